import {
  type AnyActor,
  type DeliveryState,
  type Directory,
  type HandlingArea,
  type KemendagriCode,
  type Office,
  type OfficeKind,
  officeKinds,
  type PersonId,
  type ReportState,
  type VolunteerState,
} from '@kawal/core';
import {
  type AccessState,
  barredFrom,
  cardRelations,
  claimsOfVolunteer,
  type EmergencyReviewer,
  mayReview,
  type Relation,
  readsToRelate,
  relationsTo,
  relationsToCards,
  relationsToRecord,
  reviewersOf,
  ruleOf,
  volunteerFor,
  volunteerOf,
} from '@kawal/core/access';
import { type Barred, isInPost, isLocalOffice, isSuspended, officeFor, peopleOf } from '@kawal/core/directory';
import { canBeNamed } from '@kawal/core/escalation';
import type { Context, Reference } from '@kawal/core/record';
import { concernedBy, type ReferralState, speaksForAddressee } from '@kawal/core/referral';
import { guardianTold, isBarred, isGuardian } from '@kawal/core/report';
import { handlingAreaSchema } from '@kawal/core/schemas';
import { mayReadDirectory } from '../command/named-people.ts';
import { conceptNameOf } from '../concepts/concepts.ts';

/** The part of a record that a person is shown. */
export type RecordView = 'whole' | 'redacted';

/** Returns the view of a record that the rules grant an actor; null is none, whether there is such a record or not. */
export function viewFor(record: string, context: Context): RecordView | null {
  const rule = ruleOf(record);
  const held = relationsFor(record, context);
  const grants = (granted: readonly Relation[] = []): boolean => held.some((one) => granted.includes(one));
  if (grants(rule.whole)) return 'whole';
  return grants(rule.redacted) ? 'redacted' : null;
}

/** Returns a record as it is, and a volunteer as the actor may know them (1083). */
export function stateFor(record: string, context: Context): unknown {
  const state = context.read<VolunteerState>({ stream: record })?.state;
  return state && record.startsWith('volunteer/') ? volunteerFor(state, context) : state;
}

/** A relation by which somebody may give a verb of community work; `self` is the volunteer of the record, `app` any app. */
export type Standing = 'lpa' | 'areaOffice' | 'member' | 'self' | 'app';

/** Says what an actor may do with a record that they are shown, so that an app offers nothing else. */
export interface RecordAccess {
  /** May open its sealed cards. */
  readonly opensCards: boolean;
  /** May decide on it; null for a concept of which each verb says by itself who may. */
  readonly decides: boolean | null;
  /** Of a report, a case or a referral, who must not learn of it: its reports bar them. `named`: people, not as who holds an office. */
  readonly barred: Barred & {
    /** The reports bar a parent or guardian, or a story tells what one did: nobody contacts them. */
    readonly isOfGuardian: boolean;
    /** The offices that the reports name by a title, of the nation too: who holds one may stand in no directory. */
    readonly accused: readonly OfficeKind[];
    /** Named, and not kept out: else nobody would be told (0800). */
    readonly spared: readonly PersonId[];
    /** Named, and not in the directory: a volunteer, who left, or a slip. Said to those in post alone (1400). */
    readonly unlisted?: readonly PersonId[];
  };
  /** Of a referral, for who answers it: of the report they learn by it only if its person is a child (0555); null for others. */
  readonly addressee: { readonly isOfChild: boolean } | null;
  /** Of a referral, for who is shown it whole: who may consent to it, and guardians whom it accuses: then none is asked. Else null. */
  readonly consent: ReturnType<typeof consentIn>;
  /** Of a report that they have open in an emergency: who is warned of that and reviews it. */
  readonly reviewedBy?: EmergencyReviewer;
  /** By what they may give a verb that names it in `by`. */
  readonly standing: readonly Standing[];
}

/** Returns what the rules let an actor do with a record, whatever part of it they are shown. */
export function accessTo(record: string, context: Context): RecordAccess {
  const concept = conceptNameOf(record);
  const { opensCards, decides, seesWhole } = rightsOn(record, context);
  return {
    opensCards,
    decides,
    barred:
      ['case', 'referral'].includes(concept) || (concept === 'report' && seesWhole)
        ? barredBehind(record, context)
        : { people: [], offices: [], isOfGuardian: false, accused: [], spared: [] },
    addressee: addresseeOf(record, context),
    consent: concept === 'referral' && seesWhole ? consentIn(record, context) : null,
    ...reviewOf(record, context),
    standing: standingOn(record, context),
  };
}

function reviewOf(record: string, context: Context): Pick<RecordAccess, 'reviewedBy'> {
  const isOpened = record.startsWith('report/') && relationsOf(record, context).includes('emergency');
  return isOpened ? { reviewedBy: reviewersOf({ record, person: context.actor.ref }, context).by } : {};
}

/** Returns what an actor may do with a record by their relations to it alone. */
export function rightsOn(record: string, context: Context) {
  const rule = ruleOf(record);
  const held = relationsOf(record, context);
  const grants = (granted: readonly Relation[] = []): boolean => held.some((one) => granted.includes(one));
  return {
    opensCards: grants(cardRelations(record, context)),
    decides: rule.decide === undefined ? null : grants(rule.decide),
    seesWhole: grants(rule.whole),
  };
}

function addresseeOf(record: string, context: Context): RecordAccess['addressee'] {
  const referral = record.startsWith('referral/') ? context.read<ReferralState>({ stream: record })?.state : undefined;
  if (referral === undefined || referral.status === 'none' || referral.sentAt === null) return null;
  if (!speaksForAddressee(referral, context)) return null;
  return { isOfChild: concernedBy(referral, context).ageClass === 'child' };
}

/** Tells whether somebody may have a part in a record, before what says if they are trained was read. */
export function mayBeRelated(record: string, context: Context): boolean {
  const { handlers = [], preparedBy } =
    context.read<{ readonly handlers?: readonly string[]; readonly preparedBy?: string }>({ stream: record })?.state ??
    {};
  const isNamed = [...handlers, preparedBy].includes(context.actor.ref);
  return isNamed || relationsFor(record, context).length > 0 || isToldWhy(record, context);
}

/** Returns true for who handles a record untrained, or spoke for the addressee of one that ended: they know of it. */
export function isToldWhy(record: string, context: Context): boolean {
  const isBarred = barredFrom(reportsBehind(record, context), context).people.includes(context.actor.ref);
  const isUntrained = relationsToRecord(record, context).lack === 'not-trained';
  return !isBarred && (isUntrained || addresseeOf(record, context) !== null);
}

function consentIn(record: string, context: Context) {
  const referral = context.read<ReferralState>({ stream: record })?.state;
  if (referral === undefined || referral.status === 'none') return null;
  const { ageClass, accused } = concernedBy(referral, context);
  return { ageClass, accused, guardianImplicated: accused.length > 0 };
}

/** Those whom the reports bar: whoever is only suspended is no part of what the record is about. */
function barredBehind(record: string, context: Context): RecordAccess['barred'] {
  const reports = reportsBehind(record, context);
  const { suspended: _, ...directory } = context.chapter?.directory ?? {};
  const chapter = context.chapter && ({ ...context.chapter, directory } as typeof context.chapter);
  const { people, offices, named = [] } = barredFrom(reports, { ...context, chapter });
  const states = reports.map((report) => context.read<ReportState>({ stream: report })?.state);
  const parties = states.flatMap((one) => (one === undefined || one.status === 'none' ? [] : one.parties));
  const isOfGuardian = parties.some(
    (party) => isGuardian(party) && (isBarred(party) || party.ref === guardianTold.ref),
  );
  const accused = parties.flatMap((one) => (isBarred(one) && one.office !== undefined ? [one.office] : []));
  // Of the nation no office is barred, and whoever calls one must know that it is accused (X4).
  const still = [...new Set(accused)].filter((one) => offices.includes(one) || !canBeNamed(one));
  const own = parties.flatMap((one) => (isBarred(one) ? (one.directoryPerson ?? []) : []));
  const spared = [...new Set(named)].filter((one) => !people.includes(one));
  const barred = {
    people: [...new Set(people)],
    offices: [...new Set(offices)],
    named: own.filter((one) => named.includes(one)),
  };
  const listed = context.chapter?.directory;
  const isReader = listed !== undefined && mayReadDirectory(context.actor, listed, context.now);
  const unlisted = isReader ? barred.named.filter((one) => !Object.hasOwn(listed.people, one)) : [];
  return { ...barred, isOfGuardian, accused: still, spared, ...(unlisted.length > 0 && { unlisted }) };
}

/** Returns whom nobody tells of a record, each once: whoever holds an office is meant with it. */
export function notToTell(barred: RecordAccess['barred'], { offices: posts, secretariat = [] }: Posts) {
  const { people, offices, named = [], accused } = barred;
  const heldBy = (kinds: readonly OfficeKind[]) => posts.filter(({ kind }) => kinds.includes(kind)).flatMap(peopleOf);
  // Others of the LPA go on with it: of those whom a report names, each is named.
  const those = offices.filter((kind) => kind !== 'lpaDuty' || heldBy([kind]).every((one) => people.includes(one)));
  const held = [...heldBy(those), ...(those.includes('lpaDuty') ? secretariat : [])];
  // Offices of the chapter's own exist only there.
  const isThere = (kind: OfficeKind) => !officeKinds[kind].added || posts.some((one) => one.kind === kind);
  return {
    ...barred,
    people: people.filter((one) => named.includes(one) || !held.includes(one)),
    offices: those.filter((kind) => !accused.includes(kind) && isThere(kind)),
  };
}

type Posts = Partial<Pick<Directory, 'secretariat'>> & Pick<Directory, 'offices'>;

/** Returns the reports that say whom a record bars. */
export function reportsBehind(record: string, { read }: Context): readonly string[] {
  const state = read<{ readonly report?: string; readonly furtherReports?: readonly string[] }>({
    stream: record,
  })?.state;
  if (record.startsWith('report/')) return [record];
  const escalation = record.startsWith('delivery/')
    ? read<DeliveryState>({ stream: record })?.state.escalation
    : undefined;
  if (escalation !== undefined) return reportsBehind(escalation, { read } as Context);
  return [state?.report ?? [], state?.furtherReports ?? []].flat();
}

/** Returns by what an actor may give verbs of community work on a record that is there. */
export function standingOn(record: string, context: Context): readonly Standing[] {
  const state = context.read<Partial<VolunteerState> & Placed>({ stream: record })?.state ?? {};
  const isOwn = 'person' in state && state.person === context.actor.ref;
  return [...standingIn(areaOf(state), relationsFor(record, context), context), ...(isOwn ? (['self'] as const) : [])];
}

/** Keeps of the relations to community work at a place those that give standing: an office of that place, and none around it. */
export function standingIn(
  area: HandlingArea | null,
  held: readonly Relation[],
  context: Context,
): readonly Standing[] {
  const standing: readonly string[] = ['lpa', 'areaOffice', 'member'] satisfies readonly Standing[];
  const isHeld = (one: Relation): one is Relation & Standing =>
    standing.includes(one) && (one !== 'areaOffice' || (area !== null && isInPostAt(area, context)));
  return held.filter(isHeld);
}

/** Returns true for a person in post at a place itself: KPAI or a province serve a kelurahan, and have no post in it. */
export function isInPostAt(
  area: HandlingArea,
  { actor, chapter, now }: Pick<Context, 'actor' | 'chapter' | 'now'>,
): boolean {
  if (chapter === null || actor.kind !== 'person') return false;
  const { directory } = chapter;
  const isThere = (office: Office): boolean =>
    office.area === area || (isLocalOffice(office.kind) && officeFor(directory, office.kind, area) === office);
  return directory.offices.some(
    (office) => isThere(office) && !officeKinds[office.kind].added && isInPost(directory, office, actor.ref, now),
  );
}

interface Placed {
  readonly area?: unknown;
  readonly community?: unknown;
}

/** Returns the place that a record or a body speaks of: its own, or that of its community. */
export function areaOf({ area, community }: Placed): HandlingArea | null {
  const named = typeof community === 'string' ? community.slice('community/'.length) : area;
  const read = handlingAreaSchema.safeParse(named);
  return read.success ? (read.data as KemendagriCode) : null;
}

/** Returns the relations of an actor to one record, among them those that open its cards alone. */
export function relationsOf(record: string, context: Context): readonly Relation[] {
  return record.startsWith('report/') ? relationsToCards(record, context).held : relationsFor(record, context);
}

/** Returns the relations of an actor to a record of any concept. */
export function relationsFor(record: string, context: Context): readonly Relation[] {
  const { read } = context;
  if (record.startsWith('delivery/')) {
    const escalation = read<DeliveryState>({ stream: record })?.state.escalation;
    return escalation === undefined ? [] : relationsFor(escalation, context);
  }
  if (record.startsWith('access/')) {
    const opened = openedIn(record, read);
    if (opened === undefined) return [];
    const access = read<AccessState>({ stream: record })?.state;
    if (access !== undefined && 'until' in access) return mayReview(access, context) ? ['lpa'] : [];
    return relationsFor(opened, context).filter((one) => one === 'lpa');
  }
  const area = placeIn(record, read);
  return area === undefined ? relationsToRecord(record, context).held : relationsAtPlace(area, context);
}

/** Names the records that say how an actor is related to one: to be asked again, until nothing is added. */
export function readsFor(record: string, read: Context['read'], actor: AnyActor): readonly Reference[] {
  const own = { stream: record };
  const escalation = record.startsWith('delivery/') ? read<DeliveryState>(own)?.state.escalation : undefined;
  if (escalation !== undefined) return [own, { stream: escalation }];
  const opened = record.startsWith('access/') ? openedIn(record, read) : undefined;
  if (opened !== undefined) return [own, ...readsFor(opened, read, actor)];
  const area = placeIn(record, read);
  return area === undefined ? readsToRelate(record, read, actor) : [own, ...claimsOfVolunteer(area, actor.ref)];
}

function openedIn(record: string, read: Context['read']): string | undefined {
  const state = read<AccessState>({ stream: record })?.state;
  return state === undefined || state.status === 'none' ? undefined : state.record;
}

/** Records of community work: they concern a place, and bar nobody. */
const ofPlaces: readonly string[] = ['engagement', 'condition-report', 'visit', 'pact', 'community'];

function placeIn(record: string, read: Context['read']): HandlingArea | undefined {
  if (!ofPlaces.includes(conceptNameOf(record))) return undefined;
  return read<{ readonly area?: HandlingArea }>({ stream: record })?.state.area;
}

/** Returns the relations of an actor to community work at a place. */
export function relationsAtPlace(area: HandlingArea, context: Context): readonly Relation[] {
  const { actor, chapter } = context;
  const held = relationsTo({ area, barred: { people: [], offices: [] } }, context);
  const volunteer = volunteerOf(area, actor.ref, context);
  const isFree = chapter === null || !isSuspended(chapter.directory, actor.ref);
  const isMember = actor.kind === 'person' && isFree && volunteer !== undefined && wasActivated(volunteer);
  return isMember ? [...held, 'member'] : held;
}

/** Anybody may nominate anybody, so a nomination grants nothing. The suspended go on to see the work of their community (X5). */
function wasActivated(volunteer: VolunteerState): boolean {
  return (volunteer.status === 'suspended' ? volunteer.before : volunteer).status === 'active';
}
