import { type Actor, day, type Localized } from '@kawal/core';
import type { Outcome } from '../command/outcome.ts';
import { after, app, morning, officer, reportOf, type Stage, sampleReading } from '../stage.sample.ts';

type ReportName = `report/${string}`;
type Done = Outcome<{ readonly stream: string }>;

/** Those who are asked for in every cell; `concerned` is another person in each row. */
export type RestStanding = 'secretariat' | 'duty' | 'office' | 'nobody' | 'app' | 'concerned';

/** One verb of which neither the relation to a report nor the standing in a kelurahan says who may give it. */
export interface RestOfVerbs {
  readonly by: readonly RestStanding[];
  /** The person whom it concerns, where that changes the answer. */
  readonly concerned?: Localized & { readonly ref: string };
  /** Prepares the stage, and returns what the verb is given: a body that its schema takes. */
  given(stage: Stage, report: ReportName): Promise<readonly unknown[]>;
}

/** Those whom the sample's report tells, and whom it excludes, though of the LPA. */
const told = { ref: 'coordinator-a', id: 'yang diberi tahu', en: 'who was told' };
const excluded = { ref: 'duty-one', id: 'yang dikecualikan laporannya', en: 'whom the report excludes' };
const away = { ref: 'deputy-a', id: 'yang cuti', en: 'who is away' };
const opener = { ref: 'last-one', id: 'yang membukanya', en: 'who opened it' };

const person = (ref: string, role: Actor['role'] = 'coordinator'): Actor => ({ kind: 'person', ref, role });
const from = after(40 * day);

const stood = async (outcome: Promise<Done>): Promise<string> => {
  const came = await outcome;
  if (!came.ok) throw new RangeError(JSON.stringify(came.refusals));
  return came.receipt.stream;
};

const breached = ({ engine }: Stage, more: object = {}): Promise<string> =>
  stood(engine.as(officer).breaches.detect({ kinds: ['confidentiality'], knownAt: morning, ...more } as never));

const assessment = { data: ['identity'], people: 1, risk: 'low' } as const;

const assessed = async (stage: Stage): Promise<string> => {
  const breach = await breached(stage);
  await stood(stage.engine.as(officer).breaches.assess(breach as never, assessment));
  return breach;
};

const asked = ({ engine }: Stage, record: ReportName): Promise<string> =>
  stood(engine.as(officer).dataRequests.receive(requestOf(record)));

const requestOf = (record: ReportName) =>
  ({ right: 'restriction', record, subject: 'p1', receivedOn: morning }) as const;

const emergency = ({ engine }: Stage, record: ReportName): Promise<string> =>
  stood(engine.as(person(opener.ref, 'lastResort')).cards.breakGlass({ record, reason: 'lifeInDanger' }));

const noted = async ({ engine }: Stage): Promise<void> => {
  await stood(engine.as(officer).chapter.noteAbsence({ person: away.ref, from, until: after(41 * day) }));
};

const codeOf = async ({ mail }: Stage): Promise<readonly unknown[]> => [mail.sent[0]?.reply.code ?? '', {}];

const signed = async ({ engine, now }: Stage): Promise<string> => {
  const { engagements, pacts } = engine.as(officer);
  const meeting = { kind: 'audienceMeeting', area: '35.73', heldOn: now(), attendance: {}, outcome: 'agreed' } as const;
  const audience = await stood(engagements.record(meeting));
  const terms = { area: '35.73.03.1001', reportedName: 'Kotalama', source: 'contoh' } as const;
  const pact = await stood(pacts.draft({ ...terms, commitments: ['formVolunteers'] } as never));
  const signing = { signedOn: now(), audience, signatory: 'lurah-contoh', witness: 'duty-two' } as const;
  await stood(pacts.sign(pact as never, signing as never));
  return pact;
};

const ofLpa = ['secretariat', 'duty'] as const;
const everybody = [...ofLpa, 'office', 'nobody', 'app'] as const;
/** A code is given by its holder, or for them; never by another whom messages reach. */
const withCode = ['secretariat', 'nobody', 'app', 'concerned'] as const;

/** Every such verb, by group and name. The page of access prints it, and a test asks the engine in every cell. */
export const restOfVerbs: Readonly<Record<string, RestOfVerbs>> = {
  'chapter.apply': { by: ofLpa, given: async () => [sampleReading()] },
  'chapter.noteAbsence': {
    by: [...ofLpa, 'concerned'],
    concerned: { ...away, ref: 'coordinator-a' },
    async given(stage) {
      // Nobody would be left of the office, so the second leave waits for another word.
      await noted(stage);
      const leave = { person: 'coordinator-a', from, until: after(41 * day) };
      await stage.engine.as(person('duty-one', 'lpaDuty')).chapter.noteAbsence(leave);
      return [leave];
    },
  },
  'chapter.cancelAbsence': {
    by: [...ofLpa, 'concerned'],
    concerned: away,
    given: async (stage) => noted(stage).then(() => [{ person: away.ref, from }]),
  },
  'chapter.swapShift': {
    by: ofLpa,
    given: async () => [{ office: 'duty-office', person: 'duty-one', from, by: 'duty-two' }],
  },
  'chapter.suspend': { by: ofLpa, given: async () => [{ person: 'deputy-a', reason: 'allegation' }] },
  'chapter.reinstate': {
    by: ofLpa,
    async given({ engine }) {
      await stood(engine.as(officer).chapter.suspend({ person: 'deputy-a', reason: 'allegation' }));
      return [{ person: 'deputy-a' }];
    },
  },
  'pacts.noteBreach': {
    by: everybody,
    concerned: { ref: 'lurah-contoh', id: 'yang terikat olehnya', en: 'whom it binds' },
    given: async (stage) => [await signed(stage), { kind: 'commitmentNotMet', source: 'contoh' }],
  },
  'reports.submit': {
    by: everybody,
    given: async () => [{ area: '35.73.03.1001', channel: 'app', facts: {}, parties: [] }],
  },
  'breaches.detect': {
    by: [...ofLpa, 'office', 'nobody'],
    given: async () => [{ kinds: ['confidentiality'], knownAt: morning }],
  },
  'breaches.assess': { by: ofLpa, given: async (stage) => [await breached(stage), assessment] },
  'breaches.notify': {
    by: ofLpa,
    given: async (stage) => [
      await assessed(stage),
      {
        to: 'subjects',
        notifiedOn: morning,
        content: ['dataExposed', 'whenAndHow', 'handlingAndRecovery'],
        reached: 1,
      },
    ],
  },
  'breaches.takeMeasure': { by: ofLpa, given: async (stage) => [await breached(stage), { measure: 'accessRevoked' }] },
  'breaches.remediate': { by: ofLpa, given: async (stage) => [await assessed(stage), {}] },
  'breaches.dismiss': { by: ofLpa, given: async (stage) => [await breached(stage), {}] },
  'breaches.close': { by: ofLpa, given: async (stage) => [await assessed(stage), {}] },
  'dataRequests.receive': { by: ofLpa, concerned: excluded, given: async (_, report) => [requestOf(report)] },
  'dataRequests.fulfil': {
    by: ofLpa,
    concerned: excluded,
    given: async (stage, report) => [await asked(stage, report), { answeredOn: morning }],
  },
  'dataRequests.refuse': {
    by: ofLpa,
    concerned: excluded,
    given: async (stage, report) => [await asked(stage, report), { ground: 'endangersOthers', answeredOn: morning }],
  },
  'dataRequests.drop': {
    by: ofLpa,
    concerned: excluded,
    given: async (stage, report) => [await asked(stage, report), {}],
  },
  'cards.open': {
    by: [...ofLpa, 'concerned'],
    concerned: told,
    given: async (_, report) => [report, { purpose: 'respond' }],
  },
  'cards.erase': { by: ofLpa, concerned: excluded, given: async (_, report) => [report, { reason: 'requested' }] },
  'cards.breakGlass': {
    by: ['office'],
    concerned: excluded,
    given: async (_, record) => [{ record, reason: 'lifeInDanger' }],
  },
  'cards.endEmergency': {
    by: ['concerned'],
    concerned: opener,
    given: async (stage, report) => [await emergency(stage, report), {}],
  },
  'cards.reviewEmergency': {
    by: ofLpa,
    concerned: opener,
    given: async (stage, report) => [await emergency(stage, report), { finding: 'needed' }],
  },
  'escalations.acknowledge': { by: withCode, concerned: told, given: codeOf },
  'escalations.decline': { by: withCode, concerned: told, given: codeOf },
};

/** People of each standing that is the same in every row. */
export const restPeople: readonly (readonly [RestStanding, Actor])[] = [
  ['secretariat', officer],
  ['duty', person('duty-two', 'lpaDuty')],
  ['office', person('last-two', 'lastResort')],
  ['nobody', person('warga-dua', 'reporter')],
  ['nobody', person('orang-lain', 'lpaDuty')],
  ['app', app],
];

/** Takes in a report that tells a coordinator, and names somebody of the LPA as suspected. */
export async function restReport(stage: Stage): Promise<ReportName> {
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } } as const;
  const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: excluded.ref } as const;
  const report = reportOf(await stage.submit({ parties: [victim, suspect] })) as ReportName;
  await stage.runTo(after(0));
  return report;
}
