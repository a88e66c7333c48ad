import type { Language } from '@kawal/core';
import { storageErrors } from '@kawal/sdk';
import {
  type NotifierCase,
  notifierCases,
  type StorageCase,
  storageBudgets,
  storageCases,
} from '@kawal/sdk/conformance';
import { notifierFlaws } from '../../../reliability/src/broken-adapters/broken-notifiers.ts';
import { storageFlaws } from '../../../reliability/src/broken-adapters/every-flaw.ts';
import { brokenJournals, brokenPairs } from '../../../reliability/src/broken-adapters/journal-store.ts';
import { abilityWords, budgetWords, errorWords } from './conformance-words.ts';

interface Breaks {
  readonly does: string;
}

/**
 * Returns the page of the suites: every case, what it applies to, and the broken adapters that it is shown to catch. A case's
 * sentence is in English in both, as a suite prints it; in Indonesian each group says what it is about.
 */
export function conformancePage(language: Language): string {
  const words = wordsIn[language];
  return `${[
    words.intro,
    words.storage(storageCases.length),
    ...sections(
      storageCases,
      (id) => [...(storageFlaws[id] ?? []), ...(brokenJournals[id] ?? []), ...(brokenPairs[id] ?? [])],
      language,
    ),
    errors(language),
    budgets(language),
    words.notifier(notifierCases.length),
    ...sections(notifierCases, (id) => notifierFlaws[id] ?? [], language),
  ].join('\n\n')}\n`;
}

function sections(
  cases: readonly (StorageCase | NotifierCase)[],
  brokenBy: (id: string) => readonly Breaks[],
  language: Language,
): readonly string[] {
  const { applies, cells } = wordsIn[language];
  const abilities = [...new Set(cases.map(({ id }) => abilityOf(id)))];
  return abilities.map((ability) => {
    const rows = cases
      .filter(({ id }) => abilityOf(id) === ability)
      .map(({ id, title, needs: need }) => {
        const where = need === undefined ? '' : ` *(${applies(applicability[need])})*`;
        const caught =
          language === 'en'
            ? [
                cell(
                  brokenBy(id)
                    .map(({ does }) => does)
                    .join('; '),
                ),
              ]
            : [];
        return row([`\`${id}\``, `${cell(title)}${where}`, ...caught]);
      });
    const meaning = language === 'en' ? '' : `\n\n${known(abilityWords, ability)}`;
    return `### ${ability}${meaning}\n\n${[row(cells), row(cells.map(() => '---')), ...rows].join('\n')}`;
  });
}

function abilityOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Throws where an Indonesian word is missing, so that a new case, code or budget gets one. */
function known<word>(words: Readonly<Record<string, word>>, name: string): word {
  const found = words[name];
  if (found === undefined) throw new Error(`"${name}" has no Indonesian words in conformance-words.ts.`);
  return found;
}

function errors(language: Language): string {
  const rows = Object.entries(storageErrors).map(([code, { means, written, caller }]) =>
    row([`\`${code}\``, ...(language === 'en' ? [means, written, caller] : known(errorWords, code))]),
  );
  return `${wordsIn[language].errors}\n${rows.join('\n')}`;
}

function budgets(language: Language): string {
  const rows = storageBudgets.map(({ call, of, mostMs, asked }) => {
    const [what, often] = language === 'en' ? [of, asked] : [known(budgetWords, of), known(budgetWords, asked)];
    return row([`\`${call}\``, what, `${mostMs} ms`, often]);
  });
  return `${wordsIn[language].budgets}\n${rows.join('\n')}`;
}

const applicability = {
  durable: '`durable: true`',
  'processes: many': "`processes: 'many'`",
  'processes: one': "`processes: 'one'`",
  backups: '`backups`',
  rewrap: '`keyring.list` and `keyring.rewrap`',
  check: '`check`',
  receive: '`receive`',
  listen: '`listen`',
  preview: '`preview`',
} as const;

interface Words {
  readonly intro: string;
  readonly storage: (cases: number) => string;
  readonly notifier: (cases: number) => string;
  readonly applies: (ability: string) => string;
  readonly cells: readonly string[];
  readonly errors: string;
  readonly budgets: string;
}

const wordsIn: Readonly<Record<Language, Words>> = {
  en: {
    intro: `# What the suites demand

This page is written by \`pnpm docs:pages\` from the suites themselves; do not edit it. A case has an id that stays, a sentence that must hold, and at least one adapter broken in just that way that it is shown
to catch: a test fails where one is missing. How to run them: [write an adapter](../guides/write-an-adapter.md), and [@kawal/sdk](../../packages/sdk/README.md).

A case is left out only where the adapter itself declares that it does not apply, and then shows as skipped, with the reason.`,
    storage: (cases) => `## A storage: ${cases} cases of \`kawal.storage/1\`

Every case has a fresh store. Those of \`crash\` and \`processes\` run your adapter in child processes, by the crash script; \`crash\` ends them with \`kill -9\`, at points that follow from
\`crash.seed\`. A failure names the seed: hand it in again to kill at the same points. How much of an act is done by then is a matter of the machine's timing, so repeat a seed a few times.`,
    notifier: (cases) => `## A notifier: ${cases} cases of \`kawal.notifier/1\`

Every case has a fresh provider of your test, in situations: it takes a message, refuses it for good, refuses it for now, or nobody answers; where these can happen, it is silent, in trouble, or does not take the credentials. A case about a situation that a test does not offer shows as skipped.`,
    applies: (ability) => `where it ${ability.includes(':') ? 'declares' : 'offers'} ${ability}`,
    cells: ['case', 'what must hold', 'it catches an adapter that'],
    errors: `## What an error of a storage says

A \`commit\` or a \`keyring.put\` that fails throws one of these. Every code but one says that nothing of the call was written. \`keyring.destroy\` and \`applyTombstones\` may have done a part: whoever asked asks again. A short write is a failure of the disk: write the rest, or answer as for any failing disk. \`storage.unknown-outcome\` is then honest.

| code | means | written | what the caller does |
| --- | --- | --- | --- |`,
    budgets: `## What a storage may cost

Correct and too slow is no use at night. \`npx kawal-sdk bench ./src/conformance.ts\` fills a store with a million streams and fifty megabytes, measures each call 25 times, and sets the middle one against its
budget. Smaller: \`--streams 100000 --megabytes 5\`. The last column says how often an engine asks: for each report that is taken in, and for each message that goes out about it.

| call | of | budget | an engine asks |
| --- | --- | --- | --- |`,
  },
  id: {
    intro: `# Tuntutan rangkaian uji

Halaman ini ditulis oleh \`pnpm docs:pages\` dari rangkaian uji itu sendiri; jangan disunting. Setiap uji mempunyai id yang tetap dan satu kalimat yang harus berlaku. Kalimat itu berbahasa Inggris, sama seperti yang dicetak
rangkaian uji; setiap kelompok menyebut artinya dalam bahasa Indonesia. [Halaman berbahasa Inggris](conformance.md) juga menyebut adaptor rusak mana yang harus ditangkap setiap uji: setiap uji diperlihatkan menangkap sedikitnya satu.
Cara menjalankannya: [tulis adaptor](../guides/tulis-adaptor.md), dan [@kawal/sdk](../paket/sdk.md).

Sebuah uji hanya dilewati bila adaptornya sendiri menyatakan bahwa uji itu tidak berlaku baginya. Uji itu lalu terlihat sebagai dilewati, dengan alasannya.`,
    storage: (cases) => `## Penyimpanan: ${cases} uji untuk \`kawal.storage/1\`

Setiap uji mendapat penyimpanan yang baru. Uji dalam \`crash\` dan \`processes\` menjalankan adaptor Anda dalam proses anak, dengan skrip pematinya; \`crash\` mengakhirinya dengan \`kill -9\`, pada titik-titik yang mengikuti
\`crash.seed\`. Kegagalan menyebut *seed*-nya: berikan lagi untuk mematikan pada titik yang sama. Seberapa banyak yang sudah dikerjakan saat itu bergantung pada kecepatan mesin, jadi ulangi sebuah *seed* beberapa kali.`,
    notifier: (cases) => `## Saluran pesan: ${cases} uji untuk \`kawal.notifier/1\`

Setiap uji mendapat penyedia yang baru dari uji Anda, dalam beberapa keadaan: menerima pesan, menolaknya untuk selamanya, menolaknya untuk sekarang, atau tidak ada yang menjawab; bila dapat terjadi, penyedia itu diam, bermasalah, atau tidak menerima kredensialnya. Uji tentang keadaan yang tidak disediakan terlihat sebagai dilewati.`,
    applies: (ability) => `bila adaptor ${ability.includes(':') ? 'menyatakan' : 'menyediakan'} ${ability}`,
    cells: ['uji', 'yang harus berlaku'],
    errors: `## Arti kesalahan sebuah penyimpanan

\`commit\` atau \`keyring.put\` yang gagal melempar salah satu dari ini. Setiap kode kecuali satu menyatakan bahwa tidak ada yang ditulis dari panggilan itu. \`keyring.destroy\` dan \`applyTombstones\` mungkin sudah mengerjakan sebagian: yang memintanya meminta lagi. Penulisan yang hanya menerima sebagian byte (*short write*) adalah kegagalan disk: tulislah sisanya, atau jawab seperti pada disk yang gagal. \`storage.unknown-outcome\` adalah jawaban yang jujur.

| kode | artinya | yang ditulis | yang dilakukan pemanggil |
| --- | --- | --- | --- |`,
    budgets: `## Biaya sebuah penyimpanan

Yang benar tetapi terlalu lambat tidak berguna pada malam hari. \`npx kawal-sdk bench ./src/conformance.ts\` mengisi penyimpanan dengan sejuta aliran dan lima puluh megabita, mengukur setiap panggilan 25 kali, dan membandingkan nilai tengahnya dengan
anggarannya. Lebih kecil: \`--streams 100000 --megabytes 5\`. Kolom terakhir menyebut seberapa sering mesin memanggilnya: untuk setiap laporan yang diterima, dan untuk setiap pesan yang keluar tentangnya.

| panggilan | untuk | anggaran | mesin memanggilnya |
| --- | --- | --- | --- |`,
  },
};
