import type { Localized } from '@kawal/core';
import { phrases } from '@kawal/core/language';
import failures from './failures.json' with { type: 'json' };
import byShape from './failures-by-shape.json' with { type: 'json' };

/** Reasons for a failed message or check, by the codes of Node, nodemailer and Kawal's adapters. */
const known: Readonly<Record<string, Localized>> = failures;

const shapes = phrases(byShape);

/** Codes of which a library has dozens. */
const families: readonly (readonly [RegExp, Localized])[] = [
  [/^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_|HOSTNAME_|ERR_TLS_CERT)/, shapes.certificate],
  [/^(?:ERR_SSL_|ERR_TLS_|EPROTO)/, shapes.encryption],
];

/** Says in words why something failed. The number of a reply stays, to ask the provider about it. */
export function describeFailureCode(code: string): Localized {
  const said = Object.hasOwn(known, code) ? known[code] : undefined;
  if (said !== undefined) return said;
  const alike = families.find(([shape]) => shape.test(code));
  if (alike !== undefined) return alike[1];
  const [, by, reply = ''] = /^(smtp|http)-(\d+)$/.exec(code) ?? [];
  if (by === 'smtp' || by === 'http') return shapes[by](reply);
  const returned = /^(?:dsn|bounce)-([\d.]*)/.exec(code)?.[1];
  if (returned === undefined) return shapes.other(code);
  return shapes.returned(returned === '' ? '' : ` (${returned})`);
}
