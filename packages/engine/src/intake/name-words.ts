import { distance } from 'fastest-levenshtein';

/** The names that were handed in, and the story, in which an officer may be named as well. */
export interface ReportedNames {
  readonly names: readonly string[];
  readonly story?: string;
  /** The area that the report is of: who serves it may be named by title. */
  readonly area?: string;
}

/** Words before a name by which people are addressed. */
export const addressed: ReadonlySet<string> = new Set(
  'bapak bpk pak ibu bu sdr sdri saudara saudari tuan nyonya mas mbak bang kak uda uni h hj haji hajah'.split(' '),
);

/** Words before a name by which its bearer is addressed; some of them mean something else before an office. */
export const beforeName: ReadonlySet<string> = new Set([
  ...addressed,
  ...'cak ning gus pakde pakdhe bude budhe paklik bulik om tante mbah abah mama kang abang'.split(' '),
  ...'ustaz ustad ustadz kyai kiai romo pastor suster pendeta buya datuk daeng bli dr drs dra ir'.split(' '),
]);

/** Returns the words of a text, without case and marks. */
export function plainWords(text: string): readonly string[] {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '');
}

/** Shorter pieces of a word are no names: "dari" is neither "Da" nor "Ri". */
const piece = 3;

/** Takes apart what is written as one, as the name of an account is: "PakSlametSantoso88" is "Pak Slamet Santoso 88". */
export function apart(text: string, names: ReadonlySet<string>): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (written) => {
    const word = plainWords(written).join('');
    const found = word.length > slips.longest ? null : (namesIn(word, names) ?? addressedIn(word, names));
    return found === null ? written : ` ${found.join(' ')} `;
  });
}

function addressedIn(word: string, names: ReadonlySet<string>): readonly string[] | null {
  for (const address of beforeName) {
    const rest = word.startsWith(address) && word.length - address.length > piece ? word.slice(address.length) : '';
    const found = namesIn(rest, names);
    if (found !== null && address.length > 1) return [address, ...found];
  }
  return null;
}

function namesIn(word: string, names: ReadonlySet<string>): readonly string[] | null {
  if (names.has(word)) return [word];
  for (let end = piece; end <= word.length - piece; end += 1) {
    const rest = names.has(word.slice(0, end)) ? namesIn(word.slice(end), names) : null;
    if (rest !== null) return [word.slice(0, end), ...rest];
  }
  return null;
}

/** A longer word has room for a second slip; a short one would be another word. */
const slips = { from: 4, two: 8, longest: 40 } as const;

/** Tells whether one word is another but for a slip of the pen. */
export function isSlip(one: string, other: string): boolean {
  const [short, long] = [one, other].toSorted((a, b) => a.length - b.length) as [string, string];
  if (short === long) return true;
  if (short.length < slips.from || long.length > slips.longest) return false;
  return distance(short, long) <= (short.length >= slips.two ? 2 : 1);
}
