import { describe, expect, test } from 'vitest';
import { attempts, givesUpAfter, repetitions, clients, triesAtOneAddress } from '../../../src/model/mobility/client.ts';

const rounded = (times: Iterable<number>) => Array.from(times, (time) => Number(time.toFixed(3)));

function first(count: number, times: Iterator<number>): number[] {
  return rounded(Array.from({ length: count }, () => times.next().value as number));
}

describe('TCP repeats what is not acknowledged', () => {
  test('at waits that double', () => {
    expect(rounded(repetitions(clients.windows))).toEqual([0.3, 0.9, 2.1, 4.5, 9.3]);
  });

  test('but never longer apart than the longest wait', () => {
    const times = repetitions(clients.linux);
    const waits = times.map((time, at) => time - (times[at - 1] ?? 0));
    expect(Math.max(...waits)).toBeCloseTo(120, 9);
  });

  // ip-sysctl.txt of Linux: “The default value of 15 yields a hypothetical timeout of 924.6 seconds”.
  test('until the time that Linux documents', () => expect(givesUpAfter(clients.linux)).toBeCloseTo(924.6, 9));

  // Microsoft: “The default timeout for a TCP connection attempt is 21 seconds”; tcp(7): 127 s with six retries.
  test.each([
    ['windows', 21],
    ['linux', 127],
  ] as const)('%s fails to connect after %d s', (name, expected) => {
    const { connect, longest } = clients[name];
    expect(givesUpAfter({ ...connect, longest })).toBe(expected);
  });
});

describe('a client tries again', () => {
  test('at the same address by repeating data, then requests for a connection, without end', () => {
    expect(first(11, triesAtOneAddress(clients.windows))).toEqual([0.3, 0.9, 2.1, 4.5, 9.3, 18.9, 21.9, 27.9, 39.9, 42.9, 48.9]);
  });

  test('at a new address only by another attempt to connect', () => {
    expect(first(3, attempts(clients.windows))).toEqual([18.9, 39.9, 60.9]);
  });
});
