import { expect, test } from 'vitest';
import { timeline } from '../../src/cli/timeline.ts';

test('spans of time stand below a scale that ends with the last of them', () => {
  const spans: Parameters<typeof timeline>[0] = [
    { queued: 0, start: 0, end: 20, move: 'live' },
    { queued: 10, start: 10, end: 40, move: 'live' },
    { queued: 20, start: 20, end: Infinity, move: 'live' },
    { queued: 0, start: Infinity, end: Infinity, move: 'live' },
    { queued: 5, start: 40, end: 40, move: 'live' },
    { queued: 0, start: 0, end: 10, move: 'quick' },
  ];
  expect(timeline(spans, 22)).toEqual([
    '|0             40.0 s|',
    '|##########          |',
    '|.....###############|',
    '|..........>>>>>>>>>>|',
    '|                    |',
    '|                  .#|',
    '|=====               |',
  ]);
});

test('the scale reaches as far as is asked for, for spans that have no end', () => {
  expect(timeline([{ queued: 0, start: 0, end: Infinity, move: 'live' }], 22, 20)).toEqual([
    '|0             20.0 s|',
    '|>>>>>>>>>>>>>>>>>>>>|',
  ]);
});

test('a span is never narrower than one character, nor a timeline than twenty', () => {
  expect(
    timeline(
      [
        { queued: 0, start: 0, end: 0.001, move: 'live' },
        { queued: 0, start: 0, end: 1000, move: 'live' },
      ],
      3,
    )[1],
  ).toBe('|#                   |');
  expect(timeline([], 3)).toEqual(['|0              0.0 s|']);
});
