import type { ContactPoint, FactName, Facts, OfficeKind, PersonId } from '@kawal/core';
import { emergencyPath, policeOffices } from '@kawal/core/escalation';
import { numberToCall } from '@kawal/core/policy';
import type { ContentClass } from '@kawal/sdk';
import type { Message } from './message.ts';

/** Facts a message of class `facts` may tell, in this order. */
export const toldFacts: readonly FactName[] = ['danger', 'victimAge', 'concern', 'exploitation', 'modus'];

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

/**
 * Returns true for a call to police whom nobody has cleared, those of the province too where others are involved: its caller
 * reads the story first. A signal asks it of every police, so that it shows nothing of the facts.
 */
export function asksFirst(
  office: OfficeKind,
  { contentClass, facts }: Pick<Message, 'contentClass' | 'facts'>,
): boolean {
  if (!policeOffices.includes(office)) return false;
  return contentClass !== 'facts' || numberToCall(facts) !== 'call-110';
}

/** Returns the number that people may call: at 110 the nearest police answer, whichever police office has it in a directory. */
export function callable(number: string | null, facts: Facts): string | null {
  return number === '110' && numberToCall(facts) === 'call-129' ? null : number;
}
