import type { History } from './clients.ts';
import { orderOf } from './dependencies.ts';
import type { Anomaly, Operation } from './recorded.ts';

/** Returns what no order of acts, one after another, explains; empty where all is well. In the manner of Elle. */
export function anomaliesIn(history: History): readonly Anomaly[] {
  const versions = versionsOf(history);
  const found = [...versions.anomalies, ...acknowledgedAndStored(history, versions), ...firedOnce(history, versions)];
  if (found.length > 0) return found;
  const order = orderOf(history, versions.byStream);
  if ('cycle' in order) return [{ kind: 'no serial order', what: order.cycle }];
  return claimsInOrder(history, order.commits);
}

export interface Versions {
  /** The ids of the commits that wrote a stream, in order of version. */
  readonly byStream: ReadonlyMap<string, readonly string[]>;
  /** Which streams a commit stands in. */
  readonly byCommit: ReadonlyMap<string, readonly string[]>;
  readonly anomalies: readonly Anomaly[];
}

/** The versions of each stream are a total order without a gap, and places in the log are unique. */
function versionsOf({ stored }: History): Versions {
  const byStream = new Map<string, string[]>();
  const byCommit = new Map<string, string[]>();
  const anomalies: Anomaly[] = [];
  let last = 0;
  for (const { stream, version, id, place } of stored) {
    const ids = byStream.get(stream) ?? [];
    byStream.set(stream, ids);
    ids.push(id);
    if (version !== ids.length) anomalies.push({ kind: 'a version twice, or a gap', what: `${stream} ${version}` });
    if (place <= last) anomalies.push({ kind: 'two entries at one place', what: `${place}` });
    last = place;
    const streams = byCommit.get(id) ?? [];
    byCommit.set(id, streams);
    if (streams.includes(stream)) anomalies.push({ kind: 'a commit was written twice', what: `${id} in ${stream}` });
    streams.push(stream);
  }
  return { byStream, byCommit, anomalies };
}

function acknowledgedAndStored({ operations }: History, { byStream, byCommit }: Versions): readonly Anomaly[] {
  const anomalies: Anomaly[] = [];
  const tries = new Map<string, Operation[]>();
  for (const operation of operations) {
    if (operation.commit === undefined) continue;
    const known = tries.get(operation.commit.id);
    if (known === undefined) tries.set(operation.commit.id, [operation]);
    else known.push(operation);
  }
  for (const [id, of] of tries) {
    const writes = of[0]?.commit?.writes ?? [];
    const stands = byCommit.get(id) ?? [];
    if (stands.length > 0 && stands.length < writes.length) anomalies.push({ kind: 'half of a commit', what: id });
    const acknowledged = of.some(({ outcome }) => outcome === 'ok');
    if (acknowledged && stands.length === 0) anomalies.push({ kind: 'acknowledged and lost', what: id });
    if (stands.length > 0 && of.every(({ outcome }) => outcome === 'fail')) {
      anomalies.push({ kind: 'refused and written', what: id });
    }
    for (const stream of stands) {
      const version = (byStream.get(stream) ?? []).indexOf(id) + 1;
      if (version !== (of[0]?.seen.get(stream) ?? 0) + 1) {
        anomalies.push({ kind: 'written on another version', what: `${id} in ${stream}` });
      }
    }
  }
  return anomalies;
}

/** A client that heard that it took a generation of a timer was the only one. */
function firedOnce({ operations }: History, { byCommit }: Versions): readonly Anomaly[] {
  const taken = new Map<string, string>();
  const anomalies: Anomaly[] = [];
  for (const { commit, outcome } of operations) {
    if (commit?.took === undefined || outcome !== 'ok' || !byCommit.has(commit.id)) continue;
    const generation = `${commit.took.timer} ${commit.took.generation}`;
    if ((taken.get(generation) ?? commit.id) !== commit.id) anomalies.push({ kind: 'taken twice', what: generation });
    taken.set(generation, commit.id);
  }
  return anomalies;
}

/** In the serial order that was found nobody takes what is held, and at the end whoever holds is whoever must. */
function claimsInOrder({ operations, holders }: History, commits: readonly string[]): readonly Anomaly[] {
  const moves = new Map(
    operations.flatMap(({ commit }) => (commit?.claim ? [[commit.id, commit.claim] as const] : [])),
  );
  const held = new Map<string, string>();
  const anomalies: Anomaly[] = [];
  for (const id of commits) {
    const claim = moves.get(id);
    if (claim === undefined) continue;
    const holder = held.get(claim.value);
    if (claim.move === 'take') {
      if (holder !== undefined && holder !== claim.stream) anomalies.push({ kind: 'a claim taken twice', what: id });
      held.set(claim.value, claim.stream);
    } else {
      if (holder !== claim.stream) anomalies.push({ kind: 'a claim released by another', what: id });
      held.delete(claim.value);
    }
  }
  for (const [value, holder] of held) {
    if (holders.get(value) !== holder) anomalies.push({ kind: 'a claim forgotten', what: value });
  }
  return anomalies;
}
