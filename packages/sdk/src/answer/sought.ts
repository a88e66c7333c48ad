/** Says what a text must hold for a pattern to be found in it: a word, any of several, or all of them. */
type Clue = string | { readonly any: readonly Clue[] } | { readonly all: readonly Clue[] };

const always: Clue = { all: [] };

/** A clue, and what was found of it in the text that was looked at last. Hundreds of patterns share few clues. */
interface Sought {
  readonly word: string;
  readonly threes: number;
  readonly isAny: boolean;
  readonly parts: readonly Sought[];
  look: number;
  isThere: boolean;
}

const soughtBy = new Map<Clue, Sought>();

function soughtFor(clue: Clue): Sought {
  const known = soughtBy.get(clue);
  if (known !== undefined) return known;
  const word = typeof clue === 'string' ? clue : '';
  const isAny = typeof clue !== 'string' && 'any' in clue;
  const parts = typeof clue === 'string' ? [] : 'any' in clue ? clue.any : clue.all;
  const made = { word, threes: threesAt(word, 0), isAny, parts: parts.map(soughtFor), look: 0, isThere: false };
  soughtBy.set(clue, made);
  return made;
}

let looked = '';
let looks = 0;
/** Marks which three letters in a row the text has, by a number of them: few words begin like one that it has. */
const marks = new Uint8Array(4_096);

function threesAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) % marks.length;
}

function isIn(text: string, sought: Sought): boolean {
  if (looked !== text) {
    looked = text;
    looks += 1;
    marks.fill(0);
    for (let at = 0; at < text.length - 2; at += 1) marks[threesAt(text, at)] = 1;
  }
  return isLooked(sought);
}

function isLooked(sought: Sought): boolean {
  if (sought.look === looks) return sought.isThere;
  const { word, threes } = sought;
  sought.look = looks;
  if (word !== '') sought.isThere = (word.length < 3 || marks[threes] === 1) && looked.includes(word);
  else sought.isThere = hasParts(sought);
  return sought.isThere;
}

function hasParts({ isAny, parts }: Sought): boolean {
  for (const one of parts) if (isLooked(one) === isAny) return isAny;
  return !isAny;
}

/** Forgets the text that was looked at: words of people stay no longer than they are read. */
export function forgetLooked(): void {
  looked = '';
  looks += 1;
  marks.fill(0);
}

/** Returns what must be there for a pattern, by its words that may not be left out. A part of it stands in braces. */
function clueOf(source: string, part: (name: string) => Clue): Clue {
  const clues: Clue[] = [];
  /** Stands in the source for a group that was read. */
  const signOf = (clue: Clue): string => String.fromCharCode(0xe000 + clues.push(clue) - 1);
  const allOf = (sequence: string): Clue => {
    const runs = sequence
      .replace(/.(?:[*?]|\{0(?:,\d*)?\})\??/gsu, '.')
      .replace(/(.)(?:\+|\{\d+(?:,\d*)?\})\??/gsu, '$1.')
      .split(/\.|(?=[\ue000-\uf8ff])|(?<=[\ue000-\uf8ff])/);
    const all = runs.map((run) => clues[run.charCodeAt(0) - 0xe000] ?? run);
    const needed = all.filter((clue) => clue !== always && !(typeof clue === 'string' && clue.trim() === ''));
    return needed.length > 1 ? { all: needed } : (needed[0] ?? always);
  };
  const read = (inner: string): Clue => {
    const any = inner.split('|').map(allOf);
    return any.includes(always) ? always : any.length > 1 ? { any } : (any[0] ?? always);
  };
  let left = source
    .replace(/\\(\W)/g, (_, sign: string) => signOf(sign))
    .replace(/\\p\{\w+\}|\[[^\]]*\]|\\\w|[.^$]/g, '.')
    .replace(/\{([a-z]\w*)\}/gi, (_, name: string) => signOf(part(name)));
  while (left.includes('('))
    left = left.replace(/\((\?(?:[:=!]|<[=!]))?([^()]*)\)/g, (_, how: string | undefined, inner: string) =>
      signOf(how?.endsWith('!') ? always : read(inner)),
    );
  return read(left);
}

/** A pattern that is made at the first text that may hold it: to make hundreds takes longer than to read an answer. */
export interface SoughtPattern {
  test(text: string): boolean;
  replaceIn(text: string, by: string): string;
}

/** Returns what makes patterns, of which parts that stand in braces are the same again and again. */
export function patternsWith(
  parts: Readonly<Record<string, string>> = {},
): (source: string, flags: string) => SoughtPattern {
  const whole = (source: string): string =>
    source.replace(/(\\p)?\{([a-z]\w*)\}/gi, (all, of, name: string) => (of ? all : whole(parts[name] ?? '')));
  const clues = new Map<string, Clue>();
  const part = (name: string): Clue => {
    const clue = clues.get(name) ?? clueOf(parts[name] ?? '', part);
    clues.set(name, clue);
    return clue;
  };
  return (source, flags) => {
    let sought: Sought | undefined;
    let pattern: RegExp | undefined;
    const patternFor = (text: string): RegExp | undefined => {
      sought ??= soughtFor(clueOf(source, part));
      if (!isIn(flags.includes('i') ? text.toLowerCase() : text, sought)) return undefined;
      pattern ??= new RegExp(whole(source), flags);
      return pattern;
    };
    return {
      test: (text) => patternFor(text)?.test(text) === true,
      replaceIn(text, by) {
        const made = patternFor(text);
        return made === undefined ? text : text.replace(made, by);
      },
    };
  };
}
