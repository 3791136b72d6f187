import { expect, test } from 'vitest';
import { timeline } from '../../src/cli/timeline.ts';

test('spans of time stand below a scale that ends with the last of them', () => {
  const spans = [
    { queued: 0, start: 0, end: 20 },
    { queued: 10, start: 10, end: 40 },
    { queued: 20, start: 20, end: Infinity },
    { queued: 0, start: Infinity, end: Infinity },
    { queued: 5, start: 40, end: 40 },
  ];
  expect(timeline(spans, 22)).toEqual([
    '|0             40.0 s|',
    '|##########          |',
    '|.....###############|',
    '|..........>>>>>>>>>>|',
    '|                    |',
    '|                  .#|',
  ]);
});

test('a span is never narrower than one character, nor a timeline than twenty', () => {
  expect(
    timeline(
      [
        { queued: 0, start: 0, end: 0.001 },
        { queued: 0, start: 0, end: 1000 },
      ],
      3,
    )[1],
  ).toBe('|#                   |');
  expect(timeline([], 3)).toEqual(['|0              0.0 s|']);
});
