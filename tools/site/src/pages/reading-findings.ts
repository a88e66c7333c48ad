import { cellsOf } from './glossary.ts';
import type { Page } from './page.ts';

const words = {
  id: { title: 'Temuan saat berkas dibaca', unseen: 'Tanpa contoh di sini.', intro: 1, text: 2, severity: 0 },
  en: { title: 'Findings of the reading', unseen: 'Without an example here.', intro: 2, text: 3, severity: 1 },
} as const;

/** Writes the findings of the reading in one language, each under its code, so that a link leads to a single one. */
export function readingFindingsIn(language: Page['language']): (text: string) => string {
  const { title, unseen, intro, text: column, severity } = words[language];
  return (text) => {
    const parts = text.trim().split('\n\n');
    const [, , ...rows] = (parts[3] ?? '').split('\n').map(cellsOf);
    const entries = rows.map((cells) => {
      const [code = '', grades = ''] = cells;
      return entry(code, `**${grades.split(' · ')[severity]}.** ${cells[column]?.replaceAll('\\|', '|')}`);
    });
    const others = [...(parts[4] ?? '').matchAll(/`[\w.-]+`/g)].map(([code]) => entry(code, unseen));
    return `# ${title}\n\n${[parts[intro], ...entries, ...others].join('\n\n')}\n`;
  };
}

/** The address is the code itself. */
function entry(code: string, text: string): string {
  return `## ${code} {#${code.replaceAll('`', '')}}\n\n${text}`;
}
