import { expect, test } from 'vitest';
import type { Questions } from '../terminal/questions.ts';
import { desk } from '../verb/answering.sample.ts';

const call = {
  'wilayah penanganan': 'Kotalama',
  saluran: 'telepon',
  'bahaya langsung': ['ya', 'tidak'],
  'Kirim laporan ini?': ['perbaiki satu jawaban', 'kirim sekarang'],
  'Jawaban mana yang diperbaiki?': 'bahaya langsung',
};

test('asks one answer anew before a call is sent, and records as not known what was never answered', async () => {
  const { asks, kawal } = await desk();
  const { code, out, err, asked } = await asks(call, 'report', '--json');
  expect(code).toBe(0);
  // Everything is shown twice: before the correction, and after it.
  expect([...err.matchAll(/ {4}bahaya langsung: (\S+)/g)].map(([, said]) => said)).toEqual(['ya', 'tidak']);
  // What saves a life is said once danger is known, before what is left to ask and to read.
  expect(err.indexOf('KATAKAN SEKARANG: bila aman')).toBeLessThan(err.indexOf('Yang akan dikirim'));
  // Nobody has said yet that no police are involved.
  expect(err).toMatch(/KATAKAN SEKARANG: .*telepon 129.*110 hanya bila tidak ada polisi/);
  expect(asked.filter((one) => one === 'saluran')).toHaveLength(1);
  const { stream } = JSON.parse(out);
  const stored = (await kawal('log', stream, '--json')).out;
  for (const fact of ['"danger":["no"]', '"victimAge":["unknown"]', '"involved":["unknown"]', '"concern":["unknown"]'])
    expect(stored).toContain(fact);
});

test('shows before a call is sent that its place is a whole kecamatan, by its code', async () => {
  const { asks } = await desk();
  const { code, err } = await asks({ ...call, 'wilayah penanganan': 'Kecamatan Blimbing' }, 'report', '--json');
  expect([code, /wilayah penanganan: (.*)/.exec(err)?.[1]]).toEqual([0, 'Blimbing (35.73.01)']);
  expect((await asks(call, 'report', '--json')).err).toContain('wilayah penanganan: Kelurahan Kotalama\n');
});

test('asks on its own if a victim may be called back, when and how, and says so where the report is read', async () => {
  const { asks, kawal } = await desk();
  const victim = {
    'Isi orang dalam laporan?': 'ya',
    'peran dalam laporan': ['korban atau calon korban'],
    'umur (anak atau dewasa)': 'anak (di bawah 18 tahun)',
    'aman dihubungi': 'ya',
    ...{
      'cara yang aman': 'telepon',
      'pemilik ponsel': 'milik sendiri, tidak dibaca orang lain',
      'jam yang aman': 'sesudah pukul 19.00',
    },
    'titipan pesan': 'jangan menitip pesan',
  };
  const { code, err, out, asked } = await asks({ ...call, ...victim }, 'report', '--json');
  // Of the victim, and of the caller, each once.
  expect(asked.filter((one) => one === 'aman dihubungi')).toHaveLength(2);
  expect([code, err]).toEqual([
    0,
    expect.stringContaining('Menghubungi kembali orang ke-1 (korban atau calon korban).'),
  ]);
  const { stream } = JSON.parse(out);
  const read = (await kawal('baca', stream, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1')).out;
  expect(read).toMatch(
    /Menghubungi kembali\np1:\nAman dihubungi, hanya dengan cara.*[\s\S]*?jam yang aman: sesudah pukul 19\.00/,
  );
});

test('offers what was answered before where an answer is corrected, and asks nothing else again', async () => {
  const { kawalWith } = await desk();
  const seen: unknown[] = [];
  const left = new Map([
    ['saluran', ['phone']],
    ['Kirim laporan ini?', ['correct', 'correct', 'send']],
    ['Jawaban mana yang diperbaiki?', ['bentuk eksploitasi', 'cerita']],
  ]);
  const questions = async (): Promise<Questions> => ({
    async text({ message, written }) {
      if (message === 'cerita') seen.push(written);
      return message === 'cerita' ? `${written ?? ''}contoh` : message === 'wilayah penanganan' ? 'Kotalama' : '';
    },
    async choose({ message, choices }) {
      if (message.startsWith('Isi orang')) seen.push(message);
      const next = left.get(message)?.shift();
      return (choices.find(({ value, label }) => next === value || next === label) ?? choices[0])?.value;
    },
    async several({ message, choices, marked }) {
      if (message !== 'bentuk eksploitasi') return [];
      seen.push(marked);
      return choices
        .filter(({ value }) => ['sexual', ...(marked?.length ? ['begging'] : [])].includes(value))
        .map((one) => one.value);
    },
  });
  const { code } = await kawalWith({ questions }, 'report', '--json');
  expect(code).toBe(0);
  expect(seen).toEqual([[], undefined, 'Isi orang dalam laporan?', ['sexual'], 'contoh']);
});

test('keeps the people of a call where they are corrected, but for what is answered anew', async () => {
  const { kawalWith } = await desk();
  const left = new Map([
    ['saluran', ['telepon']],
    ['Isi orang dalam laporan?', ['ya', 'tidak', 'ya']],
    ['Isi identitas?', ['ya']],
    ['umur (anak atau dewasa)', ['anak (di bawah 18 tahun)']],
    ['Kirim laporan ini?', ['perbaiki satu jawaban', 'perbaiki satu jawaban', 'kirim sekarang']],
    ['Jawaban mana yang diperbaiki?', ['orang dalam laporan', 'orang dalam laporan']],
    ['orang dalam laporan 1 (dekat dengan terduga pelaku, anak (di bawah 18 tahun), Putri Contoh)', ['perbaiki']],
  ]);
  const roles = ['closeToSuspect', 'victim'];
  const questions = async (): Promise<Questions> => ({
    text: async ({ message, written }) =>
      written ?? ({ 'wilayah penanganan': 'Kotalama', nama: 'Putri Contoh' } as Record<string, string>)[message] ?? '',
    async choose({ message, choices }) {
      const next = left.get(message)?.shift();
      return (choices.find(({ label }) => next === label) ?? choices[0])?.value;
    },
    async several({ message, choices }) {
      const role = message === 'peran dalam laporan' ? roles.shift() : undefined;
      return choices.flatMap(({ value }) => (value === role ? [value] : []));
    },
  });
  const { code, err } = await kawalWith({ questions }, 'report');
  expect(code).toBe(0);
  const shown = err.split('Yang akan dikirim:').slice(1);
  expect(shown.map((one) => [one.includes('Putri Contoh'), one.includes('peran dalam laporan: korban')])).toEqual([
    [true, false],
    [true, false],
    [true, true],
  ]);
  expect(shown.at(-1)).toContain('umur (anak atau dewasa): anak (di bawah 18 tahun)');
});

test('takes out of a call the one person entered by mistake, and gives nobody the answer of another', async () => {
  const { kawalWith } = await desk();
  const left = new Map([
    ['saluran', ['telepon']],
    ['Isi orang dalam laporan?', ['ya', 'ya']],
    ['orang dalam laporan: tambah satu lagi?', ['ya', 'tidak', 'tidak']],
    ['umur (anak atau dewasa)', ['anak (di bawah 18 tahun)', 'dewasa']],
    ['aman dihubungi', ['tidak', 'belum diketahui']],
    ['Kirim laporan ini?', ['perbaiki satu jawaban', 'kirim sekarang']],
    ['Jawaban mana yang diperbaiki?', ['orang dalam laporan']],
    ['orang dalam laporan 1 (korban atau calon korban', ['hapus: orang ini keliru dimasukkan']],
  ]);
  const questions = async (): Promise<Questions> => ({
    text: async ({ message }) => (message === 'wilayah penanganan' ? 'Kotalama' : ''),
    async choose({ message, choices }) {
      const next = (left.get(message) ?? left.get(message.split(', ')[0] ?? ''))?.shift();
      return (choices.find(({ label }) => next === label) ?? choices[0])?.value;
    },
    several: async ({ message, choices }) =>
      choices.flatMap(({ value }) => (message === 'peran dalam laporan' && value === 'victim' ? [value] : [])),
  });
  const { code, err } = await kawalWith({ questions }, 'report');
  expect(code).toBe(0);
  const [first = '', last = ''] = err.split('Yang akan dikirim:').slice(1);
  expect([first, last].map((one) => one.match(/peran dalam laporan/g)?.length)).toEqual([2, 1]);
  expect(last).toContain('umur (anak atau dewasa): dewasa');
  expect(first).toContain('aman dihubungi: tidak');
  expect(last).not.toContain('aman dihubungi: tidak');
});

test('takes the answer of the caller to being called back, where no people are entered', async () => {
  const { asks, kawal } = await desk();
  const caller = {
    ...{ 'aman dihubungi': 'ya', 'cara yang aman': 'telepon' },
    ...{ 'pemilik ponsel': 'milik sendiri, tidak dibaca orang lain', 'jam yang aman': 'sesudah pukul 19.00' },
    ...{ 'titipan pesan': 'jangan menitip pesan', 'Isi kontak?': 'ya', 'nomor telepon': '081200000000' },
  };
  const { code, err, out } = await asks({ ...call, ...caller }, 'report', '--json');
  expect([code, err]).toEqual([0, expect.stringContaining('Menghubungi kembali pelapor.')]);
  const { stream } = JSON.parse(out);
  const read = (await kawal('baca', stream, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1')).out;
  expect(read).toMatch(/Aman dihubungi, hanya dengan cara[\s\S]*?jam yang aman: sesudah pukul 19\.00/);
  expect(read).toContain('+6281200000000');
  // Whoever does not answer is nobody of the report, and nobody calls them back.
  const silent = JSON.parse((await asks(call, 'report', '--json')).out) as { readonly stream: string };
  expect((await kawal('log', silent.stream, '--json')).out).not.toContain('"reporter"]');
});

test('refuses a coverage with nothing filled in, which would forget what is covered', async () => {
  const { kawal } = await desk();
  await kawal('komunitas', 'usulkan', 'kelurahan=Kotalama', 'nama=Kotalama', 'sumber=Surat', '--as', 'sekretaris');
  const { code, err } = await kawal('do', 'communities.set-coverage', 'Kotalama', '--as', 'sekretaris');
  expect([code, err]).toEqual([1, expect.stringContaining('"RW dan RT yang dijangkau" belum diisi')]);
});

test('offers the offices of the directory where a swap asks for one', async () => {
  const { asks } = await desk();
  const swap = {
    jabatan: 'Petugas jaga LPA Kota Malang (lpa-jaga)',
    orang: 'petugas-lpa-1',
    mulai: '2019-02-05 07.00',
    'diganti oleh': 'petugas-lpa-2',
  };
  const { code, err } = await asks(swap, 'petugas', 'tukar', '--as', 'sekretaris');
  expect([code, err]).toEqual([1, expect.stringContaining('tidak mempunyai giliran di jabatan itu')]);
});

test('says of an area that none or several have as soon as it is typed, and asks for it again', async () => {
  const { kawalWith } = await desk();
  const said: (string | undefined)[] = [];
  const questions = async (): Promise<Questions> => ({
    async text({ message, refuse }) {
      if (message !== 'wilayah penanganan') return '';
      for (const written of ['Tenau', 'Kedungkandang', '35.73.03.1999', 'belum diketahui'])
        said.push(refuse?.(written));
      return undefined;
    },
    choose: async ({ choices }) => choices[0]?.value,
    several: async () => [],
  });
  await kawalWith({ questions }, 'report');
  expect(said).toEqual([
    expect.stringMatching(/tidak ditemukan dalam daftar.*tulis "belum diketahui"/),
    expect.stringMatching(
      /dipakai lebih dari satu wilayah\. Mungkin maksud Anda Kecamatan Kedungkandang \(.*, Kelurahan .*tulis "belum/,
    ),
    expect.stringContaining('Wilayah ini tidak ada dalam daftar'),
    undefined,
  ]);
});

test('takes no yes for the reference of a person, and asks for it again', async () => {
  const { kawalWith } = await desk();
  const said: (string | undefined)[] = [];
  const questions = async (): Promise<Questions> => ({
    async text({ message, refuse }) {
      if (message !== 'orang') return '2019-02-05 07.00';
      for (const written of ['ya', 'Tidak ', 'petugas-lpa-1', '']) said.push(refuse?.(written));
      return undefined;
    },
    choose: async ({ choices }) => choices[0]?.value,
    several: async () => [],
  });
  await kawalWith({ questions }, 'petugas', 'tukar', '--as', 'sekretaris');
  const asksAgain = expect.stringContaining('rujukan orang, misalnya petugas-lpa-1');
  expect(said).toEqual([asksAgain, asksAgain, undefined, expect.any(String)]);
});
