/** Headers of every answer: kept nowhere, named to nobody, shown in no frame. */
export const closedHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/**
 * Headers for pages beside the API: scripts, styles, requests of its own origin alone; no frame, plugin or camera.
 * Under `no-referrer` the `Origin` of a form would be `null`, and a browser without `Sec-Fetch-Site` could send none.
 */
export const pageHeaders = {
  ...closedHeaders,
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'strict-transport-security': 'max-age=31536000',
} as const;
