import type { Verdict } from '../../evidence/finding.ts';
import type { Tally } from '../tally.ts';
import { Markup, markup } from './markup.ts';

/** A verdict as a small label: word, colour and sign say the same. */
export function verdictChip(verdict: Verdict, word: string): Markup {
  return markup`<span class="verdict ${verdict}">${signs[verdict]}${word}</span>`;
}

/** Findings counted, as a list of such labels. */
export function tallyChips(tallies: readonly Tally[], name: string): Markup | undefined {
  if (tallies.length === 0) return undefined;
  const items = tallies.map(({ verdict, word, count }) => markup`<li>${verdictChip(verdict, `${count} ${word}`)}</li>`);
  return markup`<ul class="chips" aria-label="${name}">${items}</ul>`;
}

const sign = (path: string) =>
  new Markup(`<svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="${path}"/></svg>`);

const signs: Readonly<Record<Verdict, Markup>> = {
  reproduced: sign('M2 6.5 4.8 9.3 10 3.2'),
  contradicted: sign('M2.8 2.8 9.2 9.2M9.2 2.8 2.8 9.2'),
  undecided: sign('M2 6H10'),
};
