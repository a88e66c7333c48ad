import type { Page } from './page.ts';

/** Says in Indonesian what each program of the last long run does to Kawal. */
const programs: Readonly<Record<string, string>> = {
  simulate: 'menjalani bertahun-tahun sebuah lembaga kecil dalam waktu buatan, dengan gangguan di setiap batas',
  crash: 'mematikan proses selagi bekerja, lalu memeriksa bahwa tidak ada yang hilang',
  'power-loss': 'memadamkan listrik pada saat acak dari penulisan yang direkam',
  'fault-injection': 'menggagalkan setiap panggilan ke luar, satu demi satu, pada setiap perintah',
  stops: 'menghentikan server PostgreSQL tiba-tiba di bawah para penulisnya',
  upgrade: 'mematikan proses selagi memperbarui penyimpanan dari versi lama',
  thread: 'menjalankan rangkaian uji penyimpanan atas SQLite dalam *thread* tersendiri',
  model: 'membandingkan urutan panggilan yang diundi dengan model',
  history: 'mencari kejanggalan dalam riwayat panggilan yang berjalan bersamaan',
  mutants: 'menanam kesalahan dalam kode, dan memeriksa bahwa uji menemukannya',
};

const [head, ...others] = ['program', 'yang dilakukannya', 'dosis', 'commit', 'menit', 'janjinya', 'angkanya'];

/** Writes the page of the last long run in one language. Its figures keep the names that the programs print. */
export function reliabilityIn(language: Page['language']): (text: string) => string {
  return (text) => (language === 'en' ? text : indonesian(text));
}

function indonesian(text: string): string {
  const [, day, dose, cores, node] =
    /^(\d{4}-\d\d-\d\d), dose ([\d.]+), (\d+) cores, Node ([\d.]+\d)\./m.exec(text) ?? [];
  if (day === undefined) throw new Error('The page of the last long run says its day in other words.');
  const rows = [...text.matchAll(/^\| (\S+) \| (.*)$/gm)].filter(([, name]) => name !== 'program' && name !== '---');
  const lines = rows.map(([, name = '', rest = '']) => {
    const does = programs[name];
    if (does === undefined) throw new Error(`The program "${name}" has no Indonesian words yet.`);
    return `| ${name} | ${does} | ${rest.replace(' | held | ', ' | dipenuhi | ').replace(' | **failed** | ', ' | **gagal** | ')}`;
  });
  return `# Jalan panjang terakhir alat keandalan

${day}, dosis ${dose}, ${cores} inti, Node ${node}. Ditulis oleh \`.ci/long\`. Nama angka sama dengan yang dicetak programnya, dalam bahasa Inggris.

| ${[head, ...others].join(' | ')} |
| --- | --- | --- | --- | ---: | --- | --- |
${lines.join('\n')}
`;
}
