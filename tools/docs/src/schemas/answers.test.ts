import { execFileSync } from 'node:child_process';
import { type Actor, minute } from '@kawal/core';
import { verbList } from '@kawal/engine';
import { apiHandler, openApi } from '@kawal/http';
import { testEngine } from '@kawal/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { restOfVerbs, restPeople, restReport } from '../../../../packages/engine/src/api/rest-of-verbs.sample.ts';
import { after, sampleReading, stageOf } from '../../../../packages/engine/src/stage.sample.ts';

// What is shipped is built, so it may be older than the code: then it is made anew here.
execFileSync(process.execPath, ['--conditions=@kawal/source', 'tools/docs/src/schemas/write.ts']);

type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[] };
interface Operation {
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: unknown }>>;
}

const described = openApi({ visitorVerbs: ['reports.submit', 'escalations.acknowledge'] }) as unknown as {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
};
const { components, paths } = described;

/** Says what the description of the API finds wrong with an answer. */
const judge = (() => {
  const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(described, 'api');
  return (name: string, value: unknown): unknown => {
    const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
    return validate(JSON.parse(JSON.stringify(value))) || ajv.errorsText(validate.errors);
  };
})();

type Ask = (...given: readonly unknown[]) => Promise<{ readonly ok: boolean }>;
type Groups = Readonly<Record<string, Readonly<Record<string, Ask>>>>;

const ownVerbs = ['escalations.acknowledge', 'escalations.decline', 'chapter.apply'];
const verbs = [...verbList.map(({ group, name }) => `${group}.${name}`), ...ownVerbs];

test('describes no answer and no type that an answer names as any object', () => {
  for (const [, name = ''] of JSON.stringify(described).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect([name, components.schemas[name]]).not.toEqual([name, undefined]);
  for (const [name, schema] of Object.entries(components.schemas))
    if (/\.answer$|^(?:session|event|Explanation|OwedOffice)$/.test(name))
      expect([name, schema]).not.toEqual([name, { type: 'object' }]);
  expect(components.schemas['ReportReceipt']?.required).toEqual(
    expect.arrayContaining(['advise', 'mayAsk', 'warnings', 'status', 'stream', 'version']),
  );
  expect(components.schemas['ClosureReceipt']?.required).toEqual(expect.arrayContaining(['stillOwed', 'toCall']));
});

test('describes each verb once carried out and once repeated, and says which a visitor may give', () => {
  for (const verb of verbs) {
    const { responses, security } = paths[`/${verb.replace('.', '/')}`]?.post ?? {};
    for (const status of ['200', '201'])
      expect(JSON.stringify(responses?.[status]?.content), verb).toContain(`schemas/${verb}.answer`);
    const isOpen = ['reports.submit', 'escalations.acknowledge'].includes(verb);
    expect([verb, security?.[0]]).toEqual([verb, isOpen ? {} : undefined]);
    expect(components.schemas[`${verb}.answer`]?.required, verb).toEqual(['ok', 'receipt', 'repeated']);
  }
});

/** Verbs that the sample's stage refuses to everybody, for a reason beside who they are. */
const refusedAlways = ['chapter.swapShift', 'breaches.remediate', 'breaches.close', 'cards.erase'];

test.each(Object.entries(restOfVerbs))('describes what %s answers', async (verb, row) => {
  const [group = '', name = ''] = verb.split('.');
  const mayGive = restPeople.filter(([standing]) => row.by.includes(standing)).map(([, actor]) => actor);
  const ofRow: readonly Actor[] = row.concerned
    ? [{ kind: 'person', ref: row.concerned.ref, role: 'coordinator' }]
    : [];
  const judged: unknown[] = [];
  for (const actor of [...ofRow, ...mayGive]) {
    const stage = await stageOf();
    const given = await row.given(stage, await restReport(stage));
    const answer = await (stage.engine.as(actor) as unknown as Groups)[group]?.[name]?.(...given);
    if (answer?.ok === true) judged.push(judge(`${verb}.answer`, answer));
  }
  expect(new Set(judged)).toEqual(new Set(refusedAlways.includes(verb) ? [] : [true]));
});

const report = {
  area: '35.99.01.1001',
  channel: 'app',
  facts: { danger: ['yes'], victimAge: ['child'] },
  parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Anak Contoh' } }],
  story: 'Cerita contoh.',
} as const;

test('describes what a reporter is told, what a closing still owes, and what opening cards shows', async () => {
  const kawal = await testEngine();
  const formulir = kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  const taken = await formulir.reports.submit(report);
  expect(judge('reports.submit.answer', taken)).toBe(true);
  if (!taken.ok) throw new Error('the report was refused');
  expect(taken.receipt.advise.length).toBeGreaterThan(0);
  const { advise: _, ...silent } = taken.receipt;
  expect(judge('reports.submit.answer', { ...taken, receipt: silent })).not.toBe(true);
  const { stream } = taken.receipt;
  await kawal.advance('20 menit');
  const { reports, escalations, cases, cards, due, events } = kawal.as('petugas-1');
  const opened = await cases.open({ report: stream, victim: 'p1' });
  const answers: [string, { readonly ok: boolean }][] = [
    ['cases.open', opened],
    ['cases.owed', await cases.owed(opened.ok ? opened.receipt.stream : 'case/none')],
    ['reports.add', await reports.add(stream, { facts: {}, parties: [], story: 'Cerita tambahan contoh.' })],
    ['cards.open', await cards.open(stream, { purpose: 'supervise' })],
    ['escalations.reply', await escalations.reply(stream, { level: 'acknowledged' })],
    ['reports.explain', await reports.explain(stream)],
    ['reports.owed', await reports.owed(stream)],
    ['reports.alike', await reports.alike(stream)],
    ['reports.forMeeting', await reports.forMeeting({ period: '2026' })],
    ['reports.namesakes', await reports.namesakes({ names: ['Petugas Contoh Dua'] })],
    ['reports.lookUp', await reports.lookUp({ name: 'Anak Contoh', purpose: 'supervise' })],
    ['due', await due()],
    ['reports.close', await reports.close(stream, { reason: 'handedToCase' })],
  ];
  for (const [name, answer] of answers) {
    expect([name, answer]).toMatchObject([name, { ok: true }]);
    expect([name, judge(`${name}.answer`, answer)]).toEqual([name, true]);
  }
  const followed = await events({ after: 'start' });
  if (!followed.ok) throw new Error('the events were refused');
  let count = 0;
  for await (const event of followed.events) {
    expect(judge('event', event)).toBe(true);
    count += 1;
  }
  expect(count).toBeGreaterThan(3);
});

test('describes who is signed in, and who would know more by other files', async () => {
  const kawal = await testEngine();
  const opened = await kawal.engine.sessions.open({ person: 'petugas-1' });
  if (!opened.ok) throw new Error('nobody is in post');
  const headers = { authorization: `Bearer ${opened.token}` };
  const handler = apiHandler({ engine: kawal.engine });
  const answer = await handler(new Request('https://desk.contoh.test/api/session', { headers }));
  expect(judge('session', await answer.json())).toBe(true);
  const stage = await stageOf();
  await stage.runTo(after(minute));
  const officer = restPeople[0]?.[1];
  if (officer === undefined) throw new Error('no officer');
  const compared = await stage.engine.as(officer).chapter.compareAccess(sampleReading());
  expect(compared).toMatchObject({ ok: true });
  expect(judge('chapter.compareAccess.answer', compared)).toBe(true);
});
