import { hash } from 'node:crypto';
import type { Entry } from '@kawal/core';
import type { NewAnswer, NewEvent } from '@kawal/sdk';

/** Names what an idempotency key was answered with, so that the store's answers can be compared with the log. */
export interface AnswerMark {
  readonly key: string;
  /** SHA-256 of the fingerprint and the text of the answer. */
  readonly digest: string;
}

/** Holds the answer to its act beside an entry: it stands in the act's first entry, and only evidence reads it. */
export type WrittenEntry = Entry & { readonly answer?: AnswerMark | null };

/** Writes an entry as exact text, with its link in the stream's hash chain. Verifying needs no canonical form. */
export function writeEntry(entry: WrittenEntry, head: string, key: string): NewEvent {
  const text = JSON.stringify(entry);
  return { id: entry.id, text, hash: chainLink(head, text, key) };
}

export function markOfAnswer({ key, fingerprint, text }: NewAnswer): AnswerMark {
  return { key, digest: hash('sha256', `${fingerprint}\n${text}`, 'base64url') };
}

/**
 * Makes the link of an entry. The first of a stream stands on the empty text. The key is that of the keyring: whoever has the
 * store alone makes no link. A link that is carried on past its text, as SHA-256 allows, is of no JSON.
 */
export function chainLink(head: string, text: string, key: string): string {
  return hash('sha256', `${head}${key}\n${text}`, 'hex');
}
