import type { Chapter, Directory, Instant, Party } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import { barredNow, exclusionsOf } from '@kawal/core/escalation';
import { type AddToReportInput, knownFacts, type ReportFacts } from '@kawal/core/report';
import { commandSchemas, readPlainCommand } from '@kawal/core/schemas';
import { mayReadDirectory, nearlyNamed } from '../command/named-people.ts';
import type { OutsideCommand } from '../command/request.ts';
import { type HeldPerson, isMeant, type Meant } from '../due/unasked-names.ts';
import { type Asked, type HoldingParts, heldBeside, heldNamesakes } from '../intake/held-namesakes.ts';

interface HeldByParts extends Omit<HoldingParts, 'author' | 'askedIn' | 'meantBy'> {
  readonly now: () => Instant;
  readonly tool?: Tool | undefined;
}

/** Says of whom a tool asked, and whom it found for a name or a title, and could ask nobody about. */
export type Tool = readonly [asked: Asked, unasked?: readonly Meant[]];

/**
 * Returns whom a command keeps out for a name or a reference (1978, 1996). That names were asked about is believed of a
 * tool, and of the LPA, but of nobody about what keeps out themselves. About whom a tool could ask nobody is held, too.
 */
export async function heldBy(outside: OutsideCommand, parts: HeldByParts): Promise<readonly HeldPerson[]> {
  const { actor, body, namesAsked } = outside;
  const [askedBy, unasked = []] = parts.tool ?? [];
  const now = parts.now();
  const meantBy = (reference: string, directory: Directory) =>
    mayReadDirectory(actor, directory, now) ? [] : nearlyNamed(reference, directory);
  const askedIn = (chapter: Chapter) => {
    const asked = askedBy ?? (namesAsked && isOfLpa({ actor, chapter, now }) ? 'all' : undefined);
    return asked === 'all' && barsAuthor(outside, chapter) ? undefined : asked;
  };
  const author = actor.kind === 'person' ? actor.ref : undefined;
  const held = await heldNamesakes(body, { ...parts, author, askedIn, meantBy });
  const others = unasked.filter((one, at) => ![...held, ...unasked.slice(0, at)].some(isMeant(one)));
  return [...held, ...heldBeside(others, [...said(body), ...held])];
}

/** Tells of somebody in a report whom its caller named, or a tool that could not ask about them. */
export function isSaid(
  one: Party | HeldPerson,
  { body }: OutsideCommand,
  { tool }: Pick<HeldByParts, 'tool'>,
): boolean {
  return said(body).some(({ ref }) => ref === one.ref) || tool?.[1]?.some(isMeant(one)) === true;
}

function said({ parties = [] }: { readonly parties?: unknown }): readonly { readonly ref?: unknown }[] {
  return [parties].flat().map((one) => one ?? {});
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
