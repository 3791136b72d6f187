import type { Customer } from '../importers/customer/customer.ts';
import type { Inventory } from '../importers/inventory/inventory.ts';
import type { Report, Section } from '../report/document.ts';
import type { Evidence } from '../sizing/advice.ts';
import type { Sizing } from '../sizing/size.ts';
import { decimalSign } from '../units/decimal-sign.ts';
import type { Circumstances } from './perform.ts';
import { planSlug } from './plan-slug.ts';
import { md } from './prose.ts';
import { assumptionTable, mattersFigure } from './size-assumptions.ts';
import { evidenceTable } from './size-evidence.ts';
import { headroomFigure, hostFigure, optionFigure } from './size-figures.ts';
import { sizeFindings } from './size-findings.ts';
import { methodBlocks } from './size-method.ts';
import { moneyBlocks } from './size-money.ts';
import { sizePanel } from './size-panel.ts';
import { sizeParameters } from './size-parameters.ts';
import { drainTable, rankTable, summaryTable } from './size-tables.ts';
import { sizeUpdateFigure } from './size-update.ts';
import { difficultTable, leftTable, vmTable } from './size-vms.ts';
import { sizeAnswer } from './size-words.ts';

/** Everything that a sizing report is made of. */
export interface Sized {
  /** Name of the customer’s file. */
  readonly place: string;
  readonly customer: Customer;
  /** As a `data:` URL. */
  readonly logo?: string;
  readonly inventory: Inventory;
  readonly sizing: Sizing;
  readonly evidence: Evidence;
  readonly seed: number;
  readonly here: Circumstances;
}

/** The sizing report of a customer: a page for who decides, the detail for who checks, then every VM. */
export function sizeReport({ place, customer, logo, inventory, sizing, evidence, seed, here }: Sized): Report {
  const { ranked, difficult, left, headroom, draws, vms, cluster, money, measured, notes } = sizing;
  const update = sizeUpdateFigure(sizing);
  const has = (isThere: boolean, section: () => Section): Section[] => (isThere ? [section()] : []);
  const { author } = customer;
  return {
    slug: planSlug('size', place),
    title: customer.title,
    cover: {
      lines: [customer.customer, ...(author === undefined ? [] : [author]), dateIn(customer.language, here.builtAt)],
      ...(logo !== undefined && { logo }),
    },
    paper: customer.page,
    decimalSign: decimalSign(),
    question: `How long does it take to empty a host of ${customer.customer}, and what makes it faster?`,
    answer: md`${sizeAnswer(customer, sizing)}`,
    findings: sizeFindings(place, customer, sizing, evidence),
    intervals: `Observed: median (90 % interval) over ${draws.hostPaths.length - 1} draws of what VMs write and of ${measured ? `the hosts as profile “${measured.name}” leaves them` : 'what hosts are like'}.`,
    parameters: sizeParameters(sizing),
    sections: [
      ...has(ranked.length > 0, () => ({
        id: 'summary',
        title: 'What to change first',
        leads: true,
        blocks: [summaryTable(customer, sizing)],
      })),
      ...has(ranked.length > 0, () => ({
        id: 'options',
        title: 'Options compared',
        blocks: [optionFigure(customer, sizing), rankTable(customer, sizing), evidenceTable(sizing, evidence)],
      })),
      { id: 'hosts', title: 'Every host', blocks: [hostFigure(customer, sizing), drainTable(customer, sizing)] },
      ...has(update !== undefined, () => ({ id: 'update', title: 'Updating all hosts', blocks: [update!] })),
      ...has(difficult.length > 0, () => ({
        id: 'difficult',
        title: 'VMs that need looking after',
        blocks: [difficultTable(sizing)],
      })),
      ...has(headroom.byYear.length > 0, () => ({ id: 'memory', title: 'Memory and growth', blocks: [headroomFigure(sizing)] })),
      ...has(money !== undefined, () => ({ id: 'money', title: 'Power and money', blocks: moneyBlocks(customer, money!) })),
      { id: 'assumptions', title: 'What was assumed', blocks: [mattersFigure(sizing), assumptionTable(sizing)] },
      { id: 'vms', title: 'Every VM', blocks: [vmTable(sizing), ...(left.length > 0 ? [leftTable(sizing)] : [])] },
      { id: 'method', title: 'Method and limits', blocks: methodBlocks(customer, [...inventory.notes, ...notes], measured) },
    ],
    panel: sizePanel(customer, sizing, seed),
    provenance: {
      ...here,
      seed,
      settings: [],
      ...(measured && { profile: measured.told }),
      counts: {
        hosts: cluster.hosts.length,
        VMs: vms.length,
        'VMs left out': left.length,
        options: ranked.length,
        draws: draws.hostPaths.length - 1,
      },
    },
  };
}

function dateIn(language: Customer['language'], seconds: number): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    seconds * 1000,
  );
}
