import type { Localized } from '../language/words.ts';
import type { ReturnReason } from './condition-report.ts';
import type { VulnerabilityTrend } from './vulnerability.ts';

/** Names the choices of its commands in both languages. */

export const vulnerabilityTrendWords: Readonly<Record<VulnerabilityTrend, Localized>> = {
  seen: { id: 'terlihat', en: 'seen' },
  growing: { id: 'bertambah', en: 'growing' },
  declining: { id: 'berkurang', en: 'declining' },
};

export const returnReasonWords: Readonly<Record<ReturnReason, Localized>> = {
  incomplete: { id: 'belum lengkap', en: 'incomplete' },
  unclear: { id: 'belum jelas', en: 'unclear' },
  doesNotAddUp: { id: 'angkanya tidak cocok', en: 'it does not add up' },
  namesPeople: { id: 'menyebut nama orang', en: 'it names people' },
};
