import { distance } from 'fastest-levenshtein';
import table from './words.json' with { type: 'json' };

/** A shorter title is one letter away from too many other words; of a longer one the beginning is enough. */
const letters = { slip: 6, cut: 10, beginning: 5, longest: 40 } as const;

/** Everyday words that are nearly a title, or the beginning of one. */
const otherWords = new Set(table.otherWords.split(' '));

/** Returns a reading of words that knows a title with one slip, a letter doubled or written once, or cut short. */
export function titleSpelling(titles: Iterable<string>): (said: string) => string {
  const known = new Set(titles);
  const long = [...known].filter((title) => title.length >= letters.slip).map((title) => [title, once(title)] as const);
  return (said) => {
    const bare = withoutEnding(said);
    if (said.length > letters.longest || [said, bare].some((one) => known.has(one) || otherWords.has(one))) return said;
    const near = (word: string, written = once(word)) =>
      long.find(([, title]) => title[0] === written[0] && isNearly(written, title))?.[0];
    return near(said) ?? (near(bare) ?? (known.has(once(bare)) ? once(bare) : bare)) + said.slice(bare.length);
  };
}

/** Tells whether a word is a title, or somebody's: "lurahnya" is the lurah. */
export function isTitleWord(said: string, title: string): boolean {
  return said.startsWith(title) && (said === title || withoutEnding(said) === title);
}

export const withoutEnding = (said: string): string => said.replace(/(?:nya|ku|mu)$/, '');

const once = (word: string): string => word.replace(/(.)\1+/gu, '$1');

function isNearly(said: string, title: string): boolean {
  if (Math.abs(said.length - title.length) > 1)
    return title.length >= letters.cut && said.length >= letters.beginning && title.startsWith(said);
  const letter = distance(said, title);
  return letter <= 1 || (letter === 2 && [...said].toSorted().join('') === [...title].toSorted().join(''));
}
