import type { CliCommand } from '../command.ts';

export const predict: CliCommand = {
  declare: (command) =>
    command
      .name('predict')
      .summary('one prediction per row of a scenario table')
      .description('Predict the migration of each row of a CSV or TSV file; CSV to standard output.')
      .argument('<file>', 'scenario table, - for standard input; needs columns id and memory_mib, see the example')
      .option('--out <file>', 'write the predictions to a file, - for standard output')
      .option('--profile <file>', 'take what precopy fit found out about your hosts for blank cells')
      .option('--skip-bad', 'leave out rows that cannot be understood and list them, rather than refuse the file', false)
      .addHelpText('after', example),

  async run([file], options) {
    const [{ predictFile }, { progressOn }, { counted }] = await Promise.all([
      import('../predict-file.ts'),
      import('../progress.ts'),
      import('../../units/phrases.ts'),
    ]);
    const { out, skipBad, profile } = options as { out?: string; skipBad: boolean; profile?: string };
    const progress = progressOn();
    const say = (line: string) => {
      progress.clear();
      process.stderr.write(`${line}\n`);
    };
    try {
      const { predicted, leftOut } = await predictFile(
        { file: file as string, out, skipBad, profile },
        {
          progress: (rows) => process.stderr.isTTY && progress.show(counted(rows, 'row')),
          skipped: (line) => say(`left out: ${line}`),
        },
      );
      const omitted = leftOut > 0 ? `, ${counted(leftOut, 'row')} left out` : '';
      if ((out ?? '-') !== '-' || leftOut > 0) say(`${counted(predicted, 'row')} predicted${omitted}`);
    } finally {
      progress.clear();
    }
    return 0;
  },
};

const example = `
Example:
  $ cat vms.csv
  id,platform,memory_mib,link_gbps,power_plan,c_states,dirty_mib_s,working_set_mib
  sql01,hyperv-2008r2,51200,10,full,off,40,2048
  web01,hyperv-2016,8192,25,,,,
  $ precopy predict vms.csv --out predictions.csv

Blank cells take the platform's default. The name of a column carries its unit; memory_mib is in MiB (2^20 bytes),
link_gbps in Gb/s, dirty_mib_s in MiB/s. An unknown name gets a suggestion.`;
