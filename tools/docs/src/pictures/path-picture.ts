import type { Language } from '@kawal/core';
import { drawHtml, nationalBaseline } from '@kawal/policy';

/** The path and the floor that the README shows as a file, as a sentence and as a drawing. */
export const shownPath = 'anak-berisiko';
const shownFloor = 'anak-ke-wewenang';

/** Draws one path of the national baseline and the floor that it meets, as `kawal policy render` draws them, in an SVG. */
export function drawPath(language: Language): string {
  const policy = nationalBaseline;
  const html = drawHtml(
    {
      ...policy,
      paths: policy.paths.filter(({ id }) => id === shownPath),
      floors: policy.floors.filter(({ id }) => id === shownFloor),
      ceilings: [],
    },
    language,
  );
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const table = /<table>[\s\S]*<\/table>/.exec(html)?.[0] ?? '';
  const legend = /<ul class="legend[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  // A body of its own has no margin here, and the picture is as wide as its table.
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${titles[language]}</title>
<foreignObject width="${width}" height="${height}"><div xmlns="http://www.w3.org/1999/xhtml" class="page">
<style>${style.replaceAll('body {', '.page {')}
.page { margin: 0; padding: 12px 16px; height: 100% }</style>
${legend}
${table}
</div></foreignObject>
</svg>
`;
}

const width = 1000;
const height = 410;
const titles = {
  id: 'Jalur anak-berisiko dan kewajiban yang dipenuhinya, pada garis waktu',
  en: 'The path anak-berisiko and the floor that it meets, along a time axis',
} as const;
