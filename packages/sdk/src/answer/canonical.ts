import { forgetLooked, patternsWith } from './sought.ts';
import words from './words.json' with { type: 'json' };

const listed = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

/** By a word as it is typed, its class; empty for a word that says nothing. */
const classes: ReadonlyMap<string, string> = new Map([
  ...listed(words.fillers).map((word) => [word, ''] as const),
  ...Object.entries(words.classes).flatMap(([name, words]) =>
    [name, ...listed(words)].map((word) => [word, name] as const),
  ),
]);

/** The same, where words that look alike are kept apart: to receive is not to handle, and a mother is nobody's title. */
const narrow: ReadonlyMap<string, string> = new Map([
  ...classes,
  ...Object.entries(words.narrow).flatMap(([name, words]) =>
    [name, ...listed(words)].map((word) => [word, name] as const),
  ),
]);

/** The same, where each word that says nothing is kept, as a particle that may stand in a shape, or as `isi`. */
export const whole: ReadonlyMap<string, string> = new Map([
  ...[...narrow].map(([word, name]) => [word, name === '' ? 'isi' : name] as const),
  ...Object.entries(words.particles).flatMap(([name, words]) => listed(words).map((word) => [word, name] as const)),
]);

/** By their consonants, the words that people shorten: `brgkt` for `berangkat`, `lgsg` for `langsung`. */
const byConsonants = new Map<string, readonly string[]>();
for (const word of narrow.keys()) {
  const key = consonants(word);
  if (word.length > 4 && narrow.get(word) !== 'sebut') byConsonants.set(key, [...(byConsonants.get(key) ?? []), word]);
}

/** Returns phrases and what they mean, where somebody is named or nobody is: all names make a slow pattern, `(?!)` none. */
const idiomsWith = (sebut: string) => {
  const madeOf = patternsWith({ ...words.parts, sebut });
  return words.idioms.map(
    ([meant = '', ...phrases]) => [madeOf(`(?<= )(?:${phrases.join('|')})(?= )`, 'g'), meant] as const,
  );
};
const names: ReadonlySet<string> = new Set(words.narrow.sebut.split(' '));
const idioms = { named: idiomsWith(`(?:${[...names].join('|')})`), plain: idiomsWith('(?!)') };

const signs: readonly (readonly [signs: RegExp, words: string])[] = [
  [/🆘|🚨/gu, ' sos '],
  [/(?:(?:👎|❌|🙅|✖|🚫)\uFE0F?)+/gu, ' tidak '],
  [/✅|✔|👌/gu, ' okay '],
  [/🫡|💪/gu, ' iya '],
  // A hand, thanks or a smile says nothing. Any other sign is a word that no list knows.
  [/👍|🙏|😊|🙂|😀|😃|😄|😁|😅|😇|☺|🤝|👋|♂|♀|\p{Emoji_Modifier}/gu, ' '],
  [/😷|🤒|🤧/gu, ' alasan '],
  [/😭|😢|🥺|😔|😞|😥|😓/gu, ' sedih '],
  [/👮|🏃|🚶|🙋|💨|🚔|🚓|🚑|🚙|🛵|🏍|🚗/gu, ' isyarat '],
  [/(?![\d#*])\p{Extended_Pictographic}/gu, ' tanda '],
];

/** Writes text in the classes of its words, with a stroke between clauses. A word that no list knows stays as it is. */
export function canonical(text: string, by: ReadonlyMap<string, string> = classes): string {
  return inClasses(respelled(text), by);
}

/** In Java `tak` is `I will` before a verb; from Aceh to Pontianak it is `not`, and so the words beside it have to tell. */
const javanese = new RegExp(`[^a-z](?:${words.java.beside.replaceAll(' ', '|')})[^a-z]`);
const iWill = new RegExp(
  `(?<= )(?:tak|ta') (?=(?:${words.java.acts.replaceAll(' ', '|')})(?:i|ke|no|e|ne)?[^a-z])`,
  'g',
);

/** Names a report, as messages do (`D0-FH`), or is two groups of a reply code. */
const reportName =
  /(?<![\p{L}\p{N}-])(?:(?=[a-z-]{0,4}\d)(?=[\d-]{0,4}[a-z])(?:[a-z\d]{2}-[a-z\d]{2}|[a-z]\d[a-z\d]{2})|(?!r[tw])(?=[a-z]{0,3}\d)(?=\d{0,3}[a-z])[a-z\d]{4}[- ]?(?=[a-z]{0,3}\d)(?=\d{0,3}[a-z])[a-z\d]{4})(?![\p{L}\p{N}-])/giu;

/** Holds what was respelled since a reading began, which asks for the same words again and again; words of people stay no longer. */
let reading: Map<string, string> | undefined;

/** Reads one answer, and writes the same words anew but once. */
export function inOneReading<result>(read: () => result): result {
  reading = new Map();
  try {
    return read();
  } finally {
    reading = undefined;
    forgetLooked();
  }
}

function once(kind: 'r' | 'c' | 'w', words: string, make: () => string): string {
  const key = `${kind}${words}`;
  const made = reading?.get(key) ?? make();
  reading?.set(key, made);
  return made;
}

/** Returns the words of a text as its idioms and its mistakes of a thumb mean them, each between blanks. */
export function respelled(text: string): string {
  return once('r', text, () => {
    const typed = listed(spelled(text)).map((word) => unmistyped(undoubled(word)));
    // No idiom means a name: one that is not there now is not there later.
    const isNamed = typed.some((word) => names.has(word));
    const said = ` ${typed.join(' ')} `;
    return idioms[isNamed ? 'named' : 'plain'].reduce((plain, [idiom, meant]) => idiom.replaceIn(plain, meant), said);
  });
}

/** Returns a text in small letters without marks, its signs as words and a stroke between clauses. */
function spelled(text: string): string {
  let plain = text.slice(0, 2_000).replace(reportName, ' k7q ').toLowerCase();
  const hasSigns = beyondAscii.test(plain);
  if (hasSigns) plain = plain.normalize('NFD').replace(/\p{M}/gu, '');
  // What is struck out is said no more, and nobody knows what stays.
  plain = plain.replace(/[’‘`]/g, "'").replace(/~[^~\n]+~/g, ' tanda ');
  if (hasSigns) for (const [sign, word] of signs) plain = plain.replace(sign, word);
  if (javanese.test(` ${plain} `)) plain = ` ${plain} `.replace(iWill, 'saya ');
  return plain
    .replace(/(?<!\p{L})(\p{L}{3,})2(?=an\b|nya\b|in\b|\P{L}|$)/gu, '$1 $1 ')
    .replace(/\bdi(?=(?:luar|kampung|kantor|sawah|kebun|pasar|masjid|kota|puskesmas|bengkel)\b)/g, 'di ')
    .replace(/\bke(?=(?:rumah|kantor|sekolah|kos|tempat)(?:nya|an|annya)?\b)/g, 'ke ')
    .replace(/[.,;:!?()\n\r"/]+/g, ' | ')
    .replace(/[^\p{L}\p{N}'| ]+/gu, ' ')
    .replace(/([^0-9|])\1{2,}/gu, '$1');
}

/** Most answers hold no mark and no picture: what looks for those is a quarter of all that a reading takes. */
const beyondAscii = /[^\0-\x7f]/;

/** Writes respelled words in their classes. */
export function inClasses(words: string, by: ReadonlyMap<string, string> = classes): string {
  return once(by === whole ? 'w' : 'c', words, () => {
    const said = listed(words)
      .map((word) => classOf(word, by))
      .filter(Boolean)
      .join(' ');
    return ` ${said.replace(/\|(?: \|)+/g, '|').replace(/^\| ?| ?\|$/g, '')} `;
  });
}

/** Takes back the letter that people double at the end: `siapp`. */
function undoubled(word: string): string {
  return classes.has(word) ? word : word.replace(/(\p{L})\1$/u, '$1');
}

/** Lists what people often mistype, and other words that differ from it by as much as a mistake does. */
const [oftenMistyped, unlike] = [listed(words.mistyped), new Set(listed(words.unlike))];
const digits: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 9: 'g' };

/** Returns what was meant by a word that no list knows: digits in place of letters, or one mistake of a thumb. */
function unmistyped(word: string): string {
  if (/\p{L}/u.test(word) && /[013459]/.test(word)) {
    const lettered = word.replace(/[013459]/g, (digit) => digits[digit] ?? digit);
    return whole.has(lettered) ? lettered : word;
  }
  if (word.length < 4 || whole.has(word) || unlike.has(word) || !classOf(word, whole).startsWith('~')) return word;
  const meant = oftenMistyped.filter((one) => isMistyped(word, one));
  return meant.length === 1 && meant[0] !== undefined ? meant[0] : word;
}

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Tells whether two letters lie side by side on a telephone, where each row begins half a key further to the right. */
function isBeside(one: string, other: string): boolean {
  const [from, to] = [one, other].map((letter) => {
    const row = keys.findIndex((row) => row.includes(letter));
    return { row, column: (keys[row]?.indexOf(letter) ?? 0) + row / 2 };
  });
  if (from === undefined || to === undefined || from.row < 0 || to.row < 0) return false;
  return Math.abs(from.row - to.row) <= 1 && Math.abs(from.column - to.column) <= 1;
}

/** Tells whether a word is another with two letters changed over, one beside the right one, one too many or one left out. */
function isMistyped(word: string, meant: string): boolean {
  const differs = [...meant].findIndex((letter, index) => letter !== word[index]);
  const at = differs === -1 ? meant.length : differs;
  const [a = '', b = ''] = [word.slice(at), meant.slice(at)];
  if (word.length === meant.length) {
    const isSwapped = a.slice(0, 2) === [...b.slice(0, 2)].reverse().join('') && a.slice(2) === b.slice(2);
    return isSwapped || (at > 0 && a.slice(1) === b.slice(1) && isBeside(a.slice(0, 1), b.slice(0, 1)));
  }
  if (meant.length < 5 || at === 0) return false;
  return a.slice(1) === b || a === b.slice(1);
}

function classOf(word: string, classes: ReadonlyMap<string, string>): string {
  if (/.{3}kah$/.test(word) && !/(?:lang|ting|ber|ni)kah$/.test(word)) return 'apa';
  const short = word.replace(/([aiueo])\1/g, '$1');
  return (
    classes.get(word) ??
    classes.get(short) ??
    inflected(short, classes) ??
    abbreviated(short, classes) ??
    (/\d|\|/.test(word) ? word : `~${word}`)
  );
}

/** Classes whose words say something else with an ending: `pastikan` is no yes. */
const uninflected: ReadonlySet<string> = new Set([
  'ya',
  'siap',
  'bersedia',
  'tidak',
  'tapi',
  'kalau',
  'mungkin',
  'lain',
  ...Object.keys(words.narrow).filter((name) =>
    /^(?:oke|okay|puji|monggo|otw|sanggup|me|kin|gas|sebut|kita|luncur)$/.test(name),
  ),
]);

/** Endings and beginnings that Indonesian and its neighbours put to a word. */
const endings = ['nya', 'lah', 'in', 'kan', 'i', 'ku', 'an', 'na', 'ne', 'e'];
const beginnings = [
  [/^(?:meng|nge|ng)(?=[aiueo])/, ''],
  [/^(?:meng|ng)(?=[aiueo])/, 'k'],
  [/^(?:men|n)(?=[aiueo])/, 't'],
  [/^(?:mem|m)(?=[aiueo])/, 'p'],
  [/^(?:meny|ny)(?=[aiueo])/, 's'],
  [/^(?:mem|men|meng|me|ber)/, ''],
] as const;

/** Returns the class of a word without its ending and its beginning, which are tried in turn. */
function inflected(word: string, classes: ReadonlyMap<string, string>): string | undefined {
  if (word.length < 4) return undefined;
  const stems = [word, ...endings.filter((end) => word.endsWith(end)).map((end) => word.slice(0, -end.length))];
  for (const stem of stems) {
    for (const base of [stem, ...beginnings.map(([start, root]) => stem.replace(start, root))]) {
      const known = base.length < 4 || base === word ? undefined : classes.get(base);
      const isOther = known === 'aku' && base !== stem;
      if (known !== undefined && !isOther && !uninflected.has(known)) return known;
    }
  }
  return undefined;
}

/** Returns the class that all words have of which these letters leave vowels out. */
function abbreviated(word: string, classes: ReadonlyMap<string, string>): string | undefined {
  const bare = word.replace(/(?:nya|ny|lah)$/, '');
  for (const short of new Set([word, bare])) {
    if (short.length < (/[aiueo]/.test(short) ? 5 : 4)) continue;
    const whole = (byConsonants.get(consonants(short)) ?? []).filter(
      (long) => long.length > short.length && classes.has(long),
    );
    const meant = new Set(whole.filter((long) => isWithin(short, long)).map((long) => classes.get(long)));
    if (meant.size === 1) return [...meant][0];
  }
  return undefined;
}

function consonants(word: string): string {
  return (
    word.slice(0, 1) +
    word
      .slice(1)
      .replace(/n(?=[gy])/g, '')
      .replace(/[aiueo']/g, '')
      .replace(/(.)\1/g, '$1')
  );
}

/** Tells whether the letters stand in a word in their order. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  const sameEnd = letters.at(-1) === word.at(-1) || !/[aiueo]/.test(letters);
  return at === letters.length && sameEnd;
}
