import { percentFaster } from '../evidence/effect.ts';
import { processorGenerations, stateFor, tuning } from '../scenario/presets.ts';
import { seconds } from '../units/quantity.ts';
import type { Model } from './model.ts';

/** Microseconds between two interrupts under bulk traffic: those in which Nehalem enters the state that the model's exit latency is of. */
const gap = 125;

/** The processor generations, oldest first, each with the idle state that pays between two interrupts and microseconds to leave it. */
export const generations = Object.entries(processorGenerations).map(([generation, states]) => {
  const { name, exit } = stateFor(states, gap);
  return { generation: `${generation} (${name}, ${exit} µs)`, exit };
});

/**
 * How much faster, in percent, a migration with jumbo frames and full power gets at 10 Gb/s with C-states off, by generation.
 * Generations differ in the time to leave the idle state alone: work after waking is that of the model's host.
 */
export function gainsAwake(model: Model): number[] {
  const fast = { link: { rate: '10 Gb/s' } } as const;
  const awake = model.migrate(tuning.tuned, fast).totalTime;
  return generations.map(({ exit }) => {
    const exitLatency = seconds((model.scenario.host.exitLatency * exit) / generations[0]!.exit);
    return percentFaster(model.migrate(tuning.jumboFullPower, fast, { host: { exitLatency } }).totalTime, awake);
  });
}
