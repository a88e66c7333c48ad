import { day, type Instant, type Localized, type PersonId } from '@kawal/core';
import { standing } from '@kawal/core/access';
import { handlersNow, isAdultOver, nextVisit } from '@kawal/core/case';
import { isOfLpa } from '@kawal/core/chapter';
import { isAbsent, isInPost, isLocalOffice, isOfSecretariat, mayServe, officesOf, postOf } from '@kawal/core/directory';
import { barredNow } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import { caseDataBar } from '@kawal/core/volunteer';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import type { DueItem, DueSight } from './due-item.ts';
import { numberOf } from './referral-words.ts';
import { secondWords } from './second-word-texts.ts';
import { gravestOf, gravityBy, type Urgency, urgencyIn, urgently } from './urgency.ts';
import { dueWords as words } from './words.ts';

const underWay: readonly string[] = ['prepared', 'sent', 'accepted', 'inService'];

type OpenCase = Exclude<StateOf<'case'>, { readonly status: 'none' | 'closed' }>;

/** Returns cases in which nothing runs, visits that are due, and each open case of danger or a departure (0586). */
export async function casesDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, chapter, now, records } = sight;
  const ofLpa = isOfLpa({ actor: { kind: 'person', ref: person, role: 'volunteer' }, chapter, now });
  const open = await records('case');
  const urgencies = await urgenciesOf(open, sight);
  const volunteers = await records('volunteer');
  const named = ofLpa ? await colleaguesIn(open, sight) : new Map<string, readonly PersonId[]>();
  return open.flatMap(({ stream: record, state }): readonly DueItem[] => {
    if (state.status === 'closed') return [];
    const { status, monitoring, area, handlers, openedAt } = state as OpenCase;
    const at = status === 'monitoring' && monitoring !== null ? nextVisit(monitoring) : null;
    const isIdle = at === null && !state.services.some(({ standing }) => underWay.includes(standing));
    const isGiven = handlers.includes(person);
    const item = { record, area } as const;
    const visit: readonly DueItem[] =
      at === null || at > (sight.until ?? now + day)
        ? []
        : [
            {
              ...{ ...item, what: 'monitoring', rank: 4, at, verb: 'cases.noteMonitoring' },
              said: words.monitoring({ of: record, way: monitoring?.meansOfContact }),
            },
          ];
    const { danger = false, leaves = false } = urgencies.get(record) ?? {};
    const assigned = (what: 'colleague' | 'unhandled', people: readonly PersonId[]) =>
      people.map((by) => ({
        ...({ ...item, what, rank: 1, at: openedAt, verb: 'cases.assign' } as const),
        said: secondWords[what]({ record, by }),
      }));
    const taken = assigned('colleague', named.get(record) ?? []);
    const gone = goneOf(state as OpenCase, volunteers, sight);
    const left = assigned('unhandled', gone);
    const told = ofLpa ? [...taken, ...left, ...foundByOther(record, state as OpenCase, sight), ...visit] : visit;
    if ((!isIdle && !danger && !leaves) || (!isGiven && !ofLpa)) return told;
    const verb = isGiven ? 'cards.open' : 'cases.assign';
    const said = saidOf(record, state as OpenCase, { isIdle, isGiven, gone, sight });
    return [{ ...item, what: 'case', rank: 2, at: openedAt, verb, said }, ...told];
  });
}

/** Returns handlers who hold no office in which they were given it and may help no more as a volunteer, as far as the actor may know (1083, 1112). */
function goneOf(theCase: OpenCase, volunteers: Volunteers, { chapter, now }: DueSight): readonly PersonId[] {
  if (chapter === null) return [];
  const { area, handlers } = theCase;
  const still = handlersNow(theCase, { chapter, now });
  const { directory } = chapter;
  const isHere = (one: PersonId) =>
    still.includes(one) &&
    (isOfSecretariat(directory, one) ||
      directory.offices.some((office) => mayServe(office, area) && isInPost(directory, office, one, now)));
  return handlers.filter((one) => {
    const own = volunteers.filter(({ state }) => state.person === one && state.community === `community/${area}`);
    // Of a case that somebody of another place alone was given, it is said that nobody handles it (1861).
    const hasMoved = postOf(directory, one, now) !== undefined && handlers.some(isHere);
    return !isHere(one) && (own.length > 0 || hasMoved) && own.every(({ state }) => caseDataBar(state, now) !== null);
  });
}

type Volunteers = readonly { readonly state: StateOf<'volunteer'> }[];

/** Returns handlers of cases whose local office a report of theirs names: they keep the case until it is given on (0602). */
async function colleaguesIn(
  cases: readonly { readonly stream: string; readonly state: StateOf<'case'> }[],
  { chapter, whole }: DueSight,
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  if (chapter === null) return new Map();
  const { directory } = chapter;
  const open = cases.flatMap(({ stream, state }) => (state.status === 'closed' ? [] : [{ stream, state }]));
  const reportsOf = ({ report, furtherReports }: OpenCase) => [report, ...furtherReports].map(escalationOf);
  const known = await whole<'escalation'>([...new Set(open.flatMap(({ state }) => reportsOf(state as OpenCase)))]);
  return new Map(
    open.map(({ stream, state }) => {
      const offices = reportsOf(state as OpenCase).flatMap((one) => {
        const escalation = known.get(one);
        return escalation === undefined ? [] : barredNow(escalation, chapter).offices;
      });
      const holds = (one: PersonId) =>
        officesOf(directory, one, 'unknown').some((kind) => isLocalOffice(kind) && offices.includes(kind));
      return [stream, state.handlers.filter(holds)] as const;
    }),
  );
}

/** How long the LPA sees that somebody else recorded that a person is no victim. Our own practice; no statute says it. */
const shownFor = 3 * day;

function foundByOther(record: RecordName, { identification, area }: OpenCase, sight: DueSight): readonly DueItem[] {
  if (identification?.outcome !== 'notVictim') return [];
  const { recordedAt: at, recordedBy, proposedBy = recordedBy, decidedBy } = identification;
  const by = [...new Set([proposedBy, recordedBy])];
  if (by.includes(sight.person)) return [];
  const said = secondWords.notVictim({ record, by, decidedBy });
  return at < sight.now - shownFor ? [] : [{ what: 'review', rank: 2, at, record, area, verb: 'cards.open', said }];
}

/** The next step of a case in which nothing runs: before somebody was identified, nobody can be monitored. */
const idleSteps = {
  before: {
    id: 'Siapkan rujukannya, atau tandai bahwa pihak berwenang mulai memeriksa siapa korbannya',
    en: 'Prepare a referral, or mark that an authority began to find out who the victim is',
  },
  after: { id: 'Siapkan rujukan atau pemantauannya', en: 'Prepare a referral or its monitoring' },
} as const;

interface Telling {
  readonly isIdle: boolean;
  readonly isGiven: boolean;
  /** Handlers who can handle it no more. */
  readonly gone: readonly PersonId[];
  readonly sight: DueSight;
}

/** Says who holds a case, and what they do next: while a proposal waits, who wants to close it. */
function saidOf(record: string, state: OpenCase, { isIdle, isGiven, gone, sight }: Telling): Localized {
  const { chapter, now, person } = sight;
  const isAway = (one: PersonId): boolean => chapter !== null && isAbsent(chapter.directory, one, now);
  const handlers = state.handlers.filter((one) => !gone.includes(one));
  const held = (away: string): string => handlers.map((one) => (isAway(one) ? `${one} (${away})` : one)).join(', ');
  const by = standing(state.proposal, now)?.by;
  const isNone = handlers.length === 0;
  const isUnidentified = state.status === 'suspected' || state.status === 'underIdentification';
  const [number, report] = [numberOf(record), numberOf(state.report)];
  const idle = isIdle
    ? { id: '; belum ada layanan atau pemantauan yang berjalan', en: '; no service or monitoring runs' }
    : { id: '', en: '' };
  const next =
    by !== undefined
      ? {
          id: `${by === person ? 'Anda' : by} sudah mengusulkan penutupannya; menunggu orang kedua dari lembaga lain. Bila belum ada yang dapat menyetujui, tugaskan juga petugas lembaga lain`,
          en: `${by === person ? 'You proposed' : `${by} proposes`} to close it; a second person of another institution is waited for. Where nobody can agree, give it to an officer of another institution, too`,
        }
      : isGiven
        ? {
            id: `${isIdle ? idleSteps[isUnidentified ? 'before' : 'after'].id : 'Tanyakan perkembangan layanan atau pemantauannya'}; bila selesai, usulkan penutupannya`,
            en: `${isIdle ? idleSteps[isUnidentified ? 'before' : 'after'].en : 'Ask how its service or monitoring goes'}; when it is done, propose to close it`,
          }
        : {
            id: 'Pastikan ada petugas yang menanganinya, atau serahkan kepada petugas lain',
            en: 'Make sure that an officer handles it, or give it to another one',
          };
  return {
    id: `Kasus ${number} (dari laporan ${report}) ${isGiven ? 'Anda pegang' : isNone ? 'belum dipegang siapa pun' : `dipegang ${held('sedang cuti')}`}${idle.id}. ${next.id}.`,
    en: `Case ${number} (of report ${report}) ${isGiven ? 'is yours' : isNone ? 'is held by nobody' : `is held by ${held('on leave')}`}${idle.en}. ${next.en}.`,
  };
}

/**
 * Says before each thing that waits of a case how urgent its report was, and sorts it as the report was: a closed report is
 * corrected no more, and its child is not safe by that. The case is looked at again a path's shortest hold after its last act.
 */
export async function asUrgentAsReports(items: readonly DueItem[], sight: DueSight): Promise<readonly DueItem[]> {
  const { now, chapter, records, last } = sight;
  if (!items.some(({ record }) => record.startsWith('case/'))) return items;
  const urgencies = await urgenciesOf(await records('case'), sight);
  const hold = Math.min(...(chapter?.policy.paths ?? []).flatMap(({ hold: one }) => (one === null ? [] : [one.ms])));
  const graver = items.map(async (item): Promise<DueItem> => {
    const urgency = urgencies.get(item.record);
    if (urgency === undefined) return item;
    const graded = { ...item, gravity: gravityBy(urgency), ...urgently(urgency, item.said) };
    if (!urgency.danger && !urgency.leaves) return graded;
    if (item.what !== 'case')
      return { ...graded, rank: Math.min(item.rank, ['unhandled', 'colleague'].includes(item.what) ? 0 : 1) };
    const acted = (await last(item.record))?.at ?? item.at;
    const at = (Number.isFinite(hold) ? acted + hold : acted) as Instant;
    return { ...graded, at, rank: at <= now ? 0 : 1 };
  });
  return await Promise.all(graver);
}

/** Reads how urgent the reports of open cases are, by all that was ever said (0652); of a child to everybody. */
async function urgenciesOf(
  open: readonly { readonly stream: string; readonly state: StateOf<'case'> }[],
  { whole, isShown }: DueSight,
): Promise<ReadonlyMap<string, Urgency>> {
  const those = open.filter(({ state }) => state.status !== 'closed');
  const names = those.flatMap(({ state }) => [state.report, ...state.furtherReports]);
  const known = await whole<'report'>([...new Set(names)]);
  const found = those.map(async ({ stream, state }) => {
    const { report, furtherReports, ageClass } = state;
    const urgencies = [report, ...furtherReports].map(async (one): Promise<Urgency> => {
      const said = known.get(one);
      const isKnown = said !== undefined && (await isShown(one));
      const urgency = urgencyIn(isKnown ? said.facts : {});
      return { ...urgency, child: urgency.child && !(isKnown && isAdultOver(state, one, said)) };
    });
    const all = [...(await Promise.all(urgencies)), { ...urgencyIn({}), child: ageClass === 'child' }];
    return [stream, gravestOf(all)] as const;
  });
  return new Map((await Promise.all(found)).filter(([, urgency]) => gravityBy(urgency) > 0));
}
