import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

const mine = ['--for', 'petugas-lpa-1'] as const;

async function codeSent() {
  const made = await applied();
  made.write('laporan.yaml', report);
  const reported = await made.kawal('report', 'laporan.yaml');
  await made.kawal('worker', '--once');
  const code = /Kode jawaban: (\S+)/.exec(made.outbox()[0]?.text ?? '')?.[1] ?? '';
  expect(code).not.toBe('');
  return { ...made, code, number: /\b[0-9A-Z]{4}-[0-9A-Z]{3}\b/.exec(reported.out)?.[0] ?? '' };
}

test('reply - reads the code from standard input', async () => {
  const { kawalWith, code } = await codeSent();
  const answer = await kawalWith({ stdin: async () => `  ${code}\n` }, 'reply', '-', ...mine);
  expect(answer).toMatchObject({ code: 0, out: expect.stringContaining('Anda menyanggupi'), err: '' });
});

test('reply takes the holder of the code by --as too, as every other command names a person', async () => {
  const { kawal, code } = await codeSent();
  expect(await kawal('reply', code, '--as', 'petugas-lpa-1')).toMatchObject({ code: 0, err: '' });
});

test('reply notes who entered the code for its holder', async () => {
  const { kawal, code, number } = await codeSent();
  const unknown = await kawal('reply', code, ...mine, '--entered-by', 'bukan-siapa-siapa');
  expect(unknown).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--entered-by') });
  expect(await kawal('reply', code, ...mine, '--entered-by', 'sekretaris')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Yang memasukkan kodenya, menurut catatan: sekretaris.'),
    err: '',
  });
  const { out } = await kawal('log', number);
  expect(out).toContain('lewat kode yang dimasukkan oleh sekretaris');
});

test('reply records once, by the first word, that the holder cannot', async () => {
  const { kawal, code, stored } = await codeSent();
  expect(await kawal('reply', '--cannot', code, ...mine)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/tidak dapat menangani[\s\S]*menurut catatan: perintah kawal \(tanpa nama\)\./),
  });
  const before = stored();
  const same = await kawal('reply', '--cannot', code, ...mine);
  expect(same).toMatchObject({ code: 1, out: expect.stringContaining('sudah pernah dipakai') });
  const other = await kawal('reply', code, ...mine);
  expect(other).toMatchObject({ code: 1, out: '', err: expect.stringContaining('menjawab tidak dapat menangani') });
  expect(stored()).toBe(before);
});

test('reply - asks for the code where a person can answer', async () => {
  const { kawalWith, code } = await codeSent();
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return code;
  };
  const answer = await kawalWith({ ask }, 'reply', '-', ...mine);
  expect(answer).toMatchObject({ code: 0, err: '' });
  expect(asked).toEqual(['Kode dari pesan: ']);
});

test('reply - without a code on standard input names the missing code and writes nothing', async () => {
  const { kawalWith, stored } = await codeSent();
  const before = stored();
  expect(await kawalWith({ stdin: async () => '\n' }, 'reply', '-', ...mine)).toMatchObject({ code: 2, out: '' });
  expect(await kawalWith({}, 'reply', '-', ...mine)).toMatchObject({ code: 2, err: expect.stringContaining('kode') });
  expect(stored()).toBe(before);
});

test('reply says for whom: the code of another person records nothing, and none is refused', async () => {
  const { kawal, code, stored } = await codeSent();
  const before = stored();
  const other = await kawal('reply', code, '--for', 'petugas-lpa-2');
  expect(other).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Tidak ditemukan') });
  expect((await kawal('reply', code)).code).toBe(2);
  expect(stored()).toBe(before);
});

test('an answer that comes after the report was closed hears that it is closed, and who may not see it hears of none', async () => {
  const { kawal, code, number, stored, write } = await codeSent();
  const reason = 'alasan=laporan tidak terbukti, beriktikad baik';
  for (const person of ['petugas-lpa-2', 'petugas-uptd-1'])
    await kawal('baca', number, 'tujuan=menangani-laporan', '--as', person);
  write(
    'tutup.yaml',
    'alasan: laporan tidak terbukti, beriktikad baik\nseenBy: noVictim\ncatatan penutupan: Uji, sudah diperiksa bersama polisi.\n',
  );
  await kawal('tindak', number, 'tindakan=sudah diperiksa dan tidak ada korban', '--as', 'koordinator-kotalama');
  await kawal('tutup', number, 'tutup.yaml', '--as', 'petugas-lpa-2');
  await kawal('baca', number, 'tujuan=menyetujui-usulan-penutupan', '--as', 'petugas-uptd-1');
  const closed = await kawal('tutup', number, reason, 'seenBy=noVictim', '--as', 'petugas-uptd-1');
  expect([closed.err, closed.out]).toEqual(['', expect.stringContaining('Laporan sudah ditutup')]);
  const { out } = await kawal('explain', number, '--as', 'petugas-uptd-1');
  expect(out).toContain('Tidak ada lembaga yang melihat korban, menurut penutupan laporan ini:');
  const before = stored();
  const late = await kawal('reply', code, ...mine);
  expect(late).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Laporan ini sudah ditutup') });
  expect(late.err).toContain('laporan baru; tulis nomor laporan ini dalam ceritanya');
  const inSession = await kawal('jawab', number, '--as', 'petugas-lpa-1');
  expect(inSession).toMatchObject({ code: 1, err: expect.stringContaining('Laporan ini sudah ditutup') });
  expect((await kawal('reply', code, '--for', 'petugas-lpa-2')).err).not.toContain('ditutup');
  expect(stored()).toBe(before);
});
