// Who may import whom, as rules of dependency-cruiser; `npm run architecture` checks them.

const within = (...folders) => `^src/(${folders.join('|')})/`;
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** A folder and everything of ours it may import beside itself. */
const arrows = [
  ['units', [], 'Quantities stand alone: everything else is written in them.'],
  ['stats', [], 'Statistics know no domain words, so that they can be tested against textbooks.'],
  ['scenario', ['units'], 'An input means the same whatever is done with it.'],
  ['model', ['units', 'scenario'], 'The physics must not know who asks.'],
  [
    'sweep',
    ['units', 'stats', 'scenario', 'model', 'tables'],
    'A sweep runs the model over points; what the outcomes mean is decided later.',
  ],
  ['tables', ['units'], 'A table holds columns, whatever they are about.'],
  [
    'importers',
    ['units', 'scenario', 'tables'],
    'Other people’s files are read without the model, so that reading cannot depend on results.',
  ],
  [
    'evidence',
    ['units', 'stats', 'scenario', 'model', 'tables', 'importers'],
    'Evidence judges numbers, the model’s against what was observed; it neither draws nor writes them.',
  ],
  [
    'checks',
    ['units', 'stats', 'scenario', 'evidence'],
    'A claim is judged by runs alone, so that the model cannot have a say in what was measured.',
  ],
  [
    'uncertainty',
    ['units', 'stats', 'scenario', 'model', 'tables', 'evidence'],
    'What is not known is drawn and summarized without knowing which analysis asks.',
  ],
  [
    'calibration',
    ['units', 'stats', 'scenario', 'model'],
    'A fit needs arrays and the model, whoever measured them and wherever it is told.',
  ],
  [
    'sizing',
    ['units', 'stats', 'scenario', 'model', 'importers', 'evidence', 'uncertainty'],
    'A sizing asks the model what a customer asks; how it is told is decided later.',
  ],
  ['charts', ['units', 'tables', 'evidence'], 'Charts draw what evidence has decided; they never run the model.'],
  ['report', ['units', 'tables', 'evidence', 'charts'], 'A report lays out values; it never computes one.'],
  [
    'explorer',
    ['units', 'stats', 'scenario', 'model', 'importers', 'evidence', 'sizing', 'charts', 'report'],
    'The what-if panel is the model itself, or the sizing of one host, with controls and two drawings; the page that carries it has nothing else.',
  ],
  [
    'notebook',
    [
      'units',
      'stats',
      'scenario',
      'model',
      'sweep',
      'importers',
      'tables',
      'evidence',
      'checks',
      'uncertainty',
      'calibration',
      'sizing',
      'charts',
      'report',
      'explorer',
    ],
    'The notebook joins the stages; the command line stands on it.',
  ],
];

/** A package and the only place that may import it. */
const homes = [
  ['arquero', within('tables'), 'One typed face on Arquero, so that its untyped rows stay behind it.'],
  [
    '(vega|vega-lite|vega-interpreter)',
    within('charts'),
    'Drawing has one door; everyone else handles specifications as values.',
  ],
  ['(puppeteer|@sparticuz/chromium)', '^src/report/(browser|press)', 'A browser starts only where PDFs are made.'],
  ['(markdown-it|katex)', within('report'), 'Prose becomes pages in one place.'],
  ['(simple-statistics|@stdlib)', within('stats'), 'Every statistic that we use is one that we have tested.'],
  ['(ml-levenberg-marquardt|ml-matrix)', within('calibration'), 'Least squares have one home, where their limits are known.'],
  ['(csv-parse|read-excel-file|saxes|yaml|zod)', within('importers'), 'Files of other people come in through the importers.'],
  ['commander', within('cli'), 'Options and exit codes are the command line’s business.'],
];

export default {
  forbidden: [
    ...arrows.map(([folder, allowed, comment]) => ({
      name: `${folder}-imports-only-${allowed.join('-') || 'itself'}`,
      comment,
      severity: 'error',
      from: { path: within(folder) },
      to: { path: '^(src|analyses|bench|test)/', pathNot: [within(folder, ...allowed), '^src/version\\.ts$'] },
    })),
    ...homes.map(([name, home, comment]) => ({
      name: `${name.replaceAll(/[()@]/g, '').replaceAll(/[|/]/g, '-')}-has-one-home`,
      comment,
      severity: 'error',
      from: { path: '^(src|analyses)/', pathNot: home },
      to: { path: `node_modules/${name}/`, dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'pure-core',
      comment: 'Units, scenario, model and statistics run in Node, in workers and in the reader’s browser alike.',
      severity: 'error',
      from: { path: within('units', 'scenario', 'model', 'stats', 'uncertainty', 'calibration', 'sizing') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'model-needs-no-package',
      comment: 'The physics can be read, and will run, without knowing anyone’s library.',
      severity: 'error',
      from: { path: within('units', 'scenario', 'model') },
      to: { dependencyTypes: packages },
    },
    {
      name: 'statistics-stand-on-two-packages',
      comment: 'simple-statistics and @stdlib are well kept and pure; nothing else is needed.',
      severity: 'error',
      from: { path: within('stats') },
      to: { dependencyTypes: packages, pathNot: 'node_modules/(simple-statistics|@stdlib)/' },
    },
    {
      name: 'expectations-know-no-result',
      comment: 'What a report expects is stated without asking the model, so that it cannot follow from the answer.',
      severity: 'error',
      from: { path: '^src/evidence/(claim|claims|claims/.*|quoted|articles)\\.ts$' },
      to: { pathNot: '^src/evidence/(claim|claims|claims/.*|quoted|articles|finding)\\.ts$' },
    },
    {
      name: 'analyses-use-the-front-door',
      comment: 'An analysis reads like a section of a paper; what it needs is worth a name in src/index.ts.',
      severity: 'error',
      from: { path: '^analyses/' },
      to: { pathNot: '^src/index\\.ts$' },
    },
    {
      name: 'nobody-imports-an-analysis',
      comment: 'Analyses are found by name, so that adding one is one file.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^analyses/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Whoever reads a file must be able to read what it stands on first. A lazy import loads nothing before it is asked for.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that the checker cannot follow is one that it cannot check.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
