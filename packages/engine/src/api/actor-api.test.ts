import { type Actor, roles } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type KeptBytes, keptBy } from '../kept-bytes.sample.ts';
import { found, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';
import { fieldsOf } from './read-call.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** Every verb is called with what an app may hand on from outside. What the verb fixes must stay as it fixes it. */

type Called = (
  ...given: readonly unknown[]
) => Promise<{ readonly ok: boolean; readonly refusals?: readonly { code: string }[] }>;

interface Row {
  readonly name: string;
  readonly verb: Verb;
  call(stage: Stage, actor: unknown, body: unknown, options?: unknown): ReturnType<Called>;
}

const rows: readonly Row[] = Object.entries<Readonly<Record<string, Verb>>>(verbs).flatMap(([group, named]) =>
  Object.entries(named).map(([verbName, verb]) => ({
    name: `${group}.${verbName}`,
    verb,
    call: (stage, actor, body, options) => {
      const api = stage.engine.as(actor as Actor) as unknown as Record<string, Record<string, Called>>;
      const called = api[group]?.[verbName] as Called;
      const first = firstOf(verb);
      return first === undefined ? called(body, options) : called(first, body, options);
    },
  })),
);

/** Verbs whose argument is no body: a reading of files, a code. */
const bodied = rows.filter(({ verb }) => verb.on !== 'found');

function firstOf({ concept, on, fixed }: Verb): string | undefined {
  if (fixed['record'] === null || on === 'report') return 'report/r1';
  return on === 'record' ? `${concept}/r1` : undefined;
}

const ofPerson: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

/** A value that a schema may take, so that only the fixed field is at fault. */
const smuggled = fc.oneof(
  fc.constantFrom('coordinator-a', 'session', 'close-report', 'report/r1', 'end-path', 'a'.repeat(64)),
  fc.constant(true),
  fc.constant({}),
);

describe('a body', () => {
  let stage: Stage;
  let kept: KeptBytes;
  beforeAll(async () => {
    const storage = keptBy(memoryStorage());
    kept = storage;
    stage = await stageOf({ storage: storage.storage });
  });

  it.each(bodied)('brings no field that the verb fixes, or $name refuses it', async ({ verb, call }) => {
    const before = kept.commits();
    const fixed = ['type', ...Object.keys(verb.fixed)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fixed), smuggled, async (field, value) => {
        const outcome = await call(stage, ofPerson, { [field]: value });
        const refusal = { code: 'input.unknown-field', field: '', allowed: fieldsOf(verb) };
        expect(outcome).toMatchObject({ ok: false, refusals: [refusal] });
      }),
      { numRuns: 10 },
    );
    expect(kept.commits()).toBe(before);
  });

  it.each(bodied)('changes neither record, verb nor actor of $name by any other field', async ({ call }) => {
    const before = kept.commits();
    for (const field of [
      'concept',
      'stream',
      'actor',
      'inner',
      'command',
      'cards',
      'destroyed',
      'followUp',
      '__proto__',
    ]) {
      const body = JSON.parse(`{"${field}": {"ref": "coordinator-a", "type": "close-report"}}`);
      const outcome = await call(stage, ofPerson, body);
      expect(outcome).toMatchObject({ ok: false });
      expect(outcome.refusals?.every(({ code }) => code.startsWith('input.'))).toBe(true);
    }
    expect(kept.commits()).toBe(before);
  });

  it.each(bodied)(
    'with a field that nobody knows is told the fields that a caller of $name can set',
    async ({ verb, call }) => {
      const outcome = await call(stage, ofPerson, { bentuk: 'baru' });
      expect(outcome.refusals).toContainEqual({ code: 'input.unknown-field', field: '', allowed: fieldsOf(verb) });
    },
  );

  it.each(bodied)('of another kind than a group of fields is refused by $name', async ({ call }) => {
    for (const body of [null, [], 'text', 1, true, () => 1]) {
      expect(await call(stage, ofPerson, body)).toMatchObject({
        ok: false,
        refusals: [{ code: 'input.wrong-kind', field: '', expected: 'object' }],
      });
    }
  });

  it('cannot answer in the name of somebody else', async () => {
    const report = reportOf(await stage.submit());
    const { escalations } = stage.engine.as({ kind: 'person', ref: 'nobody-told', role: 'volunteer' });
    const hostile = { level: 'acknowledged', person: 'coordinator-a' } as const;
    expect(await escalations.reply(report, hostile)).toMatchObject({ refusals: [{ code: 'input.unknown-field' }] });
    expect(await escalations.reply(report, { level: 'acknowledged' })).toMatchObject({
      refusals: [{ code: 'escalation.not-found' }],
    });
  });
});

describe('options', () => {
  it.each(rows)('of $name are read by name: any other field is refused', async ({ call }) => {
    const stage = await stageOf({ applied: false });
    for (const name of [
      'inner',
      'concept',
      'stream',
      'command',
      'cards',
      'blobs',
      'destroyed',
      'followUp',
      'said',
      'kunci',
    ]) {
      expect(await call(stage, ofPerson, {}, { [name]: true })).toMatchObject({
        ok: false,
        refusals: [
          { code: 'input.unknown-field', field: 'options', allowed: ['key', 'drill', 'dryRun', 'namesAsked'] },
        ],
      });
    }
  });

  it.each([
    [{ key: null }, { code: 'input.wrong-kind', field: 'options.key', expected: 'text' }],
    [{ key: 1 }, { code: 'input.wrong-kind', field: 'options.key', expected: 'text' }],
    [{ key: 'a'.repeat(201) }, { code: 'input.too-much', field: 'options.key', measure: 'characters', atMost: 200 }],
    [{ drill: 'yes' }, { code: 'input.wrong-kind', field: 'options.drill', expected: 'yesNo' }],
    [null, { code: 'input.wrong-kind', field: 'options', expected: 'object' }],
    ['key', { code: 'input.wrong-kind', field: 'options', expected: 'object' }],
  ])('%j are refused, and nothing throws', async (options, refusal) => {
    const stage = await stageOf({ applied: false });
    for (const { call } of rows) {
      expect(await call(stage, ofPerson, {}, options)).toEqual({ ok: false, refusals: [refusal] });
    }
  });
});

describe('an actor', () => {
  it.each([
    [{ kind: 'system', ref: 'kawal', role: 'worker' }, ['actor.kind', 'actor.role']],
    [{ kind: 'person', ref: 'coordinator-a', role: 'boss' }, ['actor.role']],
    [{ kind: 'person', ref: 'coordinator-a', role: 'x'.repeat(100_000) }, ['actor.role']],
    [{ kind: 'person', ref: '3573030101100001', role: 'reporter' }, ['actor.ref']],
    [{ kind: 'person', ref: 'x081234567890', role: 'reporter' }, ['actor.ref']],
    [{ kind: 'person', ref: 'orang@contoh.test', role: 'reporter' }, ['actor.ref']],
    [{ kind: 'person', ref: 'Orang Rahasia', role: 'reporter' }, ['actor.ref']],
    [{ kind: 'person', ref: 'a'.repeat(65), role: 'reporter' }, ['actor.ref']],
    [{ kind: 'person' }, ['actor.ref', 'actor.role']],
    [null, ['actor']],
    [undefined, ['actor']],
    ['coordinator-a', ['actor']],
  ])('%j is refused by every verb', async (actor, fields) => {
    const stage = await stageOf({ applied: false });
    for (const { call } of rows) {
      const outcome = await call(stage, actor, {});
      expect(outcome.ok).toBe(false);
      expect(outcome.refusals?.map((one) => (one as unknown as { field: string }).field)).toEqual(fields);
      expect(JSON.stringify(outcome)).not.toContain('Rahasia');
    }
  });

  it('leaves none of its other strings in any byte that is stored', async () => {
    const canary = fc.string({ minLength: 12, maxLength: 40 }).map((text) => `canary ${text}`);
    const stored = keptBy(memoryStorage());
    const stage = await stageOf({ storage: stored.storage });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ minLength: 8 }), canary, { minKeys: 1, maxKeys: 5 }),
        fc.constantFrom(...roles),
        async (others, role) => {
          const actor = { ...others, kind: 'app', ref: 'aplikasi', role, name: 'canary Siti', nik: '3573030101100001' };
          const outcome = await stage.engine.as(actor as Actor).reports.submit(submission);
          expect(outcome.ok).toBe(true);
          const text = stored.text();
          for (const one of [...Object.keys(others), ...Object.values(others), 'canary', '3573030101100001']) {
            expect(text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1))).toBe(false);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('has each field read once, even if a getter makes it anew each time', async () => {
    const stage = await stageOf();
    const refs = ['aplikasi', 'canary-second'];
    const actor = {
      kind: 'app',
      role: 'reporter',
      get ref() {
        return refs.shift() ?? 'canary-later';
      },
    } as Actor;
    const api = stage.engine.as(actor);
    const report = reportOf(await api.reports.submit(submission));
    expect(found(await stage.engine.unguarded.history(report)).entries.map((event) => event.actor.ref)).toEqual([
      'aplikasi',
    ]);
  });
});

describe('the name of a record', () => {
  const named = rows.filter(({ verb }) => verb.on === 'record' || verb.on === 'report');

  it.each(named)('of another concept is refused by $name', async ({ name, verb }) => {
    const stage = await stageOf({ applied: false });
    const [group = '', verbName = ''] = name.split('.');
    const api = stage.engine.as(officer) as unknown as Record<string, Record<string, Called>>;
    const others = ['delivery/r1', 'chapter/own', '', 'r1', null, 0, {}, `${verb.concept}/`, `${verb.concept}/A b`];
    for (const record of others) {
      const outcome = await api[group]?.[verbName]?.(record, {});
      expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'input.record-reference' }] });
    }
  });

  const anyRecord = rows.filter(({ verb }) => verb.fixed['record'] === null || fieldsOf(verb).includes('record'));

  it.each(anyRecord)('of no concept is refused by $name', async ({ name, verb }) => {
    const stage = await stageOf();
    const [group = '', verbName = ''] = name.split('.');
    const called = (stage.engine.as(officer) as unknown as Record<string, Record<string, Called>>)[group]?.[verbName];
    for (const record of ['person/duty-one', 'siti/r1', 'constructor/r1', 'reports', 'r1', '/', '', null, 0, {}]) {
      const body = { purpose: 'respond' };
      const outcome = await (verb.fixed['record'] === null ? called?.(record, body) : called?.({ ...body, record }));
      const code = expect.stringMatching(/^input\.(?:record-reference|wrong-kind)$/);
      const refusals = expect.arrayContaining([expect.objectContaining({ code, field: 'record' })]);
      expect(outcome).toMatchObject({ ok: false, refusals });
    }
  });
});

const submission = {
  area: '35.73.03.1001',
  channel: 'app',
  facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
  parties: [],
} as const;
