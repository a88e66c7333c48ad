import { type Chapter, type Facts, type Language, toInstant } from '@kawal/core';
import { type MessageTextName, messageText } from '@kawal/core/locales';
import {
  type AskedItem,
  formFor,
  type Message,
  openPart,
  type RenderedMessage,
  renderAnswer,
  renderMessage,
  shownBy,
  withEnvironment,
} from '@kawal/engine';
import { nameArea } from '@kawal/policy';
import { type Notifier, type PreviewedPart, replyCode, replyCodeBytes, type SaidBack } from '@kawal/sdk';
import { readFolder } from '../chapter-folder/read-folder.ts';
import { printFindings } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf } from '../command/now.ts';
import type { Session } from '../command/session.ts';
import { loadConfig } from '../config/load-config.ts';
import { previewWords as words } from './words.ts';

export interface PreviewOptions {
  readonly channel?: string;
  readonly json?: boolean;
}

type Kind = RenderedMessage['kind'] | 'reminder' | 'rings' | 'tookOn' | 'declined' | 'saidBack' | 'page';

interface Previewed {
  readonly channel: string;
  /** Null for the page that a link opens. */
  readonly notifier: string | null;
  readonly kind: Kind;
  /** Null for what is said back at once to whoever answers. */
  readonly message: RenderedMessage | null;
  /** The pieces that the recipient sees, as the notifier shows them. */
  readonly shown: readonly PreviewedPart[];
}

/**
 * Shows every kind of message as each channel of the config gets it, with an invented report. Sends nothing, opens no
 * store. What a channel's own program draws around it, as a button or a page of mail, is the channel's.
 */
export async function preview(session: Session, folder: string, { channel, json }: PreviewOptions): Promise<ExitCode> {
  const { config } = await loadConfig(session);
  const reading = await readFolder(session, folder);
  if (!reading.ok) {
    printFindings(session, reading.findings);
    return exitCode.refused;
  }
  const sample = {
    chapter: reading.chapter,
    language: session.language,
    now: nowOf(session),
    answersAt: config.answersAt,
    actsAt: config.actsAt,
    phone: config.phone,
  };
  const previewed = await withEnvironment(session.io.env, async () => {
    const notifiers = await openPart('notifiers', async () => (await config.notifiers?.()) ?? []);
    try {
      return notifiers
        .filter((one) => channel === undefined || one.channel === channel)
        .flatMap((notifier) => [
          ...kinds.map((kind) => previewOf(kind, notifier, sample)),
          ...saidBackBy(notifier, sample),
        ]);
    } finally {
      await Promise.all(notifiers.map((notifier) => notifier.close()));
    }
  });
  const shown = previewed.length === 0 || config.answersAt === undefined ? previewed : [...previewed, pageOf(sample)];
  if (json) session.json(shown);
  else for (const one of shown) print(session, one);
  if (previewed.length === 0) session.complain(session.tone('loud', session.say(words.noChannel(channel ?? null))));
  return previewed.length === 0 ? exitCode.refused : exitCode.fine;
}

const kinds: readonly Kind[] = ['act', 'reminder', 'rings', 'call', 'account', 'emergency', 'tookOn', 'declined'];

interface Sample {
  readonly chapter: Chapter;
  readonly language: Language;
  readonly now: number;
  readonly answersAt: string | undefined;
  readonly actsAt: string | undefined;
  readonly phone: string | undefined;
}

function previewOf(kind: Kind, notifier: Notifier, sample: Sample): Previewed {
  const { chapter, language, now, answersAt, phone } = sample;
  if (kind === 'tookOn' || kind === 'declined') return answerOf(kind, notifier, sample);
  const code = replyCode(new Uint8Array(replyCodeBytes));
  const area = chapter.areas.at(-1)?.code;
  const isReminder = kind === 'reminder' || kind === 'rings';
  const message: Message = {
    texts: chapter.texts ?? {},
    contentClass: kind === 'emergency' ? 'signal' : notifier.capabilities.contentClass,
    language,
    zone: chapter.zone,
    drill: false,
    emergency: kind === 'emergency',
    number: 'CTH0-000',
    chapter: chapter.name,
    area: area === undefined ? null : nameArea(chapter.areas, area),
    receivedAt: toInstant(now),
    facts: invented,
    items: [itemOf(kind)],
    ...{ lateSince: null, phoned: [], takenBy: [], waiting: [] },
    nth: isReminder ? 3 : 1,
    tried: isReminder ? [{ office: 'coordinator', times: 2 }] : [],
    declinedBy: isReminder ? ['coordinator'] : [],
    onlyRings: kind === 'rings',
    code,
    ...{ phone: phone ?? null, ownOffices: {} },
    link: answersAt === undefined ? null : `${answersAt.replace(/\/+$/, '')}/${code}`,
  };
  const rendered = renderMessage(message, formFor(notifier));
  return {
    channel: notifier.channel,
    notifier: notifier.name,
    kind,
    message: rendered,
    shown: shownBy(notifier, rendered),
  };
}

/** The message to whoever answered in words. */
function answerOf(kind: Kind, notifier: Notifier, { chapter, language, actsAt, phone }: Sample): Previewed {
  const message = renderAnswer({
    declines: kind === 'declined',
    said: true,
    language,
    texts: chapter.texts ?? {},
    drill: false,
    number: 'CTH0-000',
    chapter: chapter.name,
    ...{ phone: phone ?? null, actsAt: actsAt ?? null },
  });
  return { channel: notifier.channel, notifier: notifier.name, kind, message, shown: shownBy(notifier, message) };
}

/** Texts said back at once, by channels that take answers: the same to everybody, so no report stands in them. */
const saidBack: Readonly<Record<SaidBack, true>> = {
  ...{ answerArrived: true, noArrived: true, codeMissing: true, askedBack: true, contactNumber: true },
};

/** The sentences of the page that a link opens. */
const pages = ['pageAsk', 'pageTaken', 'pageDeclined', 'pageNotTaken', 'pageTooMany', 'pageUnavailable'] as const;

function saidBackBy({ channel, name, capabilities, ...notifier }: Notifier, sample: Sample): readonly Previewed[] {
  const { answers, reaches } = capabilities;
  if (answers.length === 0 || (notifier.receive === undefined && notifier.listen === undefined)) return [];
  const names = Object.keys(saidBack) as readonly SaidBack[];
  const said = names.filter((one) => one !== 'contactNumber' || reaches === 'after-they-wrote');
  return [{ channel, notifier: name, kind: 'saidBack', message: null, shown: partsOf(said, sample) }];
}

function pageOf(sample: Sample): Previewed {
  return { channel: 'link', notifier: null, kind: 'page', message: null, shown: partsOf(pages, sample) };
}

function partsOf(
  names: readonly (keyof typeof words.texts)[],
  { chapter, language }: Sample,
): readonly PreviewedPart[] {
  const say = (name: MessageTextName, fields: Record<string, string> = {}): string =>
    messageText(name, fields, chapter.texts ?? {})[language];
  return names.map((name) => ({
    label: words.texts[name][language],
    text: say(name, { help: say('help'), number: '7001' }),
  }));
}

/** A report that nobody made. */
const invented: Facts = { victimAge: ['child'], concern: ['some'], danger: ['unknown'], involved: ['none'] };

function itemOf(kind: Kind): AskedItem {
  const call = { office: 'policeUnitPpa', task: 'call', localName: null, number: '110' } as const;
  const own = { office: 'lpaDuty', localName: null, number: null } as const;
  const task = kind === 'account' ? ('account' as const) : ('act' as const);
  return { path: 'anak-berisiko', step: 'lpa', instead: null, ...(kind === 'call' ? call : { ...own, task }) };
}

function print(session: Session, { channel, kind, message, shown }: Previewed): void {
  const { line, say, tone } = session;
  line(tone('heading', say(words.heading(channel, words.kinds[kind]))));
  line(tone('faint', say(message === null ? words.alike : words.content[message.contentClass])));
  for (const { label, text } of shown) {
    const isLong = text.trimEnd().includes('\n') || text.length > 60;
    line(isLong ? `${label}:` : `${label}: ${text.trimEnd()}`);
    if (isLong) session.text(`${text.trimEnd()}\n`);
    if (isLong) line();
  }
  const { choices = [], decline } = message?.reply ?? {};
  for (const { label } of [...choices, ...(decline === undefined ? [] : [decline])]) line(say(words.button(label)));
  line();
}
