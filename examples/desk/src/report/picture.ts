import type { Localized, OfficeKind } from '@kawal/core';
import { type OwedOffice, officesToNotify } from '@kawal/engine';
import { type describeExplanation, pathTitle } from '@kawal/policy';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { officesSaid } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { type Reach, reachOf } from './how-told.ts';

type Explanation = Parameters<typeof describeExplanation>[0];
type Story = Explanation['paths'][number];
type Decision = Extract<Explanation['happened'][number], { readonly type: 'decision' }>;

/** How a step stands: its look, and the word beside its time. */
type Look =
  | 'told'
  | 'waiting'
  | 'failed'
  | 'unsent'
  | 'called'
  | 'next'
  | 'held'
  | 'none'
  | 'met'
  | 'late'
  | 'owed'
  | 'missed'
  | 'givenUp'
  | 'ended';

interface Mark {
  readonly look: Look;
  readonly offices: readonly OfficeKind[];
  readonly at: number | null;
}

const words = {
  title: { id: 'Gambar pemberitahuan', en: 'Picture of the notifications' },
  floors: { id: 'Batas waktu', en: 'Deadlines' },
  ended: { id: '(dihentikan)', en: '(ended)' },
} as const;

const looks: Readonly<Record<Look, Localized>> = {
  told: { id: 'pesan terkirim; diputuskan', en: 'message sent; decided' },
  waiting: { id: 'pesan BELUM terkirim; diputuskan', en: 'message NOT sent yet; decided' },
  failed: { id: 'pesan GAGAL terkirim; diputuskan', en: 'message FAILED; decided' },
  unsent: {
    id: 'pesannya hanya ditulis ke folder, BELUM SAMPAI',
    en: 'the message only lies in a folder, NOT ARRIVED',
  },
  called: { id: 'petugas diminta meneleponnya', en: 'an officer was asked to call it' },
  next: { id: 'berikutnya', en: 'next' },
  held: { id: 'ditahan, karena ada yang menangani, sampai', en: 'held, because somebody has it, until' },
  none: { id: 'tidak diberi tahu', en: 'not notified' },
  met: { id: 'terbukti diberi tahu; batasnya', en: 'proved; due' },
  late: { id: 'terlambat, kini terbukti diberi tahu; batasnya', en: 'late, proved by now; it was due' },
  owed: { id: 'belum pasti sudah tahu; paling lambat', en: 'not proved yet; by' },
  missed: { id: 'TERLEWAT', en: 'MISSED' },
  givenUp: { id: 'dilepaskan oleh dua orang; batasnya', en: 'given up by two people; it was due' },
  ended: {
    id: 'terhitung sudah tahu, atau tidak perlu lagi, karena laporan ditutup; batasnya',
    en: 'counts as told, or is not needed any more, for the report is closed; it was due',
  },
};

const ofFloors: Readonly<Partial<Record<Look, true>>> = {
  ...{ met: true, late: true, owed: true, missed: true, givenUp: true, ended: true },
};

/** Looks of a deadline of which nothing proves yet that it was kept. */
const open: readonly Look[] = ['owed', 'missed'];

/** Goes by what proves it now, as the list of those still to be notified does: an outcome is written at the deadline alone. */
function lookOf(
  { obligation: { outcome, office, offices }, isProved, afterClosing }: Explanation['floors'][number],
  { status, stillOwed }: { readonly status: Explanation['status']; readonly stillOwed: readonly OfficeKind[] },
): Look {
  if (afterClosing === 'given-up') return 'givenUp';
  const isMet = isProved === true || afterClosing === 'reached';
  if (outcome === 'discharged' || (outcome === 'owed' && isMet)) return 'met';
  const isOwed = (office === null ? offices : [office]).some((one) => stillOwed.includes(one));
  if (outcome === 'owed') return status === 'closed' && !isOwed ? 'ended' : 'owed';
  return isMet ? 'late' : 'missed';
}

/** Draws how a report is notified: a lane for each path that opened, with a mark for each step, and one for the deadlines. */
export function Picture({
  visit,
  explanation,
  owed,
  barred,
  unsent,
}: {
  readonly visit: OfficerVisit;
  readonly explanation: Explanation;
  /** Offices that the page lists as still to be notified. */
  readonly owed: readonly OwedOffice[];
  /** Offices that the report bars: no step to come notifies them. */
  readonly barred: readonly OfficeKind[];
  /** People whose messages only lie in a folder. */
  readonly unsent: readonly string[];
}): VNode | null {
  const { say, language } = visit;
  const lanes = explanation.paths
    .filter(({ openedAt }) => openedAt !== null)
    .map((story) => ({
      title: `${pathTitle(story.path.id, language)}${story.ended === null ? '' : ` ${say(words.ended)}`}`,
      marks: marksOf(story, explanation, unsent).flatMap((mark) => withoutBarred(mark, barred)),
    }));
  const floors = explanation.floors.flatMap((floor): readonly Mark[] => {
    const { office, offices, deadline: at } = floor.obligation;
    const those = office === null ? offices : [office];
    const named = owed.flatMap((one) => one.offices);
    const look = lookOf(floor, { status: explanation.status, stillOwed: named });
    if (!open.includes(look) || !those.some((one) => barred.includes(one))) return [{ look, offices: those, at }];
    // Nobody is to know there: what is called in its place stands here, until it was.
    const instead = owed.find((one) => one.offices.join() === those.join());
    return instead === undefined ? [] : [{ look, offices: officesToNotify(instead), at }];
  });
  const all = [...lanes, { title: say(words.floors), marks: eachOnce(floors) }].filter(({ marks }) => marks.length > 0);
  if (all.length === 0) return null;
  return html`<section class="picture"><h2>${say(words.title)}</h2>
    ${all.map(({ title, marks }) => html`<h3>${title}</h3><ol>${marks.map((mark) => html`<${Drawn} visit=${visit} mark=${mark} />`)}</ol>`)}
  </section>`;
}

/** Keeps of several duties to notify the same offices that stand alike the one whose time ends first, as the list of those still owed does. */
function eachOnce(marks: readonly Mark[]): readonly Mark[] {
  const sorted = marks.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
  const nameOf = ({ look, offices }: Mark): string => `${look} ${offices.join()}`;
  return sorted.filter((one, place) => sorted.findIndex((other) => nameOf(other) === nameOf(one)) === place);
}

function Drawn({ visit, mark: { look, offices, at } }: { readonly visit: OfficerVisit; readonly mark: Mark }): VNode {
  const when = at === null ? '' : ` ${timeSaid(visit, at)}`;
  // A step notifies each of its offices; of those that a deadline names one is enough.
  const joint = Object.hasOwn(ofFloors, look) ? 'or' : 'and';
  return html`<li class=${look}><strong>${officesSaid(visit, offices, joint)}</strong> <small>${visit.say(looks[look])}${when}</small></li>`;
}

/** Takes whom the report bars out of a step to come. One that names nobody else notifies nobody. */
function withoutBarred(mark: Mark, barred: readonly OfficeKind[]): readonly Mark[] {
  if (mark.look !== 'next' && mark.look !== 'held') return [mark];
  const [offices, out] = [false, true].map((is) => mark.offices.filter((one) => barred.includes(one) === is));
  return [
    ...(offices?.length ? [{ ...mark, offices }] : []),
    ...(out?.length ? [{ look: 'none' as const, offices: out, at: null }] : []),
  ];
}

/** The steps of a path in the order of the policy, as far as one of them was decided or has its time. */
function marksOf(
  { path }: Story,
  { happened, pending, told: all }: Explanation,
  unsent: readonly string[],
): readonly Mark[] {
  return path.steps.flatMap(({ id, tell }): readonly Mark[] => {
    const isOf = (one: { readonly path: string; readonly step: string; readonly occurrence: number }): boolean =>
      one.path === path.id && one.step === id && one.occurrence === 0;
    const decided = happened.flatMap((one) => (one.type === 'decision' && isOf(one.decided) ? [one] : []));
    const told = decided.find((one) => one.decided.decision.outcome === 'told');
    const own = all.filter((one) => one.path === path.id && one.step === id);
    if (told !== undefined) return marksOfTold(told, unsent, own);
    const next = pending.find(isOf);
    if (next !== undefined) return [{ look: next.held ? 'held' : 'next', offices: tell, at: next.due }];
    return decided.length === 0 ? [] : [{ look: 'none', offices: tell, at: null }];
  });
}

/** Parts whom a step told from whom somebody was asked to call, and from whom it did not reach: a substitute stands as itself. */
function marksOfTold(
  { at, decided: { recipients, missing } }: Decision,
  unsent: readonly string[],
  messages: Explanation['told'],
): readonly Mark[] {
  const kept = recipients.filter(({ person, task }) => task !== 'call' && unsent.includes(person));
  const inFolder = kept.map(({ office, instead }) => instead ?? office);
  const those = (task: 'act' | 'call') =>
    recipients
      .filter((one) => (one.task === 'call') === (task === 'call'))
      .map(({ office, instead }) => instead ?? office);
  const acting = those('act').filter((one) => !inFolder.includes(one));
  const reaching = (...wanted: readonly Reach[]) =>
    acting.filter((office) => wanted.includes(reachOf(messages.filter((one) => one.served === office))));
  const marks: readonly Mark[] = [
    { look: 'told', offices: reaching('sent', 'delivered'), at },
    { look: 'waiting', offices: reaching('waiting'), at },
    { look: 'failed', offices: reaching('failed'), at },
    { look: 'unsent', offices: inFolder, at: null },
    { look: 'called', offices: those('call'), at },
    { look: 'none', offices: missing.map(({ office }) => office), at: null },
  ];
  return marks
    .map((one) => ({ ...one, offices: [...new Set(one.offices)] }))
    .filter(({ offices }) => offices.length > 0);
}
