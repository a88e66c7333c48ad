import type { Area, KemendagriCode, Language, Zone } from '@kawal/core';
import type { AddressFault } from './address.ts';

/** The chapter's settings that the directory is read against. */
export interface DirectorySetting {
  readonly zone: Zone;
  /** For people who have none of their own. */
  readonly language: Language;
  /** Undefined while `chapter.yaml` cannot be read: then codes are checked for their form only. */
  readonly chapter: { readonly city: KemendagriCode; readonly areas: readonly Area[] } | undefined;
  /** The channels that the deployment's notifiers serve; undefined if nobody said. */
  readonly channels: readonly string[] | undefined;
  readonly addressFault: AddressFault | undefined;
}
