import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairShares, resource, type Flow, type Resource } from '../../../src/model/cluster/fair-shares.ts';

type Wanted = readonly [cap: number, out: number, into: number, line?: number];

/** Flows between adapters by number: cap, from, to, and what fills a line. */
function flowsOf(...wanted: Wanted[]): Flow[] {
  const adapters = new Map<string, Resource>();
  const at = (key: string) => adapters.get(key) ?? adapters.set(key, resource()).get(key)!;
  return wanted.map(([cap, out, into, line = 12]) => ({
    cap,
    uses: [`out ${out}`, `in ${into}`].map((key) => ({ of: at(key), line })),
    rate: 0,
  }));
}

function rates(...wanted: Wanted[]): number[] {
  const flows = flowsOf(...wanted);
  fairShares(flows);
  return flows.map(({ rate }) => rate);
}

describe('fair shares', () => {
  test.each<[string, Wanted[], number[]]>([
    ['one flow gets its cap', [[5, 0, 0]], [5]],
    ['or what the line carries', [[50, 0, 0]], [12]],
    [
      'equal flows share a line equally',
      [
        [50, 0, 0],
        [50, 0, 0],
        [50, 0, 0],
      ],
      [4, 4, 4],
    ],
    [
      'a capped one leaves the rest to the others',
      [
        [2, 0, 0],
        [50, 0, 0],
        [50, 0, 0],
      ],
      [2, 5, 5],
    ],
    [
      'what a full target keeps out, another takes',
      [
        [50, 0, 0],
        [50, 1, 0],
        [50, 1, 1],
      ],
      [6, 6, 6],
    ],
    [
      'three into one target leave the source’s other flow the rest',
      [
        [50, 0, 0],
        [50, 1, 0],
        [50, 2, 0],
        [50, 2, 1],
      ],
      [4, 4, 4, 8],
    ],
    [
      'one that needs more line per bit takes more of it at the same rate',
      [
        [50, 0, 0, 12],
        [50, 0, 0, 6],
      ],
      [4, 4],
    ],
    [
      'one that wants nothing gets nothing',
      [
        [0, 0, 0],
        [50, 0, 0],
      ],
      [0, 12],
    ],
  ])('%s', (_, wanted, expected) => {
    expect(rates(...wanted)).toEqual(expected);
  });

  test('no adapter carries more than its line, and each flow is at its cap or has a full adapter', () => {
    const place = fc.integer({ min: 0, max: 3 });
    const flow = fc.tuple(fc.double({ min: 0.1, max: 20, noNaN: true }), place, place, fc.constantFrom(6, 12));
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 12 }), (wanted) => {
        const flows = flowsOf(...wanted);
        fairShares(flows);
        const used = (one: Resource) =>
          flows.flatMap(({ uses, rate }) => uses.map(({ of, line }) => (of === one ? rate / line : 0))).reduce((a, b) => a + b);
        for (const { cap, rate, uses } of flows) {
          const fullest = Math.max(...uses.map(({ of }) => used(of)));
          expect(fullest).toBeLessThanOrEqual(1 + 1e-9);
          expect(rate).toBeLessThanOrEqual(cap);
          expect(rate === cap || fullest > 1 - 1e-9).toBe(true);
        }
      }),
      { seed: 20_111 },
    );
  });
});
