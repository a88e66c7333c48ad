import { setTimeout } from 'node:timers/promises';
import { isKawalError, type Storage, type Vault } from '@kawal/sdk';
import { memoryVault } from '@kawal/sdk/memory';
import { keptFiles } from './on-disk/kept.ts';
import { applyChapter, closeReport, type Office, openOffice, submit } from './on-disk/office.ts';
import { readLog } from './promises/kept-log.ts';
import { wholeRecord } from './promises/whole-record.ts';
import { chanceOf } from './world/chance.ts';

export interface StopOptions {
  readonly seed: number;
  /** How often the server is stopped at once, as a crash stops it. */
  readonly stops: number;
  readonly writers: number;
  open(): Promise<Storage>;
  /** Stops the server without letting it finish or flush anything, and starts it again. */
  crash(): Promise<void>;
}

export interface Stopped {
  readonly stops: number;
  readonly acknowledged: number;
  readonly messages: number;
  readonly events: number;
  /** How many commands were told that nobody knows whether they stand; their keys told it afterwards. */
  readonly unknown: number;
  readonly unavailable: number;
  readonly wrong: readonly string[];
}

/** Asks again until there is an answer, as whoever reports does. */
function insisting(counts: { unknown: number; unavailable: number }) {
  return async <Result>(act: () => Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (isKawalError(error, 'storage.unknown-outcome')) counts.unknown += 1;
        else if (isKawalError(error, 'storage.unavailable')) counts.unavailable += 1;
        else throw error;
        await setTimeout(20);
      }
    }
  };
}

/** Engines that take reports in on one server while it is stopped again and again; and what is there in the end. */
export async function stopOften({ seed, stops, writers, open, crash }: StopOptions): Promise<Stopped> {
  const vault: Vault = memoryVault(new Uint8Array(32).fill(7));
  const reports = new Map<number, string>();
  const messages = new Set<string>();
  const counts = { unknown: 0, unavailable: 0 };
  const insist = insisting(counts);
  const wrong: string[] = [];
  let next = 0;
  let running = true;

  const write = async (office: Office): Promise<void> => {
    const taken: string[] = [];
    while (running) {
      const number = next;
      next += 1;
      const stream = await insist(() => submit(office, seed, number));
      reports.set(number, stream);
      // Sent again it is the same, whatever became of the first answer.
      const again = await insist(() => submit(office, seed, number));
      if (again !== stream) wrong.push(`report ${number} was ${stream} and is ${again}`);
      taken.push(stream);
      office.pass(60_000);
      await insist(() => office.engine.work());
      const oldest = taken.length > 4 ? taken.shift() : undefined;
      if (oldest !== undefined) await insist(() => closeReport(office, oldest));
    }
  };

  const storages = await Promise.all(Array.from({ length: writers }, open));
  const handed = ({ id }: { readonly id: string }): void => void messages.add(id.slice(0, id.lastIndexOf('.')));
  const offices = await Promise.all(storages.map((storage) => openOffice({ storage, vault, handed })));
  const [first] = offices;
  if (first === undefined) throw new RangeError('nobody writes');
  await applyChapter(first, 1);
  const working = Promise.all(offices.map(write));
  working.catch(() => {
    running = false;
  });
  const chance = chanceOf(seed, 'stops');
  let stopped = 0;
  for (; stopped < stops && running; stopped += 1) {
    const until = reports.size + chance.spread(1, 12);
    while (running && reports.size < until) await setTimeout(1);
    await setTimeout(chance.spread(1, 30));
    await crash();
  }
  running = false;
  await working;

  const [storage] = storages;
  if (storage === undefined) throw new RangeError('nobody writes');
  const kept = keptFiles(vault);
  wrong.push(...(await kept.look(storage, { reports, messages })));
  const log = await readLog(storage);
  wrong.push(...(await wholeRecord({ kept: storage }, log)).map(({ what }) => what));
  if (kept.reports.size !== reports.size) wrong.push(`${reports.size} were taken in, ${kept.reports.size} are there`);
  for (const office of offices) await office.engine.close();
  return {
    stops: stopped,
    acknowledged: reports.size,
    messages: messages.size,
    events: log.entries.length,
    ...counts,
    wrong,
  };
}
