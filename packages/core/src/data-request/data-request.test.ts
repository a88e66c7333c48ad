import { describe, expect, expectTypeOf, it, test } from 'vitest';
import { hour, later } from '../calendar/instant.ts';
import { report } from '../case/handled.sample.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import { kotalama, sampleChapter } from '../escalation/sample-chapter.sample.ts';
import { valuesOf } from '../language/choices.ts';
import { articleOf } from '../legal/articles.ts';
import { legalFloorOf } from '../legal/deadline.ts';
import { extractPersonalData } from '../privacy/extract-personal-data.ts';
import type { Actor } from '../record/actor.ts';
import { at, type Given, whenAsked } from '../record/given.sample.ts';
import { type Asked, holdsForAnyHistory, transitionsOf, walk } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import type { InputOf } from '../schemas.ts';
import { dataRights, groundsOf, limitOfRight, refusalGrounds } from './choices.ts';
import { dataRequestConcept } from './concept.ts';
import type { DataRequestCommand, DataRequestEvent, DataRequestState } from './data-request.ts';
import { dataRequestCommandSchemas } from './schema.ts';

const now = at('2026-03-02T09:00+07:00');
const secretary: Actor = { kind: 'person', ref: 'sekretaris-satu', role: 'secretariat' };
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'secretariat' };
const stranger: Actor = { kind: 'person', ref: 'warga-dua', role: 'reporter' };
const named: Actor = { kind: 'person', ref: 'lurah', role: 'secretariat' };

const given: Given<DataRequestEvent> = {
  now,
  actor: secretary,
  stream: 'data-request/satu',
  chapter: sampleChapter(),
  records: {
    'report/r1': report('adult'),
    'escalation/r1': {
      ...initialEscalation,
      status: 'running' as const,
      area: kotalama,
      excluded: { people: [named.ref], offices: [], keptOut: [] },
    },
  },
};

const receive = (right: keyof typeof dataRights = 'access', record = 'report/r1'): DataRequestCommand => ({
  type: 'receive-data-request',
  right,
  record,
  subject: 'p1',
  receivedOn: now,
});
const fulfil: DataRequestCommand = { type: 'fulfil-data-request', answeredOn: now };
const refuse = (ground: keyof typeof refusalGrounds): DataRequestCommand => ({
  type: 'refuse-data-request',
  ground,
  answeredOn: now,
});
const drop: DataRequestCommand = { type: 'drop-data-request' };
const wake: DataRequestCommand = { type: 'wake' };

const every: readonly DataRequestCommand[] = [
  ...valuesOf(dataRights).map((right) => receive(right)),
  receive('access', 'report/tidak-ada'),
  fulfil,
  ...valuesOf(refusalGrounds).map(refuse),
  drop,
  wake,
];

describe('a request about personal data', () => {
  it('names a person of the report, and a restriction never holds the record of everybody', () => {
    const codes = (right: keyof typeof dataRights, subject: string | null) =>
      whenAsked(dataRequestConcept, given, { ...receive(right), subject } as DataRequestCommand).codes;
    expect(codes('restriction', null)).toEqual(['data-request.no-such-person']);
    expect(codes('access', 'p9')).toEqual(['data-request.no-such-person']);
    expect([codes('access', null), codes('restriction', 'p1')]).toEqual([[], []]);
  });

  it('has 3x24 hours where the statute says so, and two alarms until it is answered', () => {
    const { steps } = walk(dataRequestConcept, given, [
      { command: receive() },
      { command: wake, wait: 47 * hour },
      { command: wake, wait: hour },
      { command: wake, wait: 24 * hour },
      { command: wake, wait: hour },
      { command: { ...fulfil, answeredOn: later(now, 73 * hour) } },
    ]);
    expect(steps.map(({ accepted }) => accepted)).toMatchObject([
      [{ deadline: later(now, 72 * hour) }],
      [],
      [{ type: 'data-request-due', alarm: 'near' }],
      [{ type: 'data-request-due', alarm: 'overdue' }],
      [],
      [{ type: 'data-request-fulfilled', late: true }],
    ]);
    expect(walk(dataRequestConcept, given, [{ command: receive('erasure') }]).state).toMatchObject({ deadline: null });
  });

  it.each<[string, readonly Asked<DataRequestCommand>[]]>([
    ['data-request.needs-person', [{ command: receive(), actor: app }]],
    ['data-request.needs-person', [{ command: fulfil, actor: app }]],
    ['data-request.not-found', [{ command: receive(), actor: stranger }]],
    ['data-request.not-found', [{ command: receive(), actor: named }]],
    ['data-request.not-found', [{ command: receive('access', 'report/tidak-ada') }]],
    ['data-request.not-found', [{ command: fulfil }]],
    ['data-request.not-found', [{ command: receive() }, { command: fulfil, actor: named }]],
    ['data-request.already-received', [{ command: receive() }, { command: receive() }]],
    ['data-request.answered', [{ command: receive() }, { command: drop }, { command: fulfil }]],
    ['data-request.in-future', [{ command: { ...receive(), receivedOn: later(now, 1) } as DataRequestCommand }]],
    ['data-request.before-received', [{ command: receive() }, { command: { ...fulfil, answeredOn: later(now, -1) } }]],
    ['data-request.no-such-ground', [{ command: receive('access') }, { command: refuse('nationalSecurity') }]],
  ])('refuses with %s', (code, asked) => {
    const { steps } = walk(dataRequestConcept, given, asked);
    expect(steps.at(-1)?.refusals).toMatchObject([{ code }]);
  });

  it('seals who asks', () => {
    const schema = dataRequestCommandSchemas['receive-data-request'];
    const { facts, cards } = extractPersonalData(schema, { ...receive(), story: 'Nama Karangan' });
    expect(JSON.stringify(facts)).not.toContain('Karangan');
    expect(cards).toMatchObject([{ class: 'narrative' }]);
  });

  holdsForAnyHistory(dataRequestConcept, {
    given,
    commands: every,
    actors: [secretary, named, app, stranger],
    onlyByPerson: (before, after) => before.status !== after.status,
    quiet: ['wake'],
    longestWait: 30 * hour,
    faults: (request: DataRequestState) => {
      if (request.status === 'none') return [];
      const faults: string[] = [];
      if ((request.deadline === null) !== (limitOfRight[request.right] === null)) faults.push('another deadline');
      if (request.status === 'refused' && groundsOf[request.ground][request.right] === undefined)
        faults.push('refused without a ground');
      if (new Set(request.alarms).size !== request.alarms.length) faults.push('the same alarm twice');
      return faults;
    },
  });
});

test.each([
  ['2022-10-16T23:59+07:00', null],
  ['2022-10-17T00:00+07:00', at('2022-10-20T00:00+07:00')],
])('counts the limit of a request received on %s by a law that was in force', (on, deadline) => {
  const command = { ...receive('access'), receivedOn: at(on) };
  expect(walk(dataRequestConcept, given, [{ command }]).state).toMatchObject({ status: 'received', deadline });
});

test('every right, limit and ground cites what the register has', () => {
  for (const limit of Object.values(limitOfRight)) if (limit !== null) expect(legalFloorOf(limit)).toBeDefined();
  for (const rights of Object.values(groundsOf)) {
    for (const cite of Object.values(rights)) if (cite !== null) expect(articleOf(cite)).toBeDefined();
  }
  for (const right of valuesOf(dataRights)) {
    expect(valuesOf(refusalGrounds).some((ground) => groundsOf[ground][right] !== undefined)).toBe(true);
  }
});

test('a refusal for law enforcement cites the article that excepts the right: 15 the rights it lists, 50 the duties', () => {
  const { access, correction, ...others } = groundsOf.lawEnforcement;
  expect([access, correction]).toEqual(['uu-27-2022/50', 'uu-27-2022/50']);
  expect(new Set(Object.values(others))).toEqual(new Set(['uu-27-2022/15']));
});

test('goes from state to state as its diagram is drawn', async () => {
  await expectDrawn('data-request', transitionsOf(dataRequestConcept, given, every));
});

test('hands in what its commands take', () => {
  expectTypeOf<InputOf<'data-request'>>().toExtend<DataRequestCommand>();
});
