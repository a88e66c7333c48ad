import { createHash, randomUUID } from 'node:crypto';
import type { Notifier } from '../notifier/notifier.ts';
import { readTypedAnswer } from './intent.ts';

/** Asked back, in both languages. Neither says that a report exists: a code that never was is answered alike. */
const words = {
  noCode:
    'Jawaban Anda belum tercatat: kodenya tidak ada. Kirim lagi bersama kode dari pesan kami.\nYour answer is not on record: its code is missing. Send it again with the code of our message.\n',
  question:
    'Apakah Anda menjawab pesan kami? Balas dengan kodenya dan SIAP, atau TIDAK BISA. Tidak ada yang membaca nomor ini. Bila ada bahaya dan aman bagi Anda: SAPA 129, atau 110 bila polisi tidak terlibat.\nReply with the code of our message and YES, or CANNOT. Nobody reads this number. In danger, and if safe: SAPA 129, or 110 unless the police are involved.\n',
} as const;

/** So often an hour one address is asked: another machine may be answering. */
const mostAnHour = 3;
const hourMs = 3_600_000;
/** Addresses that are remembered, by their hash. */
const longest = 10_000;

/** Asks back whoever typed something that is no answer of a message. */
export interface AskBack {
  /** Notes that a message goes to an address. Nobody else is asked: a stranger's words, or an operator's, answer nothing. */
  notified(address: string): void;
  typed(address: string, text: string): void;
}

/**
 * Returns what asks back by a notifier: whoever typed no code, a question, or words that nobody knows. Tried once, at most
 * three times an hour for an address, and within {@link answerQuota}.
 */
export function askBack(send: Notifier['send'], now: () => number = Date.now): AskBack {
  /** By the hash of an address, when it was asked. */
  const known = new Map<string, readonly number[]>();
  const may = answerQuota(now);
  const note = (key: string, asked: readonly number[]): void => {
    known.delete(key);
    known.set(key, asked);
    const [oldest] = known.keys();
    if (known.size > longest && oldest !== undefined) known.delete(oldest);
  };
  const typed: AskBack['typed'] = (address, text) => {
    const { token, intent } = readTypedAnswer(text);
    const asked = known.get(hashOf(address))?.filter((at) => now() - at < hourMs);
    if (token !== undefined || asked === undefined || asked.length >= mostAnHour || !may()) return;
    note(hashOf(address), [...asked, now()]);
    const said = words[intent === 'take' || intent === 'decline' ? 'noCode' : 'question'];
    const id = `ask.${randomUUID().replaceAll('-', '')}`;
    const parts = { short: said, spoken: said, parameters: { chapter: '', code: '', kind: 'account', what: said } };
    const limits = { signal: AbortSignal.timeout(30_000), milliseconds: 30_000 };
    const rest = { kind: 'account', purpose: 'answer', urgency: 'soon', contentClass: 'signal', drill: false } as const;
    const reply = { code: '', choices: [] };
    const message = { id, attempt: 1, attemptId: `${id}.1`, address, language: 'id', notAfter: now() + hourMs };
    void send({ ...message, ...rest, subject: 'Kawal', text: said, parts, reply }, limits).catch(() => undefined);
  };
  return { typed, notified: (address) => note(hashOf(address), known.get(hashOf(address)) ?? []) };
}

function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('base64');
}

/** So many answers at once, and one more after each pause: more than people write after a drill. */
const most = 60;
const pauseMs = 10_000;

/**
 * Limits what is said back. Whoever writes mail chooses its sender, so a stranger could have thousands of answers sent to
 * others, until the mail server takes no notification any more. What was answered counts, said back or not.
 */
export function answerQuota(now: () => number = Date.now): () => boolean {
  let left = most;
  let at = now();
  return () => {
    left = Math.min(most, left + Math.max(0, now() - at) / pauseMs);
    at = now();
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
