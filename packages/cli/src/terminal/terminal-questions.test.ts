import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { questionsOn } from './terminal-questions.ts';

const enter = '\r';
const down = '\u001b[B';

/** Presses keys one after the other, as soon as a question waits for the next. */
function atKeyboard(...keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const left = [...keys];
  const shown: string[] = [];
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  output.on('data', (chunk) => {
    shown.push(String(chunk));
    setImmediate(() => {
      const key = left.shift();
      if (key !== undefined) input.write(key);
    });
  });
  return { questions: questionsOn({ input, output }), shown: () => shown.join('') };
}

const choices = [
  { value: 'app', label: 'aplikasi' },
  { value: 'phone', label: 'telepon' },
];

test('chooses nothing by Enter alone, and asks again in the words of the reader', async () => {
  const pick = 'pilih salah satu';
  const { questions, shown } = atKeyboard(enter, down, down, enter);
  expect(await questions.choose({ message: 'saluran', choices, pick })).toBe('phone');
  expect(shown().split('pilih salah satu').length).toBeGreaterThan(2);
});

const answers = ['lewati', 'ya', 'tidak', 'belum diketahui'].map((label) => ({ value: label, label }));

test.each([
  ['ya', 'ya'],
  ['tidak', 'tidak'],
  ['T', 'tidak'],
  ['belum diketahui', 'belum diketahui'],
  ['tx\u007f', 'tidak'],
])('chooses by the word that is typed: %s', async (typed, chosen) => {
  const { questions } = atKeyboard(typed, enter);
  expect(await questions.choose({ message: 'bahaya langsung', choices: answers })).toBe(chosen);
});

test('knows where it is after keys that came in one piece', async () => {
  const { questions } = atKeyboard(`${down}${down}${down}`, 'ya', enter);
  expect(await questions.choose({ message: 'bahaya langsung', choices: answers })).toBe('ya');
});

test('chooses nothing by a word that is none of the choices', async () => {
  const { questions } = atKeyboard(`mungkin${enter}y`, enter);
  expect(await questions.choose({ message: 'bahaya langsung', choices: answers })).toBe('ya');
});

test('asks once more where somebody moved to a choice and marked none', async () => {
  const unmarked = 'Belum ada yang ditandai.';
  const choices = ['polisi', 'lurah'].map((label) => ({ value: label, label }));
  const moved = atKeyboard('l', enter, 'l', ' ', enter);
  expect(await moved.questions.several({ message: 'pihak', choices, unmarked })).toEqual(['lurah']);
  expect(moved.shown()).toContain(unmarked);
  const none = atKeyboard(down, enter, enter);
  expect(await none.questions.several({ message: 'pihak', choices, unmarked })).toEqual([]);
  // A library's own key would mark all of them.
  const typed = atKeyboard(`a${enter}${enter}`);
  expect(await typed.questions.several({ message: 'pihak', choices, unmarked })).toEqual([]);
});

test('says under every question with several choices how one is marked', async () => {
  const space = ' ';
  const { questions, shown } = atKeyboard(down, space, enter);
  const asked = { message: 'cara', choices, none: 'tidak ada', hint: 'tekan spasi untuk menandai' };
  expect(await questions.several(asked)).toEqual(['phone']);
  expect(shown()).toContain('tekan spasi untuk menandai');
});

test.each(['0', '1'])(
  'shows an empty answer to several choices in the words of the reader, colours %s',
  async (colours) => {
    vi.stubEnv('FORCE_COLOR', colours);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { questions, shown } = atKeyboard(enter);
    expect(await questions.several({ message: 'cara', choices, none: 'tidak ada yang dipilih' })).toEqual([]);
    expect(shown()).toContain('tidak ada yang dipilih');
    expect(shown()).not.toContain('none');
  },
);
