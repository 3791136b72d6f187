import { quoted } from '../evidence/quoted.ts';
import { tuning } from '../scenario/presets.ts';
import type { Model } from './model.ts';

/** The steps for which the 10 Gb/s article gives the utilisation that an operating system displays, and its figure. */
const steps = [
  { link: '10 Gb/s', step: 'default', given: tuning.default, figure: 'tenGigabitDefault' },
  { link: '10 Gb/s', step: 'jumbo, full power', given: tuning.jumboFullPower, figure: 'jumboFullPower' },
  { link: '10 Gb/s', step: 'tuned', given: tuning.tuned, figure: 'cStatesOff' },
  { link: '1 Gb/s', step: 'default', given: tuning.default, figure: 'oneGigabitDefault' },
  { link: '1 Gb/s', step: 'tuned', given: tuning.tuned, figure: 'oneGigabitTuned' },
] as const;

/** Displayed utilisation in percent, by the quoted figure that it is to reproduce. */
export type ArticleUtilisation = Readonly<Record<(typeof steps)[number]['figure'], number>>;

/** What a model displays at each step of the article. */
export function articleUtilisation(model: Model): ArticleUtilisation {
  return Object.fromEntries(
    steps.map(({ link, given, figure }) => [figure, 100 * model.migrate(given, { link: { rate: link } }).utilisation]),
  ) as ArticleUtilisation;
}

/** The same as rows, each with the range that the article gives. */
export function againstArticle(displayed: ArticleUtilisation) {
  return steps.map(({ link, step, figure }) => {
    const { low, high } = quoted[figure];
    return { link, step, utilisation: displayed[figure], low, high };
  });
}
