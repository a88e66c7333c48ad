/**
 * Tells whether a text is a code and nothing else: short, of letters, digits, points and hyphens, and without as many
 * digits in a row as a telephone number has. Whoever keeps what an adapter answers asks this first.
 */
export function isShortCode(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9][\w.-]{0,63}$/.test(text) && !/\d{8}/.test(text);
}
