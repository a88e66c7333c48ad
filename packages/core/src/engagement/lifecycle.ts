import { match, P } from 'ts-pattern';
import { handledIn } from '../area/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, contentOf, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { during, foldBy } from '../record/folds.ts';
import type {
  EngagementCommand,
  EngagementEvent,
  EngagementHolding,
  EngagementState,
  EngagementSubject,
  ResourcePerson,
} from './engagement.ts';
import type { EngagementRefusal } from './messages.ts';

export const initialEngagement: EngagementState = { status: 'none' };

type EngagementDecision = Decision<EngagementEvent, EngagementRefusal>;

type Command<Type extends EngagementCommand['type']> = Extract<EngagementCommand, { type: Type }>;

export function decideEngagement(
  command: EngagementCommand,
  engagement: EngagementState,
  context: Context,
): EngagementDecision {
  const { status } = engagement;
  return match([engagement, command] as const)
    .with([{ status: 'none' }, { type: 'plan-engagement' }], ([, plan]) => decidePlan(plan, context))
    .with([{ status: 'planned' }, { type: 'hold-engagement' }], ([planned, hold]) => decideHold(planned, hold, context))
    .with([{ status: 'none' }, { type: 'record-engagement' }], ([, record]) => decideRecord(record, context))
    .with([{ status: 'planned' }, { type: 'cancel-engagement' }], ([, { reason }]) =>
      accept({ type: 'engagement-cancelled', reason }),
    )
    .with([P._, { type: P.union('plan-engagement', 'record-engagement') }], () =>
      refuse({ code: 'engagement.already-exists', status }),
    )
    .with([P._, { type: P.union('hold-engagement', 'cancel-engagement') }], () =>
      refuse({ code: 'engagement.not-planned', status }),
    )
    .exhaustive();
}

export const evolveEngagement = foldBy<EngagementState, EngagementEvent>({
  'engagement-planned': during('none', (_, event) => ({ status: 'planned', ...contentOf(event) })),
  'engagement-held': during(['none', 'planned'], (_, event) => ({ status: 'held', ...contentOf(event) })),
  'engagement-cancelled': during('planned', (engagement, { reason }) => {
    return { ...engagement, status: 'cancelled', reason };
  }),
});

function decidePlan(plan: Command<'plan-engagement'>, context: Context): EngagementDecision {
  if (context.chapter === null || handledIn(plan.area, context.chapter) !== plan.area)
    return refuse({ code: 'engagement.unknown-area', area: plan.area });
  if (plan.plannedOn < context.now) return refuse({ code: 'engagement.planned-in-past', plannedOn: plan.plannedOn });
  const twice = repeatedSpeaker(plan.resourcePersons);
  if (twice !== undefined) return refuse({ code: 'engagement.speaker-twice', person: twice });
  return accept({ ...plan, type: 'engagement-planned' });
}

function decideHold(
  { status: _, plannedOn: _on, kind, area, ...planned }: Extract<EngagementState, { status: 'planned' }>,
  hold: Command<'hold-engagement'>,
  context: Context,
): EngagementDecision {
  // What was planned counts where nothing else is said of the meeting itself.
  return decideHolding({ kind, area }, { ...planned, ...contentOf(hold) }, context);
}

function decideRecord({ type: _, kind, area, ...holding }: Command<'record-engagement'>, context: Context) {
  if (context.chapter === null || handledIn(area, context.chapter) !== area)
    return refuse({ code: 'engagement.unknown-area', area });
  return decideHolding({ kind, area }, holding, context);
}

function decideHolding({ kind, area }: EngagementSubject, holding: EngagementHolding, context: Context) {
  const { heldOn, topics = [] } = holding;
  if (heldOn > context.now) return refuse({ code: 'engagement.held-in-future', heldOn });
  if (kind === 'training' && topics.length === 0) return refuse({ code: 'engagement.training-without-topics' });
  if (kind !== 'training' && topics.length > 0) return refuse({ code: 'engagement.topics-without-training', kind });
  const twice = repeatedSpeaker(holding.resourcePersons);
  if (twice !== undefined) return refuse({ code: 'engagement.speaker-twice', person: twice });
  return accept({ type: 'engagement-held', kind, area, ...holding });
}

/** One card is kept of each speaker, so each stands in the list once. */
function repeatedSpeaker(speakers: readonly ResourcePerson[] = []): string | undefined {
  const refs = speakers.map(({ ref }) => ref);
  return refs.find((ref, index) => refs.indexOf(ref) !== index);
}

const onTopics = ['training-without-topics', 'topics-without-training'] as const;

/** Lists by command the codes of its refusals. */
export const engagementRefuses = {
  'plan-engagement': ['already-exists', 'unknown-area', 'planned-in-past'],
  'hold-engagement': ['not-planned', 'held-in-future'],
  'record-engagement': ['already-exists', 'unknown-area', 'held-in-future', 'speaker-twice', ...onTopics],
  'cancel-engagement': ['not-planned'],
} as const satisfies RefusedBy<EngagementCommand, EngagementRefusal>;
