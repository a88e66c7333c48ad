import { describeDuration, type Language, type Localized } from '@kawal/core';
import { describeGuard } from '../sentences/describe-step.ts';
import { stepWords } from '../sentences/step-words.ts';
import type { OwedNotification, RelativeDue, Strength } from './notification.ts';

/** When a telling is due, and what can keep it back: "setelah 1 jam, apa pun jawabannya". */
export function describeOwed({ due, unless }: OwedNotification, language: Language): string {
  return `${describeDue(due, language)}, ${describeStrength(unless, language)}`;
}

export function describeDue({ workingDays, ms }: RelativeDue, language: Language): string {
  if (workingDays === 0)
    return ms <= 0 ? stepWords.atOnce[language] : stepWords.after(describeDuration(ms, language))[language];
  const opening = stepWords.onWorkingDay(workingDays)[language];
  return ms <= 0 ? opening : words.later(opening, describeDuration(ms, language))[language];
}

export function describeStrength(unless: Strength, language: Language): string {
  if (unless === null) return describeGuard(null, language);
  const { hold, review } = unless;
  return describeGuard(unless, language, { hold: hold > 0 ? { ms: hold } : null, review: { ms: review } });
}

const words = {
  later: (opening: string, wait: string): Localized => ({
    id: `${wait} ${opening.replace(/^pada/, 'sesudah')}`,
    en: `${wait} after ${opening.replace(/^at /, '')}`,
  }),
};
