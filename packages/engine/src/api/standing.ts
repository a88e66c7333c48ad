import type { HandlingArea, KemendagriCode, VolunteerState } from '@kawal/core';
import { volunteerOf } from '@kawal/core/access';
import { isOfLpa } from '@kawal/core/chapter';
import { handlingAreaSchema } from '@kawal/core/schemas';
import { type Refused, refused } from '../command/outcome.ts';
import type { OutsideCommand } from '../command/request.ts';
import { type LookParts, lookAs } from './look.ts';
import { relationsAtPlace, relationsFor } from './related.ts';

/** A relation by which somebody may give a verb of community work; `self` is the volunteer of the record, `app` any app. */
export type Standing = 'lpa' | 'areaOffice' | 'member' | 'self' | 'app';

export const lpaAlone: readonly Standing[] = ['lpa'];
export const peopleOfPlace: readonly Standing[] = ['lpa', 'areaOffice'];
export const peopleOfPlaceOrSelf: readonly Standing[] = [...peopleOfPlace, 'self'];
export const ofPlace: readonly Standing[] = ['lpa', 'areaOffice', 'app'];
export const withMembers: readonly Standing[] = ['lpa', 'areaOffice', 'member', 'app'];
export const ownToo: readonly Standing[] = ['lpa', 'areaOffice', 'self', 'app'];

/**
 * Returns why an actor may not give a verb, or null. It is asked before the record is looked at by its own rules: who has no
 * standing is answered alike whether there is such a record or not.
 */
export async function standingRefusal(
  { by, on }: { readonly by?: readonly Standing[]; readonly on: unknown },
  { actor, stream, body }: OutsideCommand,
  parts: LookParts,
): Promise<Refused | null> {
  if (by === undefined) return null;
  const notYours = refused({ code: 'command.not-yours' });
  if (actor.kind !== 'person') return by.includes('app') ? null : notYours;
  const look = await lookAs(actor, parts);
  if (on === 'record' && stream !== undefined) {
    await look.views([stream]);
    const context = await look.context(stream);
    const state = context.read<Partial<VolunteerState>>({ stream })?.state ?? { status: 'none' };
    // The LPA hears of its own slip that there is no such record.
    const isNone = state.status === 'none' && isOfLpa(context);
    const held = isNone ? (['lpa'] as const) : relationsFor(stream, context);
    const isOwn = by.includes('self') && 'person' in state && state.person === actor.ref;
    return isOwn || held.some((one) => isNamed(by, one)) ? null : notYours;
  }
  const { person } = body as { readonly person?: { readonly ref?: unknown } | null };
  const isSelf = by.includes('self') && person?.ref === actor.ref;
  const area = areaOf(body);
  // A body without a place is refused by its schema, with the field.
  if (area === null) return null;
  const community = `community/${area}`;
  await look.views([community]);
  const context = await look.context(community);
  // Who left while suspended is told no more than a stranger: why, the LPA says.
  if (isSelf) return volunteerOf(area, actor.ref, context)?.status === 'exited' ? notYours : null;
  const held = relationsAtPlace(area, context);
  return held.some((one) => isNamed(by, one)) ? null : notYours;
}

function isNamed(by: readonly string[], relation: string): boolean {
  return by.includes(relation);
}

/** Returns the place that a body speaks of: its own, or that of its community. */
function areaOf({ area, community }: OutsideCommand['body']): HandlingArea | null {
  const named = typeof community === 'string' ? community.slice('community/'.length) : area;
  const read = handlingAreaSchema.safeParse(named);
  return read.success ? (read.data as KemendagriCode) : null;
}
