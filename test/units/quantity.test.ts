import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  bytes,
  bytesPerSecond,
  gibibytes,
  gigabitsPerSecond,
  gigabytes,
  milliseconds,
  seconds,
  type BitsPerSecond,
  type Bytes,
  type BytesPerSecond,
  type Seconds,
} from '../../src/units/quantity.ts';
import type { Written } from '../../src/units/unit.ts';

describe('quantities of different kinds do not mix', () => {
  test('nor does a bare number pass for one', () => {
    const transfer = (size: Bytes, rate: BytesPerSecond): Seconds => seconds(size / rate);
    expect(transfer(bytes(100), bytesPerSecond(50))).toBe(2);
    // @ts-expect-error bits are not bytes
    transfer(bytes(100), gigabitsPerSecond(50));
    // @ts-expect-error the order counts
    transfer(bytesPerSecond(50), bytes(100));
    // @ts-expect-error a bare number measures nothing
    transfer(100, bytesPerSecond(50));
    expectTypeOf<BitsPerSecond>().not.toExtend<BytesPerSecond>();
    expectTypeOf<Bytes>().toExtend<number>();
  });

  test('a written quantity has a unit of its own kind', () => {
    expectTypeOf<'25 Gb/s'>().toExtend<Written<'bitRate'>>();
    expectTypeOf<'25 GB'>().not.toExtend<Written<'bitRate'>>();
    expectTypeOf<'25'>().not.toExtend<Written<'bitRate'>>();
    expectTypeOf<'20 %'>().toExtend<Written<'ratio'>>();
  });
});

test('binary and decimal prefixes are told apart', () => {
  expect(gibibytes(1)).toBe(1_073_741_824);
  expect(gigabytes(1)).toBe(1_000_000_000);
  expect(milliseconds(300)).toBe(0.3);
});
