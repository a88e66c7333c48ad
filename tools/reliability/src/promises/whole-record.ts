import { isDeepStrictEqual } from 'node:util';
import {
  accessConcept,
  allegationConcept,
  caseConcept,
  chapterConcept,
  deliveryConcept,
  escalationConcept,
  reportConcept,
} from '@kawal/core/concepts';
import { type AnyConcept, keysOf } from '@kawal/core/record';
import type { StoredStream } from '@kawal/sdk';
import type { Scene, Wrong } from '../simulation/scene.ts';
import { type KeptEntry, type KeptLog, reportOf } from './kept-log.ts';
import { linkKeyOf, linksOf, unmarked } from './links.ts';

const concepts: ReadonlyMap<string, AnyConcept> = new Map(
  [
    accessConcept,
    allegationConcept,
    chapterConcept,
    caseConcept,
    reportConcept,
    escalationConcept,
    deliveryConcept,
  ].map((concept: AnyConcept) => [concept.name, concept]),
);

/** Promise 5: versions without a gap, chains whole, and every state what its history comes to. */
export const wholeRecord = async ({ kept }: Pick<Scene, 'kept'>, { streams }: KeptLog): Promise<readonly Wrong[]> => {
  const promise = 'the record is whole, and a replay gives its states';
  const wrong: Wrong[] = [];
  const key = await linkKeyOf(kept);
  for (const [stream, changes] of streams) {
    const [stored] = await kept.load([stream]);
    const what = stored === undefined ? 'events without a state' : flawOf(stored, changes, key);
    if (what !== null) wrong.push({ promise, what: `${stream}: ${what}`, report: reportOf(stream) });
  }
  return wrong;
};

/** Alarms and rollouts of the engine are its own affair, and have promises of their own. */
const ownAffairs: ReadonlySet<string> = new Set([
  'alarm',
  'listening',
  'lookup',
  'loss',
  'rewrap',
  'settlement',
  'thread',
  'trial',
]);

function flawOf(stored: StoredStream, changes: readonly KeptEntry[], key: string): string | null {
  const entries = [...new Map(changes.map((change) => [change.place, change])).values()];
  const concept = concepts.get(stored.type);
  if (concept === undefined && !ownAffairs.has(stored.type)) return `of an unknown type ${stored.type}`;
  let state: unknown = concept?.initial;
  let latest = 0;
  let head = '';
  for (const [index, { event, version, text, hash }] of entries.entries()) {
    if (version !== index + 1 || event.version !== version) return `version ${version} stands at place ${index + 1}`;
    if (event.at < latest) return `time runs back at version ${version}`;
    latest = event.at;
    if (!linksOf(head, text, key).includes(hash)) return `the chain breaks at version ${version}`;
    head = hash;
  }
  if (stored.version !== entries.length) return `the state is of version ${stored.version} of ${entries.length}`;
  if (stored.head !== head) return 'the head is not the last link';
  if (concept === undefined) return null;
  for (const { event } of changes) state = concept.evolve(state, event.body, { ...event, changes: [event.body] });
  const replayed = JSON.stringify(state);
  const text = unmarked(stored, key);
  if (text === null) return 'its state bears no mark of the keyring';
  if (replayed !== text && !isDeepStrictEqual(JSON.parse(replayed), JSON.parse(text))) {
    return 'a replay gives another state';
  }
  if (stored.wakeAt !== concept.wakeAt(state)) return 'it is not woken when it asks to be';
  return isDeepStrictEqual({ ...stored.keys }, keysOf(concept, state)) ? null : 'it is not found by what it is';
}
