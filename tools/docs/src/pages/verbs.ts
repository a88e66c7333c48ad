import { readFileSync } from 'node:fs';
import type { Language } from '@kawal/core';
import type { Verb } from '../../../../packages/engine/src/api/verb.ts';
import { verbWords } from '../../../../packages/engine/src/api/verb-words.ts';
import { verbs } from '../../../../packages/engine/src/api/verbs.ts';
import { type VerbComment, verbComments } from './verb-comments.ts';
import { whoMay } from './who-may.ts';

/** Returns the page of every verb of the engine, from the one table of verbs and what each concept refuses. */
export function verbsPage(language: Language): string {
  const source = readFileSync('packages/engine/src/api/verbs.ts', 'utf8');
  const comments = new Map(verbComments(source).map((one) => [one.verb, one]));
  const section = ([group, named]: [string, Readonly<Record<string, Verb>>]): string =>
    [
      `## ${group}`,
      ...(language === 'en' ? commentBefore(source, source.indexOf(`\n  ${group}: {`)) : []),
      [
        heads[language],
        '| --- | --- | --- |',
        ...Object.entries(named).map(([name, { on }]) =>
          row(group, name, on, comments.get(`${group}.${name}`), language),
        ),
      ].join('\n'),
    ].join('\n\n');
  return `${[intros[language], ...Object.entries(verbs).map(section)].join('\n\n')}\n`;
}

const heads = {
  id: '| perintah | guna, dan siapa yang boleh | penolakannya sendiri |',
  en: '| verb | meaning, and who may | refusals of its own |',
} as const;

function row(
  group: string,
  name: string,
  on: Verb['on'],
  comment: VerbComment | undefined,
  language: Language,
): string {
  const refusals = (comment?.refusals ?? []).map((code) => `\`${code}\``);
  const said = comment?.meaning ?? '';
  const meaning = (language === 'en' ? said : `${titleOf(group, name)}. ${whoMay(said)}`).replaceAll('|', '\\|');
  return `| \`${group}.${name}(${parameters(group, name, on)})\` | ${meaning} | ${refusals.join(', ')} |`;
}

function parameters(group: string, name: string, on: Verb['on']): string {
  const own: Readonly<Record<string, string>> = {
    'chapter.apply': 'reading',
    'cards.open': 'record, opening',
    'cards.erase': 'record, erasure',
    'escalations.acknowledge': 'code',
    'escalations.decline': 'code',
  };
  return own[`${group}.${name}`] ?? (on === 'record' || on === 'report' ? `${on}, body` : 'body');
}

function titleOf(group: string, name: string): string {
  const titles: Readonly<Record<string, Readonly<Record<string, { readonly id: string }>>>> = verbWords;
  const title = titles[group]?.[name]?.id ?? '';
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Returns the text of the doc comment that ends where a row of the table begins. */
function commentBefore(source: string, at: number): readonly string[] {
  const found = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/$/.exec(source.slice(0, at));
  if (found === null) return [];
  return [
    (found[1] ?? '')
      .replace(/\n\s*\*/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replaceAll('|', '\\|'),
  ];
}

const intros = {
  id: `# Daftar perintah

Halaman ini ditulis oleh \`pnpm docs:pages\`; jangan disunting. Setiap baris adalah satu perintah \`engine.as(actor)\`. Perintah menerima sebuah isi, dan paling akhir
\`{ key, drill }\`: kunci pengiriman, dan tanda latihan. Jawabannya \`{ ok: true, receipt }\` atau \`{ ok: false, refusals }\`; \`KawalError\` hanya
dilempar bila dunia luar tidak berfungsi. \`describeRefusal\` dari \`@kawal/core/locales\` menyebut penolakan apa pun dalam dua bahasa; bunyinya ada di [daftar penolakan](penolakan.md).

Setiap perintah juga dapat ditolak karena isiannya (\`input.…\`: ada isian yang kurang, tidak dikenal, atau terlalu panjang) dan karena jalan yang dilalui semua perintah
(\`command.…\`). Isian sebuah perintah ada di [kamus data](data-dictionary.md). Keterangan yang lebih panjang ada di [halaman berbahasa Inggris](verbs.md) dan muncul di penyunting kode.`,
  en: `# Verbs

This page is written by \`pnpm docs:pages\`; do not edit it. Each row is a verb of \`engine.as(actor)\`. It takes a body, and last of all
\`{ key, drill }\`: an idempotency key, and the mark of a drill. It answers \`{ ok: true, receipt }\` or \`{ ok: false, refusals }\`, and throws a
\`KawalError\` only where the outside world is broken. \`describeRefusal\` of \`@kawal/core/locales\` puts any refusal into words, in both languages.

Every verb may also answer with refusals of the input (\`input.…\`: a field is missing, unknown or too long) and of the path of every command
(\`command.…\`). The fields of a body are those of the command in the [data dictionary](data-dictionary.md). Every refusal in words: [refusals](refusals.md).`,
} as const;
