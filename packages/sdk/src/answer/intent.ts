import type { NotifierEvent } from '../notifier/inbound.ts';
import { findReplyCode } from '../notifier/reply-code.ts';
import { askForAnother, doubt, help, modal, noTrouble, question, refusal, yes } from './intent-words.ts';

/** The meaning of an answer in words. Only `take` takes a report on; in doubt it is `unclear`, and a question goes back. */
export type Intent = 'take' | 'decline' | 'help' | 'question' | 'unclear';

/**
 * Reads how people answer in Indonesian, English, Javanese, Balinese and the Malay of Kupang, as they type. A cry for help goes before everything, a
 * question before a refusal, a refusal before a yes: nobody goes on record for a report by a word that was none.
 */
export function intentOf(text: string): Intent {
  const words = wordsIn(text);
  if (help.test(words)) return 'help';
  const sure = words.replace(noTrouble, ' ');
  if (text.includes('?') || question.test(sure)) return 'question';
  if (refusal.test(sure)) return 'decline';
  return yes.test(sure) && !doubt.test(sure) ? 'take' : 'unclear';
}

/** Tells whether words that are not understood may be against taking on: a condition, another time, a no of some language. */
function hesitates(text: string): boolean {
  const words = wordsIn(text);
  return doubt.test(words) || modal.test(words);
}

function wordsIn(text: string): string {
  return ` ${plainWords(text)} `.replace(askForAnother, ' ');
}

/** An answer that somebody typed. */
export interface TypedAnswer {
  readonly intent: Intent;
  /** The reply code in it, where the words beside it take the report on or decline. */
  readonly token?: string;
}

/**
 * Reads a message that may hold a reply code. A code beside a question or a cry for help is no answer, and neither is one
 * beside words that may mean no.
 */
export function readTypedAnswer(text: string): TypedAnswer {
  const found = findReplyCode(text);
  if (found === undefined) return { intent: intentOf(text) };
  // The letters of a code are no words.
  const intent = intentOf(found.beside);
  if (intent === 'decline') return { intent, token: found.code };
  const takes = intent === 'take' || (intent === 'unclear' && !hesitates(found.beside));
  return takes ? { intent: 'take', token: found.code } : { intent };
}

/** Returns the event of an answer that somebody typed; undefined where it holds no code that counts. */
export function typedReply(event: string, text: string): Extract<NotifierEvent, { type: 'reply' }> | undefined {
  const { intent, token } = readTypedAnswer(text);
  if (token === undefined) return undefined;
  return { type: 'reply', event, token, ...(intent === 'decline' ? { declines: true as const } : {}) };
}

/** In lower case, without punctuation, and without the letters that people repeat: `Siaaap!!` is `siap`. */
function plainWords(text: string): string {
  return text
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/([^0-9])\1{2,}/g, '$1')
    .replace(/\b(\p{L}*?)(\p{L})\2\b/gu, (whole, start: string, last: string) =>
      kept.has(whole) ? whole : start + last,
    )
    .replace(/ +/g, ' ')
    .trim();
}

/** Words that end with a letter twice. */
const kept: ReadonlySet<string> = new Set([
  'will',
  'off',
  'all',
  'call',
  'tell',
  'need',
  'ill',
  'still',
  'pass',
  'see',
  'full',
  'gass',
]);
