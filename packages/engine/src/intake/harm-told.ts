import type { Facts } from '@kawal/core';
import { factValues } from '@kawal/core/policy';
import words from './harm-words.json' with { type: 'json' };

/** Questions about what a story tells of and its report does not: danger now, and a child. */
export const toldHarm = words.questions;

/** Said of each of which nobody could be asked. */
export const harmUnasked = words.unasked;

/** A child of whom a story tells, beside adult victims. */
const childTold = { ref: 'anak-dalam-cerita', roles: ['victim'], ageClass: 'child' } as const;

/** Straight after a word that denies it nothing is told, unless a threat stands there: "kalau tidak dibunuh". */
const denied = '(?<! (?<! (?:kalau|kalo|jika|bila) )(?:tidak|tak|belum)(?: pernah)?)';
const danger = new RegExp(`${denied} (?:${words.danger.join('|')})(?= (?!(?:rata(?! rata)|rekor) ))`, 'u');
const child = new RegExp(` (?:${words.child.join('|')})(?= )`, 'u');

/** Names what a story tells of: `child` beside adult victims alone, `age` where that of a victim is open. */
export type Harm = keyof typeof toldHarm;

/** Returns what a story tells of and its report does not: danger, and a child where no victim is recorded as one. */
export function harmTold(story: string, facts: Facts): readonly Harm[] {
  const lower = story.toLowerCase().replace(/(tidak|tak|belum|pernah)\s*[^\p{L}\p{N}\s]/gu, '$1 lalu ');
  const text = ` ${lower.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const ages = factValues(facts, 'victimAge');
  const isOfAdults = ages.length > 0 && ages.every((one) => one === 'adult');
  return [
    ...(!factValues(facts, 'danger').includes('yes') && danger.test(text) ? (['danger'] as const) : []),
    ...(!ages.includes('child') && child.test(text) ? [isOfAdults ? ('child' as const) : ('age' as const)] : []),
  ];
}

const says = { danger: { danger: ['yes'] }, age: { victimAge: ['child'] } } as const;

/** Returns what a yes to these questions says: danger now, the age of the victim, or another child. */
export function harmSaid(yes: readonly Harm[]) {
  const facts = { ...(yes.includes('danger') && says.danger), ...(yes.includes('age') && says.age) };
  return { facts, parties: yes.includes('child') ? [childTold] : [] };
}
