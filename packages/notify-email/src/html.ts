import type { OutgoingMessage } from '@kawal/sdk';

const text =
  'font:1.0625em/1.5 system-ui,-apple-system,Roboto,sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere';
const button =
  'display:block;margin:0 0 1.25em;padding:1em;border-radius:8px;background:#0b6b2e;color:#fff;font-weight:700;text-align:center;text-decoration:none';

/** Writes a message for a mail program on a phone: the answer as a button first, no more words, nothing fetched. */
export function htmlOf({ text: words, subject, language, reply: { link } }: OutgoingMessage): string {
  const answer =
    link === undefined ? '' : `<a href="${escaped(link.url)}" style="${button}">${escaped(link.take.label)}</a>`;
  const paragraphs = words
    .trim()
    .split(/\n{2,}/)
    .map(paragraphOf)
    .join('');
  return `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(subject)}</title></head><body style="margin:0;padding:16px;${text}"><div style="max-width:34em;margin:0 auto">${answer}${paragraphs}</div></body></html>`;
}

/** Lines that begin with a hyphen become a list; all others keep their breaks, and each its place. */
function paragraphOf(block: string): string {
  const parts: { readonly isList: boolean; readonly lines: string[] }[] = [];
  for (const line of block.split('\n')) {
    const isList = line.startsWith('- ');
    const said = escaped(isList ? line.slice(2) : line);
    const last = parts.at(-1);
    if (last?.isList === isList) last.lines.push(said);
    else parts.push({ isList, lines: [said] });
  }
  return parts
    .map(({ isList, lines }) =>
      isList ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : `<p>${lines.join('<br>')}</p>`,
    )
    .join('');
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
