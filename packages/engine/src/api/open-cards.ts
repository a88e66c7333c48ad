import type { Actor, Purpose } from '@kawal/core';
import { accessConcept } from '@kawal/core/concepts';
import type { SealedClass } from '@kawal/core/privacy';
import { KawalError, type Vault } from '@kawal/sdk';
import { readCard } from '../cards/cards.ts';
import { isOpen } from '../chapter/recipient.ts';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import { type LookParts, lookAs } from './look.ts';

/** A request to open sealed cards, with its reason. */
export interface OpenCardsRequest {
  /** Default: all three. */
  readonly classes?: readonly SealedClass[];
  readonly purpose: Purpose;
}

/** One card as it was said: several may stand about one subject, in the order in which they were added. */
export interface OpenedCard {
  readonly subject: string;
  readonly class: string;
  /** Null once erased. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  readonly erasedAt: number | null;
}

export type OpenedCards = Outcome<Receipt & { readonly cards: readonly OpenedCard[] }>;

const allClasses: readonly SealedClass[] = ['identity', 'contact', 'narrative'];

/** Opens the sealed cards of a record, after recording who opens them. A locked vault opens and records nothing: `vault.locked`. */
export async function openCards(
  outside: OutsideCommand,
  record: unknown,
  take: (request: Request) => Promise<Outcome<Receipt>>,
  parts: LookParts & { readonly vault: Vault | undefined },
): Promise<OpenedCards> {
  const { storage, vault } = parts;
  const body = { classes: allClasses, ...outside.body };
  // Who could not read it, for the vault is locked, must not stand on record as a reader.
  if (
    (vault === undefined || !(await isOpen(vault))) &&
    (await storage.cards(String(record))).some((card) => card.bytes !== null)
  ) {
    const asked = { ...body, type: 'open-cards', record: String(record) } as OpenCommand;
    const decision = await decidedNow(asked, outside.actor, parts);
    if ('refusals' in decision) return refused(...decision.refusals);
    throw new KawalError('vault.locked', 'no vault is open here', { source: 'engine' });
  }
  const taken = await take(requestOf({ ...outside, body }, { record }));
  if (!taken.ok) return taken;
  // Taken in, the command has been read by its schema: a record's name, and classes of cards.
  const opening = { ...body, type: 'open-cards', record: String(record) } as OpenCommand;
  // A key repeats an answer, and opens nothing for who was barred meanwhile.
  const decision = taken.repeated ? await decidedNow(opening, outside.actor, parts) : taken;
  if ('refusals' in decision) return refused(...decision.refusals);
  const stored = (await storage.cards(String(record))).filter((card) => body.classes.some((one) => one === card.class));
  const cards = await Promise.all(
    stored.map(async (card): Promise<OpenedCard> => {
      const read = await readCard(card, storage, vault);
      const { subject, class: cardClass } = card;
      return 'fields' in read
        ? { subject, class: cardClass, fields: read.fields, erasedAt: null }
        : { subject, class: cardClass, fields: null, erasedAt: read.erasedAt };
    }),
  );
  return { ...taken, receipt: { ...taken.receipt, cards } };
}

type OpenCommand = Extract<Parameters<typeof accessConcept.decide>[0], { readonly type: 'open-cards' }>;

/** Decides an opening by who the actor is now, without recording it. */
async function decidedNow(opening: OpenCommand, actor: Actor, parts: LookParts) {
  const look = await lookAs(actor, parts);
  await look.views([opening.record]);
  return accessConcept.decide(opening, accessConcept.initial, await look.context(opening.record));
}
