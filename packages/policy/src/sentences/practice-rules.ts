import type { Language, Localized } from '@kawal/core';

/** The rules of practice in words. A policy names them by these ids; people read the words. */
const practiceRules: Readonly<Record<string, Localized>> = {
  T1: { id: 'bahaya langsung', en: 'immediate danger' },
  T2: { id: 'anak, atau umur belum diketahui, dengan tanda eksploitasi', en: 'a child or unknown age, exploited' },
  T3: { id: 'korban eksploitasi seksual melapor', en: 'a victim of sexual exploitation reported' },
  T4: { id: 'tindakan, cara, dan tujuan', en: 'act, means and purpose' },
  T5: { id: 'tanda kerja paksa', en: 'indicators of forced labour' },
  T6: { id: 'tanda akan diberangkatkan', en: 'signs of a departure' },
  T7: { id: 'persetujuan tidak menurunkan tingkat', en: 'consent lowers nothing' },
  T8: { id: 'pejabat yang mungkin terlibat dikecualikan', en: 'officials who may be involved are kept out' },
  T9: { id: 'laporan tanpa nama diterima', en: 'a report without a name is taken in' },
  T10: { id: 'belum ada tanda', en: 'no signs yet' },
  T11: { id: 'mesin tidak menolak atau menutup laporan', en: 'no machine rejects or closes a report' },
};

/** Names a rule of practice in words; one that a chapter named itself keeps its own name. */
export function describeRule(rule: string, language: Language): string {
  return (Object.hasOwn(practiceRules, rule) ? practiceRules[rule] : undefined)?.[language] ?? rule;
}
