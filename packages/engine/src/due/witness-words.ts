import { type Instant, type Language, type Localized, localDate, type PersonId, type Zone } from '@kawal/core';
import { acts } from '@kawal/core/escalation';
import { describeInstant } from '@kawal/core/locales';
import { type Sighting, seers, traceKinds, type Witness } from '@kawal/core/report';
import sentences from './witness-words.json' with { type: 'json' };

interface Telling {
  readonly zone: Zone;
  /** How a person is named to whoever reads it. */
  readonly nameOf: (person: PersonId) => string;
}

/** Says to a second person what a record knows of the institution that is said to have seen the victim (1975). */
export function describeWitness({ seenBy, seenOn }: Sighting, witness: Witness, { zone, nameOf }: Telling): Localized {
  const { traces, met, since } = witness;
  const newest = traces.toSorted((one, other) => other.at - one.at);
  const distinct = newest.filter(({ how }, place) => newest.findIndex((one) => one.how === how) === place);
  const isSameDay = seenOn !== undefined && localDate(seenOn, zone) === localDate(since, zone);
  const say = (language: Language): string => {
    const line = (what: Localized, at: Instant, by?: PersonId) =>
      `${what[language]} (${[describeInstant(at, zone)[language], ...(by === undefined ? [] : [nameOf(by)])].join('; ')})`;
    const words: Readonly<Record<string, string>> = {
      office: seenBy === undefined ? '' : seers[seenBy][language],
      traces: distinct.map(({ how, at, by }) => line(traceKinds[how], at, by)).join(', '),
      acts: met.flatMap(({ did, at, person }) => (isAct(did) ? line(acts[did], at, person) : [])).join(', '),
      since: describeInstant(since, zone)[language],
    };
    const said = [
      sentences[traces.length > 0 ? 'known' : 'unknown'],
      ...(met.length > 0 ? [sentences.met] : []),
      ...(traces.length > 0 ? [] : [sentences.ask]),
      ...(isSameDay ? [sentences.sameDay] : []),
    ];
    return said.map((one) => one[language].replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')).join(' ');
  };
  return { id: say('id'), en: say('en') };
}

const isAct = (did: string | undefined): did is keyof typeof acts => did !== undefined && Object.hasOwn(acts, did);
