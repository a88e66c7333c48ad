import type { VolunteerState } from '@kawal/core';
import { volunteerOf } from '@kawal/core/access';
import { isOfLpa } from '@kawal/core/chapter';
import { type Refused, refused } from '../command/outcome.ts';
import type { OutsideCommand } from '../command/request.ts';
import { type LookParts, lookAs } from './look.ts';
import { areaOf, relationsAtPlace, type Standing, standingIn, standingOn } from './related.ts';

export const lpaAlone: readonly Standing[] = ['lpa'];
export const lpaOrApp: readonly Standing[] = ['lpa', 'app'];
export const lpaOrSelf: readonly Standing[] = ['lpa', 'self'];
export const ofPlace: readonly Standing[] = ['lpa', 'areaOffice', 'app'];
export const withMembers: readonly Standing[] = ['lpa', 'areaOffice', 'member', 'app'];
export const ownToo: readonly Standing[] = ['lpa', 'areaOffice', 'self', 'app'];

/** Returns why an actor may not give a verb, or null. Who has no standing is answered alike, record or not. */
export async function standingRefusal(
  { by, on }: { readonly by?: readonly Standing[]; readonly on: unknown },
  { actor, stream, body }: OutsideCommand,
  parts: LookParts,
): Promise<Refused | null> {
  if (by === undefined) return null;
  const notYours = refused({ code: by.includes('areaOffice') ? 'command.not-yours' : 'command.lpa-alone' });
  const answer = (held: readonly Standing[]) => (held.some((one) => by.includes(one)) ? null : notYours);
  if (actor.kind !== 'person') return answer(['app']);
  const look = await lookAs(actor, parts);
  const isNamed = on === 'record' && stream !== undefined;
  // The name of a community or a month tells its place: who belongs there hears that there is no such record yet.
  const [, place] = (isNamed && /^(?:community|condition-report)\/([\d.]{13})(?:\.[\d-]+)?$/.exec(stream)) || [];
  if (isNamed) {
    await look.views([stream]);
    const context = look.context(stream);
    const { status = 'none' } = context.read<VolunteerState>({ stream })?.state ?? {};
    // The LPA hears of its own slip that there is no such record.
    if (status === 'none' && isOfLpa(context)) return answer(['lpa']);
    if (status !== 'none' || place === undefined) return answer(standingOn(stream, context));
  }
  const { person } = body as { readonly person?: { readonly ref?: unknown } | null };
  const isSelf = !isNamed && by.includes('self') && person?.ref === actor.ref;
  const area = areaOf(isNamed ? { area: place } : body);
  // A body without a place is refused by its schema, with the field.
  if (area === null) return null;
  const community = `community/${area}`;
  await look.views([community]);
  const context = look.context(community);
  // Who left while suspended is told no more than a stranger: why, the LPA says.
  if (isSelf) return volunteerOf(area, actor.ref, context)?.status === 'exited' ? notYours : null;
  return answer(standingIn(area, relationsAtPlace(area, context), context));
}
