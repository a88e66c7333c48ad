import { describe, expect, test } from 'vitest';
import { hour, type Instant } from '../calendar/instant.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import { after, floor, sampleChapter, samplePolicy } from '../escalation/sample-chapter.sample.ts';
import { openEscalation } from '../escalation/telling.sample.ts';
import type { Language } from '../language/words.ts';
import { type AnyRefusal, describeRefusal } from '../locales.ts';
import type { Party } from '../party/party.ts';
import { type Given, whenAsked } from '../record/given.sample.ts';
import { reportConcept } from './concept.ts';
import type { DuplicateMark, ReportCommand, ReportEvent, ReportState } from './report.ts';
import {
  acted,
  app,
  coordinator,
  dutyOfficer,
  givenReport,
  ofUptd,
  other,
  received,
  reportOf,
  seen,
  stream,
  twoReports,
} from './reported.sample.ts';

const adult = { victimAge: ['adult'], danger: ['no'], concern: ['none'] };
const mark: ReportCommand = { type: 'mark-duplicate', of: other, reasons: ['sameVictim', 'samePlaceAndTime'] };
const unmark: ReportCommand = { type: 'unmark-duplicate', reason: 'anotherIncident' };
const close: ReportCommand = { type: 'close-report', reason: 'duplicate', ...seen };
const marked: ReportEvent = { type: 'duplicate-marked', of: other, reasons: ['sameVictim'] };
const wanted: ReportEvent = { type: 'help-answered', victim: 'p1', answer: 'wanted' };
const escalation = openEscalation({ chapter: sampleChapter(), facts: adult }).state;
const target = reportOf([received(adult)]);
const closedAsDuplicate = reportOf([received(adult), marked, { type: 'report-closed', reason: 'duplicate' }]);

describe('a report held to be a duplicate', () => {
  test('says of which, why and by whom, and both stay whole', () => {
    const { events, state } = whenAsked(reportConcept, given([received(adult)]), mark);
    expect(events).toEqual([{ type: 'duplicate-marked', of: other, reasons: ['sameVictim', 'samePlaceAndTime'] }]);
    expect(state).toMatchObject({ status: 'open', duplicateOf: { of: other, by: 'koordinator', at: after(1) } });
    // Nothing is learnt by it here: whom one of them names, the engine carries.
    expect(reportConcept.reacts([events[0] as ReportEvent], state, stream)).toEqual([
      { concept: 'report', stream: other, command: { type: 'tie-report', to: stream } },
    ]);
  });

  test('unmarks a duplicate by a named person, and drops the closure proposed on it', () => {
    const proposed: ReportEvent = { type: 'closure-proposed', reason: 'duplicate', by: 'jaga-satu' };
    const { events, state } = whenAsked(reportConcept, given([received(adult), marked, proposed]), unmark);
    expect(events).toEqual([{ type: 'duplicate-unmarked', of: other, reason: 'anotherIncident' }]);
    expect(state).toMatchObject({ status: 'open', duplicateOf: null });
    expect(state).not.toHaveProperty('proposal');
  });

  test('leaves a closure alone that was proposed for another reason', () => {
    const proposed: ReportEvent = { type: 'closure-proposed', reason: 'handedToCase', by: 'jaga-satu' };
    const { state } = whenAsked(reportConcept, given([received(adult), marked, proposed]), unmark);
    expect(state).toMatchObject({ status: 'closing', proposal: { reason: 'handedToCase' }, duplicateOf: null });
  });

  test.each<[string, Given<ReportEvent>, ReportCommand]>([
    ['report.needs-person', given([received(adult)], { actor: app }), mark],
    ['report.needs-person', given([received(adult), marked], { actor: app }), unmark],
    ['report.not-found', given([received(adult, [suspected('koordinator')])], { escalation: undefined }), mark],
    ['report.duplicate-of-itself', given([received(adult)]), { ...mark, of: stream }],
    ['report.already-marked', given([received(adult), marked]), mark],
    ['report.not-marked-duplicate', given([received(adult)]), unmark],
    ['report.duplicate-target-missing', given([received(adult)], { target: { status: 'none' } }), mark],
    ['report.duplicate-of-duplicate', given([received(adult)], { target: closedAsDuplicate }), mark],
    ['report.duplicate-of-drill', given([received(adult)], { target: { ...target, drill: true } }), mark],
    ['report.not-open', given([received(adult), { type: 'report-closed', reason: 'handedToCase' }]), mark],
    ['report.not-found', given([]), mark],
  ])('refuses to mark a duplicate with %s', (code, asked, command) => {
    expect(whenAsked(reportConcept, asked, command).codes).toEqual([code]);
  });

  test('answers people excluded by the other report as if there were none (X5)', () => {
    const targetEscalation = { ...escalation, excluded: { people: ['koordinator'], offices: [], keptOut: [] } };
    expect(whenAsked(reportConcept, given([received(adult)], { targetEscalation }), mark).codes).toEqual([
      'report.duplicate-target-missing',
    ]);
  });

  test('names both reports and both escalations to be guarded while it is decided', () => {
    const named = [{ stream: 'escalation/r1' }, { stream: other }, { stream: 'escalation/r2' }];
    expect(reportConcept.reads(mark, reportOf([received()]), stream)).toEqual(named);
    expect(reportConcept.reads(close, reportOf([received(), marked]), stream)).toEqual(named);
  });
});

describe('a mark of a report that the actor may not know of (X5)', () => {
  const hidden = { ...escalation, excluded: { people: ['koordinator'], offices: [], keptOut: [] } };
  const marks = given([received(adult), marked], { targetEscalation: hidden });

  test.each<[string, ReportCommand]>([
    ['taken off', unmark],
    ['closed by', close],
  ])('answers as if there were none when it is %s', (_, command) => {
    expect(whenAsked(reportConcept, marks, command).codes).toEqual(['report.not-marked-duplicate']);
  });

  test('lets another mark take its place without a word', () => {
    const third = { 'report/r3': target, 'escalation/r3': escalation };
    const asked = { ...marks, records: { ...marks.records, ...third } };
    expect(whenAsked(reportConcept, asked, { ...mark, of: 'report/r3' }).events).toMatchObject([{ of: 'report/r3' }]);
  });

  test('leaves out the mark of the report that goes on', () => {
    const target2 = { ...target, duplicateOf: markOf() };
    expect(whenAsked(reportConcept, given([received(adult)], { target: target2 }), mark).codes).toEqual([]);
  });
});

describe('R11 closing a report as a duplicate', () => {
  const history = [received(adult), marked];

  test('names the report that goes on', () => {
    const { events, state } = whenAsked(reportConcept, given(history), close);
    expect(events).toEqual([{ type: 'report-closed', reason: 'duplicate', duplicateOf: other }]);
    expect(state).toMatchObject({ status: 'closed', duplicateOf: { of: other } });
  });

  test('may be in favour of one that was closed for a reason of its own', () => {
    const closed = reportOf([received(adult), { type: 'report-closed', reason: 'preventedBeforeDeparture' }]);
    const asked = given(history, { target: closed, targetEscalation: { ...escalation, status: 'closed' } });
    expect(whenAsked(reportConcept, asked, close).state.status).toBe('closed');
  });

  test('never silences a floor, however many agree', () => {
    const owing = sampleChapter({ policy: { ...samplePolicy([]), floors: [floor('duty', hour, ['lpaDuty'])] } });
    const owed = openEscalation({ chapter: owing, facts: adult });
    const asked = { ...given(history, { escalation: owed.state }), chapter: owing };
    expect(whenAsked(reportConcept, asked, close).codes).toEqual(['report.duplicate-still-owes']);
    owed.give({ type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'code' }, after(0));
    const told = { ...given(history, { escalation: owed.state }), chapter: owing };
    expect(whenAsked(reportConcept, told, close).state.status).toBe('closed');
  });

  test('closes by two a duplicate where the other report proves what it owes, or owes the same no later (R11)', () => {
    const owing = sampleChapter({ policy: { ...samplePolicy([]), floors: [floor('duty', hour, ['lpaDuty'])] } });
    const own = openEscalation({ chapter: owing, facts: adult });
    const closing = (first: { readonly state: EscalationState }, changes: Partial<EscalationState> = {}) => {
      const around = { escalation: own.state, targetEscalation: { ...first.state, ...changes } };
      return whenAsked(reportConcept, { ...given(history, around), chapter: owing }, close);
    };
    const going = openEscalation({ chapter: owing, facts: adult });
    // A floor without evidence of its own: one person alone closes nothing.
    expect(closing(going).state.status).toBe('closing');
    const later = going.state.obligations.map((one) => ({ ...one, deadline: after(2 * hour) }));
    expect(closing(going, { obligations: later }).codes).toEqual(['report.duplicate-still-owes']);
    const ended = { status: 'closed', obligations: [] } as const;
    expect(closing(going, { obligations: [] }).codes).toEqual(['report.duplicate-still-owes']);
    going.give({ type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'code' }, after(0));
    expect(closing(going, { obligations: [] }).state.status).toBe('closing');
    const over = reportOf([received(adult), { type: 'report-closed', reason: 'preventedBeforeDeparture' }]);
    const around = { escalation: own.state, target: over, targetEscalation: { ...going.state, ...ended } };
    expect(whenAsked(reportConcept, { ...given(history, around), chapter: owing }, close).state.status).toBe('closing');
    const silent = { ...around, targetEscalation: { ...own.state, status: 'closed' as const } };
    expect(whenAsked(reportConcept, { ...given(history, silent), chapter: owing }, close).codes).toEqual([
      'report.duplicate-still-owes',
    ]);
  });

  test('owes its own where the first report is of another kelurahan, or has fewer victims or no danger (R11)', () => {
    const owing = sampleChapter({ policy: { ...samplePolicy([]), floors: [floor('duty', hour, ['lpaDuty'])] } });
    const one = openEscalation({ chapter: owing, facts: adult }).state;
    const said = received({ ...adult, danger: ['yes'] }, [victim('satu'), victim('dua')]);
    const begun = [said, marked];
    const closing = (first: ReportEvent, history: readonly ReportEvent[] = begun) => {
      const around = { escalation: one, targetEscalation: one, target: reportOf([first]) };
      return whenAsked(reportConcept, { ...given(history, around), chapter: owing }, close).codes;
    };
    const fewer = received({ ...adult, danger: ['yes'] }, [victim('satu')]);
    const older = received({ ...adult, danger: ['yes'] }, [victim('satu'), { ...victim('dua'), ageClass: 'child' }]);
    const safer = received(adult, [victim('satu'), victim('dua')]);
    const elsewhere = { ...said, area: '35.99.99.1001' } as ReportEvent;
    const unknown = { ...said, area: 'unknown' } as ReportEvent;
    expect(closing(said)).toEqual([]);
    for (const first of [fewer, older, safer, elsewhere, unknown])
      expect(closing(first)).toEqual(['report.duplicate-still-owes']);
    expect(closing(unknown, [unknown, marked])).toEqual(['report.duplicate-still-owes']);
    // The first may say more.
    expect(closing(said, [fewer, marked])).toEqual([]);
    // Owing nothing it is closed, and its calls that were asked for stay.
    const around = { target: reportOf([elsewhere]), escalation: acted(escalation, 'victimSafe') };
    const over = whenAsked(reportConcept, given(begun, around), close).events;
    const kept = { ...seen, metBy: ['piket-satu'], duplicateOf: other, owesItsOwn: true };
    expect(over).toEqual([{ type: 'report-closed', reason: 'duplicate', ...kept }]);
    const ends = reportConcept.reacts(over, reportOf(begun), stream)[0];
    expect(ends).toMatchObject({ command: { type: 'close-escalation', of: undefined } });
  });

  test.each(['insufficientInformation', 'adultDeclinedServices', 'falseReportGoodFaith'] as const)(
    'refuses to close in favour of a report with which nobody goes on: %s',
    (reason) => {
      const over = reportOf([received(adult), { type: 'report-closed', reason }]);
      const around = { target: over, targetEscalation: { ...escalation, status: 'closed' as const } };
      const { refusals } = whenAsked(reportConcept, given(history, around), close);
      expect(refusals).toEqual([{ code: 'report.duplicate-target-silent', of: other }]);
    },
  );

  test('owes its own where it came after the first report was closed, and its calls stay asked for (R11)', () => {
    const owing = sampleChapter({ policy: { ...samplePolicy([]), floors: [floor('duty', hour, ['lpaDuty'])] } });
    const first = openEscalation({ chapter: owing, facts: adult });
    first.give({ type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'code' }, after(0));
    const over = reportOf([received(adult), { type: 'report-closed', reason: 'handedToCase' }]);
    const closing = (receivedAt: Instant, owes = true) => {
      const own = owes ? openEscalation({ chapter: owing, facts: adult }).state : escalation;
      const targetEscalation = { ...first.state, status: 'closed' as const, obligations: [] };
      const begun = [{ ...received(adult), receivedAt } as ReportEvent, marked];
      const asked = given(begun, { escalation: own, target: over, targetEscalation });
      return whenAsked(reportConcept, { ...asked, chapter: owing }, close);
    };
    expect(closing(after(0)).state.status).toBe('closing');
    expect(closing(after(1)).refusals).toEqual([
      { code: 'report.duplicate-still-owes', of: other, differs: [{ what: 'over' }] },
    ]);
    expect(closing(after(1), false).events).toMatchObject([{ type: 'report-closed', owesItsOwn: true }]);
  });

  test('says by kelurahan, number and age class why the first report does not speak for it, and names nobody', () => {
    const owing = sampleChapter({ policy: { ...samplePolicy([]), floors: [floor('duty', hour, ['lpaDuty'])] } });
    const one = openEscalation({ chapter: owing, facts: adult }).state;
    const child = { ...victim('dua'), ageClass: 'child' } as const;
    const said = received({ ...adult, danger: ['yes'] }, [victim('satu'), child]);
    const why = (first: ReportEvent, own: ReportEvent = said) => {
      const around = { escalation: one, targetEscalation: one, target: reportOf([first]) };
      const { refusals } = whenAsked(reportConcept, { ...given([own, marked], around), chapter: owing }, close);
      return refusals.map(
        (one) => (language: Language) => describeRefusal(one as AnyRefusal, language, { zone: 'WIB' }),
      );
    };
    const elsewhere = { ...received(adult, [victim('satu')]), area: '35.99.99.1001' } as ReportEvent;
    const [full] = why(elsewhere);
    expect(full?.('id')).toMatch(
      /tidak dapat mewakilinya: laporan ini di .+, laporan itu di 35\.99\.99\.1001; laporan ini menyebut 1 korban anak, laporan itu 0; hanya laporan ini yang menyebut bahaya langsung\./,
    );
    expect(full?.('en')).toMatch(
      /cannot speak for it: this one is of .*; children among the victims: 1 here, 0 there;/,
    );
    const unknown = { ...said, area: 'unknown' } as ReportEvent;
    expect(why(unknown, unknown)[0]?.('id')).toContain('kelurahan kedua laporan belum diketahui');
    expect(full?.('id')).not.toMatch(/satu\b(?! lagi)|dua\b/);
  });

  test('waits while nobody knows what it owes, for it is parked', () => {
    const parked = { ...escalation, status: 'parked' as const };
    expect(whenAsked(reportConcept, given(history, { escalation: parked }), close).codes).toEqual([
      'report.duplicate-still-owes',
    ]);
  });

  test.each([undefined, { ...initialEscalation }, { ...escalation, status: 'parked' as const }])(
    'refuses while nobody is being told of the other report',
    (targetEscalation) => {
      expect(whenAsked(reportConcept, given(history, { targetEscalation }), close).codes).toEqual([
        'report.duplicate-target-silent',
      ]);
    },
  );

  test('refuses a duplicate of a duplicate, and one without a mark', () => {
    const asked = given(history, { target: closedAsDuplicate });
    expect(whenAsked(reportConcept, asked, close).codes).toEqual(['report.duplicate-of-duplicate']);
    expect(whenAsked(reportConcept, given([received(adult)]), close).codes).toEqual(['report.not-marked-duplicate']);
  });

  test.each<[string, Given<ReportEvent>]>([
    ['child', given([received({ ...adult, victimAge: ['child'] }), marked])],
    ['help', given([received(adult, [victim('siswa-satu')]), marked, wanted])],
    ['triage', given(history, { escalation: { ...escalation, triage: { level: 'critical', rules: ['T1'] } } })],
    [
      'exclusion',
      given(history, { escalation: { ...escalation, excluded: { people: ['lurah'], offices: [], keptOut: [] } } }),
    ],
  ])('refuses a report that says more than the other: %s', (what, asked) => {
    expect(whenAsked(reportConcept, asked, close).refusals).toEqual([
      { code: 'report.duplicate-says-more', of: other, what },
    ]);
  });

  test('of a child takes two people all the same, one from outside the kelurahan', () => {
    const child = { ...adult, victimAge: ['child'] };
    const begun = [received(child), marked];
    const asked = { target: reportOf([received(child)]) };
    const first = whenAsked(reportConcept, given(begun, asked), close);
    expect(first.events).toEqual([{ type: 'closure-proposed', reason: 'duplicate', by: 'koordinator' }]);
    const proposed = [...begun, ...first.events];
    expect(whenAsked(reportConcept, given(proposed, asked), close).codes).toEqual(['report.needs-second-person']);
    const second = given(proposed, { ...asked, actor: ofUptd });
    expect(whenAsked(reportConcept, second, close).state.status).toBe('closed');
  });
});

describe('a closed report', () => {
  test('learns of its LPA whom it keeps out, and nobody else along with them', () => {
    const begun = [received(adult, [victim('satu')]), { type: 'report-closed', reason: 'handedToCase' } as const];
    const suspect: Party = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'lurah' };
    const codes = (...parties: Party[]) => {
      const add: ReportCommand = { type: 'add-to-report', facts: {}, parties };
      return whenAsked(reportConcept, given(begun, { actor: dutyOfficer }), add).codes;
    };
    expect(codes(suspect)).toEqual([]);
    expect(codes({ ...suspect, ref: 'p3', roles: ['guardian', 'suspected'] })).toEqual([]);
    const child: Party = { ref: 'p2', roles: ['victim'], ageClass: 'child' };
    for (const other of [child, { ...child, roles: ['witness'] as const }, { ...suspect, ref: 'p1' }])
      expect(codes(suspect, other)).toEqual(['report.not-open']);
    expect(codes({ ...suspect, roles: ['victim', 'suspected'] })).toEqual(['report.not-open']);
  });
});

interface Around {
  readonly actor?: Given<ReportEvent>['actor'];
  readonly escalation?: typeof escalation | undefined;
  readonly target?: ReportState;
  readonly targetEscalation?: typeof escalation | undefined;
}

/** This report and the other, each with an escalation that runs, unless said otherwise. */
function given(history: readonly ReportEvent[], around: Around = {}): Given<ReportEvent> {
  const own = 'escalation' in around ? around.escalation : escalation;
  const others = 'targetEscalation' in around ? around.targetEscalation : escalation;
  const records = twoReports(own as typeof escalation, around.target ?? target, others);
  return givenReport(history, around.actor ?? coordinator, records);
}

function markOf(): DuplicateMark {
  return { of: 'report/r9', reasons: ['sentTwice'], by: 'koordinator', at: after(0) };
}

function suspected(directoryPerson: string): Party {
  return { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson };
}

function victim(directoryPerson: string): Party {
  return { ref: 'p1', roles: ['victim'], ageClass: 'adult', directoryPerson };
}
