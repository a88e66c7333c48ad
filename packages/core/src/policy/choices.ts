import type { Said } from '../language/words.ts';
import type { TriageLevel } from './triage.ts';

export const levelWords: Readonly<Record<TriageLevel, Said>> = {
  prevent: { id: 'cegah', en: 'prevent' },
  insufficientInformation: { id: 'informasi belum cukup', en: 'insufficient information' },
  high: { id: 'tinggi', en: 'high' },
  critical: { id: 'kritis', en: 'critical' },
};
