import type { Panel } from '../report/document.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { whatIfHtml } from './html/what-if.ts';
import { whatIf, type WhatIfOptions } from './what-if.ts';

/**
 * A panel in which the reader of a report tries other settings of its scenario, on the model itself.
 * @throws InputError when something of the options is unknown, not valid or contradictory
 */
export function whatIfPanel(of: Scenario, options: WhatIfOptions): Panel {
  const asked = whatIf(of, options);
  return {
    id: 'what-if',
    title: 'What if',
    still: whatIfHtml(asked),
    data: asked,
    script: new URL('browser/panel.ts', import.meta.url),
    style: new URL('style.css', import.meta.url),
  };
}
