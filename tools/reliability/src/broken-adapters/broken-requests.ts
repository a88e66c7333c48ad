import type { Notifier, NotifierEvent, Reception } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import type { NotifierFlaw } from './memory-provider.ts';

/** Breaks what requests tell, with the sound reading at hand. */
const reading =
  (change: (sound: Required<Notifier>['receive'], ...given: Parameters<Required<Notifier>['receive']>) => unknown) =>
  (notifier: Notifier): Notifier =>
    ({
      ...notifier,
      receive: (...given: Parameters<Required<Notifier>['receive']>) =>
        change(
          async (...inner) => (await notifier.receive?.(...inner)) ?? { answer: { status: 404 }, events: [] },
          ...given,
        ),
    }) as Notifier;

/** Hands each event over as soon as it is looked up. */
const asLookedUp = async (
  reception: Reception,
  read: (reception: Reception) => Promise<readonly NotifierEvent[]>,
): Promise<readonly NotifierEvent[]> => {
  const known: string[] = [];
  const languageOf: Reception['languageOf'] = async (address, handle) => {
    const language = await reception.languageOf(address, handle);
    known.push('');
    return language;
  };
  const events = await read({ ...reception, languageOf });
  return known.length < 2 ? events : [...events].reverse();
};

const unable = (reception: Reception): Reception => ({
  ...reception,
  say: () => Promise.reject(new Error('No text.')),
});

/** Asks for the text to say back, as one that says it does. */
export const sayingBack =
  (what: (event: NotifierEvent) => 'answerArrived' | 'noArrived', lost: (event: NotifierEvent) => boolean) =>
  async (events: readonly NotifierEvent[], reception: Reception): Promise<readonly NotifierEvent[]> => {
    const said: NotifierEvent[] = [];
    for (const event of events) {
      const isSaid = await reception.say(what(event), 'id').then(
        () => true,
        () => false,
      );
      if (isSaid || !lost(event)) said.push(event);
    }
    return said;
  };

export const fitting = (event: NotifierEvent): 'answerArrived' | 'noArrived' =>
  'declines' in event ? 'noArrived' : 'answerArrived';

/** Notifiers that lose what a request tells where they cannot answer, ask or look up, or turn its order. */
export const requestFlaws: OneOrMore<NotifierFlaw> = {
  'inbound/in-order': {
    does: 'returns what took less time to look up before what took more',
    breaks: reading(async (receive, request, reception) => {
      let answer = { status: 404 };
      const events = await asLookedUp(reception, async (known) => {
        const received = await receive(request, known);
        ({ answer } = received);
        return received.events;
      });
      return { answer, events };
    }),
  },
  'inbound/address': [
    {
      does: 'takes an address that is gone for a message that failed',
      breaks: reading(async (receive, request, reception) => {
        const received = await receive(request, reception);
        const events = received.events.map((event) =>
          event.type === 'address' ? { ...event, type: 'receipt', state: 'failed' } : event,
        );
        return { ...received, events };
      }),
    },
    {
      does: 'hears that its account is restricted, and not that it is restored',
      breaks: reading(async (receive, request, reception) => {
        const received = await receive(request, reception);
        const events = received.events.filter((event) => event.type !== 'account' || event.state === 'restricted');
        return { ...received, events };
      }),
    },
  ],
  'inbound/away': [
    {
      does: 'asks the provider of each event, and passes over it where nobody answers',
      breaks: (sound) =>
        reading(async (receive, request, reception) => {
          const received = await receive(request, reception);
          const readiness = await sound.check?.({ signal: new AbortController().signal, milliseconds: 1_000 });
          return readiness?.ready === false ? { ...received, events: [] } : received;
        })(sound),
    },
    {
      does: 'refuses requests while the provider is away',
      breaks: (sound) =>
        reading(async (receive, request, reception) => {
          const readiness = await sound.check?.({ signal: new AbortController().signal, milliseconds: 1_000 });
          return readiness?.ready === false
            ? { answer: { status: 401 }, events: [] }
            : await receive(request, reception);
        })(sound),
    },
  ],
  'inbound/unsaid': {
    does: 'drops an answer to which it has nothing to say',
    breaks: reading(async (receive, request, reception) => {
      const received = await receive(request, unable(reception));
      return { ...received, events: await sayingBack(fitting, () => true)(received.events, reception) };
    }),
  },
  'inbound/quoted-code': [
    {
      does: 'binds a code to the message that is quoted',
      breaks: reading(async (receive, request, reception) => {
        const received = await receive(request, reception);
        const events = received.events.map((event) =>
          event.event.startsWith('quoted-') && event.type === 'reply'
            ? { type: 'quoting-reply', event: event.event, handle: 'provider-1' }
            : event,
        );
        return { ...received, events };
      }),
    },
    {
      does: 'hears a code that stands under a quoted message as a yes',
      breaks: reading(async (receive, request, reception) => {
        const received = await receive(request, reception);
        const events = received.events.map((event) =>
          event.event.startsWith('quoted-') && event.type === 'reply'
            ? { type: 'reply', event: event.event, token: event.token }
            : event,
        );
        return { ...received, events };
      }),
    },
  ],
};
