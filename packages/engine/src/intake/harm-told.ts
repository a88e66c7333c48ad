import type { Facts } from '@kawal/core';
import { factValues } from '@kawal/core/policy';
import words from './harm-words.json' with { type: 'json' };

/** Questions about what a story tells of and its report does not: danger now, and a child. */
export const toldHarm = words.questions;

/** Said of each of which nobody could be asked. */
export const harmUnasked = words.unasked;

/** Straight after a word that denies it nothing is told, unless a threat stands there: "kalau tidak dibunuh". */
const denied = '(?<! (?<! (?:kalau|kalo|jika|bila) )(?:tidak|tak|belum)(?: pernah)?)';
const danger = new RegExp(`${denied} (?:${words.danger.join('|')})(?= (?!(?:rata(?! rata)|rekor) ))`, 'u');
const child = new RegExp(` (?:${words.child.join('|')})(?= )`, 'u');

/** Returns what a story tells of and its report does not: danger, and a child where all victims are adults. */
export function harmTold(story: string, facts: Facts): readonly (keyof typeof toldHarm)[] {
  const lower = story.toLowerCase().replace(/(tidak|tak|belum|pernah)\s*[^\p{L}\p{N}\s]/gu, '$1 lalu ');
  const text = ` ${lower.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const ages = factValues(facts, 'victimAge');
  const isOfAdults = ages.length > 0 && ages.every((one) => one === 'adult');
  return [
    ...(!factValues(facts, 'danger').includes('yes') && danger.test(text) ? (['danger'] as const) : []),
    ...(isOfAdults && child.test(text) ? (['child'] as const) : []),
  ];
}
