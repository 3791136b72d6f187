import type { Plan } from '../importers/plan/plan.ts';
import { simulateCluster } from '../model/cluster/simulate.ts';
import { drainJson } from './drain-json.ts';
import { drainText } from './drain-text.ts';
import type { PlanAnswer } from './plan-answer.ts';

/** Empty a host. */
export function answerDrain(place: string, plan: Plan): PlanAnswer {
  const outcome = simulateCluster(plan);
  return {
    text: (width) => drainText(plan, outcome, width),
    json: () => drainJson(outcome),
    async report(here) {
      const { drainReport } = await import('../notebook/drain-report.ts');
      return drainReport(place, plan, outcome, here);
    },
    isDone: outcome.migrations.every((migration) => migration.outcome === 'done'),
  };
}
