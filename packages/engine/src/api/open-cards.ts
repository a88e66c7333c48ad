import type { Actor, Party, Purpose, ReportState } from '@kawal/core';
import { ofCase } from '@kawal/core/access';
import { ageNow, matterOf } from '@kawal/core/case';
import { accessConcept, caseConcept, referralConcept, reportConcept } from '@kawal/core/concepts';
import type { SealedClass } from '@kawal/core/privacy';
import { escalationOf } from '@kawal/core/report';
import { type CardAddress, isKawalError, KawalError, type Storage, type StoredCard, type Vault } from '@kawal/sdk';
import { goneCards, refuseGone } from '../audit/gone-cards.ts';
import { refuseForged } from '../audit/refuse-forged.ts';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { answerCardsOf, answerOf, type CardOfAnswer, type SaidCard, saidIn } from '../cards/answer-cards.ts';
import { readCard } from '../cards/cards.ts';
import { isOpen } from '../chapter/recipient.ts';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import type { StateOf } from '../concepts/concepts.ts';
import { loadRecord } from '../record/load.ts';
import { anyCanBeOpened } from './close-report.ts';
import { type Look, type LookParts, lookAs } from './look.ts';

/** A request to open sealed cards, with its reason. */
export interface OpenCardsRequest {
  /** Default: all three; to the addressee of a referral, those that it shares. */
  readonly classes?: readonly SealedClass[];
  readonly purpose: Purpose;
}

/** Holds one card as it was said: several may stand about one subject, in order. One of an answer says whose it is. */
export interface OpenedCard extends Partial<CardOfAnswer>, Partial<SaidCard> {
  readonly subject: string;
  readonly class: string;
  /** Null once erased, and where the card is gone. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  readonly erasedAt: number | null;
  /** The card was written and is not in the store as it was: damaged, or hidden. An alarm was raised. */
  readonly isGone?: true;
}

/** The person whom a referral or a case is for, as far as its reader must know before they ring. */
export type ReferredPerson = Pick<Party, 'ref' | 'safeToContact'> & { readonly declinesHelp?: true };

/** `person`: of a referral, and of a case for those to whom it was given. */
export type OpenedCards = Outcome<
  Receipt & { readonly cards: readonly OpenedCard[]; readonly person?: ReferredPerson }
>;

export const allClasses: readonly SealedClass[] = ['identity', 'contact', 'narrative'];

/**
 * Opens the sealed cards of a record, after recording who opens them: of a referral also what it shares of its person,
 * of a case also who its person is and where, of a report also what was said and named in answers.
 * A locked vault opens and records nothing: `vault.locked`.
 */
export async function openCards(
  outside: OutsideCommand,
  record: string,
  take: (request: Request) => Promise<Outcome<Receipt>>,
  parts: LookParts & { readonly vault: Vault | undefined },
): Promise<OpenedCards> {
  const { storage, vault } = parts;
  // Nothing is looked up for who may not open it: they would measure that there is something (1215).
  const look = await lookAs(outside.actor, parts);
  const isHidden = ((await look.views([record])).get(record) ?? null) === null;
  const body = { ...outside.body, classes: await classesFor(outside, record, isHidden, parts) };
  const said = { ...body, type: outside.type };
  const asked = { ...body, type: 'open-cards', record } as OpenCommand;
  const first = isHidden ? await decidedOn(look, asked) : undefined;
  if (first !== undefined && 'refusals' in first) {
    const taken = await take(requestOf({ ...outside, body }, { record }, { said, unseen: first.refusals }));
    return taken.ok ? refused(...first.refusals) : taken;
  }
  const { cards: within, person } = await cardsIn(record, outside.actor, parts);
  // Who could not read it, for the vault is locked, must not stand on record as a reader.
  if ((vault === undefined || !(await isOpen(vault))) && within.some((card) => card.bytes !== null)) {
    const decision = await decidedNow(asked, outside.actor, parts);
    if ('refusals' in decision) return refused(...decision.refusals);
    throw new KawalError('vault.locked', 'no vault is open here', { source: 'engine' });
  }
  await refuseUnreadable(asked, outside.actor, parts);
  const shown = await classesShown(asked, outside.actor, parts);
  const taken = await take(requestOf({ ...outside, body: { ...body, classes: shown } }, { record }, { said }));
  if (!taken.ok) return taken;
  // A key repeats an answer, and opens nothing for who was barred meanwhile; what grants must be vouched for.
  const decision = await decidedNow(asked, outside.actor, parts);
  if ('refusals' in decision) return refused(...decision.refusals);
  await refuseForged([asked.record, escalationOf(asked.record)], storage);
  const gone = await goneIn(asked.record, body.classes, outside.actor, parts);
  const isGone = ({ subject, class: of }: StoredCard): boolean =>
    gone.some((one) => one.subject === subject && one.class === of);
  // What came while it was recorded is shown, or it would count as read.
  const { cards: now } = await cardsIn(asked.record, outside.actor, parts);
  const ofClass = now.filter((card) => body.classes.some((one) => one === card.class) && !isGone(card));
  // A story that nobody can open any more hides no note.
  const isAgreeing = outside.body['purpose'] === 'agreeToClosing';
  const openable = isAgreeing ? await Promise.all(ofClass.map((one) => anyCanBeOpened([one], { storage, vault }))) : [];
  const stored = ofClass.filter((_, at) => openable[at] !== false);
  const cards = await Promise.all(
    stored.map(async (card): Promise<OpenedCard> => {
      const read = await readCard(card, storage, vault);
      const isOfAnswer = card.record !== record && card.record.startsWith('escalation/');
      const { subject, class: cardClass } = card;
      const said = card.record === record || subject.includes('@') ? await saidIn(card, storage) : undefined;
      // Of a report that a referral or a case opens, nobody is told who recorded it.
      const note = card.record === record ? said : said?.corrects && { corrects: true as const };
      const named = { subject, class: cardClass, ...note, ...(isOfAnswer && (await answerOf(card, storage))) };
      return 'fields' in read
        ? { ...named, fields: read.fields, erasedAt: null }
        : { ...named, fields: null, erasedAt: read.erasedAt };
    }),
  );
  return {
    ...taken,
    receipt: { ...taken.receipt, cards: [...cards, ...gone], ...(person === undefined ? {} : { person }) },
  };
}

/** Throws where an entry is not vouched for, before an opening is recorded: who is refused is nowhere a reader. */
async function refuseUnreadable(opening: OpenCommand, actor: Actor, parts: LookParts): Promise<void> {
  const decision = await decidedNow(opening, actor, parts).catch((error) => {
    // Somebody may have written themselves into a state: the command is decided by what the entries say.
    if (!isKawalError(error, 'storage.corrupt')) throw error;
  });
  if (decision !== undefined && 'refusals' in decision) return;
  for (const one of [opening.record, escalationOf(opening.record)]) await vouchedEntries(one, parts.storage);
}

/** Returns the classes that an opening puts on record: nobody has read a story that is gone (0641). */
async function classesShown({ record, classes }: OpenCommand, actor: Actor, parts: LookParts) {
  const gone = await goneIn(record, ['narrative'], actor, parts);
  const shown = gone.length === 0 ? classes : classes.filter((one) => one !== 'narrative');
  if (shown.length === 0) await refuseGone([record], parts.storage);
  return shown.length === 0 ? classes : shown;
}

/** Returns the cards of a record, and of the answers to it, that are gone. */
async function goneIn(
  record: string,
  classes: readonly string[],
  actor: Actor,
  parts: LookParts,
): Promise<readonly OpenedCard[]> {
  const { storage } = parts;
  const { report, victim, shares } = (await sharedIn(record, actor, parts)) ?? {};
  const records = record.startsWith('report/') ? [record, escalationOf(record)] : [record, ...(report ? [report] : [])];
  const gone = (await Promise.all(records.map((one) => goneCards(one, storage)))).flat();
  // Of the report a referral or a case tells what it shares of its person, and of nobody else.
  const isTold = (card: CardAddress): boolean =>
    card.record !== report || (isOf(card.subject, victim) && shares?.some((one) => one === card.class) === true);
  return gone
    .filter((card) => classes.includes(card.class) && isTold(card))
    .map(({ subject, class: ofClass }) => ({ subject, class: ofClass, fields: null, erasedAt: null, isGone: true }));
}

/** Returns the classes to open: to who agrees to a closing the note and the story; else those asked for, or shared. */
async function classesFor(
  outside: OutsideCommand,
  record: string,
  isHidden: boolean,
  parts: LookParts,
): Promise<readonly SealedClass[]> {
  const { purpose, classes: asked = allClasses } = outside.body as Partial<OpenCardsRequest>;
  if (purpose === 'agreeToClosing' && Array.isArray(asked) && asked.includes('narrative')) return ['narrative'];
  if (isHidden || 'classes' in outside.body || !/^(?:case|referral)\//.test(record)) return asked;
  const all = { ...outside.body, type: 'open-cards', record, classes: allClasses } as unknown as OpenCommand;
  const decision = await decidedNow(all, outside.actor, parts);
  const [refusal] = 'refusals' in decision ? decision.refusals : [];
  const kept = refusal?.code === 'access.not-shared' ? refusal.classes : [];
  return allClasses.filter((one) => !kept.includes(one));
}

interface CardsIn {
  readonly cards: readonly StoredCard[];
  readonly person?: ReferredPerson;
}

/**
 * Returns the cards of a record. A referral holds those of its person in the report, of the classes that it shares; the
 * story as it was first told goes along where the report has no other victim, who consented to nothing. A case holds
 * who its person is and where, for those to whom it was given.
 */
async function cardsIn(record: string, actor: Actor, parts: LookParts): Promise<CardsIn> {
  const { storage } = parts;
  const cards = [...(await newestLast(record, storage)), ...(await answerCardsOf(record, storage))];
  const { report, victim, shares, consent } = (await sharedIn(record, actor, parts)) ?? {};
  // Nobody is named, or there is no such record.
  if (!report || !victim || !shares) return { cards };
  const known = (await loadRecord(storage, reportConcept, report)).state as ReportState;
  const parties = known.status === 'none' ? [] : known.parties;
  const isAlone = parties.every(({ ref, roles }) => ref === victim || !roles.includes('victim'));
  const isTheirs = ({ subject }: StoredCard): boolean => isOf(subject, victim) || (isAlone && subject === 'record');
  const declines = await declinesIn(record, actor, parts);
  const word = known.status === 'none' ? '' : `${report} ${known.help?.[victim]?.at}`;
  const isHeldBack = declines && consent !== undefined && !isGivenDespite(consent, word);
  const shared = (await newestLast(report, storage)).filter(
    (card) => !isHeldBack && shares.includes(card.class as SealedClass) && isTheirs(card),
  );
  const safe = parties.find(({ ref }) => ref === victim)?.safeToContact;
  const person = {
    ref: victim,
    ...(safe && { safeToContact: safe }),
    ...(declines && { declinesHelp: true as const }),
  };
  return { cards: [...cards, ...shared], person };
}

/** Returns the cards of a record, each person's in the order in which they were written: `p1@10` after `p1@7`. */
async function newestLast(record: string, storage: Pick<Storage, 'cards'>): Promise<readonly StoredCard[]> {
  const byNumber = (one: StoredCard, other: StoredCard) =>
    one.subject.localeCompare(other.subject, 'en', { numeric: true });
  return (await storage.cards(record)).toSorted(byNumber);
}

/** Returns true where the person of a referral or a case declines help, and is an adult by all that is said of them. */
async function declinesIn(record: string, actor: Actor, parts: LookParts): Promise<boolean> {
  const look = await lookAs(actor, parts);
  await look.views([record]);
  const of = look.state(record) as Parameters<typeof ageNow>[0];
  const told = look.state(of.report) as ReportState | undefined;
  const answers = told === undefined || told.status === 'none' ? {} : (told.help ?? {});
  return answers[of.victim ?? '']?.answer === 'declined' && ageNow(of, look.context(record)) === 'adult';
}

/** Returns true for a card of a person, whose later ones are named `p1@3` or `p1.x`. */
function isOf(subject: string, person: string | null | undefined): boolean {
  return /^[^.@]*/.exec(subject)?.[0] === person;
}

type ReferralRecord = Extract<StateOf<'referral'>, { readonly consent: unknown }>;

/** Returns true where an adult agreed to a referral after their no, or it needs no consent; else it shares nothing. */
function isGivenDespite(consent: ReferralRecord['consent'], word: string): boolean {
  if (consent?.outcome === 'notRequired') return consent.basis === 'vitalInterest' || consent.basis === 'legalDuty';
  return consent?.outcome === 'given' && consent.despite?.includes(word) === true;
}

/** Returns what a referral or a case opens of its report; a case, to who handles it now (1979), until it is closed. */
async function sharedIn(
  record: string,
  actor: Actor,
  parts: LookParts,
): Promise<Partial<Pick<StateOf<'referral'>, 'report' | 'victim' | 'shares' | 'consent'>> | undefined> {
  if (record.startsWith('referral/'))
    return (await loadRecord(parts.storage, referralConcept, record)).state as StateOf<'referral'>;
  if (!record.startsWith('case/')) return undefined;
  const state = (await loadRecord(parts.storage, caseConcept, record)).state as StateOf<'case'>;
  if (!('handlers' in state) || state.status === 'closed') return undefined;
  const look = await lookAs(actor, parts);
  await look.views([record]);
  const context = look.context(record);
  const { handlers = [] } = matterOf({ ...state, reports: [state.report, ...state.furtherReports] }, context);
  const isTheirs = context.chapter !== null && handlers.includes(actor.ref);
  return isTheirs ? { report: state.report, victim: state.victim, shares: ofCase } : undefined;
}

export type OpenCommand = Extract<Parameters<typeof accessConcept.decide>[0], { readonly type: 'open-cards' }>;

/** Decides an opening by who the actor is now, without recording it. */
export async function decidedNow(opening: OpenCommand, actor: Actor, parts: LookParts) {
  const look = await lookAs(actor, parts);
  await look.views([opening.record]);
  await look.vouch();
  return decidedOn(look, opening);
}

/** A command about one record, which is decided without being recorded. */
export type RecordCommand = Extract<Parameters<typeof accessConcept.decide>[0], { readonly record: string }>;

export async function decidedOn(look: Look, opening: RecordCommand) {
  await look.views([opening.record]);
  return accessConcept.decide(opening, accessConcept.initial, look.context(opening.record));
}
