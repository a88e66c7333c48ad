import assert from 'node:assert/strict';
import { type CommitOutcome, isKawalError, type Storage } from '@kawal/sdk';
import fc from 'fast-check';
import { commitOf, instants, keys, type Plan, plan, streams, types, values } from './storage-acts.ts';
import { byBytes, type StorageSpec, type Whole } from './storage-spec.ts';

/** A storage that may be closed and opened again. */
export interface OpenStorage {
  storage: Storage;
  readonly reopen: () => Promise<Storage>;
}

type StorageCommand = fc.AsyncCommand<StorageSpec, OpenStorage>;

export const storageCommands = (options: {
  readonly maxCommands: number;
  readonly size: 'max';
  readonly replayPath?: string;
}) =>
  fc.commands<StorageSpec, OpenStorage, boolean>(
    [
      plan.map(committing),
      plan.map(committing),
      plan.map(committing),
      fc.record({ now: fc.integer(instants), limit: fc.integer({ min: 1, max: 4 }) }).map(askingWhatIsDue),
      fc.record({ after: fc.nat(8), limit: fc.integer({ min: 1, max: 4 }) }).map(readingTheLog),
      fc
        .record({
          type: fc.constantFrom(...types),
          found: fc.option(fc.constantFrom(...values)),
          limit: fc.integer({ min: 1, max: 3 }),
        })
        .map(paging),
      fc
        .record({ ids: fc.uniqueArray(fc.constantFrom('k1', 'k2', 'k3'), { minLength: 1 }), destroy: fc.boolean() })
        .map(turningKeys),
      fc.constant(lookingAtAll()),
      fc.constant(reopening()),
    ],
    options,
  );

function committing(made: Plan): StorageCommand {
  return command(`commit ${JSON.stringify(made)}`, async (spec, real) => {
    const commit = commitOf(made, spec);
    const allowed = spec.commit(commit);
    let outcome: CommitOutcome;
    try {
      outcome = await real.storage.commit(commit);
    } catch (error) {
      assert.ok(allowed.invalid && isKawalError(error, 'storage.invalid-call'), `it threw ${String(error)}`);
      return;
    }
    assert.ok(
      allowed.outcomes.some((one) => sameOutcome(one, outcome)),
      `it answered ${JSON.stringify(outcome)} where ${JSON.stringify(allowed)} was right`,
    );
  });
}

function sameOutcome(one: CommitOutcome, other: CommitOutcome): boolean {
  try {
    assert.deepEqual(other, one);
    return true;
  } catch {
    return false;
  }
}

function askingWhatIsDue({ now, limit }: { readonly now: number; readonly limit: number }): StorageCommand {
  return command(`due ${now} ${limit}`, async (spec, { storage }) => {
    const due = (await storage.due(now, limit)).map(({ stream: of, wakeAt }) => ({ stream: of, wakeAt }));
    assert.deepEqual(
      due,
      spec
        .whole()
        .due.filter(({ wakeAt }) => wakeAt <= now)
        .slice(0, limit),
    );
    assert.equal(await storage.nextDue(), spec.whole().due[0]?.wakeAt ?? null);
  });
}

function readingTheLog({ after, limit }: { readonly after: number; readonly limit: number }): StorageCommand {
  return command(`log ${after} ${limit}`, async (spec, { storage }) => {
    const all = await storage.log(0, 10_000);
    assert.deepEqual(
      all.map(({ stream: of, version, text }) => ({ stream: of, version, text })),
      spec.whole().log,
    );
    const from = all[after]?.place ?? 0;
    assert.deepEqual(await storage.log(from, limit), all.filter(({ place }) => place > from).slice(0, limit));
  });
}

function paging(asked: {
  readonly type: string;
  readonly found: string | null;
  readonly limit: number;
}): StorageCommand {
  const { type, found, limit } = asked;
  return command(`query ${JSON.stringify(asked)}`, async (spec, { storage }) => {
    const key = found === null ? {} : { key: { name: 'found', value: found } };
    const names: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await storage.query({ type, limit, ...key, ...(after === undefined ? {} : { after }) });
      names.push(...page.streams.map((state) => state.stream));
      after = page.next;
    }
    const right = spec
      .whole()
      .streams.filter((one) => one.type === type && (found === null || one.keys['found'] === found));
    assert.deepEqual(
      names,
      right.map((one) => one.stream),
    );
  });
}

function turningKeys({ ids, destroy }: { readonly ids: readonly string[]; readonly destroy: boolean }): StorageCommand {
  return command(`${destroy ? 'destroy' : 'put'} ${ids.join()}`, async (spec, { storage: { keyring } }) => {
    const given = ids.map((id) => ({ id, epoch: 1, wrapped: new Uint8Array([id.charCodeAt(1)]) }));
    if (destroy) {
      await keyring.destroy(ids);
      for (const id of ids) spec.keyring.delete(id);
    } else if (ids.some((id) => spec.keyring.has(id))) {
      await assert.rejects(keyring.put(given), (error) => isKawalError(error, 'storage.invalid-call'));
    } else {
      await keyring.put(given);
      for (const key of given) spec.keyring.set(key.id, key);
    }
    const kept = (await keyring.get(['k1', 'k2', 'k3'])).map(({ id, wrapped }) => `${id} ${[...wrapped]}`).sort();
    assert.deepEqual(kept, [...spec.keyring.values()].map(({ id, wrapped }) => `${id} ${[...wrapped]}`).sort());
  });
}

function reopening(): StorageCommand {
  return command('close and open', async (_, real) => {
    real.storage = await real.reopen();
  });
}

function lookingAtAll(): StorageCommand {
  return command('look at all', async (spec, { storage }) =>
    assert.deepEqual(await wholeOf(storage, spec), spec.whole()),
  );
}

/** Everything a storage answers, in the form of the specification. */
export async function wholeOf(storage: Storage, spec: StorageSpec): Promise<Whole> {
  const right = spec.whole();
  const loaded = (await storage.load(streams)).toSorted((a, b) => byBytes(a.stream, b.stream));
  const claims = values.map(async (value) => ({ value, holder: await storage.claimant({ name: 'unique', value }) }));
  const answers = await Promise.all(keys.map((key) => storage.answer(key)));
  const blobs = ['blob-0', 'blob-1', 'blob-2'].map(async (hash) => ((await storage.blob(hash)) ? [hash] : []));
  const cards = await Promise.all(streams.toSorted(byBytes).map((record) => storage.cards(record)));
  for (const { stream: of } of right.streams) {
    const texts = (await storage.history(of, 0)).map(({ text }) => text);
    assert.deepEqual(
      texts,
      right.log.filter((entry) => entry.stream === of).map(({ text }) => text),
    );
  }
  return {
    streams: loaded.map(({ stream: of, type, state, wakeAt, version, head, keys: found }) => ({
      stream: of,
      type,
      state,
      wakeAt,
      keys: { ...found },
      version,
      head,
    })),
    log: (await storage.log(0, 10_000)).map(({ stream: of, version, text }) => ({ stream: of, version, text })),
    due: (await storage.due(1_000, 100)).map(({ stream: of, wakeAt }) => ({ stream: of, wakeAt })),
    claims: (await Promise.all(claims)).flatMap(({ value, holder }) =>
      holder === undefined ? [] : [{ name: 'unique', value, holder }],
    ),
    cards: cards.flat().map(({ record, subject, version, bytes, erasedAt }) => ({
      record,
      subject,
      version,
      erasedAt,
      text: bytes === null ? null : Buffer.from(bytes).toString(),
    })),
    answers: answers.filter((answer) => answer !== undefined).map((answer) => ({ ...answer })),
    blobs: (await Promise.all(blobs)).flat(),
    newest: await storage.newestInstant(),
  };
}

function command(name: string, run: (spec: StorageSpec, real: OpenStorage) => Promise<void>): StorageCommand {
  return { check: () => true, run, toString: () => name };
}
