import { describe, expect, test } from 'vitest';
import { comparePublished, predictPublished, publishedCases } from '../../src/evidence/published.ts';
import { readDataTable } from '../../src/importers/data-table.ts';
import { migrate } from '../../src/model/migrate.ts';
import { payloadRate } from '../../src/model/wire.ts';
import { scenarioFromCells } from '../../src/scenario/columns.ts';
import { sampleOf } from '../../src/uncertainty/sample.ts';

const rows = readDataTable('reference/published-scenarios.csv');
const sources = readDataTable('reference/published-measurements.csv');
const cases = publishedCases(rows);
const predictions = predictPublished(cases, scenarioFromCells);
const compared = compare(predictions);

function compare(found: typeof predictions) {
  return comparePublished(cases, sources, (unit, key) => sampleOf(found, []).estimates(unit, (one) => one[key]!));
}

test('every published figure is there, in the words of its source, with what was assumed or why there is no prediction', () => {
  expect([...new Set(compared.map(({ id }) => id))]).toEqual(sources.map(({ id }) => id));
  for (const { printed, note, predicted, verdict } of compared) {
    expect(printed).not.toBe('');
    expect(note).not.toBe('');
    expect(predicted === undefined).toBe(verdict === 'none');
  }
});

test('a figure has either quantities with assumptions or a reason for having none', () => {
  for (const { stated } of cases) {
    expect(stated.quantity === '').toBe(stated.not_predicted !== '');
    expect(stated.quantity === '').toBe(stated.assumed === '');
  }
});

test.each([
  ['ms-r2-comp', 'about 15 s'],
  ['ramprasad', '19.43 s (brownout only)'],
  ['kvmnfv-idle-before', '2.070 s; down for 29 ms'],
  ['ibm-netapp-intel', '10GbE up to 82% shorter than 1GbE'],
])('%s is printed as “%s”', (id, words) => {
  expect(compared.find((one) => one.id === id)!.printed).toBe(words);
});

describe('what is predicted', () => {
  const figure = { id: 'a', low: '1', high: '2', assumed: 'as said', not_predicted: '', selected: '' };
  const predict = (...stated: readonly Record<string, string>[]) => {
    const [key] = publishedCases([{ ...figure, ...stated[0] }]).map((one) => one.key);
    const all = publishedCases(stated.map((one) => ({ ...figure, ...one })));
    return predictPublished(all, scenarioFromCells)[key!]!;
  };
  const hosts = {
    memory_mib: '8192',
    platform: 'hyperv-2012',
    power_plan: 'full',
    c_states: 'off',
    mtu: '9000',
    link_gbps: '10',
  };
  const scenario = scenarioFromCells(hosts);

  test('of one migration is what migrate says, one number for each row of a figure', () => {
    const { totalTime, downtime } = migrate(scenario);
    expect(predict({ quantity: 'total_s', ...hosts })).toEqual([totalTime]);
    expect(predict({ quantity: 'downtime_ms', ...hosts })[0]).toBeCloseTo(1e3 * downtime, 9);
    expect(predict({ quantity: 'total_s', ...hosts }, { quantity: 'total_s', ...hosts, memory_mib: '4096' })).toHaveLength(2);
  });

  test('of two set-ups is the ratio of their times', () => {
    const slow = migrate(scenarioFromCells({ ...hosts, link_gbps: '1' })).totalTime;
    const ratio = slow / migrate(scenario).totalTime;
    expect(predict({ quantity: 'times_as_fast', ...hosts, base_link_gbps: '1' })[0]).toBeCloseTo(ratio, 9);
    expect(predict({ quantity: 'shorter_percent', ...hosts, base_link_gbps: '1' })[0]).toBeCloseTo(100 * (1 - 1 / ratio), 9);
  });

  test.each([
    ['one is a connection’s', { vms: '1' }, () => migrate(scenario).goodput],
    ['four fill the line', { vms: '4' }, () => payloadRate(scenario.link)],
    ['eight fill both lines of a team', { vms: '8', team_members: '2' }, () => 2 * payloadRate(scenario.link)],
  ])('of several is the most that they get together: %s', (_, set, expected) => {
    expect(predict({ quantity: 'shared_goodput_mbps', ...hosts, ...set })[0]).toBeCloseTo(expected() / 1e9, 2);
  });

  test('of several that one receive queue serves is no more than one core takes', () => {
    const shared = (more: object) => predict({ quantity: 'shared_goodput_mbps', ...hosts, vms: '4', ...more })[0]!;
    expect(shared({ rss_queues: '1' })).toBeLessThan(0.75 * shared({}));
  });
});

describe('a prediction lies', () => {
  const key = 'finn-r2-smbd goodput_mbps';
  test.each([
    ['inside', [9.6, 9.9]],
    ['in part', [9.6, 10.1]],
    ['outside', [10.1, 10.2]],
  ])('%s the published 9.5 to 10 Gb/s', (verdict, numbers) => {
    const found = compare({ ...predictions, [key]: numbers }).find(({ id }) => id === 'finn-r2-smbd')!;
    expect(found.verdict).toBe(verdict);
  });

  test('nowhere where the figure selected the hosts', () => {
    expect(compared.find(({ id }) => id === 'blog-50gb')!.verdict).toBe('selected');
  });
});
