import { escapeControlsOnOneLine } from '../terminal/escape-controls.ts';
import { type Block, type SheetCell, type SheetPage, textOf } from './page.ts';

/** The page as Markdown with tables (GitHub's kind). What the records hold stays text, whatever characters are in it. */
export function writeMarkdown({ title, about, sections }: SheetPage): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...about.map(escapeMarkdown),
    ...sections.flatMap(({ heading, blocks }) => [`## ${escapeMarkdown(heading)}`, ...blocks.map(writeBlock)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Writes text that Markdown shows as it is, in one line, with each character escaped that could begin markup. */
export function escapeMarkdown(text: string): string {
  return escapeControlsOnOneLine(text)
    .trim()
    .replace(/[\\`*_[\]<>|~&#@]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'facts':
      return block.facts.map(([label, value]) => `- ${escapeMarkdown(label)}: ${writeCell(value)}`).join('\n');
    case 'table': {
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      return [
        line(block.head.map(escapeMarkdown)),
        line(block.head.map(() => '---')),
        ...block.rows.map((row) => line(row.map(writeCell))),
      ].join('\n');
    }
  }
}

function writeCell(cell: SheetCell): string {
  const text = escapeMarkdown(textOf(cell));
  return typeof cell === 'string' || text === '' ? text : `**${text}**`;
}
