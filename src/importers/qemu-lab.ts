/** A row of the QEMU laboratory tables in `data/observed`, cells as text. */
export type LabRow = Readonly<Record<string, string>>;

/** What the laboratory saw of one migration. */
export interface LabOutcome {
  /** Done within the time it was given. */
  readonly completed: boolean;
  readonly totalTime: number;
  /** As the guest sees it: source stopped until destination runs. */
  readonly downtime: number;
  readonly transferred: number;
  readonly rounds: number;
}

/** What memory costs the laboratory machine that was never touched before. */
export interface FirstTouch {
  /** MiB of free memory that the target has at hand and takes in as fast as it comes. */
  readonly atHand: number;
  /** Rate, in Mb/s, at which one stream fills the rest: what the machine, a virtual one, presumably gets from its own host. */
  readonly rate: number;
  /** Microseconds in which the source looks through a page that the guest never touched. */
  readonly perPage: number;
}

/**
 * A laboratory row as cells of a `predict` table: what was asked of the guest and the nominal link, nothing of the run.
 *
 * The shaper (`tc tbf`) counts frames with their 14-byte header and nothing else, so the nominal payload rate is
 * link × (MTU − 52)/(MTU + 14). Where QEMU's own limit was tested the wire was not shaped.
 *
 * @param firstTouch a property of the laboratory machine
 * @param packedShare share of the shaped rate that is carried where the plan was to run others at the same time; likewise. There
 *   packets are lost, and the sender's socket grows to its full size.
 * @param socketTime milliseconds of sending that the socket holds elsewhere; the platform's unless given
 */
export function labCells(row: LabRow, firstTouch: FirstTouch, packedShare = 1, socketTime?: number): Record<string, string> {
  const [mtu, link] = [Number(row.mtu), Number(row.bw_Mbps)];
  const share = row.phase === 'packed' ? packedShare : 1;
  const pattern = (mode: string | undefined) => (mode === '1' ? 'uniform' : 'round-robin');
  return {
    id: row.id!,
    platform: 'qemu',
    memory_mib: row.mem_MiB!,
    untouched_mib: String(Number(row.mem_MiB) - Number(row.touched_MiB)),
    mtu: row.mtu!,
    link_mbps: row.limit_by === 'wire' ? row.bw_Mbps! : '10000',
    ...(row.limit_by === 'wire'
      ? { stream_cap_mbps: String((share * link * (mtu - 52)) / (mtu + 14)) }
      : { stream_cap_mbps: String((10_000 * (mtu - 52)) / (mtu + 38)), bandwidth_limit_mbps: row.bw_Mbps! }),
    first_touch_mbps: String(meanFirstTouch(row, firstTouch)),
    untouched_page_us: String(firstTouch.perPage),
    ...(row.phase === 'packed' ? { socket_ms: fullSocket } : socketTime === undefined ? {} : { socket_ms: String(socketTime) }),
    downtime_limit_ms: row.downtime_limit_ms!,
    dirty_mib_s: String((Number(row.rateA_MBps) * 1e6) / 2 ** 20),
    working_set_mib: row.wsA_MiB!,
    dirty_pattern: pattern(row.modeA),
    dirty2_mib_s: String((Number(row.rateB_MBps) * 1e6) / 2 ** 20),
    working_set2_mib: row.wsB_MiB!,
    dirty2_pattern: pattern(row.modeB),
  };
}

/** Milliseconds that are no limit to a socket. */
const fullSocket = '100000';

/** Rate, in Mb/s, at which a guest of that size is taken in: what is at hand takes no time, and each stream fills its own pages. */
export function meanFirstTouch(row: LabRow, { atHand, rate }: Pick<FirstTouch, 'atHand' | 'rate'>): number {
  const touched = Number(row.touched_MiB);
  return (Math.max(1, Number(row.multifd)) * rate * touched) / Math.max(0, touched - atHand);
}

/** What was seen in a laboratory row, in base units; not finite where it was not seen. */
export function labOutcome(row: LabRow): LabOutcome {
  const seen = (cell: string | undefined, factor = 1) => (cell === undefined || cell === '' ? NaN : Number(cell) * factor);
  return {
    completed: row.status === 'completed',
    totalTime: seen(row.total_time_observed_ms, 1e-3),
    downtime: seen(row.downtime_observed_ms, 1e-3),
    transferred: seen(row.transferred_bytes),
    rounds: seen(row.iterations_dirty_sync_count),
  };
}
