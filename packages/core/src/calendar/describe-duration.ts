import type { Language } from '../language/words.ts';
import { day, hour, minute } from './instant.ts';

const units = [
  { ms: day, id: 'hari', en: ['day', 'days'] },
  { ms: hour, id: 'jam', en: ['hour', 'hours'] },
  { ms: minute, id: 'menit', en: ['minute', 'minutes'] },
  { ms: 1_000, id: 'detik', en: ['second', 'seconds'] },
] as const;

/** A length of time as people say it: `1 jam 30 menit`. */
export function describeDuration(milliseconds: number, language: Language): string {
  let rest = Math.trunc(milliseconds / 1_000) * 1_000;
  if (rest <= 0) return language === 'id' ? 'segera' : 'at once';
  const parts: string[] = [];
  // Up to two days people count in hours.
  for (const unit of units) {
    const count = unit.ms === day && rest < 2 * day ? 0 : Math.floor(rest / unit.ms);
    if (count === 0) continue;
    rest -= count * unit.ms;
    parts.push(`${count} ${language === 'id' ? unit.id : unit.en[count === 1 ? 0 : 1]}`);
  }
  return parts.join(' ');
}
