import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { EngagementState } from '../engagement/engagement.ts';
import { area, at, type Given, malang, officer, whenAsked } from '../record/given.sample.ts';
import { pactConcept } from './concept.ts';
import type { PactCommand, PactEvent } from './pact.ts';
import { hasCommitment, isInForce } from './rules.ts';
import type { pactCommandSchemas } from './schema.ts';

const kotalama = area('35.73.03.1001');
const audienceOn = at('2018-12-19T09:00+07:00');
const signedOn = at('2018-12-19T11:00+07:00');
const audience = 'engagement/audiensi-1';

describe('an integrity pact', () => {
  it('is drafted, signed at its audience and in force', () => {
    const { state } = whenAsked(pactConcept, given([drafted()]), sign());
    expect(state).toMatchObject({ status: 'signed', area: kotalama, signedOn, audience });
    expect(isInForce(state)).toBe(true);
    expect(hasCommitment(state, 'formVolunteers')).toBe(true);
    expect(hasCommitment(state, 'reportConditions')).toBe(false);
    expect(pactConcept.claims(state)).toEqual([{ name: 'pact-of-area', value: kotalama }]);
  });

  it('is revoked and frees the kelurahan for another', () => {
    const { state } = whenAsked(pactConcept, given([drafted(), signed()]), { type: 'revoke-pact', reason: 'byLpa' });
    expect(state.status).toBe('revoked');
    expect(pactConcept.claims(state)).toEqual([]);
  });

  it.each<[string, readonly PactEvent[], PactCommand]>([
    ['pact.unknown-area', [], { ...draft(), area: area('35.73.05.1006') }],
    ['pact.no-commitments', [], { ...draft(), commitments: [] }],
    ['pact.already-exists', [drafted()], draft()],
    ['pact.not-drafted', [], sign()],
    ['pact.not-drafted', [drafted(), signed()], sign()],
    ['pact.signed-in-future', [drafted()], { ...sign(), signedOn: at('2018-12-21T09:00+07:00') }],
    ['pact.own-witness', [drafted()], { ...sign(), witness: 'lurah-kotalama' }],
    ['pact.signed-before-audience', [drafted()], { ...sign(), signedOn: at('2018-12-19T08:59+07:00') }],
    ['pact.not-signed', [drafted()], { type: 'revoke-pact', reason: 'byKelurahan' }],
  ])('refuses with %s', (code, history, command) => {
    expect(whenAsked(pactConcept, given(history), command).codes).toEqual([code]);
  });

  it.each<[string, EngagementState | undefined]>([
    ['pact.no-such-audience', undefined],
    [
      'pact.audience-not-held',
      { status: 'planned', kind: 'audienceMeeting', area: area('35.73'), plannedOn: audienceOn },
    ],
    ['pact.audience-not-held', meeting('coordinationMeeting')],
  ])('refuses with %s without an audience that was held', (code, state) => {
    const records = state === undefined ? {} : { [audience]: state };
    expect(whenAsked(pactConcept, { ...given([drafted()]), records }, sign()).codes).toEqual([code]);
  });

  it('has schemas of the same form as what is handed in', () => {
    type Schemas = typeof pactCommandSchemas;
    type Read = z.output<Schemas[keyof Schemas]>;
    expectTypeOf<Read>().toExtend<PactCommand>();
    expectTypeOf<PactCommand>().toExtend<Read>();
  });
});

function given(history: readonly PactEvent[] = []): Given<PactEvent> {
  return {
    now: at('2018-12-20T08:00+07:00'),
    actor: officer,
    stream: 'pact/kotalama-1',
    chapter: malang,
    history,
    records: { [audience]: meeting('audienceMeeting') },
  };
}

function meeting(kind: 'audienceMeeting' | 'coordinationMeeting'): EngagementState {
  return { status: 'held', kind, area: area('35.73'), heldOn: audienceOn, attendance: {}, outcome: 'agreed' };
}

function draft(): Extract<PactCommand, { type: 'draft-pact' }> {
  return {
    type: 'draft-pact',
    area: kotalama,
    reportedName: 'Kotalama',
    commitments: ['formVolunteers', 'conductMonitoring'],
    source: 'contoh',
  };
}

function drafted(): PactEvent {
  return { ...draft(), type: 'pact-drafted' };
}

function sign(): Extract<PactCommand, { type: 'sign-pact' }> {
  return { type: 'sign-pact', signedOn, audience, signatory: 'lurah-kotalama', witness: 'petugas-satu' };
}

function signed(): PactEvent {
  return { ...sign(), type: 'pact-signed' };
}
