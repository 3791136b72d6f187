import { expect, test } from 'vitest';
import { hostTimeline } from '../../src/cli/host-timeline.ts';
import type { HostUpdate } from '../../src/model/rolling-update/outcome.ts';

const host = (times: Partial<HostUpdate>): HostUpdate => ({
  host: 'h',
  outcome: 'updated',
  guests: 1,
  stuck: [],
  start: 0,
  drained: 0,
  patched: 0,
  returning: 0,
  back: 0,
  ...times,
});

test('hosts are drawn below a scale: VMs leave, out of service, VMs return', () => {
  const first = host({ drained: 20, patched: 60, returning: 60, back: 80 });
  const second = host({ start: 80, drained: 90, patched: 180, returning: 190, back: 200 });
  expect(hostTimeline([first, second], 22).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    '|0         3 min 20 s|',
    '|<<####>>            |',
    '|        <######### >|',
  ]);
});

test('a short part still shows, and one that never ends goes on to the edge', () => {
  const never = host({ drained: 1, patched: 100, returning: 100, back: Infinity });
  expect(hostTimeline([never], 22)[1]).toBe('|<###################|');
  expect(hostTimeline([never, host({ patched: 200, back: 200 })], 22)[1]).toBe('|<#########>>>>>>>>>>|');
});

test('a host that is left out has no bar, and one that is not patched none for it', () => {
  expect(hostTimeline([host({ outcome: 'no room', drained: Infinity, patched: Infinity })], 22)[1]!.trim()).toMatch(/^\| +\|$/);
  const unpatched = host({ outcome: 'not emptied', drained: 50, patched: Infinity, returning: 50, back: 100 });
  expect(hostTimeline([unpatched], 22)[1]).toBe('|<<<<<<<<<<>>>>>>>>>>|');
});
