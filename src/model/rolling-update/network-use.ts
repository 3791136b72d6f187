import type { NetworkUse } from '../cluster/outcome.ts';

/**
 * Uses of the same networks, one after the other, as one. Utilisation is carried bytes over seconds of sending, so the mean of
 * all is the sum of what is carried over the sum of carried over utilisation.
 */
export function addUses(parts: readonly (readonly NetworkUse[])[]): NetworkUse[] {
  const first = parts.find((networks) => networks.length > 0) ?? [];
  return first.map(({ name }) => {
    const uses = parts.flatMap((networks) => networks.filter((one) => one.name === name));
    const carried = sum(uses.map((use) => use.carried));
    const sending = sum(uses.map((use) => (use.carried > 0 ? use.carried / use.meanUtilisation : 0)));
    return {
      name,
      busy: sum(uses.map(({ busy }) => busy)),
      meanUtilisation: sending > 0 ? carried / sending : 0,
      carried,
      load: uses.flatMap(({ load }) => load),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
