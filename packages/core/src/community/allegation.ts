import type { Instant } from '../calendar/instant.ts';
import { system } from '../record/actor.ts';
import type { Claim, Concept, Context, Reaction } from '../record/concept.ts';
import { accept, type Decision } from '../record/decision.ts';
import type { VolunteerState } from './volunteer.ts';

/** The reports that name one person as suspected. They suspend the person as a volunteer of every community (1090). */
export interface Allegations {
  /** A reference to the person; empty before the first report. */
  readonly person: string;
  readonly reports: readonly Allegation[];
  /** Waits to be noted of a person, since an act could not. */
  readonly waiting?: { readonly report: string; readonly person: string; readonly since: Instant };
}

export interface Allegation {
  readonly report: string;
  readonly at: Instant;
}

interface Said {
  readonly report: string;
  readonly person: string;
}

type AllegationCommand =
  | ({ readonly type: 'note-allegation' | 'await-allegation' } & Said)
  | { readonly type: 'lift-allegation'; readonly report: string }
  | { readonly type: 'wake' };

type AllegationEvent =
  | ({ readonly type: 'allegation-noted' | 'allegation-awaited' | 'allegation-handed-on' } & Said)
  | { readonly type: 'allegation-lifted'; readonly report: string };

/** Refuses nothing: its commands follow from reports, and from a lifting on the record of a volunteer. */
export const allegationConcept = {
  name: 'allegation',
  shape: 1,
  initial: { person: '', reports: [] } as Allegations,
  reads: () => [],
  decide: (command, { reports, waiting }): Decision<AllegationEvent, never> => {
    if (command.type === 'lift-allegation') return accept({ ...command, type: 'allegation-lifted' });
    if (command.type === 'await-allegation') return accept({ ...command, type: 'allegation-awaited' });
    if (command.type === 'wake')
      return waiting ? accept({ type: 'allegation-handed-on', ...said(waiting) }) : accept<AllegationEvent>();
    const isNoted = reports.some(({ report }) => report === command.report);
    return isNoted ? accept<AllegationEvent>() : accept({ ...command, type: 'allegation-noted' });
  },
  refuses: {},
  evolve: ({ person, reports }, event, { at }) => {
    const others = reports.filter(({ report }) => report !== event.report);
    if (event.type === 'allegation-awaited') return { person, reports, waiting: { ...said(event), since: at } };
    if (event.type === 'allegation-handed-on') return { person, reports };
    if (event.type === 'allegation-lifted') return { person, reports: others };
    return { person: event.person, reports: [...others, { report: event.report, at }] };
  },
  reacts: (changes, _, stream) =>
    changes.flatMap((event) =>
      event.type === 'allegation-handed-on' ? allegationNoted(said(event), `${stream}.1`) : [],
    ),
  claims: ({ person }) => (person === '' ? [] : [allegationsOf(person).claim]),
  keys: {},
  wakeAt: ({ waiting }) => waiting?.since ?? null,
} satisfies Concept<AllegationCommand, AllegationEvent, Allegations, never>;

function said({ report, person }: Said): Said {
  return { report, person };
}

/** Notes what a report says of a person in the one record of the person, or begins it by this name. */
export function allegationNoted({ report, person }: Said, begin: string): Reaction {
  const command = { type: 'note-allegation', report, person };
  return { concept: 'allegation', ...allegationsOf(person), begin, command, actor: system };
}

/** The claim by which the allegations against a person are found. */
export function allegationsOf(person: string): { readonly claim: Claim } {
  return { claim: { name: 'allegations-of-person', value: person } };
}

/** Returns a volunteer as suspended by the allegations that were read, or by some of them. */
export function suspendedBy(volunteer: VolunteerState, read: Context['read'], isKnown = (_: string) => true) {
  if (volunteer.status === 'none') return volunteer;
  const alleged = read<Allegations>(allegationsOf(volunteer.person))?.state.reports ?? [];
  const known = alleged.filter(({ report }) => isKnown(report));
  const [first] = known;
  if (first === undefined) return volunteer;
  const reports = known.map(({ report }) => report);
  if (volunteer.status === 'suspended') return { ...volunteer, reports };
  if (volunteer.status === 'exited') return { ...volunteer, suspension: volunteer.suspension ?? 'allegation', reports };
  const { person, community } = volunteer;
  const suspended = { status: 'suspended', reason: 'allegation', suspendedAt: first.at, reports } as const;
  return { ...suspended, person, community, before: volunteer };
}
