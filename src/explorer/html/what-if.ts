import type { Markup } from '../../report/html/markup.ts';
import { controlsOf } from '../controls.ts';
import { charts, ownView } from '../view.ts';
import type { WhatIf } from '../what-if.ts';
import { panelHtml } from './panel.ts';

/** The panel of a scenario as the report has it. */
export function whatIfHtml(of: WhatIf): Markup {
  const own = ownView(of);
  const [byLink, course] = charts(own, own);
  return panelHtml({
    about: `The model of this report runs in this page: change a setting, and numbers and charts follow. They are modelled with one set of
host parameters, without intervals; settings that are not listed stay as in the report. The address of the page keeps what you changed, for a
link or a bookmark, and nothing leaves the page.`,
    controls: controlsOf(of),
    numbers: own.said.numbers,
    drawings: [
      { kind: 'by-link', label: 'Time by link rate', drawing: byLink },
      { kind: 'course', label: own.said.moves === undefined ? 'Where the time goes' : 'Who moves when', drawing: course },
    ],
  });
}
