import { type ChapterReading, type Finding, findingText, formatFinding } from '@kawal/chapter';
import type { Session } from '../session.ts';
import type { Tone } from '../terminal.ts';

/** `refused`: nothing of it can be put in force. `gaps`: it can, but somebody may not be reached. */
export type Verdict = 'refused' | 'gaps' | 'good';

export function findingsOf(reading: ChapterReading): readonly Finding[] {
  return reading.ok ? reading.warnings : reading.findings;
}

export function verdictOf(reading: ChapterReading): Verdict {
  if (!reading.ok) return 'refused';
  return reading.warnings.some(({ severity }) => severity === 'gap') ? 'gaps' : 'good';
}

const tones: Readonly<Record<Finding['severity'], Tone>> = { refused: 'loud', gap: 'caution', hint: 'faint' };

export function printFindings(session: Session, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const place = `${finding.file}:${finding.line}:${finding.column}`;
    const text = formatFinding(finding, session.language).slice(place.length);
    session.line(`${session.tone(tones[finding.severity], place)}${text}`);
  }
}

/** A finding as data, with what it says in the language asked for. */
export function findingData(session: Session, finding: Finding): Readonly<Record<string, unknown>> {
  return { ...finding, text: findingText(finding, session.language) };
}
