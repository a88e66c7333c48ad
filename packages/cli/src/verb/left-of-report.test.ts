import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

const adult = report.replace('ageClass: child', 'ageClass: adult').replace('danger: [yes]', 'danger: [no]');
const given = 'consent: { outcome: given, by: subject, form: written }\n';

/** A report with a referral of its person to the UPTD PPA, handed over. */
async function referred() {
  const made = await applied();
  const { kawal, write } = made;
  write('laporan.yaml', adult);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const as = (person: string, ...words: readonly string[]) => kawal(...words, '--as', person);
  write('setuju.yaml', given);
  const refer = async (): Promise<string> => {
    write(
      'rujukan.yaml',
      `report: ${number}\nvictim: p1\nservice: temporaryShelter\naddressee: { kind: office, office: uptdPpa }\nshares: [identity]\n`,
    );
    const { out, err } = await as('petugas-lpa-1', 'rujukan', 'siapkan', 'rujukan.yaml');
    const referral = /Nomor (\S+)\./.exec(out)?.[1] ?? err;
    for (const words of [
      ['tanyakan', referral, 'setuju.yaml'],
      ['tandai', referral],
    ])
      expect(await as('petugas-lpa-1', 'rujukan', ...words)).toMatchObject({ code: 0, err: '' });
    return referral;
  };
  return { ...made, as, number, refer, referral: await refer() };
}

test('asks on about a referral that its addressee declined, until another asks for that service or a reason stands', async () => {
  const { kawal, as, clock, number, refer, referral } = await referred();
  const explained = async (): Promise<string> => (await kawal('explain', number)).out;
  expect(await explained()).not.toContain('ujukan');
  const today = async (person: string): Promise<string> => (await as(person, 'hari-ini')).out;
  expect((await as('petugas-uptd-1', 'rujukan', 'tolak', referral, 'alasan=tidak ada tempat atau petugas')).code).toBe(
    0,
  );
  expect(await today('petugas-lpa-1')).toMatch(new RegExp(`Rujukan ${referral} .*TIDAK DILAYANI UPTD PPA`));
  expect((await kawal('status')).out).toContain(`RUJUKAN TIDAK DILAYANI ${referral}`);
  expect(await explained()).toContain(`RUJUKAN TIDAK DILAYANI ${referral}`);
  const another = await refer();
  expect(await explained()).toContain(`Rujukan ${referral}: tujuannya menolak`);
  expect(await explained()).not.toContain('TIDAK DILAYANI');
  expect(await today('petugas-lpa-1')).not.toContain(referral);
  expect((await kawal('status')).out).not.toContain('RUJUKAN TIDAK DILAYANI');
  clock.now += 60_000;
  // Declined again, the last one is asked about, and a reason ends it.
  expect((await as('petugas-uptd-1', 'rujukan', 'tolak', another, 'alasan=bukan wewenangnya')).code).toBe(0);
  expect(await today('petugas-lpa-1')).toContain(`Rujukan ${another} `);
  expect(await today('petugas-lpa-1')).not.toContain(referral);
  expect((await as('petugas-lpa-1', 'rujukan', 'tarik', another, 'alasan=tidak diperlukan lagi')).code).toBe(0);
  expect((await kawal('status')).out).not.toContain('RUJUKAN TIDAK DILAYANI');
});

test('tells the sender and the office that an adult declines help, and accepts no referral of theirs any more', async () => {
  const { as, number, referral } = await referred();
  const declined = await as('petugas-lpa-1', 'bantuan', number, 'korban=p1', 'jawaban=menolak-bantuan');
  expect([declined.code, declined.out]).toEqual([0, expect.stringContaining(`Rujukan ${referral} (`)]);
  expect(declined.out).toContain('TELEPON SEKARANG UPTD PPA');
  const office = (await as('petugas-uptd-1', 'hari-ini')).out;
  expect(office).toMatch(
    new RegExp(`Rujukan ${referral} .*orangnya MENOLAK bantuan. Jangan mengambil langkah apa pun`),
  );
  expect(office).not.toContain('sanggupi');
  const sender = (await as('petugas-lpa-1', 'hari-ini')).out;
  expect(sender).toContain(`kawal rujukan tarik ${referral}`);
  expect(sender).not.toContain('Pastikan mereka menerimanya');
  const accepted = await as('petugas-uptd-1', 'rujukan', 'sanggupi', referral);
  expect([accepted.code, accepted.err]).toEqual([1, expect.stringContaining('menolak bantuan')]);
});

test('offers no sender to accept in the place of the office, and records what they heard as such', async () => {
  const { as, referral } = await referred();
  expect((await as('petugas-lpa-1', 'hari-ini')).out).not.toContain('rujukan sanggupi');
  const heard = await as('petugas-lpa-1', 'rujukan', 'sanggupi', referral);
  expect([heard.code, heard.out]).toEqual([0, expect.stringContaining('bukan sebagai jawaban kantor itu sendiri')]);
  expect((await as('petugas-uptd-1', 'hari-ini')).out).toContain('dicatat oleh pengirimnya sebagai sudah disanggupi');
});

test('names at closing the referrals that run and the number of the case, which waits for nobody while they run (0950)', async () => {
  const { as, number, referral, write } = await referred();
  await as('petugas-lpa-1', 'baca', number, 'tujuan=menangani-laporan');
  write('tutup.yaml', 'alasan: diserahkan ke penanganan kasus\ncatatan penutupan: Uji.\n');
  const proposed = await as('petugas-lpa-1', 'tutup', number, 'tutup.yaml');
  expect(proposed.out).toMatch(new RegExp(`Rujukan ${referral} .*belum selesai`));
  await as('petugas-uptd-1', 'baca', number, 'tujuan=menyetujui-usulan-penutupan');
  const closed = await as('petugas-uptd-1', 'tutup', number, 'tutup.yaml');
  expect([closed.code, closed.err]).toEqual([0, '']);
  const theCase = /Nomor kasusnya (\S+)\. /.exec(closed.out)?.[1] ?? '';
  expect(theCase).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const today = (await as('petugas-lpa-1', 'hari-ini')).out;
  expect(today).toContain(`Rujukan ${referral} `);
  expect(today).not.toContain('Kasus ');
  // Once nothing runs any more, the case waits for whoever holds it, and others may give it to somebody.
  const refused = await as('petugas-uptd-1', 'rujukan', 'tolak', referral, 'alasan=tidak ada tempat atau petugas');
  expect([refused.code, refused.err]).toEqual([0, '']);
  const idle = `Kasus ${theCase} (dari laporan ${number})`;
  expect((await as('petugas-lpa-1', 'hari-ini')).out).toContain(`${idle} dipegang petugas-uptd-1`);
  write('petugas.yaml', 'person: petugas-lpa-1\n');
  const assigned = await as('petugas-lpa-1', 'kasus', 'tugaskan', `kasus/${theCase}`, 'petugas.yaml');
  expect([assigned.code, assigned.err]).toEqual([0, '']);
  expect((await as('petugas-lpa-1', 'hari-ini')).out).toContain(`${idle} Anda pegang`);
});
