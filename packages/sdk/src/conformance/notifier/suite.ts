import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Notifier } from '../../notifier/notifier.ts';
import { DoesNotApply } from '../case.ts';
import { hearPrinted } from '../printed.ts';
import type { ConformanceReport } from '../report.ts';
import { asRestarted } from '../restart.ts';
import { afterwards, frozen, reasonOf } from '../run-case.ts';
import { assertThat } from '../same.ts';
import { runSuite, type Suite } from '../suite.ts';
import { hearWritten, ofAdapter, writing } from '../written-files.ts';
import { alongside } from './alongside.ts';
import { answers } from './answers.ts';
import { buttons } from './buttons.ts';
import { callsApart } from './calls-apart.ts';
import { checks } from './checks.ts';
import { closing } from './closing.ts';
import { declared } from './declared.ts';
import { elsewhere } from './elsewhere.ts';
import { fields } from './fields.ts';
import { inbound } from './inbound.ts';
import { later } from './later.ts';
import { listening } from './listening.ts';
import { listeningTroubles } from './listening-trouble.ts';
import { messages } from './messages.ts';
import { offered } from './offered.ts';
import { outcomes } from './outcomes.ts';
import { sampleMessage } from './sample-message.ts';
import { isKeptIn, memory, secrecy, standsIn } from './secrecy.ts';
import { namesTo } from './send.ts';
import { signatures } from './signatures.ts';
import type { NotifierCase, NotifierConformanceOptions, NotifierNeed, NotifierStage, TestProvider } from './stage.ts';
import { texts } from './texts.ts';
import { tries } from './tries.ts';
import { troubles } from './troubles.ts';
import { unheard } from './unheard.ts';
import { unread } from './unread.ts';
import { untold } from './untold.ts';

/** Every case of the contract `kawal.notifier/1`. */
export const notifierCases: readonly NotifierCase[] = frozen([
  ...declared,
  ...outcomes,
  ...troubles,
  ...tries,
  ...closing,
  ...checks,
  ...elsewhere,
  ...messages,
  ...texts,
  ...fields,
  ...buttons,
  ...offered,
  ...secrecy,
  ...inbound,
  ...signatures,
  ...answers,
  ...untold,
  ...listening,
  ...listeningTroubles,
  ...unread,
  ...unheard,
  ...later,
  ...alongside,
  ...callsApart,
  ...memory,
]);

/** The suite of the contract `kawal.notifier/1`. */
export const notifierSuite: Suite<NotifierCase, NotifierConformanceOptions> = {
  contract: 'kawal.notifier/1',
  makes: 'makeProvider',
  cases: notifierCases,
  play: playNotifierCase,
  // A port, a folder or an account: what the provider of one process alone says of itself.
  async place({ makeProvider }) {
    const provider = await makeProvider();
    await provider.remove?.();
    return JSON.stringify(
      Object.values(provider).filter((value) => typeof value === 'string' || typeof value === 'number'),
    );
  },
};

/** Runs every case against a fresh provider of its own and reports; nothing a case does is thrown. */
export async function runNotifierConformance(options: NotifierConformanceOptions): Promise<ConformanceReport> {
  return await runSuite(notifierSuite, options);
}

/** Plays one case against a fresh provider. Throws where the notifier is wrong; returns a reason where the case does not apply. */
export async function playNotifierCase(
  each: NotifierCase,
  options: NotifierConformanceOptions,
  met?: (notifier: Notifier) => void,
): Promise<string | undefined> {
  // A runner prints the case before, with its address and text, a turn later.
  await setImmediate();
  const heard = hearPrinted();
  const written = hearWritten();
  let isFile = false;
  // As bytes: one case looks for them through the memory.
  const sent: Buffer[] = [];
  const meet = (notifier: Notifier): void => {
    isFile = isKeptIn(notifier);
    met?.(notifier);
  };
  const played = await Promise.allSettled([playOn(each, options, sent, meet)]);
  const printed = await heard();
  const files = written();
  const [outcome] = played;
  if (outcome.status === 'rejected') throw outcome.reason;
  const isTold = sent.some((one) => printed.includes(one.toString()));
  assertThat(
    !isTold,
    'While this case was played, an address or a text of a message was printed. (Does the provider of the test print it? `--debug` shows what is printed.)',
  );
  const kept = files.find(({ name, text }) => sent.some((one) => standsIn(`${name}\n${text}`, one.toString())));
  assertThat(
    isFile || kept === undefined,
    `While this case was played, an address or a text of a message was written into the file ${kept && basename(kept.name)}. (Does the provider of the test write it?)`,
  );
  return outcome.value;
}

/** Holds, by the options of a run, what their notifier does not offer: for another case of it nothing is opened again. */
const notOffered = new WeakMap<NotifierConformanceOptions, Map<NotifierNeed, string>>();

async function playOn(
  each: NotifierCase,
  options: NotifierConformanceOptions,
  sent: Buffer[],
  met?: (notifier: Notifier) => void,
): Promise<string | undefined> {
  const { needs } = each;
  const missing = notOffered.get(options) ?? new Map<NotifierNeed, string>();
  const known = needs && missing.get(needs);
  if (known !== undefined) return known;
  const providers: TestProvider[] = [];
  const { openOf, closeAll } = openers();
  const make = async (): Promise<TestProvider> => {
    const provider = await options.makeProvider();
    providers.push(provider);
    return provider;
  };
  const provider = await make();
  const open = () => openOf(provider);
  return await afterwards(async () => {
    const notifier = await open();
    met?.(notifier);
    if (needs !== undefined && notifier[needs] === undefined) {
      const reason = `${notifier.name} does not offer "${needs}"`;
      notOffered.set(options, missing.set(needs, reason));
      return reason;
    }
    const { situations, secrets, namedWaitMs, asked, connections, mend, proves, webhook, queue } = provider;
    const { answered, forget, retryAfter } = provider;
    const leaveOut = (reason: string): never => {
      throw new DoesNotApply(reason);
    };
    const running = each.run({
      notifier,
      open,
      async another() {
        const other = await make();
        const theirs = await openOf(other);
        return {
          ...{ notifier: theirs, situations: other.situations, secrets: other.secrets, leaveOut },
          ...(other.webhook === undefined ? {} : { webhook: other.webhook }),
          received: () => other.received(),
          message: numberedMessages(theirs, sent),
        };
      },
      situations,
      received: () => provider.received(),
      secrets,
      ...(namedWaitMs === undefined ? {} : { namedWaitMs }),
      ...(proves === undefined ? {} : { proves }),
      ...(webhook === undefined ? {} : { webhook }),
      ...(queue === undefined ? {} : { queue }),
      ...(asked === undefined ? {} : { asked: () => asked.call(provider) }),
      ...(connections === undefined ? {} : { connections: () => connections.call(provider) }),
      ...(mend === undefined ? {} : { mend: (address) => mend.call(provider, address) }),
      ...(answered === undefined ? {} : { answered: () => answered.call(provider) }),
      ...(retryAfter === undefined ? {} : { retryAfter: () => retryAfter.call(provider) }),
      ...(forget === undefined ? {} : { forget: () => forget.call(provider) }),
      leaveOut,
      message: numberedMessages(notifier, sent),
    });
    return await reasonOf(running);
  }, [
    closeAll,
    async () => {
      for (const one of providers) await one.remove?.();
    },
  ]);
}

/** Opens notifiers of one case. Whatever is opened after the first is so after a restart: in another process. */
function openers() {
  const opened: Notifier[] = [];
  let restored = (): void => undefined;
  return {
    async openOf(provider: TestProvider): Promise<Notifier> {
      if (opened.length === 1) restored = asRestarted();
      const notifier = writing(await ofAdapter(async () => await provider.open()));
      opened.push(notifier);
      namesTo(notifier, provider);
      return notifier;
    },
    async closeAll(): Promise<void> {
      restored();
      for (const notifier of opened) await notifier.close();
    },
  };
}

function deepFrozen<given>(value: given): given {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}

function numberedMessages({ capabilities }: Notifier, sent: Buffer[]): NotifierStage['message'] {
  let count = 0;
  return (address, rest = {}) => {
    count += 1;
    const { contentClass } = capabilities;
    // A notifier changes nothing of what it is handed.
    const message = deepFrozen(sampleMessage({ id: `message-${count}`, address, contentClass, ...rest }));
    // A shorter text stands in any line.
    sent.push(
      ...[address, message.text, message.subject].filter(({ length }) => length > 4).map((one) => Buffer.from(one)),
    );
    return message;
  };
}
