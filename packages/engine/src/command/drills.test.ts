import { commandSchemas, conceptsNamed } from '@kawal/core/schemas';
import { expect, test } from 'vitest';
import { app, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';
import { recordsNamed } from './refuse-drill.ts';

type Verbs = Readonly<Record<string, Readonly<Record<string, (...given: readonly unknown[]) => Promise<Answer>>>>>;
type Answer = { readonly ok: boolean; readonly receipt?: { readonly stream: string } };

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
const mixed = { ok: false, refusals: [{ code: 'command.drill-of-real-record' }] };
const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' };
const referral = { service: 'accompaniment', addressee, shares: ['identity'] };

const submitted = async (stage: Stage, drill: boolean) =>
  reportOf(await stage.submit({ parties: [child], story: 'Cerita karangan.' }, { drill }));
const verbsOf = ({ engine }: Stage) => engine.as(officer) as unknown as Verbs;
const give = async (stage: Stage, verb: string, given: readonly unknown[], drill: boolean): Promise<Answer> => {
  const [door = '', name = ''] = verb.split('.');
  const act = verbsOf(stage)[door]?.[name];
  if (act === undefined) throw new RangeError(verb);
  return await act(...given, drill ? { drill } : {});
};

/** The verbs that begin a record of what a report says, each with how it names the report. */
const beginning = {
  'cases.open': (report: string) => [{ report, victim: 'p1' }],
  'referrals.prepare': (report: string) => [{ report, case: null, victim: 'p1', ...referral }],
  'dataRequests.receive': (record: string) => [
    { right: 'access', record, subject: 'p1', receivedOn: 1_549_245_600_000 },
  ],
  'cards.open': (report: string) => [report, { purpose: 'respond' }],
} as const;

test.each(Object.entries(beginning))(
  '%s begins no drill of a real report, and of a drill nothing else (0684)',
  async (verb, said) => {
    const stage = await stageOf();
    const real = await submitted(stage, false);
    expect(await give(stage, verb, said(real), true)).toEqual(mixed);
    expect(await give(stage, verb, said(real), false)).toMatchObject({ ok: true });
    const drill = await submitted(stage, true);
    const begun = await give(stage, verb, said(drill), false);
    expect(begun).toMatchObject({ ok: true });
    const [first] = await stage.storage.history(begun.receipt?.stream ?? '', 0);
    expect(JSON.parse(first?.text ?? '{}')).toMatchObject({ drill: true });
  },
);

test('joins no drill to a real case, and no real record to a case of a drill (0684)', async () => {
  const stage = await stageOf();
  const records = { real: await submitted(stage, false), drill: await submitted(stage, true) };
  for (const [own, other] of [
    ['real', 'drill'],
    ['drill', 'real'],
  ] as const) {
    const opened = await give(stage, 'cases.open', [{ report: records[own], victim: 'p1' }], false);
    const theCase = opened.receipt?.stream;
    for (const drill of [true, false]) {
      expect(await give(stage, 'cases.linkReport', [theCase, { report: records[other] }], drill)).toEqual(mixed);
      const prepared = [{ report: records[other], case: theCase, victim: 'p1', ...referral }];
      expect(await give(stage, 'referrals.prepare', prepared, drill)).toMatchObject({ ok: false });
    }
  }
});

test('lets nobody hear by a drill of a report that they may not see (0684)', async () => {
  const stage = await stageOf();
  const real = await submitted(stage, false);
  const stranger = stage.engine.as({ kind: 'person', ref: 'orang-lain', role: 'lurah' });
  const tried = [real, 'report/tidak-ada'] as const;
  const answers = tried.map((report) => stranger.cases.open({ report, victim: 'p1' } as never, { drill: true }));
  const [first, second] = await Promise.all(answers);
  expect(first).toEqual(second);
  expect(
    await stage.engine.as(app).reports.add(real as never, { facts: { danger: ['yes'] }, parties: [] }, { drill: true }),
  ).toEqual(mixed);
});

test('finds each record that a command can name, wherever its schema names one (0684)', () => {
  const fields = Object.values(commandSchemas).flatMap((schema) => namingIn(schema));
  expect(fields.length).toBeGreaterThan(20);
  for (const concept of fields) {
    const name = `${concept}/01j-karangan.1`;
    expect(recordsNamed({ type: 'x', at: { one: [name] }, two: name, text: `lihat ${name}` })).toEqual([name]);
  }
});

/** Collects the concepts that a schema names records of. */
function namingIn(schema: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const own = '_zod' in schema ? (conceptsNamed(schema as never) ?? []) : [];
  const inner = '_zod' in schema ? (schema as { _zod: { def: object } })._zod.def : schema;
  return [...own, ...Object.values(inner).flatMap((one) => namingIn(one, seen))];
}
