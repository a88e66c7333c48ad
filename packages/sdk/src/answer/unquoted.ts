/** Lines with which programs begin what they quote, or a signature. */
const begins =
  /^\s*(?:>|-{2,}\s*(?:original message|pesan asli|forwarded message|pesan terusan)|_{10,}\s*$|(?:on|pada)\b.{0,200}\b(?:wrote|menulis)\s*:|(?:from|dari)\s*:\s.{0,200}@|sent from my\b|dikirim dari\b|-- ?$|(?:salam|hormat (?:kami|saya)|(?:best |kind )?regards),?\s*$)/i;

/** Returns what a person wrote: above what is quoted and above a signature, or below a quote that comes first. */
export function unquoted(text: string): string {
  const lines = text.slice(0, 10_000).split(/\r?\n/);
  const end = lines.findIndex((line, at) => begins.test(line) || begins.test(`${line} ${lines[at + 1] ?? ''}`));
  const above = (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
  const last = lines.findLastIndex((line) => line.startsWith('>'));
  return above !== '' || last === -1 ? above : unquoted(lines.slice(last + 1).join('\n'));
}
