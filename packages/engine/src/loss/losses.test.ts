import { type Actor, hour, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { reachedAt } from '../audit/mark.ts';
import { verifyStore } from '../audit/verify-store.ts';
import { after, colleague, officer, stageOf } from '../stage.sample.ts';

const person = (ref: string, role: string): Actor => ({ kind: 'person', ref, role }) as Actor;
/** Of the UPTD PPA: another institution than the LPA. */
const outsider = person('last-one', 'uptdPpa');
const coordinator = person('coordinator-a', 'coordinator');

const goneAt = (place: number) => ({ id: reachedAt({ place, hash: 'gone' }), epoch: 0, wrapped: new Uint8Array() });

/** A store whose log lacks an act that the keyring knows, and a clock that the test moves. */
async function losing() {
  let minutes = 0;
  const first = await stageOf();
  await first.storage.keyring.put([goneAt(99_999)]);
  const { storage, vault } = first;
  const clock = { now: () => after(minutes * minute) };
  const stage = await stageOf({ storage: new Proxy(storage, {}), vault, clock, applied: false });
  return {
    ...stage,
    note: (who: Actor) => stage.engine.losses.acknowledge(who, { reason: 'damaged' }),
    pass: (more: number) => {
      minutes += more;
    },
    found: async () => (await verifyStore(storage)).findings.map(({ code }) => code),
  };
}

test('one person of the LPA notes no loss: their suspension may be what was lost', async () => {
  const { note, found, alarms, engine } = await losing();
  expect(await note(officer)).toMatchObject({ type: 'proposed', by: officer.ref });
  expect(await note(officer)).toMatchObject({ type: 'proposed', by: officer.ref });
  expect(await found()).toEqual(['log.rolled-back']);
  expect(await engine.losses.list()).toEqual([]);
  expect(await engine.losses.waiting()).toMatchObject([{ by: officer.ref }]);
  expect(alarms.map(({ code }) => code).filter((code) => code.startsWith('loss.'))).toEqual(['loss.proposed']);
});

test.each([
  ['the LPA first', officer, outsider],
  ['the other institution first', outsider, officer],
])('two people of two institutions note it at once, %s, and both stand on record', async (_, one, other) => {
  const { note, found, alarms, engine } = await losing();
  await note(one);
  expect(await note(other)).toMatchObject({ type: 'acknowledged', loss: { by: [one.ref, other.ref] } });
  expect(await found()).toEqual([]);
  expect(await engine.losses.list()).toMatchObject([{ by: [one.ref, other.ref] }]);
  expect(alarms.map(({ code }) => code)).toContain('loss.noted');
});

test.each([
  ['another person of the LPA', colleague],
  ['a coordinator, who is of the LPA', coordinator],
])(
  'where no other institution answers, %s seconds once the alarm has stood an hour, and not before',
  async (_, who) => {
    const { note, found, pass } = await losing();
    const { from } = (await note(officer)) as { readonly from: number };
    expect(from).toBe(after(hour));
    pass(59);
    expect(await note(who)).toMatchObject({ type: 'proposed' });
    pass(1);
    expect(await note(who)).toMatchObject({ type: 'acknowledged' });
    expect(await found()).toEqual([]);
  },
);

test('an hour makes no second person of the first, nor one of the LPA of two who are not', async () => {
  const { note, pass } = await losing();
  await note(coordinator);
  pass(60);
  expect(await note(coordinator)).toMatchObject({ type: 'proposed' });
  expect(await note(outsider)).toMatchObject({ type: 'proposed' });
  expect(await note(officer)).toMatchObject({ type: 'acknowledged' });
});

test('the word of whoever is suspended again meanwhile counts no more', async () => {
  const { note, engine } = await losing();
  await note(colleague);
  const suspended = await engine.as(officer).chapter.suspend({ person: colleague.ref, reason: 'allegation' });
  expect(suspended).toMatchObject({ ok: true });
  expect(await note(outsider)).toMatchObject({ type: 'proposed' });
  expect(await note(colleague)).toMatchObject({ type: 'refused' });
  expect(await note(officer)).toMatchObject({ type: 'acknowledged', loss: { by: [outsider.ref, officer.ref] } });
});

test('a word about one loss says nothing of another that comes later', async () => {
  const { note, storage } = await losing();
  await note(officer);
  await storage.keyring.put([goneAt(88_888)]);
  expect(await note(outsider)).toMatchObject({ type: 'proposed', by: outsider.ref });
});

test('voids no word where somebody tries to read meanwhile: the notice that they leave is of the same loss', async () => {
  const { note, pass, engine, found } = await losing();
  await note(officer);
  await expect(engine.as(colleague).reports.list()).rejects.toMatchObject({ code: 'storage.corrupt' });
  await expect.poll(found).toContain('change.noticed');
  pass(60);
  expect(await note(colleague)).toMatchObject({ type: 'acknowledged', loss: { by: [officer.ref, colleague.ref] } });
});

test('a first word lapses after a week', async () => {
  const { note, pass } = await losing();
  await note(officer);
  pass(7 * 24 * 60);
  expect(await note(outsider)).toMatchObject({ type: 'proposed', by: outsider.ref });
  expect(await note(officer)).toMatchObject({ type: 'acknowledged' });
});

test('nobody outside a post notes anything', async () => {
  const { note } = await losing();
  expect(await note(person('nobody', 'secretariat'))).toMatchObject({ type: 'refused' });
  expect(await note({ kind: 'app', ref: 'aplikasi', role: 'secretariat' })).toMatchObject({ type: 'refused' });
});
