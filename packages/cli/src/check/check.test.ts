import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('a good folder is proved up to a date, after its policy was read out', async () => {
  const { kawal } = deployment();
  const { code, out, err } = await kawal('check', 'lembaga');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^- Kewajiban \(anak kepada pihak berwenang\): paling lambat 6 jam, UPTD PPA dan Unit PPA/m);
  // A statute that a report of this day came before says so, in brief too.
  expect(out).toMatch(
    /^- Kewajiban \(layanan TPKS .*UU 12\/2022 Pasal 41 ayat \(3\), berlaku mulai Senin, 9 Mei 2022/m,
  );
  expect(out.split('\n').length).toBeLessThan(40);
  expect(out).toContain('Uji kebijakan: 2 dari 2 lulus.');
  expect(out).toMatch(/\nTERBUKTI sampai Kamis, 7 Maret 2019, 00\.00 WIB: .*\n$/);
  expect((await kawal('check', 'lembaga', '--brief', '--lang', 'en')).out).toMatch(
    /^(.* is not in the directory for 52 of 57 areas; .*\n)If nobody answers, one report brings at most 7 messages within an hour, to `petugas-lpa-1`: .*\nWhere the LPA itself may be involved, .* At night a message wakes .*\nThe directory says that these contacts ring, but their channel rings no phone: .*\nA deputy stands in if .*\nPolicy tests.*\nAssumed .*\n(- .*\n){5}PROVED until Thursday, 7 March 2019.*contacts must be verified again\. This holds only if a message to those 16 contacts truly rings a phone at night\.\n$/,
  );
});

test('a proof is asked as of any time: after its date there are gaps, each with its place', async () => {
  const { kawal, edit } = deployment();
  const ramadan = 'masa: [{ dari: 2019-05-06, sampai: 2019-06-04, buka: 08.00, tutup: 15.00 }]';
  const hours = `{ hari: Senin s/d Sabtu, buka: 07.30, tutup: 16.00, ${ramadan} }`;
  const { code, out } = await kawal('check', 'lembaga', '--brief', '--at', '2019-06-01');
  expect(code).toBe(1);
  expect(out.match(/^lembaga\/directory\.yaml:\d+:\d+ .*dapat diandalkan.*$/gm)).toEqual([
    expect.stringMatching(
      /lebih dari 90 hari yang lalu, jadi tidak dapat diandalkan.*Seluruhnya \d+ kontak dari 11 jabatan dan 20 orang/,
    ),
  ]);
  expect(out).toContain('ADA CELAH');
  const whole = await kawal('check', 'lembaga', '--full', '--at', '2019-06-01');
  expect(whole.out.match(/\[end\.verification\]$/gm)?.length).toBeGreaterThan(6);
  // A meeting hears the hours too, and the dates of other ones.
  edit('lembaga/directory.yaml', 'nomor: 110', `jamKerja: ${hours}, nomor: 110`);
  expect((await kawal('check', 'lembaga', '--full')).out).toMatch(
    /## Jam kerja kantor\n\nBacakan juga .*Ramadan.*\n\n(- .*\n)*- .*: Senin–Sabtu 07:30–16:00; 2019-05-06–2019-06-04: Senin–Sabtu 08:00–15:00/,
  );
  expect(whole.out).toMatch(/paling lambat 6 jam sejak laporan diterima, UPTD PPA dan Unit PPA kepolisian/);
});

test('a path that lets a report be lost is refused, with the report that shows it, its kelurahan by name', async () => {
  const { kawal, edit } = deployment();
  edit(
    'lembaga/policy.yaml',
    'ketentuanJabatan:',
    'ganti:\n  anak-berisiko:\n    bila: { umurKorban: [anak], kekhawatiran: [ada] }\n    langkah: [{ id: lpa, setelah: 1 jam, beritahu: [petugasLpa] }]\nketentuanJabatan:',
  );
  const { code, out } = await kawal('check', 'lembaga', '--brief');
  expect(code).toBe(1);
  expect(out).toContain(
    'Contohnya laporan dengan keadaan ini: wilayah penanganannya Kelurahan Balearjosari (35.73.01.1001);',
  );
  expect(out).toMatch(/anak-ke-wewenang|wewenang/);
  expect(out).toContain('DITOLAK');
});

test('names everything a city takes away from the nation, even if it is proved', async () => {
  const { kawal, edit } = deployment();
  const ceiling = 'jangan:\n  polisi: { bila: { keterlibatan: [belumDiketahui] }, jangan: [kepolisianUnitPpa] }\n';
  edit('lembaga/policy.yaml', 'ketentuanJabatan:', `hapus: [akan-berangkat]\n${ceiling}ketentuanJabatan:`);
  const { out } = await kawal('check', 'lembaga', '--brief');
  expect(out).toContain('MENGHAPUS jalur akan-berangkat');
  expect(out).toMatch(
    /MELARANG: karena larangan polisi, Unit PPA kepolisian .* kewajiban memberi tahu anak-ke-wewenang/,
  );
});

test('a test of the policy that fails is a gap, at its place', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/policy.yaml', '{ beritahu: bp3mi, palingLambat: 2 jam }', '{ beritahu: bp3mi, palingLambat: 1 jam }');
  const { code, out } = await kawal('check', 'lembaga', '--brief');
  expect(code).toBe(1);
  expect(out).toMatch(/^lembaga\/policy\.yaml:\d+:\d+ calon pekerja migran .*seharusnya/m);
  expect(out).toContain('Uji kebijakan: 1 dari 2 lulus.');
});

test('every finding has its place, and the verdict counts what must be corrected', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/policy.yaml', 'setelah: 1 jam', 'setelah: 1 jm');
  edit('lembaga/chapter.yaml', 'zona: WIB', 'zona: WITA');
  const { code, out } = await kawal('check', 'lembaga');
  expect(code).toBe(1);
  expect(out).toMatch(/^lembaga\/chapter\.yaml:6:7 .*zona: WIB/m);
  expect(out).toMatch(/^lembaga\/policy\.yaml:\d+:\d+ /m);
  expect(out).toContain('DITOLAK: 2 hal');
});

test('puts line 89 of a file before its line 105, as numbers and not as text', async () => {
  const { kawal, edit } = deployment();
  for (const contact of ['surel-piket-2', 'surel-petugas-lpa-2'])
    edit('lembaga/directory.yaml', new RegExp(`(?<of>${contact}: .*diperiksa: )2018-12-10`), '$<of>2018-13-10');
  const { out } = await kawal('check', 'lembaga');
  expect([...out.matchAll(/directory\.yaml:(\d+):/g)].map(([, line]) => line)).toEqual(['89', '105']);
});

test('says once when a deputy stands in, in the brief answer and in the whole policy', async () => {
  const { kawal } = deployment();
  for (const more of [['--brief'], ['--full']]) {
    const { out } = await kawal('check', 'lembaga', ...more);
    expect([more, out.split('Wakil menggantikan bila pemegang cuti').length]).toEqual([more, 2]);
  }
});

test('names each contact that nobody verified in time, with its line, whose it is and the day it was verified', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/directory.yaml', /(?<of>surel-petugas-lpa-1: .*diperiksa: )2018-12-10/, '$<of>2018-10-01');
  edit('lembaga/directory.yaml', /(?<of>surel-petugas-lpa-2: .*diperiksa: )2018-12-10/, '$<of>2018-10-02');
  const second =
    '\n      surel-lain: { saluran: email, alamat: lain@contoh.test, diperiksa: 2018-10-03, berdering: ya }';
  edit('lembaga/directory.yaml', /(?<of>surel-petugas-lpa-2: .*)/, `$<of>${second}`);
  const { code, out } = await kawal('check', 'lembaga');
  const said = out.match(/^lembaga\/directory\.yaml:.* terakhir diperiksa .*$/gm) ?? [];
  const contacts = [
    ['surel-petugas-lpa-1', 'petugas-lpa-1', '85:28', '1 Oktober 2018'],
    ['surel-petugas-lpa-2', 'petugas-lpa-2', '89:28', '2 Oktober 2018'],
    ['surel-lain', 'petugas-lpa-2', '90:19', '3 Oktober 2018'],
  ] as const;
  expect([code, said.map((one) => one.slice(0, one.indexOf(', lebih dari 90 hari')))]).toEqual([
    1,
    contacts.map(
      ([id, person, place, verified]) =>
        `lembaga/directory.yaml:${place} Kontak \`${id}\` milik \`${person}\` untuk jabatan \`lpa-jaga\` terakhir diperiksa ${verified}`,
    ),
  ]);
  const { out: english } = await kawal('check', 'lembaga', '--lang', 'en');
  expect(english).toContain(
    'The contact `surel-lain` of `petugas-lpa-2` for the office `lpa-jaga` was last verified on 3 October 2018, more than 90 days ago, and nobody can rely on it.',
  );
});

test('a policy that was copied from another city with its id is a hint, and proved all the same', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/policy.yaml', 'id: kota-malang', 'id: kota-denpasar');
  const { code, out } = await kawal('check', 'lembaga');
  expect([code, out.match(/^lembaga\/policy\.yaml:2:\d+ .*$/gm)]).toEqual([
    0,
    [expect.stringMatching(/`kota-denpasar` tidak menyebut Kota Malang\. .* \[policy\.id-elsewhere\]$/)],
  ]);
  // `kawal init` names a city by its code.
  edit('lembaga/policy.yaml', 'id: kota-denpasar', 'id: kota-35-73');
  expect((await kawal('check', 'lembaga')).out).not.toContain('policy.id-elsewhere');
});

test('a gap is a finding too', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/directory.yaml', ', diperiksa: 2018-12-10, berdering: ya }', ', berdering: ya }');
  const { code, out } = await kawal('check', 'lembaga');
  expect(code).toBe(1);
  expect(out).toContain('ADA CELAH');
});

test('the same as JSON, for other programs', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/chapter.yaml', 'zona: WIB', 'zona: WITA');
  const { code, out } = await kawal('check', 'lembaga', '--format', 'json', '--lang', 'en');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'refused',
    findings: [
      {
        code: 'zone.wrong',
        severity: 'refused',
        file: 'lembaga/chapter.yaml',
        line: 6,
        column: 7,
        text: expect.stringContaining('WIB'),
      },
    ],
  });
});

test('with a config it looks whether every channel is served, and still opens no store', async () => {
  const { reconfigured, stored } = deployment();
  const { code, out } = await reconfigured("channel: 'email'", "channel: 'telegram'")('check', 'lembaga');
  expect(code).toBe(1);
  expect(out).toContain('`telegram`');
  expect(stored()).toBe('');
});

test('the configuration in this folder is read for the channels: where nobody can be told, all is refused', async () => {
  const { kawal, edit, stored } = deployment();
  edit('lembaga/directory.yaml', /saluran: email/g, 'saluran: emali');
  const lost = await kawal('check', 'lembaga', '--brief');
  expect(lost.code).toBe(1);
  expect(lost.out).toMatch(/Tidak seorang pun yang memegang jabatan dapat dikirimi pesan[\s\S]*`email`/);
  expect(lost.out).toMatch(/DITOLAK: 1 hal/);
  expect((await kawal('roster', 'lembaga', '--lang', 'en')).out).toContain('Nobody who holds an office');
  const applied = await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault');
  expect(applied.code).toBe(1);
  expect(applied.out).toContain('DITOLAK: 1 hal');
  expect(stored()).not.toContain('chapter-applied');
});

test('a configuration here that cannot be opened is said, and channels are assumed then', async () => {
  const { kawal, write } = deployment();
  write('kawal.config.ts', 'throw new Error("belum lengkap");');
  for (const command of ['check', 'roster']) {
    const { code, out, err } = await kawal(command, 'lembaga');
    expect(code).toBe(0);
    expect(err).toMatch(/Saluran pesan TIDAK diperiksa, karena kawal\.config\.ts tidak dapat dibuka/);
    expect(`${out}${err}`).toMatch(/konfigurasi tidak dibaca|setiap saluran kontak dianggap dapat mengirim/);
  }
});

test('without any channel one line says so, and no contact is named for it', async () => {
  const { reconfigured } = deployment();
  const { code, out } = await reconfigured('return [email]', 'return []')('check', 'lembaga', '--brief');
  expect(code).toBe(1);
  expect(out.match(/saluran pesan/g)).toHaveLength(1);
  expect(out).toMatch(/tidak seorang pun di direktori ini dapat dikirimi/m);
});

test('a folder that is not there is missed', async () => {
  const { code, err } = await deployment().kawal('check', 'nirwana');
  expect(code).toBe(2);
  expect(err).toContain('`nirwana`');
});

test('a file under a name that is nearly right is answered with the right one, whatever an editor made of it', async () => {
  const { kawal, folder, write } = deployment();
  const from = (name: string): string => join(folder, 'lembaga', name);
  renameSync(from('chapter.yaml'), from('chapter.yaml.txt'));
  renameSync(from('directory.yaml'), from('Directory.YAML'));
  write('lembaga/catatan.yaml', 'belanja: beras');
  write('lembaga/wilayah.csv', 'kode,nama');
  const { out } = await kawal('check', 'lembaga', '--brief');
  expect(out.match(/^lembaga\/.*$/gm)).toEqual([
    expect.stringMatching(/^lembaga\/Directory\.YAML:1:1 .*ganti namanya/),
    expect.stringMatching(/^lembaga\/catatan\.yaml:1:1 .*pindahkan ke luar folder/),
    expect.stringMatching(/^lembaga\/chapter\.yaml\.txt:1:1 .*ganti namanya/),
  ]);
  expect(out).toMatch(/^chapter\.yaml:1:1 .*kawal init/m);
  expect(out).toContain('DITOLAK: 2 hal');
});

test('without a configuration, that every channel can send is among what is assumed', async () => {
  const { kawal, folder } = deployment();
  for (const named of [[], ['--config', 'kawal.config.ts']])
    expect((await kawal('check', 'lembaga', '--brief', ...named)).out).not.toContain('konfigurasi tidak dibaca');
  // Lying in the folder that is looked at, it may be a stranger's: it is not run.
  renameSync(join(folder, 'kawal.config.ts'), join(folder, 'lembaga/kawal.config.ts'));
  expect((await kawal('check', 'lembaga', '--brief')).out).toContain(
    '- Setiap saluran yang dipakai kontak dapat mengirim; konfigurasi tidak dibaca (pastikan dapat dibuka dari folder ini, atau sebutkan dengan --config).\nTERBUKTI sampai',
  );
});

test('a floor that is waived is named in the verdict: nothing is proved of it', async () => {
  const { kawal, edit } = deployment();
  const asked = 'umurKorban: [anak, belumDiketahui], kekhawatiran: [ada, belumDiketahui]';
  const waived = `kewajiban:
  sendiri:
    { asal: praktik, bila: { ${asked}, bahaya: [ya, tidak] }, beritahu: [kepolisianUnitPpa], palingLambat: 40 menit }
keringanan:
  tanpa-polisi:
    { kewajiban: sendiri, bila: { ${asked}, bahaya: [tidak] }, oleh: Contoh, alasan: contoh, gantinya: contoh, disetujui: kota, dari: 2019-02-01, sampai: 2019-04-15 }
`;
  edit('lembaga/policy.yaml', 'ketentuanJabatan:', `${waived}ketentuanJabatan:`);
  const { out, code } = await kawal('check', 'lembaga', '--brief');
  expect(out).toMatch(
    /TERBUKTI sampai .*, kecuali yang diberi keringanan: `tanpa-polisi` \(kewajiban `sendiri`\)\. Sesudahnya/,
  );
  expect(code).toBe(0);
  const { out: en } = await kawal('check', 'lembaga', '--brief', '--lang', 'en');
  expect(en).toMatch(/PROVED until .*, but for what is waived: `tanpa-polisi` \(floor `sendiri`\)\. After that/);
  const { out: json } = await kawal('check', 'lembaga', '--format', 'json');
  expect(JSON.parse(json)).toMatchObject({ verdict: 'proved', waived: [{ id: 'tanpa-polisi', floor: 'sendiri' }] });
});

test('check and stricter are loud about a ceiling that silences offices which paths name', async () => {
  const { kawal, edit } = deployment();
  edit(
    'lembaga/policy.yaml',
    'ketentuanJabatan:',
    'jangan: { rahasia: { bila: {}, jangan: [koordinator, petugasLpa] } }\nketentuanJabatan:',
  );
  const { out, code } = await kawal('check', 'lembaga', '--brief');
  expect(out).toMatch(
    /MELARANG: karena larangan `rahasia`, petugas jaga LPA dan koordinator komunitas tidak pernah diberi tahu oleh jalur .* dan \d lainnya, /,
  );
  expect(out).not.toContain('TERBUKTI sampai');
  expect(code).toBe(1);
  const stricter = await kawal('policy', 'stricter', 'lembaga', 'id.nasional@1', '--lang', 'en');
  expect(stricter.out).toMatch(
    /^BARS: because of the ceiling rahasia, community coordinator is never told by the path /m,
  );
  expect(stricter.code).toBe(1);
});

test('check says of planned leave what apply says of it', async () => {
  const { kawal, edit } = deployment();
  edit('lembaga/directory.yaml', /$/, '\nberhalangan:\n  - { orang: piket-1, dari: 2019-02-10, sampai: 2019-02-11 }\n');
  const { code, out } = await kawal('check', 'lembaga', '--brief');
  const refused =
    '`kawal apply` menolak berkas ini: cuti yang belum mulai, atau yang masih berjalan lebih dari tujuh hari, mengosongkan';
  expect([code, out]).toEqual([1, expect.stringContaining(refused)]);
  expect(out).not.toContain('boleh berlaku');
  expect((await kawal('check', 'lembaga', '--brief', '--at', '2019-02-10T12:00')).out).toContain('boleh berlaku');
  const applied = await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault');
  expect([applied.code, applied.err]).toEqual([1, expect.stringContaining('Dengan perubahan ini tidak cukup orang')]);
});
