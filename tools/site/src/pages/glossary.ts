const headings: Readonly<Record<string, string>> = {
  'Places and time': 'Tempat dan waktu',
  People: 'Orang',
  'Chapter, directory, offices': 'Lembaga, direktori, jabatan',
  'From a meeting to a working community': 'Dari pertemuan sampai komunitas bekerja',
  'A report': 'Laporan',
  'A case': 'Kasus',
  'A referral': 'Rujukan',
  'A breach': 'Kebocoran data',
  'A request about personal data': 'Permintaan subjek data',
  'A policy': 'Kebijakan',
  'A proof, and what stands around a policy': 'Pembuktian, dan alat di sekitar kebijakan',
  'An escalation': 'Eskalasi',
  'How it is kept': 'Bagaimana data disimpan',
  'Words without code yet': 'Istilah yang belum ada dalam kode',
};

/** Writes the glossary for readers of Indonesian: the same rows, Indonesian headings, and no files of the code. */
export function indonesianGlossary(text: string): string {
  const [, ...sections] = text.split(/^## /m);
  const parts = sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const said = headings[heading.trim()];
    if (said === undefined) throw new Error(`The glossary's heading "${heading}" has no Indonesian words yet.`);
    const rows = lines.filter((line) => line.startsWith('|')).map((line) => cellsOf(line).slice(0, 3));
    const [, rule = [], ...entries] = rows;
    const head = ['Istilah', 'Dalam bahasa Inggris', 'Nama dalam kode'].slice(0, rule.length);
    return `## ${said}\n\n${[head, rule, ...entries].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
  });
  return `# Glosarium\n\n${intro}\n\n${parts.join('\n\n')}\n`;
}

const intro = `Daftar ini memuat istilah bidang kita, padanannya dalam bahasa Inggris, dan namanya dalam kode Kawal. Nama lembaga Indonesia tidak diterjemahkan. Sebelum pihak yang berwenang memutuskan, sebut orang itu _terduga korban_ atau _terduga pelaku_.`;

/** Returns the cells of a row of a table. */
export function cellsOf(row: string): readonly string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}
