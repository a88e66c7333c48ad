import { parseDuration } from '@kawal/chapter';
import {
  type Actor,
  type Chapter,
  day,
  formatInstant,
  type Instant,
  later,
  type PersonId,
  parseLocal,
} from '@kawal/core';
import { parseInstant } from '@kawal/core/calendar';
import { peopleOf, unprovenContacts } from '@kawal/core/directory';
import { describeRefusal } from '@kawal/core/locales';
import { type ActorApi, type Alarm, createEngine, type Engine } from '@kawal/engine';
import type { OutgoingMessage, Storage } from '@kawal/sdk';
import { memoryStorage, memoryVault, seededRandom } from '@kawal/sdk/memory';
import { proveOnce, readingOf } from './chapter-reading.ts';
import { readOptions, type TestEngineOptions } from './options.ts';
import { sampleChapter } from './sample-chapter.ts';
import { type SentMessage, type TestChannel, testChannel } from './test-channel.ts';
import { runUntil, type VirtualClock, virtualClock } from './virtual-clock.ts';

/** An engine in whose world nothing happens by chance: a test moves the clock and plays the providers. */
export interface TestEngine {
  readonly engine: Engine;
  /** Stands still unless {@link TestEngine.advance} moves it. */
  readonly clock: VirtualClock;
  /** The time of the clock, in the chapter's zone, as `2026-03-02T08:00:00+07:00`. */
  readonly at: string;
  /** Returns what an actor may do. A person of the directory, named by reference, acts in their office. */
  as(actor: Actor | PersonId): ActorApi;
  /**
   * Lets time pass, in words of a policy file (`1 jam 30 menit`, `2 days`) or milliseconds. Everything due on the way
   * happens at its own instant, in order. Without a duration, only what is due already happens.
   */
  advance(duration?: string | number): Promise<void>;
  /** Lets time pass until an instant, which is written as in {@link TestEngineOptions.at}. */
  advanceTo(at: string): Promise<void>;
  /** Every message that a provider took, in order. */
  readonly sent: readonly SentMessage[];
  /** Returns the messages to one person. Throws a `RangeError` for a person who is not in the directory. */
  sentTo(person: PersonId): readonly SentMessage[];
  /** Every notice of `engine.sessions.notify` that a provider took, in order. */
  readonly signInNotices: readonly OutgoingMessage[];
  /** Plays the provider of a channel. */
  channel(name: string): TestChannel;
  /** Every alarm raised so far, without the one that says that memory is no durable storage. */
  readonly alarms: readonly Alarm[];
}

/** Returns somebody of the LPA who may apply files; before the first chapter, whom the files list. */
function secretaryOf({ directory }: Chapter): Actor {
  const { secretariat = [], offices } = directory;
  const onDuty = offices.flatMap((office) => (office.kind === 'lpaDuty' ? peopleOf(office) : []));
  return { kind: 'person', ref: secretariat[0] ?? onDuty[0] ?? 'sekretaris-uji', role: 'secretariat' };
}

/** Returns an engine with a chapter in force and a virtual clock. */
export async function testEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const { chapter: given, at = '2026-03-02T08:00', storage = memoryStorage(), ...chosen } = readOptions(options);
  const verified = formatInstant(later(instantOf(at, { zone: 'WIB' }), -day), 'WIB').slice(0, 10);
  const reading = await readingOf(given ?? sampleChapter(verified));
  const clock = virtualClock(instantOf(at, reading.chapter));
  mustReachSomebody(reading.chapter.directory, clock.now());
  clock.moveTo((await storage.newestInstant()) ?? 0);
  const world = await openWorld({ ...chosen, storage, clock, chapter: reading.chapter });
  const { engine, alarms, sent, signInNotices, channels } = world;
  const before = (await engine.unguarded.chapter()) ?? reading.chapter;
  const outcome = await engine.as(secretaryOf(before)).chapter.apply(reading);
  if (!outcome.ok) {
    const problems = outcome.refusals.map((refusal) => describeRefusal(refusal, 'en', world.chapter));
    throw new RangeError(problems.join('\n'));
  }
  const run = async (until: number): Promise<void> => {
    await runUntil({ engine, clock, storage }, until);
    world.chapter = (await engine.unguarded.chapter()) ?? world.chapter;
  };
  await run(clock.now());
  const now = (): string => formatInstant(clock.now(), world.chapter.zone);
  return {
    engine,
    clock,
    alarms,
    sent,
    signInNotices,
    get at() {
      return now();
    },
    as: (actor) => engine.as(typeof actor === 'string' ? actorOf(actor, world.chapter) : actor),
    advance: (duration = 0) => run(later(clock.now(), millisecondsOf(duration))),
    async advanceTo(text) {
      const until = instantOf(text, world.chapter);
      if (until < clock.now()) throw new RangeError(`${text} is before ${now()}, and the clock never runs back.`);
      await run(until);
    },
    sentTo(person) {
      mustKnow(person, world.chapter);
      return sent.filter((message) => message.person === person);
    },
    channel(name) {
      const channel = channels.get(name);
      if (channel === undefined) throw new RangeError(`"${name}" has no provider: ${[...channels.keys()].join(', ')}`);
      return channel;
    },
  };
}

interface World {
  readonly engine: Engine;
  readonly sent: readonly SentMessage[];
  readonly signInNotices: readonly OutgoingMessage[];
  readonly alarms: readonly Alarm[];
  readonly channels: ReadonlyMap<string, TestChannel>;
  /** The chapter in force, as of the last time that was let pass. */
  chapter: Chapter;
}

interface WorldOptions extends Pick<TestEngineOptions, 'seed' | 'channels'> {
  readonly storage: Storage;
  readonly clock: VirtualClock;
  readonly chapter: Chapter;
}

async function openWorld({ storage: kept, clock, chapter, seed = '', channels }: WorldOptions): Promise<World> {
  const sent: SentMessage[] = [];
  const signInNotices: OutgoingMessage[] = [];
  const alarms: Alarm[] = [];
  const record = async (channel: string, outgoing: OutgoingMessage): Promise<void> => {
    if (outgoing.purpose === 'sign-in') return void signInNotices.push(outgoing);
    const { id, ...message } = outgoing;
    const delivery = await engine.unguarded.delivery(`delivery/${id.slice(0, id.lastIndexOf('.'))}`);
    if (!delivery.ok) throw new RangeError(`${id} has no delivery`);
    const { person, items, escalation } = delivery.record.state;
    sent.push({
      ...message,
      at: formatInstant(clock.now(), chapter.zone),
      channel,
      person,
      report: escalation.replace('escalation/', 'report/'),
      asked: items,
      code: message.reply.code,
    });
  };
  const providers = (channels ?? channelsOf(chapter)).map((one) =>
    testChannel({ evidence: 'accepted', ...(typeof one === 'string' ? { channel: one } : one) }, record),
  );
  // The time is virtual, so a server's clock has no say in it.
  const { now: _, ...storage } = kept;
  const engine = await createEngine({
    storage,
    notifiers: providers.map(({ notifier }) => notifier),
    vault: memoryVault(seededRandom(`vault ${seed}`)(32)),
    clock,
    entropy: { bytes: seededRandom(`engine ${seed}`) },
    prove: proveOnce,
    alarm(alarm) {
      if (alarm.code !== 'storage.not-durable') alarms.push(alarm);
    },
  });
  const named = providers.map(({ notifier, channel }) => [notifier.channel, channel] as const);
  return { engine, sent, signInNotices, alarms, channels: new Map(named), chapter };
}

function millisecondsOf(duration: string | number): number {
  const ms = typeof duration === 'string' ? parseDuration(duration) : duration;
  if (ms !== undefined && Number.isSafeInteger(ms) && ms >= 0) return ms;
  throw new RangeError(`"${duration}" is not a duration. Write it as a policy file does: "1 jam 30 menit", "2 days".`);
}

function instantOf(text: string, { zone }: Pick<Chapter, 'zone'>): Instant {
  const instant = parseInstant(text) ?? parseLocal(text, zone);
  if (instant !== undefined) return instant;
  throw new RangeError(
    `"${text}" is not a time. Write it as 2026-03-02T08:00, or with an offset: 2026-03-02T08:00+07:00.`,
  );
}

/** Throws where every contact is stale: the test would see nothing but the emergency. */
function mustReachSomebody(directory: Chapter['directory'], at: Instant): void {
  const unproven = unprovenContacts(directory, at).length;
  if (unproven === 0 || unproven < Object.keys(directory.contactPoints).length) return;
  throw new RangeError('No contact was verified in the 90 days before the test begins: choose `at` by the directory.');
}

function channelsOf({ directory }: Chapter): readonly string[] {
  return [...new Set(Object.values(directory.contactPoints).map(({ channel }) => channel))].sort();
}

function actorOf(ref: PersonId, { directory }: Chapter): Actor {
  mustKnow(ref, { directory });
  const office = directory.offices.find((one) => peopleOf(one).includes(ref));
  const isSecretary = directory.secretariat?.includes(ref) === true;
  return { kind: 'person', ref, role: office?.kind ?? (isSecretary ? 'secretariat' : 'volunteer') };
}

/** Throws for a person who is not in the directory: that nothing was sent to a misspelled person would prove nothing. */
function mustKnow(person: PersonId, { directory: { people } }: Pick<Chapter, 'directory'>): void {
  if (Object.hasOwn(people, person)) return;
  throw new RangeError(`"${person}" is not in the directory: ${Object.keys(people).join(', ')}`);
}
