import { percentFaster } from '../evidence/effect.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { SetUp } from './lines-figures.ts';
import type { Model } from './model.ts';
import { moveTogether } from './move-together.ts';

/** Percent by which one migration is faster with the best of some set-ups than with another, at the best of some settings. */
export function largestGain(model: Model, from: SetUp, others: readonly SetUp[], settings: readonly ScenarioInput[]): number {
  const gains = settings.flatMap((setting) => {
    const time = ({ networks }: SetUp) => moveTogether(model, { vms: 1, ...(networks && { networks }) }, setting).makespan;
    const alone = time(from);
    return others.map((other) => percentFaster(alone, time(other)));
  });
  return Math.max(...gains);
}
