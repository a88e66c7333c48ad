import type { Language } from '@kawal/core';
import { escapeXml } from '@kawal/policy';
import { escapeControlsOnOneLine } from '../terminal/escape-controls.ts';
import { type Block, type SheetCell, type SheetPage, textOf } from './page.ts';

/** Returns the page as one HTML file for A4; what the records hold is escaped. */
export function writeHtml({ language, title, about, sections, size }: SheetPage): string {
  const body = `<header>
<h1>${escapeText(title)}</h1>
${about.map((line) => `<p>${escapeText(line)}</p>`).join('\n')}
</header>
${sections.map(({ heading, blocks }) => writeSection(heading, blocks)).join('\n')}`;
  return htmlFile(language, escapeText(title), size === undefined ? style : `${style}\n${sizes[size]}`, body);
}

/** Returns one HTML file, which loads and runs nothing. Its title and body are escaped. */
export function htmlFile(language: Language, title: string, styled: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${styled}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function escapeText(text: string): string {
  return escapeXml(escapeControlsOnOneLine(text));
}

const style = `@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; color: #000; background: #fff; font: 10pt/1.4 system-ui, sans-serif }
h1 { margin: 0 0 .3rem; font-size: 16pt }
h2 { margin: 1.4rem 0 .4rem; font-size: 12pt; break-after: avoid }
header p { margin: 0 }
header { padding-bottom: .6rem; border-bottom: 2px solid #000 }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: .2rem .4rem; border: 1px solid #000; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { border-bottom-width: 2px }
th, td:first-child, td strong { overflow-wrap: normal }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .1rem .8rem; margin: .5rem 0; break-inside: avoid }
dt { font-weight: bold }
dd { margin: 0; overflow-wrap: anywhere }
section.short { break-inside: avoid }
@media print { body { max-width: none; padding: 0 1px; font-size: 9pt } }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } }`;

/** Rules of another size of paper. They come after the rest, and take its place. */
const sizes = {
  pocket: `@page { size: 105mm 148mm; margin: 5mm; @bottom-right { content: none } }
body { max-width: 105mm; padding: 3mm; font: 7.5pt/1.25 system-ui, sans-serif }
h1 { margin: 0; font-size: 10pt }
h2 { margin: 1.5mm 0 .3mm; font-size: 8pt }
header { padding-bottom: .5mm; border-bottom-width: 1px }
p { margin: .3mm 0 }
ul { margin: 0; padding-left: 3mm }
dl { grid-template-columns: 42mm 1fr; gap: 0 1mm; margin: 0 }
@media print { body { padding: 0; font-size: 7.5pt } }`,
} as const;

/** A section that fits a page is not torn apart; a long table may be, between its rows. */
const rowsOfShort = 12;

function writeSection(heading: string, blocks: readonly Block[]): string {
  const isShort = blocks.every((block) => block.kind !== 'table' || block.rows.length <= rowsOfShort);
  return `<section${isShort ? ' class="short"' : ''}>
<h2>${escapeText(heading)}</h2>
${blocks.map(writeBlock).join('\n')}
</section>`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escapeText(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escapeText(item)}</li>`).join('\n')}\n</ul>`;
    case 'facts':
      return `<dl>\n${block.facts
        .map(([label, value]) => `<dt>${escapeText(label)}</dt><dd>${writeCell(value)}</dd>`)
        .join('\n')}\n</dl>`;
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${escapeText(cell)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${writeCell(cell)}</td>`).join('')}</tr>`);
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
  }
}

function writeCell(cell: SheetCell): string {
  // The names of records and numbers of decrees are long; they break after a slash before they break anywhere.
  const text = escapeText(textOf(cell)).replaceAll('/', '/<wbr>');
  return typeof cell === 'string' || text === '' ? text : `<strong>${text}</strong>`;
}
