import { expect, test } from 'vitest';
import type { Outcome } from '../../src/model/metric.ts';
import { migrate } from '../../src/model/migrate.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { bytesPerSecond, mebibytes, megabitsPerSecond, milliseconds } from '../../src/units/quantity.ts';
import { quantile, readRows } from './rows.ts';

type Row = Record<string, string>;

/** Real migrations, predicted from what the guest was asked to do and the nominal link: nothing is fitted to them. */
const rows = readRows('observed/qemu-quiet.csv');

/** The shaper counts frames with their 14-byte header and nothing else. */
function nominalPayload(row: Row): number {
  const mtu = Number(row.mtu);
  return (Number(row.bw_Mbps) * (mtu - 52)) / (mtu + 14);
}

function predict(row: Row): Outcome {
  const pattern = (mode: string) => (mode === '1' ? 'uniform' : 'round-robin');
  const wire = row.limit_by === 'wire';
  const payload = megabitsPerSecond(nominalPayload(row));
  return migrate(
    scenario({
      vm: {
        memory: mebibytes(Number(row.mem_MiB)),
        untouched: mebibytes(Number(row.mem_MiB) - Number(row.touched_MiB)),
        dirtyRate: bytesPerSecond(Number(row.rateA_MBps) * 1e6),
        workingSet: mebibytes(Number(row.wsA_MiB)),
        dirtyPattern: pattern(row.modeA!),
        dirtyRate2: bytesPerSecond(Number(row.rateB_MBps) * 1e6),
        workingSet2: mebibytes(Number(row.wsB_MiB)),
        dirtyPattern2: pattern(row.modeB!),
      },
      migration: {
        platform: 'qemu',
        downtimeLimit: milliseconds(Number(row.downtime_limit_ms)),
        ...(wire ? { streamCap: payload } : { bandwidthLimit: payload }),
      },
    }),
  );
}

const predictions = rows.map((row) => ({ row, outcome: predict(row) }));
const finished = predictions.filter(({ row, outcome }) => row.status === 'completed' && outcome.converged);

const outputs: Record<string, { predicted: (outcome: Outcome) => number; observed: (row: Row) => number }> = {
  'total time': { predicted: ({ totalTime }) => totalTime, observed: (row) => Number(row.total_time_observed_ms) / 1e3 },
  bytes: { predicted: ({ transferred }) => transferred, observed: (row) => Number(row.transferred_bytes) },
  rounds: { predicted: ({ rounds }) => rounds, observed: (row) => Number(row.iterations_dirty_sync_count) },
  downtime: { predicted: ({ downtime }) => downtime, observed: (row) => Number(row.downtime_observed_ms) / 1e3 },
};

test.each([
  ['total time', 0.015, 0.12],
  ['bytes', 0.002, 0.03],
  ['rounds', 0.05, 0.25],
  ['downtime', 0.15, 0.35],
])('half the predictions of %s are within %f of what QEMU did, nine in ten within %f', (output, median, ninth) => {
  const { predicted, observed } = outputs[output]!;
  const errors = finished.map(({ row, outcome }) => Math.abs(predicted(outcome) / observed(row) - 1));
  expect(quantile(errors, 0.5)).toBeLessThan(median);
  expect(quantile(errors, 0.9)).toBeLessThan(ninth);
});

// A guest that rewrites a working set just above the stop size as fast as the link: QEMU's noisy estimate lets it through sooner or later.
test('no migration that went on for ever is said to end, and at most six that ended are said not to', () => {
  const wrong = predictions.filter(({ row, outcome }) => (row.status === 'completed') !== outcome.converged);
  expect(wrong.filter(({ row }) => row.status !== 'completed')).toEqual([]);
  expect(wrong.length).toBeLessThanOrEqual(6);
});
