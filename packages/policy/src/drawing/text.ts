/** Text in a picture: escaped, measured without a screen, and broken into lines that fit. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe in an element and in an attribute; characters that XML 1.0 does not know are left out. */
export function escapeXml(text: string): string {
  return [...text]
    .filter(isXmlCharacter)
    .map((character) => entities[character] ?? character)
    .join('');
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Returns the width of a text in pixels at most, measured in a wide font (DejaVu Sans), so it fits in any. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size * (isBold ? 1.12 : 1);
}

function widthOf(character: string): number {
  if (" .,:;'|!()[]/-ijltfrI".includes(character)) return 0.41;
  if ('mwMWQO@%—'.includes(character)) return 0.99;
  if (character >= 'A' && character <= 'Z') return 0.76;
  return character.charCodeAt(0) > 0x2fff ? 1.05 : 0.64;
}

/** Lines no wider than this. A word that is too long alone is broken after a hyphen, or wherever it must be. */
export function wrapText(text: string, size: number, width: number, isBold = false): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, isBold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (line !== '' && !fits(line)) {
      const at = breakOf(line, fits);
      lines.push(line.slice(0, at));
      line = line.slice(at);
    }
  }
  return line === '' ? lines : [...lines, line];
}

function breakOf(word: string, fits: (line: string) => boolean): number {
  let longest = 1;
  while (longest < word.length - 1 && fits(word.slice(0, longest + 1))) longest += 1;
  const hyphen = word.lastIndexOf('-', longest - 1);
  return hyphen > 0 ? hyphen + 1 : longest;
}
