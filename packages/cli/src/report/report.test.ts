import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hour } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, deployment, inFolder, report } from '../kawal.sample.ts';

test('sends nobody to the LPA from a receipt, where the report names the LPA by its title', async () => {
  const made = await applied();
  const kawal = made.reconfigured('return [email]', inFolder);
  const told = async (story: string) => {
    made.write('laporan.yaml', `wilayah: Kotalama\nsaluran: telepon\nkekhawatiran: ada\ncerita: ${story}\n`);
    return (await kawal('report', 'laporan.yaml')).out;
  };
  expect(await told('Yang mengajak petugas LPA, contoh.')).toMatch(
    /JANGAN menghubungi LPA[^\n]*UPTD PPA atau SAPA 129/,
  );
  // Nor to the UPTD, where that is accused, too.
  expect(await told('Yang mengajak petugas LPA dan Bu UPTD, contoh.')).toMatch(
    /JANGAN menghubungi LPA[^\n]*: hubungi SAPA 129\./,
  );
  expect(await told('Diajak tetangga, contoh.')).toContain('Hubungi petugas jaga LPA; bila LPA mungkin terlibat');
});

test('leads nobody to the LPA, by receipt or message, where the report names one duty officer of it', async () => {
  const { kawal, write, outbox } = await applied();
  const suspect = '  - { ref: p9, roles: [suspected], ageClass: adult, directoryPerson: petugas-lpa-2 }\nstory:';
  write('laporan.yaml', report.replace('story:', suspect));
  const { out } = await kawal('report', 'laporan.yaml');
  expect(out).toMatch(/JANGAN menghubungi LPA[^\n]*UPTD PPA atau SAPA 129/);
  await kawal('worker', '--once');
  const texts = outbox().map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    expect(text).toContain('Jangan menghubungi sekretariat atau petugas LPA tentang laporan ini');
    expect(text).not.toContain('Sebutkan kode ini');
  }
});

test('the advice stands first, then the receipt, and nobody is claimed to have been told', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const { code, out, err } = await kawal('report', 'laporan.yaml');
  expect([code, err]).toEqual([0, '']);
  const lines = out.trim().split('\n');
  expect(lines[0]).toMatch(/^Bila aman bagi Anda, TELEPON 110/);
  expect(lines[1]).toMatch(/diterima dan tersimpan\. Nomor .*: [0-9A-Z]{4}-[0-9A-Z]{3}$/);
  expect(lines[2]).toMatch(/^Wilayah: /);
  expect(lines[3]).toMatch(/^Ada korban atau pelapor yang belum tercatat aman dihubungi atau tidak/);
  expect(lines[4]).toContain('belum berarti');
  expect(lines[5]).toMatch(/^Hapus berkas laporan\.yaml sekarang/);
  expect(lines).toHaveLength(6);
});

test('a report from standard input, as JSON, with the answer as JSON', async () => {
  const { kawalWith } = await applied();
  const body = { area: '35.73.03.1001', channel: 'app', facts: { danger: ['no'] }, parties: [] };
  const stdin = async () => JSON.stringify(body);
  const { code, out } = await kawalWith({ stdin }, 'report', '-', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    stream: expect.stringMatching(/^report\//),
    version: 1,
    status: 'escalating',
    advise: [],
    warnings: [],
    mayAsk: ['lpaDuty', 'uptdPpa', 'sapa129'],
    repeated: false,
  });
});

test('a place that no list has is answered with the nearest and a way out, and the place taken is said', async () => {
  const { kawal, write } = await applied();
  const report = (place: string): string => `wilayah: ${place}\nsaluran: telepon\nfakta: { bahaya: tidak }\n`;
  write('laporan.yaml', report('Terminal Polehan'));
  const refused = await kawal('report', 'laporan.yaml');
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringMatching(/Polehan \(35\.73\.01\.1010\)\?.*tulis "belum/),
  ]);
  write('laporan.yaml', report('Kelurahan Polehan'));
  expect((await kawal('report', 'laporan.yaml')).out).toContain('Wilayah: Kelurahan Polehan (35.73.01.1010).');
});

test('even where the policy advises nothing, the numbers to call are shown', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]'));
  const { out } = await kawal('report', 'laporan.yaml', '--lang', 'en');
  expect(out.split('\n')[0]).toMatch(/safe.*129.*110/);
});

test('records a report once that is sent twice with one key', async () => {
  const { kawal, write, stored } = await applied();
  write('laporan.yaml', report);
  const first = await kawal('report', 'laporan.yaml', '--key', 'kunci-acak-0123456789');
  const before = stored();
  const second = await kawal('report', 'laporan.yaml', '--key', 'kunci-acak-0123456789');
  expect(second.code).toBe(0);
  expect(second.out).toContain('tidak tercatat dua kali');
  expect(second.out).toContain(/note: \S+|penelepon: \S+/.exec(first.out)?.[0] ?? 'none');
  expect(stored()).toBe(before);
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]'));
  expect(await kawal('report', 'laporan.yaml', '--key', 'kunci-acak-0123456789')).toMatchObject({ code: 1, out: '' });
  expect((await kawal('report', 'laporan.yaml', '--key', 'pendek')).code).toBe(1);
});

test('a report is taken in without notifiers and without the key file, and it is said that nobody can be told', async () => {
  const { reconfigured, write, folder } = await applied();
  write('laporan.yaml', report);
  rmSync(join(folder, 'kawal-kunci.json'));
  rmSync(join(folder, 'kawal-kunci.json.pub'));
  const kawal = reconfigured(
    'notifiers: async () => {',
    "notifiers: async () => {\n    throw new Error('no mail server');",
  );
  const { code, out, err } = await kawal('report', 'laporan.yaml');
  expect(code).toBe(0);
  expect(out).toContain('diterima dan tersimpan');
  expect(out).toContain('BELUM ada petugas yang menerima pemberitahuan');
  expect(err).toContain('no mail server');
  expect(err).toContain('ALARM');
});

test('says of a place by its name, before rules are applied, that none are in force yet', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('35.73.03.1001', 'Bukan Wilayah'));
  expect((await kawal('report', 'laporan.yaml')).err).toMatch(/tidak ditemukan dalam daftar wilayah/);
  const before = deployment();
  before.write('laporan.yaml', report.replace('35.73.03.1001', 'Bukan Wilayah'));
  const { code, err } = await before.kawal('report', 'laporan.yaml');
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/Belum ada aturan lembaga yang berlaku di sini.*`kawal apply`/),
  ]);
  expect(err).not.toContain('tidak ditemukan');
});

test('a file that is no JSON or YAML is pointed into, and nothing of it is repeated', async () => {
  const { kawal, write } = deployment();
  write('laporan.json', '{\n  "area": "35.73.03.1001",\n  "story": "Cerita yang rahasia\n}');
  const { code, out, err } = await kawal('report', 'laporan.json');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^laporan\.json:\d+:\d+ /m);
  expect(err).not.toContain('rahasia');
  expect((await kawal('report', 'tidak-ada.yaml')).code).toBe(2);
});

test('says of a report file that it is of Word, in another encoding or empty', async () => {
  const { kawal, write } = await applied();
  for (const [text, said] of [
    ['PK\u0003\u0004isi', 'Ini berkas Word.'],
    ['w\0i\0l\0', 'tidak disimpan sebagai UTF-8'],
    [' \n', 'Berkas ini kosong.'],
  ] as const) {
    write('laporan.yaml', text);
    expect(await kawal('report', 'laporan.yaml')).toMatchObject({ code: 1, err: expect.stringContaining(said) });
  }
});

test('takes observations by their codes, and answers an unknown code with those there are', async () => {
  const { kawal, write } = await applied();
  const observed = `${report}
observed:
  ilo: [documentRetention]
  unodcChild: [noEducation]
  acts: [recruitment]
`;
  write('laporan.yaml', observed);
  expect((await kawal('report', 'laporan.yaml')).code).toBe(0);
  write('laporan.yaml', observed.replace('documentRetention', 'pasporRahasia'));
  const { code, err } = await kawal('report', 'laporan.yaml');
  expect(code).toBe(1);
  const line = observed.split('\n').findIndex((text) => text.includes('ilo:')) + 1;
  expect(err).toContain(`laporan.yaml:${line}:`);
  expect(err).toContain('dokumen identitasnya ditahan orang lain');
  expect(err).not.toContain('pasporRahasia');
  write('laporan.yaml', observed.replace('ilo:', 'tanda:'));
  expect((await kawal('report', 'laporan.yaml')).err).toContain('tanda pada anak (UNODC)');
});

test('a fact of the chapter stands among the others in a report, and applying it shows no path as changed', async () => {
  const { kawal, edit, write } = await applied();
  const fact = '\nfakta:\n  tempat: { sebutan: { id: tempat, en: place }, nilai: [terminal, rumah] }\njalur:';
  edit('lembaga/policy.yaml', '\njalur:', fact);
  const changed = await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes');
  expect(changed.out).toContain('(1):\n  + fakta tempat\n');
  write('laporan.yaml', 'area: 35.73.03.1001\nchannel: phone\nfacts: { danger: [no], tempat: [terminal] }\n');
  const received = await kawal('report', 'laporan.yaml', '--json');
  expect(received).toMatchObject({ code: 0, err: '' });
  const { stream } = JSON.parse(received.out);
  expect((await kawal('log', stream, '--json')).out).toContain('"tempat":["terminal"]');
});

test('asks if a suspect of the name of an officer is that officer, and then tells them nothing', async () => {
  const world = await applied();
  const suspect = (name: string) =>
    report.replace(
      'parties:',
      `parties:\n  - { ref: p9, roles: [suspected], ageClass: adult, identity: { name: '${name}' } }`,
    );
  const directory = readFileSync(join(world.folder, 'lembaga/directory.yaml'), 'utf8');
  const name = /koordinator-kotalama:\s+nama: (.+)/.exec(directory)?.[1] ?? '';
  world.write('laporan.yaml', suspect(`Dr. ${name.toUpperCase()}, M.Si.`));
  const asked: string[] = [];
  const answering = (answer: 'yes' | 'no') => ({
    questions: async () =>
      ({
        choose: async ({ message }: { message: string }) => {
          asked.push(message);
          return answer;
        },
      }) as never,
  });
  const same = await world.kawalWith(answering('yes'), 'report', 'laporan.yaml');
  expect([same.code, same.err]).toEqual([0, '']);
  expect(asked).toEqual([
    expect.stringContaining('Nama orang ke-1 sama dengan nama koordinator-kotalama dalam direktori.'),
  ]);
  const isTold = async (): Promise<boolean> => {
    await world.kawal('worker', '--once');
    return world.outbox().some(({ address }) => address === 'koordinator.kotalama@contoh.test');
  };
  expect(await isTold()).toBe(false);
  // With nobody to ask, the report is taken in all the same, and they count as that officer; the name stands in nothing.
  world.write('laporan.yaml', suspect(`Pak ${name} S.H.`));
  const silent = await world.kawal('report', 'laporan.yaml');
  expect(silent.out).toContain(
    'Nama orang ke-1 sama dengan nama koordinator-kotalama dalam direktori. Selama belum jelas',
  );
  expect(await isTold()).toBe(false);
  world.write('laporan.yaml', suspect(`Ibu Contoh ${name}`));
  await world.kawalWith(answering('no'), 'report', 'laporan.yaml');
  expect(await isTold()).toBe(true);
  expect(same.out + silent.out + silent.err + asked.join()).not.toContain(name);
  world.write('laporan.yaml', suspect('Orang Karangan Lain'));
  expect((await world.kawal('report', 'laporan.yaml')).out).not.toContain('direktori');
});

test('keeps out everybody whose name somebody close to the suspect bears, where nobody can be asked', async () => {
  const { kawal, write, folder, outbox } = await applied();
  const directory = readFileSync(join(folder, 'lembaga/directory.yaml'), 'utf8');
  const nameOf = (person: string): string => new RegExp(`${person}:\\s+nama: (.+)`).exec(directory)?.[1] ?? '';
  const both = `${nameOf('koordinator-kotalama')} ${nameOf('petugas-lpa-1')}`;
  const party = `  - { ref: p9, roles: [closeToSuspect], ageClass: adult, identity: { name: '${both}' } }`;
  write('laporan.yaml', report.replace('parties:', `parties:\n${party}`));
  const { code, out } = await kawal('report', 'laporan.yaml');
  expect([code, out]).toEqual([0, expect.stringContaining('mirip dengan nama petugas-lpa-1')]);
  await kawal('worker', '--once');
  const told = outbox().map(({ address }) => address);
  expect(told).not.toContain('koordinator.kotalama@contoh.test');
  expect(told).not.toContain('petugas1.lpa@contoh.test');
  expect(told).toContain('piket1@contoh.test');
});

test('keeps out an officer whom the story names or a suspect nearly names, and asks where somebody can answer', async () => {
  const { kawal, kawalWith, write, folder, outbox } = await applied();
  const directory = readFileSync(join(folder, 'lembaga/directory.yaml'), 'utf8');
  const name = /koordinator-kotalama:\s+nama: (.+)/.exec(directory)?.[1] ?? '';
  const isTold = async (): Promise<boolean> => {
    await kawal('worker', '--once');
    return outbox().some(({ address }) => address === 'koordinator.kotalama@contoh.test');
  };
  const inStory = report.replace(
    'Cerita yang rahasia',
    `Cerita. Katanya Pak ${name.toUpperCase()}, S.H. ikut menjemput`,
  );
  write('laporan.yaml', inStory);
  const silent = await kawal('report', 'laporan.yaml');
  expect(silent.out).toContain('Cerita menyebut nama koordinator-kotalama dalam direktori. Selama belum jelas');
  const [first = '', ...rest] = name.split(' ');
  const slip = [`${first.slice(0, 3)}${first.slice(4)}`, ...rest].join(' ');
  const party = `  - { ref: p9, roles: [suspected], ageClass: adult, identity: { name: '${slip}' } }`;
  write('laporan.yaml', report.replace('parties:', `parties:\n${party}`));
  expect((await kawal('report', 'laporan.yaml')).out).toContain('mirip dengan nama koordinator-kotalama');
  // So is whoever is called by a part of a name, with their office beside it.
  const besides = report.replace('parties:', `parties:\n${party}`);
  write('bagian.yaml', besides.replace('Cerita yang rahasia', 'Cerita. Katanya Pak Contoh dari LPA yang membawanya'));
  const partly = await kawal('report', 'bagian.yaml');
  expect(partly.out).toContain('Cerita mungkin menyebut nama petugas-lpa-1 dalam direktori. Selama belum jelas');
  // So is whoever holds an office by whose title the story names them.
  write('jabatan.yaml', report.replace('Cerita yang rahasia', 'Cerita. Katanya koordinator komunitas Kotalama ikut'));
  const titled = await kawal('report', 'jabatan.yaml');
  expect(titled.out).toContain('Cerita menyebut jabatan koordinator komunitas. Selama belum jelas');
  // So is who holds one in another kelurahan, where the story names that place with it.
  write('lain.yaml', report.replace('Cerita yang rahasia', 'Cerita. Lurah di Polehan ikut'));
  const elsewhere = await kawal('report', 'lain.yaml');
  expect(elsewhere.out).toContain('Cerita menyebut jabatan Lurah Polehan. Selama belum jelas');
  // What is added later is compared as well.
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]').replace('35.73.03.1001', '35.73.02.1009'));
  const { stream } = JSON.parse((await kawal('report', 'laporan.yaml', '--json')).out);
  write('lain.yaml', inStory);
  expect(JSON.parse((await kawal('report', 'lain.yaml', '--json')).out)).toMatchObject({
    cautions: [expect.stringContaining('Cerita menyebut nama')],
  });
  write('tambah.yaml', `parties:\n${party}\n`);
  expect((await kawal('add', stream, 'tambah.yaml', '--as', 'petugas-lpa-1')).out).toContain('mirip dengan nama');
  expect(await isTold()).toBe(false);
  const asked: string[] = [];
  const choose = async ({ message }: { readonly message: string }) => {
    asked.push(message);
    return 'no';
  };
  write('laporan.yaml', inStory);
  await kawalWith(
    { questions: async () => ({ choose }) as never },
    'report',
    'laporan.yaml',
    '--key',
    'kunci-acak-0123456789',
  );
  expect(asked).toEqual([expect.stringContaining('Mungkinkah ia terlibat?')]);
  expect(await isTold()).toBe(true);
  expect(silent.out + silent.err + asked.join()).not.toContain(name);
});

test('says of a suspect whose reference nobody in the directory has that it keeps nobody out', async () => {
  const { kawal, write } = await applied();
  const naming = (ref: string) =>
    report.replace(
      'parties:',
      `parties:\n  - { ref: p9, roles: [suspected], ageClass: adult, directoryPerson: ${ref} }`,
    );
  write('laporan.yaml', naming('hendro-contoh'));
  const { code, out } = await kawal('report', 'laporan.yaml');
  expect([code, out]).toEqual([0, expect.stringContaining('Tidak ada “hendro-contoh” dalam direktori')]);
  write('laporan.yaml', naming('petugas-lpa-1'));
  expect((await kawal('report', 'laporan.yaml')).out).not.toContain('dalam direktori');
});

test('asks of a story that mentions the police, and of a camat whom no directory names, and bars them on a yes', async () => {
  const { kawal, kawalWith, write } = await applied();
  const takeIn = async (story: string, answer?: 'yes' | 'no') => {
    write('laporan.yaml', report.replace('Cerita yang rahasia', story));
    const asked: string[] = [];
    const choose = async ({ message }: { readonly message: string }) => {
      asked.push(message);
      return answer;
    };
    const io = answer === undefined ? {} : { questions: async () => ({ choose }) as never };
    const { out } = await kawalWith(io, 'report', 'laporan.yaml');
    const number = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
    const { out: read } = await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'sekretaris');
    return { asked, out, involved: /mungkin terlibat: (.*)/.exec(read)?.[1] };
  };
  const police = await takeIn('Oknum polisi menyekapnya.', 'yes');
  expect(police.asked).toEqual([
    expect.stringMatching(/^Cerita menyebut polisi .*Mungkinkah ada polisi yang terlibat/),
  ]);
  // Whom the story names clears nobody else: "none" gives way (0496).
  expect([police.out, police.involved]).toEqual([
    expect.stringMatching(/^(?!.*\b110 \(polisi\) SEKARANG)/),
    'kepolisian; yang lain belum dipastikan',
  ]);
  const helpers = await takeIn('Pamannya polisi, katanya.', 'no');
  expect([helpers.asked.length, helpers.involved]).toEqual([1, 'tidak ada']);
  expect((await takeIn('Ibunya sudah lapor ke polisi.', 'yes')).asked).toEqual([]);
  const camat = await takeIn('Pak Camat yang menjemput.', 'yes');
  expect([camat.asked.length, camat.involved]).toEqual([1, 'pihak kecamatan; yang lain belum dipastikan']);
  // With nobody to ask, a mention bars nobody and is said; a police officer who did something is kept out.
  const silent = await takeIn('Pelakunya polisi.');
  expect([silent.out, silent.involved]).toEqual([expect.stringContaining('tidak ada yang dapat ditanya'), 'tidak ada']);
  expect((await takeIn('Oknum polisi membawanya.')).involved).toBe('kepolisian; yang lain belum dipastikan');
  // So it is of the LPA; its coordinator may be that of the community, too (1420).
  const lpa = await takeIn('LPA menjual anak itu.');
  expect([lpa.out, lpa.involved]).toEqual([
    expect.stringContaining('tidak ada yang dapat ditanya apakah ada orang LPA yang terlibat'),
    'tidak ada',
  ]);
  expect((await takeIn('Koordinator LPA menjemputnya.', 'no')).asked).toHaveLength(2);
});

test('asks of a story that tells what a guardian did, and then takes no consent of a guardian', async () => {
  const { kawal, kawalWith, write } = await applied();
  const takeIn = async (answer?: 'yes' | 'no') => {
    write('laporan.yaml', report.replace('Cerita yang rahasia', 'Ibunya sendiri yang menjual dia.'));
    const asked: string[] = [];
    const choose = async ({ message }: { readonly message: string }) => {
      asked.push(message);
      return answer;
    };
    const io = answer === undefined ? {} : { questions: async () => ({ choose }) as never };
    const { out } = await kawalWith(io, 'report', 'laporan.yaml');
    const number = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
    const { out: shown } = await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'sekretaris');
    return { asked, out, isBarred: shown.includes('orang-tua-wali'), shown };
  };
  const barred = await takeIn('yes');
  const questions = ['Apakah korban akan diberangkatkan?', 'Mungkinkah orang tua atau wali korban terlibat?'];
  expect(barred.asked).toEqual(questions.map((one) => expect.stringContaining(one)));
  expect(barred.isBarred).toBe(true);
  expect((await takeIn('no')).isBarred).toBe(false);
  const silent = await takeIn();
  expect([silent.isBarred, silent.out]).toEqual([false, expect.stringContaining('tidak diterima dari berkas saja')]);
  expect(silent.shown).toContain('wali-dalam-cerita');
});

test('takes back in the next message a call to police who are involved since, and says nothing of an accused LPA unasked', async () => {
  const { kawal, write, clock, outbox } = await applied();
  write('laporan.yaml', report);
  const { stream } = JSON.parse((await kawal('report', 'laporan.yaml', '--json')).out);
  await kawal('worker', '--once');
  const first = outbox().filter(({ text }) => /Telepon .* di 110/.test(text));
  expect([first.length > 0, first.some(({ text }) => text.includes('BATAL'))]).toEqual([true, false]);
  clock.now += 6_000;
  write('tambah.yaml', 'facts: { involved: [police] }');
  const added = await kawal('add', stream, 'tambah.yaml', '--as', 'sekretaris');
  expect(added.out).toMatch(/Sudah diminta menelepon kantor itu: petugas-lpa-1.*Telepon mereka sekarang/);
  const { out: why } = await kawal('explain', stream);
  expect([why.includes('pernah diminta menelepon Unit PPA'), why.includes('Yang diminta menelepon Unit PPA')]).toEqual([
    true,
    false,
  ]);
  const before = outbox().length;
  clock.now += hour;
  await kawal('worker', '--once');
  const later = outbox().slice(before);
  for (const { address } of first) {
    const text = later.find((one) => one.address === address)?.text ?? '';
    expect([address, text]).toEqual([
      address,
      expect.stringMatching(/BATAL: jangan telepon .*110, meskipun[\s\S]*SAPA 129/),
    ]);
  }
  write('laporan.yaml', report.replace('involved: [none]', 'involved: [lpa]'));
  const accused = JSON.parse((await kawal('report', 'laporan.yaml', '--json')).out).stream;
  await kawal('worker', '--once');
  // Whoever sits at the computer of the LPA gives no name to these commands.
  const id = accused.split('/')[1];
  const { out: status, code } = await kawal('status');
  expect([code, status.match(/1 laporan tidak ditampilkan/g)?.length]).toEqual([1, 1]);
  expect([status, (await kawal('log')).out, (await kawal('status', '--json')).out].join()).not.toContain(id);
  for (const argv of [['explain'], ['log'], ['access', 'explain']])
    expect(await kawal(...argv, accused)).toMatchObject({ code: expect.any(Number), out: '' });
  // As for a number that is nobody's.
  const [kept, none] = [await kawal('explain', accused, '--as', 'petugas-lpa-1'), await kawal('explain', 'Q21K-S0X')];
  expect([kept.code, kept.out, kept.err]).toEqual([none.code, none.out, none.err]);
  expect((await kawal('explain', accused, '--as', 'piket-1')).out).toContain('LPA mungkin terlibat');
});

test('offers whoever took a report on to record a call that counts, though nobody asked them to make it', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report.replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  await kawal('worker', '--once');
  await kawal('jawab', number, '--as', 'koordinator-kotalama');
  const { out } = await kawal('hari-ini', '--as', 'koordinator-kotalama');
  expect(out).toMatch(/Anda tangani\. Masih harus diberi tahu/);
  expect([out.includes(`kawal tindak ${number}`), out.includes(`kawal catat-telepon ${number}`)]).toEqual([
    false,
    true,
  ]);
  write('tel.yaml', 'kantor yang ditelepon: Unit PPA kepolisian\nnama petugas atau nomor rujukan: Contoh');
  expect(await kawal('catat-telepon', number, 'tel.yaml', '--as', 'koordinator-kotalama')).toMatchObject({ err: '' });
});

test('names nobody in later messages as notified who was named as a suspect since', async () => {
  const { kawal, write, clock, outbox } = await applied();
  write('laporan.yaml', report);
  const { stream } = JSON.parse((await kawal('report', 'laporan.yaml', '--json')).out);
  await kawal('worker', '--once');
  expect(outbox().map(({ address }) => address)).toContain('koordinator.kotalama@contoh.test');
  const later = async (): Promise<string> => {
    const before = outbox().length;
    clock.now += 3 * hour;
    await kawal('worker', '--once');
    return outbox()
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
  };
  const notified = (text: string): string => (text.match(/Sudah dicoba dihubungi: .*/g) ?? []).join();
  expect(notified(await later())).toContain('koordinator komunitas');
  write(
    'tambah.yaml',
    'parties: [{ ref: p8, roles: [suspected], ageClass: adult, directoryPerson: koordinator-kotalama }]',
  );
  expect(await kawal('add', stream, 'tambah.yaml', '--as', 'petugas-lpa-1')).toMatchObject({ code: 0 });
  const said = notified(await later());
  expect(said).toContain('UPTD PPA');
  expect(said).not.toContain('koordinator komunitas');
});

test('asks before the very same report is sent twice, and loses none where nobody can be asked', async () => {
  const { kawal, kawalWith, write, clock } = await applied();
  write('laporan.yaml', report);
  const first = await kawal('report', 'laporan.yaml');
  clock.now += 4 * 60_000;
  const stream = ({ out }: { readonly out: string }) => /Nomor [^\n]*: (\S+)/.exec(out)?.[1];
  const answering = (answer: string) => ({ questions: async () => ({ choose: async () => answer }) as never });
  expect(stream(await kawalWith(answering('no'), 'report', 'laporan.yaml'))).toBe(stream(first));
  const again = await kawalWith(answering('yes'), 'report', 'laporan.yaml');
  const silent = await kawal('report', 'laporan.yaml');
  expect(silent.err).toMatch(/yang sama persis diterima 4 menit lalu \([0-9A-Z]{4}-[0-9A-Z]{3}\)/);
  expect(new Set([first, again, silent].map(stream)).size).toBe(3);
  clock.now += 86_400_000;
  const nextDay = await kawal('report', 'laporan.yaml');
  expect([nextDay.err, stream(nextDay) === stream(first)]).toEqual(['', false]);
});

test('takes "none" beside the police for a slip, and says what to choose', async () => {
  const { kawal, write, stored } = await applied();
  write('laporan.yaml', report.replace('involved: [none]', 'involved: [none, police]'));
  const before = stored();
  const { code, err } = await kawal('report', 'laporan.yaml');
  expect([code, err]).toEqual([1, expect.stringContaining('Pilih "tidak ada" saja, atau pihak-pihaknya saja.')]);
  expect(stored()).toBe(before);
});

test('names the command that records later if somebody is safe to contact, and it does', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const { out } = await kawal('report', 'laporan.yaml');
  const number = /`kawal tambah (\S+) BERKAS`/.exec(out)?.[1] ?? '';
  write('aman.yaml', 'parties: [{ ref: p1, roles: [victim], ageClass: child, safeToContact: no }]\n');
  expect(await kawal('tambah', number, 'aman.yaml', '--as', 'petugas-lpa-1')).toMatchObject({ code: 0, err: '' });
  const read = await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  expect(read.out).toContain('JANGAN MENELEPON BALIK: korban tidak aman dihubungi.');
});

test('asks if there is danger now and if a child is a victim, where the story tells of both and the report of neither', async () => {
  const { kawal, kawalWith, write } = await applied();
  const takeIn = async (answer?: 'yes' | 'no') => {
    const of = report.replace('danger: [yes]', 'danger: [no]').replace('ageClass: child', 'ageClass: adult');
    write(
      'laporan.yaml',
      of.replace('Cerita yang rahasia', 'Ia dikunci dan diancam dibunuh, dengan anaknya umur 7 tahun.'),
    );
    const asked: string[] = [];
    const choose = async ({ message }: { readonly message: string }) => {
      asked.push(message);
      return answer;
    };
    const io = answer === undefined ? {} : { questions: async () => ({ choose }) as never };
    const { out } = await kawalWith(io, 'report', 'laporan.yaml');
    const number = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
    return { asked, out, read: (await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'sekretaris')).out };
  };
  const yes = await takeIn('yes');
  expect(yes.asked).toEqual([
    expect.stringMatching(/^Cerita menyebut kekerasan.*bahaya sekarang\? Bila ragu, jawab ya\./),
    expect.stringMatching(/^Cerita menyebut anak.*korban juga\? Bila ragu, jawab ya\./),
  ]);
  expect(yes.read).toMatch(/bahaya langsung: ya[\s\S]*anak-dalam-cerita/);
  const no = await takeIn('no');
  expect(no.read).toMatch(/bahaya langsung: tidak/);
  expect(no.read).not.toContain('anak-dalam-cerita');
  const unasked = await takeIn();
  expect(unasked.out).toMatch(/kekerasan.*tidak ada yang dapat ditanya.*kawal tambah \w{4}-\w{3}\./);
  expect(unasked.out).toMatch(/menyebut anak.*tidak ada yang dapat ditanya.*kawal tambah/);
});

test.each([
  ['yes', true],
  ['no', false],
])(
  'asks if the victim is a child where the age is open and the story tells of one, and records a %s',
  async (answer, isChild) => {
    const { kawal, kawalWith, write } = await applied();
    const open = report.replace('ageClass: child', 'ageClass: unknown').replace('child', 'unknown');
    write('laporan.yaml', open.replace('Cerita yang rahasia', 'Gadis 15 tahun, tinggal di mes'));
    const asked: string[] = [];
    const choose = async ({ message }: { readonly message: string }) => {
      asked.push(message);
      return answer;
    };
    const { out } = await kawalWith({ questions: async () => ({ choose }) as never }, 'report', 'laporan.yaml');
    expect(asked).toEqual([expect.stringMatching(/Mungkinkah korbannya anak\? Bila ragu, jawab ya\./)]);
    const number = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
    const read = (await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'sekretaris')).out;
    expect(/umur terduga korban: anak/.test(read)).toBe(isChild);
  },
);

test('asks of an addition if a child is a victim where the report has adults alone, and not of a danger on record', async () => {
  const { kawal, kawalWith, write } = await applied();
  write('laporan.yaml', report.replace('ageClass: child', 'ageClass: adult'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  write('tambah.yaml', 'cerita: Ia dipukul lagi, dan anaknya umur tujuh tahun ikut.\n');
  const asked: string[] = [];
  const choose = async ({ message }: { readonly message: string }) => {
    asked.push(message);
    return 'yes';
  };
  const io = { questions: async () => ({ choose }) as never };
  const { code, err } = await kawalWith(io, 'add', number, 'tambah.yaml', '--as', 'petugas-lpa-1');
  expect([code, err, asked]).toEqual([0, '', [expect.stringMatching(/^Cerita menyebut anak/)]]);
  const { out } = await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  expect(out).toContain('anak-dalam-cerita');
});

test('asks where the victim is if the story tells of another country or a departure, and from a file counts the story', async () => {
  const { kawal, kawalWith, write } = await applied();
  const takeIn = async (story: string, answers?: readonly ('yes' | 'no')[]) => {
    write('laporan.yaml', report.replace('Cerita yang rahasia', story).replace(/danger: \[yes\]/, 'danger: [no]'));
    const asked: string[] = [];
    const choose = async ({ message }: { readonly message: string }) => {
      asked.push(message);
      return answers?.[asked.length - 1];
    };
    const io = answers === undefined ? {} : { questions: async () => ({ choose }) as never };
    const { out } = await kawalWith(io, 'report', 'laporan.yaml');
    const number = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
    const { out: read } = await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'sekretaris');
    const { out: day } = await kawal('hari-ini', '--as', 'sekretaris');
    return { day, asked, out, departure: /^ *tanda akan diberangkatkan: (.*)/m.exec(read)?.[1], read };
  };
  const abroad = await takeIn('Adik saya di Johor Malaysia, paspor ditahan', ['yes']);
  expect(abroad.asked).toEqual([
    expect.stringMatching(/korban sendiri sudah di luar negeri\? Bila ragu, jawab tidak\./),
  ]);
  expect(abroad.departure).toBe('korban sudah di luar negeri');
  for (const text of [abroad.out, abroad.read]) expect(text).toMatch(/KORBAN DI LUAR NEGERI: .*KBRI/);
  const here = await takeIn('Dia mau dibawa ke Malaysia. Besok malam naik kapal dari Tenau', ['yes']);
  expect(here.asked).toEqual([expect.stringMatching(/^Cerita menyebut keberangkatan dan harinya\. .*hari itu\?/)]);
  expect([here.departure, here.out]).toEqual(['tanggalnya diketahui', expect.not.stringContaining('KBRI')]);
  expect((await takeIn('Omnya di Malaysia', ['no', 'no'])).departure).toBeUndefined();
  // Beside the day of a departure nobody was asked where the victim is now.
  const moved = await takeIn('Dia sudah di Malaysia, besok dia dipindahkan ke Kamboja', ['yes']);
  expect([moved.asked.length, moved.departure]).toEqual([1, 'tanggalnya diketahui']);
  for (const text of [moved.out, moved.read, moved.day])
    expect(text).toMatch(/MUNGKIN SUDAH DI LUAR NEGERI\. Bila ya: .*KBRI/);
  expect(moved.out.match(/MUNGKIN SUDAH/g)).toHaveLength(1);
  // From a file nobody is asked: of the two the departure counts, for somebody may still stop it.
  const file = await takeIn('Omnya di Malaysia, dan dia mau dijemput orang');
  expect([file.departure, file.out]).toEqual([
    'ada tanda',
    expect.stringMatching(
      /tidak ada yang dapat ditanya.* ada tanda\. Bila keliru, .*betulkan: kawal koreksi \w{4}-\w{3}\./,
    ),
  ]);
  // Nor is anybody taken for abroad unasked: a country may be where others are, and the victim may leave tomorrow.
  for (const [story, value] of [
    ['Istri saya di Kuching, minta pulang', 'ada tanda'],
    ['Kakaknya di Johor, dia disuruh menyusul, besok pesawat', 'tanggalnya diketahui'],
  ] as const) {
    const unasked = await takeIn(story);
    expect([unasked.departure, unasked.out]).toEqual([value, expect.stringMatching(/KBRI atau KJRI/)]);
    // Whoever reads it later sees that no caller said so.
    expect(unasked.read).toMatch(
      new RegExp(`\\n {4,}\\[Ditambahkan Kawal: tanda akan diberangkatkan: ${value}\\. Ini diambil dari cerita`),
    );
  }
  expect(abroad.read).not.toContain('Ditambahkan Kawal');
  for (const text of [file.out, file.read, file.day])
    expect(text).toMatch(/MUNGKIN SUDAH DI LUAR NEGERI\. Bila ya: .*KBRI/);
  // A ship within the country leads nobody abroad.
  expect((await takeIn('Besok ada kapal ke Batam, nona itu ikut om')).out).not.toContain('KBRI');
  // Whoever knows the day of a departure was not asked where the victim is now, either.
  for (const danger of ['yes', 'no']) {
    const known = report.replace('danger: [yes]', `danger: [${danger}]\n  departure: [dated]`);
    write('tahu.yaml', known.replace('Cerita yang rahasia', 'Dia di Malaysia, malam ini dipindahkan ke Kamboja'));
    const { out } = await kawal('report', 'tahu.yaml');
    expect(out).toMatch(/MUNGKIN SUDAH DI LUAR NEGERI\. Bila ya: .*KBRI/);
    expect(out).toMatch(/TELEPON 110 \(polisi\) SEKARANG/);
  }
  // A departure tonight is danger now, as the desk takes it, whatever the file says of danger.
  write(
    'malam.yaml',
    report.replace('Cerita yang rahasia', 'Malam ini dia berangkat').replace('danger: [yes]', 'danger: [no]'),
  );
  const tonight = await kawal('report', 'malam.yaml');
  expect(tonight.out).toMatch(/TELEPON 110 \(polisi\) SEKARANG/);
  expect(tonight.out).toMatch(/tanggalnya diketahui; .*bahaya.*: ya\./);
});
