import type { ParameterPath, ScenarioInput } from '../scenario/scenario.ts';

/** Over which settings the model is asked whether a claim holds. */
export interface ClaimMap {
  /** What is changed. */
  readonly path: ParameterPath;
  readonly from: string | number;
  readonly to: string | number;
  /** What is varied beside it; the last axis lies along the drawing, the others are its rows. */
  readonly axes: Readonly<Partial<Record<ParameterPath, readonly (string | number)[]>>>;
  /** One drawing for each of its values. */
  readonly apart?: ParameterPath;
  readonly given?: ScenarioInput;
  /** What the model does not know of it. */
  readonly caution?: string;
}

const rates = ['1 Gb/s', '2.5 Gb/s', '10 Gb/s', '25 Gb/s', '40 Gb/s', '100 Gb/s'];
const cStates = { 'host.cStates': ['on', 'off'] } as const;
const powerPlans = { 'host.powerPlan': ['balanced', 'full'] } as const;
const frames = { 'link.mtu': ['1500 B', '9000 B'] } as const;

/** A map for each claim of the catalogue, by its name. */
export const claimMaps: Readonly<Record<string, ClaimMap>> = {
  'receive-buffer': {
    path: 'host.receiveBuffers',
    from: 512,
    to: 4096,
    axes: { 'host.stall': ['0 ms', '1 ms'], ...cStates, 'link.rate': ['1 Gb/s', '10 Gb/s', '25 Gb/s', '40 Gb/s', '100 Gb/s'], 'host.flows': [1, 2, 4, 8, 16, 32] }, // prettier-ignore
    apart: 'host.stall',
    given: { host: { powerPlan: 'full' } },
    caution:
      'With flow control an overflow pauses the sender instead of losing packets; the model treats both as lost time. A stall of 1 ms is a long deferred procedure call.',
  },
  'jumbo-frames': { path: 'link.mtu', from: '1500 B', to: '9000 B', axes: { ...powerPlans, ...cStates, 'link.rate': rates } },
  'c-states': { path: 'host.cStates', from: 'on', to: 'off', axes: { ...powerPlans, ...frames, 'link.rate': rates } },
  'bigger-pipe': {
    path: 'link.rate',
    from: '1 Gb/s',
    to: '10 Gb/s',
    axes: { ...powerPlans, ...cStates, ...frames, 'vm.memory': ['1 GiB', '4 GiB', '16 GiB', '64 GiB', '256 GiB'] },
  },
  'power-plan': { path: 'host.powerPlan', from: 'balanced', to: 'full', axes: { ...cStates, ...frames, 'link.rate': rates } },
  compression: {
    path: 'migration.compressionRatio',
    from: 1,
    to: 2,
    axes: { ...powerPlans, ...cStates, 'link.rate': rates },
    given: { migration: { platform: 'hyperv-2012r2' }, link: { mtu: '9000 B' } },
    caution:
      'The model takes compressed bytes to cost the processors nothing and half to be left (ratio 2, expected where processors are idle): where they are busy the gain is smaller.',
  },
};
