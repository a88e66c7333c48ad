import { system } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import type { InnerParts } from '../command/inner-parts.ts';
import { innerRequest } from '../command/request.ts';
import { type TrialCommand, type TrialRecord, trialConcept } from '../concepts/trial.ts';
import { loadRecord } from '../record/load.ts';

/** A trial message, and what its provider has told of it since. */
export interface NotedTrial {
  readonly contact: string;
  readonly state: 'accepted' | 'delivered' | 'failed';
  readonly at: number;
}

export interface Trials {
  /** Keeps the name of a trial message at its notifier, so that the receipt that comes later is known. False where that failed. */
  note(contact: string, handle: string): Promise<boolean>;
  /** Returns the newest trial of each contact. */
  list(): Promise<readonly NotedTrial[]>;
}

export function createTrials({ storage, nextId, now, execute }: InnerParts): Trials {
  return {
    async note(contact, handle) {
      const command: TrialCommand = { type: 'note-trial', contact, handle };
      const stream = `${trialConcept.name}/${nextId(now())}`;
      return (await execute(innerRequest(system, trialConcept.name, stream, { ...command }))).ok;
    },
    list: () => trialsOn(storage),
  };
}

async function trialsOn(storage: Storage): Promise<readonly NotedTrial[]> {
  const newest = new Map<string, NotedTrial>();
  const page = await storage.query({ type: trialConcept.name, limit: 1_000 });
  // Names begin with their time, so a later one stands for its contact.
  for (const { stream } of page.streams) {
    const { contact, state, at }: TrialRecord = (await loadRecord(storage, trialConcept, stream)).state;
    if (state !== 'none' && at !== null) newest.set(contact, { contact, state, at });
  }
  return [...newest.values()];
}
