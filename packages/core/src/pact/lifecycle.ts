import { match, P } from 'ts-pattern';
import { areaByCode, liesWithin } from '../area/rules.ts';
import { isOfLpa } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { EngagementState } from '../engagement/engagement.ts';
import type { Context } from '../record/concept.ts';
import { accept, contentOf, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { during, foldBy } from '../record/folds.ts';
import type { PactCommitment } from './choices.ts';
import { type CommitmentEvidence, evidenceFlaw } from './evidence.ts';
import type { PactRefusal } from './messages.ts';
import type { CommitmentProgress, PactCommand, PactEvent, PactState, PactTerms, SignedPact } from './pact.ts';
import { evidenceOf, headsPlace, holdsOtherOffice, newlyOverdue, progressAtSigning } from './rules.ts';

export const initialPact: PactState = { status: 'none' };

type PactDecision = Decision<PactEvent, PactRefusal>;

type Command<Type extends PactCommand['type']> = Extract<PactCommand, { type: Type }>;

const unsigned = ['drafted', 'scheduled'] as const;

const ended = ['renew-pact', 'revoke-pact', 'supersede-pact'] as const;
const judged = P.union('begin-commitment', 'meet-commitment', 'note-pact-breach', ...ended);

export function decidePact(command: PactCommand, pact: PactState, context: Context): PactDecision {
  const { status } = pact;
  const isMachine = () => context.actor.kind !== 'person';
  const needsPerson = () => refuse({ code: 'pact.needs-person' });
  const mayJudge = (signed: SignedPact, { type }: PactCommand) =>
    isMachine() || (type === 'note-pact-breach' ? !isBoundBy(signed, context) : judgesPact(signed, context));
  const notYoursToJudge = () => refuse({ code: 'pact.not-yours-to-judge' });
  return match([pact, command] as const)
    .with([P._, { type: 'wake' }], () => accept(...dueEvents(pact, context.now)))
    .with([{ status: 'none' }, { type: 'draft-pact' }], ([, draft]) => decideDraft(draft, context))
    .with([P._, { type: 'draft-pact' }], () => refuse({ code: 'pact.already-exists', status }))
    .with([{ status: P.union(...unsigned) }, { type: 'schedule-pact' }], ([terms, { audience }]) =>
      decideSchedule(terms, audience, context),
    )
    .with([{ status: P.union(...unsigned) }, { type: 'sign-pact' }], isMachine, needsPerson)
    .with([{ status: P.union(...unsigned) }, { type: 'sign-pact' }], ([terms, sign]) =>
      decideSign(terms, sign, context),
    )
    .with([{ status: P.union(...unsigned) }, { type: 'withdraw-pact' }], () => accept({ type: 'pact-withdrawn' }))
    .with([P._, { type: P.union('schedule-pact', 'withdraw-pact', 'sign-pact') }], () =>
      refuse({ code: 'pact.not-drafted', status }),
    )
    .with([{ status: 'signed' }, { type: judged }], ([signed, one]) => !mayJudge(signed, one), notYoursToJudge)
    .with([{ status: 'signed' }, { type: P.union('begin-commitment', 'meet-commitment') }], ([signed, step]) =>
      decideCommitment(signed, step, context),
    )
    .with([{ status: 'signed' }, { type: 'note-pact-breach' }], ([, { kind, source }]) =>
      accept({ type: 'pact-breach-noted', kind, source }),
    )
    .with([{ status: 'signed' }, { type: P.union('renew-pact', 'revoke-pact') }], isMachine, needsPerson)
    .with([{ status: 'signed' }, { type: 'renew-pact' }], ([signed, { validUntil }]) =>
      decideRenew(signed, validUntil, context),
    )
    .with([{ status: 'signed' }, { type: 'supersede-pact' }], () => accept({ type: 'pact-superseded' }))
    .with([{ status: 'signed' }, { type: 'revoke-pact' }], ([, { reason }]) => accept({ type: 'pact-revoked', reason }))
    .with([P._, P._], () => refuse({ code: 'pact.not-signed', status }))
    .exhaustive();
}

/** Returns true for who may say if a pact is kept, extend it and end it: the LPA, and nobody whom the pact binds. */
export function judgesPact(pact: SignedPact, context: Pick<Context, 'actor' | 'chapter' | 'now'>): boolean {
  return isOfLpa(context) && !isBoundBy(pact, context);
}

/** Returns true for who signed a pact, or heads its kelurahan. */
function isBoundBy(pact: SignedPact, { actor, chapter }: Pick<Context, 'actor' | 'chapter'>): boolean {
  const isSignatory = [pact.signatory, ...(pact.furtherSignatories ?? [])].includes(actor.ref);
  return isSignatory || (chapter !== null && headsPlace(chapter.directory, actor.ref, pact.area));
}

export const evolvePact = foldBy<PactState, PactEvent>({
  'pact-drafted': during('none', (_, event) => ({ status: 'drafted', ...contentOf(event) })),
  'pact-scheduled': during(unsigned, (pact, { audience }) => ({ ...pact, status: 'scheduled', audience })),
  'pact-withdrawn': during(unsigned, (pact) => ({ ...pact, status: 'withdrawn' })),
  'pact-signed': during(unsigned, (pact, event) => {
    const begun = { progress: progressAtSigning(pact), breaches: [], renewals: 0 };
    return { ...pact, ...contentOf(event), status: 'signed', ...begun };
  }),
  'commitment-begun': progressing(() => ({ status: 'inProgress' })),
  'commitment-met': progressing(({ evidence }) => ({ status: 'met', evidence })),
  'commitment-overdue': progressing(() => ({ status: 'overdue' })),
  'pact-breach-noted': during('signed', (pact, { kind, source }, { at }) => {
    return { ...pact, breaches: [...pact.breaches, { kind, source, notedOn: at }] };
  }),
  'pact-renewed': during('signed', (pact, { validUntil }) => ({ ...pact, validUntil, renewals: pact.renewals + 1 })),
  'pact-lapsed': during('signed', (pact, _, { at }) => ({ ...pact, status: 'lapsed', endedAt: at })),
  'pact-superseded': during('signed', (pact, _, { at }) => ({ ...pact, status: 'superseded', endedAt: at })),
  'pact-revoked': during('signed', (pact, { reason }, { at }) => {
    return { ...pact, status: 'revoked', reason, revokedAt: at };
  }),
});

function decideDraft({ type: _, ...terms }: Command<'draft-pact'>, context: Context): PactDecision {
  const { area, commitments, dueDates = {}, supersedes } = terms;
  if (context.chapter === null || areaByCode(context.chapter.areas, area) === undefined)
    return refuse({ code: 'pact.unknown-area', area });
  if (commitments.length === 0) return refuse({ code: 'pact.no-commitments' });
  const dated = Object.keys(dueDates) as PactCommitment[];
  const strangers = dated.filter((commitment) => !commitments.includes(commitment));
  if (strangers.length > 0) return refuse({ code: 'pact.due-without-commitment', commitments: strangers });
  const passed = dated.flatMap((commitment) => {
    const dueOn = dueDates[commitment];
    return dueOn !== undefined && dueOn <= context.now ? [{ code: 'pact.due-passed', commitment, dueOn } as const] : [];
  });
  if (passed.length > 0) return refuse(...passed);
  if (supersedes !== undefined) {
    const former = context.read<PactState>({ stream: supersedes })?.state;
    if (former?.status !== 'superseded') return refuse({ code: 'pact.supersedes-nothing', pact: supersedes });
    if (former.area !== area)
      return refuse({ code: 'pact.supersedes-other-area', pact: supersedes, area: former.area });
  }
  return accept({ type: 'pact-drafted', ...terms });
}

function decideSchedule({ area }: PactTerms, audience: string, context: Context): PactDecision {
  const meeting = context.read<EngagementState>({ stream: audience })?.state;
  if (meeting === undefined || meeting.status === 'none') return refuse({ code: 'pact.no-such-audience', audience });
  if (meeting.kind !== 'audienceMeeting' || meeting.status === 'cancelled')
    return refuse({ code: 'pact.not-an-audience', audience });
  return liesWithin(area, meeting.area)
    ? accept({ type: 'pact-scheduled', audience })
    : refuse({ code: 'pact.audience-of-other-area', audience });
}

function decideSign(terms: PactTerms, { type: _, ...signing }: Command<'sign-pact'>, context: Context): PactDecision {
  const { signedOn, audience, validUntil } = signing;
  const { signatory, witness, furtherSignatories = [], furtherWitnesses = [] } = signing;
  if (signedOn > context.now) return refuse({ code: 'pact.signed-in-future', signedOn });
  const signed = [signatory, ...furtherSignatories];
  if ([witness, ...furtherWitnesses].some((one) => signed.includes(one))) return refuse({ code: 'pact.own-witness' });
  if (context.chapter !== null && holdsOtherOffice(context.chapter.directory, signatory, terms.area, signedOn))
    return refuse({ code: 'pact.signed-by-other-office', signatory, area: terms.area });
  if (validUntil !== undefined && validUntil <= context.now) return refuse({ code: 'pact.ends-in-past', validUntil });
  for (const [commitment, dueOn] of Object.entries(terms.dueDates ?? {})) {
    if (dueOn <= signedOn) return refuse({ code: 'pact.due-in-past', commitment: commitment as PactCommitment, dueOn });
  }
  const meeting = context.read<EngagementState>({ stream: audience })?.state;
  if (meeting === undefined || meeting.status === 'none') return refuse({ code: 'pact.no-such-audience', audience });
  if (meeting.kind !== 'audienceMeeting' || meeting.status !== 'held')
    return refuse({ code: 'pact.audience-not-held', audience });
  if (!liesWithin(terms.area, meeting.area)) return refuse({ code: 'pact.audience-of-other-area', audience });
  if (signedOn < meeting.heldOn)
    return refuse({ code: 'pact.signed-before-audience', signedOn, audienceOn: meeting.heldOn });
  return accept({ type: 'pact-signed', ...signing });
}

function decideCommitment(
  { area, progress }: SignedPact,
  step: Command<'begin-commitment' | 'meet-commitment'>,
  context: Context,
): PactDecision {
  const { commitment } = step;
  const own = progress[commitment];
  if (own === undefined) return refuse({ code: 'pact.no-such-commitment', commitment });
  if (own.status === 'met') return refuse({ code: 'pact.commitment-met-already', commitment });
  if (step.type === 'begin-commitment') {
    return own.status === 'pending'
      ? accept({ type: 'commitment-begun', commitment })
      : refuse({ code: 'pact.commitment-begun-already', commitment });
  }
  const { evidence } = step;
  if (evidence.length === 0) return refuse({ code: 'pact.no-evidence', commitment });
  const expected = evidenceOf[commitment];
  for (const record of evidence) {
    if (!expected.some((kind) => record.startsWith(`${kind}/`)))
      return refuse({ code: 'pact.evidence-of-other-kind', commitment, record, expected });
    const seen = context.read<CommitmentEvidence>({ stream: record });
    if (seen === undefined) return refuse({ code: 'pact.evidence-not-found', record });
    const flaw = evidenceFlaw(seen, area);
    if (flaw === 'otherArea') return refuse({ code: 'pact.evidence-of-other-area', record, area });
    if (flaw === 'showsNothing') return refuse({ code: 'pact.evidence-shows-nothing', record });
  }
  return accept({ type: 'commitment-met', commitment, evidence });
}

function decideRenew({ validUntil: before }: SignedPact, validUntil: Instant, { now }: Context): PactDecision {
  if (validUntil <= now) return refuse({ code: 'pact.ends-in-past', validUntil });
  return before !== undefined && validUntil <= before
    ? refuse({ code: 'pact.not-longer', validUntil: before })
    : accept({ type: 'pact-renewed', validUntil });
}

/** Returns the events that time alone brings about. */
function dueEvents(pact: PactState, now: Instant): readonly PactEvent[] {
  if (pact.status !== 'signed') return [];
  const overdue = newlyOverdue(pact, now).map((commitment): PactEvent => ({ type: 'commitment-overdue', commitment }));
  const lapsed = pact.validUntil !== undefined && pact.validUntil <= now;
  return lapsed ? [...overdue, { type: 'pact-lapsed' }] : overdue;
}

/** Changes a commitment that the pact makes. */
function progressing<Event extends { readonly commitment: PactCommitment }>(
  change: (event: Event) => Partial<CommitmentProgress>,
) {
  return during<PactState, 'signed', Event>('signed', (pact, event) => {
    const own = pact.progress[event.commitment];
    if (own === undefined) return pact;
    return { ...pact, progress: { ...pact.progress, [event.commitment]: { ...own, ...change(event) } } };
  });
}

const commitments = ['no-commitments', 'due-without-commitment', 'due-passed'] as const;
const superseding = ['supersedes-nothing', 'supersedes-other-area'] as const;
const onSigning = ['due-in-past', 'signed-in-future', 'ends-in-past', 'needs-person'] as const;
const signatories = ['own-witness', 'signed-by-other-office'] as const;
const meeting = ['no-such-audience', 'audience-not-held', 'audience-of-other-area', 'signed-before-audience'] as const;
const onCommitment = ['no-such-commitment', 'commitment-met-already', 'not-signed'] as const;
const evidence = ['no-evidence', 'evidence-not-found', 'evidence-shows-nothing'] as const;
const otherEvidence = ['evidence-of-other-area', 'evidence-of-other-kind'] as const;

/** Lists by command the codes of its refusals. */
export const pactRefuses = {
  'draft-pact': ['unknown-area', 'already-exists', ...commitments, ...superseding],
  'schedule-pact': ['not-drafted', 'no-such-audience', 'not-an-audience', 'audience-of-other-area'],
  'withdraw-pact': ['not-drafted'],
  'sign-pact': ['not-drafted', ...onSigning, ...signatories, ...meeting],
  'begin-commitment': [...onCommitment, 'not-yours-to-judge', 'commitment-begun-already'],
  'meet-commitment': [...onCommitment, 'not-yours-to-judge', ...evidence, ...otherEvidence],
  'note-pact-breach': ['not-signed', 'not-yours-to-judge'],
  'renew-pact': ['ends-in-past', 'not-longer', 'not-signed', 'needs-person', 'not-yours-to-judge'],
  'supersede-pact': ['not-signed', 'not-yours-to-judge'],
  'revoke-pact': ['not-signed', 'needs-person', 'not-yours-to-judge'],
} as const satisfies RefusedBy<PactCommand, PactRefusal>;
