import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deployment, type Kawal, report } from '../kawal.sample.ts';
import type { Questions } from '../terminal/questions.ts';

const files = ['areas.yaml', 'chapter.yaml', 'directory.yaml', 'policy.yaml'];

describe('a new chapter made without a question', () => {
  test('has its four files, and what is missing is named by line and remedy: nothing else is wrong', async () => {
    const { kawal, folder } = deployment();
    const made = await kawal('init', '35.79', 'batu', '--yes', '--kelurahan', 'Sisir');
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toContain('Kota Batu: 3 kecamatan, 5 kelurahan, 19 desa.');
    expect(readdirSync(join(folder, 'batu')).sort()).toEqual(files);
    expect(await missing(kawal)).toEqual([
      'batu/chapter.yaml value.missing nama',
      'batu/directory.yaml people.none orang',
      'batu/directory.yaml secretariat.unlisted sekretariat',
      'batu/directory.yaml office.no-holders jabatan/1',
      'batu/directory.yaml office.no-holders jabatan/2',
      'batu/directory.yaml office.no-holders jabatan/3',
      'batu/directory.yaml office.no-holders jabatan/4',
    ]);
  });

  test('names the same in English', async () => {
    const { kawal, folder } = deployment();
    await kawal(
      'init',
      '51.71',
      'batu',
      '--yes',
      '--kelurahan',
      '51.71.01.2009',
      '--name',
      'LPA: Contoh',
      '--lang',
      'en',
    );
    expect(readFileSync(join(folder, 'batu/chapter.yaml'), 'utf8')).toMatch(/\nname: "LPA: Contoh"\n.*\nzone: WITA\n/);
    expect((await missing(kawal)).map((line) => line.split(' ')[1])).toEqual([
      ...[
        'people.none',
        'secretariat.unlisted',
        'office.no-holders',
        'office.no-holders',
        'office.no-holders',
        'office.no-holders',
      ],
    ]);
  });

  test('invents nobody: no name, no address, and no number but the public ones', async () => {
    const { kawal, folder } = deployment();
    await kawal('init', '35.79', 'batu', '--yes', '--kelurahan', 'Sisir, Temas');
    const lines = readFileSync(join(folder, 'batu/directory.yaml'), 'utf8').split('\n');
    const written = lines.filter((line) => !line.trim().startsWith('#')).join('\n');
    // As the dialog takes them, with commas between.
    expect(written.match(/id: koordinator-\S+(?=,)/g)).toHaveLength(2);
    expect(written).not.toMatch(/@|alamat|diperiksa|latihan|\d{6}/);
    expect([...written.matchAll(/nomor: (\d+)/g)].map(([, number]) => number)).toEqual(['110', '129', '148']);
  });

  test('takes a report in once it is filled in and applied, with one gap to close', async () => {
    const world = deployment();
    const { kawal, edit, outbox, write } = world;
    await kawal('init', '35.79', 'batu', '--yes', '--kelurahan', 'Sisir', '--name', 'LPA Contoh Batu');
    fillIn(edit, '2019-01-20');
    const checked = await kawal('check', 'batu', '--brief');
    expect([checked.code, checked.out]).toEqual([
      1,
      expect.stringMatching(/tidak ada yang menelepon Unit PPA kepolisian(.*\n)*ADA CELAH: 1 /),
    ]);
    const applied = await kawal('apply', 'batu', '--as', 'petugas-lpa-1', '--yes', '--new-vault');
    expect([applied.code, applied.out]).toEqual([0, expect.stringContaining('LPA Contoh Batu sekarang berlaku')]);
    write('laporan.yaml', report.replace('35.73.03.1001', '35.79.01.1004'));
    expect((await kawal('report', 'laporan.yaml')).code).toBe(0);
    await kawal('worker', '--once');
    expect(outbox().map(({ address }) => address)).toContain('koordinator-sisir-1@contoh.test');
  });
});

describe('a new chapter made by questions', () => {
  test('holds the answers, and asks again where one cannot be used', async () => {
    const world = deployment();
    const asked = answering([
      'LPA Contoh Batu',
      'Sisirr',
      'Sisir, 35.79.01.2006',
      'id',
      'Petugas Contoh',
      'bukan surel',
    ]);
    asked.answers.push('petugas@contoh.test', '', '');
    const { code, out } = await world.kawalWith({ questions: async () => asked.questions }, 'init', '35.79', 'batu');
    expect([code, asked.answers]).toEqual([0, []]);
    expect(asked.refused).toEqual([
      '"Sisirr" bukan satu kelurahan atau desa di sini. Mungkin Sisir (35.79.01.1004)?',
      'Tulis seperti nama@contoh.test.',
    ]);
    expect(out).toContain('kawal check batu');
    const directory = readFileSync(join(world.folder, 'batu/directory.yaml'), 'utf8');
    expect(directory).toContain('  petugas-lpa-1:\n    nama: Petugas Contoh\n');
    expect(directory).toContain(
      'id: lpa-jaga, jenis: petugasLpa, wilayah: 35.79, sebutan: Petugas jaga LPA, pemegang: [petugas-lpa-1]',
    );
    expect(directory).toContain('id: koordinator-sisir, jenis: koordinator, wilayah: 35.79.01.1004');
    expect((await missing(world.kawal)).map((line) => line.split(' ')[1])).not.toContain('people.none');
  });

  test('takes an officer without an address yet, whose contact the check then asks for', async () => {
    const world = deployment();
    const asked = answering(['LPA Contoh Batu', 'Sisir', 'id', 'Petugas Contoh', '', '', '']);
    const { code } = await world.kawalWith({ questions: async () => asked.questions }, 'init', '35.79', 'batu');
    expect([code, asked.answers, asked.refused]).toEqual([0, [], []]);
    const directory = readFileSync(join(world.folder, 'batu/directory.yaml'), 'utf8');
    expect(directory).toContain('  petugas-lpa-1:\n    nama: Petugas Contoh\n');
    expect((await missing(world.kawal)).join('\n')).toMatch(/petugas-lpa-1/);
  });

  test('writes nothing when somebody breaks off', async () => {
    const { kawalWith, folder } = deployment();
    const { questions } = answering(['LPA Contoh Batu']);
    const { code, out } = await kawalWith({ questions: async () => questions }, 'init', '35.79', 'batu');
    expect([code, out]).toEqual([1, 'Tidak jadi; tidak ada yang ditulis.\n']);
    expect(existsSync(join(folder, 'batu'))).toBe(false);
  });
});

test('an existing file stops it before a single question, is named, and stays as it was', async () => {
  const { kawalWith, write, folder } = deployment();
  mkdirSync(join(folder, 'batu'));
  write('batu/policy.json', '{}');
  const questions = () => Promise.reject(new Error('nothing may be asked'));
  const { code, out, err } = await kawalWith({ questions }, 'init', '35.79', 'batu');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Sudah ada: batu/policy.json. Tidak ada yang ditulis.');
  expect(readdirSync(join(folder, 'batu'))).toEqual(['policy.json']);
});

test.each([
  [['init', '3579', 'batu', '--yes'], 'dengan titik'],
  [['init', '35.79.01', 'batu', '--yes'], 'kode kota atau kabupaten'],
  [['init', '35.80', 'batu', '--yes'], 'Tidak ada kota atau kabupaten berkode 35.80'],
  [['init', '35.79', 'batu'], 'Jalankan lagi dengan --yes'],
  [['init', '35.79', 'batu', '--yes', '--kelurahan', 'Sisirr'], 'Mungkin maksud Anda Sisir (35.79.01.1004)'],
])('%j is answered with what to do', async (argv, answer) => {
  const { kawal, folder } = deployment();
  const { code, err } = await kawal(...argv);
  expect([code, err]).toEqual([2, expect.stringContaining(answer)]);
  expect(existsSync(join(folder, 'batu'))).toBe(false);
});

/** As `file code path`, in the order told; each has its place and says something. */
async function missing(kawal: Kawal['kawal']): Promise<readonly string[]> {
  const { findings } = JSON.parse((await kawal('check', 'batu', '--format', 'json')).out);
  return findings.map(({ file, line, column, code, path, text }: Record<string, string>) => {
    expect([Number(line) > 1, Number(column) > 0, text]).toEqual([true, true, expect.stringMatching(/\w+/)]);
    return `${file} ${code} ${path}`;
  });
}

/** Fills in the new directory of a chapter with one kelurahan, as an officer does. */
function fillIn(edit: Kawal['edit'], verified: string): void {
  const stems = ['koordinator-sisir', 'petugas-lpa', 'piket', 'petugas-uptd'];
  const ids = stems.flatMap((stem) => [`${stem}-1`, `${stem}-2`]);
  const person = (id: string): string =>
    `  ${id}:\n    nama: Karangan ${id}\n    kontak:\n      surel-${id}: { saluran: email, alamat: ${id}@contoh.test, diperiksa: ${verified}, berdering: ya }\n`;
  const file = 'batu/directory.yaml';
  edit(file, 'orang:\n', `orang:\n${ids.map(person).join('')}`);
  edit(file, 'pemegang: [], wakil: []', 'pemegang: [koordinator-sisir-1], wakil: [koordinator-sisir-2]');
  for (const [office, stem] of [
    ['lpa-jaga', 'petugas-lpa'],
    ['piket-cadangan', 'piket'],
    ['uptd-ppa', 'petugas-uptd'],
  ]) {
    edit(file, new RegExp(`(id: ${office}, .*)pemegang: \\[\\]`), `$1pemegang: [${stem}-1, ${stem}-2]`);
  }
}

/** Somebody who gives these answers in turn, tries the next where one is refused, and breaks off when none is left. */
function answering(answers: string[]): {
  readonly questions: Questions;
  readonly answers: string[];
  readonly refused: readonly string[];
} {
  const refused: string[] = [];
  return {
    answers,
    refused,
    questions: {
      async text({ refuse }) {
        for (;;) {
          const answer = answers.shift();
          const complaint = answer === undefined ? undefined : refuse?.(answer);
          if (complaint === undefined) return answer;
          refused.push(complaint);
        }
      },
      async choose({ choices }) {
        const answer = answers.shift();
        return choices.find(({ value }) => value === answer)?.value;
      },
      several: () => Promise.reject(new Error('init asks for no list')),
    },
  };
}

test('names the city of that very name first, before those whose names go on', async () => {
  const { kawal } = deployment();
  for (const written of ['Padang', 'Kota Padang'])
    expect((await kawal('init', written, 'padang', '--yes')).err).toMatch(/13\.71 \(Kota Padang\).*\d\d\.\d\d \(/);
});
