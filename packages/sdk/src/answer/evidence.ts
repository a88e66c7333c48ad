import listed from './words.json' with { type: 'json' };

/** Words of no class that say nothing for or against a yes: what people put on, leave or pass on their way. */
const plain: ReadonlySet<string> = new Set(`${listed.plain} ${listed.people}`.split(' '));

/** Holds what one clause of an answer claims: in the word that was asked for, of the writer's own handling, or less. */
const claims: readonly (readonly [claim: RegExp, most: number])[] = [
  [/ (?:sanggup|laksana|bersedia) /, 3],
  [
    / aku (?:\S+ )*(?:urus|terima|dampingi) | aku (?:p )?yang (?:\S+ )*(?:menuju|pergi|jalan|otw|luncur|tubuh) |^ (?:(?:oke|okay|ya|siap|aku) )*bisa (?:(?:bisa|pak|tuan|p|ya|sudah|nih) )*$/,
    2,
  ],
];
/** Goes on with a yes: who, how soon, on which way, near what. */
const goesOn =
  / (?:aku|kita|segera|menuju|jalan|otw|luncur|pergi|sampai|sudah|ini|pejabat|kantor|alamat|kebetulan|basa|dekat|lagi|titik|tempat|korban|sama|dia|laporan) /;
/** Tells whether a clause holds more than words of which no class is known. */
const isHeard = (clause: string): boolean => {
  const words = clause.trim().split(' ');
  return words.some((word) => !word.startsWith('~') || plain.has(word.slice(1)));
};
/** Says after a `but` nothing that goes on with it. */
const takenBack =
  / tapi (?:(?!(?:sanggup|urus|menuju|jalan|otw|luncur|pergi|bisa|basa|sampai|alamat|aku|tempat|kesana) )\S+ )*$/;

const somebody = `(?:dia|kin|korban|~(?:${`${listed.people} ${listed.others}`.replaceAll(' ', '|')}))`;
/** Names somebody else before the word that was asked for, or what it hangs on. */
const ofAnother = new RegExp(
  ` aku (?:\\S+ )*(?:tuan|kin|dia|kantor) (?:\\S+ )*sanggup |(?:^|\\|) (?:(?:oke|ya|siap|pak) )*${somebody} (?:(?:sudah|p|lagi|sebut) )*sanggup | sanggup sudi | laksana alasan | ~pesan masih | sanggup \\| ~tergantung `,
);
const going = '(?:luncur|otw|menuju|jalan|pergi|urus|tubuh|tempat|siap|bisa)';
/** Makes no yes of a clause that says less than the word that was asked for: others go, an order, later, another thing. */
const refused = [
  `^ (?:(?!aku|kita|masih|sama|tuan)\\S+ )*(?:${somebody}|kantor|pejabat) (?:(?:sudah|lagi|yang|p|segera|sedang|sebut|isi|~\\S+) )*${going} `,
  ' menit (?:(?!sampai)\\S+ )*(?:jalan|otw|menuju|luncur|pergi) (?!.*sampai)',
  '^ (?:(?!aku)\\S+ )*(?:ayo|bisa urus) (?:(?!aku)\\S+ )*$| menuju p |^ (?:urus aku|bisa p|aku yang) (?:pak )*$',
  '^ (?:\\S+ )?kalau (?!~soal|urusan)| (?:~\\S+|kin|dia|pejabat) aku yang | bawa dia | bantu tim | alasan banget aku ',
  '^ (?:(?:oke|ya|okay|k7q) )*(?:ini|isi) aku (?:pak )*$| (?:sama|p|masih) dia (?:ini |isi |tu )?$|^ (?:(?:oke|ya|okay) )*aku (?:dia|kin|korban) | ~(?:mak|emak|mamak|umi|abah|abi) ',
].map((pattern) => new RegExp(pattern));

const beside = '(?:aku|pak|tuan|ya|oke|okay|siap|insya|sapaan|p|dong|nih|ini|sudah|banget|makasih|basa|segera)';
/** Holds nothing but the word that was asked for. */
const asAsked = new RegExp(`\\| (?:${beside} )*sanggup (?:(?:${beside}|sanggup) )*\\|`);

/** Tells whether a clause is the word that was asked for. */
export function isAsAsked(narrow: string): boolean {
  return asAsked.test(`|${narrow.replaceAll(' | ', ' | | ')}|`);
}

/**
 * Tells whether an answer says enough for a yes. A clause has to claim it in words that yeses on file hold; and the less it
 * claims, the fewer words may stand beside it that no yes holds.
 */
export function saysEnough(narrow: string, hasMet: (word: string) => boolean): boolean {
  const clauses = narrow
    .trim()
    .split(' | ')
    .map((clause) => ` ${clause.trim()} `);
  const unmet = clauses.map(
    (clause) => (clause.match(/(?<=~)\S+/g) ?? []).filter((word) => !plain.has(word) && !hasMet(word)).length,
  );
  const all = unmet.reduce((sum, count) => sum + count, 0);
  const claimed = ([claim]: (typeof claims)[number]) => {
    const at = clauses.flatMap((clause, index) => (claim.test(clause) ? [index] : []));
    return at.length > 0 && at.every((index) => unmet[index] === 0) ? at[0] : undefined;
  };
  if (takenBack.test(narrow) || clauses.some((clause, at) => unmet[at] !== 0 && !goesOn.test(clause))) return false;
  const [asked, own] = claims;
  if (asked !== undefined && claimed(asked) !== undefined) return all <= asked[1] && !ofAnother.test(narrow);
  if (clauses.some((clause) => refused.some((pattern) => pattern.test(clause)))) return false;
  const from = own === undefined ? undefined : claimed(own);
  if (from === undefined && !clauses.every(isHeard)) return false;
  const before = from === undefined ? all : unmet.slice(0, from).reduce((sum, count) => sum + count, 0);
  return before === 0 && all <= (from === undefined ? 0 : (own?.[1] ?? 0));
}
