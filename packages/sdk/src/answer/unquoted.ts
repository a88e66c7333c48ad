import { canonical, whole } from './canonical.ts';

/** Lines with which programs begin what they quote. */
const begins =
  /^\s*(?:>|-{2,}\s*(?:original message|pesan asli|forwarded message|pesan terusan)|_{10,}\s*$|(?:on|pada)\b.{0,200}\b(?:wrote|menulis)\s*:|(?:from|dari)\s*:\s.{0,200}@|sent from my\b|dikirim dari\b)/i;

/** Returns what a person wrote: above what is quoted and above a signature, or below a quote that comes first. */
export function unquoted(text: string): string {
  const lines = text.slice(0, 10_000).split(/\r?\n/);
  const end = lines.findIndex((line, at) => begins.test(line) || begins.test(`${line} ${lines[at + 1] ?? ''}`));
  const above = (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
  const last = lines.findLastIndex((line) => line.startsWith('>'));
  return above !== '' || last === -1 ? unsigned(above) : unquoted(lines.slice(last + 1).join('\n'));
}

/** Begins a signature: by a line of its own, or by a stroke before a name. */
const signature =
  /(?:^|\n)[^\S\n]*(?:-- ?|(?:salam|hormat (?:kami|saya)|salam hormat|(?:best |kind )?regards),?)[^\S\n]*\n([\s\S]*)$|(?<=[.!\n])\s*(?:[-–—]\s?|(?:salam(?: hormat)?|hormat (?:saya|kami))[,.]? )(?=\p{Lu})([^\n]*)$/iu;
/** Holds nothing but who wrote. */
const names = /^(?: (?:~\S+|sebut|pejabat|kantor|pak|tuan|kin|laporan|alasan|piket|\d+|\|))* $/;

/** Leaves out who wrote, where nothing but that stands behind. */
function unsigned(text: string): string {
  return text.replace(signature, (typed: string, below?: string, beside?: string) =>
    names.test(canonical(below ?? beside ?? '', whole)) ? '' : typed,
  );
}
