import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readChapter } from '@kawal/chapter';
import { type Actor, toInstant } from '@kawal/core';
import { createEngine, type Engine, verifyStore } from '@kawal/engine';
import { cardKeyId, type Storage } from '@kawal/sdk';
import { type MemoryVault, memoryVault } from '@kawal/sdk/memory';
import { newYear } from '../simulation/simulate-year.ts';
import { type Chance, chanceOf } from '../world/chance.ts';

const secretary: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };
const duty: Actor = { kind: 'person', ref: 'petugas-lpa-1', role: 'lpaDuty' };
const uptd: Actor = { kind: 'person', ref: 'petugas-uptd-1', role: 'uptdPpa' };
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };

export interface Lived {
  readonly reports: number;
  readonly erased: number;
  readonly rotations: number;
  readonly rewrapped: number;
  readonly crashes: number;
  /** Says in words what did not hold; empty where all is well. */
  readonly wrong: readonly string[];
}

interface Life {
  readonly chance: Chance;
  readonly vault: MemoryVault;
  /** Living reports, and the name that was sealed in each. */
  readonly names: Map<string, string>;
  /** Keys of cards that were destroyed. */
  readonly erasedKeys: string[];
  readonly done: { reports: number; erased: number; rotations: number; rewrapped: number; crashes: number };
  readonly wrong: string[];
  engine: Engine;
  /** Batches that are still written before the process dies; none dies without it. */
  diesAfter: number | null;
}

/** So few that a process dies between two batches, and so many that what is destroyed is often among those just listed. */
const perPage = 40;

/**
 * Lives through rotations of the chapter's key: reports, readings, erasures, rewrappings and deaths of the process in the
 * middle of one, drawn by the seed, while a rewrapping is under way. Every card opens all along; at the end by the new key
 * alone; a destroyed one never; and the audit finds nothing.
 */
export async function liveThroughRotations(seed: number, storage: Storage, steps = 24): Promise<Lived> {
  const chance = chanceOf(seed, 'rotations');
  const vault = memoryVault(chance.bytes(32));
  const life = {
    chance,
    vault,
    names: new Map<string, string>(),
    erasedKeys: [],
    done: { reports: 0, erased: 0, rotations: 0, rewrapped: 0, crashes: 0 },
    wrong: [],
    diesAfter: null,
  } as Omit<Life, 'engine'> as Life;
  const mortal = mortalStorage(storage, life);
  life.engine = await engineOn(mortal, vault);
  await apply(life);
  await submit(life);
  for (let step = 0; step < steps; step += 1) {
    const drawn = chance.draw();
    if (drawn < 0.15) await rotate(life);
    else if (drawn < 0.6) await rewrapAmongOthers(life, mortal);
    else await another(life, mortal);
  }
  await finish(life, mortal);
  return { ...life.done, wrong: life.wrong };
}

/** Ends the process's work at a batch that is drawn, before it is written or right after it. */
function mortalStorage(storage: Storage, life: Life): Storage {
  const { list, rewrap } = storage.keyring;
  return {
    ...storage,
    close: async () => undefined,
    keyring: {
      ...storage.keyring,
      async list(after) {
        const keys = (await list?.(after, perPage)) ?? [];
        // Others go on between what is listed and what is written: some of them destroy what was listed.
        for (let turn = life.chance.spread(1, 400); turn > 0; turn -= 1) await setImmediate();
        return keys;
      },
      async rewrap(keys) {
        if (life.diesAfter === 0) throw died;
        const replaced = (await rewrap?.(keys)) ?? 0;
        life.done.rewrapped += replaced;
        if (life.diesAfter !== null) life.diesAfter -= 1;
        if (life.diesAfter === 0 && life.chance.happens(0.5)) throw died;
        return replaced;
      },
    },
  };
}

const died = new Error('the process is gone');

function engineOn(storage: Storage, vault: MemoryVault): Promise<Engine> {
  let now = newYear;
  return createEngine({
    storage,
    vault,
    clock: {
      now: () => {
        now = toInstant(now + 1);
        return now;
      },
    },
    alarm: () => undefined,
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
}

async function rewrapAmongOthers(life: Life, storage: Storage): Promise<void> {
  life.diesAfter = life.chance.happens(0.5) ? Math.floor(life.chance.draw() * 3) : null;
  const rewrapping = life.engine.cardKeys.rewrap(secretary).then(
    () => undefined,
    () => 'died' as const,
  );
  const others = Array.from({ length: Math.floor(life.chance.draw() * 6) }, () => another(life, storage));
  const [how] = await Promise.all([rewrapping, ...others]);
  if (how === 'died') {
    life.done.crashes += 1;
    life.engine = await engineOn(storage, life.vault);
  }
  life.diesAfter = null;
}

async function another(life: Life, storage: Storage): Promise<void> {
  const drawn = life.chance.draw();
  if (drawn < 0.45 || life.names.size === 0) return submit(life);
  const report = life.chance.among([...life.names.keys()]);
  return drawn < 0.6 ? mustOpen(life, report) : erase(life, report, storage);
}

async function rotate(life: Life): Promise<void> {
  await life.vault.rotate();
  await apply(life);
  life.done.rotations += 1;
}

async function apply({ engine }: Pick<Life, 'engine'>): Promise<void> {
  const applied = await engine.as(secretary).chapter.apply(malang());
  if (!applied.ok) throw new Error(`the chapter was refused: ${JSON.stringify(applied.refusals)}`);
}

async function submit(life: Life): Promise<void> {
  life.done.reports += 1;
  const name = `Nama Karangan ${life.done.reports}`;
  const outcome = await life.engine.as(app).reports.submit({
    area: '35.73.03.1001',
    channel: 'app',
    facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
    parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name } }],
  });
  if (!outcome.ok) throw new Error(`the report was refused: ${JSON.stringify(outcome.refusals)}`);
  life.names.set(outcome.receipt.stream, name);
}

async function mustOpen(life: Life, report: string): Promise<void> {
  const name = life.names.get(report);
  const opened = await life.engine
    .as(secretary)
    .cards.open(report, { classes: ['identity'], purpose: 'supervise' })
    .then(
      (outcome) => (outcome.ok ? JSON.stringify(outcome.receipt.cards.map(({ fields }) => fields)) : 'refused'),
      (error: unknown) => String(error),
    );
  // It may have been destroyed while it was being read.
  if (life.names.has(report) && !opened.includes(`"${name}"`)) life.wrong.push(`${report} does not open: ${opened}`);
}

async function erase(life: Life, report: string, storage: Storage): Promise<void> {
  life.names.delete(report);
  const { engine } = life;
  const keys = (await storage.cards(report)).flatMap(({ bytes, class: of }) =>
    bytes === null || of === 'personal' ? [] : [cardKeyId(bytes)],
  );
  await engine.as(secretary).cards.open(report, { classes: ['identity'], purpose: 'supervise' });
  for (const one of [secretary, uptd])
    await engine.as(one).reports.close(report, { reason: 'notTppoReferredElsewhere', note: 'Catatan Karangan' });
  for (const one of [duty, secretary]) {
    const outcome = await engine.as(one).cards.erase(report, { reason: 'requested' });
    if (!outcome.ok) life.wrong.push(`${report} was not erased: ${JSON.stringify(outcome.refusals)}`);
  }
  life.done.erased += 1;
  life.erasedKeys.push(...keys);
}

/** Wraps what is left anew, destroys the former keys, and looks at everything. */
async function finish(life: Life, storage: Storage): Promise<void> {
  const { engine, vault, erasedKeys, wrong } = life;
  await rotate(life);
  const answer = await engine.cardKeys.rewrap(secretary);
  if (answer.type !== 'rewrapped' || answer.shut > 0) wrong.push(`not rewrapped: ${JSON.stringify(answer)}`);
  const { epoch, former } = await engine.cardKeys.look();
  if (former.some(({ keys }) => keys > 0)) wrong.push(`keys are left under a former key: ${JSON.stringify(former)}`);
  for (let one = 1; one < epoch; one += 1) await vault.destroy(one);
  life.engine = await engineOn(storage, vault);
  for (const report of life.names.keys()) await mustOpen(life, report);
  const raised = await storage.keyring.get(erasedKeys);
  if (raised.length > 0) wrong.push(`${raised.length} destroyed keys came back`);
  const { findings } = await verifyStore(storage);
  if (findings.length > 0) wrong.push(`the audit finds ${JSON.stringify(findings)}`);
}

let reading: Extract<ReturnType<typeof readChapter>, { readonly ok: true }> | undefined;

/** Reads the files of the Malang chapter, once. */
export function malang() {
  if (reading !== undefined) return reading;
  const folder = resolve(import.meta.dirname, '../../../../examples/malang/chapter');
  const files = ['chapter.yaml', 'directory.yaml', 'policy.yaml'];
  const read = readChapter(files.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));
  if (!read.ok) throw new Error(`the chapter was not read: ${JSON.stringify(read.findings)}`);
  reading = read;
  return reading;
}
