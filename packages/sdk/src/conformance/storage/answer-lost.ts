import type { CommitOutcome, Storage } from '../../storage/storage.ts';
import { casesNeeding, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, bytes, card, mustWrite, wrappedKey, write } from './act.ts';
import { lossyWayTo } from './lossy-way.ts';
import type { StorageCase, StorageStage } from './stage.ts';

/** A server whose work stands, and whose answer gets lost. */
export const answerLost: readonly StorageCase[] = casesNeeding('processes: many', {
  'errors/answer-lost': {
    title: 'What stands, and whose answer the server cannot bring, is told as done or as unknown, and stands once.',
    slow: true,
    async run(stage) {
      const { server, storage, open } = stage;
      if (server === undefined) throw new DoesNotApply('Its test gives no `server`, so no answer can be lost.');
      for (const key of ['key', undefined])
        for (const expected of [0, 1]) await mustStandOnce(stage, `record-${expected}-${key ?? 'none'}`, expected, key);
      await mustPutOnce(stage);
      await mustCountOnce(stage);
      const entombed = (await (await open()).keyring.tombstones(0, 99)).map(({ record }) => record).sort();
      const erased = ['record-1-key', 'record-1-none'];
      assertSame(
        entombed,
        erased,
        'A card was destroyed, and its tombstone is not there once the store is opened anew.',
      );
      assertSame((await storage.log(0, 99)).length, 7, 'The log holds more, or less, than was committed.');
    },
  },
});

/** Commits an act, which destroys a card where its record is not new, and loses the answer. */
async function mustStandOnce(stage: StorageStage, record: string, expected: number, key?: string): Promise<void> {
  const { storage } = stage;
  const ofCard = card(record);
  if (expected > 0) await mustWrite(storage, [write(record)], { cards: [ofCard] });
  const answer = key === undefined ? {} : { answer: { key: `${key}-${record}`, fingerprint: 'print', text: 'answer' } };
  const given = act([write(record, { expected })], { ...answer, destroyed: expected > 0 ? [ofCard] : [] });
  const stands = async (): Promise<boolean> => (await storage.history(record, expected)).length > 0;
  const told = await toldOf(
    stage,
    (subject) => subject.commit(given).then(({ outcome }: CommitOutcome) => outcome),
    stands,
  );
  mustBeTrue(told, 'committed', `A commit with ${key === undefined ? 'no' : 'a'} key`);
  const events = (await storage.history(record, 0)).map(({ version }) => version);
  assertSame(events, expected > 0 ? [1, 2] : [1], 'It was written more than once.');
}

async function mustPutOnce(stage: StorageStage): Promise<void> {
  const { keyring } = stage.storage;
  const stands = async (): Promise<boolean> => (await keyring.get(['one', 'other'])).length > 0;
  const keys = [wrappedKey('one'), wrappedKey('other')];
  mustBeTrue(await toldOf(stage, (subject) => subject.keyring.put(keys), stands), undefined, 'Keys that were put');
}

/** Tells apart a second try that changed nothing: its count is wrong. */
async function mustCountOnce(stage: StorageStage): Promise<void> {
  const { storage } = stage;
  const { keyring } = storage;
  const counts = (told: unknown, what: string): void =>
    assertThat(isFailure(told) || told === 1, `${what}: one was changed, and ${String(told)} were told.`);
  if (keyring.rewrap !== undefined) {
    const anew = [wrappedKey('one', bytes('anew'), 2)];
    const stands = async (): Promise<boolean> => (await keyring.get(['one']))[0]?.epoch === 2;
    counts(await toldOf(stage, async (subject) => await subject.keyring.rewrap?.(anew), stands), 'Keys wrapped anew');
  }
  const buried = card('record-buried');
  await mustWrite(storage, [write(buried.record)], { cards: [buried] });
  const stands = async (): Promise<boolean> => (await storage.cards(buried.record))[0]?.bytes === null;
  const tombstones = [{ ...buried, erasedAt: 2_000 }];
  counts(await toldOf(stage, (subject) => subject.applyTombstones(tombstones), stands), 'Tombstones');
}

interface Failure {
  readonly code: unknown;
}

function isFailure(told: unknown): told is Failure {
  return typeof told === 'object' && told !== null && 'code' in told;
}

function mustBeTrue(told: unknown, done: unknown, what: string): void {
  const words = isFailure(told) ? String(told.code) : String(told);
  const isTrue = isFailure(told) ? words === 'storage.unknown-outcome' : told === done;
  assertThat(isTrue, `${what}: it stands, its answer was lost, and it was told as "${words}".`);
}

/** Calls a storage whose server does what it is asked for, and cannot say so; returns what was told, or the failure. */
async function toldOf(
  { server, storage }: StorageStage,
  call: (subject: Storage) => Promise<unknown>,
  stands: () => Promise<boolean>,
): Promise<unknown> {
  if (server === undefined) return undefined;
  const way = await lossyWayTo(server.at);
  try {
    const subject = await server.open(way.port);
    // While the subject holds what this look needs, it stands not yet.
    way.loseOnce(() => stands().catch(() => false));
    const told = await call(subject).catch((error: unknown): Failure => ({ code: Object(error).code }));
    assertThat(
      way.isLost,
      `What ${storage.name} was asked for, or its answer, did not come by the way that \`server.open\` was given.`,
    );
    await subject.close();
    return told;
  } finally {
    way.close();
  }
}
