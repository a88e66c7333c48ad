import type { Notifier } from '../../notifier/notifier.ts';
import { assertThat } from '../same.ts';
import { listenTo } from './ear.ts';
import { choice, everythingTold, receive } from './inbound.ts';
import { sampleMessage, sampleReception } from './sample-message.ts';
import { namesTo, send, sentBy } from './send.ts';
import type { NotifierCase, NotifierConformanceOptions, TestProvider } from './stage.ts';

/** Facts of one play, by what they are: what the notifier was given, and what it told or kept. */
export interface Scene {
  readonly secrets: string;
  readonly facts: Readonly<Record<string, { readonly given: string; readonly told: string }>>;
}

/** How one and the same play is played in this process, and in another one. */
interface Places {
  here(): Promise<Scene>;
  there(): Promise<Scene>;
}

let places: Places | undefined;

/** Says how a play is played here and in another process. A test runner does not know: then the case is left out. */
export function setPlaces(given: Places | undefined): void {
  places = given;
}

/** Cases of what another process may not make otherwise: who restarts is another process. */
export const elsewhere: readonly NotifierCase[] = [
  {
    id: 'messages/other-process',
    title:
      'In another process the key of a repeat, the ids of events, and the names and values of an offset are the same.',
    async run({ leaveOut }) {
      if (places === undefined) return leaveOut('`kawal-sdk check` alone plays it in another process');
      const { here, there } = places;
      const first = await here();
      // A test that cannot be played in two processes at once says nothing of its notifier.
      const other = await there().catch(() => leaveOut('its test cannot be played in another process at once'));
      // After it: what goes by the time is another by now, or was the same for all three.
      const second = await here();
      const isDrawn = first.secrets === second.secrets && other.secrets !== first.secrets;
      if (isDrawn) return leaveOut('its test draws secrets for each process');
      for (const [what, { given, told }] of Object.entries(first.facts)) {
        const [again, elsewhere] = [second.facts[what], other.facts[what]];
        if (again === undefined || elsewhere === undefined) continue;
        const isSteady = again.told === told && again.given === given && elsewhere.given === given;
        assertThat(
          !isSteady || elsewhere.told === told,
          `In another process ${what} is another, and here it is the same each time: after a restart it begins anew, or takes a repeat for news.`,
        );
      }
    },
  },
];

/** Plays what a restart must not change: a message, all that is told of it, and a listening. */
export async function playScene({ makeProvider }: NotifierConformanceOptions): Promise<Scene> {
  const provider = await makeProvider();
  const notifier = await provider.open();
  namesTo(notifier, provider);
  try {
    return { secrets: JSON.stringify(provider.secrets), facts: await factsOf(provider, notifier) };
  } finally {
    await notifier.close();
    await provider.remove?.();
  }
}

async function factsOf(provider: TestProvider, notifier: Notifier): Promise<Scene['facts']> {
  const { situations, webhook, queue } = provider;
  const address = await situations.accepted();
  const { contentClass } = notifier.capabilities;
  const reply = { code: choice.token, choices: [choice] };
  const outcome = await send(notifier, sampleMessage({ id: 'message-of-a-play', address, contentClass, reply }));
  const [arrived] = await provider.received();
  const facts: Record<string, Scene['facts'][string]> = {
    'the key of a repeat': { given: '', told: arrived?.repeatKey ?? '' },
  };
  const handle = sentBy(outcome) ? outcome.handle : undefined;
  if (handle === undefined) return facts;
  const reception = sampleReception([address], [handle]);
  if (webhook !== undefined && notifier.receive !== undefined)
    for (const [what, request] of await everythingTold(webhook, handle)) {
      const { events } = await receive({ notifier }, request, reception);
      const given = JSON.stringify([request.path, request.headers, Buffer.from(request.body).toString('base64')]);
      facts[`what a request tells (${what})`] = { given, told: JSON.stringify(events) };
    }
  if (queue === undefined || notifier.listen === undefined) return facts;
  await queue.reply(handle, choice.token);
  const ear = listenTo(notifier, new Map(), undefined, reception);
  await ear.heard(1);
  await ear.moved();
  await ear.stop();
  facts['the name of an offset'] = { given: '', told: JSON.stringify([...ear.kept.keys()].sort()) };
  facts['an offset'] = { given: '', told: JSON.stringify([...ear.kept.values()].sort()) };
  facts['the id of an event that waited'] = { given: '', told: JSON.stringify(ear.events.map(({ event }) => event)) };
  return facts;
}
