import {
  agreement,
  analysis,
  barChart,
  claims,
  comparePublished,
  crossValidate,
  figure,
  finding,
  fitFirstTouch,
} from '../src/index.ts';
import { heldOutTrials, labScenario, labTrials, lineChart, md, migrate, over, pairs, predictionInterval } from '../src/index.ts';
import { proportionInterval, readDataTable, reproduce, rivalRules, scatterChart, show, tableBlock } from '../src/index.ts';
import { tableOf, wrongVerdicts, type Trial } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Against measurements',
    question: 'How far are the model’s predictions from real migrations, and how far are those of other rules?',
    scenario: { migration: { platform: 'qemu' } },
  },
  () => {
    // What was measured, and the one property of the laboratory machine that is fitted, to the rows of the busy machine.
    const [quiet, busy] = [readDataTable('observed/qemu-quiet.csv'), readDataTable('observed/qemu-train.csv')];
    const firstTouch = fitFirstTouch(busy);
    const [quietRuns, busyRuns] = [labTrials(quiet, firstTouch), heldOutTrials(busy)];
    const slowRuns = quietRuns.filter(({ row }) => Number(row.bw_Mbps) <= 1000);
    const totalTime = (row: (typeof quiet)[number]) => migrate(labScenario(row, firstTouch)).totalTime;
    const [wrongQuiet, wrongBusy] = [wrongVerdicts(quiet, totalTime).length, wrongVerdicts(busy, totalTime).length];

    // How far apart: predictions and what was seen, and two runs of the same point.
    const outputs = { totalTime: 'total time', transferred: 'bytes', rounds: 'rounds', downtime: 'downtime' } as const;
    const names = Object.keys(outputs) as (keyof typeof outputs)[];
    const percent = ({ count, median, ninth }: ReturnType<typeof agreement>) => ({
      count,
      median: 100 * median,
      ninth: 100 * ninth,
    });
    const twice = Object.values(Object.groupBy(quietRuns, ({ row }) => row.point!)).filter((runs) => runs?.length === 2);
    const noise = names.map((name) => {
      const apart = twice.map((runs) => ({ predicted: runs![0]!.seen[name], observed: runs![1]!.seen[name] }));
      return { rows: 'quiet, a run against its repetition', output: outputs[name], ...percent(agreement(apart)) };
    });
    const byRows = { 'quiet, up to 1 Gb/s': slowRuns, quiet: quietRuns, 'busy, held out': busyRuns };
    const errors = Object.entries(byRows).flatMap(([rows, runs]) =>
      names.map((name) => ({ rows, output: outputs[name], ...percent(agreement(pairs(runs, name))) })),
    );
    const error = (rows: keyof typeof byRows, output: string) =>
      errors.find((row) => row.rows === rows && row.output === output)!;
    const [quietTime, busyTime] = [error('quiet', 'total time'), error('busy, held out', 'total time')];

    const share = ({ row }: Trial) =>
      row.rate_frac === '0' ? 'idle' : Number(row.rate_frac) <= 0.5 ? 'up to half the link' : 'above half';
    const byLink = [
      ...quietRuns.map((run) => ({ run, rows: 'quiet' })),
      ...busyRuns.map((run) => ({ run, rows: 'busy, held out' })),
    ];
    const cells = Object.values(Object.groupBy(byLink, ({ run, rows }) => `${rows} ${run.row.bw_Mbps} ${share(run)}`)).map(
      (group) => {
        const { run, rows } = group![0]!;
        const runs = group!.map((entry) => entry.run);
        return { rows, link: Number(run.row.bw_Mbps), share: share(run), ...percent(agreement(pairs(runs, 'totalTime'))) };
      },
    );
    const worst = cells.filter(({ rows, count }) => rows === 'quiet' && count >= 2).sort((a, b) => b.median - a.median)[0]!;

    // Other rules, on the rows for which each of them gives a time.
    const rules = { 'this model': (scenario: Parameters<typeof migrate>[0]) => migrate(scenario).totalTime, ...rivalRules };
    const times = quietRuns.map(({ row, seen }) => ({
      seen,
      said: Object.values(rules).map((rule) => rule(labScenario(row, firstTouch))),
    }));
    const common = times.filter(({ said }) => said.every(Number.isFinite));
    const compared = Object.entries(rules).map(([rule, timeOf], at) => ({
      rule,
      ...percent(agreement(common.map(({ said, seen }) => ({ predicted: said[at]!, observed: seen.totalTime })))),
      wrong: wrongVerdicts(quiet, (row) => timeOf(labScenario(row, firstTouch))).length,
    }));
    const [ours, ...others] = compared as [(typeof compared)[0], ...typeof compared];

    // Prediction intervals: factors from rows that a prediction was not fitted to, tested on rows left out once more.
    const ratio = ({ seen, said }: Trial) => seen.totalTime / said.totalTime;
    const inside = (run: Trial, { low, high }: { low: number; high: number }) => ratio(run) >= low && ratio(run) <= high;
    const interval = (level: number) => (known: readonly Trial[]) => predictionInterval(known.map(ratio), level / 100);
    const ended = busyRuns.filter(({ said }) => said.totalTime < Infinity);
    const coverage = [50, 60, 70, 80, 90, 95].flatMap((level) => {
      const busyHits = crossValidate(ended, ({ row }) => row.point!, 5, interval(level), inside);
      const quietHits = quietRuns.map((run) => inside(run, interval(level)(ended)));
      return Object.entries({ 'busy, held out': busyHits, 'quiet, from the busy': quietHits }).map(([rows, hits]) => {
        const { value, low, high } = proportionInterval(hits.filter(Boolean).length, hits.length);
        return { rows, level, covered: 100 * value, low: 100 * low, high: 100 * high };
      });
    });
    const ninety = coverage
      .filter(({ level }) => level === 90)
      .map(({ covered, low, high }) => ({ value: covered, low, high, unit: '%' }));
    const published = comparePublished(readDataTable('reference/published-scenarios.csv'));
    const agree = published.filter(({ verdict }) => verdict === 'inside').length;
    const predicted = published.filter(({ verdict }) => verdict !== 'none').length;

    // What we expect, and what we found.
    const accuracy = claims.againstMeasurements.accuracy.map((aim) => {
      const { median, ninth } = error(aim.rows, aim.output);
      const holds = median <= aim.median && ninth <= aim.ninth;
      return finding(aim, { kind: 'measured', observed: over([median, ninth], '%'), holds });
    });
    const verdicts = finding(claims.againstMeasurements.verdicts, {
      kind: 'measured',
      observed: over([wrongQuiet], `of ${quiet.length} wrong`),
      holds: wrongQuiet === 0,
      why: `On the busy machine ${wrongBusy} of ${busy.length} is wrong.`,
    });
    const best = finding(claims.againstMeasurements.nearerThanOtherRules, {
      kind: 'measured',
      observed: over([ours.ninth, ...others.map(({ ninth }) => ninth)], '%'),
      holds: others.every(({ median, ninth }) => ours.median < median && ours.ninth < ninth),
      why: `On the ${common.length} rows for which every rule gives a time; the textbook comes next.`,
    });
    const busyCover = reproduce(claims.againstMeasurements.intervals, ninety[0]!, { kind: 'measured' });
    const quietCover = reproduce(claims.againstMeasurements.intervalsElsewhere, ninety[1]!, { kind: 'measured' });

    const scatter = names.map((name) => {
      const [scale, unit] = { totalTime: [1, 's'], transferred: [2 ** -30, 'GiB'], rounds: [1, 'count'], downtime: [1e3, 'ms'] }[
        name
      ] as [number, string];
      const points = byLink
        .filter(({ run }) => Number.isFinite(run.said[name]))
        .map(({ rows, run: { row, seen, said } }) => {
          return { rows, run: row.id!, link: Number(row.bw_Mbps), observed: seen[name] * scale, predicted: said[name] * scale };
        });
      const headings = { observed: `Measured ${outputs[name]} (${unit})`, predicted: `Predicted ${outputs[name]} (${unit})` };
      return figure({
        id: `agreement-${outputs[name].replaceAll(' ', '-')}`,
        caption: md`Predicted against measured ${outputs[name]}, both axes logarithmic. On the line they are equal.`,
        alt: `Scatter of predicted against measured ${outputs[name]} on both machines, along the line where they are equal.`,
        chart: scatterChart(tableOf({ rows: 'Machine', run: 'Run', link: 'Link (Mb/s)', ...headings }, points), {
          x: 'observed',
          y: 'predicted',
          series: 'rows',
          xScale: 'log',
          yScale: 'log',
          diagonal: 'equal',
          details: ['run', 'link'],
        }),
      });
    });
    const [byTime, byBytes, byRounds, byDowntime] = scatter as [
      (typeof scatter)[0],
      (typeof scatter)[0],
      (typeof scatter)[0],
      (typeof scatter)[0],
    ];
    const within = { count: 'Migrations', median: ['Half within (%)', 2], ninth: ['Nine in ten within (%)', 1] } as const;
    const ruleFigure = figure({
      id: 'rules',
      caption: md`Relative error of total time by rule, on the ${show(common.length, 0)} rows of the quiet machine for which every rule gives a time: nine in
        ten predictions are at most this far off.`,
      alt: `Bars of error by rule: ${compared.map(({ rule, ninth }) => `${rule} ${show(ninth, 0)} %`).join(', ')}.`,
      chart: barChart(
        tableOf({ rule: 'Rule', ...within, ninth: ['Error, nine in ten (%)', 1], wrong: 'Wrong verdicts' }, compared),
        {
          category: 'rule',
          value: 'ninth',
        },
      ),
    });
    const linkFigure = figure({
      id: 'error-by-link',
      caption: md`Median relative error of total time by link and by dirty rate as a share of the link.`,
      alt: `Error over link rates for both machines; on the quiet one the largest is ${show(worst.median, 0)} % at ${worst.link} Mb/s, ${worst.share}.`,
      chart: lineChart(tableOf({ rows: 'Machine', link: 'Link (Mb/s)', share: 'Dirty rate', ...within }, cells), {
        x: 'link',
        y: 'median',
        series: 'share',
        facet: 'rows',
        xScale: 'ordinal',
      }),
    });
    const coverTable = {
      rows: 'Machine',
      level: 'Level asked for (%)',
      covered: ['Rows covered (%)', 0],
      low: 'Low (%)',
      high: 'High (%)',
    } as const;
    const coverageFigure = figure({
      id: 'coverage',
      caption: md`Share of rows inside the prediction interval of total time, by the share asked for. On the line the intervals mean what they say.`,
      alt: `Coverage against level from 50 to 95 % for both machines; at 90 % it is ${ninety.map(({ value }) => show(value, 0)).join(' and ')} %.`,
      chart: scatterChart(tableOf(coverTable, coverage), {
        x: 'level',
        y: 'covered',
        series: 'rows',
        diagonal: 'as asked for',
        details: ['low', 'high'],
      }),
    });
    const summary = tableBlock({
      id: 'errors',
      caption: md`Relative errors by quantity, and what a run differs from its repetition by. On the busy machine the fit is cross-validated by point.`,
      table: tableOf({ rows: 'Rows', output: 'Quantity', ...within }, [...noise, ...errors]),
    });
    const list = tableBlock({
      id: 'published',
      caption: md`Published figures beside the model’s, with what was assumed, or why there is no prediction.`,
      table: tableOf(
        {
          id: 'Figure',
          quantity: 'Quantity',
          published: 'Published',
          said: 'Modelled',
          verdict: 'Range',
          note: 'Assumed, or why not predicted',
        },
        published.map(({ id, quantity, unit, low, high, predicted: value, note, verdict }) => {
          const known = verdict !== 'none';
          return {
            id,
            quantity,
            published: known ? `${show(low)}–${show(high)} ${unit}` : '',
            said: known ? `${show(value)} ${unit}` : '',
            verdict: known ? verdict : '',
            note,
          };
        }),
      ),
    });

    return {
      answer: md`On a quiet machine half of the total times are predicted within ${show(quietTime.median, 1)} % and nine in ten within
        ${show(quietTime.ninth, 1)} %; two runs of the same point differ by ${show(noise[0]!.median, 1)} and ${show(noise[0]!.ninth, 1)} %. Of
        ${show(quiet.length, 0)} verdicts ${show(wrongQuiet, 0)} are wrong. On a busy machine the model is within ${show(busyTime.median, 1)} and
        ${show(busyTime.ninth, 0)} %. Memory over bandwidth is off by ${show(others[0]!.median, 0)} % for half of the rows and never says no.`,
      findings: [verdicts, ...accuracy, best, busyCover, quietCover],
      text: md`
        ## Agreement
        ${summary} sums up ${byTime}, ${byDowntime}, ${byBytes} and ${byRounds}. Predictions know what was asked of the guest and the nominal link,
        nothing of the run. One property of the laboratory machine is fitted, to the busy machine’s rows: how fast the target takes in memory that
        it has not touched, ${show(firstTouch / 1000, 1)} Gb/s. Where an error is no larger than that between repetitions, the model is as good as
        the data can tell: nine in ten total times and rounds, and every verdict (${verdicts}).

        ${summary}

        ${byTime}

        ${byDowntime}

        ${byBytes}

        ${byRounds}

        ## Where it is less good
        ${linkFigure} shows which rows are hard: links of 2 Gb/s and more, which the laboratory machine could not always fill, and guests that
        write about as fast as the link carries, where a little noise decides whether another round is needed.

        ${linkFigure}

        ## Other rules
        ${ruleFigure} puts rules that others use beside the model (${best}). Rules without a dirty rate say of every migration that it ends.

        ${ruleFigure}

        ## Intervals
        ${coverageFigure} checks prediction intervals made of the ratios between measured and predicted times: from other points of the same
        machine (${busyCover}), and from the busy machine for the quiet one (${quietCover}).

        ${coverageFigure}

        ## Published figures
        ${list} predicts what others have published, where they say enough: ${show(agree, 0)} of ${show(predicted, 0)} predictions fall inside the
        published range, most of these from the article that the model’s hosts come from. RDMA over InfiniBand is predicted a fifth too fast.

        ${list}

        ## What this does not cover
        All measurements are of QEMU without hardware virtualisation, up to 2.5 Gb/s, with guests made for the purpose. No measured Hyper-V
        migration with its settings, no compression, no RDMA, no several at once and no post-copy is among them; for Hyper-V there are only the
        published figures.`,
    };
  },
);
