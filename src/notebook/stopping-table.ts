import { rarerWhenFixed, stoppingRule } from '../evidence/hunt-proof.ts';
import type { TableBlock } from '../report/document.ts';
import { cleanTrialsToStop, sequentialLength } from '../stats/sequential-test.ts';
import { tableOf } from '../tables/table-of.ts';
import { daysOf } from './hunting-days.ts';
import { md, tableBlock } from './prose.ts';

/**
 * When to stop: clean migrations that settle it, and how many it takes in the mean.
 * @param seconds of one migration
 */
export function stoppingTable(perCrash: readonly number[], seconds: number): TableBlock {
  const rows = perCrash.map((rarity) => {
    const rule = stoppingRule(rarity);
    const clean = cleanTrialsToStop(rule);
    const { unchanged, changed } = rule;
    return {
      rarity,
      clean,
      days: daysOf(clean, seconds),
      unchanged: sequentialLength(rule, unchanged).trials,
      changed: sequentialLength(rule, changed).trials,
    };
  });
  const headings = {
    rarity: ['Migrations per crash before', 0],
    clean: ['Stop after so many clean', 0],
    days: ['These take (days)', 1],
    unchanged: ['Mean if nothing changed', 0],
    changed: [`Mean if ${rarerWhenFixed} times rarer`, 0],
  } as const;
  return tableBlock({
    id: 'when-to-stop',
    caption: md`When to stop verifying a fix, by how rare the crash was (5 % errors either way), over 10 Gb/s between tuned hosts.`,
    table: tableOf(headings, rows),
  });
}
