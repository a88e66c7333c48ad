import { day, hour, type Instant, later, localDate, requiredTopics, toInstant } from '@kawal/core';
import type { Engine } from '@kawal/engine';

const area = '35.73.03.1001';
const lpa = { kind: 'person', ref: 'sekretaris', role: 'secretariat' } as const;
const coordinator = { kind: 'person', ref: 'koordinator-kotalama', role: 'coordinator' } as const;
const counts = {
  ...{ outreach: 3, departures: 2, returns: 1, boardingHouses: 4 },
  ...{ employers: 1, vacancies: 2, childrenOutOfSchool: 1 },
};

/** Two go on a visit, and one more can take the place of either. */
const invented = [
  ['relawan-kotalama', 'Relawan Contoh Kotalama'],
  ['relawan-kotalama-2', 'Relawan Contoh Dua'],
  ['relawan-kotalama-3', 'Relawan Contoh Tiga'],
] as const;

/**
 * Invents the community of one kelurahan, from its pact to the condition report of last month, which waits for the LPA. Its
 * days lie in the two months before.
 */
export async function inventCommunity(engine: Engine, now: Instant): Promise<void> {
  const { engagements, pacts, communities, volunteers, conditionReports } = engine.as(lpa);
  const ago = (days: number): Instant => later(now, -days * day);
  const community = `community/${area}` as const;
  const audience = await done(
    engagements.record({
      kind: 'audienceMeeting',
      area: '35.73',
      heldOn: ago(62),
      attendance: { lurah: 1 },
      outcome: 'agreed',
    }),
  );
  const pact = await done(
    pacts.draft({
      ...{
        area,
        reportedName: 'Kotalama',
        commitments: ['formVolunteers', 'reportConditions'],
        source: 'Surat karangan',
      },
      dueDates: { formVolunteers: later(now, 90 * day) },
    }),
  );
  const signatory = 'lurah-kotalama';
  await done(pacts.sign(pact, { signedOn: later(ago(62), hour), audience, signatory, witness: lpa.ref }));
  await done(communities.propose({ area, reportedName: 'Kotalama', source: 'Surat karangan' }));
  await done(communities.notePact(community, {}));
  await done(communities.constitute(community, { decree: { number: 'contoh/1', date: ago(61), signatory } }));
  const training = await done(
    engagements.record({
      ...{ kind: 'training', area: '35.73', heldOn: ago(60), attendance: {}, outcome: 'informed' },
      topics: requiredTopics,
    }),
  );
  const activated: `volunteer/${string}`[] = [];
  for (const [ref, name] of invented) {
    const person = { ref, identity: { name } };
    const volunteer = await done(volunteers.nominate({ community, person }));
    await done(volunteers.screen(volunteer, { identityChecked: true, references: 2, interview: true, adult: true }));
    await done(volunteers.train(volunteer, { training }));
    await done(volunteers.signCode(volunteer, { edition: 'contoh', signedOn: ago(59) }));
    await done(volunteers.activate(volunteer, {}));
    activated.push(volunteer);
  }
  await done(communities.activate(community, { focalPoint: coordinator.ref, volunteers: activated }));
  const month = await done(conditionReports.open({ area, period: lastMonth(now) }));
  await done(
    engine.as(coordinator).conditionReports.submit(month, { submittedBy: coordinator.ref, counts, incidents: [] }),
  );
}

function lastMonth(now: Instant): string {
  const firstOfThis = toInstant(Date.parse(`${localDate(now, 'WIB').slice(0, 7)}-01T12:00:00+07:00`));
  return localDate(later(firstOfThis, -2 * day), 'WIB').slice(0, 7);
}

type Settled<Stream> =
  | { readonly ok: true; readonly receipt: { readonly stream: Stream } }
  | { readonly ok: false; readonly refusals: readonly { readonly code: string }[] };

/** Returns the record of an invented step. A refusal is a mistake of this file. */
async function done<Stream>(outcome: Promise<Settled<Stream>>): Promise<Stream> {
  const settled = await outcome;
  if (settled.ok) return settled.receipt.stream;
  throw new Error(`an invented step was refused: ${settled.refusals.map(({ code }) => code).join(', ')}`);
}
