import type { RollingPlan } from '../importers/plan/plan.ts';
import { simulateRollingUpdate } from '../model/rolling-update/simulate.ts';
import type { PlanAnswer } from './plan-answer.ts';
import { rollingJson } from './rolling-json.ts';
import { rollingText } from './rolling-text.ts';

/** Update hosts in turn. */
export function answerRollingUpdate(place: string, plan: RollingPlan): PlanAnswer {
  const outcome = simulateRollingUpdate(plan);
  return {
    text: (width) => rollingText(plan, outcome, width),
    json: () => rollingJson(plan, outcome),
    async report(here) {
      const { rollingReport } = await import('../notebook/rolling-report.ts');
      return rollingReport(place, plan, outcome, here);
    },
    isDone: outcome.verdict === 'done',
  };
}
