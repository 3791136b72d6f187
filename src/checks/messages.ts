/** Every message about runs and questions that a user can see. `place` is the file's name, or `standard input`. */
export const messages = {
  noColumn: (place: string, name: string, hint: string) => `${place}, line 1: there is no column "${name}"; ${hint}`,
  noFactor: (place: string, claim: string, columns: readonly string[], hint: string) =>
    `${place}, line 1: no column says what the claim ${claim} is about; expected ${columns.join(' or ')}; ${hint}`,
  noClaim: (claim: string, hint: string) => `--claim: "${claim}" is none of the claims; ${hint}`,
  nothingAsked: (claims: readonly string[]) =>
    `there is nothing to check; give --claim with one of ${claims.join(', ')}, or --factor with the column of a setting`,
  noFile:
    'there is nothing to check; give a table with --rare FILE, or runs and what is claimed of them, for example runs.csv --claim c-states; --plan and --model take a claim alone',
  claimOrRare: 'a rare failure and a tuning claim are two questions; ask either --rare, or a file with --claim',
  oneBaseline: '--baseline: several settings are asked for; check them one by one, or leave it away',
  twice: (column: string) => `column ${column} is asked for twice; ask once`,
  noClaimForModel: (claims: readonly string[]) => `--model: which claim? give --claim with one of ${claims.join(', ')}`,
  fileAndNone: (option: string) => `${option} takes no file of runs; leave the file or ${option} away`,
  nothingObserved: (place: string, names: readonly string[]) =>
    `${place}, line 1: no column says what was observed; expected one of ${names.join(', ')}, or another named with --outcome`,
  nothingFilledIn: (place: string, names: readonly string[]) =>
    `${place}: ${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} blank in every row; fill in what was observed, at least of some runs`,
  whichIsBetter: (column: string) =>
    `--outcome ${column}: its name does not say whether less or more of it is better; add --better lower or --better higher`,
  notPositive: (line: number, column: string, text: string) =>
    `line ${line}, column ${column}: "${text}" is not a positive number`,
  badCells: (place: string, first: readonly string[], count: number) =>
    [
      `${place}: ${count} ${count === 1 ? 'cell' : 'cells'} cannot be compared; leave blank what was not measured`,
      ...first.map((line) => `  ${line}`),
      ...(count > first.length ? [`  and ${count - first.length} more`] : []),
    ].join('\n'),
  oneLevel: (place: string, column: string, level: string, count: number) =>
    `${place}: ${column} is ${level} in all ${count} runs that were measured; there is nothing to compare without runs at another setting`,
  noLevels: (place: string, column: string) =>
    `${place}: column ${column} is blank in every run that was measured; state the setting of each run`,
  manyLevels: (place: string, column: string, count: number, most: number) =>
    `${place}: ${column} takes ${count} values, more than the ${most} that can be compared; group them, or choose some with --where`,
  noBaseline: (place: string, column: string, baseline: string, hint: string) =>
    `${place}: no run that was measured has ${column} ${baseline}; ${hint}`,
  tooFew: (place: string, column: string, base: string, before: number, level: string, after: number) =>
    `${place}: ${before} ${before === 1 ? 'run' : 'runs'} with ${column} ${base} and ${after} with ${level} can be compared; expected 2 on each side at least, or 2 pairs, and 4 on each side or 6 pairs for a verdict`,
  noCounterparts: (place: string, column: string, base: string, level: string, others: readonly string[]) =>
    `${place}: no run with ${column} ${level} has a counterpart with ${base} that is alike in ${others.join(', ')}; measure such pairs, or compare nonetheless with ${others.map((name) => `--ignore ${name}`).join(' or ')}`,
  noOrder: (place: string, line: number, column: string, text: string) =>
    `${place}, line ${line}, column ${column}: "${text}" is neither a number nor a time such as 2012-03-05T10:12:44, so it gives no order`,
  noMargin:
    '--margin: with a margin of 0 % no number of runs shows that there is no difference; state what matters, for example --margin 5%',
  noNoise: '--noise: equal runs always vary; state by how much, for example --noise 8%',
  tooManyRuns: (runs: number, most: number) =>
    `the experiment would take ${runs} runs, more than the ${most} that a plan lists; choose a wider --margin, fewer settings, or measure with less noise`,
  whichLevels: (column: string) => `--factor ${column}: which two settings? name them, for example --levels 512,4096`,
  twoLevels: (text: string) => `--levels: "${text}" are not two settings; write them with a comma, for example 512,4096`,
  blocksOfOne: '--blocks: a plan takes one column of blocks, for example --blocks host=HV01,HV02',
  levelsOfOne: '--levels: several settings are asked for; plan with one factor, or with claims alone',
  where: (text: string) => `--where: "${text}" is no condition; write column=value, for example --where host=HV01`,
  noneLeft: (place: string, text: string, hint: string) => `${place}: no run has ${text}; ${hint}`,
};
