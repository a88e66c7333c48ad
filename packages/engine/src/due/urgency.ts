import type { Facts, Localized } from '@kawal/core';

/** Decides how fast a report is opened. */
export interface Urgency {
  readonly danger: boolean;
  readonly child: boolean;
  readonly leaves: boolean;
  /** There are signs of a departure, and its day is not known. */
  readonly signs: boolean;
}

export function urgencyIn(facts: Facts): Urgency {
  const has = (fact: string, value: string): boolean => facts[fact]?.includes(value) === true;
  const leaves = has('departure', 'dated');
  return {
    ...{ danger: has('danger', 'yes'), child: has('victimAge', 'child') },
    ...{ leaves, signs: !leaves && has('departure', 'signs') },
  };
}

/** Joins how urgent several reports of one matter are: the gravest counts. */
export function gravestOf(all: readonly Urgency[]): Urgency {
  const is = (what: keyof Urgency) => all.some((one) => one[what]);
  const leaves = is('leaves');
  return { danger: is('danger'), child: is('child'), leaves, signs: !leaves && is('signs') };
}

/** Weighs an urgency: danger first, then a child, then a departure: of a known day before signs of one. */
export function gravityBy({ danger, child, leaves, signs }: Urgency): number {
  return Number(danger) * 20 + Number(child) * 10 + Number(leaves) * 5 + Number(signs) * 2;
}

/** The words in capitals that stand before a sentence about something urgent; empty where nothing is. */
export function urgencyWords({ danger, child, leaves, signs }: Urgency): Localized {
  const words = [
    ...(danger ? [{ id: 'BAHAYA SEKARANG', en: 'DANGER NOW' }] : []),
    ...(child ? [{ id: 'ANAK', en: 'A CHILD' }] : []),
    ...(leaves ? [{ id: 'AKAN DIBERANGKATKAN', en: 'TO BE TAKEN AWAY' }] : []),
    ...(signs ? [{ id: 'ADA TANDA AKAN DIBERANGKATKAN', en: 'SIGNS OF A DEPARTURE' }] : []),
  ];
  const joined = (language: 'id' | 'en'): string => words.map((one) => `${one[language]}. `).join('');
  return { id: joined('id'), en: joined('en') };
}

/** Sets before the sentence of a thing that waits how urgent it is, and keeps that beside it as a fact. */
export function urgently(
  urgency: Urgency,
  { id, en }: Localized,
): { readonly said: Localized; readonly urgency: Urgency } {
  const before = urgencyWords(urgency);
  return { said: { id: before.id + id, en: before.en + en }, urgency };
}
