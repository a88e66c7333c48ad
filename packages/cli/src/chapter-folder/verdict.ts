import {
  type ChapterReading,
  type ChapterReadingOptions,
  type Finding,
  type FindingPlace,
  findingText,
  formatFinding,
  placeFindings,
  type ReadableChapter,
} from '@kawal/chapter';
import type { Instant, Localized, Waiver } from '@kawal/core';
import { lpaPeople } from '@kawal/core/chapter';
import {
  describeFinding,
  describeTestFailure,
  newlyBroken,
  type Proof,
  type ProofEnd,
  type ProofFinding,
  proveChapter,
  runPolicyTests,
  takesTwoWords,
  verdictOf,
  withoutNewLeave,
} from '@kawal/policy';
import type { Session } from '../command/session.ts';
import { pageOf } from '../files/page-of.ts';
import type { Tone } from '../terminal/terminal.ts';
import { readFolder } from './read-folder.ts';

/** `refused`: nothing of it can be put in force. `gaps`: it can, but somebody may not be reached. */
export type FolderVerdict = Proof['verdict'];

/** A folder as far as it was looked at: what was found, in the order it is told, and up to when it is proved. */
export interface CheckedFolder {
  readonly verdict: FolderVerdict;
  readonly until: Instant | null;
  readonly ends: ProofEnd | null;
  readonly findings: readonly PlacedFinding[];
  /** True where planned leave empties an office: by files it is not put into force. */
  readonly leave: boolean;
  /** The tests of its own policy files. */
  readonly tests: { readonly passed: number; readonly of: number };
}

/** One thing found, wherever it came from, with its place and its words. */
export interface PlacedFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly place: FindingPlace;
  readonly text: string;
  /** Everything else that is known of it, for other programs. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface ProvingOptions {
  readonly from: Instant;
  readonly channels?: readonly string[];
}

/** Proves what was read, runs the tests that stand in it, and gathers all that was found. */
export function checkReading(
  session: Pick<Session, 'language'>,
  reading: ChapterReading,
  options: ProvingOptions,
): CheckedFolder {
  const read = readFindings(session, reading, options.from);
  if (!reading.ok) {
    const tests = { passed: 0, of: 0 };
    return { verdict: 'refused', until: null, ends: null, findings: onceEach(read), leave: false, tests };
  }
  const { chapter, sources, tests } = reading;
  // Where no channel works at all, the reading says so once; the proof then speaks of everything else.
  const proving = options.channels?.length === 0 ? { from: options.from } : options;
  const proof = proveChapter(chapter, proving);
  const without = withoutNewLeave(chapter, [], options.from);
  const broken = without === null ? [] : newlyBroken(proveChapter(without, proving), proof);
  const proved = placeFindings(proof.findings, sources).map(({ finding, place }) =>
    provedFinding(session, finding, place, reading),
  );
  const own = tests.map(({ test }) => test);
  const results = runPolicyTests(own, chapter);
  const failed = results.flatMap(({ test, failures }, index): readonly PlacedFinding[] => {
    const place = tests[index]?.place ?? sources.placeOf({ kind: 'policy', id: '' });
    return failures.map((failure) => ({
      code: failure.code,
      severity: 'gap',
      place,
      text: `${test.name}: ${describeTestFailure(failure, session.language)}`,
      facts: { failure },
    }));
  });
  // A value between two quotation marks of Word is found at each of them, and is one thing to mend.
  const findings = onceEach([...read, ...proved, ...failed]);
  return {
    verdict: verdictOf(findings),
    until: proof.until,
    ends: proof.ends,
    findings,
    leave: broken.some((finding) => takesTwoWords(finding, chapter.directory)),
    tests: { passed: results.filter(({ passed }) => passed).length, of: results.length },
  };
}

function onceEach(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const named = findings.map(
    (one) => [`${one.place.file}:${one.place.line}:${one.place.column} ${one.text}`, one] as const,
  );
  return [...new Map(named).values()];
}

export function findingsOf(reading: ChapterReading): readonly Finding[] {
  return reading.ok ? reading.warnings : reading.findings;
}

/** Places what was read; without anybody of the LPA in post, an empty list of its secretariat refuses (1411). */
function readFindings(session: Pick<Session, 'language'>, reading: ChapterReading, from: Instant) {
  const isLed = !reading.ok || lpaPeople(reading.chapter.directory, from).length > 0;
  return findingsOf(reading).map((finding): PlacedFinding => {
    const placed = readFinding(session, finding);
    if (isLed || placed.code !== 'secretariat.unlisted') return placed;
    return { ...placed, severity: 'refused', text: verdictWords.nobodyLeft[session.language] };
  });
}

function readFinding(session: Pick<Session, 'language'>, finding: Finding): PlacedFinding {
  const { code, severity, file, line, column, path, fileLanguage, ...facts } = finding;
  const place = { file, line, column, path, fileLanguage };
  return { code, severity, place, text: findingText(finding, session.language), facts };
}

function provedFinding(
  session: Pick<Session, 'language'>,
  finding: ProofFinding,
  place: FindingPlace,
  { chapter }: Extract<ChapterReading, { readonly ok: true }>,
): PlacedFinding {
  const { code, severity, ...facts } = finding;
  const { zone, areas, policy, directory } = chapter;
  const setting = { zone, places: { areas }, declared: policy.facts, directory };
  return { code, severity, place, text: describeFinding(finding, session.language, setting), facts };
}

const tones: Readonly<Record<Finding['severity'], Tone>> = { refused: 'loud', gap: 'caution', hint: 'faint' };

const weight: Readonly<Record<Finding['severity'], number>> = { refused: 0, gap: 1, hint: 2 };

/** Those that refuse the chapter come first; of the same weight, in the order of files and lines. */
function inPrintedOrder(one: PlacedFinding, other: PlacedFinding): number {
  const [a, b] = [one.place, other.place];
  const byFile = a.file === b.file ? 0 : a.file < b.file ? -1 : 1;
  return weight[one.severity] - weight[other.severity] || byFile || a.line - b.line || a.column - b.column;
}

/** More than `most` contacts that expire at one instant, or have expired, are one thing to do. */
export function verificationsJoined(
  findings: readonly PlacedFinding[],
  most: number,
  say: Session['say'],
): readonly PlacedFinding[] {
  return findings.flatMap((finding) => {
    if (finding.code !== 'end.verification') return [finding];
    const { at, verified } = finding.facts;
    const alike = findings.filter(
      ({ code, facts }) =>
        code === finding.code && facts['at'] === at && (facts['verified'] === null) === (verified === null),
    );
    if (alike.length <= most) return [finding];
    if (alike[0] !== finding) return [];
    const lines = new Set(alike.map(({ place }) => place.line));
    const offices = new Set(alike.map(({ facts }) => facts['office']));
    const people = new Set(alike.flatMap(({ facts }) => facts['people'] as readonly string[]));
    const others = verdictWords.alsoExpire(lines.size, offices.size, people.size);
    return [{ ...finding, text: `${finding.text} ${say(others)}` }];
  });
}

/** Prints findings, each in its place; of a code that refuses nothing only some, and counts the rest. `coded` adds the code. */
export function printPlaced(
  session: Session,
  findings: readonly PlacedFinding[],
  { most = Number.POSITIVE_INFINITY, coded = false }: { readonly most?: number; readonly coded?: boolean } = {},
): void {
  const words = 'reference/policy-words.md';
  const page = pageOf(words, { from: import.meta.dirname, cwd: session.io.cwd }) ?? words;
  const sorted = findings.toSorted(inPrintedOrder);
  const seen = new Map<string, number>();
  for (const { severity, place, text, code } of sorted) {
    const before = seen.get(code) ?? 0;
    seen.set(code, before + 1);
    if (severity === 'refused' || before < most) {
      session.line(
        `${session.tone(tones[severity], `${place.file}:${place.line}:${place.column}`)} ${text.replace(words, page)}${coded ? session.tone('faint', ` [${code}]`) : ''}`,
      );
    } else if (before === most) {
      const more = sorted.filter((one) => one.code === code).length - most;
      session.line(`${session.tone(tones[severity], session.say(verdictWords.more(more)))}`);
    }
  }
}

const verdictWords = {
  nobodyLeft: {
    id: 'LPA tidak mempunyai orang yang menjabat: tidak seorang pun dapat mengubah lembaga ini. Isi `sekretariat`, atau pemegang jabatan `petugasLpa`.',
    en: 'The LPA has nobody in post: nobody could change this chapter. Fill `secretariat`, or the holders of an office of the kind `lpaDuty`.',
  },
  alsoExpire: (contacts: number, offices: number, people: number): Localized => ({
    id: `Seluruhnya ${contacts} kontak dari ${offices} jabatan dan ${people} orang; semuanya dicetak dengan --full.`,
    en: `In all ${contacts} ${contacts === 1 ? 'contact' : 'contacts'} of ${offices} ${offices === 1 ? 'office' : 'offices'} and ${people} people. --full prints them all.`,
  }),
  more: (count: number): Localized => ({
    id: `Ada ${count} temuan lain seperti di atas; semuanya dicetak dengan --full.`,
    en: `${count} more like the above; --full prints them all.`,
  }),
};

/** Returns the chapter of a folder, or prints its findings. */
export async function folderSource(
  session: Session,
  folder: string,
  options?: ChapterReadingOptions,
): Promise<ReadableChapter | undefined> {
  const reading = await readFolder(session, folder, options);
  if (reading.ok) return reading;
  printFindings(session, reading.findings);
  return undefined;
}

/** Findings of the reading alone, where nothing is proved. */
export function printFindings(session: Session, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const place = `${finding.file}:${finding.line}:${finding.column}`;
    const text = formatFinding(finding, session.language).slice(place.length);
    session.line(`${session.tone(tones[finding.severity], place)}${text}`);
  }
}

/** A finding as data, with what it says in the language asked for. */
export function findingData({ code, severity, place, text, facts }: PlacedFinding): Readonly<Record<string, unknown>> {
  return { code, severity, ...place, ...facts, text };
}

/** Returns the waivers that hold before the proof ends: of what they waive it says nothing. */
export function waiversUntil(reading: ChapterReading, from: Instant, until: Instant | null): readonly Waiver[] {
  const waivers = reading.ok ? reading.chapter.policy.waivers : [];
  return waivers.filter((one) => one.until > from && (until === null || one.from < until));
}
