import type { Actor } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, found, officer, reportOf, stageOf } from '../stage.sample.ts';

const reserve = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;

test('says which two stories to read before a link is taken off, and whom to ask where they cannot be read', async () => {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;
  const submit = async () => reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  const [report, linked] = [await submit(), await submit()];
  await stage.runTo(after(0));
  const { cases } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream;
  await cases.assign(name, { person: reserve.ref });
  expect(await cases.linkReport(name, { report: linked })).toMatchObject({ ok: true });
  expect(await cases.unlinkReport(name, { report: linked })).toMatchObject({ ok: true });
  const asked = async (actor: Actor = reserve, kind = 'secondWord') =>
    found(await stage.engine.as(actor).due()).items.flatMap(({ what, said }) => (what === kind ? [said] : []));
  const [own] = await asked(officer, 'ownWord');
  expect(own?.en).toMatch(
    /you proposed to take report \S+ off case \S+\. Nobody of another institution can read both stories yet\./,
  );
  const [unread] = await asked();
  expect(unread?.en).toMatch(
    /You cannot read the stories of reports \S+ and \S+, and nobody of another institution can yet\. Do not agree unread\./,
  );
  expect(unread?.id).toMatch(
    /Anda tidak dapat membaca cerita laporan \S+ dan \S+, dan belum ada orang dari instansi lain yang dapat\./,
  );
  await stage.runTo(after(10 * 60 * 60 * 1000));
  expect((await asked(officer, 'ownWord'))[0]?.en).toMatch(/These can agree: last-one, last-two\./);
  expect((await asked())[0]?.id).toMatch(/Baca dahulu cerita laporan \S+ dan \S+\. Setujui hanya bila/);
});
