import {
  type Facts,
  type HandlingArea,
  type Instant,
  type Policy,
  parseAreaCode,
  parseLocal,
  vocabulary,
  type Zone,
} from '@kawal/core';
import { areaFact } from '@kawal/core/policy';
import { timeFault } from '../command/calendar-day.ts';
import { stopped } from '../fault/fault.ts';
import { nearestWords } from '../spelling/nearest-words.ts';

/** Facts of a report as they are typed: `--fact umurKorban=anak,dewasa`, in the words of either language. */
export function factsFrom(written: readonly string[], declared: Policy['facts']): Facts {
  const facts: Record<string, readonly string[]> = {};
  for (const one of written) {
    const [name = '', values = ''] = one.split('=');
    const fact = factNamed(name.trim(), declared);
    const known = { ...vocabulary, ...declared }[fact]?.values ?? [];
    facts[fact] = values.split(',').map((value) => {
      const word = value.trim();
      const found = known.find((candidate) => candidate.value === word || candidate.keyword === word);
      if (found !== undefined) return found.value;
      throw stopped({ code: 'usage.fact-value', fact: name.trim(), allowed: known.map(({ keyword }) => keyword) });
    });
  }
  return facts;
}

function factNamed(word: string, declared: Policy['facts']): string {
  const all = Object.entries({ ...vocabulary, ...declared }).filter(([, { derived }]) => !derived);
  const found = all.find(([name, { keyword }]) => name === word || keyword === word);
  if (found !== undefined) return found[0];
  // The area of a report is no fact of it.
  if (/^(?:wilayah|area|kelurahan)$/i.test(word)) throw stopped({ code: 'usage.area-code', option: `--${areaFact}` });
  const words = all.map(([, { keyword }]) => keyword);
  throw stopped({ code: 'usage.fact-unknown', nearest: nearestWords(word, words), allowed: words });
}

/** `--area`: a dotted code, or that it is not known, or lies elsewhere. */
export function areaFrom(written: string | undefined): HandlingArea | undefined {
  if (written === undefined) return undefined;
  if (written === 'unknown' || written === 'belumDiketahui') return 'unknown';
  if (written === 'outside' || written === 'luarWilayah' || written === 'diLuar') return 'outside';
  const code = parseAreaCode(written);
  if (code === undefined) throw stopped({ code: 'usage.area-code', option: `--${areaFact}` });
  return code;
}

/** `--at`: a local date, or a local date and time. */
export function instantFrom(written: string | undefined, zone: Zone, now: Instant): Instant {
  if (written === undefined) return now;
  const instant = parseLocal(/^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T00:00` : written, zone);
  if (instant === undefined) throw timeFault('--at', written);
  return instant;
}
