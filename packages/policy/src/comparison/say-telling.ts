import { type Language, type Said, sayDuration } from '@kawal/core';
import { sayGuard } from '../sentences/say-step.ts';
import type { Due, OwedTelling, Strength } from './tellings.ts';

/** When a telling is due, and what can keep it back: "setelah 1 jam, apa pun jawabannya". */
export function sayOwed({ due, unless }: OwedTelling, language: Language): string {
  return `${sayDue(due, language)}, ${sayStrength(unless, language)}`;
}

export function sayDue({ workingDays, ms }: Due, language: Language): string {
  if (workingDays === 0) return ms <= 0 ? words.atOnce[language] : words.after(sayDuration(ms, language))[language];
  const opening = words.onWorkingDay(workingDays)[language];
  return ms <= 0 ? opening : words.later(opening, sayDuration(ms, language))[language];
}

export function sayStrength(unless: Strength, language: Language): string {
  if (unless === null) return sayGuard(null, language);
  const { hold, review } = unless;
  return sayGuard(unless, language, { hold: hold > 0 ? { ms: hold } : null, review: { ms: review } });
}

const words = {
  atOnce: { id: 'segera', en: 'at once' },
  after: (wait: string): Said => ({ id: `setelah ${wait}`, en: `after ${wait}` }),
  onWorkingDay: (days: number): Said => ({
    id: `pada jam buka hari kerja ke-${days} sesudahnya`,
    en: `at the opening of working day ${days} after that`,
  }),
  later: (opening: string, wait: string): Said => ({
    id: `${wait} ${opening.replace(/^pada/, 'sesudah')}`,
    en: `${wait} after ${opening.replace(/^at /, '')}`,
  }),
};
