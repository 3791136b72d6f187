import { simulateCluster } from '../src/model/cluster/simulate.ts';
import type { ClusterPlan } from '../src/model/cluster/plan.ts';
import { scenario } from '../src/scenario/scenario.ts';
import { bytesPerSecond, gibibytes } from '../src/units/quantity.ts';
import { print, time } from './measure.ts';

const { migration, host, link } = scenario({ link: { rate: '10 Gb/s' }, migration: { platform: 'hyperv-2012r2' } });

/** Half of the hosts empty onto the other half, over two networks of which one fails and comes back. */
function plan(vms: number, hosts: number): ClusterPlan {
  const names = Array.from({ length: hosts }, (_, i) => `host${i}`);
  const [leaving, taking] = [names.slice(0, hosts / 2), names.slice(hosts / 2)];
  return {
    migration,
    hosts: names.map((name) => ({ name, host })),
    from: leaving[0]!,
    to: taking,
    networks: ['lm', 'csv'].map((name, i) => ({ name, link, preference: i })),
    vms: Array.from({ length: vms }, (_, i) => ({
      name: `vm${i}`,
      host: leaving[i % leaving.length]!,
      priority: (['high', 'medium', 'low'] as const)[i % 3]!,
      vm: scenario({ vm: { memory: gibibytes(2 + (i % 31)), dirtyRate: bytesPerSecond((i % 200) * 1e6) } }).vm,
    })),
    events: [
      { at: 100, network: 'lm', state: 'down' },
      { at: 500, network: 'lm', state: 'up' },
    ],
  };
}

for (const vms of [2500, 5000, 10_000, 20_000]) {
  const given = plan(vms, 64);
  const seconds = time(() => void simulateCluster(given));
  print(`cluster of 64 hosts, ${vms} VMs moved`, `${seconds.toFixed(2)} s`);
}
