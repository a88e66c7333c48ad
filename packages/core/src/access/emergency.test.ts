import { describe, expect, test } from 'vitest';
import { hour, later } from '../calendar/instant.ts';
import { chapter, escalation, now, report } from '../case/handled.sample.ts';
import type { AnyActor } from '../record/actor.ts';
import { whenAsked } from '../record/given.sample.ts';
import type { AccessEvent, AccessState } from './access.ts';
import { accessConcept } from './concept.ts';

const until = later(now, 4 * hour);
const glass = {
  type: 'glass-broken',
  record: 'report/r1',
  person: 'kepala-dinas',
  reason: 'lifeInDanger',
  until,
} as const;
const head: AnyActor = { kind: 'person', ref: 'kepala-dinas', role: 'opdWomenChild' };
const duty: AnyActor = { kind: 'person', ref: 'petugas-satu', role: 'lpaDuty' };
const app: AnyActor = { kind: 'app', ref: 'aplikasi', role: 'secretariat' };

function ask(command: object, actor: AnyActor, history: readonly object[], at = now, more: object = {}) {
  const records = { 'report/r1': report('adult'), 'escalation/r1': escalation(), ...more };
  const given = { now: at, actor, stream: 'access/a1', chapter, history: history as readonly AccessEvent[], records };
  return whenAsked(accessConcept, given, command as never);
}

describe('an emergency access', () => {
  test('ends by time at its instant and no earlier, once, and nothing else ends so', () => {
    const woken = (at: number, ...history: readonly object[]) =>
      ask({ type: 'wake' }, duty, history, later(now, at)).events;
    const ended = { type: 'emergency-ended', by: 'time' };
    expect([woken(4 * hour - 1, glass), woken(4 * hour, glass)]).toEqual([[], [ended]]);
    expect([woken(9 * hour, glass, ended), woken(9 * hour)]).toEqual([[], []]);
  });

  test('may be ended by its person alone, and never by an app', () => {
    const end = { type: 'end-emergency' };
    expect(ask(end, app, [glass]).codes).toEqual(['access.needs-person']);
    expect(ask(end, duty, [glass]).codes).toEqual(['access.not-found']);
    expect(ask(end, head, []).codes).toEqual(['access.not-found']);
    expect(ask(end, head, [glass]).events).toEqual([{ type: 'emergency-ended', by: 'person' }]);
  });

  test('may be reviewed once, by another person of the LPA', () => {
    const review = { type: 'review-emergency', finding: 'justified' };
    const own = { ...glass, person: 'petugas-satu' };
    expect(ask(review, app, [glass]).codes).toEqual(['access.needs-person']);
    expect(ask(review, duty, []).codes).toEqual(['access.not-found']);
    expect(ask(review, head, [glass]).codes).toEqual(['access.not-found']);
    expect(ask(review, duty, [own]).codes).toEqual(['access.needs-second-person']);
    const { events, state } = ask(review, duty, [glass]);
    expect(events).toEqual([{ type: 'emergency-reviewed', finding: 'justified', reviewedBy: 'petugas-satu' }]);
    expect(state).toMatchObject({ status: 'emergencyReviewed', person: 'kepala-dinas' });
    expect(ask(review, duty, [glass, ...events]).codes).toEqual(['access.already-reviewed']);
  });

  test('opens no report again to a person of whom it was found not needed there', () => {
    const { type: _, ...emergency } = glass;
    const found = (finding: string, more: object = {}) =>
      accessConcept.claims({
        status: 'emergencyReviewed',
        finding,
        reviewedBy: 'x',
        ...emergency,
        ...more,
      } as AccessState);
    const claim = { name: 'emergency-not-needed', value: 'kepala-dinas report/r1' };
    expect([found('notNeeded'), found('needed'), found('notNeeded', { again: true })]).toEqual([[claim], [], []]);
    const held = { [`${claim.name}=${claim.value}`]: { status: 'emergencyReviewed', ...emergency } };
    const open = { type: 'break-glass', record: 'report/r1', reason: 'lifeInDanger' };
    expect(ask(open, head, [], now, held).codes).toEqual(['access.emergency-not-needed']);
    expect(ask(open, head, []).codes).toEqual([]);
    // A second finding of the same kind has the claim of the first to leave alone.
    expect(ask({ type: 'review-emergency', finding: 'notNeeded' }, duty, [glass], now, held).state).toMatchObject({
      again: true,
    });
  });

  test('opens the cards of its report and of the escalation of that report, until its end and no others', () => {
    const opened = (record: string, of: object = {}, at = now, purpose = 'respond') => {
      const { type: _, ...emergency } = { ...glass, ...of };
      const claim = { 'emergency=kepala-dinas': { status: 'emergency', ...emergency } };
      const command = { type: 'open-cards', record, classes: ['narrative'], purpose };
      return ask(command, head, [], at, claim).codes;
    };
    const notFound = ['access.not-found'];
    expect(opened('report/r1', {}, now, 'supervise')).toEqual(['access.emergency-to-respond']);
    for (const record of ['report/r1', 'escalation/r1']) {
      expect([opened(record), opened(record, {}, later(now, 4 * hour - 1))]).toEqual([[], []]);
      expect([opened(record, {}, until), opened(record, { record: 'report/r2' })]).toEqual([notFound, notFound]);
    }
    expect(
      ask({ type: 'open-cards', record: 'report/r1', classes: ['narrative'], purpose: 'respond' }, head, []).codes,
    ).toEqual(notFound);
  });
});

test('the beginning of an emergency access and its end raise an alarm each, and no other event does', () => {
  const codes = [
    'glass-broken',
    'emergency-ended',
    'emergency-reviewed',
    'cards-opened',
    'erasure-proposed',
    'keys-destroyed',
  ].map((type) => accessConcept.alarms({ type } as AccessEvent)?.code);
  expect(codes).toEqual(['emergency-access.opened', 'emergency-access.unreviewed', ...Array(4).fill(undefined)]);
});

test('an access is found by its erasure while one is owed, and by its review while that waits', () => {
  const keys = (status: string) => {
    const { erasing, review } = accessConcept.keys;
    return [erasing({ status } as never), review({ status } as AccessState as never)];
  };
  expect([keys('proposed'), keys('erasing')]).toEqual([
    ['proposed', null],
    ['yes', null],
  ]);
  for (const status of ['emergency', 'emergencyEnded']) expect(keys(status)).toEqual([null, 'waits']);
  for (const status of ['none', 'opened', 'erased', 'emergencyReviewed']) expect(keys(status)).toEqual([null, null]);
});
