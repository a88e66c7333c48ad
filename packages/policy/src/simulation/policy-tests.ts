import { type Chapter, type HandlingArea, type Instant, type OfficeKind, type Policy, parseLocal } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { officeFor, officesOf, peopleOf, personIn } from '@kawal/core/directory';
import { barredNow, emergencyPath } from '@kawal/core/escalation';
import type { Expectation, PolicyTest } from '../language/policy-test.ts';
import { idealZone, someKelurahan } from './ideal-chapter.ts';
import type { NotTold, Reason, TestFailure } from './messages.ts';
import { simulate } from './simulate.ts';
import type { Answered, Simulated, Story } from './story.ts';

/** The result of one test of a policy file. */
export interface TestResult {
  readonly test: PolicyTest;
  readonly passed: boolean;
  /** Every expectation that was not met, in the order the test writes them. */
  readonly failures: readonly TestFailure[];
  /** Null where the test's time cannot be read. */
  readonly simulated: Simulated | null;
}

/** Runs a policy file's own tests, all of them, on the real directory or on one that keeps the contract and no more. */
export function runPolicyTests(tests: readonly PolicyTest[], on: Chapter | Policy): readonly TestResult[] {
  const own = 'policyHash' in on ? on : null;
  return tests.map((test) => {
    const at = parseLocal(test.at, own?.zone ?? idealZone);
    if (at === undefined) {
      const failures: readonly TestFailure[] = [{ code: 'test.time-unreadable', at: test.at }];
      return { test, passed: false, failures, simulated: null };
    }
    const simulated = simulate(
      storyOf(test, at, test.area ?? (own === null ? someKelurahan(on as Policy) : ownKelurahan(own))),
      on,
    );
    const failures = [
      ...simulated.answers.flatMap(unheard),
      ...test.expect.flatMap((expected) => unmet(expected, simulated)),
      ...test.never.flatMap((office) => forbidden(office, simulated)),
    ];
    return { test, passed: failures.length === 0, failures, simulated };
  });
}

/** The story that a test tells. */
export function storyOf(
  { facts, learned, replies, named, absent }: PolicyTest,
  at: Instant,
  area: HandlingArea,
): Story {
  return { at, area, facts, learned, replies, named, absent: absent.map((office) => ({ office })) };
}

/** The first kelurahan of the chapter's list that has a coordinator, if one has. */
function ownKelurahan({ areas, directory, policy }: Chapter): HandlingArea {
  const kelurahan = areas.map(({ code }) => code).filter((code) => areaLevel(code) === 'village');
  const served = kelurahan.find((code) => officeFor(directory, 'coordinator', code) !== undefined);
  return served ?? kelurahan[0] ?? someKelurahan(policy);
}

function unmet(expected: Expectation, simulated: Simulated): readonly TestFailure[] {
  const { tell, for: inPlaceOf, by, notBefore } = expected;
  const told = byOffice(simulated).filter(
    ({ served, office, task }) => served === tell && task !== 'account' && (inPlaceOf === null || office === inPlaceOf),
  );
  const [first] = told;
  if (first === undefined) return [{ code: 'test.not-told', expected, because: whyNotTold(expected, simulated) }];
  if (notBefore !== null && first.after < notBefore.ms)
    return [{ code: 'test.told-early', expected, after: first.after, by: first }];
  return by !== null && first.after > by.ms ? [{ code: 'test.told-late', expected, after: first.after }] : [];
}

/** `never` is about people: nobody of the office is told, in whatever other office they are told. */
function forbidden(office: OfficeKind, { timeline, chapter, story }: Simulated): readonly TestFailure[] {
  const told = [...new Set(timeline.map(({ person }) => person))];
  const holders = told.filter((person) => officesOf(chapter.directory, person, story.area).includes(office));
  const telling = timeline.find(
    ({ served, person, task }) => (served === office && task !== 'account') || holders.includes(person),
  );
  return telling === undefined ? [] : [{ code: 'test.told-forbidden', office, after: telling.after, by: telling }];
}

function unheard(answered: Answered): readonly TestFailure[] {
  const { outcome, office, after } = answered;
  if (outcome.as === 'nobodyTold') return [{ code: 'test.answer-unheard', office, after }];
  return outcome.as === 'refused' ? [{ code: 'test.answer-refused', answered }] : [];
}

function whyNotTold({ tell, for: inPlaceOf }: Expectation, simulated: Simulated): NotTold {
  const { decisions, opened, chapter } = simulated;
  const timeline = byOffice(simulated);
  const office = inPlaceOf ?? tell;
  const itself = timeline.find(({ office: named, served }) => named === office && served === office);
  if (inPlaceOf !== null && itself !== undefined) return { why: 'itself', after: itself.after };
  if (inPlaceOf !== null && timeline.some(({ served }) => served === tell)) return { why: 'notInPlace' };
  const reason = decisions
    .flatMap(({ decided }) => decided.missing)
    .find((missing) => missing.office === office)?.reason;
  if (reason !== 'barred' && isCheckedLater(office, simulated)) return { why: 'checkedLater' };
  const instead = timeline.find((telling) => telling.office === office && telling.served !== office);
  if (instead !== undefined) {
    return {
      why: 'substitute',
      served: instead.served,
      after: instead.after,
      reason: reason ?? reasonOf(office, simulated),
    };
  }
  if (reason !== undefined) return { why: 'missing', reason };
  const paths = opened.map(({ path }) => path);
  const tells = chapter.policy.paths
    .filter(({ id }) => paths.includes(id))
    .flatMap(({ id, steps }) => steps.filter((step) => step.tell.includes(office)).map((step) => `${id}/${step.id}`));
  if (tells.length === 0) return { why: 'noPath', opened: paths };
  const held = decisions.some(
    ({ decided }) => decided.decision.outcome === 'held' && tells.includes(`${decided.path}/${decided.step}`),
  );
  return { why: held ? 'held' : 'notDue' };
}

/** Tells whether every contact of an office was checked only after the time of the test: the test lies too early. */
function isCheckedLater(office: OfficeKind, { chapter: { directory }, story: { at, area } }: Simulated): boolean {
  const served = officeFor(directory, office, area);
  const people = served === undefined ? [] : peopleOf(served);
  const contacts = people.flatMap((person) => personIn(directory, person)?.contacts ?? []);
  return contacts.length > 0 && contacts.every((id) => (directory.contactPoints[id]?.verifiedAt ?? at) > at);
}

/** Where everybody is told, nobody is told as an office (E1). */
function byOffice({ timeline }: Simulated): Simulated['timeline'] {
  return timeline.filter(({ path }) => path !== emergencyPath);
}

/** Returns the reason why somebody stood in for an office. */
function reasonOf(office: OfficeKind, { chapter, end }: Simulated): Reason {
  const known = chapter.directory.offices.some(({ kind }) => kind === office);
  if (!known) return 'noOffice';
  return barredNow(end, chapter).offices.includes(office) ? 'barred' : 'nobody';
}
