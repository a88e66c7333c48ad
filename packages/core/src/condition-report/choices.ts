import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

export const vulnerabilityTrends: Readonly<Record<VulnerabilityTrend, Localized>> = words.vulnerabilityTrends;

export type VulnerabilityTrend = 'seen' | 'growing' | 'declining';

export const returnReasons: Readonly<Record<ReturnReason, Localized>> = words.returnReasons;

export type ReturnReason = 'incomplete' | 'unclear' | 'doesNotAddUp' | 'namesPeople';

/** A map of where people are at risk of being trafficked, by RW; it says nothing of anybody. The factors are our own design. */
export const vulnerabilityFactors = {
  nonProceduralPlacement: { id: 'penempatan nonprosedural', en: 'non-procedural placement' },
  brokers: { id: 'calo atau sponsor', en: 'brokers' },
  onlineJobOffers: { id: 'tawaran kerja daring', en: 'job offers online' },
  missingDocuments: { id: 'warga tanpa dokumen kependudukan', en: 'residents without civil documents' },
  debt: { id: 'jeratan utang', en: 'debt' },
  boardingHouses: { id: 'rumah kos yang rawan', en: 'boarding houses at risk' },
  childrenOutOfSchool: { id: 'anak yang tidak bersekolah', en: 'children out of school' },
  childLabour: { id: 'pekerja anak', en: 'child labour' },
  begging: { id: 'anak atau orang dewasa yang dieksploitasi untuk mengemis', en: 'people exploited for begging' },
  contractMarriage: { id: 'kawin kontrak', en: 'contract marriage' },
} satisfies Choices;

export type VulnerabilityFactor = keyof typeof vulnerabilityFactors;
