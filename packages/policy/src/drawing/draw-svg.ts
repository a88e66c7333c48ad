import type { Language, Localized, Policy } from '@kawal/core';
import type { PlaceNames } from '../sentences/describe-condition.ts';
import { layerWords } from '../sentences/words.ts';
import {
  type CeilingBox,
  type Column,
  type Lane,
  type Layout,
  type Line,
  layoutOf,
  metrics,
  type OfficeSign,
  type StepBox,
} from './layout.ts';
import { drawingWords as words } from './messages.ts';
import { escapeXml, textWidth } from './text.ts';

/**
 * A policy as one picture: a lane a path, with its condition in words and its steps along a time axis, then the floors
 * with their deadlines, then the ceilings. A whole SVG document: no script, no font and nothing else from elsewhere, and
 * readable without colour.
 */
export function drawSvg(policy: Policy, language: Language, names: PlaceNames = {}): string {
  const layout = layoutOf(policy, language, names);
  const say = (said: Localized): string => said[language];
  const title = say(words.title(policy.id, policy.version));
  const page = openPage(layout);
  page.text(metrics.margin, 42, title, 'title');
  page.text(metrics.margin, 63, say(words.subtitle), 'text');
  if (policy.lineage.length > 1) page.text(metrics.margin, 81, lineageOf(policy, language), 'note');
  page.y = drawLegend(page, 106, layout.width - metrics.margin, language);
  page.section(say(words.paths));
  page.axis();
  for (const [index, lane] of layout.paths.entries()) page.lane(lane, index, drawPathCell);
  if (layout.floors.length > 0) {
    page.section(say(words.floors));
    page.axis();
    for (const [index, lane] of layout.floors.entries())
      page.lane(lane, index, drawDeadline(policy.floors[index]?.origin === 'law'));
  }
  if (layout.ceilings.length > 0) {
    page.section(say(words.ceilings));
    for (const [index, bar] of layout.ceilings.entries()) page.bar(bar, index);
  }
  return page.document(title, say(words.subtitle));
}

/** Told apart from each other without colour too: by shape, and in print by how dark they are. */
const signColours: Readonly<Record<OfficeSign, string>> = {
  own: '#0b62a4',
  authority: '#a8480b',
  lastResort: '#1b1f24',
  other: '#6b4c9a',
};

const ink = '#1b1f24';
const faded = '#4b5563';

const styles: Readonly<Record<Line['style'] | 'title' | 'section' | 'axis', string>> = {
  title: `font-size="21" font-weight="bold" fill="${ink}"`,
  section: `font-size="14" font-weight="bold" fill="${ink}"`,
  axis: `font-size="${metrics.sizes.note}" font-weight="bold" fill="${faded}"`,
  name: `font-size="${metrics.sizes.name}" font-weight="bold" fill="${ink}"`,
  text: `font-size="${metrics.sizes.text}" fill="${ink}"`,
  office: `font-size="${metrics.sizes.office}" fill="${ink}"`,
  note: `font-size="${metrics.sizes.note}" fill="${faded}"`,
  guard: `font-size="${metrics.sizes.guard}" font-style="italic" fill="#6b3f00"`,
};

interface Page {
  y: number;
  add(element: string): void;
  text(x: number, y: number, text: string, style: keyof typeof styles): void;
  section(title: string): void;
  axis(): void;
  lane(lane: Lane, index: number, drawCell: DrawCell): void;
  bar(bar: CeilingBox, index: number): void;
  document(title: string, description: string): string;
}

/** Draws a cell and what leads to it along its row, from the cell before. */
type DrawCell = (page: Page, from: number, y: number, cell: StepBox) => void;

function openPage({ width, columns }: Layout): Page {
  const elements: string[] = [];
  const start = (columns[0] as Column).x;
  const page: Page = {
    y: 0,
    add: (element) => void elements.push(element),
    text(x, y, text, style) {
      page.add(`<text x="${round(x)}" y="${round(y)}" ${styles[style]}>${escapeXml(text)}</text>`);
    },
    section(title) {
      page.text(metrics.margin, page.y + 32, title, 'section');
      page.y += 46;
    },
    axis() {
      for (const { x, label } of columns) page.text(x - 5, page.y + 10, label, 'axis');
      page.y += 18;
    },
    lane({ height, side, rows }, index, drawCell) {
      const top = page.y;
      const fill = background(page, width, height, index);
      for (const { x } of columns) {
        page.add(
          `<line x1="${x}" y1="${round(top)}" x2="${x}" y2="${round(top + height)}" stroke="#d7dbe0" stroke-width="1"/>`,
        );
      }
      drawLines(page, metrics.margin + 8, top + metrics.padding + 11, side);
      const [first, ...others] = rows;
      const last = others.at(-1);
      if (first !== undefined && last !== undefined) {
        page.add(
          `<line x1="${start}" y1="${round(top + first.y)}" x2="${start}" y2="${round(top + last.y)}" stroke="${faded}" stroke-width="1.5"/>`,
        );
      }
      for (const { y, cells } of rows) {
        let from = start;
        if ((cells[0] as StepBox).x > start) drawOpening(page, start, top + y);
        for (const cell of cells) {
          clear(page, cell, top + y, fill);
          drawCell(page, from, top + y, cell);
          page.text(cell.x + 10, top + y - 7, cell.id, 'note');
          drawLines(page, cell.x - 5, top + y + metrics.rowText - 4, cell.lines);
          from = cell.x;
        }
      }
      page.y += height;
    },
    bar({ height, side, items }, index) {
      background(page, width, height, index);
      drawLines(page, metrics.margin + 8, page.y + metrics.padding + 11, side);
      const y = page.y + metrics.padding + 11;
      drawNoEntry(page, start - 19, y - 4);
      for (const item of items) {
        const at = y + item.row * metrics.lineHeight;
        if (item.sign !== null) drawSign(page, item.sign, item.x, at);
        page.text(item.x + (item.sign === null ? 0 : metrics.sign), at, item.text, item.style);
      }
      page.y += height;
    },
    document(title, description) {
      const height = Math.ceil(page.y + metrics.margin);
      return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Helvetica, Arial, sans-serif" role="img" aria-labelledby="policy-title policy-description">`,
        `<title id="policy-title">${escapeXml(title)}</title>`,
        `<desc id="policy-description">${escapeXml(description)}</desc>`,
        `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
        ...elements,
        '</svg>',
        '',
      ].join('\n');
    },
  };
  return page;
}

/** The lane's own ground, which is told so that texts can clear the lines behind them. */
function background(page: Page, width: number, height: number, index: number): string {
  const fill = index % 2 === 0 ? '#f5f7f9' : '#ffffff';
  page.add(
    `<rect x="${metrics.margin}" y="${round(page.y)}" width="${width - 2 * metrics.margin}" height="${round(height)}" fill="${fill}" stroke="#d7dbe0" stroke-width="0.75"/>`,
  );
  return fill;
}

/** No line of the axis runs through a text. */
function clear(page: Page, { x, id, lines }: StepBox, y: number, fill: string): void {
  const widths = lines.map(
    ({ text, style }) => textWidth(text, metrics.sizes[style]) + (style === 'office' ? metrics.sign : 0),
  );
  const patch = (left: number, top: number, width: number, height: number): void =>
    page.add(`<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${height}" fill="${fill}"/>`);
  patch(x + 8, y - 17, textWidth(id, metrics.sizes.note) + 2, 12);
  patch(x - 6, y + metrics.rowText - 16, Math.max(...widths) + 2, lines.length * metrics.lineHeight + 2);
}

function drawLines(page: Page, x: number, y: number, lines: readonly Line[]): void {
  for (const [index, { text, style, sign }] of lines.entries()) {
    const at = y + index * metrics.lineHeight;
    if (sign !== null) drawSign(page, sign, x, at);
    page.text(x + (style === 'office' ? metrics.sign : 0), at, text, style);
  }
}

/** How far from its middle a mark reaches. */
const reach = 6;

function drawPathCell(page: Page, from: number, y: number, { x, isGuarded }: StepBox): void {
  const dash = isGuarded ? ' stroke-dasharray="4 3"' : '';
  if (x > from) {
    page.add(
      `<line x1="${from + reach}" y1="${round(y)}" x2="${x - reach}" y2="${round(y)}" stroke="${faded}" stroke-width="2"${dash}/>`,
    );
  }
  page.add(
    isGuarded
      ? `<circle cx="${x}" cy="${round(y)}" r="${reach}" fill="#ffffff" stroke="${ink}" stroke-width="1.75" stroke-dasharray="3 2"/>`
      : `<circle cx="${x}" cy="${round(y)}" r="${reach}" fill="${ink}"/>`,
  );
}

/** Where a path opens and nobody is told yet. */
function drawOpening(page: Page, x: number, y: number): void {
  page.add(`<circle cx="${x}" cy="${round(y)}" r="3.5" fill="#ffffff" stroke="${faded}" stroke-width="1.5"/>`);
}

function drawDeadline(isLaw: boolean): DrawCell {
  const colour = isLaw ? '#8b1a1a' : '#9a7414';
  return (page, from, y, { x }) => {
    page.add(
      `<rect x="${from + reach}" y="${round(y - 3)}" width="${Math.max(0, x - from - reach)}" height="6" fill="${colour}" fill-opacity="0.45"/>`,
    );
    page.add(`<rect x="${x - 2.5}" y="${round(y - 10)}" width="5" height="20" fill="${colour}"/>`);
  };
}

function drawSign(page: Page, sign: OfficeSign, x: number, baseline: number): void {
  const [middleX, middleY] = [round(x + 4.5), round(baseline - 4)];
  const fill = `fill="${signColours[sign]}"`;
  const shapes: Readonly<Record<OfficeSign, string>> = {
    own: `<circle cx="${middleX}" cy="${middleY}" r="4" ${fill}/>`,
    authority: `<rect x="${round(middleX - 3.75)}" y="${round(middleY - 3.75)}" width="7.5" height="7.5" ${fill}/>`,
    lastResort: `<path d="M${middleX} ${round(middleY - 4.5)}l4.75 8.5h-9.5z" ${fill}/>`,
    other: `<path d="M${middleX} ${round(middleY - 4.75)}l4.75 4.75l-4.75 4.75l-4.75 -4.75z" ${fill}/>`,
  };
  page.add(shapes[sign]);
}

function drawNoEntry(page: Page, x: number, y: number): void {
  page.add(`<circle cx="${round(x)}" cy="${round(y)}" r="8" fill="#8b1a1a"/>`);
  page.add(`<rect x="${round(x - 5)}" y="${round(y - 1.5)}" width="10" height="3" fill="#ffffff"/>`);
}

/** In as many rows as it needs; tells where it ends. */
function drawLegend(page: Page, top: number, right: number, language: Language): number {
  const left = metrics.margin + 6;
  let [x, y] = [left, top];
  const entry = (draw: (x: number) => void, { [language]: text }: Localized): void => {
    const width = 13 + textWidth(text, metrics.sizes.note);
    if (x > left && x + width > right) [x, y] = [left, y + 20];
    draw(x);
    page.text(x + 13, y, text, 'note');
    x += width + 16;
  };
  const mark = (isGuarded: boolean) => (at: number) =>
    drawPathCell(page, at + 2, y - 4, { x: at + 2, isGuarded, id: '', lines: [] });
  entry(mark(false), words.legend.unconditional);
  entry(mark(true), words.legend.guarded);
  entry(
    (at) => page.add(`<rect x="${round(at)}" y="${y - 13}" width="5" height="17" fill="#8b1a1a"/>`),
    words.legend.deadline,
  );
  for (const sign of ['own', 'authority', 'lastResort', 'other'] as const) {
    entry((at) => drawSign(page, sign, at - 2, y), words.legend[sign]);
  }
  return y + 4;
}

/** The layers it was composed of, the outermost first. */
function lineageOf({ lineage }: Policy, language: Language): string {
  return lineage.map(({ id, version, layer }) => `${id} ${version} (${layerWords[layer][language]})`).join(' → ');
}

/** A tenth of a pixel is more than anybody sees. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
