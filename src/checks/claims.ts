import { articles } from '../evidence/articles.ts';
import type { Source } from '../evidence/finding.ts';
import { InputError, suggestion } from '../units/input-error.ts';
import { messages } from './messages.ts';

/** A tuning claim: whoever changes a setting from its usual value to the recommended one migrates faster. */
export interface TuningClaim {
  readonly id: string;
  /** One sentence that can be true or false. */
  readonly claim: string;
  readonly source: Source;
  /** Columns that may hold the setting, the usual one first. */
  readonly columns: readonly string[];
  /** Its name within a sentence. */
  readonly setting: string;
  /** What it is changed from, in whichever of these a file has; the lowest number where it has none. */
  readonly usual: readonly string[];
  /** What it is changed to in an experiment, from the first usual value. */
  readonly recommended: string;
  /** What a change of the setting takes, where that is more than a command. */
  readonly effort?: string;
}

const restart = 'a restart of the host, for the setting is in its BIOS';

/** The claims of the 10 Gb/s article, and that of compression. */
export const tuningClaims: readonly TuningClaim[] = [
  {
    id: 'receive-buffer',
    claim: 'Larger receive buffers make live migration faster.',
    source: articles.bufferAdvice,
    columns: ['receive_buffers'],
    setting: 'receive buffers',
    usual: ['512'],
    recommended: '4096',
    effort: 'a restart of the adapter, which interrupts its connections',
  },
  {
    id: 'jumbo-frames',
    claim: 'Jumbo frames make live migration faster.',
    source: articles.jumbo,
    columns: ['mtu'],
    setting: 'MTU',
    usual: ['1500'],
    recommended: '9000',
    effort: 'the new MTU on both hosts and on every switch between them',
  },
  {
    id: 'c-states',
    claim: 'Switching C-states off makes live migration faster.',
    source: articles.cStatesOff,
    columns: ['c_states'],
    setting: 'C-states',
    usual: ['on'],
    recommended: 'off',
    effort: restart,
  },
  {
    id: 'bigger-pipe',
    claim: 'A faster network makes live migration faster.',
    source: articles.noSubstitute,
    columns: ['link_gbps', 'link_mbps'],
    setting: 'link rate',
    usual: ['1', '1000'],
    recommended: '10',
  },
  {
    id: 'power-plan',
    claim: 'The full power plan makes live migration faster.',
    source: articles.fullPower,
    columns: ['power_plan'],
    setting: 'power plan',
    usual: ['balanced'],
    recommended: 'full',
  },
  {
    id: 'compression',
    claim: 'Compression makes live migration faster.',
    source: {
      title: 'Aidan Finn on Live Migration in Windows Server 2012 R2, 2013 (aidanfinn.com/?p=14907)',
      quote: 'halve the time',
    },
    columns: ['compression', 'compression_ratio', 'performance'],
    setting: 'compression',
    usual: ['off', '1', 'tcp-ip'],
    recommended: 'on',
  },
];

/** The claim of that name. @throws InputError with a suggestion when there is none */
export function tuningClaim(id: string): TuningClaim {
  const found = tuningClaims.find((claim) => claim.id === id);
  if (found === undefined)
    throw new InputError(
      messages.noClaim(
        id,
        suggestion(
          id,
          tuningClaims.map((claim) => claim.id),
        ),
      ),
    );
  return found;
}
