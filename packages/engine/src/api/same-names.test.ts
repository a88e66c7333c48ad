import type { ReportState } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { cardKeyId, type Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { namesIn } from '../intake/namesakes.ts';
import {
  after,
  app,
  found,
  halfHour,
  officer,
  reportOf,
  type Stage,
  type Submission,
  stageOf,
} from '../stage.sample.ts';

const suspect = (name: string, ref = 'p1') =>
  ({ ref, roles: ['suspected'], ageClass: 'adult', identity: { name } }) as const;
const report = (...names: readonly string[]): Submission => ({
  area: '35.73.03.1001',
  channel: 'app',
  facts: { danger: ['no'], involved: ['none'] },
  parties: names.map((name, at) => suspect(name, `p${at + 1}`)),
});
const coordinator = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' } as const;
const deputy = { kind: 'person', ref: 'deputy-a', role: 'coordinator' } as const;
const key = 'kunci-karangan-untuk-uji-1';
const addresses = ({ mail }: Stage) => [...new Set(mail.sent.map(({ address }) => address))].toSorted();

test('passes over a colleague who bears exactly the name of a suspect, and notifies the next ones at once', async () => {
  const stage = await stageOf();
  reportOf(await stage.engine.as(app).reports.submit(report('Ibu KOORDINATOR Rahasia, S.Sos.')));
  await stage.runTo(after(halfHour));
  expect(addresses(stage)).not.toContain('a@contoh.test');
  expect(addresses(stage)).toContain('one@contoh.test');
});

test.each(['Koordinator Rahasya', 'Koordinator', 'Orang Karangan', 'Koordinator Rahasia Karangan'])(
  'notifies a colleague where the suspect is called %s, which is not exactly their name',
  async (name) => {
    const stage = await stageOf();
    reportOf(await stage.engine.as(app).reports.submit(report(name)));
    await stage.runTo(after(0));
    expect(addresses(stage)).toContain('a@contoh.test');
  },
);

test.each([app, deputy])(
  'answers %o the same about the name of a colleague as about a name of nobody',
  async (actor) => {
    const told = async (name: string) => {
      const { reports } = (await stageOf()).engine.as(actor);
      const outcome = await reports.submit(report(name), { key });
      if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
      const again = await reports.submit(report(name), { key });
      const { stream, ...receipt } = outcome.receipt;
      const added = await reports.add(stream, { facts: {}, parties: [suspect(name, 'p9')] });
      const more = added.ok && { ...added.receipt, stream: '' };
      return { receipt, more, again: again.ok && [again.repeated, { ...again.receipt, stream: '' }] };
    };
    expect(await told('Petugas Rahasia')).toEqual(await told('Orang Karangan'));
  },
);

test('warns somebody of the LPA, when the report is taken in and at its repetition, and asks in the day', async () => {
  const { engine } = await stageOf();
  const { reports } = engine.as(officer);
  const outcome = await reports.submit(report('Koordinator Rahasia'), { key });
  const warned = { ok: true, receipt: { warnings: ['suspect.same-name'] } };
  expect(outcome).toMatchObject(warned);
  expect(await reports.submit(report('Koordinator Rahasia'), { key })).toMatchObject({ ...warned, repeated: true });
  const stream = reportOf(outcome);
  expect(found(await reports.get(stream)).record.state).toMatchObject({
    parties: [{ ref: 'p1' }, { ref: 'disebut-coordinator-a', roles: ['unclear'], directoryPerson: 'coordinator-a' }],
  });
  const { items } = found(await engine.as(officer).due());
  const asked = items.filter(({ verb }) => verb === 'escalations.liftExclusion');
  expect(asked.map(({ said }) => said.en)).toEqual([expect.stringContaining('coordinator-a')]);
});

test('takes the word of who asked that the suspect is another person of the name', async () => {
  const stage = await stageOf();
  const outcome = await stage.engine.as(officer).reports.submit(report('Koordinator Rahasia'), { namesAsked: true });
  expect(outcome).toMatchObject({ ok: true, receipt: { warnings: [] } });
  await stage.runTo(after(0));
  expect(addresses(stage)).toContain('a@contoh.test');
  const added = { facts: {}, parties: [suspect('Koordinator Rahasia', 'p2')] } as const;
  const { reports } = stage.engine.as(officer);
  expect(await reports.add(reportOf(outcome), added, { namesAsked: true })).toMatchObject({
    receipt: { warnings: [] },
  });
  expect((await stage.engine.as(coordinator).reports.get(reportOf(outcome))).ok).toBe(true);
  expect(await reports.close(reportOf(outcome), { reason: 'duplicate' } as never, { namesAsked: true })).toMatchObject({
    refusals: [{ code: 'input.unknown-field', field: 'options' }],
  });
});

const heldIn = async ({ engine }: Stage, stream: string) => {
  const { parties } = found(await engine.unguarded.report(stream as 'report/1')).record.state as Taken;
  return parties.flatMap(({ ref, directoryPerson }) => (ref.startsWith('disebut-') ? [directoryPerson] : []));
};

test.each([app, deputy, coordinator])('believes %o not that names were asked about', async (actor) => {
  const stage = await stageOf();
  const { reports } = stage.engine.as(actor);
  const stream = reportOf(await reports.submit(report('Koordinator Rahasia'), { namesAsked: true }));
  expect(await heldIn(stage, stream)).toEqual(['coordinator-a']);
  const added = { facts: {}, parties: [suspect('Petugas Rahasia', 'p2')] } as const;
  expect(await stage.engine.as(deputy).reports.add(stream, added, { namesAsked: true })).toMatchObject({ ok: true });
  expect(await heldIn(stage, stream)).toEqual(['coordinator-a', 'duty-one']);
});

test.each([
  ['bears the name', [suspect('Sekretaris Rahasia', 'p2')], {}],
  ['stands in it', [{ ...suspect('Orang Karangan', 'p2'), directoryPerson: officer.ref }], {}],
  ['is of an office in it', [{ ...suspect('Orang Karangan', 'p2'), office: 'lpaDuty' }], {}],
  ['is of the LPA, which it names', [], { involved: ['lpa'] }],
] as const)(
  'believes nobody of the LPA that names were asked about in a report whose author %s',
  async (_, others, more) => {
    const stage = await stageOf();
    const one = report('Koordinator Rahasia');
    const said = { ...one, facts: { ...one.facts, ...more }, parties: [...one.parties, ...others] };
    const stream = reportOf(await stage.engine.as(officer).reports.submit(said, { namesAsked: true }));
    expect(await heldIn(stage, stream)).toContain('coordinator-a');
  },
);

test('believes nobody that names were asked about whose own name cannot be read', async () => {
  const storage = memoryStorage();
  const damaged = { ...storage };
  const stage = await stageOf({ storage: damaged });
  damaged.cards = async (stream) =>
    (await storage.cards(stream)).map((card) =>
      card.subject === officer.ref && card.bytes
        ? { ...card, bytes: card.bytes.with(-1, (card.bytes.at(-1) ?? 0) ^ 1) }
        : card,
    );
  const stream = reportOf(
    await stage.engine.as(officer).reports.submit(report('Koordinator Rahasia'), { namesAsked: true }),
  );
  damaged.cards = storage.cards;
  expect(await heldIn(stage, stream)).toContain('coordinator-a');
});

test('believes a tool that names were asked about, but not about the name of who hands the report in', async () => {
  for (const [actor, name, held] of [
    [app, 'Koordinator Rahasia', []],
    [deputy, 'Koordinator Rahasia', []],
    [deputy, 'Wakil Rahasia', ['deputy-a']],
  ] as const) {
    const stage = await stageOf();
    const stream = reportOf(await stage.engine.asTool(actor, 'all').reports.submit(report(name)));
    expect(await heldIn(stage, stream)).toEqual(held);
  }
});

test.each([
  ['names somebody', { story: 'Yang menjemput Koordinator Rahasia sendiri.' }, ['coordinator-a']],
  ['names who was asked about', { story: 'Yang menjemput Wakil Rahasia sendiri.' }, []],
  ['has a name by a slip', { parties: [suspect('Koordinator Rahasya')] }, ['coordinator-a']],
  ['has the name of who was asked about', { parties: [suspect('Wakil Rahasia')] }, ['deputy-a']],
  ['says who is meant', { parties: [{ ...suspect('Koordinator Rahasya'), directoryPerson: 'orang-lain' }] }, []],
  ['names nobody', { story: 'Dijemput orang yang tidak dikenal.' }, []],
] as const)('keeps out of whom a tool did not ask, as a guess of nobody, where a report %s', async (_, said, held) => {
  for (const actor of [app, deputy]) {
    const stage = await stageOf();
    const tool = stage.engine.asTool(actor, ['deputy-a']);
    expect(await heldIn(stage, reportOf(await tool.reports.submit({ ...report(), ...said })))).toEqual(held);
    const later = reportOf(await stage.engine.as(app).reports.submit(report()));
    expect(await tool.reports.add(later, { facts: {}, parties: [], ...said } as never)).toMatchObject({ ok: true });
    expect(await heldIn(stage, later)).toEqual(held);
    const entries = found(await stage.engine.unguarded.history(later)).entries;
    const marks = held.map((one) => `disebut-${one}`);
    expect(entries.flatMap(({ changes }) => changes.flatMap((one) => ('byApps' in one ? one.byApps : [])))).toEqual(
      marks,
    );
  }
});

test('keeps out whose name cannot be read where a tool hands a story in, and raises the alarm where none can', async () => {
  const storage = memoryStorage();
  const damaged = { ...storage };
  const stage = await stageOf({ storage: damaged });
  const tool = stage.engine.asTool(app, []);
  const told = { ...report(), story: 'Dijemput orang yang tidak dikenal.' };
  damaged.query = async (asked) => {
    if (asked.type === 'volunteer') throw new Error('rusak');
    return await storage.query(asked);
  };
  damaged.cards = async (stream) =>
    (await storage.cards(stream)).map((card) =>
      card.subject === 'coordinator-a' && card.bytes
        ? { ...card, bytes: card.bytes.with(-1, (card.bytes.at(-1) ?? 0) ^ 1) }
        : card,
    );
  const stream = reportOf(await tool.reports.submit(told));
  Object.assign(damaged, storage);
  expect(await heldIn(stage, stream)).toEqual(['coordinator-a']);
  // The volunteers, of whom nobody knows how many they are, count as one.
  expect(notCompared(stage)).toEqual([{ code: 'names.not-compared', people: 2 }]);
  stage.vault.lock();
  const second = reportOf(await tool.reports.submit(told));
  stage.vault.unlock();
  expect(await heldIn(stage, second)).toEqual([]);
  expect(notCompared(stage)[1]).toEqual({ code: 'names.not-compared', people: 8 });
});

test('takes a report from a colleague whose name an addition gives to a suspect, until somebody answers', async () => {
  const { engine } = await stageOf();
  const stream = reportOf(await engine.as(app).reports.submit(report()));
  expect((await engine.as(coordinator).reports.get(stream)).ok).toBe(true);
  const added = { facts: {}, parties: [suspect('Koordinator Rahasia')] } as const;
  expect(await engine.as(officer).reports.add(stream, added)).toMatchObject({
    receipt: { warnings: ['suspect.same-name'] },
  });
  expect((await engine.as(coordinator).reports.get(stream)).ok).toBe(false);
});

test.each([app, officer, deputy])(
  'leaves somebody to go on where %o hands in the names of everybody',
  async (actor) => {
    const everybody = [
      'Koordinator Rahasia',
      'Wakil Rahasia',
      'Petugas Rahasia',
      'Petugas Rahasia Dua',
      'Piket Rahasia',
    ];
    const all = [...everybody, 'Piket Rahasia Dua', 'Sekretaris Rahasia', 'Rekan Rahasia'];
    const stage = await stageOf();
    const outcome = await stage.engine.as(actor).reports.submit(report(...all));
    expect(outcome).toMatchObject({ ok: true, receipt: { status: 'escalating' } });
    await stage.runTo(after(5 * halfHour));
    expect(addresses(stage)).not.toEqual([]);
    const later = await stageOf();
    const stream = reportOf(await later.engine.as(app).reports.submit(report()));
    const { parties } = report(...all);
    expect(await later.engine.as(actor).reports.add(stream, { facts: {}, parties })).toMatchObject({ ok: true });
    await later.runTo(after(5 * halfHour));
    expect(addresses(later)).not.toEqual([]);
  },
);

test('takes a report in while the vault is locked, compared with nobody, and raises an alarm', async () => {
  const stage = await stageOf();
  stage.vault.lock();
  const outcome = await stage.engine.as(officer).reports.submit(report('Koordinator Rahasia'));
  stage.vault.unlock();
  await stage.runTo(after(0));
  expect(outcome.ok && addresses(stage)).toContain('a@contoh.test');
  expect(notCompared(stage)).toEqual([{ code: 'names.not-compared', people: 8 }]);
});

type Taken = Exclude<ReportState, { readonly status: 'none' }>;
const notCompared = ({ alarms }: Stage) => alarms.filter(({ code }) => code === 'names.not-compared');
const nobodies = (many: number) =>
  Array.from({ length: many }, (_, at) => ({ ref: `p${at + 1}`, roles: ['witness'], ageClass: 'adult' }) as const);

test.each([200, 199])('keeps a colleague of the name of a suspect out who is the last of %i people', async (many) => {
  const stage = await stageOf();
  const parties = [...nobodies(many - 1), suspect('Koordinator Rahasia', `p${many}`)];
  const stream = reportOf(await stage.engine.as(app).reports.submit({ ...report(), parties }));
  await stage.runTo(after(0));
  expect(addresses(stage)).not.toContain('a@contoh.test');
  const { parties: kept } = found(await stage.engine.unguarded.report(stream)).record.state as Taken;
  expect(kept.map(({ ref }) => ref)).toEqual([...parties.map(({ ref }) => ref), 'disebut-coordinator-a']);
  const added = [...nobodies(many - 1), suspect('Wakil Rahasia', `q${many}`)];
  expect(await stage.engine.as(app).reports.add(stream, { facts: {}, parties: added })).toMatchObject({ ok: true });
  expect((await stage.engine.as(deputy).reports.get(stream)).ok).toBe(false);
});

test.each([
  { ref: 'disebut-coordinator-a', roles: ['witness'], ageClass: 'adult' },
  { ref: 'disebut-coordinator-a', roles: ['unclear'], ageClass: 'adult', directoryPerson: 'deputy-a' },
] as const)('keeps a colleague of the name of a suspect out beside %o', async (other) => {
  const stage = await stageOf();
  const parties = [other, suspect('Koordinator Rahasia')];
  reportOf(await stage.engine.as(app).reports.submit({ ...report(), parties }));
  await stage.runTo(after(0));
  expect(addresses(stage)).not.toContain('a@contoh.test');
});

test.each(['orang-lain', 'last-one'])(
  'keeps a colleague of the name of a suspect out of whom an app says that they are %s',
  async (directoryPerson) => {
    const stage = await stageOf();
    const parties = [{ ...suspect('Koordinator Rahasia'), directoryPerson }];
    reportOf(await stage.engine.as(app).reports.submit({ ...report(), parties }));
    await stage.runTo(after(0));
    expect(addresses(stage)).not.toContain('a@contoh.test');
  },
);

test('keeps nobody else out of the name of a suspect who is said to be one of those who bear it', async () => {
  const stage = await stageOf();
  const parties = [{ ...suspect('Koordinator Rahasia'), directoryPerson: 'coordinator-a' }];
  const stream = reportOf(await stage.engine.as(app).reports.submit({ ...report(), parties }));
  expect(found(await stage.engine.unguarded.report(stream)).record.state).toMatchObject({ parties: [{ ref: 'p1' }] });
});

test.each([
  ['in its text', -1],
  // The key of a card stands in its header: one that no keyring holds says by itself of no destroyed card.
  ['in the id of its key', 4],
] as const)(
  'keeps out whose card is damaged %s, and nobody else, and raises an alarm that names nobody',
  async (_, place) => {
    const storage = memoryStorage();
    const damaged = { ...storage };
    const stage = await stageOf({ storage: damaged });
    damaged.cards = async (stream) =>
      (await storage.cards(stream)).map((card) =>
        card.subject === 'coordinator-a' && card.bytes
          ? { ...card, bytes: card.bytes.with(place, (card.bytes.at(place) ?? 0) ^ 1) }
          : card,
      );
    const stream = reportOf(await stage.engine.as(app).reports.submit(report('Orang Karangan')));
    damaged.cards = storage.cards;
    expect(notCompared(stage)).toEqual([{ code: 'names.not-compared', people: 1 }]);
    expect(found(await stage.engine.unguarded.report(stream)).record.state).toMatchObject({
      parties: [{ ref: 'p1' }, { ref: 'disebut-coordinator-a' }],
    });
    await stage.runTo(after(0));
    expect(addresses(stage)).not.toContain('a@contoh.test');
    expect(addresses(stage)).toContain('one@contoh.test');
  },
);

test('takes a card whose key is gone for a destroyed one where the keyring says so, and for a damaged one where not', async () => {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  const read = () => namesIn([chapterStream], storage, stage.vault, (subject) => subject === 'coordinator-a');
  const [card] = (await storage.cards(chapterStream)).filter(
    (one) => one.subject === 'coordinator-a' && one.class === 'identity',
  );
  if (!card?.bytes) throw new RangeError('no card');
  await storage.keyring.destroy([cardKeyId(card.bytes)]);
  const one = { record: chapterStream, person: 'coordinator-a' };
  expect(await read()).toEqual([{ ...one, name: null }]);
  const { tombstones } = storage.keyring;
  const { bytes: _, ...place } = card;
  storage.keyring.tombstones = async (from) => (from > 0 ? [] : [{ ...place, erasedAt: 5, place: 1 }]);
  expect(await read()).toEqual([one]);
  storage.keyring.tombstones = async () => {
    throw new Error('rusak');
  };
  expect(await read()).toEqual([{ ...one, name: null }]);
  storage.keyring.tombstones = tombstones;
});

const broken = async () => {
  throw new Error('rusak');
};

test.each([
  ['cards', (storage: Storage) => Object.assign(storage, { cards: broken })],
  ['keys', ({ keyring }: Storage) => Object.assign(keyring, { get: broken })],
] as const)(
  'keeps nobody out where the storage gives none of its %s, and raises an alarm that names nobody',
  async (_, breakIn) => {
    const storage = memoryStorage();
    const keyring = { ...storage.keyring };
    const failing = { ...storage, keyring };
    const stage = await stageOf({ storage: failing });
    breakIn(failing);
    const outcome = await stage.engine.as(officer).reports.submit(report('Koordinator Rahasia'));
    Object.assign(keyring, storage.keyring);
    Object.assign(failing, storage, { keyring });
    expect(outcome).toMatchObject({ ok: true, receipt: { status: 'escalating' } });
    expect(notCompared(stage)).toEqual([{ code: 'names.not-compared', people: 8 }]);
    await stage.runTo(after(0));
    expect(addresses(stage)).toContain('a@contoh.test');
  },
);

test('compares names with those who can be read where the record of a volunteer cannot', async () => {
  const storage = memoryStorage();
  const failing = { ...storage };
  const stage = await stageOf({ storage: failing });
  failing.query = async (asked) => {
    if (asked.type === 'volunteer') throw new Error('rusak');
    return await storage.query(asked);
  };
  const stream = reportOf(await stage.engine.as(app).reports.submit(report('Koordinator Rahasia')));
  expect((await stage.engine.as(coordinator).reports.get(stream)).ok).toBe(false);
  expect(notCompared(stage)).toEqual([]);
});

test('keeps nobody out anew by a name whose bearer two people cleared of the report, but by somebody who names them', async () => {
  const { engine } = await stageOf();
  const stream = reportOf(await engine.as(app).reports.submit(report('Koordinator Rahasia')));
  const other = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
  for (const actor of [officer, other]) {
    await engine.as(actor).cards.open(stream, { purpose: 'respond' });
    const lift = { who: 'coordinator-a', reason: 'notInvolved' } as const;
    expect(await engine.as(actor).escalations.liftExclusion(stream, lift)).toMatchObject({ ok: true });
  }
  const isIn = async () => (await engine.as(coordinator).reports.get(stream)).ok;
  expect(await isIn()).toBe(true);
  for (const actor of [app, officer, deputy]) {
    const more = { facts: {}, parties: [suspect('Koordinator Rahasia', `p-${actor.ref}`)] };
    expect(await engine.as(actor).reports.add(stream, more)).toMatchObject({ ok: true });
    expect(await isIn()).toBe(true);
  }
  // Whoever names them by themselves keeps them out again.
  const named = { ...suspect('Koordinator Rahasia', 'p5'), directoryPerson: 'coordinator-a' };
  expect(await engine.as(officer).reports.add(stream, { facts: {}, parties: [named] })).toMatchObject({ ok: true });
  expect(await isIn()).toBe(false);
});

const witness = (name: string, ref = 'p1') => ({ ...suspect(name, ref), roles: ['witness'] }) as const;

/** A report that names a witness, and what is said of them later. */
async function called(named: readonly object[], ...said: readonly (readonly [typeof app, readonly object[]])[]) {
  const stage = await stageOf();
  const stream = reportOf(await stage.engine.as(app).reports.submit({ ...report(), parties: named as never }));
  for (const [actor, parties] of said) {
    const { reports } = stage.engine.as(actor);
    const correction = { reason: 'foundOtherwise', parties } as never;
    const isCorrection = parties.every((one) => Object.keys(one).length === 2 && actor !== app);
    const done = isCorrection
      ? await reports.correct(stream as 'report/1', correction)
      : await reports.add(stream, { facts: {}, parties } as never);
    expect(done).toMatchObject({ ok: true });
  }
  return { stage, stream, held: await heldIn(stage, stream) };
}

const accused = { ref: 'p1', roles: ['suspected'], ageClass: 'adult' } as const;

test.each([
  [
    'a correction calls a suspect',
    [witness('Koordinator Rahasia')],
    [[officer, [{ ref: 'p1', roles: ['suspected'] }]]],
  ],
  ['a correction calls unclear', [witness('Koordinator Rahasia')], [[officer, [{ ref: 'p1', roles: ['unclear'] }]]]],
  ['an app calls a suspect', [witness('Koordinator Rahasia')], [[app, [accused]]]],
  ['a colleague calls a suspect', [witness('Koordinator Rahasia')], [[deputy, [accused]]]],
  ['is named as a witness, and was accused', [accused], [[app, [witness('Koordinator Rahasia')]]]],
  [
    'was named by a second card',
    [witness('Orang Karangan')],
    [
      [app, [witness('Koordinator Rahasia')]],
      [app, [accused]],
    ],
  ],
] as const)('keeps out whose name somebody bears of whom %s, as a guess of nobody', async (_, named, said) => {
  const { stage, stream, held } = await called(named, ...(said as never as [[typeof app, readonly object[]]]));
  expect(held).toEqual(['coordinator-a']);
  expect((await stage.engine.as(coordinator).reports.get(stream)).ok).toBe(false);
  const { entries } = found(await stage.engine.unguarded.history(stream as 'report/1'));
  const marks = entries.flatMap(({ changes }) => changes.flatMap((one) => ('byApps' in one ? [one.byApps] : [])));
  expect(marks).toEqual([['disebut-coordinator-a']]);
});

test.each([
  ['is of nobody', [witness('Orang Karangan')], [[app, [accused]]]],
  ['stays a witness', [witness('Koordinator Rahasia')], [[app, [{ ...witness('Orang'), identity: undefined }]]]],
  ['belongs to another witness', [witness('Koordinator Rahasia', 'p2'), witness('Orang Karangan')], [[app, [accused]]]],
] as const)('keeps nobody out by a name that %s', async (_, named, said) => {
  const { held } = await called(named, ...(JSON.parse(JSON.stringify(said)) as [[typeof app, readonly object[]]]));
  expect(held).toEqual([]);
});

test('compares no suspect anew about whom the LPA was asked, and takes a correction in while the vault is locked', async () => {
  const stage = await stageOf();
  const asked = await stage.engine.as(officer).reports.submit(report('Koordinator Rahasia'), { namesAsked: true });
  const stream = reportOf(asked);
  expect(await stage.engine.as(app).reports.add(stream, { facts: {}, parties: [accused] })).toMatchObject({ ok: true });
  expect(await heldIn(stage, stream)).toEqual([]);
  const second = reportOf(
    await stage.engine.as(app).reports.submit({ ...report(), parties: [witness('Wakil Rahasia')] }),
  );
  stage.vault.lock();
  expect(await stage.engine.as(app).reports.add(second, { facts: {}, parties: [accused] })).toMatchObject({ ok: true });
  stage.vault.unlock();
  expect(await heldIn(stage, second)).toEqual([]);
  expect(notCompared(stage)).toEqual([{ code: 'names.not-compared', people: 8 }]);
});
