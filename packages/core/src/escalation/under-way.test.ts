import { expect, test } from 'vitest';
import type { EscalationCommand, EscalationState } from './escalation.ts';
import { initialEscalation } from './evolve.ts';
import type { Notified } from './notification.ts';
import { after } from './sample-chapter.sample.ts';
import { evidenceNow, isOnItsWay, mayHaveHeard, readsOfEscalation } from './under-way.ts';

function told(more: Partial<Notified> = {}): Notified {
  const [who, at] = [
    { office: 'coordinator', served: 'coordinator', person: 'koordinator', task: 'act' } as const,
    after(0),
  ];
  const first = { path: 'p', step: 's', message: 7, times: 1, nth: 1, evidence: 'planned', arrived: [] } as const;
  return { ...first, ...who, firstAt: at, lastAt: at, ...more };
}

/** Shows the delivery of the seventh message of the report, and no other record. */
function reading(state: object | undefined) {
  return ((reference: { readonly stream: string }) => {
    expect(reference.stream).toBe('delivery/r1.7');
    return state === undefined ? undefined : { stream: reference.stream, state };
  }) as never;
}

test('a message is on its way while it is delayed, or planned and not yet taken by a provider', () => {
  const isOn = (evidence: Notified['evidence'], status?: string) =>
    isOnItsWay(told({ evidence }), 'report/r1', reading(status === undefined ? undefined : { status }));
  for (const status of ['waiting', 'attempting', 'delayed'])
    expect([status, isOn('planned', status)]).toEqual([status, true]);
  for (const status of ['sent', 'failed', 'dropped', undefined])
    expect([status, isOn('planned', status)]).toEqual([status, false]);
  expect([
    isOn('delayed', 'sent'),
    isOn('sent', 'waiting'),
    isOn('delivered', 'waiting'),
    isOn('failed', 'waiting'),
  ]).toEqual([true, false, false, false]);
});

test('somebody may have heard unless their one message failed, and no attempt of it may have gone', () => {
  const heard = (more: Partial<Notified>, state?: object) => mayHaveHeard(told(more), 'report/r1', reading(state));
  for (const evidence of ['planned', 'delayed', 'sent', 'delivered'] as const) expect(heard({ evidence })).toBe(true);
  const failed = { evidence: 'failed' } as const;
  expect([heard({ ...failed, times: 2 }), heard({ ...failed, arrived: [3] })]).toEqual([true, true]);
  expect([heard(failed, { mayHaveGone: true }), heard(failed, {}), heard(failed)]).toEqual([true, false, false]);
});

test('only of a planned message does its delivery know more: that it was sent', () => {
  const statuses = ['waiting', 'sent', 'delayed', undefined] as const;
  expect(statuses.map((status) => evidenceNow(told(), status))).toEqual(['planned', 'sent', 'planned', 'planned']);
  for (const evidence of ['delayed', 'sent', 'delivered', 'failed'] as const) {
    expect(statuses.map((status) => evidenceNow(told({ evidence }), status))).toEqual(statuses.map(() => evidence));
  }
});

test('a command sees the deliveries of messages that it may repeat, and of failed ones where somebody is named', () => {
  const waiting = { path: 'p', step: 's' };
  const open = { path: 'p', openedAt: after(0) };
  const sees = (command: object, more: object = {}, of: Partial<Notified> = {}) => {
    const state = {
      ...initialEscalation,
      ...{ status: 'running', report: 'report/r1', paths: [open] },
      told: [told(of)],
      ...more,
    };
    return readsOfEscalation(command as EscalationCommand, state as unknown as EscalationState).length === 1;
  };
  const wake = { type: 'wake' };
  expect([sees(wake), sees(wake, { pending: [waiting] }), sees(wake, { paths: [] })]).toEqual([false, true, true]);
  expect(sees(wake, { pending: [{ ...waiting, step: 'other' }] })).toBe(false);
  expect(sees(wake, { pending: [{ ...waiting, path: 'other' }] })).toBe(false);
  expect(sees(wake, { paths: [{ ...open, path: 'other' }, open] })).toBe(false);
  expect([sees({ type: 'migrate-policy' }), sees({ type: 'recall-policy' })]).toEqual([true, true]);
  expect([sees({ type: 'reopen-path', path: 'p' }), sees({ type: 'reopen-path', path: 'q' })]).toEqual([true, false]);
  const fire = (one: string, step: string) => sees({ type: 'fire-step', path: one, step });
  expect([fire('p', 's'), fire('p', 't'), fire('q', 's')]).toEqual([true, false, false]);
  const learn = { type: 'learn-facts' };
  expect([sees(learn, {}, { evidence: 'failed' }), sees(wake, { paths: [] }, { evidence: 'failed' })]).toEqual([
    true,
    false,
  ]);
  expect(sees(wake, { paths: [] }, { evidence: 'delayed' })).toBe(false);
  for (const status of ['none', 'closed']) expect(sees(wake, { paths: [], status })).toBe(false);
  expect(sees({ type: 'close-escalation' }, { paths: [] })).toBe(false);
});
