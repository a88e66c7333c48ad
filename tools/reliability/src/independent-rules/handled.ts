import type { Chapter, HandlingArea } from '@kawal/core';

/** The area that the rules go by: a code outside the city is `outside`, one within it that nobody lists is `unknown`. */
export function handledArea(area: HandlingArea, { areas, city }: Chapter): HandlingArea {
  if (area === 'unknown' || area === 'outside' || area === city) return area;
  if (!`${area}.`.startsWith(`${city}.`)) return 'outside';
  return areas.some(({ code }) => `${code}.`.startsWith(`${area}.`)) ? area : 'unknown';
}
