import { isAbsolute } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Notifier, OutgoingMessage } from '../../notifier/notifier.ts';
import { casesOf } from '../case.ts';
import { heldInMemory, isLaden } from '../heap.ts';
import { inspectDeep, printedBy } from '../printed.ts';
import { assertThat } from '../same.ts';
import { underWay } from '../under-way.ts';
import { type WrittenFile, writtenBy } from '../written-files.ts';
import { endedInEveryWay } from './ended.ts';
import { limitsIn, neverAnswered, type SetUp, situationsInTurn } from './send.ts';
import type { NotifierCase, NotifierStage } from './stage.ts';

/** Secrecy: whom a message was for and what it said stands in no outcome, no error and no line on the terminal. */
export const secrecy: readonly NotifierCase[] = casesOf({
  'messages/nothing-leaks': {
    title:
      'No outcome, and nothing that is printed meanwhile, holds an address, a word of the message or a credential, as it is or encoded.',
    async run(stage) {
      const told: (readonly [name: string, address: string, outcome: string])[] = [];
      for await (const group of situationsInTurn(stage.situations)) {
        const printed = await printedBy(async () => {
          await Promise.all(
            group.map(async ({ name, address }) => {
              for (const one of markedIn(stage, name, address)) {
                const sending = stage.notifier.send(one, limitsIn(name));
                told.push([name, address, await sending.then(inspectDeep, inspectDeep)]);
              }
            }),
          );
        });
        for (const [name, address, outcome] of told.splice(0))
          mustHoldNothing(outcome, address, stage, `${name}: the outcome`);
        const names = group.map(({ name }) => name).join(' and ');
        for (const { address } of group) mustHoldNothing(printed, address, stage, `${names}: what was printed`);
      }
    },
  },
  'messages/nothing-kept': {
    title: 'Nor does any file that the process writes meanwhile, wherever it stands, whatever the provider answers.',
    async run(stage) {
      const { situations } = stage;
      const { title } = process;
      const env = { ...process.env };
      const all: SetUp[] = [];
      const written = await writtenBy(async (look) => {
        const notifier = await stage.open();
        const go = async ({ name, address }: SetUp): Promise<void> => {
          const sends = markedIn(stage, name, address).map((one) => async () => {
            notifier.preview?.(one);
            return await notifier.send(one, limitsIn(name)).catch(() => undefined);
          });
          // One after the other: an adapter that opens few connections has some left, and none waits for its turn.
          if (neverAnswered.includes(name)) await Promise.all(sends.map((one) => one()));
          else for (const one of sends) await one();
          await notifier.check?.(limitsIn(name)).catch(() => undefined);
          look();
        };
        // Each as long as it lasts: the next one ends it.
        for await (const group of situationsInTurn(situations)) {
          all.push(...group);
          await Promise.all(group.map(go));
        }
        const last: SetUp = { name: 'accepted', address: await situations.accepted() };
        all.push(last);
        await go(last);
        await notifier.close();
      });
      // Everybody on the machine sees it.
      const { title: shown } = process;
      process.title = title;
      const around = [
        ['The title of the process', shown],
        ['The environment', JSON.stringify(Object.entries(process.env).filter(([name, value]) => env[name] !== value))],
      ] as const;
      // Of a channel whose messages stay in a file, that file is the provider.
      const files = written.filter(({ name }) => !isKeptIn(stage.notifier) || !isAbsolute(name));
      for (const [what, text] of [...files.map(inFile), ...around])
        for (const { address } of all) mustHoldNothing(text, address, stage, what);
    },
  },
});

/** To look through a memory takes long, and longer the more there is. */
export const memory: readonly NotifierCase[] = casesOf({
  'messages/nothing-remembered': {
    beside: true,
    title:
      'Once messages went, failed, were never answered or were given up, neither they nor their addresses stand in memory, of several none or the last, and no timer tells of them.',
    async run(stage) {
      const { forget, leaveOut } = stage;
      if (forget === undefined) return leaveOut('its provider holds in this process what it received');
      if (isLaden())
        return leaveOut('a test runner holds too much beside it; `kawal-sdk check` looks through its memory');
      // One for all, as of an app that ends once: what listens to it is held as long as it is.
      const caller = new AbortController();
      // An address may be written somewhere else, as in a test beside it: then those that nothing is sent to are there too.
      const { words: sent, addresses, unsent: others } = await endedInEveryWay(stage, caller.signal);
      const stillHeld = async (): Promise<readonly string[]> => {
        const wanted = [...[...sent.values()].flat(), ...addresses, ...others];
        const held = await underWay.byItself(() => heldInMemory(wanted));
        const countOf = (one: readonly Buffer[]): number => held.filter((each) => one.includes(each)).length;
        sent.set('addresses', countOf(others) > mostHeld ? [] : addresses);
        return [...sent].flatMap(([what, all]) =>
          countOf(all) > mostHeld ? [`Of ${all.length} ${what} ${countOf(all)} stand in memory`] : [],
        );
      };
      let left: readonly string[] = [];
      await forget();
      // The platform lets go of a request a little later. What a timer is to tell is in memory until then.
      for (let look = 0; look < 4 && (look === 0 || left.length > 0); look += 1) {
        if (look > 0) await setTimeout(50 * look);
        performance.clearResourceTimings();
        left = await stillHeld();
      }
      caller.abort();
      assertThat(
        left.length === 0,
        `${left[0]} after messages were sent. (Does the provider of the test keep them, beside what its \`forget\` forgets?)`,
      );
    },
  },
});

const marked = { subject: 'Perihal-4711', text: 'Kutipan-0815' };

/** Messages with the marks: one, its later attempts, and others than most. Who logs does so of what is not as usual. */
function markedIn({ message }: NotifierStage, name: string, address: string): readonly OutgoingMessage[] {
  const again = (attempt: number) => ({ attempt, id: `marked-${name}`, attemptId: `marked-${name}.${attempt}` });
  const unusual = {
    kind: 'emergency',
    urgency: 'now',
    language: 'en',
    drill: true,
    notAfter: Date.now() + 1_000,
  } as const;
  return [again(1), again(2), again(3), { ...again(12), ...unusual }].map((rest) =>
    message(address, { ...marked, ...rest }),
  );
}

/** The platform may hold one until the next comes. */
const mostHeld = 2;

export function inFile({ name, text }: WrittenFile): readonly [what: string, text: string] {
  return [`The file ${name}`, `${name} ${text}`];
}

/** Tells whether the messages of a channel stay in a file. */
export function isKeptIn({ capabilities }: Notifier): boolean {
  return capabilities.reaches === 'nobody';
}

/** Tells whether words stand in a text, as they are or encoded. */
export function standsIn(told: string, words: string): boolean {
  const readable = `${told}\n${decodedIn(told)}`;
  return [words, JSON.stringify(words).slice(1, -1)].some((form) => readable.includes(form));
}

export function mustHoldNothing(told: string, address: string, { secrets }: NotifierStage, what: string): void {
  const readable = `${told}\n${decodedIn(told)}`;
  const parts = [...[address, marked.subject, marked.text].flatMap(mostOf), ...secrets.flatMap(eachEightOf)];
  for (const form of parts.flatMap(formsOf))
    assertThat(!readable.includes(form), `${what} holds what may not be told.`);
}

function mostOf(words: string): readonly string[] {
  const most = Math.max(8, Math.ceil(words.length * 0.75));
  return [words, words.slice(0, most), words.slice(-most)];
}

/** Returns each eight signs in a row: a part of a credential is told by none either. */
function eachEightOf(secret: string): readonly string[] {
  return Array.from({ length: Math.max(1, secret.length - 7) }, (_, from) => secret.slice(from, from + 8));
}

/** A secret part, as it is and as it stands in addresses of the web, in headers and in dumps. */
function formsOf(part: string): readonly string[] {
  const bytes = Buffer.from(part);
  return [part, encodeURIComponent(part), bytes.toString('base64'), bytes.toString('hex')];
}

/** Reads every run of a text that may be base64 or hex as such, whatever stands around a secret in it. */
function decodedIn(text: string): string {
  const runs = text.match(/[\w+/=-]{8,}/g) ?? [];
  return runs
    .flatMap((run) => [
      ...[0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
      ...[0, 1].map((from) => Buffer.from(run.slice(from), 'hex').toString('latin1')),
      [...run].reverse().join(''),
    ])
    .join('\n');
}
