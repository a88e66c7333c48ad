import type { Actor } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { keepMarks } from '../lookup/keep-marks.ts';
import { lookupKeys, markOf } from '../lookup/marks.ts';
import { rowsUnder } from '../record/keyring-rows.ts';
import { storeIdRow } from '../record/store-id.ts';
import {
  colleague,
  found,
  metIn,
  officer,
  reportOf,
  type Stage,
  type Submission,
  sampleReading,
  seen,
  stageOf,
} from '../stage.sample.ts';

type Party = NonNullable<Submission['parties']>[number];

const nik = '3573034107990001';
const phone = '+6281200000001';
const duty: Actor = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' };

const victim = (changes: Partial<Party> = {}): Party => ({
  ref: 'p1',
  roles: ['victim'],
  ageClass: 'child',
  identity: { name: 'Nama Karangan', nik },
  contact: { phone },
  ...changes,
});

const submitted = async (stage: Stage, ...parties: readonly Party[]) =>
  reportOf(await stage.submit({ story: 'Cerita Karangan', parties })) as `report/${string}`;

async function looked({ engine }: Stage, sought: object, actor: Actor = officer) {
  return engine.as(actor).reports.lookUp({ purpose: 'supervise', ...sought } as never);
}

const peopleOf = async (stage: Stage, sought: object, actor?: Actor) =>
  found(await looked(stage, sought, actor)).people;

const inOrder = (reports: readonly string[]) => [...reports].sort();

/** Returns all rows of the keyring that speak of marks. */
const marksIn = async ({ storage }: Stage) =>
  [...(await rowsUnder('lookup~', storage)), ...(await rowsUnder('looked-up~', storage))].map(({ id }) => id);

/** Closes a report by two institutions, then erases its cards on the word of two. */
async function erased({ engine }: Stage, report: `report/${string}`, erasure: object = {}) {
  await metIn({ engine }, report);
  for (const [actor, purpose] of [
    [officer, 'supervise'],
    [{ kind: 'person', ref: 'last-one', role: 'lastResort' }, 'agreeToClosing'],
  ] as const) {
    await engine.as(actor).cards.open(report, { purpose });
    expect(
      await engine
        .as(actor)
        .reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan Karangan' }),
    ).toMatchObject({ ok: true });
  }
  await engine.as(colleague).cards.erase(report, { reason: 'requested', ...erasure });
  return engine.as(officer).cards.erase(report, { reason: 'requested', ...erasure });
}

test('reads few rows of a keyring that many others follow, and all of those that begin so', async () => {
  const rows = ['a', 'b', 'c'].flatMap((begin, at) =>
    Array.from({ length: [20, 2_500, 3_000][at] ?? 0 }, (_, nth) => `${begin}~${String(nth).padStart(5, '0')}`),
  );
  let read = 0;
  const keyring = {
    async list(after: string | null, limit: number) {
      const found = rows.filter((id) => after === null || id > after).slice(0, limit);
      read += found.length;
      return found.map((id) => ({ id, epoch: 0, wrapped: Uint8Array.of(1) }));
    },
  };
  const under = async (begin: string) => (await rowsUnder(begin, { keyring } as never)).length;
  expect([await under('a~0001'), read]).toEqual([10, 16]);
  expect([await under('a~'), await under('b~'), await under('c~0299')]).toEqual([20, 2_500, 10]);
});

/** Marks kept in a keyring that counts how often they are put, beside parts that may fail. */
async function keptMarks() {
  const storage = memoryStorage();
  await storage.keyring.put([{ id: storeIdRow, epoch: 0, wrapped: new TextEncoder().encode('store-sample') }]);
  const puts: number[] = [];
  const state = { fails: '', erased: '', first: 'Entri Karangan', end: 1 };
  const unless = (part: string): void => {
    if (state.fails === part) throw new Error('the disk is full');
  };
  const keeping = keepMarks({
    log: async (after) => {
      unless('log');
      const places = Array.from({ length: state.first === '' ? 0 : state.end - after }, (_, at) => after + at + 1);
      return places.map((place) => ({ place, hash: `link ${place}`, text: state.first })) as never;
    },
    cards: async (record) => {
      unless('cards');
      const bytes = record === state.erased ? null : Uint8Array.of(1);
      return [{ record, subject: 'p1', class: 'identity', bytes }] as never;
    },
    keyring: {
      ...storage.keyring,
      list: async (after, limit) => {
        unless('list');
        return (await storage.keyring.list?.(after, limit)) ?? [];
      },
      put: async (keys) => {
        unless('put');
        puts.push(keys.length);
        return storage.keyring.put(keys);
      },
    },
  });
  const act = (nth: number) =>
    keeping.during(async () => {
      state.end += 1;
      const fields = { identity: { nik: `357303410799${String(nth).padStart(4, '0')}` } };
      keeping.note(true, [{ record: `report/r${nth}`, subject: 'p1', class: 'identity', version: 1, fields }]);
    });
  const found = async () => (await rowsUnder('lookup~', storage)).map(({ id }) => id.split('~')[3]).toSorted();
  return { act, keeping, puts, state, found };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('puts the marks of reports that follow one another together, once nothing goes on or many wait', async () => {
  const { act, keeping, puts } = await keptMarks();
  for (let nth = 0; nth < 10; nth += 1) await act(nth);
  expect(puts).toEqual([]);
  await turn();
  await keeping.settled();
  // With them goes how far the log is, in a row of its own.
  expect(puts).toEqual([20 + 1]);
  await keeping.during(async () => {
    for (let nth = 100; nth < 200; nth += 1) await act(nth);
    await turn();
    expect(puts).toEqual([20 + 1, 2 * 64 + 1]);
  });
  await keeping.settled();
  expect(puts).toEqual([20 + 1, 2 * 64 + 1, 2 * 36]);
});

for (const part of ['put', 'list', 'log']) {
  test(`puts marks that wait since \`${part}\` failed with the next ones`, async () => {
    const { act, keeping, puts, state } = await keptMarks();
    state.fails = part;
    await act(1);
    await keeping.settled();
    state.fails = '';
    await act(2);
    await keeping.settled();
    expect(puts).toEqual([4 + 1]);
  });
}

test('puts no mark that waited of somebody who was erased meanwhile', async () => {
  const { act, keeping, state, found } = await keptMarks();
  state.fails = 'put';
  await act(1);
  await keeping.settled();
  Object.assign(state, { fails: '', erased: 'report/r1' });
  await act(2);
  await keeping.settled();
  expect(await found()).toEqual(['report/r2']);
});

test('destroys a mark that was put while its card went, once that can be seen', async () => {
  const { act, keeping, state, found } = await keptMarks();
  state.fails = 'cards';
  await act(1);
  await keeping.settled();
  expect(await found()).toEqual(['report/r1']);
  Object.assign(state, { fails: '', erased: 'report/r1' });
  await act(2);
  await keeping.settled();
  expect(await found()).toEqual(['report/r2']);
});

test('makes marks under one key, though the first entry of the log is away or altered for a moment', async () => {
  const { act, keeping, puts, state, found } = await keptMarks();
  state.first = '';
  await act(1);
  await keeping.settled();
  expect(puts).toEqual([]);
  state.first = 'Entri Karangan';
  await act(2);
  await keeping.settled();
  expect(await found()).toEqual(['report/r1', 'report/r2']);
  state.first = 'Entri Lain';
  await act(2);
  await keeping.settled();
  expect(await found()).toEqual(['report/r1', 'report/r2']);
});

test('puts the marks of reports that come while others are put, together', async () => {
  const stage = await stageOf();
  const { keyring } = stage.storage;
  // The other engine tells the keyring how far the log is, once it is at rest.
  while ((await rowsUnder('reached~', stage.storage)).length === 0)
    await new Promise((resolve) => setImmediate(resolve));
  const held: (() => void)[] = [];
  let puts = 0;
  const slow = {
    ...stage.storage,
    keyring: {
      ...keyring,
      async put(keys: Parameters<typeof keyring.put>[0]) {
        if (keys.some(({ id }) => id.includes('~'))) {
          puts += 1;
          if (puts === 1) await new Promise<void>((resolve) => void held.push(resolve));
        }
        await keyring.put(keys);
      },
    },
  };
  const late = await stageOf({ storage: slow, vault: stage.vault, applied: false });
  const reports = [await submitted(late, victim())];
  while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
  for (let nth = 0; nth < 4; nth += 1) reports.push(await submitted(late, victim()));
  held[0]?.();
  expect((await peopleOf(late, { nik })).map(({ report }) => report).sort()).toEqual(inOrder(reports));
  expect(puts).toBe(2);
});

describe('looking a person up', () => {
  test('finds the reports of a NIK, a number and a name, however they are written, while the vault is locked', async () => {
    const stage = await stageOf();
    const one = await submitted(stage, victim());
    const two = await submitted(
      stage,
      victim({ ref: 'p7', identity: { name: 'Ibu KARANGAN  Nama' }, contact: { phone: '0812-0000-0001' } }),
    );
    await submitted(stage, victim({ identity: { name: 'Nama Lain' }, contact: { phone: '+6281200000002' } }));
    stage.vault.lock();
    expect(await peopleOf(stage, { nik })).toEqual([{ report: one, person: 'p1', by: ['nik'] }]);
    expect(await peopleOf(stage, { phone: '081200000001', name: 'nama karangan' })).toEqual([
      { report: one, person: 'p1', by: ['phone', 'name'] },
      { report: two, person: 'p7', by: ['phone', 'name'] },
    ]);
    expect(await peopleOf(stage, { nik: '3573034107990002' })).toEqual([]);
  });

  test('a person who was added later is found under their own name in the report', async () => {
    const stage = await stageOf();
    const report = await submitted(stage, victim({ identity: {}, contact: {} }));
    const { ref, roles, ageClass, identity } = victim();
    const added = await stage.engine
      .as(officer)
      .reports.add(report, { facts: {}, parties: [{ ref, roles, ageClass, identity }] } as never);
    expect(added).toMatchObject({ ok: true });
    expect(await peopleOf(stage, { nik })).toEqual([{ report, person: 'p1', by: ['nik'] }]);
  });

  test('puts on record who looked, by what and why, and a reading of each report that is found; never what they looked for', async () => {
    const stage = await stageOf();
    const report = await submitted(stage, victim());
    await peopleOf(stage, { nik });
    await peopleOf(stage, { nik: '3573034107990002', phone: '+6281200000009' });
    const log = (await stage.storage.log(0, 1_000)).map(({ text }) => text);
    const lookups = log.filter((text) => text.includes('person-looked-up')).map((text) => JSON.parse(text).changes[0]);
    expect(lookups).toEqual([
      { type: 'person-looked-up', person: 'sekretaris', by: ['nik'], purpose: 'supervise' },
      { type: 'person-looked-up', person: 'sekretaris', by: ['nik', 'phone'], purpose: 'supervise' },
    ]);
    const { records } = found(await stage.engine.as(duty).cards.list());
    expect(records.map(({ state }) => state)).toEqual([
      expect.objectContaining({ status: 'opened', record: report, classes: ['identity'], person: 'sekretaris' }),
    ]);
    expect(log.join('')).not.toMatch(/357303410799000|628120000000/);
  });

  test('answers whom a report bars, and strangers, as if it did not exist', async () => {
    const [stage, without] = [await stageOf(), await stageOf()];
    const suspect: Party = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'rekan-sekretaris' };
    await submitted(stage, victim(), suspect);
    expect(await looked(stage, { nik }, colleague)).toEqual(await looked(without, { nik }, colleague));
    expect(await peopleOf(stage, { nik }, colleague)).toEqual([]);
    expect(await peopleOf(stage, { nik })).toHaveLength(1);
    const coordinator: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
    const refusal = { ok: false, refusals: [{ code: 'record.not-found' }] };
    expect(await looked(stage, { nik }, coordinator)).toEqual(refusal);
    expect(await looked(stage, { nik }, { kind: 'app', ref: 'aplikasi', role: 'reporter' })).toEqual(refusal);
  });

  test.each([
    [{}, { code: 'input.nothing-filled-in' }],
    [{ nik: '357303410799' }, { code: 'input.nik-length', field: 'nik', digits: 12 }],
    [{ phone: 'tidak ada' }, { code: 'input.phone', field: 'phone' }],
    [{ name: 'Ibu Siti' }, { code: 'input.too-little', field: 'name', atLeast: 2 }],
    [
      { nik, purpose: 'penasaran' },
      { code: 'input.not-allowed', field: 'purpose' },
    ],
  ])('refuses %j, naming the field and what it expects', async (sought, refusal) => {
    expect(await looked(await stageOf({ applied: false }), sought)).toMatchObject({ ok: false, refusals: [refusal] });
  });
});

describe('marks of people', () => {
  test('take the store and the keyring together to work out, and stand in the keyring alone', async () => {
    const stage = await stageOf();
    await submitted(stage, victim());
    await peopleOf(stage, { nik });
    const [key] = (await lookupKeys(stage.storage)) ?? [];
    const other = memoryStorage();
    const foreignKeys = await lookupKeys({
      keyring: { ...stage.storage.keyring },
      log: async () => await stage.storage.log(1, 1),
    });
    const [foreign] = foreignKeys ?? [];
    const mark = key && markOf(key, { kind: 'nik', value: nik });
    expect((await marksIn(stage)).filter((id) => id.includes(String(mark)))).toHaveLength(2);
    expect(foreign && markOf(foreign, { kind: 'nik', value: nik })).not.toBe(mark);
    expect(await lookupKeys({ ...stage.storage, keyring: other.keyring })).toEqual([]);
    const kept = [
      ...(await stage.storage.log(0, 1_000)).map(({ text }) => text),
      ...(await stage.storage.query({ type: 'report', limit: 10 })).streams.map(({ state }) => state),
    ];
    expect(kept.join('')).not.toContain(String(mark));
  });

  test('go with the cards that are erased, and only those', async () => {
    const stage = await stageOf();
    const second = victim({ ref: 'p2', identity: { name: 'Nama Lain Lagi' }, contact: { phone: '+6281200000002' } });
    const report = await submitted(stage, victim(), second);
    const other = await submitted(stage, victim());
    expect(await peopleOf(stage, { nik })).toHaveLength(2);
    const before = await marksIn(stage);
    expect(await erased(stage, report, { subject: 'p1', classes: ['contact'] })).toMatchObject({ ok: true });
    expect(await peopleOf(stage, { phone, nik })).toEqual([
      { report, person: 'p1', by: ['nik'] },
      { report: other, person: 'p1', by: ['nik', 'phone'] },
    ]);
    await stage.engine.as(colleague).cards.erase(report, { reason: 'requested' });
    expect(await stage.engine.as(officer).cards.erase(report, { reason: 'requested' })).toMatchObject({ ok: true });
    const left = await marksIn(stage);
    expect(left.toSorted()).toEqual(before.filter((id) => id.includes(other)).toSorted());
    expect(await peopleOf(stage, { nik })).toHaveLength(1);
  });

  test('an erasure whose process ended before the marks were gone goes on at the next opening', async () => {
    const stage = await stageOf();
    const report = await submitted(stage, victim());
    await peopleOf(stage, { nik });
    const { keyring } = stage.storage;
    const list: typeof keyring.list = async (after, limit) => {
      if (after?.startsWith('look') === true) throw new Error('gone');
      return (await keyring.list?.(after, limit)) ?? [];
    };
    const dying = { ...stage.storage, keyring: { ...keyring, list } };
    const begun = await stageOf({ storage: dying, vault: stage.vault, applied: false });
    expect(await erased(begun, report)).toMatchObject({ ok: true, receipt: { complete: false } });
    expect(await marksIn(stage)).not.toEqual([]);
    await stageOf({ storage: stage.storage, vault: stage.vault, applied: false });
    expect(await marksIn(stage)).toEqual([]);
  });

  test('marks that are put after an erasure began are gone again', async () => {
    const stage = await stageOf();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { keyring } = stage.storage;
    const slow = {
      ...stage.storage,
      keyring: {
        ...keyring,
        async put(keys: Parameters<typeof keyring.put>[0]) {
          if (keys.some(({ id }) => id.includes('~'))) await held;
          await keyring.put(keys);
        },
      },
    };
    const late = await stageOf({ storage: slow, vault: stage.vault, applied: false });
    const report = await submitted(late, victim());
    expect(await erased(stage, report)).toMatchObject({ ok: true, receipt: { complete: true } });
    release();
    // Whoever looks waits for what is being put.
    expect(await peopleOf(late, { nik })).toEqual([]);
    expect(await marksIn(stage)).toEqual([]);
  });

  test('come anew under another secret when card keys are wrapped anew, with those of reports of before', async () => {
    const storage = memoryStorage();
    const unlisted = { ...storage, keyring: { ...storage.keyring, list: undefined } };
    const former = await stageOf({ storage: unlisted as never });
    const old = await submitted(former, victim());
    let destroyed = 0;
    const counted = {
      ...storage,
      keyring: {
        ...storage.keyring,
        async destroy(ids: readonly string[]) {
          destroyed += 1;
          await storage.keyring.destroy(ids);
        },
      },
    };
    const stage = await stageOf({ storage: counted as never, vault: former.vault, applied: false });
    const own = await submitted(stage, victim());
    await submitted(stage, victim({ identity: { name: 'Orang Lain' }, contact: {} }));
    expect((await peopleOf(stage, { nik })).map(({ report }) => report)).toEqual([own]);
    const before = await marksIn(stage);
    await stage.vault.rotate();
    await stage.engine.as(officer).chapter.apply(sampleReading());
    destroyed = 0;
    expect(await stage.engine.cardKeys.rewrap(officer)).toMatchObject({ type: 'rewrapped', shut: 0 });
    // The marks of many reports at once: each time a keyring may write a great part of itself anew.
    expect(destroyed).toBe(1);
    expect((await peopleOf(stage, { nik })).map(({ report }) => report)).toEqual(inOrder([old, own]));
    const marks = await marksIn(stage);
    expect(marks.filter((id) => before.includes(id))).toEqual([]);
    expect(marks).toHaveLength(14);
    const since = await submitted(stage, victim());
    expect((await peopleOf(stage, { nik })).map(({ report }) => report)).toEqual(inOrder([old, own, since]));
    // A second time nothing changes.
    await stage.engine.cardKeys.rewrap(officer);
    expect((await marksIn(stage)).filter((id) => marks.includes(id))).toEqual(marks);
  });
});

describe('suggesting duplicates', () => {
  test('names reports of the same victim or suspect by sealed names and numbers, and says why', async () => {
    const stage = await stageOf();
    const suspect = (changes: Partial<Party> = {}): Party => ({ ...victim(changes), ref: 'p2', roles: ['suspected'] });
    const one = await submitted(stage, victim({ contact: {} }), suspect({ identity: { name: 'Terduga Karangan' } }));
    const same = await submitted(stage, victim({ ref: 'p5' }));
    const asSuspect = await submitted(stage, suspect());
    const both = await submitted(stage, victim(), suspect({ identity: { name: 'Terduga Karangan' } }));
    const { alike } = found(await stage.engine.as(officer).reports.alike(one));
    const reasonsOf = (of: string) => alike.find((each) => each.of === of)?.reasons;
    expect(reasonsOf(both)).toEqual(expect.arrayContaining(['sameVictim', 'sameSuspect']));
    expect(reasonsOf(same)).toContain('sameVictim');
    expect(reasonsOf(asSuspect)).not.toContain('sameVictim');
    expect(alike[0]?.of).toBe(both);
  });

  test('suggests to nobody a report that bars them, and tells strangers of none', async () => {
    const stage = await stageOf();
    const barring: Party = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'rekan-sekretaris' };
    const open = await submitted(stage, victim());
    const hidden = await submitted(stage, victim(), barring);
    const suggested = async (actor: Actor, report: string) => stage.engine.as(actor).reports.alike(report as never);
    expect(found(await suggested(officer, open)).alike.map(({ of }) => of)).toEqual([hidden]);
    expect(await suggested(colleague, open)).toEqual({ ok: true, alike: [] });
    expect(await suggested(colleague, hidden)).toEqual(await suggested(colleague, 'report/01jxxxxxxxxxxxxxxxxxxxxxxx'));
  });
});
