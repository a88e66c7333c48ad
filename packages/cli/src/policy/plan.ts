import type { ReadableChapter } from '@kawal/chapter';
import type { Chapter } from '@kawal/core';
import { describeDifference, describeStrictness, type PolicyPlan, planPolicy } from '@kawal/policy';
import { folderSource } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { JsonFlag } from '../command/registry.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { countByPolicy, runningCases } from './running.ts';
import { planWords as words } from './words.ts';

/** Shows the effect of applying a folder now on the policy and on running cases. Changes nothing. */
export async function plan(session: Session, folder: string, { json }: JsonFlag): Promise<ExitCode> {
  const reading = await folderSource(session, folder);
  if (reading === undefined) return exitCode.refused;
  return withDeployment(session, 'reading', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const running = countByPolicy(await runningCases(deployment));
    const planned = planPolicy(
      chapter === null ? null : { hash: chapter.policyHash, policy: chapter.policy },
      { hash: reading.chapter.policyHash, policy: reading.chapter.policy },
      running,
      { loud: reading.loud },
    );
    if (json) session.json(planned);
    else say(session, planned, reading.chapter, chapter);
    return exitCode.fine;
  });
}

function say(session: Session, planned: PolicyPlan, read: ReadableChapter['chapter'], inForce: Chapter | null): void {
  const [after, before] = [read.policyHash, inForce?.policyHash ?? null];
  const { areas, directory } = read;
  const options = { declared: { ...inForce?.policy.facts, ...read.policy.facts }, areas, directory };
  for (const { verb, path } of planned.loud)
    session.line(session.tone('caution', session.say(words.loud({ verb, path: path.id }))));
  if (planned.strictness !== null) {
    const names = { a: session.say(words.newOne), b: session.say(words.oldOne), ...options };
    for (const line of describeStrictness(planned.strictness.afterThanBefore, names, session.language))
      session.line(line);
    for (const difference of planned.differences)
      session.line(`- ${describeDifference(difference, session.language, options)}`);
  }
  if (before === after) session.line(session.say(words.same));
  if (before !== after)
    session.line(session.say(before === null ? words.first({ after }) : words.heading({ before, after })));
  for (const { hash, escalations } of planned.pinned) session.line(session.say(words.pinned({ hash, escalations })));
}
