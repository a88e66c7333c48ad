import type { Language } from '@kawal/core';
import type { ExecutorCapabilities, NotifierCapabilities, StorageCapabilities } from '@kawal/sdk';
import {
  type AdapterDirectory,
  type AdapterEntry,
  executorCases,
  notifierCases,
  storageCases,
} from '@kawal/sdk/conformance';
import { testedPackageAbove } from '../../../../packages/sdk/src/conformance/package-above.ts';

/** Returns the directory of adapters as a page: what each declares, and how many cases of today's suite it passed. */
export function adaptersPage({ adapters }: AdapterDirectory, language: Language): string {
  const words = wordsIn[language];
  const of = (contract: string): readonly AdapterEntry[] => adapters.filter((entry) => entry.contract === contract);
  const notifiers = of('kawal.notifier/1').map((entry) => {
    const can = entry.capabilities as NotifierCapabilities;
    const later = can.evidence.later === 'none' ? '' : `, ${words.later} ${can.evidence.later}`;
    return [
      nameOf(entry),
      entry.channel ?? '',
      `${can.evidence.now}${later}`,
      words.repeats[can.repeats],
      can.answers.length === 0 ? words.byLink : can.answers.map((one) => words.answers[one]).join(', '),
      words.reaches[can.reaches],
      `${can.body.most} ${words.units[can.body.unit]}, ${words.longer[can.body.longer]}`,
      words.yesNo(can.rings),
      casesOf(entry, notifierCases.length, language),
    ];
  });
  const storages = of('kawal.storage/1').map((entry) => {
    const can = entry.capabilities as StorageCapabilities;
    const kills = `${entry.dose.kills ?? 0}`;
    return [
      nameOf(entry),
      words.yesNo(can.durable),
      words.processes[can.processes],
      kills,
      casesOf(entry, storageCases.length, language),
    ];
  });
  const executors = of('kawal.executor/1').map((entry) => {
    const can = entry.capabilities as ExecutorCapabilities;
    return [nameOf(entry), words.processes[can.processes], casesOf(entry, executorCases.length, language)];
  });
  const parts = [words.intro, table(words.notifiers, notifiers), table(words.storages, storages)];
  return `${[...parts, table(words.executors, executors), words.listed].join('\n\n')}\n`;
}

/** Says how many cases an adapter passed, and what has changed since: the suite, or the adapter's own sources. */
function casesOf(entry: AdapterEntry, today: number, language: Language): string {
  const { cases, changed } = wordsIn[language];
  const { name, sources } = entry.package;
  const isSame = testedPackageAbove(`packages/${name.replace('@kawal/', '')}/package.json`)?.sources === sources;
  return `${cases(entry, today)}${isSame ? '' : `; ${changed}`}`;
}

interface Table {
  readonly title: string;
  readonly head: readonly string[];
}

function table({ title, head }: Table, rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `## ${title}\n\n${lines.join('\n')}`;
}

function nameOf({ adapter, package: { name } }: AdapterEntry): string {
  return `[\`${adapter}\`](../../packages/${name.replace('@kawal/', '')}/README.md)`;
}

const wordsIn = {
  id: {
    notifiers: {
      title: 'Saluran pesan',
      head: [
        'adaptor',
        'saluran',
        'bukti',
        'dikirim dua kali',
        'jawaban',
        'menjangkau',
        'teks terpanjang',
        'berdering',
        'uji',
      ],
    },
    storages: {
      title: 'Penyimpanan',
      head: ['adaptor', 'bertahan saat listrik padam', 'proses', 'dimatikan dalam uji', 'uji'],
    },
    executors: { title: 'Penjadwal `kawal worker`', head: ['adaptor', 'proses', 'uji'] },
    repeats: { refused: 'ditolak penyedia', marked: 'dapat dikenali', unmarked: 'menjadi pesan kedua' },
    reaches: {
      anybody: 'siapa pun',
      'after-they-wrote': 'orang yang menulis lebih dahulu',
      nobody: 'tidak seorang pun',
    },
    answers: { button: 'tombol', text: 'teks', digit: 'angka' },
    units: { bytes: 'byte', characters: 'karakter' },
    longer: { refused: 'selebihnya ditolak', split: 'selebihnya dibagi' },
    processes: { one: 'satu', many: 'banyak' },
    later: 'kemudian',
    byLink: 'lewat tautan atau kode',
    yesNo: (is: boolean) => (is ? 'ya' : 'tidak'),
    cases: ({ passed, skipped }: AdapterEntry, today: number) =>
      `${passed} lulus, ${skipped} dilewati${passed + skipped === today ? '' : ` (dari ${today} sekarang)`}`,
    changed: 'sumbernya sudah berubah sejak itu',
    intro: `# Daftar adaptor

Halaman ini ditulis oleh \`pnpm docs:pages\` dari [hasil rangkaian uji](adapters.json); jangan disunting. Setiap sel adalah pernyataan adaptor yang diperiksa rangkaian ujinya. Sebuah uji dilewati hanya bila adaptornya menyatakan bahwa uji itu tidak berlaku baginya.

Semua adaptor ini dirawat di repositori ini. Angka dalam kurung berarti rangkaian ujinya sudah berubah sejak itu.`,
    listed: `## Masuk dalam daftar

Tulislah adaptor dengan [panduannya](../guides/tulis-adaptor.md), jalankan rangkaian ujinya sampai selesai, lalu ajukan usulan beserta \`conformance.json\` yang ditulisnya. Rangkaian uji hari itu dijalankan lagi sebelum adaptor Anda masuk dalam daftar. [Setiap uji](conformance.md) mempunyai id yang tetap.`,
  },
  en: {
    notifiers: {
      title: 'Notifiers',
      head: ['adapter', 'channel', 'evidence', 'sent twice', 'answers', 'reaches', 'longest text', 'rings', 'cases'],
    },
    storages: {
      title: 'Storages',
      head: ['adapter', 'survives a power cut', 'processes', 'killed in the run', 'cases'],
    },
    executors: { title: 'Executors', head: ['adapter', 'processes', 'cases'] },
    repeats: { refused: 'the provider refuses it', marked: 'can be told apart', unmarked: 'is a second message' },
    reaches: { anybody: 'anybody', 'after-they-wrote': 'who wrote first', nobody: 'nobody' },
    answers: { button: 'button', text: 'text', digit: 'digit' },
    units: { bytes: 'bytes', characters: 'characters' },
    longer: { refused: 'then refused', split: 'then split' },
    processes: { one: 'one', many: 'many' },
    later: 'later',
    byLink: 'by link or code',
    yesNo: (is: boolean) => (is ? 'yes' : 'no'),
    cases: ({ passed, skipped }: AdapterEntry, today: number) =>
      `${passed} passed, ${skipped} left out${passed + skipped === today ? '' : ` (of ${today} today)`}`,
    changed: 'its sources have changed since',
    intro: `# The adapters

This page is written by \`pnpm docs:pages\` from [the results of the conformance suites](adapters.json); do not edit it. Each cell is what the adapter declares and its suite checked. A case is left out only where the adapter declares that it does not apply.

All of these are kept in this repository. A number in brackets says that the suite has had other cases since.`,
    listed: `## Be listed

Write an adapter with [the guide](../guides/write-an-adapter.md), run its suite whole, and open a proposal with the \`conformance.json\` that the suite wrote. The suite of today is run again before an adapter of yours is listed. [Every case](conformance.md) has an id that stays.`,
  },
} as const;
