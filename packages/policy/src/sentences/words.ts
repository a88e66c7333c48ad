import {
  type Advice,
  describeDuration,
  type Localized,
  type Path,
  type PolicyLayer,
  type TriageLevel,
} from '@kawal/core';
import { defaultReview } from '@kawal/core/escalation';
import { levelWords } from '@kawal/core/matching';
import { bothWays } from './join.ts';

export const layerWords: Readonly<Record<PolicyLayer, Localized>> = {
  law: { id: 'hukum', en: 'law' },
  national: { id: 'nasional', en: 'national' },
  city: { id: 'kota', en: 'city' },
  kelurahan: { id: 'kelurahan', en: 'kelurahan' },
};

/** The sentences that frame a policy; those of steps, conditions and limits stand with them. */
export const policyWords = {
  layers: layerWords,
  header: (id: string, version: number, area: string | null, layers: string): Localized => ({
    id: `Kebijakan ${id}, versi ${version}, untuk laporan ${area === null ? 'di mana pun' : `di wilayah ${area}`}. Lapisnya: ${layers}.`,
    en: `Policy ${id}, version ${version}, for reports ${area === null ? 'anywhere' : `in area ${area}`}. Its layers: ${layers}.`,
  }),
  reading: {
    id: 'Cara membacanya: waktu dihitung sejak syarat jalur terpenuhi, dan jalur yang sudah terbuka tidak menutup sendiri. Beberapa jalur dapat berjalan bersamaan. Bila laporan menyangkut beberapa orang, cukup satu yang cocok. Langkah tanpa "kecuali" dijalankan apa pun jawabannya, dan hanya berhenti bila laporan ditutup.',
    en: 'How to read it: time counts from when the condition of a path is met, and an open path never closes by itself. Several paths may run side by side. Where a report is about several people, one who fits is enough. A step without "unless" is done whatever anybody answers, and stops only when the report is closed.',
  },
  everyReport: { id: 'Untuk setiap laporan:', en: 'For every report:' },
  when: (condition: string): Localized => ({ id: `Bila ${condition}:`, en: `If ${condition}:` }),
  advice: {
    'call-110': {
      id: 'Kepada pelapor langsung ditampilkan: bila aman, telepon SAPA 129, atau 110 (polisi) bila polisi tidak terlibat.',
      en: 'The reporter is shown at once: if it is safe, call SAPA 129, or 110 (police) if no police are involved.',
    },
    'call-129': {
      id: 'Kepada pelapor langsung ditampilkan: telepon 129 bila aman.',
      en: 'The reporter is shown at once: call 129 if it is safe.',
    },
  } satisfies Readonly<Record<Advice, Localized>>,
  hold: ({ hold, review }: Pick<Path, 'hold' | 'review'>): Localized => {
    const acted = bothWays((language) => describeDuration(review?.ms ?? defaultReview, language));
    if (hold === null) {
      return {
        id: `Bila ada yang mencatat tindakan, langkah yang menunggunya ditunda ${acted.id}. Sesudah itu langkahnya berjalan lagi.`,
        en: `If somebody records an act, the steps that wait for it are put off for ${acted.en}. After that they go on.`,
      };
    }
    const taken = bothWays((language) => describeDuration(hold.ms, language));
    return {
      id: `Bila ada yang menyanggupi, langkah yang menunggu jawaban itu ditunda ${taken.id}; bila ada yang mencatat tindakan, ${acted.id}. Sesudah itu langkahnya berjalan lagi.`,
      en: `If somebody takes it on, the steps that wait for that answer are put off for ${taken.en}; if somebody records an act, for ${acted.en}. After that they go on.`,
    };
  },
  ground: (grounds: string): Localized => ({ id: `Dasarnya: ${grounds}.`, en: `Why: ${grounds}.` }),
  floors: {
    id: 'Kewajiban berikut berlaku apa pun jawabannya. Menjelang batas waktu, siapa yang belum terbukti diberi tahu akan diberi tahu oleh sistem, apa pun yang terjadi di jalur. Bila batas waktu lewat, hal itu dicatat dan piket cadangan diberi tahu.',
    en: 'These floors hold whatever anybody answers. Shortly before a deadline the system itself tells each office that is not proved to have been told, whatever the paths did. If a deadline is missed, that goes on record and the last resort is told.',
  },
  /** After ceilings that hold while nobody knows who is involved. */
  ceilingsWhileUnknown: {
    id: 'Alasan larangan yang berlaku juga selama belum diketahui siapa yang terlibat: pada awal laporan hal itu memang belum diketahui. Larangan seperti itu menjaga korban dan juga pejabatnya sendiri, dan berakhir begitu jelas bahwa pihaknya tidak terlibat.',
    en: 'The reason for ceilings that hold while nobody knows who is involved: when a report comes in, nobody knows that yet. Such a ceiling protects the victim and the official too, and ends once it is clear that their side is not involved.',
  },
  exclusions: {
    id: 'Pada setiap laporan: orang yang disebut sebagai terduga, dekat dengan terduga, atau belum jelas perannya tidak diberi tahu. Begitu pula jabatan yang ia pegang dan kontak yang dapat ia baca. Kantor dari pihak yang menurut laporan mungkin terlibat, misalnya kepolisian, UPTD PPA, atau pemerintah kota, juga tidak diberi tahu. Bila pelapor memintanya, semua jabatan setempat, dari RT sampai kecamatan, juga koordinator dan Polsek, tidak diberi tahu. Penggantinya yang diberi tahu.',
    en: 'With every report: a person who is named as suspected, close to a suspect, or in an unclear part is not told, nor is any office they hold or any contact they can read. The offices of an institution that the report says may be involved, such as the police, the UPTD PPA or the city government, are not told either. If the reporter asks for it, no local office, from the RT to the kecamatan, the coordinator and the Polsek among them, is told. Their substitute is told.',
  },
  lastResort: {
    id: 'Piket cadangan diberi tahu lagi tiap 15 menit, dan sesudah 4 jam tiap jam, tanpa batas. Itu berhenti selama ada piket cadangan yang menyanggupi, dan berjalan lagi bila kesanggupannya berakhir.',
    en: 'The last resort is told again every 15 minutes, after 4 hours every hour, without end. That stops while one of them has taken it on, and goes on once that ends.',
  },
  emergency: {
    id: 'Bila kebijakan ini tidak dapat dibaca, tidak ada jalur yang terbuka, atau tidak seorang pun dapat diberi tahu, pemberitahuan darurat berjalan. LPA, piket cadangan, koordinator kelurahan itu, dan instansi berwenang segera diberi tahu bahwa ada laporan menunggu, tanpa isinya. Itu diulang sampai ada yang menyanggupi. Yang dikecualikan tetap tidak diberi tahu.',
    en: 'If this policy cannot be read, no path opens, or nobody at all can be told, the emergency notification runs. The LPA, the last resort, the coordinator of that kelurahan and the authorities are told at once that a report waits, without its facts. That is repeated until one of them takes it on. A person who is excluded is not told.',
  },
  triageRow: (level: TriageLevel, condition: string): Localized => ({
    id: `Laporan dinilai paling rendah "${levelWords[level].id}" bila ${condition}.`,
    en: `A report counts as "${levelWords[level].en}" or graver if ${condition}.`,
  }),
  triage: {
    id: 'Yang berlaku ialah tingkat yang paling gawat. Orang boleh menaikkannya; mesin tidak pernah menurunkannya.',
    en: 'The gravest level counts. A person may raise it; no machine lowers it.',
  },
};
