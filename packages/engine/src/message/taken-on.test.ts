import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

async function mailAt(minutes: number, reply: { readonly person: string; readonly role: 'coordinator' | 'lpaDuty' }) {
  const stage = await stageOf({ applied: false });
  const withShelter = (text: string): string =>
    text
      .replace(
        'secretariat:',
        '  uptd-one: { name: Pegawai Rahasia, contacts: { mail-u: { channel: email, address: u@contoh.test, verified: 2019-01-08 } } }\nsecretariat:',
      )
      .replace(
        'offices:\n',
        'offices:\n  - { id: uptd, kind: uptdPpa, area: 35.73, localName: UPTD, holders: [uptd-one] }\n',
      );
  expect(await stage.engine.as(officer).chapter.apply(sampleReading(withShelter))).toMatchObject({ ok: true });
  const report = reportOf(await stage.submit());
  await stage.runTo(after(minute));
  const of = stage.engine.as({ kind: 'person', ref: reply.person, role: reply.role });
  expect(await of.escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
  const before = stage.mail.sent.length;
  await stage.runTo(after(minutes * minute));
  const sent = stage.mail.sent.slice(before).map(({ text }) => text);
  expect(sent).not.toEqual([]);
  return sent.join('\n');
}

test('says in a message that an answer has lapsed, and of nobody that they hold the report (R5)', async () => {
  const sent = await mailAt(4 * 60 + 2, { person: 'coordinator-a', role: 'coordinator' });
  expect(sent).toContain('Nobody has taken it on yet.');
  expect(sent).toMatch(/Was taken on by: community coordinator, until .*13:01 WIB; nothing that was done is on record/);
  expect(sent).not.toContain('Taken on by:');
});

test('says nothing in a message of an answer that does not count, because its person was not notified', async () => {
  const sent = await mailAt(31, { person: 'uptd-one', role: 'lpaDuty' });
  expect(sent).toContain('Nobody has taken it on yet.');
  expect(sent).not.toMatch(/aken on by/);
});
