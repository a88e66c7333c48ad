import type { Choices } from '../language/choices.ts';
import words from './classes.json' with { type: 'json' };

/** The sensitivity of every field. It drives sealing, redaction, export and the data dictionary. */

/**
 * `public` and `internal` may stand in events. `personal` is kept in a card that can be replaced or destroyed, not
 * encrypted, so that a locked vault never stops a telling. `identity`, `contact` and `narrative` are sealed: an
 * encrypted card each.
 */
export type Sensitivity = 'public' | 'internal' | 'personal' | 'identity' | 'contact' | 'narrative';

export type CardClass = Exclude<Sensitivity, 'public' | 'internal'>;

export type SealedClass = Exclude<CardClass, 'personal'>;

/** As a message or a form names them. */
export const sealedClasses = words.sealedClasses satisfies Choices;

export function standsInCard(sensitivity: Sensitivity): sensitivity is CardClass {
  return sensitivity === 'personal' || isSealed(sensitivity);
}

export function isSealed(sensitivity: Sensitivity): sensitivity is SealedClass {
  return Object.hasOwn(sealedClasses, sensitivity);
}
