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
import sentences from './sentences.json' with { type: 'json' };

export const layerWords: Readonly<Record<PolicyLayer, Localized>> = {
  law: { id: 'hukum', en: 'law' },
  national: { id: 'nasional', en: 'national' },
  city: { id: 'kota', en: 'city' },
  kelurahan: { id: 'kelurahan', en: 'kelurahan' },
};

/** The sentences that frame a policy; those of steps, conditions and limits stand with them. */
export const policyWords = {
  ...sentences,
  layers: layerWords,
  header: (id: string, version: number, area: string | null, layers: string): Localized => ({
    id: `Kebijakan ${id}, versi ${version}, untuk laporan ${area === null ? 'di mana pun' : `di wilayah ${area}`}. Lapisnya: ${layers}.`,
    en: `Policy ${id}, version ${version}, for reports ${area === null ? 'anywhere' : `in area ${area}`}. Its layers: ${layers}.`,
  }),
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
  /** After ceilings that hold while nobody knows who is involved. */
  ceilingsWhileUnknown: {
    id: 'Alasan larangan yang berlaku juga selama belum diketahui siapa yang terlibat: pada awal laporan hal itu memang belum diketahui. Larangan seperti itu menjaga korban dan juga pejabatnya sendiri, dan berakhir begitu jelas bahwa pihaknya tidak terlibat.',
    en: 'The reason for ceilings that hold while nobody knows who is involved: when a report comes in, nobody knows that yet. Such a ceiling protects the victim and the official too, and ends once it is clear that their side is not involved.',
  },
  exclusions: {
    id: 'Pada setiap laporan: orang yang disebut sebagai terduga, dekat dengan terduga, atau belum jelas perannya tidak diberi tahu. Begitu pula jabatan yang ia pegang dan kontak yang dapat ia baca. Kantor dari pihak yang menurut laporan mungkin terlibat, misalnya kepolisian, UPTD PPA, atau pemerintah kota, juga tidak diberi tahu. Bila pelapor memintanya, semua jabatan setempat, dari RT sampai kecamatan, juga koordinator dan Polsek, tidak diberi tahu. Penggantinya yang diberi tahu.',
    en: 'With every report: a person who is named as suspected, close to a suspect, or in an unclear part is not told, nor is any office they hold or any contact they can read. The offices of an institution that the report says may be involved, such as the police, the UPTD PPA or the city government, are not told either. If the reporter asks for it, no local office, from the RT to the kecamatan, the coordinator and the Polsek among them, is told. Their substitute is told.',
  },
  triageRow: (level: TriageLevel, condition: string): Localized => ({
    id: `Laporan dinilai paling rendah "${levelWords[level].id}" bila ${condition}.`,
    en: `A report counts as "${levelWords[level].en}" or graver if ${condition}.`,
  }),
};
