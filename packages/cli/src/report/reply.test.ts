import { expect, test } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

async function codeSent() {
  const made = await applied();
  made.write('laporan.yaml', report);
  await made.kawal('report', 'laporan.yaml');
  await made.kawal('worker', '--once');
  const code = /Kode jawaban: (\S+)/.exec(made.outbox()[0]?.text ?? '')?.[1] ?? '';
  expect(code).not.toBe('');
  return { ...made, code };
}

test('reply - reads the code from standard input', async () => {
  const { kawalWith, code } = await codeSent();
  const answer = await kawalWith({ stdin: async () => `  ${code}\n` }, 'reply', '-');
  expect(answer).toMatchObject({ code: 0, out: expect.stringContaining('Anda menyanggupi'), err: '' });
});

test('reply records once, by the first word, that the holder cannot', async () => {
  const { kawal, code, stored } = await codeSent();
  expect(await kawal('reply', '--cannot', code)).toMatchObject({
    code: 0,
    out: expect.stringContaining('tidak dapat'),
  });
  const before = stored();
  for (const again of [[code], ['--cannot', code]]) {
    expect(await kawal('reply', ...again)).toMatchObject({
      code: 1,
      out: expect.stringContaining('sudah pernah dipakai'),
    });
  }
  expect(stored()).toBe(before);
});

test('reply - asks for the code where a person can answer', async () => {
  const { kawalWith, code } = await codeSent();
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return code;
  };
  const answer = await kawalWith({ ask }, 'reply', '-');
  expect(answer).toMatchObject({ code: 0, err: '' });
  expect(asked).toEqual(['Kode dari pesan: ']);
});

test('reply - without a code on standard input names the missing code and writes nothing', async () => {
  const { kawalWith, stored } = await codeSent();
  const before = stored();
  expect(await kawalWith({ stdin: async () => '\n' }, 'reply', '-')).toMatchObject({ code: 2, out: '' });
  expect(await kawalWith({}, 'reply', '-')).toMatchObject({ code: 2, err: expect.stringContaining('kode') });
  expect(stored()).toBe(before);
});
