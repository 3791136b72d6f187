/** How a client's TCP repeats what is not acknowledged. Seconds. */
export interface TcpStack {
  readonly title: string;
  /** Wait before the first repetition on a connection with a short round trip; each later wait is twice the one before. */
  readonly timeout: number;
  /** No wait gets longer than this. */
  readonly longest: number;
  /** Repetitions before a connection is given up. */
  readonly retries: number;
  /** The same for a connection that is being made. */
  readonly connect: { readonly timeout: number; readonly retries: number };
  readonly source: string;
}

/** Stacks of clients, as they come. */
export const tcpStacks = {
  windows: {
    title: 'Windows',
    timeout: 0.3,
    longest: 240,
    retries: 5,
    connect: { timeout: 3, retries: 2 },
    source:
      'at least 0.3 s, 3 s while connecting: Get-NetTCPSetting, Internet; 5 repetitions of data, at most 240 s apart: Microsoft KB 170359 (TcpMaxDataRetransmissions); 2 of a connection request, so that it fails after 21 s (TcpMaxConnectRetransmissions)',
  },
  linux: {
    title: 'Linux',
    timeout: 0.2,
    longest: 120,
    retries: 15,
    connect: { timeout: 1, retries: 6 },
    source:
      'at least 0.2 s, at most 120 s, 15 repetitions: ip-sysctl, tcp_retries2 (“a hypothetical timeout of 924.6 seconds”); 6 of a connection request, 127 s: tcp_syn_retries',
  },
} as const satisfies Record<string, TcpStack>;

/**
 * Seconds after a segment was first sent at which it is sent again: sums of waits that double (RFC 6298, 5.5).
 * @example repetitions({ timeout: 0.5, longest: 60, retries: 3 }) // [0.5, 1.5, 3.5]
 */
export function repetitions({ timeout, longest, retries }: Pick<TcpStack, 'timeout' | 'longest' | 'retries'>): number[] {
  let at = 0;
  return Array.from({ length: retries }, (_, n) => (at += Math.min(longest, timeout * 2 ** n)));
}

/**
 * Seconds without an answer after which a connection is given up: one more wait after the last repetition.
 * @example givesUpAfter({ timeout: 0.2, longest: 120, retries: 15 }).toFixed(1) // '924.6'
 */
export function givesUpAfter(stack: Pick<TcpStack, 'timeout' | 'longest' | 'retries'>): number {
  return repetitions({ ...stack, retries: stack.retries + 1 }).at(-1)!;
}

/**
 * When a client tries, who keeps using the same address: repetitions of what was under way at the suspension, then of
 * requests for a new connection, one after the other without end. Applications that wait longer or less long than their
 * TCP are not modelled.
 */
export function* triesAtOneAddress(stack: TcpStack): Generator<number> {
  yield* repetitions(stack);
  const request = { ...stack.connect, longest: stack.longest };
  for (const begin of attempts(stack)) {
    yield begin;
    for (const later of repetitions(request)) yield begin + later;
  }
}

/**
 * When a client tries, who looks the address up anew before each connection: the beginnings of its attempts. Only these
 * count, since an attempt at an old address cannot succeed.
 */
export function* attempts(stack: TcpStack): Generator<number> {
  const each = givesUpAfter({ ...stack.connect, longest: stack.longest });
  for (let n = 0; ; n++) yield givesUpAfter(stack) + n * each;
}
