import { expect, test } from 'vitest';
import { agreement } from '../../src/evidence/agreement.ts';
import { labScenario } from '../../src/evidence/lab-trials.ts';
import { migrate } from '../../src/model/migrate.ts';
import { streamFor } from '../../src/stats/random.ts';
import { followPages } from './page-by-page.ts';
import { quantile, readRows } from './rows.ts';

/** Rows of the laboratory up to 1 Gb/s with less than 400 MB of touched memory: what is followed in a second or two. */
const rows = ['observed/qemu-train.csv', 'observed/qemu-quiet.csv']
  .flatMap(readRows)
  .filter(({ status, limit_by, multifd }) => status === 'completed' && limit_by === 'wire' && multifd === '0')
  .filter(({ bw_Mbps, touched_MiB }) => Number(bw_Mbps) <= 1000 && Number(touched_MiB) < 400);

test('the closed form gives what a sweep page by page gives for half of the places that writers may begin at', () => {
  const runs = rows.map((row) => {
    const followed = Array.from({ length: 5 }, (_, start) => followPages(row, streamFor(start, row.id!)));
    const said = migrate(labScenario(row, { rate: 1e5, atHand: 0, perPage: 0.4 }));
    const middle = (of: 'transferred' | 'rounds') =>
      quantile(
        followed.map((one) => one[of]),
        0.5,
      );
    return { said, transferred: middle('transferred'), rounds: middle('rounds') };
  });
  expect(runs.length).toBeGreaterThan(20);
  const bytes = agreement(runs.map(({ said, transferred }) => ({ predicted: said.transferred, observed: transferred })));
  const rounds = agreement(runs.map(({ said, rounds: seen }) => ({ predicted: said.rounds, observed: seen })));
  expect(bytes.median).toBeLessThan(0.002);
  expect(bytes.ninth).toBeLessThan(0.02);
  expect(rounds.median).toBeLessThan(0.001);
  expect(rounds.ninth).toBeLessThan(0.3);
});

test('where a writer in turn stands when the copy begins decides between half and all of the rounds that were seen', () => {
  const [row] = readRows('observed/qemu-quiet.csv').filter(({ point }) => point === '1001');
  const rounds = Array.from({ length: 40 }, (_, start) => followPages(row!, streamFor(start, row!.id!)).rounds);
  expect(Math.min(...rounds)).toBeLessThanOrEqual(5);
  expect(Math.max(...rounds)).toBe(Number(row!.iterations_dirty_sync_count));
  const said = migrate(labScenario(row!, { rate: 1e5, atHand: 0, perPage: 0.4 })).rounds;
  expect(Math.abs(said - quantile(rounds, 0.5))).toBeLessThanOrEqual(1);
});
