import type { Actor } from '@kawal/core';
import type { StatedFacts } from '@kawal/core/policy';
import { expect, expectTypeOf, test } from 'vitest';
import { officer, stageOf } from '../stage.sample.ts';
import { readGroups } from './actor-reads.ts';
import type { RecordedEvent } from './events.ts';
import { verbs } from './verbs.ts';

const otherReads: Readonly<Record<string, readonly string[]>> = {
  reports: ['explain', 'owed', 'dossier', 'forMeeting', 'namesakes', 'alike', 'lookUp'],
  chapter: ['compareAccess'],
  cases: ['owed'],
};

test('gives an actor every verb of the table, and the reads of every concept', async () => {
  const stage = await stageOf({ applied: false });
  const api = stage.engine.as(officer) as unknown as Readonly<Record<string, object>>;
  const reads = Object.fromEntries(
    Object.keys(readGroups).map((group) => [group, ['get', 'list', 'all', 'count', 'tally', 'history']]),
  ) as Readonly<Record<string, readonly string[]>>;
  const expected = Object.entries<object>(verbs).map(([group, rows]) => {
    return [group, [...Object.keys(rows), ...(reads[group] ?? []), ...(otherReads[group] ?? [])].sort()];
  });
  const { due, events, ...grouped } = api;
  expect([due, events]).toEqual([expect.any(Function), expect.any(Function)]);
  const given = Object.entries(grouped).map(([group, rows]) => [group, Object.keys(rows).sort()]);
  expect(Object.fromEntries(given)).toEqual(Object.fromEntries(expected));
});

test('records of another concept, roles that are none and codes that cannot come do not compile, and are refused', async () => {
  const { engine } = await stageOf();
  const api = engine.as(officer);

  // @ts-expect-error an escalation is no report
  expect(await api.reports.close('escalation/r1', { reason: 'handedToCase' })).toMatchObject({ ok: false });
  // @ts-expect-error a pact is no volunteer
  expect(await api.volunteers.train('pact/p1', { training: 'engagement/e1' })).toMatchObject({ ok: false });
  // @ts-expect-error an escalation is named by its report
  expect(await api.escalations.raiseTriage('escalation/r1', { level: 'high' })).toMatchObject({ ok: false });
  // @ts-expect-error no such role
  const nobody: Actor = { kind: 'person', ref: 'nobody', role: 'boss' };
  expect(await engine.as(nobody).pacts.sign('pact/p1', {} as never)).toMatchObject({ ok: false });
  // @ts-expect-error the system is Kawal itself
  expect(await engine.as({ kind: 'system', ref: 'kawal', role: 'worker' }).breaches.detect({} as never)).toMatchObject({
    ok: false,
  });
  // @ts-expect-error the verb fixes who answers
  expect(await api.escalations.reply('report/r1', { level: 'acknowledged', person: 'a' })).toMatchObject({
    ok: false,
  });
  // @ts-expect-error no such option
  expect(await api.pacts.supersede('pact/p1', {}, { inner: true })).toMatchObject({ ok: false });

  const drafted = await api.pacts.draft({
    area: '35.73.03.1001',
    reportedName: 'Kotalama',
    commitments: ['formVolunteers'],
    source: 'x',
  });
  if (drafted.ok) {
    // @ts-expect-error the receipt names a pact
    expect(await api.communities.rest(drafted.receipt.stream, {} as never)).toMatchObject({ ok: false });
  } else {
    for (const { code } of drafted.refusals) {
      // @ts-expect-error no pact refuses for a volunteer's reason
      expect(code === 'volunteer.not-trained').toBe(false);
    }
  }
  expect(drafted.ok ? [] : drafted.refusals).toEqual([]);
});

test('a report of unknown form is read by its schema, without a cast', async () => {
  const { engine } = await stageOf();
  const { reports } = engine.as(officer);
  const json: unknown = { area: '35.73.3', channel: 'app', facts: {}, parties: [] };
  expect(await reports.submit(json)).toEqual({ ok: false, refusals: [{ code: 'input.area-code', field: 'area' }] });
  // @ts-expect-error what is known to be no report does not compile
  expect(await reports.submit({ area: 1 })).toMatchObject({ ok: false });
});

test('key and drill go along with every verb', async () => {
  const stage = await stageOf();
  const { chapter } = stage.engine.as(officer);
  const key = 'a-key-of-enough-characters';
  const first = await chapter.suspend({ person: 'duty-two', reason: 'allegation' }, { key });
  expect(first).toMatchObject({ ok: true, repeated: false });
  expect(await chapter.suspend({ person: 'duty-two', reason: 'allegation' }, { key })).toEqual({
    ...first,
    repeated: true,
  });
  expect(await chapter.suspend({ person: 'duty-one', reason: 'allegation' }, { key })).toMatchObject({
    refusals: [{ code: 'command.key-of-another-body' }],
  });
});

test('types a fact that is read by its values, and the report of an answer to an allegation by its name (1153)', async () => {
  const { engine } = await stageOf();
  const api = engine.as(officer);
  type Found<Read extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Read>>, { ok: true }>;
  type State = Extract<Found<typeof api.reports.get>['record'], { view: 'whole' }>['state'];
  type Departure = NonNullable<StatedFacts['departure']>[number];
  expectTypeOf<NonNullable<State['facts']['departure']>[number]>().toEqualTypeOf<Departure>();
  expectTypeOf<State['facts']['own-fact']>().toEqualTypeOf<readonly string[] | undefined>();
  type Change = Extract<RecordedEvent<'report'>['changes'][number], { type: 'report-received' }>;
  expectTypeOf<NonNullable<Change['facts']['departure']>[number]>().toEqualTypeOf<Departure>();
  // @ts-expect-error a value that no switch here knows
  const words: Record<Departure, string> = { none: '', unknown: '', signs: '', dated: '' };
  expect(Object.keys(words)).toHaveLength(4);
  // @ts-expect-error a case is no report
  expect(await api.volunteers.liftSuspension('volunteer/v1', { finding: 'unfounded', report: 'case/y' })).toMatchObject(
    {
      refusals: [{ code: 'input.record-reference' }],
    },
  );
});
