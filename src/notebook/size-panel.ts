import { drainPanel } from '../explorer/drain/drain-panel.ts';
import type { Customer } from '../importers/customer/customer.ts';
import type { Panel } from '../report/document.ts';
import type { Sizing } from '../sizing/size.ts';
import { chanceOf, chanceWords } from './chance-words.ts';
import { keptWords } from './size-words.ts';

/** What the reader can try: every host with other settings, told as the report tells it. */
export function sizePanel(customer: Customer, sizing: Sizing, seed: number): Panel {
  const draws = sizing.draws.hostPaths.length - 1;
  const chances = Array.from({ length: draws + 1 }, (_, hits) => chanceWords(chanceOf(hits / draws, draws)));
  return drainPanel(customer, sizing, seed, { chances, kept: keptWords });
}
