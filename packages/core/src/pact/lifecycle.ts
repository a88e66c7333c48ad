import { match, P } from 'ts-pattern';
import { areaByCode } from '../area/rules.ts';
import type { EngagementState } from '../engagement/engagement.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { PactCommand, PactEvent, PactState } from './pact.ts';
import type { PactRefusal } from './refusals.ts';

export const initialPact: PactState = { status: 'none' };

type PactDecision = Decision<PactEvent, PactRefusal>;

export function decidePact(command: PactCommand, pact: PactState, context: Context): PactDecision {
  return match([pact, command])
    .with([{ status: 'none' }, { type: 'draft-pact' }], ([, draft]) => decideDraft(draft, context))
    .with([P._, { type: 'draft-pact' }], () => refuse({ code: 'pact.already-exists', status: pact.status }))
    .with([{ status: 'drafted' }, { type: 'sign-pact' }], ([, sign]) => decideSign(sign, context))
    .with([P._, { type: 'sign-pact' }], () => refuse({ code: 'pact.not-drafted', status: pact.status }))
    .with([{ status: 'signed' }, { type: 'revoke-pact' }], ([, { reason }]) => accept({ type: 'pact-revoked', reason }))
    .with([P._, { type: 'revoke-pact' }], () => refuse({ code: 'pact.not-signed', status: pact.status }))
    .exhaustive();
}

export function evolvePact(pact: PactState, event: PactEvent, { at }: { readonly at: SignedAt }): PactState {
  switch (event.type) {
    case 'pact-drafted': {
      const { type: _, ...terms } = event;
      return { status: 'drafted', ...terms };
    }
    case 'pact-signed': {
      if (pact.status !== 'drafted') return pact;
      const { type: _, ...signing } = event;
      return { ...pact, ...signing, status: 'signed' };
    }
    case 'pact-revoked':
      return pact.status === 'signed' ? { ...pact, status: 'revoked', revokedAt: at } : pact;
  }
}

type SignedAt = Context['now'];

function decideDraft(draft: Extract<PactCommand, { type: 'draft-pact' }>, context: Context): PactDecision {
  if (context.chapter === null || areaByCode(context.chapter.areas, draft.area) === undefined) {
    return refuse({ code: 'pact.unknown-area', area: draft.area });
  }
  if (draft.commitments.length === 0) return refuse({ code: 'pact.no-commitments' });
  const { type: _, ...terms } = draft;
  return accept({ type: 'pact-drafted', ...terms });
}

function decideSign(sign: Extract<PactCommand, { type: 'sign-pact' }>, context: Context): PactDecision {
  const { signedOn, audience, signatory, witness } = sign;
  if (signedOn > context.now) return refuse({ code: 'pact.signed-in-future', signedOn });
  if (signatory === witness) return refuse({ code: 'pact.own-witness' });
  const meeting = context.read<EngagementState>({ stream: audience })?.state;
  if (meeting === undefined || meeting.status === 'none') return refuse({ code: 'pact.no-such-audience', audience });
  if (meeting.kind !== 'audienceMeeting' || meeting.status !== 'held') {
    return refuse({ code: 'pact.audience-not-held', audience });
  }
  if (signedOn < meeting.heldOn)
    return refuse({ code: 'pact.signed-before-audience', signedOn, audienceOn: meeting.heldOn });
  return accept({ type: 'pact-signed', signedOn, audience, signatory, witness });
}
