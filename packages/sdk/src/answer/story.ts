import { befallsSurely, comesLaterIn, isInDoubt } from './befalls.ts';
import { inClasses, whole } from './canonical.ts';
import listed from './words.json' with { type: 'json' };

const { benignNo, never, means } = listed.story;
const any = (words: string) => `(?:${words.replaceAll(' ', '|')})`;
/** Reads words of the regions that no other list holds, as the class that they mean here. */
const meant: ReadonlyMap<string, string> = new Map(
  Object.entries(means).flatMap(([name, words]) => words.split(' ').map((word) => [`~${word}`, name] as const)),
);

const act =
  '(?:urus|menuju|pergi|jalan|otw|luncur|sanggup|bersedia|laksana|dampingi|jemput|layani|cek|lanjut|bantu|datang)';
const lead =
  '(?:oke|okay|ya|siap|pak|tuan|sapaan|isi|p|ini|biar|insya|maaf|nih|sudah|puji|izin|nama|ayo|lagi|kebetulan|segera|basa|sebut|makasih|laporan|alasan|mohon|gas|kabar|bisa|doa|jadi|sudi|monggo|tapi|nanti|dia|korban|dekat)';
const between =
  '(?:p|ya|pak|tuan|ini|isi|sendiri|sudah|segera|lagi|sedang|mau|bisa|siap|nih|insya|boleh|sudi|kebetulan|nanti|bersedia|sanggup|pejabat|piket|basa|dong|ke)';
const own = '(?:aku|kita)';
const little = `~(?!${any(`${listed.people} ${listed.others}`)} )[a-z']{1,6}`;
const noLead = '(?!tidak |belum |bukan |jangan |kalau |apa |mungkin |dia |kin |korban |tolak )';
/** Says that the writer acts, and nobody else. */
const alone = new RegExp(
  `(?:^|\\|) (?:${noLead}\\S+ )*?${own} (?:(?:${between}|${little}) ){0,4}yang (?:(?:${between}|${little}) ){0,2}${act} `,
);
/** Says that the writer takes the report, or that it is theirs. */
const takes = new RegExp(
  `(?:^|\\|) (?:${lead} )*${own} (?:${between} )*(?:urus|sanggup|bersedia|terima) (?:${between} )*(?:laporan|isi laporan|ini laporan)`,
);
/** Opens a clause with an act of the writer's. */
const opens = new RegExp(
  `(?:^|\\|) (?:(?:${lead}|${little}) )*(?:${own} (?:${between} )*${act}|${act} (?:p )*${own}) |(?:^|\\|) (?:${lead} )*(?:sanggup|otw|luncur|menuju) (?:(?:${lead}) )*(?:$|\\|)`,
);

const acts = new RegExp(` (?:${act}|gas|siap) `);

const harmless = new RegExp(` (?:tidak|belum|jangan|bukan) ~?${any(benignNo)}(?= )`, 'g');
const against = / (?:tidak|belum|bukan|jangan|batal|tolak|mundur|salah|sakit|bahaya|tolong|~tanda) /;
const soft = / (?:mungkin|tubuh|pasif|~pihak) /;
/** Says no of the act in words that each mean little: others go, it is over, an order, goods. */
const refusing = new RegExp(
  [
    ` ~?${any(never)} `,
    ' (?:itu|tu) dulu | (?:semasa|zamannya|jamannya|tadinya|dulunya|kecuali|jawaban|dirawat|sakit) | waktu itu | (?:besok|bsk|lusa|sesuk|benjang) (?:$|\\|)| (?:minggu|tahun|bulan|pekan) depan | yang lain (?:saja|aja) ',
    '(?:^|\\|) (?:~pihak |(?:\\S+ )?(?:tidak|bukan|belum|jangan|apa|tolak|mundur|batal|halangan)(?: \\S+)? (?:$|\\|))| (?:tidak|bukan|belum|jangan|apa)(?: (?:aku|ya|p|sudi|bisa|isi|benar|~benar|sudah))? (?:$|\\|)| sing bisa | ~pihak (?:(?:jalan|urus|menuju|otw) )?(?:$|\\|)|(?:^|\\|) yang lain (?:p )?\\||(?:^|\\|) (?:nanti )+(?:\\S+ )?(?:$|\\|)',
    ' (?:adik|adek|adiak|ading|ade|lanceuk|anak|suami|istri|bojo|bapak|ayah) (?:saya|saye|sy|aku|ambo|ulun|sa|lon|beta|abdi|kulo) (?:yang|yg|nan|nang|sing|nu|jak|pi|pigi|otw|jalan|sudah|meluncur) ',
    '(?:^|\\|) (?:dorang|dong|lu|ko|de|amang i) | (?:pi|pigi|pergi|jalan) ko (?:$|\\|)| (?:sing|yang) (?:$|\\|)| so boleh | (?:mobil|motor) (?:mereka|dia|orang) | jaga pintu ',
    ' \\d+ ?(?:kg|kilo|liter|dus) | (?:sudah|dah|udah|su) pulang (?:$|\\|)| (?:taong|tahun|taun|minggu|bulan|pekan|wingi) (?:lalu|kemarin|wingi|kepungkur) | usah (?:datang|kesini|dateng) ',
    ' di(?:alihkan|oper|lempar|kirim|teruskan|serahkan|titip|titipkan) (?:ke|buat|untuk|kepada|sama) (?!saya|sy|aku|kami)',
    ' (?:regu|tim|pos|unit) (?:satu|dua|tiga|empat|\\d) | sebut yang |^ segera (?:luncur|menuju|jalan|pergi|otw) ya (?:pak )*$',
  ].join('|'),
);

const inAStory =
  /^(?:~.*|dia|korban|titik|kantor|alasan|nanti|kin|dekat|karena|kabar|hubungi|tempat|alamat|ketemu|bawa)$/;

/** Tells whether two words at least are unknown, or name people, a place, a time or a reason; one alone may be a no that nobody knows. */
function isStory(said: string): boolean {
  const named = said.split(' ').filter(Boolean);
  return named.filter((name) => inAStory.test(name)).length >= 2;
}

/** So likely must a yes be by how plainly it says that the writer acts: from an act alone to the writer and nobody else. */
const sure = {
  now: [0.8, 0.5, 0.4],
  later: [1, 0.8, 0.7],
  besideASign: 0.55,
  inDoubt: 0.8,
};

/**
 * Tells whether an answer says that the writer acts, whatever else it tells: why, when, with whom. The less plainly it does, the
 * surer the opinion has to be, and surer beside a later time, a doubt or a soft word. Nothing in it may speak against, but a no that says how little stands in the way.
 */
export function tellsOfAnAct(words: string, likely: number): boolean {
  const said = inClasses(words, whole)
    .split(' ')
    .map((name) => meant.get(name) ?? name)
    .join(' ')
    .replaceAll('|', ' | ')
    .replace(/ +/g, ' ');
  if (refusing.test(words) || refusing.test(said) || befallsSurely(words)) return false;
  if (!isStory(said)) return false;
  const plainly = alone.test(said) || takes.test(said) ? 2 : opens.test(said) ? 1 : acts.test(said) ? 0 : -1;
  const least = (comesLaterIn(words) ? sure.later : sure.now)[plainly] ?? 0.96;
  if (against.test(said.replace(harmless, ' '))) return false;
  const beside = soft.test(said) ? sure.besideASign : 0;
  return likely >= Math.max(least, beside, isInDoubt(words) ? sure.inDoubt : 0);
}

const noInTheWay = new RegExp(
  `(?<![\\p{L}])(?:tidak|tdk|tak|ga|gak|nggak|ndak|nda|tra|son|seng|ora|indak|teu|mboten|jangan|jgn|jan) (?:${benignNo.replaceAll(' ', '|')})(?![\\p{L}])|ya (?:allah|tuhan|ampun)|(?![\\d#*])(?!🆘|🚨|👎|❌|🙅|✖|🚫|😭)\\p{Extended_Pictographic}`,
  'giu',
);

/** Returns an answer without what says how little stands in the way (`gak jauh`), and without signs that are no words. */
export function withoutTrifles(own: string): string {
  return own.replace(noInTheWay, ' ');
}
