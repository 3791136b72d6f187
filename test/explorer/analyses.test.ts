import { describe, expect, test } from 'vitest';
import { answer } from '../../src/explorer/answer.ts';
import { caseOf, ownSettings } from '../../src/explorer/settings.ts';
import { whatIf } from '../../src/explorer/what-if.ts';
import { analysisSlugs, loadAnalysis } from '../../src/notebook/catalogue.ts';
import { openLab } from '../../src/notebook/lab.ts';
import { moveTogether } from '../../src/notebook/move-together.ts';

const slugs = (await analysisSlugs()).filter((slug) => /^0[1-8]-/.test(slug));

describe.each(slugs)('the panel of analysis %s', async (slug) => {
  const { scenario, panel } = await loadAnalysis(slug);

  test.each([[[]], [['host.clock=2 GHz']]])('departs from what its laboratory says, with settings %s', (settings) => {
    const { lab } = openLab(scenario, settings, 1, []);
    const { from = {}, together } = panel!;
    const of = whatIf(lab.scenario, panel!);
    const said =
      together === undefined
        ? lab.migrate(from).totalTime
        : moveTogether(lab, { vms: Number(together.vms), networks: networks(of.together!.networks) }, from).makespan;
    expect(answer(caseOf(of, ownSettings(of))).time).toBe(said);
  });

  test('varies at least the link, and nothing twice', () => {
    expect(panel!.vary).toContain('link.rate');
    expect(new Set(panel!.vary).size).toBe(panel!.vary.length);
  });
});

function networks(count: number) {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`Network ${at + 1}`, {}]));
}
