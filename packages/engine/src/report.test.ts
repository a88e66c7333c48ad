import { type Actor, type EscalationState, hour, type ReportState } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import type { Outcome, Receipt } from './command/outcome.ts';
import { after, app, found, officer, reportOf, stageOf } from './stage.sample.ts';

const adult = { facts: { victimAge: ['adult'], concern: ['none'], danger: ['no'] } } as const;
const second: Actor = { ...officer, ref: 'duty-one', role: 'lpaDuty' };

test('keeps observations with their source, and passes their facts to the escalation in the same commit', async () => {
  const stage = await stageOf();
  const report = reportOf(
    await stage.submit({ observed: { unodc: ['passportHeldByAnother'], acts: ['recruitment'] } }),
  );
  expect(await reportAt(stage, report)).toMatchObject({
    observations: [{ by: app.ref, observed: { unodc: ['passportHeldByAnother'] } }],
  });
  const { facts } = (await stage.escalation(report)) as EscalationState;
  expect(facts).toMatchObject({ indicators: ['documentRetention'], act: ['some'], concern: ['some'] });
});

test('refuses a person whose reference is nearly one of the directory, and takes in a volunteer and a stranger', async () => {
  const stage = await stageOf();
  const naming = (directoryPerson: string) => [
    { ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson },
  ];
  const refusal = { code: 'input.not-allowed', field: 'parties[0].directoryPerson' };
  const report = reportOf(await stage.submit({ parties: naming('coordinator-a') }));
  const addedBy = (actor: Actor, written: string) =>
    stage.engine.as(actor).reports.add(report, { facts: {}, parties: naming(written) });
  for (const written of ['coordinatora', 'cordinator-a'])
    expect(await addedBy(officer, written)).toMatchObject({
      ok: false,
      refusals: [{ ...refusal, allowed: expect.arrayContaining(['coordinator-a']) }],
    });
  expect((await stage.submit({ parties: naming('warga-satu') })).ok).toBe(true);
});

test('says to who is in post that the directory has nobody whom a report names, and nothing of it to others (1400)', async () => {
  const stage = await stageOf();
  const naming = (directoryPerson: string, role: 'suspected' | 'witness' = 'suspected') => ({
    facts: {},
    parties: [{ ref: 'p2', roles: [role], ageClass: 'adult' as const, directoryPerson }],
  });
  const answersTo = async (actor: Actor, ...given: Parameters<typeof naming>) => {
    const { reports } = stage.engine.as(actor);
    const submitted = await reports.submit({ area: '35.73.03.1001', channel: 'phone', ...naming(...given) });
    return [submitted, await reports.add(reportOf(submitted), naming(...given))];
  };
  const warnedOf = async (...given: Parameters<typeof answersTo>) =>
    (await answersTo(...given)).map((one) => one.ok && one.receipt.warnings);
  const said = ['person.not-in-directory'];
  expect(await warnedOf(second, 'warga-satu')).toEqual([said, said]);
  expect(await warnedOf(second, 'deputy-a')).toEqual([[], []]);
  expect(await warnedOf(second, 'warga-satu', 'witness')).toEqual([[], []]);
  // By what it is told, an app could guess who is in the directory.
  expect(await warnedOf(app, 'warga-satu')).toEqual([[], []]);
  expect(await warnedOf(app, 'deputy-a')).toEqual([[], []]);
});

test('marks whom a report keeps out and the directory has not, for its readers (1400)', async () => {
  const stage = await stageOf();
  const barredBy = async (directoryPerson: string) => {
    const parties = [{ ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson }];
    const read = await stage.engine.as(second).reports.get(reportOf(await stage.submit({ parties })));
    return read.ok && read.access.barred;
  };
  expect(await barredBy('warga-satu')).toMatchObject({ named: ['warga-satu'], unlisted: ['warga-satu'] });
  expect(await barredBy('deputy-a')).not.toHaveProperty('unlisted');
});

test('holds a victim and a suspect of one reference for two people, and for one who is said to be both (1401)', async () => {
  const stage = await stageOf();
  const victim = { ref: 'p1', roles: ['victim' as const], ageClass: 'child' as const };
  const suspect = { ref: 'p1', roles: ['suspected' as const], ageClass: 'adult' as const };
  const both = { ...victim, roles: ['victim' as const, 'suspected' as const] };
  const after = async (first: object, ...added: readonly object[]) => {
    const report = reportOf(await stage.submit({ parties: [first as typeof victim] }));
    for (const one of added)
      expect((await stage.engine.as(second).reports.add(report, { facts: {}, parties: [one as never] })).ok).toBe(true);
    const state = await reportAt(stage, report);
    return state === undefined || state.status === 'none' ? [] : state.parties;
  };
  expect(await after(victim, suspect, suspect)).toMatchObject([victim, { ...suspect, ref: 'p1-suspected' }]);
  expect(await after(suspect, victim)).toMatchObject([suspect, { ...victim, ref: 'p1-victim' }]);
  const agency = { ...suspect, kind: 'corporation' };
  expect(await after(agency, victim)).toMatchObject([agency, { ...victim, ref: 'p1-victim' }]);
  const accused = { ...victim, kind: 'volunteer', roles: ['victim', 'suspected'] };
  expect(await after({ ...accused, roles: ['victim'] }, suspect)).toMatchObject([accused]);
  for (const role of ['closeToSuspect', 'unclear'])
    expect(await after(victim, { ...suspect, roles: [role] })).toMatchObject([
      victim,
      { roles: [role], ref: `p1-${role.toLowerCase()}` },
    ]);
  expect(await after(victim, both)).toMatchObject([both]);
  expect(await after(victim, { ...victim, roles: ['reporter'] })).toMatchObject([{ roles: ['victim', 'reporter'] }]);
});

test('seals the name of a suspect who is told apart from a victim under the suspect’s reference alone (1401)', async () => {
  const stage = await stageOf();
  const person = (role: 'victim' | 'suspected', ageClass: 'child' | 'adult', name: string) => ({
    parties: [{ ref: 'p1', roles: [role], ageClass, identity: { name } }],
  });
  const report = reportOf(await stage.submit(person('victim', 'child', 'Anak Contoh')));
  const { reports, cards } = stage.engine.as(second);
  await reports.add(report, { facts: {}, ...person('suspected', 'adult', 'Terduga Contoh') });
  const opened = await cards.open(report, { classes: ['identity'], purpose: 'respond' });
  expect(opened.ok && opened.receipt.cards.map(({ subject, fields }) => [subject, fields?.['identity']])).toEqual([
    ['p1', { name: 'Anak Contoh' }],
    ['p1-suspected@2', { name: 'Terduga Contoh' }],
  ]);
});

test('gives who is told apart a reference that nobody else has, in the report or beside them (1401)', async () => {
  const stage = await stageOf();
  const one = (ref: string, role: 'victim' | 'suspected') =>
    ({ ref, roles: [role], ageClass: 'unknown', identity: { name: `${ref} ${role}` } }) as const;
  const long = (end: string) => `${'orang-'.repeat(9)}${end}`;
  const { reports, cards } = stage.engine.as(second);
  const victims = [one('p1', 'victim'), one(long('a'), 'victim'), one(long('b'), 'victim'), one('p2', 'victim')];
  const report = reportOf(await stage.submit({ parties: [...victims, one('p2-suspected', 'victim')] }));
  const suspects = ['p1', 'p1-suspected', long('a'), long('b'), 'p2'].map((ref) => one(ref, 'suspected'));
  for (const _ of ['once', 'again'])
    expect(await reports.add(report, { facts: {}, parties: suspects })).toMatchObject({ ok: true });
  const state = await reportAt(stage, report);
  const parties = state === undefined || state.status === 'none' ? [] : state.parties;
  expect(parties.filter(({ roles }) => roles.includes('victim') && roles.length > 1)).toEqual([]);
  expect(parties).toHaveLength(10);
  const opened = await cards.open(report, { classes: ['identity'], purpose: 'respond' });
  expect(opened.ok && opened.receipt.cards).toHaveLength(15);
});

test('loses no fact that stands among those of the other kind, or is misspelt, without a word (1402)', async () => {
  const stage = await stageOf();
  const given = async (facts: object) => stage.submit({ parties: [], ...facts } as never);
  for (const name of ['danger', 'triage', 'area'])
    expect(await given({ chapterFacts: { [name]: ['yes'] } })).toMatchObject({
      refusals: [{ code: 'input.unknown-field', field: 'chapterFacts' }],
    });
  expect(await given({ chapterFacts: { tempatt: ['rumah'] } })).toMatchObject({
    receipt: { warnings: ['fact.not-declared'] },
  });
});

test('answers an app or a person out of post alike, and with the same looks, whatever reference they wrote, and keeps out whom it nearly is', async () => {
  const storage = memoryStorage();
  const looks: string[] = [];
  for (const name of ['cards', 'query', 'load', 'history', 'log', 'due', 'answer', 'claimant', 'blob'] as const) {
    const look = storage[name].bind(storage) as (...asked: unknown[]) => unknown;
    Object.assign(storage, { [name]: (...asked: unknown[]) => looks.push(name) && look(...asked) });
  }
  const stage = await stageOf({ storage });
  const outsider: Actor = { kind: 'person', ref: 'warga', role: 'reporter' };
  const answered = async (actor: Actor, directoryPerson: string) => {
    const parties = [{ ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson }];
    looks.length = 0;
    const body = { area: '35.73.03.1001', channel: 'app', facts: {}, parties } as const;
    const outcome = await stage.engine.as(actor).reports.submit(body);
    const looked = looks.join();
    const state = await reportAt(stage, reportOf(outcome));
    const named = state === undefined || state.status === 'none' ? [] : state.parties;
    return {
      said: { ...outcome, receipt: { ...('receipt' in outcome && outcome.receipt), stream: '' }, looked },
      people: named.map((one) => one.directoryPerson).sort(),
    };
  };
  for (const actor of [app, outsider]) {
    await answered(actor, 'warga-satu');
    const { said, people } = await answered(actor, 'warga-lain');
    expect([said.ok, people]).toEqual([true, ['warga-lain']]);
    for (const written of ['coordinatora', 'cordinator-a', 'duty-onne']) {
      const nearly = await answered(actor, written);
      expect(nearly.said).toEqual(said);
      expect(nearly.people).toContain(written === 'duty-onne' ? 'duty-one' : 'coordinator-a');
    }
  }
});

test('says to nobody out of post whether the directory has a person of a name, when they ask for their day', async () => {
  const stage = await stageOf();
  const outsider = stage.engine.as({ kind: 'person', ref: 'warga', role: 'reporter' });
  for (const person of ['coordinator-a', 'nobody-at-all'] as const)
    expect(await outsider.due({ person })).toEqual({ ok: true, items: [] });
  expect(await stage.engine.as(officer).due({ person: 'nobody-at-all' })).toMatchObject({ ok: false });
});

test('keeps out whom a report names, though an addition gives their reference to somebody else', async () => {
  const stage = await stageOf();
  const suspected = { ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const };
  const report = reportOf(await stage.submit({ parties: [{ ...suspected, directoryPerson: 'coordinator-a' }] }));
  const other = reportOf(await stage.submit({}));
  await stage.engine
    .as(app)
    .reports.add(report, { facts: {}, parties: [{ ...suspected, directoryPerson: 'deputy-a' }] });
  const named = async (record: string) => {
    const state = await reportAt(stage, record);
    return state === undefined || state.status === 'none' ? [] : state.parties.map((one) => one.directoryPerson).sort();
  };
  expect(await named(report)).toEqual(['coordinator-a', 'deputy-a']);
  const marked = await stage.engine.as(officer).reports.markDuplicate(other, { of: report, reasons: ['sameVictim'] });
  expect(marked.ok).toBe(true);
  expect(await named(other)).toEqual(['coordinator-a', 'deputy-a']);
});

test('bars from a closed report whom the LPA names in it since, and takes in nothing else', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit(adult)) as `report/${string}`;
  await stage.runTo(after(0));
  const suspect: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
  const { reports, cards } = stage.engine.as(suspect);
  expect((await stage.engine.as(officer).reports.close(report, { reason: 'notTppoReferredElsewhere' })).ok).toBe(true);
  expect([(await reports.get(report)).ok, (await cards.open(report, { purpose: 'respond' })).ok]).toEqual([
    true,
    false,
  ]);
  const party = { ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson: suspect.ref };
  const naming = { facts: {}, parties: [party] };
  const add = async (by: Actor, body: Parameters<typeof reports.add>[1]) =>
    codes(await stage.engine.as(by).reports.add(report, body));
  for (const by of [app, { ...suspect, ref: 'deputy-a' }]) expect(await add(by, naming)).not.toEqual([]);
  for (const body of [
    { ...naming, facts: { danger: ['yes'] } },
    { facts: {}, parties: [{ ref: 'p3', roles: ['witness'], ageClass: 'adult' }] },
  ])
    expect(await add(officer, body as never)).toEqual(['report.not-open']);
  const sent = stage.mail.sent.length;
  expect(await add(officer, naming)).toEqual([]);
  expect([(await reports.get(report)).ok, (await cards.open(report, { purpose: 'respond' })).ok]).toEqual([
    false,
    false,
  ]);
  expect(await reportAt(stage, report)).toMatchObject({ status: 'closed' });
  await stage.runTo(after(hour));
  expect(stage.mail.sent).toHaveLength(sent);
  expect(
    await stage.engine.as(second).escalations.liftExclusion(report, { who: suspect.ref, reason: 'wrongPerson' }),
  ).toMatchObject({ ok: true });
});

test('a correction stands in the history with both values, and the escalation keeps what it knew', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ facts: { danger: ['yes'] } }));
  const correction = { reason: 'misunderstood', facts: { danger: ['no'] } } as const;
  expect(codes(await stage.engine.as(app).reports.correct(report, correction))).toEqual(['report.needs-person']);
  expect((await stage.engine.as(officer).reports.correct(report, correction)).ok).toBe(true);
  const last = found(await stage.engine.unguarded.history(report)).entries.at(-1);
  expect(last).toMatchObject({
    actor: { ref: officer.ref },
    changes: [{ type: 'report-corrected', facts: [{ fact: 'danger', from: ['yes'], to: ['no'] }] }],
  });
  expect(await reportAt(stage, report)).toMatchObject({
    facts: { danger: ['yes'] },
    corrected: { facts: { danger: ['no'] } },
  });
  expect((await stage.escalation(report)).facts).toMatchObject({ danger: ['yes'] });
});

test('a duplicate is marked, taken off and marked again, and the other report notes the ties and changes in nothing', async () => {
  const stage = await stageOf();
  const [one, other] = [reportOf(await stage.submit(adult)), reportOf(await stage.submit(adult))];
  const [before, state] = [found(await stage.engine.unguarded.history(other)).entries, await reportAt(stage, other)];
  const { reports } = stage.engine.as(officer);
  expect((await reports.markDuplicate(one, { of: other, reasons: ['sentTwice'] })).ok).toBe(true);
  expect((await reports.unmarkDuplicate(one, { reason: 'markedByMistake' })).ok).toBe(true);
  expect((await reports.markDuplicate(one, { of: other, reasons: ['sameReporter'] })).ok).toBe(true);
  expect(codes(await reports.markDuplicate(other, { of: one, reasons: ['sentTwice'] }))).toEqual([
    'report.duplicate-of-duplicate',
  ]);
  expect(codes(await reports.markDuplicate(other, { of: 'report/tidak-ada', reasons: ['sentTwice'] }))).toEqual([
    'report.duplicate-target-missing',
  ]);
  const { entries } = found(await stage.engine.unguarded.history(other));
  expect(entries.slice(0, before.length)).toEqual(before);
  const ties = entries.slice(before.length).flatMap(({ changes }) => changes);
  expect(ties).toEqual([1, 2].map(() => ({ type: 'report-tied', to: one })));
  expect(await reportAt(stage, other)).toEqual(state);
});

test('bars from a closed report whom the LPA names in it by a fact alone, and takes in no other fact', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit(adult)) as `report/${string}`;
  await stage.runTo(after(0));
  const { reports, cards } = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
  expect((await stage.engine.as(officer).reports.close(report, { reason: 'notTppoReferredElsewhere' })).ok).toBe(true);
  const reads = async () => [(await reports.get(report)).ok, (await cards.open(report, { purpose: 'respond' })).ok];
  const add = async (by: Actor, facts: object) =>
    codes(await stage.engine.as(by).reports.add(report, { facts, parties: [] } as never));
  const naming = { keepLocalOut: ['yes'] };
  for (const facts of [
    { keepLocalOut: ['no'] },
    { involved: ['none'] },
    { involved: ['unknown'] },
    { ...naming, danger: ['yes'] },
  ])
    expect(await add(officer, facts)).toEqual(['report.not-open']);
  expect(await add(app, naming)).toEqual(['report.not-open']);
  // Its cards ended with the closing for who was only notified (1930).
  expect(await reads()).toEqual([true, false]);
  expect(await add(officer, naming)).toEqual([]);
  expect(await reads()).toEqual([false, false]);
  expect(await reportAt(stage, report)).toMatchObject({ status: 'closed' });
});

test('a report that is closed as a duplicate names the one that goes on, and that one goes on', async () => {
  const stage = await stageOf();
  const [one, other] = [reportOf(await stage.submit(adult)), reportOf(await stage.submit(adult))];
  await stage.engine.as(officer).reports.markDuplicate(one, { of: other, reasons: ['sentTwice'] });
  const closed = await stage.engine.as(second).reports.close(one, { reason: 'duplicate' });
  expect(closed).toMatchObject({ ok: true, receipt: { status: 'closed' } });
  expect(
    found(await stage.engine.unguarded.history(one))
      .entries.at(-1)
      ?.changes.at(-1),
  ).toMatchObject({ duplicateOf: other });
  expect((await stage.escalation(one)).status).toBe('closed');
  expect((await stage.escalation(other)).status).toBe('running');
  await stage.runTo(after(1));
  expect(stage.mail.sent.length).toBeGreaterThan(0);
});

test('the other report is guarded: what it becomes while this one is closed is decided upon', async () => {
  const storage = memoryStorage();
  const commit = storage.commit.bind(storage);
  const stage = await stageOf({ storage });
  const [one, other, third] = [
    reportOf(await stage.submit(adult)),
    reportOf(await stage.submit(adult)),
    reportOf(await stage.submit(adult)),
  ];
  const { reports } = stage.engine.as(officer);
  await reports.markDuplicate(one, { of: other, reasons: ['sentTwice'] });
  storage.commit = async (batch) => {
    storage.commit = commit;
    await reports.markDuplicate(other, { of: third, reasons: ['sentTwice'] });
    expect(await reports.close(other, { reason: 'duplicate' })).toMatchObject({ receipt: { status: 'closed' } });
    return commit(batch);
  };
  expect(codes(await reports.close(one, { reason: 'duplicate' }))).toEqual(['report.duplicate-of-duplicate']);
  expect((await stage.escalation(one)).status).toBe('running');
});

async function reportAt(stage: Awaited<ReturnType<typeof stageOf>>, report: string): Promise<ReportState | undefined> {
  return found(await stage.engine.unguarded.report(report)).record.state;
}

function codes(outcome: Outcome<Receipt>): readonly string[] {
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
}
