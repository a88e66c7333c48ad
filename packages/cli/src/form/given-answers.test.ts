import { expect, test } from 'vitest';
import { applied } from '../kawal.sample.ts';

test('refuses what is personal after a command, wherever in the form it belongs, and never repeats it', async () => {
  const { kawal } = await applied();
  const secret = 'Cerita-yang-rahasia';
  for (const given of [`catatan=${secret}`, `cerita=${secret}`]) {
    const command = given.startsWith('catatan') ? ['case', 'close', 'case/contoh'] : ['add', 'report/contoh'];
    const { code, out, err } = await kawal(...command, given, '--as', 'petugas-lpa-1');
    expect([code, out + err]).toEqual([2, expect.stringContaining('bersifat pribadi')]);
    expect(out + err).not.toContain(secret);
  }
});

test('says what is missing in an answer written with a colon and no blank', async () => {
  const { kawal, write } = await applied();
  const pair = await kawal('refer', 'check-consent', 'referral/contoh', 'hasil:menolak', '--as', 'petugas-lpa-1');
  expect([pair.code, pair.err]).toEqual([2, expect.stringContaining('`hasil=…`')]);
  write('setuju.yaml', 'hasil:menolak\n');
  const file = await kawal('refer', 'check-consent', 'referral/contoh', 'setuju.yaml', '--as', 'petugas-lpa-1');
  expect([file.code, file.err]).toEqual([1, expect.stringContaining('setuju.yaml:1:7 Sesudah titik dua')]);
});
