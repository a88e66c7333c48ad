/**
 * Who did it. That the actor is who they say is for the app to prove; Kawal records it with every event.
 */
export interface Actor {
  /** `system` is Kawal itself: a worker that found something due. It may raise urgency and never lowers it. */
  readonly kind: 'person' | 'app' | 'system';
  /** A reference (a person of the directory, a volunteer, the app's name); never a name, a number or an address. */
  readonly ref: string;
  /** In what role they act, in the words of the directory: an office kind, `volunteer`, `reporter`, `secretariat`. */
  readonly role: string;
}

export const system: Actor = { kind: 'system', ref: 'kawal', role: 'worker' };
