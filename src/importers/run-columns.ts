/**
 * Columns that tell of a run what is neither a parameter nor an output of the model: what `precopy import` finds besides, and
 * `precopy check` may compare. `fit` passes over them.
 */
export const runColumns = {
  started: 'when it began, ISO 8601; with Z where the zone is known',
  ended: 'when it was over, ISO 8601',
  source: 'host that it left',
  target: 'host that it went to',
  logged_by: 'host whose log told of it first',
  brownout_s: 'seconds of copying while the VM runs',
  dirty_pages: 'pages left when the VM was suspended',
  passes: 'passes over memory, as QEMU counts them',
  last_pass: 'number of the last pass, as Windows counts them',
  samples: 'samples that show it',
  blackout_samples: 'samples that show it in its blackout',
  busy_s: 'seconds for which the interface was busy',
  nic: 'interface that sent most meanwhile',
  nic_mbps: 'what the interface sent in Mb/s, headers included',
  nic_sent_mib: 'what the interface sent in MiB, headers included',
  task_s: 'seconds of the whole task around it',
  transmit_buffers: 'descriptors in the adapter’s send ring',
  interrupt_moderation: 'on or off',
  rss: 'receive-side scaling, on or off',
  rss_queues: 'queues of receive-side scaling',
  performance: 'tcp-ip, compression or smb',
  simultaneous_migrations: 'live migrations that the host runs at once',
  simultaneous_storage: 'storage migrations that the host runs at once',
} as const satisfies Record<string, string>;

export const runColumnNames: readonly string[] = Object.keys(runColumns);

/** Columns of what came out of a run that `fit` or `check` know; `check` compares any other as well. */
export const observedColumnNames: readonly string[] = [
  ...['observed_total_s', 'observed_downtime_ms', 'observed_goodput_mbps', 'observed_transferred_mib'],
  'observed_utilisation',
];

/** Columns that say which run it was, one of which shows that a table is of runs. */
export const identityColumnNames: readonly string[] = ['id', 'vm', 'host', 'order', 'run'];
