import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recordNumber } from '@kawal/core/record';
import { expect, test, vi } from 'vitest';
import { applied } from '../kawal.sample.ts';
import { encryptByAge } from './encrypt-by-age.ts';

const day = 24 * 60 * 60 * 1_000;

const report = `
area: 35.73.03.1001
channel: app
facts: { concern: [some], danger: [no], involved: [none], victimAge: [adult] }
story: Cerita Umum Karangan
parties:
  - { ref: p1, roles: [victim], ageClass: adult, identity: { name: Nama Korban Karangan } }
  - { ref: p2, roles: [witness], ageClass: adult, identity: { name: Nama Saksi Karangan } }
`;

/** Nobody of these tests has read the story: a note says why it ends. */
const ending =
  'reason: notTppoReferredElsewhere\nseenBy: uptdPpa\nseenOn: 2019-02-01\nnote: Diterima lembaga contoh hari ini.\n';

test('answers what UU 27/2022 asks about the data of a person, and leaves out those of others', async () => {
  const made = await applied();
  made.write('laporan.yaml', report);
  const taken = await made.kawal('report', 'laporan.yaml', '--json');
  expect(taken.err).toBe('');
  const stream = /report\/\w+/.exec(taken.out)?.[0] ?? '';
  const as = ['--as', 'sekretaris', '--lang', 'en'];

  const sheet = await made.kawal('data', 'person', stream, 'p1', '--yes', '--as', 'sekretaris');
  expect([sheet.code, sheet.err]).toEqual([0, expect.stringContaining('Cetak langsung')]);
  expect(sheet.out).toContain('Data tentang Anda pada LPA Kota Malang');
  expect(sheet.out).toMatch(/peran dalam laporan: korban[\s\S]*nama: Nama Korban Karangan[\s\S]*- Tidak ada\./);
  expect(sheet.out).not.toMatch(/Saksi|Umum|victim|ageClass|narrative|[{}]/);
  const about = await made.kawal('data', 'person', stream, 'p1', '--yes', '--json', ...as);
  expect([about.code, about.err]).toEqual([0, expect.stringContaining('--to KEY')]);
  expect(about.out).toContain('Nama Korban Karangan');
  expect(about.out).not.toMatch(/Saksi|Umum/);
  expect(about.err).not.toContain('Karangan');
  expect(JSON.parse(about.out)).toMatchObject({
    record: stream,
    facts: { ref: 'p1' },
    openings: [{ person: 'sekretaris' }],
  });
  const again = await made.kawal('data', 'person', stream, 'p1', '--yes', '--json', ...as);
  expect(JSON.parse(again.out).openings).toMatchObject(
    [1, 2].map(() => ({ person: 'sekretaris', purpose: 'answerPerson' })),
  );
  const none = await made.kawal('data', 'person', stream, 'p9', ...as);
  expect([none.code, none.out]).toEqual([1, '']);

  const asked = `right=correction record=${stream} subject=p1 receivedOn=${new Date(made.clock.now).toISOString()}`;
  const received = await made.kawal('do', 'data-requests.receive', ...asked.split(' '), '--json', ...as);
  const request = /data-request\/\w+/.exec(received.out)?.[0] ?? '';
  const at = `answeredOn=${new Date(made.clock.now).toISOString()}`;
  const wrong = await made.kawal('do', 'data-requests.refuse', request, 'ground=contract', at, ...as);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('it discloses data of others')]);
  expect((await made.kawal('do', 'data-requests.refuse', request, 'ground=safety', at, ...as)).code).toBe(0);

  made.write('penutupan.yaml', ending);
  const close = ['do', 'reports.close', stream, 'penutupan.yaml', '--lang', 'en', '--as'];
  const closings = [await made.kawal(...close, 'sekretaris'), await made.kawal(...close, 'petugas-uptd-1')];
  expect(closings.map(({ err }) => err)).toEqual(['', '']);
  const retention = ['data', 'retention', '--after', '30', '--class', 'identity', '--json', ...as];
  expect(JSON.parse((await made.kawal(...retention)).out)).toEqual([]);
  made.clock.now += 31 * day;
  const due = JSON.parse((await made.kawal(...retention)).out);
  expect(due).toMatchObject([{ report: stream, cards: 2, result: 'due' }]);
  const destroy = [...retention, '--destroy'];
  expect(JSON.parse((await made.kawal(...destroy)).out)).toMatchObject([{ result: 'proposed' }]);
  const second = await made.kawal(...destroy, '--as', 'petugas-lpa-1');
  expect(JSON.parse(second.out)).toMatchObject([{ result: 'destroyed' }]);
  expect(JSON.parse((await made.kawal(...retention)).out)).toEqual([]);
  expect((await made.kawal('data', 'retention', '--after', 'lama', ...as)).code).toBe(1);
  const misnamed = await made.kawal('data', 'retention', '--after', '0', '--class', 'nik', '--destroy', ...as);
  expect([misnamed.code, misnamed.err.includes('identity, contact, narrative')]).toEqual([1, true]);

  const processed = JSON.parse((await made.kawal('data', 'processing', '--json', ...as)).out);
  expect(processed).toMatchObject([
    { activity: 'opened', count: 3 },
    { activity: 'erased', count: 1 },
    { activity: 'requested', count: 1 },
  ]);

  const known = new Date(made.clock.now).toISOString();
  const found = await made.kawal('do', 'breaches.detect', 'kinds=confidentiality', `knownAt=${known}`, '--json', ...as);
  const breach = /breach\/\w+/.exec(found.out)?.[0] ?? '';
  const notice = await made.kawal('data', 'notice', breach, ...as);
  // The clock of this test stands in 2019, before the statute was in force.
  expect(notice.out).toContain('(Our own practice: in writing, within 3x24 hours.');
  expect(notice.out).toContain('data became known to people with no right to them');
  expect(notice.out).toContain('Not notified yet: the people concerned; the data protection authority');
});

test('gives nothing of a possible child to who has not read the story, and counts as no reading of it', async () => {
  const made = await applied();
  made.write('laporan.yaml', report.replaceAll('adult', 'child'));
  const stream = /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  const as = ['--as', 'sekretaris', '--lang', 'en'];
  const about = () => made.kawal('data', 'person', stream, 'p1', '--yes', ...as);
  const unread = await about();
  expect([unread.code, unread.out, unread.err]).toEqual([
    1,
    '',
    expect.stringContaining('who has read the whole story'),
  ]);
  expect((await made.kawal('data', 'processing', '--json', ...as)).out).not.toContain('"opened"');
  expect((await made.kawal('read', stream, 'purpose=respond', ...as)).code).toBe(0);
  expect(await about()).toMatchObject({ code: 0, out: expect.stringContaining('Nama Korban Karangan') });
  // Who was told of it and is of no LPA, and who has not read the newest addition, get nothing.
  expect(await made.kawal('data', 'person', stream, 'p1', '--yes', '--as', 'koordinator-kotalama')).toMatchObject({
    code: 1,
    out: '',
  });
  made.write('tambahan.yaml', 'story: Keterangan baru karangan\nfacts: {}\nparties: []\n');
  expect((await made.kawal('do', 'reports.add', stream, 'tambahan.yaml', '--as', 'petugas-lpa-1')).err).toBe('');
  expect(await about()).toMatchObject({ code: 1, out: '' });
  await made.kawal('read', stream, 'purpose=respond', ...as);
  // A sheet shows no story, so its openings hold none.
  const { out } = await made.kawal('data', 'person', stream, 'p1', '--yes', '--json', ...as);
  const openings = JSON.parse(out).openings as { readonly purpose: string; readonly classes: readonly string[] }[];
  const answers = openings.filter(({ purpose }) => purpose === 'answerPerson');
  expect(answers.map(({ classes }) => classes.join())).toEqual(['identity,contact']);
});

test('gives and destroys nothing under a name of no directory, nor for an office of another kelurahan', async () => {
  const made = await applied();
  made.write('laporan.yaml', report);
  const stream = /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  for (const person of ['nama-karangan', 'koordinator-tanjungrejo']) {
    for (const asked of [
      ['data', 'person', stream, 'p1'],
      ['data', 'processing', '--json'],
      ['data', 'retention', '--after', '0', '--destroy'],
      ['data', 'notice', 'breach/tidak-ada'],
      ['erase', stream, '--reason', 'requested', '--yes'],
    ]) {
      const { code, out } = await made.kawal(...asked, '--as', person);
      expect([asked[1], code === 0 && asked[1] === 'person', out.includes('Karangan')]).toEqual([
        asked[1],
        false,
        false,
      ]);
      if (person === 'nama-karangan') expect([asked[1], code]).not.toEqual([asked[1], 0]);
    }
  }
  expect((await made.kawal('data', 'person', stream, 'p1', '--yes', '--as', 'sekretaris')).out).toContain(
    'Korban Karangan',
  );
});

test('gives what is sealed in the case of the person too, and says which notes and reports somebody must read', async () => {
  const made = await applied();
  made.write('laporan.yaml', report);
  const sent = async () => /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  const [stream, other] = [await sent(), await sent()];
  const as = ['--as', 'petugas-lpa-1', '--lang', 'en'];
  const act = async (...given: readonly string[]) => {
    const { err, out } = await made.kawal('do', ...given, '--json', ...as);
    expect([given[0], err]).toEqual([given[0], '']);
    return /"((?:case|referral)\/\w+)"/.exec(out)?.[1] ?? '';
  };
  const now = new Date(made.clock.now).toISOString();
  const handling = await act('cases.open', `report=${stream}`, 'victim=p1');
  await act('cases.link-report', handling, `report=${other}`);
  made.write('lp.yaml', `filedOn: ${now}\nreference: LP/KARANGAN/1\n`);
  await act('cases.note-police-report', handling, 'lp.yaml');
  await act('cases.begin-identification', handling, 'by=policeUnitPpa');
  const found = 'outcome: victimConfirmed\ndecidedBy: policeUnitPpa';
  made.write('ids.yaml', `${found}\ndecidedOn: ${now}\nreference: ID/KARANGAN/2\n`);
  await act('cases.record-identification', handling, 'ids.yaml');

  const sheet = await made.kawal('data', 'person', stream, 'p1', '--yes', ...as);
  expect([sheet.code, sheet.out]).toEqual([0, expect.stringContaining('LP/KARANGAN/1')]);
  expect(sheet.out).toContain('ID/KARANGAN/2');
  expect(sheet.err).toContain(
    `Other reports may be about the same person as report ${recordNumber(stream)}: ${recordNumber(other)}`,
  );
  const witness = await made.kawal('data', 'person', stream, 'p2', '--json', ...as);
  expect(witness.out + witness.err).not.toMatch(/KARANGAN|Other reports/);
});

test('warns of who may ask for the data of a child before anything is opened, and opens nothing after a no', async () => {
  const made = await applied();
  made.write('laporan.yaml', report.replaceAll('adult', 'child'));
  const stream = /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  const at = (answer: string) =>
    made.kawalWith({ isTTY: true, ask: async () => answer }, 'data', 'orang', stream, 'p1', '--as', 'sekretaris');
  await made.kawal('baca', stream, 'tujuan=menangani-laporan', '--as', 'sekretaris');
  const openings = async () => (await made.kawal('log', '--json')).out.split('cards-opened').length;
  const before = await openings();
  const left = await at('');
  expect([left.code, left.out]).toEqual([1, '']);
  expect(left.err).toMatch(/Yang bertanya bisa saja pelakunya.*surat kuasanya/);
  expect(await openings()).toBe(before);
  expect((await at('ya')).out).toContain('Nama Korban Karangan');
  // A program says beforehand that somebody checked who asks.
  const piped = ['data', 'orang', stream, 'p1', '--json', '--as', 'sekretaris'];
  expect(await made.kawal(...piped)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--yes') });
  expect((await made.kawal(...piped, '--yes')).out).toContain('Korban Karangan');
  // An adult's data wait for no such question.
  made.write('dewasa.yaml', report);
  const other = /report\/\w+/.exec((await made.kawal('report', 'dewasa.yaml', '--json')).out)?.[0] ?? '';
  expect((await made.kawal('data', 'orang', other, 'p1', '--yes', '--as', 'sekretaris')).err).not.toContain(
    'pelakunya',
  );
});

test('gives a witness nothing of the case of a victim whom the report does not name', async () => {
  const made = await applied();
  made.write('laporan.yaml', report.replace(/ *- \{ ref: p1.*\n/, ''));
  const stream = /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  const as = ['--as', 'sekretaris', '--lang', 'en'];
  const opened = await made.kawal('do', 'cases.open', `report=${stream}`, '--json', ...as);
  expect([opened.err, opened.code]).toEqual(['', 0]);
  const about = await made.kawal('data', 'person', stream, 'p2', '--json', ...as);
  expect(JSON.parse(about.out)).toMatchObject({ facts: { ref: 'p2' }, cases: [], referrals: [] });
});

test('gives nothing about a suspect on the word of one person, and says when to refuse', async () => {
  const made = await applied();
  made.write(
    'laporan.yaml',
    `${report}  - { ref: p3, roles: [suspected], ageClass: adult, identity: { name: Nama Terduga Karangan } }\n`,
  );
  const stream = /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  const about = (as: string) => made.kawal('data', 'person', stream, 'p3', '--lang', 'en', '--as', as);
  const alone = await about('sekretaris');
  expect([alone.code, alone.out]).toEqual([1, '']);
  expect(alone.err).toContain('Art 33 obliges you to refuse');
  const asked = `right=access record=${stream} subject=p3 receivedOn=${new Date(made.clock.now).toISOString()}`;
  const recorded = await made.kawal('do', 'data-requests.receive', ...asked.split(' '), '--as', 'sekretaris');
  expect([recorded.err, recorded.code]).toEqual(['', 0]);
  // Who put the request on record is not the second person.
  expect((await about('sekretaris')).code).toBe(1);
  const { code, out } = await about('petugas-lpa-1');
  expect([code, out.includes('Nama Terduga Karangan'), out.includes('Korban')]).toEqual([0, true, false]);
});

test('gives nothing about a suspect on a request of somebody whom the report names since (1080)', async () => {
  const made = await applied();
  const suspect = '  - { ref: p3, roles: [suspected], ageClass: adult, identity: { name: Nama Terduga Karangan } }\n';
  made.write('laporan.yaml', `${report}${suspect}`);
  const stream = /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  const asked = `right=access record=${stream} subject=p3 receivedOn=${new Date(made.clock.now).toISOString()}`;
  const receive = (as: string) => made.kawal('do', 'data-requests.receive', ...asked.split(' '), '--as', as);
  expect((await receive('petugas-lpa-2')).code).toBe(0);
  const accomplice = '{ ref: p9, roles: [suspected], ageClass: adult, directoryPerson: petugas-lpa-2 }';
  made.write('tambah.yaml', `facts: {}\nparties:\n  - ${accomplice}\n`);
  expect((await made.kawal('do', 'reports.add', stream, 'tambah.yaml', '--as', 'sekretaris')).code).toBe(0);
  const about = () => made.kawal('data', 'person', stream, 'p3', '--lang', 'en', '--as', 'petugas-lpa-1');
  const refused = await about();
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect((await receive('sekretaris')).code).toBe(0);
  expect((await about()).out).toContain('Nama Terduga Karangan');
});

test('keeps sealed cards for the days that the chapter declares for each class', async () => {
  const made = await applied();
  made.write('laporan.yaml', report);
  const stream = /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
  const as = ['--as', 'sekretaris', '--lang', 'en'];
  made.write('penutupan.yaml', ending);
  const close = ['do', 'reports.close', stream, 'penutupan.yaml', '--as'];
  for (const person of ['sekretaris', 'petugas-uptd-1']) await made.kawal(...close, person);
  const due = () => made.kawal('data', 'retention', '--json', ...as);
  expect(await due()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('declares no retention') });
  made.edit('lembaga/chapter.yaml', /^kota:/m, 'masaSimpan: { identitas: 30, cerita: 60 }\nkota:');
  const applying = await made.kawal('apply', 'lembaga', ...as, '--yes');
  expect([applying.code, applying.out]).toEqual([0, expect.stringContaining('retention (days)')]);
  const counts = [];
  for (const days of [29, 2, 30]) {
    made.clock.now += days * day;
    counts.push(JSON.parse((await due()).out).map(({ cards }: { readonly cards: number }) => cards));
  }
  // Two names after 30 days, the story and both notes after 60; contacts are declared nowhere, so they stay.
  expect(counts).toEqual([[], [2], [5]]);
});

test('makes no file for a person where there is no program to encrypt it', async () => {
  expect(await encryptByAge('age1karangan', 'Karangan', { PATH: '/tidak-ada' })).toBe('no-program');
});

test.runIf(existsSync('/usr/bin/age'))(
  'writes the answer to a person as a file that only their key of age opens',
  async () => {
    const made = await applied();
    made.write('laporan.yaml', report);
    const stream = /report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '';
    const [identity, file] = ['kunci.txt', 'jawaban.age'].map((name) => join(made.folder, name)) as [string, string];
    execFileSync('/usr/bin/age-keygen', ['-o', identity], { stdio: 'ignore' });
    const key = execFileSync('/usr/bin/age-keygen', ['-y', identity]).toString().trim();
    const person = ['data', 'person', stream, 'p1', '--as', 'sekretaris', '--lang', 'en', '--out', 'jawaban.age'];
    const wrong = await made.kawal(...person, '--to', key.replace('age1', 'age1q'));
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('no public key of age')]);
    expect(wrong.err).not.toContain(key.slice(5));
    expect((await made.kawal(...person)).err).toContain('go together');
    expect((await made.kawal('data', 'processing', '--as', 'sekretaris', '--json')).out).not.toContain('"opened"');
    // A file that is there, or a folder that is not: nothing is opened for what could not be written.
    made.write('jawaban.age', 'milik orang lain');
    expect((await made.kawal(...person, '--to', key)).err).toContain('jawaban.age');
    rmSync(file);
    const nowhere = person.with(-1, 'tidak-ada/jawaban.age');
    expect((await made.kawal(...nowhere, '--to', key)).code).toBe(2);
    expect((await made.kawal('data', 'processing', '--as', 'sekretaris', '--json')).out).not.toContain('"opened"');
    const written = await made.kawal(...person, '--to', key);
    expect([written.code, written.err]).toEqual([0, expect.stringContaining('Only the holder')]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'latin1') + written.out + written.err).not.toContain('Karangan');
    const opened = execFileSync('/usr/bin/age', ['-d', '-i', identity, file]).toString();
    expect(JSON.parse(opened)).toMatchObject({ record: stream, facts: { ref: 'p1' } });
    expect(opened).toContain('Nama Korban Karangan');
  },
);

test('finds a person by number or name, as the rules of access let each officer, and no command line holds them', async () => {
  const made = await applied();
  const nik = '3573034107990001';
  made.write('laporan.yaml', report.replace('Nama Korban Karangan }', `Nama Korban Karangan, nik: '${nik}' }`));
  const taken = await made.kawal('report', 'laporan.yaml', '--json');
  const stream = /report\/\w+/.exec(taken.out)?.[0] ?? '';
  const find = (typed: string, ...more: readonly string[]) =>
    made.kawalWith({ stdin: async () => typed }, 'data', 'find', '--as', 'sekretaris', '--lang', 'en', ...more);
  const found = await find(nik);
  expect(found).toMatchObject({ code: 0, out: expect.stringContaining(recordNumber(stream) ?? '') });
  expect(found.out).toMatch(/p1 +│ NIK/);
  const named = await find('korban karangan nama', '--json');
  expect(JSON.parse(named.out)).toEqual([{ report: stream, person: 'p1', by: ['name'] }]);
  expect((await find('0812 0000 0009')).out).toContain('In no report');
  expect(await find('')).toMatchObject({ code: 1, out: '' });
  expect((await find(nik, '--purpose', 'penasaran')).err).toContain('respond');
  expect((await made.kawal('log', '--json')).out).not.toContain(nik);

  // The mark stands in the keyring, until the card is destroyed: then in no byte of any file.
  const holding = () =>
    readdirSync(made.folder, { withFileTypes: true })
      .filter((file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(`looked-up~${stream}`))
      .map(({ name }) => name);
  const [keyring] = holding();
  expect(keyring).toContain('keyring');
  expect(holding().filter((name) => !name.includes('keyring'))).toEqual([]);
  made.write('penutupan.yaml', ending);
  const close = ['do', 'reports.close', stream, 'penutupan.yaml', '--as'];
  for (const by of ['sekretaris', 'petugas-uptd-1']) {
    await made.kawal('data', 'person', stream, 'p1', '--yes', '--as', by);
    expect((await made.kawal(...close, by)).err).toBe('');
  }
  for (const by of ['sekretaris', 'petugas-lpa-1'])
    await made.kawal('erase', stream, '--reason', 'requested', '--yes', '--as', by);
  expect(holding()).toEqual([]);
  expect((await find(nik)).out).toContain('In no report');
});

test('lists all that is sealed about a person with what holds it, and destroys nothing of a namesake (1441)', async () => {
  const made = await applied();
  const nik = '3573034107990001';
  const named = report.replace('Nama Korban Karangan }', `Nama Korban Karangan, nik: '${nik}' }`);
  const streams: string[] = [];
  for (const one of [named, report]) {
    made.write('laporan.yaml', one);
    streams.push(/report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '');
  }
  const [closed = '', open = ''] = streams;
  made.write('penutupan.yaml', ending);
  for (const by of ['sekretaris', 'petugas-uptd-1']) {
    await made.kawal('read', closed, 'purpose=agreeToClosing', '--as', by);
    expect((await made.kawal('do', 'reports.close', closed, 'penutupan.yaml', '--as', by)).err).toBe('');
  }
  const erase = (typed: string, as: string, ...more: readonly string[]) =>
    made.kawalWith({ stdin: async () => typed }, 'data', 'erase', '--as', as, '--lang', 'en', ...more);
  const rows = async (typed: string) => {
    const told = JSON.parse((await erase(typed, 'sekretaris', '--json')).out) as { record: string; held: string }[];
    return Object.fromEntries(told.map(({ record, held }) => [record, held]));
  };
  expect(await rows('nama korban karangan')).toEqual({ [closed]: 'nothing', [open]: 'open' });
  expect(await rows(nik)).toEqual({ [closed]: 'nothing' });
  const plan = await erase('nama korban karangan', 'sekretaris');
  expect([plan.code, plan.err, plan.out]).toEqual([0, '', expect.stringContaining('Two lines may be two people')]);
  expect(plan.out).toMatch(/p1 +│ identity.*│ held: the report is open/);
  expect((await erase(nik, 'sekretaris', '--destroy')).code).toBe(2);
  expect((await erase(nik, 'koordinator-kotalama')).code).not.toBe(0);
  // Who reads the list chooses: of the other one nothing goes.
  for (const by of ['sekretaris', 'petugas-lpa-1'])
    await made.kawal('erase', closed, '--subject', 'p1', '--reason', 'requested', '--yes', '--as', by);
  expect(await rows('nama korban karangan')).toEqual({ [open]: 'open' });
});

test('answers about one person of several reports by one object, and opens none where one is refused', async () => {
  const made = await applied();
  made.write('laporan.yaml', report);
  const streams: string[] = [];
  for (let count = 0; count < 2; count += 1)
    streams.push(/report\/\w+/.exec((await made.kawal('report', 'laporan.yaml', '--json')).out)?.[0] ?? '');
  const [one = '', other = ''] = streams;
  const about = (...pairs: readonly string[]) =>
    made.kawal('data', 'person', ...pairs, '--yes', '--json', '--as', 'sekretaris', '--lang', 'en');
  expect(await about(one, 'p1', other)).toMatchObject({ out: '', err: expect.stringContaining('after each report') });
  expect((await about(one, 'p1', other, 'p9')).out).toBe('');
  // Whoever answers says once, of all of them by name, that they are one person; without that nothing is opened.
  const ask = vi.fn(async () => 'no');
  const pair = ['data', 'person', one, 'p1', other, 'p1', '--as', 'sekretaris', '--lang', 'en'];
  expect(await made.kawalWith({ isTTY: true, ask }, ...pair)).toMatchObject({ code: 1, out: '' });
  const people = `: ${recordNumber(one)} p1, ${recordNumber(other)} p1. Open`;
  expect(ask.mock.calls).toEqual([[expect.stringContaining(people)]]);
  // The opening that answers is noted after what was read: none before it.
  expect(JSON.parse((await about(one, 'p1')).out).openings).toEqual([]);
  const both = JSON.parse((await about(one, 'p1', other, 'p1')).out);
  expect(both).toMatchObject(streams.map((record) => ({ record, subject: 'p1', facts: { ref: 'p1' } })));
  const sheet = await made.kawal('data', 'orang', one, 'p1', other, 'p1', '--yes', '--as', 'sekretaris');
  expect(sheet.out.match(/Data tentang Anda pada/g)).toHaveLength(2);
  for (const stream of streams) expect(sheet.err).toContain(`Cerita laporan ${recordNumber(stream)} tidak disertakan`);
});

test('prints on the sheet of a person what they answered, and the office of who opened their data', async () => {
  const made = await applied();
  made.write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await made.kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await made.kawal('worker', '--once');
  for (const answer of ['menolak-bantuan', 'menginginkan-bantuan'])
    expect((await made.kawal('bantuan', number, 'korban=p1', `jawaban=${answer}`, '--as', 'petugas-lpa-1')).code).toBe(
      0,
    );
  await made.kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  const sheet = await made.kawal('data', 'orang', number, 'p1', '--yes', '--as', 'sekretaris');
  expect(sheet.out).toMatch(/Yang Anda jawab[\s\S]*menolak bantuan[\s\S]*menginginkan bantuan/);
  expect(sheet.out).toMatch(/: [^\n]*LPA[^\n]* \(petugas-lpa-1\), menangani laporan/);
  const witness = await made.kawal('data', 'orang', number, 'p2', '--as', 'sekretaris');
  expect(witness.out).not.toContain('menolak bantuan');
  const sought = { ask: async () => 'Nama Korban Karangan' } as never;
  const found = await made.kawalWith(sought, 'data', 'cari', '--purpose', 'mengawasi', '--as', 'sekretaris');
  expect([found.code, found.err]).toEqual([0, '']);
  const wrong = await made.kawalWith(sought, 'data', 'cari', '--purpose', 'iseng', '--as', 'sekretaris');
  expect(wrong.code).toBe(1);
});

test('says in its help what --yes affirms: who asks, and that all reports are about one person', async () => {
  const { kawal } = await applied();
  const { out } = await kawal('data', 'person', '--help', '--lang', 'en');
  expect(out.replace(/\s+/g, ' ')).toContain('you have checked who asks, and all reports that are named are about one');
});
