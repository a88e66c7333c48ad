import type { Choices } from '../language/choices.ts';

/** The gravity of a report, derived from facts by a rule table (V5). A person may raise it; no automatism lowers it. */
export const levelWords = {
  prevent: { id: 'cegah', en: 'prevent' },
  insufficientInformation: { id: 'informasi belum cukup', en: 'insufficient information' },
  high: { id: 'tinggi', en: 'high' },
  critical: { id: 'kritis', en: 'critical' },
} satisfies Choices;

export type TriageLevel = keyof typeof levelWords;
