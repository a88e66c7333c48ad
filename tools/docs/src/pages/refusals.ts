import type { Language } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { failureWords } from '../../../../packages/cli/src/fault/failures.ts';

interface Schema {
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Returns the page of every refusal and failure in the words of one language, with invented facts from the schema of the domain. */
export function refusalsPage(language: Language, domain: string): string {
  const schema: Schema = JSON.parse(domain);
  const words = wordsIn[language];
  const all = Object.entries(schema.$defs ?? {}).filter(([name]) => /.Refusal$/.test(name));
  const found = new Map(all.flatMap(([, one]) => formsOf(one, schema)).map((one) => [String(codeOf(one)), one]));
  const groups = new Set([...found.keys()].map(groupOf).sort());
  const sections = [...groups].map((group) => {
    const codes = [...found.keys()].filter((code) => groupOf(code) === group).sort();
    const rows = codes.map((code) => {
      const refusal = exampleOf(found.get(code) ?? {}, schema) as AnyRefusal;
      return [code, describeRefusal(refusal, language, { zone: 'WIB' })] as const;
    });
    return `## ${group}\n\n${table(words.head, rows)}`;
  });
  const failures = Object.entries(failureWords).map(([code, said]) => [code, said[language]] as const);
  return `${[words.intro, ...sections, words.failures, table(words.head, failures)].join('\n\n')}\n`;
}

function groupOf(code: string): string {
  return code.split('.')[0] ?? '';
}

function formsOf(schema: Schema, root: Schema): readonly Schema[] {
  if (schema.$ref !== undefined) return formsOf(named(schema.$ref, root), root);
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap((one) => formsOf(one, root));
}

function named(reference: string, root: Schema): Schema {
  return root.$defs?.[reference.split('/').at(-1) ?? ''] ?? {};
}

function codeOf({ properties }: Schema): unknown {
  return properties?.['code']?.const;
}

/** Saturday, 5 January 2019, 09.00 WIB. */
const instant = Date.parse('2019-01-05T09:00+07:00');

/** Makes an invented value of a schema. An integer is an instant; any other number counts something. */
function exampleOf(schema: Schema, root: Schema): unknown {
  const [first = schema] = formsOf(schema, root).filter((one) => one.type !== 'null' && one.const !== 'none');
  if (first.const !== undefined) return first.const;
  if (first.enum !== undefined) return first.enum.find((value) => value !== 'none');
  if (first.properties !== undefined) {
    const fields = Object.entries(first.properties);
    return Object.fromEntries(fields.map(([field, own]) => [field, exampleOf(own, root)]));
  }
  if (first.type === 'array') return [exampleOf(first.items ?? {}, root)];
  if (first.type === 'boolean') return true;
  if (first.type === 'integer') return instant;
  if (first.type === 'number') return 2;
  return '…';
}

function table(head: readonly string[], rows: readonly (readonly [code: string, says: string])[]): string {
  const lines = rows.map(([code, says]) => `| \`${code}\` | ${says.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`);
  return [`| ${head.join(' | ')} |`, '| --- | --- |', ...lines].join('\n');
}

const wordsIn = {
  id: {
    head: ['kode', 'bunyinya'],
    intro: `# Daftar penolakan

Halaman ini ditulis oleh \`pnpm docs:pages\`; jangan disunting. Penolakan adalah jawaban, bukan kesalahan: kode yang tidak pernah berubah, beserta fakta yang diperlukan kata-katanya. Di bawah ini setiap penolakan berbunyi dengan fakta contoh; \`…\` menggantikan teks. Faktanya tidak saling berkaitan, jadi sebuah kalimat dapat tampak janggal.
\`describeRefusal\` dari \`@kawal/core/locales\` memberikan kata-kata yang sama. Perintah mana yang dapat ditolak dengan kode mana ada di [daftar perintah](perintah.md); temuan saat berkas dibaca ada di [halamannya sendiri](reading-findings.md).`,
    failures: `## Kegagalan

Bila disk, jaringan, kunci, atau konfigurasi tidak berfungsi, dilempar sebuah \`KawalError\` dengan salah satu kode ini. Perintah \`kawal\` menyebutkannya begini:`,
  },
  en: {
    head: ['code', 'in words'],
    intro: `# Refusals

This page is written by \`pnpm docs:pages\`; do not edit it. A refusal is an answer and no error: a code that never changes, with the facts that its words need. Below each is put into words with invented facts; \`…\` stands for a text. The facts are made one by one, so a sentence may look odd.
\`describeRefusal\` of \`@kawal/core/locales\` gives the same words. Which verb can be refused with which code: [verbs](verbs.md). Findings of the reading of a file have [a page of their own](reading-findings.md).`,
    failures: `## Failures

Where a disk, a network, a key or the configuration fails, a \`KawalError\` with one of these codes is thrown. The command \`kawal\` says of it:`,
  },
} as const;
