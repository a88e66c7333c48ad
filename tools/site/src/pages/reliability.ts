import type { Page } from './page.ts';

/** Says in Indonesian what each program of the last long run does to Kawal. */
const programs: Readonly<Record<string, string>> = {
  simulate: 'menjalani bertahun-tahun sebuah lembaga kecil dalam waktu buatan, dengan gangguan di setiap batas',
  crash: 'mematikan proses selagi bekerja, lalu memeriksa bahwa tidak ada yang hilang',
  'power-loss': 'memadamkan listrik pada saat acak dari penulisan yang direkam',
  'fault-injection': 'menggagalkan setiap panggilan ke luar, satu demi satu, pada setiap perintah',
  canary: 'menaruh penanda dalam setiap isian pribadi, lalu mencarinya dalam setiap byte yang keluar',
  edits:
    'mengubah penyimpanan dengan SQL secara acak, dan memeriksa bahwa setiap perubahan ditemukan dan ditunjukkan letaknya',
  access: 'membandingkan apa yang dilihat setiap orang dengan aturan akses yang ditulis kembali dalam Cedar',
  storms: 'menyerbu server PostgreSQL dengan gangguan jaringan dan kunci yang tertahan',
  backlog: 'memasukkan banyak laporan ringan, dan memeriksa bahwa satu laporan genting tidak tertunda',
  evening: 'menjalani satu malam di enam saluran, dengan gangguan, jawaban terlambat, dan pesan palsu',
  'evening-real': 'menjalani satu malam dengan server email, kotak surat, dan ntfy yang sebenarnya',
  'brute-force': 'mencoba setiap laporan pada kebijakan acak, dan membandingkannya dengan buktinya',
  limits: 'mengukur dua hal yang tidak boleh lambat: menerima webhook dan mengirim banyak pesan sekaligus',
  rotation: 'mengganti kunci lembaga di tengah laporan dan pemusnahan, lalu membungkus ulang banyak kunci',
  'time-class': 'mengukur apakah lamanya jawaban membocorkan isi jawaban itu',
  'end-to-end': 'memainkan laporan acak dalam lembaga yang sudah terbukti, dan memeriksa setiap janjinya',
  oracle: 'memainkan lembaga acak melawan bukti aturannya, tanpa memakai bukti itu',
  'oracle-engine': 'memainkan lembaga acak dengan seluruh mesin',
  'oracle-findings': 'mencari laporan yang menunjukkan setiap celah yang ditemukan',
  mutation: 'mengubah kode sedikit demi sedikit, dan menghitung berapa perubahan yang diketahui uji',
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
  const without = /^No run on record yet: (.*)\.$/m.exec(text)?.[1];
  return `# Jalan panjang terakhir alat keandalan

${day}, dosis ${dose}, ${cores} inti, Node ${node}. Ditulis oleh \`.ci/long\`. Nama angka sama dengan yang dicetak programnya, dalam bahasa Inggris.

| ${[head, ...others].join(' | ')} |
| --- | --- | --- | --- | ---: | --- | --- |
${lines.join('\n')}
${without === undefined ? '' : `\nBelum ada hasil yang tercatat: ${without}.\n`}`;
}
