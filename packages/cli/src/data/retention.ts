import { type Chapter, day, type Instant, later } from '@kawal/core';
import { describeDay } from '@kawal/core/locales';
import type { SealedClass } from '@kawal/core/privacy';
import { escalationOf } from '@kawal/core/report';
import type { ActorApi } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { printRefusals, refuseWith } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { isHandled } from '../erase/erase.ts';
import { classKeywords, dataWords } from './words.ts';

export interface RetentionOptions {
  readonly as: string;
  readonly after?: string;
  readonly class?: readonly string[];
  readonly destroy?: boolean;
  readonly json?: boolean;
}

/** Returns the class that a word of either language names. */
function classNamed(word: string): SealedClass | undefined {
  return allClasses.find((one) => [classKeywords[one].id, classKeywords[one].en].includes(word));
}

interface Kept {
  readonly report: `report/${string}`;
  readonly closedAt: Instant;
  readonly cards: number;
  readonly result: keyof typeof dataWords.results;
}

const allClasses: readonly SealedClass[] = ['identity', 'contact', 'narrative'];

/**
 * Lists reports whose sealed cards are past the days that the chapter declares, or the command gives, and destroys those
 * cards where asked to.
 * A running criminal case (our reading, 1165) and an open case hold them; the engine looks once more before it destroys.
 */
export async function retention(session: Session, options: RetentionOptions): Promise<ExitCode> {
  if (options.after !== undefined && !/^\d{1,5}$/.test(options.after)) return refuseWith(session, dataWords.days);
  const asked: readonly (SealedClass | undefined)[] = options.class?.map(classNamed) ?? allClasses;
  const classes = allClasses.filter((one) => asked.includes(one));
  if (asked.includes(undefined)) {
    const known = allClasses.map((one) => session.say(classKeywords[one])).join(', ');
    return refuseWith(session, dataWords.classes(known));
  }
  return withPersonInPost(session, 'intake', options.as, async ({ deployment, chapter, api }) => {
    const { zone } = chapter;
    const isPast = pastRetention(options.after, chapter, nowOf(session));
    if (!classes.some((one) => isPast(one, 0))) return refuseWith(session, dataWords.undeclared);
    const found = await api.reports.all({ key: { name: 'status', value: 'closed' } });
    if (!found.ok) return printRefusals(session, found.refusals, zone);
    const held = await casesUnderHold(api);
    const rows: Kept[] = [];
    let code: ExitCode = exitCode.fine;
    for await (const { stream, view, state } of found.records) {
      if (view !== 'whole' || state.status !== 'closed') continue;
      const over = classes.filter((one) => isPast(one, state.closedAt));
      const cards = await keptCards(stream, over, deployment);
      if (cards === 0) continue;
      let result: Kept['result'] = held.some((one) => one.includes(`"${stream}"`)) ? 'held' : 'due';
      if (result === 'due' && (await isHandled(api, stream))) result = 'handled';
      if (options.destroy && result === 'due') {
        const erased = await api.cards.erase(stream, { classes: over, reason: 'noLongerNeeded' });
        if (erased.ok) result = erased.receipt.status;
        else code = printRefusals(session, erased.refusals, zone);
      }
      rows.push({ report: stream, closedAt: state.closedAt, cards, result });
    }
    if (options.json) session.json(rows);
    else tell(session, rows, zone, options.destroy === true);
    return code;
  });
}

/** Returns whether a class is past its days: those given with the command, else those that the chapter declares. */
function pastRetention(after: string | undefined, chapter: Chapter | null, now: Instant) {
  return (one: SealedClass, closedAt: number): boolean => {
    const days = after === undefined ? chapter?.retention?.[one] : Number(after);
    return days !== undefined && closedAt <= later(now, -days * day);
  };
}

function tell(session: Session, rows: readonly Kept[], zone: Parameters<typeof describeDay>[1], isDone: boolean): void {
  const { say } = session;
  const { head, results, dryRun } = dataWords;
  session.table(
    [head.report, head.closed, head.cards, head.result].map(say),
    rows.map(({ report, closedAt, cards, result }) => [
      report,
      say(describeDay(closedAt, zone)),
      String(cards),
      say(results[result]),
    ]),
  );
  if (!isDone) session.line(say(dryRun(rows.length)));
}

export async function keptCards(
  record: string,
  classes: readonly SealedClass[],
  { storage }: LoadedDeployment,
): Promise<number> {
  // The words of answers stand with the escalation, and end with the story.
  const words = (await storage.cards(escalationOf(record))).filter((card) => card.class === 'narrative');
  const cards = [...(await storage.cards(record)), ...words];
  return cards.filter((card) => card.bytes !== null && classes.some((one) => one === card.class)).length;
}

/** Returns the cases under a legal hold that somebody may know of, as text: a state names its reports. */
export async function casesUnderHold(api: ActorApi): Promise<readonly string[]> {
  const held: string[] = [];
  const found = await api.cases.all({ key: { name: 'hold', value: 'yes' } });
  if (found.ok) for await (const { state } of found.records) held.push(JSON.stringify(state));
  return held;
}
