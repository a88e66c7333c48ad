import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import { decideEmergency } from './emergency.ts';
import { decideErasure, keysLeft } from './erasure.ts';
import type { AccessRefusal } from './refusals.ts';
import { accessRefusal } from './who-may.ts';

export const initialAccess: AccessState = { status: 'none' };

export function decideAccess(
  command: AccessCommand,
  access: AccessState,
  context: Context,
): Decision<AccessEvent, AccessRefusal> {
  const { actor } = context;
  if (!('record' in command) && command.type !== 'confirm-erasure') return decideEmergency(command, access, context);
  if (command.type === 'confirm-erasure') {
    return access.status === 'erasing' ? accept({ type: 'keys-destroyed' }) : refuse({ code: 'access.already-opened' });
  }
  if ('cases' in command) return decideErasure(command, access, context);
  if (access.status !== 'none') return refuse({ code: 'access.already-opened' });
  if (actor.kind !== 'person') return refuse({ code: 'access.needs-person' });
  if (command.type === 'break-glass') return decideEmergency(command, access, context);
  const { record, classes, purpose } = command;
  const refusal = accessRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  return accept({ type: 'cards-opened', person: actor.ref, record, classes, purpose });
}

export function evolveAccess(access: AccessState, event: AccessEvent): AccessState {
  switch (event.type) {
    case 'cards-opened': {
      const { type: _, ...reading } = event;
      return { status: 'opened', ...reading };
    }
    case 'erasure-proposed': {
      const { type: _, ...proposal } = event;
      return { status: 'proposed', ...proposal };
    }
    case 'cards-erased': {
      const { type: _, ...erasure } = event;
      return { status: 'erasing', ...erasure, keys: [...keysLeft(access), ...erasure.keys] };
    }
    case 'keys-destroyed':
      return access.status === 'erasing' ? { ...access, status: 'erased', keys: [] } : access;
    case 'glass-broken': {
      const { type: _, ...emergency } = event;
      return { status: 'emergency', ...emergency };
    }
    case 'emergency-ended':
      return access.status === 'emergency' ? { ...access, status: 'emergencyEnded' } : access;
    case 'emergency-reviewed': {
      const { type: _, ...review } = event;
      const isOpen = access.status === 'emergency' || access.status === 'emergencyEnded';
      return isOpen ? { ...access, ...review, status: 'emergencyReviewed' } : access;
    }
  }
}
