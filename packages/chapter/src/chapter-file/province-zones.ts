import type { KemendagriCode, Zone } from '@kawal/core';

/** The zone of each of the 38 provinces (Keppres 41/1987; provinces split since keep the zone of the one they left). */
const provinces: Readonly<Record<Zone, readonly string[]>> = {
  WIB: [
    ...['11', '12', '13', '14', '15', '16', '17', '18', '19', '21'],
    ...['31', '32', '33', '34', '35', '36', '61', '62'],
  ],
  WITA: ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'],
  WIT: ['81', '82', '91', '92', '93', '94', '95', '96'],
};

/** The zone a place lies in; undefined for a province that does not exist. */
export function zoneOf(code: KemendagriCode): Zone | undefined {
  const zones: readonly Zone[] = ['WIB', 'WITA', 'WIT'];
  return zones.find((zone) => provinces[zone].includes(code.slice(0, 2)));
}
