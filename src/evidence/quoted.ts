import { articles } from './articles.ts';
import type { Source } from './finding.ts';

/** A figure that an article states, with how its words are read as a range. */
export interface QuotedFigure {
  readonly id: string;
  readonly claim: string;
  readonly source: Source;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** How the range follows from the words. */
  readonly why: string;
  /** `false` for a claim that may fail. */
  readonly required?: boolean;
}

/** The figures that reports set out to reproduce. Ranges are readings of the words, fixed before any model is run. */
export const quoted = {
  oneGigabitDefault: {
    id: 'one-gigabit-default',
    claim: 'With default settings one migration shows 75 to 80 % utilisation of a 1 Gb/s link.',
    source: articles.oneGigabit,
    low: 75,
    high: 80,
    unit: '%',
    why: 'Defaults are presumed to be MTU 1500, balanced power and C-states on.',
  },
  oneGigabitTuned: {
    id: 'one-gigabit-tuned',
    claim: 'Tuned, one migration shows 99 % utilisation of a 1 Gb/s link.',
    source: articles.oneGigabit,
    low: 98.5,
    high: 99.5,
    unit: '%',
    why: 'A displayed 99 % needs jumbo frames: MTU 1500 cannot show more than 98.4 %.',
  },
  tenGigabitDefault: {
    id: 'ten-gigabit-default',
    claim: 'With default settings one migration shows about 20 % utilisation of a 10 Gb/s link.',
    source: articles.defaultTenGigabit,
    low: 17.5,
    high: 22.5,
    unit: '%',
    why: 'The other figures of the article come in steps of 5 %, so “20 %” is read as 17.5 to 22.5 %.',
  },
  jumboFullPower: {
    id: 'jumbo-full-power',
    claim: 'Jumbo frames and full power raise utilisation of a 10 Gb/s link to 35 to 45 %.',
    source: articles.fullPower,
    low: 35,
    high: 45,
    unit: '%',
    why: 'MTU 9000 and full clock at 10 Gb/s, C-states still on.',
  },
  cStatesOff: {
    id: 'c-states-off',
    claim: 'Switching C-states and C1E off as well raises utilisation of a 10 Gb/s link to 55 to 65 %.',
    source: articles.cStatesOff,
    low: 55,
    high: 65,
    unit: '%',
    why: 'MTU 9000, full clock and no C-states at 10 Gb/s.',
  },
  jumboGain: {
    id: 'jumbo-gain',
    claim: 'At 10 Gb/s and default power settings jumbo frames raise goodput by about 20 %.',
    source: articles.jumbo,
    low: 15,
    high: 25,
    unit: '%',
    why: '“+/- 20 %” is read as 15 to 25 %.',
  },
  fiftyGigabytes: {
    id: 'fifty-gigabytes',
    claim: 'A VM with 50 GB migrates in 74 to 78 s over 10 Gb/s with jumbo frames, full power and C-states off.',
    source: articles.fiftyGigabytes,
    low: 74,
    high: 78,
    unit: 's',
    why: 'With 50 GB read as 50 GiB, from an idle VM to one that dirties 20 MiB/s.',
  },
  upTo82: {
    id: 'up-to-82-percent-shorter',
    claim: 'For machines of 4 to 32 GB, 10 Gb/s makes migrations up to 82 % shorter than 1 Gb/s.',
    source: {
      title: 'IBM, NetApp and Intel, “Evaluating Microsoft Hyper-V Live Migration Performance”, June 2011',
      quote: '10GbE up to 82% shorter than 1GbE',
    },
    low: 81.5,
    high: 82.5,
    unit: '%',
    why: 'The settings of that test are not published: the observed range runs from the model’s default to its tuned hosts.',
    required: false,
  },
  manyHundreds: {
    id: 'many-hundreds',
    claim: 'It takes many hundreds of migrations to see the crash of KB2636573 once.',
    source: articles.manyThousands,
    low: 300,
    high: 1000,
    unit: 'migrations per crash',
    why: '“Many hundreds” is read as 300 to 1,000. How many crashes the 12,000 migrations had is not published.',
    required: false,
  },
} as const satisfies Record<string, QuotedFigure>;
