import type { CounterPath } from './counter-path.ts';

/** Positions of the counters of one VM on one host. */
export interface MigrationCounters {
  readonly host: string;
  readonly vm: string;
  readonly all: readonly number[];
  /** Rates whose sum is what the host sends, and what it receives. */
  readonly sent: readonly number[];
  readonly received: readonly number[];
  readonly pass: number | undefined;
  readonly dirtyPages: number | undefined;
  readonly blackout: number | undefined;
}

/** Positions of the rates of one interface. */
export interface InterfaceCounters {
  readonly host: string;
  readonly name: string;
  readonly sent: number;
}

/** Counters of `Hyper-V VM Live Migration`, by VM and host. */
export function migrationCounters(counters: readonly (CounterPath | undefined)[]): MigrationCounters[] {
  const groups = new Map<string, number[]>();
  counters.forEach((path, at) => {
    if (path?.object !== 'hyper-v vm live migration') return;
    const key = JSON.stringify([path.host, path.instance].map((name) => name.toLowerCase()));
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return [...groups.values()].map((all) => {
    const { host, instance } = counters[all[0]!]!;
    const named = (pattern: RegExp) => all.filter((at) => pattern.test(counters[at]!.counter));
    return {
      host,
      vm: instance.replace(/:[^:]*$/, '') || instance,
      all,
      sent: named(/^(tcp|smb) transport: bytes sent\/sec$/),
      received: named(/^tcp transport: bytes received\/sec$/),
      pass: named(/^transfer pass: number$/)[0],
      dirtyPages: named(/^transfer pass: dirty page count$/)[0],
      blackout: named(/^transfer pass: is blackout$/)[0],
    };
  });
}

/** Counters of `Network Interface` that say what it sends. */
export function interfaceCounters(counters: readonly (CounterPath | undefined)[]): InterfaceCounters[] {
  return counters.flatMap((path, sent) =>
    path?.object === 'network interface' && path.counter === 'bytes sent/sec'
      ? [{ host: path.host, name: path.instance, sent }]
      : [],
  );
}
