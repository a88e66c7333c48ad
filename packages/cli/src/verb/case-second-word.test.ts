import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { call, handedToCase } from './answering.sample.ts';

/** A case of somebody in danger, with a referral that was taken on, and what its handlers of two institutions recorded. */
async function graveCase() {
  const made = await handedToCase({ ...call, 'bahaya langsung': 'ya' });
  const { does, clock, number, theCase } = made;
  clock.now = parseLocal('2019-02-02T09:00', 'WIB') as number;
  const referral = await made.referred();
  await does(`kasus tugaskan ${theCase}`, { 'penanggung jawab kasus': 'petugas-uptd-1' }, 'petugas-lpa-1');
  const act = { tindakan: 'korban didampingi', 'nama petugas atau nomor rujukan': 'Petugas UPTD Contoh' };
  await does(`tindak ${number}`, act, 'petugas-uptd-1');
  return { ...made, referral };
}

const asked =
  'Setujui penutupan ini? Anda ikut menyatakan siapa yang melihat korban: UPTD PPA, 2019-02-02. Jawab ya hanya bila Anda tahu itu benar, atau sudah menanyakannya kepada lembaga itu.';
const seen = { 'lembaga yang melihat korban': 'UPTD PPA', 'hari korban dilihat': '2019-02-02' };

test('asks who gives the second word for a case for yes or no alone, and tells the command that says yes', async () => {
  const { asks, kawal, does, write, theCase, referral } = await graveCase();
  const note = 'Keluarga minta damai. Korban didampingi UPTD di rumah aman.';
  const grounds = { 'alasan penutupan': 'bukan TPPO, dirujuk ke pihak lain', catatan: note };
  write(
    'damai.yaml',
    `alasan penutupan: hilang kontak\ncatatan: Sudah damai dengan keluarga majikan, kata Pak Lurah.\n`,
  );
  const peace = await kawal('kasus', 'tutup', theCase, 'damai.yaml', '--as', 'petugas-lpa-1');
  expect([peace.code, peace.err]).toEqual([1, expect.stringContaining('Catatan ini hanya menyebut perdamaian')]);
  const first = await does(
    `kasus tutup ${theCase}`,
    { ...grounds, ...seen, 'rujukan yang diterima': referral },
    'petugas-lpa-1',
  );
  expect(first).toContain('Belum ditutup.');
  const second = ['kasus', 'tutup', theCase, '--as', 'petugas-uptd-1'];
  // The note is read first: nobody is asked if they agree to what they have not read.
  const unread = await asks({}, ...second);
  expect([unread.code, unread.asked]).toEqual([1, []]);
  const opened = await does(`baca ${theCase}`, { tujuan: 'menyetujui usulan penutupan' }, 'petugas-uptd-1');
  expect(opened).toContain('Catatan penutupan ini menyebut perdamaian');
  const no = await asks({ [asked]: 'tidak' }, ...second);
  expect([no.asked, no.out]).toEqual([[asked], expect.stringContaining('Belum ada yang tercatat.')]);
  const told = (await kawal(...second)).err;
  expect(told).toContain(
    `kawal kasus tutup ${theCase} "alasan penutupan=bukan TPPO, dirujuk ke pihak lain" "lembaga yang melihat korban=UPTD PPA" --as`,
  );
  const english = await kawal('case', 'close', theCase, '--as', 'petugas-uptd-1', '--lang', 'en');
  expect(english.err).toContain(
    `kawal case close ${theCase} "reason for closing=not trafficking, referred elsewhere" "institution that saw the victim=UPTD PPA"`,
  );
  const other = await kawal(...second, 'alasan-penutupan=hilang-kontak');
  expect([other.code, other.out]).toEqual([1, expect.not.stringContaining('Kasus sudah ditutup')]);
  // The reason is enough: a referral that the second person can no longer see is not asked for.
  const reason = 'alasan penutupan=bukan TPPO, dirujuk ke pihak lain';
  const blind = await kawal(...second, reason);
  expect([blind.code, blind.err]).toEqual([1, expect.stringContaining('Sebut lembaga mana yang melihat sendiri')]);
  const yes = await kawal(...second, reason, 'lembaga yang melihat korban=UPTD PPA');
  expect([yes.err, yes.out]).toEqual(['', expect.stringContaining('Kasus sudah ditutup')]);
});

test('offers no ground that never closes a case, and says of each that is written why it closes none', async () => {
  const { kawal, write, theCase } = await graveCase();
  const never = ['korban setuju', 'sudah dimediasi', 'sudah damai dengan keluarga', 'korban sudah pulang'];
  const help = (await kawal('kasus', 'tutup', '--help')).out.replace(/\s+/g, ' ');
  const misspelt = (await kawal('kasus', 'tutup', theCase, 'alasan-penutupan=xx', '--as', 'petugas-lpa-1')).err;
  const alone = (await kawal('kasus', 'tutup', theCase, 'dasar-penutupan=hilang-kontk', '--as', 'petugas-lpa-1')).err;
  for (const list of [misspelt, alone])
    expect(list).toContain('Isian "dasar penutupan › alasan penutupan" bukan salah satu pilihan yang ada. Pilih: ');
  for (const list of [help, misspelt, alone]) {
    expect(list).toContain('hilang kontak');
    for (const one of never) expect(list).not.toContain(one);
  }
  for (const one of never) {
    const ground = `dasar penutupan:\n  alasan penutupan: ${one}\n`;
    for (const text of [ground, `${ground}  catatan: Contoh.\n`]) {
      write('tutup.yaml', text);
      const { code, err } = await kawal('kasus', 'tutup', theCase, 'tutup.yaml', '--as', 'petugas-lpa-1');
      expect([code, err]).toEqual([1, expect.stringContaining(`"${one}" bukan alasan menutup laporan atau kasus: `)]);
    }
  }
  const handed = await kawal(
    'kasus',
    'tutup',
    theCase,
    'dasar=diserahkan-ke-penanganan-kasus',
    '--as',
    'petugas-lpa-1',
  );
  expect(handed.err).toContain('"diserahkan ke penanganan kasus" hanya menutup laporan, bukan kasus.');
  const none = (await kawal('kasus', 'tutup', theCase, 'alasan=hilang-kontak', '--as', 'petugas-lpa-1')).err;
  expect(none).toMatch(/Isian "dasar penutupan" belum diisi.* Pilihannya: bukan TPPO.* \/ hilang kontak \//);
  expect(none).toContain('Mungkin maksud Anda: alasan penutupan?');
  write(
    'tutup.yaml',
    'grounds for closing:\n  reason for closing: it was mediated\n  when they declined: 2019-02-01\n',
  );
  const { err } = await kawal('case', 'close', theCase, 'tutup.yaml', '--as', 'petugas-lpa-1', '--lang', 'en');
  expect(err).toContain('This answer does not go with "when they declined"');
});

test('says before a case is closed which linked report the reader may not open, and what that means (1991)', async () => {
  const { asks, kawal, theCase } = await graveCase();
  const more = /penelepon: (\S+)/.exec((await asks(call, 'report')).out)?.[1] ?? '';
  const linked = await kawal('kasus', 'hubungkan', theCase, `laporan=${more}`, '--as', 'petugas-lpa-2');
  expect([linked.code, linked.err]).toEqual([0, '']);
  const { out } = await kawal('kasus', 'tutup', theCase, '--as', 'petugas-uptd-1');
  expect(out).toContain(`Laporan ${more} termasuk kasus ini, dan tidak terbuka bagi Anda. Orang lain yang berwenang`);
  expect((await kawal('kasus', 'tutup', theCase, '--as', 'petugas-lpa-1')).out).not.toContain(
    'tidak terbuka bagi Anda',
  );
});
