import { InvalidArgumentError, Option } from 'commander';
import { blackoutUnits, dateOrders, type BlackoutUnit, type DateOrder } from '../../importers/observations/importer.ts';
import type { CliCommand } from '../command.ts';

/** Options as commander hands them over. */
interface ImportCommandOptions {
  readonly with?: readonly string[];
  readonly set?: readonly string[];
  readonly adapter?: string;
  readonly blackoutUnit?: BlackoutUnit;
  readonly dates?: DateOrder;
  readonly busyMbps?: number;
  readonly json: boolean;
  readonly csv: boolean;
  readonly out?: string;
}

export const importCommand: CliCommand = {
  declare: (command) =>
    command
      .name('import')
      .summary('turn event logs, counters and logs of hypervisors into a table of runs')
      .description('Show what is understood of a file of migrations, what was dropped and why; write it as a table of runs.')
      .argument('<file>', 'export or log, - for standard input; what it is, is told from its content')
      .option('--out <file>', 'write the runs as CSV for precopy fit and check, - for standard output')
      .option('--csv', 'the same as --out -', false)
      .option('--json', 'print what is understood as JSON', false)
      .option('--with <file>', 'fill blanks from another file: settings of the host, or a CSV with id; repeatable', collect)
      .option('--adapter <name>', 'which adapter of a --with file the migrations went over')
      .option('--set <column=value>', 'fill blanks of a column; repeatable', collect)
      .addOption(new Option('--blackout-unit <unit>', 'unit of the blackout in events 20415 and 20417').choices(blackoutUnits))
      .addOption(new Option('--dates <order>', 'how dates with slashes are read').choices(dateOrders))
      .option('--busy-mbps <n>', 'Mb/s from which on an interface is taken to migrate, where no counter says so', positive)
      .addHelpText('after', example),

  async run([file], options) {
    const { runImport } = await import('../run-import.ts');
    const {
      blackoutUnit,
      dates,
      busyMbps,
      csv,
      out,
      with: others = [],
      set = [],
      ...rest
    } = options as unknown as ImportCommandOptions;
    return runImport({
      file: file as string,
      ...rest,
      with: others,
      set,
      out: out ?? (csv ? '-' : undefined),
      options: { blackoutUnit, dates, busyMbps },
    });
  },
};

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Infinity)) throw new InvalidArgumentError('expected a number of Mb/s above 0.');
  return value;
}

const example = `
Example:
  > wevtutil qe Microsoft-Windows-FailoverClustering/Operational /f:xml > events.xml
  > wevtutil qe Microsoft-Windows-Hyper-V-VMMS-Admin /f:xml >> events.xml
  > Get-NetAdapterAdvancedProperty -Name LM > settings.txt; powercfg /getactivescheme >> settings.txt
  $ precopy import events.xml
  $ precopy import events.xml --with settings.txt --with vms.csv --set platform=hyperv-2016 --out runs.csv
  $ precopy fit runs.csv

Reads Windows events (XML; CSV of Get-WinEvent), performance counters (relog, typeperf), settings of a host
(Get-NetAdapterAdvancedProperty, Get-VMHost, powercfg), QEMU’s query-migrate as JSON, virsh domjobinfo, Proxmox task logs, and
tables with a header; in UTF-8 or UTF-16, in any language of Windows. vms.csv says what no log does: id,memory_mib.`;
