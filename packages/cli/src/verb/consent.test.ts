import { expect, test } from 'vitest';
import { type ByQuestion, desk, legalAid, numberIn } from './answering.sample.ts';

test('says before a consent is asked that the guardian may be involved, and then offers no consent of theirs', async () => {
  const { asks, kawal, write } = await desk();
  let reported = '';
  const prepared = async (suspect: string, isAsked = true): Promise<string> => {
    const parties = `orang:\n  - { rujukan: p1, peran: [korban], umur: anak }\n${suspect}`;
    write('laporan.yaml', `wilayah: Kotalama\nsaluran: telepon\nfakta: { tanda eksploitasi: ada }\n${parties}`);
    const { out, err } = await (isAsked ? asks({}, 'report', 'laporan.yaml') : kawal('report', 'laporan.yaml'));
    expect(err).toBe('');
    reported = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
    return numberIn((await asks(legalAid(reported), 'rujukan', 'siapkan', '--as', 'petugas-lpa-1')).out);
  };
  const given: ByQuestion = {
    hasil: 'setuju',
    'yang menjawab': 'orang tua atau wali',
    'bentuk persetujuan': 'tertulis',
  };
  const other: ByQuestion = {
    hasil: 'tidak diperlukan, ada dasar lain',
    'dasar pemrosesan': 'jiwa atau keselamatannya terancam (kepentingan vital)',
  };
  const ask = (referral: string, answers: ByQuestion) =>
    asks(answers, 'rujukan', 'tanyakan', referral, '--as', 'petugas-lpa-1');
  const accused = '  - { rujukan: p2, peran: [terduga pelaku, orang tua atau wali], umur: dewasa }\n';
  const barred = await prepared(accused);
  // Whoever answers by "agrees" finds no such choice: the terminal of this test stops there.
  expect(await ask(barred, given)).toMatchObject({ code: 2, asked: ['hasil'] });
  expect((await ask(barred, other)).out).toMatch(
    /JANGAN menghubunginya.*Yang disebut dalam laporan: p2\.[\s\S]*Tercatat/,
  );
  const open = await ask(await prepared('  - { rujukan: p2, peran: [terduga pelaku], umur: dewasa }\n'), other);
  expect(open.out).toMatch(/Mungkinkah orang tua atau walinya terlibat\?[\s\S]*Tercatat/);
  // A consent that was written beforehand is asked about too, before it is recorded.
  const heard = '{ jawaban anak: anak setuju, yang mendampingi anak: pendamping }';
  write(
    'setuju.yaml',
    `persetujuan: { hasil: setuju, yang menjawab: orang tua atau wali, bentuk persetujuan: tertulis, pendapat anak: ${heard} }\n`,
  );
  const child = await prepared('  - { rujukan: p2, peran: [terduga pelaku], umur: dewasa }\n');
  const meant =
    'Persetujuan ini dari orang tua atau wali. Mungkinkah ia terlibat, misalnya menerima uang, menyuruh, atau mengantar korban? Bila ragu, jawab ya.';
  const answered = (yes: string) =>
    asks({ [meant]: yes }, 'rujukan', 'tanyakan', child, 'setuju.yaml', '--as', 'petugas-lpa-1');
  const doubted = await answered('ya');
  expect([doubted.code, doubted.out]).toEqual([
    1,
    expect.stringMatching(/catat orangnya dahulu.*\n.*Belum ada yang tercatat/),
  ]);
  expect((await answered('tidak')).out).toContain('Tercatat');
  // Where nobody can be asked the file says it, or nothing is recorded.
  const unasked = await prepared('  - { rujukan: p2, peran: [terduga pelaku], umur: dewasa }\n');
  const written = async (line: string) => {
    const who = `hasil: setuju, yang menjawab: orang tua atau wali, bentuk persetujuan: tertulis, pendapat anak: ${heard}`;
    write('setuju.yaml', `persetujuan: { ${who} }\n${line}`);
    const { code, out, err } = await kawal('rujukan', 'tanyakan', unasked, 'setuju.yaml', '--as', 'petugas-lpa-1');
    return [code, `${out}${err}`];
  };
  const named = 'cerita menyebut perbuatan orang tua atau wali atau mereka mungkin terlibat';
  const refusal = /Mungkinkah ia terlibat.*tidak ada yang dicatat.*`cerita menyebut perbuatan orang tua .*: tidak`/;
  for (const line of ['', `${named}: mungkin\n`])
    expect(await written(line)).toEqual([1, expect.stringMatching(refusal)]);
  // The word that names no accusation is no answer to one: a story may tell of it.
  expect(await written('orang tua atau wali mungkin terlibat: tidak\n')).toEqual([
    1,
    expect.stringContaining('tidak dikenal'),
  ]);
  expect(await written(`${named}: ya\n`)).toEqual([1, expect.stringContaining('Belum ada yang tercatat')]);
  expect(await written(`${named}: tidak\n`)).toEqual([0, expect.stringContaining('Tercatat')]);
  const alone = async (referral: string) => {
    const { code, out, err } = await kawal('rujukan', 'tanyakan', referral, 'setuju.yaml', '--as', 'petugas-lpa-1');
    return [code, `${out}${err}`];
  };
  // Of a guardian of whom the story tells, and about whom nobody was asked, no file alone says it: a terminal asks.
  const told = await prepared('cerita: Ibunya sendiri yang menjual dia.\n', false);
  expect(await alone(told)).toEqual([
    1,
    expect.stringMatching(/menyebut perbuatan orang tua atau wali.*tidak ada yang dicatat.*jalankan lagi di terminal/),
  ]);
  const atTerminal = (yes: string) =>
    asks({ [meant]: yes }, 'rujukan', 'tanyakan', told, 'setuju.yaml', '--as', 'petugas-lpa-1');
  expect((await atTerminal('ya')).out).toContain('Belum ada yang tercatat');
  // Nor does a terminal take it from who has not read the story (1303).
  expect((await atTerminal('tidak')).out).not.toContain('Tercatat');
  await kawal('baca', reported, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  expect((await atTerminal('tidak')).out).toContain('Tercatat');
  // The story of a report without a mark is judged, too, once whoever says no has read it, and by nobody's word before.
  for (const [story, outcome] of [
    [
      'Bapak kandungnya yang antar dia ke agen.',
      [1, expect.stringMatching(/menyebut perbuatan.*tidak ada yang dicatat/)],
    ],
    ['Ibunya menangis dan melapor.', [0, expect.stringContaining('Tercatat')]],
  ] as const) {
    const unmarked = await prepared(`cerita: ${story}\n`);
    expect(await alone(unmarked)).toEqual([
      1,
      expect.stringMatching(/belum membaca.*tidak ada yang dicatat.*kawal baca/),
    ]);
    await kawal('baca', reported, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
    expect(await alone(unmarked)).toEqual(outcome);
  }
});
