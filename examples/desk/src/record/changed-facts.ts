import { createHash } from 'node:crypto';
import {
  type EscalationState,
  type FactName,
  type Facts,
  type Localized,
  type OfficeKind,
  type ReportState,
  vocabulary,
} from '@kawal/core';
import { barredNow } from '@kawal/core/escalation';
import { describeRefusal } from '@kawal/core/locales';
import { joinFacts } from '@kawal/core/matching';
import { factSaid, factValues, valuesSaid } from '@kawal/core/policy';
import { corrected, type FactCorrection, isLess, knownFacts } from '@kawal/core/report';
import type { Answers, CommandForm } from '@kawal/forms';
import { describeOffices } from '@kawal/policy';
import { sentence } from '../form/draw-form.ts';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { linesOf } from './timeline.ts';

/** A report as a form about its facts was drawn from it. */
export interface OnRecord {
  readonly report: Exclude<ReportState, { status: 'none' }>;
  readonly escalation: EscalationState | undefined;
}

/** Reads the report that a form corrects or adds to; undefined for every other form, and where nobody may see it whole. */
export async function onRecord(
  { api }: OfficerVisit,
  verb: string,
  record: string | null,
): Promise<OnRecord | undefined> {
  if (record === null || (verb !== 'reports.correct' && verb !== 'reports.add')) return undefined;
  const [report, escalation] = await Promise.all([api.reports.get(record), api.escalations.get(record)]);
  if (!report.ok || report.record.view !== 'whole') return undefined;
  return { report: report.record.state, escalation: escalation.ok ? escalation.record.state : undefined };
}

/** Tells whether nobody has said yet if police are involved. */
export function isUnknownOfPolice(facts: Facts): boolean {
  const involved = factValues(facts, 'involved');
  return involved.includes('unknown') && !involved.includes('police');
}

/** Says which institutions people of a report take along, whatever its form says of who may be involved. */
export function namedSaid({ chapter }: OfficerVisit, shown: OnRecord | undefined): Localized | undefined {
  const parties = shown?.report.corrected.parties ?? [];
  const named = factValues(knownFacts({ facts: {}, parties }, chapter?.directory), 'involved');
  const said = (language: 'id' | 'en') => valuesSaid('involved', named, language);
  return named.every((one) => one === 'unknown') ? undefined : words.named({ id: said('id'), en: said('en') });
}

/** The facts of a form as they stand on record. */
export function factsOnRecord({ fields }: CommandForm, { report }: OnRecord): Facts {
  const group = fields.find(({ name }) => name === 'facts')?.control;
  const names = group?.kind === 'group' ? group.fields.map(({ name }) => name) : [];
  return Object.fromEntries(names.map((name) => [name, factValues(report.corrected.facts, name)]));
}

/** Writes down what a form was drawn from, as "danger:no involved:police,unknown". */
export function seenText(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, values = []]) => `${name}:${values.join()}`)
    .join(' ');
}

/** Reads what a form says it was drawn from. A part that is none is left out, and is no change then. */
export function seenIn(posted: string | null): Facts {
  const parts = (posted ?? '').slice(0, 10_000).split(' ');
  return Object.fromEntries(
    parts.flatMap((part) => {
      const [, name, values] = /^([a-z]\w{0,39}):([\w,]+)$/.exec(part) ?? [];
      return name === undefined || values === undefined ? [] : [[name, values.split(',')]];
    }),
  );
}

/** Returns the facts that differ from what the form showed. A list of which every tick was taken away is not known. */
export function changedFacts(answers: Answers, seen: Facts): Facts {
  const given = (answers['facts'] ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(seen).flatMap(([name, saw = []]) => {
      // One mark of several cannot be taken away, so where none came the form did not ask.
      const isList = Object.hasOwn(vocabulary, name) && vocabulary[name as FactName].several;
      if (given[name] === undefined && !isList) return [];
      const values = [given[name] ?? 'unknown'].flat().map(String);
      const isSame = values.length === saw.length && values.every((value) => saw.includes(value));
      return isSame ? [] : [[name, values]];
    }),
  );
}

/** Returns the facts that are corrected and that somebody changed since they were seen. */
export function staleIn({ report }: OnRecord, seen: Facts): readonly string[] {
  return Object.entries(seen).flatMap(([name, saw = []]) => {
    const now = factValues(report.corrected.facts, name);
    return now.length === saw.length && saw.every((value) => now.includes(value)) ? [] : [name];
  });
}

/** Says what somebody changed since a form was opened: both values, and who it was, where the history names them. */
export async function staleSaid(
  visit: OfficerVisit,
  record: string,
  { report }: OnRecord,
  { fact, seen }: { readonly fact: string; readonly seen: Facts },
): Promise<string> {
  const { language, say, chapter } = visit;
  const places = { zone: chapter?.zone ?? 'WIB', areas: chapter?.areas ?? [] } as const;
  const now = factValues(report.corrected.facts, fact);
  const refusal = { code: 'report.changed-since-seen', fact, seen: factValues(seen, fact), now } as const;
  const lines = await linesOf(visit, record);
  const label = factSaid(fact, language).toLowerCase();
  const by = lines.findLast((line) => line.by !== null && line.text.toLowerCase().includes(label))?.by;
  const who = typeof by === 'string' ? ` ${say(words.changedBy)} ${personSaid(visit, by)}.` : '';
  return `${describeRefusal(refusal, language, places)}${who}`;
}

/** The protections that a change loosens, each in a sentence, and a sign of exactly these sentences to agree to. */
export interface Lowering {
  readonly said: readonly string[];
  readonly sign: string;
}

interface Change {
  readonly facts: Facts;
  /** Ages of people by their reference. */
  readonly ages: ReadonlyMap<string, unknown>;
  /** Answers if it is safe to contact people, by their reference. */
  readonly safe: ReadonlyMap<string, unknown>;
  /** A correction takes the place of what stood there; an addition joins it. */
  readonly isCorrection: boolean;
}

/** Returns what a change makes less cautious; undefined where it does not. */
export function loweringOf(
  { chapter, language }: OfficerVisit,
  { report, escalation }: OnRecord,
  change: Change,
): Lowering | undefined {
  const changes = Object.entries(change.facts).map(([fact, values = []]): FactCorrection => {
    const from = factValues(report.corrected.facts, fact);
    return {
      fact,
      from,
      to: change.isCorrection ? values : factValues(joinFacts({ [fact]: from }, { [fact]: values }), fact),
    };
  });
  const after = change.isCorrection
    ? corrected(report, { facts: changes, parties: [] }).facts
    : joinFacts(report.facts, change.facts);
  const barred = (facts: Facts): readonly OfficeKind[] =>
    escalation === undefined || chapter === null ? [] : barredNow({ ...escalation, facts }, chapter).offices;
  const still = barred(after);
  const freed = barred(report.facts).filter((office) => !still.includes(office));
  const isAdultNow = report.corrected.parties.some(
    ({ ref, ageClass }) => ageClass === 'child' && change.ages.get(ref) === 'adult',
  );
  const isCallableNow = report.corrected.parties.some(
    ({ ref, safeToContact }) => safeToContact === 'no' && change.safe.get(ref) === 'yes',
  );
  const said = [
    ...(freed.length > 0 ? [`${words.freed[language]} ${describeOffices(freed, 'and', language)}.`] : []),
    ...changes
      .filter(isLower)
      .map(
        ({ fact, from, to }) =>
          `${sentence(factSaid(fact, language))}: ${valuesSaid(fact, from, language)} → ${valuesSaid(fact, to, language)}. ${words.kept[language]}`,
      ),
    ...(isAdultNow ? [words.adult[language]] : []),
    ...(isCallableNow ? [words.callable[language]] : []),
  ];
  return said.length === 0 ? undefined : { said, sign: signOf(said.join()) };
}

/** A short sign of a text, which says nothing of it. */
export function signOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Facts that protect: the later value of each asks for more. */
const protects = ['danger', 'victimAge', 'concern', 'departure', 'keepLocalOut'] as const;

/** A word that asked for protection gives way to one that asks for less. Who is named and is not any more counts, too. */
function isLower(change: FactCorrection): boolean {
  const { fact, from, to } = change;
  if (fact === 'involved') return from.some((value) => value !== 'none' && value !== 'unknown' && !to.includes(value));
  return protects.some((one) => one === fact) && isLess(change);
}

const words = {
  named: ({ id, en }: Localized): Localized => ({
    id: `Mungkin terlibat menurut orang dalam laporan ini: ${id}. Itu tetap berlaku apa pun jawaban di bawah. Bila pejabatnya ternyata tidak terlibat, dua orang dari dua lembaga mencatat bahwa ia boleh lagi tahu.`,
    en: `May be involved, by the people of this report: ${en}. That holds whatever is answered below. If the official turns out not to be involved, two people of two institutions record that they may know again.`,
  }),
  changedBy: { id: 'Yang mengubahnya:', en: 'Changed by:' },
  freed: {
    id: 'Sesudah ini TIDAK LAGI dilarang diberi tahu:',
    en: 'After this they are NO LONGER barred from being told:',
  },
  kept: {
    id: 'Yang sudah harus diberi tahu tetap harus diberi tahu, dan laporan ini tetap didahulukan sampai ditutup.',
    en: 'Who had to be told must be told still, and the report keeps its place in the list until it is closed.',
  },
  adult: {
    id: 'Orang yang tercatat sebagai anak menjadi dewasa dalam laporan ini.',
    en: 'Somebody on record as a child becomes an adult in this report.',
  },
  callable: {
    id: 'Orang yang tercatat JANGAN DIHUBUNGI menjadi aman dihubungi: siapa pun yang menangani laporan ini dapat meneleponnya. Pastikan bahwa orang itu sendiri yang mengatakannya.',
    en: 'Somebody on record as NOT TO BE CONTACTED becomes safe to contact: whoever handles this report may call them. Make sure that they said so themselves.',
  },
} as const;
