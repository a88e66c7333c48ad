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
  'korban-dalam-layanan': { id: 'Korban sudah dalam layanan', en: 'A victim in the care of a service' },
  'rumah-tangga': { id: 'Pekerja rumah tangga', en: 'A domestic worker' },
  'pejabat-terlibat': { id: 'Pejabat mungkin terlibat', en: 'Officials may be involved' },
};

/** Returns the title of a path as a meeting reads it aloud; of a chapter's own path, the words of its id. */
export function pathTitle(id: string, language: Language): string {
  const own = id.replaceAll('-', ' ');
  return titles[id]?.[language] ?? `${own.charAt(0).toUpperCase()}${own.slice(1)}`;
}
