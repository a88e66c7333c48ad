/** The parts into which a text is cut on its way, and the alphabet that decides on them. */
export interface SmsSegments {
  readonly alphabet: 'gsm-7' | 'ucs-2';
  readonly segments: number;
}

/** The basic alphabet of GSM 03.38, and the signs that take two places in it. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('^{}\\[~]|€\f');

/** The places of one SMS, and of each part of several, which name their order. */
const places = { 'gsm-7': { one: 160, part: 153 }, 'ucs-2': { one: 70, part: 67 } };

/** Counts the SMS of a text. One sign outside the alphabet of GSM makes every part less than half as long. */
export function smsSegments(text: string): SmsSegments {
  const signs = [...text];
  const isGsm = signs.every((sign) => basic.has(sign) || extended.has(sign));
  const alphabet = isGsm ? 'gsm-7' : 'ucs-2';
  const sizes = signs.map((sign) => (isGsm ? (extended.has(sign) ? 2 : 1) : sign.length));
  const { one, part } = places[alphabet];
  if (sizes.reduce((sum, size) => sum + size, 0) <= one) return { alphabet, segments: 1 };
  // No sign of two places is cut in two.
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { alphabet, segments };
}

/** Signs that people and texts use, and what stands for them in an SMS of the GSM alphabet. */
const plainer: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '\u00a0': ' ',
};

/** Writes typographic signs as the GSM alphabet has them, so that a dash does not double the price. */
export function plainText(text: string): string {
  return text.replace(/[–—“”‘’…\u00a0]/g, (sign) => plainer[sign] ?? sign);
}
