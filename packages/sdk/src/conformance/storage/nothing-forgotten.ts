import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame } from '../same.ts';
import { act, blob, bytes, card, claim, mustWrite, wrappedKey, write } from './act.ts';
import { setClockAhead } from './clock.ts';
import { idsOf } from './reopened.ts';
import { type Child, type ChildTask, quickKills, type StorageCase, type StorageStage } from './stage.ts';
import { withDisk } from './with-disk.ts';

/** Much that came after: nothing is forgotten for it. */
export const nothingForgotten: readonly StorageCase[] = casesOf({
  'lifecycle/nothing-expires': {
    title: 'Nothing is forgotten with time, nor because much came after it.',
    slow: true,
    async run({ storage, open }) {
      await writeFirst(storage);
      let subject = storage;
      const seen = async () => structuredClone([await firstOf(subject), await subject.keyring.tombstones(0, 1)]);
      const before = await seen();
      const year = 365 * 86_400_000;
      for (const [index, at] of [86_400_000, 40 * 86_400_000, year, 30 * year, 300 * year].entries()) {
        for (let number = 0; number < 30; number += 1) {
          const name = `later-${index}-${number}`;
          const later = { key: name, fingerprint: 'print', text: '' };
          const taken = [claim(name, name)];
          await mustWrite(storage, [write(name)], { at, answer: later, taken, cards: [card(name)] });
        }
        await eraseLater(storage, `erased-${index}`, at);
        assertSame(await seen(), before, `After ${at / 86_400_000} days something is forgotten or changed.`);
        const again = await storage.commit(act([write(`again-${index}`)], { at, answer }));
        assertSame(again.outcome, 'repeated', 'A key acted once more.');
      }
      // By the clock of the machine, too: it works on, and is opened again.
      for (const years of [30, -30]) {
        const setRight = setClockAhead(years * year);
        try {
          for (const when of ['later', 'later, opened again']) {
            if (when !== 'later' && storage.capabilities.durable) {
              await subject.close();
              subject = await open();
            }
            await eraseLater(subject, `${when} ${years}`, 5);
            assertSame(await seen(), before, `By the machine's clock ${years} years ${when}, something is forgotten.`);
            const again = await subject.commit(act([write('again')], { at: 5, answer }));
            assertSame(again.outcome, 'repeated', `By the machine's clock ${years} years ${when}, a key acted anew.`);
          }
        } finally {
          setRight();
        }
      }
    },
  },
  'lifecycle/nothing-forgotten': {
    title: 'Nothing is forgotten because thousands came after it, and as many are there once it was opened again.',
    slow: true,
    async run(stage) {
      const { storage, open } = stage;
      await writeFirst(storage);
      const seen = async (of: Storage) => structuredClone([await firstOf(of), await of.keyring.tombstones(0, 1)]);
      const before = await seen(storage);
      await fillMany(storage);
      let subject = storage;
      let answered = 0;
      for (const when of ['After thousands', 'After thousands of answers', 'Opened once more']) {
        if (when !== 'After thousands' && storage.capabilities.durable) {
          if (answered > 0) await subject.close();
          else answered = await fillAnswers(stage);
          subject = await open();
        } else if (when !== 'After thousands' && answered === 0) answered = await fillAnswers(stage);
        assertSame(await seen(subject), before, `${when} something is forgotten or changed.`);
        const again = await subject.commit(act([write(`again ${when}`)], { answer }));
        assertSame(again.outcome, 'repeated', `${when} a key acted once more.`);
        await mustHoldMany(subject, when);
        await mustHoldAnswers(subject, answered, when);
      }
    },
  },
});

const answer = { key: 'first', fingerprint: 'print', text: 'text' };

/** Writes one of everything, and destroys a card: what is looked for after all that comes. */
async function writeFirst(storage: Storage): Promise<void> {
  await storage.keyring.put([wrappedKey('first', bytes('key'))]);
  await mustWrite(storage, [write('first', { wakeAt: 1, keys: { colour: 'red' } })], {
    ...{ at: 0, answer, cards: [card('first'), card('first', { subject: 'gone' })] },
    ...{ taken: [claim('first')], blobs: [blob('first')] },
  });
  const destroyed = [{ record: 'first', subject: 'gone', class: 'contact' }];
  await mustWrite(storage, [write('second')], { at: 0, destroyed });
}

/** Destroys a card and a key, and applies a tombstone: what tidies up by the way forgets what came before. */
async function eraseLater(storage: Storage, name: string, at: number): Promise<void> {
  const address = { record: name, subject: 'gone', class: 'contact' };
  await storage.keyring.put([wrappedKey(name, bytes(name), 2)]);
  await mustWrite(storage, [write(name)], { at, cards: [card(name, address)] });
  await mustWrite(storage, [write(`${name}, destroyed`)], { at, destroyed: [address] });
  await storage.applyTombstones([{ ...address, subject: 'unknown', version: 1, erasedAt: at }]);
  await storage.keyring.destroy([name]);
}

/** Ten thousand and more, for no tidy mind keeps fewer; so many in one commit that a database is done with it in time. */
const [batches, perBatch, destroyedTogether] = [34, 300, 850];

const many = Array.from({ length: batches }, (_, batch) =>
  Array.from({ length: perBatch }, (__, index) => `many-${batch}-${index}`),
);

/** Hundreds of everything in one commit, and then all their cards are destroyed. */
async function fillMany(storage: Storage): Promise<void> {
  for (const [batch, names] of many.entries()) {
    await storage.keyring.put(names.map((id) => wrappedKey(id)));
    await mustWrite(
      storage,
      names.map((name) => write(name, { type: 'many', wakeAt: 1_000 + batch, keys: { batch: 'one' } })),
      {
        at: 5,
        taken: names.map((name) => claim(name, name)),
        cards: names.map((name) => card('many', { subject: name })),
        blobs: names.map((name) => blob(name, bytes(name))),
      },
    );
  }
  const subjects = many.flat();
  for (let first = 0; first < subjects.length; first += destroyedTogether) {
    const destroyed = doomed(subjects.slice(first, first + destroyedTogether));
    await mustWrite(storage, [write(`last-${first}`)], { at: 5, destroyed });
  }
}

function doomed(subjects: readonly string[]) {
  return subjects.map((subject) => ({ record: 'many', subject, class: 'contact' }));
}

async function mustHoldMany(storage: Storage, when: string): Promise<void> {
  const names = many.flat();
  const some = names.filter((_, index) => index % 300 === 0);
  const there = async (ask: (name: string) => Promise<unknown>) =>
    (await Promise.all(some.map(ask))).filter((found) => found !== undefined).length;
  const counts = {
    cards: (await storage.cards('many')).length,
    states: (await idsOf(storage, { type: 'many' })).length,
    found: (await idsOf(storage, { type: 'many', key: { name: 'batch', value: 'one' } })).length,
    due: (await storage.due(9_999, names.length * 2)).length - 1,
    keys: (await storage.keyring.get(names)).length,
    loaded: (await storage.load(names)).length,
    tombstones: (await storage.keyring.tombstones(0, names.length * 2)).length - 1,
    claims: ((await storage.claims?.(null, names.length * 2))?.length ?? names.length + 1) - 1,
  };
  const right = Object.fromEntries(Object.keys(counts).map((name) => [name, names.length]));
  assertSame(counts, right, `${when} not all are there.`);
  const held = await there((name) => storage.claimant({ name: 'unique', value: name }));
  assertSame(
    [held, await there((name) => storage.blob(name)), await there(async (name) => (await storage.history(name, 0))[0])],
    some.map(() => some.length).slice(0, 3),
    `${when} a claim, a blob or an event is forgotten.`,
  );
}

/** Commits with an answer each, as many as there is time for, and at least so many that no small memory holds them. */
export async function commitAnswers(
  storage: Storage,
  { most, enoughMs }: Dose,
  said: (count: number) => void,
): Promise<void> {
  const [together, fewest] = [60, 1_080];
  const began = performance.now();
  let count = 0;
  const commitOne = async (key: string): Promise<void> => {
    await mustWrite(storage, [write(key)], { answer: { key, fingerprint: 'print', text: key } });
    count += 1;
    // Each one, for where a disk is slow sixty take longer than anything may stand still.
    said(count);
  };
  while (count < most && (count < fewest || performance.now() - began < enoughMs)) {
    const first = count;
    await Promise.all(Array.from({ length: together }, (_, index) => commitOne(answerKey(first + index))));
  }
}

const answerKey = (number: number): string => `answer-${number}`;

type Dose = Pick<Extract<ChildTask, { task: 'answers' }>, 'most' | 'enoughMs'>;

/** Has a process commit them whose disk need not be waited for, where there can be one; the store is closed for that. */
async function fillAnswers(stage: StorageStage): Promise<number> {
  // A slow storage is given time, but not for a quick look.
  const dose = { most: 10_200, enoughMs: stage.kills > quickKills ? 60_000 : 10_000 };
  let count = 0;
  const hear = (said: number): void => {
    count = said;
  };
  if (!stage.storage.capabilities.durable) {
    await commitAnswers(stage.storage, dose, hear);
    return count;
  }
  const task = { task: 'answers', ...dose } as const;
  const heard = async (child: Child): Promise<void> => {
    for await (const said of child.acknowledged) hear(said);
    await child.gone;
  };
  try {
    await withDisk(stage, ({ library }) => heard(stage.child(task, library)));
  } catch (error) {
    if (!(error instanceof DoesNotApply)) throw error;
    await stage.storage.close();
    await heard(stage.child(task));
  }
  return count;
}

async function mustHoldAnswers(storage: Storage, count: number, when: string): Promise<void> {
  const some = Array.from({ length: Math.ceil(count / 97) }, (_, index) => answerKey(index * 97));
  const found = await Promise.all(some.map(async (key) => (await storage.answer(key))?.text));
  assertSame(found, some, `${when} an answer is forgotten, or another is given.`);
}

/** All that the first commit has left. */
async function firstOf(storage: Storage) {
  return {
    state: await storage.load(['first']),
    history: await storage.history('first', 0),
    found: (await storage.query({ type: 'thing', key: { name: 'colour', value: 'red' }, limit: 9 })).streams,
    log: await storage.log(0, 1),
    due: await storage.due(1, 9),
    answer: await storage.answer('first'),
    claimant: await storage.claimant({ name: 'unique', value: 'one' }),
    cards: await storage.cards('first'),
    blob: await storage.blob('first'),
    keys: await storage.keyring.get(['first']),
  };
}
