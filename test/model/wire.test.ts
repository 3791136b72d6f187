import { describe, expect, test } from 'vitest';
import { displayedUtilisation, frameSize, lineRate, payloadRate, rdmaRate, segmentSize } from '../../src/model/wire.ts';
import { scenario, type ScenarioInput } from '../../src/scenario/scenario.ts';

const linkOf = (link: NonNullable<ScenarioInput['link']>) => scenario({ link }).link;

/** Header sizes of IEEE 802.3, 802.1Q, RFC 791, 9293 and 7323, added up by hand. */
describe.each([
  { mtu: '1500 B', timestamps: 'off', vlan: 'off', segment: 1460, frame: 1538, payload: 94.93, packets: 812_744, shown: 98.4 },
  { mtu: '1500 B', timestamps: 'off', vlan: 'on', segment: 1460, frame: 1542, payload: 94.68, packets: 810_636, shown: 98.2 },
  { mtu: '1500 B', timestamps: 'on', vlan: 'off', segment: 1448, frame: 1538, payload: 94.15, packets: 812_744, shown: 98.4 },
  { mtu: '9000 B', timestamps: 'off', vlan: 'off', segment: 8960, frame: 9038, payload: 99.14, packets: 138_305, shown: 99.7 },
  { mtu: '9000 B', timestamps: 'off', vlan: 'on', segment: 8960, frame: 9042, payload: 99.09, packets: 138_244, shown: 99.7 },
  { mtu: '9000 B', timestamps: 'on', vlan: 'off', segment: 8948, frame: 9038, payload: 99.0, packets: 138_305, shown: 99.7 },
] as const)(
  'at MTU $mtu, timestamps $timestamps, VLAN $vlan',
  ({ mtu, timestamps, vlan, segment, frame, payload, packets, shown }) => {
    const link = linkOf({ rate: '10 Gb/s', mtu, timestamps, vlan });

    test(`a segment carries ${segment} of ${frame} bytes`, () => {
      expect([segmentSize(link), frameSize(link)]).toEqual([segment, frame]);
    });

    test(`${packets} packets a second carry ${payload} % as payload`, () => {
      expect(lineRate(link) / (8 * frameSize(link))).toBeCloseTo(packets, 0);
      expect((100 * payloadRate(link)) / link.rate).toBeCloseTo(payload, 2);
    });

    test(`an adapter’s byte counter shows at most ${shown} %`, () => {
      expect(100 * displayedUtilisation(payloadRate(link), link)).toBeCloseTo(shown, 1);
    });
  },
);

test('framing alone gives jumbo frames 4.4 %, not the 20 % of the article', () => {
  const gain = payloadRate(linkOf({ mtu: '9000 B' })) / payloadRate(linkOf({ mtu: '1500 B' }));
  expect(gain).toBeCloseTo(1.044, 3);
});

// InfiniBand architecture: 8b/10b up to QDR, 64b/66b from FDR on.
test.each([
  ['SDR', '10 Gb/s', 8],
  ['QDR', '40 Gb/s', 32],
  ['FDR', '56 Gb/s', 54.3],
  ['EDR', '100 Gb/s', 96.97],
] as const)('InfiniBand %s signals %s and carries %d Gb/s', (_, rate, data) => {
  expect(lineRate(linkOf({ medium: 'infiniband', rate })) / 1e9).toBeCloseTo(data, 1);
});

// PMC7842203, table 2, at 4096 bytes a packet, and 82 bytes of headers per packet of RoCEv2.
test('RDMA carries as much as was measured at 100 Gb/s, within the bound of its headers', () => {
  const share = rdmaRate(linkOf({ rate: '100 Gb/s' })) / 100e9;
  expect(share).toBeGreaterThan(0.965);
  expect(share).toBeLessThan(4096 / (4096 + 82));
});
