import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, app, colleague, officer, reportOf, type Submission, stageOf } from '../stage.sample.ts';
import { replacedFields } from './replaced-fields.ts';

const wrong = '+6281200000001';
const right = '+6281200000002';
const victim = {
  ...{ ref: 'p1', roles: ['victim'], ageClass: 'child', safeToContact: 'yes' },
  ...{ identity: { name: 'Nama Karangan Salah' }, contact: { phone: wrong } },
} as const;
const reporter = { ref: 'p2', roles: ['reporter'], ageClass: 'adult', contact: { phone: '+6281200000003' } } as const;

/** A report whose number of the victim was written down wrong. */
async function misheard() {
  const stage = await stageOf();
  const told = {
    ...{ area: '35.73.03.1001', channel: 'phone', facts: { danger: ['yes'] } },
    ...{ parties: [victim, reporter], story: 'Cerita karangan.' },
  };
  const report = reportOf(
    await stage.engine.as(app).reports.submit(told as unknown as Submission),
  ) as `report/${string}`;
  await stage.runTo(after(minute));
  const correct = (parties: readonly object[], actor = officer) =>
    stage.engine.as(actor).reports.correct(report, { reason: 'writtenWrongly', parties } as never);
  const open = async (actor = officer) => {
    const opened = await stage.engine.as(actor).cards.open(report, { purpose: 'respond' });
    return opened.ok ? opened.receipt.cards : [];
  };
  const party = async (ref: string) => {
    const found = await stage.engine.as(officer).reports.get(report);
    if (!found.ok || found.record.view !== 'whole') throw new Error('the report is not shown whole');
    const { parties, corrected } = found.record.state as never as Record<
      'corrected',
      { parties: (typeof victim)[] }
    > & {
      parties: (typeof victim)[];
    };
    return [parties, corrected.parties].map((all) => all.find((one) => one.ref === ref));
  };
  return { stage, report, correct, open, party };
}

test('seals a corrected number and name beside the wrong ones, and says which of them correct', async () => {
  const { correct, open } = await misheard();
  await open();
  // The command names the person second; their card is not that of the first.
  const said = [
    { ref: 'p2', roles: ['reporter', 'witness'] },
    { ref: 'p1', contact: { phone: right } },
  ];
  expect(await correct(said)).toMatchObject({ ok: true });
  const cards = (await open()).filter((card) => card.class === 'contact' && card.subject.startsWith('p1'));
  expect(cards.map(({ corrects, fields }) => [corrects, fields])).toEqual([
    [undefined, { contact: { phone: wrong } }],
    [true, { contact: { phone: right } }],
  ]);
  expect(await correct([{ ref: 'p1', identity: { name: 'Nama Karangan' } }])).toMatchObject({ ok: true });
  expect((await open()).filter((card) => card.corrects).map(({ class: of }) => of)).toEqual(['contact', 'identity']);
});

test('keeps the corrected name and number out of the entries and of what others read unsealed', async () => {
  const { stage, report, correct, open } = await misheard();
  await open();
  await correct([{ ref: 'p1', identity: { name: 'Nama Karangan' }, contact: { phone: right } }]);
  const history = JSON.stringify(await stage.engine.as(officer).reports.history(report));
  expect(history).toContain('"parties":[],"resealed":true');
  expect(history).not.toMatch(/Nama Karangan|8120000/);
});

test('changes whether somebody is safe to contact in all that is read of the report', async () => {
  const { correct, open, party } = await misheard();
  await open();
  expect(await correct([{ ref: 'p1', safeToContact: 'no' }])).toMatchObject({ ok: true });
  for (const one of await party('p1')) expect(one).toMatchObject({ safeToContact: 'no', ageClass: 'child' });
  expect(await correct([{ ref: 'p1', safeToContact: 'no' }])).toMatchObject({
    refusals: [{ code: 'report.nothing-to-correct' }],
  });
});

test.each<[string, object]>([
  ['number', { ref: 'p1', contact: { phone: right } }],
  ['way to contact', { ref: 'p1', howToContact: { hours: 'pagi (karangan)' } }],
  ['"safe to contact"', { ref: 'p2', safeToContact: 'yes' }],
])('takes a corrected %s only from who has read the newest story', async (_, one) => {
  const { report, correct, open } = await misheard();
  expect(await correct([one])).toMatchObject({ refusals: [{ code: 'report.newest-unread', report }] });
  await open();
  expect(await correct([one])).toMatchObject({ ok: true });
});

test('warns against contact at once, read or not', async () => {
  const { correct } = await misheard();
  expect(await correct([{ ref: 'p1', safeToContact: 'no' }])).toMatchObject({ ok: true });
});

test('asks everybody to read a report anew before they close it, once a number in it was corrected', async () => {
  const { stage, report, correct, open } = await misheard();
  await open();
  await open(colleague);
  await correct([{ ref: 'p1', contact: { phone: right } }]);
  const owed = await stage.engine.as(colleague).reports.owed(report);
  expect(owed.ok && owed.readBy).toEqual([]);
});

test('says of each field of a card if later corrections say otherwise, together', () => {
  const card = (version: string, fields: object, corrects = true) =>
    ({ subject: `p1${version}`, class: 'contact', fields, ...(corrects && { corrects }) }) as never;
  const first = card(
    '',
    { contact: { phone: wrong, address: 'Jalan Karangan 1' }, howToContact: { way: 'call' } },
    false,
  );
  const addition = card('@3', { contact: { phone: '+6281200000009' } }, false);
  const all = [first, addition, card('@4', { contact: { phone: right } })];
  expect(replacedFields(first, all)).toEqual({ contact: { phone: wrong } });
  expect(replacedFields(addition, all)).toEqual({ contact: { phone: '+6281200000009' } });
  expect(replacedFields(all[2] as never, all)).toBeUndefined();
  const more = [...all, card('@9', { contact: { address: 'Jalan Karangan 2' }, howToContact: { way: 'call' } })];
  expect(replacedFields(first, more)).toEqual({ contact: { phone: wrong, address: 'Jalan Karangan 1' } });
  expect(replacedFields(first, [first, addition])).toBeUndefined();
});

test('takes the newest correction of a number for the right one, also where it is the first number again', () => {
  const card = (version: string, fields: object | null, corrects = true) =>
    ({ subject: `p1${version}`, class: 'contact', fields, ...(corrects && { corrects }) }) as never;
  const first = card('', { contact: { phone: right } }, false);
  const mistaken = card('@4', { contact: { phone: wrong } });
  const all = [first, mistaken, card('@5', { contact: { phone: right } })];
  expect(all.map((one) => replacedFields(one, all))).toEqual([undefined, { contact: { phone: wrong } }, undefined]);
});

test('takes all of a card for wrong where a correction of it was erased, because nobody knows of what', () => {
  const first = { subject: 'p1', class: 'contact', fields: { contact: { phone: wrong } } } as never;
  const erased = { subject: 'p1@4', class: 'contact', fields: null, corrects: true } as never;
  expect(replacedFields(first, [first, erased])).toEqual({ contact: { phone: wrong } });
});

test.each([
  ['a suspect', ['suspected']],
  ['whoever is close to one', ['closeToSuspect']],
  ['somebody in an unclear part', ['unclear']],
])('corrects no name of %s, who is compared with the directory by an addition alone', async (_, roles) => {
  const { stage, report, correct, open, party } = await misheard();
  const suspect = { ref: 'p9', roles, ageClass: 'adult', identity: { name: 'Nama Karangan Ketiga' } };
  await stage.engine.as(officer).reports.add(report, { facts: {}, parties: [suspect] } as never);
  await open();
  const refused = { refusals: [{ code: 'report.suspect-not-renamed' }] };
  expect(await correct([{ ref: 'p9', identity: { name: 'Nama Karangan' } }])).toMatchObject(refused);
  const turned = { ref: 'p2', roles, contact: { phone: right } };
  expect(await correct([turned])).toMatchObject(refused);
  expect(await correct([{ ref: 'p9', ageClass: 'unknown' }])).toMatchObject({ ok: true });
  expect(await party('p9')).toBeDefined();
});
