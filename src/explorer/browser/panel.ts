import { writeDecimalsAsPage } from '../../report/page/decimal-sign.ts';
import { answer } from '../answer.ts';
import { controlsOf } from '../controls.ts';
import { growingCurve } from '../curve.ts';
import { caseOf } from '../settings.ts';
import { charts, ownView } from '../view.ts';
import type { WhatIf } from '../what-if.ts';
import { livePanel } from './live-panel.ts';

/** Milliseconds of a frame that a curve may take; numbers and the rest of the page need some of its 16. */
const forCurve = 8;

writeDecimalsAsPage();
const of = JSON.parse(document.getElementById('what-if-data')!.textContent) as WhatIf;
const own = ownView(of);
const grow = growingCurve(own.asked, own.curve);

livePanel(document.getElementById('what-if')!, {
  controls: controlsOf(of),
  frame(settings) {
    const asked = caseOf(of, settings);
    const said = answer(asked);
    const end = performance.now() + forCurve;
    const { curve, whole } = grow(asked, () => performance.now() < end);
    const [first, second] = said.numbers;
    return {
      numbers: said.numbers,
      own: own.said.numbers,
      drawings: charts({ asked, said, curve, late: !whole }, own),
      outcome: `${first!.title} ${first!.text}, in the report ${own.said.numbers[0]!.text}. ${second!.title} ${second!.text}.`,
      late: !whole,
    };
  },
});
