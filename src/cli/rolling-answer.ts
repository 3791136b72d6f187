import type { RollingPlan } from '../importers/plan/plan.ts';
import { migrationsOf } from '../model/rolling-update/outcome.ts';
import { simulateRollingUpdate } from '../model/rolling-update/simulate.ts';
import { defaultNotes } from '../notebook/drain-notes.ts';
import type { PlanAnswer } from './plan-answer.ts';
import { rollingJson } from './rolling-json.ts';
import { rollingText } from './rolling-text.ts';

/** Update hosts in turn. */
export function answerRollingUpdate(place: string, plan: RollingPlan): PlanAnswer {
  const outcome = simulateRollingUpdate(plan);
  const byDowntime = migrationsOf(outcome).sort((a, b) => a.downtime - b.downtime);
  const longest = new Map(byDowntime.map((migration) => [migration.vm, migration]));
  const notes = defaultNotes(plan, { migrations: [...longest.values()] });
  return {
    text: (width) => rollingText(plan, outcome, notes, width),
    json: () => ({ ...rollingJson(plan, outcome), notes }),
    async report(here) {
      const { rollingReport } = await import('../notebook/rolling-report.ts');
      return rollingReport(place, plan, outcome, notes, here);
    },
    isDone: outcome.verdict === 'done',
  };
}
