import { changesOf, type DeliveryState, type EscalationEvent, type EscalationState } from '@kawal/core';
import { deliveryOf, evidenceNow } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import { describeExplanation, explainEscalation } from '@kawal/policy';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { policyByHash } from '../policy/running.ts';
import type { Session } from '../session.ts';
import { logWords } from '../words/log.ts';

export interface ExplainFlags {
  readonly json?: boolean;
}

/** Why a report's escalation did what it did, and why it did not do the rest. Facts and references, no personal data. */
export async function explainReport(session: Session, report: string, { json }: ExplainFlags): Promise<ExitCode> {
  return withDeployment(session, 'reading', async (deployment) => {
    const { engine } = deployment;
    const stream = escalationOf(report);
    const record = await engine.read.record<EscalationState>(stream);
    if (record === undefined) {
      session.complain(session.tone('loud', session.say(logWords.unknownStream)));
      return exitCode.refused;
    }
    const { chapter } = await chapterInForce(deployment);
    const events = changesOf(await engine.read.history(stream)).map(({ at, change }) => ({
      at,
      event: change as EscalationEvent,
    }));
    const state = await withDeliveries(record.state, engine.read);
    const policy = state.policy === null ? null : await policyByHash(deployment, state.policy);
    const inForce = chapter === null ? {} : { inForce: chapter.policy };
    const explanation = explainEscalation({ state, events, policy, ...inForce });
    if (json) session.json(explanation);
    else {
      const options = chapter === null ? {} : { zone: chapter.zone, areas: chapter.areas };
      for (const { text } of describeExplanation(explanation, session.language, options)) session.line(text);
    }
    return exitCode.fine;
  });
}

/** Shows each notification as its delivery has it, because only the delivery records that a provider took the message. */
async function withDeliveries(
  state: EscalationState,
  read: LoadedDeployment['engine']['read'],
): Promise<EscalationState> {
  const told = await Promise.all(
    state.told.map(async (one) => {
      const delivery = await read.record<DeliveryState>(deliveryOf(state.report, one.message));
      return { ...one, evidence: evidenceNow(one, delivery?.state.status) };
    }),
  );
  return { ...state, told };
}
