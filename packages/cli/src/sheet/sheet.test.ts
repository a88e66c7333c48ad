import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment, malangFolder } from '../kawal.sample.ts';

test('a chapter without pacts gets a sheet that says so, and names the kelurahan that have none', async () => {
  const { kawal } = await applied();
  const { code, out, err } = await kawal('sheet', 'pacts');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('# Lembar kepatuhan Pakta Integritas\n\nLPA Kota Malang\n\nKeadaan Jumat, 1 Februari 2019');
  expect(out).toContain('Belum ada pakta yang tercatat.');
  expect(out).toContain('Kotalama (35.73.03.1001)');
  const english = await kawal('sheet', 'communities', '--lang', 'en');
  expect(english.out).toContain('# Community overview');
});

test('one kelurahan is found by its code or by any spelling', async () => {
  const { kawal } = await applied();
  const byCode = await kawal('sheet', 'pacts', '35.73.03.1001');
  expect(byCode.out).toContain('## Belum ada pakta\n\nKotalama (35.73.03.1001)\n');
  expect(await kawal('sheet', 'pacts', 'Kota Lama')).toEqual(byCode);
});

test('answers an unknown or ambiguous kelurahan with the words to write', async () => {
  const { kawal } = await applied();
  const refused = async (written: string) => {
    const { code, out, err } = await kawal('sheet', 'communities', written, '--lang', 'en');
    expect([code, out]).toEqual([1, '']);
    return err;
  };
  expect(await refused('Kotalamo')).toContain('Did you mean Kotalama (35.73.03.1001)?');
  expect(await refused('3573031001')).toContain('35.73.03.1001 (Kotalama)');
  expect(await refused('35.73.03')).toContain('Kedungkandang (35.73.03) is no kelurahan or desa');
  // A kecamatan and a kelurahan bear this name: only one of them is meant here.
  expect((await kawal('sheet', 'communities', 'Blimbing')).code).toBe(0);
});

test('a file is written once and never over another', async () => {
  const { kawal, folder } = await applied();
  const written = await kawal('sheet', 'pacts', '--format', 'html', '--out', 'pakta.html');
  expect(written).toMatchObject({ code: 0, out: 'Ditulis: pakta.html\n' });
  const before = readFileSync(join(folder, 'pakta.html'), 'utf8');
  expect(before).toMatch(/^<!doctype html>/);
  const again = await kawal('sheet', 'communities', '--out', 'pakta.html');
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('Tidak ada yang ditimpa') });
  expect(readFileSync(join(folder, 'pakta.html'), 'utf8')).toBe(before);
});

test('another program gets it as JSON; a form that is none is refused', async () => {
  const { kawal } = await applied();
  const { out } = await kawal('sheet', 'communities', 'kotalama', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ communities: [], without: [{ code: '35.73.03.1001' }] });
  expect(await kawal('sheet', 'pacts', '--format', 'pdf')).toMatchObject({
    code: 2,
    err: expect.stringContaining('`md`, `html`, atau `json`'),
  });
});

test('there is no sheet before a chapter is in force', async () => {
  const { kawal } = deployment();
  expect(await kawal('sheet', 'pacts')).toMatchObject({ code: 2, out: '' });
});

test('the paper form asks with the labels and choices of the report itself, and ticks nothing', async () => {
  const { kawal } = await applied();
  const { code, out, err } = await kawal('sheet', 'form');
  expect([code, err]).toEqual([0, '']);
  // In danger nobody reads on: whom to call stands above the first question.
  expect(out).toMatch(/SAPA 129[\s\S]*110 \(polisi\) hanya bila[\s\S]*Tanyakan lebih dahulu/);
  // Whoever reads the paper was told of the secrecy, first of all (UU 21/2007 Art 24).
  expect(out).toMatch(/^# Formulir penerimaan laporan\n\nLPA Kota Malang\n\nRAHASIA\..*UU 21\/2007 Pasal 24/);
  expect(out).toContain('| Bahaya langsung | ☐ tidak  ☐ belum diketahui  ☐ ya |');
  expect(out).toContain('Pelapor meminta pihak setempat tidak diberi tahu');
  expect(out).not.toContain('☑');
  const english = await kawal('sheet', 'form', '--format', 'html', '--lang', 'en');
  expect(english.out).toContain('<h1>Form for taking in a report</h1>');
});

test('the paper form asks for the facts that the chapter declares itself, in its own words', async () => {
  const { kawal, edit } = await applied();
  const own = 'fakta: { tempat: { sebutan: tempat korban ditemui, nilai: [terminal, pasar] } }\n\njalur:\n';
  const path =
    '  di-terminal:\n    bila: { tempat: [terminal] }\n    langkah:\n      - { id: lpa, setelah: 5 menit, beritahu: [petugasLpa] }\n';
  expect((await kawal('sheet', 'form')).out).not.toContain('Tempat korban ditemui');
  edit('lembaga/policy.yaml', /^jalur:\n/m, own + path);
  const changed = await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes');
  expect([changed.code, changed.err]).toEqual([0, '']);
  expect((await kawal('lembar', 'formulir')).out).toMatch(/\| Tempat korban ditemui \| .*☐ terminal {2}☐ pasar/);
});

test('the pocket card has the numbers of the directory, the signs and what not to do, and names nobody', async () => {
  const { kawal, reconfigured } = await applied();
  const { code, out, err } = await kawal('sheet', 'card');
  const phoned = reconfigured('vault: {', "phone: '0812 0000 0000',\n  vault: {");
  expect((await phoned('sheet', 'card')).out).toContain('- Sekretariat LPA: 0812 0000 0000');
  // The card has one door: it says which other one there is, where that officer is the one.
  expect(out).toContain('Bila petugas LPA itu sendiri, jangan melapor kepadanya: telepon SAPA 129.');
  expect([code, err]).toEqual([0, '']);
  // Nobody has cleared the police yet: SAPA 129 comes first (0354).
  expect(out).toMatch(/telepon SAPA 129,[^\n]*\n- Telepon 110 \(polisi\) hanya bila tidak ada polisi yang terlibat/);
  // These sentences are for a screen: nobody waits for an answer of a card, and nobody forwards it.
  for (const text of ['Jangan menunggu jawaban', 'meneruskan pesan ini']) expect(out).not.toContain(text);
  expect(out).toContain('Jangan menghubungi korban atau terduga pelaku.');
  expect((await kawal('sheet', 'card', '--format', 'html')).out).toContain('size: 105mm 148mm');
  expect(out).toContain('terikat jeratan utang');
  expect(out).toMatch(/SAPA 129\b|SAPA: 129/);
  expect(out).not.toContain('129: 129');
  expect(out).toContain('110 (dijawab SPKT polisi terdekat)');
  const people = [...readFileSync(join(malangFolder, 'directory.yaml'), 'utf8').matchAll(/^\s+nama: (.+)$/gm)].map(
    ([, name = '']) => name,
  );
  expect(people.length).toBeGreaterThan(5);
  for (const name of people) expect(out).not.toContain(name);
});
