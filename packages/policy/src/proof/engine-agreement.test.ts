import {
  day,
  type Facts,
  type HandlingArea,
  hour,
  type Instant,
  later,
  type OfficeKind,
  type Party,
} from '@kawal/core';
import { exclusionsOf, initialEscalation, resolveContext, resolveOffice } from '@kawal/core/escalation';
import { describe, expect, it } from 'vitest';
import { rosterOf } from './availability.ts';
import { type BarredOffices, barredAs, resolve } from './availability-model.ts';
import { directoryModel } from './directory-availability-model.ts';
import { directoryNamedSets } from './directory-named-sets.ts';
import type { Intervals } from './intervals.ts';
import { officeSetOf } from './office-set.ts';
import { randomChapter } from './random-chapter.sample.ts';
import { dice } from './random-policy.sample.ts';
import { from, village } from './sound-chapter.sample.ts';

/** Random rosters over three days, asked every hour and a millisecond before it. */
const chapters = 60;
const kinds: readonly OfficeKind[] = [
  'coordinator',
  'lpaDuty',
  'uptdPpa',
  'policeUnitPpa',
  'polda',
  'sapa129',
  'lastResort',
];
const areas: readonly HandlingArea[] = [village, 'unknown'];
const hours = Array.from({ length: 72 }, (_, index) => index);

describe('who can be told when, by the proof and by the engine', () => {
  it('agrees for every office, hour and exclusion of random directories', () => {
    const wrong: string[] = [];
    for (let seed = 0; seed < chapters; seed += 1) {
      const chapter = randomChapter(dice(seed));
      const { policy } = chapter;
      const roster = rosterOf(chapter, ['email'], from, later(from, 4 * day));
      for (const area of areas) {
        const namedSets = directoryNamedSets(roster, area, kinds);
        const exclusion = namedSets[dice(seed + 7).roll(namedSets.length)];
        if (exclusion === undefined) continue;
        const facts: Facts = seed % 3 === 0 ? { involved: ['lpa'] } : {};
        const stated = officeSetOf(exclusionsOf(facts, []).offices);
        const bars = exclusion.bars | stated;
        const holders = exclusion.holders | stated;
        const barred: BarredOffices = { ...barredAs(bars, bars), holders: { sure: holders, possible: holders } };
        const model = directoryModel(roster, policy, area, exclusion.people, later(from, 4 * day));
        const parties = exclusion.people.map((person) => named({ directoryPerson: person }));
        const byOffice = exclusion.offices.map((kind) => named({ office: kind }));
        // Whoever is named by office takes the chain of command along; the family has both, so only its bars count.
        const excluded = exclusionsOf(facts, exclusion.people.length > 0 ? parties : byOffice);
        if (officeSetOf(excluded.offices) !== (stated | (exclusion.people.length > 0 ? 0n : exclusion.bars))) continue;
        for (const kind of kinds) {
          const resolution = resolve(model, kind, barred, () => true);
          for (const at of hours.flatMap((index) => [later(from, index * hour), later(from, index * hour - 1)])) {
            if (at < from) continue;
            const state = { ...initialEscalation, facts, excluded, area };
            const engine = resolveOffice(
              kind,
              0,
              resolveContext(state, { chapter, policy, channels: ['email'], now: at }, []),
            );
            const task = engine.recipients[0]?.task ?? 'nobody';
            const expected = { act: 'message', call: 'call', account: 'message', nobody: 'nobody' }[task];
            // Nobody left to ring is the emergency escalation's, which the proof takes as told.
            const said = how(resolution, at);
            const alike = said === 'emergency' ? task === 'nobody' : said === expected;
            if (!alike) wrong.push(`${seed} ${kind} ${area} ${new Date(at).toISOString()}: ${said}, ${task}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

function how(resolution: ReturnType<typeof resolve>, at: Instant): string {
  const then = (spans: Intervals): boolean => spans.some((span) => span.from <= at && at < span.until);
  if (then(resolution.message)) return 'message';
  if (then(resolution.call)) return 'call';
  return then(resolution.nobody) ? 'nobody' : 'emergency';
}

function named(who: Pick<Party, 'directoryPerson' | 'office'>): Party {
  return { ref: 'p1', roles: ['suspected'], ageClass: 'adult', ...who };
}
