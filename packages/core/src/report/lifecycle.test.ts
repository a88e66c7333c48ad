import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { day } from '../calendar/instant.ts';
import { sampleChapter } from '../escalation/sample-chapter.sample.ts';
import { openEscalation } from '../escalation/telling.sample.ts';
import { valuesOf } from '../language/choices.ts';
import type { Party } from '../party/party.ts';
import { at, whenAsked } from '../record/given.sample.ts';
import { holdsForAnyHistory, transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import { closureReasons } from './choices.ts';
import { reportConcept } from './concept.ts';
import type { ReportInput } from './input.ts';
import type { ReportCommand, ReportState } from './report.ts';
import {
  acted,
  app,
  coordinator,
  deputy,
  dutyOfficer,
  givenReport,
  ofUptd,
  other,
  received,
  reportOf,
  seen,
  system,
  twoReports,
} from './reported.sample.ts';
import { isClosableFor } from './rules.ts';
import type { reportCommandSchemas } from './schema.ts';

const adult = { victimAge: ['adult'], concern: ['none'] };
const victim: Party = { ref: 'p1', roles: ['victim'], ageClass: 'adult' };
const suspect: Party = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'wakil' };
const escalation = openEscalation({ chapter: sampleChapter(), facts: adult }).state;
const actors = [coordinator, deputy, dutyOfficer, app, system];
const submit: ReportCommand = {
  type: 'submit-report',
  area: 'unknown',
  channel: 'phone',
  facts: adult,
  parties: [victim],
  observed: { ilo: ['deception'] },
};
const commands: readonly ReportCommand[] = [
  submit,
  { ...submit, area: 'outside', capturedAt: at('2018-02-01T00:00+07:00') },
  { type: 'add-to-report', facts: { danger: ['yes'] }, parties: [suspect], observed: { acts: ['sending'] } },
  { type: 'add-to-report', facts: { victimAge: ['child'] }, parties: [{ ...victim, ageClass: 'child' }] },
  { type: 'correct-report', reason: 'foundOtherwise', facts: { danger: ['no'] } },
  {
    type: 'correct-report',
    reason: 'misunderstood',
    parties: [{ ref: 'p1', ageClass: 'unknown', roles: ['witness'] }],
  },
  { type: 'mark-duplicate', of: other, reasons: ['sentTwice'] },
  { type: 'mark-duplicate', of: 'report/r1', reasons: ['sentTwice'] },
  { type: 'unmark-duplicate', reason: 'markedByMistake' },
  ...valuesOf(closureReasons).map((reason): ReportCommand => ({ type: 'close-report', reason, ...seen })),
];
const given = givenReport([], coordinator, twoReports(escalation, reportOf([received(adult)]), escalation));

describe('a report, whatever is asked of it', () => {
  holdsForAnyHistory(reportConcept, {
    given,
    commands,
    actors,
    stories: [
      [
        { command: submit },
        { command: { type: 'mark-duplicate', of: other, reasons: ['sentTwice'] } },
        { command: { type: 'close-report', reason: 'duplicate' } },
      ],
    ],
    // What is told again is taken again: a report turns nobody away.
    repeatable: ['add-to-report'],
    // No machine corrects, marks, proposes or closes.
    onlyByPerson: (before, after) =>
      (before.status !== after.status && isClosing(after)) ||
      correctionsOf(before) !== correctionsOf(after) ||
      markOf(before) !== markOf(after),
    faults: faultsOf,
    longestWait: 3 * day,
  });

  test('goes from state to state as its diagram is drawn', async () => {
    const few: readonly ReportCommand[] = [
      { ...submit, facts: { victimAge: ['child'] }, observed: {} },
      { ...submit, observed: {} },
      { type: 'add-to-report', facts: {}, parties: [] },
      { type: 'correct-report', reason: 'foundOtherwise', facts: { victimReported: ['no'] } },
      { type: 'mark-duplicate', of: other, reasons: ['sentTwice'] },
      { type: 'unmark-duplicate', reason: 'markedByMistake' },
      { type: 'close-report', reason: 'duplicate', ...seen },
      { type: 'close-report', reason: 'handedToCase' },
    ];
    const childToo = twoReports(
      acted(escalation, 'victimSafe'),
      reportOf([received({ victimAge: ['child'] })]),
      escalation,
    );
    const people = { actors: [coordinator, dutyOfficer, ofUptd, system] };
    const found = transitionsOf(reportConcept, { ...given, records: childToo }, few, people);
    await expectDrawn('report', found);
  });
});

describe('what was observed', () => {
  test('keeps observations with their author, and adds the facts that follow', () => {
    const { events, state } = whenAsked(reportConcept, given, submit);
    expect(events).toMatchObject([
      {
        observed: { ilo: ['deception'] },
        facts: { indicators: ['deception'], means: ['some'], concern: ['none', 'some'] },
      },
    ]);
    expect(state).toMatchObject({ observations: [{ by: 'koordinator', observed: { ilo: ['deception'] } }] });
  });

  test('drops an empty observation', () => {
    const { events, state } = whenAsked(reportConcept, given, { ...submit, observed: {} });
    expect(events[0]).not.toHaveProperty('observed');
    expect(state).toMatchObject({ observations: [] });
  });

  test('may be missing in a report of before, which reads as it always did', () => {
    expect(reportOf([received(adult)])).toMatchObject({ observations: [], corrections: [], duplicateOf: null });
  });
});

test('the schemas at the door read what a caller hands in', () => {
  expectTypeOf<keyof typeof reportCommandSchemas>().toEqualTypeOf<ReportInput['type']>();
  // The national facts are read by the vocabulary, which the types repeat word by word; see `stated-facts.test.ts`.
  type Type = Exclude<ReportInput['type'], 'submit-report' | 'add-to-report'>;
  type Read = { [One in Type]: Omit<z.output<(typeof reportCommandSchemas)[One]>, 'facts'> };
  type HandedIn = { [One in Type]: Omit<Extract<ReportInput, { type: One }>, 'facts'> };
  expectTypeOf<Read>().toExtend<HandedIn>();
});

/** Of a closed report Kawal still learns that one is a child (0921): closing itself drops none. */
function faultsOf(report: ReportState, before: ReportState): readonly string[] {
  if (report.status === 'none') return [];
  const { facts, parties, corrected } = report;
  const closedAsDuplicate = report.status === 'closed' && report.reason === 'duplicate';
  const isClosed = report.status === 'closed' && before.status !== 'closed';
  const isKept = corrected.parties.every((one) => {
    const known = parties.find(({ ref }) => ref === one.ref);
    return known !== undefined && one.roles.every((role) => known.roles.includes(role));
  });
  return [
    ...(isKept ? [] : ['a party reads otherwise than was ever said']),
    ...(Object.keys(corrected.facts).every((name) => name in facts) ? [] : ['a fact was lost']),
    ...(closedAsDuplicate && report.duplicateOf === null ? ['a duplicate of nothing'] : []),
    ...(report.status === 'closing' && report.proposal.reason === 'duplicate' && report.duplicateOf === null
      ? ['proposed as a duplicate of nothing']
      : []),
    ...(report.capturedAt > report.receivedAt ? ['captured after it arrived'] : []),
    ...(isClosed && !isClosableFor(report.reason, report) ? ['a child dropped'] : []),
    ...(report.duplicateOf?.of === 'report/r1' ? ['a duplicate of itself'] : []),
  ];
}

function isClosing({ status }: ReportState): boolean {
  return status === 'closing' || status === 'closed';
}

function correctionsOf(report: ReportState): number {
  return report.status === 'none' ? 0 : report.corrections.length;
}

function markOf(report: ReportState): string | null {
  return report.status === 'none' ? null : (report.duplicateOf?.of ?? null);
}
