import type { Localized } from '@kawal/core';
import failures from './failures.json' with { type: 'json' };

/** Reasons for a failed message or check, by the codes of Node, nodemailer and Kawal's adapters. */
const known: Readonly<Record<string, Localized>> = failures;

/** Codes of which a library has dozens. */
const families: readonly (readonly [RegExp, Localized])[] = [
  [
    /^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_|HOSTNAME_|ERR_TLS_CERT)/,
    { id: 'sertifikat server tidak dapat dipercaya', en: 'the certificate of the server cannot be trusted' },
  ],
  [
    /^(?:ERR_SSL_|ERR_TLS_|EPROTO)/,
    {
      id: 'port dan enkripsinya tidak cocok: 465 memakai `secure: true`, 587 tidak',
      en: 'port and encryption do not fit: 465 takes `secure: true`, 587 does not',
    },
  ],
];

/** Says in words why something failed. The number of a reply stays, to ask the provider about it. */
export function describeFailureCode(code: string): Localized {
  const said = Object.hasOwn(known, code) ? known[code] : undefined;
  if (said !== undefined) return said;
  const alike = families.find(([shape]) => shape.test(code));
  if (alike !== undefined) return alike[1];
  const [, by, reply] = /^(smtp|http)-(\d+)$/.exec(code) ?? [];
  if (by === 'smtp') return { id: `server surel menjawab ${reply}`, en: `the mail server answered ${reply}` };
  if (by === 'http') return { id: `penyedia pesan menjawab ${reply}`, en: `the provider answered ${reply}` };
  const returned = /^(?:dsn|bounce)-([\d.]*)/.exec(code)?.[1];
  if (returned !== undefined) {
    const why = returned === '' ? '' : ` (${returned})`;
    return {
      id: `surelnya dikembalikan server penerima${why}`,
      en: `the mail came back from the recipient's server${why}`,
    };
  }
  return { id: `kode ${code}`, en: `code ${code}` };
}
