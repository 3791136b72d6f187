import type { Colour } from '../../charts/colours.ts';
import type { ClusterOutcome, MigrationOutcome } from '../../model/cluster/outcome.ts';
import type { Markup } from '../../report/html/markup.ts';
import { formatNumber, formatQuantity } from '../../units/format.ts';
import { linearScale } from './scale.ts';
import { box, brief, drawing, legend, line, smallLetterWidth, width, words } from './svg.ts';

const right = width - 14;
/** Heights of the drawing: what few lanes fill, and what many may take. */
const [least, most] = [330, 620];
/** Lanes lower than this cannot be told apart. */
const lowestLane = 5;
/** Names take as much of the left as they need, up to so many letters. */
const longestName = 24;
/** Lanes lower than this have their name only at every other one, and so on. */
const roomForName = 13;
/** Room for the note on the report's time, which ends where that is. */
const noteWidth = 130;
/** Here minutes read better. */
const longTime = 600;

const fills: readonly Colour[] = ['series-1', 'series-3', 'series-4', 'series-5', 'series-6', 'series-7', 'series-8', 'series-2'];

/**
 * When each of several VMs moves and over which network, and when all were over in the report.
 * @param minutesFrom seconds from which on the axis counts minutes
 */
export function movesChart(moves: ClusterOutcome['migrations'], time: number, ownTime: number, minutesFrom = longTime): Markup {
  const names = [...new Set(moves.map(({ network }) => network ?? 'no network'))].sort();
  const fillOf = ({ network = 'no network' }: MigrationOutcome) => fills[names.indexOf(network) % fills.length]!;
  const { drawn, height: top } = legend([
    ...names.map((text) => ({ text, fill: fillOf({ network: text } as MigrationOutcome) })),
    { text: 'VM down', fill: 'ink' },
  ]);
  const height = Math.min(most, Math.max(least, top + 64 + lowestLane * moves.length));
  const bottom = height - 40;
  const shownNames = moves.map(({ vm }) => brief(vm, longestName));
  const left = 16 + smallLetterWidth * Math.max(5, ...shownNames.map(({ length }) => length));
  const longest = Math.max(...[time, ownTime, ...moves.map(({ start }) => start)].filter(Number.isFinite), 1);
  const [unit, title, symbol] = longest >= minutesFrom ? ([60, 'Time (min)', 'min'] as const) : ([1, 'Time (s)', 's'] as const);
  const inAxisUnit = (seconds: number) => formatQuantity(seconds, symbol, 1);
  const scale = linearScale(longest / unit, [left, right]);
  const x = (seconds: number) => scale.at(seconds / unit);
  const lane = (bottom - top - 24) / moves.length;
  const named = Math.ceil(roomForName / lane);
  return drawing(told(moves, time, ownTime, inAxisUnit), height, [
    drawn,
    scale.ticks.map((tick) => [
      line(scale.at(tick), top + 20, scale.at(tick), bottom, 'grid'),
      words(scale.at(tick), bottom + 17, formatNumber(tick, tick % 1 === 0 ? 0 : 1), { anchor: 'middle' }),
    ]),
    words((left + right) / 2, height - 5, title, { anchor: 'middle', fill: 'ink', size: 12 }),
    moves.map((move, at) => {
      const y = top + 22 + at * lane;
      const [start, end] = [move.start, Math.min(move.end, longest)];
      const down = Math.min(move.downtime, end - start);
      return [
        at % named === 0 && words(left - 8, y + lane / 2 + 4, shownNames[at]!, { anchor: 'end' }),
        Number.isFinite(start) && [
          box(x(start), y + lane * 0.12, x(end - down) - x(start), lane * 0.76, fillOf(move)),
          Number.isFinite(move.end) && box(x(end - down), y + lane * 0.12, x(end) - x(end - down), lane * 0.76, 'ink'),
        ],
      ];
    }),
    Number.isFinite(ownTime) && [
      line(x(ownTime), top + 16, x(ownTime), bottom, 'quiet', true),
      words(Math.max(x(ownTime), left + noteWidth) - 4, top + 14, `in the report ${inAxisUnit(ownTime)}`, {
        anchor: 'end',
        rim: true,
      }),
    ],
  ]);
}

function told(moves: ClusterOutcome['migrations'], time: number, ownTime: number, written: (seconds: number) => string): string {
  const over = (after: number) => (Number.isFinite(after) ? `after ${written(after)}` : 'never');
  return `When each of ${moves.length} VMs moves: all are over ${over(time)}, in the report ${over(ownTime)}.`;
}
