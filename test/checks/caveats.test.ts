import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { streamFor } from '../../src/stats/random.ts';
import { normal } from '../stats/noise.ts';
import { asking, runsOf, type Row } from './synthetic.ts';

const caveatsOf = (rows: readonly Row[], column = 'c_states') => check(runsOf(rows), asking(column), 1).judged[0]!.caveats;
const kinds = (rows: readonly Row[]) => caveatsOf(rows).map(({ kind }) => kind);

/** As many runs in random order, with what else a row has; `time` is a factor on 100 s. */
function runs(
  count: number,
  other: (at: number, off: boolean) => Readonly<Record<string, string | number>> & { time?: number },
): Row[] {
  const random = streamFor(7, 'caveats');
  return Array.from({ length: count }, (_, at) => {
    const off = at % 4 === 1 || at % 4 === 2;
    const { time = 1, ...rest } = other(at, off);
    return {
      order: at + 1,
      c_states: off ? 'off' : 'on',
      ...rest,
      observed_total_s: 100 * time * (off ? 0.9 : 1) * Math.exp(0.02 * normal(random)),
    };
  });
}

test('well made runs give no reason for care', () => {
  expect(kinds(runs(24, () => ({})))).toEqual([]);
});

describe('a warning is given, with what shows it, when', () => {
  test('another setting moved together with the factor: then there is no verdict', () => {
    const rows = runs(16, (_, off) => ({ mtu: off ? 9000 : 1500 }));
    const { judged, comparisons } = check(runsOf(rows), asking('c_states'), 1);
    expect(judged[0]!.verdict).toBe('undecided');
    expect(judged[0]!.caveats[0]!.says).toBe(
      'mtu was always 9000 with c_states off, and 1500 with on: which of the two did it cannot be told.',
    );
    expect(comparisons).toBe(0);
  });

  test('a column that is no known setting did', () => {
    expect(kinds(runs(16, (_, off) => ({ driver: off ? 'v2' : 'v1' })))).toEqual(['moved together']);
  });

  test('each host had one setting, with one host on a side', () => {
    expect(kinds(runs(16, (_, off) => ({ host: off ? 'HV02' : 'HV01' })))).toEqual(['moved together']);
  });

  test('the setting was changed once', () => {
    const rows = runs(16, () => ({})).map((row, at) => ({ ...row, c_states: at < 8 ? 'on' : 'off' }));
    expect(caveatsOf(rows).find(({ kind }) => kind === 'set once')!.says).toMatch(
      /^Every run with c_states on was made before those with off \(order 1 to 16\)/,
    );
  });

  test('runs drift', () => {
    const [caveat] = caveatsOf(runs(32, (at) => ({ time: 1 + at / 160 })));
    expect(caveat!.kind).toBe('drift');
    expect(caveat!.says).toMatch(/drifts to (1[5-9]|2[0-4]) % more/);
  });

  test('the first runs warm up, and what comes out without them', () => {
    const [caveat] = caveatsOf(runs(24, (at) => ({ time: at < 3 ? 1.15 : 1 })));
    expect(caveat).toMatchObject({ kind: 'warm-up', rows: [0, 1, 2] });
    expect(caveat!.says).toMatch(
      /^The first 3 runs have 1\d % more migration time than the rest \(lines 2, 3 and 4\); without them/,
    );
  });

  test('a run lies far from the others', () => {
    const [caveat] = caveatsOf(runs(24, (at) => ({ time: at === 11 ? 2 : 1 })));
    expect(caveat).toMatchObject({ kind: 'wild runs', rows: [11] });
  });

  test('the effect is not the same everywhere', () => {
    const [caveat] = caveatsOf(runs(32, (at, off) => ({ host: at < 16 ? 'HV01' : 'HV02', time: off && at < 16 ? 0.7 : 1 })));
    expect(caveat!.says).toMatch(
      /^The effect is not the same everywhere: 0.6\d+ times at host HV01 and 0.\d+ times at host HV02/,
    );
    expect(caveat!.advice).toContain('--where host=HV01');
  });

  test('where effects differ by several conditions, all of them are asked for', () => {
    const [caveat] = caveatsOf(
      runs(32, (at, off) => ({ vm: at < 16 ? 'web, old' : 'sql01', mtu: at < 16 ? 1500 : 9000, time: off && at < 16 ? 0.7 : 1 })),
    );
    expect(caveat!.advice).toContain('--where "vm=web, old"');
    const [second] = caveatsOf(
      runs(64, (at, off) => ({ host: at % 32 < 16 ? 'A' : 'B', mtu: at < 32 ? 1500 : 9000, time: off && at < 16 ? 0.7 : 1 })),
    );
    expect(second!.advice).toContain('--where host=A --where mtu=1500');
  });

  test('runs vary more at one setting than at the other', () => {
    const random = streamFor(3, 'spreads');
    expect(kinds(runs(32, (_, off) => ({ time: off ? 1 : Math.exp(0.1 * normal(random)) })))).toContain('unlike spreads');
  });

  test('a condition that was not kept was not the same on both sides', () => {
    const rows = runs(24, (at, off) => ({ dirty_mib_s: (off ? 10 : 40) + 0.37 * at }));
    expect(caveatsOf(rows)[0]!.says).toMatch(/^dirty_mib_s differs from run to run and was not the same on both sides/);
  });

  test('runs have no counterpart', () => {
    const rows = [...runs(16, () => ({ mtu: 9000 })), { order: 17, c_states: 'on', mtu: 1500, observed_total_s: 130 }];
    const [caveat] = caveatsOf(rows);
    expect(caveat).toMatchObject({ kind: 'left out', rows: [16] });
    expect(caveat!.says).toContain('1 run of 17 has no counterpart at the other setting alike in mtu');
  });
});
