import type { Mutation } from './mutations.ts';

/** A mutation with its number in a run, by which the switch names it. */
export type Numbered = Mutation & { readonly number: number };

/** The function that a switched text asks whether a mutation is in force. */
export const switchName = '$mutation';

/** The text of a file that holds all of its mutations, each behind the switch. */
export function switched(text: string, mutations: readonly Numbered[]): string {
  return `const ${switchName} = globalThis.${switchName}; ${renderRange(text, { start: 0, end: text.length }, mutations)}`;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text of a range, with the mutations inside it behind their switches: outer ones first. */
function renderRange(text: string, range: Range, mutations: readonly Numbered[]): string {
  let rendered = '';
  let at = range.start;
  const waiting = mutations.toSorted(
    ({ around: one }, { around: other }) => one.start - other.start || other.end - one.end,
  );
  while (waiting.length > 0) {
    const { around } = waiting[0] as Numbered;
    const inside = waiting.splice(
      0,
      countUntil(waiting, (one) => one.around.start >= around.end),
    );
    const here = inside.filter((one) => one.around.start === around.start && one.around.end === around.end);
    const deeper = inside.filter((one) => !here.includes(one));
    rendered += text.slice(at, around.start) + choice(text, around, here, renderRange(text, around, deeper));
    at = around.end;
  }
  return rendered + text.slice(at, range.end);
}

function choice(text: string, around: Numbered['around'], here: readonly Numbered[], sound: string): string {
  const broken = ({ start, end, broken }: Numbered): string =>
    text.slice(around.start, start) + broken + text.slice(end, around.end);
  if (around.is === 'expression') {
    return `(${here.map((one) => `${switchName}(${one.number}) ? (${broken(one)}) : `).join('')}(${sound}))`;
  }
  return `{ ${here.map((one) => `if (${switchName}(${one.number})) { ${broken(one)} } else `).join('')}{ ${sound} } }`;
}

function countUntil<Item>(items: readonly Item[], ends: (item: Item) => boolean): number {
  const count = items.findIndex(ends);
  return count < 0 ? items.length : count;
}
