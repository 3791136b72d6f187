/** How a client repeats what is not answered. Seconds. */
export interface Client {
  readonly title: string;
  /** Wait before the first repetition on a connection with a short round trip; each later wait is twice the one before. */
  readonly timeout: number;
  /** No wait gets longer than this. */
  readonly longest: number;
  /** Repetitions before a connection is given up. */
  readonly retries: number;
  /** The same for a connection that is being made. */
  readonly connect: { readonly timeout: number; readonly retries: number };
  /** Time without an answer after which the application closes a connection itself; `Infinity` where it leaves that to TCP. */
  readonly patience: number;
  readonly source: string;
}

const linux = {
  title: 'Linux',
  timeout: 0.2,
  longest: 120,
  retries: 15,
  connect: { timeout: 1, retries: 6 },
  patience: Infinity,
  source:
    'at least 0.2 s, at most 120 s, 15 repetitions: ip-sysctl, tcp_retries2 (“a hypothetical timeout of 924.6 seconds”); 6 of a connection request, 127 s: tcp_syn_retries',
} as const satisfies Client;

/** Clients with the TCP of their system, as it comes. */
export const clients = {
  windows: {
    title: 'Windows',
    timeout: 0.3,
    longest: 240,
    retries: 5,
    connect: { timeout: 3, retries: 2 },
    patience: Infinity,
    source:
      'at least 0.3 s, 3 s while connecting: Get-NetTCPSetting, Internet; 5 repetitions of data, at most 240 s apart: Microsoft KB 170359 (TcpMaxDataRetransmissions); 2 of a connection request, so that it fails after 21 s (TcpMaxConnectRetransmissions)',
  },
  linux,
  impatient: {
    ...linux,
    title: 'Linux, waits 30 s',
    connect: { timeout: 1, retries: 3 },
    patience: 30,
    source:
      'as an example of an application that does not wait for TCP: 30 s for an answer and 15 s for a connection, as SqlClient has it (CommandTimeout, ConnectTimeout)',
  },
} as const satisfies Record<string, Client>;

type Waits = Pick<Client, 'timeout' | 'longest' | 'retries'>;

/**
 * Seconds after a segment was first sent at which it is sent again: sums of waits that double (RFC 6298, 5.5).
 * @example repetitions({ timeout: 0.5, longest: 60, retries: 3 }) // [0.5, 1.5, 3.5]
 */
export function repetitions({ timeout, longest, retries }: Waits): number[] {
  let at = 0;
  return Array.from({ length: retries }, (_, n) => (at += Math.min(longest, timeout * 2 ** n)));
}

/**
 * Seconds without an answer after which TCP gives a connection up: one more wait after the last repetition.
 * @example givesUpAfter({ timeout: 0.2, longest: 120, retries: 15 }).toFixed(1) // '924.6'
 */
export function givesUpAfter(waits: Waits): number {
  return repetitions({ ...waits, retries: waits.retries + 1 }).at(-1)!;
}

/** Seconds without an answer for which a connection can still be saved: until the last repetition before it is closed. */
export function canSaveWithin(client: Client): number {
  return repetitions(client).findLast((time) => time <= client.patience) ?? 0;
}

/**
 * When a client tries, who keeps using the same address: repetitions of what was under way at the suspension, and once
 * that connection is closed requests for another, one after the other without end.
 */
export function* triesAtOneAddress(client: Client): Generator<number> {
  for (const time of repetitions(client)) if (time <= client.patience) yield time;
  for (const begin of attempts(client)) {
    yield begin;
    for (const later of repetitions(connecting(client))) yield begin + later;
  }
}

/**
 * When a client tries, who looks the address up anew before each connection: the beginnings of its attempts. Only these
 * count, since an attempt at an old address cannot succeed.
 */
export function* attempts(client: Client): Generator<number> {
  const first = Math.min(givesUpAfter(client), client.patience);
  const each = givesUpAfter(connecting(client));
  for (let n = 0; ; n++) yield first + n * each;
}

function connecting({ connect, longest }: Client): Waits {
  return { ...connect, longest };
}
