import type { Figure } from '../report/document.ts';
import type { Sizing } from '../sizing/size.ts';
import { md } from './prose.ts';
import { asItIs } from './size-tables.ts';
import { updateFigure } from './update-figure.ts';

/** The updates that reach their end, by what they spend their time on. */
export function sizeUpdateFigure({ updates }: Sizing): Figure | undefined {
  const ended = updates.filter(
    ({ outcome }) => outcome.makespan < Infinity && outcome.hosts.some((host) => host.outcome === 'updated'),
  );
  if (ended.length === 0) return undefined;
  return updateFigure(Object.fromEntries(ended.map(({ variant, outcome }) => [variant.option?.name ?? asItIs, outcome])), {
    id: 'update',
    caption: md`All hosts updated one after the other, their VMs moved away and back: as the cluster is, and with what is recommended first
      and what is fastest (modelled, usual case).`,
  });
}
