import * as z from 'zod/mini';

/** A policy's text may be this long, in characters; files of nations and cities have a tenth of it. */
export const longestPolicy = 60_000;

/** A link's fragment may be this long; longer ones are not opened. */
const longestFragment = 40_000;

/** The reason why a text goes into no link. */
export type NotShared = 'directory' | 'address' | 'too-long' | 'no-policy';

/**
 * Says why a text must not go into a link, or null if it may. A link holds a policy and nothing else: a directory names
 * people, and a policy that holds an address or a number of somebody is refused, not warned about.
 */
export function whyNotShared(text: string): NotShared | null {
  if (text.length > longestPolicy) return 'too-long';
  if (
    /^kawal:\s*["']?(direktori|directory)\//m.test(text) ||
    ownKey('kontak|contacts|alamat|address').test(text) ||
    ownKey('nama|name').test(withoutTests(text))
  )
    return 'directory';
  const written = text.normalize('NFKC');
  if (/[\w.+-]@[\w-]+\.[a-z]{2,}/i.test(written) || numberOfSomebody.test(withoutTimes(written))) return 'address';
  return /^kawal:\s*["']?(kebijakan|policy)\/\d/m.test(text) ? null : 'no-policy';
}

/** The stories of a policy have names of their own. */
function withoutTests(text: string): string {
  return text.replace(/^(uji|tests):\s*\n(?:[ \t-].*\n?|\s*\n)*/m, '');
}

/** Finds a field, wherever YAML lets it stand. */
function ownKey(names: string): RegExp {
  return new RegExp(`(?:^|[\\s{,[])["']?(?:${names})["']?\\s*:`, 'm');
}

/** Nine digits or more, with what people write between them. */
const numberOfSomebody = /\d(?:[ \t().·/_+\u2010-\u2015-]{0,3}\d){8,}/;

/** Dates, times of day and areas are long numbers, too. */
function withoutTimes(text: string): string {
  return text
    .replaceAll(/(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d)?(?![\d-])/g, ';')
    .replaceAll(/(?<![\d.])(?:[0-2]\d[.:][0-5]\d|\d\d(?:\.\d\d){1,2}(?:\.\d{4})?)(?![\d.])/g, ';');
}

/** Packs a policy into a link's fragment: its format's version, then the compressed text. */
export async function packed(text: string): Promise<string> {
  const bytes = await through(
    new TextEncoder().encode(JSON.stringify({ policy: text })),
    new CompressionStream('deflate-raw'),
  );
  const binary = Array.from(bytes ?? [], (byte) => String.fromCharCode(byte)).join('');
  return `1.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

const contentSchema = z.strictObject({ policy: z.string().check(z.maxLength(longestPolicy)) });

/** Unpacks the policy of a fragment; null for anything that is none, or too large, whoever made it. */
export async function unpacked(fragment: string): Promise<string | null> {
  const [, base64] = /^#?1\.([\w-]+)$/.exec(fragment.slice(0, longestFragment + 1)) ?? [];
  if (base64 === undefined || fragment.length > longestFragment) return null;
  try {
    const bytes = Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const content = await through(bytes, new DecompressionStream('deflate-raw'));
    if (content === null) return null;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    const { policy } = contentSchema.parse(JSON.parse(text));
    return whyNotShared(policy) === null ? policy : null;
  } catch {
    // Whatever is wrong with a link, there is one answer to it.
    return null;
  }
}

/** Sends bytes through a stream; null as soon as more comes out than any policy needs. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const most = 4 * longestPolicy;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
