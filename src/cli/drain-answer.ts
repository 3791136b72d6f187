import type { Plan } from '../importers/plan/plan.ts';
import { simulateCluster } from '../model/cluster/simulate.ts';
import { drainNotes } from '../notebook/drain-notes.ts';
import { drainJson } from './drain-json.ts';
import { drainText } from './drain-text.ts';
import type { PlanAnswer } from './plan-answer.ts';

/** Empty a host. */
export function answerDrain(place: string, plan: Plan): PlanAnswer {
  const outcome = simulateCluster(plan);
  const notes = drainNotes(plan, outcome);
  return {
    text: (width) => drainText(plan, outcome, notes, width),
    json: () => ({ ...drainJson(plan, outcome), notes }),
    async report(here) {
      const { drainReport } = await import('../notebook/drain-report.ts');
      return drainReport(place, plan, outcome, notes, here);
    },
    isDone: outcome.migrations.every((migration) => migration.outcome === 'done'),
  };
}
