import { lineChart } from '../charts/line.ts';
import type { AddressMove } from '../model/mobility/address-move.ts';
import { clientOutage, simulateClients, summarizeOutage } from '../model/mobility/client-outage.ts';
import { clients, type Client } from '../model/mobility/client.ts';
import { outageQuantile, servedWithin } from '../model/mobility/outage.ts';
import type { Figure, TableBlock } from '../report/document.ts';
import { streamFor } from '../stats/random.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { figure, tableBlock } from './prose.ts';

/** Ways in which a VM moves, by the name that a report gives them. */
export type Moves = Readonly<Record<string, AddressMove>>;

type Words<Of extends Figure | TableBlock> = Pick<Of, 'id' | 'caption'>;

/** How many clients are answered again by when, for each move. */
export function servedFigure(moves: Moves, client: Client, words: Words<Figure>): Figure {
  const outages = Object.entries(moves).map(([move, of]) => ({ move, outage: clientOutage(of, client) }));
  const from = 0.25;
  const last = Math.max(...outages.map(({ outage }) => outageQuantile(outage, 1)));
  const times = Array.from({ length: 161 }, (_, at) => from * (last / from) ** (at / 160));
  const curve = outages.flatMap(({ move, outage }) =>
    times.map((time) => ({ move, time, served: 100 * servedWithin(outage, time) })),
  );
  const medians = outages.map(({ move, outage }) => `${move}, half within ${formatNumber(outageQuantile(outage, 0.5), 1)} s`);
  return figure({
    ...words,
    alt: `Share of clients answered again over time: ${medians.join('; ')}.`,
    chart: lineChart(
      tableOf({ time: ['Time since the suspension (s)', 2], move: 'Address', served: ['Clients answered again (%)', 1] }, curve),
      { x: 'time', y: 'served', series: 'move', xScale: 'log', steps: true, height: 300 },
    ),
  });
}

/** Enough that means agree to about one percent. */
const simulatedClients = 10_000;

/** What each move costs clients of each kind, in closed form and simulated. */
export function outageTable(moves: Moves, seed: number, words: Words<TableBlock>): TableBlock {
  const rows = Object.entries(moves).flatMap(([move, of]) =>
    Object.values(clients).map((client) => {
      const { median, ninth, mean, lost } = summarizeOutage(of, client);
      const drawn = simulateClients(of, client, simulatedClients, streamFor(seed, `${move}, ${client.title}`));
      const simulatedMean = drawn.reduce((sum, time) => sum + time, 0) / drawn.length;
      return { move, client: client.title, median, ninth, mean, simulatedMean, lost: 100 * lost };
    }),
  );
  const headings = {
    move: 'Address',
    client: 'Clients',
    median: ['Median (s)', 1],
    ninth: ['Nine in ten (s)', 1],
    mean: ['Mean (s)', 1],
    simulatedMean: ['Mean, simulated (s)', 1],
    lost: ['Connections lost (%)', 1],
  } as const;
  return tableBlock({ ...words, table: tableOf(headings, rows) });
}
