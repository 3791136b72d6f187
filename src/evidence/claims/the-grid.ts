import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const theGrid = {
  goldenNugget: {
    id: 'golden-nugget',
    claim: 'At 10 Gb/s the power settings, not frames or buffers, are what stands between a host and its network.',
    source: articles.goldenNugget,
    expected: 'power plan and C-states in the first two places among the settings, by share of the variation in time',
  },
  buffersLast: {
    id: 'buffers-last',
    claim: 'Receive buffers matter least of all settings.',
    source: articles.bufferNoGain,
    expected: 'the last place among the settings, at 10 Gb/s',
    why: 'One migration cannot fill even the smallest ring of the grid.',
  },
  pipesNeedPower: {
    id: 'pipes-need-power',
    claim: 'A bigger pipe and the right power settings only pay together.',
    source: articles.goldenNugget,
    expected: 'C-states and power plan worth more at 10 Gb/s than at 1 Gb/s',
    why: 'On a slow line the host’s dead time hides behind the line.',
  },
} as const satisfies Record<string, Claim>;
