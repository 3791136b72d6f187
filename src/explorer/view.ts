import type { Markup } from '../report/html/markup.ts';
import { answer, type Answer } from './answer.ts';
import { movesChart } from './charts/moves.ts';
import { timeByLink, type OnCurve } from './charts/time-by-link.ts';
import { timePartsChart } from './charts/time-parts.ts';
import { curveOf, through, type CurvePoint } from './curve.ts';
import { caseOf, ownSettings, type Case } from './settings.ts';
import type { WhatIf } from './what-if.ts';

/** A question, its answer, and how that follows the link rate: what both columns and both charts show. */
export interface View {
  readonly asked: Case;
  readonly said: Answer;
  readonly curve: readonly CurvePoint[];
  /** Whether the curve is still that of another question. */
  readonly late?: boolean;
}

/** The view of the report itself. */
export function ownView(of: WhatIf): View {
  const asked = caseOf(of, ownSettings(of));
  return { asked, said: answer(asked), curve: curveOf(asked) };
}

/** Both charts of a panel: the time by link rate, and where it goes or who moves when. */
export function charts(now: View, own: View): [Markup, Markup] {
  const title = now.said.moves === undefined ? 'Migration time' : 'Time until all have moved';
  return [timeByLink(title, onCurve(now), onCurve(own)), courseChart(now.said, own.said)];
}

function onCurve({ asked, said, curve, late = false }: View): OnCurve {
  const point = { rate: asked.scenario.link.rate, time: said.time };
  return { point, curve: late ? curve : through(point, curve) };
}

function courseChart(now: Answer, own: Answer): Markup {
  return now.moves === undefined ? timePartsChart(now.parts, own.parts) : movesChart(now.moves, now.time, own.time);
}
