import type { Evidence } from '../sizing/advice.ts';
import type { Ranked } from '../sizing/rank.ts';
import { worthwhile } from '../sizing/window.ts';
import { formatNumber } from '../units/format.ts';
import { listed } from '../units/phrases.ts';
import { chanceOf, drawsWithin } from './chance-words.ts';

/** Why an option is recommended or not, in words of a customer: what the draws say, then what the findings do. */
export function optionReason(one: Ranked, evidence: Evidence, draws: number): string {
  const { helps, worth, surpassedBy, grounds, savedShare } = one;
  const inDraws = `at least ${formatNumber(100 * worthwhile, 0)} % is saved in ${drawsWithin(chanceOf(worth, draws))}`;
  if (helps === 'contradicted') {
    if (savedShare.high <= 0) return 'It saves nothing here.';
    return `Too little for a change: ${inDraws}.`;
  }
  if (helps === 'undecided') return `It may help or not: ${inDraws}, and advice takes 19 of 20 either way.`;
  if (surpassedBy !== undefined) return `It helps, but ${surpassedBy} alone saves as much.`;
  const missing = [...new Set(grounds.flatMap((of) => whyOpen(of, evidence)))];
  if (missing.length > 0) return `In the model ${inDraws}, but it is not certain: ${missing.join('; ')}.`;
  const reports = [...new Set(grounds.flatMap(({ decides }) => decides?.split('/')[0] ?? []))];
  return `It helps: ${inDraws}, and ${reports.length === 1 ? 'report' : 'reports'} ${listed(reports)} ${reports.length === 1 ? 'bears' : 'bear'} it out.`;
}

/** What keeps the findings from bearing an option out. */
function whyOpen({ decides, open }: Ranked['grounds'][number], evidence: Evidence): string[] {
  const finding = decides && evidence.get(decides);
  if (finding?.verdict === 'reproduced') return [];
  if (open !== undefined) return [open];
  if (finding === undefined) return ['what it rests on is not published'];
  const found = finding.verdict === 'undecided' ? 'is undecided' : 'does not hold';
  return [`what it rests on ${found}, namely “${finding.claim.replace(/\.$/, '')}”`];
}
