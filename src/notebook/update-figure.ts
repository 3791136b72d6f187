import { stackChart } from '../charts/stack.ts';
import type { RollingUpdateOutcome } from '../model/rolling-update/outcome.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { figure } from './prose.ts';
import { movingShare } from './update-in-turn.ts';

/** What rolling updates spend their time on. */
export function updateFigure(
  updates: Readonly<Record<string, RollingUpdateOutcome>>,
  words: Pick<Figure, 'id' | 'caption'>,
): Figure {
  const rows = Object.entries(updates).flatMap(([way, outcome]) => {
    const moving = (movingShare(outcome) / 100) * outcome.makespan;
    return [
      { way, part: 'patching', minutes: (outcome.makespan - moving) / 60 },
      { way, part: 'moving VMs', minutes: moving / 60 },
    ];
  });
  const told = rows.map(({ way, part, minutes }) => `${way}, ${part}: ${formatNumber(minutes, 0)} min`);
  return figure({
    ...words,
    alt: `Stacked bars of the time for patching and for moving VMs: ${told.join('; ')}.`,
    chart: stackChart(tableOf({ way: 'VMs move over', part: 'Spent on', minutes: ['Time (min)', 0] }, rows), {
      category: 'way',
      value: 'minutes',
      part: 'part',
    }),
  });
}
