import type { Mistake } from './fault.ts';
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

export function faultWords(fault: Mistake): Texts {
  switch (fault.code) {
    case 'usage.unknown-option':
      return {
        id: `Pilihan ${fault.option} tidak dikenal. Lihat --help.`,
        en: `The option ${fault.option} is not known. See --help.`,
      };
    case 'usage.option-value':
      return {
        id: `Pilihan ${fault.option} ditulis keliru: yang satu perlu nilai sesudahnya, yang lain tidak. Lihat --help.`,
        en: `The option ${fault.option} is written wrongly: some need a value behind them, others take none. See --help.`,
      };
    case 'usage.too-many':
      return {
        id: 'Terlalu banyak kata: tulis jenis dan nama saja, misalnya "storage mysql".',
        en: 'Too many words: write the kind and the name only, for instance "storage mysql".',
      };
    case 'usage.unknown-word': {
      const what = whats[fault.what];
      const known = fault.words.join(', ');
      return {
        id: `${what.id} "${fault.written}" tidak dikenal. Yang dikenal: ${known}.`,
        en: `The ${what.en} "${fault.written}" is not known. Known are: ${known}.`,
      };
    }
    case 'usage.missing': {
      const [id, en] = (['id', 'en'] as const).map((language) => fault.missing.map((each) => missing[each][language]));
      return { id: `Belum ditulis: ${id?.join('; ')}.`, en: `Not written yet: ${en?.join('; ')}.` };
    }
    case 'name.invalid':
      return {
        id: `Nama "${fault.written}" tidak dapat dipakai. ${words.nameRule.id}`,
        en: `The name "${fault.written}" cannot be used. ${words.nameRule.en}`,
      };
    case 'channel.invalid':
      return {
        id: `Saluran "${fault.written}" tidak dapat dipakai. ${words.nameRule.id}`,
        en: `The channel "${fault.written}" cannot be used. ${words.nameRule.en}`,
      };
    case 'folder.not-empty':
      return {
        id: `Folder ${fault.folder} sudah berisi. Tidak ada yang ditulis. Kosongkan, atau sebut folder lain dengan --folder.`,
        en: `The folder ${fault.folder} is not empty. Nothing was written. Empty it, or name another with --folder.`,
      };
    case 'folder.not-written':
      return {
        id: `Folder ${fault.folder} tidak dapat ditulis (${fault.system}). Periksa izinnya, atau sebut folder lain dengan --folder.`,
        en: `The folder ${fault.folder} cannot be written (${fault.system}). Look at its permissions, or name another with --folder.`,
      };
    case 'broken-off':
      return { id: 'Dihentikan. Tidak ada yang ditulis.', en: 'Broken off. Nothing was written.' };
  }
}

const whats = { kind: { id: 'Jenis', en: 'kind' }, lang: { id: 'Bahasa', en: 'language' } } as const;

const missing = {
  kind: { id: 'jenisnya, "storage" atau "notifier"', en: 'the kind, "storage" or "notifier"' },
  name: { id: 'namanya, sesudah jenisnya, misalnya "mysql"', en: 'the name, behind the kind, for instance "mysql"' },
  channel: { id: 'salurannya, misalnya --channel sms', en: 'the channel, for instance --channel sms' },
} as const;
