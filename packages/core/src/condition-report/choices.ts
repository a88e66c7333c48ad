import type { Choices } from '../language/choices.ts';

export const vulnerabilityTrends = {
  seen: { id: 'terlihat', en: 'seen' },
  growing: { id: 'bertambah', en: 'growing' },
  declining: { id: 'berkurang', en: 'declining' },
} satisfies Choices;

export type VulnerabilityTrend = keyof typeof vulnerabilityTrends;

export const returnReasons = {
  incomplete: { id: 'belum lengkap', en: 'incomplete' },
  unclear: { id: 'belum jelas', en: 'unclear' },
  doesNotAddUp: { id: 'angkanya tidak cocok', en: 'it does not add up' },
  namesPeople: { id: 'menyebut nama orang', en: 'it names people' },
} satisfies Choices;

export type ReturnReason = keyof typeof returnReasons;

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
