import type { EscalationState } from '@kawal/core';
import { type Migration, previewMigration, type StepName } from '@kawal/core/escalation';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { personInPost } from '../command/person-in-post.ts';
import { printRefusals } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { statusWords } from '../status/words.ts';
import { policyByHash, runningCases } from './running.ts';
import { moveWords as words } from './words.ts';

export interface MoveOptions {
  readonly as: string;
  readonly report?: string;
  readonly drop?: boolean;
  readonly yes?: boolean;
}

/** Moves running cases to the policy in force (N3); without `--yes` it only shows what would become of them. */
export async function migrate(session: Session, options: MoveOptions): Promise<ExitCode> {
  return move(session, options, ({ report }) => options.report === undefined || report === options.report, null);
}

/** Moves every case off a policy that was found unsafe (N4). */
export async function recall(session: Session, hash: string, options: MoveOptions): Promise<ExitCode> {
  return move(session, options, ({ policy }) => policy?.startsWith(hash) === true, hash);
}

async function move(
  session: Session,
  { as, drop, yes }: MoveOptions,
  isMeant: (state: EscalationState) => boolean,
  recalled: string | null,
): Promise<ExitCode> {
  return withDeployment(session, 'intake', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    if (chapter === null) throw stopped({ code: 'chapter.none' });
    const now = nowOf(session);
    const actor = personInPost(as, chapter, now);
    const { escalations } = deployment.engine.as(actor);
    const meant = (await runningCases(deployment)).filter(
      ({ state }) => isMeant(state) && state.policy !== chapter.policyHash,
    );
    // Nothing is said of a report to whom it keeps out (X5); another person moves it.
    const known = await Promise.all(meant.map(async ({ state }) => (await escalations.get(state.report)).ok));
    const cases = meant.filter((_, index) => known[index]);
    if (cases.length < meant.length)
      session.line(session.tone('loud', session.say(statusWords.kept(meant.length - cases.length))));
    if (meant.length === 0) {
      session.line(session.say(words.none));
      return exitCode.fine;
    }
    let isRefused = cases.length < meant.length;
    const asked = new Set<string>();
    for (const { state } of cases) {
      const from = state.policy === null ? null : await policyByHash(deployment, state.policy);
      const preview = previewMigration(state, from, chapter.policy, { chapter, now });
      describePreview(session, state.report, preview);
      if (yes !== true) continue;
      const accept: readonly StepName[] = drop === true ? preview.dropped : [];
      const outcome =
        recalled === null || state.policy === null
          ? await escalations.migrate(state.report, { accept })
          : await escalations.recall(state.report, { policy: state.policy, accept });
      if (outcome.ok) asked.add(state.report);
      else {
        isRefused = true;
        printRefusals(session, outcome.refusals, chapter.zone);
      }
    }
    for (const { state } of asked.size === 0 ? [] : await runningCases(deployment)) {
      if (!asked.has(state.report)) continue;
      const isMoved = state.policy === chapter.policyHash;
      const said = (isMoved ? words.moved : words.proposed)({ report: state.report });
      session.line(session.tone(isMoved ? 'good' : 'loud', session.say(said)));
    }
    if (yes !== true) session.line(session.say(words.onlyPreview));
    return isRefused ? exitCode.refused : exitCode.fine;
  });
}

function describePreview(session: Session, report: string, { steps, dropped }: Migration): void {
  session.line(session.tone('heading', report));
  for (const { path, step, becomes } of steps)
    session.line(`  ${path}/${step}: ${session.say(words.becomes[becomes])}`);
  for (const { path, step } of dropped)
    session.line(session.tone('caution', `  ${path}/${step}: ${session.say(words.dropped)}`));
}
