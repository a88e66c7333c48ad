import type { Instant } from '@kawal/core';
import type { Vault } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { morning, officer, reportOf, type Stage, sampleReading, stageOf } from '../stage.sample.ts';

const seed = new Uint8Array(32).fill(7);
const hourMs = 3_600_000;

/** The second process has no vault, the public half of a former key file, or a whole copy of it. */
type Copy = 'none' | 'public' | 'whole';

/** A copy of the key file as it is now: it learns of no later rotation, and a key withdrawn elsewhere stays in it. */
async function copyOf(kind: Copy, file: Vault): Promise<Vault | undefined> {
  if (kind === 'none') return undefined;
  const recipient = await file.recipient();
  const copy = memoryVault(seed);
  for (let epoch = 1; epoch < recipient.epoch; epoch += 1) await copy.rotate();
  if (kind === 'public') copy.lock();
  return copy;
}

/** The LPA's process, whose file is rotated, and one beside it over the same store. */
async function twoProcesses(kind: Copy) {
  const storage = memoryStorage();
  let time: number = morning;
  const clock = { now: () => time as Instant };
  const vault = memoryVault(seed);
  const own = await stageOf({ storage, vault, clock });
  let copy = await copyOf(kind, vault);
  const begin = () => stageOf({ storage, vault: copy, clock, applied: false } as Parameters<typeof stageOf>[0]);
  let beside = await begin();
  const { cardKeys } = own.engine;
  const submitted = new Map<string, string>();
  const submit = async (stage: Stage) => {
    const name = `Nama Karangan ${submitted.size}`;
    const parties = [{ ref: 'p1', roles: ['victim' as const], ageClass: 'child' as const, identity: { name } }];
    submitted.set(reportOf(await stage.submit({ parties })), name);
  };
  return {
    cardKeys,
    rotate: () => vault.rotate(),
    apply: () => own.engine.as(officer).chapter.apply(sampleReading()),
    rewrap: () => cardKeys.rewrap(officer),
    withdraw: async () => {
      time += hourMs;
      for (const { epoch } of (await cardKeys.look()).former) await cardKeys.withdraw(officer, epoch);
    },
    submitOwn: () => submit(own),
    async submitBeside() {
      await submit(beside);
      const offered = (await copy?.recipient())?.epoch ?? Number.POSITIVE_INFINITY;
      const { epoch } = await cardKeys.look();
      const isWarned = beside.alarms.some((alarm) => alarm.code === 'vault.key-differs' && alarm.epoch === offered);
      expect(isWarned).toBe(offered < epoch);
    },
    async restart() {
      beside = await begin();
    },
    async copyAnew() {
      copy = await copyOf(kind, vault);
      beside = await begin();
    },
    async shut() {
      const shut: string[] = [];
      for (const [report, name] of submitted) {
        const reading = own.engine.as(officer).cards.open(report, { classes: ['identity'], purpose: 'respond' });
        const said = await reading.then((opened) => JSON.stringify(opened), String);
        if (!said.includes(`"${name}"`)) shut.push(`${name}: ${said}`);
      }
      return shut;
    },
  };
}

const steps = ['rotate', 'apply', 'rewrap', 'withdraw', 'submitOwn', 'submitBeside', 'restart', 'copyAnew'] as const;

describe('a process beside the one whose key file was rotated', () => {
  test.each(['public', 'whole', 'none'] as const)(
    'seals to the key on record once it is there, though its copy of the file (%s) is older and the former key is gone',
    async (kind) => {
      const both = await twoProcesses(kind);
      await both.submitBeside();
      for (const step of ['rotate', 'apply', 'submitBeside', 'rewrap', 'withdraw'] as const) await both[step]();
      expect((await both.cardKeys.look()).former).toEqual([]);
      for (const step of ['submitBeside', 'restart', 'submitBeside'] as const) await both[step]();
      // Two rotations on, its key is neither the one on record nor the one before.
      for (const step of ['rotate', 'apply', 'submitBeside', 'rewrap', 'withdraw', 'submitBeside'] as const)
        await both[step]();
      expect((await both.cardKeys.look()).former).toEqual([]);
      expect(await both.shut()).toEqual([]);
    },
  );

  test('loses no card, in whatever order keys are rotated, applied, rewrapped and withdrawn among its reports', async () => {
    const lives = fc.array(fc.constantFrom(...steps), { minLength: 8, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<Copy>('none', 'public', 'whole'), lives, async (kind, life) => {
        const both = await twoProcesses(kind);
        for (const step of life) await both[step]();
        expect(await both.shut()).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
