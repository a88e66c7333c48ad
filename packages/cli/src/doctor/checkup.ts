import type { Instant, Localized, PersonId, Zone } from '@kawal/core';
import type { AcknowledgedLoss, FormerKey } from '@kawal/engine';
import type { StorageFault } from '@kawal/sdk';
import type { KeptChannels } from '../config/unreached.ts';

/** The finding about one part of a deployment. Facts only, never of a person; `words.ts` puts them into words. */
export type Checkup =
  | { readonly code: 'config.loaded' }
  | { readonly code: 'config.no-phone' }
  | { readonly code: 'storage.open'; readonly name: string }
  | { readonly code: 'storage.not-durable'; readonly name: string }
  | { readonly code: 'storage.impaired' | 'storage.slow'; readonly name: string; readonly fault: StorageFault }
  | { readonly code: 'store.verified'; readonly entries: number }
  | { readonly code: 'store.differs'; readonly count: number }
  | { readonly code: 'store.lost'; readonly place: number }
  | { readonly code: 'store.keyring-lost'; readonly count: number }
  | { readonly code: 'keys.cards-shut'; readonly tried: number; readonly shut: number }
  | { readonly code: 'keys.former-used' | 'keys.former-idle'; readonly key: FormerKey; readonly zone: Zone }
  | { readonly code: 'store.loss-known'; readonly loss: AcknowledgedLoss; readonly zone: Zone }
  | { readonly code: 'files.private' }
  | { readonly code: 'files.open'; readonly files: readonly string[] }
  | { readonly code: 'part.failed'; readonly because: string }
  | { readonly code: 'chapter.in-force'; readonly name: string }
  | { readonly code: 'chapter.none' | 'chapter.unreadable' }
  | { readonly code: 'policy.proved'; readonly until: Instant | null; readonly zone: Zone }
  | { readonly code: 'policy.ends-soon'; readonly until: Instant; readonly zone: Zone }
  | { readonly code: 'policy.gaps' | 'policy.no-calendar' | 'policy.refused' }
  | { readonly code: 'calendar.complete'; readonly years: readonly number[] }
  | { readonly code: 'calendar.year-missing'; readonly years: readonly number[] }
  | { readonly code: 'cases.unattended'; readonly count: number }
  | { readonly code: 'contacts.proven' }
  | { readonly code: 'contacts.unproven'; readonly contacts: readonly string[] }
  | {
      readonly code: `keys.${'open' | 'no-vault' | 'not-published' | 'of-example' | 'guessable' | 'of-another-chapter'}`;
    }
  | { readonly code: 'notifiers.ready'; readonly channels: readonly string[] }
  | { readonly code: 'notifiers.none' }
  | { readonly code: 'notifiers.mute'; readonly count: number }
  | ({ readonly code: 'notifiers.reach-nobody' } & KeptChannels)
  | { readonly code: 'notifiers.kept'; readonly people: readonly PersonId[] }
  | { readonly code: 'notifiers.unserved'; readonly channels: readonly string[] }
  | { readonly code: 'notifiers.not-ready'; readonly channel: string; readonly reason: string }
  | { readonly code: 'notifiers.untried'; readonly channels: readonly string[] }
  | {
      readonly code: 'notifiers.failing';
      readonly since: Instant;
      readonly reason: string;
      readonly zone: Zone;
      readonly notifier: string;
    }
  | { readonly code: 'backup.fresh'; readonly ageMs: number }
  | { readonly code: 'backup.old'; readonly ageMs: number }
  | { readonly code: 'backup.none' }
  | { readonly code: 'backup.elsewhere'; readonly name: string }
  | { readonly code: 'backup.to-remove'; readonly count: number }
  | { readonly code: 'keyring-copy.until'; readonly until: Instant; readonly zone: Zone }
  | { readonly code: 'keyring-copy.none' }
  | { readonly code: 'clock.right' }
  | { readonly code: 'clock.shared' }
  | { readonly code: 'clock.behind' | 'clock.ahead' | 'storage.ahead'; readonly byMs: number }
  | { readonly code: 'worker.in-time' }
  | { readonly code: 'worker.never-seen' | 'worker.runs' }
  | { readonly code: 'worker.late' | 'worker.stopped'; readonly byMs: number }
  | { readonly code: 'executor.embedded' }
  | { readonly code: 'executor.one-machine' }
  | { readonly code: 'executor.signal-unwritable'; readonly reason: string }
  | { readonly code: 'executor.ready' | 'executor.polling'; readonly name: string; readonly queue: string | null }
  | { readonly code: 'executor.not-ready'; readonly name: string; readonly reason: string }
  | { readonly code: 'executor.alone'; readonly name: string }
  | { readonly code: 'heartbeat.heard' }
  | { readonly code: 'heartbeat.none' }
  | { readonly code: 'heartbeat.not-delivered' }
  | { readonly code: 'heartbeat.withheld' };

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

/** `wrong`: reports are not told, or cannot be read, as they should. `caution`: they are, but not for long or not in every case. */
export type CheckupVerdict = 'fine' | 'caution' | 'wrong';

const verdicts: Readonly<Record<Checkup['code'], CheckupVerdict>> = {
  'config.loaded': 'fine',
  'config.no-phone': 'caution',
  'storage.open': 'fine',
  'storage.not-durable': 'wrong',
  'storage.impaired': 'wrong',
  'storage.slow': 'caution',
  'store.verified': 'fine',
  'store.differs': 'wrong',
  'store.lost': 'wrong',
  'store.keyring-lost': 'wrong',
  'store.loss-known': 'fine',
  'files.private': 'fine',
  'files.open': 'caution',
  'part.failed': 'wrong',
  'chapter.in-force': 'fine',
  'chapter.none': 'wrong',
  'chapter.unreadable': 'wrong',
  'policy.proved': 'fine',
  'policy.ends-soon': 'caution',
  'policy.gaps': 'caution',
  'policy.no-calendar': 'wrong',
  'policy.refused': 'wrong',
  'calendar.complete': 'fine',
  'calendar.year-missing': 'caution',
  'cases.unattended': 'wrong',
  'contacts.proven': 'fine',
  'contacts.unproven': 'caution',
  'keys.open': 'fine',
  'keys.cards-shut': 'wrong',
  'keys.former-used': 'caution',
  'keys.former-idle': 'fine',
  'keys.no-vault': 'caution',
  'keys.not-published': 'wrong',
  'keys.of-example': 'wrong',
  'keys.guessable': 'wrong',
  'keys.of-another-chapter': 'wrong',
  'notifiers.ready': 'fine',
  'notifiers.none': 'wrong',
  'notifiers.mute': 'caution',
  'notifiers.reach-nobody': 'caution',
  'notifiers.kept': 'wrong',
  'notifiers.unserved': 'wrong',
  'notifiers.not-ready': 'wrong',
  'notifiers.untried': 'caution',
  'notifiers.failing': 'wrong',
  'backup.fresh': 'fine',
  'backup.old': 'caution',
  'backup.none': 'caution',
  'backup.elsewhere': 'caution',
  'backup.to-remove': 'caution',
  'keyring-copy.until': 'fine',
  'keyring-copy.none': 'caution',
  'clock.right': 'fine',
  'clock.shared': 'fine',
  'clock.behind': 'wrong',
  'clock.ahead': 'wrong',
  'storage.ahead': 'wrong',
  'worker.in-time': 'fine',
  'worker.never-seen': 'caution',
  'worker.runs': 'fine',
  'worker.stopped': 'wrong',
  'worker.late': 'wrong',
  'executor.embedded': 'fine',
  'executor.one-machine': 'fine',
  'executor.signal-unwritable': 'caution',
  'executor.ready': 'fine',
  'executor.polling': 'fine',
  'executor.not-ready': 'caution',
  'executor.alone': 'wrong',
  'heartbeat.heard': 'fine',
  'heartbeat.none': 'caution',
  'heartbeat.not-delivered': 'wrong',
  'heartbeat.withheld': 'caution',
};

export function checked(part: CheckupPart, checkup: Checkup): PartChecked {
  return { part, verdict: verdicts[checkup.code], checkup };
}
