import { expect, test } from 'vitest';
import { timeOf } from '../../src/explorer/answer.ts';
import { curveOf, growingCurve, through } from '../../src/explorer/curve.ts';
import { caseOf, ownSettings, type Case } from '../../src/explorer/settings.ts';
import { whatIf } from '../../src/explorer/what-if.ts';
import { tuning } from '../../src/scenario/presets.ts';
import { scenario, type ScenarioInput } from '../../src/scenario/scenario.ts';

function together(change: ScenarioInput = {}): Case {
  const of = whatIf(scenario(tuning.tuned, { migration: { platform: 'hyperv-2012' } }, change), {
    vary: [],
    together: { vms: 8 },
  });
  return caseOf(of, ownSettings(of));
}

/** Lets so many steps pass. */
const steps = (left: number) => () => left-- > 0;

test('a curve passes through the answer at the link rate asked for', () => {
  const asked = together({ link: { rate: '25 Gb/s' } });
  expect(curveOf(asked).find(({ rate }) => rate === 25e9)!.time).toBe(timeOf(asked));
});

test('a link rate between those of the slider, or beyond them, has its own point on the curve', () => {
  const curve = curveOf(together());
  const [between, beyond] = [9e9, 200e9].map((rate) => ({ rate, time: 1 }));
  const drawn = through(beyond!, through(between!, curve));
  expect(drawn).toHaveLength(curve.length + 2);
  expect(drawn.map(({ rate }) => rate)).toEqual(drawn.map(({ rate }) => rate).toSorted((a, b) => a - b));
  expect(through(curve[3]!, curve)).toEqual(curve);
});

test('a curve that takes long keeps the one before until it is whole', () => {
  const [first, second] = [together(), together({ vm: { memory: '8 GiB' } })];
  const known = curveOf(first);
  const grow = growingCurve(first, known);
  expect(grow(second, steps(3))).toEqual({ curve: known, whole: false });
  expect(grow(second, steps(100))).toEqual({ curve: curveOf(second), whole: true });
});

test('a curve left for another question starts again when that comes back', () => {
  const [first, second, third] = [together(), together({ vm: { memory: '8 GiB' } }), together({ vm: { memory: '4 GiB' } })];
  const grow = growingCurve(first, curveOf(first));
  grow(second, steps(3));
  grow(third, steps(2));
  expect(grow(second, steps(100))).toEqual({ curve: curveOf(second), whole: true });
});

test('another link rate needs no other curve', () => {
  const known = curveOf(together());
  const grow = growingCurve(together(), known);
  expect(grow(together({ link: { rate: '40 Gb/s' } }), steps(0))).toEqual({ curve: known, whole: true });
});
