import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@kawal/core';

const folder = 'docs/decisions';
const own = /\n## Bahasa Indonesia\n\n(\*\*.+\.\*\* .+)\n$/;

/**
 * Returns the page of all decision records: in English the title of each, in Indonesian what its last part says. Throws where
 * two have one number, and where a record has no title or no Indonesian part.
 */
export function decisionsPage(language: Language): string {
  const rows = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    if (file === 'README.md') continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const [, number = '', title = ''] = /^# (\d{4})\. (.+)$/m.exec(text) ?? [];
    if (number === '' || !file.startsWith(`${number}-`)) throw new Error(`${file} has no title with its number`);
    if (rows.has(number)) throw new Error(`two decisions have the number ${number}`);
    const [, said] = own.exec(text) ?? [];
    if (said === undefined)
      throw new Error(`${file} does not end in "## Bahasa Indonesia", **a title.** and a sentence`);
    const row = language === 'en' ? [`${number}](${file}`, title] : [`${number}](decisions/${file}`, said];
    rows.set(number, `| [${row[0]}) | ${row[1]} |`);
  }
  const head = `| ${heads[language].join(' | ')} |`;
  return `${intros[language]}\n\n${[head, '| --- | --- |', ...rows.values()].join('\n')}\n`;
}

/** Returns a record without its Indonesian part. */
export function withoutIndonesian(record: string): string {
  return record.replace(own, '');
}

const heads = { en: ['number', 'decision'], id: ['nomor', 'keputusan dan sebabnya'] } as const;

const intros = {
  en: `# Decisions

This page is written by \`pnpm docs:pages\`; do not edit it. A record says the context, the choice, what else was considered, and when to look again.
A decision is never edited into another one: when the choice changes, a new record names the old one.`,
  id: `# Keputusan

Halaman ini ditulis oleh \`pnpm docs:pages\` dari bagian terakhir setiap catatan; jangan disunting. Setiap baris menyebut apa yang diputuskan dan sebabnya. Catatannya sendiri berbahasa Inggris: keadaan saat itu, pilihannya, apa lagi yang dipertimbangkan, harganya, dan kapan ditinjau lagi.
Sebuah keputusan tidak pernah disunting menjadi keputusan lain: bila pilihannya berubah, catatan baru menyebut yang lama.`,
} as const;
