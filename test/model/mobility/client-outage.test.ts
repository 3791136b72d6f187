import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AddressMove } from '../../../src/model/mobility/address-move.ts';
import { announced, networkTables } from '../../../src/model/mobility/announced.ts';
import { clientOutage, lostConnections, simulateClients } from '../../../src/model/mobility/client-outage.ts';
import { meanOutage, outageQuantile, servedWithin } from '../../../src/model/mobility/outage.ts';
import { renamed } from '../../../src/model/mobility/renamed.ts';
import { clients } from '../../../src/model/mobility/client.ts';
import { virtualised } from '../../../src/model/mobility/virtualised.ts';
import { streamFor } from '../../../src/stats/random.ts';
import { InputError } from '../../../src/units/input-error.ts';
import { moves } from './moves.ts';

const { windows, linux, impatient } = clients;

describe.each(Object.entries<AddressMove>(moves))('%s', (name, move) => {
  const count = 20_000;

  test.each([windows, linux, impatient])('simulated clients ($title) agree with the closed form', (client) => {
    const outage = clientOutage(move, client);
    const simulated = simulateClients(move, client, count, streamFor(11, `${name}, ${client.title}`)).sort();
    // Kolmogorov’s bound at one in a million for so many clients; times are discrete, so it is on the safe side.
    const apart = Math.max(
      ...simulated.map((time, at) => (simulated[at + 1] === time ? 0 : Math.abs(servedWithin(outage, time) - (at + 1) / count))),
    );
    expect(apart).toBeLessThan(Math.sqrt(Math.log(2e6) / 2 / count));
    const mean = simulated.reduce((sum, time) => sum + time, 0) / count;
    const variance = simulated.reduce((sum, time) => sum + (time - mean) ** 2, 0) / count;
    expect(Math.abs(mean - meanOutage(outage))).toBeLessThanOrEqual(5 * Math.sqrt(variance / count) + 1e-9);
  });

  test('shares add up to one, before and after clients try', () => {
    const whole = (stretches: readonly { share: number }[]) => stretches.reduce((sum, { share }) => sum + share, 0);
    expect(whole(move.reachable)).toBeCloseTo(1, 9);
    expect(whole(clientOutage(move, windows))).toBeCloseTo(1, 9);
  });
});

describe('what clients feel', () => {
  test('of a short blackout is the next repetition, at most twice as long and one first wait more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 9.3, noNaN: true }), (blackout) => {
        const felt = outageQuantile(clientOutage(virtualised({ blackout, update: 0 }), windows), 1);
        expect(felt).toBeGreaterThanOrEqual(blackout);
        expect(felt).toBeLessThanOrEqual(2 * blackout + windows.timeout + 1e-9);
      }),
      { seed: 20_111 },
    );
  });

  test('does not get shorter with a longer blackout, update, time to live or a higher loss', () => {
    const times = fc.tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }));
    const chances = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    const mean = (move: AddressMove) => meanOutage(clientOutage(move, windows));
    fc.assert(
      fc.property(times, times, chances, (blackouts, longer, losses) => {
        const [b, c, l] = [blackouts, longer, losses].map((pair) => pair.toSorted((x, y) => x - y)) as [
          number[],
          number[],
          number[],
        ];
        const moved = (at: 0 | 1) => [
          virtualised({ blackout: b[at]!, update: c[at]! }),
          renamed({ blackout: b[at]!, registered: 3, timeToLive: c[at]! }),
          announced({ blackout: b[at]!, announcements: [0, 2], loss: l[at]!, table: networkTables.switchPorts }),
        ];
        const [before, after] = [moved(0).map(mean), moved(1).map(mean)];
        for (const at of before.keys()) expect(after[at]).toBeGreaterThanOrEqual(before[at]! - 1e-9);
      }),
      { seed: 20_111 },
    );
  });
});

describe('connections', () => {
  test('to a VM with a new address are all lost', () => {
    expect(lostConnections(renamed({ blackout: 0, registered: 0, timeToLive: 0 }), linux)).toBe(1);
  });

  test('survive a move with the same address while TCP still repeats', () => {
    // Windows repeats for the last time after 9.3 s, Linux after 804.6 s.
    expect(lostConnections(virtualised({ blackout: 0.5, update: 8.8 }), windows)).toBeCloseTo(0, 12);
    expect(lostConnections(virtualised({ blackout: 0.5, update: 17.6 }), windows)).toBeCloseTo(0.5, 12);
    expect(lostConnections(virtualised({ blackout: 0.5, update: 800 }), linux)).toBe(0);
  });

  test('do not survive an application that closes them first', () => {
    expect(lostConnections(virtualised({ blackout: 0.5, update: 60 }), linux)).toBe(0);
    // Linux repeats after 25.4 s for the last time before the application’s 30 s are over.
    expect(lostConnections(virtualised({ blackout: 0.4, update: 50 }), impatient)).toBeCloseTo(0.5, 12);
  });

  test('die with the announcement on Windows, since switches remember longer than it repeats', () => {
    const lost = announced({ blackout: 0.5, announcements: [0], loss: 0.02, table: networkTables.switchPorts });
    expect(lostConnections(lost, windows)).toBeCloseTo(0.02, 12);
    expect(lostConnections(lost, linux)).toBeCloseTo(0, 12);
  });
});

test.each([
  ['blackout', () => virtualised({ blackout: -1, update: 0 })],
  ['update', () => virtualised({ blackout: 0, update: NaN })],
  ['timeToLive', () => renamed({ blackout: 0, registered: 0, timeToLive: Infinity })],
  ['loss', () => announced({ blackout: 0, announcements: [0], loss: 2, table: networkTables.switchPorts })],
])('an impossible %s is refused by name', (place, move) => {
  expect(move).toThrow(InputError);
  expect(move).toThrow(place);
});
