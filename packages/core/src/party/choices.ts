import type { Choices } from '../language/choices.ts';
import words from './choices.json' with { type: 'json' };

/** The role of a named person. The first three bar them from hearing of it (X1). */
export const partyRoles = words.partyRoles satisfies Choices;

export type PartyRole = keyof typeof partyRoles;

/** The kind of a party, where it changes who may hear (T8). A corporation can be a suspect (UU 21/2007 Art 13 to 15). */
export const partyKinds = words.partyKinds satisfies Choices;

export type PartyKind = keyof typeof partyKinds;
