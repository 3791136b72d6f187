import type { ParameterPath, ScenarioInput } from './scenario.ts';

/** The steps of the 10 Gb/s article, as settings over the defaults. */
export const tuning = {
  /** Standard frames, balanced plan, C-states on: presumed, the article does not say. */
  default: { link: { mtu: '1500 B' }, host: { powerPlan: 'balanced', cStates: 'on' } },
  jumbo: { link: { mtu: '9000 B' }, host: { powerPlan: 'balanced', cStates: 'on' } },
  jumboFullPower: { link: { mtu: '9000 B' }, host: { powerPlan: 'full', cStates: 'on' } },
  tuned: { link: { mtu: '9000 B' }, host: { powerPlan: 'full', cStates: 'off' } },
} as const satisfies Record<string, ScenarioInput>;

/** What those steps set, for every combination of them. */
export const tuningAxes = {
  'link.mtu': ['1500 B', '9000 B'],
  'host.powerPlan': ['balanced', 'full'],
  'host.cStates': ['on', 'off'],
} as const;

/** What those steps set, and the link that they set it for. */
export const linkAndTuning = [
  'link.rate',
  'link.mtu',
  'host.powerPlan',
  'host.cStates',
] as const satisfies readonly ParameterPath[];

/** An idle state: microseconds to leave it, and to stay in it for it to pay. */
export interface IdleState {
  readonly name: string;
  readonly exit: number;
  readonly residency: number;
}

/** Idle states by processor generation, as the operating system plans with them: Linux `intel_idle.c`, commit 00433ea. */
export const processorGenerations: Readonly<Record<string, readonly IdleState[]>> = {
  'Nehalem, Westmere': [
    { name: 'C1', exit: 3, residency: 6 },
    { name: 'C1E', exit: 10, residency: 20 },
    { name: 'C3', exit: 20, residency: 80 },
    { name: 'C6', exit: 200, residency: 800 },
  ],
  'Sandy Bridge': [
    { name: 'C1', exit: 2, residency: 2 },
    { name: 'C1E', exit: 10, residency: 20 },
    { name: 'C3', exit: 80, residency: 211 },
    { name: 'C6', exit: 104, residency: 345 },
  ],
  'Ivy Bridge-EP': [
    { name: 'C1', exit: 1, residency: 1 },
    { name: 'C1E', exit: 10, residency: 80 },
    { name: 'C3', exit: 59, residency: 156 },
    { name: 'C6', exit: 82, residency: 300 },
  ],
  Haswell: [
    { name: 'C1', exit: 2, residency: 2 },
    { name: 'C1E', exit: 10, residency: 20 },
    { name: 'C3', exit: 33, residency: 100 },
    { name: 'C6', exit: 133, residency: 400 },
  ],
  'Skylake-SP': [
    { name: 'C1', exit: 2, residency: 2 },
    { name: 'C1E', exit: 10, residency: 20 },
    { name: 'C6', exit: 133, residency: 600 },
  ],
  'Ice Lake-SP': [
    { name: 'C1', exit: 1, residency: 1 },
    { name: 'C1E', exit: 4, residency: 4 },
    { name: 'C6', exit: 170, residency: 600 },
  ],
  'Sapphire Rapids': [
    { name: 'C1', exit: 1, residency: 1 },
    { name: 'C1E', exit: 2, residency: 4 },
    { name: 'C6', exit: 290, residency: 800 },
  ],
};

/** The deepest state that pays for a gap of so many microseconds; the operating system picks it when it can foresee the gap. */
export function stateFor(states: readonly IdleState[], gap: number): IdleState {
  return states.filter(({ residency }) => residency <= gap).at(-1) ?? states[0]!;
}
