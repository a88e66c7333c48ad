import { type Chapter, type EscalationState, type Instant, type KemendagriCode, localDate } from '@kawal/core';
import { evidenceFlaw } from '@kawal/core/pact';
import { isInPostAt } from '@kawal/engine';
import type { CommandForm, Control } from '@kawal/forms';
import { describeOffices, pathTitle } from '@kawal/policy';
import { type FormSetting, sentence } from '../form/draw-form.ts';
import { partiesSaid, type ReportParty } from '../form/parties.ts';
import { chapterOffices, officesIn, officesSaid, peopleIn, personSaid } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import { isOfLpaNow, type OfficerVisit } from '../page/visit.ts';
import {
  areaOf,
  conceptOf,
  describeRecord,
  isDeskConcept,
  type ListedRecord,
  mayBeMeant,
  placeOf,
  recordsOf,
  shortName,
} from './concepts.ts';
import { withoutMarks } from './from-story.ts';
import { fewerFor, ownPeople, signatoriesOf } from './people-offered.ts';
import { tagsOf, urgencyOf } from './urgency.ts';

/** Reads what a form offers: records by their words, people in post, and the people of its report. */
export async function settingOf(
  visit: OfficerVisit,
  form: CommandForm,
  errors: FormSetting['errors'],
  record: string | null,
): Promise<FormSetting> {
  const { api, chapter, language } = visit;
  const wanted = conceptsIn({ kind: 'group', fields: form.fields }).filter(isDeskConcept);
  const lists = await Promise.all([...new Set(wanted)].map((concept) => recordsOf(api, concept)));
  const own = wanted.length === 0 || record === null ? undefined : await areaOf(api, record);
  const linked = record === null ? undefined : await namedBy(visit, record, form.type);
  // Of a kelurahan, what lies in it or around it can be meant; what is elsewhere cannot. One child is reported at home and at school.
  const isNear = (one: ListedRecord) => mayBeMeant(placeOf(one), own);
  const isAnywhere = form.type === 'mark-duplicate';
  const isMeant = (one: ListedRecord) =>
    (isAnywhere || isNear(one)) && mayShow(one, record, own) && fits(one, form.type) && isOfMonth(visit, one, record);
  const meant = lists
    .flat()
    .filter((one) => linked?.includes(one.stream) ?? isMeant(one))
    .toSorted((one, other) => receivedAt(other) - receivedAt(one));
  const ordered = isAnywhere ? [...meant.filter(isNear), ...meant.filter((one) => !isNear(one))] : meant;
  const options = ordered.map((one) => ({
    value: one.stream,
    said: [
      ...new Set([shortName(one.stream, chapter)[language], describeRecord(one, chapter)[language]]),
      // Two reports of one place are told apart by who is concerned and when they came in.
      ...(conceptOf(one.stream) === 'report' ? tagsOf(urgencyOf(one), visit) : []),
      ...(typeof one.state['receivedAt'] === 'number' ? [timeSaid(visit, one.state['receivedAt'])] : []),
    ].join(' · '),
  }));
  const parties = await partiesOf(visit, record);
  const said = partiesSaid(parties, language);
  return {
    language,
    areas: form.type === 'draft-pact' ? areasToDraftIn(visit) : (chapter?.areas ?? []),
    people: (await fewerFor(visit, form.type, record)) ?? peopleIn(visit),
    signatories: await signatoriesOf(visit, form.type, record),
    witnesses: form.type === 'sign-pact' ? ownPeople(visit) : undefined,
    offices: officesIn(visit),
    known: await knownFor(visit, record, form),
    parties: said,
    victims: said.filter(({ value }) => parties.some(({ ref, roles }) => ref === value && roles.includes('victim'))),
    // A record is no duplicate of itself.
    recordsOf: (concepts) => options.filter(({ value }) => value !== record && concepts.includes(conceptOf(value))),
    errors,
  };
}

/** The newest comes first: where a list does not show all, it is the one that is mostly meant. */
function receivedAt({ state }: ListedRecord): number {
  return Number(state['receivedAt'] ?? state['heldOn'] ?? state['plannedOn'] ?? 0);
}

const isHeld = (kind: string) => (state: ListedRecord['state']) => state['kind'] === kind && state['status'] === 'held';
const isActive = (state: ListedRecord['state']) => state['status'] === 'active';
const isTraining = { engagement: isHeld('training') };

/** Of a command, the records of a concept that it takes: every other would be refused. */
const taken: Readonly<Record<string, Readonly<Record<string, (state: ListedRecord['state']) => boolean>>>> = {
  'schedule-pact': {
    engagement: ({ kind, status }) => kind === 'audienceMeeting' && status !== 'cancelled',
  },
  'sign-pact': { engagement: isHeld('audienceMeeting') },
  // Of two reports the one that goes on is open.
  'mark-duplicate': { report: ({ status }) => status !== 'closed' },
  'train-volunteer': isTraining,
  'refresh-training': isTraining,
  'assign-visit': { volunteer: isActive },
  'activate-community': { volunteer: isActive },
};

function fits({ stream, state }: ListedRecord, command: string): boolean {
  return taken[command]?.[conceptOf(stream)]?.(state) !== false;
}

/** Leaves out of a month's condition report what came in before or after that month. */
function isOfMonth({ chapter }: OfficerVisit, { stream, state }: ListedRecord, record: string | null): boolean {
  if (record === null || conceptOf(record) !== 'condition-report' || conceptOf(stream) !== 'report') return true;
  const at = Number(state['receivedAt'] ?? 0) as Instant;
  return record.endsWith(`.${localDate(at, chapter?.zone ?? 'WIB').slice(0, 7)}`);
}

/** Lists the reports that a record names, where the command takes no other: linked to the case, or against the volunteer. */
async function namedBy({ api }: OfficerVisit, record: string, type: string): Promise<readonly string[] | undefined> {
  if (type === 'lift-suspension') {
    const suspended = await api.volunteers.get(record as `volunteer/${string}`);
    return suspended.ok && 'reports' in suspended.record.state ? suspended.record.state.reports : [];
  }
  if (type !== 'unlink-report') return undefined;
  const found = await api.cases.get(record as `case/${string}`);
  return found.ok && 'furtherReports' in found.record.state ? found.record.state.furtherReports : [];
}

/** Lists the places for which this person may draft a pact: of an officer of a kelurahan their own, of the LPA each. */
function areasToDraftIn(visit: OfficerVisit): FormSetting['areas'] {
  const { areas = [] } = visit.chapter ?? {};
  const own = areas.filter(
    ({ code }) => code.split('.').length === 4 && (isOfLpaNow(visit) || isInPostAt(code, visit)),
  );
  return areas.filter(({ code }) => own.some((one) => one.code === code || one.code.startsWith(`${code}.`)));
}

const evidence = ['volunteer', 'community', 'visit', 'condition-report'];

/** Returns false for a record that shows no commitment of a pact: its page offers none that would be refused. */
function mayShow({ stream, state }: ListedRecord, record: string | null, area: string | undefined): boolean {
  if (record === null || conceptOf(record) !== 'pact' || !evidence.includes(conceptOf(stream))) return true;
  const shown = state as unknown as Parameters<typeof evidenceFlaw>[0]['state'];
  return evidenceFlaw({ stream, state: shown }, area as KemendagriCode) === null;
}

/** Paths and steps of the chapter's policy, and whom an exclusion can be of: on the page of a report alone. */
async function knownFor(visit: OfficerVisit, record: string | null, form: CommandForm): Promise<FormSetting['known']> {
  const { chapter, language, api } = visit;
  if (chapter === null || record === null || conceptOf(record) !== 'report') return new Map();
  const asked = form.fields.some(({ name }) => ['path', 'step', 'who'].includes(name));
  const found = asked ? await api.escalations.get(record as `report/${string}`) : undefined;
  const paths = found?.ok === true ? offeredPaths(found.record.state, form, chapter.policy.paths) : [];
  // Nobody but whom the report excludes can be told again.
  const { offices = [], people = [] } = found?.ok === true ? found.record.state.excluded : {};
  const plain = (id: string): string => pathTitle(id, language);
  const steps = new Map<string, string[]>();
  const told = new Map(paths.flatMap((path) => path.steps.map(({ id, tell }) => [id, tell] as const)));
  for (const path of paths) for (const { id } of path.steps) steps.set(id, [...(steps.get(id) ?? []), plain(path.id)]);
  return new Map([
    ['path', paths.map(({ id }) => ({ value: id, said: plain(id) }))],
    [
      'step',
      [...steps].map(([value, of]) => ({
        value,
        said: `${sentence(describeOffices(told.get(value) ?? [], 'and', language))} (${of.join(', ')})`,
      })),
    ],
    [
      'who',
      [
        ...chapterOffices(visit, offices).map((kind) => ({
          value: kind,
          said: sentence(officesSaid(visit, [kind], 'or')),
        })),
        ...people.map((value) => ({ value, said: personSaid(visit, value) })),
      ],
    ],
  ]);
}

type Paths = Chapter['policy']['paths'];

/** The paths that run, with the steps still to come; for a path to begin again, those that were ended. */
function offeredPaths({ paths, ended, pending }: EscalationState, form: CommandForm, all: Paths): Paths {
  const isOver = ({ id }: Paths[number]): boolean => ended.some(({ path }) => path === id);
  if (form.type === 'reopen-path') return all.filter(isOver);
  const isToCome = (path: string, step: string): boolean =>
    pending.some((one) => one.path === path && one.step === step && one.occurrence === 0);
  return all
    .filter((one) => paths.some(({ path }) => path === one.id) && !isOver(one))
    .map((one) => ({ ...one, steps: one.steps.filter(({ id }) => isToCome(one.id, id)) }));
}

/** The people of a report, where this person may see them. */
export async function partiesOf({ api }: OfficerVisit, record: string | null): Promise<readonly ReportParty[]> {
  if (record === null || conceptOf(record) !== 'report') return [];
  const found = await api.reports.get(record);
  return found.ok && found.record.view === 'whole' ? withoutMarks(found.record.state.parties) : [];
}

function conceptsIn(control: Control): readonly string[] {
  if (control.kind === 'record') return control.concepts;
  if (control.kind === 'group') return control.fields.flatMap((field) => conceptsIn(field.control));
  if (control.kind === 'variants') return control.variants.flat().flatMap((field) => conceptsIn(field.control));
  return control.kind === 'list' || control.kind === 'table' ? conceptsIn(control.of) : [];
}
