import { escalationOf } from '@kawal/core/report';
import { asideOfAnswers, asidesOf, describeSighting, storageTime, waitsForAct } from '@kawal/engine';
import { describeExplanation } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { personInPost } from '../command/person-in-post.ts';
import { printRefusals } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { formWords } from '../form/words.ts';
import { isKeptRecord } from '../records/kept-from-lpa.ts';
import { isOfDrill } from '../records/of-drill.ts';
import { refusedReferrals } from '../records/referrals-refused.ts';
import { streamNamed } from '../records/stream-named.ts';
import { briefExplanationWords } from '../records/words.ts';
import { printTaken } from '../status/status.ts';
import { readWaiting } from '../status/waiting.ts';
import { describeBriefExplanation } from './brief-explanation.ts';

export interface ExplainFlags {
  readonly json?: boolean;
  readonly full?: boolean;
  /** Who reads; without it, nothing is told of a report that somebody of the LPA may not know of. */
  readonly as?: string;
}

/** Explains why a report's escalation did what it did, and why it did not do the rest. Facts and references, no persons. */
export async function explainReport(
  session: Session,
  report: string,
  { json, full, as }: ExplainFlags,
): Promise<ExitCode> {
  return withDeployment(session, 'existing', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const stream = await streamNamed(deployment.engine, report, ['report']);
    if (as === undefined && (await isKeptRecord(stream, deployment, nowOf(session))))
      throw stopped({ code: 'usage.record-number' });
    const { engine } = deployment;
    const found = await (as === undefined
      ? engine.unguarded.explain(stream)
      : engine.as(personInPost(as, chapter, nowOf(session))).reports.explain(stream as `report/${string}`));
    if (!found.ok) {
      // Whom a report names is answered as for a number that is nobody's.
      if (found.refusals.some(({ code }) => code === 'record.not-found'))
        throw stopped({ code: 'usage.record-number' });
      return printRefusals(session, found.refusals, chapter?.zone);
    }
    if (json) session.json(found.explanation);
    else {
      const options =
        chapter === null ? {} : { zone: chapter.zone, areas: chapter.areas, declared: chapter.policy.facts };
      const { language } = session;
      const zone = chapter?.zone ?? 'WIB';
      if (await isOfDrill(deployment.engine, stream)) session.line(session.tone('loud', session.say(formWords.drill)));
      const known = await deployment.engine.unguarded.report(stream);
      const referrals = await refusedReferrals(deployment.engine, stream);
      const escalation = await deployment.engine.unguarded.escalation(escalationOf(stream));
      const asides = [
        ...(known.ok ? asidesOf(known.record.state, zone) : []),
        ...(escalation.ok ? asideOfAnswers(escalation.record.state) : []),
      ];
      const now = (await storageTime(deployment.storage)) ?? nowOf(session);
      const waiting = await readWaiting(chapter, { deployment, referrals: [], now });
      const own = waiting.find((one) => one.report === stream);
      if (own !== undefined) printTaken(session, own, chapter, now);
      for (const said of [...asides, ...referrals]) session.line(session.tone('loud', session.say(said)));
      if (known.ok && escalation.ok && waitsForAct(known.record.state, escalation.record.state, '', { chapter, now }))
        session.line(session.say(formWords.undone({ number: report })));
      const seen = known.ok ? describeSighting(known.record.state, { zone, nameOf: (person) => person }) : null;
      if (seen !== null) session.line(session.say(seen));
      if (full) for (const { text } of describeExplanation(found.explanation, language, options)) session.line(text);
      else {
        for (const text of describeBriefExplanation(found.explanation, language, options)) session.line(text);
        session.line(session.say(briefExplanationWords.whole(report)));
      }
    }
    return exitCode.fine;
  });
}
