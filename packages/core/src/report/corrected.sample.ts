import * as fc from 'fast-check';
import type { PartyRole } from '../party/choices.ts';
import { knownFacts } from '../party/rules.ts';
import type { AgeClass } from '../person/choices.ts';
import { type FactName, type Facts, vocabulary } from '../policy/vocabulary.ts';
import { whenAsked } from '../record/given.sample.ts';
import { reportConcept } from './concept.ts';
import type { ReportCommand, ReportEvent } from './report.ts';
import { givenReport, received, reportOf } from './reported.sample.ts';

/** The first event of a report, and corrections that follow it. */
export interface CorrectedReport {
  readonly first: ReportEvent;
  readonly corrections: readonly ReportCommand[];
}

/** The facts of the report at first and after each correction. */
export function factsAlong({ first, corrections }: CorrectedReport): readonly Facts[] {
  let history = [first];
  const along = [knownFacts(reportOf(history))];
  for (const command of corrections) {
    history = [...history, ...whenAsked(reportConcept, givenReport(history), command).events];
    along.push(knownFacts(reportOf(history)));
  }
  return along;
}

export function anyCorrectedReport(): fc.Arbitrary<CorrectedReport> {
  const stated = (Object.keys(vocabulary) as FactName[]).filter((name) => !vocabulary[name].derived);
  const known = (name: FactName) =>
    fc
      .constantFrom(...vocabulary[name].values.filter(({ missing }) => !missing).map(({ value }) => value))
      .map((value) => [value]);
  const everyFact = Object.fromEntries(stated.map((name) => [name, known(name)]));
  const roles = fc.constantFrom<readonly PartyRole[]>(['victim'], ['witness'], ['suspected', 'victim']);
  const age = fc.constantFrom<AgeClass>('child', 'adult');
  const correction = fc.record({ facts: fc.record(everyFact, { requiredKeys: [] }), roles, ageClass: age }).map(
    (one): ReportCommand => ({
      type: 'correct-report',
      reason: 'writtenWrongly',
      facts: one.facts,
      parties: [{ ref: 'p2', roles: one.roles, ageClass: one.ageClass }],
    }),
  );
  return fc.record({
    first: fc
      .tuple(fc.record(everyFact), roles, age)
      .map(([facts, as, ageClass]) => received(facts, [{ ref: 'p2', roles: as, ageClass }])),
    corrections: fc.array(correction, { minLength: 1, maxLength: 6 }),
  });
}
