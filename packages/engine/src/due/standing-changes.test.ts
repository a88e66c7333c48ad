import { type Actor, day } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, colleague, found, officer, stageOf } from '../stage.sample.ts';

const duty: Actor = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' };
const coordinator: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };

test('shows the others of the LPA for three days who let a suspended person back in', async () => {
  const stage = await stageOf();
  const said = async (actor: Actor): Promise<readonly string[]> => {
    const due = await stage.engine.as(actor).due();
    return due.ok ? due.items.flatMap(({ verb, said: words }) => (verb === 'chapter.suspend' ? [words.en] : [])) : [];
  };
  const { chapter } = stage.engine.as(officer);
  const person = coordinator.ref;
  expect(await chapter.suspend({ person, reason: 'conflictOfInterest' })).toMatchObject({ ok: true });
  expect(await said(duty)).toEqual([]);
  expect(await chapter.reinstate({ person })).toMatchObject({ ok: true });
  expect(await said(duty)).toEqual([
    expect.stringContaining(`${officer.ref} reinstated ${person}, who was suspended (a conflict of interest).`),
  ]);
  for (const other of [officer, coordinator]) expect(await said(other)).toEqual([]);
  await stage.runTo(after(4 * day));
  expect(await said(duty)).toEqual([]);
});

test('shows the others of the LPA who suspended whom, first of what waits, with the way to take it back', async () => {
  const stage = await stageOf();
  await stage.submit({ facts: { danger: ['yes'] } });
  await stage.runTo(after(0));
  expect(await stage.engine.as(duty).chapter.suspend({ person: coordinator.ref, reason: 'allegation' })).toMatchObject({
    receipt: { status: 'inForce' },
  });
  const first = async (actor: Actor) => found(await stage.engine.as(actor).due()).items[0];
  expect(await first(officer)).toMatchObject({
    ...{ what: 'review', verb: 'chapter.reinstate', fields: { person: coordinator.ref } },
    said: {
      id: expect.stringContaining(`${duty.ref} menonaktifkan ${coordinator.ref} (ada tuduhan), `),
      en: expect.stringContaining(`${duty.ref} suspended ${coordinator.ref} (an allegation), `),
    },
  });
  expect((await first(duty))?.verb).not.toBe('chapter.reinstate');
  await stage.runTo(after(4 * day));
  expect((await first(officer))?.verb).not.toBe('chapter.reinstate');
});

test('asks the others of the LPA about a further suspension by the same person, and nobody outside (1472)', async () => {
  const stage = await stageOf();
  const suspend = (actor: Actor, person: string) =>
    stage.engine.as(actor).chapter.suspend({ person, reason: 'allegation' });
  expect(await suspend(duty, 'deputy-a')).toMatchObject({ receipt: { status: 'inForce' } });
  expect(await suspend(duty, 'last-one')).toMatchObject({ receipt: { status: 'proposed' } });
  const waiting = async (actor: Actor) =>
    found(await stage.engine.as(actor).due()).items.flatMap((one) =>
      one.what === 'secondWord' ? [[one.verb, one.fields]] : [],
    );
  expect(await waiting(officer)).toEqual([['chapter.suspend', { person: 'last-one' }]]);
  // Whoever proposed it reads who can agree: never whom it would suspend.
  const own = found(await stage.engine.as(duty).due()).items.find(({ what }) => what === 'ownWord');
  expect(own?.said.en).toMatch(
    /^Waiting for a second person: you proposed the suspension of last-one \(an allegation\)\. The cause: suspensions by one person alone have limits, for example one other person in seven days\. These can agree: /,
  );
  expect(await suspend(duty, 'last-one')).toMatchObject({ refusals: [{ causes: ['further'] }] });
  expect(own?.said.en).not.toMatch(/agree: .*(?:last-one|duty-one)/);
  const outsider: Actor = { kind: 'person', ref: 'last-two', role: 'lastResort' };
  for (const other of [outsider, duty, coordinator]) expect([other.ref, await waiting(other)]).toEqual([other.ref, []]);
  expect(await suspend(outsider, 'last-one')).toMatchObject({ ok: false });
  expect(await suspend(officer, 'last-one')).toMatchObject({ receipt: { status: 'inForce' } });
  const said = found(await stage.engine.as(colleague).due()).items.map(({ said: words }) => words.en);
  expect(said).toContainEqual(expect.stringContaining('duty-one and sekretaris suspended last-one'));
});

test('tells nobody who proposes a suspension that their own is proposed: it reads as a further one, and changes no other (1472)', async () => {
  const told = async (before: readonly (readonly [Actor, string])[], person: string, then: typeof before = []) => {
    const stage = await stageOf();
    const suspend = (actor: Actor, who: string) =>
      stage.engine.as(actor).chapter.suspend({ person: who, reason: 'allegation' });
    for (const [actor, who] of before) expect(await suspend(actor, who)).toMatchObject({ ok: true });
    expect(await suspend(duty, person)).toMatchObject({ receipt: { status: 'proposed' } });
    for (const [actor, who] of then) expect(await suspend(actor, who)).toMatchObject({ ok: true });
    const own = found(await stage.engine.as(duty).due()).items.filter(({ what }) => what === 'ownWord');
    const again = await suspend(duty, person);
    return [own.map(({ said }) => said), !again.ok && again.refusals];
  };
  const isProposed = [[officer, 'deputy-a'] as const, [officer, duty.ref] as const];
  expect(await told(isProposed, 'last-one')).toEqual(await told([[duty, 'deputy-a']], 'last-one'));
  const emptied = await told([[officer, 'last-two']], 'last-one');
  expect(JSON.stringify(emptied)).toContain('officeEmpty');
  expect(await told([[officer, 'last-two']], 'last-one', [[officer, duty.ref]])).toEqual(emptied);
});

test('names to whoever may agree to a suspension, and to its proposer, each office that it empties', async () => {
  const stage = await stageOf();
  const suspend = (actor: Actor, person: string) =>
    stage.engine.as(actor).chapter.suspend({ person, reason: 'allegation' });
  expect(await suspend(officer, 'last-two')).toMatchObject({ receipt: { status: 'inForce' } });
  expect(await suspend(duty, 'last-one')).toMatchObject({ receipt: { status: 'proposed' } });
  for (const actor of [duty, colleague])
    expect(found(await stage.engine.as(actor).due()).items.map(({ said }) => said)).toContainEqual({
      id: expect.stringContaining('atau tinggal pengusulnya sendiri di situ (Last resort).'),
      en: expect.stringContaining('or have nobody but the proposer left (Last resort).'),
    });
});

test('says to whoever may agree to a suspension, and to its proposer, why it is proposed', async () => {
  const stage = await stageOf();
  const suspend = (person: string) => stage.engine.as(duty).chapter.suspend({ person, reason: 'codeBreach' });
  expect(await suspend('deputy-a')).toMatchObject({ receipt: { status: 'inForce' } });
  expect(await suspend('last-one')).toMatchObject({ receipt: { status: 'proposed' } });
  for (const actor of [duty, colleague])
    expect(found(await stage.engine.as(actor).due()).items.map(({ said }) => said)).toContainEqual({
      id: expect.stringContaining('penonaktifan last-one (melanggar kode etik)'),
      en: expect.stringContaining('the suspension of last-one (a breach of the code)'),
    });
});

test('names as the first of two whoever did propose it, also where they were suspended and let back in since', async () => {
  const stage = await stageOf();
  const { suspend, reinstate } = {
    suspend: (actor: Actor, person: string) => stage.engine.as(actor).chapter.suspend({ person, reason: 'allegation' }),
    reinstate: (actor: Actor, person: string) => stage.engine.as(actor).chapter.reinstate({ person }),
  };
  expect(await suspend(duty, 'deputy-a')).toMatchObject({ receipt: { status: 'inForce' } });
  expect(await suspend(duty, 'last-one')).toMatchObject({ receipt: { status: 'proposed' } });
  expect(await suspend(colleague, duty.ref)).toMatchObject({ ok: true });
  expect(await reinstate(officer, duty.ref)).toMatchObject({ ok: true });
  expect(await suspend(officer, 'last-one')).toMatchObject({ receipt: { status: 'inForce' } });
  const said = found(await stage.engine.as(colleague).due()).items.map(({ said: words }) => words.en);
  expect(said).toContainEqual(expect.stringContaining('duty-one and sekretaris suspended last-one'));
});
