import { type Opinion, ofAnotherCase } from './second-opinion.ts';
import words from './words.json' with { type: 'json' };

/**
 * Finds a clear core: a whole clause in which the writer says, of themselves and now, that they can or cannot. Beside it people
 * give reasons in any words, so the other clauses are looked at for danger alone.
 */

const clausesOf = (said: string): readonly string[] => said.split('|').map((clause) => ` ${clause.trim()} `);

/** Says nothing of who acts, and may stand before a core or behind. */
const polite =
  '(?:pak|tuan|sapaan|izin|makasih|oke|okay|ya|siap|monggo|p|basa|ini|ke|yang|lagi|sedang|segera|sudah|dekat|sendiri|laporan|~dg|~nak|~(?:walaupun|meski) alasan|sudi)';
const acts = '(?:urus|menuju|otw|luncur|jalan|laksana|tempat)';
const able = new RegExp(
  `^(?: (?:${polite}|isi))*(?: sanggup(?! urus laporan $)|(?<! tuan) aku(?: (?:${polite}|piket|alasan|~selaku|isi))* sanggup)(?: (?:${polite}|${acts}|pejabat|isi|demi|~demi|dia|tubuh|mau|aku|nanti ini))* $`,
);
const handles = new RegExp(
  `^(?: ${polite})*(?: biar)?(?<! tuan) aku(?: (?:${polite}|bisa|biar))* (?:urus|${acts} tempat)(?: (?:(?!tuan)${polite}|urus|isi laporan|isi ~penanganan|nanti ini))* $`,
);
const goes = new RegExp(
  `^ bisa(?: pak)* \\| aku(?: ${polite})* (?:menuju|otw|luncur|jalan)(?: (?:menit|segera|pak))* (?:\\||$)|^ bisa aku urus \\| (?:alamat \\| )?aku sudah siap `,
);

/** Takes back, passes on, asks or cries: beside any of these words a clear core is none. */
const unsaying =
  'pihak tanda kita pasif tolong bahaya insya layani doa\\S* lapor mungkin kalau apa salah halangan lain tolak tidak belum bukan jangan maaf mundur batal kabar \\S*serahkan minta \\S*suruh \\S*nyuruh kata\\S* \\S*harusnya biasa\\S* saksi pernah rasa\\S* \\S*andai\\S* emang begitu agar bayar\\S* \\S*uang duit transfer \\S*paksa ikut dijemput tanya usahakan tidur lengah dengar pesan info ayo \\S*cepat cepetan \\S*bantuan\\S* \\S*bntuan aduh jemput doang sedih they he she come die kill hurt send him \\S*nikah koper kalian cabut hapus damai urusan visa\\S* paspor\\S* dokumen\\S* keberangkatan\\S*';
const listed = [unsaying, words.topics.perjalanan, words.topics.tersekap, words.noExcuse, words.noFreeExcuse]
  .join(' ')
  .replaceAll(' ', '|');
const others = '(?:~(?!terus )\\S+|dia|kin|sebut|kantor|pejabat|korban)';
const danger = new RegExp(
  [
    ` ~?(?:${listed}) `,
    ' aku (?:kin|korban|dia|tuan)(?! aku) ',
    '(?:^|\\|) (?:(?:ini|pak) )*(?:dia(?! aku )|terima (?:isi )?(?:\\||$)|yang (?:urus|menuju|jalan))',
    '(?:^|\\|) ini (?:korban|~\\S+) (?:\\||$)',
    '\\| aku alasan (?:\\||$)',
    '\\| (?:pak (?:lagi )?)?~\\S+ (?:~\\S+ )?(?:\\||$)',
    ' izin (?:[^ |]+ )+nanti ',
    '(?<!sanggup) tubuh ',
    '(?:^|\\|) (?:(?:pak|segera|oke|ya|laporan|ini) )*(?:urus|bantu|jemput|hubungi|dampingi) ',
    '(?:^|\\|) (?:bawa|pergi|dampingi|~\\S+(?:kan|in)) (?:pergi )?(?:aku|dia|korban|ini|kantor) ',
    '(?:^|\\|) (?:ke ~rumah|mohon) (?:(?:lagi|pak) )*(?:\\||$)',
    ' aku (?:(?:yang|lagi|sudah|sedang|ke|sampai|mau) )*~(?!motor |(?:bidan|perawat|mantri|guru|hansip|linmas|satpam|selaku|kunjungi) )',
    '^ (?:pak )+sanggup $|\\| (?:pak |tuan )+sanggup |^ laporan aku urus (?:(?:segera|pak) )*$| karena ',
    `(?<!(?:bawa|sama(?: pak)?)(?: ~\\S+)?) ${others}(?: aku)?(?: (?:yang|lagi|sudah|segera|p))* (?:urus|jalan|otw|luncur|menuju) `,
  ].join('|'),
);
/** Says what befalls somebody, in words of no list. Only a surer opinion hears a yes beside it. */
const befalls = /~(?:di|ter|ke(?!rja))\S{3,} |dia aku ~| ~(?!demi |dua )\S+ dia /;
/** Names another time than now, asks for money, or asks whether it is so. */
const otherTime =
  /\d[.:/]\d|\btadi (?:saya|sy|aku)\b|\b(?:dulu itu|kan|rekening|pulsa)\b|\b(?:jam|pukul|pk\.?) ?\d|\b(?:besok|bsk|esok|lusa|nanti|ntar|nnti|kemarin|kmrn|kmarin|dulunya|(?:me)?n?tunggu|(?:me)?nunggu|sebentar|setelah|stlh|habis|abis|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|ahad|minggu|bulan|bln|tahun|thn|pagi|siang|sore|malam|mlm|malem|subuh|magrib|maghrib|isya)\b/i;

/** Stands beside a yes and takes nothing back: an address that is asked for, who comes along, where a child stays. */
const plain =
  /(?<=\|) alamat(?= \|)|(?<=dia aku )~titip ~\S+ |(?<= aku )~ajak (?:pak )?~\S+ |(?<= aku sudah )~dpn titik /g;

/** Tells whether something in an answer takes a yes back, passes it on, asks or cries. */
export function isUnsaid(narrow: string): boolean {
  const said = narrow.replace(plain, '');
  return danger.test(said) || ofAnotherCase.test(said);
}

/** Tells whether an answer, which is a yes as likely as this, has a clear core of one and no danger beside it. */
export function takesClearly(own: string, narrow: string, likely: number): boolean {
  const now = own.replace(/\b(?:malam|mlm|malem|sore|pagi|siang) ini\b|\b(?:selamat|met) \S+/gi, '');
  const said = narrow.replace(plain, '');
  if (likely < (befalls.test(said) ? 0.7 : 0.2) || otherTime.test(now) || isUnsaid(narrow)) return false;
  const clauses = clausesOf(said);
  if (clauses.some((clause) => able.test(clause))) return true;
  return (likely >= 0.35 && goes.test(narrow)) || (likely >= 0.44 && clauses.some((clause) => handles.test(clause)));
}

/** Says nothing but who refuses, and politely. */
const regret =
  '(?:pak|tuan|sapaan|izin|mohon|maaf|makasih|oke|okay|ya|siap|p|ini|ke|yang|lagi|sedang|segera|sudah|laporan|tapi|aku|sudi|~nak|nanti|basa|bantu|~bener|~pengen|karena|sempat|sanggup)';
const coreNo = new RegExp(
  `^(?: ${regret})*(?: (?:tidak|belum) (?:bisa|sanggup)| aku mundur| bukan aku tidak mau)(?: (?:${regret}|urus|terima|pejabat|~pihak))* $`,
);
/** Keeps, hurts, moves or silences somebody: beside any of these nothing is declined. */
const cryBeside = new RegExp(
  ` (?!~pihak urusan )~?(?:urus|jemput|hubungi|mohon|ayo|cepat|tolong|tolak|mundur|mau|bahaya|tubuh|titik|bawa|tanda|korban|jangan|tidak|belum|bukan|apa|kalau|layani|\\S*(?:nikah|kawin)\\S*|di(?!nas|klat)\\w{3,}|sakit|kuat|${`${words.topics.tersekap} ${words.noExcuse} ${words.noFreeExcuse}`.replaceAll(' ', '|')}) | aku ~\\S+ $| dia (?:\\S+ )+aku | (?:kin|dia|tuan) ini `,
);

/** Tells whether an answer has a clear core of a no, beside reasons alone. */
export function declinesClearly(said: string, narrow: string, opinion: Opinion): boolean {
  const typed = clausesOf(said).filter((clause) => clause.trim() !== '');
  const named = clausesOf(narrow).filter((clause) => clause.trim() !== '');
  const beside = named.flatMap((clause, at) => (coreNo.test(clause) ? [] : [[clause, typed[at] ?? clause] as const]));
  return (
    beside.length < named.length &&
    beside.every(
      ([clause, said]) =>
        /^(?: (?:pak|maaf|sapaan|izin|makasih))* $/.test(clause) ||
        (!cryBeside.test(clause) && opinion(said, clause).no >= 0.05),
    )
  );
}
