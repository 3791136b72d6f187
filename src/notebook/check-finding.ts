import type { Check, Judged } from '../checks/check.ts';
import { percent } from '../checks/phrases.ts';
import { twoQuestions } from '../checks/words.ts';
import type { TuningVerdict } from '../checks/verdict.ts';
import type { Finding, Verdict } from '../evidence/finding.ts';
import { slug } from './slug.ts';

const verdicts: Readonly<Record<TuningVerdict, Verdict>> = {
  helps: 'reproduced',
  hurts: 'contradicted',
  'no difference that matters': 'contradicted',
  undecided: 'undecided',
};

/** What runs say of a claim of the catalogue, as a finding; nothing of a setting that nobody claims to help. */
export function findingOf(check: Check, judged: Judged): Finding[] {
  const { sides, ratio, verdict } = judged;
  const { claim } = sides.factor;
  if (claim === undefined) return [];
  const way = check.outcome.better === 'lower' ? 'less' : 'more';
  const finite = Number.isFinite(ratio.high) && ratio.low > 0;
  return [
    {
      id: `${claim.id}-${slug(sides.level)}`,
      claim: claim.claim,
      source: claim.source,
      kind: 'measured',
      observed: { ...ratio, ...(finite ? {} : { low: ratio.value, high: ratio.value }), unit: '×' },
      expected: {
        text: `${way} ${check.outcome.title} with ${sides.factor.column} ${sides.level}, by more than ${percent(check.question.margin)}`,
      },
      verdict: verdicts[verdict],
      why: `${verdict}: ${twoQuestions(check, judged)
        .map(({ question, answer }) => `${question} ${answer}`)
        .join(' ')}`,
      required: false,
    },
  ];
}
