import { expect, test } from 'vitest';
import { app, officer, reportOf, stageOf } from '../stage.sample.ts';

/** Bodies made to cost memory and time. Each is answered by refusals that are shorter than the body by far. */

const report = {
  area: '35.73.03.1001',
  channel: 'app',
  facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
  parties: [],
};

function nested(levels: number): unknown {
  let inner: unknown = {};
  for (let level = 0; level < levels; level += 1) inner = level % 2 === 0 ? [inner] : { a: inner };
  return inner;
}

const party = (index: number) => ({ ref: `p${index}`, roles: ['witness'], ageClass: 'adult' });

function endless(): unknown {
  const body: Record<string, unknown> = { ...report };
  body['story'] = body;
  return body;
}

test.each<[string, () => unknown, object]>([
  ['JSON 8,000 levels deep', () => ({ ...report, story: nested(8_000) }), { measure: 'levels', atMost: 12 }],
  ['a body that holds itself', endless, { measure: 'levels', atMost: 12 }],
  ['a sparse list of 5,000,000', () => ({ ...report, parties: new Array(5_000_000) }), { measure: 'items' }],
  ['100,000 wrong codes', () => ({ ...report, observed: { ilo: Array(100_000).fill('x') } }), { measure: 'items' }],
  [
    '100,000 parties',
    () => ({ ...report, parties: Array.from({ length: 100_000 }, (_, at) => party(at)) }),
    { measure: 'items' },
  ],
  ['a text of 2 MB', () => ({ ...report, story: 'a'.repeat(2_000_000) }), { measure: 'characters', atMost: 1_000_000 }],
  ['a name of a field of 2 MB', () => ({ ...report, ['a'.repeat(2_000_000)]: 1 }), { measure: 'characters' }],
])('refuses %s as a whole', async (_, body, limit) => {
  const stage = await stageOf({ applied: false });
  const submit = stage.engine.as(app).reports.submit as (body: unknown, options: object) => Promise<unknown>;
  for (const options of [{}, { key: 'a-key-of-enough-characters' }]) {
    expect(await submit(body(), options)).toMatchObject({
      ok: false,
      refusals: [{ code: 'input.too-much', field: '', ...limit }],
    });
  }
});

test('answers hundreds of wrong fields with twenty refusals at most', async () => {
  const stage = await stageOf({ applied: false });
  const submit = stage.engine.as(app).reports.submit as (
    body: unknown,
  ) => Promise<{ readonly refusals: readonly unknown[] }>;
  const answer = await submit({ ...report, parties: Array(150).fill({ roles: ['x'], ageClass: 'x' }) });
  expect(answer.refusals).toHaveLength(20);
  expect(JSON.stringify(answer).length).toBeLessThan(50_000);
});

test('refuses more people in one command than the schema takes', async () => {
  const stage = await stageOf({ applied: false });
  const parties = Array.from({ length: 201 }, (_, at) => party(at));
  const submit = stage.engine.as(app).reports.submit as (body: unknown) => Promise<unknown>;
  expect(await submit({ ...report, parties })).toMatchObject({
    refusals: [{ code: 'input.too-much', field: 'parties', measure: 'items', atMost: 200 }],
  });
});

test('refuses a body whose getter throws, and repeats nothing of what it threw', async () => {
  const stage = await stageOf({ applied: false });
  const submit = stage.engine.as(app).reports.submit as (body: unknown) => Promise<unknown>;
  const body = {
    get story() {
      throw new Error('Cerita Rahasia');
    },
  };
  expect(await submit(body)).toEqual({ ok: false, refusals: [{ code: 'input.not-fitting', field: '' }] });
});

test('takes in a fact whose name every object inherits, and asks nothing of what it inherits', async () => {
  const stage = await stageOf();
  const record = reportOf(await stage.submit());
  const { add } = stage.engine.as(app).reports;
  for (const name of ['constructor', 'hasOwnProperty', 'isPrototypeOf', 'toString', 'valueOf']) {
    for (const value of ['one', 'two']) {
      const added = await add(record, { facts: {}, chapterFacts: { [name]: [value] }, parties: [] });
      expect(added.ok).toBe(true);
    }
  }
});

test.each(['constructor', 'toString', 'valueOf'])('suspends nobody called %s', async (person) => {
  const stage = await stageOf();
  const { suspend } = stage.engine.as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' }).chapter;
  const outcome = await suspend({ person, reason: 'allegation' });
  expect(outcome).toMatchObject({ ok: false });
});

test('refuses as files of a chapter what no reader of them made', async () => {
  const { chapter } = (await stageOf()).engine.as({ ...officer, ref: 'duty-one', role: 'lpaDuty' });
  const refusals = [{ code: 'input.wrong-kind', field: 'reading', expected: 'object' }];
  for (const made of [
    { ok: true },
    { ok: false, findings: [] },
    null,
    'x',
    { ok: true, chapter: {}, bundle: {}, cards: [] },
  ])
    for (const answer of [chapter.apply(made as never), chapter.compareAccess(made as never)])
      expect(await answer).toMatchObject({ ok: false, refusals });
});

test('refuses a signal that is none, and lets no other caller pay for it', async () => {
  const { engine } = await stageOf();
  for (const signal of ['x', {}, 5, null] as never[]) {
    const answer = await engine.as({ ...officer, ref: 'duty-one', role: 'lpaDuty' }).events({ signal });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'input.wrong-kind', field: 'signal' }] });
  }
  expect(await engine.as(app).reports.submit(report as never)).toMatchObject({ ok: true });
});
