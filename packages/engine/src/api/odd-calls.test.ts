import type { Actor } from '@kawal/core';
import { beforeAll, expect, test } from 'vitest';
import { officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';
import { fieldsOf } from './read-call.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** Calls that no type allows: an odd value in the place of a record, a code, a body, one field of it, or the options. */

type Answer = { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] };
type Called = (...given: readonly unknown[]) => Promise<Answer>;

const odd: readonly unknown[] = [
  ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1n, true, false, null, undefined],
  ...['', ' ', '\0', '\ud800', 'Qz…', '__proto__', 'constructor', 'report/', '/r1', 'x'.repeat(10_000)],
  ...[[], [[]], [null], {}, { toString: null }, Object.create(null), new Date(Number.NaN), new Map(), new Error('x')],
  ...[() => 1, Symbol('x'), new Proxy({}, {})],
];

const rows = Object.entries<Readonly<Record<string, Verb>>>(verbs).flatMap(([group, named]) =>
  Object.entries(named).map(([name, verb]) => [`${group}.${name}`, verb] as const),
);

let stage: Stage;
let report: string;
beforeAll(async () => {
  stage = await stageOf();
  report = reportOf(await stage.submit());
});

function callOf(verb: string, actor: Actor): Called {
  const [group = '', name = ''] = verb.split('.');
  const api = stage.engine.as(actor) as unknown as Readonly<Record<string, Readonly<Record<string, Called>>>>;
  return api[group]?.[name] as Called;
}

test.each(rows)('refuses odd values in every place of %s, and throws nothing [L2]', async (name, verb) => {
  const call = callOf(name, officer);
  const hasRecord = verb.on === 'record' || verb.on === 'report' || verb.fixed['record'] === null;
  const record = verb.concept === 'report' || verb.on === 'report' ? report : `${verb.concept}/r1`;
  const fields = fieldsOf(verb);
  const wrong: string[] = [];
  const tried = async (what: string, given: readonly unknown[]): Promise<void> => {
    try {
      const answer = await call(...given);
      if (answer.ok || !answer.refusals?.every(({ code }) => /^[a-z-]+\.[a-z-]+$/.test(code))) wrong.push(what);
    } catch (error) {
      wrong.push(`${what}: ${String(error)}`);
    }
  };
  for (const [index, value] of odd.entries()) {
    const body = hasRecord ? [record] : [];
    // Without a body a verb may have nothing to ask for, and a plain reading of files is no body.
    if (hasRecord) await tried(`record ${index}`, [value, { no: 'field' }]);
    if (value !== undefined)
      await tried(`options ${index}`, [...body, { no: 'field' }, value === null ? 0 : { key: value }]);
    for (const field of fields) await tried(`${field} ${index}`, [...body, { [field]: value, no: 'field' }]);
    if (!isEmpty(value)) await tried(`body ${index}`, [...body, value]);
  }
  expect(wrong).toEqual([]);
});

/** Values that a body of no field is left out by, or is. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Reflect.ownKeys(value).length === 0);
}
