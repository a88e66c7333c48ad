import { describe, expect, test } from 'vitest';
import { minute } from '../calendar/instant.ts';
import type { Act } from '../escalation/choices.ts';
import { after, sampleChapter } from '../escalation/sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from '../escalation/telling.sample.ts';
import type { Party } from '../party/party.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Entry } from '../record/entry.ts';
import { contextOf, readsNamed, whenAsked } from '../record/given.sample.ts';
import { lacksAct } from './authority.ts';
import type { ClosureReason, SeenBy } from './choices.ts';
import { reportConcept } from './concept.ts';
import type { ReportCommand, ReportEvent, ReportState } from './report.ts';
import {
  coordinator,
  dutyOfficer,
  givenReport,
  ofUptd,
  other,
  received,
  reportOf,
  seen,
  twoReports,
} from './reported.sample.ts';

const ofChild = { victimAge: ['child'] } as const;
const ofAdultInDanger = { victimAge: ['adult'], danger: ['yes'] } as const;
const undone = ['report.nothing-done'];

/** A report with its escalation, in which people act and which they close. */
function told(facts: Facts, parties: readonly Party[] = [], reporter: string | null = null) {
  const escalation = openEscalation({ chapter: sampleChapter(), facts, parties, reporter, at: after(0) });
  const history: ReportEvent[] = [{ ...(received(facts, parties) as object), reporter } as ReportEvent];
  const acts = (person: string, act: Act, referenced = false) =>
    escalation.give(
      { type: 'record-reply', person, level: 'acted', means: 'session', act, ...(referenced && { referenced }) },
      after(minute),
    );
  const closes = (actor: AnyActor, reason: ClosureReason, seenBy: SeenBy = seen.seenBy) => {
    const command = {
      type: 'close-report',
      reason,
      noted: true,
      ...seen,
      seenBy,
      readers: [dutyOfficer.ref, ofUptd.ref, coordinator.ref],
    };
    const given = { ...givenReport(history, actor, { 'escalation/r1': escalation.state }), now: after(2 * minute) };
    const { events, codes } = whenAsked(reportConcept, given, command as never);
    history.push(...events);
    return codes.length > 0 ? codes : events.map(({ type }) => type);
  };
  return { escalation, history, acts, closes };
}

const proposed = ['closure-proposed'];
const closed = ['report-closed'];

describe('a report of a child or of danger ends on an act of another than its proposer (1480)', () => {
  test.each<[string, string, Act, ClosureReason]>([
    ['the child is safe with family after the UPTD took over', 'uptd', 'victimSafe', 'notTppoReferredElsewhere'],
    ['violence was handed to the police', 'uptd', 'policeReportFiled', 'notTppoReferredElsewhere'],
    ['nobody was found', 'uptd', 'nothingFound', 'falseReportGoodFaith'],
    ['it was a wrong number, or a test', 'uptd', 'nothingFound', 'falseReportGoodFaith'],
    ['another city took over', 'uptd', 'takenOver', 'transferredJurisdiction'],
    ['a departure was prevented', 'uptd', 'counselled', 'preventedBeforeDeparture'],
  ])('%s: two close it once that stands on record', (_, person, act, reason) => {
    const { acts, closes } = told(ofChild);
    expect(closes(dutyOfficer, reason)).toEqual(undone);
    expect(acts(person, act, true)).toMatchObject({ accepted: true });
    expect(closes(dutyOfficer, reason)).toEqual(proposed);
    expect(closes(ofUptd, reason)).toEqual(closed);
  });

  test('an adult in danger who refused help: by who asked, and not by their own word alone', () => {
    const adult: Party = { ref: 'p1', roles: ['victim'], ageClass: 'adult' };
    const answer: ReportEvent = { type: 'help-answered', victim: 'p1', answer: 'declined' };
    const at = after(0);
    const state = [received(ofAdultInDanger, [adult]), answer].reduce<ReportState>(
      (before, event) => reportConcept.evolve(before, event, { at, actor: dutyOfficer } as Entry),
      reportConcept.initial,
    );
    const escalation = openEscalation({ facts: ofAdultInDanger, parties: [adult], at }).state;
    const closes = (actor: AnyActor) => {
      const command: ReportCommand = {
        type: 'close-report',
        reason: 'adultDeclinedServices',
        readers: [actor.ref],
        ...seen,
        seenBy: 'lpaDuty',
      };
      const given = givenReport([], actor, { 'escalation/r1': escalation });
      const named = readsNamed(reportConcept, given, command, state);
      const decided = reportConcept.decide(command, state, contextOf(given, named));
      return decided.accepted ? decided.events.map(({ type }) => type) : decided.refusals.map(({ code }) => code);
    };
    expect(closes(dutyOfficer)).toEqual(undone);
    expect(closes(coordinator)).toEqual(closed);
  });

  test.each<ClosureReason>(['handedToCase'])('asks nothing where the record goes on: %s', (reason) => {
    expect(told(ofChild).closes(dutyOfficer, reason)).toEqual(proposed);
  });

  test.each<[string, ReportEvent, readonly ReportEvent[], readonly string[]]>([
    ['one that is open, of the same kelurahan', received(ofChild), [], []],
    ['one that is closed', received(ofChild), [{ type: 'report-closed', reason: 'notTppoReferredElsewhere' }], undone],
    ['one of another kelurahan', { ...(received(ofChild) as object), area: 'unknown' } as ReportEvent, [], undone],
  ])('as the duplicate of %s', (_, first, more, codes) => {
    const mark: ReportEvent = { type: 'duplicate-marked', of: other, reasons: ['sentTwice'] };
    const escalation = openEscalation({ chapter: sampleChapter(), facts: ofChild, at: after(0) }).state;
    const target = reportOf([first, ...more]);
    const going = { ...escalation, status: target.status === 'closed' ? ('closed' as const) : escalation.status };
    const given = givenReport([received(ofChild), mark], dutyOfficer, twoReports(escalation, target, going));
    const close = { type: 'close-report', reason: 'duplicate', readers: [dutyOfficer.ref] } as const;
    expect(whenAsked(reportConcept, given, close).codes).toEqual(codes);
  });

  test.each<[string, Facts]>([
    ['danger again', { danger: ['yes'] }],
    ['a known day of departure', { departure: ['dated'] }],
    ['a child', { victimAge: ['child'] }],
  ])(
    'an act from before %s was said in a new story is none of that, and another that only repeats it is',
    (_, facts) => {
      const { escalation, history, acts } = told({ ...ofChild, danger: ['yes'], departure: ['dated'] });
      const state = (actor: AnyActor, ...more: readonly ReportEvent[]) => {
        const entries = [...history, ...more].map((event, at) => ({ event, at: after(at * minute * 2) }));
        return entries.reduce<ReportState>(
          (before, { event, at }) => reportConcept.evolve(before, event, { at, actor } as Entry),
          reportConcept.initial,
        );
      };
      acts('koordinator', 'visited');
      const addition = (of: Facts, more: object = {}): ReportEvent => ({
        ...{ type: 'report-extended', facts: of, parties: [] },
        ...more,
      });
      const storied = addition(facts, { storied: true });
      const lacks = (report: ReportState) =>
        report.status !== 'none' &&
        lacksAct(report, escalation.state, dutyOfficer.ref, { chapter: sampleChapter(), now: after(9 * minute) });
      for (const harmless of [[], [addition({})], [addition(facts)], [addition({}, { storied: true })]])
        expect(lacks(state(coordinator, ...harmless))).toBe(false);
      // A triage that somebody raises says nothing of the victim.
      escalation.actAs(coordinator);
      expect(escalation.give({ type: 'raise-triage', level: 'critical' }, after(minute + 1))).toMatchObject({
        accepted: true,
      });
      expect(lacks(state(coordinator))).toBe(false);
      expect(lacks(state(coordinator, storied))).toBe(true);
      expect(lacks(state({ kind: 'app', ref: 'aplikasi' } as AnyActor, addition(facts)))).toBe(true);
      const visited = { type: 'record-reply', level: 'acted', means: 'session', act: 'visited' } as const;
      escalation.give({ ...visited, person: 'koordinator' }, after(3 * minute));
      expect(lacks(state(coordinator, storied))).toBe(false);
    },
  );

  test.each<[string, Facts, Facts]>([
    ['danger', { ...ofChild, danger: ['no'] }, { danger: ['yes'] }],
    ['a known day of departure', { ...ofChild, departure: ['signs'] }, { departure: ['dated'] }],
    ['a child', { danger: ['yes'], victimAge: ['adult'] }, { victimAge: ['child'] }],
  ])('an act from before %s was said at all is none, by whomever and without a story', (_, before, facts) => {
    const { escalation, history, acts } = told(before);
    acts('koordinator', 'visited');
    const lacksAfter = (...more: readonly ReportEvent[]) => {
      const report = [...history, ...more].reduce<ReportState>(
        (state, event, at) =>
          reportConcept.evolve(state, event, { at: after(at * minute * 2), actor: coordinator } as Entry),
        reportConcept.initial,
      );
      const at = { chapter: sampleChapter(), now: after(9 * minute) };
      return report.status !== 'none' && lacksAct(report, escalation.state, dutyOfficer.ref, at);
    };
    expect(lacksAfter()).toBe(false);
    expect(lacksAfter({ type: 'report-extended', facts, parties: [] })).toBe(true);
    const [[fact = '', to = []] = []] = Object.entries(facts);
    const from = before[fact as 'danger'] ?? [];
    const correction = { type: 'report-corrected', reason: 'foundOtherwise', parties: [] } as const;
    expect(lacksAfter({ ...correction, facts: [{ fact, from, to: to as readonly string[] }] })).toBe(true);
  });

  test('asks nothing of an adult who is in no danger', () => {
    expect(told({ victimAge: ['adult'], danger: ['no'] }).closes(dutyOfficer, 'insufficientInformation')).toEqual(
      closed,
    );
  });

  test('where one person alone acted, another proposes and they agree', () => {
    const { acts, closes } = told(ofChild);
    acts('jaga-satu', 'visited');
    expect(closes(dutyOfficer, 'notTppoReferredElsewhere')).toEqual(undone);
    expect(closes(ofUptd, 'notTppoReferredElsewhere', 'lpaDuty')).toEqual(proposed);
    expect(closes(dutyOfficer, 'notTppoReferredElsewhere', 'lpaDuty')).toEqual(closed);
  });

  test('the second person may be who acted, and the reporter, too', () => {
    const { acts, closes } = told(ofChild, [], 'koordinator');
    acts('koordinator', 'victimSafe');
    expect(closes(dutyOfficer, 'preventedBeforeDeparture')).toEqual(proposed);
  });

  test('a person who only took it on, or rang an office, did nothing yet', () => {
    const { escalation, closes } = told({ ...ofChild, danger: ['yes'] });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'session' },
      after(minute),
    );
    escalation.give({ type: 'relay-call', caller: 'jaga-dua', office: 'policeUnitPpa' }, after(minute));
    expect(closes(dutyOfficer, 'notTppoReferredElsewhere')).toEqual(undone);
  });

  test.each<[string, (escalation: SampleEscalation) => unknown]>([
    [
      'was withdrawn',
      (escalation) => {
        escalation.actAs(ofUptd);
        return escalation.give({ type: 'withdraw-reply' }, after(minute + 1));
      },
    ],
    [
      'was shown untrue',
      (escalation) => {
        escalation.actAs(dutyOfficer);
        return escalation.give({ type: 'refute-reply', person: 'uptd' }, after(minute + 1));
      },
    ],
    [
      'is of somebody whom the report names by now',
      (escalation) => {
        const named: Party = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'uptd' };
        return escalation.give({ type: 'learn-facts', facts: ofChild, parties: [named] }, after(minute + 1));
      },
    ],
  ])('an act that %s is none, also between the first word and the second', (_, voided) => {
    const { escalation, acts, closes } = told(ofChild);
    acts('uptd', 'visited', true);
    expect(closes(dutyOfficer, 'notTppoReferredElsewhere')).toEqual(proposed);
    expect(voided(escalation)).toMatchObject({ accepted: true });
    expect(closes(ofUptd, 'notTppoReferredElsewhere')).not.toEqual(closed);
    expect(closes(dutyOfficer, 'falseReportGoodFaith')).toEqual(undone);
  });

  test('an office that took the referral of its only victim on did something, by the officer who did, until it is barred', () => {
    const { escalation, history } = told(ofChild);
    const informed = { office: 'uptdPpa', person: 'uptd', told: ['danger-now now uptd'], at: after(0) } as const;
    const closes = (actor: AnyActor, excluded = escalation.state.excluded, more: object = {}) => {
      const records = { 'escalation/r1': { ...escalation.state, informed: [{ ...informed, ...more }], excluded } };
      const command = { type: 'close-report', reason: 'notTppoReferredElsewhere', noted: true, ...seen } as never;
      return whenAsked(reportConcept, givenReport(history, actor, records), command).codes;
    };
    expect(closes(ofUptd)).toEqual(undone);
    expect(closes(dutyOfficer)).toEqual([]);
    expect(closes(dutyOfficer, { people: ['uptd'], offices: [], keptOut: [] })).toEqual(undone);
    expect(closes(dutyOfficer, undefined, { hasEnded: true })).toEqual(undone);
    expect(closes(dutyOfficer, { people: [], offices: ['uptdPpa'], keptOut: [] })).toEqual(undone);
    const naming = { ref: 'p9', people: ['uptd'], offices: [], keptOut: [], lifted: [] };
    Object.assign(escalation.state, { namings: [naming] });
    expect(closes(dutyOfficer)).toEqual(undone);
  });

  test('whose proposal counts no more, as they left their office, acted for another who proposes now', () => {
    const left = 'mantan-petugas';
    const history: ReportEvent[] = [
      received(ofChild),
      { type: 'closure-proposed', reason: 'notTppoReferredElsewhere', by: left },
    ];
    const escalation = openEscalation({ chapter: sampleChapter(), facts: ofChild, at: after(0) }).state;
    const close = { type: 'close-report', reason: 'notTppoReferredElsewhere', noted: true, ...seen } as never;
    const closes = (person: string) => {
      const reply = {
        person,
        offices: [],
        level: 'acted',
        act: 'victimSafe',
        receivedAt: after(0),
        relayed: false,
        voidFrom: null,
      };
      const records = { 'escalation/r1': { ...escalation, replies: [reply] } } as never;
      return whenAsked(reportConcept, givenReport(history, dutyOfficer, records), close).codes;
    };
    expect(closes(left)).toEqual([]);
    expect(closes(dutyOfficer.ref)).toEqual(undone);
  });

  test('asks nothing before a chapter is in force, for nobody can record an act', () => {
    const history = [received(ofChild)];
    const parked = openEscalation({ chapter: null, facts: ofChild }).state;
    const given = { ...givenReport(history, dutyOfficer, { 'escalation/r1': parked }), chapter: null };
    const close = { type: 'close-report', reason: 'notTppoReferredElsewhere', noted: true, ...seen } as never;
    expect(whenAsked(reportConcept, given, close).codes).toEqual([]);
  });
});

test.each<Act>(['policeReportFiled', 'takenOver'])('%s names the officer who took it', (act) => {
  const { acts } = told(ofChild);
  expect(acts('koordinator', act)).toMatchObject({ codes: ['escalation.act-unnamed'] });
  expect(acts('koordinator', act, true)).toMatchObject({ accepted: true });
});
