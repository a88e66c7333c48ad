import type { CardAddress, ClaimName, Commit } from '@kawal/sdk';

/** The locks that a commit holds until it ends: numbered, in order, each exclusive or shared. */
export interface LockSlots {
  readonly slots: readonly number[];
  readonly alone: readonly boolean[];
}

/** So that no commit, however large, takes more locks than a server has. Two names on one lock only wait for each other. */
const slotCount = 1_024;

/**
 * The locks for everything whose being so or not being there a commit rests on, and for what it changes. Every version of
 * this package must put a name on the same lock, or two of them on one database would not see each other.
 */
export function lockSlots({ answer, writes, reads, claimReads, claims, cards, destroyed, blobs }: Commit): LockSlots {
  const isAlone = new Map<number, boolean>();
  const hold = (alone: boolean, ...name: readonly string[]): void => {
    const slot = hash(name.join('\0')) % slotCount;
    isAlone.set(slot, alone || isAlone.get(slot) === true);
  };
  const claim = ({ name, value }: ClaimName, alone: boolean): void => hold(alone, 'claim', name, value);
  const card = ({ record, subject, class: ofClass }: CardAddress): void => hold(true, 'card', record, subject, ofClass);

  if (answer) hold(true, 'answer', answer.key);
  for (const { stream } of writes) hold(true, 'stream', stream);
  for (const { stream } of reads) hold(false, 'stream', stream);
  for (const one of claimReads) claim(one, false);
  for (const one of claims.released) claim(one, true);
  for (const one of claims.taken) claim(one, true);
  for (const one of cards) card(one);
  for (const one of destroyed) card(one);
  for (const one of blobs) hold(true, 'blob', one.hash);
  const slots = [...isAlone.keys()].sort((left, right) => left - right);
  return { slots, alone: slots.map((slot) => isAlone.get(slot) === true) };
}

/** FNV-1a over UTF-16 code units, stirred once more: its low bits alone are uneven for names that are alike. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}
