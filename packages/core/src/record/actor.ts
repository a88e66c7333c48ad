import { type OfficeKind, officeKinds } from '../directory/office.ts';

/** In what role somebody acts: an office, or one of the roles that are no office. */
export type Role = OfficeKind | 'secretariat' | 'volunteer' | 'reporter' | 'desk';

/** Every role that an app can name. A `desk` enters what others said: reply codes, papers. */
export const roles: readonly Role[] = [
  'secretariat',
  'volunteer',
  'reporter',
  'desk',
  ...(Object.keys(officeKinds) as OfficeKind[]),
];

/** A person or an app, as the app that embeds Kawal has proved it. Kawal records these three fields with every event. */
export interface Actor {
  readonly kind: 'person' | 'app';
  /** A reference (a person of the directory, a volunteer, the app's name); never a name, a number or an address. */
  readonly ref: string;
  readonly role: Role;
}

/** Kawal itself: a worker that found something due. It may raise urgency and never lowers it. */
export interface SystemActor {
  readonly kind: 'system';
  readonly ref: string;
  readonly role: 'worker';
}

/** An actor who can be on record for an event. */
export type AnyActor = Actor | SystemActor;

export const system: SystemActor = { kind: 'system', ref: 'kawal', role: 'worker' };
