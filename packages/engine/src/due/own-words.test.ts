import { type Actor, hour } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, colleague, found, officer, reportOf, stageOf } from '../stage.sample.ts';

const second: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
const named = { ref: 'p9', roles: ['unclear'], ageClass: 'adult', directoryPerson: 'duty-two' } as const;

test('shows whoever proposes to end a path or to let somebody in again that it waits, for whom and until when', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [child, named], story: 'Cerita karangan.' }));
  await stage.runTo(after(hour));
  const { cards, escalations } = stage.engine.as(officer);
  await cards.open(report, { purpose: 'respond', classes: ['narrative'] });
  const [open] = (await stage.escalation(report)).paths;
  const name = report as `report/${string}`;
  const end = { path: open?.path ?? '', reason: 'handledElsewhere' } as const;
  expect(await escalations.endPath(name, end)).toMatchObject({ ok: true });
  const lift = { who: 'duty-two', reason: 'notInvolved' } as const;
  expect(await escalations.liftExclusion(name, lift)).toMatchObject({ ok: true });

  const words = async (actor: Actor, what: string) =>
    found(await stage.engine.as(actor).due()).items.filter((one) => one.what === what);
  const own = await words(officer, 'ownWord');
  expect(own.map(({ verb, record }) => [verb, record])).toEqual([
    ['escalations.liftExclusion', report],
    ['escalations.endPath', report],
  ]);
  for (const { said, at } of own) {
    expect(said.en).toMatch(/^Waiting for a second person: you proposed .*These can agree: .*last-one.*lapses on /);
    expect(said.id).toMatch(/^Menunggu orang kedua: Anda mengusulkan .*Yang dapat menyetujui: .*last-one.*gugur pada /);
    expect(at).toBeGreaterThan(stage.now());
  }
  expect((await words(second, 'secondWord')).map(({ verb }) => verb)).toEqual(own.map(({ verb }) => verb));
  expect(await words(second, 'ownWord')).toEqual([]);
  await stage.runTo(after(8 * 24 * hour));
  expect(await words(officer, 'ownWord')).toEqual([]);
});

test('shows whoever proposes to dismiss a breach that it waits for another of the LPA', async () => {
  const stage = await stageOf();
  const { breaches } = stage.engine.as(officer);
  const detected = await breaches.detect({ kinds: ['confidentiality'], knownAt: after(0), story: 'Contoh.' });
  if (!detected.ok) throw new RangeError(JSON.stringify(detected.refusals));
  expect(await breaches.dismiss(detected.receipt.stream)).toMatchObject({ ok: true });
  const dismissals = async (actor: Actor) =>
    found(await stage.engine.as(actor).due()).items.filter(({ verb }) => verb === 'breaches.dismiss');
  const [own, ...others] = await dismissals(officer);
  expect([own?.what, others]).toEqual(['ownWord', []]);
  expect(own?.said.en).toMatch(
    /you proposed to dismiss the breach record .*These can agree: .*rekan-sekretaris.*lapses on /,
  );
  expect(await dismissals(colleague)).toMatchObject([{ what: 'secondWord' }]);
});
