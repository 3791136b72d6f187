import { offBy, type Errors } from '../calibration/errors.ts';
import type { Fit } from '../calibration/fit.ts';
import type { Measurements } from '../calibration/measurements.ts';
import { houseDefaults, unitOf, type Profile } from '../calibration/profile.ts';
import { asGood } from '../calibration/select.ts';
import { errorPairs, intervalNotes, kindTitle, remarks } from '../calibration/words.ts';
import { metrics } from '../model/metric.ts';
import type { Prose, Report, TableBlock } from '../report/document.ts';
import { complete, parameterAt, type ParameterPath, type Scenario } from '../scenario/scenario.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber, inUnit } from '../units/format.ts';
import { units } from '../units/unit.ts';
import { agreementFigures, intervalFigure, residualFigure } from './fit-figures.ts';
import { parameterRows, told, type Circumstances } from './perform.ts';
import { md, tableBlock } from './prose.ts';
import { wildTable } from './wild-table.ts';

/** The measurements of a fit, and what its runs are called. */
export type NamedMeasurements = Measurements & { readonly ids: readonly string[] };

/** The report of a fit: how well it predicts, what it found, and what it cannot tell. */
export function fitReport(fit: Fit, measurements: NamedMeasurements, profile: Profile, here: Circumstances): Report {
  const { rows, points, observations, replicates } = fit.counts;
  const { before, after } = errorPairs(fit).at(-1)!;
  const { ids } = measurements;
  const [values, errors, worst] = [valueTable(fit), errorTable(fit), worstTable(fit, ids)];
  const intervals = intervalFigure(fit);
  const notTold = fit.kept.filter(({ why }) => why === 'not told apart').length;

  return {
    slug: slugOf(profile.name),
    title: `Fit: ${profile.name}`,
    question: 'What do these measurements say about the hosts, and how well does the model predict them?',
    answer: md`On points that it has not seen the fit is off by ${offWords(after)}; the reference set by ${offWords(before)}.
      Parameters fitted: ${String(fit.parameters.length)}; not to be told apart from them: ${String(notTold)}.`,
    findings: [],
    parameters: parameterRows(firstRun(measurements, profile), { varied: variedIn(measurements) }),
    sections: [
      {
        id: 'fitted',
        title: 'Fitted parameters',
        blocks: [
          ...(fit.parameters.length === 0 ? [nothingFitted] : [fitted(values), md`${intervalNotes(fit).join(' ')}`, values]),
          ...(intervals === undefined ? [] : [intervals]),
        ],
      },
      {
        id: 'agreement',
        title: 'Agreement',
        blocks: [
          md`An error is the larger of observed and predicted over the smaller, less 1, in percent (${errors}). Those of the fit
            are cross-validated: the points are dealt into five parts, and each part is predicted by a fit to the other four, for
            which the parameters were chosen anew. Runs that ended although no end is predicted are counted apart.`,
          errors,
          ...expected(fit),
          ...agreementFigures(fit, ids),
        ],
      },
      {
        id: 'residuals',
        title: 'Residuals',
        blocks: [md`${worst} has the observations that agree least.`, residualFigure(fit, ids), worst, ...wildTable(fit, ids)],
      },
      { id: 'open', title: 'What the measurements leave open', blocks: leftOpen(fit) },
      {
        id: 'method',
        title: 'Method and limits',
        blocks: [
          md`Least squares of the logarithm of observed over predicted by Levenberg–Marquardt from
            ${String(fit.starts.tried)} starts, each kind of observation in units of its own spread. Observations further off than 1.3 spreads weigh less, those
            further than 7.2 nothing (Hampel’s loss, from where Huber’s ends); the same loss chooses the parameters. The set of parameters is the smallest whose loss on unseen points exceeds that of the best set by no more
            than ${String(asGood)} standard errors of the difference; whatever could as well be at its reference is taken out.`,
          md`
The intervals cover how points scatter, not the choice of the parameters nor what the model leaves out. They hold for
settings like those measured; beyond them, on other links, processors or versions, the prediction is the model’s word alone.
          `,
        ],
      },
    ],
    provenance: {
      ...here,
      seed: profile.provenance.seed,
      settings: [],
      profile: told(profile),
      counts: { rows, points, observations, resamples: replicates },
    },
  };
}

const nothingFitted = md`
No fit predicts runs that it has not seen better than the reference set does, which stays as it is.
`;

function fitted(values: TableBlock): Prose {
  return md`The fit starts from the model’s reference set and changes as few parameters as predict unseen runs about as well as
    any number does (${values}). Whatever is not in the table stays at its reference.`;
}

function leftOpen(fit: Fit): Prose[] {
  const notes = remarks(fit).map(({ conclusion, measurement }) =>
    measurement === undefined ? `- ${conclusion}` : `- ${conclusion} To find out, measure: ${measurement}.`,
  );
  const endless = `${fit.endless.length} of the runs were observed to end although the model predicts that they never do. In the search each counts as wrong by a factor of 20.`;
  return [md`${notes.join('\n')}`, ...(fit.endless.length === 0 ? [] : [md`${endless}`])];
}

function valueTable({ parameters }: Fit): TableBlock {
  return tableBlock({
    id: 'values',
    caption: md`
Fitted values with 90 % intervals, and the references they replace.
    `,
    table: tableOf(
      { parameter: 'Parameter', value: 'Value', low: '90 % interval, from', high: 'to', unit: 'Unit', reference: 'Reference' },
      parameters.map(({ path, value, low, high, reference }) => {
        const unit = unitOf(path);
        const shown = (number: number) => Number(inUnit(number, unit).toPrecision(4));
        const reads = { value: shown(value), low: shown(low), high: shown(high), reference: shown(reference) };
        return { parameter: parameterAt(path).title, unit: units[unit].symbol, ...reads };
      }),
    ),
  });
}

function errorTable(fit: Fit): TableBlock {
  return tableBlock({
    id: 'errors',
    caption: md`
Errors by kind of observation: median and 90th percentile, and observations of runs of which no end is predicted.
    `,
    table: tableOf(
      {
        kind: 'What',
        count: 'Observations',
        referenceMedian: ['Reference set, median (%)', 1],
        reference90: ['Reference set, 90th percentile (%)', 1],
        referenceEndless: 'Reference set, no end predicted',
        fitMedian: ['Fit, median (%)', 1],
        fit90: ['Fit, 90th percentile (%)', 1],
        fitEndless: 'Fit, no end predicted',
      },
      errorPairs(fit).map(({ kind, before, after }) => ({
        kind,
        count: before.count + before.endless,
        referenceMedian: inPercent(before.median),
        reference90: inPercent(before.p90),
        referenceEndless: before.endless,
        fitMedian: inPercent(after.median),
        fit90: inPercent(after.p90),
        fitEndless: after.endless,
      })),
    ),
  });
}

/** Intervals of predictions, where there are observations enough to make any. */
function expected({ predictionFactors }: Fit): (Prose | TableBlock)[] {
  if (predictionFactors.length === 0) return [];
  const factors = tableBlock({
    id: 'prediction-intervals',
    caption: md`
Factors around a prediction that nine in ten observations lie between, and the share that such factors held when they were made without
their points, with its 90 % interval.
    `,
    table: tableOf(
      {
        kind: 'What',
        count: 'Observations',
        low: ['From', 3],
        high: ['to times the prediction', 3],
        covered: ['Held (%)', 0],
        coveredLow: ['from (%)', 0],
        coveredHigh: ['to (%)', 0],
      },
      predictionFactors.map(({ kind, count, low, high, covered }) => ({
        kind: kindTitle(kind),
        count,
        low,
        high,
        covered: 100 * covered.value,
        coveredLow: 100 * covered.low,
        coveredHigh: 100 * covered.high,
      })),
    ),
  });
  return [md`A run with settings like those measured is expected within the factors of ${factors} of its prediction.`, factors];
}

/** Observations shown of those that agree least. */
const worstShown = 8;

function worstTable({ comparisons }: Fit, ids: readonly string[]): TableBlock {
  const off = ({ observed, heldOut }: Fit['comparisons'][number]) => offBy({ observed, predicted: heldOut });
  return tableBlock({
    id: 'worst',
    caption: md`
The observations that agree least with a fit that has not seen their points.
    `,
    table: tableOf(
      { run: 'Run', kind: 'What', observed: 'Observed', predicted: 'Predicted', unit: 'Unit' },
      [...comparisons]
        .filter(({ heldOut }) => Number.isFinite(heldOut))
        .sort((a, b) => off(b) - off(a))
        .slice(0, worstShown)
        .map(({ row, name, observed, heldOut }) => {
          const { unit } = metrics[name];
          const shown = (value: number) => Number(inUnit(value, unit).toPrecision(4));
          return {
            run: ids[row]!,
            kind: kindTitle(name),
            observed: shown(observed),
            predicted: shown(heldOut),
            unit: units[unit].symbol,
          };
        }),
    ),
  });
}

/** The first run as a scenario, with the profile’s values. */
function firstRun({ inputs }: Measurements, profile: Profile): Scenario {
  const values = new Map(Object.entries(inputs).map(([path, column]) => [path as ParameterPath, column[0]!]));
  const own = houseDefaults(profile)(complete(values).migration.platform);
  return complete(new Map([...values, ...own]));
}

/** What the runs vary, with the values tried. */
function variedIn({ inputs, size }: Measurements): Map<ParameterPath, Set<number | string>> {
  const tried = Object.entries(inputs).map(
    ([path, column]) => [path as ParameterPath, new Set(Array.from(column).slice(0, size))] as const,
  );
  return new Map(tried.filter(([, values]) => values.size > 1));
}

function slugOf(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words === '' ? 'fit' : `fit-${words}`;
}

/** `a median of 2.1 %, and by less than 4.3 % in nine of ten observations`. */
function offWords({ median, p90, count, endless }: Errors): string {
  const [half, most] = [formatNumber(100 * median, 1), formatNumber(100 * p90, 1)];
  const off = count === 0 ? 'an unknown amount' : `a median of ${half} %, and by less than ${most} % in nine of ten observations`;
  return endless === 0 ? off : `${off}, beside ${endless} of runs of which it predicts no end`;
}

/** Nothing where there was nothing to compare. */
function inPercent(share: number): number | null {
  return Number.isNaN(share) ? null : 100 * share;
}
