import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployment, inFolder } from '../kawal.sample.ts';
import { overWhatsapp } from '../over-whatsapp.sample.ts';

test('sends a trial to each contact of a person, and notes one that arrived as verified', async () => {
  const { kawal, folder, outbox, stored } = deployment();
  const ran = await kawal('notify', 'test', 'koordinator-kotalama', 'lembaga');
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toMatch(/surel-koordinator-kotalama \(email\): sampai, \d+,\d detik\./);
  const [sent, ...others] = outbox();
  expect(others).toEqual([]);
  expect(sent).toMatchObject({
    address: 'koordinator.kotalama@contoh.test',
    subject: 'PESAN PERCOBAAN dari LPA',
    drill: true,
    reply: { choices: [] },
  });
  expect(readFileSync(join(folder, 'lembaga/directory.yaml'), 'utf8')).toContain(
    'koordinator.kotalama@contoh.test, diperiksa: 2019-02-01',
  );
  expect(ran.out).not.toContain('@contoh.test');
  expect(stored()).toBe('');
});

test('proves nothing by a message that a provider only took', async () => {
  const { reconfigured, folder } = deployment();
  const kawal = reconfigured("type: 'delivered'", "type: 'accepted'");
  const { code, out } = await kawal('notify', 'test', 'petugas-lpa-1', 'lembaga', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain('not proved to have arrived. Ask the person, then: kawal verified lembaga surel-petugas-lpa-1');
  expect(readFileSync(join(folder, 'lembaga/directory.yaml'), 'utf8')).not.toContain('diperiksa: 2019-02-01');
});

test('notes a trial over a real adapter as verified once the provider tells that it arrived, and takes a failed one back', async () => {
  const { kawal, provider, hear, folder, clock, stored } = await overWhatsapp('petugas-lpa-1');
  const directory = () => readFileSync(join(folder, 'lembaga/directory.yaml'), 'utf8');
  const told = async (type: 'receipt' | 'failed') =>
    await hear(await provider.webhook?.[type]?.(provider.taken.at(-1)?.id ?? ''));
  const ran = await kawal('notify', 'test', 'petugas-lpa-1', 'lembaga');
  expect(ran.out).toContain('kawal terperiksa lembaga --received');
  expect(directory()).not.toContain('diperiksa: 2019-02-01');
  expect((await kawal('verified', 'lembaga', '--received')).out).toContain('penyedia belum memberi tahu');
  await told('receipt');
  clock.now += 86_400_000;
  const noted = await kawal('verified', 'lembaga', '--received');
  expect([noted.code, noted.err]).toEqual([0, '']);
  expect(directory()).toMatch(/surel-petugas-lpa-1: \{[^}]*diperiksa: 2019-02-01/);
  await kawal('notify', 'test', 'petugas-lpa-1', 'lembaga');
  await told('failed');
  expect((await kawal('verified', 'lembaga', '--received')).out).toContain('TIDAK sampai');
  expect(directory()).not.toMatch(/surel-petugas-lpa-1: \{[^}]*diperiksa/);
  expect(stored()).not.toContain('+62');
});

test('says of a mail folder that nobody got the message', async () => {
  const { reconfigured } = deployment();
  const kawal = reconfigured('return [email]', inFolder);
  const { code, out } = await kawal('notify', 'test', 'petugas-lpa-1', 'lembaga');
  expect(code).toBe(1);
  expect(out).toContain('ditulis ke folder surat dan tidak dikirim: tidak sampai kepada siapa pun');
});

test('says why a message did not go, without the address', async () => {
  const { reconfigured, folder } = deployment();
  const kawal = reconfigured(
    "return { type: 'delivered', handle: message.id };",
    "return { type: 'failed', scope: 'address', retryable: false, code: 'smtp-550' };",
  );
  const { code, out } = await kawal('notify', 'test', 'petugas-lpa-1', 'lembaga');
  expect(code).toBe(1);
  expect(out).toContain('TIDAK terkirim (server surel menjawab 550)');
  // What the provider refuses for good is evidence no longer.
  expect(out).toContain('Tanggal `diperiksa` dihapus dari directory.yaml: surel-petugas-lpa-1.');
  const directory = readFileSync(join(folder, 'lembaga/directory.yaml'), 'utf8');
  expect(directory).toMatch(/surel-petugas-lpa-1: \{(?![^}]*diperiksa)[^}]*\}/);
  expect((await kawal('check', 'lembaga')).out).toContain('surel-petugas-lpa-1');
  expect(out).not.toContain('@contoh.test');
});

test('blames the server and not the address where the server failed', async () => {
  const { reconfigured } = deployment();
  const kawal = reconfigured(
    "return { type: 'delivered', handle: message.id };",
    "return { type: 'failed', scope: 'provider', retryable: true, code: 'ETLS' };",
  );
  const { code, out } = await kawal('notify', 'test', 'petugas-lpa-1', 'lembaga');
  expect(code).toBe(1);
  expect(out).toContain('TIDAK terkirim (server tidak menyediakan enkripsi): server atau akun pengirim gagal');
  expect(out).toContain('kawal doctor');
  expect(out).not.toContain('Periksa alamatnya');
});

test('sends nothing to somebody whom the directory does not have, nor to a contact that is not theirs', async () => {
  const { kawal, outbox } = deployment();
  expect(await kawal('notify', 'test', 'siapa', 'lembaga')).toMatchObject({ code: 2, out: '' });
  const other = await kawal('notify', 'test', 'piket-1', 'lembaga', '--contact', 'surel-piket-2');
  expect(other).toMatchObject({ code: 1, err: expect.stringContaining('Tidak ada yang dikirim') });
  expect(outbox()).toEqual([]);
});
