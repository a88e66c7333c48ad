import type { Area, Chapter, Instant, Language, Office, Policy, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';

/** Names for the codes of areas. */
export interface PlaceNames {
  readonly areas?: readonly Area[];
}

/** Everything that sentences may use besides the policy itself. */
export interface SayOptions extends PlaceNames {
  /** The local time that dates are written in; WIB where nothing is given. */
  readonly zone?: Zone;
  /** Facts that a chapter declares, for their names. */
  readonly declared?: Policy['facts'];
  /** The bodies that the organisation is, which statutes bind. */
  readonly operator?: Chapter['operator'];
  /** The offices of a chapter, for the names that it gives them. */
  readonly directory?: { readonly offices: readonly Pick<Office, 'kind' | 'localName' | 'deputies'>[] };
}

/** The language of a text, with what its sentences may use. */
export interface Voice extends SayOptions {
  readonly language: Language;
}

export function describeAt(at: Instant, { language, zone = 'WIB' }: Voice): string {
  return describeInstant(at, zone)[language];
}
