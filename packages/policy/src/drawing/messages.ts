import { type Advice, describeDuration, type Localized } from '@kawal/core';
import type { FloorStart, Repeat, Wait } from '@kawal/core/policy';

/** The few words on a picture that no sentence of the policy has. */
export const drawingWords = {
  title: (id: string, version: number): Localized => ({
    id: `Kebijakan ${id}, versi ${version}`,
    en: `Policy ${id}, version ${version}`,
  }),
  subtitle: {
    id: 'Siapa diberi tahu, dan kapan. Waktu dihitung sejak syarat jalur terpenuhi; setiap jalur berjalan sendiri.',
    en: 'Who is told, and when. Time counts from when the condition of a path is met; each path runs by itself.',
  },
  paths: { id: 'Jalur', en: 'Paths' },
  floors: {
    id: 'Kewajiban memberi tahu: siapa harus sudah diberi tahu, paling lambat kapan',
    en: 'Floors: who must have been told, by when',
  },
  ceilings: { id: 'Larangan: siapa tidak boleh diberi tahu', en: 'Ceilings: who must not be told' },
  when: (condition: string): Localized => ({ id: `Bila ${condition}`, en: `If ${condition}` }),
  every: { id: 'Setiap laporan', en: 'Every report' },
  layer: (layer: string): Localized => ({ id: `lapis ${layer}`, en: `${layer} layer` }),
  atOnce: { id: 'segera', en: 'at once' },
  rung: { id: '(ditelepon)', en: '(by phone)' },
  either: { id: 'salah satu dari:', en: 'one of:' },
  onlyThese: { id: 'hanya boleh:', en: 'only:' },
  holds: ({ ms }: Wait): Localized => ({
    id: `kesanggupan menahan ${describeDuration(ms, 'id')}`,
    en: `taking it on holds ${describeDuration(ms, 'en')}`,
  }),
  repeat: ({ every, times }: Repeat): Localized => ({
    id: `ulang ${times}×, tiap ${describeDuration(every.ms, 'id').replace(/^1 /, '')}`,
    en: `again ${times}×, every ${describeDuration(every.ms, 'en').replace(/^1 /, '')}`,
  }),
  withoutEnd: { id: 'diulang sampai ada yang menyanggupi', en: 'again until one of them takes it on' },
  advice: {
    'call-110': {
      id: 'pelapor disarankan menelepon 129, atau 110 bila tidak ada polisi yang terlibat',
      en: 'the reporter is advised to call 129, or 110 if no police are involved',
    },
    'call-129': { id: 'pelapor disarankan menelepon 129', en: 'the reporter is advised to call 129' },
  } satisfies Readonly<Record<Advice, Localized>>,
  law: (cite: string): Localized => ({ id: `perintah hukum: ${cite}`, en: `law: ${cite}` }),
  practice: { id: 'praktik kita sendiri', en: 'our own practice' },
  since: {
    accepted: null,
    victimReported: { id: 'dihitung sejak korban melapor', en: "counted from the victim's own report" },
    receivedInCare: { id: 'dihitung sejak korban diterima layanan', en: 'counted from being received into care' },
  } satisfies Readonly<Record<FloorStart, Localized | null>>,
  legend: {
    unconditional: { id: 'apa pun jawabannya', en: 'whatever anybody answers' },
    guarded: { id: 'hanya bila belum dijawab', en: 'only if not answered yet' },
    deadline: { id: 'batas waktu', en: 'deadline' },
    own: { id: 'komunitas dan LPA', en: 'community and LPA' },
    authority: { id: 'instansi yang berwenang', en: 'authority' },
    lastResort: { id: 'piket cadangan', en: 'last resort' },
    other: { id: 'pejabat setempat', en: 'local official' },
  },
} as const;
