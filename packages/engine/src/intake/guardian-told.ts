import { plainWords } from './name-words.ts';

const family =
  /^(?:mboke|ibuke|bapake|makne|(?:ibu|ayah|bapak|bapa|mama|papa|mamak|emak|mak|mbok|bunda|ortu|orangtua|wali|nenek|kakek|om|paman|pakdh?e|budh?e|(?:pak|bu)l[ie]k|tante|bibik?|uwak?|mbah|simbah|eyang|oma|opa|kakak|abang|mbakyu|sepupu|ipar|mertua|suami|mother|father|parents?|stepmother|stepfather|guardian|grandmother|grandfather|aunt|uncle|brother|sister|cousin|husband)(?:nya|ku|mu)?)$/;
const kinds = 'tua tuanya tiri tirinya angkat angkatnya kandung kandungnya'.split(' ');

/** Words between a parent and what they did. */
const between = (
  'sendiri yang yg sing ngasuh mengasuh dia tega mau akan hendak sudah telah juga malah pernah sering justru ikut ingin berniat lah itu ' +
  'herself himself themselves who has have had also then'
).split(' ');

const did =
  /^(?:menjual|jual|jualin|ngejual|adol|ngedol|menawarkan|nawarin|nawarkan|posting|memposting|ngirim|kasih|kasihkan|ngasih|ngasihkan|menitipkan|nyuruh|janji|janjikan|menjanjikan|menyuruh|suruh|memaksa|maksa|menyerahkan|mengirim|membujuk|menjajakan|menikahkan|mengawinkan|menggadaikan|menyewakan|melacurkan|mempekerjakan|menyiksa|memukul|memukuli|mencabuli|memperkosa|menyekap|mengurung|mengancam|sold|sells|forced|forces|sent|offered|beat|beats)(?:nya)?$/;
const wasDone =
  /^(?:dijual|ditawarkan|ditawarin|diposting|dikasihkan|diserahin|disuruh|dipaksa|diserahkan|dikirim|dibujuk|dijajakan|dinikahkan|dikawinkan|digadaikan|disewakan|dilacurkan|dipekerjakan|disiksa|dipukul|dipukuli|dicabuli|diperkosa|disekap|dikurung|diancam|sold|forced|beaten|sent|offered)$/;
const took = /^(?:bawa|membawa|ngajak|mengajak|dibawa|diajak)$/;
/** Where a parent takes a child to be helped, or home. */
const helped = /^(?:puskesmas|rs|rumah|dokter|bidan|klinik|polisi|polsek|polres|sekolah|kantor|sini|pulang)$/;

/** Words between what was done and who did it. */
const doneBy = 'oleh sama by her his their own'.split(' ');

/** Tells whether a story says that a parent or guardian did it, as "ibunya sendiri yang menjual": to be asked about, and no ground by itself. */
export function tellsOfGuardian(story: string): boolean {
  const words = plainWords(story);
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
    if (wasDone.test(word) || (word.startsWith('di') && isTaken(at))) return isFamily(next(at + 1, doneBy, 2));
    if (!isFamily(at)) return false;
    const verb = next(next(at + 1, kinds, 2), between, 4);
    // "Menerima uang" is done for many reasons; by a parent beside a broker it is asked about.
    const isPaid = /^(?:menerima|terima|nerima)$/.test(words[verb] ?? '') && words[verb + 1] === 'uang';
    return did.test(words[verb] ?? '') || isPaid || isTaken(verb);
  });
}
