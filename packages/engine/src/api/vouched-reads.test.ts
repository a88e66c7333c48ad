import type { Actor } from '@kawal/core';
import type { Storage, StoredStream } from '@kawal/sdk';
import { expect, test } from 'vitest';
import { markKeeper } from '../audit/mark.ts';
import { colleague, escalationOf, found, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

// Somebody who writes the file of the store, and has no keyring: what they write grants them nothing.

const coordinator: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
const stranger: Actor = { kind: 'person', ref: 'last-two', role: 'lastResort' };
const reading = { purpose: 'respond' } as const;
const corrupt = { code: 'storage.corrupt' };

type State = Readonly<Record<string, unknown>>;

/** A report of a child with a story, and a store in which its officer has a case of it and an emergency access to it. */
async function begun(suspects: readonly string[] = []) {
  const stage = await stageOf();
  const report = reportOf(
    await stage.submit({
      story: 'Cerita Karangan',
      parties: [
        { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } },
        ...suspects.map((directoryPerson, at) => ({
          ref: `s${at}`,
          roles: ['suspected' as const],
          ageClass: 'adult' as const,
          directoryPerson,
        })),
      ],
    }),
  ) as `report/${string}`;
  return { stage, report };
}

/** Opens the store anew as a file that somebody wrote to meanwhile: its versions and claims are those that they wrote. */
function reopened(stage: Stage, changes: Partial<Storage>): Promise<Stage> {
  const commit: Storage['commit'] = (given) => stage.storage.commit({ ...given, reads: [], claimReads: [] });
  return stageOf({ storage: { ...stage.storage, commit, ...changes }, vault: stage.vault, applied: false });
}

/** Writes states of a type anew, and keeps everything else. */
function withStates(stage: Stage, edit: (row: StoredStream, state: State) => State | undefined): Partial<Storage> {
  const edited = (row: StoredStream): StoredStream => {
    const state = edit(row, JSON.parse(row.state));
    return state === undefined ? row : { ...row, state: JSON.stringify(state) };
  };
  return {
    load: async (streams) => (await stage.storage.load(streams)).map(edited),
    query: async (query) => {
      const page = await stage.storage.query(query);
      return { ...page, streams: page.streams.map(edited) };
    },
  };
}

test('a handler who was written into the state of a case opens neither the report nor the case', async () => {
  const { stage, report } = await begun();
  const opened = await stage.engine.as(officer).cases.open({ report, victim: 'p1' } as never);
  if (!opened.ok) throw new RangeError(JSON.stringify(opened.refusals));
  const anew = await reopened(
    stage,
    withStates(stage, ({ type }, state) =>
      type === 'case' ? { ...state, handlers: [...(state['handlers'] as string[]), 'last-two'] } : undefined,
    ),
  );
  const { cards, cases } = anew.engine.as(stranger);
  const notFound = { refusals: [{ code: 'access.not-found' }] };
  expect(await cards.open(report, reading)).toMatchObject(notFound);
  expect(await cases.get(opened.receipt.stream)).toMatchObject({ ok: false });
  expect(anew.alarms).toContainEqual(strayed(opened.receipt.stream));
  expect(await stage.engine.as(stranger).cards.open(report, reading)).toMatchObject(notFound);
});

test('an emergency access that was written over to somebody else opens them nothing', async () => {
  const { stage, report } = await begun();
  const broken = await stage.engine.as(stranger).cards.breakGlass({ record: report, reason: 'lifeInDanger' });
  expect(broken).toMatchObject({ ok: true });
  const anew = await reopened(stage, {
    ...withStates(stage, ({ type }, state) =>
      type === 'access' && state['status'] === 'emergency' ? { ...state, person: 'last-one' } : undefined,
    ),
    claimant: (claim) => stage.storage.claimant(claim.value === 'last-one' ? { ...claim, value: 'last-two' } : claim),
  });
  const accused = anew.engine.as({ ...stranger, ref: 'last-one' });
  expect(await accused.cards.open(report, reading)).toMatchObject({ refusals: [{ code: 'access.not-found' }] });
  expect(anew.alarms).toContainEqual(strayed(expect.stringMatching(/^access/) as unknown as string));
});

const strayed = (detail: string) => ({
  code: 'storage.impaired',
  storage: expect.any(String),
  faults: [{ code: 'rows-strayed', detail }],
});

const grown = { facts: { victimAge: ['adult'], danger: ['no'] }, status: 'closed', drill: true };

test('facts that were written into the state of a report stand in no list, and an alarm names the report', async () => {
  const { stage, report } = await begun();
  const { reports } = stage.engine.as(officer);
  const [sound, waits] = [await reports.list(), await stage.engine.as(officer).due()];
  const anew = await reopened(
    stage,
    withStates(stage, ({ type }, state) =>
      ['report', 'escalation'].includes(type) ? { ...state, ...grown } : undefined,
    ),
  );
  const seen = anew.engine.as(officer);
  expect(await seen.reports.list()).toEqual(sound);
  expect(await seen.due()).toEqual(waits);
  expect(anew.alarms).toContainEqual(strayed(report));
  await expect(seen.reports.get(report)).rejects.toMatchObject(corrupt);
  await expect(seen.reports.dossier(report)).rejects.toMatchObject(corrupt);
  expect(await seen.reports.list({ key: { name: 'status', value: 'closed' } })).toMatchObject({ records: [] });
});

test('a state whose mark was left out, or taken from another record, is folded from its entries', async () => {
  const { stage, report } = await begun();
  const [row] = await stage.storage.load([report]);
  const mark = row?.state.slice(-54) ?? '';
  const sound = found(await stage.engine.as(officer).reports.list()).records;
  await stage.submit();
  for (const swap of [() => '}', (own: string) => (own === mark ? `${mark.slice(0, -3)}x"}` : mark)]) {
    const remarked = (one: StoredStream): StoredStream => ({
      ...one,
      state: one.state.slice(0, -54).replace('"status":"open"', '"status":"closed"') + swap(one.state.slice(-54)),
    });
    const anew = await reopened(stage, {
      load: async (streams) => (await stage.storage.load(streams)).map(remarked),
      query: async (query) => {
        const page = await stage.storage.query(query);
        return { ...page, streams: page.streams.map(remarked) };
      },
    });
    const listed = await anew.engine.as(officer).reports.list();
    expect(listed).toMatchObject({ records: expect.arrayContaining([...sound]) });
    expect(anew.alarms).toContainEqual(strayed(report));
  }
});

test('a report with an entry that was written without the keyring stands in no list, also once Kawal wrote to it', async () => {
  const { stage, report } = await begun();
  const other = reportOf(await stage.submit());
  const { storage } = stage;
  const forge = <Row extends { readonly stream: string; readonly text: string }>(row: Row): Row =>
    row.stream === report ? { ...row, text: row.text.replace('"child"', '"adult"') } : row;
  const unmarked = (row: StoredStream): StoredStream =>
    row.stream === report ? { ...row, state: row.state.replace('"child"', '"adult"') } : row;
  const changes: Partial<Storage> = {
    load: async (streams) => (await storage.load(streams)).map(unmarked),
    query: async (query) => {
      const page = await storage.query(query);
      return { ...page, streams: page.streams.map(unmarked) };
    },
    history: async (stream, after) => (await storage.history(stream, after)).map(forge),
    log: async (after, limit) => (await storage.log(after, limit)).map(forge),
  };
  const anew = await reopened(stage, changes);
  const listed = async (one: Stage) => await one.engine.as(officer).reports.list();
  expect(await listed(anew)).toMatchObject({ records: [{ stream: other }], next: null });
  expect(anew.alarms).toContainEqual(strayed(report));
  const added = await anew.engine.as(officer).reports.add(report, { facts: { danger: ['yes'] }, parties: [] } as never);
  expect(added).toMatchObject({ ok: true });
  expect(await listed(await reopened(stage, changes))).toMatchObject({ records: [{ stream: other }], next: null });
});

test('a list of reports whose row counts other entries shows the others, and an alarm names the row', async () => {
  const { stage, report } = await begun();
  const other = reportOf(await stage.submit());
  const anew = await reopened(stage, {
    query: async (query) => {
      const page = await stage.storage.query(query);
      const streams = page.streams.map((row) => (row.stream === report ? { ...row, head: 'f'.repeat(64) } : row));
      return { ...page, streams };
    },
  });
  const listed = await anew.engine.as(officer).reports.list();
  expect(listed).toMatchObject({ records: [{ stream: other }] });
  expect(anew.alarms).toContainEqual(strayed(report));
});

test('a chapter in whose state somebody wrote goes on as its entries say, and an alarm names it', async () => {
  const { stage, report } = await begun();
  const suspended = { kind: 'suspension', person: 'sekretaris' };
  const anew = await reopened(
    stage,
    withStates(stage, ({ type }, state) =>
      type === 'chapter' ? { ...state, changes: [suspended], proposals: [], touched: true } : undefined,
    ),
  );
  expect(await anew.engine.as(officer).cards.open(report, reading)).toMatchObject({ ok: true });
  expect(await anew.engine.sessions.open({ person: 'sekretaris' })).toMatchObject({ ok: true });
  expect(await anew.submit()).toMatchObject({ ok: true, receipt: { status: 'escalating' } });
  expect(anew.alarms.slice(1)).toEqual([
    {
      code: 'storage.impaired',
      storage: expect.any(String),
      faults: [{ code: 'rows-strayed', detail: 'chapter/own' }],
    },
  ]);
});

test('a bundle that was written into the state of the chapter makes nobody an officer', async () => {
  const { stage, report } = await begun();
  const anew = await reopened(
    stage,
    withStates(stage, ({ type }, state) => (type === 'chapter' ? { ...state, bundle: 'f'.repeat(64) } : undefined)),
  );
  expect(await anew.engine.as(officer).cards.open(report, reading)).toMatchObject({ ok: true });
  expect(anew.alarms.map(({ code }) => code)).toEqual(['storage.not-durable', 'storage.impaired']);
});

test('no card opens from a log whose newest entries were cut from a record, and an alarm tells where', async () => {
  const { stage, report } = await begun();
  const streams = [report, escalationOf(report)] as string[];
  const before = new Map((await stage.storage.load(streams)).map((row) => [row.stream, row]));
  const named = await stage.engine.as(officer).reports.add(report, {
    facts: {},
    parties: [{ ref: 's1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'rekan-sekretaris' }],
  } as never);
  expect(named).toMatchObject({ ok: true });
  expect(await stage.engine.as(colleague).cards.open(report, reading)).toMatchObject({ ok: false });
  // Others go on, and the keyring's mark moves past what is cut.
  await stage.submit();
  await markKeeper(stage.storage, () => undefined).note();
  const { storage } = stage;
  const cut: Partial<Storage> = {
    load: async (asked) => (await storage.load(asked)).map((row) => before.get(row.stream) ?? row),
    history: async (stream, after) =>
      (await storage.history(stream, after)).filter(
        ({ version }) => version <= (before.get(stream)?.version ?? version),
      ),
    log: async (after, limit) =>
      (await storage.log(after, limit)).filter(
        ({ stream, version }) => version <= (before.get(stream)?.version ?? version),
      ),
  };
  const anew = await reopened(stage, cut);
  await expect(anew.engine.as(colleague).cards.open(report, reading)).rejects.toMatchObject(corrupt);
  expect(anew.alarms).toContainEqual({ code: 'storage.forged', place: expect.any(Number) });
});

test('who looks at a sound store again and again costs one reading of each history', async () => {
  const { stage, report } = await begun(['rekan-sekretaris']);
  let read = 0;
  const anew = await reopened(stage, {
    async history(stream, after) {
      read += 1;
      return await stage.storage.history(stream, after);
    },
  });
  const { reports } = anew.engine.as(officer);
  expect(await reports.get(report)).toMatchObject({ ok: true });
  const once = read;
  for (let turn = 0; turn < 5; turn += 1) await reports.get(report);
  expect(read).toBe(once);
  expect(await anew.engine.as(coordinator).reports.get(report)).toMatchObject({ ok: true });
});
