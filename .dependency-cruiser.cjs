const { builtinModules } = require('node:module');

const src = (name) => `^packages/${name}/src/`;
const tests = '\\.(test(-d)?|sample)\\.ts$';
// What tests of core and of the SDK are made of serves those of the packages above; it is in no package that is published.
const samples = '^packages/(?:core|sdk)/src/.+\\.sample\\.ts$';
// A door of its own, so that a page loads no schema.
const citizenForm = '^packages/forms/src/citizen-form\\.ts$';
const workspace = '^(packages|examples|docs|tools)/';

/** Code of a package may reach nothing else of the workspace than itself and the packages named. */
const only = (name, allowed, comment) => ({
  name: `${name.replace(/\W+/g, '-').replace(/^-|-$/g, '')}-knows-only`,
  comment,
  severity: 'error',
  from: { path: src(name) },
  to: {
    path: workspace,
    // $1 is the importing package itself.
    pathNot: ['^packages/$1/', ...allowed.map(src)],
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle cannot be read from any end.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that resolves to nothing would slip past every rule below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    only('(core)', [], 'The domain can be read without knowing anything else.'),
    only('(sdk)', [], 'An adapter can be written without knowing the domain.'),
    only('(policy)', ['core'], 'The workbench is proved against the domain and needs nothing that runs.'),
    only('(forms)', ['core'], 'A form is made from the schemas of commands and runs in a page.'),
    only('(chapter)', ['core', 'policy'], 'A chapter is checked against the domain and needs nothing that runs.'),
    only(
      '((?:storage|notify|executor)-[^/]+)',
      ['sdk'],
      'An adapter sees strings, integers and bytes, never the domain.',
    ),
    only('(engine)', ['core', 'policy', 'chapter', 'sdk'], 'The engine gets its adapters handed in.'),
    only(
      '(testing)',
      ['core', 'policy', 'chapter', 'engine', 'sdk'],
      'Tests of an app bring no storage, no mail and no command with them.',
    ),
    only(
      '(http)',
      ['core', 'forms', 'policy', 'chapter', 'engine', 'sdk', 'testing'],
      'The pages hand requests to the engine; its tests play one.',
    ),
    only('(create-adapter)', [], 'What starts a package copies files; it knows nothing of what they say.'),
    {
      name: 'adapter-examples-know-only',
      comment: 'What is copied into a package that stands alone may reach nothing that stands here.',
      severity: 'error',
      from: { path: '^examples/(adapter-[^/]+)/' },
      to: { path: workspace, pathNot: ['^examples/$1/', src('sdk')] },
    },
    {
      name: 'nothing-knows-tools',
      comment: 'Tools are not published; they look at everything, and nothing looks at them.',
      severity: 'error',
      from: { path: '^(packages|examples|docs)/' },
      to: { path: '^tools/' },
    },
    {
      name: 'reliability-sees-what-an-app-sees',
      comment:
        'The tests of the whole use the public doors; what only a program, the end-to-end properties, the oracle, the broken adapters or the canary need, they reach by path.',
      severity: 'error',
      from: {
        path: '^tools/reliability/src/',
        pathNot: '^tools/reliability/src/(programs|end-to-end|oracle|broken-adapters|canary)/',
      },
      to: {
        path: '^(packages/|tools/(?!reliability/|check/src/dose/)|examples/|docs/)',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'nothing-knows-examples',
      comment: 'Examples and docs stand on top.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(examples|docs)/' },
    },
    {
      name: 'nothing-knows-kawal',
      comment: 'The umbrella stands on top of every package.',
      severity: 'error',
      from: { path: '^packages/', pathNot: src('kawal') },
      to: { path: '^packages/kawal/' },
    },
    {
      name: 'nothing-knows-cli',
      comment: 'The command stands on top; only the umbrella, examples and docs may use it.',
      severity: 'error',
      from: { path: '^packages/', pathNot: src('(cli|kawal)') },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'by-name',
      comment: 'A package reached by a path is bundled a second time; reached by its name it is a dependency.',
      severity: 'error',
      from: { path: '^(?:packages|examples)/([^/]+)/src/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', samples], dependencyTypes: ['local'] },
    },
    {
      name: 'through-the-door',
      comment: 'Packages meet at what their `exports` name, never at a file of each other.',
      severity: 'error',
      from: { path: '^(?:packages|examples)/([^/]+)/src/' },
      to: {
        path: '^packages/[^/]+/src/.+/',
        pathNot: ['^packages/$1/', '^packages/core/src/doors/', citizenForm, samples],
      },
    },

    {
      name: 'entries-are-vouched-for',
      comment: 'What a text of the store says is nothing: everybody but the audit asks `vouchedEntries` (0642).',
      severity: 'error',
      from: { path: src('engine'), pathNot: ['^packages/engine/src/(audit|record|replay)/', tests] },
      to: { path: '^packages/engine/src/record/raw-entry' },
    },
    {
      name: 'core-no-node',
      comment: 'core, forms and policy run anywhere JavaScript runs.',
      severity: 'error',
      from: { path: src('(core|forms|policy)'), pathNot: tests },
      to: { path: [`^(${builtinModules.join('|')})$`, '^node:'], dependencyTypes: ['core'] },
    },
    {
      name: 'core-few-libraries',
      comment: 'core, forms and policy depend on zod, ts-pattern and date-fns; whatever else they need is their own.',
      severity: 'error',
      from: { path: src('(core|forms|policy)'), pathNot: tests },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|ts-pattern|date-fns)/' },
    },
    {
      name: 'date-fns-by-subpath',
      comment: 'The root of date-fns loads every function it has.',
      severity: 'error',
      from: { path: '^(packages|examples)/' },
      to: { path: 'node_modules/date-fns/index\\.' },
    },
    {
      name: 'rules-without-schemas',
      comment: 'zod costs start-up time: only the door checks shapes; rules and lifecycles work on checked values.',
      severity: 'error',
      from: { path: `${src('core')}.*(^|/)(rules|lifecycle|concept)\\.ts$` },
      to: { path: ['(^|/)schema\\.ts$', 'node_modules/zod/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // The site is built beside this check, and its files come and go.
    exclude: { path: '(^|/)(dist|coverage|[.]vitepress/([.]temp|cache))/' },
    enhancedResolveOptions: {
      conditionNames: ['@kawal/source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
