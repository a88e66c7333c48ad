import type { Marker } from './markers.ts';

/** A place that bytes leave the process by, and the classes that may stand there in the clear. */
export interface Sink {
  readonly name: string;
  /** Of files: what their path within the folder of a run matches, and one that does. */
  readonly file?: { readonly path: RegExp; readonly example: string };
  /** Addresses of people in post stand where they are kept to be written to, and on what is written to them. */
  readonly holds: readonly Marker['class'][];
  /** True where it is gone before anybody can look: what it held goes on in another. */
  readonly isFleeting?: true;
}

const kept = { holds: ['personal'] } as const;
/** A message holds the code by which it is answered. */
const sent = { holds: ['personal', 'code'] } as const;
const silent = { holds: [] } as const;
const sealed = ['identity', 'contact', 'narrative'] as const;

/** Every sink that there is. A file or a connection of a run that none of them names fails the run. */
export const sinks: readonly Sink[] = [
  { name: 'store', file: { path: /\/(kawal|crash)\.db(-wal|-shm|-journal)?$/, example: 'kawal.db-wal' }, ...kept },
  {
    name: 'store that is being made',
    file: { path: /\/\.kawal-new-\w+\//, example: '.kawal-new-a/database' },
    isFleeting: true,
    ...kept,
  },
  {
    name: 'keyring',
    file: { path: /\.db\.keyring(-wal|-shm|-journal|-reached)?$/, example: 'kawal.db.keyring' },
    ...silent,
  },
  {
    name: 'vault',
    file: { path: /\/(kunci|kawal-kunci)\.json(\.pub)?(\.new)?$/, example: 'kunci.json.new' },
    ...silent,
  },
  { name: 'signal file', file: { path: /\.db\.signal$/, example: 'kawal.db.signal' }, ...silent },
  { name: 'backup', file: { path: /\/cadangan\//, example: 'cadangan/kawal-store-1.db' }, ...kept },
  { name: 'backup of the keyring', file: { path: /\/kunci-cadangan\//, example: 'kunci-cadangan/k.db' }, ...silent },
  {
    name: 'restored store',
    file: { path: /\/pulih\.db(\.restoring)?(-wal|-shm|-journal)?$/, example: 'pulih.db' },
    ...kept,
  },
  {
    name: 'store that was moved aside',
    file: { path: /\/pulih\.db\.\d+T\d+Z(-wal|-shm|-reached)?$/, example: 'pulih.db.20260302T010000Z' },
    ...kept,
  },
  {
    name: 'copy of a store that was cut off',
    file: { path: /\/kawal\.db(\.saving)?\.cut-off-\d+-\d+(-journal)?$/, example: 'kawal.db.cut-off-7-1' },
    ...kept,
  },
  {
    name: 'copy that an audit looks at',
    file: { path: /\/kawal-audit-\w+\//, example: 'kawal-audit-a/copy.db' },
    isFleeting: true,
    ...kept,
  },
  { name: 'mark of a worker', file: { path: /\.db\.worker$/, example: 'kawal.db.worker' }, ...silent },
  { name: 'mail folder', file: { path: /\/surat\//, example: 'surat/a.eml.draft' }, ...sent },
  { name: 'sheet', file: { path: /\/lembar\.(md|html)$/, example: 'lembar.html' }, ...silent },
  { name: 'preview', file: { path: /\/pratinjau\.html$/, example: 'pratinjau.html' }, ...silent },
  // An operator writes them; `kawal notify test` notes in them that an address was tried.
  {
    name: 'files of the chapter',
    file: { path: /\/lembaga\/\w+\.yaml/, example: 'lembaga/directory.yaml' },
    holds: ['personal', 'identity'],
  },
  { name: 'SMTP connection', ...sent },
  { name: 'standard output', ...silent },
  // To who begins the desk, on its own terminal: by them people sign in for the first time.
  { name: 'codes shown to an operator', holds: ['code'] },
  { name: 'standard error', ...silent },
  { name: 'output of commands', ...silent },
  { name: 'answers of a worker', ...silent },
  // To the person whom they are about: what others told stands in a story, which is left out.
  { name: 'answers to a person', holds: ['identity', 'contact'] },
  // To somebody in post, who gave a purpose for it.
  { name: 'cards opened at a terminal', holds: sealed },
  { name: 'cards opened on the desk', holds: sealed },
  { name: 'pages of the desk', ...silent },
  { name: 'headers of the desk', ...silent },
  { name: 'codes to sign in', file: { path: /\/kode\//, example: 'desk/kode/a.json' }, ...silent },
  {
    name: 'secret of the marks of browsers',
    file: { path: /\/peramban\.rahasia$/, example: 'peramban.rahasia' },
    ...silent,
  },
  { name: 'passkeys', file: { path: /\/desk\/kunci\//, example: 'desk/kunci/a.json' }, ...silent },
  // Nobody holds the key that it is encrypted to.
  { name: 'answers to a key of age', file: { path: /\/jawaban\.age$/, example: 'jawaban.age' }, ...silent },
  { name: 'alarms', ...silent },
  { name: 'answers of verbs', ...silent },
  { name: 'refusals of what was typed', ...silent },
  { name: 'reads of people', ...silent },
  { name: 'reads of tools', ...silent },
  { name: 'errors thrown', ...silent },
  { name: 'PostgreSQL', ...kept },
  { name: 'keyring in PostgreSQL', ...silent },
  { name: 'queue in PostgreSQL', ...silent },
  { name: 'answers over HTTP', ...silent },
  { name: 'problem details over HTTP', ...silent },
  { name: 'pages over HTTP', ...silent },
  { name: 'events over HTTP', ...silent },
  { name: 'events sent to a receiver', ...silent },
  { name: 'place of a receiver', file: { path: /\/web\/penanda-\w+\.txt$/, example: 'web/penanda-a.txt' }, ...silent },
  { name: 'beats to a monitor', ...silent },
  // A bot answers the chat that wrote to it, which its provider named.
  { name: 'answers to webhooks', ...kept },
  { name: 'requests to whatsapp', ...sent },
  { name: 'requests to telegram', ...sent },
  { name: 'requests to sms', ...sent },
  { name: 'requests to ntfy', ...sent },
  { name: 'requests to webhook', ...sent },
];

/** Returns the sink of a file, by its path within the folder of a run. */
export function sinkOfFile(path: string): Sink | undefined {
  return sinks.find(({ file }) => file?.path.test(`/${path}`) === true);
}
