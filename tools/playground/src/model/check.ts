import { type ChapterReading, findingWords, readChapter } from '@kawal/chapter';
import {
  type Instant,
  type Language,
  type Localized,
  localTime,
  type OfficeKind,
  officeKinds,
  parseLocal,
  type Zone,
} from '@kawal/core';
import { calendarEnd } from '@kawal/core/calendar';
import {
  compareStrictness,
  describeCounterexample,
  describeDifference,
  describePolicy,
  describeStrictness,
  diffPolicies,
  nationalBaseline,
  newSilences,
  type Paragraph,
  type ProofFinding,
  proofSeverities,
} from '@kawal/policy';
import { checkReading, type PlacedFinding, waiversUntil } from '../../../../packages/cli/src/chapter-folder/verdict.ts';
import { assumptions, channelsAssumed, verdictWords } from '../../../../packages/cli/src/check/words.ts';
import { loudWords } from '../../../../packages/cli/src/policy/loud.ts';
import { planWords } from '../../../../packages/cli/src/policy/words.ts';
import type { Checked, Compared, Section, ShownFinding, Tale } from './checked.ts';
import { cityOf, inventedFiles, judgedOn, kelurahanOf } from './invented-chapter.ts';
import { mendOf } from './mend.ts';
import { distance, type NightStory, playNight } from './night.ts';
import { stretchAt } from './stretch.ts';

type Readable = Extract<ChapterReading, { readonly ok: true }>;

/** Reads a policy in the invented chapter. */
export function read(policy: string): ChapterReading {
  return readChapter(inventedFiles(policy));
}

/** Checks a policy as `kawal check` does, and tells each counterexample as a story. */
export function check(text: string, reading: ChapterReading, language: Language): Checked {
  const begun = performance.now();
  const zone: Zone = reading.ok ? reading.chapter.zone : 'WIB';
  const from = parseLocal(`${judgedOn}T00:00`, zone) as Instant;
  const { verdict, until, ends, findings, tests } = checkReading({ language }, reading, { from });
  const count = findings.filter(({ severity }) => severity === (verdict === 'refused' ? 'refused' : 'gap')).length;
  const unknownYear = reading.ok ? localTime(calendarEnd(reading.chapter.calendar, from, zone), zone).year : 0;
  const waived = waiversUntil(reading, from, until);
  const facts = { count, milder: findings.length - count, until, ends, waived, zone, unknownYear };
  return {
    verdict,
    sentence: verdictWords[verdict](facts),
    findings: findings.map((finding) => shown(finding, text, reading, language)).sort(gravestFirst),
    sections: reading.ok ? sectionsOf(describePolicy(reading.chapter.policy, language, reading.chapter)) : [],
    loud: reading.ok ? loudWords(reading) : [],
    assumptions: [...assumptions[language], channelsAssumed.said[language]],
    tests,
    area: kelurahanOf(reading.ok ? reading.chapter.city : cityOf(text))[0].code,
    milliseconds: performance.now() - begun,
  };
}

/** Compares the policy that was read with the nation's. */
export function compare({ chapter, parent }: Readable, language: Language): Compared {
  const nation = parent ?? nationalBaseline;
  const { policy, areas } = chapter;
  const options = { declared: { ...nation.facts, ...policy.facts }, areas };
  const names = { a: policy.id, b: `${nation.id}@${nation.version}`, ...options };
  const silences = (newSilences(policy, nation) ?? []).map(
    ({ office, ...silence }) => planWords.silences({ ...silence, office: officeKinds[office].said })[language],
  );
  return {
    nation: `${nation.id}@${nation.version}`,
    differences: diffPolicies(nation, policy).map((one) => describeDifference(one, language, options)),
    strictness: [...describeStrictness(compareStrictness(policy, nation), names, language), ...silences],
  };
}

const weight = { refused: 0, gap: 1, hint: 2 } as const;

function gravestFirst(one: ShownFinding, other: ShownFinding): number {
  return weight[one.severity] - weight[other.severity] || one.from - other.from;
}

function shown(finding: PlacedFinding, text: string, reading: ChapterReading, language: Language): ShownFinding {
  const { code, severity, place, facts } = finding;
  const own = place.file === 'policy.yaml';
  const { from, until } = own ? stretchAt(text, place) : { from: 0, until: 0 };
  return {
    code,
    severity,
    text: finding.text,
    line: own ? place.line : null,
    from,
    until,
    mend: own ? mendOf({ code, facts, from, until, language: place.fileLanguage }, text) : null,
    page: pageOf(code),
    story: reading.ok ? taleOf(facts, reading, language) : null,
  };
}

function pageOf(code: string): string | null {
  if (Object.hasOwn(proofSeverities, code)) return `findings/${code}.html`;
  return Object.hasOwn(findingWords, code) ? `reference/reading-findings.html#${code}` : null;
}

/** Gathers paragraphs into sections: a path with its steps is one. */
function sectionsOf(paragraphs: readonly Paragraph[]): readonly Section[] {
  const sections: { kind: string; id: string; lines: string[] }[] = [];
  for (const { about, text } of paragraphs) {
    const kind = sectionKinds[about.kind] ?? about.kind;
    const last = sections.at(-1);
    const isNew = last?.kind !== kind || about.kind === 'path';
    if (isNew) sections.push({ kind, id: about.kind === 'path' ? about.id : '', lines: [text] });
    else last.lines.push(text);
  }
  return sections;
}

const sectionKinds: Readonly<Record<string, string>> = {
  reading: 'policy',
  callers: 'contract',
  step: 'path',
  advice: 'path',
  hold: 'path',
  ground: 'path',
};

/** The night on which the example reports of a proof come in, where their instant does not matter: a Sunday, two o'clock. */
const sundayNight = '2019-02-03T02:00';

function taleOf(facts: Readonly<Record<string, unknown>>, { chapter }: Readable, language: Language): Tale | null {
  const { counterexample, subject } = facts as Partial<Pick<ProofFinding, 'counterexample' | 'subject'>>;
  if (counterexample === null || counterexample === undefined) return null;
  const { zone, areas, policy, city, directory } = chapter;
  const setting = { zone, places: { areas }, declared: policy.facts, directory };
  const night: NightStory = {
    at: counterexample.at ?? (parseLocal(sundayNight, zone) as Instant),
    area: areas.some(({ code }) => code === counterexample.area) ? counterexample.area : kelurahanOf(city)[0].code,
    facts: counterexample.facts as NightStory['facts'],
    people: counterexample.excluded.people,
    named: counterexample.excluded.offices,
    answers: [],
    absent: [],
  };
  const owed = subject?.kind === 'floor' ? policy.floors.find(({ id }) => id === subject.id) : undefined;
  const deadline = owed !== undefined && 'ms' in owed.within ? owed.within.ms : null;
  const { begins, moments } = playNight(night, chapter, language);
  const lines = moments
    .filter(({ after }) => deadline === null || after <= deadline)
    .flatMap(({ when, lines }) =>
      lines
        .filter(({ kind }) => kind !== 'floor' && (deadline === null || kind !== 'alarm'))
        .map(({ said }) => ({ when, said })),
    )
    .slice(0, mostLines);
  const missed = (facts as { readonly office?: OfficeKind }).office;
  const end =
    owed === undefined || deadline === null
      ? []
      : [{ when: distance(deadline, language), said: unmet(owed.id, missed ?? owed.tell[0], language) }];
  return {
    report: describeCounterexample(counterexample, language, setting),
    lines: [{ when: begins, said: arrives[language] }, ...lines, ...end],
    night,
  };
}

const mostLines = 12;

const arrives: Localized = { id: 'Laporan masuk.', en: 'The report comes in.' };

/** Ends the story of a floor that no step meets. */
function unmet(floor: string, office: OfficeKind | undefined, language: Language): string {
  const who = office === undefined ? '' : officeKinds[office].said[language];
  return language === 'id'
    ? `Batas kewajiban memberi tahu ${floor}. Tidak ada langkah yang pasti sudah memberi tahu ${who}.`
    : `The deadline of the floor ${floor}. No step is certain to have told ${who}.`;
}
