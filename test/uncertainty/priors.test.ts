import { describe, expect, test } from 'vitest';
import { parameterAt } from '../../src/scenario/scenario.ts';
import { quantileOf, type HostKey, type Prior } from '../../src/uncertainty/priors.ts';
import { variants } from '../../src/uncertainty/variants.ts';

const source = 'a table';
const usual = (key: HostKey) => parameterAt(`host.${key}`).default as number;

test.each([
  ['uniform', { form: 'uniform', low: 2, high: 4, source }, [2, 2.5, 3]],
  ['log-uniform', { form: 'log-uniform', low: 1, high: 16, source }, [1, 2, 4]],
  ['discrete', { form: 'discrete', values: [1, 2, 5, 7], source }, [1, 2, 5]],
  ['quotient', { form: 'quotient', low: 2, high: 4, by: 'clock', source }, [0.2, 0.25, 0.3]],
  ['equal', { form: 'equal', to: 'clock', source }, [10, 10, 10]],
] as const)('a %s prior spreads its shares over its form', (_, prior, expected) => {
  expect([0, 0.25, 0.5].map((u) => quantileOf(prior, u, () => 10))).toEqual(expected);
});

describe.each(Object.entries(variants))('the priors of “%s”', (_, { priors }) => {
  test.each(Object.entries<Prior>(priors))('of %s stay in the range of the parameter and name their source', (key, prior) => {
    const entry = parameterAt(`host.${key}`);
    if (entry.kind !== 'quantity') throw new Error('only quantities are uncertain');
    for (const u of [0, 1 - Number.EPSILON]) {
      expect(quantileOf(prior, u, usual)).toBeGreaterThanOrEqual(entry.min);
      expect(quantileOf(prior, u, usual)).toBeLessThanOrEqual(entry.max);
    }
    expect(prior.source).not.toBe('');
  });
});

test('the reference set lies within every prior of the main explanation', () => {
  for (const [key, prior] of Object.entries<Prior>(variants['smaller window'].priors)) {
    const value = usual(key as HostKey);
    if (prior.form === 'equal') throw new Error('nothing is tied in the main explanation');
    expect(value).toBeGreaterThanOrEqual(quantileOf(prior, 0, usual));
    expect(value).toBeLessThanOrEqual(quantileOf(prior, 1 - Number.EPSILON, usual));
  }
});
