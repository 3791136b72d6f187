import { resolveSlugs } from '../notebook/catalogue.ts';
import { exampleNamed, sizeExamples, type SizeExample } from './size-examples.ts';

/** What is to be reported. */
export interface ChosenReports {
  /** Slugs of analyses. */
  readonly analyses: readonly string[];
  readonly sizes: readonly SizeExample[];
}

/**
 * The reports that a user names: analyses, and example customers whose cluster is sized; all of them for none.
 * @throws InputError with a suggestion for a name that fits none
 */
export async function chosenReports(names: readonly string[]): Promise<ChosenReports> {
  const examples = await sizeExamples();
  if (names.length === 0) return { analyses: await resolveSlugs([]), sizes: examples };
  const named = names.map((name) => exampleNamed(name, examples));
  const others = names.filter((_, at) => named[at] === undefined);
  return {
    analyses:
      others.length === 0
        ? []
        : await resolveSlugs(
            others,
            examples.map(({ slug }) => slug),
          ),
    sizes: examples.filter((one) => named.includes(one)),
  };
}
