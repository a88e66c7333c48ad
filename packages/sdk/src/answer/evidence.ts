import { inClasses, whole } from './canonical.ts';
import listed from './words.json' with { type: 'json' };

/** Words of no class that say nothing for or against a yes: what people put on, leave or pass on their way. */
const plain: ReadonlySet<string> = new Set(`${listed.plain} ${listed.short} ${listed.people}`.split(' '));

/** Claims a report in the word that was asked for, or as the writer's own handling: so many unknown words may stand beside. */
const claims: readonly (readonly [claim: RegExp, most: number])[] = [
  [/ (?:sanggup|laksana|bersedia) /, 3],
  [
    / aku (?:\S+ )*(?:urus|terima|dampingi) | aku (?:p )?yang (?:\S+ )*(?:menuju|pergi|jalan|otw|luncur|tubuh) |^ (?:(?:oke|okay|ya|siap|aku) )*bisa (?:(?:bisa|pak|tuan|p|ya|sudah|nih) )*$/,
    2,
  ],
  [/^/, 0],
];
/** Goes on with a yes: who, how soon, on which way, near what. */
const goesOn =
  / (?:aku|kita|segera|menuju|jalan|otw|luncur|pergi|sampai|sudah|ini|pejabat|kantor|alamat|kebetulan|basa|dekat|lagi|titik|tempat|korban|sama|dia|laporan) /;
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

/** Tells whether an answer says enough for a yes: the less it claims, the fewer words may stand beside it that nobody knows. */
export function saysEnough(narrow: string): boolean {
  const clauses = narrow.split('|').map((clause) => ` ${clause.trim()} `);
  const unknown = clauses.map((clause) => (clause.match(/(?<=~)\S+/g) ?? []).filter((word) => !plain.has(word)).length);
  if (takenBack.test(narrow) || clauses.some((clause, at) => unknown[at] !== 0 && !goesOn.test(clause))) return false;
  const claimed = claims.findIndex(([claim]) => clauses.some((clause) => claim.test(clause)));
  const isOpen =
    claimed === 0 ? ofAnother.test(narrow) : clauses.some((clause) => refused.some((one) => one.test(clause)));
  return !isOpen && unknown.reduce((sum, count) => sum + count, 0) <= (claims[claimed]?.[1] ?? 0);
}

/** Short words that mean one thing from Aceh to Papua. Most noes of the regions are as short, and look like a filler elsewhere. */
const short: ReadonlySet<string> = new Set(listed.short.split(' '));
/** Short words that mean a no elsewhere, and the words of their own language behind which they do not. */
const besideOwn = new Map(Object.entries(listed.besideOwn).map(([word, own]) => [word, own.split(' ')] as const));
/** Classes that speak against a yes: the opinion and the vetoes weigh them, however short their words are. */
const against =
  /^(?:tidak|belum|bukan|jangan|apa|nanti|kalau|mungkin|tapi|tolong|bahaya|maaf|sakit|halangan|tolak|lain|karena|dia|alasan|mundur|batal|tubuh|salah)$/;
const acts =
  /^(?:sanggup|bersedia|laksana|pasif|siap|bisa|mau|urus|terima|dampingi|bantu|jemput|lanjut|menuju|pergi|jalan|otw|luncur|gas|sampai|cek|ketemu|hubungi|bawa|layani|sudi|boleh|sempat|ke|tempat)$/;
/** Stands between the writer and the act. */
const between =
  /^(?:yang|sudah|segera|p|ini|insya|oke|okay|sendiri|lagi|sedang|biar|ya|laporan|tuan|masih|sama|aku|kita|isi|pejabat|piket|petugas|menit|nih|basa|kebetulan|dekat|nanti|puji|alasan|tim|korban|kantor)$|\d/;
/** Opens a place, a company or a manner, of which any word may be. */
const opens = /^(?:ke|sama|masih|dekat|titik|kantor|pejabat|pak|tuan|kin|~\S+)$/;
const writer = /^(?:aku|kita|me)$/;
/** Begins with a particle, which is another word then (`dong` is "they" in Ambon); or says of others that they act. */
const misplaced =
  /^ (?:(?:tidak|belum|bukan|jangan) )+(?:(?:pak|tuan|ya|p|nih|dong) )*$|^ (?:halangan|sakit|tolak|mundur|batal) | (?:sanggup|urus|menuju|pergi|jalan|otw|luncur|bisa) .*(?:halangan|sakit|tolak|mundur|batal) (?:(?:pak|tuan) )*$|^ (?:dong|nih) \S|(?:^|sanggup|urus|bisa) lain |(?<! (?:pak|tuan|kin)) sebut (?:sudah|lagi|yang|p|sedang|sanggup|menuju|pergi|jalan|otw|luncur|urus|siap|bisa) /;
/** Counts goods or money: `3kg`, `50rb`. */
const goods = /^\d+(?:kg|gr|l|ltr|liter|pcs|dus|box|porsi|rb|ribu|k|jt|juta)$/;

/**
 * Tells whether each word of an answer is known in its place. No list of noes is ever whole, so a word that is not known stands
 * neither between the writer and the act nor beside either; and a short one nowhere, but as a name that ends a clause.
 */
export function isInPlace(words: string): boolean {
  return words.split('|').every((clause) => {
    const typed = clause.split(' ').filter(Boolean);
    const said = inClasses(clause, whole);
    const classes = said.trim().split(' ');
    const act = classes.findLastIndex((name) => acts.test(name) && name !== 'ke');
    let isOwn = false;
    return (
      !misplaced.test(said) &&
      typed.every((word, at) => {
        const [before = '', name = '', next = ''] = [classes[at - 1], classes[at], classes[at + 1]];
        const isTitled = /^(?:pak|tuan|kin)$/.test(before);
        const isName = next === '' ? isTitled || name === 'pak' : name === 'sebut' && (isTitled || acts.test(before));
        const isShort = word.length < 5 && !/\d/.test(word) && !against.test(name) && !isName;
        if (isShort && !short.has(word) && !besideOwn.get(word)?.includes(typed[at - 1] ?? '')) return false;
        if (acts.test(name)) isOwn = false;
        const isBetween = isOwn && classes.slice(at).some((one) => acts.test(one));
        if (writer.test(name)) isOwn = true;
        if (isName) return true;
        if (!name.startsWith('~') && !goods.test(word)) return !isBetween || acts.test(name) || between.test(name);
        if (plain.has(word)) return true;
        return at > act + 1 && !writer.test(before) && (act < 0 || opens.test(before));
      })
    );
  });
}
