const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes a text safe in an element and in an attribute; characters that XML 1.0 does not know are left out. */
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
