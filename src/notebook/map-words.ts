import { factor, percent } from '../checks/phrases.ts';
import { tuningVerdicts } from '../checks/verdict.ts';
import type { TuningClaim } from '../checks/claims.ts';
import { parameterAt, type ParameterPath } from '../scenario/scenario.ts';
import { agree, type MappedClaim } from './map-claim.ts';

/** Where a claim holds on the model, in a sentence or two. */
export function mapHeadline({ claim }: TuningClaim, { points, map, hostPaths }: MappedClaim, margin: number): string {
  const counts = tuningVerdicts.map((verdict) => ({
    verdict,
    count: points.filter((point) => point.verdict === verdict).length,
  }));
  const told = counts.filter(({ count }) => count > 0).map(({ verdict, count }) => `${verdict} in ${count}`);
  const isOpen = hostPaths > 0 && points.some(({ verdict }) => verdict === 'undecided');
  return `“${claim}” On the model, ${nameOf(map.path)} ${map.to} instead of ${map.from}, over ${points.length} combinations of settings: ${told.join(', ')}. Differences up to ${percent(margin)} do not matter.${isOpen ? ` Undecided is where fewer than ${percent(agree)} of ${hostPaths} host paths agree, whatever the ratio of the reference set.` : ''}`;
}

/** Every region with its verdict, where it lies and what times come to there. */
export function regionRows({ axes, regions }: MappedClaim): { verdict: string; where: string; points: number; ratio: string }[] {
  return [...regions]
    .sort((a, b) => tuningVerdicts.indexOf(a.label) - tuningVerdicts.indexOf(b.label) || b.points - a.points)
    .map(({ label, spans, points, ratios: [low, high] }) => ({
      verdict: label,
      where: spans.flatMap(([first, last], axis) => span(axes[axis]!, first, last)).join(', ') || 'everywhere',
      points,
      ratio: factor(low) === factor(high) ? factor(low) : `${factor(low)} to ${factor(high)}`,
    }));
}

/** `link rate 25 Gb/s to 100 Gb/s`; nothing for the whole of an axis. */
function span({ path, values }: MappedClaim['axes'][number], first: number, last: number): string[] {
  if (first === 0 && last === values.length - 1) return [];
  return [`${nameOf(path)} ${first === last ? values[first]! : `${values[first]!} to ${values[last]!}`}`];
}

/** The title of a parameter within a sentence. */
export function nameOf(path: ParameterPath): string {
  return parameterAt(path).title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
