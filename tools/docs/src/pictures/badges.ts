import { readFileSync } from 'node:fs';
import type { Language } from '@kawal/core';
import { escapeXml } from '@kawal/policy';
import type { AdapterDirectory } from '@kawal/sdk/conformance';

/** Returns the badges of the README by file: each says what a file of the repository says, and asks nothing from elsewhere. */
export function badgesOf({ adapters }: AdapterDirectory): ReadonlyMap<string, string> {
  const passed = adapters.reduce((sum, one) => sum + one.passed, 0);
  const { license } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly license: string };
  const said: Readonly<Record<Language, readonly (readonly [file: string, name: string, value: string])[]>> = {
    id: [
      ['status', 'status', 'sebelum rilis pertama'],
      ['licence', 'lisensi', license],
      ['conformance', 'kesesuaian', `${passed} uji lulus`],
    ],
    en: [
      ['status', 'status', 'before the first release'],
      ['licence', 'licence', license],
      ['conformance', 'conformance', `${passed} cases passed`],
    ],
  };
  return new Map(
    Object.entries(said).flatMap(([language, badges]) =>
      badges.map(
        ([file, name, value]) => [`docs/media/badge-${file}.${language}.svg`, drawBadge(name, value)] as const,
      ),
    ),
  );
}

/** As wide as a letter is on average; the reader's own font is stretched to it. */
const letter = 6.4;
const margin = 8;

function drawBadge(name: string, value: string): string {
  const [left, right] = [name, value].map((text) => Math.round(text.length * letter) + 2 * margin) as [number, number];
  const text = (said: string, from: number, width: number): string =>
    `<text x="${from + margin}" y="14" textLength="${width - 2 * margin}" lengthAdjust="spacingAndGlyphs">${escapeXml(said)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img">`,
    `<title>${escapeXml(`${name}: ${value}`)}</title>`,
    `<rect width="${left}" height="20" fill="#3b424a"/><rect x="${left}" width="${right}" height="20" fill="#0b5c45"/>`,
    `<g fill="#fff" font-family="Verdana,'DejaVu Sans',sans-serif" font-size="11">`,
    `${text(name, 0, left)}${text(value, left, right)}</g></svg>\n`,
  ].join('');
}
