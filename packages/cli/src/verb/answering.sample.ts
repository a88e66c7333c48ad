import { expect } from 'vitest';
import { applied } from '../kawal.sample.ts';
import type { Questions } from '../terminal/questions.ts';

/** Answers by the words of the question; a list gives one answer after the other. What has none is left empty. */
export type ByQuestion = Readonly<Record<string, string | readonly string[]>>;

/** For tests alone: a deployment whose officer answers every question of a command, in Indonesian. */
export async function desk() {
  const world = await applied();
  const asks = async (answers: ByQuestion, ...argv: readonly string[]) => {
    const { questions, asked } = answering(answers);
    const ran = await world.kawalWith({ questions }, ...argv);
    return { ...ran, asked };
  };
  return { ...world, asks };
}

/** A call about an adult who is exploited, in no danger now. */
export const call: ByQuestion = {
  'wilayah penanganan': 'Kotalama',
  saluran: 'telepon',
  'bahaya langsung': 'tidak',
  'tanda eksploitasi': 'ada',
  'pejabat atau pihak yang mungkin terlibat': ['tidak ada'],
  'Isi orang dalam laporan?': 'ya',
  'peran dalam laporan': ['korban atau calon korban'],
  'umur (anak atau dewasa)': 'dewasa',
  'Isi identitas?': 'ya',
  nama: 'Orang Contoh Rahasia',
  cerita: 'Cerita contoh yang rahasia.',
};

/** A referral of the person of a report for legal aid, outside the directory. */
export function legalAid(report: string): ByQuestion {
  return {
    laporan: report,
    'korban dalam laporan': 'p1',
    layanan: 'bantuan hukum',
    'jenis tujuan': 'lembaga di luar direktori',
    'jenis lembaga': 'lembaga bantuan hukum',
    'nama lembaga': 'LBH Contoh',
    'data yang disertakan': ['identitas'],
  };
}

/** Returns the number that a command says of what it recorded. */
export function numberIn(out: string): string {
  return /Nomor ([0-9A-Z-]+)/.exec(out)?.[1] ?? '';
}

/** The report of a call, which two officers closed by handing its person to a case. */
export async function handedToCase(answers: ByQuestion = call) {
  const made = await desk();
  const { asks } = made;
  const number = /penelepon: (\S+)/.exec((await asks(answers, 'report')).out)?.[1] ?? '';
  const does = async (words: string, given: ByQuestion = {}, as = 'petugas-lpa-2'): Promise<string> => {
    const { code, out, err } = await asks(given, ...words.split(' '), '--as', as);
    expect([words, code, err]).toEqual([words, 0, '']);
    return out;
  };
  await does(`jawab ${number}`, {}, 'petugas-lpa-1');
  const reason = { 'alasan penutupan': 'diserahkan ke penanganan kasus', 'catatan penutupan': 'Layanan contoh.' };
  const still = { 'Yang di atas masih harus diberi tahu. Tetap tutup laporan ini?': 'ya' };
  await does(`baca ${number}`, { tujuan: 'menangani laporan' }, 'petugas-lpa-1');
  const word = await does(`tutup ${number}`, { ...reason, ...still }, 'petugas-lpa-1');
  expect(word).toContain('Orang kedua dari lembaga lain harus menyetujui');
  await does(`baca ${number}`, { tujuan: 'menyetujui usulan penutupan' }, 'petugas-uptd-1');
  const handed = await does(`tutup ${number}`, { 'Setujui penutupan dengan alasan ini?': 'ya' }, 'petugas-uptd-1');
  expect(handed).toContain('Laporan sudah ditutup.');
  const theCase = /Nomor kasusnya (\S+)\./.exec(handed)?.[1] ?? '';
  /** A referral for legal aid that was agreed to, handed over and taken on. */
  const referred = async (): Promise<string> => {
    const referral = numberIn(await does('rujukan siapkan', legalAid(number)));
    const agreed = { hasil: 'setuju', 'yang menjawab': 'orangnya sendiri', 'bentuk persetujuan': 'tertulis' };
    await does(`rujukan tanyakan ${referral}`, agreed);
    await does(`rujukan tandai ${referral}`);
    await does(`rujukan sanggupi ${referral}`, { 'nama petugas atau nomor berkas': 'Petugas Contoh' });
    return referral;
  };
  return { ...made, number, does, theCase, referred };
}

/** Somebody who reads each question and answers in its words, and leaves the rest empty. */
function answering(by: ByQuestion): { readonly questions: () => Promise<Questions>; readonly asked: string[] } {
  const asked: string[] = [];
  const left = new Map(Object.entries(by).map(([question, answer]) => [question, [answer].flat()]));
  const next = (message: string): string => {
    asked.push(message);
    return left.get(message)?.shift() ?? '';
  };
  const chosen = <Value extends string>(
    choices: readonly { readonly value: Value; readonly label: string }[],
    label: string,
    message: string,
  ): Value | undefined => {
    const empty = choices.find(({ value }) => value === '' || value === 'send');
    const choice = choices.find((one) => one.label === label) ?? (label === '' ? empty : undefined);
    const no = choices.find(({ label: word }) => word === 'tidak');
    if (choice !== undefined) return choice.value;
    if (no !== undefined && label === '') return no.value;
    throw new Error(`${message}: "${label}" is none of ${choices.map((one) => one.label).join(' | ')}`);
  };
  const questions: Questions = {
    async text({ message, refuse }) {
      const answer = next(message);
      const complaint = refuse?.(answer);
      if (complaint !== undefined) throw new Error(`${message}: ${complaint}`);
      return answer;
    },
    choose: async ({ message, choices }) => chosen(choices, next(message), message),
    several: async ({ message, choices, atLeastOne, hint }) => {
      if (!hint?.includes('spasi')) throw new Error(`${message}: it does not say how a choice is marked`);
      asked.push(message);
      const labels = left.get(message) ?? [];
      if (labels.length === 0 && atLeastOne !== undefined) {
        asked.push(atLeastOne);
        return undefined;
      }
      return labels.flatMap((label) => chosen(choices, label, message) ?? []);
    },
  };
  return { questions: async () => questions, asked };
}
