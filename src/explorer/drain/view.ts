import type { Markup } from '../../report/html/markup.ts';
import type { Drain } from '../../sizing/drains.ts';
import { knownOf } from '../../sizing/window.ts';
import { chanceByTime, type Drawn } from '../charts/chance-by-time.ts';
import { movesChart } from '../charts/moves.ts';
import type { Question } from './question.ts';

/** Both charts of a drain: the chance to be empty by time, and who moves when in the usual case. */
export function drainCharts({ windows }: Question, now: Drain, own: Drain): [Markup, Markup] {
  return [
    chanceByTime(now.host, drawn(now), drawn(own), windows.drain),
    movesChart(now.outcome.migrations, now.outcome.makespan, own.outcome.makespan, 0),
  ];
}

function drawn({ times }: Drain): Drawn {
  return { times: times.subarray(times.length > 1 ? 1 : 0), median: knownOf(times).expected };
}
