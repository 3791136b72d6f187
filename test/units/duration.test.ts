import { expect, test } from 'vitest';
import { formatDuration } from '../../src/units/duration.ts';

test.each([
  [0, '0.0 s'],
  [45.24, '45.2 s'],
  [119.94, '119.9 s'],
  [119.96, '2 min'],
  [725.4, '12 min 5 s'],
  [7199.6, '2 h'],
  [12_000, '3 h 20 min'],
  [Infinity, 'never'],
])('%d seconds read as %s', (seconds, text) => {
  expect(formatDuration(seconds).replaceAll('\u00a0', ' ')).toBe(text);
});
