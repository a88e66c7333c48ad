import type { Kind, Lang, Wishes } from './wishes.ts';

/** The same thing said in both languages. */
export interface Texts {
  readonly id: string;
  readonly en: string;
}

export type Say = (said: Texts) => string;

export function sayIn(language: Lang): Say {
  return (said) => said[language];
}

interface Words {
  readonly whichKind: Texts;
  readonly kinds: Readonly<Record<Kind, Texts>>;
  readonly whichName: Readonly<Record<Kind, Texts>>;
  readonly nameRule: Texts;
  readonly whichChannel: Texts;
  readonly whichFolder: Texts;
  readonly help: Texts;
}

export const words: Words = {
  whichKind: { id: 'Apa yang akan Anda buat?', en: 'What will you make?' },
  kinds: {
    storage: { id: 'penyimpanan: tempat laporan disimpan', en: 'a storage: where reports are kept' },
    notifier: { id: 'pemberi tahu: cara pesan sampai kepada orang', en: 'a notifier: how messages reach people' },
  },
  whichName: {
    storage: { id: 'Nama basis datanya?', en: 'Which database is it for?' },
    notifier: { id: 'Nama layanan pengirimnya?', en: 'Which provider is it for?' },
  },
  nameRule: {
    id: 'Tulis dengan huruf kecil, angka, dan tanda hubung, diawali huruf; misalnya "mysql" atau "sms-gateway".',
    en: 'Write it in lower case, with digits and hyphens, beginning with a letter; for instance "mysql" or "sms-gateway".',
  },
  whichChannel: {
    id: 'Saluran apa yang dilayaninya, seperti ditulis di directory.yaml?',
    en: 'Which channel does it serve, as directory.yaml names it?',
  },
  whichFolder: { id: 'Di folder mana?', en: 'In which folder?' },
  help: {
    id: `npm create kawal-adapter [storage|notifier] [NAMA] -- [pilihan]

Membuat paket untuk penyimpanan atau pemberi tahu baru bagi Kawal, lengkap dengan pengujiannya.
Yang tidak ditulis akan ditanyakan.

  --folder FOLDER                paket dibuat di sini; folder ini harus belum ada atau kosong
  --channel SALURAN              saluran yang dilayani, misalnya sms; hanya untuk notifier
  --yes                          tanpa pertanyaan
  --lang id|en                   bahasa`,
    en: `npm create kawal-adapter [storage|notifier] [NAME] -- [options]

Makes a package for a new storage or notifier of Kawal, with its tests.
What is not written will be asked.

  --folder FOLDER                the package is made here; the folder must be new or empty
  --channel CHANNEL              the channel it serves, for instance sms; for a notifier only
  --yes                          ask nothing
  --lang id|en                   the language`,
  },
};

/** The next steps, once the package is there. */
export function doneWords({ kind, folder }: Wishes, files: number): Texts {
  const rewrite = { storage: 'src/file-store.ts', notifier: 'src/conformance.ts' }[kind];
  return {
    id: `${files} berkas ditulis ke ${folder}. Selanjutnya:

  cd ${folder}
  npm install
  npm test

Pengujian lulus sejak awal: paket ini sudah bekerja, dengan cara yang sederhana. README.md di dalamnya
menjelaskan berkas mana yang Anda tulis ulang; mulailah dari ${rewrite}.`,
    en: `${files} files written to ${folder}. What next:

  cd ${folder}
  npm install
  npm test

The tests pass from the start: the package works already, in a simple way. Its README.md says
which files you write anew; begin with ${rewrite}.`,
  };
}

type Written = { written: string };
type Option = { option: string };
type Folder = { folder: string };
type Unknown = Written & { what: keyof typeof whats; words: readonly string[] };

/** Says each fault; what a function takes are the facts of its fault. */
export const faultWords = {
  'usage.unknown-option': ({ option }: Option) => ({
    id: `Pilihan ${option} tidak dikenal. Lihat --help.`,
    en: `The option ${option} is not known. See --help.`,
  }),
  'usage.option-value': ({ option }: Option) => ({
    id: `Pilihan ${option} ditulis keliru: yang satu perlu nilai sesudahnya, yang lain tidak. Lihat --help.`,
    en: `The option ${option} is written wrongly: some need a value behind them, others take none. See --help.`,
  }),
  'usage.too-many': () => ({
    id: 'Terlalu banyak kata: tulis jenis dan nama saja, misalnya "storage mysql".',
    en: 'Too many words: write the kind and the name only, for instance "storage mysql".',
  }),
  'usage.unknown-word': ({ what, written, words: known }: Unknown) => ({
    id: `${whats[what].id} "${written}" tidak dikenal. Yang dikenal: ${known.join(', ')}.`,
    en: `The ${whats[what].en} "${written}" is not known. Known are: ${known.join(', ')}.`,
  }),
  'usage.missing': ({ missing: lacks }: { missing: readonly (keyof typeof missing)[] }) => ({
    id: `Belum ditulis: ${lacks.map((one) => missing[one].id).join('; ')}.`,
    en: `Not written yet: ${lacks.map((one) => missing[one].en).join('; ')}.`,
  }),
  'name.invalid': ({ written }: Written) => ({
    id: `Nama "${written}" tidak dapat dipakai. ${words.nameRule.id}`,
    en: `The name "${written}" cannot be used. ${words.nameRule.en}`,
  }),
  'channel.invalid': ({ written }: Written) => ({
    id: `Saluran "${written}" tidak dapat dipakai. ${words.nameRule.id}`,
    en: `The channel "${written}" cannot be used. ${words.nameRule.en}`,
  }),
  'folder.not-empty': ({ folder }: Folder) => ({
    id: `Folder ${folder} sudah berisi. Tidak ada yang ditulis. Kosongkan, atau sebut folder lain dengan --folder.`,
    en: `The folder ${folder} is not empty. Nothing was written. Empty it, or name another with --folder.`,
  }),
  'folder.not-written': ({ folder, system }: Folder & { system: string }) => ({
    id: `Folder ${folder} tidak dapat ditulis (${system}). Periksa izinnya, atau sebut folder lain dengan --folder.`,
    en: `The folder ${folder} cannot be written (${system}). Look at its permissions, or name another with --folder.`,
  }),
  'broken-off': () => ({ id: 'Dihentikan. Tidak ada yang ditulis.', en: 'Broken off. Nothing was written.' }),
} satisfies Readonly<Record<string, (facts: never) => Texts>>;

const whats = { kind: { id: 'Jenis', en: 'kind' }, lang: { id: 'Bahasa', en: 'language' } } as const;

const missing = {
  kind: { id: 'jenisnya, "storage" atau "notifier"', en: 'the kind, "storage" or "notifier"' },
  name: { id: 'namanya, sesudah jenisnya, misalnya "mysql"', en: 'the name, behind the kind, for instance "mysql"' },
  channel: { id: 'salurannya, misalnya --channel sms', en: 'the channel, for instance --channel sms' },
} as const;
