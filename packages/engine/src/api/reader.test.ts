import { test as property } from '@fast-check/vitest';
import { changesOf } from '@kawal/core';
import { describeExplanation } from '@kawal/policy';
import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { concepts } from '../concepts/concepts.ts';
import { escalationOf, found, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';
import type { Found } from './reader.ts';

test('reads a record by the name of its concept, with the state of that concept', async () => {
  const stage = await stageOf();
  const report = found(await stage.engine.unguarded.report(reportOf(await stage.submit()))).record;
  expectTypeOf(report.stream).toEqualTypeOf<`report/${string}`>();
  expectTypeOf(report.state.status).toEqualTypeOf<'open' | 'closing' | 'closed'>();
  expect(report).toMatchObject({ version: 1, state: { status: 'open' } });
  expect(await stage.engine.unguarded.record(report.stream)).toEqual({ ok: true, record: report });

  const listed = found(await stage.engine.unguarded.list('report', { key: { name: 'area', value: '35.73.03.1001' } }));
  expectTypeOf(listed.records).toEqualTypeOf<readonly (typeof report)[]>();
  expect(listed).toEqual({ ok: true, records: [report], next: null });
});

test('keeps what a person did in the typed history of the escalation and in its explanation', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit());
  await stage.runTo(stage.now());
  const [told] = (await stage.escalation(report)).told;
  const duty = { ...officer, ref: told?.person ?? '' };
  const reply = { level: 'acted', act: 'visited' } as const;
  expect(await stage.engine.as(duty).escalations.reply(report, reply)).toMatchObject({ ok: true });

  const { entries } = found(await stage.engine.unguarded.history(escalationOf(report)));
  const acts = changesOf(entries).flatMap(({ change }) => (change.type === 'reply-recorded' ? [change.act] : []));
  expect(acts).toEqual(['visited']);

  const { explanation } = found(await stage.engine.unguarded.explain(report));
  const said = describeExplanation(explanation, 'en').map(({ text }) => text);
  expect(said.join('\n')).toMatch(/recorded an act: visited/);
});

test('answers a name of another concept, a key or a number that is none with a refusal', async () => {
  const { unguarded: read } = (await stageOf()).engine;
  const name = { ok: false, refusals: [{ code: 'input.record-reference', field: 'record' }] };
  // @ts-expect-error an escalation is no report
  expect(await read.report('escalation/r1')).toEqual(name);
  // @ts-expect-error an escalation is explained by its report
  expect(await read.explain('escalation/r1')).toEqual(name);
  // @ts-expect-error no concept is called so
  expect(await read.record('raport/r1')).toEqual(name);
  // @ts-expect-error no concept is called so
  expect(await read.list('raport')).toMatchObject({ refusals: [{ code: 'input.not-allowed', field: 'concept' }] });
  // @ts-expect-error a pact has no such key
  expect(await read.list('pact', { key: { name: 'kelurahan', value: '35.73.03.1001' } })).toEqual({
    ok: false,
    refusals: [{ code: 'input.not-allowed', field: 'key.name', allowed: ['area', 'status'] }],
  });
  expect(await read.list('pact', { limit: 0 })).toMatchObject({ refusals: [{ field: 'limit' }] });
  expect(await read.log(-1, 10)).toMatchObject({ refusals: [{ field: 'after' }] });
  const none = { ok: false, refusals: [{ code: 'record.not-found' }] };
  expect(await read.report('report/r1')).toEqual(none);
  expect(await read.history('report/r1')).toEqual(none);
  expect(await read.explain('report/r1')).toEqual(none);
});

const odd = fc.oneof(
  fc.anything(),
  fc.constantFrom('constructor/r1', '__proto__/r1', 'Qz…', 'report/', '/r1', 'report/\u2028'),
  fc.tuple(fc.constantFrom(...Object.keys(concepts)), fc.string()).map((parts) => parts.join('/')),
);
let stage: Promise<Stage> | undefined;

property.prop([odd, odd, fc.nat()])(
  'answers any question with what was found or with a refusal',
  async (one, other, at) => {
    stage ??= stageOf();
    const read = (await stage).engine.unguarded as unknown as Readonly<
      Record<string, (...given: readonly unknown[]) => Promise<Found<object>>>
    >;
    const asking = Object.entries(read).filter(([name]) => name !== 'chapter' && name !== 'nextDue');
    const [, ask] = asking[at % asking.length] ?? [];
    const answer = await ask?.(one, other);
    if (answer?.ok === false) expect(answer.refusals).not.toEqual([]);
    else expect(answer).toMatchObject({ ok: true });
  },
);
