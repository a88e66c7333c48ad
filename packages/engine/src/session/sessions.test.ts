import { createHash } from 'node:crypto';
import { type Actor, day, hour } from '@kawal/core';
import type { ClaimName, Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { markKeeper } from '../audit/mark.ts';
import type { EngineOptions } from '../engine.ts';
import { keptBy } from '../kept-bytes.sample.ts';
import { noteRestored } from '../record/restored-store.ts';
import {
  after,
  applyByTwo,
  colleague,
  halfHour,
  noteLoss,
  officer,
  reportOf,
  type Stage,
  sampleReading,
  stageOf,
} from '../stage.sample.ts';

const over = { ok: false, refusals: [{ code: 'session.over' }] };
const notInPost = { ok: false, refusals: [{ code: 'session.not-in-post' }] };

async function signedIn({ engine }: Stage, person: string, role?: Actor['role']) {
  const opened = await engine.sessions.open({ person, ...(role === undefined ? {} : { role }) });
  if (!opened.ok) throw new RangeError(opened.refusals.map(({ code }) => code).join(', '));
  return opened;
}

describe('a session', () => {
  test('binds a person to their office by the directory, and its actor reads what that person may', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit()) as `report/${string}`;
    await stage.runTo(after(1));
    const { token, session } = await signedIn(stage, 'coordinator-a');
    expect(session).toMatchObject({
      actor: { kind: 'person', ref: 'coordinator-a', role: 'coordinator' },
      until: after(1 + 8 * hour),
    });
    const held = await stage.engine.sessions.get(token);
    expect(held).toEqual({ ok: true, session });
    const desk = stage.engine.as(session.actor);
    expect(await desk.reports.get(report)).toMatchObject({ ok: true });
    // What is sealed opens with a purpose, and the reading is on record.
    expect(await desk.cards.open(report, { purpose: 'respond', classes: ['narrative'] })).toMatchObject({ ok: true });
    expect(await stage.engine.as(officer).cards.count()).toEqual({ ok: true, count: 1 });
  });

  test('keeps a hash of the token, and the token nowhere', async () => {
    const kept = keptBy(memoryStorage());
    const stage = await stageOf({ storage: kept.storage });
    const { token } = await signedIn(stage, 'coordinator-a');
    await stage.engine.sessions.get(token);
    await stage.engine.sessions.end(token);
    expect(kept.text()).toContain('session-opened');
    expect(kept.text()).not.toContain(token);
    expect(kept.text()).not.toContain(token.slice(4));
  });

  test('counts for nobody whose state was changed in the store, or that has an entry which the log lacks', async () => {
    const storage = memoryStorage();
    const stage = await stageOf({ storage });
    const { token, session } = await signedIn(stage, 'coordinator-a');
    const whose = async (changed: Partial<Storage>) => {
      const other = await stageOf({ storage: { ...storage, ...changed }, applied: false });
      return other.engine.sessions.get(token);
    };
    expect(await whose({})).toEqual({ ok: true, session });
    const load: Storage['load'] = async (streams) =>
      (await storage.load(streams)).map((one) => ({
        ...one,
        state: one.state.replace('"coordinator-a"', '"sekretaris"'),
      }));
    expect(await whose({ load })).toEqual(over);
    const history: Storage['history'] = async (stream, from) => {
      const entries = await storage.history(stream, from);
      return [...entries, ...entries.slice(0, 1).map((one) => ({ ...one, version: 1_000_000_000, hash: '00' }))];
    };
    expect(await whose({ history })).toEqual(over);
  });

  test('counts for nobody, and opens for nobody, where the chapter has an entry which the log lacks', async () => {
    const storage = memoryStorage();
    const { token } = await signedIn(await stageOf({ storage }), 'coordinator-a');
    const history: Storage['history'] = async (stream, from) => {
      const entries = await storage.history(stream, from);
      const planted = stream === 'chapter/own' ? entries.slice(0, 1) : [];
      return [...entries, ...planted.map((one) => ({ ...one, version: 1_000_000_000, hash: '00' }))];
    };
    const { engine } = await stageOf({ storage: { ...storage, history }, applied: false });
    await expect(engine.sessions.get(token)).rejects.toMatchObject({ code: 'storage.corrupt' });
    await expect(engine.sessions.open({ person: 'coordinator-a' })).rejects.toMatchObject({ code: 'storage.corrupt' });
  });

  test('counts for nobody, and opens for nobody, where a suspension was cut from the log', async () => {
    const storage = memoryStorage();
    const stage = await stageOf({ storage });
    const { token } = await signedIn(stage, 'coordinator-a');
    const [before] = await storage.load(['chapter/own']);
    expect(
      await stage.engine.as(officer).chapter.suspend({ person: 'coordinator-a', reason: 'allegation' }),
    ).toMatchObject({ ok: true });
    await markKeeper(storage, () => undefined).note();
    const stays = ({ version }: { readonly version: number }): boolean => version <= (before?.version ?? 0);
    const cut: Partial<Storage> = {
      load: async (asked) =>
        (await storage.load(asked)).map((row) => (row.stream === 'chapter/own' && before ? before : row)),
      history: async (stream, from) =>
        (await storage.history(stream, from)).filter((row) => stream !== 'chapter/own' || stays(row)),
      log: async (from, limit) =>
        (await storage.log(from, limit)).filter((row) => row.stream !== 'chapter/own' || stays(row)),
    };
    const { engine } = await stageOf({ storage: { ...storage, ...cut }, applied: false });
    await expect(engine.sessions.get(token)).rejects.toMatchObject({ code: 'storage.corrupt' });
    await expect(engine.sessions.open({ person: 'coordinator-a' })).rejects.toMatchObject({ code: 'storage.corrupt' });
  });

  test('counts for nobody whose token leads to it by a planted claim', async () => {
    const storage = memoryStorage();
    const stage = await stageOf({ storage });
    const { session } = await signedIn(stage, 'coordinator-a');
    const forged = `kws_${'A'.repeat(43)}`;
    const value = createHash('sha256').update(forged).digest('hex');
    const planted = {
      ...storage,
      claimant: async (claim: ClaimName) => (claim.value === value ? session.stream : storage.claimant(claim)),
    };
    const other = await stageOf({ storage: planted, applied: false });
    expect(await other.engine.sessions.get(forged)).toEqual(over);
    expect(await other.engine.sessions.end(forged)).toEqual({ ok: true });
    expect(await other.engine.unguarded.record(session.stream)).toMatchObject({
      record: { state: { status: 'open' } },
    });
  });

  test('ends once a person notes that the store lost entries: what had ended it may be among them', async () => {
    const storage = { ...memoryStorage(), close: async () => undefined };
    const { token } = await signedIn(await stageOf({ storage }), 'coordinator-a');
    const forger = await stageOf({ storage: { ...storage, keyring: memoryStorage().keyring }, applied: false });
    await forger.submit();
    const noted = await stageOf({ storage, applied: false, clock: { now: () => after(-hour) } });
    expect(await noteLoss(noted, 'restored')).toMatchObject({ type: 'acknowledged' });
    const again = await signedIn(noted, 'coordinator-a');
    expect(await noted.engine.sessions.get(token)).toEqual(over);
    expect(await noted.engine.sessions.get(again.token)).toMatchObject({ ok: true });
  });

  test('ends once its store was put back, also where nothing says that entries are gone', async () => {
    const stage = await stageOf({ clock: { now: () => after(0) } });
    const { token } = await signedIn(stage, 'coordinator-a');
    await noteRestored(stage.storage);
    // While a clock is behind the copy, each new session has the instant of its newest entry, too.
    const again = await signedIn(stage, 'coordinator-a');
    expect(await stage.engine.sessions.get(token)).toEqual(over);
    expect(await stage.engine.sessions.get(again.token)).toMatchObject({ ok: true });
    await noteRestored(stage.storage);
    expect(await stage.engine.sessions.get(again.token)).toEqual(over);
  });

  test('opens for nobody outside the office that they name, and for no suspended person', async () => {
    const { engine } = await stageOf();
    expect(await engine.sessions.open({ person: 'warga-satu' })).toEqual(notInPost);
    expect(await engine.sessions.open({ person: 'warga-satu', role: 'lpaDuty' })).toEqual(notInPost);
    expect(await engine.sessions.open({ person: 'coordinator-a', role: 'lpaDuty' })).toEqual(notInPost);
    expect(await engine.sessions.open({ person: 'sekretaris', role: 'secretariat' })).toMatchObject({ ok: true });
    await engine.as(officer).chapter.suspend({ person: 'duty-one', reason: 'allegation' });
    expect(await engine.sessions.open({ person: 'duty-one', role: 'secretariat' })).toEqual(notInPost);
  });

  test('ends at the next request after suspension, and does not come back with the post', async () => {
    const stage = await stageOf();
    const { token, session } = await signedIn(stage, 'duty-one');
    await stage.engine.as(officer).chapter.suspend({ person: 'duty-one', reason: 'allegation' });
    expect(await stage.engine.sessions.get(token)).toEqual(over);
    await stage.engine.as(officer).chapter.reinstate({ person: 'duty-one' });
    expect(await stage.engine.sessions.get(token)).toEqual(over);
    expect(await stage.engine.unguarded.record(session.stream)).toMatchObject({
      record: { state: { status: 'ended' } },
    });
  });

  test('ends when the person leaves the directory, and when their term is over', async () => {
    const stage = await stageOf();
    const gone = await signedIn(stage, 'deputy-a');
    const termed = await signedIn(stage, 'duty-two');
    await applyByTwo(
      stage,
      sampleReading((text) =>
        text
          .replace(', deputies: [deputy-a]', '')
          .replace(/ {2}deputy-a: .*\n/, '')
          .replace(
            'holders: [duty-one, duty-two]',
            'holders: [duty-one, duty-two], terms: [{ person: duty-two, from: 2019-01-01, until: 2019-02-04 }]',
          ),
      ),
    );
    expect(await stage.engine.sessions.get(gone.token)).toEqual(over);
    expect(await stage.engine.sessions.get(termed.token)).toMatchObject({ ok: true });
    await stage.runTo(after(day));
    expect(await stage.engine.sessions.get(termed.token)).toEqual(over);
  });

  test('opens in the secretariat for whom the directory lists there alone, and ends with the listing', async () => {
    const stage = await stageOf();
    const opened = (person: string) => stage.engine.sessions.open({ person, role: 'secretariat' });
    // Somebody in another office, one of no directory, and an invented second secretary.
    for (const person of ['deputy-a', 'warga-satu', 'sekretaris-dua']) expect(await opened(person)).toEqual(notInPost);
    const { token } = await signedIn(stage, 'rekan-sekretaris', 'secretariat');
    const unlisted = (text: string) => text.replace('[sekretaris, rekan-sekretaris]', '[sekretaris]');
    expect(await applyByTwo(stage, sampleReading(unlisted))).toMatchObject({ ok: true });
    expect(await stage.engine.sessions.get(token)).toEqual(over);
    expect(await opened('rekan-sekretaris')).toEqual(notInPost);
  });

  test('gives whoever lost every office nothing, though they stay listed under people', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit()) as `report/${string}`;
    const without = (text: string) => text.replace(', deputies: [deputy-a]', '');
    expect(await applyByTwo(stage, sampleReading(without))).toMatchObject({ ok: true });
    expect(await stage.engine.sessions.open({ person: 'deputy-a', role: 'secretariat' })).toEqual(notInPost);
    for (const role of ['secretariat', 'lpaDuty', 'coordinator'] as const) {
      const former = stage.engine.as({ kind: 'person', ref: 'deputy-a', role });
      expect(await former.reports.get(report)).toEqual(await former.reports.get('report/tidak-ada'));
      expect(await former.chapter.apply(sampleReading())).toMatchObject({ refusals: [{ code: 'chapter.not-yours' }] });
      expect(await former.chapter.suspend({ person: 'duty-one', reason: 'allegation' })).toMatchObject({ ok: false });
    }
  });

  test('refuses files that leave the LPA with nobody in post, and keeps what is in force', async () => {
    const stage = await stageOf();
    const before = (await stage.engine.unguarded.chapter())?.bundle;
    const withoutLpa = sampleReading((text) =>
      text.replace(/secretariat: .*\n/, '').replace(/\n.*id: duty-office.*/, ''),
    );
    const refused = { ok: false, refusals: [{ code: 'chapter.nobody-left' }] };
    for (const actor of [officer, colleague])
      expect(await stage.engine.as(actor).chapter.apply(withoutLpa)).toMatchObject(refused);
    expect((await stage.engine.unguarded.chapter())?.bundle).toBe(before);
    const empty = await stageOf({ applied: false });
    expect(await empty.engine.as(officer).chapter.apply(withoutLpa)).toMatchObject(refused);
  });

  test('leaves a way to new files where nobody of the LPA is in post any more, and none to anything else', async () => {
    const stage = await stageOf();
    const report = reportOf(await stage.submit()) as `report/${string}`;
    const ending = (text: string) =>
      text
        .replace(/secretariat: .*\n/, '')
        .replace(
          'holders: [duty-one, duty-two]',
          'holders: [duty-one, duty-two], terms: [{ person: duty-one, from: 2019-01-01, until: 2019-02-04 }, { person: duty-two, from: 2019-01-01, until: 2019-02-04 }]',
        );
    expect(await applyByTwo(stage, sampleReading(ending))).toMatchObject({ ok: true });
    expect(await stage.engine.as(officer).chapter.apply(sampleReading())).toMatchObject({ ok: false });
    await stage.runTo(after(day));
    expect(await stage.engine.as(officer).reports.get(report)).toMatchObject({ ok: false });
    expect(await stage.engine.as({ ...officer, role: 'volunteer' }).chapter.apply(sampleReading())).toMatchObject({
      ok: false,
    });
    expect(await stage.engine.as(officer).chapter.apply(sampleReading())).toMatchObject({ ok: true });
    expect(await stage.engine.as(officer).reports.get(report)).toMatchObject({ ok: true });
  });

  test('ends by its own time: for whoever asks, and by a worker where nobody does', async () => {
    const stage = await stageOf();
    const asked = await stage.engine.sessions.open({ person: 'duty-one', lasts: halfHour });
    const forgotten = await signedIn(stage, 'duty-two');
    if (!asked.ok) throw new RangeError('not opened');
    await stage.runTo(after(halfHour - 1));
    expect(await stage.engine.sessions.get(asked.token)).toMatchObject({ ok: true });
    await stage.runTo(after(halfHour));
    expect(await stage.engine.sessions.get(asked.token)).toEqual(over);
    await stage.runTo(after(9 * hour));
    const { stream } = forgotten.session;
    expect(await stage.engine.unguarded.record(stream)).toMatchObject({ record: { state: { status: 'ended' } } });
  });

  test('goes on for somebody whom a report names, because its end would tell them of the report [X5]', async () => {
    const stage = await stageOf();
    const { token, session } = await signedIn(stage, 'coordinator-a');
    const suspect = {
      ref: 'p1',
      roles: ['suspected' as const],
      ageClass: 'adult' as const,
      directoryPerson: 'coordinator-a',
    };
    const report = reportOf(await stage.submit({ parties: [suspect] })) as `report/${string}`;
    expect(await stage.engine.sessions.get(token)).toEqual({ ok: true, session });
    const named = stage.engine.as(session.actor).reports;
    expect(await named.get(report)).toEqual(await named.get('report/tidak-ada'));
  });

  test('ends by its token, or all of a person at once, and the oldest of more than ten', async () => {
    const stage = await stageOf();
    const first = await signedIn(stage, 'duty-one');
    const others = [];
    for (let time = 1; time <= 10; time += 1) {
      await stage.runTo(after(time));
      others.push(await signedIn(stage, 'duty-one'));
    }
    const { sessions } = stage.engine;
    expect(await sessions.get(first.token)).toEqual(over);
    const [second, third] = others;
    expect(await sessions.get(second?.token ?? '')).toMatchObject({ ok: true });
    expect(await sessions.end(second?.token ?? '')).toEqual({ ok: true });
    expect(await sessions.get(second?.token ?? '')).toEqual(over);
    expect(await sessions.endAll('duty-one')).toEqual({ ok: true, ended: 9 });
    expect(await sessions.get(third?.token ?? '')).toEqual(over);
  });

  test('ends where its keyring was lost and is begun anew, and where it comes back', async () => {
    const storage = memoryStorage();
    const stage = await stageOf({ storage });
    await stage.submit();
    const { token } = await signedIn(stage, 'duty-one');
    const bare = { ...storage, keyring: memoryStorage().keyring };
    const lost = await stageOf({ storage: bare, applied: false });
    expect(await lost.engine.sessions.get(token)).toEqual(over);
    const since = await signedIn(lost, 'duty-one');
    expect(await lost.engine.sessions.get(since.token)).toMatchObject({ ok: true });
    const back = await stageOf({ storage, applied: false });
    for (const one of [token, since.token]) expect(await back.engine.sessions.get(one)).toEqual(over);
  });

  test('ends the oldest of ten also while a clock stands, in each process alike, and counts none that is over', async () => {
    const storage = memoryStorage();
    let now = after(0);
    const process = (applied: boolean) => stageOf({ storage, applied, clock: { now: () => now } });
    const sitting = await process(true);
    const isIn = async (token = '') => (await sitting.engine.sessions.get(token)).ok;
    const tokens: string[] = [];
    for (let turn = 0; turn < 22; turn += 1) {
      // Another process draws the names of its sessions anew: by chance they are before those of this one.
      const { token } = await signedIn(turn < 10 ? sitting : await process(false), 'duty-one');
      tokens.push(token);
      expect([turn, await isIn(token), await isIn(tokens[turn - 9]), await isIn(tokens[turn - 10])]).toEqual([
        turn,
        true,
        turn >= 9,
        false,
      ]);
    }
    // Those of before the restore, or whose time is over, take nobody's place.
    await noteRestored(storage);
    const kept = await signedIn(sitting, 'duty-one');
    for (let turn = 0; turn < 9; turn += 1) await signedIn(await process(false), 'duty-one');
    expect(await isIn(kept.token)).toBe(true);
    now = after(9 * hour);
    expect(await sitting.engine.sessions.endAll('duty-one')).toEqual({ ok: true, ended: 10 });
  });

  test('keeps ten sessions of a person, however many are opened at once', async () => {
    const { engine } = await stageOf();
    const opened = await Promise.all(
      Array.from({ length: 25 }, () => engine.sessions.open({ person: 'duty-one', role: 'lpaDuty' })),
    );
    const held = await Promise.all(opened.map((one) => engine.sessions.get(one.ok ? one.token : '')));
    expect(held.filter(({ ok }) => ok).length).toBe(10);
  });

  test('refuses what is no request by its field, and answers every token that does not count alike', async () => {
    const { engine } = await stageOf();
    const open = engine.sessions.open as (request: unknown) => Promise<unknown>;
    for (const [request, field] of [
      [null, ''],
      [{ person: '3573030101100001' }, 'person'],
      [{ person: 'duty-one', role: 'raja' }, 'role'],
      [{ person: 'duty-one', lasts: 48 * hour }, 'lasts'],
    ] as const) {
      expect(await open(request)).toMatchObject({ ok: false, refusals: [{ field }] });
    }
    expect(await engine.sessions.endAll('3573030101100001')).toMatchObject({ ok: false });
    const get = engine.sessions.get as (token: unknown) => Promise<unknown>;
    for (const token of [undefined, null, {}, '', 'kws_', `kws_${'a'.repeat(43)}`, 'x'.repeat(1_000_000)]) {
      expect(await get(token)).toEqual(over);
    }
  });

  test('counts in another process, and after a restart', async () => {
    const storage = memoryStorage();
    const one = await stageOf({ storage });
    const other = await stageOf({ storage, applied: false } satisfies Partial<EngineOptions> & { applied: boolean });
    const { token, session } = await signedIn(one, 'duty-one');
    expect(await other.engine.sessions.get(token)).toEqual({ ok: true, session });
    await other.engine.as(officer).chapter.suspend({ person: 'duty-one', reason: 'allegation' });
    expect(await one.engine.sessions.get(token)).toEqual(over);
  });
});
