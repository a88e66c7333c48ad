import {
  type Ceiling,
  type Chapter,
  type Condition,
  type ContactPoint,
  formatInstant,
  type Instant,
  type Language,
  type Office,
  type OfficeHours,
  type OfficeKind,
  type Path,
  type Policy,
  type Requirement,
  type Step,
  type Zone,
} from '@kawal/core';
import type { HolidayTable, OpeningHours } from '@kawal/core/calendar';
import { isSuspended } from '@kawal/core/directory';
import type { Offset, Wait } from '@kawal/core/policy';
import { describeCondition, describeFloor, describeWaiver } from '@kawal/policy';
import { type Aspect, type ClosedWord, partWords } from './aspect-words.ts';
import type { AspectValue } from './value.ts';

export type ComparedPart = keyof typeof partWords;

export const parts = Object.keys(partWords) as ComparedPart[];

export type DescribedAspects = Readonly<Partial<Record<Aspect, AspectValue>>>;

/** Every thing of one kind, by its name. */
export type Items = ReadonlyMap<string, DescribedAspects>;

/** A chapter taken apart into named things with comparable aspects. */
export function describeChapter(chapter: Chapter): Readonly<Record<ComparedPart, Items>> {
  const { directory, policy, zone } = chapter;
  const inWords = (language: Language) => ({ language, zone, declared: policy.facts });
  const one = (name: string, described: DescribedAspects): Items => new Map([[name, described]]);
  return {
    chapter: one('', {
      name: text(chapter.name),
      city: text(chapter.city),
      zone: text(zone),
      language: { is: 'language', language: chapter.language },
      retention: list(Object.entries(chapter.retention ?? {}).map(([name, days]) => `${name} ${days}`)),
      operator: chapter.operator === 'unknown' ? { is: 'nothing' } : list(chapter.operator),
      texts: list(Object.entries(chapter.texts ?? {}).map(([name, { id, en }]) => `${name}: ${id} / ${en}`)),
      daysOff: list(daysOffOf(chapter)),
    }),
    holidays: new Map(chapter.calendar.tables.map((table) => [String(table.year), tableOf(table)])),
    area: new Map(chapter.areas.map(({ code, name, aliases }) => [code, { name: text(name), aliases: list(aliases) }])),
    person: new Map(
      Object.entries(directory.people).map(([ref, { contacts, language }]) => [
        ref,
        {
          contacts: list(contacts),
          language: { is: 'language', language },
          suspended: yesNo(isSuspended(directory, ref)),
          secretariat: yesNo(directory.secretariat?.includes(ref) === true),
        },
      ]),
    ),
    contact: new Map(Object.entries(directory.contactPoints).map(([id, point]) => [id, contactOf(point, zone)])),
    office: new Map(directory.offices.map((office) => [office.id, officeOf(office, zone)])),
    absence: new Map(
      directory.absences.map(({ person, from, until }) => [
        `${person} ${localText(from, zone)}`,
        { until: time(until, zone) },
      ]),
    ),
    policy: one(policy.id, {
      version: { is: 'number', number: policy.version },
      layer: term(policy.layer),
      follows: list(policy.lineage.slice(0, -1).map(({ id, version }) => `${id}@${version}`)),
      area: optional(policy.area, text),
      callers: offices(policy.callers),
    }),
    fact: new Map(
      Object.values(policy.facts).map(({ keyword, values }) => [
        keyword,
        { values: list(values.map((value) => value.keyword)) },
      ]),
    ),
    requirement: new Map(Object.entries(policy.requires).map(([kind, asked]) => [kind, requirementOf(asked)])),
    path: new Map(policy.paths.map((path) => [path.id, pathOf(path, policy)])),
    step: new Map(policy.paths.flatMap(({ id, steps }) => steps.map((step) => [`${id}/${step.id}`, stepOf(step)]))),
    floor: new Map(policy.floors.map((one) => [one.id, said((language) => describeFloor(one, inWords(language)))])),
    ceiling: new Map(policy.ceilings.map((ceiling) => [ceiling.id, ceilingOf(ceiling, policy)])),
    waiver: new Map(policy.waivers.map((one) => [one.id, said((language) => describeWaiver(one, inWords(language)))])),
  };
}

function tableOf({ decree, days }: HolidayTable): DescribedAspects {
  const dates = list(days.map(({ date, name }) => `${date.slice(5)} ${name}`));
  return { dayCount: { is: 'number', number: days.length }, decree: text(decree), dates };
}

function contactOf({ channel, readers, verifiedAt, rings }: ContactPoint, zone: Zone): DescribedAspects {
  return {
    channel: text(channel),
    readers: readers === 'unlisted' ? term('unlisted') : list(readers),
    verified: verifiedAt === null ? term('never') : time(verifiedAt, zone),
    rings: yesNo(rings),
  };
}

function officeOf(office: Office, zone: Zone): DescribedAspects {
  return {
    kind: offices([office.kind]),
    area: text(office.area),
    name: text(office.localName),
    holders: list(office.holders),
    deputies: list(office.deputies),
    shifts: shiftsOf(office.shifts, zone),
    terms: list(
      (office.terms ?? []).map(
        ({ person, from, until, acting }) =>
          `${person} ${localText(from, zone)}–${until === null ? '' : localText(until, zone)}${acting ? ' (Plt.)' : ''}`,
      ),
    ),
    reach: term(office.reach),
    number: optional(office.number, text),
    hours: optional(office.hours, (hours) => {
      const [id, en] = [hoursText(hours, 'id'), hoursText(hours, 'en')];
      return { is: 'said', said: { id, en } };
    }),
    drill: yesNo(office.drill),
  };
}

function shiftsOf(shifts: Office['shifts'], zone: Zone): AspectValue {
  if (shifts.length === 0) return { is: 'nothing' };
  const at = (instant: Instant) => localText(instant, zone);
  const said = shifts.map(({ person, from, until }) => ({ person, from: at(from), until: at(until) }));
  return { is: 'shifts', shifts: said };
}

function requirementOf({ on, people, reach, instead }: Requirement): DescribedAspects {
  return {
    on: term(on),
    people: { is: 'number', number: people },
    reach: term(reach),
    instead: optional(instead, (kind) => offices([kind])),
  };
}

function pathOf({ when, hold, review, advise, why }: Path, { facts }: Policy): DescribedAspects {
  return {
    when: conditionOf(when, facts),
    hold: optional(hold, wait),
    review: optional(review, wait),
    advise: optional(advise, term),
    why: list(why.map((ground) => ('rule' in ground ? ground.rule : `${ground.cite} (${ground.as})`))),
  };
}

function stepOf({ after, tell, unless, repeat }: Step): DescribedAspects {
  return {
    after: offset(after),
    tell: offices(tell),
    unless: { is: 'guard', guard: unless },
    repeat: optional(repeat, (one) => ({ is: 'repeat', repeat: one })),
  };
}

/** Compares conditions by their sentences: a fact that another path asks for changes none of them. */
function conditionOf(when: Condition, declared: Policy['facts']): AspectValue {
  const say = (language: Language): string => describeCondition(when, { language, declared });
  return { is: 'said', said: { id: say('id'), en: say('en') } };
}

function ceilingOf({ when, bars }: Ceiling, { facts }: Policy): DescribedAspects {
  const condition = conditionOf(when, facts);
  return { when: condition, ...('never' in bars ? { never: offices(bars.never) } : { only: offices(bars.only) }) };
}

function said(say: (language: Language) => string): DescribedAspects {
  return { says: { is: 'said', said: { id: say('id'), en: say('en') } } };
}

/** Names the days: `Senin–Jumat 07:30–16:00`. */
export function hoursText({ periods = [], ...usual }: OfficeHours, language: Language): string {
  const others = periods.map(({ from, until, ...hours }) => `${from}–${until}: ${openingText(hours, language)}`);
  return [openingText(usual, language), ...others].join('; ');
}

function openingText({ weekdays, opens, closes }: OpeningHours, language: Language): string {
  const clock = (minutes: number): string =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${daysText(weekdays, language)} ${clock(opens)}–${clock(closes)}`;
}

/** A span where the days follow each other, else each day; 0 is Sunday. */
function daysText(weekdays: readonly number[], language: Language): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = weekdays.map((day) => format.format(Date.UTC(2023, 0, 1 + day)));
  const isSpan = names.length > 2 && weekdays.every((day, at) => day === (weekdays[0] ?? 0) + at);
  return isSpan ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}

function text(written: string): AspectValue {
  return { is: 'text', text: written };
}

function list(items: readonly string[]): AspectValue {
  return items.length === 0 ? { is: 'nothing' } : { is: 'list', items };
}

function offices(kinds: readonly OfficeKind[]): AspectValue {
  return kinds.length === 0 ? { is: 'nothing' } : { is: 'offices', kinds };
}

function term(word: ClosedWord): AspectValue {
  return { is: 'term', term: word };
}

function yesNo(yes: boolean): AspectValue {
  return { is: 'yesNo', yes };
}

function wait({ ms }: Wait): AspectValue {
  return { is: 'wait', ms };
}

function offset(after: Offset): AspectValue {
  return 'ms' in after ? wait(after) : { is: 'workingDays', days: after.workingDays };
}

function time(instant: Instant, zone: Zone): AspectValue {
  return { is: 'time', instant, zone };
}

function optional<T>(value: T | null, say: (value: T) => AspectValue): AspectValue {
  return value === null ? { is: 'nothing' } : say(value);
}

function localText(instant: Instant, zone: Zone): string {
  return formatInstant(instant, zone).slice(0, 16).replace('T', ' ');
}

function daysOffOf({ calendar }: Chapter): readonly string[] {
  return calendar.localOffDays.map(({ date, name, source }) =>
    source === null ? `${date} ${name}` : `${date} ${name} (${source})`,
  );
}
