import { plainChanges, type Change } from '../importers/customer/option.ts';
import type { TableBlock } from '../report/document.ts';
import type { Evidence } from '../sizing/advice.ts';
import type { FindingKey, Grounds } from '../sizing/grounds.ts';
import { linkOf, migrationNetworks } from '../sizing/settings-of.ts';
import type { Sizing } from '../sizing/size.ts';
import type { Variant } from '../sizing/variant.ts';
import { tableOf } from '../tables/table-of.ts';
import { decimalPlaces, formatNumber } from '../units/format.ts';
import { listed } from '../units/phrases.ts';
import { md, tableBlock } from './prose.ts';
import { foundWords } from './size-words.ts';

/** What a change rests on: a finding, or the lack of one that covers the link. */
interface Rest {
  readonly kind: Change['kind'];
  /** Gb/s, of the fastest network for migrations. */
  readonly gigabits: number;
  readonly claim: string;
  readonly verdict: string;
  readonly decides: boolean;
  readonly report: string;
}

/** The findings that the advice rests on, as the analyses have published them, and where none covers the cluster. */
export function evidenceTable({ ranked }: Sizing, evidence: Evidence): TableBlock {
  const all = ranked.flatMap(({ variant, grounds }) =>
    variant.option!.changes.flatMap(({ kind }, at) => restsOf(kind, gigabitsOf(variant), grounds[at]!, evidence)),
  );
  const alike = Map.groupBy(all, ({ kind, claim, decides }) => JSON.stringify([kind, decides, claim]));
  const order = [...new Set(all.map(({ kind }) => kind))];
  const rows = [...alike.values()]
    .map((same) => ({
      ...same[0]!,
      links: [...new Set(same.map(({ gigabits }) => gigabits))].sort((a, b) => a - b),
    }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind, links, claim, verdict, decides, report }) => ({
      change: `${changeWords[kind]}, ${listed(links.map((link) => formatNumber(link, decimalPlaces(link))))} Gb/s`,
      decides,
      claim,
      verdict,
      report,
    }));
  return tableBlock({
    id: 'evidence',
    caption: md`What the advice rests on: findings of the analyses, by change and link. An option is recommended where it saves at
      least 2 % of the time in 19 of 20 draws, for each of its changes a finding decides that covers the link and holds, and no
      smaller option saves as much.`,
    table: tableOf({ change: 'Change', claim: 'Finding', verdict: 'Verdict', decides: 'Decides', report: 'Report' }, rows),
  });
}

function restsOf(kind: Change['kind'], gigabits: number, { decides, also, open }: Grounds, evidence: Evidence): Rest[] {
  const found = (key: FindingKey, isDeciding: boolean): Rest => {
    const finding = evidence.get(key);
    return {
      ...{ kind, gigabits, decides: isDeciding, report: key.split('/')[0]! },
      claim: finding?.claim ?? 'not published',
      verdict: foundWords[finding?.verdict ?? 'undecided'],
    };
  };
  const none: Rest = { kind, gigabits, claim: `None: ${open ?? ''}.`, verdict: foundWords.undecided, decides: true, report: '' };
  return [decides === undefined ? none : found(decides, true), ...also.map((key) => found(key, false))];
}

function gigabitsOf({ setUp }: Variant): number {
  return Math.max(...migrationNetworks(setUp).map((network) => linkOf(setUp, network).rate)) / 1e9;
}

const changeWords = {
  link: 'faster link',
  'at-once': 'more at once',
  ...plainChanges,
} as const;
