import { readFileSync } from 'node:fs';
import type { Verb } from '../../../../packages/engine/src/api/verb.ts';
import { verbs } from '../../../../packages/engine/src/api/verbs.ts';
import { type VerbComment, verbComments } from './verb-comments.ts';

/** Returns the page of every verb of the engine, from the one table of verbs and what each concept refuses. */
export function verbsPage(): string {
  const source = readFileSync('packages/engine/src/api/verbs.ts', 'utf8');
  const comments = new Map(verbComments(source).map((one) => [one.verb, one]));
  const section = ([group, named]: [string, Readonly<Record<string, Verb>>]): string =>
    [
      `## ${group}`,
      ...commentBefore(source, source.indexOf(`\n  ${group}: {`)),
      [
        '| verb | meaning, and who may | refusals of its own |',
        '| --- | --- | --- |',
        ...Object.entries(named).map(([name, { on }]) => row(group, name, on, comments.get(`${group}.${name}`))),
      ].join('\n'),
    ].join('\n\n');
  return `${[intro, ...Object.entries(verbs).map(section)].join('\n\n')}\n`;
}

function row(group: string, name: string, on: Verb['on'], comment: VerbComment | undefined): string {
  const refusals = (comment?.refusals ?? []).map((code) => `\`${code}\``);
  const meaning = comment?.meaning.replaceAll('|', '\\|') ?? '';
  return `| \`${group}.${name}(${parameters(group, name, on)})\` | ${meaning} | ${refusals.join(', ')} |`;
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
