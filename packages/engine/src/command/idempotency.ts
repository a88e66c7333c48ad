import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { notPlain } from '@kawal/core/input';
import type { NewAnswer, Storage, StoredAnswer } from '@kawal/sdk';
import { namesAnswer } from '../audit/vouched-entries.ts';
import { markOfAnswer } from '../record/entry-text.ts';
import type { Receipt } from './outcome.ts';

/**
 * Binds an idempotency key to the body it came with. The key itself is the HMAC's secret and is stored only as a hash:
 * so a stored fingerprint tells nothing about a body, not even to somebody who tries every NIK, and no key of the vault
 * is needed to take a report in. The caller must choose a key that cannot be guessed; a UUID does.
 */
export interface KeyedBody {
  readonly key: string;
  readonly fingerprint: string;
}

/** Shorter keys are refused: they could be guessed, and would be chosen twice. */
export const shortestKey = 16;

/** Tells whether a key is long enough, and one key: two headers of HTTP come as one, with a comma and a blank between them. */
export function isKey(key: string): boolean {
  return key.length >= shortestKey && /^[!-+\--~]+$/.test(key);
}

export function bindKey(key: string, body: unknown): KeyedBody {
  return {
    key: hash('sha256', `kawal idempotency key\n${key}`, 'hex'),
    fingerprint: createHmac('sha256', key)
      .update(JSON.stringify(sorted(body)) ?? '')
      .digest('hex'),
  };
}

/** So many rows of one key may have been changed or planted before a repeated request is called contended. */
const mostStrayed = 8;

/**
 * Finds what a key was answered with. A row that no entry of the record in its receipt names is none: somebody changed or
 * planted it. The request then counts as new, under another key, so that no report is taken for one that was received.
 */
export async function findAnswer(
  bound: KeyedBody,
  storage: Storage,
): Promise<{ readonly bound: KeyedBody; readonly stored: StoredAnswer | undefined }> {
  let tried = bound;
  for (let time = 0; time < mostStrayed; time += 1) {
    const stored = await storage.answer(tried.key);
    if (stored === undefined || (await isNamed(stored, storage))) return { bound: tried, stored };
    tried = { ...tried, key: hash('sha256', `kawal idempotency key once more\n${tried.key}`, 'hex') };
  }
  return { bound: tried, stored: undefined };
}

async function isNamed(stored: StoredAnswer, storage: Storage): Promise<boolean> {
  const { key, digest } = markOfAnswer(stored);
  const stream = streamIn(stored.text);
  return stream !== null && (await namesAnswer(stream, key, digest, storage));
}

function streamIn(receipt: string): string | null {
  try {
    return (JSON.parse(receipt) as Receipt).stream;
  } catch {
    return null;
  }
}

export function isSameBody(bound: KeyedBody, stored: Pick<StoredAnswer, 'fingerprint'>): boolean {
  const [a, b] = [Buffer.from(bound.fingerprint), Buffer.from(stored.fingerprint)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function answerFor(bound: KeyedBody, receipt: unknown): NewAnswer {
  return { ...bound, text: JSON.stringify(receipt) };
}

/** Copies a body with its fields sorted: the order in which a caller wrote them does not make another body. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  // JSON would leave it out: the body would look like one without it, and be answered as that was. No schema has such a field.
  if (value === notPlain) return { '"not plain"': true };
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  // Assigned to, that one name would set the prototype; no schema has a field of either name.
  for (const name of Object.keys(given).sort()) copy[name === '__proto__' ? '"__proto__"' : name] = sorted(given[name]);
  return copy;
}
