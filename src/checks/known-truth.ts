import { normalQuantile } from '../stats/normal.ts';
import { permutation, streamFor, type Random } from '../stats/random.ts';
import type { TuningVerdict } from './verdict.ts';

/** Runs that are made rather than measured, so that it is known what a check should find. */
export interface Situation {
  readonly name: string;
  /** In words. */
  readonly title: string;
  /** What every run of it has in common, by column. */
  readonly settings: Readonly<Record<string, string>>;
  /** Seconds a migration takes with 512 receive buffers, before noise. */
  readonly usual: number;
  /** That time with 4096 buffers as a multiple. */
  readonly truth: number;
  /** Standard deviation of equal runs, as a share. */
  readonly noise: number;
  /** Runs on each host at each setting. */
  readonly repetitions: number;
  /** What they were made to show. */
  readonly verdict: TuningVerdict;
}

/** Hosts, each with a level of its own. */
const hosts = { HV01: 1, HV02: 1.06 };

/** One situation for each verdict: signs as the 10 Gb/s article and report 04 have them, sizes and noise made up. */
export const knownTruth: readonly Situation[] = [
  {
    name: 'many-flows',
    title: 'many flows',
    verdict: 'helps',
    settings: { link_gbps: '10', c_states: 'off', flows: '32' },
    usual: 96,
    truth: 0.85,
    noise: 0.04,
    repetitions: 6,
  },
  {
    name: 'c-states-on',
    title: 'C-states on',
    verdict: 'hurts',
    settings: { link_gbps: '10', c_states: 'on', flows: '1' },
    usual: 118,
    truth: 1.12,
    noise: 0.04,
    repetitions: 6,
  },
  {
    name: 'one-gigabit',
    title: '1 Gb/s',
    verdict: 'no difference that matters',
    settings: { link_gbps: '1', c_states: 'off', flows: '1' },
    usual: 462,
    truth: 1,
    noise: 0.03,
    repetitions: 6,
  },
  {
    name: 'few-runs',
    title: 'eight runs',
    verdict: 'undecided',
    settings: { link_gbps: '10', c_states: 'off', flows: '1' },
    usual: 78,
    truth: 1.025,
    noise: 0.06,
    repetitions: 2,
  },
];

/** Runs of every situation in random order, cells by column. */
export function drawRuns(seed: number): Record<string, string>[] {
  return knownTruth.flatMap((situation) => {
    const random = streamFor(seed, `known truth, ${situation.name}`);
    const runs = Object.entries(hosts).flatMap(([host, level]) =>
      ['512', '4096'].flatMap((buffers) =>
        Array.from({ length: situation.repetitions }, () => ({
          host,
          buffers,
          seconds: drawSeconds(situation, buffers, level, random),
        })),
      ),
    );
    return Array.from(permutation(runs.length, random), (from, at) => ({
      order: String(at + 1),
      situation: situation.name,
      host: runs[from]!.host,
      memory_mib: '51200',
      ...situation.settings,
      receive_buffers: runs[from]!.buffers,
      observed_total_s: runs[from]!.seconds.toFixed(1),
    }));
  });
}

function drawSeconds({ usual, truth, noise }: Situation, buffers: string, level: number, random: Random): number {
  const deviation = Math.log1p(noise) * normalQuantile(Math.min(0.9999, Math.max(0.0001, random())));
  return usual * level * (buffers === '4096' ? truth : 1) * Math.exp(deviation);
}
