import type { Facts, HandlingArea } from '@kawal/core';
import { definitionOf } from '@kawal/core/policy';
import type { Expectation, PolicyTest } from '@kawal/policy';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields, readKeyed } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { readLocal, readWait } from '../shape/read-time.ts';
import { mostSteps } from '../shape/within-limit.ts';
import { levelChoices, officeChoices, roleChoices, valueChoices } from '../words/choice.ts';
import { readAreaValue } from './condition.ts';
import { type PolicyScope, statable } from './scope.ts';

/** A test and where it is written. */
export interface WrittenTest {
  readonly test: PolicyTest;
  readonly place: Place;
}

/** Reads the stories that a policy is held to. `kawal policy test` runs them; they are no part of what is in force. */
export function readTests(place: Place | undefined, scope: PolicyScope): readonly WrittenTest[] {
  return readItems(
    place,
    (item) => {
      const test = readTest(item, scope);
      return test === undefined ? undefined : { test, place: item };
    },
    { most: mostSteps },
  );
}

function readTest(item: Place, scope: PolicyScope): PolicyTest | undefined {
  const fields = readFields(item, [
    ...(['name', 'at', 'area', 'report', 'learned', 'replies', 'named', 'absent'] as const),
    ...(['expect', 'never'] as const),
  ]);
  if (fields === undefined) return undefined;
  const name = readText(fields.need('name'));
  const at = readLocal(fields.need('at'));
  const area = (readAreaValue(fields.get('area'), scope) as HandlingArea | undefined) ?? null;
  const facts = readReport(fields.need('report'), scope);
  const learned = readItems(fields.get('learned'), (one) => {
    const parts = readFields(one, ['moment', 'report']);
    const moment = readWait(parts?.need('moment'));
    const known = readReport(parts?.need('report'), scope);
    return moment === undefined ? undefined : { at: moment, facts: known };
  });
  const replies = readItems(fields.get('replies'), (one) => {
    const parts = readFields(one, ['moment', 'office', 'level']);
    const moment = readWait(parts?.need('moment'));
    const office = readChoice(parts?.need('office'), officeChoices);
    const level = readChoice(parts?.need('level'), levelChoices);
    return moment === undefined || office === undefined || level === undefined
      ? undefined
      : { at: moment, office, level };
  });
  const named = readItems(fields.get('named'), (one) => {
    const parts = readFields(one, ['moment', 'office', 'role']);
    const moment = readWait(parts?.get('moment')) ?? { ms: 0 };
    const office = readChoice(parts?.need('office'), officeChoices);
    const role = readChoice(parts?.need('role'), roleChoices);
    return office === undefined || role === undefined ? undefined : { at: moment, office, role };
  });
  const absent = readItems(fields.get('absent'), (office) => readChoice(office, officeChoices));
  const expectPlace = fields.get('expect');
  const expect = readItems(expectPlace, readExpectation);
  const neverPlace = fields.get('never');
  const never = readItems(neverPlace, (office) => readChoice(office, officeChoices));
  if (expectPlace === undefined && neverPlace === undefined) report(item, { code: 'test.expects-nothing' });
  if (name === undefined || at === undefined) return undefined;
  return { name, at, area, facts, learned, replies, named, absent, expect, never };
}

function readExpectation(item: Place): Expectation | undefined {
  const fields = readFields(item, ['tell', 'for', 'by', 'notBefore']);
  const tell = readChoice(fields?.need('tell'), officeChoices);
  const substituted = readChoice(fields?.get('for'), officeChoices) ?? null;
  const by = readWait(fields?.get('by')) ?? null;
  const notBefore = readWait(fields?.get('notBefore')) ?? null;
  return tell === undefined ? undefined : { tell, for: substituted, by, notBefore };
}

/** Reads the facts of the report; a fact about several people may have several values. */
function readReport(place: Place | undefined, scope: PolicyScope): Facts {
  const facts = new Map<string, readonly string[]>();
  for (const { key: name, place: here } of readKeyed(place, statable(scope))) {
    const definition = definitionOf(name, scope.facts);
    if (definition === undefined) continue;
    const choices = valueChoices(definition);
    const values =
      here.node.kind === 'list'
        ? readItems(here, (item) => readChoice(item, choices), { atLeastOne: true })
        : [readChoice(here, choices)].filter((value) => value !== undefined);
    if (values.length > 1 && !definition.several) report(here, { code: 'fact.one-value' });
    if (values.length > 0) facts.set(name, values);
  }
  return Object.fromEntries(facts);
}
