import learned from './learned.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/**
 * A second opinion on an answer that no shape has: how likely it is a yes, and how likely a no. It is a logistic regression over
 * words and classes of words, trained by `tools/answers` on the invented answers of this folder.
 */

/** Holds a sign a line, with what it says for a yes and for a no, in parts of `scale`. */
export interface Learned {
  readonly scale: number;
  readonly signs: string;
}

/** Tells how likely an answer is a yes and a no, each from 0 to 1. */
export type Opinion = (words: string, narrow: string) => { readonly yes: number; readonly no: number };

/** By a word of no class, what it is about: a town, a vehicle, the weather. */
const topics: ReadonlyMap<string, string> = new Map(
  Object.entries(words.topics).flatMap(([topic, listed]) =>
    listed.split(' ').map((word) => [`~${word}`, `~${topic}`] as const),
  ),
);

const runs = (words: readonly string[], length: number): readonly string[] =>
  words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));

/**
 * Returns the signs of an answer: its words and its classes of words, alone and beside the next, the beginning of each clause, and
 * how many words no list knows.
 */
export function signsOf(words: string, narrow: string): readonly string[] {
  const typed = ['^', ...words.replace(/^[ |]+|[ |]+$/g, '').split(/\s+/), '$'];
  const named = narrow.trim().split(/\s+/);
  const known = ['^', ...named.map((word) => (word.startsWith('~') ? (topics.get(word) ?? '~') : word)), '$'];
  const plain = known.filter((word) => word !== '|');
  const unknown = named.filter((word) => word.startsWith('~')).length;
  const apart = plain.flatMap((word, at) =>
    [2, 3, 4].flatMap((gap) => plain[at + gap] && `${word}+${plain[at + gap]}`),
  );
  const clauses = known.slice(1, -1).join(' ').split(' | ');
  return [
    ...new Set([
      'always',
      ...[1, 2].flatMap((length) => runs(typed, length)).map((run) => `w ${run}`),
      ...[1, 2, 3].flatMap((length) => runs(known, length)).map((run) => `c ${run}`),
      ...apart.flatMap((pair) => (pair ? [`a ${pair}`] : [])),
      ...clauses.map((clause) => `b ${clause.trim().split(/\s+/).slice(0, 6).join(' ')}`),
      ...Array.from({ length: Math.min(unknown, 6) }, (_, at) => `unknown ${at + 1}`),
      ...Array.from({ length: Math.min(named.length, 20) }, (_, at) => `long ${at + 1}`),
    ]),
  ];
}

/** Returns an opinion by what was learned. */
export function opinionBy({ scale, signs }: Learned): Opinion {
  const weights = new Map(
    signs.split('\n').map((line) => {
      const [sign = '', yes, no] = line.split('\t');
      return [sign, [Number(yes) / scale, Number(no) / scale]] as const;
    }),
  );
  return (words, narrow) => {
    const said = signsOf(words, narrow);
    const likely = (side: 0 | 1) => {
      const score = said.reduce((sum, sign) => sum + (weights.get(sign)?.[side] ?? 0), 0) / Math.sqrt(said.length);
      return 1 / (1 + Math.exp(-score));
    };
    return { yes: likely(0), no: likely(1) };
  };
}

export const secondOpinion = opinionBy(learned);

/** So likely is a yes or a no that no shape has, and that is read as one all the same; and each clause of such a no. */
export const sure = { yes: 0.92, no: 0.85, clause: 0.5 } as const;

/** Names who else may act, another time, a person, or thanks: beside any of these only a shape takes on. */
const another =
  / ~?(?:pihak|dia|tanda|kita|pasif|tolong|bahaya|puji|monggo|insya|layani|doa|tim|lapor|isi|tubuh|sakit|mungkin|dijemput|doakan) /;
/** Works on another case, does something to a person, or speaks of another who acts, or of the writer in an unknown word alone. */
export const ofAnotherCase =
  / (?:lagi|sedang) (?:urus|laksana) | (?:urus|dampingi|bantu|jemput) (?:korban|izin|tuan|kin) | pak (?:~\S+|sebut) (?:urus|laksana|otw|luncur|menuju|jalan|siap) | ~\S+ aku urus | aku ~\S+ (?:(?:ya|pak) )*(?:~|\||$)| sanggup (?:(?:urus )?~(?!nak )\S+|alasan) | ~(?:suami|istri) (?:yang |segera )*(?:urus|menuju|jalan|otw|luncur) | (?:dia|kin|~andaikan) aku (?:yang |sanggup )|aku (?:dia|korban) /;
/** Asks by its order: `bisa saya bantu`. */
const asksByOrder =
  /(?:^|\|) (?:\S+ )?(?:bisa|dapat|sudi|boleh|jadi|perlu|biar) (?:p )?(?:aku|urus|jalan|otw|luncur|gas|laksana|bantu|dampingi|lanjut|cek|hubungi|pergi|jemput|menuju) |~(?:minta|serahkan|kata|katanya|harusnya|seharusnya|disuruh|biasanya|saksi) | mau aku |^ sanggup urus laporan $| (?:bisa|siap|sanggup) laporan | korban aku | otw aku $| basa $| (?:tuan|kin) aku | mohon (?:urus|laksana) /;
const otherTime =
  /\d[.:/]\d|\b(?:jam|pukul|pk\.?) ?\d|\b(?:9\d|[6-8]\d|\d{3,}) ?(?:menit|mnt)|\b(?:pagi|siang|sore|malam|mlm|malem)\b/i;
/** Names who acts, or assents before anything else. */
const bySomebody =
  /(?<! ~\S+) aku |^ (?:(?:sapaan|pak|oke|okay|ya|sudah|lagi|sedang|ini|segera|\|) )*(?:siap|sanggup|bisa|otw|luncur) |^ (?:(?:ini|pak) )*(?:sudah|lagi|sedang) (?:jalan|menuju|tempat menuju) /;
/** Says what one does, or that one can. */
const doesSomething =
  / (?:urus|laksana|otw|luncur|menuju|jalan|siap|sanggup|dampingi|lanjut|bisa|mau|pergi|jemput|sampai|tempat) | sudah (?:aku )?hubungi /;
/** Names an officer who may be who acts: neither the writer nor whom they call or take along. */
const officer = /(?<! (?:aku|hubungi|sama)(?: (?:pak|ini|sudah|pejabat))*) pejabat /;
/** Names where people are taken, or where they travel. */
const elsewhere = new RegExp(` ~(?:${`${words.topics.perjalanan} ${words.topics.tersekap}`.replaceAll(' ', '|')}) `);

/** Names the body, or a place where people are kept: beside a no these may be a cry. */
const cry = new RegExp(
  ` ~?(?:tubuh|titik|bawa|kin|tanda|dia|pihak|korban|mau|di\\w{3,}|\\w*(?:nikah|kawin)\\w*|${`${words.topics.tersekap} ${words.topics.orang} ${words.noExcuse}`.replaceAll(' ', '|')}) `,
);

/** A no about moving, speaking or being let out refuses nothing. */
const moving =
  'pergi lari keluar pulang bangun duduk tidur makan minum bernapas napas bicara ngomong teriak melihat ikut hidup kabur lepas masuk cerita melahirkan lahiran gerak'
    .split(' ')
    .map((word) => `~${word}`)
    .join('|');
const held = new RegExp(
  `(?:^|\\|) (?:bukan|jangan aku|tanda) (?:\\||$)| (?:tidak|belum|jangan) (?:\\S+ )*(?:${moving}|jalan|pergi|tubuh|masih|ketemu|sendiri|urusan) | (?:tidak|belum) ~ada (?:\\||$)| (?:${moving}|jalan|pergi|tubuh|masih|ketemu|sendiri) (?:\\S+ )*(?:tidak|belum|jangan) `,
);

/** Greets, calls or thanks, and says no more. */
const polite = /^(?: (?:pak|tuan|kin|sapaan|makasih|izin|mohon|maaf|ya|oke|okay|sebut|pejabat))* $/;

/** Tells whether an answer may be read as a no by a second opinion: each clause of it may be one, or a reason. */
export function mayDecline(words: string, narrow: string, opinion: Opinion): boolean {
  if (cry.test(narrow) || held.test(narrow)) return false;
  const [typed, named] = [words, narrow].map((said) =>
    said
      .split('|')
      .map((clause) => ` ${clause.trim()} `)
      .filter((clause) => clause.trim() !== ''),
  );
  return (named ?? []).every(
    (clause, at) => polite.test(clause) || opinion(typed?.[at] ?? clause, clause).no >= sure.clause,
  );
}

/** Tells whether an answer may be taken for a yes by a second opinion: the writer acts, now, and nobody else. */
export function mayTake(own: string, narrow: string): boolean {
  return (
    bySomebody.test(narrow) &&
    doesSomething.test(narrow) &&
    !another.test(narrow) &&
    !ofAnotherCase.test(narrow) &&
    !asksByOrder.test(narrow) &&
    !officer.test(narrow) &&
    !elsewhere.test(narrow) &&
    !otherTime.test(own.replace(/\b(?:malam|mlm|malem) (?:malam|mlm|malem)?(?=ini\b)|\b(?:selamat|met) \S+/gi, ''))
  );
}
