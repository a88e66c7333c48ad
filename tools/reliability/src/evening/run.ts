import { type Chapter, hour, type Instant, type Language, minute, parseLocal } from '@kawal/core';
import { type Alarm, createEngine, type Engine } from '@kawal/engine';
import { httpHandler } from '@kawal/http';
import type { Storage } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { type Chance, chanceOf } from '../world/chance.ts';
import { type Arrived, type EveningChannel, openChannels, type RealMailChannel } from './channels.ts';
import { type Contact, type Contacts, type EveningPerson, eveningChapter, eveningPeople } from './chapter.ts';
import { codeIn, escalationOf, hears, isBarredBy, judgeReplies, type KnownReport } from './hearing.ts';
import { idleExecutor, judgeReturned, type OpenMail, openMail, polled } from './listening.ts';
import { type Met, metNames } from './met.ts';
import { type Planted, submit } from './submit.ts';

/** Outcome of one evening. */
export interface Evening {
  readonly wrong: readonly string[];
  /** By what happened, how often. */
  readonly met: Readonly<Record<Met, number>>;
}

const begin = parseLocal('2019-02-04T17:00', 'WIB') as Instant;
/** Reports come until ten; the last floor ends three hours later, and what was sent then is looked at. */
const reportsUntil = 5 * hour;
const end = begin + 14 * hour;
const reports = 7;

interface Scene {
  now: number;
  readonly chance: Chance;
  readonly planted: readonly Planted[];
  readonly channels: readonly EveningChannel[];
  readonly engine: Engine;
  readonly owners: Map<string, EveningPerson>;
  readonly reports: KnownReport[];
  readonly wrong: string[];
  readonly met: Record<Met, number>;
  /** Addresses that are nobody's any more, and since when. */
  readonly former: Map<string, number>;
  readonly later: { readonly at: number; readonly does: () => Promise<void> }[];
  readonly storage: Storage;
  readonly chapter: Chapter;
  readonly language: Language;
  readonly mail: RealMailChannel | undefined;
  readonly page: (code: string, answer: 'take' | 'decline') => Promise<Response>;
}

/**
 * Lives through one evening: six real adapters over servers on this machine, whose outages, receipts, forgeries and answers
 * a seed decides. Time is the engine's own; the network is real. `planted`: the judge believes that each report names
 * these people and accuses these institutions, which the engine was never told, so that it must find fault. `realMail`: mail goes over servers
 * of its own, and Telegram is polled; `realNtfy`: so does ntfy.
 */
export async function runEvening(
  seed: number,
  planted: readonly Planted[] = [],
  realMail?: OpenMail,
  realNtfy?: () => Promise<EveningChannel>,
): Promise<Evening> {
  const storage = memoryStorage();
  const mail = await openMail(storage, realMail);
  const channels = await openChannels(mail, await realNtfy?.());
  const alarms: Alarm[] = [];
  const scene = await open(seed, channels, alarms, planted, storage, mail);
  try {
    await plan(scene);
    await live(scene);
    await judge(scene, alarms);
    if (mail !== undefined) await judgeReturned(mail, scene);
  } finally {
    for (const channel of channels) await channel.out(false);
    await scene.engine.close();
    for (const channel of channels) await channel.remove();
  }
  return { wrong: scene.wrong, met: scene.met };
}

async function open(
  seed: number,
  channels: readonly EveningChannel[],
  alarms: Alarm[],
  planted: Scene['planted'],
  storage: Storage,
  mail: RealMailChannel | undefined,
): Promise<Scene> {
  const chance = chanceOf(seed, 'evening');
  const owners = new Map<string, EveningPerson>();
  const contacts = await contactsOf(channels, owners, mail);
  const language = chanceOf(seed, 'language of the evening').happens(0.5) ? 'id' : 'en';
  const time = { now: begin as number };
  const engine = await createEngine({
    storage,
    // Passes are called here, in the engine's own time; what listens runs beside them.
    ...(mail === undefined ? {} : { executor: idleExecutor }),
    vault: await memoryVault(Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 251)),
    notifiers: channels.map(({ notifier }) => notifier),
    answersAt: 'https://kawal.contoh.test/j',
    clock: { now: () => time.now },
    alarm: (alarm) => void alarms.push(alarm),
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  await applyByTwo(engine, contacts, language);
  if (mail !== undefined) engine.start();
  const handle = httpHandler({ engine, paceMs: 0, now: () => time.now, pause: async () => undefined });
  const met = Object.fromEntries(metNames.map((name) => [name, 0])) as Record<Met, number>;
  const lists = { reports: [], wrong: [], later: [] };
  const scene: Scene = {
    get now() {
      return time.now;
    },
    set now(at) {
      time.now = at;
    },
    ...{ chance, planted, channels, engine, owners, met, former: new Map(), ...lists, storage, mail },
    chapter: eveningChapter(contacts, language).chapter,
    language,
    page: (code, answer) =>
      handle(
        new Request(`https://kawal.contoh.test/j/${code}`, {
          method: 'POST',
          body: `answer=${answer}`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
        { address: code },
      ),
  };
  scene.later.push({ at: begin + 2 * hour, does: () => changeNumber(contacts, scene) });
  return scene;
}

/** Gives everybody two ways to be reached; one bot is blocked from the beginning. */
async function contactsOf(
  channels: readonly EveningChannel[],
  owners: Map<string, EveningPerson>,
  mail: RealMailChannel | undefined,
): Promise<Contacts> {
  const [email, whatsapp, telegram, sms, ntfy, webhook] = channels as unknown as Required<EveningChannel>[] & {
    readonly length: 6;
  };
  const contact = async (person: EveningPerson, of: EveningChannel | undefined): Promise<Contact> => {
    const address = (await of?.address()) ?? '';
    owners.set(`${of?.channel} ${address}`, person);
    return [of?.channel ?? '', address];
  };
  const ways: Readonly<Record<EveningPerson, readonly (EveningChannel | undefined)[]>> = {
    coordinator: [whatsapp, email],
    deputy: [sms],
    'duty-one': [sms, email],
    'duty-two': [email],
    'duty-three': [telegram, ntfy],
    'uptd-one': [whatsapp, sms],
    'uptd-two': [webhook, email],
    'last-one': [ntfy],
    'last-two': [email, whatsapp],
  };
  const entries: [EveningPerson, readonly Contact[]][] = [];
  for (const person of eveningPeople) {
    const own: Contact[] = [];
    for (const way of ways[person]) own.push(await contact(person, way));
    entries.push([person, own]);
  }
  const blocked = (await telegram?.refusedAddress()) ?? '';
  owners.set(`telegram ${blocked}`, 'duty-two');
  // The provider refuses on from here, so it takes messages to the others again.
  await telegram?.address();
  const found = new Map<string, readonly Contact[]>(entries);
  found.set('duty-two', [['telegram', blocked], ...(found.get('duty-two') ?? [])]);
  // Somebody has a new address of mail, and the former one returns what it gets.
  const returned = await mail?.refusedAddress?.();
  if (returned !== undefined) found.set('duty-three', [['email', returned], ...(found.get('duty-three') ?? [])]);
  return Object.fromEntries(found) as Contacts;
}

/** Files that change whom messages reach take two people of the LPA. */
async function applyByTwo(engine: Engine, contacts: Contacts, language: Language): Promise<void> {
  const reading = eveningChapter(contacts, language);
  const by = (ref: string) => engine.as({ kind: 'person', ref, role: 'secretariat' }).chapter.apply(reading);
  await by('sekretaris-dua');
  const applied = await by('sekretaris');
  if (!applied.ok) throw new Error(`the chapter was refused: ${JSON.stringify(applied.refusals)}`);
}

/** The coordinator has a new number: nothing goes to the old one after that. */
async function changeNumber(contacts: Contacts, scene: Scene): Promise<void> {
  const whatsapp = scene.channels.find(({ channel }) => channel === 'whatsapp') as EveningChannel;
  const [former, ...others] = contacts.coordinator as readonly [Contact, ...Contact[]];
  const address = await whatsapp.address();
  scene.owners.set(`whatsapp ${address}`, 'coordinator');
  const changed: Contacts = { ...contacts, coordinator: [['whatsapp', address, '2019-02-04'], ...others] };
  await applyByTwo(scene.engine, changed, scene.language);
  scene.former.set(`whatsapp ${former[1]}`, scene.now);
  scene.met['numbers changed'] += 1;
}

/** Draws when reports come, and when each channel is out. */
async function plan(scene: Scene): Promise<void> {
  const { chance, later, channels } = scene;
  for (let one = 0; one < reports; one += 1) {
    later.push({ at: begin + Math.floor(chance.draw() * reportsUntil), does: () => submit(scene) });
  }
  for (const channel of channels) {
    if (!chance.happens(0.6)) continue;
    const from = begin + Math.floor(chance.draw() * reportsUntil);
    later.push({
      at: from,
      does: async () => {
        scene.met.outages += 1;
        await channel.out(true);
      },
    });
    later.push({ at: from + chance.spread(5 * minute, 5 * hour), does: () => channel.out(false) });
  }
}

/** Works, looks at what arrived, and goes on to the next instant at which something happens. */
async function live(scene: Scene): Promise<void> {
  const { engine, channels, later, met } = scene;
  for (let idle = 0; scene.now < end; ) {
    const { nextAt, stepped, attempted } = await engine.work();
    for (const channel of channels) for (const one of await channel.arrived()) await react(one, channel, scene);
    met['messages to a blocked bot'] = toBlocked(scene);
    later.sort((one, other) => one.at - other.at);
    const next = Math.min(nextAt ?? end, later[0]?.at ?? end, end);
    idle = stepped + attempted === 0 && next <= scene.now ? idle + 1 : 0;
    scene.now = Math.max(scene.now + (idle > 0 ? 1_000 : 0), next);
    while (later[0] !== undefined && later[0].at <= scene.now) await later.shift()?.does();
  }
}

/** Counts how often the bot that somebody blocked was asked to write to them. */
function toBlocked({ owners, channels }: Scene): number {
  const telegram = channels.find(({ channel }) => channel === 'telegram')?.provider?.requests ?? [];
  const blocked = [...owners].find(([key, person]) => person === 'duty-two' && key.startsWith('telegram '))?.[0] ?? '';
  const chat = `"chat_id":${blocked.slice('telegram '.length)},`;
  return telegram.filter(({ body }) => new TextDecoder().decode(body).includes(chat)).length;
}

/** Notes who heard of what, and lets the recipient and the provider do what a seed draws. */
async function react(arrived: Arrived, channel: EveningChannel, scene: Scene): Promise<void> {
  const { chance, later, met, wrong } = scene;
  const key = `${arrived.channel} ${arrived.address}`;
  const person = scene.owners.get(key) ?? '';
  met.messages += 1;
  const gone = scene.former.get(key);
  if (gone !== undefined && gone < scene.now) wrong.push(`a message went to a number that was changed`);
  await hears(person, arrived.text, scene);
  const code = codeIn(arrived.text);
  const soon = (): number => scene.now + chance.spread(minute, 40 * minute);
  if (code !== undefined && chance.happens(0.25)) {
    const declines = chance.happens(0.3);
    later.push({ at: soon(), does: () => answer(code, declines, arrived, channel, scene) });
  } else if (code !== undefined) {
    // Whoever the report bars by then answers, too.
    const does = async () =>
      (await isBarredBy(code, scene)) ? answer(code, false, arrived, channel, scene) : undefined;
    later.push({ at: scene.now + chance.spread(10 * minute, 2 * hour), does });
  }
  const webhook = channel.provider?.webhook;
  const { receipt, failed } = webhook ?? {};
  if (receipt !== undefined && chance.happens(0.7)) {
    const isLost = failed !== undefined && chance.happens(0.2);
    met[isLost ? 'failed receipts' : 'late receipts'] += 1;
    const request = (isLost ? failed : receipt)?.(arrived.handle);
    later.push({
      at: scene.now + chance.spread(minute, 4 * hour),
      does: async () => {
        if (request === undefined) return;
        const { status } = await scene.engine.receive(channel.notifier.name, await request);
        if (status !== 200) wrong.push(`a receipt by ${channel.channel} was answered with ${status}`);
      },
    });
  }
  if (webhook !== undefined && chance.happens(0.3)) {
    later.push({ at: soon(), does: () => forge(webhook.forged(arrived.handle), channel, scene) });
  }
}

type Webhook = NonNullable<NonNullable<EveningChannel['provider']>['webhook']>;

/** Forges a webhook: it must change nothing, because its writer does not know the secret. */
async function forge(request: ReturnType<Webhook['forged']>, channel: EveningChannel, scene: Scene): Promise<void> {
  const before = await entries(scene.engine);
  const { status } = await scene.engine.receive(channel.notifier.name, await request);
  scene.met['forged webhooks'] += 1;
  if (status < 400 || (await entries(scene.engine)) !== before)
    scene.wrong.push(`a forged webhook of ${channel.channel} counts`);
}

/** Answers as the channel lets its recipient: by a button, in words, by the link, or read out to a desk. */
async function answer(
  code: string,
  declines: boolean,
  arrived: Arrived,
  channel: EveningChannel,
  scene: Scene,
): Promise<void> {
  const { engine, met, chance } = scene;
  const { reply } = channel.provider?.webhook ?? {};
  if (declines) met.declined += 1;
  const isBarred = await isBarredBy(code, scene);
  if (isBarred) met['answers of somebody barred'] += 1;
  if (channel === scene.mail && chance.happens(0.7)) {
    met['answers by mail'] += 1;
    await scene.mail.answer(arrived.handle, declines ? 'maaf, tidak bisa' : 'siap, saya ke sana');
  } else if (channel.notifier.listen !== undefined && channel.provider?.queue !== undefined && chance.happens(0.7)) {
    met['answers by button'] += 1;
    await polled(code, declines, arrived, channel, scene);
  } else if (channel.notifier.receive !== undefined && reply !== undefined && chance.happens(0.7)) {
    const inWords = channel.channel === 'sms';
    const token = inWords ? `${code} ${declines ? 'tidak bisa' : 'siap'}` : code;
    met[inWords ? 'answers in words' : 'answers by button'] += 1;
    const { status } = await engine.receive(channel.notifier.name, await reply(arrived.handle, token));
    if (status !== 200) scene.wrong.push(`an answer by ${channel.channel} was answered with ${status}`);
  } else if (chance.happens(0.5)) {
    met['answers by link'] += 1;
    const { status } = await scene.page(code, declines ? 'decline' : 'take');
    // A code that does not count, as one whose holder is barred, has a status of its own.
    if (status !== 422 && (isBarred || status !== 200))
      scene.wrong.push(`an answer by the link was answered with ${status}`);
  } else {
    met['answers read out to a desk'] += 1;
    const desk = engine.as({ kind: 'person', ref: 'sekretaris', role: 'desk' }).escalations;
    const holder = scene.owners.get(`${arrived.channel} ${arrived.address}`) ?? '';
    await desk[declines ? 'decline' : 'acknowledge'](code.toUpperCase(), {}, { for: holder });
  }
}

async function entries(engine: Engine): Promise<number> {
  let count = 0;
  for (let after = 0; ; ) {
    const log = await engine.unguarded.log(after, 1_000);
    if (!log.ok) throw new Error('the log cannot be read');
    count += log.entries.length;
    if (log.entries.length < 1_000) return count;
    after += log.entries.length;
  }
}

/** Judges that every floor is discharged, or was missed with an alarm, and that no answer of somebody barred counts. */
async function judge(scene: Scene, alarms: readonly Alarm[]): Promise<void> {
  const { engine, reports: known, wrong, met } = scene;
  for (const report of known) {
    const { number } = report;
    const escalation = escalationOf(report);
    const found = await engine.unguarded.escalation(escalation);
    if (!found.ok) throw new Error(`no ${escalation}`);
    const { obligations, told, replies } = found.record.state;
    judgeReplies(replies, report, scene);
    if (told.length === 0) wrong.push(`nobody was told of ${number}`);
    if (obligations.length === 0) wrong.push(`no floor holds for ${number}`);
    for (const { floor, outcome } of obligations) {
      if (outcome === 'discharged') met['floors discharged'] += 1;
      if (outcome === 'owed') wrong.push(`${floor} of ${number} is neither discharged nor missed`);
      if (outcome !== 'missed') continue;
      const isLoud = alarms.some(
        (alarm) => alarm.code === 'escalation.floor-missed' && 'stream' in alarm && alarm.stream === escalation,
      );
      if (isLoud) met['floors missed aloud'] += 1;
      else wrong.push(`${floor} of ${number} was missed without an alarm`);
    }
  }
}
