/** A hypervisor and version: how it decides, and which defaults it brings. */
export interface Platform {
  readonly title: string;
  /** Whether the wire carries frames and hosts cost time; `ideal` has neither. */
  readonly fluid: boolean;
  /** Whether memory can move by RDMA. */
  readonly rdma: boolean;
  /**
   * `drained`: a round sends all that was dirty at its start.
   * `threshold`: the next round starts as soon as the rest would fit the downtime limit.
   */
  readonly round: 'drained' | 'threshold';
  /** Bytes on the wire per page of 4096 bytes beside its content, and for a page never touched. */
  readonly pageHeader: number;
  readonly untouchedPage: number;
  /** Bytes on the wire for firmware and ROM, which every machine has beside the memory of its guest. */
  readonly firmware: number;
  /** Most bytes that wait in the sender's socket when the VM is suspended; `host.socketTime` bounds them too. */
  readonly socketBuffer: number;
  /** Seconds of sending between two looks at what remains; 0 where a round is looked at only when it ends. */
  readonly slice: number;
  /** Bytes that a sender writes at once when its full socket lets it go on; 0 where sending is taken as steady. */
  readonly burst: number;
  /** What the platform's own round counter adds to the passes made while the VM runs. */
  readonly extraRounds: number;
  /** Defaults of its own, as `--set` would write them. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly source: string;
}

const hyperV = {
  fluid: false,
  round: 'drained',
  pageHeader: 0,
  untouchedPage: 4096,
  firmware: 0,
  socketBuffer: 0,
  slice: 0,
  burst: 0,
  extraRounds: 0,
} as const;

const hyperVCosts = {
  'migration.downtimeLimit': '100 ms',
  'migration.setup': '2.45 s',
  'migration.blackout': '500 ms',
} as const;

const hyperVSource =
  'hosts are those of the 10 Gb/s article, 2011, without receive coalescing: calibrate with precopy fit; fixed 2.5–3.4 s per migration: Finn, 2012 beta, 512 MB VMs, midpoint; its split between set-up and blackout and the size of the last round are unpublished and assumed';

const compression =
  'compression is the documented default and modelled as a ratio of 1, since it is bound by idle processors: a ratio of about 2 is expected, state migration.compressionRatio';

export const platforms = {
  'hyperv-2008r2': {
    ...hyperV,
    title: 'Hyper-V 2008 R2',
    rdma: false,
    defaults: { ...hyperVCosts, 'migration.maxRounds': '10' },
    source: `10 passes: Directions on Microsoft, June 2009; ${hyperVSource}`,
  },
  'hyperv-2012': {
    ...hyperV,
    title: 'Hyper-V 2012',
    rdma: false,
    defaults: { ...hyperVCosts, 'migration.maxRounds': '10' },
    source: `passes unpublished, as in 2008 R2; ${hyperVSource}`,
  },
  'hyperv-2012r2': {
    ...hyperV,
    title: 'Hyper-V 2012 R2',
    rdma: true,
    defaults: { ...hyperVCosts, 'migration.maxRounds': '5' },
    source: `5 passes: Savill, Mastering Windows Server 2016 Hyper-V; ${compression}; ${hyperVSource}`,
  },
  'hyperv-2016': {
    ...hyperV,
    title: 'Hyper-V 2016 and 2019',
    rdma: true,
    defaults: { ...hyperVCosts, 'migration.maxRounds': '5' },
    source: `5 passes: Savill, Mastering Windows Server 2016 Hyper-V; ${compression}; ${hyperVSource}`,
  },
  'hyperv-2022': {
    ...hyperV,
    title: 'Hyper-V 2022 and 2025',
    rdma: true,
    defaults: { ...hyperVCosts, 'migration.maxRounds': '5' },
    source: `5 passes as in 2016, none other is published; ${compression}; ${hyperVSource}`,
  },
  qemu: {
    title: 'QEMU/KVM',
    fluid: false,
    rdma: true,
    round: 'threshold',
    pageHeader: 8,
    untouchedPage: 9,
    firmware: 118 * 4104 + 14 * 9,
    socketBuffer: 3.15e6,
    slice: 0.051,
    burst: 2 ** 22 / 3,
    extraRounds: 2,
    defaults: {
      'migration.downtimeLimit': '300 ms',
      'migration.blackout': '5 ms',
      'link.timestamps': 'on',
      'host.powerPlan': 'full',
      'host.cStates': 'off',
      'host.socketTime': '85 ms',
      'host.untouchedPageTime': '0.4 us',
    },
    source:
      'QEMU 7.2 migration.c and ram.c (slices of more than 50 whole milliseconds; dirty syncs counted, one before and one after the passes; the log is read and emptied at each sync, so a page written before it is sent is sent again; firmware and ROM are 132 pages, 14 of them empty, in every idle migration measured); Linux lets a socket grow to 4 MiB (tcp_wmem) and wakes a blocked sender when a third of it is free; 98–99 % of the wire reached and 3.15 MB in the socket at the switch: 122 measured migrations up to 2.5 Gb/s, the median of 79 up to 1 Gb/s; on a slower link without losses a socket holds less: 85 ms of sending fit the 48 quiet migrations best; 0.4 µs per untouched page fit the first rounds of 6 migrations of guests with 1.5 to 3.75 GiB of them; the host path, unless migration.streamCap states the rate of a stream, is that of the article’s Windows hosts of 2011, TCP windows included: calibrate with precopy fit',
  },
  ideal: {
    title: 'Ideal (textbook)',
    fluid: true,
    rdma: true,
    round: 'drained',
    pageHeader: 0,
    untouchedPage: 4096,
    firmware: 0,
    socketBuffer: 0,
    slice: 0,
    burst: 0,
    extraRounds: 0,
    defaults: { 'migration.downtimeLimit': '300 ms' },
    source: 'pre-copy without framing, host path or fixed costs (Clark et al. 2005); stops when the rest fits the downtime limit',
  },
} as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof platforms;
export const platformIds = Object.keys(platforms) as readonly PlatformId[];
