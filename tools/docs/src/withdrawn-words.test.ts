import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Sentences and words that were found false, harmful or hard to read, and were put right. */
const withdrawn = [
  // False, or no longer so.
  'Kawal has no help for that yet',
  'no access rules yet',
  'There is no closing as a duplicate yet',
  'its offices are those that every city has',
  '2019-02-05T14',
  // They do harm.
  'Minta pelapor mengirim ulang',
  'Ask reporters to send again',
  'Tanyakan lagi lain waktu',
  'Laporan ke kepolisian tetap dapat dibuat sendiri',
  'laporkan hari itu juga. Sengaja',
  'and "returned home" are none (UU 21/2007',
  'Berapa umur korban?',
  'How old is the victim?',
  'Jadwalkan kunjungannya sekarang',
  // Nobody in a kelurahan says so.
  'kawal: bab/1',
  'gantungan kunci',
  'tangga darurat',
  'pekerja mati',
  'pekerja ini mati',
  'penjaga terakhir',
  'penjaga-',
  'pintu pelaku',
  'Bab ini milik',
  'bab di kota lain',
  'Aturan bab',
  'Selama ini berlangsung tidak ada yang tahu',
  'tidak ada di luar yang tahu',
  'Kegagalan ini belum diberitahukan',
  'Laporan tidak dapat ganda dengan dirinya sendiri',
  'Siapa korban diputuskan pihak berwenang',
  'dan laporan yang diteruskan berjalan serta memuat',
  'penahan ke dua arah',
  'Yang diikat:',
  'korban dipastikan',
  'bukan korban menurut pihak berwenang',
  'orang yang disuruh mengemis',
  'dokumen jati dirinya',
  'galat',
  'jerat utang',
  'pengasingan',
  'Sebuah laporan menunggu Anda',
  'BELUM ada yang dapat diberi tahu dari sini',
  'rahasianya dijaga sekecil itu',
  'paling-paling hanya LPA',
  // Nor does anybody in English.
  'although it needs help',
  'to exploit it',
  'so that it is exploited',
  'Nobody is returned who does not truly want it',
  'no victim by the word of an authority',
  'how the victim is still matters',
  'nobody is owed a telling any more',
  'of which it is not sure that two people',
  'no longer needed, it was reached',
  'begging for others',
  'A report waits for you',
  'Contact its addressee, then the superior',
];

test('says nothing again that was found false, harmful or hard to read', () => {
  const files = globSync([
    ...['packages/*/src/**/*.{ts,json}', 'examples/*/src/**/*.ts', 'examples/*/chapter/**/*.yaml'],
    ...['docs/*.md', 'docs/{guides,reference,paket,saluran}/**/*.md', '*.md'],
  ]).filter((file) => !/\.(?:test|sample)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(1_000);
  const texts = files.map((file) => [file, readFileSync(file, 'utf8').replace(/\s+/g, ' ')] as const);
  const found = texts.flatMap(([file, text]) =>
    withdrawn.filter((one) => text.includes(one)).map((one) => `${file}: ${one}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['SECURITY.md', 'The concept `breach` keeps that clock'],
  ['docs/guides/start-a-chapter.md', 'take the kind `villageHead`, not `lurah`'],
  ['docs/guides/siapkan-kawal.md', 'pakailah jenis `kepalaDesa`, bukan `lurah`'],
  ['docs/reference/policy-rules.md', 'report.duplicate-still-owes'],
  ['examples/malang/chapter/directory.yaml', 'baru ada sejak 2021'],
  ['packages/cli/src/backup/restore-words.ts', 'hanya kepada pelapor yang tercatat aman dihubungi'],
  ['packages/cli/src/sheet/card-words.json', 'Sengaja membiarkannya, padahal anak itu perlu ditolong, dapat dipidana'],
  ['packages/core/src/legal/articles.json', 'padahal sudah diberi tahu bahwa identitas itu harus dirahasiakan'],
  ['packages/core/src/legal/articles.json', 'trauma atau penyakit yang membahayakan dirinya'],
  ['packages/core/src/legal/articles.json', 'terpidana membayar restitusi dalam 14 hari'],
  ['packages/core/src/legal/articles.json', 'melaporkannya kepada UPTD PPA, UPT atau UPTD bidang sosial, LPLBM'],
  ['packages/core/src/legal/articles.json', 'menempatkan, membiarkan, melakukan, menyuruh, atau turut serta'],
  ['packages/core/src/legal/articles.json', 'dalam pemberitaan di media cetak atau elektronik'],
  ['packages/core/src/legal/articles.json', 'dalam penyidikan, penuntutan, dan pemeriksaan di sidang, pelapor'],
  ['packages/core/src/legal/articles.json', 'perintah perlindungan paling lambat 7 hari, kecuali ada alasan'],
  ['packages/core/src/legal/articles.json', 'dianggap belum diajukan pada tahap penyidikan'],
  ['packages/core/src/legal/statutes.json', 'Pencegahan dan Penanganan Korban Perdagangan Orang'],
  ['packages/core/src/legal/legal-floors.json', 'trauma atau penyakit yang membahayakan korban'],
  ['packages/core/src/condition-report/choices.ts', 'factors are our own design'],
  ['packages/core/src/referral/choices.json', 'korban memilih meninggalkan layanan'],
  ['packages/core/src/referral/refused.json', 'Jangan mendesak; sampaikan bahwa ia boleh berubah pikiran'],
  ['packages/engine/src/intake/departure-told.ts', 'Cerita memuat kata yang dapat berarti luar negeri atau'],
  ['packages/engine/src/due/words.ts', 'dengan cara yang ia pilih'],
  ['packages/policy/src/baseline/national.ts', 'Where a city has no UPTD PPA yet'],
])('goes on saying in %s what was put right: "%s"', (file, said) => {
  expect(readFileSync(file, 'utf8').replace(/[\s*]+/g, ' ')).toContain(said);
});
