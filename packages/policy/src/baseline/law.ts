import { type Instant, parseLocal } from '@kawal/core';
import { validFromOf } from '@kawal/core/legal';
import { overlay } from '../language/builder.ts';

/**
 * Demands what statutes demand, and no more. It holds no path: no statute that was read sets an hour on a volunteer.
 * Its floors bind bodies that the operator may be (F6), and nobody of the layers below can waive them (W1).
 */
export const lawLayer = overlay({
  id: 'id.hukum',
  version: 1,
  layer: 'law',
  floors: {
    'ppt-ke-polisi': {
      origin: 'law',
      cite: 'pp-9-2008/14',
      binds: ['ppt'],
      when: { inCare: ['yes'] },
      tell: ['policeUnitPpa'],
      within: '24 hours',
      since: 'receivedInCare',
    },
    'tpks-ke-polisi': {
      origin: 'law',
      cite: 'uu-12-2022/41',
      binds: ['uptdPpa', 'uptSosial', 'lplbm'],
      when: { exploitation: ['sexual'], victimReported: ['yes'] },
      tell: ['policeUnitPpa'],
      within: '3x24 hours',
      since: 'victimReported',
      ...inForceFrom('uu-12-2022/41'),
    },
  },
});

/** The day from which an article is in force, as a floor holds it; nothing where that was not looked up. */
function inForceFrom(cite: string): { readonly validFrom?: Instant } {
  const day = validFromOf(cite);
  const validFrom = day === null ? undefined : parseLocal(`${day}T00:00`, 'WIB');
  return validFrom === undefined ? {} : { validFrom };
}
