import { type Instant, localDate } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Context } from '../record/concept.ts';
import { type SeenBy, unseenGrounds } from './choices.ts';

/** The institution that saw the victim, by a word to close, and on which day; or why none did. */
export interface Sighting {
  readonly seenBy?: SeenBy;
  readonly seenOn?: Instant;
}

/** Why a word to close does not say who saw the victim. */
export type Unseen = 'missing' | 'day-missing' | 'future' | 'before' | 'barred' | 'other-reason';

type Ground = keyof typeof unseenGrounds;

/** The reasons for closing that go with each ground for which no institution saw the victim. */
const reasonsFor: Readonly<Record<Ground, readonly string[]>> = {
  notFound: ['lostContact', 'insufficientInformation', 'falseReportGoodFaith'],
  noVictim: ['falseReportGoodFaith', 'falseReportBadFaith'],
  elsewhere: ['duplicate', 'transferredJurisdiction'],
  answered: ['adultDeclinedServices'],
};

/** Returns true where a word to close says that no institution saw the victim: two people say so (1850). */
export function isUnseen({ seenBy }: { readonly seenBy?: SeenBy | undefined }): boolean {
  return seenBy !== undefined && Object.hasOwn(unseenGrounds, seenBy);
}

/** Returns what a word to close says of who saw the victim. */
export function sightingIn({ seenBy, seenOn }: Sighting): Sighting {
  return { ...(seenBy !== undefined && { seenBy }), ...(seenOn !== undefined && { seenOn }) };
}

/** Returns false where the second of two says otherwise than the first. What they leave out they are asked for. */
export function saysSame(first: Sighting | null, { seenBy, seenOn }: Sighting): boolean {
  const isSame = (one: unknown, other: unknown) => one === undefined || other === undefined || one === other;
  return isSame(first?.seenBy, seenBy) && isSame(first?.seenOn, seenOn);
}

/** Returns why a word to close does not say who saw the victim since an instant; null if it does (1850). */
export function whyUnseen(
  { reason, seenBy, seenOn }: Sighting & { readonly reason: string },
  { since, barred }: { readonly since: number; readonly barred: readonly OfficeKind[] },
  { chapter, now }: Pick<Context, 'chapter' | 'now'>,
) {
  const zone = chapter?.zone ?? 'WIB';
  const lacking = (why: Unseen, field: keyof Sighting = 'seenBy') => ({ code: 'unseen', why, field }) as const;
  if (seenBy === undefined) return lacking('missing');
  if (isUnseen({ seenBy })) return reasonsFor[seenBy as Ground].includes(reason) ? null : lacking('other-reason');
  if (barred.some((office) => office === seenBy)) return lacking('barred');
  if (seenOn === undefined) return lacking('day-missing', 'seenOn');
  if (seenOn > now) return lacking('future', 'seenOn');
  return localDate(seenOn, zone) < localDate(since as Instant, zone) ? lacking('before', 'seenOn') : null;
}
