import { describe, expect, test } from 'vitest';
import { day, hour, later } from '../calendar/instant.ts';
import type { AnyActor } from '../record/actor.ts';
import { contextOf, type Given, readsNamed } from '../record/given.sample.ts';
import { type Asked, walk } from '../record/lifecycle.properties.sample.ts';
import type { SeenBy } from '../report/choices.ts';
import type { ReportFacts, ReportState } from '../report/report.ts';
import { lacksActIn, tracesInCase } from './acts.ts';
import type { CaseClosure, CaseCommand, CaseEvent, CaseOnRecord, CaseState } from './case.ts';
import { caseConcept } from './concept.ts';
import {
  acted,
  barring,
  chapter,
  coordinator,
  escalation,
  kotalama,
  now,
  officer,
  report,
  seen,
  uptdOfficer,
} from './handled.sample.ts';

type Records = Readonly<Record<string, unknown>>;
type Step = Asked<CaseCommand>;

const undone = ['case.nothing-done'];
const prevented = { reason: 'preventedBeforeDeparture' } as const;
const told = (age: 'adult' | 'child', more: Partial<ReportFacts> = {}) => ({ ...report(age), ...more }) as ReportState;

/** The records of a case: its report, and what was done by it. */
function recordsOf(age: 'adult' | 'child', replies: ReturnType<typeof acted>[], more: Partial<ReportFacts> = {}) {
  return { 'report/r1': told(age, more), 'escalation/r1': escalation({ replies }) };
}

const given = (records: Records): Given<CaseEvent> => ({
  ...{ now, actor: officer, stream: 'case/satu', chapter, records },
});

const opened: readonly Step[] = [
  { command: { type: 'open-case', report: 'report/r1', victim: 'p1' } },
  { command: { type: 'assign-case', person: uptdOfficer.ref } },
];
const close = (closure: CaseClosure, actor: AnyActor = officer): Step => ({
  command: { type: 'close-case', closure: { ...seen, ...closure }, noted: true },
  actor,
});

/** The refusals of the last step, or what became of the case. */
function answered(records: Records, steps: readonly Step[]) {
  const { state, steps: walked } = walk(caseConcept, given(records), [...opened, ...steps]);
  const codes = walked.at(-1)?.refusals.map(({ code }) => code) ?? [];
  return codes.length > 0 ? codes : state.status;
}

const lacksIn = (state: CaseState, asked: Given<CaseEvent>) =>
  lacksActIn(
    state as CaseOnRecord,
    officer.ref,
    contextOf(asked, readsNamed(caseConcept, asked, close(prevented).command, state)),
  );

describe('a case of a child or of danger closes on an act of another than its proposer (1520)', () => {
  test('counts a sighting from before a report that was linked since, unless that report tells of a child or of danger (1850)', () => {
    const link: Step = { command: { type: 'link-report', report: 'report/r2' }, wait: 2 * day };
    const both = [link, close(prevented), close(prevented, uptdOfficer)];
    const linked = (age: 'adult' | 'child') => ({
      ...recordsOf('adult', [acted(coordinator.ref, later(now, day))], {
        facts: { danger: ['yes'] },
        corrected: { facts: { danger: ['yes'] } } as never,
      }),
      'report/r2': told(age, { receivedAt: later(now, 2 * day) }),
      'escalation/r2': escalation({ replies: [acted(coordinator.ref, later(now, 2 * day))] }),
    });
    expect(answered(linked('adult'), both)).toBe('closed');
    expect(answered(linked('child'), both)).toEqual(['case.unseen']);
  });

  test('records nothing of who saw an adult in no danger, because nobody checks it (1850)', () => {
    const { entries } = walk(caseConcept, given(recordsOf('adult', [])), [...opened, close({ reason: 'lostContact' })]);
    expect(entries.at(-1)?.changes).toMatchObject([{ type: 'case-closure-proposed', reason: 'lostContact' }]);
    expect(entries.at(-1)?.changes[0]).not.toHaveProperty('seenBy');
  });

  test.each<CaseClosure>([
    prevented,
    { reason: 'transferredJurisdiction', acknowledgedOn: now },
    { reason: 'victimDeceased' },
    { reason: 'lostContact' },
  ])(
    '$reason: two people close it once somebody else acted by its report, and never on two words and a note',
    (closure) => {
      const both = [close(closure), close(closure, uptdOfficer)];
      expect(answered(recordsOf('child', []), both.slice(0, 1))).toEqual(undone);
      expect(answered(recordsOf('child', [acted(officer.ref)]), both.slice(0, 1))).toEqual(undone);
      expect(answered(recordsOf('child', [acted(coordinator.ref)]), both)).toBe('closed');
      // The second person may be who acted.
      expect(answered(recordsOf('child', [acted(uptdOfficer.ref)]), both)).toBe('closed');
    },
  );

  const lost: CaseClosure = { reason: 'lostContact', seenBy: 'notFound', seenOn: undefined as never };
  const elsewhere: CaseClosure = {
    ...{ reason: 'transferredJurisdiction', acknowledgedOn: now },
    ...{ seenBy: 'elsewhere', seenOn: undefined as never },
  };
  test("rests an adult's own answer on what its victim said, and not on the no of another one of the report (1940)", () => {
    const closure: CaseClosure = { reason: 'adultDeclinedServices', declinedOn: now, seenBy: 'answered' };
    const own: CaseClosure = { ...closure, seenOn: undefined as never };
    const parties = (['p1', 'p2'] as const).map((ref) => ({ ref, roles: ['victim'], ageClass: 'adult' }) as const);
    const facts = { danger: ['yes'] } as const;
    const saidBy = (ref: string) =>
      recordsOf('adult', [], {
        ...{ facts, parties, corrected: { facts, parties } },
        help: { [ref]: { answer: 'declined', by: coordinator.ref, at: now } },
      } as never);
    const both = [close(own), close(own, uptdOfficer)];
    expect(answered(saidBy('p1'), both)).toBe('closed');
    expect(answered(saidBy('p2'), both)).toEqual(['case.nothing-done']);
  });

  test.each<[string, CaseClosure, Parameters<typeof acted>[2], string]>([
    ['a search', lost, 'visited', 'no-act-notFound'],
    ['an answer of the other city', elsewhere, 'takenOver', 'no-act-elsewhere'],
  ])('rests a ground on %s that another recorded, and on no other act (1940)', (_, closure, act, why) => {
    const both = [close(closure), close(closure, uptdOfficer)];
    const by = (...replies: ReturnType<typeof acted>[]) => recordsOf('child', replies);
    const asked = by(acted(coordinator.ref, now, 'policeReportFiled'), acted(officer.ref, now, act));
    const { steps } = walk(caseConcept, given(asked), [...opened, close(closure)]);
    expect(steps.at(-1)?.refusals).toEqual([{ code: 'case.unseen', why, field: 'seenBy' }]);
    expect(answered(by(acted(coordinator.ref, now, act)), both)).toBe('closed');
  });

  test('rests it on a visit of monitoring that met nobody, since one that did (1940)', () => {
    const noted = (finding: 'well' | 'notMet' | 'byMistake', wait: number): Step => ({
      ...{ command: { type: 'note-monitoring', finding }, actor: uptdOfficer, wait },
    });
    const before = [
      { type: 'begin-identification', by: 'policeUnitPpa' } as const,
      { ...{ type: 'record-identification', outcome: 'victimConfirmed', decidedBy: 'uptdPpa', decidedOn: now } },
      { type: 'begin-monitoring' } as const,
    ].map((command): Step => ({ command: command as CaseCommand }));
    const ends = (...visits: readonly Step[]) => {
      const steps = [...opened, ...before, ...visits, close(lost)];
      const { state, steps: walked } = walk(caseConcept, given(recordsOf('child', [])), steps);
      const [refusal] = walked.at(-1)?.refusals ?? [];
      return (refusal as { why?: string } | undefined)?.why ?? refusal?.code ?? state.status;
    };
    expect(ends(noted('well', hour))).toBe('no-act-notFound');
    expect(ends(noted('notMet', hour), noted('well', 2 * hour))).toBe('met');
    expect(ends(noted('well', hour), noted('notMet', 2 * hour))).toBe('monitoring');
    // Who recorded a meeting by mistake takes it back, and whoever was never met can be lost (1993).
    const mistaken = [noted('notMet', hour), noted('well', 2 * hour), noted('byMistake', hour)];
    expect(ends(...mistaken)).toBe('monitoring');
    expect(ends(...mistaken, noted('byMistake', hour))).toBe('case.nothing-done');
  });

  test('closes as prevented before departure only where its report may tell of one (1941)', () => {
    const ends = (departure: string) => {
      const facts = { facts: { departure: [departure] } };
      return answered(recordsOf('child', [acted(coordinator.ref)], facts as never), [close(prevented)]);
    };
    expect(ends('none')).toEqual(['case.no-departure']);
    expect([ends('unknown'), ends('dated')]).toEqual(['suspected', 'suspected']);
  });

  test('leads to the report on which an act is recorded', () => {
    const { steps } = walk(caseConcept, given(recordsOf('child', [])), [...opened, close(prevented)]);
    expect(steps.at(-1)?.refusals).toEqual([{ code: 'case.nothing-done', report: 'report/r1' }]);
  });

  test('counts no act from before the case was opened, or danger was said by a report of it', () => {
    const before = [acted(coordinator.ref, later(now, -hour))];
    expect(answered(recordsOf('child', before), [close(prevented)])).toEqual(undone);
    const again = recordsOf('child', [acted(coordinator.ref)], { graveAt: later(now, 1) });
    expect(answered(again, [close(prevented)])).toEqual(undone);
    const linked = {
      ...recordsOf('child', [acted(coordinator.ref)]),
      'report/r2': told('child', { receivedAt: later(now, 1) }),
      'escalation/r2': escalation({ report: 'report/r2', replies: [] }),
    };
    const link: Step = { command: { type: 'link-report', report: 'report/r2' } };
    expect(answered(linked, [link, close(prevented)])).toEqual(undone);
    // What was done by a report before it was linked may be for another child.
    const late: Step = { ...link, wait: hour };
    const on = (report: 'r1' | 'r2', at: number): Records => ({
      ...linked,
      [`escalation/${report}`]: escalation({ replies: [acted(coordinator.ref, later(now, at))] }),
    });
    const closing = [late, { ...close(prevented), wait: 2 * hour }];
    expect(answered(on('r2', 2), closing)).toEqual(undone);
    expect(answered(on('r2', 2 * hour), closing)).toBe('suspected');
    expect(answered(on('r1', 2), closing)).toBe('suspected');
  });

  test('counts an act from before a case was closed no more once it is opened again', () => {
    const both = [close(prevented), close(prevented, uptdOfficer)];
    const reopen: Step = { command: { type: 'reopen-case', reason: 'newFacts' }, wait: day };
    const records = recordsOf('child', [acted(coordinator.ref)]);
    expect(answered(records, [...both, reopen, close(prevented)])).toEqual(undone);
  });

  const taken = (standing: 'accepted' | 'ended'): CaseCommand => ({
    ...{ type: 'note-service', referral: 'referral/a', service: 'temporaryShelter', standing },
  });
  const found: CaseCommand = {
    ...{ type: 'record-identification', outcome: 'victimConfirmed', decidedBy: 'uptdPpa', decidedOn: now },
  };
  test.each<[string, readonly CaseCommand[], SeenBy, SeenBy?]>([
    ['a finding', [{ type: 'begin-identification', by: 'policeUnitPpa' }, found], 'uptdPpa', 'lpaDuty'],
    ['a police report', [{ type: 'note-police-report', filedOn: now }], 'policeUnitPpa'],
    ['a step of the criminal case', [{ type: 'note-criminal-case', stage: 'running' }], 'uptdPpa', 'lpaDuty'],
    ['a referral that was taken on', [taken('accepted')], 'hospital'],
  ])(
    'counts %s that somebody else than the proposer recorded, and its institution saw them (1952)',
    (_, commands, seenBy, ofLpa = seenBy) => {
      const by = (actor: AnyActor) => commands.map((command): Step => ({ command, actor }));
      const records = {
        ...recordsOf('child', []),
        'referral/a': { addressee: { kind: 'office', office: 'hospital' } },
      };
      const ends = (closers: readonly AnyActor[], saw: SeenBy, actor: AnyActor) => {
        const closings = closers.map((one) => close({ ...prevented, seenBy: saw }, one));
        return answered(records, [...by(actor), ...closings]);
      };
      expect(ends([officer], seenBy, officer)).toEqual(undone);
      expect(ends([officer, uptdOfficer], seenBy, uptdOfficer)).toBe('closed');
      // Where one person alone acted, another proposes and they agree.
      expect(ends([uptdOfficer, officer], ofLpa, officer)).toBe('closed');
      expect(ends([officer], 'immigrationOffice', uptdOfficer)).toEqual(['case.unseen']);
    },
  );

  const home: CaseCommand = { type: 'return-victim', wanted: true, safe: true, checkedOn: now, to: kotalama };
  test.each<[string, readonly CaseCommand[], CaseCommand]>([
    ['a return', [], home],
    ['a visit', [{ type: 'begin-monitoring' }], { type: 'note-monitoring', finding: 'well' }],
  ])('counts %s that somebody else recorded after a finding of the proposer', (_, before, command) => {
    const own = [{ type: 'begin-identification', by: 'policeUnitPpa' } as const, found, ...before];
    const steps = (actor: AnyActor): Step[] => [...own.map((one): Step => ({ command: one })), { command, actor }];
    const records = recordsOf('child', []);
    expect(answered(records, [...steps(officer), close(prevented)])).toEqual(undone);
    expect(answered(records, [...steps(uptdOfficer), close(prevented), close(prevented, uptdOfficer)])).toBe('closed');
  });

  test('counts no referral that nobody has taken on any more', () => {
    const steps = (['accepted', 'ended'] as const).map((one): Step => ({ command: taken(one), actor: uptdOfficer }));
    expect(answered(recordsOf('child', []), [...steps, close(prevented)])).toEqual(undone);
  });

  test('finds no trace by somebody whom its report names by now (1952)', () => {
    const records = {
      ...recordsOf('child', []),
      'referral/a': { addressee: { kind: 'office', office: 'hospital' } },
    };
    const step: Step = { command: taken('accepted'), actor: uptdOfficer };
    const { state } = walk(caseConcept, given(records), [...opened, step]);
    const hows = (more: Parameters<typeof escalation>[0]) => {
      const told = { ...records, 'escalation/r1': escalation({ replies: [], ...more }) };
      const read = contextOf(given(told), readsNamed(caseConcept, given(told), close(prevented).command, state));
      return tracesInCase(state as CaseOnRecord, read).map(({ how }) => how);
    };
    expect([hows({}), hows(barring([uptdOfficer.ref]))]).toEqual([['referral'], []]);
  });

  test('finds a trace of the office whose officer recorded a step of the case (1952)', () => {
    const step: Step = { command: { type: 'note-criminal-case', stage: 'running' }, actor: uptdOfficer };
    const records = recordsOf('child', []);
    const { state } = walk(caseConcept, given(records), [...opened, step]);
    const read = contextOf(given(records), readsNamed(caseConcept, given(records), close(prevented).command, state));
    expect(tracesInCase(state as CaseOnRecord, read)).toMatchObject([
      { office: 'uptdPpa', how: 'act', by: uptdOfficer.ref },
    ]);
  });

  test('takes a police report of a case for no trace of a police office where a report of it accuses the police (1988)', () => {
    const filed: Step = { command: { type: 'note-police-report', filedOn: now }, actor: uptdOfficer };
    const { state } = walk(caseConcept, given(recordsOf('child', [])), [...opened, filed]);
    const seers = (more: Parameters<typeof escalation>[0]) => {
      const records = { ...recordsOf('child', []), 'escalation/r1': escalation({ replies: [], ...more }) };
      const read = contextOf(given(records), readsNamed(caseConcept, given(records), close(prevented).command, state));
      return tracesInCase(state as CaseOnRecord, read).flatMap(({ how, office }) =>
        how === 'policeReport' ? [office] : [],
      );
    };
    expect(seers({})).toEqual(expect.arrayContaining(['policeUnitPpa', 'polsek']));
    expect(seers(barring([], ['polsek']))).toEqual([]);
    // A report that names an officer of the police bars their office by that.
    expect(seers(barring(['penyidik-satu']))).toEqual([]);
    expect(
      seers({ replies: [acted(coordinator.ref, now, 'policeReportFiled')], ...barring(['penyidik-satu']) }),
    ).toEqual([]);
    // So does a report that is linked to the case, of what was filed by the other one.
    const linked = { ...state, furtherReports: ['report/r2'] } as CaseState;
    const records = {
      ...recordsOf('child', [acted(coordinator.ref, now, 'policeReportFiled')]),
      'report/r2': told('child'),
      'escalation/r2': escalation({ report: 'report/r2', replies: [], ...barring([], ['polsek']) }),
    };
    const read = contextOf(given(records), readsNamed(caseConcept, given(records), close(prevented).command, linked));
    expect(tracesInCase(linked as CaseOnRecord, read).filter(({ how }) => how === 'policeReport')).toEqual([]);
  });

  test('counts no step of somebody whom its report names by now', () => {
    const noted: Step = { command: { type: 'note-police-report', filedOn: now }, actor: uptdOfficer };
    const { state } = walk(caseConcept, given(recordsOf('child', [])), [...opened, noted]);
    const lacks = (more: Parameters<typeof escalation>[0]) => {
      const records = { ...recordsOf('child', []), 'escalation/r1': escalation({ replies: [], ...more }) };
      return lacksIn(state, given(records));
    };
    expect([lacks({}), lacks(barring([uptdOfficer.ref]))]).toEqual([false, true]);
    // Who was spared, as nobody else is left, stays named.
    const naming = { ref: 'p9', people: [uptdOfficer.ref], offices: [], keptOut: [], lifted: [] };
    expect(lacks({ namings: [naming] })).toBe(true);
    // Named by another of its reports.
    const linked: Step = { command: { type: 'link-report', report: 'report/r2' } };
    const records = {
      ...recordsOf('child', [acted(coordinator.ref)]),
      'report/r2': told('child'),
      'escalation/r2': escalation({ report: 'report/r2', replies: [], ...barring([coordinator.ref]) }),
    };
    const theirs = walk(caseConcept, given(records), [...opened, linked, linked]).state;
    expect(lacksIn({ ...theirs, furtherReports: ['report/r2'] } as CaseState, given(records))).toBe(true);
  });

  test('credits both who agreed on a finding with it', () => {
    const proposed = { type: 'begin-identification', by: 'policeUnitPpa' } as const;
    const none = { ...found, outcome: 'notVictim' } as CaseCommand;
    const finding = [officer, uptdOfficer].map((actor): Step => ({ command: none, actor }));
    const steps = [...opened, { command: proposed }, ...finding];
    const { state } = walk(caseConcept, given(recordsOf('child', [])), steps);
    expect((state as CaseOnRecord).acts?.map(({ by }) => by)).toEqual([officer.ref, uptdOfficer.ref]);
  });

  test('counts no act of somebody who was suspended since', () => {
    const records = recordsOf('child', [acted(coordinator.ref)]);
    const { state } = walk(caseConcept, given(records), opened);
    const directory = { ...chapter.directory, suspended: [coordinator.ref] };
    const suspended = { ...given(records), chapter: { ...chapter, directory } } as Given<CaseEvent>;
    expect([lacksIn(state, given(records)), lacksIn(state, suspended)]).toEqual([false, true]);
  });

  describe('takes a report off the case that its own was called the same as, as that one would end (1570)', () => {
    const link: Step = { command: { type: 'link-report', report: 'report/r2' } };
    const unlinks = (cases: readonly string[]) =>
      [officer, uptdOfficer].map(
        (actor): Step => ({ command: { type: 'unlink-report', report: 'report/r2', cases } as never, actor }),
      );
    const own = (more: object = {}) => ({
      ...{ status: 'closed', reason: 'duplicate', sameAs: 'case/satu', report: 'report/r2', victim: 'p1' },
      ...{ area: kotalama, furtherReports: [], handlers: [], ageClass: 'child', openedAt: now, acts: [], ...more },
    });
    const of = (replies: ReturnType<typeof acted>[], more: object = {}, said = told('child')) => ({
      ...recordsOf('child', []),
      'report/r2': { ...said, status: 'closed', reason: 'handedToCase', closedAt: now } as never,
      'escalation/r2': escalation({ report: 'report/r2', replies }),
      ...more,
    });
    const leftAlone = (records: Records, cases = ['case/dua']) => {
      const { state, steps } = walk(caseConcept, given(records), [...opened, link, ...unlinks(cases)]);
      const [refusal] = steps.flatMap(({ refusals }) => refusals);
      return refusal ?? (state as CaseOnRecord).furtherReports;
    };
    const refused = { code: 'case.report-left-alone', report: 'report/r2', record: 'case/dua' };
    const dua = (more: object = {}) => ({ 'case/dua': own(more) });
    const anotherCase = (more: object = {}) =>
      own({ status: 'suspected', sameAs: undefined, report: 'report/r7', furtherReports: ['report/r2'], ...more });

    test('lets go of nobody for an open case of another of its victims, nor for one that their own did not go on as (1630)', () => {
      const sibling = { 'case/lain': own({ status: 'suspected', sameAs: undefined, victim: 'p2' }) };
      expect(leftAlone(of([], { ...dua(), ...sibling }), ['case/dua', 'case/lain'])).toEqual(refused);
      expect(leftAlone(of([], { ...dua(), 'case/lain': anotherCase() }), ['case/dua', 'case/lain'])).toEqual(refused);
      // It was taken off the case that theirs went on as, and is taken off this one now.
      const left = { ...dua({ sameAs: 'case/lain' }), 'case/lain': anotherCase({ furtherReports: [] }) };
      expect(leftAlone(of([], left), ['case/dua', 'case/lain'])).toEqual(refused);
      expect(leftAlone(of([acted(coordinator.ref)], left), ['case/dua', 'case/lain'])).toEqual([]);
    });

    test('asks of a duplicate for each of its victims, and of a case that cannot be read for nothing (1630)', () => {
      const party = { roles: ['victim'], ageClass: 'child' } as const;
      const two = {
        facts: {},
        parties: [
          { ...party, ref: 'p1' },
          { ...party, ref: 'p2' },
        ],
      };
      const ofTwo = { ...told('child', two), status: 'closed', reason: 'duplicate', closedAt: now } as never;
      const ended = own({ reason: 'lostContact', sameAs: undefined });
      const by = (replies: ReturnType<typeof acted>[], cases: Records) =>
        leftAlone({ ...of(replies, cases), 'report/r2': ofTwo }, Object.keys(cases));
      const alone = { ...refused, record: null };
      expect(by([], { 'case/dua': ended })).toEqual(alone);
      expect(by([], { 'case/dua': { ...ended, victim: 'p2' }, 'case/lain': ended })).toEqual([]);
      const elsewhere = { ...own({ sameAs: 'case/tujuh' }), victim: 'p2' };
      expect(by([], { 'case/dua': ended, 'case/lain': elsewhere })).toEqual({ ...refused, record: 'case/lain' });
      expect(by([acted(coordinator.ref)], { 'case/dua': ended })).toEqual([]);
      expect(by([acted(coordinator.ref)], { 'case/dua': { status: 'none' } })).toEqual([]);
    });

    test('names the case that is opened again, where nobody else did anything for its person', () => {
      expect(leftAlone(of([], dua()))).toEqual(refused);
      expect(leftAlone(of([acted(officer.ref)], dua()))).toEqual(refused);
      expect(leftAlone(of([acted(coordinator.ref)], dua()))).toEqual([]);
      expect(leftAlone(of([], dua({ acts: [{ by: coordinator.ref, at: now, of: null }] })))).toEqual([]);
    });

    test('counts no act from before that case was opened, or opened again, and asks of an age that was noted in it', () => {
      expect(leftAlone(of([acted(coordinator.ref)], dua({ openedAt: later(now, 1) })))).toEqual(refused);
      expect(leftAlone(of([acted(coordinator.ref)], dua({ reopenedAt: later(now, 1) })))).toEqual(refused);
      expect(leftAlone(of([], dua(), told('adult')))).toEqual(refused);
      expect(leftAlone(of([], dua({ ageClass: 'adult' }), told('adult')))).toEqual([]);
    });

    test('asks nothing where its own case ended otherwise, goes on elsewhere, is open, or never was', () => {
      expect(leftAlone(of([], dua({ reason: 'lostContact', sameAs: undefined })))).toEqual([]);
      const both = ['case/dua', 'case/lain'];
      const lain = { ...dua({ sameAs: 'case/lain' }), 'case/lain': anotherCase() };
      expect(leftAlone(of([], lain), both)).toEqual([]);
      const over = { 'case/lain': anotherCase({ status: 'closed', reason: 'victimDeceased' }) };
      expect(leftAlone(of([], { ...lain, ...over }), both)).toEqual([]);
      expect(leftAlone(of([], { ...dua(), 'case-of-victim=report/r2/p1': { status: 'suspected' } }))).toEqual([]);
      expect(leftAlone(of([], dua({ report: 'report/r3' })))).toEqual([]);
      expect(leftAlone(of([], {}), [])).toEqual([]);
      expect(leftAlone(of([], { ...dua(), 'report/r2': told('child') }))).toEqual([]);
    });

    test('asks of a report that was closed as a duplicate, and that no open case has, and no case of its own ended with', () => {
      const marked = { ...told('child'), status: 'closed', reason: 'duplicate', closedAt: now } as never;
      const by = (replies: ReturnType<typeof acted>[], more: object = {}) => ({
        ...of(replies, more),
        'report/r2': marked,
      });
      const open = {
        ...own({ report: 'report/r7', furtherReports: ['report/r2'], sameAs: undefined }),
        status: 'suspected',
      };
      expect(leftAlone(by([]), [])).toEqual({ ...refused, record: null });
      expect(leftAlone(by([], { 'case/dua': { ...open, furtherReports: [] } }))).toEqual({ ...refused, record: null });
      expect(leftAlone(by([], { 'case/dua': open }))).toEqual([]);
      const ofAnother = own({
        report: 'report/r7',
        furtherReports: ['report/r2'],
        reason: 'lostContact',
        sameAs: undefined,
      });
      expect(leftAlone(by([], { 'case/dua': ofAnother }))).toEqual({ ...refused, record: null });
      const goesOnElsewhere = { ...ofAnother, reason: 'duplicate', sameAs: 'case/tujuh' };
      expect(leftAlone(by([], { 'case/dua': goesOnElsewhere }))).toEqual({ ...refused, record: null });
      expect(leftAlone(by([], dua({ reason: 'lostContact', sameAs: undefined })))).toEqual([]);
      expect(leftAlone(by([acted(coordinator.ref)]), [])).toEqual([]);
    });

    test('follows it to a case that was called the same as this one in its turn', () => {
      const between = { 'case/lain': own({ report: 'report/r9' }) };
      expect(leftAlone(of([], { ...dua({ sameAs: 'case/lain' }), ...between }), ['case/dua', 'case/lain'])).toEqual(
        refused,
      );
    });

    test('weighs it for whoever proposes anew once a first word is a week old', () => {
      const records = of([acted(officer.ref, later(now, 8 * day))], dua());
      const [first, second] = unlinks(['case/dua']) as [Step, Step];
      const by = {
        ...records,
        'escalation/r2': escalation({ report: 'report/r2', replies: [acted(coordinator.ref)] }),
      };
      const { state } = walk(caseConcept, given(by), [...opened, link, first]);
      const late = { ...given(records), actor: uptdOfficer, now: later(now, 9 * day) };
      expect(
        caseConcept.decide(
          second.command,
          state,
          contextOf(late, readsNamed(caseConcept, late, second.command, state)),
        ),
      ).toMatchObject({ accepted: true });
    });
  });

  test('asks nothing of an adult who is in no danger, nor of the duplicate of a case that is open', () => {
    const declined: CaseClosure = { reason: 'adultDeclinedServices', declinedOn: now };
    expect(answered(recordsOf('adult', []), [close(declined)])).toBe('closed');
    const going = { status: 'suspected', report: 'report/r1', victim: 'p1', furtherReports: [], drill: false };
    const records = { ...recordsOf('child', []), 'case/lain': going };
    const same: CaseClosure = { reason: 'duplicate', of: 'case/lain' };
    expect(answered(records, [close(same), close(same, uptdOfficer)])).toBe('closed');
  });

  test('asks nothing before a chapter is in force, for nobody can record an act', () => {
    const records = recordsOf('child', []);
    const { state } = walk(caseConcept, given(records), opened);
    expect([lacksIn(state, given(records)), lacksIn(state, { ...given(records), chapter: null })]).toEqual([
      true,
      false,
    ]);
  });
});

test('lets who was only notified of a closed report begin nothing of it, nor open a closed case of it again (1930)', () => {
  const closedReport = escalation({ status: 'closed', owed: [], replies: [acted(officer.ref)] });
  const records = { 'report/r1': told('adult', {}), 'escalation/r1': closedReport };
  const { state } = walk(caseConcept, given({ ...recordsOf('adult', [acted(uptdOfficer.ref)]) }), [
    ...opened,
    close(prevented),
  ]);
  expect(state.status).toBe('closed');
  const reopen: CaseCommand = { type: 'reopen-case', reason: 'newFacts' };
  const open: CaseCommand = { type: 'open-case', report: 'report/r1', victim: 'p1' };
  const asked = (command: CaseCommand, of: CaseState, actor: AnyActor, more: Records = {}) => {
    const people = { [officer.ref]: { language: 'id', contacts: [] } } as const;
    const known = { ...chapter, directory: { ...chapter.directory, people } };
    const setting = { ...given({ ...records, ...more }), chapter: known, actor };
    const read = contextOf(setting, readsNamed(caseConcept, setting, command, of));
    const decided = caseConcept.decide(command, of, read);
    return decided.accepted ? 'ok' : decided.refusals.map(({ code }) => code).join();
  };
  const none = caseConcept.initial;
  for (const [command, of] of [[open, none] as const, [reopen, state] as const]) {
    expect(asked(command, of, coordinator)).toBe('case.report-closed');
    expect(asked(command, of, officer)).toBe('ok');
    // While the report runs, whoever was notified of it begins what it needs.
    expect(asked(command, of, coordinator, recordsOf('adult', []))).toBe('ok');
  }
  expect(asked(reopen, state, uptdOfficer)).toBe('ok');
});
