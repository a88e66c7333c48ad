import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import { type EscalationEvent, type EscalationState, emergencyPath, tippedOffPath } from './escalation.ts';
import { evolveEscalation, initialEscalation } from './evolve.ts';
import { isBefore } from './order.ts';
import { after, everyReport, floor, path, samplePolicy, step } from './sample-chapter.sample.ts';
import { waiverOf } from './waivers.ts';

const at = after(hour);

/** A running report: two open paths, one step that waits and one that an answer holds, and a few words of people. */
const running = {
  ...initialEscalation,
  ...{
    status: 'running',
    report: 'report/r1',
    openedAt: after(0),
    now: after(0),
    retryAt: after(9),
    lookAgainAt: after(8),
  },
  paths: ['p', 'q'].map((one) => ({
    ...{ path: one, openedAt: after(0), proposal: null, answersFrom: null },
    hold: { from: after(0), until: after(5 * hour), by: ['jaga-satu'] },
  })),
  pending: [waiting('p', 'a'), { ...waiting('p', 'b'), held: true }, { ...waiting('q', 'a'), held: true }],
  replies: ['jaga-satu', 'jaga-dua'].map((person) => ({
    ...{ person, offices: ['lpaDuty'], level: 'acknowledged', receivedAt: after(1), relayed: false, voidFrom: null },
  })),
  declined: ['koordinator', 'wakil'].map((person) => ({ person, at: after(2) })),
  liftings: ['lurah', 'camat'].map((who) => ({ who, by: 'jaga-satu', reason: 'namedByMistake', at: 0 })),
  namings: [{ ref: 's', people: ['lurah', 'camat'], offices: [], keptOut: [], lifted: [] }],
  owed: ['uptdPpa', 'policeUnitPpa'].map((one) => ({ offices: [one], isFloor: false })),
  obligations: ['f', 'g'].flatMap((name) => ['lurah', 'lpaDuty'].map((office) => owed(name, office))),
} as unknown as EscalationState;

function waiting(of: string, name: string, more: object = {}) {
  const due = after(2 * hour);
  return { path: of, step: name, office: null, occurrence: 0, due, firstDue: due, held: false, ...more };
}

function owed(name: string, office: string) {
  return {
    floor: name,
    office,
    offices: [office],
    origin: 'practice',
    tellAt: after(1),
    deadline: after(2),
    outcome: 'owed',
  };
}

/** The state after events at one instant. */
function then(...events: readonly object[]): EscalationState {
  return events.reduce<EscalationState>(
    (state, event) => evolveEscalation(state, event as EscalationEvent, { at }),
    running,
  );
}

function names({ pending }: EscalationState) {
  return pending.map((one) => `${one.path}/${one.step}${one.held ? ' held' : ''}`);
}

describe('what an event leaves of a report', () => {
  test('the state before it stays as it was, and the newest instant never runs back', () => {
    const before = structuredClone(running);
    const events = [
      { type: 'path-ended', path: 'p' },
      { type: 'reply-voided', person: 'jaga-satu' },
      { type: 'tipped-off' },
    ];
    const state = then(...events);
    expect(running).toEqual(before);
    expect([state.now, evolveEscalation(state, { type: 'calendar-missing' } as never, { at: after(1) }).now]).toEqual([
      at,
      at,
    ]);
    expect(evolveEscalation(running, { type: 'of-a-later-version' } as never, { at })).toEqual({ ...running, now: at });
  });

  test('a plan ends the wait for one, and closing ends every wait', () => {
    expect(then({ type: 'escalation-planned', policy: 'h' })).toMatchObject({
      status: 'running',
      policy: 'h',
      retryAt: null,
    });
    expect(then({ type: 'policy-unreadable', retryAt: after(7) }).retryAt).toBe(after(7));
    const closed = then({ type: 'escalation-closed' });
    expect(closed).toMatchObject({ status: 'closed', owed: [], pending: [], retryAt: null, lookAgainAt: null });
    expect(then({ type: 'escalation-closed', owed: running.owed }).owed).toEqual(running.owed);
  });

  test('learning adds to what was named, and holds nobody’s word who is barred by it', () => {
    const naming = { ref: 't', people: ['jaga-satu'], offices: [], keptOut: [], lifted: [] };
    const excluded = { people: ['jaga-satu'], offices: [], keptOut: [] };
    const facts = { victimReported: ['yes'] };
    const learned = { type: 'facts-learned', facts, excluded, namings: [naming], newlyBarred: ['jaga-satu'] };
    const state = then({ ...learned, ageOpen: true });
    expect(state).toMatchObject({
      facts,
      excluded,
      ageOpen: true,
      since: { victimReported: at, receivedInCare: null },
    });
    expect(state.namings).toEqual([...running.namings, naming]);
    expect(state.replies.map(({ voidFrom }) => voidFrom)).toEqual([at, null]);
    expect(names(state)).toEqual(['p/a', 'p/b', 'q/a']);
    expect(state.paths.map(({ hold }) => hold)).toEqual([null, null]);
    const later = evolveEscalation(state, { ...learned, namings: [], facts: { inCare: ['yes'] } } as never, {
      at: after(3 * hour),
    });
    expect(later.since).toMatchObject({ victimReported: at, receivedInCare: after(3 * hour) });
    expect('ageOpen' in later).toBe(false);
    // Whom it names and who was spared holds nothing either.
    expect(then({ ...learned, facts: {}, newlyBarred: [] }).paths).toEqual(state.paths);
    expect(then({ ...learned, facts: {}, namings: [], newlyBarred: [] }).paths).toEqual(running.paths);
  });

  test('a word of several is void alone, and one that was void already keeps its instant', () => {
    const state = then({ type: 'reply-voided', person: 'jaga-dua' });
    const again = evolveEscalation(state, { type: 'reply-voided', person: 'jaga-dua' } as never, {
      at: after(2 * hour),
    });
    expect(again.replies.map(({ voidFrom }) => voidFrom)).toEqual([null, at]);
    expect(then({ type: 'reply-voided', person: 'lurah' })).toEqual({ ...running, now: at });
    const raised = then({ type: 'triage-raised', level: 'now', newlyBarred: ['jaga-satu'] });
    expect([raised.raised, raised.replies.map(({ voidFrom }) => voidFrom)]).toEqual(['now', [at, null]]);
  });

  test('a proposal to lift replaces an earlier one of the same person or office, and lifting ends it alone', () => {
    const proposal = { who: 'lurah', by: 'jaga-dua', reason: 'clearedByInquiry' };
    expect(then({ type: 'lifting-proposed', ...proposal }).liftings).toEqual([
      running.liftings[1],
      { ...proposal, at },
    ]);
    const excluded = { people: ['camat'], offices: [], keptOut: [] };
    const lifted = then({ type: 'exclusion-lifted', who: 'lurah', excluded });
    expect(lifted).toMatchObject({ excluded, liftings: [running.liftings[1]], namings: [{ lifted: ['lurah'] }] });
  });

  test('an answer takes back that its giver declined, a caller’s word does not, and declining voids their answer', () => {
    const reply = { ...running.replies[0], person: 'wakil' };
    const left = (relayed: boolean) =>
      then({ type: 'reply-recorded', reply: { ...reply, relayed } }).declined.map(({ person }) => person);
    expect([left(false), left(true)]).toEqual([['koordinator'], ['koordinator', 'wakil']]);
    const state = then(
      { type: 'decline-recorded', person: 'wakil' },
      { type: 'decline-recorded', person: 'jaga-satu' },
    );
    expect(state.declined).toEqual([running.declined[0], ...['wakil', 'jaga-satu'].map((person) => ({ person, at }))]);
    expect(state.replies.map(({ voidFrom }) => voidFrom)).toEqual([at, null]);
  });

  test('a path that ends takes its steps along, and nothing of another; opening it ends its end', () => {
    const ended = then({ type: 'path-ended', path: 'p' }, { type: 'path-ended', path: 'q' });
    expect([ended.paths, ended.pending, ended.ended.map((one) => one.path)]).toEqual([[], [], ['p', 'q']]);
    expect(names(then({ type: 'path-ended', path: 'p' }))).toEqual(['q/a held']);
    const steps = [
      { step: 'a', due: after(4 * hour) },
      { step: 'b', office: 'lurah', due: after(5 * hour) },
    ];
    for (const type of ['path-opened', 'path-reopened']) {
      const state = evolveEscalation(ended, { type, path: 'p', steps } as never, { at });
      expect(state.ended.map((one) => one.path)).toEqual(['q']);
      expect(state.paths).toMatchObject([{ path: 'p', openedAt: at, answersFrom: type === 'path-opened' ? null : at }]);
      expect(state.pending).toMatchObject([
        { step: 'a', office: null },
        { step: 'b', office: 'lurah', due: after(5 * hour) },
      ]);
    }
  });

  test('of an open path that is opened anew what was held is due, and no other path hears of it', () => {
    const state = then({ type: 'path-reopened', path: 'p', steps: [] });
    expect(state.paths).toMatchObject([{ hold: null, answersFrom: at }, running.paths[1]]);
    expect(names(state)).toEqual(['p/a', 'p/b', 'q/a held']);
    expect(state.pending.map(({ due }) => due)).toEqual([after(2 * hour), at, after(2 * hour)]);
  });

  test('a step that a person fires takes the place of its waiting ones, and of no other', () => {
    const state = then({ type: 'step-fired', path: 'p', step: 'a', due: at });
    expect(names(state)).toEqual(['p/b held', 'q/a held', 'p/a']);
    expect(state.pending.at(-1)).toMatchObject({ due: at, fired: true, occurrence: 0 });
  });

  test('a step is pulled to an earlier instant, or has one more beside its own', () => {
    const pulled = then({ type: 'step-pulled', path: 'p', step: 'b', due: at });
    expect(pulled.pending[1]).toMatchObject({ due: at, held: false });
    expect(names(pulled)).toEqual(['p/a', 'p/b', 'q/a held']);
    const beside = then({ type: 'step-pulled', path: 'p', step: 'b', due: at, additional: true });
    expect(beside.pending[1]).toMatchObject({ pulled: true, held: true, due: after(2 * hour) });
    expect(beside.pending.at(-1)).toMatchObject({ path: 'p', step: 'b', due: at, additional: true, office: null });
    expect(then({ type: 'step-pulled', path: 'p', step: 'b', office: 'lurah', due: at }).pending).toEqual(
      running.pending,
    );
  });

  test('a tip-off and an emergency tell at once, the one anew each time and the other once', () => {
    const twice = then({ type: 'tipped-off' }, { type: 'tipped-off' });
    expect(names(twice).filter((one) => one.startsWith(tippedOffPath))).toHaveLength(1);
    const raised = { type: 'emergency-raised', due: at };
    expect(names(then(raised, raised)).filter((one) => one.startsWith(emergencyPath))).toHaveLength(1);
    expect(names(then(raised)).slice(0, 3)).toEqual(names(running));
  });

  test('a call that was made or given up is owed no more, and a word to give it up stands by that call alone', () => {
    for (const type of ['office-reached', 'call-given-up']) {
      expect(then({ type, office: 'uptdPpa' }).owed).toEqual([running.owed[1]]);
    }
    const givingUp = { by: 'jaga-satu', reason: 'officeClosed' };
    expect(then({ type: 'giving-up-proposed', office: 'uptdPpa', ...givingUp }).owed).toEqual([
      { ...running.owed[0], givingUp: { ...givingUp, at } },
      running.owed[1],
    ]);
  });

  test('the last resort discharges all that its floor owes, and an office its own part', () => {
    const decided = (office: string) =>
      then({
        ...{
          type: 'step-decided',
          path: 'floor/f',
          step: 'deadline',
          office,
          occurrence: 0,
          due: after(2),
          recipients: [],
        },
        ...{ missing: [], decision: { outcome: 'released', reason: 'discharged' }, next: [] },
      }).obligations.map(({ outcome }) => outcome);
    expect(decided('lastResort')).toEqual(['discharged', 'discharged', 'owed', 'owed']);
    expect(decided('lpaDuty')).toEqual(['owed', 'discharged', 'owed', 'owed']);
    const missed = then({ type: 'floor-missed', floor: 'g', office: 'lurah', deadline: after(2) });
    expect(missed.obligations.map(({ outcome }) => outcome)).toEqual(['owed', 'owed', 'missed', 'owed']);
  });

  test('a new policy takes over the open paths as they were opened, without their holds', () => {
    const paths = [
      { path: 'q', openedAt: after(9), keeps: ['a'], steps: [{ step: 'b', due: after(3 * hour) }] },
      { path: 'n', openedAt: after(9), keeps: [], steps: [] },
    ];
    const repeated = [
      waiting('q', 'a', { occurrence: 1 }),
      waiting('q', 'z', { occurrence: 1 }),
      waiting('floor/f', 'lead'),
    ];
    const before = { ...running, pending: [...running.pending, ...repeated] } as EscalationState;
    const state = evolveEscalation(before, { type: 'policy-migrated', to: 'new', paths } as never, { at });
    expect(state).toMatchObject({ policy: 'new', retryAt: null });
    expect(state.paths.map(({ path: one, openedAt, hold }) => [one, openedAt, hold])).toEqual([
      ['q', after(0), null],
      ['n', after(9), null],
    ]);
    expect(names(state)).toEqual(['q/a', 'floor/f/lead', 'q/b']);
  });
});

describe('what is decided first (Z5)', () => {
  const policy = {
    ...samplePolicy([path('one', [step('a', 0, []), step('b', 0, [])]), everyReport]),
    floors: [floor('f', 1, []), floor('g', 1, [])],
  };
  const order = ['one/a', 'one/b', 'every-report/first', 'gone/a', 'floor/f/lead', 'floor/f/deadline', 'floor/g/lead'];

  test('an emergency, then the steps as they are written, then what no policy names, then the floors', () => {
    const due = (name: string) => {
      const cut = name.lastIndexOf('/');
      return waiting(name.slice(0, cut), name.slice(cut + 1)) as never;
    };
    const all = [`${emergencyPath}/now`, ...order];
    for (const [index, one] of all.entries()) {
      for (const [other, name] of all.entries()) {
        expect([one, name, isBefore(due(one), due(name), policy)]).toEqual([one, name, index < other]);
      }
    }
    expect(isBefore(due(`${emergencyPath}/now`), due('one/a'), null)).toBe(true);
  });

  test('the earlier instant before any of that, and of one step the earlier occurrence', () => {
    const later = waiting('one', 'a', { due: after(3 * hour) }) as never;
    expect([
      isBefore(later, waiting('every-report', 'first') as never, policy),
      isBefore(waiting('every-report', 'first') as never, later, policy),
    ]).toEqual([false, true]);
    const [first, second] = [0, 1].map((occurrence) => waiting('one', 'a', { occurrence }) as never) as [never, never];
    expect([isBefore(first, second, policy), isBefore(second, first, policy), isBefore(first, first, policy)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('a waiver waives its floor alone, from its instant until its end, and never one of the law (W1)', () => {
  const waiver = { id: 'w', floor: 'f', from: after(minute), until: after(hour), when: { danger: { anyOf: ['no'] } } };
  const waived = (more: {
    readonly of?: string;
    readonly minutes?: number;
    readonly origin?: string;
    readonly danger?: string;
  }) => {
    const { of = 'floor/f', minutes = 30, origin = 'practice', danger = 'no' } = more;
    const obligations = [{ ...owed('f', 'lurah'), origin }, owed('g', 'lurah')];
    const policy = { ...samplePolicy(), waivers: [{ ...waiver, id: 'other', floor: 'other' }, waiver] } as never;
    const facts = { danger: [danger] };
    const scope = { state: { ...running, obligations }, match: { facts }, chapter: { policy } };
    return waiverOf(waiting(of, 'lead') as never, scope as never, after(minutes * minute))?.id;
  };
  expect([
    waived({}),
    waived({ minutes: 1 }),
    waived({ minutes: 0 }),
    waived({ minutes: 59 }),
    waived({ minutes: 60 }),
  ]).toEqual(['w', 'w', undefined, 'w', undefined]);
  expect([
    waived({ of: 'floor/g' }),
    waived({ of: 'f' }),
    waived({ origin: 'law' }),
    waived({ danger: 'yes' }),
  ]).toEqual(Array(4).fill(undefined));
});

test.each(['of-a-later-version', 'toString', 'constructor', '__proto__'])(
  'an event that it does not know changes nothing: %s',
  (type) => expect(evolveEscalation(running, { type } as never, { at: running.now })).toEqual(running),
);
