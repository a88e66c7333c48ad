import { plainWords } from './name-words.ts';
import table from './words.json' with { type: 'json' };

const listed = (list: string): string => list.replaceAll(' ', '|');
const family = new RegExp(`^(?:${listed(table.familyAlone)}|(?:${listed(table.family)})(?:nya|ku|mu)?)$`);
const kinds = table.familyKinds.split(' ');

/** Words between a parent and what they did. */
const between = table.betweenDeed.split(' ');

const did = new RegExp(`^(?:${listed(table.did)})(?:nya)?$`);
const wasDone = new RegExp(`^(?:${listed(table.wasDone)})$`);
const buys = /^(?:mem)?beli(?:kan|in)?$/;
const given = /^(?:tahu|tau|makan|minum|obat)$/;
/** Deeds that may also help, by where they lead. */
const took =
  /^(?:bawa|membawa|ngajak|mengajak|dibawa|diajak|(?:meng?|ng|h)?ant[ae]r(?:kan|in)?|diantar|setuju|(?:meng)?i[zj]inkan|(?:me)?relakan|melepas(?:kan)?|tanda|tandatangan|menandatangani|teken)$/;

const promised = /^(?:dijanjikan|dijanjiin|dibayar|diberi|dikasih|ditawari|minta|meminta)$/;
/** Money is taken from a bank, too: from whom counts. */
const takes = /^(?:meng)?ambil$/;
const gets = new RegExp(`^(?:${listed(table.gets)})$`);
const money = new RegExp(`^(?:${listed(table.money)}|\\d+(?:jt|juta))$`);
/** Who says something, or somebody else: what follows is not done by the family. */
const saying = /^(?:kata|menurut|bilang|cerita|bercerita|lapor|melapor|mengaku)$/;
const another = /^(?:anak|anaknya|dia|ia|korban|calo|agen|tetangga)$/;
const others = new Set(table.whoTakes.split(' '));

/** "Ibunya dijanjikan 15 juta": done for many reasons; by a parent beside a broker it is asked about. */
function isPaidFor([verb = '', ...rest]: readonly string[]): boolean {
  return promised.test(verb) && rest.some((word) => money.test(word) && !(word === 'uang' && verb.endsWith('minta')));
}

/** "Ortunya tahu dan dapat uang muka", "ibunya malah senang karena dikasih uang": within a few words that are nobody else's. */
function getsMoney(words: readonly string[]): boolean {
  const isFrom = (at: number) =>
    words.slice(at, at + 6).some((one, place, all) => one === 'dari' && others.has(all[place + 1] ?? ''));
  const verb = words.findIndex(
    (word, at) =>
      gets.test(word) || (takes.test(word) && isFrom(at)) || (promised.test(word) && !word.endsWith('minta')),
  );
  const isTheirs =
    verb >= 0 && verb < 6 && !words.slice(0, verb).some((word) => saying.test(word) || another.test(word));
  return isTheirs && words.slice(verb + 1, verb + 3).some((word) => money.test(word));
}

/** Where a parent takes a child to be helped, or home. */
const helped = new Set(table.guardianHelps.split(' '));

/** "Rumah om itu", and not the child's own. */
function isAnothers(word: string, next = ''): boolean {
  return word === 'rumah' && others.has(next);
}

/** "Bapa kecil yang pelihara dia": says who is meant, and nothing that they did. */
const whoCares =
  / (?:yang|yg) (?:(?:me|me[mn]|ng|meng)?(?:pelihara|piara|asuh|rawat|jaga|besarkan|urus) (?:dia|ia|korban|anak(?: itu)?)|(?:men)?jadi wali(?:nya)?)(?= )/g;

const doneBy = 'oleh sama by her his their own'.split(' ');

/** Tells whether a story says that a parent or guardian did it, as "ibunya sendiri yang menjual": to be asked about, and no ground by itself. */
export function tellsOfGuardian(story: string): boolean {
  const words = plainWords(story).join(' ').replace(whoCares, '').split(' ');
  const isFamily = (at: number): boolean =>
    family.test(words[at] ?? '') || (words[at] === 'orang' && /^(?:tua(?:nya|ku)?|rumah)$/.test(words[at + 1] ?? ''));
  const next = (from: number, skipped: readonly string[], most: number): number => {
    let at = from;
    while (at - from < most && skipped.includes(words[at] ?? '')) at += 1;
    return at;
  };
  return words.some((word, at) => {
    const isTaken = (verb: number) =>
      took.test(words[verb] ?? '') &&
      !words.slice(verb, verb + 6).some((one, place, all) => helped.has(one) && !isAnothers(one, all[place + 1]));
    // "Kasih tahu" is told, and "kas makan" fed.
    const isDeed = (verb: number) =>
      (did.test(words[verb] ?? '') && !given.test(words[verb + 1] ?? '')) ||
      (buys.test(words[verb] ?? '') && words[verb + 1] === 'tiket');
    const isDone = wasDone.test(word);
    const oleh = words.slice(at + 1, at + 6).indexOf('oleh');
    if (isDone && oleh >= 0 && isFamily(at + 2 + oleh)) return true;
    if (isDone || (word.startsWith('di') && isTaken(at))) return isFamily(next(at + 1, doneBy, 2));
    const isThem =
      /^(?:yang|yg|sing)$/.test(words[at - 1] ?? '') && /^(?:sendiri|dewe|dhewe)$/.test(words[at + 2] ?? '');
    if (isThem && isFamily(at + 1)) return isDeed(at) || isTaken(at);
    if (!isFamily(at)) return false;
    const verb = next(next(at + 1, kinds, 3), between, 4);
    const isPaid =
      isPaidFor(words.slice(verb, verb + 4)) ||
      (!saying.test(words[at - 1] ?? '') && getsMoney(words.slice(at + 1, at + 9)));
    return isDeed(verb) || isPaid || isTaken(verb);
  });
}
