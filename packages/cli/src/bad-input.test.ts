import { expect, test } from 'vitest';
import { applied, type Kawal, report } from './kawal.sample.ts';

interface BadInput {
  readonly what: string;
  readonly make: (made: Kawal) => void;
  readonly argv: readonly string[];
  /** The place, and the correcting, as both languages must give them. */
  readonly id: RegExp;
  readonly en: RegExp;
}

const apply = ['apply', 'lembaga', '--as', 'sekretaris', '--yes'];
const submit = ['report', 'laporan.yaml'];

const badInputs: readonly BadInput[] = [
  {
    what: 'an unknown kelurahan in the directory',
    make: ({ edit }) => edit('lembaga/directory.yaml', 'wilayah: 35.73.03.1001', 'wilayah: 35.73.03.1091'),
    argv: apply,
    id: /^lembaga\/directory\.yaml:\d+:\d+ `35\.73\.03\.1091` tidak ada dalam daftar.*35\.73\.03\.1001/m,
    en: /^lembaga\/directory\.yaml:\d+:\d+ `35\.73\.03\.1091` is not in this chapter's list.*35\.73\.03\.1001/m,
  },
  {
    what: 'an unknown kelurahan in a report',
    make: ({ write }) => write('laporan.yaml', report.replace('35.73.03.1001', '35.73.03.1091')),
    argv: submit,
    id: /^laporan\.yaml:2:7 .*35\.73\.03\.1001.*belum diketahui/m,
    en: /^laporan\.yaml:2:7 .*35\.73\.03\.1001.*not known/m,
  },
  {
    what: 'an undotted code in the list of areas',
    make: ({ edit }) => edit('lembaga/chapter.yaml', 'kode: 35.73.03.1001', 'kode: 3573031001'),
    argv: apply,
    id: /^lembaga\/chapter\.yaml:\d+:\d+ Kode wilayah tanpa titik.*35\.73\.03\.1001/m,
    en: /^lembaga\/chapter\.yaml:\d+:\d+ An area code without dots.*35\.73\.03\.1001/m,
  },
  {
    what: 'an undotted code in a report',
    make: ({ write }) => write('laporan.yaml', report.replace('35.73.03.1001', '3573031001')),
    argv: submit,
    id: /^laporan\.yaml:2:7 Isian "wilayah penanganan" ditulis tanpa titik/m,
    en: /^laporan\.yaml:2:7 Field "handling area" is written without dots/m,
  },
  {
    what: 'a policy with a typo',
    make: ({ edit }) => edit('lembaga/policy.yaml', 'beritahu: [petugasLpa]', 'beritahu: [petugasLp]'),
    argv: apply,
    id: /^lembaga\/policy\.yaml:\d+:\d+ .*Mungkin maksud Anda `petugasLpa`/m,
    en: /^lembaga\/policy\.yaml:\d+:\d+ .*Did you mean `petugasLpa`/m,
  },
  {
    what: 'a phone number that a spreadsheet has spoilt',
    make: ({ edit }) => edit('lembaga/directory.yaml', 'nomor: 110', 'nomor: 8.12E+11'),
    argv: apply,
    id: /^lembaga\/directory\.yaml:\d+:\d+ /m,
    en: /^lembaga\/directory\.yaml:\d+:\d+ /m,
  },
  {
    what: 'a NIK of 15 digits in a report',
    make: ({ write }) => write('laporan.yaml', report.replace('3573030101100001', '357303010110000')),
    argv: submit,
    id: /^laporan\.yaml:12:42 .*NIK" memuat 15 angka; NIK terdiri atas 16/m,
    en: /^laporan\.yaml:12:42 .*NIK" has 15 digits/m,
  },
  {
    what: 'a field of a report that nobody knows',
    make: ({ write }) => write('laporan.yaml', report.replace('danger:', 'bencana:')),
    argv: submit,
    id: /^laporan\.yaml:5:3 Isian .*di dalam "fakta" tidak dikenal\..*Yang dikenal: bahaya, umur korban/m,
    en: /^laporan\.yaml:5:3 .* in "facts" is not known\..*Known are: danger, victim age/m,
  },
  {
    what: 'a field that nobody knows among fields in Indonesian',
    make: ({ write }) =>
      write('laporan.yaml', 'wilayah: Kotalama\nsaluran: aplikasi\nfakta: { bahaya: [ya] }\ntempat: terminal\n'),
    argv: submit,
    id: /^laporan\.yaml:4:1 Isian pada baris ini tidak dikenal\. Yang dikenal: (?!.*chapterFacts).* Fakta boleh ditulis di sini juga: bahaya, umur korban/m,
    en: /^laporan\.yaml:4:1 The field on this line is not known\. Known are: (?!.*chapterFacts).* Facts may stand here too: danger, victim age/m,
  },
  {
    what: 'each slip within a group, with its line',
    make: ({ write }) =>
      write(
        'laporan.yaml',
        'wilayah: Kotalama\nsaluran: aplikasi\nfakta: { bahya: ya, tanda eksploitsi: ada }\norang:\n  - peran: [korban]\n    umur: anak\n    identitas: { nam: Uji, Siti Contoh: x }\nperan: korban\n',
      ),
    argv: submit,
    id: /^(?=[\s\S]*^laporan\.yaml:3:10 Isian "bahya" di dalam "fakta" tidak dikenal\. Mungkin maksud Anda: bahaya\?$)(?=[\s\S]*^laporan\.yaml:3:21 Isian "tanda eksploitsi" di dalam "fakta")(?=[\s\S]*^laporan\.yaml:7:18 Isian "nam" di dalam "orang dalam laporan 1 › identitas" tidak dikenal\. Mungkin maksud Anda: nama\?$)(?=[\s\S]*^laporan\.yaml:8:1 Isian)(?![\s\S]*Siti)/m,
    en: /^laporan\.yaml:3:10 .* in "facts" is not known/m,
  },
  {
    what: 'a field whose name has a slip, below fields that stand beside their group',
    make: ({ write }) =>
      write('laporan.yaml', 'wilayah: Kotalama\nsaluran: aplikasi\nbahaya: tidak\numurKorban: anak\ncerit: Uji.\n'),
    argv: submit,
    id: /^laporan\.yaml:5:1 Isian "cerit" tidak dikenal\. Mungkin maksud Anda: cerita\? Yang dikenal/m,
    en: /^laporan\.yaml:5:1 The field on this line is not known\. Known are/m,
  },
  {
    what: 'a slip in a fact beside a key that may be a name, which is not repeated, and suggests nothing by its first word',
    make: ({ write }) =>
      write('laporan.yaml', 'wilayah: Kotalama\nsaluran: aplikasi\nbahya: ya\nSiti Contoh: korban\nkorban: anak\n'),
    argv: submit,
    id: /^laporan\.yaml:3:1 Isian "bahya" tidak dikenal\. Mungkin maksud Anda: bahaya\?\nlaporan\.yaml:4:1 Isian pada baris ini tidak dikenal\.\nlaporan\.yaml:5:1 Isian pada baris ini tidak dikenal\. Yang dikenal: /m,
    en: /^laporan\.yaml:3:1 (?:(?!Siti|korban)[\s\S])*$/m,
  },
];

for (const { what, make, argv, id, en } of badInputs) {
  test(`${what} is answered with its place in both languages, and nothing is written`, async () => {
    const made = await applied();
    make(made);
    const before = made.stored();
    const indonesian = await made.kawal(...argv);
    const english = await made.kawal(...argv, '--lang', 'en');
    expect([indonesian.code, english.code]).toEqual([1, 1]);
    expect(indonesian.out + indonesian.err).toMatch(id);
    expect(english.out + english.err).toMatch(en);
    expect(made.stored()).toBe(before);
  });
}

test('an unquoted phone number and a NIK stay as they were written, zero and all', async () => {
  const { kawal, edit, write } = await applied();
  edit('lembaga/directory.yaml', 'cara: telepon, nomor: 110', 'cara: telepon, nomor: 081234567890');
  expect((await kawal(...apply)).out).toContain('nomor 110 → +6281234567890');
  write('laporan.yaml', report);
  expect((await kawal(...submit)).code).toBe(0);
});
