import { distance } from 'fastest-levenshtein';
import table from './words.json' with { type: 'json' };

/** The names that were handed in, and the story, in which an officer may be named as well. */
export interface ReportedNames {
  readonly names: readonly string[];
  readonly story?: string;
  /** The area that the report is of: who serves it may be named by title. */
  readonly area?: string;
}

/** Words before a name by which people are addressed. */
export const addressed: ReadonlySet<string> = new Set(table.addressed.split(' '));

/** Words before a name by which its bearer is addressed; some of them mean something else before an office. */
export const beforeName: ReadonlySet<string> = new Set([...addressed, ...table.beforeName.split(' ')]);

/** Also addresses too short to be taken off what is written as one ("cerita" is no "Ce Rita"), and words that name who did it. */
export const naming: ReadonlySet<string> = new Set([...beforeName, ...table.naming.split(' ')]);

/** Words by which somebody's name is told, and those directly before them by which it is that of the victim, or of whoever tells. */
const told = new Set(table.told.split(' '));
const ofVictims =
  /^(?:anak|korban|adik|kakak|(?:ke)?ponakan|cucu|put(?:ri|ra)|sisw[ia]|gadis|remaja|pelapor|child|girl|boy|victim)(?:nya|ku|mu)?$/;
const between = new Set('saya kami itu ini yang tersebut seorang sering biasa'.split(' '));

/** Tells whether the word at a place is called by an address, or told to be a name that is not the victim's. */
export function isNamed(words: readonly string[], at: number): boolean {
  if (naming.has(words[at - 1] ?? '')) return true;
  const before = words.slice(0, at).findLastIndex((word) => !told.has(word));
  if (before === at - 1) return false;
  const who = words.slice(Math.max(0, before - 3), before + 1).findLast((word) => !between.has(word)) ?? '';
  return !ofVictims.test(who);
}

/** Returns the words of a text, without case, marks and what nobody sees, as a soft hyphen. */
export function plainWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').toLowerCase();
  return plain.replace(/[\p{M}\p{Cf}]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Shorter pieces of a word are no names: "dari" is neither "Da" nor "Ri". */
const piece = 3;

/** Takes apart what is written as one, as the name of an account is: "PakSlametSantoso88" is "Pak Slamet Santoso 88". */
export function apart(text: string, names: ReadonlySet<string>): string {
  return text.replace(/[\p{L}\p{M}\p{Cf}]+/gu, (written) => {
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

export function isSlip(one: string, other: string): boolean {
  const [short, long] = [one, other].toSorted((a, b) => a.length - b.length) as [string, string];
  if (short === long) return true;
  if (short.length < slips.from || long.length > slips.longest) return false;
  return distance(short, long) <= (short.length >= slips.two ? 2 : 1);
}
