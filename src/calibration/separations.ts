import type { ParameterPath } from '../scenario/scenario.ts';
import { shownBy } from './fittable.ts';

/** Two parameters that often act as one, and the measurement that tells them apart. */
interface Separation {
  readonly between: readonly [ParameterPath, ParameterPath];
  readonly measurement: string;
}

const separations: readonly Separation[] = [
  {
    between: ['host.cyclesPerByte', 'host.cyclesPerPacket'],
    measurement: 'the same runs at MTU 1500 and at MTU 9000',
  },
  {
    between: ['host.wakeCycles', 'host.exitLatency'],
    measurement:
      'runs with C-states on at another clock, far apart (power plan balanced and full), or the C-state residency counters (% C1, C2, C3 Time)',
  },
  {
    between: ['host.wakeCycles', 'host.handOff'],
    measurement: 'the same runs with C-states on and off',
  },
  {
    between: ['host.exitLatency', 'host.handOff'],
    measurement: 'the same runs with C-states on and off',
  },
  {
    between: ['host.cyclesPerByte', 'host.balancedClock'],
    measurement: 'the same runs under the power plans balanced and full',
  },
  {
    between: ['host.cyclesPerPacket', 'host.balancedClock'],
    measurement: 'the same runs under the power plans balanced and full',
  },
  {
    between: ['host.wakeCycles', 'host.cyclesPerByte'],
    measurement: 'the same runs with C-states on and off',
  },
  {
    between: ['host.loadCost', 'host.loadWakeCost'],
    measurement: 'runs on loaded hosts with C-states on and off',
  },
  {
    between: ['host.ringCost', 'host.ringWakeCost'],
    measurement: 'runs with 4096 receive buffers with C-states on and off',
  },
  {
    between: ['migration.setup', 'host.cyclesPerByte'],
    measurement: 'total times of VMs of different sizes',
  },
  {
    between: ['migration.setup', 'migration.blackout'],
    measurement: 'the downtime of the same runs, beside their total time',
  },
];

/** The measurement that would tell a parameter from those that stand in for it. */
export function measurementBetween(path: ParameterPath, others: readonly ParameterPath[]): string {
  const known = others.flatMap((other) =>
    separations.filter(({ between }) => between.includes(path) && between.includes(other)).slice(0, 1),
  )[0];
  return known?.measurement ?? shownBy(path);
}
