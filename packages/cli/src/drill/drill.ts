import { type Actor, type Chapter, type Facts, type HandlingArea, isPlace } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import { escalationOf } from '@kawal/core/report';
import type { ReportReceipt } from '@kawal/engine';
import { describeMissing, nameArea } from '@kawal/policy';
import { confirm } from '../command/confirm.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { leave, printRefusals, refuseWith } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { stopped } from '../fault/fault.ts';
import { areaFrom, factsFrom } from '../policy/facts-option.ts';
import { isKeptRecord } from '../records/kept-from-lpa.ts';
import type { ToldPerson } from '../records/read-messages.ts';
import { streamNamed } from '../records/stream-named.ts';
import { readDrill } from './read-drill.ts';
import { drillWords as words } from './words.ts';

export interface DrillOptions {
  readonly as: string;
  readonly area?: string;
  readonly fact: readonly string[];
  readonly yes?: boolean;
  readonly json?: boolean;
}

/**
 * Starts a drill: a report that is marked as one, and walks the real policy through the real channels to the chapter's own
 * offices, and to outside offices that agreed to drills. Or, with the number of one, says for each person how the message went and whether they answered.
 */
export async function drill(session: Session, report: string | undefined, options: DrillOptions): Promise<ExitCode> {
  const need = report === undefined ? 'intake' : 'reading';
  return withPersonInPost(session, need, options.as, async ({ deployment, chapter, actor, api }) => {
    if (report !== undefined) return show(session, deployment, { report, actor }, chapter, options);
    const area = areaFrom(options.area) ?? someArea(chapter);
    const place = isPlace(area) ? ` – ${nameArea(chapter.areas, area)}` : '';
    if (options.yes !== true) session.complain(session.say(words.plan(place)));
    if (options.yes !== true && !(await confirm(session, words.question))) return leave(session, words.left);
    const facts = { ...usual, ...factsFrom(options.fact, chapter.policy.facts) };
    const body = { area, channel: 'app', facts, parties: [] };
    const outcome = await api.reports.submit<unknown>(body, { drill: true });
    if (!outcome.ok) return printRefusals(session, outcome.refusals, chapter.zone);
    const { stream }: ReportReceipt = outcome.receipt;
    const number = recordNumber(stream) ?? stream;
    if (options.json) session.json({ report: stream, number });
    else session.line(session.tone('good', session.say(words.started({ number, as: options.as }))));
    return exitCode.fine;
  });
}

/** A child who may be exploited: the report that tells the most offices. */
const usual: Facts = { victimAge: ['child'], concern: ['some'], danger: ['unknown'] };

/** The place of the first coordinator, or else of the first kelurahan. */
function someArea({ directory, areas, city }: Chapter): HandlingArea {
  const seat = directory.offices.find(({ kind }) => kind === 'coordinator')?.area;
  return seat !== undefined && seat !== 'nation' ? seat : (areas.at(-1)?.code ?? city);
}

async function show(
  session: Session,
  deployment: LoadedDeployment,
  asked: { readonly report: string; readonly actor: Actor },
  chapter: Chapter,
  { json }: DrillOptions,
): Promise<ExitCode> {
  const { engine } = deployment;
  const report = await streamNamed(engine, asked.report, ['report']);
  const found = await engine.unguarded.escalation(escalationOf(report));
  if (!found.ok) return printRefusals(session, found.refusals, chapter.zone);
  const { state } = found.record;
  if (!state.drill || (await isKeptRecord(report, deployment, nowOf(session)))) {
    // Whoever may not know of a report is answered as if there were none (X5).
    if (!(await engine.as(asked.actor).reports.get(report)).ok) {
      if (!asked.report.includes('/')) throw stopped({ code: 'usage.record-number' });
      const none = await engine.unguarded.escalation('escalation/none');
      if (!none.ok) return printRefusals(session, none.refusals, chapter.zone);
    }
  }
  if (!state.drill) return refuseWith(session, words.noDrill);
  const result = await readDrill(deployment, state, chapter);
  const isProved = ({ outcome }: ToldPerson): boolean => outcome === 'delivered' || outcome === 'accepted';
  if (json) session.json(result);
  else {
    session.line(session.tone('heading', session.say(words.heading(result.people.length))));
    const rows = result.people.map((one) => words.row(one).map(session.say));
    if (rows.length > 0) session.table(words.head.map(session.say), rows);
    if (result.people.every(({ outcome }) => outcome === 'waiting'))
      session.line(session.tone('caution', session.say(words.allWait)));
    if (result.missing.length > 0) session.line(session.say(words.missing));
    for (const one of result.missing) session.line(`- ${session.say(describeMissing(one))}`);
    const number = recordNumber(report) ?? report;
    session.line(
      session.say(state.status === 'closed' ? words.closed(state.owed.length > 0) : words.close({ number })),
    );
  }
  const isAnswered = result.people.some(({ answeredAfter }) => answeredAfter !== null);
  return isAnswered && result.people.every(isProved) ? exitCode.fine : exitCode.refused;
}
