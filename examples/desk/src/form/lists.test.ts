import { commandSchemas } from '@kawal/core/schemas';
import { type Answers, formOf } from '@kawal/forms';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { everyAddress, recorded } from '../every-page.sample.ts';
import { htmlText } from '../page/html.ts';
import { child } from '../reported.sample.ts';
import { drawFields, type FormSetting } from './draw-form.ts';
import { readForm } from './read-form.ts';

const visitors = formOf(commandSchemas.visit, 'assign-visit').fields;
const signing = formOf(commandSchemas.pact, 'sign-pact', { fields: ['furtherSignatories'] }).fields;

function drawn(fields: typeof visitors, answers: Answers, records = 3, errors = new Map<string, string>()): string {
  const listed = Array.from({ length: records }, (_, at) => ({
    value: `volunteer/v${at}`,
    said: `Relawan Contoh ${at}`,
  }));
  const people = [{ value: 'lurah-lor', said: 'Lurah Contoh' }];
  const setting = {
    language: 'id',
    errors,
    known: new Map(),
    recordsOf: () => listed,
    people,
    parties: [],
    victims: [],
  };
  return drawFields(fields, answers, setting as unknown as FormSetting)
    .map((one) => htmlText(one as never))
    .join('');
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one);

test('offers all records of a list to be ticked, each with a label of its own', () => {
  const text = drawn(visitors, { visitors: ['volunteer/v0', 'volunteer/v2'] });
  expect(all(text, /type="checkbox"[^>]*name="visitors" value="([^"]*)"/g)).toEqual(
    [0, 1, 2].map((at) => `volunteer/v${at}`),
  );
  expect(all(text, /value="([^"]*)" checked/g)).toEqual(['volunteer/v0', 'volunteer/v2']);
  const ids = all(text, / id="([^"]*)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of all(text, /<label for="([^"]*)"/g)) expect(ids).toContain(one);
  expect(drawn(visitors, {}, 0)).toContain('Belum ada yang dapat dipilih');
});

test('leads from what is wrong with one of the records to the mark of that record', () => {
  const errors = new Map([['visitors.1', 'Relawan ini belum aktif.']]);
  const text = drawn(visitors, { visitors: ['volunteer/v0', 'volunteer/v2'] }, 3, errors);
  expect(text).toContain('Relawan ini belum aktif.');
  expect(text).toMatch(/id="visitors\.1"[^>]*value="volunteer\/v2"/);
});

test.each([
  ['of people', signing, 'furtherSignatories', 3],
  ['of more records than a page may hold', visitors, 'visitors', 201],
] as const)('numbers the controls of a list %s, and draws one more when asked', (_, fields, name, records) => {
  const text = drawn(fields, {}, records);
  expect(all(text, /<select id="([^"]*)"/g)).toEqual([`${name}.0`, `${name}.1`]);
  expect(text).toMatch(/<label for="[^"]*\.1">[^<]* 2[ <]/);
  const ids = all(text, / id="([^"]*)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  const more = /name="_more" value="([^"]*)"/.exec(text)?.[1];
  expect(more).toBe(`${name} 3`);
  expect(all(drawn(fields, { [name]: ['a', 'b', ''] }, records), /<select id="([^"]*)"/g)).toHaveLength(3);
});

test('reads every item of a list that was sent, however many there are', () => {
  const members = formOf(commandSchemas.community, 'constitute-community').fields;
  const sent = Array.from({ length: 30 }, (_, at) => [`decree.members.${at}.person`, `warga-${at}`]);
  const { decree } = readForm(members, new URLSearchParams(sent));
  expect((decree as { readonly members: readonly unknown[] }).members).toHaveLength(30);
});

async function done(outcome: Promise<{ readonly ok: boolean }>): Promise<string> {
  const came = (await outcome) as { readonly receipt?: { readonly stream: string } };
  if (came.receipt === undefined) throw new Error(JSON.stringify(came));
  return came.receipt.stream;
}

const area = '35.99.01.1001';

test('takes three incidents of a month, and adds a third signatory and a second member of a decree', async () => {
  const { kawal, officer } = await openedDesk({ at: '2026-03-05T12:00' });
  const { pacts, engagements, communities, conditionReports, reports } = kawal.as('petugas-1');
  const meeting = { kind: 'audienceMeeting', area: '35.99', heldOn: '2026-03-03T09:00+07:00' } as const;
  const audience = await done(engagements.record({ ...meeting, attendance: {}, outcome: 'agreed' } as never));
  const source = { area, reportedName: 'Contoh Lor', source: 'Surat contoh' } as const;
  const pact = await done(pacts.draft({ ...source, commitments: ['formVolunteers', 'reportConditions'] }));
  const browser = await officer('petugas-1');
  const fewer = await browser.fill(`/catatan/${pact}/tandatangani`, {
    ...{ furtherSignatories: ['wakil-lor', 'koordinator-lor'], _more: 'furtherSignatories 3' },
  });
  expect(all(fewer.text, /<select id="(furtherSignatories[^"]*)"/g)).toHaveLength(3);
  const signed = { signedOn: '2026-03-03T10:00+07:00', audience, signatory: 'lurah-lor', witness: 'petugas-1' };
  await done(pacts.sign(pact as 'pact/', signed as never));
  const community = await done(communities.propose(source));
  await done(communities.notePact(community as 'community/', {}));
  const more = await browser.fill(`/catatan/${community}/bentuk`, {
    ...{ 'decree.members.0.person': 'wakil-lor', _more: 'decree.members 2' },
  });
  expect(all(more.text, /name="(decree\.members\.\d\.person)"/g)).toContain('decree.members.1.person');
  const decree = { number: 'contoh/1', date: '2026-03-04T00:00+07:00', signatory: 'lurah-lor' };
  await done(communities.constitute(community as 'community/', { decree } as never));
  const body = { area, channel: 'phone', facts: { danger: ['no'] }, parties: [child] };
  const incidents = await Promise.all(
    [1, 2, 3].map((one) => done(reports.submit({ ...body, story: `Cerita contoh ${one}.` } as never))),
  );
  const month = await done(conditionReports.open({ area, period: '2026-03' }));
  const counts = [
    'outreach',
    'departures',
    'returns',
    'boardingHouses',
    'employers',
    'vacancies',
    'childrenOutOfSchool',
  ];
  const sent = await browser.fill(`/catatan/${month}/kirim-bulan`, {
    ...{ submittedBy: 'koordinator-lor', incidents },
    ...Object.fromEntries(counts.map((one) => [`counts.${one}`, '1'])),
  });
  expect([sent.status, sent.text]).toEqual([303, '']);
  // What came in later is no incident of an earlier month.
  const before = await done(conditionReports.open({ area, period: '2026-02' }));
  const earlier = (await browser.get(`/catatan/${before}/kirim-bulan`)).text;
  for (const one of incidents) expect(earlier).not.toContain(one);
  const form = (await browser.get(`/catatan/${month}`)).text;
  for (const one of incidents) expect(form).toContain(one);
});

test('gives each control of every form an id and a label of its own', async () => {
  const { kawal, officer } = await openedDesk();
  const body = { area, channel: 'phone', facts: { danger: ['no'] }, parties: [child], story: 'Cerita contoh.' };
  const duplicate = await done(kawal.as('petugas-2').reports.submit(body as never));
  const { records } = await recorded(kawal, duplicate);
  const browser = await officer('petugas-1');
  const wrong: string[] = [];
  for (const path of everyAddress(records)) {
    const { text } = await browser.get(path);
    const ids = all(text, / id="([^"]*)"/g);
    const labelled = all(text, /<label for="([^"]*)"/g);
    const controls = all(text, /<(?:input type="(?!hidden)[^"]*"|select|textarea) id="([^"]*)"/g);
    wrong.push(...ids.filter((one, at) => ids.indexOf(one) !== at).map((one) => `${path} has twice ${one}`));
    wrong.push(...controls.filter((one) => !labelled.includes(one)).map((one) => `${path} has no label of ${one}`));
  }
  expect(wrong).toEqual([]);
});

test('lists the kelurahan of the public form by name, and what belongs to none of them first', async () => {
  const { stranger } = await openedDesk();
  const [area = ''] = /<select[^>]*name="area".*?<\/select>/s.exec((await stranger().get('/lapor')).text) ?? [];
  const said = [...area.matchAll(/<option[^>]*>([^<]*)</g)].map(([, one = '']) => one);
  expect(said.filter((one) => one.startsWith('Contoh'))).toEqual(['Contoh Kidul', 'Contoh Lor']);
  expect(said.findIndex((one) => /tidak tahu/i.test(one))).toBeLessThan(said.indexOf('Contoh Kidul'));
});

test('says of what is both chosen and typed that one of the two is to go, and cuts neither silently', async () => {
  const { kawal, officer } = await openedDesk();
  const source = { area: '35.99.01.1001', reportedName: 'Contoh Lor', source: 'Surat contoh' } as const;
  expect(await kawal.as('petugas-1').communities.propose(source)).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  const page = '/catatan/community/35.99.01.1001/volunteers.nominate';
  const [, name = ''] = /name="([^"]+)~"/.exec((await browser.get(page)).text) ?? [];
  expect(name).toBe('person.ref');
  const both = await browser.fill(page, { [name]: 'wakil-lor', [`${name}~`]: 'relawan-77' });
  expect(both.status).toBe(422);
  // The message repeats nothing of what was typed; it stands in its own field again, beside what was chosen.
  expect(both.text).toMatch(/yang diketik di bawahnya\. Kosongkan/);
  expect(both.text.match(/\S+ \S*relawan-77/g)).toEqual(['name="person.ref~" value="relawan-77']);
  expect(both.text).toMatch(/<option[^>]* value="wakil-lor"[^>]* selected/);
  const typed = await browser.fill(page, { [name]: '', [`${name}~`]: 'relawan-77' });
  expect(typed.text).not.toContain('Kosongkan salah satunya');
  expect(typed.status).toBe(303);
  expect(JSON.stringify(await kawal.engine.unguarded.list('volunteer'))).toContain('"relawan-77"');
});
