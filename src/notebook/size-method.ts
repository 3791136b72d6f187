import type { Customer } from '../importers/customer/customer.ts';
import type { MeasuredHosts } from '../sizing/measured-hosts.ts';
import { cell } from '../report/markdown-text.ts';
import type { Prose } from '../report/document.ts';
import { formatNumber, inUnit } from '../units/format.ts';
import { md } from './prose.ts';

/** How the numbers were made, what they leave out, and what to know of the inventory. */
export function methodBlocks({ windows: { patch } }: Customer, notes: readonly string[], measured?: MeasuredHosts): Prose[] {
  return [
    md`Each host is emptied onto all others in a simulation, migration by migration, with the limits, networks and order of the
      platform, and with every VM writing what is usual for its class: that is the usual case. What is not known is then drawn: hosts
      ${measured ? 'from what was measured of them' : 'from all that show the figures of the 10 Gb/s article'}, and for every VM what it writes, a quarter of that together for all VMs
      of a class. In each draw every VM is timed at the rate that it gets beside as many others as may run, and dealt out to as many
      places; the sum over that of the usual case, times the simulated time, is the time of the draw. All options meet the same
      draws, so that their differences are surer than their times.`,
    md`A rolling update empties one host after the other, which is away for ${formatNumber(inUnit(patch, 'min'), 0)} minutes and then
      gets its VMs back. A window is kept where 19 of 20 draws keep it, not kept where 19 of 20 do not, and undecided between. Nothing
      else uses the networks; VMs write as much as at any other hour; disks stay where they are. ${measured ? asMeasured(measured) : asInTheArticle}
      The panel of the page empties hosts by the same code with the same draws.`,
    ...(notes.length === 0
      ? []
      : [md`Of the inventory and hosts: ${'\n\n'}${notes.map((note) => `- ${cell(note)}`).join('\n')}`]),
  ];
}

const asInTheArticle =
  'Hosts are as those of the article unless the customer’s file says otherwise: newer processors are likely faster, which measuring a few migrations settles (precopy fit).';

function asMeasured({ name, off }: MeasuredHosts): string {
  const percent = (share: number) => `${formatNumber(100 * share, 1)} %`;
  const errors =
    off === undefined
      ? ''
      : ` The model’s own error is not drawn: on points that the fit has not seen it is off by a median of ${percent(off.median)}, and by less than ${percent(off.p90)} in nine of ten observations.`;
  return `Hosts are as profile “${cell(name)}” has them where the customer’s file states nothing else, and as the reference set in all that it does not hold. Draws take each of its values from its 90 % interval, on its own.${errors}`;
}
