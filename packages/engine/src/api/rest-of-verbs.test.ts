import { expect, test } from 'vitest';
import { stageOf } from '../stage.sample.ts';
import { verbsGivenBy } from './given-by.ts';
import { restOfVerbs, restPeople, restReport } from './rest-of-verbs.sample.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

type Answer = { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] };
type Groups = Readonly<Record<string, Readonly<Record<string, (...given: readonly unknown[]) => Promise<Answer>>>>>;

/** Returns true for the answer of somebody who may not give a verb, or who sees what they ask for without it. */
const isSilent = ({ refusals = [] }: Answer): boolean =>
  refusals.some(({ code }) =>
    /\.(?:not-found|needs-person|not-yours|not-yours-to-judge|needs-second-person|no-emergency)$/.test(code),
  );

test('has a cell for each verb that stands in no other table of who may', () => {
  const given = verbsGivenBy();
  const rest = Object.entries<Readonly<Record<string, Verb>>>(verbs).flatMap(([group, rows]) =>
    Object.entries(rows).flatMap(([name, { by }]) =>
      by === undefined && !given.has(`${group}.${name}`) ? [`${group}.${name}`] : [],
    ),
  );
  expect(Object.keys(restOfVerbs).sort()).toEqual(rest.sort());
});

test.each(Object.entries(restOfVerbs))('answers every cell of %s as the page of access says', async (verb, row) => {
  const [group = '', name = ''] = verb.split('.');
  const ofRow = row.concerned === undefined ? [] : [row.concerned.ref];
  const concerned = ofRow.map((ref) => ['concerned', { kind: 'person', ref, role: 'coordinator' }] as const);
  for (const [standing, actor] of [...restPeople, ...concerned]) {
    const stage = await stageOf();
    const given = await row.given(stage, await restReport(stage));
    const answer = await (stage.engine.as(actor) as unknown as Groups)[group]?.[name]?.(...given);
    if (answer === undefined) throw new RangeError(`no ${verb}`);
    const codes = answer.refusals?.map(({ code }) => code) ?? [];
    expect([actor.ref, codes.filter((code) => code.startsWith('input.'))]).toEqual([actor.ref, []]);
    expect([actor.ref, codes, !isSilent(answer)]).toEqual([actor.ref, codes, row.by.includes(standing)]);
  }
});
