import { expect, test } from 'vitest';
import type { ClusterEvent, MigrationOutcome } from '../../src/model/cluster/outcome.ts';
import { segmentsOf } from '../../src/notebook/drain-segments.ts';

const of = (vm: string, ...events: readonly [number, string, string?][]) =>
  segmentsOf({
    migrations: [{ vm } as MigrationOutcome],
    events: events.map(([at, kind, network]) => ({ at, kind, vm, network }) as ClusterEvent),
  }).map(({ network, since, start, end }) => [network, since, start, end]);

test('a migration is one stretch from its start to its end, after a wait where it was queued', () => {
  expect(of('a', [0, 'start', 'LM'], [8, 'suspended'], [9, 'done'])).toEqual([['LM', null, 0, 9]]);
  expect(of('a', [5, 'start', 'LM'], [9, 'done'])).toEqual([['LM', 0, 5, 9]]);
});

test('a migration that goes on over another network begins a new stretch without a wait', () => {
  expect(of('a', [0, 'start', 'LM'], [4, 'moved', 'CSV'], [9, 'done'])).toEqual([
    ['LM', null, 0, 4],
    ['CSV', null, 4, 9],
  ]);
});

test('a migration that fails or finds no network waits until it goes on', () => {
  expect(of('a', [0, 'start', 'LM'], [4, 'failed'], [6, 'start', 'CSV'], [9, 'done'])).toEqual([
    ['LM', null, 0, 4],
    ['CSV', 4, 6, 9],
  ]);
  expect(of('a', [0, 'start', 'LM'], [4, 'stranded'], [6, 'moved', 'LM'], [9, 'done'])).toEqual([
    ['LM', null, 0, 4],
    ['LM', 4, 6, 9],
  ]);
});

test('one that is given up has an end, and one that moves quickly goes over the storage', () => {
  expect(of('a', [0, 'start', 'LM'], [70, 'given up', 'LM'])).toEqual([['LM', null, 0, 70]]);
  const [stretch] = segmentsOf({
    migrations: [{ vm: 'a', move: 'quick' } as MigrationOutcome],
    events: [
      { at: 0, kind: 'start', vm: 'a' },
      { at: 0, kind: 'suspended', vm: 'a' },
      { at: 60, kind: 'done', vm: 'a' },
    ],
  });
  expect(stretch).toMatchObject({ network: 'storage, quick migration', start: 0, end: 60 });
});

test('disks and memory are stretches of their own', () => {
  const segments = segmentsOf({
    migrations: [{ vm: 'a', move: 'shared-nothing' } as MigrationOutcome],
    events: [
      { at: 0, kind: 'start', vm: 'a', network: 'x + y' },
      { at: 30, kind: 'moved', vm: 'a', network: 'y' },
      { at: 60, kind: 'memory', vm: 'a', network: 'y' },
      { at: 70, kind: 'done', vm: 'a', network: 'y' },
    ],
  });
  expect(segments.map(({ network, start, end }) => [network, start, end])).toEqual([
    ['x + y, disks', 0, 30],
    ['y, disks', 30, 60],
    ['y', 60, 70],
  ]);
});

test('a migration that can never end has a stretch without end', () => {
  expect(of('a', [0, 'start', 'LM'], [70, 'never'])).toEqual([['LM', null, 0, null]]);
});
