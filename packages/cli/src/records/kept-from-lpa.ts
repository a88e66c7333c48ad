import type { Chapter, EscalationState, Instant } from '@kawal/core';
import { lpaPeople } from '@kawal/core/chapter';
import { barredNow } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import { chapterInForce, type LoadedDeployment } from '../config/open-deployment.ts';

/**
 * Says of a report if anybody of the LPA may not know of it. A command that asks for no person tells nothing of it: whoever sits
 * at the computer of the LPA is of the LPA, and it cannot tell who of them it is.
 */
export function keptFromLpa(
  chapter: Chapter | null,
  now: Instant,
): (escalation: { readonly state: EscalationState }) => boolean {
  if (chapter === null) return () => false;
  const lpa = lpaPeople(chapter.directory, now);
  return ({ state }) => {
    const { offices, people } = barredNow(state, chapter, null);
    return offices.includes('lpaDuty') || lpa.some((one) => people.includes(one));
  };
}

/** Looks a report up by its name, and says whether somebody of the LPA may not know of it. */
export async function isReportKept(report: string, deployment: LoadedDeployment, now: Instant): Promise<boolean> {
  if (!/^(?:report|escalation)\//.test(report)) return false;
  const found = await deployment.engine.unguarded.escalation(escalationOf(report));
  return found.ok && keptFromLpa((await chapterInForce(deployment)).chapter, now)(found.record);
}
