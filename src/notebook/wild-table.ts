import type { Fit } from '../calibration/fit.ts';
import { kindTitle, wildComparisons, wildNote } from '../calibration/words.ts';
import { metrics } from '../model/metric.ts';
import type { Prose, TableBlock } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { inUnit } from '../units/format.ts';
import { units } from '../units/unit.ts';
import { md, tableBlock } from './prose.ts';

/** Observations without weight in the fit, where there are any: each is named. */
export function wildTable(fit: Fit, ids: readonly string[]): (Prose | TableBlock)[] {
  const wild = wildComparisons(fit);
  if (wild.length === 0) return [];
  const table = tableBlock({
    id: 'wild',
    caption: md`
Observations too far from the fit to have any weight in it.
    `,
    table: tableOf(
      { run: 'Run', kind: 'What', observed: 'Observed', predicted: 'Fitted', unit: 'Unit', times: ['Observed over fitted', 2] },
      wild.map(({ comparison: { row, name, observed, fitted }, times }) => {
        const { unit } = metrics[name];
        const shown = (value: number) => Number(inUnit(value, unit).toPrecision(4));
        const reads = { observed: shown(observed), predicted: shown(fitted), unit: units[unit].symbol };
        return { run: ids[row]!, kind: kindTitle(name), ...reads, times };
      }),
    ),
  });
  return [md`${table} has the observations that lie too far from the fit to have any weight in it. ${wildNote}`, table];
}
