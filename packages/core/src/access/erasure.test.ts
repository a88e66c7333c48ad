import { describe, expect, test } from 'vitest';
import { day, type Instant, later } from '../calendar/instant.ts';
import { chapter, escalation, now, report } from '../case/handled.sample.ts';
import type { Actor } from '../record/actor.ts';
import type { Entry } from '../record/entry.ts';
import { whenAsked } from '../record/given.sample.ts';
import type { AccessEvent, AccessState } from './access.ts';
import { accessConcept } from './concept.ts';

const erasure = { record: 'report/r1', subject: null, classes: ['identity'], reason: 'asked', keys: ['k1'] } as const;
const command = { ...erasure, cases: [], askedBy: ['sekretaris'] } as const;
const closed = { ...report('adult'), status: 'closed' };
const records = { 'report/r1': closed, 'escalation/r1': escalation() };
const proposed = {
  type: 'erasure-proposed',
  ...erasure,
  person: 'petugas-satu',
  lapsesAt: later(now, 7 * day),
} as const;
const erased = { type: 'cards-erased', ...erasure, person: 'petugas-satu' } as const;

/** The chapter with these people on duty at the LPA, and nobody else of the LPA in post. */
function withDuty(...holders: readonly string[]) {
  const { directory } = chapter;
  const offices = directory.offices.map((one) => (one.kind === 'lpaDuty' ? { ...one, holders } : one));
  const people = Object.fromEntries(holders.map((one) => [one, { contacts: [], language: 'id' as const }]));
  return { ...chapter, directory: { ...directory, people, offices, secretariat: [] } };
}

function person(ref: string): Actor {
  return { kind: 'person', ref, role: 'lpaDuty' };
}

interface Asked {
  readonly by?: string;
  readonly history?: readonly object[];
  readonly duty?: readonly string[];
  readonly at?: Instant;
  readonly records?: object;
  readonly more?: object;
}

function ask(type: 'propose-erasure' | 'erase-cards' | 'confirm-erasure', asked: Asked = {}) {
  const { by = 'petugas-satu', history = [], duty = ['petugas-satu', 'petugas-dua'], at = now } = asked;
  const given = {
    ...{ now: at, actor: person(by), stream: 'access/a1', chapter: withDuty(...duty) },
    ...{ history: history as readonly AccessEvent[], records: { ...records, ...asked.records } },
  };
  return whenAsked(
    accessConcept,
    given,
    (type === 'confirm-erasure' ? { type } : { type, ...command, ...asked.more }) as never,
  );
}

function codesOf(...asked: Parameters<typeof ask>) {
  return ask(...asked).codes;
}

describe('two people of the LPA erase cards', () => {
  test('one proposes, which lapses after seven days', () => {
    const { events, state } = ask('propose-erasure');
    expect(events).toEqual([proposed]);
    expect(state).toMatchObject({ status: 'proposed', person: 'petugas-satu', lapsesAt: later(now, 7 * day) });
  });

  test('another carries it out before it lapses, and the first does not, nor anybody who is not of the LPA', () => {
    const history = [proposed];
    const at = (ms: number) => codesOf('erase-cards', { by: 'petugas-dua', history, at: later(now, ms) });
    expect([at(0), at(7 * day - 1), at(7 * day)]).toEqual([[], [], ['access.needs-second-word']]);
    expect(codesOf('erase-cards', { history })).toEqual(['access.needs-second-word']);
    expect(codesOf('erase-cards', { by: 'petugas-dua' })).toEqual(['access.needs-second-word']);
    expect(codesOf('erase-cards', { by: 'koordinator-satu', history })).toEqual(['access.not-found']);
    expect(codesOf('propose-erasure', { by: 'koordinator-satu' })).toEqual(['access.not-found']);
    const { events } = ask('erase-cards', { by: 'petugas-dua', history });
    expect(events).toEqual([{ ...erased, person: 'petugas-dua' }]);
  });

  test('the word of somebody who left the LPA counts no more, and alone in post one person may', () => {
    const alone = { by: 'petugas-dua', duty: ['petugas-dua'] };
    expect(codesOf('erase-cards', { ...alone, history: [proposed] })).toEqual(['access.needs-second-word']);
    expect(codesOf('erase-cards', alone)).toEqual([]);
  });

  test('the person who carried it out erases its further parts, and nobody else', () => {
    const history = [proposed, { ...erased, person: 'petugas-dua' }];
    expect(codesOf('erase-cards', { history, by: 'petugas-satu' })).toEqual(['access.needs-second-word']);
    const { state } = ask('erase-cards', { history, by: 'petugas-dua', more: { keys: ['k2'] } });
    expect(state).toMatchObject({ status: 'erasing', keys: ['k1', 'k2'] });
    expect(codesOf('propose-erasure', { history })).toEqual(['access.already-opened']);
  });

  test('keys are destroyed once, while an erasure is under way, and are named no more afterwards', () => {
    expect(codesOf('confirm-erasure')).toEqual(['access.already-opened']);
    expect(codesOf('confirm-erasure', { history: [proposed] })).toEqual(['access.already-opened']);
    const { state } = ask('confirm-erasure', { history: [erased] });
    expect(state).toMatchObject({ status: 'erased', keys: [], person: 'petugas-satu' });
    expect(codesOf('confirm-erasure', { history: [erased, { type: 'keys-destroyed' }] })).toEqual([
      'access.already-opened',
    ]);
  });
});

describe('what is not erased', () => {
  const ofAdult = { report: 'report/r1', victim: 'p1', furtherReports: [], ageClass: 'adult' };
  const running = { ...ofAdult, status: 'suspected', criminalCase: 'running' };
  const second = { by: 'petugas-dua', history: [proposed] };

  test('nothing while a criminal case about it runs, whichever way the case is known; a first word hears nothing of it', () => {
    const held = (key: string, theCase: object, more: object = {}) =>
      codesOf('erase-cards', { ...second, records: { [key]: theCase }, more });
    const [named, unnamed] = ['p1', 'unnamed'].map((victim) => `case-of-victim=report/r1/${victim}`) as [
      string,
      string,
    ];
    for (const key of [named, unnamed]) expect(held(key, running)).toEqual(['access.under-hold']);
    expect(held('case/k9', running, { cases: ['case/k8', 'case/k9'] })).toEqual(['access.under-hold']);
    expect(held(named, { ...running, criminalCase: 'ended' })).toEqual([]);
    expect(held(named, { ...running, status: 'none' })).toEqual([]);
    // The case of somebody who is no victim of the report is another matter.
    expect(held('case-of-victim=report/r1/p2', running)).toEqual([]);
    const witness = { ref: 'p2', roles: ['witness'], ageClass: 'adult' } as const;
    const known = {
      'report/r1': { ...report('adult', [witness]), status: 'closed' },
      'case-of-victim=report/r1/p2': running,
    };
    expect(codesOf('erase-cards', { ...second, records: known })).toEqual([]);
    expect(codesOf('propose-erasure', { records: { [named]: running } })).toEqual([]);
  });

  test('nothing of an open report, unless the person asked for it', () => {
    const open = { records: { 'report/r1': report('adult') }, more: { askedBy: [] } };
    for (const type of ['propose-erasure', 'erase-cards'] as const) {
      const asked = type === 'erase-cards' ? second : {};
      expect(codesOf(type, { ...asked, ...open })).toEqual(['access.report-open']);
      expect(codesOf(type, { ...asked, ...open, more: { askedBy: ['sekretaris'] } })).toEqual([]);
      expect(codesOf(type, { ...asked, more: { askedBy: [] } })).toEqual([]);
    }
    const escalated = { more: { askedBy: [], record: 'escalation/r1' } };
    expect(codesOf('propose-erasure', escalated)).toEqual(['access.report-open']);
    const engagement = {
      records: { 'engagement/e1': { status: 'open' } },
      more: { askedBy: [], record: 'engagement/e1' },
    };
    expect(codesOf('propose-erasure', engagement)).toEqual([]);
  });

  test('nothing by a word or a request of whom the report bars or names since, nor by a request of who decides', () => {
    const naming = (who: string) => ({ ref: 'p2', people: [who], offices: [], keptOut: [], lifted: [] });
    const barring = (who: string) => ({ ...escalation(), excluded: { people: [who], offices: [], keptOut: [] } });
    const sparing = (who: string) => ({ ...escalation(), namings: [naming(who)] });
    for (const escalated of [barring, sparing]) {
      const bars = (who: string) => ({ 'escalation/r1': escalated(who) });
      expect(codesOf('erase-cards', { ...second, records: bars('petugas-satu') })).toEqual([
        'access.needs-second-word',
      ]);
      const open = (who: string) => ({ ...second, records: { ...bars(who), 'report/r1': report('adult') } });
      expect(codesOf('erase-cards', open('orang-lain'))).toEqual([]);
      expect(codesOf('erase-cards', open('sekretaris'))).toEqual(['access.report-open']);
    }
    for (const one of ['petugas-satu', 'petugas-dua']) {
      const asked = { records: { 'report/r1': report('adult') }, more: { askedBy: [one] } };
      expect([one, codesOf('erase-cards', { ...second, ...asked })]).toEqual([one, ['access.report-open']]);
    }
  });

  test('nothing of the open report of a child, of an unknown age or of danger, whoever asked', () => {
    const inDanger = { ...report('adult'), facts: { danger: ['yes'] } };
    for (const open of [report('child'), report('unknown'), inDanger]) {
      const asked = { records: { 'report/r1': open }, more: { askedBy: ['sekretaris'] } };
      expect(codesOf('propose-erasure', asked)).toEqual(['access.report-open']);
      expect(codesOf('erase-cards', { ...second, ...asked })).toEqual(['access.report-open']);
    }
  });

  test('nothing that an open case came of, unless the person asked for it; a first word hears nothing of the case', () => {
    const about = (theCase: object, isAsked: boolean, key = 'case-of-victim=report/r1/p1') =>
      codesOf('erase-cards', {
        ...second,
        records: { [key]: theCase },
        more: { askedBy: isAsked ? ['sekretaris'] : [], cases: ['case/k9'] },
      });
    for (const status of ['suspected', 'monitoring']) {
      const open = { ...ofAdult, status, criminalCase: null };
      expect([about(open, false), about(open, false, 'case/k9')]).toEqual([
        ['access.report-open'],
        ['access.report-open'],
      ]);
      expect(about(open, true)).toEqual([]);
      for (const ageClass of ['child', 'unknown'])
        expect(about({ ...open, ageClass }, true)).toEqual(['access.report-open']);
      const records = { 'case-of-victim=report/r1/p1': open };
      expect(codesOf('propose-erasure', { records, more: { askedBy: [] } })).toEqual([]);
    }
    const linked = {
      'report/r2': report('child'),
      'case/k9': { ...ofAdult, status: 'suspected', furtherReports: ['report/r2'] },
    };
    const asked = { askedBy: ['sekretaris'], cases: ['case/k9'] };
    expect(codesOf('erase-cards', { ...second, records: linked, more: asked })).toEqual(['access.report-open']);
    for (const status of ['closed', 'none']) expect(about({ status, criminalCase: null }, false)).toEqual([]);
  });
});

test('an event that does not fit the record leaves it as it is', () => {
  const { evolve, initial } = accessConcept;
  const after = (...events: readonly object[]) =>
    events.reduce<AccessState>((state, event) => evolve(state, event as AccessEvent, {} as Entry), initial);
  const glass = { type: 'glass-broken', record: 'report/r1', person: 'x', reason: 'lifeInDanger', until: now };
  const review = { type: 'emergency-reviewed', finding: 'justified', reviewedBy: 'y' };
  const ended = { type: 'emergency-ended', by: 'time' };
  for (const event of [{ type: 'keys-destroyed' }, ended, review]) {
    expect(after(event)).toEqual(initial);
    expect(after(proposed, event)).toEqual(after(proposed));
  }
  expect(after(glass, ended)).toMatchObject({ status: 'emergencyEnded', person: 'x' });
  for (const before of [[glass], [glass, ended]]) {
    expect(after(...before, review)).toMatchObject({ status: 'emergencyReviewed', reviewedBy: 'y', person: 'x' });
  }
  expect(after(glass, review, ended)).toMatchObject({ status: 'emergencyReviewed' });
});
