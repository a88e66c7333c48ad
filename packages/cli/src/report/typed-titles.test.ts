import { expect, test } from 'vitest';
import type { Questions } from '../terminal/questions.ts';
import { desk } from '../verb/answering.sample.ts';

// What officers typed in trials, word for word but for the place (0990).
test.each([
  ['Diajak oleh kordinator komunitas Kotalama.', ''],
  ['Yang membawa Kordinator Kotalama.', ''],
  ['Dijemput koordintor komunitas.', ''],
  ['Kata ibunya, kordinatornya yang mengajak.', ''],
  ['Diantar pengurus komunitas anti TPPO Kotalama.', ''],
  ['Diajak kerja di kafe.', 'kordinator kotalama'],
])(
  'asks at the terminal about a title as people type it, and tells nobody of it after a yes: %s %s',
  async (story, name) => {
    const { kawal, kawalWith } = await desk();
    const asked: string[] = [];
    const typed: Readonly<Record<string, string>> = { 'wilayah penanganan': 'Kotalama', cerita: story, nama: name };
    const chosen: Readonly<Record<string, string>> = {
      saluran: 'telepon',
      'Isi orang dalam laporan?': name === '' ? 'tidak' : 'ya',
      'umur (anak atau dewasa)': 'dewasa',
      'Isi identitas?': 'ya',
    };
    const questions = async (): Promise<Questions> => ({
      text: async ({ message }) => typed[message] ?? '',
      async choose({ message, choices }) {
        const isAsked = /Mungkinkah ia terlibat|Orangnya sama/.test(message);
        if (isAsked) asked.push(message);
        const label = isAsked ? 'ya' : chosen[message];
        return (choices.find((one) => one.label === label) ?? choices[0])?.value;
      },
      several: async ({ message, choices }) =>
        message === 'peran dalam laporan' ? choices.slice(0, 1).map(({ value }) => value) : [],
    });
    const { code, out } = await kawalWith({ questions }, 'report');
    const number = /penelepon: (\S+)/.exec(out)?.[1] ?? '';
    expect([code, asked]).toEqual([0, [expect.stringContaining('koordinator komunitas')]]);
    await kawal('worker', '--once');
    // An officer who reads on takes whom Kawal wrote in for nobody else of the story.
    const read = await kawal('baca', number, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
    const written = 'Ditulis oleh Kawal, bukan oleh pelapor: senama-koordinator';
    expect(read.out.includes(written)).toBe(name === '');
    expect((await kawal('hari-ini', '--as', 'koordinator-kotalama')).out).toContain('Tidak ada yang menunggu Anda');
    expect((await kawal('hari-ini', '--as', 'petugas-lpa-1')).out).toMatch(
      /JANGAN BERI TAHU[^\n]*koordinator komunitas/,
    );
  },
);
