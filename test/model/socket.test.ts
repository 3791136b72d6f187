import { expect, test } from 'vitest';
import { migrate } from '../../src/model/migrate.ts';
import { scenario } from '../../src/scenario/scenario.ts';

type Rate = `${number} Mb/s`;
type Time = `${number} ms` | `${number} s`;

const over = (rate: Rate, socketTime?: Time) =>
  migrate(
    scenario({
      ...(socketTime === undefined ? {} : { host: { socketTime } }),
      vm: { memory: '1 GiB', dirtyRate: '1 MB/s', workingSet: '64 MiB' },
      migration: { platform: 'qemu', streamCap: rate },
    }),
  );

test.each<[Rate, Time, number]>([
  ['200 Mb/s', '85 ms', 85],
  ['200 Mb/s', '1 s', (8 * 3.15e6) / 2e5],
  ['800 Mb/s', '85 ms', (8 * 3.15e6) / 8e5],
])('at %s a socket that holds %s of sending adds %d ms to the suspension, and nothing to the total time', (rate, held, added) => {
  const [none, some] = [over(rate, '0 ms'), over(rate, held)];
  expect(1e3 * (some.downtime - none.downtime)).toBeCloseTo(added, 6);
  expect(some.totalTime).toBeCloseTo(none.totalTime, 9);
  expect(some.transferred).toBe(none.transferred);
});

test('qemu counts on 85 ms unless told otherwise, and hyper-v on nothing', () => {
  expect(over('200 Mb/s').downtime).toBe(over('200 Mb/s', '85 ms').downtime);
  const hyperV = (socketTime: Time) => migrate(scenario({ host: { socketTime }, migration: { platform: 'hyperv-2012' } }));
  expect(hyperV('1 ms')).toEqual(hyperV('1 s'));
});
