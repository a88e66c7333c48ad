import type { Area, KemendagriCode } from '../area/area.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Directory } from '../directory/directory.ts';
import type { Language, Zone } from '../language/words.ts';
import type { ChapterTexts } from '../message-text/message-text.ts';
import type { OperatorKind, Policy } from '../policy/policy.ts';
import type { SealedClass } from '../privacy/classes.ts';

/** A city's organisation: places, people in post and rules. Its *bundle* is immutable and stored under its hash. */
export interface Chapter {
  /** The hash of the bundle this was read from. */
  readonly bundle: string;
  /** As people call it: "LPA Kota Malang". Public. */
  readonly name: string;
  readonly city: KemendagriCode;
  readonly zone: Zone;
  /** The language of messages where a person has none of their own. */
  readonly language: Language;
  /** Texts of messages that the chapter writes instead of Kawal's. */
  readonly texts?: ChapterTexts;
  readonly areas: readonly Area[];
  readonly directory: Directory;
  readonly calendar: Calendar;
  /** The organisation's legal kinds, as far as floors bind it (F6); `unknown` counts as all of them. */
  readonly operator: readonly OperatorKind[] | 'unknown';
  /** Days for which sealed data are kept after a report was closed, as the chapter declares them; the statute sets none. */
  readonly retention?: Readonly<Partial<Record<SealedClass, number>>>;
  readonly policy: Policy;
  /** The hash of the policy alone: what a running escalation is pinned to. */
  readonly policyHash: string;
  /** The policies that loaded escalations are pinned to, by hash. The engine fills it as it loads them. */
  readonly policies?: Readonly<Record<string, Policy>>;
}
