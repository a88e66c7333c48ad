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
  expect(sent).toMatch(/Was taken on by community coordinator, until .*13:01 WIB\. No act is on record since\./);
  expect(sent).not.toContain('Taken on by:');
});

test('says nothing in a message of an answer that does not count, because its person was not notified', async () => {
  const sent = await mailAt(31, { person: 'uptd-one', role: 'lpaDuty' });
  expect(sent).toContain('Nobody has taken it on yet.');
  expect(sent).not.toMatch(/aken on by/);
});

/** A child's report that the police must hear of by phone, whose duty officers are asked for two hours. */
async function childReport() {
  const stage = await stageOf({ applied: false });
  const as = (ref: string) => stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' });
  expect(await stage.engine.as(officer).chapter.apply(sampleReading(withPolice))).toMatchObject({ ok: true });
  const report = reportOf(await stage.submit());
  await stage.runTo(after(2 * minute));
  const sentBy = async (minutes: number) => {
    const before = stage.mail.sent.length;
    await stage.runTo(after(minutes * minute));
    return stage.mail.sent.slice(before).map(({ text }) => text);
  };
  const called = async () =>
    (await stage.escalation(report)).told.filter(({ task }) => task === 'call').map(({ person }) => person);
  return { as, report, sentBy, called };
}

const withPolice = (text: string): string =>
  text
    .replace(
      'offices:\n',
      'offices:\n  - { id: police-office, kind: policeUnitPpa, area: 35.73, localName: Police unit, reach: call, number: 110 }\n',
    )
    .replace('  lpaDuty:', '  policeUnitPpa: { on: always, reach: call }\n  lpaDuty:')
    .replace(
      '      - { id: last,',
      ['policeUnitPpa', 'lpaDuty']
        .map(
          (kind) =>
            `      - { id: s-${kind.toLowerCase()}, after: 1 minute, tell: [${kind}], repeat: { every: 20 minutes, times: 9 } }\n`,
        )
        .join('') + '      - { id: last,',
    );

test('says that a call one person alone recorded does not count yet, and says phoned after the second (R9)', async () => {
  const { as, report, sentBy } = await childReport();
  const call = { office: 'policeUnitPpa', reference: 'Petugas Contoh' } as const;
  expect(await as('duty-one').escalations.relay(report, call)).toMatchObject({ ok: true });
  const once = (await sentBy(22)).join('\n');
  expect(once).toMatch(/The call to .* does not count yet: two people must record it\./);
  expect(once).not.toContain('Phoned:');
  expect(await as('duty-two').escalations.relay(report, call)).toMatchObject({ ok: true });
  const twice = (await sentBy(42)).join('\n');
  expect(twice).toContain('Phoned:');
  expect(twice).not.toContain('does not count yet');
});

test('says of whoever was to phone an office that they are on leave, and nothing of the office itself', async () => {
  const { as, called, sentBy } = await childReport();
  const [caller = ''] = await called();
  const [from, until] = [after(2 * minute), after(300 * minute)];
  expect(await as(caller).chapter.noteAbsence({ person: caller, from, until })).toMatchObject({
    receipt: { status: 'inForce' },
  });
  const sent = (await sentBy(22)).join('\n');
  expect(sent).toMatch(/The person who was asked to phone [^\n(]* is on leave; you are asked in their place\./);
  expect(sent).not.toContain('The person who was asked before (police');
});

test('asks whoever took a report on for the act, and never again to take it on', async () => {
  const { as, report, sentBy } = await childReport();
  expect(await as('duty-one').escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
  const sent = await sentBy(180);
  expect(sent.join('\n')).toMatch(/: you took this report on\. Read it, .*then record what you did\./);
  for (const text of sent.filter((one) => one.includes('you took this report on')))
    expect(text).not.toMatch(/take this report on|Can you handle/);
});

test('says that the answer of an adult who declines help is read first, nothing of it, and no more once they want help', async () => {
  const { as, report, sentBy } = await childReport();
  const adult = [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }] as const;
  const { reports } = as('duty-one');
  expect(await reports.add(report, { facts: {}, parties: adult })).toMatchObject({ ok: true });
  // An addition makes an adult of nobody: two institutions say so in a correction (0892).
  const asked = { reason: 'foundOtherwise', parties: [{ ref: 'p1', ageClass: 'adult' }] } as const;
  for (const who of ['duty-one', 'last-one'])
    expect(await as(who).reports.correct(report, asked)).toMatchObject({ ok: true });
  expect(await reports.noteHelpAnswer(report, { victim: 'p1', answer: 'declined' })).toMatchObject({ ok: true });
  const declined = (await sentBy(42)).join('\n');
  expect(declined).toContain('An adult victim has said whether they want help. Before you act, read the answer');
  expect(declined).not.toMatch(/declines help|\bp1\b/);
  expect(await reports.noteHelpAnswer(report, { victim: 'p1', answer: 'wanted' })).toMatchObject({ ok: true });
  expect((await sentBy(84)).join('\n')).not.toContain('whether they want help');
});
