import type { FirstTouch, LabRow } from '../importers/qemu-lab.ts';
import { migrate } from '../model/migrate.ts';
import { errorOf, type Error } from './lab-errors.ts';
import { labScenario, labTrials, wrongVerdicts } from './lab-trials.ts';
import { rivalRules } from './rival-rules.ts';

/** How a rule does on total time. */
export type RuleError = Error & {
  readonly rule: string;
  /** Migrations of which it is wrong about whether they end in the time given. */
  readonly wrong: number;
};

/** This model first, then the rules of others. */
const rules: typeof rivalRules = { 'this model': (scenario) => migrate(scenario).totalTime, ...rivalRules };

/** All rules on the rows for which each of them gives a time, verdicts on all rows. */
export function compareRules(rows: readonly LabRow[], firstTouch: FirstTouch): [ours: RuleError, ...others: RuleError[]] {
  const told = labTrials(rows, firstTouch).map(({ row, seen }) => ({
    observed: seen.totalTime,
    predicted: Object.values(rules).map((rule) => rule(labScenario(row, firstTouch))),
  }));
  const common = told.filter(({ predicted }) => predicted.every(Number.isFinite));
  return Object.entries(rules).map(([rule, timeOf], at) => ({
    rule,
    ...errorOf(common.map(({ observed, predicted }) => ({ observed, predicted: predicted[at]! }))),
    wrong: wrongVerdicts(rows, (row) => timeOf(labScenario(row, firstTouch))).length,
  })) as [RuleError, ...RuleError[]];
}
