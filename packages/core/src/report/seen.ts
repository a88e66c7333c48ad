import { type Instant, localDate } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Act } from '../escalation/choices.ts';
import type { Context } from '../record/concept.ts';
import { type SeenBy, unseenGrounds } from './choices.ts';
import { officesOf, type Trace } from './trace.ts';

/** The institution that saw the victim, by a word to close, and on which day; or why none did. */
export interface Sighting {
  readonly seenBy?: SeenBy;
  readonly seenOn?: Instant;
}

/** Something done by the record: an act (R3), a referral taken on, or an adult's no that somebody wrote down. */
export interface Deed {
  readonly person: PersonId;
  readonly at: Instant;
  readonly did?: Act | 'declined' | undefined;
}

/** Why a word to close does not say who saw the victim; `no-act-…` where the act is missing on which its ground rests. */
export type Unseen =
  | ('missing' | 'day-missing' | 'future' | 'before' | 'barred' | 'other-reason' | 'met' | 'no-trace' | 'own-witness')
  | `no-act-${Ground}`;

type Ground = keyof typeof unseenGrounds;

/** The reasons for closing that go with each ground for which no institution saw the victim. */
const reasonsFor: Readonly<Record<Ground, readonly string[]>> = {
  notFound: ['lostContact', 'insufficientInformation', 'falseReportGoodFaith'],
  noVictim: ['falseReportGoodFaith', 'falseReportBadFaith'],
  elsewhere: ['duplicate', 'transferredJurisdiction'],
  answered: ['adultDeclinedServices'],
};

/** The acts, one of which another person than the proposer recorded, on which each ground rests (1940). */
const actsFor: Readonly<Record<Ground, readonly Deed['did'][]>> = {
  notFound: ['visited', 'nothingFound', 'searched'],
  noVictim: ['nothingFound'],
  elsewhere: ['takenOver'],
  answered: ['counselled', 'declined'],
};

/** Acts that say that somebody was with the victim. */
const meeting: readonly Deed['did'][] = ['victimSafe', 'victimAccompanied', 'shelterArranged'];

/** Deeds and traces on record, and who proposes to close it; null where nobody can record any. */
interface Done {
  readonly deeds: readonly Deed[] | null;
  readonly traces: readonly Trace[];
  readonly first: PersonId;
}

/** Returns true where a word to close says that no institution saw the victim: two people say so (1850). */
export function isUnseen({ seenBy }: { readonly seenBy?: SeenBy | undefined }): boolean {
  return seenBy !== undefined && Object.hasOwn(unseenGrounds, seenBy);
}

/** Shows what a record knows of who is said to have seen the victim: a second person reads it (1975). */
export interface Witness {
  readonly traces: readonly Trace[];
  /** Acts of people who met the victim since. */
  readonly met: readonly Deed[];
  /** When the newest word came that a sighting is not before. */
  readonly since: Instant;
  /** When somebody added to its reports after that and after each act of `met`: it may tell of danger (2006). */
  readonly addedAt?: Instant;
}

/** Returns what a record knows of the institution that a word to close names; undefined where it names none. */
export function witnessOf(
  { seenBy, reason }: Sighting & { readonly reason: string },
  { deeds, traces, since }: Omit<Done, 'first'> & { readonly since: Instant },
): Witness | undefined {
  if (seenBy === undefined || isUnseen({ seenBy })) return undefined;
  const met = (deeds ?? []).filter(({ did }) => meetingsFor(reason).includes(did));
  return { traces: traces.filter(({ office }) => office === seenBy), met, since };
}

/** Returns what a word to close says of who saw the victim. */
export function sightingIn({ seenBy, seenOn }: Sighting): Sighting {
  return { ...(seenBy !== undefined && { seenBy }), ...(seenOn !== undefined && { seenOn }) };
}

/** Returns false where the second of two names another institution or local day than the first, leaving none out. */
export function saysSame(first: Sighting | null, second: Sighting, { chapter }: Pick<Context, 'chapter'>): boolean {
  const isSame = (one: unknown, other: unknown) => one === undefined || other === undefined || one === other;
  const dayOf = ({ seenOn }: Sighting) => seenOn && localDate(seenOn, chapter?.zone ?? 'WIB');
  return isSame(first?.seenBy, second.seenBy) && isSame(dayOf(first ?? {}), dayOf(second));
}

/** Returns why a word to close does not say who saw the victim since an instant; null if it does (1850). */
export function whyUnseen(
  { reason, seenBy, seenOn }: Sighting & { readonly reason: string },
  { since, barred, ...done }: Done & { readonly since: number; readonly barred: readonly OfficeKind[] },
  { chapter, now }: Pick<Context, 'chapter' | 'now'>,
) {
  const zone = chapter?.zone ?? 'WIB';
  const lacking = (why: Unseen, field: keyof Sighting = 'seenBy') => ({ code: 'unseen', why, field }) as const;
  if (seenBy === undefined) return lacking('missing');
  if (isUnseen({ seenBy })) {
    const why = whyNoGround(seenBy as Ground, reason, done);
    return why === null ? null : lacking(why);
  }
  if (barred.some((office) => office === seenBy)) return lacking('barred');
  if (seenOn === undefined) return lacking('day-missing', 'seenOn');
  if (seenOn > now) return lacking('future', 'seenOn');
  // A death may be reported late.
  const from = reason === 'victimDeceased' ? 0 : since;
  if (localDate(seenOn, zone) < localDate(from as Instant, zone)) return lacking('before', 'seenOn');
  const why = whyNoWitness(seenBy as OfficeKind, reason, done, { chapter, now });
  return why === null ? null : lacking(why);
}

/** Returns the acts that say that somebody met the victim: one who has died is found by a visit. */
const meetingsFor = (reason: string) => (reason === 'victimDeceased' ? [...meeting, 'visited'] : meeting);

/** Asks for an act of another (1953), or for a trace of an institution that is not the proposer's own (1952). */
function whyNoWitness(
  office: OfficeKind,
  reason: string,
  { deeds, traces, first }: Done,
  context: Pick<Context, 'chapter' | 'now'>,
): Unseen | null {
  if (deeds === null) return null;
  const met = meetingsFor(reason);
  const isOf = (person: PersonId) => officesOf(person, context).includes(office);
  const isSaid = deeds.some(({ person, did }) => person !== first && (met.includes(did) || isOf(person)));
  if (isSaid) return null;
  if (isOf(first)) return 'own-witness';
  return traces.some((one) => one.office === office) ? null : 'no-trace';
}

/** A duplicate rests on any act. Who was met is no longer nobody, and is not found only by a search since. */
function whyNoGround(ground: Ground, reason: string, { deeds, first }: Done): Unseen | null {
  if (!reasonsFor[ground].includes(reason)) return 'other-reason';
  if (deeds === null || reason === 'duplicate') return null;
  const rests = deeds.filter(({ person, did }) => person !== first && actsFor[ground].includes(did));
  if (rests.length === 0) return `no-act-${ground}`;
  const newest = ground === 'noVictim' ? 0 : Math.max(...rests.map(({ at }) => at));
  const denies = ground === 'noVictim' || ground === 'notFound';
  return denies && deeds.some(({ did, at }) => meeting.includes(did) && at >= newest) ? 'met' : null;
}
