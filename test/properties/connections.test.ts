import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankConnection, connect } from '../../src/model/network-path.ts';
import { payloadRate } from '../../src/model/wire.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { anyScenario, changed } from './scenarios.ts';

test('connections that share a link carry what each gets alone, up to the line', () => {
  fc.assert(
    fc.property(anyScenario('hyperv-2012', 'qemu'), fc.integer({ min: 1, max: 64 }), (drawn, flows) => {
      const of = changed(drawn, { link: { medium: 'ethernet' }, migration: { transport: 'tcp', streamCap: Infinity } });
      const alone = connect(changed(of, { host: { flows: 1, stall: 0, receiveBuffers: 65_536 } }), blankConnection()).rate;
      const together = connect(changed(of, { host: { flows, stall: 0, receiveBuffers: 65_536 } }), blankConnection()).rate;
      const line = payloadRate(of.link);
      expect(flows * together).toBeLessThanOrEqual(line * (1 + 1e-12));
      expect((flows * together) / Math.min(flows * alone, line)).toBeCloseTo(1, 9);
    }),
  );
});

test('four streams of 2012 fill 10 Gb/s where one gets a third of it (Savill 2013: about 4 Gb/s, and three to four fill it)', () => {
  const rate = (flows: number) =>
    connect(scenario({ host: { powerPlan: 'full', flows }, migration: { platform: 'hyperv-2012' } }), blankConnection()).rate;
  expect(rate(1) / 1e9).toBeCloseTo(3.3, 1);
  expect((4 * rate(4)) / 1e9).toBeCloseTo(9.49, 2);
});
