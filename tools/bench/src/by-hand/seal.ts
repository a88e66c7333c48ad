import { createCipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { ReportBody } from './report-body.ts';

/** A row of the table of sealed parts. Destroying the row destroys the key with it. */
export interface SealedPart {
  readonly subject: string;
  readonly kind: 'identity' | 'contact' | 'story';
  readonly wrappedKey: Uint8Array;
  readonly sealed: Uint8Array;
}

/** Seals everything that is personal, each part under a key of its own, wrapped by the key of the application. */
export function sealParts({ parties, story }: ReportBody, report: string, wrappingKey: KeyObject): SealedPart[] {
  const parts: SealedPart[] = [];
  const add = (subject: string, kind: SealedPart['kind'], content: unknown): void => {
    if (content === undefined) return;
    const bound = `${report}/${subject}/${kind}`;
    const key = randomBytes(32);
    parts.push({
      subject,
      kind,
      wrappedKey: encrypt(wrappingKey, key, bound),
      sealed: encrypt(createSecretKey(key), Buffer.from(JSON.stringify(content)), bound),
    });
  };
  for (const { ref, identity, contact } of parties) {
    add(ref, 'identity', identity);
    add(ref, 'contact', contact);
  }
  add('report', 'story', story);
  return parts;
}

/** Nonce, ciphertext, tag. */
function encrypt(key: KeyObject, content: Uint8Array, bound: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}
