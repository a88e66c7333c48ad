import type { Context } from '../record/concept.ts';
import { refuse } from '../record/decision.ts';
import { concernsChild } from './authority.ts';
import { owedNow } from './discharge.ts';
import { agreedByTwo, catchUp, type Decides, settingOf, whyParked } from './driver.ts';
import { openedStep, stepDues } from './due.ts';
import type { EscalationState } from './escalation.ts';

/** Only a named person ends an open path. Two do for a child, whom no refusal keeps from help, and for a last path that owes a floor (P3, R11). */
export const decideEnd: Decides<'end-path'> = ({ path, reason, readers }, state, context) => {
  const { actor, chapter, now } = context;
  const by = actor.ref;
  const open = state.paths.find((one) => one.path === path);
  if (open === undefined) return refuse(notOpen(state));
  if (concernsChild(state) && reason === 'adultInformedRefusal') return refuse({ code: 'escalation.no-adult-victim' });
  const released = state.pending.filter((one) => one.path === path).map(({ step, due }) => ({ step, due }));
  const ended = { type: 'path-ended', path, by, reason, released } as const;
  // Without its last path a report is as good as closed, so what it owes counts as for closing (R11).
  const isLast = state.paths.length === 1 && chapter !== null;
  const isLastOwing = isLast && owedNow(state, chapter.directory, now).length > 0;
  if (!concernsChild(state) && !isLastOwing) return catchUp([ended], state, context);
  if (concernsChild(state) && readers?.includes(by) === false) return refuse({ code: 'escalation.unread' });
  const waits = open.proposal?.reason === reason && open.proposal;
  return agreedByTwo(
    waits,
    [{ type: 'path-end-proposed', path, by, reason }, (first) => ({ ...ended, proposedBy: first })],
    state,
    context,
  );
};

/** Any step of an open path, now, whatever was answered; the other steps keep their instants (P11). */
export const decideFire: Decides<'fire-step'> = ({ path, step, reason }, state, context) => {
  if (!state.paths.some((one) => one.path === path)) return refuse(notOpen(state));
  const steps = stepsOf(path, state, context).map(({ id }) => id);
  if (!steps.includes(step)) return refuse({ code: 'escalation.step-unknown', steps });
  return catchUp([{ type: 'step-fired', path, step, by: context.actor.ref, reason, due: context.now }], state, context);
};

/** An ended path begins anew; an open one counts no answer it had so far: "acted", but the house was empty (P11). */
export const decideReopen: Decides<'reopen-path'> = ({ path, reason }, state, context) => {
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
  return catchUp([{ type: 'path-reopened', path, by: context.actor.ref, reason, steps }], state, context);
};

function stepsOf(path: string, state: EscalationState, context: Context) {
  const policy = whyParked(context) === 'noChapter' ? null : settingOf(state, context).policy;
  return policy?.paths.find(({ id }) => id === path)?.steps ?? [];
}

const notOpen = ({ paths }: EscalationState) =>
  ({ code: 'escalation.path-not-open', open: paths.map((one) => one.path) }) as const;
