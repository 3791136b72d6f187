import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';
import { quoted, type QuotedFigure } from '../quoted.ts';

export const jumboFrames = {
  gainAnyPower: {
    ...quoted.jumboGain,
    id: 'jumbo-gain-any-power',
    claim: 'The gain is about 20 % whatever the power settings are.',
    why: 'The article does not say under which power settings it was measured; the model’s gain is largest with C-states off.',
    required: false,
  },
  framingIsNotEnough: {
    id: 'framing-is-not-enough',
    claim: 'Smaller headers alone do not explain a gain of 20 %.',
    source: articles.jumbo,
    expected: 'a gain from framing far below 20 %',
    why: 'Header sizes are fixed by IEEE 802.3, IPv4 and TCP; the rest of the gain is processor work per packet.',
  },
  moreForLargerVms: {
    id: 'more-for-larger-vms',
    claim: 'Larger virtual machines gain more migration time than small ones.',
    source: articles.jumbo,
    expected: 'a gain that grows with memory',
    why: 'About 3 s of every migration do not depend on the frames. Observed is by how much the gain at 128 GiB exceeds that at 1 GiB.',
  },
  littleAtOneGigabit: {
    id: 'little-at-one-gigabit',
    claim: 'At 1 Gb/s jumbo frames give much less, since the line itself is the limit.',
    source: articles.lessAtOneGigabit,
    expected: 'less than half of the gain at 10 Gb/s',
    why: 'Work per packet hides behind the time the slow line needs anyway.',
  },
} as const satisfies Record<string, Claim | QuotedFigure>;
