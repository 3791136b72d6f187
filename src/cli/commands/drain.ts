import type { CliCommand } from '../command.ts';

/** Options as commander hands them over. */
interface DrainOptions {
  readonly profile?: string;
  readonly json: boolean;
  /** `true` where no folder is named. */
  readonly report?: string | true;
  readonly pdf: boolean;
}

export const drain: CliCommand = {
  declare: (command) =>
    command
      .name('drain')
      .summary('empty a host: which VM moves when, and how')
      .description(
        'Simulate the live migrations of a plan: queue, shared links, preferred networks and their failures; or of a rolling update, host after host.',
      )
      .argument('<file>', 'plan in YAML, - for standard input; see the example')
      .option('--profile <file>', 'take what precopy fit found out about your hosts where the plan states nothing')
      .option('--json', 'print the result as JSON', false)
      .option('--report [folder]', 'write an HTML page and a PDF as well, in a folder of their own below reports/')
      .option('--no-pdf', 'leave the PDF out')
      .addHelpText('after', example),

  async run([file], options) {
    const { runDrain } = await import('../run-drain.ts');
    const { report, ...rest } = options as unknown as DrainOptions;
    return runDrain({ file: file as string, ...rest, report: report === true ? 'reports' : report });
  },
};

const example = `
Example:
  $ cat plan.yaml
  platform: hyperv-2016
  hosts:
    - {name: HV01, power_plan: full, c_states: off}
    - {name: HV02, power_plan: full, c_states: off, memory_free_mib: 131072}
  from: HV01
  to: [HV02]
  networks:
    - {name: Migration, link_gbps: 10, mtu: 9000, preference: 1}
    - {name: CSV, link_gbps: 1, preference: 2, role: csv}
  limits: {simultaneous_migrations: 2}
  vms:
    - {name: sql01, memory_mib: 51200, priority: high, dirty_mib_s: 40, working_set_mib: 2048}
    - {name: web, count: 3, memory_mib: 8192}
  events:
    - {at_s: 30, network: Migration, state: down}
  $ precopy drain plan.yaml --report

Hosts, networks and VMs take columns of precopy predict as keys, with the same units and defaults; an unknown key gets a
suggestion. Exits with 1 when a VM cannot be moved. Also known:
  mode: live | storage | shared-nothing          VMs then need disk_gib, and may state disk_write_mb_s
  performance: tcp-ip | compression | smb        low_priority: live | quick
  limits: simultaneous_migrations, simultaneous_storage, cluster_wide, smb_mbps, give_up_s_per_gib
  hosts: cores, state_mib_s, storage_read_mb_s, storage_write_mb_s
  networks: rdma, rss_queues, limit_mbps, team, role

To patch all hosts in turn, give each VM its host and, instead of from and to:
  rolling_update: {minutes_per_host: 20, window_minutes: 240}
and, where others than these are wanted: hosts (all), at_once (1), fail_back (true).`;
