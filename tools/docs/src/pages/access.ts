import {
  type AccessRule,
  accessRules,
  type Relation,
  relations,
} from '../../../../packages/core/src/authority/relation.ts';
import { redactedFields } from '../../../../packages/engine/src/api/shown.ts';

/** Returns the page of who may know what, from the one table that the engine asks. */
export function accessPage(): string {
  const held = Object.keys(relations) as Relation[];
  const rows = Object.entries<AccessRule>(accessRules).map(([concept, rule]) => [
    `\`${concept}\``,
    ...held.map((relation) => grantsOf(rule, relation).join(', ') || '–'),
    '–',
  ]);
  const head = ['concept', ...held.map((one) => relations[one].en), 'anybody else'];
  const redacted = Object.entries(redactedFields).map(
    ([concept, fields]) => `- \`${concept}\`: ${fields.map((field) => `\`${field}\``).join(', ')}`,
  );
  return `${[intro, tableOf(head, rows), `## What a redacted view holds\n\n${redacted.join('\n')}`].join('\n\n')}\n`;
}

function grantsOf(
  { whole, redacted = [], cards = [], decide = [] }: AccessRule,
  relation: Relation,
): readonly string[] {
  const reads = whole.includes(relation) ? ['whole'] : redacted.includes(relation) ? ['redacted'] : [];
  return [...reads, ...(cards.includes(relation) ? ['cards'] : []), ...(decide.includes(relation) ? ['decides'] : [])];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const intro = `# Who may know what

This page is written by \`pnpm docs:pages\` from the table that every read, every opening of cards and every decision asks; do not edit it.
A relation that is not named is granted nothing, and a concept that is not named is read by nobody but a tool (\`engine.unguarded\`).

- **whole**: everything on record, with its history. **redacted**: the fields below. **cards**: its sealed cards, on record, with a purpose.
  **decides**: verbs that lower, lift, end, close or raise.
- People whom a report bars have no relation to it, nor to what came of it: they are answered as if there were none, in lists and counts too. It
  counts before every grant. So it is for people who are suspended, and for apps. Nobody reads the record of their own volunteering.
- Somebody in post is so by the directory, now. The secretariat is no office of a directory: the app proves that role.
- A volunteer sees a case only with valid training and code of conduct. An addressee sees a referral from its sending to its end, and opens the
  classes that go along.
- What another record names and its reader may not know of is left out of it.

\`kawal access explain RECORD\` says of one record who of the directory sees it, and why somebody does not.

Who may give which verb stands in [verbs](verbs.md). Most verbs of community work are open to anybody so far.`;
