import { hour, minute, parseLocal } from '@kawal/core';
import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../independent-rules/deadline.ts';
import { withOfficials } from '../independent-rules/officials.ts';
import { build } from './build.ts';
import { brokenBy } from './claims.ts';
import { confirmFindings } from './confirm-findings.ts';
import { describeFailure } from './describe-tried.ts';
import { playByEngine } from './play-by-engine.ts';
import { type Play, storyOf } from './plays.ts';
import type { Sketch } from './sketch.ts';
import { nothingTried, playOut, type Tried, tryOracle } from './trial.ts';
import { tryByEngine } from './try-by-engine.ts';

/** The quick form; `pnpm reliability oracle` plays as many as there is time for. */
const trial = { plays: 400, seed: 3 };
const plain: Sketch = { zone: 'WIB', start: '2026-11-22T02:00' };
const silent: Play = {
  origin: { part: 0, ms: 0 },
  area: 'village',
  facts: {},
  named: { by: 'nobody' },
  namedAt: 0,
  reporter: null,
  replies: [],
  outages: [],
  providers: [],
};

function brokenIn(sketch: Sketch, play: Play): readonly string[] {
  const { chapter, from } = build(sketch);
  const until = (from + 30 * 24 * hour) as typeof from;
  return brokenBy(playOut(storyOf(play, chapter, from, until), chapter), until, true);
}

describe('drawn chapters, played against their verdicts', () => {
  it('finds no play of a proved chapter in which a path misses what was proved [2.2]', () => {
    const { failure, proved, obligations } = tryOracle(trial);
    expect(failure === null ? '' : describeFailure(failure)).toBe('');
    expect(proved).toBeGreaterThan(trial.plays / 4);
    expect(obligations).toBeGreaterThan(trial.plays / 10);
  });

  it('goes on from the figures of a part as if it had not been stopped', () => {
    const parts: Tried[] = [];
    const whole = tryOracle({ plays: 60, seed: 5, perPart: 1 }, (part) => void parts.push(part));
    const [first, second] = parts;
    expect([first?.next, second?.next]).toEqual([1, 2]);
    expect(whole).toEqual(parts.at(-1));
    expect(tryOracle({ plays: 60, seed: 5, perPart: 1, before: JSON.parse(JSON.stringify(first)) })).toEqual(whole);
    const rest = tryOracle({ plays: 60 - (first?.plays ?? 0), seed: 5, perPart: 1, before: nothingTried(1) });
    expect([rest.next, rest.plays + (first?.plays ?? 0)]).toEqual([whole.next, whole.plays]);
  });

  it('finds none either where the whole engine plays', async () => {
    const { failure, plays, obligations } = await tryByEngine({ plays: 6, seed: 770_001, from: 0 });
    expect(failure).toBeNull();
    expect(plays).toBe(6);
    expect(obligations).toBeGreaterThan(0);
  });

  it('lets the engine tell the last resort that an app names beside more than half of the others [0800]', async () => {
    const { chapter, from } = build(plain);
    const named = { by: 'office', office: 'lastResort' } as const;
    const facts = { involved: ['cityGovernment'], victimAge: ['child'], concern: ['some'] } as const;
    const until = (from + 30 * 24 * hour) as typeof from;
    const story = { ...storyOf({ ...silent, area: 'outside', facts, named }, chapter, from, until), reporter: null };
    const played = await playByEngine(story, chapter, 1);
    if (typeof played === 'string') throw new RangeError(played);
    expect(JSON.stringify(played.events)).toContain('"office":"lastResort","instead":null,"person":"akhir-1"');
    expect(brokenBy(played, until, true)).toEqual([]);
  });

  it('plays what a finding shows: its floor is missed then, by the directory always', () => {
    const { dated, undated } = confirmFindings({ chapters: 5, seed: 16 });
    expect(dated).toEqual({ found: 2, confirmed: 2 });
    expect(undated).toEqual({ found: 1, confirmed: 1 });
  });

  it('takes the kelurahan along with the head of an RW who is named, as a ceiling of the rest shows [T8, C1]', () => {
    const ceiling = { when: { involved: { noneOf: ['kelurahan'] } }, bars: { only: ['sapa129', 'kpai'] } } as const;
    const broken = brokenIn(
      { ...plain, ceilings: [ceiling] },
      { ...silent, named: { by: 'office', office: 'rwHead' } },
    );
    expect(broken.filter((one) => one.includes('barred'))).toEqual([]);
  });

  it('leaves open who else is involved beside an official who is named, as a ceiling of what is known shows [V2, X3]', () => {
    const only = ['policeUnitPpa', 'ownCity1', 'kpai', 'lastResort', 'coordinator'] as const;
    const ceiling = { when: { involved: { noneOf: ['unknown', 'school'] } }, bars: { only } } as const;
    const untold = [{ kind: 'rtHead', holder: 'koordinator-1' }] as const;
    const named = { by: 'people', people: [0, 1] } as const;
    expect(brokenIn({ ...plain, untold, ceilings: [ceiling] }, { ...silent, named })).toEqual([]);
  });

  it.each([
    [[], ['kelurahan', 'unknown']],
    [['unknown'], ['kelurahan', 'unknown']],
    [['none'], ['kelurahan', 'unknown']],
    [['school'], ['kelurahan', 'school']],
  ])('takes %j to be stated, and of an RW head who is named %j to be known [T8, V2]', (involved, known) => {
    const { directory } = build(plain).chapter;
    const named = { ref: 'p0', roles: ['suspected'], ageClass: 'adult', office: 'rwHead' } as const;
    expect(withOfficials({ involved }, [named], directory)).toEqual({ involved: known });
    expect(withOfficials({ involved }, [{ ...named, roles: ['witness'] }], directory)).toEqual({ involved });
  });

  it('sees a miss where nobody is left who could ring the police', () => {
    const named = { by: 'people', people: [9] } as const;
    const broken = brokenIn({ ...plain, callers: ['coordinator', 'lastResort'] }, { ...silent, area: 'city', named });
    expect(broken).toContain('floor child-to-authority: no path told policeUnitPpa by its deadline');
  });

  it('sees a miss where the paths tell an office after its deadline', () => {
    const late = { ms: 3 * hour };
    const step = { after: late, tell: ['opdSocial'], unless: null, repeat: null } as const;
    const floor = { slack: -hour, days: 0, offices: 1, of: 'each' } as const;
    const broken = brokenIn({ ...plain, paths: [{ when: {}, steps: [{ ...step, floor }] }] }, silent);
    expect(broken).toEqual(['floor floor-0-0: no path told opdSocial by its deadline']);
  });

  it('breaks no promise in the plain chapter', () => {
    expect(brokenIn(plain, silent)).toEqual([]);
  });

  it('ends a working day by the earlier of the standard week and the own days of the office [Z2]', () => {
    const monday = { kind: 'uptdPpa', days: [1], opens: 8, lasts: 4 } as const;
    const { chapter, from } = build({ ...plain, weekdays: [monday] });
    const office = chapter.directory.offices.find(({ kind }) => kind === 'uptdPpa');
    const end = deadlineOf({ workingDays: 2 }, office, from, chapter);
    expect(end).toBe((parseLocal('2026-11-24T23:59', 'WIB') ?? 0) + minute - 1);
  });
});
