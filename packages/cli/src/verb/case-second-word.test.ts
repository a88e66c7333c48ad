import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { type ByQuestion, desk } from './answering.sample.ts';

const call: ByQuestion = {
  'wilayah penanganan': 'Kotalama',
  saluran: 'telepon',
  'bahaya langsung': 'ya',
  'tanda eksploitasi': 'ada',
  'pejabat atau pihak yang mungkin terlibat': ['tidak ada'],
  'Isi orang dalam laporan?': 'ya',
  'peran dalam laporan': ['korban atau calon korban'],
  'umur (anak atau dewasa)': 'dewasa',
  'Isi identitas?': 'ya',
  nama: 'Orang Contoh Rahasia',
  cerita: 'Cerita contoh yang rahasia.',
};

/** A case of somebody in danger, with a referral that was taken on, and what its handlers of two institutions recorded. */
async function graveCase() {
  const { asks, kawal, clock, folder } = await desk();
  const number = /penelepon: (\S+)/.exec((await asks(call, 'report')).out)?.[1] ?? '';
  const does = async (words: string, answers: ByQuestion = {}, as = 'petugas-lpa-2'): Promise<string> => {
    const { code, out, err } = await asks(answers, ...words.split(' '), '--as', as);
    expect([words, code, err]).toEqual([words, 0, '']);
    return out;
  };
  await does(`jawab ${number}`, {}, 'petugas-lpa-1');
  const reason = { 'alasan penutupan': 'diserahkan ke penanganan kasus', 'catatan penutupan': 'Layanan contoh.' };
  const still = { 'Yang di atas masih harus diberi tahu. Tetap tutup laporan ini?': 'ya' };
  await does(`baca ${number}`, { tujuan: 'menangani laporan' }, 'petugas-lpa-1');
  await does(`tutup ${number}`, { ...reason, ...still }, 'petugas-lpa-1');
  await does(`baca ${number}`, { tujuan: 'menyetujui usulan penutupan' }, 'petugas-uptd-1');
  const handed = await does(`tutup ${number}`, { 'Setujui penutupan dengan alasan ini?': 'ya' }, 'petugas-uptd-1');
  const theCase = /Nomor kasusnya (\S+)\./.exec(handed)?.[1] ?? '';
  clock.now = parseLocal('2019-02-02T09:00', 'WIB') as number;
  const prepared = await does('rujukan siapkan', {
    laporan: number,
    'korban dalam laporan': 'p1',
    layanan: 'bantuan hukum',
    'jenis tujuan': 'lembaga di luar direktori',
    'jenis lembaga': 'lembaga bantuan hukum',
    'nama lembaga': 'LBH Contoh',
    'data yang disertakan': ['identitas'],
  });
  const referral = /Nomor ([0-9A-Z-]+)/.exec(prepared)?.[1] ?? '';
  const agreed = { hasil: 'setuju', 'yang menjawab': 'orangnya sendiri', 'bentuk persetujuan': 'tertulis' };
  await does(`rujukan tanyakan ${referral}`, agreed);
  await does(`rujukan tandai ${referral}`);
  await does(`rujukan sanggupi ${referral}`, { 'nama petugas atau nomor berkas': 'Petugas Contoh' });
  await does(`kasus tugaskan ${theCase}`, { 'penanggung jawab kasus': 'petugas-uptd-1' }, 'petugas-lpa-1');
  const act = { tindakan: 'korban didampingi', 'nama petugas atau nomor rujukan': 'Petugas UPTD Contoh' };
  await does(`tindak ${number}`, act, 'petugas-uptd-1');
  return { asks, kawal, does, folder, theCase, referral };
}

const asked = 'Setujui penutupan dengan alasan ini?';

test('asks who gives the second word for a case for yes or no alone, and tells the command that says yes', async () => {
  const { asks, kawal, does, theCase, referral } = await graveCase();
  const grounds = { 'alasan penutupan': 'bukan TPPO, dirujuk ke pihak lain', catatan: 'Contoh.' };
  const first = await does(
    `kasus tutup ${theCase}`,
    { ...grounds, 'rujukan yang diterima': referral },
    'petugas-lpa-1',
  );
  expect(first).toContain('Belum ditutup.');
  const second = ['kasus', 'tutup', theCase, '--as', 'petugas-uptd-1'];
  // The note is read first: nobody is asked if they agree to what they have not read.
  const unread = await asks({}, ...second);
  expect([unread.code, unread.asked]).toEqual([1, []]);
  await does(`baca ${theCase}`, { tujuan: 'menyetujui usulan penutupan' }, 'petugas-uptd-1');
  const no = await asks({ [asked]: 'tidak' }, ...second);
  expect([no.asked, no.out]).toEqual([[asked], expect.stringContaining('Belum ada yang tercatat.')]);
  const told = (await kawal(...second)).err;
  expect(told).toContain(`kawal kasus tutup ${theCase} "alasan penutupan=bukan TPPO, dirujuk ke pihak lain" --as`);
  const english = await kawal('case', 'close', theCase, '--as', 'petugas-uptd-1', '--lang', 'en');
  expect(english.err).toContain(`kawal case close ${theCase} "reason for closing=not trafficking, referred elsewhere"`);
  const other = await kawal(...second, 'alasan-penutupan=hilang-kontak');
  expect([other.code, other.out]).toEqual([1, expect.not.stringContaining('Kasus sudah ditutup')]);
  // The reason is enough: a referral that the second person can no longer see is not asked for.
  const yes = await kawal(...second, 'alasan penutupan=bukan TPPO, dirujuk ke pihak lain');
  expect([yes.err, yes.out]).toEqual(['', expect.stringContaining('Kasus sudah ditutup')]);
});

test('offers no ground that never closes a case, and says of each that is written why it closes none', async () => {
  const { kawal, folder, theCase } = await graveCase();
  const never = ['korban setuju', 'sudah dimediasi', 'sudah damai dengan keluarga', 'korban sudah pulang'];
  const help = (await kawal('kasus', 'tutup', '--help')).out.replace(/\s+/g, ' ');
  const misspelt = (await kawal('kasus', 'tutup', theCase, 'alasan-penutupan=xx', '--as', 'petugas-lpa-1')).err;
  for (const list of [help, misspelt]) {
    expect(list).toContain('hilang kontak');
    for (const one of never) expect(list).not.toContain(one);
  }
  for (const one of never) {
    const ground = `dasar penutupan:\n  alasan penutupan: ${one}\n`;
    for (const text of [ground, `${ground}  catatan: Contoh.\n`]) {
      writeFileSync(join(folder, 'tutup.yaml'), text);
      const { code, err } = await kawal('kasus', 'tutup', theCase, 'tutup.yaml', '--as', 'petugas-lpa-1');
      expect([code, err]).toEqual([1, expect.stringContaining(`"${one}" bukan alasan menutup kasus: `)]);
    }
  }
  const other = `${folder}/tutup.yaml`;
  writeFileSync(
    other,
    'grounds for closing:\n  reason for closing: it was mediated\n  when they declined: 2019-02-01\n',
  );
  const { err } = await kawal('case', 'close', theCase, 'tutup.yaml', '--as', 'petugas-lpa-1', '--lang', 'en');
  expect(err).toContain('This answer does not go with "when they declined"');
});
