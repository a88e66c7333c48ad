import { describe, expect, test } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { hour } from '../calendar/instant.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import type { Notified } from '../escalation/notification.ts';
import {
  after,
  floor,
  kotalama,
  office,
  people,
  sampleChapter,
  sampleDirectory,
  samplePolicy,
} from '../escalation/sample-chapter.sample.ts';
import { openEscalation } from '../escalation/telling.sample.ts';
import { readCommand } from '../input/validate.ts';
import { describeRefusal } from '../locales.ts';
import type { Party } from '../party/party.ts';
import { institutionsNamed, isGuardian, knownFacts } from '../party/rules.ts';
import { adviceFor } from '../policy/fact-query.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Chapter } from '../record/chapter.ts';
import type { Entry } from '../record/entry.ts';
import { contextOf, readsNamed, whenAsked } from '../record/given.sample.ts';
import type { ClosureReason } from './choices.ts';
import { reportConcept } from './concept.ts';
import type { ReportCommand, ReportEvent, ReportState } from './report.ts';
import { seen } from './reported.sample.ts';
import { joinFacts } from './rules.ts';
import { reportCommandSchemas } from './schema.ts';

const facts = { victimAge: ['adult'] };
const received: ReportEvent = {
  type: 'report-received',
  area: kotalama,
  channel: 'app',
  receivedAt: after(0),
  capturedAt: after(0),
  facts,
  parties: [],
  reporter: null,
};
const passerBy: AnyActor = { kind: 'person', ref: 'anybody', role: 'reporter' };
const proposed: ReportEvent = { type: 'closure-proposed', reason: 'notTppoReferredElsewhere', by: 'koordinator' };
const chapter = sampleChapter({ policy: { ...samplePolicy([]), floors: [floor('duty', hour, ['lpaDuty'])] } });

describe('who may be involved', () => {
  const named = (known: readonly string[] | undefined, added: readonly string[]) =>
    joinFacts(known === undefined ? {} : { involved: known }, { involved: added }).involved;

  test('clears nobody by naming somebody, in whatever order it is said', () => {
    expect(named(undefined, ['police'])).toEqual(['police', 'unknown']);
    expect(named(['none'], ['police'])).toEqual(['police', 'unknown']);
    expect(named(['police', 'unknown'], ['none'])).toEqual(['police', 'unknown']);
    expect(named(['police', 'unknown'], ['kelurahan'])).toEqual(['kelurahan', 'police', 'unknown']);
  });

  test('takes "none" as the answer while nobody is named', () => {
    expect(named(undefined, ['none'])).toEqual(['none']);
    expect(named(['unknown'], ['none', 'unknown'])).toEqual(['none']);
  });
});

describe('closing a report while a floor owes a telling', () => {
  test('R11 takes two people', () => {
    expect(closing('jaga-satu', owing()).events).toEqual([{ ...proposed, by: 'jaga-satu' }]);
    expect(closing('koordinator', owing(), [received, proposed]).codes).toEqual(['report.needs-second-person']);
    expect(closing('uptd', owing(), [received, proposed]).state.status).toBe('closed');
  });

  test('takes two institutions, one of them from outside the kelurahan, neither excluded (R11)', () => {
    // The LPA formed the community, so its coordinators and the LPA are one.
    for (const person of ['wakil', 'jaga-satu']) {
      expect(closing(person, owing(), [received, proposed]).codes).toEqual(['report.needs-other-institution']);
    }
    // Until somebody notifies the lurah, there is no such report for them.
    expect(closing('lurah', owing(), [received, proposed]).codes).toEqual(['report.not-found']);
    const [first] = owing().told;
    const notified = { ...owing(), told: [{ ...first, person: 'lurah', served: 'lurah' } as Notified] };
    expect(closing('lurah', notified, [received, proposed]).codes).toEqual(['report.needs-outsider']);
    const excluded = { ...owing(), excluded: { people: ['uptd'], offices: [], keptOut: [] } };
    expect(closing('uptd', excluded, [received, proposed]).codes).toEqual(['report.not-found']);
  });

  test('counts no coordinator where the LPA itself is barred, neither first nor second', () => {
    const accused = { ...owing(), excluded: { people: [], offices: ['lpaDuty' as const], keptOut: [] } };
    expect(closing('uptd', accused, [received, proposed]).events).toEqual([{ ...proposed, by: 'uptd' }]);
    const byUptd = [received, { ...proposed, by: 'uptd' }];
    expect(closing('koordinator', accused, byUptd).codes).toEqual(['report.needs-other-institution']);
    expect(closing('akhir-satu', accused, byUptd).state.status).toBe('closed');
  });

  test("counts nobody of the accused lurah's own city, neither first nor second (R11)", () => {
    const known = openEscalation({ chapter, facts: { ...facts, involved: ['kelurahan'] } }).state;
    expect(closing('uptd', known, [received, proposed]).codes).toEqual(['report.needs-other-institution']);
    const byUptd = [received, { ...proposed, by: 'uptd' }];
    expect(closing('jaga-satu', known, byUptd).events).toEqual([{ ...proposed, by: 'jaga-satu' }]);
    expect(closing('akhir-satu', known, [received, { ...proposed, by: 'jaga-satu' }]).state.status).toBe('closed');
  });

  test('R11 once it is proved that the office was told, or where nothing is owed, one person is enough', () => {
    const escalation = openEscalation({ chapter, facts });
    escalation.give({ type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'code' }, after(0));
    expect(closing('koordinator', escalation.state).state.status).toBe('closed');
    const nothing = openEscalation({ chapter: sampleChapter(), facts }).state;
    expect(closing('koordinator', nothing).state.status).toBe('closed');
  });

  test('lets a person close after their exclusion is lifted (X7)', () => {
    const parties = [{ ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'jaga-satu' }] as const;
    const named = { ...received, parties };
    const escalation = openEscalation({ chapter: sampleChapter(), facts, parties });
    expect(closing('jaga-satu', escalation.state, [named]).codes).toEqual(['report.not-found']);
    for (const ref of ['koordinator', 'akhir-satu']) {
      escalation.actAs({ kind: 'person', ref, role: 'reporter' });
      escalation.give({ type: 'lift-exclusion', who: 'jaga-satu', reason: 'wrongPerson' }, after(1));
    }
    expect(closing('jaga-satu', escalation.state, [named]).state.status).toBe('closed');
  });
});

describe('a stranger to a report', () => {
  const child: ReportEvent = { ...received, facts: { victimAge: ['child'] } };
  const closed: ReportEvent = { type: 'report-closed', reason: 'notTppoReferredElsewhere' };
  const escalation = openEscalation({ chapter, facts }).state;

  test.each<[string, readonly ReportEvent[]]>([
    ['an adult’s', [received]],
    ['a child’s', [child]],
    ['a child’s that somebody proposed to close', [child, proposed]],
    ['one that is closed', [received, closed]],
    ['none at all', []],
  ])('hears of %s what they hear of none', (_, history) => {
    for (const command of [
      close('notTppoReferredElsewhere'),
      { type: 'correct-report', reason: 'foundOtherwise', facts: { danger: ['no'] } },
      { type: 'mark-duplicate', of: 'report/r2', reasons: ['sentTwice'] },
      { type: 'unmark-duplicate', reason: 'markedByMistake' },
    ] satisfies ReportCommand[]) {
      expect(asked(command, passerBy, history, escalation).refusals).toEqual([{ code: 'report.not-found' }]);
    }
  });

  test('treats a suspended holder of any office as a stranger', () => {
    const suspending = { ...chapter, directory: { ...chapter.directory, suspended: ['jaga-satu'] } };
    const given = { now: after(1), stream: 'report/r1', chapter: suspending, history: [received] };
    const officer: AnyActor = { kind: 'person', ref: 'jaga-satu', role: 'lpaDuty' };
    expect(whenAsked(reportConcept, { ...given, actor: officer }, close('handedToCase')).codes).toEqual([
      'report.not-found',
    ]);
  });

  test('admits who was notified while they hold the office in which they were, and in no other', () => {
    const { state } = openEscalation({ chapter: sampleChapter(), facts });
    const told = state.told.map((one) => ({ ...one, served: 'lurah' as const, person: passerBy.ref }));
    const closedBy = (offices: Chapter['directory']['offices']) => {
      const directory = { ...chapter.directory, offices: [...offices, ...chapter.directory.offices] };
      const given = { now: after(1), actor: passerBy, stream: 'report/r1', chapter: { ...chapter, directory } };
      const records = { 'escalation/r1': { ...state, told } };
      return whenAsked(reportConcept, { ...given, history: [received], records }, close('handedToCase')).codes;
    };
    const at = (kind: OfficeKind, area: string) => office(kind, area as KemendagriCode, { holders: [passerBy.ref] });
    expect(closedBy([])).toEqual(['report.not-found']);
    expect(closedBy([at('lurah', '35.73.04.1004')])).toEqual(['report.not-found']);
    expect(closedBy([at('camat', kotalama)])).toEqual(['report.not-found']);
    expect(closedBy([at('lurah', kotalama)])).toEqual([]);
  });

  test('admits the secretariat without a chapter or an escalation', () => {
    const given = { now: after(1), stream: 'report/r1', chapter: null, history: [received] };
    const secretary: AnyActor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };
    expect(whenAsked(reportConcept, { ...given, actor: secretary }, close('handedToCase')).state.status).toBe('closed');
    expect(whenAsked(reportConcept, { ...given, actor: passerBy }, close('handedToCase')).codes).toEqual([
      'report.not-found',
    ]);
  });
});

test.each<[string, ReportCommand, AnyActor]>([
  ['report.needs-person', close('handedToCase'), { kind: 'app', ref: 'aplikasi', role: 'reporter' }],
  ['report.child-not-closable-so', close('insufficientInformation'), person('jaga-satu')],
  ['report.child-not-closable-so', close('adultDeclinedServices'), person('jaga-satu')],
])("%s: a child's report is not dropped, and no machine closes one", (code, command, actor) => {
  const history: readonly ReportEvent[] = [{ ...received, facts: { victimAge: ['child'] } }];
  const given = { now: after(1), actor, stream: 'report/r1', chapter, history };
  expect(whenAsked(reportConcept, given, command).codes).toEqual([code]);
});

describe('a closing that a note must show', () => {
  const child: ReportEvent = { ...received, facts: { victimAge: ['child'] } };
  const withNote = (reason: ClosureReason): ReportCommand => ({ ...close(reason), noted: true }) as ReportCommand;
  const closed = (command: ReportCommand, history: readonly ReportEvent[], ref = 'jaga-satu') =>
    whenAsked(reportConcept, { now: after(1), actor: person(ref), stream: 'report/r1', chapter, history }, command);

  test.each<[string, ClosureReason, ReportEvent]>([
    ['a departure that was prevented', 'preventedBeforeDeparture', received],
    ["a child's report that was referred elsewhere", 'notTppoReferredElsewhere', child],
    ["a child's report that another city took over", 'transferredJurisdiction', child],
  ])('refuses %s without one, and takes it with one', (_, reason, report) => {
    expect(closed(close(reason), [report]).refusals).toEqual([{ code: 'report.note-missing', reason, field: 'note' }]);
    expect(closed(withNote(reason), [report]).codes).toEqual([]);
  });

  test('refuses a note that names a peace alone, whoever gives the word', () => {
    const ofPeace = { ...withNote('notTppoReferredElsewhere'), ofPeace: true } as ReportCommand;
    for (const report of [received, child])
      expect(closed(ofPeace, [report]).refusals).toEqual([{ code: 'report.note-of-peace', field: 'note' }]);
  });

  test('asks one of who proposes what they have not read, of an adult too', () => {
    const said = (reason: ClosureReason, readers: readonly string[]) =>
      closed({ ...close(reason), readers } as ReportCommand, [received]).codes;
    expect(said('notTppoReferredElsewhere', ['uptd'])).toEqual(['report.note-missing']);
    expect(said('notTppoReferredElsewhere', ['jaga-satu'])).toEqual([]);
    expect(said('handedToCase', [])).toEqual([]);
  });

  test('asks none where another record goes on, nor of the second person, who agrees to the first one’s', () => {
    expect(closed(close('handedToCase'), [child]).codes).toEqual([]);
    expect(closed(close('insufficientInformation'), [received]).codes).toEqual([]);
    const both: readonly ReportEvent[] = [child, { ...proposed, by: 'jaga-satu' }];
    expect(closed(close('notTppoReferredElsewhere'), both, 'uptd').state.status).toBe('closed');
    expect(closed(close('falseReportGoodFaith'), both, 'jaga-satu').codes).toEqual(['report.note-missing']);
  });

  test('keeps a first word to close from being replaced by one for another reason, for a week', () => {
    const both: readonly ReportEvent[] = [child, { ...proposed, by: 'jaga-satu' }];
    const waits = [{ code: 'report.other-closing-waits', by: 'jaga-satu' }];
    const other = withNote('falseReportGoodFaith');
    expect(closed(other, both, 'uptd').refusals).toEqual(waits);
    // Who proposed it may choose another reason.
    expect(closed(other, both, 'jaga-satu').state).toMatchObject({ proposal: { reason: 'falseReportGoodFaith' } });
    const { state } = closed(withNote('handedToCase'), [child]);
    const since = (ms: number) => {
      const given = { now: after(1 + ms), actor: person('uptd'), stream: 'report/r1', chapter };
      const named = readsNamed(reportConcept, given, other, state);
      return reportConcept.decide(other, state, contextOf(given, named));
    };
    const week = 7 * 24 * hour;
    expect(since(week - 1)).toMatchObject({ refusals: waits });
    expect(since(week)).toMatchObject({ events: [{ type: 'closure-proposed', by: 'uptd' }] });
    // Who repeats their word, also after what was proposed fell, gains no time.
    const again = (days: number, history: readonly ReportEvent[]) =>
      history.reduce<ReportState>(
        (before, event, at) =>
          reportConcept.evolve(before, event, {
            at: after(at * days * 24 * hour),
            actor: person('jaga-satu'),
          } as Entry),
        reportConcept.initial,
      );
    const first = { ...proposed, by: 'jaga-satu' };
    const news: ReportEvent = { type: 'report-extended', facts: {}, parties: [] };
    expect(again(3, [child, first, news, { ...first, reason: 'handedToCase' }])).toMatchObject({
      proposal: { at: after(9 * 24 * hour) },
      word: { by: 'jaga-satu', since: after(3 * 24 * hour) },
    });
    expect(again(3, [child, first, { ...first, by: 'uptd' }, first])).toMatchObject({
      word: { since: after(9 * 24 * hour) },
    });
    expect(again(7, [child, first, first])).toMatchObject({ word: { since: after(14 * 24 * hour) } });
    const late = { now: after(10 * 24 * hour), actor: person('uptd'), stream: 'report/r1', chapter };
    const repeated = again(3, [child, first, { ...first, reason: 'handedToCase' }]);
    const read = contextOf(late, readsNamed(reportConcept, late, other, repeated));
    expect(reportConcept.decide(other, repeated, read)).toMatchObject({ events: [{ by: 'uptd' }] });
    // A word that counts no more waits for nobody.
    const left = [child, { ...proposed, by: 'orang-lama' }];
    expect(closed(other, left, 'uptd').state).toMatchObject({ proposal: { by: 'uptd' } });
  });

  test('keeps no word of the note in the event', () => {
    expect(closed(withNote('handedToCase'), [received]).events).toEqual([
      { type: 'report-closed', reason: 'handedToCase' },
    ]);
  });
});

test('F2 when a report was captured goes along to its escalation', () => {
  const event = { ...received, capturedAt: after(-hour) };
  const [reaction] = reportConcept.reacts([event], reportConcept.initial, 'report/r1');
  expect(reaction?.command).toMatchObject({ type: 'open-escalation', capturedAt: after(-hour) });
});

test('adds a chapter’s own facts, and never replaces a national one (V5)', () => {
  const submission = {
    type: 'submit-report',
    area: kotalama,
    channel: 'app',
    facts: { danger: ['no'] },
    chapterFacts: { nearHarbour: ['yes'], danger: ['yes'], triage: ['prevent'], area: ['35.73'] },
    parties: [],
  } as const;
  const actor: AnyActor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };
  const decision = whenAsked(reportConcept, { now: after(0), actor, stream: 'report/r1' }, submission);
  expect(decision.events).toMatchObject([{ facts: { danger: ['no'], nearHarbour: ['yes'] } }]);
  expect(decision.events[0]).not.toHaveProperty('facts.triage');
  expect(decision.events[0]).not.toHaveProperty('facts.area');
});

test.each([{ nearHarbour: ['Anak itu dibawa pergi'] }, { 'nama korban': ['yes'] }, { nearHarbour: [] }])(
  'V5 a fact of a chapter is one plain word of a few: %o is refused at the door',
  (chapterFacts) => {
    const submission = {
      type: 'submit-report',
      area: '35.73.03.1001',
      channel: 'app',
      facts: {},
      parties: [],
      chapterFacts,
    };
    expect(reportCommandSchemas['submit-report'].safeParse(submission).success).toBe(false);
    const plain = { ...submission, chapterFacts: { nearHarbour: ['yes'] } };
    expect(reportCommandSchemas['submit-report'].safeParse(plain).success).toBe(true);
  },
);

test('V5 a fact in the place of the other kind is refused at the door, which says where each kind stands (1402)', () => {
  const refusalOf = (more: object) => {
    const body = { type: 'submit-report', area: kotalama, channel: 'app', facts: {}, parties: [], ...more };
    const read = readCommand(reportCommandSchemas, body);
    return read.accepted ? null : read.refusals[0];
  };
  const misplaced = [
    ['facts', { facts: { nearHarbour: ['yes'] } }],
    ...['danger', 'triage', 'area'].map((name) => ['chapterFacts', { chapterFacts: { [name]: ['yes'] } }] as const),
  ] as const;
  for (const [field, body] of misplaced) {
    const refusal = refusalOf(body);
    expect(refusal).toMatchObject({ code: 'input.unknown-field', field });
    expect(describeRefusal(refusal as never, 'en', { zone: 'WIB' })).toContain(
      'National facts stand in `facts`, the chapter’s own in',
    );
    expect(describeRefusal(refusal as never, 'id', { zone: 'WIB' })).toContain('Fakta nasional ditulis dalam `facts`');
  }
});

test('two people of one command have a reference each, or the name of one would take the place of the other', () => {
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' };
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult' };
  const parties = [child, { ...suspect, ref: 'p2' }, suspect];
  const bodies = [
    { type: 'submit-report', area: kotalama, channel: 'app', facts: {}, parties },
    { type: 'add-to-report', facts: {}, parties },
    { type: 'correct-report', reason: 'foundOtherwise', parties },
  ];
  for (const body of bodies)
    expect(readCommand(reportCommandSchemas, body)).toMatchObject({
      refusals: [{ code: 'input.repeated-person', field: 'parties[2].ref' }],
    });
});

/** An escalation whose floor nothing proves to have been met. */
function owing(): EscalationState {
  return openEscalation({ chapter, facts }).state;
}

function asked(command: ReportCommand, actor: AnyActor, history: readonly ReportEvent[], escalation: EscalationState) {
  const records = { 'escalation/r1': escalation };
  return whenAsked(reportConcept, { now: after(1), actor, stream: 'report/r1', chapter, history, records }, command);
}

function closing(ref: string, escalation: EscalationState, history: readonly ReportEvent[] = [received]) {
  const actor: AnyActor = { kind: 'person', ref, role: 'reporter' };
  const given = {
    now: after(1),
    actor,
    stream: 'report/r1',
    chapter,
    history,
    records: { 'escalation/r1': escalation },
  };
  return whenAsked(reportConcept, given, { type: 'close-report', reason: 'notTppoReferredElsewhere' });
}

describe('T8 who is named takes their institution along', () => {
  const suspected: Party = { ref: 'p1', roles: ['suspected'], ageClass: 'adult' };

  test('a suspected volunteer the community, a suspected member of the LPA the LPA', () => {
    expect(institutionsNamed([{ ...suspected, kind: 'volunteer' }])).toEqual(['community']);
    expect(institutionsNamed([{ ...suspected, kind: 'lpaMember', roles: ['unclear'] }])).toEqual(['lpa']);
    expect(institutionsNamed([{ ...suspected, kind: 'volunteer', roles: ['witness'] }])).toEqual([]);
    expect(institutionsNamed([{ ...suspected, kind: 'corporation' }, suspected])).toEqual([]);
    for (const office of ['bhabinkamtibmas', 'polsek', 'policeUnitPpa'] as const)
      expect(institutionsNamed([{ ...suspected, office }])).toEqual(['police']);
    for (const office of ['rtHead', 'rwHead', 'lurah', 'villageHead'] as const)
      expect(institutionsNamed([{ ...suspected, office }])).toEqual(['kelurahan']);
    for (const office of ['coordinator', 'lpaDuty', 'opdSocial', 'polda'] as const)
      expect(institutionsNamed([{ ...suspected, office }])).toEqual([]);
  });

  test('and who else is involved stays as unknown as it was', () => {
    const parties: readonly Party[] = [{ ...suspected, kind: 'volunteer' }];
    expect(knownFacts({ facts: {}, parties }).involved).toEqual(['community', 'unknown']);
    expect(knownFacts({ facts: { involved: ['police'] }, parties }).involved).toEqual(['community', 'police']);
  });

  test('and "none" gives way to whom the report names: nobody else is cleared by it', () => {
    const parties: readonly Party[] = [{ ...suspected, office: 'bhabinkamtibmas' }];
    expect(knownFacts({ facts: { involved: ['none'] }, parties }).involved).toEqual(['police', 'unknown']);
    expect(knownFacts({ facts: { involved: ['none'] }, parties: [] }).involved).toEqual(['none']);
  });

  test('so that no coordinator is told of it, whoever they are', () => {
    const told = (roles: Party['roles']): string =>
      openEscalation({ chapter: sampleChapter(), facts: {}, parties: [{ ...suspected, kind: 'volunteer', roles }] })
        .told()
        .join();
    expect(told(['suspected'])).not.toContain('koordinator');
    expect(told(['witness'])).toContain('koordinator');
  });

  test('an officer of the city named by name takes the police along, as one named by office, and for good', () => {
    const offices = [...sampleDirectory.offices, office('bhabinkamtibmas', kotalama, { holders: ['pak-babin'] })];
    const named: Party = { ref: 'p1', roles: ['unclear'], ageClass: 'adult', directoryPerson: 'pak-babin' };
    const chapter = sampleChapter({ directory: { offices } });
    const facts = { danger: ['yes'], victimAge: ['child'] } as const;
    const escalation = openEscalation({ chapter, facts, parties: [named] });
    expect(adviceFor(chapter.policy, escalation.state)).toEqual(['call-129']);
    expect(escalation.told().join()).not.toContain('policeUnitPpa');
    escalation.setChapter(sampleChapter());
    escalation.give({ type: 'learn-facts', facts, parties: [named] }, after(1));
    expect(escalation.state.facts.involved).toEqual(['police', 'unknown']);
    const witness = openEscalation({ chapter, facts, parties: [{ ...named, roles: ['witness'] }] });
    expect(adviceFor(chapter.policy, witness.state)).toEqual(['call-129-or-110']);
  });

  test('a suspected parent is a guardian who is not asked', () => {
    expect(isGuardian({ ...suspected, kind: 'parent' })).toBe(true);
    expect(isGuardian(suspected)).toBe(false);
  });
});

function close(reason: ClosureReason): ReportCommand {
  return { type: 'close-report', reason, ...seen };
}

function person(ref: string): AnyActor {
  return { kind: 'person', ref, role: 'reporter' };
}

test('takes nothing from somebody in post whom nobody notified, also while an emergency shows them the report (X5)', () => {
  const add = { type: 'add-to-report', facts: {}, parties: [] } as const;
  const records = { 'escalation/r1': { ...openEscalation({ chapter, facts }).state, told: [] } };
  const codesOf = (ref: string) => {
    const actor: AnyActor = { kind: 'person', ref, role: 'lurah' };
    const given = { now: after(1), actor, stream: 'report/r1', chapter, history: [received], records };
    return whenAsked(reportConcept, given, add).codes;
  };
  expect(['lurah', 'jaga-satu'].map(codesOf)).toEqual([['report.not-found'], []]);
});

test('a report is seen before anybody is notified by the LPA and the services that protect victims alone', () => {
  const kinds = Object.keys(officeKinds) as OfficeKind[];
  const offices = kinds.map((kind) => office(kind, kotalama, { holders: [kind] }));
  const full = sampleChapter({ directory: { offices, people: people(...kinds), secretariat: [] } });
  const records = { 'escalation/r1': { ...openEscalation({ chapter, facts }).state, told: [] } };
  const isSeenBy = (ref: OfficeKind): boolean => {
    const actor: AnyActor = { kind: 'person', ref, role: ref };
    const given = { now: after(1), actor, stream: 'report/r1', chapter: full, history: [received], records };
    return whenAsked(reportConcept, given, { type: 'add-to-report', facts: {}, parties: [] }).codes.length === 0;
  };
  const protecting = ['uptdPpa', 'uptdPpaProvince', 'lpsk'];
  expect(kinds.filter(isSeenBy)).toEqual(['coordinator', 'lpaDuty', 'lastResort', ...protecting]);
});
