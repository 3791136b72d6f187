import { unitOf } from '../calibration/profile.ts';
import type { Errors } from '../calibration/errors.ts';
import { errorPairs, intervalNotes, kindTitle, remarks, wildComparisons, wildNote } from '../calibration/words.ts';
import { parameterAt } from '../scenario/scenario.ts';
import { formatNumber, formatQuantity, inUnit } from '../units/format.ts';
import { counted } from '../units/phrases.ts';
import { units } from '../units/unit.ts';
import type { FittedFile } from './fit-file.ts';

/** A fit as lines for a terminal: parameters, errors before and after, what could not be told apart. */
export function fitText({ fit, table, profile, profileFile }: FittedFile): string {
  const { rows, points, observations } = fit.counts;
  return [
    `${counted(fit.parameters.length, 'parameter')} fitted to ${counted(rows, 'row')} (${counted(points, 'point')}, ${counted(observations, 'observation')}) of ${profile.provenance.file}`,
    ...parameterLines(fit),
    '',
    'Off by (larger of observed and predicted over the smaller, less 1): median / 90th percentile; the fit on points not seen',
    ...columns(
      ['', 'observations', 'reference set', 'fit'],
      errorPairs(fit).map(({ kind, before, after }) => [
        kind,
        String(before.count + before.endless),
        errors(before),
        errors(after),
      ]),
    ),
    ...remarkLines(fit),
    ...wildLines(fit, table.ids),
    ...endlessLines(fit.endless.map((row) => table.ids[row]!)),
    '',
    `Profile "${profile.name}" is in ${profileFile}; predict, drain, size, report, preview and check --model take it with --profile.`,
    '',
  ].join('\n');
}

function parameterLines(fit: FittedFile['fit']): string[] {
  const { parameters } = fit;
  if (parameters.length === 0)
    return ['', 'No fit predicts runs that it has not seen better than the reference set does, which stays as it is.'];
  const rows = parameters.map(({ path, value, low, high, reference }) => {
    const unit = unitOf(path);
    const number = (quantity: number) => formatNumber(inUnit(quantity, unit));
    const { symbol } = units[unit];
    return [
      parameterAt(path).title,
      `${number(value)} ${symbol}`.trim(),
      `${number(low)} to ${number(high)}`,
      formatQuantity(reference, unit),
    ];
  });
  return ['', ...columns(['Parameter', 'value', '90 % interval', 'reference'], rows), ...intervalNotes(fit)];
}

function errors({ median, p90, count, endless }: Errors): string {
  const off = count === 0 ? [] : [`${formatNumber(100 * median, 1)} / ${formatNumber(100 * p90, 1)} %`];
  return [...off, ...(endless === 0 ? [] : [`${endless} predicted never to end`])].join(', ');
}

function remarkLines(fit: FittedFile['fit']): string[] {
  const lines = remarks(fit).flatMap(({ conclusion, measurement }) => [
    `- ${conclusion}`,
    ...(measurement === undefined ? [] : [`  To find out, measure: ${measurement}.`]),
  ]);
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Every one, since none may be dropped silently. */
function wildLines(fit: FittedFile['fit'], ids: readonly string[]): string[] {
  const wild = wildComparisons(fit);
  if (wild.length === 0) return [];
  const runs = [...new Set(wild.map(({ comparison }) => comparison.row))].map((row) => {
    const own = wild.filter(({ comparison }) => comparison.row === row);
    const what = own.map(({ comparison, times }) => `${kindTitle(comparison.name).toLowerCase()} ${formatNumber(times)} times`);
    return `  ${ids[row]!}: ${what.join(', ')} what the fit says`;
  });
  return [
    '',
    `Too far from the fit to have any weight in it: ${counted(wild.length, 'observation')} of ${counted(runs.length, 'run')}. ${wildNote}`,
    ...runs,
  ];
}

function endlessLines(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, 10).join(', ') + (ids.length > 10 ? ` and ${ids.length - 10} more` : '');
  return ['', `Observed to end, predicted never to: ${shown}. Their dirty rates or links may not be what the file says.`];
}

/** Cells below each other: the first column to the left, the others to the right. */
function columns(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  return all.map(
    (row) => `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('   ')}`,
  );
}
