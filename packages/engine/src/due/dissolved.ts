import { day } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import { isInPost, officeFor } from '@kawal/core/directory';
import type { DueItem, DueSight } from './due-item.ts';
import { placeOf } from './words.ts';

/** How long a dissolution is shown. Our own practice; no statute says it. */
const shownFor = 14 * day;

/** Tells the LPA and the coordinators of a kelurahan that somebody else dissolved its community. */
export async function dissolvedDue({
  person,
  chapter,
  now,
  records,
  last: lastOf,
}: DueSight): Promise<readonly DueItem[]> {
  if (chapter === null) return [];
  const { directory } = chapter;
  const ofLpa = isOfLpa({ actor: { kind: 'person', ref: person, role: 'volunteer' }, chapter, now });
  const found = (await records('community', 'dissolved')).map(async ({ stream: record, state: { area } }) => {
    const office = officeFor(directory, 'coordinator', area);
    if (!ofLpa && (office === undefined || !isInPost(directory, office, person, now))) return [];
    const last = await lastOf(record, 'community-dissolved');
    if (last === undefined || last.by === person || last.at < now - shownFor) return [];
    const place = placeOf({ area, chapter });
    const said = {
      id: `${last.by} membubarkan komunitas ${place.id}. Tanyakan alasannya; bila keliru, usulkan komunitasnya lagi.`,
      en: `${last.by} dissolved the community of ${place.en}. Ask why; if that is wrong, propose it again.`,
    };
    return [{ what: 'review', rank: 3, at: last.at, record, area, verb: 'communities.propose', said } as const];
  });
  return (await Promise.all(found)).flat();
}
