import type { Localized } from '../language/words.ts';
import type { TriageLevel } from './triage.ts';

export const levelWords: Readonly<Record<TriageLevel, Localized>> = {
  prevent: { id: 'cegah', en: 'prevent' },
  insufficientInformation: { id: 'informasi belum cukup', en: 'insufficient information' },
  high: { id: 'tinggi', en: 'high' },
  critical: { id: 'kritis', en: 'critical' },
};
