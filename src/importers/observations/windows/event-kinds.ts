/** What an event of a migration is given. */
export type Field = keyof typeof fieldTypes;

/** How a field is found again in a message: what stands in quotes, what is a number, what is an identifier. */
export const fieldTypes = {
  vm: 'quoted',
  host: 'quoted',
  id: 'identifier',
  /** Seconds of the whole migration. */
  total: 'number',
  brownout: 'number',
  blackout: 'number',
  /** A blackout in a unit that no source states. */
  unsettledBlackout: 'number',
  dirtyPages: 'number',
  /** Given, and of no use here. */
  other: 'number',
} as const satisfies Record<string, 'quoted' | 'number' | 'identifier'>;

/** An event that says something of a migration. */
export interface EventKind {
  /** Where it stands in a migration: `aside` where that is not known or does not matter. */
  readonly place: 'begins' | 'ends' | 'fails' | 'aside' | 'on target';
  /** A part of the name of its provider. */
  readonly provider: string;
  /** In the order in which the event is given them. */
  readonly fields: readonly Field[];
}

const highAvailability = 'Hyper-V-High-Availability';
const management = 'Hyper-V-VMMS';
const worker = 'Hyper-V-Worker';
const cluster = 'FailoverClustering';

/**
 * By event id. Texts and order of values of 213xx and of the cluster's: message table of Windows Server 2016 (scheatkode/brain);
 * 20415 and 20417: values 0 to 2 as R-Studio/PSTools reads them; 20418, 22507 to 22509: ramprasadtech.com, 2016.
 */
export const eventKinds: Readonly<Record<number, EventKind>> = {
  21300: { place: 'begins', provider: highAvailability, fields: ['id', 'vm'] },
  21301: { place: 'ends', provider: highAvailability, fields: ['id', 'total', 'vm'] },
  21302: { place: 'aside', provider: highAvailability, fields: ['id'] },
  21303: { place: 'aside', provider: highAvailability, fields: ['id', 'blackout'] },
  21304: { place: 'aside', provider: highAvailability, fields: ['id'] },
  21305: { place: 'aside', provider: highAvailability, fields: ['id', 'other'] },
  21306: { place: 'on target', provider: highAvailability, fields: ['id', 'vm'] },
  21307: { place: 'on target', provider: highAvailability, fields: ['id', 'other', 'vm'] },
  21308: { place: 'on target', provider: highAvailability, fields: ['id'] },
  21309: { place: 'on target', provider: highAvailability, fields: ['id', 'other'] },
  21111: { place: 'fails', provider: highAvailability, fields: ['vm'] },
  21501: { place: 'fails', provider: highAvailability, fields: ['vm'] },
  21502: { place: 'fails', provider: highAvailability, fields: ['vm'] },

  20415: { place: 'aside', provider: management, fields: ['vm', 'id', 'unsettledBlackout'] },
  20417: { place: 'aside', provider: management, fields: ['vm', 'id', 'unsettledBlackout'] },
  20418: { place: 'ends', provider: management, fields: ['vm', 'id'] },
  20306: { place: 'fails', provider: management, fields: ['vm', 'id'] },
  21024: { place: 'fails', provider: management, fields: ['vm', 'id'] },

  22507: { place: 'ends', provider: worker, fields: ['vm', 'id'] },
  22508: { place: 'aside', provider: worker, fields: ['vm', 'id', 'brownout'] },
  22509: { place: 'aside', provider: worker, fields: ['vm', 'id', 'blackout', 'dirtyPages'] },

  1641: { place: 'begins', provider: cluster, fields: ['vm', 'host', 'host'] },
  1201: { place: 'ends', provider: cluster, fields: ['vm'] },
  1155: { place: 'fails', provider: cluster, fields: ['vm'] },
};

/** Whether the computer that logs such an event is the one that the VM leaves. */
export function isOfSource({ provider, place }: EventKind): boolean {
  return provider === highAvailability && place !== 'on target';
}

/** Events that belong to moves of a cluster and say nothing that the others do not. */
export const familiar: ReadonlySet<number> = new Set([1153, 1204, 1637, 21122]);
