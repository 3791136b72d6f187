import { messages } from '../importers/observations/messages.ts';
import { InputError } from '../units/input-error.ts';
import { counted } from '../units/phrases.ts';
import { importFile, type Imported, type ImportRequest } from './import-file.ts';
import { importHeadline, importRemarks } from './import-text.ts';
import { progressOn, type Progress } from './progress.ts';
import { refuseInputAsOutput } from './refuse-input-as-output.ts';
import { runCsv, runJson, runText, type RunForm } from './run-forms.ts';
import { writeWhole, type Append } from './whole-file.ts';

export interface RunImportRequest extends ImportRequest {
  /** Where the rows go as CSV: a file, or `-` for standard output; nowhere when absent. */
  readonly out: string | undefined;
  readonly json: boolean;
}

/**
 * Show what is understood of a file, and write it as a table where that is wanted.
 * @returns the exit code
 * @throws InputError when there is nothing in the file that can be understood; nothing is written then
 */
export async function runImport({ out, json, ...request }: RunImportRequest): Promise<number> {
  if (out === '-' && json) throw new InputError('--json and --csv would both go to standard output; name a file with --out');
  await refuseInputAsOutput(out, [request.file, ...request.with], 'the table');
  const shown = { target: undefined, form: json ? runJson : runText };
  const table = { target: out === '-' ? undefined : out, form: runCsv };
  const outputs = [...(out === undefined ? [] : [table]), ...(out === '-' ? [] : [shown])];
  const progress = progressOn();
  try {
    const imported = await writeAll(outputs, [], (written) => importInto(request, written, progress));
    progress.clear();
    if (out === '-') process.stderr.write(`${importHeadline(imported)}\n${importRemarks(imported)}`);
    else if (out !== undefined) process.stderr.write(`${counted(imported.rows, 'row')} in ${out}\n`);
    return 0;
  } finally {
    progress.clear();
  }
}

interface Output {
  readonly target: string | undefined;
  readonly form: RunForm;
}

interface Written {
  readonly append: Append;
  readonly form: RunForm;
}

/** Do the work with all outputs open; where it fails none of them is left. */
async function writeAll<T>(
  outputs: readonly Output[],
  written: readonly Written[],
  work: (written: readonly Written[]) => Promise<T>,
): Promise<T> {
  const [first, ...others] = outputs;
  if (first === undefined) return work(written);
  let result!: T;
  await writeWhole(first.target, async (append) => {
    result = await writeAll(others, [...written, { append, form: first.form }], work);
  });
  return result;
}

/** Characters that are written at once. */
const enough = 1 << 16;

async function importInto(request: ImportRequest, written: readonly Written[], progress: Progress): Promise<Imported> {
  const pending = written.map(() => '');
  const put = async (text: (form: RunForm) => string, least: number) => {
    for (const [at, { append, form }] of written.entries()) {
      pending[at] += text(form);
      if (pending[at]!.length <= least) continue;
      await append(pending[at]!);
      pending[at] = '';
    }
  };
  const imported = await importFile(request, async (begun) => {
    await put(({ head }) => head(begun), enough);
    return async (row) => {
      await put((form) => form.row(row, begun), enough);
      if (process.stderr.isTTY && begun.rows % 1000 === 0) progress.show(counted(begun.rows, 'row'));
    };
  });
  if (imported.rows === 0)
    throw new InputError(`${messages.noRows(imported.place, imported.importer)}\n${importRemarks(imported)}`.trimEnd());
  await put(({ tail }) => tail(imported), 0);
  return imported;
}
