import type { Actor } from '@kawal/core';
import { stopped } from '../fault/fault.ts';

/** The reference stays in the log for ever, so a name is never taken. */
export function namedPerson(reference: string): Actor {
  if (!isPersonReference(reference)) throw stopped({ code: 'usage.person-reference' });
  return { kind: 'person', ref: reference, role: 'secretariat' };
}

export function isPersonReference(written: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,63}$/.test(written);
}
