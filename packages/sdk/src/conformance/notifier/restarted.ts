import type { InboundRequest, NotifierEvent, Reception } from '../../notifier/inbound.ts';
import type { Notifier, OutgoingMessage } from '../../notifier/notifier.ts';
import { replyCode } from '../../notifier/reply-code.ts';
import { describeFailure } from '../failure.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { inPlaces, type ListeningAt, withPlaces } from '../servers.ts';
import { listenTo } from './ear.ts';
import { choice, everythingTold, receive } from './inbound.ts';
import { other } from './listening.ts';
import { sampleMessage, sampleReception } from './sample-message.ts';
import { namesTo, send, sentBy } from './send.ts';
import type { NotifierConformanceOptions, TestProvider, TestQueue } from './stage.ts';

/** Hands to a notifier of another process what a provider has to tell of messages that this one sent. */
export interface Restart {
  /** Which of the providers it is that a process makes: its secrets may be counted. */
  readonly nth: number;
  /** Where its servers listen. */
  readonly places: readonly ListeningAt[];
  readonly secrets: string;
  readonly address: string;
  /** Of messages to that address; what is told is of the first. */
  readonly handles: readonly string[];
  readonly requests: readonly (readonly [what: string, request: InboundRequest])[];
  /** The offsets from which it listens, where something waits. */
  readonly kept?: readonly (readonly [name: string, value: string])[];
  readonly probe: OutgoingMessage;
}

/** Says what that notifier makes of it. */
export interface Restarted {
  /** True where its provider is not the one of these secrets. */
  readonly isOther: boolean;
  /** Why that notifier failed, where it did. */
  readonly failed?: string;
  readonly told: readonly (readonly [what: string, events: readonly NotifierEvent[]])[];
  /** Left out where the provider is reached in its own process alone. */
  readonly heard?: Heard;
  readonly sent?: string;
}

/** Sends here, hears here and in another process what is told of it, and fails where they differ. False where the other has other secrets. */
export async function mustKnowElsewhere(
  options: NotifierConformanceOptions,
  made: () => number,
  elsewhere: (restart: Restart) => Promise<Restarted>,
): Promise<boolean> {
  const [provider, places] = await withPlaces(async () => await options.makeProvider());
  const opened: Notifier[] = [];
  const open = async (): Promise<Notifier> => {
    const notifier = await provider.open();
    opened.push(notifier);
    namesTo(notifier, provider);
    return notifier;
  };
  try {
    const notifier = await open();
    const { contentClass } = notifier.capabilities;
    const address = await provider.situations.accepted();
    const messageOf = (id: string, token: string): OutgoingMessage => {
      const reply = { code: token, choices: [{ ...choice, token }], decline: { label: 'Saya tidak bisa' } };
      return sampleMessage({ id, address, contentClass, reply });
    };
    const handles: string[] = [];
    for (const [id, token] of Object.entries({ told: choice.token, another: other })) {
      const outcome = await send(notifier, messageOf(id, token));
      if (!sentBy(outcome) || outcome.handle === undefined) return true;
      handles.push(outcome.handle);
    }
    const [handle = ''] = handles;
    const { webhook, queue, secrets } = provider;
    const again = await open();
    const reception = sampleReception([address], handles);
    const requests = webhook === undefined || again.receive === undefined ? [] : await everythingTold(webhook, handle);
    const told: Restarted['told'][number][] = [];
    for (const [what, request] of requests)
      told.push([what, (await receive({ notifier: again }, request, reception)).events]);
    const kept = new Map<string, string>();
    const listens = queue !== undefined && again.listen !== undefined;
    if (listens) await putAll(queue, handle, address);
    const heard = listens ? await heardBy(again, kept, reception) : undefined;
    assertSame(heard?.missed, undefined, 'What waits at the provider is not heard after a restart.');
    if (listens) await putAll(queue, handle, address);
    const sent = (await send(again, messageOf('sent-here', unheard))).type;
    const there = await elsewhere({
      ...{ nth: made(), places, secrets: JSON.stringify(secrets), address, handles, requests },
      ...{ probe: messageOf('sent-there', unheard), ...(listens ? { kept: [...kept] } : {}) },
    });
    if (there.isOther) return false;
    assertThat(there.failed === undefined, `A process that sent nothing fails: ${there.failed}`);
    for (const [index, [what, events]] of told.entries())
      assertSame(
        there.told[index]?.[1],
        events,
        `A process that sent nothing reads otherwise what is told (${what}): ${lost}`,
      );
    if (there.sent === undefined) return true;
    assertSame(there.sent, sent, 'What was told of an address holds in one process alone.');
    assertSame(
      there.heard?.missed ?? there.heard?.events.map(withoutId),
      heard?.events.map(withoutId),
      `A process that sent nothing hears something else: ${lost}`,
    );
    return true;
  } finally {
    for (const notifier of opened) await notifier.close();
    await provider.remove?.();
  }
}

const lost = 'after a restart answers and receipts are lost.';

/** The code of what each sends at last: who knows by it what it sent knows nothing of the others. */
const unheard = replyCode(new Uint8Array(10).fill(11));

/** Plays the side of the other process: it opens the notifier and sent nothing. */
export async function playRestarted(
  { makeProvider }: NotifierConformanceOptions,
  restart: Restart,
): Promise<Restarted> {
  const { nth, places, secrets } = restart;
  for (let count = 1; count < nth; count += 1) await (await makeProvider()).remove?.();
  const provider = await inPlaces(places, async () => await makeProvider());
  if (JSON.stringify(provider.secrets) !== secrets) return { isOther: true, told: [] };
  return await restartedOn(provider, restart).catch((error: unknown) => {
    return { isOther: false, told: [], failed: describeFailure(error) };
  });
}

async function restartedOn(
  provider: TestProvider,
  { address, handles, requests, kept, probe }: Restart,
): Promise<Restarted> {
  const notifier = await provider.open();
  const reception = sampleReception([address], handles);
  const told: Restarted['told'][number][] = [];
  for (const [what, request] of requests) told.push([what, (await receive({ notifier }, request, reception)).events]);
  const sent = await send(notifier, probe);
  // Here it came nowhere: it came to the provider of the other process.
  const isReached = sentBy(sent) && (await provider.received()).length === 0;
  if (!isReached) return { isOther: false, told };
  const heard = kept && (await heardBy(notifier, new Map(kept), reception));
  return { isOther: false, told, sent: sent.type, ...(heard === undefined ? {} : { heard }) };
}

/** Heard events; `missed` where the last that was put did not come: why the listening failed, or that it was silent. */
interface Heard {
  readonly events: readonly NotifierEvent[];
  readonly missed?: string;
}

/** Listens until the last that was put comes, or nothing more does. */
async function heardBy(notifier: Notifier, kept: Map<string, string>, reception: Reception): Promise<Heard> {
  const ear = listenTo(notifier, kept, undefined, reception);
  const missed = await within(5_000, ear.told(other), 'It is silent.').then(() => undefined, describeFailure);
  await ear.stop();
  return { events: ear.events, ...(missed === undefined ? {} : { missed }) };
}

/** Puts all that a provider tells of a message; the last is an answer by another code. */
async function putAll(queue: TestQueue, handle: string, address: string): Promise<void> {
  await queue.receipt?.(handle, address);
  await queue.failed?.(handle, address);
  await queue.quoted?.(handle, 'Siap, saya tangani.');
  await queue.reply(handle, choice.token);
  await queue.reply(handle, other);
}

export function withoutId({ event: _, ...rest }: NotifierEvent): object {
  return rest;
}
