import { type Actor, day } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, officer, stageOf } from '../stage.sample.ts';

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
  expect(await chapter.suspend({ person, reason: 'allegation' })).toMatchObject({ ok: true });
  expect(await said(duty)).toEqual([]);
  expect(await chapter.reinstate({ person })).toMatchObject({ ok: true });
  expect(await said(duty)).toEqual([expect.stringContaining(`${officer.ref} reinstated ${person}`)]);
  for (const other of [officer, coordinator]) expect(await said(other)).toEqual([]);
  await stage.runTo(after(4 * day));
  expect(await said(duty)).toEqual([]);
});
