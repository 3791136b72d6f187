import type { PlatformId } from '../../scenario/platforms.ts';

/** What Hyper-V Replica offers in a version. */
export interface ReplicaRules {
  /** Seconds between two logs that can be chosen; none where there is no replica. */
  readonly intervals: readonly number[];
  /** Whether a replica can be replicated on to a third site. */
  readonly extended: boolean;
  readonly source: string;
}

/** Share of all disks that a log may reach before both sides have to be compared (Microsoft virtualization blog, 2013-05-10). */
export const logShare = 0.5;

/** Share of cycles that may be late before replica health becomes a warning (Altaro, “How to check Hyper-V Replica health”). */
export const lateShare = 0.2;

const since2012r2: ReplicaRules = {
  intervals: [30, 300, 900],
  extended: true,
  source:
    '30 s, 5 min or 15 min, and a chain to a third site whose interval is not shorter: Microsoft, “Set up Hyper-V Replica”; Savill, Mastering Windows Server 2016 Hyper-V, p. 538 and 544',
};

const none = { intervals: [], extended: false };

/** The rules of every platform. */
export const replicaRules: Readonly<Record<PlatformId, ReplicaRules>> = {
  'hyperv-2008r2': { ...none, source: 'Hyper-V Replica came with Windows Server 2012' },
  'hyperv-2012': {
    intervals: [300],
    extended: false,
    source: 'every 5 min, no choice, up to 10 min lost: BizTech; no third site: Petri, “Enable Hyper-V extended replication”',
  },
  'hyperv-2012r2': since2012r2,
  'hyperv-2016': since2012r2,
  'hyperv-2022': since2012r2,
  qemu: { ...none, source: 'Hyper-V Replica is Hyper-V’s' },
  ideal: { ...none, source: 'the textbook is about memory' },
};
