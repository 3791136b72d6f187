import type { Performance } from '../../scenario/performance.ts';
import type { Channel } from './channel.ts';
import type { Use } from './fair-shares.ts';
import type { Path } from './path-over.ts';

/** Where a migration goes: over which networks, how fast at most, and what it shares with others there. */
export interface Route {
  readonly channels: readonly Channel[];
  readonly path: Path;
  readonly uses: readonly Use[];
  readonly performance: Performance;
}
