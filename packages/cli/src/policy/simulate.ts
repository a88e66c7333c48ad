import type { HandlingArea, KemendagriCode } from '@kawal/core';
import { describeTimeline, nameArea, simulate as play, someKelurahan } from '@kawal/policy';
import type { PreviewedPart } from '@kawal/sdk';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf, type Session } from '../command/session.ts';
import { previewWords } from '../preview/words.ts';
import { areaFrom, factsFrom, instantFrom } from './facts-option.ts';
import { type FirstText, firstTexts, textsSaidBack } from './first-texts.ts';
import { type PolicySource, playedOn, policySource } from './policy-source.ts';
import { answersFrom, namingsFrom } from './story-options.ts';
import { policyCommandWords as words } from './words.ts';

export interface SimulateOptions {
  readonly fact: readonly string[];
  readonly area?: string;
  readonly at?: string;
  readonly reply: readonly string[];
  readonly named: readonly string[];
  readonly texts?: boolean;
  readonly json?: boolean;
}

/** Plays one report through the very step that production runs, and tells what became of it. */
export async function simulate(session: Session, name: string, options: SimulateOptions): Promise<ExitCode> {
  const source = await policySource(session, name);
  if (source === undefined) return exitCode.refused;
  const now = nowOf(session);
  const simulated = play(
    {
      at: instantFrom(options.at, source.reading?.chapter.zone ?? 'WIB', now),
      area: areaFrom(options.area) ?? somewhere(source),
      facts: factsFrom(options.fact, source.policy.facts),
      replies: answersFrom(options.reply),
      named: namingsFrom(options.named),
    },
    playedOn(source),
  );
  const texts = options.texts === true ? firstTexts(simulated, session.language) : [];
  const saidBack = options.texts === true ? textsSaidBack(simulated, session.language) : [];
  if (options.json) {
    const { timeline, events } = simulated;
    session.json({ timeline, events, ...(options.texts ? { texts, saidBack } : {}) });
    return exitCode.fine;
  }
  const { area } = simulated.story;
  const place = source.reading === null ? area : nameArea(source.reading.chapter.areas, area as KemendagriCode);
  if (options.area === undefined) session.line(session.say(words.exampleArea(place)));
  for (const line of describeTimeline(simulated, session.language)) session.line(line);
  session.line(session.tone('faint', session.say(words.shownUntil)));
  for (const one of texts) print(session, one);
  if (saidBack.length > 0) printSaidBack(session, saidBack);
  return exitCode.fine;
}

function print({ line, say, tone, text }: Session, one: FirstText): void {
  line();
  line(tone('heading', say(words.firstText(previewWords.kinds[one.kind], one.after, one.person))));
  line(say(previewWords.subject(one.subject)));
  line();
  text(`${one.text.trimEnd()}\n`);
}

function printSaidBack({ line, say, tone, text }: Session, saidBack: readonly PreviewedPart[]): void {
  line();
  line(tone('heading', say(words.saidBack)));
  for (const one of saidBack) {
    line();
    line(`${one.label}:`);
    text(`${one.text.trimEnd()}\n`);
  }
}

/** Where nothing is said: a kelurahan of the chapter that has a coordinator, else any. */
function somewhere({ policy, reading }: PolicySource): HandlingArea {
  const coordinator = reading?.chapter.directory.offices.find(({ kind }) => kind === 'coordinator')?.area;
  return coordinator === undefined || coordinator === 'nation' ? someKelurahan(policy) : coordinator;
}
