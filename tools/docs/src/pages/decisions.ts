import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'docs/decisions';

/** Returns the page of all decision records, from the first line of each. Throws where two have one number. */
export function decisionsPage(): string {
  const rows = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    if (file === 'README.md') continue;
    const title = /^# (\d{4})\. (.+)$/m.exec(readFileSync(join(folder, file), 'utf8'));
    const [, number = '', decision = ''] = title ?? [];
    if (number === '' || !file.startsWith(`${number}-`)) throw new Error(`${file} has no title with its number`);
    if (rows.has(number)) throw new Error(`two decisions have the number ${number}`);
    rows.set(number, `| [${number}](${file}) | ${decision} |`);
  }
  return `${[intro, ['| number | decision |', '| --- | --- |', ...rows.values()].join('\n')].join('\n\n')}\n`;
}

const intro = `# Decisions

This page is written by \`pnpm docs:pages\`; do not edit it. A record says the context, the choice, what else was considered, and when to look again.
A decision is never edited into another one: when the choice changes, a new record names the old one.`;
