import type { Language } from '@kawal/core';
import { pathTitle } from './path-titles.ts';

/** One piece of a policy in words, and which piece it is, so that a page or a command line can lay it out. */
export interface Paragraph {
  readonly about: { readonly kind: ParagraphKind; readonly id: string };
  /** One or more whole sentences. */
  readonly text: string;
}

const sectionOf = {
  policy: 'policy',
  reading: 'policy',
  contract: 'contract',
  callers: 'contract',
  path: 'paths',
  step: 'paths',
  advice: 'paths',
  hold: 'paths',
  ground: 'paths',
  floor: 'floors',
  ceiling: 'ceilings',
  lastResort: 'lastResort',
  waiver: 'waivers',
  triage: 'triage',
} as const satisfies Readonly<Record<string, keyof typeof headings>>;

export type ParagraphKind = keyof typeof sectionOf;

/** The paragraphs as Markdown: a heading a section, one a path, and a list below. */
export function paragraphsAsMarkdown(paragraphs: readonly Paragraph[], language: Language): string {
  const lines: string[] = [];
  let section: keyof typeof headings | null = null;
  for (const { about, text } of paragraphs) {
    const next = sectionOf[about.kind];
    if (next !== section) lines.push('', `${next === 'policy' ? '#' : '##'} ${headings[next][language]}`, '');
    section = next;
    if (about.kind === 'path') lines.push('', `### ${pathTitle(about.id, language)} (\`${about.id}\`)`, '', text, '');
    else lines.push(about.kind === 'policy' || about.kind === 'reading' ? `${text}\n` : `- ${text}`);
  }
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const headings = {
  policy: { id: 'Kebijakan eskalasi', en: 'Escalation policy' },
  contract: { id: 'Siapa yang diberi tahu, dan caranya', en: 'Who is told, and how' },
  paths: { id: 'Apa yang terjadi pada laporan', en: 'What happens with a report' },
  floors: { id: 'Apa yang harus terjadi', en: 'What must happen' },
  ceilings: { id: 'Siapa yang tidak boleh diberi tahu', en: 'Who must not be told' },
  lastResort: { id: 'Bila semua diam', en: 'If everybody is silent' },
  waivers: { id: 'Keringanan', en: 'Waivers' },
  triage: { id: 'Cara triase ditentukan', en: 'How triage is worked out' },
} as const;
