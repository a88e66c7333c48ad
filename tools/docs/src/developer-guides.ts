/** The guides for people who program: the address, the Indonesian file, the English one. Both have the same blocks. */
export const developerGuides = [
  ['guides/build-an-app', 'bangun-aplikasi', 'build-an-app'],
  ['guides/app-cookbook', 'resep-aplikasi', 'app-cookbook'],
  ['guides/forms', 'buat-formulir', 'forms'],
  ['guides/size-postgresql', 'ukur-postgresql', 'size-postgresql'],
  ['adapters/write-an-adapter', 'tulis-adaptor', 'write-an-adapter'],
] as const;

/** The packages of channels, whose pages lead from nothing to the first message; `docs/saluran` has the Indonesian ones. */
export const channels = ['email', 'ntfy', 'sms', 'telegram', 'webhook', 'whatsapp'] as const;

/** The other packages; `docs/paket` has the Indonesian pages. */
export const packages = [
  ...['chapter', 'cli', 'core', 'create-adapter', 'engine', 'executor-pg-boss', 'forms', 'http', 'kawal'],
  ...['policy', 'sdk', 'storage-postgres', 'storage-sqlite', 'testing'],
] as const;

/** The other pages for people who work on Kawal: the address, the Indonesian file, the English one. */
export const projectPages = [
  ['reference/architecture', 'docs/arsitektur.md', 'docs/architecture.md'],
  ['reference/benchmarks', 'docs/tolok-ukur.md', 'docs/benchmarks.md'],
  ['adapters/conformance', 'docs/reference/tuntutan-uji.md', 'docs/reference/conformance.md'],
  ['packages/contributing', 'CONTRIBUTING.id.md', 'CONTRIBUTING.md'],
  ['packages/security', 'SECURITY.id.md', 'SECURITY.md'],
] as const;

/** Blocks that hold no sentences of ours. */
const code = ['ts', 'typescript', 'sh', 'sql', 'yaml', 'diff'];

/** A page in Indonesian, the English one, and the languages of the blocks that both have; all of them where none is named. */
export const twins: readonly (readonly [indonesian: string, english: string, only?: readonly string[]])[] = [
  ...developerGuides.map(([, id, en]) => [`docs/guides/${id}.md`, `docs/guides/${en}.md`] as const),
  ...channels.map((name) => [`docs/saluran/${name}.md`, `packages/notify-${name}/README.md`] as const),
  ...packages.map((name) => [`docs/paket/${name}.md`, `packages/${name}/README.md`, code] as const),
  ['docs/arsitektur.md', 'docs/architecture.md', code],
  ['docs/tolok-ukur.md', 'docs/benchmarks.md', code],
  ['docs/reference/perangkat-kebijakan.md', 'docs/reference/workbench.md'],
  ['README.id.md', 'README.md', ['typescript', 'text']],
];
