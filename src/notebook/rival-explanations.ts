import type { Estimate } from '../evidence/finding.ts';
import { judge, spanning } from '../evidence/judge.ts';
import type { QuotedFigure } from '../evidence/quoted.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import { tableOf } from '../tables/table-of.ts';
import type { Table } from '../tables/table.ts';
import type { Lab } from './lab.ts';
import type { Model } from './model.ts';
import { lowToHigh } from './prose.ts';

/** What the two explanations of the default at 1 Gb/s predict for settings that could tell them apart, in percent displayed. */
export interface RivalPrediction {
  readonly test: string;
  /** By the host paths with less data in flight on slow links. */
  readonly byWindow: Estimate;
  /** By those whose cores sleep deeper there. */
  readonly bySleep: Estimate;
}

const savings = [
  { saving: 'balanced, C-states on', host: { powerPlan: 'balanced', cStates: 'on' } },
  { saving: 'full power, C-states on', host: { powerPlan: 'full', cStates: 'on' } },
  { saving: 'balanced, C-states off', host: { powerPlan: 'balanced', cStates: 'off' } },
] as const;

/** Settings that an administrator can try on a 1 Gb/s link, the defaults first. */
const tests: readonly { readonly test: string; readonly given: ScenarioInput }[] = [
  ...savings.flatMap(({ saving, host }) => [
    { test: `MTU 1500, ${saving}`, given: { link: { mtu: '1500 B' }, host } } as const,
    { test: `MTU 9000, ${saving}`, given: { link: { mtu: '9000 B' }, host } } as const,
  ]),
  { test: 'MTU 1500, balanced, only C6 off', given: { host: { exitLatencyRatio: 1 } } },
];

/** The predictions of both explanations, the defaults first. */
export function rivalPredictions(lab: Lab): [RivalPrediction, ...RivalPrediction[]] {
  const displayed = (model: Model) =>
    tests.map(({ given }) => 100 * model.migrate({ link: { rate: '1 Gb/s' } }, given).utilisation);
  const [window, sleep] = [lab.sample(displayed, 'smaller window'), lab.sample(displayed, 'deeper sleep')];
  return tests.map(({ test }, at) => ({
    test,
    byWindow: window.estimate('%', (row) => row[at]!),
    bySleep: sleep.estimate('%', (row) => row[at]!),
  })) as [RivalPrediction, ...RivalPrediction[]];
}

/** Whether a figure decides between the two, as evidence that it is the window: it does where only one of them gives it. */
export function decidesFor({ byWindow, bySleep }: RivalPrediction, figure: QuotedFigure) {
  const [windowFits, sleepFits] = [byWindow, bySleep].map((predicted) => judge(predicted, figure) === 'reproduced');
  const origin =
    byWindow.level === undefined
      ? 'With a profile both are its hosts as they are.'
      : 'Host paths of either kind were selected to give the figure; that there are some of both leaves it open.';
  return {
    observed: spanning(byWindow, bySleep),
    holds: windowFits === sleepFits ? ('undecided' as const) : windowFits!,
    why: `${range(byWindow)} % with a smaller window, ${range(bySleep)} % with deeper sleep. ${origin}`,
  };
}

/** Both predictions side by side, each with its interval. */
export function rivalTable(predictions: readonly RivalPrediction[]): Table {
  const headings = {
    test: 'Settings',
    window: ['Smaller window (%)', 1],
    windowRange: '90 % interval',
    sleep: ['Deeper sleep (%)', 1],
    sleepRange: '90 % interval ',
  } as const;
  const rows = predictions.map(({ test, byWindow, bySleep }) => {
    const [window, sleep] = [byWindow.value, bySleep.value];
    return { test, window, windowRange: range(byWindow), sleep, sleepRange: range(bySleep) };
  });
  return tableOf(headings, rows);
}

function range({ low, high }: Estimate): string {
  return lowToHigh([low, high]);
}
