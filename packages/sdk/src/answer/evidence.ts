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
  '^ tim aku sudah (?:ke )?(?:titik|tempat) $',
  '^ segera (?:luncur|menuju|jalan|pergi|otw) ya (?:pak )*$|^ (?:(?:oke|ya|okay|segera) )*pergi (?:(?:pak|segera|sudah) )*$',
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
  const hard = claimed === 0 ? refused.slice(0, 1) : refused;
  const isOpen = ofAnother.test(narrow) || clauses.some((clause) => hard.some((one) => one.test(clause)));
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
const writer = /^(?:aku|kita|me)$/;
/** Begins with a particle, which is another word then (`dong` is "they" in Ambon); or says of others that they act. */
const misplaced =
  / alamat ke (?:dia|~pihak|kin|korban) |^ (?:(?:tidak|belum|bukan|jangan) )+(?:(?:pak|tuan|ya|p|nih|dong|sudi|sudah) )*$| ini nanti $| nama ~pihak | sebut yang (?:jalan|otw|luncur|menuju|pergi|urus|siap|sanggup|tubuh) |^ (?:halangan|sakit|tolak|mundur|batal) | (?:sanggup|urus|menuju|pergi|jalan|otw|luncur|bisa) .*(?:halangan|sakit|tolak|mundur|batal) (?:(?:pak|tuan) )*$|^ (?:dong|nih) \S|(?:^|sanggup|urus|bisa) lain |(?<! (?:pak|tuan|kin)) sebut (?:sudah|lagi|yang|p|sedang|sanggup|menuju|pergi|jalan|otw|luncur|urus|siap|bisa) /;
/** Counts goods or money: `3kg`, `50rb`. */
const goods = /^\d+(?:kg|gr|l|ltr|liter|pcs|dus|box|porsi|rb|ribu|k|jt|juta)$/;

/** Claims a report, or says that the writer is on the way. */
const claim = / (?:sanggup|siap|urus|menuju|otw|luncur|jalan|pergi) /;
const noBehind = / (?:tidak|belum|bukan|jangan|batal|tolak|mundur|salah|kalau|mungkin) /;
/** Takes a claim back in its own clause: a no, a condition, or somebody else. */
const takesBack =
  / (?:sanggup|siap|urus|menuju|otw|luncur|pergi|jalan) .*(?:tidak|belum|bukan|jangan|kalau|mungkin|batal|tolak|mundur|salah) |(?<! (?:sama|masih|bawa|~ajak|~ditemani|~nganter|~titip)) ~pihak $| (?:sanggup|siap) .*(?:~pihak|sebut yang|sebut) (?:jalan|otw|luncur|menuju|pergi) /;
/** Says in a later clause that others go, which is no more than news where the writer handles the report now. */
const othersGo =
  /^ (?:(?:ini|ke|p) )*(?:~pihak|(?:tuan|kin|dia)(?: aku)?|kantor|(?:pak |tuan )?pejabat|(?:pak|tuan|kin) (?:sebut|~\S+)) (?:(?:yang|p|sudah|segera|lagi|ini) )*(?:(?:jalan|otw|luncur|menuju|pergi|urus|siap|sanggup) |$)/;
/** Words that leave, end or excuse, where they stand behind the last act: `selesai`, `istirahat`, `cuti`. Before it they are on its way. */
const twofold: ReadonlySet<string> = new Set(listed.twofold.split(' '));
const inSpite =
  / (?:tidak|gak|ga|nggak|ndak|ora|bukan|selesai|beres|kelar|meski|meskipun|walau|walaupun|biar|biarpun|kendati|ditinggal|tinggal|tinggalin|tinggalkan|kutinggal|kutinggalin|ninggalin) /;

/** Tells whether what stands behind a yes takes it back, however sure the opinion is. */
function isTakenBack(words: string): boolean {
  const clauses = words.split('|').map((clause) => inClasses(clause, whole));
  const first = clauses.findIndex((clause) => claim.test(clause));
  const last = clauses.findLastIndex((clause) => claim.test(clause) && !noBehind.test(clause));
  const isOwn = clauses.some((clause) => / urus segera /.test(clause));
  const isUnsaid = clauses.some(
    (clause, at) =>
      (at >= first && at >= last && (at === first ? takesBack : noBehind).test(clause)) ||
      (!isOwn && at > first && othersGo.test(clause)),
  );
  const typed = words.split(' ').filter(Boolean);
  const act = typed.findLastIndex((word) => acts.test(inClasses(word, whole).trim()));
  const behind = ` ${typed.slice(act + 1).join(' ')} `.split('|');
  return (
    isUnsaid || behind.some((clause) => !inSpite.test(clause) && clause.split(' ').some((word) => twofold.has(word)))
  );
}

/** Tells whether a short word is known: in any language, or beside a word of its own. */
function isShortKnown(word: string, before: string, typed: ReadonlySet<string>): boolean {
  const isNextTo = /^(?:take|so|su)$/.test(word);
  return short.has(word) || (besideOwn.get(word) ?? []).some((own) => (isNextTo ? before === own : typed.has(own)));
}

/** Tells whether each short word is known: most noes of the regions are as short. */
export function isShortInPlace(words: string): boolean {
  const typed = words.split(/[ |]+/).filter(Boolean);
  const all = new Set(typed);
  return typed.every((word, at) => word.length > 4 || /\d/.test(word) || isShortKnown(word, typed[at - 1] ?? '', all));
}

/** Tells whether each word of an answer is known in its place; one that nobody knows may only be where the writer comes from. */
export function isInPlace(words: string): boolean {
  const all = new Set(words.split(' '));
  return !isTakenBack(words) && words.split('|').every((clause) => isClauseInPlace(clause, all));
}

function isClauseInPlace(clause: string, all: ReadonlySet<string>): boolean {
  const typed = clause.split(' ').filter(Boolean);
  const said = inClasses(clause, whole);
  const classes = said.trim().split(' ');
  const hasAct = classes.some((name) => acts.test(name) && name !== 'ke');
  let isOwn = false;
  return (
    !misplaced.test(said) &&
    typed.every((word, at) => {
      const [before = '', name = '', next = ''] = [classes[at - 1], classes[at], classes[at + 1]];
      const isTitled = /^(?:pak|tuan|kin)$/.test(before);
      const isName =
        name === 'pak' ? next === '' : name === 'sebut' && (isTitled || (before !== 'sanggup' && acts.test(before)));
      const isShort = word.length < 5 && !/\d/.test(word) && !against.test(name) && !isName;
      if (isShort && !isShortKnown(word, typed[at - 1] ?? '', all)) return false;
      if (acts.test(name)) isOwn = false;
      const isBetween = isOwn && classes.slice(at).some((one) => acts.test(one));
      if (writer.test(name)) isOwn = true;
      if (isName) return true;
      if (!name.startsWith('~') && !goods.test(word)) return !isBetween || acts.test(name) || between.test(name);
      return plain.has(word) || (hasAct && next === '' && /^(?:dari|dr)$/.test(typed[at - 1] ?? ''));
    })
  );
}
