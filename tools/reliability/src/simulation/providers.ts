import type { Notifier, OutgoingMessage, SendOutcome } from '@kawal/sdk';
import { type MemoryNotifierOptions, memoryNotifier } from '@kawal/sdk/memory';
import { type Channel, channels, type PersonRef, personAt } from './chapter.ts';
import { type Life, never } from './process.ts';
import type { Handed, Scene } from './scene.ts';

/** Three providers as there are: a mail server that takes, a messenger that says what arrived, an SMS that says little. */
const kinds: Readonly<Record<Channel, Pick<MemoryNotifierOptions, 'evidence' | 'capabilities'>>> = {
  email: { evidence: 'accepted' },
  whatsapp: { evidence: 'delivered' },
  sms: { evidence: 'accepted', capabilities: { contentClass: 'signal', repeats: 'unmarked' } },
};

/** Which channels are out now, for every process alike. */
export interface Outages {
  readonly out: Set<Channel>;
  /** Whose every address is refused for good, now. */
  readonly gone: Set<PersonRef>;
}

export function providersFor(life: Life, scene: Scene, outages: Outages): readonly Notifier[] {
  return channels.map((channel) => {
    const notifier = memoryNotifier({ channel, name: `simulated-${channel}`, ...kinds[channel] });
    notifier.answer((message) => send(message, notifier, life, scene, outages));
    return notifier;
  });
}

async function send(
  message: OutgoingMessage,
  { channel, capabilities }: Notifier,
  life: Life,
  scene: Scene,
  { out, gone }: Outages,
): Promise<SendOutcome> {
  if (!life.alive) return never();
  const { faults, chance, world } = scene;
  const evidence = capabilities.evidence.now;
  if (out.has(channel as Channel)) return { type: 'failed', scope: 'provider', retryable: true, code: 'ECONNREFUSED' };
  const person = personAt(message.address);
  if (person !== undefined && gone.has(person))
    return { type: 'failed', scope: 'address', retryable: false, code: '550' };
  if (faults.strikes('provider fails for now'))
    return { type: 'failed', scope: 'provider', retryable: true, code: '451' };
  if (faults.strikes('provider refuses for good'))
    return { type: 'failed', scope: 'address', retryable: false, code: '550' };
  if (faults.strikes('provider throws')) {
    const went = chance.happens(0.5);
    if (went) hand(message, 'nothing', scene);
    throw new Error(`connection to ${message.address} broke`);
  }
  if (faults.strikes('sent but said to have failed')) {
    hand(message, 'failed', scene);
    return { type: 'failed', scope: 'provider', retryable: true, code: 'ETIMEDOUT' };
  }
  hand(message, evidence, scene);
  if (faults.strikes('provider slow')) {
    const took = chance.spread(200, 600_000);
    await world.pause(took);
    if (!life.alive) return never();
    if (chance.happens(0.3)) return { type: 'failed', scope: 'provider', retryable: true, code: 'ETIMEDOUT' };
  }
  return { type: evidence, handle: `simulated-${message.attemptId}` };
}

/** So often one message may leave at most, however unlucky its answers are. */
const mostTimes = 40;

/** So long a message may be on its way when its report is closed. */
const longestWay = 15 * 60_000;

function hand({ id, address, text, subject }: OutgoingMessage, said: Handed['said'], scene: Scene): void {
  const report = `report/${id.slice(0, id.indexOf('.'))}`;
  const closedAt = scene.record.closed.get(report) ?? Number.POSITIVE_INFINITY;
  if (closedAt + longestWay < scene.world.now()) {
    scene.record.wrong.push({ promise: 'a closed report tells nobody', what: 'a message leaves long after', report });
  }
  const times = (scene.record.times.get(id) ?? 0) + 1;
  scene.record.times.set(id, times);
  if (times > mostTimes) {
    scene.record.wrong.push({ promise: 'no message goes out without end', what: `${times} times`, report });
  }
  const handed = { at: scene.world.now(), id, report, person: personAt(address), text: `${subject}\n${text}`, said };
  scene.record.handed.push(handed);
  scene.say?.({
    who: 'provider',
    what: `takes message ${id.slice(id.indexOf('.') + 1)} and says ${said}`,
    stream: report,
  });
  scene.arrived(handed);
}
