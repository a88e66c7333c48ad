import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

/** A child is under 18 (UU 21/2007 Art 1(5)). `unknown` is an answer of its own and never reads as adult. */
export const ageClasses: Readonly<Record<AgeClass, Localized>> = words.ageClasses;

export type AgeClass = 'child' | 'adult' | 'unknown';

/** The answer of a person who was asked if contacting them is safe. Without an answer nobody contacts them. */
export const contactAnswers = { yes: { id: 'ya', en: 'yes' }, no: { id: 'tidak', en: 'no' } } satisfies Choices;

export type ContactAnswer = keyof typeof contactAnswers;

export const phoneOwners = words.phoneOwners satisfies Choices;

export const contactWays: Readonly<Record<ContactWay, Localized>> = words.contactWays;

export type ContactWay = 'call' | 'whatsapp' | 'sms' | 'throughCompanion' | 'meeting';

export const leftMessages = words.leftMessages satisfies Choices;
