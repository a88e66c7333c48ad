import type { NotifierEvent } from '../notifier/inbound.ts';
import { findReplyCode } from '../notifier/reply-code.ts';
import { canonical, inClasses, respelled, whole } from './canonical.ts';
import { declinesClearly, isUnsaid, takesClearly } from './clear-core.ts';
import { mayDecline, mayTake, type Opinion, secondOpinion, sure } from './second-opinion.ts';
import { refuses, yesIn } from './shapes.ts';
import { unquoted } from './unquoted.ts';

/** The meaning of an answer in words. Only `take` takes a report on; in doubt it is `unclear`, and a question goes back. */
export type Intent = 'take' | 'decline' | 'help' | 'question' | 'unclear';

/**
 * Reads how people answer, as they type. A cry for help goes before everything, a question before a refusal, a refusal before
 * a yes: nobody goes on record for a report by a word that was none.
 */
export function intentOf(text: string, opinion?: Opinion): Intent {
  return intentIn(unquoted(text), opinion);
}

/** Limits what is kept of an answer. */
const longest = 2_000;
/** A plain answer is short. A longer text is no yes and no no; only cries and questions are looked for in it. */
const most = { characters: 400, words: 40, weighed: 26 };

function intentIn(typed: string, opinion = secondOpinion): Intent {
  // Rows of points, hyphens and blanks say nothing, and hide no word behind them.
  const own = typed
    .replace(/^\s*\[kawal[^\]\n]{0,20}\]/i, '')
    .replace(/[\s.,;:!-]{3,}/g, (signs) => (/[.,;:!\n]/.test(signs) ? '. ' : ' '));
  const words = respelled(own);
  const said = inClasses(words);
  if (/ (?:tolong|bahaya) /.test(said)) return 'help';
  if (/ salah /.test(said)) return 'unclear';
  const isShort = own.length <= most.characters && own.split(/\s+/).length <= most.words;
  const narrow = isShort ? inClasses(words, whole) : '';
  if (bothAnswers.test(narrow)) return 'unclear';
  const close = narrow.replaceAll(' okay ', ' oke ').replaceAll(' okay ', ' oke ');
  const declines = isShort && refuses(close);
  if (declines && plainly.test(said)) return 'decline';
  if (/[?؟]/.test(own.normalize('NFKC')) || question.test(said)) return 'question';
  const isOwn = isShort && !ofASpeaker.test(own) && !asksLeave.test(narrow);
  const likely =
    isShort && !ofASpeaker.test(own) && narrow.split(' ').length <= most.weighed
      ? opinion(words, narrow)
      : { yes: 0, no: 0 };
  if (isOwn && takesClearly(own, narrow, likely.yes)) return 'take';
  const yes = isOwn && (!onlyOkay.test(narrow) || /🫡|💪/u.test(own)) ? yesIn(close) : undefined;
  const asksWhere = / alamat /.test(said) && !(yes === 'plain' && !/jelas|keterangan/.test(own.toLowerCase()));
  if (asksWhere && yes !== 'explicit') return 'question';
  const isNo =
    (likely.no >= sure.no && mayDecline(words, narrow, opinion)) ||
    (likely.no >= 0.5 && declinesClearly(words, narrow, opinion));
  if (refusal.test(said)) return (declines && !onlyHindered(said)) || isNo ? 'decline' : 'unclear';
  if (
    doubt.test(said) ||
    (yes !== 'explicit' &&
      / (?:kabar|makasih) /.test(said) &&
      !/ (?:otw|luncur|siap urus|sanggup(?: pak)* \||alamat (?:(?:pak|ya|tuan|segera) )*(?:\| )?makasih) /.test(close))
  )
    return 'unclear';
  if (yes !== undefined) return 'take';
  if (isNo) return 'decline';
  return isOwn && likely.yes >= sure.yes && mayTake(own, narrow) && !isUnsaid(narrow) ? 'take' : 'unclear';
}

/** Tells who speaks, or what was said: a line of a chat that is passed on. Only a code has a name and a colon before it. */
const ofASpeaker =
  /["“”„«»]|(?<!(?:nama|wilayah|jabatan|kelurahan|kode|jawab(?:an)?|balas(?:an)?|reply|code))[\p{L}*_]\s*:\s*[*_]?\p{L}|\([^)]*\p{L}/iu;

/** Says that a message came, as much as that one will act. A salute says more. */
const onlyOkay = /^(?: (?:okay|oke|ya|pak|tuan|sebut|pejabat|sapaan|\|))+ $/;
/** Asks leave behind a yes: to act, or to go. */
const asksLeave = / \| izin (?:pak )*$/;
/** Holds both answers that a message offers. */
const bothAnswers = /^ siap \| tidak $/;

/** Tells a yes beside a hindrance, which says neither. */
function onlyHindered(said: string): boolean {
  return (
    /^ (?:(?:sapaan|pak) )*(?:ya|siap|bisa|aku bisa) /.test(said) &&
    !/ (?:tidak|belum|bukan|jangan|maaf|lain|tolak) | \| (?:sapaan )+(?:aku )?halangan /.test(said)
  );
}

/** Matches any of these between the words of a text. */
function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(` (?:${phrases.join('|')}) `);
}

const plainly = anyOf(
  'aku (?:tidak|belum) (?:bisa|dapat|boleh|bersedia)|(?:tidak|belum) (?:bisa|dapat|boleh|bersedia) aku',
  '(?<=(?:^|\\|) )tidak(?= (?:\\||$))',
);
const question = anyOf(
  'apa',
  '(?<=(?:^|\\|)(?: (?!aku |maaf |ya |siap |mungkin |kalau |tapi |tidak |belum |tolak |sapaan |halangan )\\S+){2,} )(?:tidak|belum)(?= $)',
  '(?:bisa|dapat|boleh|siap|ada|aman|(?:sudah|nanti|~pihak)(?: [^ |]+)*) (?:tidak|belum)(?= (?:pak )*$)',
);
const refusal = anyOf('tidak|belum|bukan|jangan|maaf|halangan|tolak|lain');
const doubt = anyOf('nanti|kalau|mungkin|tapi');

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
 * a cry for help or words that no list knows it is no answer.
 */
export function readTypedAnswer(text: string): TypedAnswer {
  const own = unquoted(text);
  const found = findReplyCode(own);
  const said = saidIn(own, found);
  if (found === undefined) return { intent: intentIn(own), ...said };
  // The letters of a code are no words.
  const intent = intentIn(found.beside);
  if (intent === 'decline') return { intent, token: found.code, ...said };
  const takes = intent === 'take' || (intent === 'unclear' && saysNothing.test(canonical(found.beside, whole)));
  return takes ? { intent: 'take', token: found.code, ...said } : { intent, ...said };
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

/** Names the code, or whom it is for. */
const saysNothing = /^ (?:(?:pak|tuan|nama|ini|nih|okay|\|) )* ?$|^ (?:(?:ya|oke) )+(?:(?:pak|tuan) )*$/;

/** Returns the event of an answer that somebody typed; undefined where it holds no code that counts. */
export function typedReply(event: string, text: string): Extract<NotifierEvent, { type: 'reply' }> | undefined {
  const { intent, token, said } = readTypedAnswer(text);
  if (token === undefined) return undefined;
  const declines = intent === 'decline' ? { declines: true as const } : {};
  return { type: 'reply', event, token, ...declines, ...(said === undefined ? {} : { said }) };
}
