import { mayConcernChild } from '../party/rules.ts';
import type { Context } from '../record/concept.ts';
import { refuse } from '../record/decision.ts';
import { actorRefusal, isLocal } from './authority.ts';
import { type CommandOf, catchUp, type EscalationDecision, settingOf, whyParked } from './driver.ts';
import { openedStep, stepDues } from './due.ts';
import type { EscalationState } from './escalation.ts';

/** Only a named person ends an open path; where a child may be concerned, two do, one from outside the kelurahan (P3). */
export function decideEnd(
  { path, reason }: CommandOf<'end-path'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const refusal = actorRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  const by = context.actor.ref;
  const open = state.paths.find((one) => one.path === path);
  if (open === undefined) return refuse(notOpen(state));
  if (mayConcernChild({ facts: state.facts, parties: [] })) {
    if (open.proposal === null || open.proposal.reason !== reason) {
      return catchUp([{ type: 'path-end-proposed', path, by, reason }], state, context);
    }
    const first = open.proposal.by;
    if (first === by) return refuse({ code: 'escalation.needs-second-person', by });
    if (isLocal(first, state, context) && isLocal(by, state, context)) {
      return refuse({ code: 'escalation.needs-outsider', by: first });
    }
  }
  const released = state.pending.filter((one) => one.path === path).map(({ step, due }) => ({ step, due }));
  return catchUp([{ type: 'path-ended', path, by, reason, released }], state, context);
}

/** Any step of an open path, now, whatever was answered; the other steps keep their instants (P11). */
export function decideFire(
  { path, step, reason }: CommandOf<'fire-step'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const refusal = actorRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  if (!state.paths.some((one) => one.path === path)) return refuse(notOpen(state));
  const steps = stepsOf(path, state, context).map(({ id }) => id);
  if (!steps.includes(step)) return refuse({ code: 'escalation.step-unknown', steps });
  const fired = { type: 'step-fired', path, step, by: context.actor.ref, reason, due: context.now } as const;
  return catchUp([fired], state, context);
}

/** An ended path begins anew; an open one counts no answer it had so far: "acted", but the house was empty (P11). */
export function decideReopen(
  { path, reason }: CommandOf<'reopen-path'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const refusal = actorRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  const isOpen = state.paths.some((one) => one.path === path);
  if (!isOpen && !state.ended.some((one) => one.path === path)) return refuse(notOpen(state));
  const { chapter, now } = context;
  const steps =
    isOpen || chapter === null
      ? []
      : stepsOf(path, state, context).flatMap((step) =>
          stepDues(step, now, state.area, chapter, settingOf(state, context).policy ?? chapter.policy).map((due) =>
            openedStep(step.id, due),
          ),
        );
  const reopened = { type: 'path-reopened', path, by: context.actor.ref, reason, steps } as const;
  return catchUp([reopened], state, context);
}

function stepsOf(path: string, state: EscalationState, context: Context) {
  const policy = whyParked(context) === 'noChapter' ? null : settingOf(state, context).policy;
  return policy?.paths.find(({ id }) => id === path)?.steps ?? [];
}

function notOpen({ paths }: EscalationState) {
  return { code: 'escalation.path-not-open', open: paths.map((one) => one.path) } as const;
}
