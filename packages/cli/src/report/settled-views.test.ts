import { hour } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, deployment, report } from '../kawal.sample.ts';

async function received(text = report) {
  const made = await applied();
  made.write('laporan.yaml', text);
  const taken = await made.kawal('report', 'laporan.yaml');
  const number = /penelepon: (\S+)/.exec(taken.out)?.[1] ?? '';
  return { ...made, number, taken };
}

const suspect = (name: string): string =>
  report.replace(
    'parties:',
    `parties:\n  - { ref: p9, roles: [suspected], ageClass: adult, identity: { name: ${name} } }`,
  );

test('writes nobody into a suspect by a name, and bars nobody for a word that several share', async () => {
  const other = await received(suspect('Pak Contoh Seragam'));
  expect(other.taken.out).toContain(
    'Yang sama hanya kata yang dipakai lebih dari dua orang. Karena itu ia tetap dapat diberi tahu.',
  );
  const shared = await received(suspect('Pak Contoh'));
  expect(shared.taken.out.match(/mirip dengan nama [a-z0-9-]+/g)?.length).toBeGreaterThan(2);
  for (const { taken, stored } of [other, shared]) {
    expect(taken.out).not.toContain('Selama belum jelas');
    expect(/(?:senama|disebut)-/.test(stored())).toBe(false);
  }
  // The whole name bars whoever bears it, in a part of their own: nobody said that the suspect is that person.
  const whole = await received(suspect('Koordinator Contoh Kotalama'));
  expect(whole.taken.out).toContain('Selama belum jelas');
  const stored = whole.stored().replaceAll('\\', '');
  expect(/"ref":"p9"[^{}]*"directoryPerson"/.test(stored)).toBe(false);
  expect(/"ref":"disebut-[^{}]*"directoryPerson"/.test(stored)).toBe(true);
});

test.each([
  ['nobody to ask', undefined],
  ['a caller who breaks off', async () => undefined],
] as const)(
  "writes a guess of a name or a title as nobody's word where an addition has %s (1992)",
  async (_, choose) => {
    const { kawalWith, number, write, stored } = await received();
    write(
      'tambah.yaml',
      [
        'parties:',
        '  - { ref: p8, roles: [suspected], ageClass: adult, identity: { name: Koordinator Contoh Kotalama } }',
        '  - { ref: p9, roles: [suspected], ageClass: adult, identity: { name: Ketua RT Kotalama } }',
      ].join('\n'),
    );
    const io = choose && { questions: async () => ({ choose, text: choose, several: choose }) as never };
    const { code, out } = await kawalWith({ ...io }, 'tambah', number, 'tambah.yaml', '--as', 'petugas-lpa-1');
    expect([code, out]).toEqual([0, expect.stringContaining(`cabut-pengecualian ${number}`)]);
    const kept = stored().replaceAll('\\', '');
    expect([kept.includes('senama-'), /"byApps":\["disebut-koordinator-kotalama"/.test(kept)]).toEqual([false, true]);
  },
);

test('tells nothing to an officer whom one rare word of a name means, whatever the file says beside it', async () => {
  const { kawal, edit, write, outbox } = deployment();
  edit('lembaga/directory.yaml', /koordinator-kotalama:(\s+)nama: .+/, 'koordinator-kotalama:$1nama: Slamet Widodo');
  expect((await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault')).code).toBe(0);
  for (const name of [
    'Pak Slamet RT 3',
    'Cak Slamet (tetangga)',
    'S. Widodo',
    'Slamet Wid alias Met, komunitas Kotalama',
  ]) {
    write('laporan.yaml', suspect(`'${name}'`));
    const { out } = await kawal('report', 'laporan.yaml');
    expect(out).toMatch(
      /mirip dengan nama koordinator-kotalama dalam direktori\. Selama belum jelas[^\n]*cabut-pengecualian [0-9A-Z]{4}-/,
    );
  }
  await kawal('worker', '--once');
  const told = outbox().map(({ address }) => address);
  expect([told.includes('koordinator.kotalama@contoh.test'), told.length > 0]).toEqual([false, true]);
});

test('names the report in the way out of a namesake that an addition brings', async () => {
  const { kawal, edit, write } = deployment();
  edit('lembaga/directory.yaml', /koordinator-kotalama:(\s+)nama: .+/, 'koordinator-kotalama:$1nama: Slamet Widodo');
  expect((await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault')).code).toBe(0);
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  write(
    'tambah.yaml',
    'parties:\n  - { ref: p9, roles: [suspected], ageClass: adult, identity: { name: Pak Slamet } }\n',
  );
  const { out, code } = await kawal('tambah', number, 'tambah.yaml', '--as', 'petugas-lpa-1');
  expect([code, out]).toEqual([0, expect.stringContaining(`cabut-pengecualian ${number}`)]);
  expect(out).not.toContain('NOMOR');
});

test('takes a report in whose caller said only at which hours they may be called [E5]', async () => {
  const way = '    safeToContact: yes\n    howToContact: { hours: sesudah magrib }\n';
  const { kawal, number, taken } = await received(
    report.replace('    ageClass: child\n', `    ageClass: child\n${way}`),
  );
  expect([taken.code, taken.err]).toEqual([0, '']);
  await kawal('worker', '--once');
  const read = await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  expect(read.out).toContain('jam yang aman: sesudah magrib');
  expect(read.out).not.toContain('titipan pesan:');
});

test('offers to record an act, and not to take it on again, to whoever has a report in hand', async () => {
  const { kawal, number, write, outbox, clock } = await received();
  await kawal('worker', '--once');
  expect((await kawal('jawab', number, '--as', 'petugas-lpa-1')).code).toBe(0);
  for (const office of ['policeUnitPpa', 'uptdPpa']) {
    write('telepon.yaml', `office: ${office}\nreference: Petugas Contoh\n`);
    for (const person of ['petugas-lpa-1', 'petugas-lpa-2'])
      await kawal('catat-telepon', number, 'telepon.yaml', '--as', person);
  }
  const before = outbox().length;
  const { out } = await kawal('hari-ini', '--as', 'petugas-lpa-1');
  expect(out).not.toContain('kawal jawab');
  expect(out).toContain(`kawal tindak ${number} --as petugas-lpa-1`);
  // No later message asks for a call that two people recorded.
  for (let passed = 0; passed < 6; passed += 1) {
    clock.now += hour;
    await kawal('worker', '--once');
  }
  const later = outbox()
    .slice(before)
    .map(({ text }) => text);
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter((text) => /Telepon [^\n]*Unit PPA[^\n]*sampaikan ada laporan/.test(text))).toEqual([]);
});

test('asks at closing for no office whose officer closes the report, and explains afterwards why', async () => {
  const adult = report.replace('ageClass: child', 'ageClass: adult').replace('danger: [yes]', 'danger: [no]');
  const { kawal, number, clock, write } = await received(adult);
  await kawal('worker', '--once');
  for (const person of ['petugas-lpa-2', 'petugas-uptd-1'])
    await kawal('baca', number, 'tujuan=menangani-laporan', '--as', person);
  expect((await kawal('explain', number)).out).toMatch(/UPTD PPA harus sudah diberi tahu/);
  write('tutup.yaml', 'reason: notTppoReferredElsewhere\nnote: Sudah diperiksa LBH Contoh kemarin.\n');
  const close = (person: string) => kawal('tutup', number, 'tutup.yaml', '--as', person);
  // Something is still owed: a note of four words that say nothing is none.
  write('kosong.yaml', 'reason: notTppoReferredElsewhere\nnote: ok ok ok ok\n');
  expect(await kawal('tutup', number, 'kosong.yaml', '--as', 'petugas-lpa-2')).toMatchObject({
    code: 1,
    err: expect.stringContaining('sedikitnya empat kata yang berbeda'),
  });
  expect(await close('petugas-lpa-2')).toMatchObject({ code: 0, err: '' });
  const closed = await close('petugas-uptd-1');
  expect(closed.code).toBe(0);
  expect(closed.out).not.toMatch(/Masih harus diberi tahu: [^\n]*UPTD PPA/);
  clock.now += hour;
  const why = (await kawal('explain', number)).out;
  expect(why).toMatch(/UPTD PPA harus sudah diberi tahu [^\n]*Tidak ditagih lagi: kantor itu ikut menutup laporan ini/);
  expect(why).not.toMatch(/UPTD PPA harus sudah diberi tahu [^\n]*Belum terbukti/);
  expect((await kawal('status')).out).not.toContain('UPTD PPA');
});

test('says of people whom no message reached that it failed, and not that they are silent', async () => {
  const { kawal, number, reconfigured } = await received();
  const refusing = "{ type: 'failed', scope: 'address', retryable: false, code: 'smtp-550' }";
  const failing = reconfigured("{ type: 'delivered', handle: message.id }", refusing);
  for (let passed = 0; passed < 3; passed += 1) await failing('worker', '--once');
  const { out } = await kawal('status');
  const failed = [...out.matchAll(/GAGAL KIRIM pesan laporan \S+ kepada ([a-z0-9-]+):/g)].map(([, who]) => who);
  expect(failed.length).toBeGreaterThan(0);
  const silent = /Belum menjawab: (.*)\./.exec(out)?.[1] ?? '';
  for (const who of failed) expect(silent).not.toContain(`${who}`);
  expect((await kawal('explain', number)).out).toMatch(new RegExp(`${failed[0]} \\d+ kali \\(tidak terjangkau\\)`));
});
