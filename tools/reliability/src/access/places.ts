import { day, type KemendagriCode, later } from '@kawal/core';
import type { BookedRecord } from './book.ts';
import { city, kelurahan, secretary } from './city.ts';
import { streamOf } from './outcome.ts';
import { withVolunteers } from './volunteers.ts';
import type { World } from './world.ts';

/** A record that bars nobody, was told to nobody and came of no report. */
const nothing: Omit<BookedRecord, 'concept' | 'area' | 'stream'> = {
  ...{
    barred: [],
    barredKinds: [],
    told: [],
    opened: [],
    handler: null,
    givenIn: [],
    reporter: null,
    report: '',
    addressee: null,
  },
  isOver: false,
  standIns: [],
};

/** Adds the work in each kelurahan to a world, a breach, and requests about the data of some reports, and books it. */
export async function drawPlaces({ engine, now, records, volunteering }: World): Promise<readonly BookedRecord[]> {
  const { breaches, communities, dataRequests, engagements, pacts, visits } = engine.as(secretary);
  const tomorrow = later(now, day);
  const drawn: BookedRecord[] = [];
  const book = (concept: BookedRecord['concept'], area: string, stream: string, of = nothing): void =>
    void drawn.push({ ...of, concept, area, stream });
  for (const area of kelurahan) {
    const named = { area: area as KemendagriCode, reportedName: 'Kelurahan Karangan', source: 'contoh' };
    const planned = { area: area as KemendagriCode, plannedOn: tomorrow };
    const commitments = ['formVolunteers'] as const;
    const own = `community/${area}`;
    book('community', area, area === withVolunteers ? own : streamOf(await communities.propose(named)));
    book(
      'pact',
      area,
      area === withVolunteers ? volunteering.pact : streamOf(await pacts.draft({ ...named, commitments })),
    );
    book('engagement', area, streamOf(await engagements.plan({ ...planned, kind: 'awarenessSession' })));
    book('visit', area, streamOf(await visits.plan({ ...planned, purpose: 'routine' })));
  }
  for (const meeting of volunteering.engagements) book('engagement', city, meeting);
  for (const volunteer of volunteering.volunteers) book('volunteer', withVolunteers, volunteer);
  const session = { kind: 'awarenessSession', area: city, plannedOn: tomorrow } as const;
  book('engagement', city, streamOf(await engagements.plan(session)));
  for (const kind of ['confidentiality', 'integrity', 'availability'] as const)
    for (const days of [0, 1, 2])
      book('breach', city, streamOf(await breaches.detect({ kinds: [kind], knownAt: later(now, -days * day) })));
  // Whom the report bars asks nothing about it, so these are reports that do not bar the secretariat.
  const reports = records.filter(({ concept, barred }) => concept === 'report' && !barred.includes(secretary.ref));
  for (const { stream: record, barred, area } of reports.slice(0, 6)) {
    const asked = { right: 'access', record, subject: 'p1', receivedOn: now } as const;
    const received = streamOf(await dataRequests.receive(asked));
    book('data-request', area, received, { ...nothing, barred, report: record });
  }
  return drawn;
}
