import { type Chapter, changesOf, type Party, type ReportState, system } from '@kawal/core';
import { reportConcept } from '@kawal/core/concepts';
import { isBarred } from '@kawal/core/report';
import type { Storage, Vault } from '@kawal/sdk';
import type { OpenCard } from '../cards/cards.ts';
import { isOpen } from '../chapter/recipient.ts';
import { bearsIt, heldBeside } from '../intake/held-namesakes.ts';
import { alikeIn, namesIn } from '../intake/namesakes.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import type { UnitOfWork } from './unit-of-work.ts';

interface HoldAccusedParts {
  readonly storage: Storage;
  readonly vault: Vault | undefined;
  readonly raise: RaiseAlarm;
}

type Cards = readonly Pick<OpenCard, 'subject' | 'class' | 'fields'>[];

/**
 * Keeps out, in the same commit, whoever bears exactly the name of somebody whom a report names and an act accuses only
 * now, or who is accused and named now in another part: that name was compared with nobody (1989).
 */
export async function holdAccused(
  work: UnitOfWork,
  cards: Cards,
  chapter: Chapter | null,
  { storage, vault, raise }: HoldAccusedParts,
): Promise<void> {
  if (chapter === null || vault === undefined) return;
  const { directory } = chapter;
  for (const { stream, state, before } of work.written()) {
    if (!stream.startsWith('report/')) continue;
    const [then, parties] = [partiesOf(before.state), partiesOf(state)];
    const accused = parties.filter(isBarred).map(({ ref }) => ref);
    const isNew = (of: string) => then.some((one) => one.ref === of && !isBarred(one));
    const known = accused.filter(isNew);
    const said = partiesSaid(work, stream);
    // The name of who is accused where it is said was compared with it.
    const others = accused.filter((of) => said.some((one) => one.ref === of && !isBarred(one)));
    const told = cards.flatMap(({ subject, class: of, fields }) =>
      of === 'identity' && others.includes(subject) ? nameIn(fields) : [],
    );
    if (known.length + told.length === 0) continue;
    const isOf = (subject: string) => known.includes(subject.replace(/@\d+$/, ''));
    const read =
      known.length === 0 || !(await isOpen(vault))
        ? []
        : await namesIn([stream], storage, vault, isOf).catch(() => null);
    const isUnread = read === null || read.some(({ name }) => name === null) || !(await isOpen(vault));
    const names = [...told, ...(read ?? []).flatMap(({ name }) => name ?? [])];
    const { found, unread, uncompared } = await alikeIn({ names }, directory, { storage, vault });
    const people = isUnread ? Object.keys(directory.people).length : uncompared;
    if (people > 0) raise({ code: 'names.not-compared', people });
    const isKept = (one: string) => parties.some((party) => isBarred(party) && party.directoryPerson === one);
    const meant = [...new Set([...found.filter(bearsIt).map(({ person }) => person), ...unread])];
    const held = heldBeside(
      meant.flatMap((directoryPerson) => (isKept(directoryPerson) ? [] : [{ directoryPerson }])),
      parties,
    );
    const command = { type: 'add-to-report', facts: {}, parties: held, byApps: held.map(({ ref }) => ref) };
    if (held.length > 0) await work.execute(reportConcept, stream, command, system);
  }
}

function partiesOf(state: unknown): readonly Party[] {
  const report = state as ReportState;
  return report.status === 'none' ? [] : report.parties;
}

/** Returns whom an act names in a report, as it said them. */
function partiesSaid({ entries }: UnitOfWork, report: string): readonly Party[] {
  return changesOf(entries).flatMap(({ stream, change }) =>
    stream === report && change.type === 'report-extended'
      ? (change as unknown as { parties: readonly Party[] }).parties
      : [],
  );
}

function nameIn({ identity }: Readonly<Record<string, unknown>>): readonly string[] {
  const name = (identity as { readonly name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? [name] : [];
}
