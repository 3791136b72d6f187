import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cruise, format, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

export const root = path.resolve(import.meta.dirname, '../..');

/** Fewer modules than this and the checker is blind: it has not understood the sources, and would find nothing wrong. */
export const fewestModules = 50;

/** Check the imports of the tree in `tree` against `architecture.mjs`. */
export async function cruiseTree(tree: string): Promise<{ ours: number; result: ICruiseResult }> {
  const { options, ...ruleSet } = await rules();
  const { output } = await cruise(['src', 'analyses'], { ...options, baseDir: realpathSync(tree), validate: true, ruleSet });
  const result = output as ICruiseResult;
  return { ours: result.modules.filter(({ source }) => /^(src|analyses)\//.test(source)).length, result };
}

async function rules(): Promise<IConfiguration> {
  const module = (await import(pathToFileURL(path.join(root, 'architecture.mjs')).href)) as { default: IConfiguration };
  return module.default;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  const { ours, result } = await cruiseTree(root);
  const { output } = await format(result, { outputType: 'err' });
  process.stdout.write(`${(output as string).trim()}\n`);
  if (ours < fewestModules) process.stdout.write(`Only ${ours} modules of ours were seen; expected ${fewestModules} or more.\n`);
  process.exitCode = result.summary.error > 0 || ours < fewestModules ? 1 : 0;
}
