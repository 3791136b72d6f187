import type { FirstTouch, LabRow } from '../importers/qemu-lab.ts';
import { betweenTwo } from '../model/cluster/between-two.ts';
import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import { simulateCluster } from '../model/cluster/simulate.ts';
import { fitFirstTouch, labScenario } from './lab-trials.ts';

/** VMs that the QEMU laboratory moved at once and, the same ones, in turn. Seconds until the last one was over. */
export interface ConcurrentTrial {
  readonly set: string;
  readonly vms: number;
  /** Bytes per second that each VM writes. */
  readonly writes: number;
  readonly measured: { readonly atOnce: number; readonly inTurn: number };
  readonly modelled: { readonly atOnce: number; readonly inTurn: number };
  /** Measured time at once over that in turn. */
  readonly ratio: number;
  /** The larger error of the two, in percent. */
  readonly error: number;
}

/**
 * Every set of the table, with what the model says of it; nothing is fitted to these rows.
 * @param others migrations of single VMs on the same machine, which its first touch is fitted to
 */
export function concurrentTrials(rows: readonly LabRow[], others: readonly LabRow[]): ConcurrentTrial[] {
  const firstTouch = fitFirstTouch(others);
  const sets = [...new Set(rows.map(({ set }) => set!))];
  return sets.map((set) => {
    const [atOnce, inTurn] = ['concurrent', 'sequential'].map((how) =>
      rows.filter((row) => row.set === set && row.how === how),
    ) as [LabRow[], LabRow[]];
    const measured = { atOnce: Number(atOnce[0]!.makespan_s), inTurn: Number(inTurn[0]!.makespan_s) };
    const modelled = {
      atOnce: predictSet(atOnce, firstTouch, atOnce.length).makespan,
      inTurn: predictSet(inTurn, firstTouch, 1).makespan,
    };
    const errors = (['atOnce', 'inTurn'] as const).map((way) => 100 * Math.abs(modelled[way] / measured[way] - 1));
    return {
      set,
      vms: atOnce.length,
      writes: Number(atOnce[0]!.rateA_MBps) * 1e6,
      measured,
      modelled,
      ratio: measured.atOnce / measured.inTurn,
      error: Math.max(...errors),
    };
  });
}

/** What the model says of VMs that share the laboratory’s link, which carries for all together what one was measured to get. */
export function predictSet(rows: readonly LabRow[], firstTouch: FirstTouch, atOnce: number): ClusterOutcome {
  const scenarios = rows.map((row) => labScenario(row, firstTouch));
  const { link, host, migration } = scenarios[0]!;
  return simulateCluster({
    migration,
    ...betweenTwo(host),
    networks: [{ name: 'veth', link, preference: 1 }],
    limits: { simultaneousMigrations: atOnce },
    vms: scenarios.map(({ vm }, at) => ({ name: `vm${at}`, vm, priority: 'medium' })),
  });
}
