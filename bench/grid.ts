import { grid } from '../src/sweep/grid.ts';
import { stated } from '../src/scenario/scenario.ts';
import { peak, print, time } from './measure.ts';

const values = <T>(count: number, value: (at: number) => T) => Array.from({ length: count }, (_, at) => value(at));

let rows = 0;
const seconds = time(() => {
  const table = grid(stated({ migration: { platform: 'hyperv-2012r2' } }), {
    'link.rate': ['1 Gb/s', '10 Gb/s', '25 Gb/s', '40 Gb/s', '100 Gb/s'],
    'link.mtu': ['1500 B', '9000 B'],
    'host.powerPlan': ['balanced', 'full'],
    'host.cStates': ['on', 'off'],
    'vm.memory': values(25, (at) => `${4 * (at + 1)} GiB` as const),
    'vm.dirtyRate': values(1000, (at) => `${at} MiB/s` as const),
  });
  rows = table.size;
});

print(`grid of ${rows / 1e6} million points to a table`, `${seconds.toFixed(2)} s`);
print('  peak memory', peak());
