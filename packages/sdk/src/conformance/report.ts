import { fileURLToPath } from 'node:url';
import type { CaseResult, Dose, PlayedAdapter } from './case.ts';
import { type PackageName, packageAbove } from './package-above.ts';

/**
 * The outcome of a whole suite as plain data: what `JSON.stringify` writes is all there is. It stands for something, because
 * it says what was tested, by what, on what, and when. Its JSON Schema is `src/conformance/schemas/conformance-report.json`.
 */
export interface ConformanceReport {
  readonly format: 'kawal.conformance/1';
  /** The contract that was tested, for instance `kawal.storage/1`. */
  readonly contract: string;
  /** The name the adapter gives itself. */
  readonly adapter: string;
  /** The package it stands in; null where that is not known. */
  readonly package: PackageName | null;
  /** The channel of a notifier. */
  readonly channel?: string;
  /** As the adapter declares them; null where no case met it. */
  readonly capabilities: object | null;
  /** The version of `@kawal/sdk`, and so of the cases. */
  readonly sdk: string;
  readonly node: string;
  /** For instance `linux-x64`. */
  readonly platform: string;
  /** When it ended, as ISO 8601. */
  readonly finished: string;
  readonly milliseconds: number;
  /** How many processes were killed, and by which seed. Empty for a suite that kills none. */
  readonly dose: Dose;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly results: readonly CaseResult[];
}

/** The subject and the circumstances of a run. */
export interface About {
  readonly contract: string;
  readonly subject: PlayedAdapter | undefined;
  readonly package: PackageName | null;
  readonly dose: Dose;
  /** How long all of it took, where several processes played. */
  readonly milliseconds?: number;
}

/** Counts results into a report. */
export function reportOf(about: About, results: readonly CaseResult[]): ConformanceReport {
  const { subject } = about;
  const count = (outcome: CaseResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    format: 'kawal.conformance/1',
    contract: about.contract,
    adapter: subject?.name ?? 'unknown',
    package: about.package,
    ...(subject?.channel === undefined ? {} : { channel: subject.channel }),
    capabilities: subject?.capabilities ?? null,
    sdk: packageAbove(fileURLToPath(import.meta.url))?.version ?? '',
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    finished: new Date().toISOString(),
    milliseconds: about.milliseconds ?? results.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    dose: about.dose,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    results,
  };
}

/** The report for people: one line per case under its ability, with the reason where it did not pass. */
export function formatReport(report: ConformanceReport): string {
  const abilities = [...new Set(report.results.map(abilityOf))];
  return [
    `${report.adapter} against ${report.contract}`,
    ...abilities.flatMap((ability) => [
      '',
      ability,
      ...report.results.filter((result) => abilityOf(result) === ability).flatMap(formatResult),
    ]),
    '',
    countsOf(report),
  ].join('\n');
}

function abilityOf({ id }: CaseResult): string {
  return id.split('/')[0] ?? '';
}

/** One line for a case, and below it the reason why it did not pass. */
export function formatResult(result: CaseResult): readonly string[] {
  const line = `  ${marks[result.outcome]} ${result.title}  [${result.id}]`;
  if (result.outcome === 'passed') return [line];
  return [line, ...result.reason.split('\n').map((text) => `      ${printable(text)}`)];
}

/** Spells signs that steer a terminal, but for tabs and colours: a reason may repeat what an adapter was given. */
function printable(text: string): string {
  return text.replace(
    /(?!\p{Cc}\[[\d;]*m)[^\P{Cc}\t]/gu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

const marks = { passed: '✓', failed: '✗', skipped: '–' } as const;

export function countsOf({ passed, failed, skipped }: ConformanceReport): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
