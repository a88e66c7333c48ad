import { escapeXml } from '@kawal/policy';
import { columns, type Line, type Screen } from './recording.ts';

const lineHeight = 19;
const charWidth = 8.43;
const margin = 16;

/** Seconds of which the recording gives each line, to read it in. */
const pace = { command: 0.8, file: 0.35, output: 1, refused: 1.4, proved: 1.4, rest: 0.4 } as const;

/**
 * Draws screens of a terminal as one SVG. Lines appear one after the other by CSS alone, and the last screen stays. A
 * reader who wants no motion, or a viewer without it, sees the last screen whole.
 */
export function drawRecording(screens: readonly Screen[], title: string): string {
  const rows = Math.max(...screens.map((screen) => screen.length));
  const width = Math.ceil(columns * charWidth) + 2 * margin;
  const height = rows * lineHeight + 2 * margin;
  const drawn: string[] = [];
  const motions: string[] = [];
  // The first line stands there from the start: no frame is empty.
  let clock = 0;
  for (const [index, screen] of screens.entries()) {
    const isLast = index === screens.length - 1;
    const lines = screen.map((line, row) => {
      const name = `l${index}-${row}`;
      motions.push(`.${name}{animation:show 0s ${clock.toFixed(1)}s both}`);
      clock += pace[line.look];
      return drawLine(line, row, name);
    });
    clock += 3;
    if (!isLast) motions.push(`.s${index}{visibility:visible;animation:hide 0s ${clock.toFixed(1)}s both}`);
    drawn.push(`<g class="s${index}${isLast ? '' : ' before'}">\n${lines.join('\n')}\n</g>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t">
<title id="t">${escapeXml(title)}</title>
<style>
${style}
@media (prefers-reduced-motion:no-preference){
${motions.join('\n')}
}
</style>
<rect class="screen" width="${width}" height="${height}" rx="8"/>
${drawn.join('\n')}
</svg>
`;
}

function drawLine({ text, look }: Line, row: number, name: string): string {
  const y = margin + (row + 0.75) * lineHeight;
  return `<text class="${look} ${name}" x="${margin}" y="${y.toFixed(1)}">${escapeXml(text)}</text>`;
}

const style = `text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre;fill:#1b1f24}
.screen{fill:#f6f8fa;stroke:#d7dbe0}
.command{font-weight:bold}.file{fill:#0b62a4}.rest{fill:#57606a}.refused{fill:#a40e26;font-weight:bold}.proved{fill:#116329;font-weight:bold}
.before{visibility:hidden}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.screen{fill:#0d1117;stroke:#30363d}.file{fill:#79c0ff}.rest{fill:#9198a1}.refused{fill:#ff9492}.proved{fill:#7ee787}}
@keyframes show{from{opacity:0}to{opacity:1}}
@keyframes hide{from{visibility:visible}to{visibility:hidden}}`;
