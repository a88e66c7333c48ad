import type { ContactPoint, PersonId } from '@kawal/core';
import { emergencyPath } from '@kawal/core/escalation';
import type { ContentClass } from '@kawal/sdk';

/** A message before its content is chosen: its items, its recipient, and who reads the contact point it goes to. */
interface Addressed {
  readonly items: readonly { readonly path: string }[];
  readonly person: string;
  readonly readers: ContactPoint['readers'] | undefined;
  /** The most that the channel may carry. */
  readonly carries: ContentClass;
}

/** Returns `facts` only for a contact point that the recipient alone reads, and never in an emergency (E1). */
export function contentClassFor({ items, person, readers, carries }: Addressed): ContentClass {
  const isEmergency = items.some(({ path }) => path === emergencyPath);
  return isEmergency || !isPrivate(readers, person) ? 'signal' : carries;
}

/** Returns true for a contact point that this person alone reads. */
export function isPrivate(readers: ContactPoint['readers'] | undefined, person: PersonId): boolean {
  return readers?.length === 1 && readers[0] === person;
}
