import { type Advice, describeDuration, type Localized } from '@kawal/core';
import type { FloorStart, Repeat, Wait } from '@kawal/core/policy';
import sentences from './sentences.json' with { type: 'json' };

/** The few words on a picture that no sentence of the policy has. */
export const drawingWords = {
  ...sentences,
  title: (id: string, version: number): Localized => ({
    id: `Kebijakan ${id}, versi ${version}`,
    en: `Policy ${id}, version ${version}`,
  }),
  when: (condition: string): Localized => ({ id: `Bila ${condition}`, en: `If ${condition}` }),
  layer: (layer: string): Localized => ({ id: `lapis ${layer}`, en: `${layer} layer` }),
  holds: ({ ms }: Wait): Localized => ({
    id: `kesanggupan menahan ${describeDuration(ms, 'id')}`,
    en: `taking it on holds ${describeDuration(ms, 'en')}`,
  }),
  repeat: ({ every, times }: Repeat): Localized => ({
    id: `ulang ${times}×, tiap ${describeDuration(every.ms, 'id').replace(/^1 /, '')}`,
    en: `again ${times}×, every ${describeDuration(every.ms, 'en').replace(/^1 /, '')}`,
  }),
  advice: {
    'call-110': {
      id: 'pelapor disarankan menelepon 129, atau 110 bila tidak ada polisi yang terlibat',
      en: 'the reporter is advised to call 129, or 110 if no police are involved',
    },
    'call-129': { id: 'pelapor disarankan menelepon 129', en: 'the reporter is advised to call 129' },
  } satisfies Readonly<Record<Advice, Localized>>,
  law: (cite: string): Localized => ({ id: `perintah hukum: ${cite}`, en: `law: ${cite}` }),
  since: {
    accepted: null,
    victimReported: { id: 'dihitung sejak korban melapor', en: "counted from the victim's own report" },
    receivedInCare: { id: 'dihitung sejak korban diterima layanan', en: 'counted from being received into care' },
  } satisfies Readonly<Record<FloorStart, Localized | null>>,
} as const;
