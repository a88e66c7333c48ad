const hour = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
/** Matches what has as many digits as a number that can be rung: dates, hours, years, laws, sums, emergency numbers in a row. */
const counted = [
  '\\d{1,2}([./-])\\d{1,2}\\1(?:19|20)\\d\\d',
  `${hour}(?: ?- ?${hour})?`,
  '(?:\\d{1,2}|(?:19|20)\\d\\d)[/-](?:19|20)\\d\\d',
  '[1-9]\\.\\d{3}\\.\\d{3}|[1-9]\\d{0,2}(?:\\.000)+',
  '110|112|119|129',
].join('|');
const counts = new RegExp(`^(?:(?:${counted})(?:[,;] ?| \\(|\\) ?| ?- ?|$))+$`);
/** Matches seven digits or more, with no letter and at most eight signs between any two of them. */
const digits = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,8}\p{Nd}){6,}/gu;
const sum = /\bRp\.? ?[1-9]\d{0,2}(?:\.\d{3}){1,2}(?:\.000)*(?!\.?\d)/g;
/** Matches how a number of a mobile phone begins where words stand between its groups, or a letter for its nought. */
const mobile = /\b(?:0|62[ -]?)8\d\d\b\D{1,12}\d{3}|\b[Oo]8\d\d/;

/** Digits as people say them, in both languages. */
const [id, en] = [
  ['nol', 'kosong', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
];
const digit = `(?:(?:dobel|double|triple) )?(?:${[...id, ...en].join('|')})(?: (?:belas|puluh))?`;
const apart = '[^\\p{L}\\p{Nd}]{0,3}';
const said = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:${[
    // Seven in a row: nobody counts so far in a message.
    `(?:${digit}${apart}){6}(?:${digit})(?!\\p{L})`,
    // How a number of a mobile phone begins.
    `(?:nol|kosong|zero|oh?|0|(?:enam|six)${apart}(?:dua|two))${apart}(?:delapan|eight)${apart}(?:${digit}|\\p{Nd})`,
    // Four in words beside three in figures.
    `(?:${digit}${apart}){4,6}\\p{Nd}{3}|\\p{Nd}{3,}${apart}(?:${digit}${apart}){4}`,
  ].join('|')})`,
  'iu',
);

/** Matches an address of mail or of a page. A title such as `S.Pd` is none. */
const page =
  /@|:\/\/|\b[Ww]{3}\.|[\p{L}\p{M}\p{Nd}-]{2,}[.。](?:[\p{L}\p{M}]{2,}|[Xx][Nn]--)|(?<![\p{L}\p{M}\p{Nd}-])[\p{L}\p{Nd}][.。](?:(?!\p{Lu}\p{Ll}+(?![\p{L}/]))[\p{L}\p{M}]{2,}|[Xx][Nn]--)/u;

/**
 * Tells whether a text holds a number that can be rung, or an address of mail or of a page: the message would name somebody, or
 * lead somewhere. A text is read as people see it: wide digits, long dashes and signs that nobody sees change nothing.
 */
export function leadsElsewhere(text: string): boolean {
  const seen = text
    .normalize('NFKC')
    .replace(/\p{Cf}|\u{FE0F}|\u{20E3}/gu, '')
    .replace(/[\p{Pd}\u{2212}\u{30FC}]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(sum, 'Rp');
  return (
    page.test(seen) ||
    mobile.test(seen) ||
    said.test(seen) ||
    /\p{Nd}{5,}/u.test(seen) ||
    [...seen.matchAll(digits)].some(([digits]) => !counts.test(digits))
  );
}
