import type { Customer } from '../../importers/customer/customer.ts';
import type { Panel } from '../../report/document.ts';
import type { Sizing } from '../../sizing/size.ts';
import { drainHtml } from './html.ts';
import { packQuestion, unpackQuestion, type Words } from './question.ts';

/**
 * A panel in which the reader of a sizing report empties its hosts with other settings, by the code and the draws of the report.
 * @param seed of the sizing
 * @param words of the report
 */
export function drainPanel(customer: Pick<Customer, 'windows'>, sizing: Sizing, seed: number, words: Words): Panel {
  const data = packQuestion(customer, sizing, seed, words);
  return {
    id: 'what-if',
    title: 'What if',
    still: drainHtml(unpackQuestion(data)),
    data,
    script: new URL('../browser/drain-panel.ts', import.meta.url),
    style: new URL('../style.css', import.meta.url),
  };
}
