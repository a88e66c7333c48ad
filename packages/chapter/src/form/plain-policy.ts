import {
  type Condition,
  type Facts,
  formatInstant,
  type Guard,
  type Instant,
  type Localized,
  type Path,
  type Requirement,
  type Zone,
} from '@kawal/core';
import type { FactDefinition, FactTest, Offset, Wait } from '@kawal/core/policy';
import type { PolicyOverlay, PolicyTest } from '@kawal/policy';
import { headers } from '../words/header.ts';

/** How lengths of time are written: as people say them, or as ISO 8601 has them. */
export interface TimeStyle {
  wait(ms: number): unknown;
  workingDays(days: number): unknown;
}

/** A layer as its file has it in English words, with nothing written that goes without saying. */
export function plainPolicy(overlay: PolicyOverlay, zone: Zone, style: TimeStyle): Readonly<Record<string, unknown>> {
  const wait = ({ ms }: Wait): unknown => style.wait(ms);
  const offset = (due: Offset): unknown => ('ms' in due ? wait(due) : style.workingDays(due.workingDays));
  const moment = (instant: Instant): string => formatInstant(instant, zone).slice(0, 16);
  const times: Times = { wait, offset };
  const path = (one: Path): unknown => plainPath(one, times);
  return {
    kawal: headers.policy.en,
    id: overlay.id,
    version: overlay.version,
    layer: overlay.layer,
    ...(overlay.parent === null ? {} : { parent: `${overlay.parent.id}@${overlay.parent.version}` }),
    ...(overlay.area === null ? {} : { area: overlay.area }),
    ...filled({
      facts: mapped(overlay.facts, plainFact),
      triage: overlay.triage.map(({ rule, when, level }) => ({ rule, when: plainCondition(when), level })),
      requires: mapped(overlay.requires, plainRequirement),
      callers: overlay.callers,
      adjust: Object.fromEntries(
        overlay.adjust.map((one) => [
          one.step === null ? one.path : `${one.path}/${one.step}`,
          plainAdjustment(one, times),
        ]),
      ),
      paths: named(overlay.paths, path),
      replace: named(overlay.replace, path),
      remove: overlay.remove,
      floors: named(overlay.floors, (floor) => ({
        origin: floor.origin,
        ...(floor.cite === null ? {} : { cite: floor.cite }),
        ...(floor.binds === null ? {} : { binds: floor.binds }),
        when: plainCondition(floor.when),
        [floor.of === 'one' ? 'tellOneOf' : 'tell']: floor.tell,
        within: offset(floor.within),
        ...(floor.since === 'accepted' ? {} : { since: floor.since }),
        ...(floor.validFrom === null ? {} : { validFrom: moment(floor.validFrom).slice(0, 10) }),
      })),
      ceilings: named(overlay.ceilings, ({ when, bars }) => ({ when: plainCondition(when), ...bars })),
      waivers: named(overlay.waivers, ({ id: _, when, from, until, ...waiver }) => ({
        floor: waiver.floor,
        when: plainCondition(when),
        author: waiver.author,
        reason: waiver.reason,
        measure: waiver.measure,
        approvedBy: waiver.approvedBy,
        from: moment(from),
        until: moment(until),
      })),
      tests: overlay.tests.map((test) => plainTest(test, wait)),
    }),
  };
}

/** Writes the lengths of time of one policy. */
interface Times {
  wait(length: Wait): unknown;
  offset(due: Offset): unknown;
}

function plainPath(path: Path, { wait, offset }: Times): Readonly<Record<string, unknown>> {
  return {
    when: plainCondition(path.when),
    ...(path.hold === null ? {} : { hold: wait(path.hold) }),
    ...(path.review === null ? {} : { review: wait(path.review) }),
    ...(path.advise === null ? {} : { advise: path.advise }),
    steps: path.steps.map((step) => ({
      id: step.id,
      after: offset(step.after),
      tell: step.tell,
      ...(step.unless === null ? {} : { unless: plainGuard(step.unless) }),
      ...(step.repeat === null ? {} : { repeat: { every: wait(step.repeat.every), times: step.repeat.times } }),
    })),
    ...filled({ why: path.why }),
  };
}

function plainRequirement({ on, people, reach, instead }: Requirement): Readonly<Record<string, unknown>> {
  const usual = reach === 'call' ? 0 : 1;
  return {
    on,
    ...(people === usual ? {} : { people }),
    ...(reach === 'call' ? { reach } : {}),
    ...(instead === null ? {} : { instead }),
  };
}

function plainAdjustment(
  adjust: PolicyOverlay['adjust'][number],
  { wait, offset }: Times,
): Readonly<Record<string, unknown>> {
  return {
    ...(adjust.hold === undefined ? {} : { hold: wait(adjust.hold) }),
    ...(adjust.review === undefined ? {} : { review: wait(adjust.review) }),
    ...(adjust.after === undefined ? {} : { after: offset(adjust.after) }),
    ...(adjust.tell === undefined ? {} : { tell: adjust.tell }),
    ...(adjust.unless === undefined ? {} : { unless: adjust.unless === null ? 'none' : plainGuard(adjust.unless) }),
    ...filled({
      repeat: {
        ...(adjust.every === undefined ? {} : { every: wait(adjust.every) }),
        ...(adjust.times === undefined ? {} : { times: adjust.times }),
      },
    }),
  };
}

function plainCondition(when: Condition): Readonly<Record<string, unknown>> {
  return mapped(when, (test: FactTest | undefined) => (test !== undefined && 'anyOf' in test ? test.anyOf : test));
}

function plainGuard({ level, offices, count }: Guard): Readonly<Record<string, unknown>> {
  return { [level]: offices, ...(count === 1 ? {} : { count }) };
}

function plainFact({ said, values, ordered, several }: FactDefinition): Readonly<Record<string, unknown>> {
  const own = values.filter(({ value }) => value !== 'unknown');
  const isPlain = own.every((one) => one.said.id === one.value && one.said.en === one.value);
  return {
    said: plainSaid(said),
    values: isPlain
      ? own.map(({ value }) => value)
      : Object.fromEntries(own.map((one) => [one.value, plainSaid(one.said)])),
    ...(ordered ? { ordered: 'yes' } : {}),
    ...(several ? { several: 'yes' } : {}),
  };
}

function plainSaid(said: Localized): unknown {
  return said.id === said.en ? said.id : { id: said.id, en: said.en };
}

function plainTest(test: PolicyTest, wait: (length: Wait) => unknown): Readonly<Record<string, unknown>> {
  return {
    name: test.name,
    at: test.at,
    ...(test.area === null ? {} : { area: test.area }),
    report: plainReport(test.facts),
    ...filled({
      learned: test.learned.map(({ at, facts }) => ({ at: wait(at), report: plainReport(facts) })),
      replies: test.replies.map((reply) => ({ ...reply, at: wait(reply.at) })),
      named: test.named.map(({ at, office, role }) => ({ ...(at.ms === 0 ? {} : { at: wait(at) }), office, role })),
      absent: test.absent,
      expect: test.expect.map((expected) => ({
        tell: expected.tell,
        ...(expected.for === null ? {} : { for: expected.for }),
        ...(expected.by === null ? {} : { by: wait(expected.by) }),
        ...(expected.notBefore === null ? {} : { notBefore: wait(expected.notBefore) }),
      })),
      never: test.never,
    }),
  };
}

function plainReport(facts: Facts): Readonly<Record<string, unknown>> {
  return mapped(facts, (values: readonly string[] | undefined) => values ?? []);
}

function mapped<T>(
  record: Readonly<Partial<Record<string, T>>>,
  write: (value: T) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, write(value)]])),
  );
}

function named<T extends { readonly id: string }>(
  parts: readonly T[],
  write: (part: T) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(parts.map((part) => [part.id, write(part)]));
}

/** Without what is empty. */
function filled(sections: Readonly<Record<string, object>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(sections).filter(([, content]) => Object.keys(content).length > 0));
}
