import type { SendOutcome } from '@kawal/sdk';
import { expect, test } from 'vitest';
import { after, app, reportOf, stageOf } from '../stage.sample.ts';

const refused: SendOutcome = { type: 'failed', scope: 'address', retryable: false, code: 'smtp-550' };
const unanswered: SendOutcome = { type: 'unknown', code: 'timeout' };

test.each([
  ['may have gone, though its repeat was refused for good', [unanswered, refused], true],
  ['was refused for good', [refused], false],
] as const)('says that somebody may warn others whose only message %s (X6)', async (_, outcomes, isKnown) => {
  const stage = await stageOf();
  const left = [...outcomes];
  stage.mail.answer(({ address }) => (address === 'a@contoh.test' ? (left.shift() ?? refused) : { type: 'accepted' }));
  const report = reportOf(await stage.submit());
  await stage.runTo(after(5 * 60_000));
  expect((await stage.escalation(report)).told).toContainEqual(
    expect.objectContaining({ person: 'coordinator-a', evidence: 'failed', times: 1 }),
  );
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' } as const;
  expect(await stage.engine.as(app).reports.add(report, { facts: {}, parties: [suspect] })).toMatchObject({ ok: true });
  const events = await stage.escalationEvents(report);
  const tippedOff = events.filter(({ type }) => type === 'tipped-off');
  expect(tippedOff).toEqual(isKnown ? [{ type: 'tipped-off', person: 'coordinator-a' }] : []);
  const due = await stage.engine.as({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' }).due();
  expect(due.ok && due.items.some(({ what }) => what === 'forewarned')).toBe(isKnown);
  expect(stage.alarms.some(({ code }) => code === 'escalation.tipped-off')).toBe(isKnown);
});
