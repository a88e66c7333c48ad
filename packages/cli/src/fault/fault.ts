import type { Localized } from '@kawal/core';
import type { ConfigFault } from '@kawal/engine';

/** The reason why a command cannot go on. `words/faults.ts` describes it, and `run` answers it. */
export type Fault =
  | { readonly code: 'usage.unknown-command'; readonly written: string; readonly closest: string | null }
  | { readonly code: 'usage.unknown-option'; readonly written: string; readonly closest: string | null }
  | { readonly code: 'usage.argument-missing'; readonly argument: string }
  | { readonly code: 'usage.option-needs-value'; readonly option: string }
  | { readonly code: 'usage.option-missing'; readonly option: string }
  | { readonly code: 'usage.too-many-arguments'; readonly takes: number }
  | { readonly code: 'usage.wrong' }
  | { readonly code: 'usage.unknown-language' }
  | { readonly code: 'usage.person-reference' }
  | { readonly code: 'usage.person-unknown'; readonly person: string }
  | { readonly code: 'usage.person-not-in-post'; readonly person: string; readonly begins: Localized | null }
  | { readonly code: 'usage.record-number' }
  | { readonly code: 'usage.personal-value'; readonly field: Localized }
  | { readonly code: 'usage.colon'; readonly field: string }
  | { readonly code: 'usage.person-not-in-files'; readonly person: string }
  | { readonly code: 'usage.reason'; readonly allowed: readonly Localized[] }
  | { readonly code: 'usage.confirm-needed' }
  | { readonly code: 'usage.questions-need-terminal' }
  | { readonly code: 'usage.kelurahan'; readonly written: string; readonly nearest: readonly string[] }
  | { readonly code: 'usage.fact-unknown'; readonly nearest: readonly string[]; readonly allowed: readonly string[] }
  | { readonly code: 'usage.fact-value'; readonly fact: string; readonly allowed: readonly string[] }
  | { readonly code: 'usage.area-code'; readonly option: string }
  | { readonly code: 'usage.city-code'; readonly named: readonly string[] }
  | { readonly code: 'usage.instant'; readonly option: string; readonly isNoDate: boolean }
  | { readonly code: 'usage.reply' }
  | { readonly code: 'usage.office'; readonly nearest: readonly string[] }
  | { readonly code: 'usage.duration' }
  | { readonly code: 'usage.format' }
  | { readonly code: 'usage.check-format' }
  | { readonly code: 'usage.log-format' }
  | { readonly code: 'health.address' }
  | { readonly code: 'health.cannot-listen'; readonly address: string }
  | { readonly code: 'usage.sheet-format' }
  | { readonly code: 'config.missing'; readonly file: string | null; readonly below: string | null }
  | { readonly code: 'config.no-module'; readonly file: string }
  | { readonly code: 'config.unloadable'; readonly file: string; readonly because: string }
  | { readonly code: 'config.invalid'; readonly faults: readonly ConfigFault[] }
  | { readonly code: 'config.no-notifiers' }
  | { readonly code: 'folder.unreadable'; readonly folder: string }
  | { readonly code: 'folder.no-chapter'; readonly below: string | null }
  | { readonly code: 'file.unreadable'; readonly file: string }
  | { readonly code: 'file.none'; readonly file: string; readonly found: 'folder' | 'other' }
  | { readonly code: 'file.too-large'; readonly file: string; readonly limit: number }
  | { readonly code: 'file.not-written'; readonly file: string }
  | { readonly code: 'file.exists'; readonly files: readonly string[] }
  | { readonly code: 'areas.no-source' }
  /** The line is null where the file as a whole is not what it should be. */
  | { readonly code: 'areas.unreadable'; readonly file: string; readonly line: number | null }
  | { readonly code: 'areas.no-columns'; readonly file: string }
  | { readonly code: 'areas.city-absent'; readonly city: string; readonly source: string }
  | { readonly code: 'policy.no-baseline'; readonly names: readonly string[] }
  | { readonly code: 'vault.not-configured' }
  | { readonly code: 'vault.no-file'; readonly file: string }
  | { readonly code: 'vault.not-a-file' }
  | { readonly code: 'vault.key-elsewhere'; readonly file: string }
  | { readonly code: 'usage.days'; readonly option: string }
  | { readonly code: 'backup.own-tools'; readonly storage: string }
  | { readonly code: 'backup.together' }
  | { readonly code: 'backup.no-space'; readonly folder: string }
  | { readonly code: 'backup.not-written'; readonly folder: string }
  | { readonly code: 'store.missing'; readonly file: string }
  | { readonly code: 'restore.no-backup'; readonly folder: string }
  | { readonly code: 'restore.damaged'; readonly folder: string }
  | { readonly code: 'restore.other-storage'; readonly storage: string }
  | { readonly code: 'restore.not-empty'; readonly file: string }
  | { readonly code: 'restore.no-keyring'; readonly file: string; readonly isEmptied: boolean }
  | { readonly code: 'restore.keyring-there'; readonly file: string }
  | { readonly code: 'restore.in-use'; readonly file: string; readonly worker?: true }
  | { readonly code: 'restore.not-whole' }
  | { readonly code: 'restore.differs'; readonly count: number }
  | { readonly code: 'access.no-rules'; readonly file: string }
  | { readonly code: 'audit.mark' }
  | { readonly code: 'chapter.none' }
  | { readonly code: 'chapter.no-folder' };

/** Ends the command with a fault. Recognised by its name: a config may have been loaded beside another copy of this package. */
export function stopped(fault: Fault): Error & { readonly fault: Fault } {
  return Object.assign(new Error(fault.code), { name: 'KawalFault', fault });
}
