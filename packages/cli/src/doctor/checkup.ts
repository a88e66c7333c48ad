import type { Localized } from '@kawal/core';
import type { RefusalsOf } from '@kawal/core/language';
import { checkupTable, type verdictWords } from './words.ts';

type Code = keyof typeof checkupTable;

/** The finding about one part of a deployment: a code of the table of `words.ts`, with its facts. */
export type Checkup = RefusalsOf<{ readonly [One in Code]: (typeof checkupTable)[One]['say'] }>;

export const partWords = {
  config: { id: 'konfigurasi', en: 'configuration' },
  storage: { id: 'penyimpanan', en: 'storage' },
  backup: { id: 'cadangan', en: 'backup' },
  clock: { id: 'jam', en: 'clock' },
  chapter: { id: 'lembaga', en: 'chapter' },
  policy: { id: 'kebijakan', en: 'policy' },
  calendar: { id: 'kalender', en: 'calendar' },
  contacts: { id: 'kontak', en: 'contacts' },
  keys: { id: 'kunci', en: 'keys' },
  notifiers: { id: 'saluran pesan', en: 'notifiers' },
  worker: { id: '`kawal worker`', en: 'worker' },
  executor: { id: 'penjadwal `kawal worker`', en: 'executor' },
  heartbeat: { id: 'sinyal ke pemantau', en: 'heartbeat' },
} satisfies Readonly<Record<string, Localized>>;

export type CheckupPart = keyof typeof partWords;

export interface PartChecked {
  readonly part: CheckupPart;
  readonly verdict: CheckupVerdict;
  readonly checkup: Checkup;
}

export type CheckupVerdict = keyof typeof verdictWords;

export function checked(part: CheckupPart, checkup: Checkup): PartChecked {
  return { part, verdict: checkupTable[checkup.code].verdict, checkup };
}
