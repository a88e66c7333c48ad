import { readFileSync } from 'node:fs';
import type { Verb } from '../../../../packages/engine/src/api/verb.ts';
import { verbs } from '../../../../packages/engine/src/api/verbs.ts';
import { conceptNamed } from '../../../../packages/engine/src/concepts/concepts.ts';

/** Returns the page of every verb of the engine, from the one table of verbs and what each concept refuses. */
export function verbsPage(): string {
  const source = readFileSync('packages/engine/src/api/verbs.ts', 'utf8');
  return `${[intro, ...Object.entries(verbs).map(([group, named]) => section(group, named, source))].join('\n\n')}\n`;
}

function section(group: string, named: Readonly<Record<string, Verb>>, source: string): string {
  const start = source.indexOf(`\n  ${group}: {`);
  const about = commentBefore(source, start);
  const rows = Object.entries(named).map(([name, verb]) => row(group, name, verb, source.slice(start)));
  return [
    `## ${group}`,
    ...about,
    ['| verb | meaning, and who may | refusals of its own |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function row(group: string, name: string, { concept, type, on }: Verb, source: string): string {
  const meaning = commentBefore(source, source.indexOf(`\n    ${name}: `));
  if (meaning.length === 0) throw new Error(`${group}.${name} has no comment`);
  const refusals = (conceptNamed(concept).refuses[type] ?? []).map((code) => `\`${concept}.${code}\``);
  return `| \`${group}.${name}(${parameters(group, name, on)})\` | ${meaning.join(' ')} | ${refusals.join(', ')} |`;
}

function parameters(group: string, name: string, on: Verb['on']): string {
  const own: Readonly<Record<string, string>> = {
    'chapter.apply': 'reading',
    'cards.open': 'record, opening',
    'cards.erase': 'record, erasure',
    'escalations.acknowledge': 'code',
  };
  return own[`${group}.${name}`] ?? (on === 'record' || on === 'report' ? `${on}, body` : 'body');
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

const intro = `# Verbs

This page is written by \`pnpm docs:pages\`; do not edit it. Each row is a verb of \`engine.as(actor)\`. It takes a body, and last of all
\`{ key, drill }\`: an idempotency key, and the mark of a drill. It answers \`{ ok: true, receipt }\` or \`{ ok: false, refusals }\`, and throws a
\`KawalError\` only where the outside world is broken. \`describeRefusal\` of \`@kawal/core/locales\` puts any refusal into words, in both languages.

Every verb may also answer with refusals of the input (\`input.…\`: a field is missing, unknown or too long) and of the path of every command
(\`command.…\`). The fields of a body are those of the command in the [data dictionary](data-dictionary.md).`;
