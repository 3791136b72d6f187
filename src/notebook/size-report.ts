import type { Customer } from '../importers/customer/customer.ts';
import type { Inventory } from '../importers/inventory/inventory.ts';
import type { Report, Section } from '../report/document.ts';
import { cell } from '../report/markdown-text.ts';
import type { Sizing } from '../sizing/size.ts';
import { planSlug } from './plan-slug.ts';
import type { Circumstances } from './perform.ts';
import { md } from './prose.ts';
import { difficultTable, drainTable, leftTable, rankTable, vmTable } from './size-tables.ts';
import { headroomFigure, hostFigure, optionFigure } from './size-figures.ts';
import { sizeAnswer } from './size-words.ts';

/** The sizing report of a customer: a page for who decides, the detail for who checks, then every VM. */
export function sizeReport(
  place: string,
  customer: Customer,
  inventory: Inventory,
  sizing: Sizing,
  seed: number,
  here: Circumstances,
): Report {
  const { ranked, difficult, left, headroom, draws, vms, cluster } = sizing;
  const [figure, ranking] = [optionFigure(customer, sizing), rankTable(customer, sizing)];
  const some = (isThere: boolean, section: Section): Section[] => (isThere ? [section] : []);
  return {
    slug: planSlug('size', place),
    title: customer.title,
    question: `How long does it take to empty a host of ${customer.customer}, and what makes it faster?`,
    answer: md`${sizeAnswer(customer, sizing)}`,
    findings: [],
    parameters: [],
    sections: [
      ...some(ranked.length > 0, { id: 'change', title: 'What to change', blocks: [ranking, figure] }),
      { id: 'hosts', title: 'Every host', blocks: [hostFigure(customer, sizing), drainTable(customer, sizing)] },
      ...some(difficult.length > 0, { id: 'difficult', title: 'VMs that need looking after', blocks: [difficultTable(sizing)] }),
      ...some(headroom.byYear.length > 0, { id: 'memory', title: 'Memory and growth', blocks: [headroomFigure(sizing)] }),
      { id: 'vms', title: 'Every VM', blocks: [vmTable(sizing), ...(left.length > 0 ? [leftTable(sizing)] : [])] },
      { id: 'method', title: 'Method and limits', blocks: [md`${inventory.notes.map((note) => `- ${cell(note)}`).join('\n')}`] },
    ],
    provenance: {
      ...here,
      seed,
      settings: [],
      counts: { hosts: cluster.hosts.length, VMs: vms.length, options: ranked.length, draws: draws.hostPaths.length - 1 },
    },
  };
}
