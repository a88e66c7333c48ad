import type { Chapter } from '@kawal/core';
import { type Environment, type PreviewOptions, previewMessages } from '@kawal/engine';
import type { Notifier } from '@kawal/sdk';
import { folderSource } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { refuseWith } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { loadConfig } from '../config/load-config.ts';
import { takesAnswers, withNotifiers } from '../config/served-channels.ts';
import { writeNewFile } from '../files/write-new-file.ts';
import { writePage } from './page.ts';
import { noteOn, type Previewed, pageTexts, saidBackTexts } from './texts.ts';
import { previewWords as words } from './words.ts';

export interface PreviewFlags {
  readonly channel?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Shows every kind of message as each channel gets it, with an invented report. Sends nothing, opens no store. */
export async function preview(session: Session, folder: string, options: PreviewFlags): Promise<ExitCode> {
  const env = standingIn(session.io.env);
  const { config } = await loadConfig({ ...session, io: { ...session.io, env } });
  const reading = await folderSource(session, folder);
  if (reading === undefined) return exitCode.refused;
  const { answersAt, actsAt, phone } = config;
  const sample = { language: session.language, now: nowOf(session), answersAt, actsAt, phone };
  const { channel } = options;
  const previewed = await withNotifiers(config, env, (notifiers) =>
    notifiers
      .filter((one) => channel === undefined || one.channel === channel)
      .flatMap((notifier) => previewedBy(notifier, reading.chapter, sample)),
  );
  if (previewed.length === 0) return refuseWith(session, words.noChannel(channel ?? null));
  await give(session, answersAt === undefined ? previewed : [...previewed, pageOf(reading.chapter, sample)], options);
  return exitCode.fine;
}

/** Nothing is sent, so what the environment lacks is filled in: a preview wants no secret of a deployment. */
function standingIn(given: Environment): Environment {
  const filled = (name: string): string => invented.find(([named]) => named.test(name))?.[1] ?? invented[0][1];
  return new Proxy(given, { get: (own, name: string) => own[name] || filled(name) });
}

/** Values that no adapter refuses for their form; the first stands for every secret. */
const invented = [
  [/SECRET/i, `whsec_${'A'.repeat(32)}`],
  [/URL|ADDRESS|ALAMAT|ORIGIN/i, 'https://contoh.test'],
  [/FROM|MAIL|USER/i, 'contoh@contoh.test'],
  [/HOST/i, 'contoh.test'],
  [/TOKEN/i, `1000000000:${'A'.repeat(35)}`],
  [/PORT/i, '587'],
  [/ID$|NUMBER/i, '1000000000'],
] as const;

async function give(session: Session, previewed: readonly Previewed[], { out, json }: PreviewFlags): Promise<void> {
  if (json) session.json(previewed);
  else if (out !== undefined) await writeNewFile(session, out, writePage(previewed, session));
  else for (const one of previewed) print(session, one);
}

function previewedBy(notifier: Notifier, chapter: Chapter, sample: PreviewOptions): readonly Previewed[] {
  const { channel, name, capabilities } = notifier;
  const messages = previewMessages(chapter, notifier, sample).map((one) => ({ ...one, channel, notifier: name }));
  if (!takesAnswers([notifier], channel)) return messages;
  const of = { ...chapter, language: sample.language };
  const shown = saidBackTexts(of, capabilities.reaches === 'after-they-wrote');
  return [...messages, { channel, notifier: name, kind: 'saidBack', message: null, shown }];
}

function pageOf(chapter: Chapter, { language }: PreviewOptions): Previewed {
  const shown = pageTexts({ ...chapter, language });
  return { channel: 'link', notifier: null, kind: 'page', message: null, shown };
}

function print(session: Session, one: Previewed): void {
  const { line, say, tone } = session;
  line(tone('heading', say(words.heading(one.channel, words.kinds[one.kind]))));
  line(tone('faint', say(noteOn(one))));
  for (const { label, text, buttons = [], isHtml } of one.shown) {
    if (isHtml) line(`${label}: ${say(words.asPage)}`);
    else printText(session, label, text.trimEnd());
    for (const button of buttons) line(say(words.button(button)));
  }
  line();
}

function printText({ line, text: print }: Session, label: string, text: string): void {
  const isLong = text.includes('\n') || text.length > 60;
  line(isLong ? `${label}:` : `${label}: ${text}`);
  if (!isLong) return;
  print(`${text}\n`);
  line();
}
