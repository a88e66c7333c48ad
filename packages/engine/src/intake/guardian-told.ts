import { plainWords } from './name-words.ts';
import table from './words.json' with { type: 'json' };

const family =
  /^(?:mboke|ibuke|emake|ibune|ortune|mamake|bapake|makne|keluarga|keluarganya|keluargane|(?:ibu|ayah|bapak|bapa|mama|papa|mamak|emak|mak|mbok|bunda|ortu|orangtua|wali|nenek|kakek|om|paman|pakdh?e|budh?e|(?:pak|bu)l[ie]k|tante|bibik?|uwak?|mbah|simbah|eyang|oma|opa|kakak|abang|mbakyu|sepupu|ipar|mertua|suami|mother|father|parents?|stepmother|stepfather|guardian|grandmother|grandfather|aunt|uncle|brother|sister|cousin|husband)(?:nya|ku|mu)?)$/;
const kinds =
  'kecil besar ade adik tengah ipar iparnya tua tuanya tiri tirinya angkat angkatnya kandung kandungnya bayi itu'.split(
    ' ',
  );

/** Words between a parent and what they did. */
const between = table.betweenDeed.split(' ');

const did =
  /^(?:menjual|jual|jualin|ngejual|adol|ngedol|ngongkon|menawarkan|nawarin|nawarkan|posting|memposting|ngirim|kasih|kasihkan|ngasih|ngasihkan|menitipkan|nyuruh|janji|janjikan|menjanjikan|menyuruh|suruh|memaksa|maksa|menyerahkan|mengirim|membujuk|menjajakan|menikahkan|mengawinkan|menggadaikan|menyewakan|melacurkan|mempekerjakan|menyiksa|memukul|memukuli|mencabuli|memperkosa|menyekap|mengurung|mengancam|sold|sells|forced|forces|sent|offered|beat|beats)(?:nya)?$/;
const wasDone =
  /^(?:dijual|ditawarkan|ditawarin|diposting|dikasihkan|diserahin|disuruh|dipaksa|diserahkan|dikirim|dibujuk|dijajakan|dinikahkan|dikawinkan|digadaikan|disewakan|dilacurkan|dipekerjakan|disiksa|dipukul|dipukuli|dicabuli|diperkosa|disekap|dikurung|diancam|sold|forced|beaten|sent|offered)$/;
/** Deeds that may also help, by where they lead. */
const took =
  /^(?:bawa|membawa|ngajak|mengajak|dibawa|diajak|(?:meng?|ng|h)?ant[ae]r(?:kan|in)?|diantar|setuju|(?:meng)?i[zj]inkan|(?:me)?relakan|melepas(?:kan)?|tanda|tandatangan|menandatangani|teken)$/;

const promised = /^(?:dijanjikan|dijanjiin|dibayar|diberi|dikasih|ditawari|minta|meminta)$/;
const gets = /^(?:menerima|terima|nerima|nompo|dapat|dapet)$/;
const money =
  /^(?:uang|duit|beras|sembako|motor|hp|sapi|babi|belis|dp|juta|jt|\d+(?:jt|juta)|mahar|imbalan|upah|bayaran)$/;
/** Who says something, or somebody else: what follows is not done by the family. */
const saying = /^(?:kata|menurut|bilang|cerita|bercerita|lapor|melapor|mengaku)$/;
const another = /^(?:anak|anaknya|dia|ia|korban|calo|agen|tetangga)$/;

/** "Ibunya dijanjikan 15 juta": done for many reasons; by a parent beside a broker it is asked about. */
function isPaidFor([verb = '', ...rest]: readonly string[]): boolean {
  return promised.test(verb) && rest.some((word) => money.test(word) && !(word === 'uang' && verb.endsWith('minta')));
}

/** "Ortunya tahu dan dapat uang muka", "ibunya malah senang karena dikasih uang": within a few words that are nobody else's. */
function getsMoney(words: readonly string[]): boolean {
  const verb = words.findIndex((word) => gets.test(word) || (promised.test(word) && !word.endsWith('minta')));
  const isTheirs =
    verb >= 0 && verb < 6 && !words.slice(0, verb).some((word) => saying.test(word) || another.test(word));
  return isTheirs && words.slice(verb + 1, verb + 3).some((word) => money.test(word));
}

/** Where a parent takes a child to be helped, or home. */
const helped =
  /^(?:puskesmas|rs|rumah|dokter|bidan|klinik|polisi|polsek|polres|sekolah|kantor|kelurahan|posko|lapor|melapor|sini|pulang)$/;

/** "Bapa kecil yang pelihara dia": says who is meant, and nothing that they did. */
const whoCares =
  / (?:yang|yg) (?:(?:me|me[mn]|ng|meng)?(?:pelihara|piara|asuh|rawat|jaga|besarkan|urus) (?:dia|ia|korban|anak(?: itu)?)|(?:men)?jadi wali(?:nya)?)(?= )/g;

/** Words between what was done and who did it. */
const doneBy = 'oleh sama by her his their own'.split(' ');

/** Tells whether a story says that a parent or guardian did it, as "ibunya sendiri yang menjual": to be asked about, and no ground by itself. */
export function tellsOfGuardian(story: string): boolean {
  const words = plainWords(story).join(' ').replace(whoCares, '').split(' ');
  const isFamily = (at: number): boolean =>
    family.test(words[at] ?? '') || (words[at] === 'orang' && /^tua(?:nya|ku)?$/.test(words[at + 1] ?? ''));
  const next = (from: number, skipped: readonly string[], most: number): number => {
    let at = from;
    while (at - from < most && skipped.includes(words[at] ?? '')) at += 1;
    return at;
  };
  return words.some((word, at) => {
    const isTaken = (verb: number) =>
      took.test(words[verb] ?? '') && !words.slice(verb, verb + 6).some((one) => helped.test(one));
    const isDone = wasDone.test(word);
    const oleh = words.slice(at + 1, at + 6).indexOf('oleh');
    if (isDone && oleh >= 0 && isFamily(at + 2 + oleh)) return true;
    if (isDone || (word.startsWith('di') && isTaken(at))) return isFamily(next(at + 1, doneBy, 2));
    const isThem =
      /^(?:yang|yg|sing)$/.test(words[at - 1] ?? '') && /^(?:sendiri|dewe|dhewe)$/.test(words[at + 2] ?? '');
    if (isThem && isFamily(at + 1)) return did.test(word) || isTaken(at);
    if (!isFamily(at)) return false;
    const verb = next(next(at + 1, kinds, 3), between, 4);
    const isPaid =
      isPaidFor(words.slice(verb, verb + 4)) ||
      (!saying.test(words[at - 1] ?? '') && getsMoney(words.slice(at + 1, at + 9)));
    return did.test(words[verb] ?? '') || isPaid || isTaken(verb);
  });
}
