import type { Concept, Reaction } from '../record/concept.ts';
import { communityStream } from '../record/streams.ts';
import { decidePact, evolvePact, initialPact, pactRefuses } from './lifecycle.ts';
import type { PactRefusal } from './messages.ts';
import type { PactCommand, PactEvent, PactState } from './pact.ts';
import { nextWake } from './rules.ts';

export const pactConcept = {
  name: 'pact',
  shape: 2,
  initial: initialPact,
  reads: (command) => {
    if ('audience' in command) return [{ stream: command.audience }];
    if ('evidence' in command) return command.evidence.map((stream) => ({ stream }));
    return 'supersedes' in command && command.supersedes !== undefined ? [{ stream: command.supersedes }] : [];
  },
  decide: decidePact,
  refuses: pactRefuses,
  evolve: evolvePact,
  claims: (pact) =>
    pact.status === 'drafted' || pact.status === 'scheduled' || pact.status === 'signed'
      ? [{ name: 'pact-of-area', value: pact.area }]
      : [],
  reacts: (changes, pact, stream) => changes.flatMap((event) => reactionsTo(event, pact, stream)),
  keys: { area: ({ area }) => area, status: ({ status }) => status },
  wakeAt: nextWake,
} satisfies Concept<PactCommand, PactEvent, PactState, PactRefusal>;

/** A community lives by its kelurahan's pact: it passes to the next one, or ends with it. */
function reactionsTo(event: PactEvent, pact: PactState, stream: string): readonly Reaction[] {
  if (pact.status === 'none') return [];
  const community = { concept: 'community', stream: communityStream(pact.area) };
  if (event.type === 'pact-signed' && pact.supersedes !== undefined) {
    return [{ ...community, command: { type: 'pact-succeeded', pact: stream, pactSignedOn: event.signedOn } }];
  }
  const reason = event.type === 'pact-revoked' ? 'pactRevoked' : event.type === 'pact-lapsed' ? 'pactLapsed' : null;
  return reason === null ? [] : [{ ...community, command: { type: 'pact-ended', reason } }];
}
