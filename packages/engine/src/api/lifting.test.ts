import type { Actor } from '@kawal/core';
import { hour, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, app, found, markedAsSame, officer, reportOf, stageOf } from '../stage.sample.ts';

const second: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const named = { ref: 'p9', roles: ['unclear'], ageClass: 'adult', directoryPerson: 'duty-two' } as const;
const suspected = { ...named, roles: ['suspected'] } as const;
const lift = { who: named.directoryPerson, reason: 'notInvolved' } as const;

/** A report of a child that names an officer in an unclear part, an hour after it came. */
async function stageOfNamed() {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ parties: [child, named], story: 'Cerita karangan.' }));
  await stage.runTo(after(hour));
  const { engine } = stage;
  return {
    ...{ stage, report, engine },
    lifts: (actor: Actor) => liftedBy(actor, engine, report),
    isOut: async () => (await stage.escalation(report)).excluded.people.includes(lift.who),
  };
}

/** Says that the officer is not involved, after the newest story was opened. */
async function liftedBy(actor: Actor, engine: Engine, report: string): Promise<boolean> {
  const opened = await engine.as(actor).cards.open(report, { purpose: 'respond', classes: ['narrative'] });
  const agrees = { purpose: 'agreeToClosing', classes: ['narrative'] } as const;
  if (!opened.ok) await engine.as(actor).cards.open(report, agrees);
  return (await engine.as(actor).escalations.liftExclusion(report as `report/${string}`, lift)).ok;
}

const story = 'Cerita karangan yang kedua.';

test.each([
  ['a story', (name: string, engine: Engine) => engine.as(app).reports.add(name, { facts: {}, parties: [], story })],
  [
    'a suspicion',
    (name: string, engine: Engine) => engine.as(app).reports.add(name, { facts: {}, parties: [suspected] }),
  ],
  [
    'a correction',
    (name: string, engine: Engine) =>
      engine
        .as(officer)
        .reports.correct(name, { reason: 'foundOtherwise', parties: [{ ref: 'p9', roles: ['suspected'] }] }),
  ],
])('lets nobody in on a first word from before %s was said, by one person (0690)', async (_, say) => {
  const { stage, report, engine, lifts, isOut } = await stageOfNamed();
  expect(await lifts(officer)).toBe(true);
  await stage.runTo(after(hour + minute));
  expect(await say(report, engine)).toMatchObject({ ok: true });
  expect(await lifts(second)).toBe(true);
  expect(await isOut()).toBe(true);
  expect(await lifts(officer)).toBe(true);
  expect(await isOut()).toBe(false);
});

test.each(['suspected', 'closeToSuspect'] as const)(
  'keeps out again who was let in while their part was unclear, once somebody calls them %s (X7)',
  async (role) => {
    const { report, engine, lifts, isOut } = await stageOfNamed();
    expect([await lifts(officer), await lifts(second), await isOut()]).toEqual([true, true, false]);
    await engine.as(app).reports.add(report, { facts: {}, parties: [named] });
    expect(await isOut()).toBe(false);
    await engine.as(app).reports.add(report, { facts: {}, parties: [{ ...named, roles: [role] }] });
    expect(await isOut()).toBe(true);
  },
);

const everybody = [
  ...['coordinator-a', 'deputy-a', 'duty-one', 'duty-two'],
  ...['last-one', 'last-two', 'sekretaris', 'rekan-sekretaris'],
];
const inPublic = (people: readonly string[]) =>
  people.map((one) => ({ ...named, ref: `disebut-${one}`, directoryPerson: one }));

test.each([
  ['everybody', everybody, ['last-one', 'last-two']],
  ['everybody but one of the LPA', everybody.filter((one) => one !== 'duty-two'), ['last-one', 'last-two', 'duty-two']],
  ['two of the LPA', ['duty-one', 'duty-two'], everybody.filter((one) => !one.startsWith('duty'))],
])(
  'leaves somebody outside with a report whose public addition names %s, and notifies them (X4)',
  async (_, people, left) => {
    const stage = await stageOf();
    const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
    const report = reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [child] }));
    await stage.runTo(after(hour));
    const before = (await stage.escalation(report)).told.length;
    const add = stage.engine.as(app).reports.add(report, { facts: {}, parties: inPublic(people) });
    expect(await add).toMatchObject({ ok: true });
    await stage.runTo(after(6 * hour));
    const sees = async (ref: string) =>
      (await stage.engine.as({ kind: 'person', ref, role: 'volunteer' }).reports.get(report)).ok;
    const seen = await Promise.all(everybody.map(async (one) => ((await sees(one)) ? [one] : [])));
    expect(new Set(seen.flat())).toEqual(new Set(left));
    const { told } = await stage.escalation(report);
    const notified = told.slice(before).map(({ person }) => person);
    expect(notified.filter((one) => !left.includes(one))).toEqual([]);
    expect(notified).not.toEqual([]);
    const { items } = found(await stage.engine.as(second).due());
    expect(items.map(({ record, verb }) => [record, verb])).toContainEqual([report, 'escalations.liftExclusion']);
  },
);

const victims = everybody.map((one) => ({
  ...named,
  ref: `v-${one}`,
  roles: ['victim'] as const,
  directoryPerson: one,
}));
const reserve = { ref: 'p8', roles: ['suspected'], ageClass: 'unknown', office: 'lastResort' } as const;
const institutions = ['lpa', 'cityGovernment', 'kelurahan', 'community', 'uptdPpa', 'bp3mi', 'police'] as const;
const oneOfEach = ['coordinator-a', 'duty-one', 'last-one'];

test.each([
  ['calls everybody a victim', [{ parties: victims }]],
  [
    'names the LPA and the last resort, then everybody else',
    [everybody.slice(2), everybody.slice(0, 2)].map((people) => ({ parties: inPublic(people) })),
  ],
  ['names everybody by their offices', [{ facts: { involved: institutions }, parties: [reserve] }]],
  ['names one of each office', [{ parties: inPublic(oneOfEach) }]],
  [
    'calls one of each office a suspect',
    [{ parties: inPublic(oneOfEach).map((one) => ({ ...one, roles: ['suspected'] as const })) }],
  ],
  ['names everybody, one by one', everybody.map((one) => ({ parties: inPublic([one]) }))],
  [
    'calls everybody a suspect',
    [{ parties: inPublic(everybody).map((one) => ({ ...one, roles: ['suspected'] as const })) }],
  ],
])('silences no report where an app %s (X4)', async (_, additions) => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [child] }));
  await stage.runTo(after(hour));
  const before = (await stage.escalation(report)).told.length;
  for (const [at, addition] of additions.entries()) {
    expect(
      await stage.engine.as(app).reports.add(report, { facts: {}, parties: [], ...(addition as object) }),
    ).toMatchObject({
      ok: true,
    });
    await stage.runTo(after(hour + (at + 1) * minute));
  }
  await stage.runTo(after(6 * hour));
  const sees = await Promise.all(
    everybody.map((ref) => stage.engine.as({ kind: 'person', ref, role: 'volunteer' }).reports.get(report)),
  );
  expect(sees.filter(({ ok }) => ok)).not.toEqual([]);
  expect((await stage.escalation(report)).told.length).toBeGreaterThan(before);
});

test('keeps a suspect of the last resort out, though they had named everybody else in public (X1)', async () => {
  const { stage, report } = await stageOfNamed();
  const add = async (parties: readonly object[]) =>
    expect(await stage.engine.as(app).reports.add(report, { facts: {}, parties: parties as never })).toMatchObject({
      ok: true,
    });
  await add(inPublic(everybody.filter((one) => one !== 'last-one')));
  await stage.runTo(after(hour + minute));
  await add(inPublic(['last-one']).map((one) => ({ ...one, roles: ['suspected'] })));
  const sees = async (ref: string) =>
    (await stage.engine.as({ kind: 'person', ref, role: 'lastResort' }).reports.get(report)).ok;
  expect([await sees('last-one'), await sees('last-two')]).toEqual([false, true]);
});

/** Returns the people of the town whom a report is not shown to. */
async function outOf({ engine }: Awaited<ReturnType<typeof stageOf>>, report: string): Promise<readonly string[]> {
  const views = everybody.map((ref) => engine.as({ kind: 'person', ref, role: 'volunteer' }).reports.get(report));
  const seen = await Promise.all(views);
  return everybody.filter((_, at) => seen[at]?.ok !== true);
}

test.each([
  [
    'who calls all others suspects at once',
    (others: readonly string[]) => [{ parties: inPublic(others).map((one) => ({ ...one, roles: ['suspected'] })) }],
  ],
  [
    'who calls all others suspects, one by one',
    (others: readonly string[]) =>
      others.map((one) => ({ parties: inPublic([one]).map((party) => ({ ...party, roles: ['suspected'] })) })),
  ],
  [
    'who accuses all institutions and the last resort besides',
    () => [
      {
        facts: { involved: institutions },
        parties: inPublic(['last-two']).map((one) => ({ ...one, roles: ['suspected'] })),
      },
    ],
  ],
])('keeps out whom a story names in passing, %s (X1)', async (_, floods) => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [child] }));
  await stage.runTo(after(hour));
  const add = async (body: object) => {
    const added = await stage.engine.as(app).reports.add(report, { facts: {}, parties: [], ...body } as never);
    expect(added).toMatchObject({ ok: true });
    await stage.runTo(stage.now() + minute);
  };
  await add({ parties: inPublic(['last-one']), story });
  for (const flood of floods(everybody.filter((one) => one !== 'last-one'))) await add(flood);
  const out = await outOf(stage, report);
  expect([out.includes('last-one'), out.includes('last-two')]).toEqual([true, false]);
});

const asSuspects = (people: readonly string[]) =>
  inPublic(people).map((one) => ({ ...one, roles: ['suspected'] as const }));
const withoutOne = everybody.filter((one) => one !== 'last-one');
const oneByOne = (people: readonly string[]) =>
  people.map((one, at) => (at % 2 === 0 ? inPublic([one]) : asSuspects([one])));

/** Returns who does not see the report of a child that names one person when it comes, after what an app adds. */
async function outAfter(first: readonly object[], additions: readonly (readonly object[])[], apart = 0) {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(
    await stage.submit({ facts: { danger: ['yes'] }, parties: [child, ...first] as never, story }),
  );
  await stage.runTo(after(hour));
  for (const parties of additions) {
    const added = stage.engine.as(app).reports.add(report, { facts: {}, parties: parties as never });
    expect(await added).toMatchObject({ ok: true });
    if (apart > 0) await stage.runTo(stage.now() + apart);
  }
  return outOf(stage, report);
}

test.each([
  ['first', [inPublic(['last-one']), asSuspects(withoutOne)]],
  ['last', [asSuspects(withoutOne), inPublic(['last-one'])]],
])('keeps out whom a story names %s in the instant of a flood of names (0890)', async (_, additions) => {
  const out = await outAfter([], additions);
  expect([out.includes('last-one'), out.includes('last-two')]).toEqual([true, false]);
});

test.each([
  ['all at once', [inPublic(withoutOne)]],
  ['one by one, half of them as suspects', oneByOne(everybody)],
])('keeps out whom the report named when it came, where an app adds everybody %s (0890)', async (_, additions) => {
  const out = await outAfter(inPublic(['last-one']), additions, minute);
  expect([out.includes('last-one'), out.includes('last-two')]).toEqual([true, false]);
});

test('leaves nobody alone with a report whose flood of names leaves them out (0890)', async () => {
  expect(await outAfter([], [inPublic(withoutOne)])).not.toContain('last-two');
  expect(await outAfter(inPublic(['last-two']), [inPublic(withoutOne)])).toEqual(
    expect.arrayContaining(['last-two', 'coordinator-a']),
  );
  expect(await outAfter(inPublic(['last-two']), [inPublic(withoutOne)])).not.toContain('duty-one');
});

test('leaves no report to one institution alone by answers about institutions and few names in each word (0890)', async () => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [child], story }));
  const words = [
    { facts: { involved: ['lpa'] }, parties: [] },
    { facts: {}, parties: asSuspects(['last-one']) },
    { facts: {}, parties: inPublic(['last-two']) },
  ];
  for (const word of words) {
    await stage.runTo(stage.now() + minute);
    expect(await stage.engine.as(app).reports.add(report, word as never)).toMatchObject({ ok: true });
  }
  const out = await outOf(stage, report);
  expect([out.includes('last-two'), out.includes('last-one')]).toEqual([false, true]);
});

test('keeps an institution out again that a new story accuses again after it was let in (0801)', async () => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const said = { facts: { involved: ['community' as const] }, story };
  const report = reportOf(await stage.submit({ ...said, parties: [child] }));
  await stage.runTo(after(hour));
  const lifts = async (who: string) => {
    for (const actor of [officer, second]) {
      const { cards, escalations } = stage.engine.as(actor);
      for (const purpose of ['respond', 'agreeToClosing'] as const)
        await cards.open(report, { purpose, classes: ['narrative'] });
      await escalations.liftExclusion(report as `report/${string}`, { who, reason: 'notInvolved' });
    }
  };
  const { excluded } = await stage.escalation(report);
  for (const who of [...excluded.offices, ...excluded.keptOut]) await lifts(who);
  expect(await outOf(stage, report)).toEqual([]);
  await stage.runTo(after(2 * hour));
  expect(await stage.engine.as(app).reports.add(report, { ...said, parties: [] })).toMatchObject({ ok: true });
  expect(await outOf(stage, report)).toEqual(['coordinator-a', 'deputy-a']);
});

test('spares nobody of a last resort that a story names in passing, while the LPA is told (X1)', async () => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(
    await stage.submit({ facts: { danger: ['yes'], involved: ['cityGovernment', 'community'] }, parties: [child] }),
  );
  await stage.runTo(after(hour));
  const add = stage.engine
    .as(app)
    .reports.add(report, { facts: {}, parties: inPublic(['last-one', 'last-two']), story });
  expect(await add).toMatchObject({ ok: true });
  expect(await outOf(stage, report)).toEqual(expect.arrayContaining(['last-one', 'last-two']));
  expect(await outOf(stage, report)).not.toContain('duty-one');
});

test('says aloud that names were spared, and keeps out whom an officer names among them (0800)', async () => {
  const { stage, report, engine } = await stageOfNamed();
  const add = (actor: Actor, parties: readonly object[]) =>
    engine.as(actor).reports.add(report, { facts: {}, parties: parties as never });
  expect(await add(app, inPublic(everybody))).toMatchObject({ ok: true });
  const spared = () => stage.alarms.filter(({ code }) => code === 'escalation.names-spared').length;
  expect(spared()).toBe(1);
  // What names nobody anew says it no more.
  expect(await engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [] })).toMatchObject({
    ok: true,
  });
  expect(spared()).toBe(1);
  expect(await outOf(stage, report)).not.toContain('last-one');
  await stage.runTo(after(hour + minute));
  const own = { ...named, ref: 'disebut-last-one', directoryPerson: 'last-one' };
  expect(await add({ kind: 'person', ref: 'orang-meja', role: 'desk' }, [own])).toMatchObject({ ok: true });
  expect(await outOf(stage, report)).toContain('last-one');
});

test.each(['before', 'after'] as const)(
  'lets no step wait for the answer that whoever was spared gave %s the flood (1000)',
  async (when) => {
    const told: (readonly string[])[] = [];
    for (const answers of [false, true]) {
      const { stage, report, engine } = await stageOfNamed();
      const parties = inPublic(everybody) as never;
      const flood = async () =>
        expect(await engine.as(app).reports.add(report, { facts: {}, parties })).toMatchObject({ ok: true });
      await stage.runTo(after(3 * hour));
      if (when === 'after') await flood();
      await stage.runTo(after(3 * hour + minute));
      const takes = () => engine.as(second).escalations.reply(report as `report/${string}`, { level: 'acknowledged' });
      if (answers) expect(await takes()).toMatchObject({ ok: true });
      await stage.runTo(after(3 * hour + 2 * minute));
      if (when === 'before') await flood();
      await stage.runTo(after(12 * hour));
      const state = await stage.escalation(report);
      expect(state.replies.map(({ voidFrom }) => voidFrom !== null)).toEqual(answers ? [true] : []);
      told.push(state.told.map(({ person, path, step, lastAt }) => [person, path, step, lastAt].join()));
    }
    expect(told[1]).toEqual(told[0]);
  },
);

test('lets nobody who was spared answer for themselves, nor close the report, nor asks them to (X7)', async () => {
  const { report, engine } = await stageOfNamed();
  const add = (people: readonly string[]) =>
    engine.as(app).reports.add(report, { facts: {}, parties: inPublic(people) as never });
  expect(await add(everybody)).toMatchObject({ ok: true });
  const lifts = (ref: string, who: string) =>
    engine
      .as({ kind: 'person', ref, role: 'lastResort' })
      .escalations.liftExclusion(report as `report/${string}`, { who, reason: 'hostileReport' });
  await engine.as(second).cards.open(report, { purpose: 'respond', classes: ['narrative'] });
  expect(await lifts('last-one', 'last-two')).toMatchObject({ ok: true });
  expect(await lifts('last-one', 'last-one')).toMatchObject({ refusals: [{ code: 'escalation.names-you' }] });
  expect(await lifts('coordinator-a', 'last-two')).toMatchObject({ ok: false });
  const one = engine.as({ kind: 'person', ref: 'last-one', role: 'lastResort' });
  const closes = one.reports.close(report as `report/${string}`, { reason: 'handedToCase' });
  expect(await closes).toMatchObject({ refusals: [{ code: 'command.names-you' }] });
  const { items } = found(await one.due());
  const asked = items.find(({ verb, what }) => verb === 'escalations.liftExclusion' && what === 'review');
  expect(asked?.said.en).not.toMatch(/names [^.]*last-one/);
});

test('lets nobody in whose words of a report that is marked as the same are unread (0713)', async () => {
  const { stage, report, lifts, isOut } = await stageOfNamed();
  const other = reportOf(await stage.submit({ parties: [], story: 'Cerita karangan yang ketiga.' }));
  expect(await markedAsSame(stage, other, report)).toMatchObject({ ok: true });
  expect(await lifts(officer)).toBe(true);
  await stage.runTo(after(2 * hour));
  expect(await stage.engine.as(app).reports.add(other, { facts: {}, parties: [], story })).toMatchObject({ ok: true });
  expect([await lifts(second), await isOut()]).toEqual([false, true]);
  for (const purpose of ['respond', 'agreeToClosing'] as const)
    await stage.engine.as(second).cards.open(other, { purpose, classes: ['narrative'] });
  expect([await lifts(second), await isOut()]).toEqual([true, false]);
});

test('carries no flood of names from one report into another as if somebody answered for it (X4)', async () => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const [one, other] = [
    reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [child] })),
    reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [child] })),
  ];
  await stage.runTo(after(hour));
  const { reports } = stage.engine.as(officer);
  const mark = { of: one as `report/${string}`, reasons: ['sameVictim'] } as const;
  expect(await reports.markDuplicate(other as `report/${string}`, mark)).toMatchObject({ ok: true });
  await stage.runTo(after(hour + minute));
  const parties = inPublic(everybody);
  expect(await stage.engine.as(app).reports.add(other, { facts: {}, parties })).toMatchObject({ ok: true });
  for (const report of [one, other]) {
    const out = await outOf(stage, report);
    expect([out.includes('last-one'), out.includes('duty-one')]).toEqual([false, true]);
  }
});

test('carries a flood over a mark once, as words of an app, and whoever was spared stays so (X4, 1001)', async () => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const one = reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [child] }));
  const most = everybody.filter((ref) => ref !== 'duty-two');
  const flood = reportOf(await stage.submit({ parties: inPublic(most) }));
  await stage.runTo(after(hour));
  const { reports } = stage.engine.as({ kind: 'person', ref: 'duty-two', role: 'lpaDuty' });
  const mark = { of: one as `report/${string}`, reasons: ['sameVictim'] } as const;
  expect(await reports.markDuplicate(flood as `report/${string}`, mark)).toMatchObject({ ok: true });
  for (const report of [one, flood]) {
    const { namings } = await stage.escalation(report);
    expect(namings.flatMap(({ people, byApp }) => (byApp === undefined ? [] : people)).sort()).toEqual(most.toSorted());
    expect(await outOf(stage, report)).not.toContain('last-one');
  }
});

test('asks again, and shows nothing before, where a new story names in the same words whom two let in (0801)', async () => {
  const stage = await stageOf();
  const asked = { ...named, ref: 'disebut-duty-two' };
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ parties: [child, asked], story: 'Cerita karangan.' }));
  await stage.runTo(after(hour));
  for (const actor of [officer, second]) {
    expect(await liftedBy(actor, stage.engine, report)).toBe(true);
  }
  const add = (more: object) => stage.engine.as(app).reports.add(report, { facts: {}, parties: [asked], ...more });
  expect(await add({})).toMatchObject({ ok: true });
  expect(await outOf(stage, report)).toEqual([]);
  await stage.runTo(after(hour + minute));
  expect(await add({ story })).toMatchObject({ ok: true });
  expect(await outOf(stage, report)).toEqual(['duty-two']);
  const { items } = found(await stage.engine.as(second).due());
  expect(items.map(({ record, verb }) => [record, verb])).toContainEqual([report, 'escalations.liftExclusion']);
});

const guess = [{ directoryPerson: 'duty-two' }] as const;

test.each([
  ['out by a guess of a tool that two people cleared of it', guess, []],
  ['in by the word of who adds to it', [], ['duty-two']],
] as const)('keeps nobody %s (1992)', async (_, unasked, out) => {
  const stage = await stageOf();
  const stranger = { ref: 'p2', roles: ['suspected'], ageClass: 'adult' } as const;
  const given = { area: '35.73.03.1001', channel: 'app', facts: {}, parties: [stranger] } as const;
  const report = reportOf(await stage.engine.asTool(app, 'all', guess).reports.submit({ ...given, story }));
  await stage.runTo(after(hour));
  expect(await outOf(stage, report)).toEqual(['duty-two']);
  for (const actor of [officer, second]) expect(await liftedBy(actor, stage.engine, report)).toBe(true);
  const said = unasked.length > 0 ? [stranger] : [{ ...named, ref: 'disebut-duty-two' }];
  const tool = stage.engine.asTool(officer, 'all', unasked);
  expect(await tool.reports.add(report, { facts: {}, parties: said })).toMatchObject({ ok: true });
  expect(await outOf(stage, report)).toEqual(out);
});

test('leaves somebody to go on where a tool could ask an officer about nobody, and keeps out the rest (1992)', async () => {
  const { stage, report, engine } = await stageOfNamed();
  const meant = everybody.filter((one) => one !== 'sekretaris').map((directoryPerson) => ({ directoryPerson }));
  const tool = engine.asTool(officer, 'all', [...meant, { office: 'coordinator' }]);
  const parties = [{ ref: 'p2', roles: ['suspected'], ageClass: 'adult' }] as const;
  expect(await tool.reports.add(report, { facts: {}, parties })).toMatchObject({ ok: true });
  const { namings } = await stage.escalation(report);
  expect(namings.filter(({ byApp }) => byApp === undefined)).toEqual([]);
  expect(namings).toContainEqual(expect.objectContaining({ ref: 'disebut-koordinator', offices: ['coordinator'] }));
  const out = await outOf(stage, report);
  expect([out.includes('coordinator-a'), out.includes('last-one')]).toEqual([true, false]);
});

test('lets in again whom two institutions say is not the victim that an app made of them (X7)', async () => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const parties = [child, { ...named, roles: ['victim'] as const }];
  const report = reportOf(await stage.submit({ parties, story: 'Cerita karangan.' }));
  await stage.runTo(after(hour));
  expect(await outOf(stage, report)).toEqual(['duty-two']);
  for (const actor of [officer, second]) {
    expect(await liftedBy(actor, stage.engine, report)).toBe(true);
  }
  expect(await outOf(stage, report)).toEqual([]);
});

test('keeps everybody out whom a person names, the last resort too (X4)', async () => {
  const { stage, report } = await stageOfNamed();
  const parties = inPublic(everybody.filter((one) => one !== 'sekretaris')).map((one) => ({
    ...one,
    ref: `p-${one.ref}`,
  }));
  expect(await stage.engine.as(officer).reports.add(report, { facts: {}, parties })).toMatchObject({ ok: true });
  expect((await stage.escalation(report)).excluded.people).toContain('last-one');
});

type Engine = Awaited<ReturnType<typeof stageOf>>['engine'];
