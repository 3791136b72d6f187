import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/importers/plan/plan.ts';
import { readPlan } from '../../src/importers/plan/read-plan.ts';
import { simulateCluster } from '../../src/model/cluster/simulate.ts';
import { ganttFigure, loadFigure } from '../../src/notebook/drain-figures.ts';

async function drained(vms: number, more = '') {
  const text = `platform: hyperv-2016\nhosts: [{name: a}, {name: b}]\nfrom: a\nnetworks: [{name: LM}]\nvms: [{name: v, count: ${vms}, memory_mib: 512}]\n${more}`;
  const bytes = (async function* () { yield await Promise.resolve(Buffer.from(text)); })(); // prettier-ignore
  const plan = (await readPlan({ place: 'plan.yaml', bytes })) as Plan;
  return [plan, simulateCluster(plan)] as const;
}

const caption = ({ parts }: { readonly parts: readonly unknown[] }) => parts.join('').replaceAll(/[\u00a0\u202f]/g, ' ');

test('a few migrations have a line each, and the load every step', async () => {
  const [plan, outcome] = await drained(6);
  expect(ganttFigure(plan, outcome).chart.table.size).toBe(6);
  expect(loadFigure(plan, outcome).chart.table.size).toBe(outcome.networks[0]!.load.length);
});

test('of very many migrations the first are drawn, and where the others are is said', async () => {
  const [plan, outcome] = await drained(1200, 'events: [{at_s: 9000, network: LM, state: up}]');
  const gantt = ganttFigure(plan, outcome);
  expect(gantt.chart.table.size).toBe(300);
  expect(caption(gantt.caption)).toContain('These are the first 300 bars of 1200; the table of migrations has all.');
  expect(JSON.stringify(gantt.chart.spec)).not.toContain('LM up');
  const load = loadFigure(plan, outcome);
  expect(load.chart.table.size).toBe(301);
  expect(caption(load.caption)).toMatch(/, averaged over .* each\.$/);
});
