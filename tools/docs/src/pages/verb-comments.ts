import type { Verb } from '../../../../packages/engine/src/api/verb.ts';
import { verbs } from '../../../../packages/engine/src/api/verbs.ts';
import { conceptNamed } from '../../../../packages/engine/src/concepts/concepts.ts';

/** Where a verb stands in the source of the table, with its doc comment: what it does, who may, which refusals. */
export interface VerbComment {
  readonly verb: string;
  /** Says what the verb does and who may, without the refusals. */
  readonly meaning: string;
  readonly refusals: readonly string[];
  readonly from: number;
  readonly until: number;
}

/** Finds the doc comment of every verb of the table in its source. */
export function verbComments(source: string): readonly VerbComment[] {
  return Object.entries<object>(verbs).flatMap(([group, named]) => {
    const start = source.indexOf(`\n  ${group}: {`);
    return Object.entries(named as Readonly<Record<string, Verb>>).map(([name, { concept, type }]) => {
      const until = source.indexOf(`\n    ${name}: `, start);
      const from = source.lastIndexOf('    /**', until);
      const text = source.slice(from, until);
      if (from < start || !/^ {4}\/\*\*(?:(?!\*\/)[\s\S])*\*\/$/.test(text))
        throw new Error(`${group}.${name} has no comment`);
      const meaning = plain(text).replace(/ ?Refusals .*$/, '');
      const refusals = (conceptNamed(concept).refuses[type] ?? []).map((code) => `${concept}.${code}`);
      return { verb: `${group}.${name}`, meaning, refusals, from, until };
    });
  });
}

/** Returns the source of the table with the refusals of each verb in its comment, which is the text of its hover. */
export function withRefusals(source: string): string {
  const pieces = [...verbComments(source)].sort((one, other) => other.from - one.from);
  return pieces.reduce(
    (text, { meaning, refusals, from, until }) =>
      `${text.slice(0, from)}${commentOf(meaning, refusals)}${text.slice(until)}`,
    source,
  );
}

/** Says in one paragraph, as a hover shows it, what the verb does, who may, and which refusals. */
function commentOf(meaning: string, refusals: readonly string[]): string {
  const [concept] = refusals[0]?.split('.') ?? [];
  const ends = refusals.map((code) => code.slice(code.indexOf('.') + 1));
  const refused = concept === undefined ? '' : ` Refusals (\`${concept}.…\`): ${ends.join(', ')}.`;
  const text = `${meaning}${refused}`;
  if (text.length <= longest - 11) return `    /** ${text} */`;
  return ['    /**', ...wrapped(text).map((line) => `     * ${line}`), '     */'].join('\n');
}

const longest = 120;

function wrapped(text: string): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 8 > longest) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function plain(comment: string): string {
  return comment
    .replace(/^\s*\/\*\*|\*\/$/g, '')
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
