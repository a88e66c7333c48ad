import type { YamlProblem } from '../finding/yaml/messages.ts';
import type { Position } from './node.ts';

/** A mistake that YAML calls something else, with its place. */
export interface Slip {
  readonly problem: YamlProblem;
  readonly at: Position;
}

/** Blanks that look like a space and are none: no-break, figure, narrow, ideographic. */
const blank = '[\\u00a0\\u2007\\u202f\\u3000]';

/** Signs that word processors and web pages put into a line, where YAML would stumble later or read them as text. */
const everywhere: readonly { readonly pattern: RegExp; readonly problem: YamlProblem }[] = [
  { pattern: new RegExp(`^[ \\t]*(?=${blank})`), problem: { code: 'yaml.special-space' } },
  { pattern: /^[ \t]*(?=[\u2013\u2014]\s)/, problem: { code: 'yaml.word-dash' } },
];

/** Mistakes to look for only where the text cannot be read: within a text they would be right. */
const whereUnread: typeof everywhere = [
  { pattern: new RegExp(`^[^"'#]*?[:-](?=${blank})`), problem: { code: 'yaml.special-space' } },
  {
    pattern: /^(?:[^"]*"[^"]*")*[^"]*(?="[^"“”]*[“”][^"]*$|[“”][^"“”]*"[^"]*$)/,
    problem: { code: 'yaml.word-quotes' },
  },
];

/** Returns every line that a word processor or a web page spoiled. */
export function wordSlips(text: string, unread: boolean): readonly Slip[] {
  const known = unread ? [...everywhere, ...whereUnread] : everywhere;
  return text.split('\n').flatMap((line, index): readonly Slip[] => {
    for (const { pattern, problem } of known) {
      const found = pattern.exec(line);
      if (found !== null) return [{ problem, at: { line: index + 1, column: found[0].length + 1 } }];
    }
    return [];
  });
}

/** Returns the first item of a list that stands further left than the word whose list it is. */
export function outdentedItem(lines: readonly string[], line: number): Slip | undefined {
  const word = /^(\s*)(?:- )?([A-Za-z][\w-]*):\s*$/.exec(lines[line - 1] ?? '');
  const next = lines.findIndex((one, index) => index >= line && one.trim() !== '');
  const item = /^(\s*)- /.exec(lines[next] ?? '');
  if (word === null || item === null || (item[1] ?? '').length >= (word[1] ?? '').length) return undefined;
  const column = (item[1] ?? '').length + 1;
  return { problem: { code: 'yaml.item-indent', word: word[2] ?? null }, at: { line: next + 1, column } };
}
