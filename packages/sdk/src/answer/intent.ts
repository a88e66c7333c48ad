import type { NotifierEvent } from '../notifier/inbound.ts';
import { findReplyCode } from '../notifier/reply-code.ts';
import { befallsIn } from './befalls.ts';
import { inClasses, inOneReading, respelled, whole } from './canonical.ts';
import { withoutCourtesies } from './courtesies.ts';
import { isAsAsked, isInPlace, saysEnough } from './evidence.ts';
import { clauseOpinion, type Opinion, opinion } from './opinion.ts';
import {
  isAlong,
  isBorneOut,
  isForTheAct,
  isOpenlyFor,
  judgedIn,
  lastCommitment,
  tellsOfAnAct,
  withoutOthers,
  withoutTrifles,
} from './story.ts';
import { unquoted } from './unquoted.ts';
import listed from './words.json' with { type: 'json' };

/** The meaning of an answer in words. Only `take` takes a report on; in doubt it is `unclear`, and a question goes back. */
export type Intent = 'take' | 'decline' | 'unclear';

/** Reads how people answer, as they type. A veto goes before the opinion: nobody goes on record by a word that was none. */
export function intentOf(text: string, by: Opinion = opinion, judge: Opinion = clauseOpinion): Intent {
  return inOneReading(() => intentIn(unquoted(text), by, judge));
}

/** Limits what is kept of an answer. */
const longest = 2_000;
/** A plain answer is short. A longer text is no yes and no no. */
const most = { characters: 400, words: 45 };
/** So likely is a yes, a no, and either beside words that speak against them. A wrong yes stops a report; a wrong no lets it go on sooner. */
const sure = {
  yes: 0.425,
  told: 0.4,
  asAsked: 0.25,
  besideANo: 0.85,
  no: 0.4,
  noAlone: 0.1,
  noSaid: 0.15,
  noInAClause: 0.5,
  noAtFirst: 0.85,
  withoutANo: 0.6,
  besideACry: 0.7,
  besideAQuestion: 0.85,
  inDoubt: 0.85,
  borne: 0.8,
  borneClause: 0.4,
  anyClause: 0.03,
  unknownClause: 0.1,
};

/** Returns a text without rows of points, hyphens and blanks, which say nothing, and hide no word behind them. */
function withoutRows(typed: string): string {
  return typed
    .replace(/^\s*\[kawal[^\]\n]{0,20}\]/i, '')
    .replace(/[\s.,;:!-]{3,}/g, (signs) => (/[.,;:!\n]/.test(signs) ? '. ' : ' '))
    .trim();
}

/** Tells whether a text is too long for an answer: nothing reads it. */
function isTooLong(own: string): boolean {
  return own.length > most.characters || own.split(/\s+/).length > most.words;
}

function intentIn(typed: string, by: Opinion = opinion, judge: Opinion = clauseOpinion): Intent {
  const own = withoutRows(typed);
  if (own === '' || isTooLong(own)) return 'unclear';
  const words = respelled(own);
  const narrow = inClasses(words, whole);
  const plain = ` ${own} `.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  if (onlyReceived.test(narrow) || onlyNoted.test(plain)) return 'unclear';
  const alone = withoutOthers(own);
  const asTyped = by.weigh(own, narrow);
  const apart = alone === own ? asTyped : by.weigh(alone, inClasses(respelled(alone), whole));
  const likely = apart.yes > asTyped.yes ? apart : asTyped;
  const isAsked = isAsAsked(narrow);
  const isKnown =
    likely.yes >= (isAsked ? sure.asAsked : sure.yes) &&
    saysEnough(narrow) &&
    isInPlace(words) &&
    !befallsIn(words) &&
    isBorneOut(words, true) &&
    mayTake(own, `${words}${narrow}`, likely.yes, isAsked);
  const isYes = isKnown || (likely.yes >= sure.told && isTold(own, likely.yes)) || isBorne(own, likely.yes, judge);
  if (isYes && !isRefusedIn(own, by) && isJudgedFor(plainIn(own), judge, sure.unknownClause, sure.anyClause))
    return 'take';
  // A yes and a no in one answer are asked about.
  if (isYes && likely.yes >= likely.no) return 'unclear';
  const least = refusesAlone.test(narrow) ? sure.noAlone : saysNo.test(narrow) ? sure.noSaid : sure.no;
  return likely.no >= least && mayDecline(own, narrow, likely.no) ? 'decline' : 'unclear';
}

/** Tells who speaks, or what was said: a line of a chat that is passed on. Only a code has a name and a colon before it. */
const ofASpeaker =
  /["“”„«»]|[\p{L}*_](?<!nama|konfirmasi|petugas|pic|pelaksana|kontak|wilayah|jabatan|kelurahan|kode|ralat|koreksi|jawab(?:an)?(?:nya)?|balas(?:an)?|sanggup(?:an)?|reply|code)\s*:\s*[*_]?\p{L}|\([^)]*\p{L}/iu;

const asks = /[?？؟]/;
const anyOf = (listed: string) => new RegExp(` ~?(?:${listed.replaceAll(' ', '|')}) `);
/** Says that a message came, as much as that one will act: whoever is asked for SANGGUP or TIDAK says more. */
const onlyReceived =
  /^(?: (?:siap|okay|oke|ya|nih|puji|basa|pak|tuan|sebut|pejabat|sapaan|makasih|isyarat|\|))* $|^ laksana $/;
/** Asks nothing: `kenapa tidak? sanggup`. */
const whyNot = /(?:kenapa|knp|why) (?:tidak|tdk|nggak|gak|ga|not)\s*\?/gi;
/** Holds a no to what was asked for, and beside it courtesies alone. */
const refusesAlone =
  /^ (?:(?:maaf|mohon|izin|pak|tuan|ya|okay|aku|kita|p|sapaan|ini|laporan|segera|nih|makasih|k7q|isi|\|) )*(?:tolak|(?:tidak|belum) (?:bisa|sanggup|bersedia|sudi|terima|urus)) (?:(?:bantu|urus|terima|menuju|tempat|laporan|ini|p|aku|pak|tuan|maaf|makasih|segera|nih|ya|sapaan|~sedih|\|) )*$/;
/** Says that the writer cannot, or asks for somebody else. */
const saysNo =
  /(?:^|\|) (?:(?:maaf|mohon|izin|pak|tuan|ya|okay|oke|p|wah|alasan|isi|laporan|ini) )*(?:(?:aku|kita|kin) )?(?:(?:sudah|lagi|p) )?(?:tidak|belum) (?:bisa|sanggup|boleh|bersedia|sudi) |(?:~cari|~carikan|tolong) (?:dia|yang|pejabat|alasan) lain |aku halangan /;
/** Says that the writer notes or watches it: a desk does so with every report. */
const onlyNoted =
  /^ (?:(?:oke|ok|baik|baiklah|siap|ya|iya|nggih|terima|kasih|makasih|pak|bu|sudah|sdh|akan|saya|sy|aku|kami|kita|laporan|laporannya|infonya|info|dulu|untuk|segera|k7q|\|) )*(?:(?:di|men|me|mem|meny)?(?:catat|catet|tampung|simak|pelajari|pahami|mengerti|monitor|pantau|ketahui|simpan|arsipkan|register|agendakan|data|input|cermati|maklumi)(?:kan|nya)? (?:(?:dulu|ya|pak|bu|laporannya|infonya|laporan|ini|makasih|terima|kasih|\|) )*)+$/;
const takesBack = anyOf(listed.vetoes.ofAYes);
/** Speaks of other matters, or asks, but where the writer plainly acts. */
const inDoubt = anyOf(listed.vetoes.inDoubt);
const otherTime = new RegExp(
  `\\d[.:/]\\d|\\b(?:jam|pukul|pk\\.?) ?\\d|\\b(?:${listed.vetoes.times.replaceAll(' ', '|')})\\b`,
  'i',
);
const now = new RegExp(`\\b(?:${listed.vetoes.now.join('|')})\\b`, 'gi');
/** A party to a case does not handle it. */
const ofAParty = new RegExp(` (?:saya|sy|aku) (?:${listed.vetoes.parties.replaceAll(' ', '|')})(?:nya|e) `);
/** Says that another acts, or begins or ends with a no. */
const ofAnother =
  /(?:^| {2})~?pihak |(?:^| {2})(?:yang|yg) (?:siap|sanggup|bisa) |(?:^| {2})dia (?:siap|sanggup|bisa|urus|otw|luncur|menuju|jalan) |(?:^| {2})bukan [^|]*(?:siap|sanggup) |(?:^| {2})(?:tidak|belum|bukan|jangan) (?:\||(?:~?pihak|aku|tim|urus|siap|sanggup|bisa|jalan|otw|luncur|menuju) )| (?:tidak|belum|bukan|jangan) (?:pak )*$/;
const regrets = anyOf(listed.vetoes.regrets);
const noes = anyOf(listed.vetoes.noes);
const cries = anyOf(listed.vetoes.ofANo);

/** Tells whether the writer answers, and neither asks, nor cries, nor repeats what somebody said, nor is a party to the case. */
function isOfTheWriter(own: string, said: string): boolean {
  return !(asks.test(own.replace(whyNot, '')) || ofASpeaker.test(own) || takesBack.test(said) || ofAParty.test(said));
}

/** Asks for what whoever goes needs: `tolong kirim alamatnya`. */
const needed =
  / (?:tolong|tlg|tlng|mohon|mhn) (?:segera |saya |sy )?(?:(?:di)?(?:kirim|krm|krim|share|kasih|catat|infokan|info|doakan|bimbing)\p{L}*|jangan (?:di)?(?:kirim|oper|kasih)\p{L}*|jgn (?:di)?(?:kirim|oper|kasih)\p{L}*)(?= )/gu;

/** Begins a clause that says what stands in the way and is overcome: `meski sakit`. */
const overcome = /^\s*(?:meski|walau|biar|sanajan|senajan)(?:pun)?\s/i;

/** Tells whether a clause by itself is likely a no, in whatever words: beside a plain yes an opinion hardly hears an excuse. */
function isRefusedIn(own: string, by: Opinion): boolean {
  const clauses = lastCommitment(withoutOthers(own)).split(/[.,;!\n]+/);
  return clauses.some((clause) => {
    const words = respelled(clause);
    if (!/\S/.test(words) || overcome.test(clause)) return false;
    const least = own.trimStart().startsWith(clause) ? sure.noAtFirst : sure.noInAClause;
    return !isForTheAct(words) && by.weigh(clause, inClasses(words, whole)).no >= least;
  });
}

/** Tells whether the writer says to act, however much else is told, and nothing else speaks in it. */
function isTold(own: string, likely: number): boolean {
  const told = plainIn(own);
  const said = `${told}${inClasses(told, whole)}`;
  return (likely >= sure.inDoubt || !inDoubt.test(said)) && isOfTheWriter(own, said) && tellsOfAnAct(told, likely);
}

/** Returns respelled words of the last commitment of an answer, without what is asked for and without trifles. */
function plainIn(own: string): string {
  return respelled(lastCommitment(withoutTrifles(own))).replace(needed, ' ');
}

/** Tells whether each clause of a sure yes is likely to bear it out, and no known word takes it back. */
function isBorne(own: string, likely: number, judge: Opinion): boolean {
  if (likely < sure.borne) return false;
  const told = plainIn(own);
  const said = `${told}${inClasses(told, whole)}`;
  const isOpen = inDoubt.test(said) || ofAnother.test(said) || !isOfTheWriter(own, said);
  return !isOpen && isOpenlyFor(told) && isJudgedFor(told, judge, sure.borneClause, sure.borneClause);
}

/** Tells whether each clause is likely enough to bear a yes out, and likelier where it names nobody and no way. */
function isJudgedFor(words: string, judge: Opinion, unknown: number, any: number): boolean {
  return judgedIn(words).every((clause) => {
    const { yes, no } = judge.weigh(clause.trim(), inClasses(clause, whole));
    return yes >= (yes + no) * (isAlong(clause) ? any : unknown);
  });
}

/** Tells whether nothing takes a yes back: a question, a cry, another time; and a no only where it is sure all the same. */
function mayTake(own: string, said: string, likely: number, isAsked: boolean): boolean {
  if (!isOfTheWriter(own, said) || inDoubt.test(said) || ofAnother.test(said)) return false;
  if (likely >= sure.besideANo) return true;
  if (noes.test(said) || otherTime.test(own.replace(now, ''))) return false;
  return (isAsked && likely >= sure.yes) || !regrets.test(said);
}

/** Says a no, or why. */
const refusing = / (?:tidak|belum|bukan|jangan|tolak|mundur|halangan|sakit|batal|lain|alasan|urusan|kantor|~pihak) /;
/** Answers in the place of whoever was asked: `ini adiknya`. */
const ofAKin =
  /(?<![\p{L}])ini (?:si )?(?:adik|adek|anak|istri|suami|ibu|bapak|kakak|ponakan)(?:nya|ne|na)(?![\p{L}])/iu;
/** Tells whether nothing beside a no is a cry, or said by somebody else; where it is sure, a no all the same. */
function mayDecline(own: string, narrow: string, likely: number): boolean {
  if (ofAKin.test(own) || (asks.test(own) && likely < sure.besideAQuestion)) return false;
  if (!refusing.test(narrow) && (asks.test(own) || likely < sure.withoutANo)) return false;
  return likely >= sure.besideACry || !(cries.test(narrow) || ofASpeaker.test(own));
}

/** An answer that somebody typed. */
export interface TypedAnswer {
  readonly intent: Intent;
  /** The reply code in it, where the words beside it take the report on or decline. */
  readonly token?: string;
  /** The words of the answer, without the code and what is quoted; left out where there are none. */
  readonly said?: string;
}

/**
 * Reads a message that may hold a reply code. A code alone takes on, as people are told. Beside a greeting alone, a question,
 * a cry for help or words that no list knows it is no answer. Where it `quotes` a message of ours, a `siap` alone takes on
 * too. What is left unclear is read again without its courtesies, which say nothing for or against.
 */
export function readTypedAnswer(text: string, quotes = false): TypedAnswer {
  return inOneReading(() => readOnce(text, quotes));
}

function readOnce(text: string, quotes: boolean): TypedAnswer {
  const own = unquoted(text);
  const found = findReplyCode(own);
  const said = saidIn(own, found);
  const read = { ...readWhole(own, found, quotes), ...said };
  const isShort = !isTooLong(withoutRows(found?.beside ?? own));
  const plain = read.intent === 'unclear' && isShort ? withoutCourtesies(own) : own;
  if (plain === own) return read;
  const again = readWhole(plain, findReplyCode(plain), quotes);
  return again.intent === 'take' && claims.test(inClasses(respelled(plain), whole)) ? { ...again, ...said } : read;
}

function readWhole(own: string, found: ReturnType<typeof findReplyCode>, quotes: boolean): Omit<TypedAnswer, 'said'> {
  if (found === undefined) {
    const intent = intentIn(own);
    const isReady =
      quotes &&
      intent === 'unclear' &&
      !isTooLong(withoutRows(own)) &&
      saysReady.test(inClasses(respelled(own), whole));
    return { intent: isReady && isAloneIn(own) ? 'take' : intent };
  }
  // The letters of a code are no words.
  const intent = intentIn(found.beside);
  if (isTooLong(withoutRows(found.beside))) return { intent: 'unclear' };
  if (intent === 'decline') return { intent, token: found.code };
  const parted = respelled(found.parted);
  const isAlone = isAloneIn(found.beside);
  // Behind a code begins another clause, as often as not: both readings have to be a yes.
  const isOpen =
    befallsIn(parted) || [takesBack, inDoubt].some((one) => one.test(`${parted}${inClasses(parted, whole)}`));
  const isBetween = !/^\s*\.|\.\s*$/.test(found.parted);
  const isKnown = isInPlace(parted) && !isOpen && !(isBetween && intent === 'take');
  const isRead = isKnown || (intent === 'take' && intentIn(found.parted) === 'take');
  const isYes = (intent === 'take' || (intent === 'unclear' && isAlone)) && isRead;
  return isYes ? { intent: 'take', token: found.code } : { intent: 'unclear' };
}

/** Is what people in uniform say to an order. */
const acknowledged = /^[\s.,!]*(?:86|sip|copy|laksanakan)[\s.,!]*$/i;

/** Tells whether words beside a code say nothing else than that it is meant. */
function isAloneIn(beside: string): boolean {
  if (acknowledged.test(beside)) return true;
  const words = respelled(beside);
  return (
    !asks.test(beside) && !ofASpeaker.test(beside) && saysNothing.test(inClasses(words, whole)) && isInPlace(words)
  );
}

/** Returns the words of an answer as they were written, without their code. */
function saidIn(own: string, found: ReturnType<typeof findReplyCode>): Pick<TypedAnswer, 'said'> {
  const signs = [...(found?.code ?? '')].map((sign) => ({ 0: '[0o]', 1: '[1il]' })[sign] ?? sign);
  const typed = new RegExp(signs.join('[^0-9a-z]*'), 'i').exec(own)?.[0] ?? '';
  const words = found === undefined ? own : asOneCode.test(typed) ? own.replace(typed, ' ') : found.beside;
  // No half of a sign stands at the cut.
  const said = words
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '');
  return said === '' ? {} : { said };
}

/** Holds nothing between its signs but what people put there. Made once: a pattern of properties takes milliseconds to make. */
const asOneCode = /^[0-9a-z\s\p{Cf}\p{Pd}\u2212.]+$/iu;

const greeted =
  '(?:(?:(?:maaf |mohon )*basa(?: pak| tuan)*|(?:ya|oke|okay|sapaan|puji|izin)(?: pak| tuan)*|nama|(?:pak |tuan )+\\||ini|nih|\\|) )*';
const called = '(?:(?:ya|oke|okay|sapaan|nama|pak|tuan|ini|nih|\\|) )*';
/** Names the code, or whom it is for, or is `siap` alone. Beside a code that is a yes: nobody copies a code to be silent. */
const saysNothing = new RegExp(
  [
    '(?:(?:pak|tuan|nama|ini|nih|okay|\\|) )* ?',
    '(?:(?:ya|oke|siap) )+(?:(?:pak|tuan) )*',
    `${greeted}siap (?:laksana )?(?:(?:pak|tuan) pejabat )?${called}(?:otw )?`,
    `${greeted}(?:aku|kita) siap (?:bantu )?${called}`,
  ]
    .map((shape) => `^(?!.* siap siap ) ${shape}$`)
    .join('|'),
);

const claims = / (?:siap|laksana|sanggup|bersedia|urus|menuju|otw|luncur|jalan|pergi) /;
/** Holds the word for a yes to a superior, not only that a message came. */
const saysReady = / (?:siap|laksana) /;

/** Returns the event of an answer that somebody typed; undefined where it holds no code that counts. */
export function typedReply(event: string, text: string): Extract<NotifierEvent, { type: 'reply' }> | undefined {
  const { intent, token, said } = readTypedAnswer(text);
  if (token === undefined) return undefined;
  const declines = intent === 'decline' ? { declines: true as const } : {};
  return { type: 'reply', event, token, ...declines, ...(said === undefined ? {} : { said }) };
}
