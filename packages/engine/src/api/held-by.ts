import type { Chapter, Directory, Instant } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import { barredNow, exclusionsOf } from '@kawal/core/escalation';
import { type AddToReportInput, knownFacts, type ReportFacts } from '@kawal/core/report';
import { commandSchemas, readPlainCommand } from '@kawal/core/schemas';
import { mayReadDirectory, nearlyNamed } from '../command/named-people.ts';
import type { OutsideCommand } from '../command/request.ts';
import { type Asked, type HoldingParts, heldNamesakes } from '../intake/held-namesakes.ts';

interface HeldByParts extends Omit<HoldingParts, 'author' | 'askedIn' | 'meantBy'> {
  readonly now: () => Instant;
  readonly asked?: Asked | undefined;
}

/**
 * Returns whom a command keeps out for a name or a reference (1978, 1996). That names were asked about is believed of a
 * tool, and of the LPA, but of nobody about what keeps out themselves.
 */
export function heldBy(outside: OutsideCommand, parts: HeldByParts): ReturnType<typeof heldNamesakes> {
  const { actor, body, namesAsked } = outside;
  const now = parts.now();
  const meantBy = (reference: string, directory: Directory) =>
    mayReadDirectory(actor, directory, now) ? [] : nearlyNamed(reference, directory);
  const askedIn = (chapter: Chapter) => {
    const asked = parts.asked ?? (namesAsked && isOfLpa({ actor, chapter, now }) ? 'all' : undefined);
    return asked === 'all' && barsAuthor(outside, chapter) ? undefined : asked;
  };
  const author = actor.kind === 'person' ? actor.ref : undefined;
  return heldNamesakes(body, { ...parts, author, askedIn, meantBy });
}

/** Tells whether a command keeps out who hands it in. One that cannot be read is refused. */
function barsAuthor({ actor, body, type }: OutsideCommand, chapter: Chapter): boolean {
  const read = readPlainCommand(commandSchemas.report, { ...body, type });
  if (!read.accepted) return true;
  const {
    area = 'unknown',
    parties = [],
    ...said
  } = read.value as Partial<Pick<ReportFacts, 'area'> & AddToReportInput>;
  const facts = knownFacts({ facts: { ...said.facts, ...said.chapterFacts }, parties }, chapter.directory);
  const asked = { facts, area, excluded: exclusionsOf(facts, parties), raised: null };
  return actor.kind === 'person' && barredNow(asked, chapter).people.includes(actor.ref);
}
