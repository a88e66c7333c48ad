import type { Instant } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/** A trial message that a provider took, until the provider tells if it arrived. It names a contact and holds no address. */
export interface TrialRecord {
  readonly contact: string;
  /** The message at its notifier, as receipts name it. */
  readonly handle: string | null;
  readonly state: 'none' | 'accepted' | 'delivered' | 'failed';
  /** When the state began. */
  readonly at: Instant | null;
}

export type TrialCommand =
  | { readonly type: 'note-trial'; readonly contact: string; readonly handle: string }
  | { readonly type: 'end-trial'; readonly state: 'delivered' | 'failed' };

export type TrialEvent =
  | { readonly type: 'trial-sent'; readonly contact: string; readonly handle: string }
  | { readonly type: 'trial-ended'; readonly state: 'delivered' | 'failed' };

export const trialConcept = {
  name: 'trial',
  shape: 1,
  initial: { contact: '', handle: null, state: 'none', at: null },
  reads: () => [],
  decide: (command, { state }) => {
    if (command.type === 'note-trial') {
      const { contact, handle } = command;
      return state === 'none' ? accept<TrialEvent>({ type: 'trial-sent', contact, handle }) : accept<TrialEvent>();
    }
    // A provider may say first that it arrived and then that it was read; a failure after that is no news.
    const isNews = state === 'accepted' || (state === 'failed' && command.state === 'delivered');
    return isNews ? accept<TrialEvent>({ type: 'trial-ended', state: command.state }) : accept<TrialEvent>();
  },
  evolve: (trial, event, { at }): TrialRecord =>
    event.type === 'trial-sent'
      ? { contact: event.contact, handle: event.handle, state: 'accepted', at }
      : { ...trial, state: event.state, at },
  claims: ({ handle }) => (handle === null ? [] : [{ name: 'send-handle', value: handle }]),
  refuses: {},
  keys: {},
  wakeAt: () => null,
} satisfies Concept<TrialCommand, TrialEvent, TrialRecord, never>;
