import {
  type Instant,
  type Language,
  type Localized,
  localDate,
  type PersonId,
  type ReportState,
  type Zone,
} from '@kawal/core';
import { acts } from '@kawal/core/escalation';
import { fillIn } from '@kawal/core/language';
import { describeDay, describeInstant } from '@kawal/core/locales';
import { type Sighting, seers, traceKinds, unseenGrounds, type Witness } from '@kawal/core/report';
import sentences from './witness-words.json' with { type: 'json' };

interface Telling {
  readonly zone: Zone;
  /** How a person is named to whoever reads it. */
  readonly nameOf: (person: PersonId) => string;
}

/** Says to a second person, point by point, what a record knows of who is said to have seen the victim (1975). */
export function describeWitness(
  { seenBy, seenOn }: Sighting,
  witness: Witness,
  { zone, nameOf }: Telling,
): readonly Localized[] {
  const { traces, met, since, addedAt } = witness;
  const newest = traces.toSorted((one, other) => other.at - one.at);
  const distinct = newest.filter(({ how }, place) => newest.findIndex((one) => one.how === how) === place);
  const isSameDay = seenOn !== undefined && localDate(seenOn, zone) === localDate(since, zone);
  const inBoth = (textIn: (language: Language) => string): Localized => ({ id: textIn('id'), en: textIn('en') });
  const line = (what: Localized, at: Instant, by?: PersonId): Localized =>
    inBoth((language) => {
      const about = [describeInstant(at, zone)[language], ...(by === undefined ? [] : [nameOf(by)])];
      return `${what[language]} (${about.join('; ')})`;
    });
  const listed = (lines: readonly Localized[]): Localized =>
    inBoth((language) => lines.map((one) => one[language]).join(', '));
  const said = [
    sentences[traces.length > 0 ? 'known' : 'unknown'],
    ...(met.length > 0 ? [sentences.met] : []),
    ...(traces.length > 0 ? [] : [sentences.ask]),
    ...(isSameDay ? [sentences.sameDay] : []),
    ...(addedAt === undefined ? [] : [sentences.added]),
  ];
  const known = {
    office: seenBy === undefined ? '' : seers[seenBy],
    traces: listed(distinct.map(({ how, at, by }) => line(traceKinds[how], at, by))),
    acts: listed(met.flatMap(({ did, at, person }) => (isAct(did) ? [line(acts[did], at, person)] : []))),
    since: describeInstant(since, zone),
    added: describeInstant(addedAt ?? since, zone),
  };
  return said.map((one) => fillIn(one, known));
}

/** Says who saw the victim, as a closed report keeps it; null where its closing did not have to say it. */
export function describeSighting(report: ReportState, { zone, nameOf }: Telling): Localized | null {
  if (report.status !== 'closed' || report.seenBy === undefined) return null;
  const { seenBy, seenOn, metBy = [] } = report;
  const said = seenOn === undefined || Object.hasOwn(unseenGrounds, seenBy) ? sentences.notSeen : sentences.seen;
  const people = metBy.map(nameOf).join(', ');
  const more = (language: Language) => (metBy.length > 0 ? ` ${sentences.metBy[language]}` : '');
  return fillIn(
    { id: `${said.id}${more('id')}`, en: `${said.en}${more('en')}` },
    { office: seers[seenBy], day: describeDay(seenOn ?? report.closedAt, zone), people },
  );
}

const isAct = (did: string | undefined): did is keyof typeof acts => did !== undefined && Object.hasOwn(acts, did);
