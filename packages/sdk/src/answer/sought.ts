/** Says what a text must hold for a pattern to be found in it: a word, any of several, or all of them. */
type Clue = string | { readonly any: readonly Clue[] } | { readonly all: readonly Clue[] };

const always: Clue = { all: [] };

function isIn(text: string, clue: Clue): boolean {
  if (typeof clue === 'string') return text.includes(clue);
  const isAny = 'any' in clue;
  for (const one of isAny ? clue.any : clue.all) if (isIn(text, one) === isAny) return isAny;
  return !isAny;
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

/** Limits how often a clue is looked for: behind that the pattern is made, which is quicker. */
const fewLooks = 500;

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
    let clue: Clue | undefined;
    let pattern: RegExp | undefined;
    let looks = 0;
    const patternFor = (text: string): RegExp | undefined => {
      if (pattern !== undefined) return pattern;
      clue ??= clueOf(source, part);
      looks += 1;
      const mayBeIn = looks > fewLooks || isIn(flags.includes('i') ? text.toLowerCase() : text, clue);
      if (mayBeIn) pattern = new RegExp(whole(source), flags);
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
