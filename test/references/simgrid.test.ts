import { expect, test } from 'vitest';
import type { Outcome } from '../../src/model/metric.ts';
import { migrate } from '../../src/model/migrate.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { bytes, bytesPerSecond, gigabitsPerSecond, mebibytes, milliseconds, seconds } from '../../src/units/quantity.ts';
import { readRows } from './rows.ts';

/** Single VMs under the exact fluid network model CM02, cut off after two hours of simulated time. */
const rows = readRows('reference/simgrid-predictions.csv').filter(({ n_vms }) => n_vms === '1');
const cutOff = 7200;

function predict(row: Record<string, string>, latency: number): Outcome {
  const memory = mebibytes(Number(row.ram_mib));
  return migrate(
    scenario({
      link: { rate: gigabitsPerSecond(Number(row.link_gbps)), latency: seconds(latency) },
      vm: {
        memory,
        dirtyRate: bytesPerSecond(mebibytes(Number(row.dirty_mib_s))),
        workingSet: bytes(Number(row.ws_frac) * memory),
      },
      migration: { platform: 'ideal', downtimeLimit: milliseconds(30) },
    }),
  );
}

const endsInTime = ({ converged, totalTime }: Outcome) => converged && totalTime <= cutOff;
const completed = rows.filter(({ cm02_status }) => cm02_status === 'completed');

test('the ideal platform agrees with SimGrid on every verdict', () => {
  expect(rows).toHaveLength(102);
  expect(rows.filter((row) => endsInTime(predict(row, 0))).map(({ id }) => id)).toEqual(completed.map(({ id }) => id));
});

test.each([
  ['without latency', 0, 3e-3],
  ['with the 50 µs that each of SimGrid’s sends waits', 50e-6, 2e-4],
])('the ideal platform agrees with SimGrid on total time %s', (_, latency, tolerance) => {
  const errors = completed.map((row) => predict(row, latency).totalTime / Number(row.cm02_total_s_max) - 1);
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(tolerance);
});

test('with that latency it agrees with SimGrid on the downtime to 10 µs', () => {
  const errors = completed.map((row) => predict(row, 50e-6).downtime - Number(row.cm02_downtime_s_max));
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(1e-5);
});
