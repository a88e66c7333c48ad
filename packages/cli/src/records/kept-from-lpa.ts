import type { Chapter, EscalationState } from '@kawal/core';
import { barredNow } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { chapterInForce } from '../config/open-deployment.ts';

/**
 * Returns true for a report of which the LPA may not know. A command that asks for no person tells nothing of it: whoever sits
 * at the computer of the LPA is of the LPA.
 */
export function isKeptFromLpa(state: EscalationState, chapter: Chapter | null): boolean {
  return chapter !== null && barredNow(state, chapter, null).offices.includes('lpaDuty');
}

/** Looks a report up by its name, and says whether the LPA may not know of it. */
export async function isReportKept(report: string, deployment: LoadedDeployment): Promise<boolean> {
  if (!/^(?:report|escalation)\//.test(report)) return false;
  const found = await deployment.engine.unguarded.escalation(escalationOf(report));
  return found.ok && isKeptFromLpa(found.record.state, (await chapterInForce(deployment)).chapter);
}
