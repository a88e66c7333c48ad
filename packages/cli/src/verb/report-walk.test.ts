import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { type ByQuestion, call as callOfAdult, desk, legalAid, numberIn } from './answering.sample.ts';

const call: ByQuestion = {
  ...callOfAdult,
  'bahaya langsung': 'ya',
  'umur (anak atau dewasa)': 'anak (di bawah 18 tahun)',
  nama: 'Anak Contoh Rahasia',
  'Isi kontak?': 'ya',
  'nomor telepon': '081200000000',
};

test('takes a report from the call to closing by two, in Indonesian, at the terminal alone', async () => {
  const { asks, kawal, clock, stored } = await desk();
  const received = await asks(call, 'report');
  expect(received.code).toBe(0);
  // What nobody answered is said before it goes, and goes as not known; the victim's age is known by the person.
  expect(received.err).toContain('\n    tanda akan diberangkatkan: belum diketahui\n');
  expect(received.err).not.toContain('umur terduga korban: belum diketahui');
  expect(received.asked.at(-1)).toBe('Kirim laporan ini?');
  expect(received.err).toMatch(/^Apakah aman bagi Anda berbicara sekarang\?/);
  const number = /Nomor untuk dicatat penelepon: (\S+)/.exec(received.out)?.[1] ?? '';
  expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/);
  // Nobody asks of a child which office it holds.
  for (const one of ['rujukan orang', 'jabatan', 'orang dalam direktori']) expect(received.asked).not.toContain(one);
  await kawal('worker', '--once');

  const read = await asks({ tujuan: 'menangani laporan' }, 'baca', number, '--as', 'koordinator-kotalama');
  expect([read.code, read.err]).toEqual([0, '']);
  expect(read.out).toMatch(/^RAHASIA\. .*kepada yang tidak menangani laporan ini dapat dipidana/);
  expect(read.out.match(/RAHASIA/g)).toHaveLength(1);
  for (const text of ['Kotalama', 'Anak Contoh Rahasia', 'Cerita contoh yang rahasia.', 'bahaya langsung: ya']) {
    expect(read.out).toContain(text);
  }
  // If somebody may be called back stands by itself, and beside the number.
  expect(read.out).toMatch(/Menghubungi kembali\np1:\nBelum ditanyakan apakah aman dihubungi/);
  expect(read.out).toMatch(/JANGAN MENELEPON dulu\.\n(?:.*\n)?.*\+6281200000000/);
  expect(stored()).toContain('access/');

  const waiting = await kawal('hari-ini', '--as', 'koordinator-kotalama');
  expect(waiting.code).toBe(1);
  expect(waiting.out).toMatch(
    new RegExp(`Laporan ${number} di Kelurahan Kotalama BELUM DISANGGUPI. Anda diminta menanganinya`),
  );
  expect((await kawal('today', '--as', 'lurah-tanjungrejo')).out).toBe('Tidak ada yang menunggu Anda sekarang.\n');

  expect((await kawal('explain', number)).code).toBe(0);
  // A number that was copied with the end of its sentence is the same number.
  expect((await kawal('explain', `${number}.`)).code).toBe(0);

  const answered = await asks({}, 'jawab', number, '--as', 'koordinator-kotalama');
  expect([answered.code, answered.err]).toEqual([0, '']);
  clock.now += 60_000;
  const acted = await asks(
    { tindakan: 'laporan polisi dibuat', 'nama petugas atau nomor rujukan': 'LP/B/1/II/2019' },
    ...['tindak', number, '--as', 'koordinator-kotalama'],
  );
  expect([acted.code, acted.err]).toEqual([0, '']);
  expect(stored()).not.toContain('LP/B/1/II/2019');

  // What happened to a report holds who was told, who answered and what was done.
  const happened = (await kawal('log', number)).out;
  expect(happened).toMatch(/diterima[\s\S]*koordinator-kotalama[\s\S]*menyanggupi[\s\S]*/);
  expect(happened.split('\n').filter((line) => /^\d/.test(line))).toEqual(
    happened
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .toSorted((a, b) => a.slice(0, 19).localeCompare(b.slice(0, 19))),
  );

  const nothing = await asks({ 'Isi fakta?': 'ya' }, 'tambah', number, '--as', 'sekretaris');
  expect([nothing.code, nothing.err]).toEqual([
    1,
    expect.stringContaining('Isi sedikitnya satu dari: fakta, yang diamati, orang dalam laporan, cerita.'),
  ]);
  const added = await asks(
    { 'Isi fakta?': 'ya', 'tanda akan diberangkatkan': 'ada tanda' },
    'tambah',
    number,
    '--as',
    'sekretaris',
  );
  expect([added.code, added.err]).toEqual([0, '']);
  // What lowers is said by somebody who has read it, with what was added since.
  expect((await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'sekretaris')).code).toBe(0);
  const corrected = await asks(
    { 'alasan koreksi': 'salah paham', 'Isi fakta yang benar?': 'ya', 'bahaya langsung': 'tidak' },
    ...['koreksi', number, '--as', 'sekretaris'],
  );
  expect([corrected.code, corrected.err]).toEqual([0, '']);

  const referred = await asks(legalAid(number), 'rujukan', 'siapkan', '--as', 'petugas-lpa-1');
  expect([referred.code, referred.err]).toEqual([0, '']);
  const referral = numberIn(referred.out);
  const refer = async (verb: string, answers: ByQuestion, by = 'petugas-lpa-1') => {
    const { code, err } = await asks(answers, 'rujukan', verb, referral, '--as', by);
    expect([verb, code, err]).toEqual([verb, 0, '']);
  };
  const early = await asks({}, 'rujukan', 'tandai', referral, '--as', 'petugas-lpa-1');
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('Tanyakan dan catat persetujuannya dahulu.')]);
  const agreed = {
    hasil: 'setuju',
    'yang menjawab': 'orang tua atau wali',
    'bentuk persetujuan': 'tertulis',
    'Isi pendapat anak?': 'ya',
    'jawaban anak': 'anak setuju',
    'yang mendampingi anak': 'pekerja sosial',
  };
  // The coordinator read before more came. Who records a guardian's yes reads the newest, by the command that the refusal names.
  const unheard = await asks(agreed, 'rujukan', 'tanyakan', referral, '--as', 'koordinator-kotalama');
  expect([unheard.code, unheard.err]).toEqual([
    1,
    expect.stringMatching(/belum membaca cerita terbaru.*kawal baca NOMOR tujuan=menangani-laporan/),
  ]);
  await asks({ tujuan: 'menangani laporan' }, 'baca', number, '--as', 'koordinator-kotalama');
  await refer('tanyakan', agreed, 'koordinator-kotalama');
  await refer('tandai', { 'batas jawaban': '2019-02-01 17.00' });
  await refer('sanggupi', { 'nama petugas atau nomor berkas': 'Petugas Contoh' });
  await refer('mulai', {}, 'petugas-lpa-2');
  const alone = await asks({}, 'rujukan', 'selesaikan', referral, '--as', 'petugas-lpa-1');
  expect([alone.code, alone.err]).toEqual([
    1,
    expect.stringContaining('Mintalah tujuan rujukan mencatat bahwa layanannya selesai'),
  ]);
  // Who began the service and who says that it ended have both read the story.
  const unseen = await asks({}, 'rujukan', 'selesaikan', referral, '--as', 'petugas-uptd-2');
  expect([unseen.code, unseen.err]).toEqual([1, expect.stringContaining('Keduanya membaca dahulu cerita terbaru')]);
  for (const who of ['petugas-lpa-2', 'petugas-uptd-2'])
    await asks({ tujuan: 'menangani laporan' }, 'baca', number, '--as', who);
  await refer('selesaikan', {}, 'petugas-uptd-2');

  clock.now = parseLocal('2019-02-05T09:00', 'WIB') as number;
  const reason = { 'alasan penutupan': 'bukan TPPO, dirujuk ke pihak lain' };
  const seen = { 'lembaga yang melihat korban': 'Unit PPA kepolisian', 'hari korban dilihat': '2019-02-05' };
  const proposal = { ...reason, ...seen, 'catatan penutupan': 'LBH Contoh menerimanya hari ini.' };
  const proposes = () => asks(proposal, 'tutup', number, '--as', 'petugas-lpa-1');
  // The coordinator read the story, and who proposes to close the report has not.
  const unread = await proposes();
  expect(unread.out).toContain(`baca dahulu: kawal baca ${number} tujuan=menangani-laporan --as petugas-lpa-1`);
  expect([unread.code, unread.err]).toEqual([1, expect.stringContaining('tidak ditutup tanpa dibaca')]);
  await asks({ tujuan: 'menangani laporan' }, 'baca', number, '--as', 'petugas-lpa-1');
  // What must still be told stands there before the word is given, and is asked about.
  const unsure = await proposes();
  expect([unsure.code, unsure.out]).toEqual([1, expect.stringMatching(/Masih harus diberi tahu: .*Unit PPA/)]);
  const still = { 'Saya sudah memastikan apa jadinya tiap hal yang masih berlaku atau belum dilakukan di atas.': 'ya' };
  const proposed = await asks({ ...proposal, ...still }, 'tutup', number, '--as', 'petugas-lpa-1');
  expect([proposed.code, proposed.err]).toEqual([0, '']);
  expect(proposed.out).toContain('Orang kedua dari lembaga lain harus menyetujui');
  const waits = 'petugas-lpa-1 mengusulkan penutupan laporan';
  const toSign = async () => (await kawal('hari-ini', '--as', 'petugas-uptd-1')).out;
  expect(await toSign()).toContain(waits);
  expect(await toSign()).toContain(
    `\n    kawal baca ${number} "tujuan=menyetujui usulan penutupan" --as petugas-uptd-1`,
  );
  // A coordinator counts as the LPA, and cannot agree.
  expect((await kawal('today', '--as', 'koordinator-kotalama')).out).not.toContain(waits);
  const own = (await kawal('hari-ini', '--as', 'petugas-lpa-1')).out;
  expect(own).toMatch(
    /Menunggu orang kedua untuk laporan \S+: petugas-lpa-1 ingin menutupnya\. Yang dapat[^\n]*petugas-uptd-1/,
  );
  expect(own).not.toContain('mengusulkan penutupan');
  // The second person sees what was proposed, and is led to its note: nobody agrees for a child without reading that.
  const agreeing = (answers: ByQuestion) => asks(answers, 'tutup', number, '--as', 'petugas-uptd-1');
  // Nobody says a blind yes: the question names who is said to have seen the child, and when (1850).
  const knowing =
    'Setujui penutupan ini? Anda ikut menyatakan siapa yang melihat korban: Unit PPA kepolisian, 2019-02-05. Jawab ya hanya bila Anda tahu itu benar, atau sudah menanyakannya kepada lembaga itu.';
  const agree = () => agreeing({ [knowing]: 'ya' });
  const toRead = `kawal baca ${number} tujuan=menyetujui-usulan-penutupan --as petugas-uptd-1`;
  const blind = [
    await agree(),
    await kawal('tutup', number, 'alasan=bukan-TPPO', '--as', 'petugas-uptd-1'),
    await kawal('tutup', number, 'alasan=bukan-TPPO', '--json', '--as', 'petugas-uptd-1'),
  ];
  for (const one of blind)
    expect([one.code, one.out + one.err]).toEqual([
      1,
      expect.stringContaining('Anda belum membaca apa yang Anda setujui.'),
    ]);
  for (const one of blind.slice(0, 2)) expect(one.out).toContain(toRead);
  // So stands what the report knows of that institution (1975).
  expect(blind[0]?.out).toContain('Kawal mencatat dari Unit PPA kepolisian: laporan polisi dibuat (');
  expect(blind[0]?.out).toMatch(
    /petugas-lpa-1 \(petugas jaga LPA\) mengusulkan .*2019-02-05 09:00 WIB, dengan alasan: bukan TPPO, dirujuk ke pihak lain\.\nMasih harus/,
  );
  const note = await kawal(...toRead.split(' ').slice(1));
  expect([note.code, note.err]).toEqual([0, '']);
  expect(await toSign()).toContain(`\n    kawal tutup ${number} --as petugas-uptd-1`);
  expect(note.out).toContain('catatan penutupan: LBH Contoh menerimanya hari ini.');
  expect(note.out).toContain('Cerita contoh yang rahasia.');
  expect(note.out).not.toContain('Anak Contoh Rahasia');
  const left = await agreeing({});
  expect([left.code, left.out]).toEqual([1, expect.stringContaining('Catatan pengusul sudah Anda baca.')]);
  const unsaid = await kawal('tutup', number, '--as', 'petugas-uptd-1');
  expect([unsaid.code, unsaid.err]).toEqual([
    1,
    expect.stringContaining(
      `kawal tutup ${number} "alasan penutupan=bukan TPPO, dirujuk ke pihak lain" "lembaga yang melihat korban=Unit PPA kepolisian" --as petugas`,
    ),
  ]);
  const closed = await agree();
  expect([closed.code, closed.err, closed.asked]).toEqual([0, '', [knowing]]);
  expect(closed.out).not.toContain('Orang kedua');
  expect(closed.out).toContain('Laporan sudah ditutup.');
  expect(closed.out).toMatch(
    /Masih harus diberi tahu: .*Unit PPA.* Telepon kantor itu, lalu catat\. Perintahnya: `kawal catat-telepon \S+`/,
  );

  const status = async () => (await kawal('status')).out;
  expect((await kawal('status', '--json')).out).not.toContain('"state": "open"');
  expect(await status()).toContain(`MASIH HARUS DIBERI TAHU: laporan ${number}`);
  const owing = await kawal('today', '--as', 'petugas-lpa-2');
  expect(owing.out).toContain(
    `Laporan ${number} di Kelurahan Kotalama sudah ditutup, tetapi belum ada bukti bahwa Unit PPA`,
  );
  const rung = { 'kantor yang ditelepon': 'Unit PPA kepolisian', 'nama petugas atau nomor rujukan': 'Petugas Contoh' };
  for (const person of ['petugas-lpa-1', 'petugas-lpa-2']) {
    const relayed = await asks(rung, 'catat-telepon', number, '--as', person);
    expect([relayed.code, relayed.err]).toEqual([0, '']);
    if (person === 'petugas-lpa-2') continue;
    const once = 'petugas-lpa-1 sudah mencatat panggilan ke Unit PPA kepolisian; orang kedua perlu memastikan';
    expect(await status()).toContain(once);
    expect((await kawal('today', '--as', 'petugas-lpa-2')).out).toContain(once);
    const own = (await kawal('today', '--as', 'petugas-lpa-1')).out;
    expect(own).toContain('Anda sudah mencatat panggilan itu: minta salah seorang dari mereka memastikannya.');
    expect(own).not.toMatch(/menggantikan mereka|kawal tindak/);
  }
  expect(await status()).not.toContain('Unit PPA');
  const why = (await kawal('explain', number, '--full')).out;
  expect(why).toContain('Sudah diberi tahu sesudah laporan ditutup. Yang diminta menelepon Unit PPA');
  expect(why).not.toMatch(/Belum terbukti\.[^\n]*Mencatat sudah menelepon/);
  expect((await kawal('today', '--as', 'petugas-lpa-2')).out).not.toContain('Unit PPA');
});

test('asks of an addition by itself if police may be involved, until somebody has said so', async () => {
  const { asks, kawal } = await desk();
  const question = 'pejabat atau pihak yang mungkin terlibat';
  const received = await asks({ ...call, [question]: [] }, 'report');
  const number = /Nomor untuk dicatat penelepon: (\S+)/.exec(received.out)?.[1] ?? '';
  await kawal('worker', '--once');
  const add = ['tambah', number, '--as', 'sekretaris'];
  const first = await asks({ [question]: ['kepolisian'], cerita: 'Keterangan contoh.' }, ...add);
  expect([first.code, first.asked.filter((one) => one.startsWith(question)).length]).toEqual([0, 1]);
  const second = await asks({ cerita: 'Keterangan contoh lagi.' }, ...add);
  expect([second.code, second.asked.filter((one) => one.startsWith(question)).length]).toEqual([0, 0]);
});
