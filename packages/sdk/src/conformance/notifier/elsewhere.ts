import { setTimeout } from 'node:timers/promises';
import type { Notifier } from '../../notifier/notifier.ts';
import { casesOf } from '../case.ts';
import { assertThat } from '../same.ts';
import { listenTo } from './ear.ts';
import { choice } from './inbound.ts';
import { mustKnowElsewhere, playRestarted, type Restart, type Restarted } from './restarted.ts';
import { sampleMessage, sampleReception } from './sample-message.ts';
import { namesTo, send, sentBy } from './send.ts';
import type { NotifierCase, NotifierConformanceOptions, TestProvider } from './stage.ts';

/** Facts that a notifier told or kept in one play, by what they are. */
type Scene = Readonly<Record<string, string>>;

/** A play for another process: a scene of its own, or what a notifier there makes of what was sent here. */
export type PlayElsewhere = 'scene' | Restart;

/** Another process of a test's program, which plays one thing after the other until it is ended. */
export interface OtherProcess {
  play(play: PlayElsewhere): Promise<unknown>;
  end(): void;
}

/** How a test is played in another process. */
export interface Elsewhere {
  readonly options: NotifierConformanceOptions;
  /** How many providers its options have made. */
  readonly made: () => number;
  begin(): OtherProcess;
}

let elsewhereOf: Elsewhere | undefined;

/** Says how a test is played in another process. A test runner does not know: then the case is left out. */
export function setElsewhere(given: Elsewhere): void {
  elsewhereOf = given;
}

/** Returns the same options, whose providers are counted. */
export function counted(options: NotifierConformanceOptions): Omit<Elsewhere, 'begin'> {
  let count = 0;
  const makeProvider = () => {
    count += 1;
    return options.makeProvider();
  };
  return { options: { ...options, makeProvider }, made: () => count };
}

/** Plays what another process asks for. */
export async function playFor(options: NotifierConformanceOptions, play: PlayElsewhere): Promise<Scene | Restarted> {
  return play === 'scene' ? await playScene(options) : await playRestarted(options, play);
}

/** Cases of what another process may not make otherwise: who restarts is another process. */
export const elsewhere: readonly NotifierCase[] = casesOf({
  'messages/other-process': {
    beside: true,
    title: 'Another process hears what was sent here; key of a repeat, ids of events and offsets are the same there.',
    async run({ leaveOut }) {
      if (elsewhereOf === undefined) return leaveOut('`kawal-sdk check` alone plays it in another process');
      const { options, made, begin } = elsewhereOf;
      const { play, end } = begin();
      // A test that cannot be played in two processes at once says nothing of its notifier.
      const there = async <made>(what: PlayElsewhere): Promise<made> =>
        (await play(what).catch(() => leaveOut('its test cannot be played in another process at once'))) as made;
      try {
        if (!(await mustKnowElsewhere(options, made, there)))
          return leaveOut('its test draws secrets for each process');
        await mustBeSame(
          () => playScene(options),
          () => there('scene'),
        );
      } finally {
        end();
      }
    },
  },
});

export async function mustBeSame(here: () => Promise<Scene>, there: () => Promise<Scene>): Promise<void> {
  const first = await here();
  const beside = await there();
  let others = Object.keys(first).filter((what) => beside[what] !== undefined && beside[what] !== first[what]);
  // What goes by the time, by a clock of seconds too, is another by now or a second later.
  for (const waitMs of [0, 1_100]) {
    if (others.length === 0) return;
    await setTimeout(waitMs);
    const again = await here();
    others = others.filter((what) => again[what] === first[what]);
  }
  assertThat(
    others.length === 0,
    `In another process ${others[0]} is another, and here it is the same each time: after a restart it begins anew, or takes a repeat for news.`,
  );
}

/** Plays what a restart must not change: a message, all that is told of it, and a listening. */
async function playScene({ makeProvider }: NotifierConformanceOptions): Promise<Scene> {
  const provider = await makeProvider();
  const notifier = await provider.open();
  namesTo(notifier, provider);
  try {
    return await factsOf(provider, notifier);
  } finally {
    await notifier.close();
    await provider.remove?.();
  }
}

async function factsOf(provider: TestProvider, notifier: Notifier): Promise<Scene> {
  const { situations, queue } = provider;
  const address = await situations.accepted();
  const { contentClass } = notifier.capabilities;
  const reply = { code: choice.token, choices: [choice] };
  const outcome = await send(notifier, sampleMessage({ id: 'message-of-a-play', address, contentClass, reply }));
  const [arrived] = await provider.received();
  const key = { 'the key of a repeat': arrived?.repeatKey ?? '' };
  const handle = sentBy(outcome) ? outcome.handle : undefined;
  if (handle === undefined || queue === undefined || notifier.listen === undefined) return key;
  await queue.reply(handle, choice.token);
  const ear = listenTo(notifier, new Map(), undefined, sampleReception([address], [handle]));
  await ear.heard(1);
  await ear.stop(ear.moved());
  return {
    ...key,
    'the name of an offset': JSON.stringify([...ear.kept.keys()].sort()),
    'an offset': JSON.stringify([...ear.kept.values()].sort()),
    'the id of an event that waited': JSON.stringify(ear.events.map(({ event }) => event)),
  };
}
