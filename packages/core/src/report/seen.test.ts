import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type Instant, later } from '../calendar/instant.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { type Act, acts } from '../escalation/choices.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { after, sampleChapter } from '../escalation/sample-chapter.sample.ts';
import { openEscalation } from '../escalation/telling.sample.ts';
import { valuesOf } from '../language/choices.ts';
import { at, whenAsked } from '../record/given.sample.ts';
import { type ClosureReason, closureReasons, type SeenBy, seers, unseenGrounds } from './choices.ts';
import { reportConcept } from './concept.ts';
import { reportMessages } from './messages.ts';
import type { ReportCommand, ReportEvent } from './report.ts';
import { acted, dutyOfficer, givenReport, ofUptd, received, seen } from './reported.sample.ts';
import { isUnseen, type Sighting, saysSame, whyUnseen, witnessOf } from './seen.ts';

const institutions = valuesOf(seers).filter((one) => !isUnseen({ seenBy: one }));
const grounds = valuesOf(unseenGrounds);
const ended = valuesOf(closureReasons).filter((one) => one !== 'handedToCase' && one !== 'duplicate');

/** A closing of a report in which somebody else acted, an hour after it came in. */
function closing(
  facts: Parameters<typeof received>[0],
  body: object,
  more: readonly ReportEvent[] = [],
  done: readonly (readonly [Act, (string | undefined)?, number?])[] = [['visited', ofUptd.ref]],
  alter: (told: EscalationState) => Partial<EscalationState> = () => ({}),
) {
  const opened = openEscalation({ chapter: sampleChapter(), facts: facts ?? {}, at: after(0) }).state;
  const known = done.reduce((state, [act, person, at]) => acted(state, act, person, at), opened);
  const escalation = { ...known, ...alter(known) };
  const given = { ...givenReport([received(facts), ...more], dutyOfficer, { 'escalation/r1': escalation }) };
  const readers = [dutyOfficer.ref, ofUptd.ref];
  const command = { type: 'close-report', noted: true, readers, ...body } as unknown as ReportCommand;
  return (by = dutyOfficer, now = after(2 * day)) => whenAsked(reportConcept, { ...given, actor: by, now }, command);
}

const none = { deeds: null, traces: [], first: dutyOfficer.ref } as const;
const ofChild = { victimAge: ['child'] } as const;

describe('a closing of a child or of danger says who saw the victim (1850)', () => {
  test('refuses every reason that ends the report without an institution or a ground', () => {
    const facts = fc.constantFrom(ofChild, { victimAge: ['unknown'] }, { victimAge: ['adult'], danger: ['yes'] });
    fc.assert(
      fc.property(facts, fc.constantFrom(...ended), (said, reason) => {
        expect(closing(said, { reason })().events).toEqual([]);
      }),
    );
    expect(closing(ofChild, { reason: 'preventedBeforeDeparture' })().refusals).toEqual([
      { code: 'report.unseen', why: 'missing', field: 'seenBy' },
    ]);
  });

  test('takes each institution on a day from the report to now, and on no other day', () => {
    const days = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...institutions), days, (seenBy, days) => {
        const seenOn = later(after(0), days * day);
        const said = { reason: 'preventedBeforeDeparture', seenBy, seenOn };
        const { codes, refusals } = closing(ofChild, said, [], [['shelterArranged']])();
        const why = days < 0 ? 'before' : days > 2 ? 'future' : undefined;
        expect([codes, refusals.map((one) => (one as { why?: string }).why)]).toEqual(
          why === undefined ? [[], []] : [['report.unseen'], [why]],
        );
      }),
    );
  });

  test('takes a ground for the reasons that go with it alone, and never from one person', () => {
    fc.assert(
      fc.property(fc.constantFrom(...grounds), fc.constantFrom(...ended), (seenBy, reason) => {
        const done = [['nothingFound'], ['takenOver'], ['counselled']] as const;
        const { events, codes } = closing(ofChild, { reason, seenBy }, [], done)();
        const fits: Readonly<Record<string, readonly ClosureReason[]>> = {
          notFound: ['falseReportGoodFaith'],
          noVictim: ['falseReportGoodFaith'],
          elsewhere: ['transferredJurisdiction'],
        };
        expect(events.map(({ type }) => type)).toEqual(
          fits[seenBy]?.includes(reason) === true ? ['closure-proposed'] : [],
        );
        if (events.length === 0) expect(codes).not.toEqual([]);
      }),
    );
    const adult = { victimAge: ['adult'], danger: ['yes'] } as const;
    const alone = (said: object) => closing(adult, { reason: 'insufficientInformation', ...said })().events;
    expect(alone({ seenBy: 'notFound' })).toMatchObject([{ type: 'closure-proposed', seenBy: 'notFound' }]);
    expect(alone(seen)).toMatchObject([{ type: 'report-closed', ...seen }]);
  });

  const restsOn: Readonly<Record<string, readonly Act[]>> = {
    notFound: ['searched', 'visited', 'nothingFound'],
    noVictim: ['nothingFound'],
    elsewhere: ['takenOver'],
    answered: ['counselled'],
  };
  const ofGround = (seenBy: string, done: readonly (readonly [Act, (string | undefined)?, number?])[]) => {
    const reasons = { notFound: 'falseReportGoodFaith', noVictim: 'falseReportGoodFaith' } as Record<string, string>;
    const adult = { victimAge: ['adult'], danger: ['yes'] } as const;
    const own = { elsewhere: 'transferredJurisdiction', answered: 'adultDeclinedServices' } as Record<string, string>;
    const reason = reasons[seenBy] ?? own[seenBy];
    const { events, refusals } = closing(seenBy === 'answered' ? adult : ofChild, { reason, seenBy }, [], done)();
    return events[0]?.type ?? (refusals[0] as { why?: string }).why;
  };
  const anyAct = fc.constantFrom(...valuesOf(acts));

  test('rests each ground on an act that says so, of another than the proposer (1940)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...grounds), anyAct, fc.boolean(), (seenBy, act, isOwn) => {
        // Somebody else did something else: the ground asks for its own act all the same.
        const done = [['policeReportFiled'], [act, isOwn ? dutyOfficer.ref : undefined]] as const;
        const rests = !isOwn && restsOn[seenBy]?.includes(act) === true;
        expect(ofGround(seenBy, done)).toBe(rests ? 'closure-proposed' : `no-act-${seenBy}`);
      }),
    );
  });

  test('takes no one for absent whom an act says that somebody met, unless they were searched for since (1940)', () => {
    const met = fc.constantFrom<Act>('victimSafe', 'victimAccompanied', 'shelterArranged');
    fc.assert(
      fc.property(met, fc.constantFrom('piket-satu', dutyOfficer.ref), (act, by) => {
        expect(
          ofGround('noVictim', [
            [act, by, 2],
            ['nothingFound', 'uptd', 5],
          ]),
        ).toBe('met');
        expect(
          ofGround('notFound', [
            ['visited', 'uptd', 2],
            [act, by, 5],
          ]),
        ).toBe('met');
        expect(
          ofGround('notFound', [
            [act, by, 2],
            ['visited', 'uptd', 5],
          ]),
        ).toBe('closure-proposed');
        expect(
          ofGround('elsewhere', [
            [act, by, 2],
            ['takenOver', 'uptd', 5],
          ]),
        ).toBe('closure-proposed');
      }),
    );
  });

  test('says in both languages which act is missing, by its own words', () => {
    for (const [ground, [act]] of Object.entries(restsOn)) {
      const refusal = { why: `no-act-${ground}` as 'no-act-notFound', field: 'seenBy' } as const;
      const said = reportMessages['report.unseen'](refusal);
      const { id, en } = acts[act as Act];
      expect([said.id.includes(`"${id}"`), said.en.includes(`"${en}"`)]).toEqual([true, true]);
    }
  });

  test('closes as prevented before departure only what a departure stands in, or may (1941)', () => {
    const said = fc.constantFrom('none', 'unknown', 'signs', 'dated', 'abroad', undefined);
    fc.assert(
      fc.property(said, (departure) => {
        const facts = { ...ofChild, ...(departure && { departure: [departure] }) };
        const { events, codes } = closing(facts as never, { reason: 'preventedBeforeDeparture', ...seen })();
        expect([events.map(({ type }) => type), codes]).toEqual(
          departure === 'none' ? [[], ['report.no-departure']] : [['closure-proposed'], []],
        );
      }),
    );
  });

  test('asks for the day, and counts none from before a danger that was said since', () => {
    const reason = 'preventedBeforeDeparture' as const;
    const by = { reason, seenBy: 'hospital' } as const;
    expect(closing(ofChild, by)().refusals).toEqual([{ code: 'report.unseen', why: 'day-missing', field: 'seenOn' }]);
    const since = later(after(0), day);
    const context = { chapter: sampleChapter(), now: after(2 * day) };
    const asked = (seenOn: Instant) => whyUnseen({ ...by, seenOn }, { since, barred: [], ...none }, context);
    expect([asked(after(0))?.why, asked(since)]).toEqual(['before', null]);
  });

  type Told = Parameters<typeof acted>[0];
  const reply = {
    offices: ['hospital'],
    level: 'acknowledged',
    receivedAt: after(1),
    relayed: false,
    voidFrom: null,
  } as const;
  const named = (office: OfficeKind) => {
    const seenBy = office as SeenBy;
    return { reason: 'preventedBeforeDeparture', seenBy, seenOn: after(1) };
  };
  const traced = (
    office: OfficeKind,
    done: Parameters<typeof closing>[3],
    more: (told: Told) => Partial<Told> = () => ({}),
  ) => {
    const { events, refusals } = closing(ofChild, named(office), [], done, more)();
    return events[0]?.type ?? (refusals[0] as { why?: string }).why;
  };

  test('takes no institution for who saw the victim that nothing on record is of (1952)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...institutions), anyAct, fc.boolean(), (seenBy, act, isOwn) => {
        const done = [['visited'], [act, isOwn ? dutyOfficer.ref : 'piket-dua']] as const;
        const isMet = !isOwn && ['victimSafe', 'victimAccompanied', 'shelterArranged'].includes(act);
        const isFiled = act === 'policeReportFiled' && officeKinds[seenBy as OfficeKind].police;
        const lacks = seenBy === 'lpaDuty' ? 'own-witness' : 'no-trace';
        expect(traced(seenBy as OfficeKind, done)).toBe(isMet || isFiled ? 'closure-proposed' : lacks);
      }),
    );
  });

  test.each<[string, (told: Told) => Partial<Told>]>([
    ['that answered', ({ replies }) => ({ replies: [...replies, { ...reply, person: 'perawat' }] })],
    ['that took a call', ({ replies }) => ({ replies: [...replies, { ...reply, person: 'jaga-dua', relayed: true }] })],
    [
      'that took a referral on',
      () => ({ informed: [{ office: 'hospital', person: 'perawat', at: after(1), told: ['x'] }] }),
    ],
  ])('takes an institution %s, and no other for it (1952)', (_, more) => {
    expect(traced('hospital', [['visited']], more)).toBe('closure-proposed');
    expect(traced('immigrationOffice', [['visited']], more)).toBe('no-trace');
  });

  test.each<[string, (told: Told) => Partial<Told>]>([
    ['withdrawn', ({ replies }) => ({ replies: [...replies, { ...reply, person: 'perawat', voidFrom: after(2) }] })],
    [
      'given up',
      () => ({ informed: [{ office: 'hospital', person: 'perawat', at: after(1), told: ['x'], hasEnded: true }] }),
    ],
    [
      'of whom the report names',
      ({ replies, excluded }) => ({
        replies: [...replies, { ...reply, person: 'perawat' }],
        excluded: { ...excluded, people: ['perawat'] },
      }),
    ],
  ])('counts no trace that is %s (1952)', (_, more) => {
    expect(traced('hospital', [['visited']], more)).toBe('no-trace');
  });

  test('takes a police report for no trace of another police office where the report accuses the police (1988)', () => {
    const police = institutions.filter((one) => officeKinds[one as OfficeKind].police) as readonly OfficeKind[];
    const filed = [['visited'], ['policeReportFiled', 'piket-dua']] as const;
    expect(police.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.constantFrom(...police), fc.constantFrom(...police), (named, accused) => {
        const barring = ({ excluded }: Told) => ({ excluded: { ...excluded, offices: [accused] } });
        expect(traced(named, filed)).toBe('closure-proposed');
        expect(traced(named, filed, barring)).toBe(named === accused ? 'barred' : 'no-trace');
        const answered = (told: Told) => ({
          ...barring(told),
          replies: [...told.replies, { ...reply, offices: [named], person: 'penyidik' }],
        });
        if (named !== accused) expect(traced(named, filed, answered)).toBe('closure-proposed');
      }),
    );
  });

  test('takes an institution for its own witness by the act of another of its people alone (1953)', () => {
    const secretariat = ['sekretaris'];
    const chapter = sampleChapter({ directory: { secretariat } });
    const persons = fc.constantFrom('jaga-satu', 'jaga-dua', 'sekretaris', 'uptd', 'koordinator', 'piket-satu');
    const any = fc.record({ person: persons, did: anyAct });
    const officeOf = (one: string) =>
      /^(?:jaga|sekretaris)/.test(one) ? 'lpaDuty' : one === 'uptd' ? 'uptdPpa' : 'other';
    fc.assert(
      fc.property(persons, fc.constantFrom<OfficeKind>('lpaDuty', 'uptdPpa'), fc.array(any), (first, office, done) => {
        const deeds = done.map((one) => ({ ...one, at: after(1) }));
        // It has been told and has answered, whoever proposes: that alone makes nobody a witness of their own word.
        const traces = [{ office, how: 'answer', at: after(1) } as const];
        const known = { since: after(0), barred: [], deeds, traces, first };
        const why = whyUnseen(named(office), known, { chapter, now: after(2) })?.why ?? null;
        const met = ['victimSafe', 'victimAccompanied', 'shelterArranged'];
        const isSaid = done.some(
          (one) => one.person !== first && (met.includes(one.did) || officeOf(one.person) === office),
        );
        expect(why).toBe(officeOf(first) === office && !isSaid ? 'own-witness' : null);
      }),
    );
  });

  test('closes what the family took there once a second person recorded what they made sure of (1952)', () => {
    expect(traced('hospital', [['victimAccompanied', ofUptd.ref]])).toBe('closure-proposed');
    expect(traced('hospital', [['visited'], ['victimAccompanied', dutyOfficer.ref]])).toBe('no-trace');
    const found = (reason: string) =>
      whyUnseen(
        { ...named('hospital'), reason },
        { ...none, deeds: [{ person: 'uptd', at: after(1), did: 'visited' }], since: after(0), barred: [] },
        { chapter: sampleChapter(), now: after(2) },
      )?.why;
    expect([found('victimDeceased'), found('lostContact')]).toEqual([undefined, 'no-trace']);
  });

  test('keeps of a closed report who saw the victim, on which day, and who met them', () => {
    const said = { reason: 'preventedBeforeDeparture', seenBy: 'hospital', seenOn: after(1) } as const;
    const first = { type: 'closure-proposed', ...said, by: dutyOfficer.ref } as const;
    const close = closing(ofChild, said, [first], [['victimAccompanied', ofUptd.ref], ['visited']]);
    const { events, state } = close(ofUptd);
    const kept = { ...said, metBy: [ofUptd.ref] };
    expect(events).toMatchObject([{ type: 'report-closed', ...kept, proposedBy: dutyOfficer.ref }]);
    expect(state).toMatchObject({ status: 'closed', ...kept });
    const ground = { reason: 'falseReportGoodFaith', seenBy: 'noVictim' } as const;
    const of = { type: 'closure-proposed', ...ground, by: dutyOfficer.ref } as const;
    const unseen = closing(ofChild, ground, [of], [['nothingFound', ofUptd.ref]])(ofUptd).events;
    expect([unseen[0]?.type, Object.keys(unseen[0] ?? {}).includes('metBy')]).toEqual(['report-closed', false]);
  });

  test('takes any day of a victim who has died, and none to come', () => {
    const context = { chapter: sampleChapter(), now: after(2 * day) };
    const asked = (seenOn: Instant) =>
      whyUnseen(
        { reason: 'victimDeceased', seenBy: 'hospital', seenOn },
        { since: after(day), barred: [], ...none },
        context,
      )?.why ?? null;
    expect([asked(after(0)), asked(after(3 * day))]).toEqual([null, 'future']);
  });

  test('takes the second person at their word for the local day, whatever hour each wrote', () => {
    // 07:00 and 22:00 of one day in western Indonesia, and an hour past its midnight.
    const [early, late, next] = ['2026-03-02T00:00Z', '2026-03-02T15:00Z', '2026-03-02T18:00Z'].map(at);
    const same = (seenOn: Instant | undefined) =>
      saysSame(
        { ...seen, seenOn: early as Instant },
        { ...seen, seenOn: seenOn as Instant },
        { chapter: sampleChapter() },
      );
    expect([same(late), same(next)]).toEqual([true, false]);
  });

  test('takes no office that a report bars for who saw the victim', () => {
    const barred = ['policeUnitPpa', 'polsek'] as const;
    const context = { chapter: sampleChapter(), now: after(day) };
    fc.assert(
      fc.property(fc.constantFrom(...institutions), (seenBy) => {
        const said = { reason: 'preventedBeforeDeparture', seenBy, seenOn: after(0) };
        const why = whyUnseen(said, { since: after(0), barred, ...none }, context)?.why ?? null;
        expect(why).toBe(barred.some((one) => one === seenBy) ? 'barred' : null);
      }),
    );
    const facts = { ...ofChild, involved: ['police'] } as const;
    const said = { reason: 'preventedBeforeDeparture', ...seen, seenBy: 'policeUnitPpa' } as const;
    expect(closing(facts, said)().refusals).toMatchObject([{ code: 'report.unseen', why: 'barred' }]);
  });

  test('names no lurah, RT, Bhabinkamtibmas or office of the chapter among those who see a victim', () => {
    const none = ['lurah', 'rtHead', 'rwHead', 'villageHead', 'camat', 'mayor', 'bhabinkamtibmas', 'ownCity1'];
    expect(none.filter((one) => Object.hasOwn(seers, one))).toEqual([]);
  });

  const proposed = (said: Sighting): readonly ReportEvent[] => [
    { type: 'closure-proposed', reason: 'preventedBeforeDeparture', by: dutyOfficer.ref, ...said },
  ];
  test.each<[string, Sighting, Sighting, readonly string[]]>([
    ['the same', seen, seen, []],
    ['another institution', seen, { ...seen, seenBy: 'hospital' }, ['report.other-closing-waits']],
    ['another day', seen, { ...seen, seenOn: after(day) }, ['report.other-closing-waits']],
    ['nothing of it', seen, {}, ['report.unseen']],
    ['it after a first word from before it was asked', {}, seen, []],
  ])('closes for the second person who says %s', (_, first, second, codes) => {
    const word = closing(ofChild, { reason: 'preventedBeforeDeparture', ...second }, proposed(first))(ofUptd);
    expect(word.codes).toEqual(codes);
    if (codes.length === 0) expect(word.events).toMatchObject([{ type: 'report-closed', ...second }]);
  });

  test('asks for nothing of an adult in no danger, nor where a case goes on', () => {
    const adult = { victimAge: ['adult'], danger: ['no'] } as const;
    const [closed] = closing(adult, { reason: 'notTppoReferredElsewhere', seenBy: 'lks' as SeenBy })().events;
    expect(closed).toEqual({ type: 'report-closed', reason: 'notTppoReferredElsewhere' });
    expect(closing(ofChild, { reason: 'handedToCase' })().events).toMatchObject([{ type: 'closure-proposed' }]);
  });
});

test('tells the second of a victim who has died who visited, and of others who met them alone (1975)', () => {
  const deeds = [{ person: 'petugas', did: 'visited', at: 0 as never }] as const;
  const told = (reason: string) =>
    witnessOf({ reason, seenBy: 'hospital' }, { deeds, traces: [], since: 0 as never })?.met.length;
  expect([told('victimDeceased'), told('lostContact')]).toEqual([1, 0]);
});
