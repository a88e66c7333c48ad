import type { Commit } from '@kawal/sdk';
import { invalidCall } from './failure.ts';
import { toStored } from './stored-text.ts';

/**
 * The longest name, in bytes. An index takes rows of up to 2,704 bytes, and the widest of ours holds four names. Refused at
 * the door, so that it does not depend on how well a name can be compressed.
 */
const longest = 512;

/** Refuses names that no index could hold. States, texts, bytes and answers may be of any length. */
export function refuseLongNames({ answer, writes, claims, cards, destroyed, blobs }: Commit): void {
  if (answer) checkName('answer.key', answer.key);
  for (const { stream, type, keys } of writes) {
    checkName('writes.stream', stream);
    checkName('writes.type', type);
    for (const key of Object.entries(keys).flat()) checkName('writes.keys', key);
  }
  for (const { name, value, stream } of [...claims.taken, ...claims.released]) {
    for (const each of [name, value, stream]) checkName('claims', each);
  }
  for (const { record, subject, class: ofClass } of [...cards, ...destroyed]) {
    for (const each of [record, subject, ofClass]) checkName('cards', each);
  }
  for (const { hash } of blobs) checkName('blobs.hash', hash);
}

export function checkName(field: string, name: string): void {
  // No character has more than three bytes to each of its units, or more than twice as many once stored.
  if (name.length <= longest / 6) return;
  if (Buffer.byteLength(toStored(name)) > longest) throw invalidCall(`\`${field}\` may hold at most ${longest} bytes.`);
}
