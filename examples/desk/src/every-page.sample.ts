import { verbList } from '@kawal/engine';
import type { TestEngine } from '@kawal/testing';
import { actions } from './record/actions.ts';
import type { DeskConcept } from './record/concepts.ts';
import { actionOf, addressOf } from './record/known-action.ts';
import { place as area, child, preparedIn, referredIn } from './reported.sample.ts';

/** The address of every page that is of no record and no form of a verb. */
export const ownPages = ['/hari-ini', '/laporan', '/angka', '/komunitas', '/petugas', '/lainnya', '/darurat'].concat(
  ['/cari', '/kode', '/akun'],
  ['/lapor', '/masuk', '/masuk/kode'],
);

/** One record of each kind that a page shows. */
type Recorded = Readonly<Record<DeskConcept, string>>;

const nothing = { outreach: 0, departures: 0, returns: 0, boardingHouses: 0 } as const;
const counts = { ...nothing, employers: 0, vacancies: 0, childrenOutOfSchool: 0 } as const;

interface Came {
  readonly ok: boolean;
  readonly receipt?: { readonly stream: string };
}

/** Returns the record of a step that must be taken. */
async function done<Stream extends string>(outcome: Promise<Came>): Promise<Stream> {
  const came = await outcome;
  if (came.receipt === undefined) throw new Error(JSON.stringify(came));
  return came.receipt.stream as Stream;
}

/**
 * For tests alone: puts one record of each kind on record. The report waits for a second word to its closing, and `sent` is a
 * referral of it that waits for its addressee, the BP3MI.
 */
export async function recorded(
  kawal: TestEngine,
  duplicate: string,
): Promise<{ readonly records: Recorded; readonly sent: string }> {
  const lpa = kawal.as('petugas-1');
  const report = await done<`report/${string}`>(
    lpa.reports.submit({
      ...{ area, channel: 'phone', facts: { danger: ['no'], victimAge: ['child'] }, story: 'Cerita contoh.' },
      parties: [child],
    } as never),
  );
  await kawal.advance();
  const ofCase = await done<`case/${string}`>(lpa.cases.open({ report, victim: child.ref }));
  const referral = await preparedIn(kawal, report, false);
  const sent = await referredIn(kawal, report);
  for (const one of [duplicate, report]) await lpa.cards.open(one, { purpose: 'respond' });
  await done(lpa.reports.markDuplicate(duplicate as 'report/', { of: report, reasons: ['sentTwice'] }));
  const knownAt = kawal.clock.now();
  const breach = await done<string>(
    lpa.breaches.detect({ kinds: ['confidentiality'], knownAt, story: 'Contoh.' } as never),
  );
  const asking = { right: 'access', record: report, subject: child.ref, receivedOn: knownAt };
  const dataRequest = await done<string>(lpa.dataRequests.receive(asking as never));
  const emergency = { record: report, reason: 'victimPresent' } as const;
  const access = await done<string>(kawal.as('bp3mi-1').cards.breakGlass(emergency));
  // Who proposes to close has read the story; the second is somebody of another institution.
  await lpa.cards.open(report, { purpose: 'respond' });
  await done(lpa.reports.close(report, { reason: 'handedToCase', note: 'Catatan contoh dari petugas.' }));
  const community = await communityWork(kawal);
  const records = { report, case: ofCase, referral, breach, 'data-request': dataRequest, access, ...community };
  return { records, sent };
}

/** The community of a kelurahan whose pact is signed, a month that its coordinator wrote, a volunteer and a visit. */
async function communityWork(kawal: TestEngine) {
  const { pacts, engagements, communities, conditionReports, volunteers, visits } = kawal.as('petugas-1');
  const meeting = { kind: 'audienceMeeting', area: '35.99', heldOn: '2026-03-01T09:00+07:00' } as const;
  const audience = await done<string>(engagements.record({ ...meeting, attendance: {}, outcome: 'agreed' } as never));
  const source = { area, reportedName: 'Contoh Lor', source: 'Surat contoh' } as const;
  const pact = await done<'pact/'>(pacts.draft({ ...source, commitments: ['formVolunteers', 'reportConditions'] }));
  const signing = { signedOn: '2026-03-01T10:00+07:00', audience, signatory: 'lurah-lor', witness: 'petugas-1' };
  await done(pacts.sign(pact, signing as never));
  const community = await done<'community/'>(communities.propose(source));
  await done(communities.notePact(community, {}));
  const decree = { number: 'contoh/1', date: '2026-03-01T12:00+07:00', signatory: 'lurah-lor' };
  await done(communities.constitute(community, { decree } as never));
  const month = await done<'condition-report/'>(conditionReports.open({ area, period: '2026-03' }));
  const written = { submittedBy: 'koordinator-lor', counts, incidents: [] };
  await done(kawal.as('koordinator-lor').conditionReports.submit(month, written));
  const plannedOn = '2026-04-02T10:00+07:00';
  return {
    ...{ pact, community, 'condition-report': month },
    engagement: await done<string>(engagements.plan({ kind: 'audienceMeeting', area: '35.99', plannedOn })),
    visit: await done<string>(visits.plan({ area, plannedOn, purpose: 'routine' })),
    volunteer: await done<string>(volunteers.nominate({ community, person: { ref: 'relawan-contoh' } })),
  };
}

/** The address of every action of the desk, and of every verb by the form made of its schema, on the records that stand. */
export function everyAddress(records: Recorded): readonly string[] {
  const slugs = [...actions.map(({ slug }) => slug), ...verbList.map(({ group, name }) => `${group}.${name}`)];
  return slugs.flatMap((slug) => {
    const takes = actionOf(slug)?.verb.takes ?? [];
    if (takes.length === 0) return [addressOf(slug, null)];
    // An escalation is on the page of its report.
    const known = takes.filter((one): one is DeskConcept => one in records);
    if (known.length === 0) throw new Error(`no record takes ${slug}`);
    return known.map((one) => addressOf(slug, records[one]));
  });
}
