import { hour, minute, type OfficeKind, officeKinds } from '@kawal/core';
import type { Story } from '@kawal/policy';
import { stopped } from '../fault/fault.ts';
import { nearestWords } from '../spelling/nearest-words.ts';
import { officeMeantBy } from '../spelling/office-meant.ts';

/** `--reply kepolisianUnitPpa=disanggupi@16m`: who answers what, and when after the report. */
export function answersFrom(written: readonly string[]): NonNullable<Story['replies']> {
  return written.map((one) => {
    const [, office = '', level = '', time = ''] = /^(\w+)=(\w+)@(.+)$/.exec(one) ?? [];
    const known = {
      acknowledged: 'acknowledged',
      disanggupi: 'acknowledged',
      acted: 'acted',
      ditindaklanjuti: 'acted',
    } as const;
    const as = known[level as keyof typeof known];
    if (as === undefined) throw stopped({ code: 'usage.reply' });
    return { at: { ms: timeFrom(time) }, office: officeFrom(office), level: as };
  });
}

/** `--named lurah`, or `--named lurah@2h` for a naming that comes later. */
export function namingsFrom(written: readonly string[]): NonNullable<Story['named']> {
  return written.map((one) => {
    const [office = '', time] = one.split('@');
    return {
      at: { ms: time === undefined ? 0 : timeFrom(time) },
      office: officeFrom(office),
      role: 'suspected' as const,
    };
  });
}

function officeFrom(word: string): OfficeKind {
  const found = Object.entries(officeKinds).find(([kind, of]) => [kind, of.keyword, ...(of.also ?? [])].includes(word));
  if (found === undefined) {
    const keywords = Object.values(officeKinds).map(({ keyword }) => keyword);
    const meant = officeMeantBy(word);
    const nearest = meant === undefined ? nearestWords(word, keywords) : [officeKinds[meant].keyword];
    throw stopped({ code: 'usage.office', nearest });
  }
  return found[0] as OfficeKind;
}

/** `16m`, `2h`, `2j` (jam), `1h30m`. */
function timeFrom(text: string): number {
  const found = /^(?:(\d{1,4})[hj])?(?:(\d{1,4})m)?$/.exec(text);
  if (found === null || text === '') throw stopped({ code: 'usage.duration' });
  return Number(found[1] ?? 0) * hour + Number(found[2] ?? 0) * minute;
}
