import { type Chapter, type Facts, type Language, toInstant } from '@kawal/core';
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
import { type Notifier, type PreviewedPart, replyCode, replyCodeBytes } from '@kawal/sdk';
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

type Kind = RenderedMessage['kind'] | 'reminder' | 'rings' | 'tookOn' | 'declined';

interface Previewed {
  readonly channel: string;
  readonly notifier: string;
  readonly kind: Kind;
  readonly message: RenderedMessage;
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
        .flatMap((notifier) => kinds.map((kind) => previewOf(kind, notifier, sample)));
    } finally {
      await Promise.all(notifiers.map((notifier) => notifier.close()));
    }
  });
  if (json) session.json(previewed);
  else for (const one of previewed) print(session, one);
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
  const { reply, contentClass } = message;
  line(tone('heading', say(words.heading(channel, words.kinds[kind]))));
  line(tone('faint', say(words.content[contentClass])));
  for (const { label, text } of shown) {
    const isLong = text.trimEnd().includes('\n') || text.length > 60;
    line(isLong ? `${label}:` : `${label}: ${text.trimEnd()}`);
    if (isLong) session.text(`${text.trimEnd()}\n`);
    if (isLong) line();
  }
  const { choices, decline } = reply;
  for (const { label } of [...choices, ...(decline === undefined ? [] : [decline])]) line(say(words.button(label)));
  line();
}
