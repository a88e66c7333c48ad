import type { Language, Localized } from '@kawal/core';

const titles: Readonly<Record<string, Localized>> = {
  'setiap-laporan': { id: 'Setiap laporan', en: 'Every report' },
  'bahaya-sekarang': { id: 'Ada bahaya sekarang', en: 'Danger now' },
  'bahaya-belum-jelas': { id: 'Bahayanya belum jelas', en: 'Danger not known yet' },
  'anak-berisiko': { id: 'Anak berisiko', en: 'A child at risk' },
  'dewasa-berisiko': { id: 'Orang dewasa berisiko', en: 'An adult at risk' },
  'triase-kritis': { id: 'Triase kritis', en: 'Critical triage' },
  'triase-tinggi': { id: 'Triase tinggi', en: 'High triage' },
  'lihat-lagi': { id: 'Laporan yang perlu dilihat lagi', en: 'Reports to look at again' },
  'akan-berangkat': { id: 'Seseorang akan diberangkatkan', en: 'Somebody is about to be sent away' },
  'korban-melapor-seksual': { id: 'Korban eksploitasi seksual melapor', en: 'A victim of sexual exploitation reports' },
  'korban-dalam-layanan': { id: 'Korban sedang dirawat atau dipulihkan', en: 'A victim in treatment or recovery' },
  'rumah-tangga': { id: 'Pekerja rumah tangga', en: 'A domestic worker' },
  'pejabat-terlibat': { id: 'Pejabat mungkin terlibat', en: 'Officials may be involved' },
};

const floorTitles: Readonly<Record<string, Localized>> = {
  'anak-ke-wewenang': { id: 'anak kepada pihak berwenang', en: 'a child, to an authority' },
  'bahaya-ke-polisi': { id: 'bahaya kepada kepolisian', en: 'danger, to the police' },
  'bentuk-belum-jelas-ke-polisi': {
    id: 'eksploitasi yang bentuknya belum jelas kepada kepolisian',
    en: 'exploitation of a kind not known yet, to the police',
  },
  'dewasa-ke-layanan': { id: 'orang dewasa kepada layanan', en: 'an adult, to a service' },
  'ppt-ke-polisi': { id: 'PPT kepada kepolisian', en: 'the PPT, to the police' },
  'tpks-ke-polisi': { id: 'layanan TPKS kepada kepolisian', en: 'a TPKS service, to the police' },
};

/** Returns the title of a floor inside a sentence; of a chapter's own floor, the words of its id. */
export function floorTitle(id: string, language: Language): string {
  return floorTitles[id]?.[language] ?? id.replaceAll('-', ' ');
}

/** Returns the title of a path as a meeting reads it aloud; of a chapter's own path, the words of its id. */
export function pathTitle(id: string, language: Language): string {
  const own = id.replaceAll('-', ' ').replace(/\b(abk|lpa|pmi|tki|tppo|uptd)\b/g, (short) => short.toUpperCase());
  return titles[id]?.[language] ?? `${own.charAt(0).toUpperCase()}${own.slice(1)}`;
}
