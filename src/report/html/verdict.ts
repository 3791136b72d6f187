import type { Verdict } from '../../evidence/finding.ts';
import { Markup, markup } from './markup.ts';

/** A verdict as a small label: word, colour and sign say the same. */
export function verdictChip(verdict: Verdict, count?: number): Markup {
  return markup`<span class="verdict ${verdict}">${signs[verdict]}${count !== undefined && `${count} `}${verdict}</span>`;
}

const sign = (path: string) =>
  new Markup(`<svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="${path}"/></svg>`);

const signs: Readonly<Record<Verdict, Markup>> = {
  reproduced: sign('M2 6.5 4.8 9.3 10 3.2'),
  contradicted: sign('M2.8 2.8 9.2 9.2M9.2 2.8 2.8 9.2'),
  undecided: sign('M2 6H10'),
};
