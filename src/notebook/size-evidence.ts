import { plainChanges } from '../importers/customer/option.ts';
import type { TableBlock } from '../report/document.ts';
import { evidenceOf, type Evidence } from '../sizing/evidence-of.ts';
import type { Sizing } from '../sizing/size.ts';
import { tableOf } from '../tables/table-of.ts';
import { md, tableBlock } from './prose.ts';
import { foundWords } from './size-words.ts';

/** The findings that the advice rests on, as the analyses have published them. */
export function evidenceTable({ ranked, cluster }: Sizing, evidence: Evidence): TableBlock {
  const changes = ranked.flatMap(({ variant }) => variant.option!.changes);
  const kinds = [...new Map(changes.map((change) => [change.kind, change])).values()];
  const rows = kinds.flatMap((change) =>
    evidenceOf(change, cluster.platform).map((key, at) => {
      const finding = evidence.get(key);
      const [report] = key.split('/') as [string];
      return {
        change: changeWords[change.kind],
        decides: at === 0,
        claim: finding?.claim ?? 'not published',
        verdict: foundWords[finding?.verdict ?? 'undecided'],
        report,
      };
    }),
  );
  return tableBlock({
    id: 'evidence',
    caption: md`What the advice rests on: findings of the analyses. An option is recommended where it saves at least 2 %
      of the time in 19 of 20 draws, the finding that decides for each of its changes holds, and no smaller option
      saves as much.`,
    table: tableOf({ change: 'Change', claim: 'Finding', verdict: 'Verdict', decides: 'Decides', report: 'Report' }, rows),
  });
}

const changeWords = {
  link: 'faster link',
  'at-once': 'more at once',
  ...plainChanges,
} as const;
