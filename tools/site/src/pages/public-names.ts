import { dirname, relative } from 'node:path/posix';
import type { Page } from './page.ts';

/** The headings that typedoc writes, in Indonesian. All other headings are names. */
const headings: Readonly<Record<string, string>> = {
  Accessors: 'Aksesor',
  'Call Signature': 'Bentuk panggilan',
  Classes: 'Kelas',
  Constructors: 'Konstruktor',
  'Extended by': 'Diperluas oleh',
  Extends: 'Memperluas',
  Functions: 'Fungsi',
  'Index Signature': 'Indeks',
  'Inherited from': 'Diwarisi dari',
  Interfaces: 'Antarmuka',
  Methods: 'Metode',
  Modules: 'Pintu',
  Overrides: 'Menggantikan',
  Parameters: 'Parameter',
  Properties: 'Properti',
  References: 'Diekspor ulang',
  Returns: 'Hasil',
  Throws: 'Melempar',
  'Type Aliases': 'Alias tipe',
  'Type Declaration': 'Deklarasi tipe',
  'Type Literal': 'Bentuk tipe',
  'Type Parameters': 'Parameter tipe',
  'Union Members': 'Anggota gabungan',
  Variables: 'Variabel',
};

/** Returns the door of a page that typedoc wrote, as an import names it, of the page's path below typedoc's folder. */
export function doorOf(path: string): string {
  const door = path.replace(/\.md$/, '').replace(/\/src(?:\/doors)?(?=\/|$)/, '');
  return door === 'kawal' ? door : `@kawal/${door}`;
}

/** Names the doors as an import does and, in Indonesian, puts into words what is not a name or a comment of the code. */
export function publicNamesIn(language: Page['language'], source: string): (text: string) => string {
  return (text) => {
    const doors = text
      .replace(/^# Kawal$/m, '# Public names')
      .replace(/^# (\S+\/src\S*)$/m, (_, path: string) => `# ${doorOf(path)}`)
      .replaceAll(/^- \[([^\]]+)\]\(/gm, (_, path: string) => `- [${doorOf(path)}](`)
      // typedoc numbers the anchors of names that differ in their capitals alone, of which one has a heading.
      .replaceAll(/(\]\([^)\s]*#\w+)-\d+\)/g, '$1)');
    if (language === 'en') return doors;
    const glossary = relative(dirname(source), 'docs/glossary.md');
    const note = `Nama dan keterangannya berbahasa Inggris, sama seperti di dalam kode; arti istilahnya ada di [glosarium](${glossary}).`;
    return doors
      .replaceAll(/^(#{2,}) (.+)$/gm, (_, level: string, heading: string) => `${level} ${headings[heading] ?? heading}`)
      .replaceAll(/^Re-exports /gm, 'Mengekspor ulang ')
      .replace(/^# .+$/m, (heading) => `${heading === '# Public names' ? '# Nama publik' : heading}\n\n${note}`);
  };
}
