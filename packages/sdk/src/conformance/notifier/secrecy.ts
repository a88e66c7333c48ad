import { randomUUID } from 'node:crypto';
import { isShortCode } from '../../short-code.ts';
import { heldInMemory, isLaden } from '../heap.ts';
import { inspectDeep, printedBy } from '../printed.ts';
import { assertThat } from '../same.ts';
import { type WrittenFile, writtenBy } from '../written-files.ts';
import { sampleLimits } from './sample-message.ts';
import {
  inEverySituation,
  limitsIn,
  neverAnswered,
  type SetUp,
  send,
  settled,
  situationOf,
  situationsInTurn,
} from './send.ts';
import type { NotifierCase, NotifierStage } from './stage.ts';

/** Secrecy: whom a message was for and what it said stands in no outcome, no error and no line on the terminal. */
export const secrecy: readonly NotifierCase[] = [
  {
    id: 'messages/nothing-leaks',
    title: 'No outcome, good or bad, holds an address, a word of the message or a credential, as it is or encoded.',
    async run(stage) {
      await inEverySituation(stage.situations, async ({ name, address }) => {
        const sending = stage.notifier.send(stage.message(address, marked), limitsIn(name));
        mustHoldNothing(await sending.then(inspectDeep, inspectDeep), address, stage, `${name}: the outcome`);
      });
    },
  },
  {
    id: 'messages/nothing-printed',
    title: 'Nor does anything that is printed while a message is sent.',
    async run(stage) {
      for await (const group of situationsInTurn(stage.situations)) {
        const printed = await printedBy(() =>
          Promise.allSettled(
            group.map(({ name, address }) => stage.notifier.send(stage.message(address, marked), limitsIn(name))),
          ),
        );
        const names = group.map(({ name }) => name).join(' and ');
        for (const { address } of group) mustHoldNothing(printed, address, stage, `${names}: what was printed`);
      }
    },
  },
  {
    id: 'messages/nothing-kept',
    title:
      'Nor does any file that is written meanwhile into the working folder, the temporary one or that of the user.',
    async run(stage) {
      const { situations, message } = stage;
      const all: SetUp[] = [];
      for await (const group of situationsInTurn(situations)) all.push(...group);
      all.push({ name: 'accepted', address: await situations.accepted() });
      const written = await writtenBy(async () => {
        const notifier = await stage.open();
        const go = ({ name, address }: SetUp) =>
          notifier.send(message(address, marked), limitsIn(name)).catch(() => undefined);
        const hanging = all.filter(({ name }) => neverAnswered.includes(name)).map(go);
        // One after the other: an adapter that opens few connections has some left, and none waits for its turn.
        for (const one of all) if (!neverAnswered.includes(one.name)) await go(one);
        await Promise.all(hanging);
        await notifier.close();
      });
      for (const [what, text] of written.map(inFile))
        for (const { address } of all) mustHoldNothing(text, address, stage, what);
    },
  },
  {
    id: 'messages/nothing-remembered',
    title:
      'Nor does the memory of the process, once messages went or failed: of several none or the last is still there.',
    async run(stage) {
      const { forget, leaveOut } = stage;
      if (forget === undefined) return leaveOut('its provider holds in this process what it received');
      if (isLaden())
        return leaveOut('a test runner holds too much beside it; `kawal-sdk check` looks through its memory');
      const sent: Buffer[] = [];
      for (let turn = 0; turn < 8; turn += 1) sent.push(await sentAndForgotten(stage, turn));
      await forget();
      const held = await heldInMemory(sent);
      // The platform may hold one until the next comes.
      assertThat(
        held.length <= 2,
        `Of ${sent.length} messages ${held.length} stand in memory after they were sent. (Does the provider of the test keep them, beside what its \`forget\` forgets?)`,
      );
    },
  },
  {
    id: 'declared/check',
    title: 'A check sends nothing, throws nothing and tells no secret: ready while the provider is there, else not.',
    needs: 'check',
    async run(stage) {
      const { notifier, situations, received, asked = () => 0 } = stage;
      const there = await situations.accepted();
      const before = await asked();
      const ready = await check(stage);
      assertThat(ready.ready, 'The provider takes messages, and the check says that it does not.');
      assertThat((await received()).length === 0 && (await asked()) === before, 'To check sent a message.');
      const address = await situations.noConnection();
      const gone = await check(stage);
      assertThat(!gone.ready, 'Nobody answers, and the check says that all is well.');
      assertThat(isShortCode(gone.code), 'Its code is none.');
      for (const each of [there, address]) mustHoldNothing(inspectDeep(gone), each, stage, 'The code of the check');
      await notifier.close();
    },
  },
  {
    id: 'declared/check-trouble',
    title: 'A check is not ready while the provider answers with errors.',
    needs: 'check',
    async run(stage) {
      for (let turn = 0; turn < 3; turn += 1) {
        await situationOf(stage, 'down');
        assertThat(!(await check(stage)).ready, 'No message would be taken, and the check says that all is well.');
      }
    },
  },
  {
    id: 'declared/check-redirected',
    title: 'A check that the provider sends on to another server is not ready: that server is not the provider.',
    needs: 'check',
    async run(stage) {
      await situationOf(stage, 'moved');
      assertThat(!(await check(stage)).ready, 'Somebody else answered, and the check says that all is well.');
    },
  },
  {
    id: 'declared/check-silent',
    title: 'A check of a provider that never answers ends at closing, if not before.',
    needs: 'check',
    async run(stage) {
      await situationOf(stage, 'silent');
      const checking = check(stage);
      await stage.notifier.close();
      await settled(checking);
    },
  },
  {
    id: 'declared/check-in-time',
    title:
      'A check settles within the time it is given, and early when its signal aborts, however silent the provider is.',
    needs: 'check',
    async run(stage) {
      for (const name of ['silent', 'mute'] as const) {
        if (stage.situations[name] === undefined) continue;
        await situationOf(stage, name);
        await settled(check(stage, limitsIn(name)));
        const caller = new AbortController();
        const checking = check(stage, { signal: caller.signal, milliseconds: 60_000 });
        caller.abort();
        await settled(checking);
        await settled(check(stage, { signal: AbortSignal.abort(), milliseconds: 60_000 }));
      }
    },
  },
  {
    id: 'declared/check-credentials',
    title: 'A check is not ready where the provider does not take our credentials.',
    needs: 'check',
    async run(stage) {
      const address = await situationOf(stage, 'unauthorized');
      const answer = await check(stage);
      assertThat(!answer.ready, 'Every message would fail, and the check says that all is well.');
      mustHoldNothing(inspectDeep(answer), address, stage, 'The code of the check');
    },
  },
];

const marked = { subject: 'Perihal-4711', text: 'Kutipan-0815' };

/** Sends words that nothing else holds, and returns them as bytes: text in memory would be found itself. */
async function sentAndForgotten({ notifier, situations, message }: NotifierStage, turn: number): Promise<Buffer> {
  const address = await (turn % 2 === 1 ? situations.refusedForGood() : situations.accepted());
  const words = `Ingatan-${randomUUID()}`;
  await send(notifier, message(address, { text: words }));
  return Buffer.from(words);
}

async function check({ notifier }: NotifierStage, limits = sampleLimits()) {
  try {
    return (await notifier.check?.(limits)) ?? { ready: false, code: '' };
  } catch {
    throw new Error('`check` threw; what a provider or a network says must be its answer.');
  }
}

export function inFile({ name, text }: WrittenFile): readonly [what: string, text: string] {
  return [`The file ${name}`, `${name} ${text}`];
}

export function mustHoldNothing(told: string, address: string, { secrets }: NotifierStage, what: string): void {
  const readable = `${told}\n${decodedIn(told)}`;
  for (const secret of [address, marked.subject, marked.text, ...secrets]) {
    for (const form of formsOf(secret)) assertThat(!readable.includes(form), `${what} holds what may not be told.`);
  }
}

/** A secret, and most of it, as it is and as it stands in addresses of the web, in headers and in dumps. */
function formsOf(secret: string): readonly string[] {
  const most = Math.max(8, Math.ceil(secret.length * 0.75));
  return [secret, secret.slice(0, most), secret.slice(-most)].flatMap((part) => {
    const bytes = Buffer.from(part);
    return [part, encodeURIComponent(part), bytes.toString('base64'), bytes.toString('hex')];
  });
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
