import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { day } from '../calendar/instant.ts';
import { sampleChapter } from '../escalation/sample-chapter.sample.ts';
import { openLadder } from '../escalation/telling.sample.ts';
import { whenAsked } from '../record/given.sample.ts';
import { holdsForAnyHistory, transitionsOf, walk } from '../record/lifecycle.properties.sample.ts';
import { reportConcept } from './concept.ts';
import type { ReportInput } from './input.ts';
import type { Party, ReportCommand, ReportState } from './report.ts';
import {
  app,
  coordinator,
  deputy,
  dutyOfficer,
  givenReport,
  other,
  received,
  reportOf,
  system,
  twoReports,
} from './reported.sample.ts';
import type { reportCommandSchemas } from './schema.ts';
import { reportTransitions } from './transitions.ts';

const adult = { victimAge: ['adult'], concern: ['none'] };
const victim: Party = { ref: 'p1', roles: ['victim'], ageClass: 'adult' };
const suspect: Party = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'wakil' };
const ladder = openLadder({ chapter: sampleChapter(), facts: adult }).state;
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
  { type: 'close-report', reason: 'duplicate' },
  { type: 'close-report', reason: 'handedToCase' },
];
const given = givenReport([], coordinator, twoReports(ladder, reportOf([received(adult)]), ladder));

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
    faults: faultsOf,
    longestWait: 3 * day,
  });

  property.prop([anyAsked()])('no machine corrects, marks, proposes or closes', (asked) => {
    for (const { command, accepted } of walk(reportConcept, given, asked).steps) {
      if (accepted === null) continue;
      expect(['submit-report', 'add-to-report']).toContain(command.type);
    }
  });

  test('goes from state to state as its diagram is drawn', () => {
    const few: readonly ReportCommand[] = [
      { ...submit, facts: { victimAge: ['child'] }, observed: {} },
      { ...submit, observed: {} },
      { type: 'add-to-report', facts: {}, parties: [] },
      { type: 'correct-report', reason: 'foundOtherwise', facts: { victimReported: ['no'] } },
      { type: 'mark-duplicate', of: other, reasons: ['sentTwice'] },
      { type: 'unmark-duplicate', reason: 'markedByMistake' },
      { type: 'close-report', reason: 'duplicate' },
      { type: 'close-report', reason: 'handedToCase' },
    ];
    const childToo = twoReports(ladder, reportOf([received({ victimAge: ['child'] })]), ladder);
    const people = { actors: [coordinator, dutyOfficer, system] };
    const found = transitionsOf(reportConcept, { ...given, records: childToo }, few, people);
    expect([...found].sort()).toEqual(reportTransitions.map((line) => line.join(' ')).sort());
  });
});

describe('what was observed', () => {
  test('is kept with who said it, and what follows stands among the facts', () => {
    const { events, state } = whenAsked(reportConcept, given, submit);
    expect(events).toMatchObject([
      {
        observed: { ilo: ['deception'] },
        facts: { indicators: ['deception'], means: ['some'], concern: ['none', 'some'] },
      },
    ]);
    expect(state).toMatchObject({ observations: [{ by: 'koordinator', observed: { ilo: ['deception'] } }] });
  });

  test('that is nothing is not kept', () => {
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

function faultsOf(report: ReportState): readonly string[] {
  if (report.status === 'none') return [];
  const { facts, parties, corrected } = report;
  const closedAsDuplicate = report.status === 'closed' && report.reason === 'duplicate';
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
    ...(report.duplicateOf?.of === 'report/r1' ? ['a duplicate of itself'] : []),
  ];
}

function anyAsked() {
  return fc.array(fc.record({ command: fc.constantFrom(...commands), actor: fc.constantFrom(app, system) }), {
    maxLength: 12,
  });
}
