import type { CallLimits, Notifier, OutgoingMessage, SendOutcome } from '../../notifier/notifier.ts';
import { within } from '../run-case.ts';
import { assertThat } from '../same.ts';
import { sampleLimits } from './sample-message.ts';
import { everySituation, type NotifierSituations, type NotifierStage, type TestProvider } from './stage.ts';
import { mustBeOutcome } from './well-formed.ts';

const providerOf = new WeakMap<Notifier, Pick<TestProvider, 'named'>>();

/** Has a provider hear of the handles that a notifier gives: it tells of a message by its own id, the notifier by another. */
export function namesTo(notifier: Notifier, provider: Pick<TestProvider, 'named'>): void {
  providerOf.set(notifier, provider);
}

/** Sends, and fails the case where that throws, or where its outcome is none of the contract. */
export async function send(
  notifier: Notifier,
  message: OutgoingMessage,
  limits: CallLimits = sampleLimits(),
): Promise<SendOutcome> {
  const began = performance.now();
  const outcome = await sendOnce(notifier, message, limits);
  mustBeOutcome(outcome, message);
  if (!sentBy(outcome)) return outcome;
  usualMs += (performance.now() - began - usualMs) / 4;
  if (outcome.handle !== undefined) providerOf.get(notifier)?.named?.(outcome.handle, message.address);
  return outcome;
}

async function sendOnce(notifier: Notifier, message: OutgoingMessage, limits: CallLimits): Promise<SendOutcome> {
  try {
    return await notifier.send(message, limits);
  } catch {
    throw new Error('`send` threw; what a provider or a network says must be an outcome.');
  }
}

/** How long a message takes on this machine now, in milliseconds: the later ones count more. */
let usualMs = 5;

/** Returns so many times as long as a message takes now, within bounds: a busy machine gets more time than a quiet one. */
export function timeFor(times: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, times * usualMs)));
}

/** Tells whether a provider took the message. */
export function sentBy(
  outcome: SendOutcome,
): outcome is Extract<SendOutcome, { readonly type: 'accepted' | 'delivered' }> {
  return outcome.type === 'accepted' || outcome.type === 'delivered';
}

/** Asserts that a message that did not go goes later, and that no recipient is told as at fault. */
export function mustBeRetried(outcome: SendOutcome, what = ''): void {
  assertThat(!sentBy(outcome), `${what}It is told as sent, and nobody took it.`);
  if (outcome.type === 'unknown') return;
  assertThat(outcome.retryable, `${what}It is not to be retried: a message would be given up.`);
  const isEverybodys = outcome.scope === 'provider' || outcome.scope === 'account';
  assertThat(isEverybodys, `${what}It is held against the ${outcome.scope}, which is not at fault.`);
}

/** Situations in which no answer comes to its end. */
export const neverAnswered: readonly (keyof NotifierSituations)[] = ['silent', 'mute', 'stalled'];

/** Limits by which a send ends soon where no answer comes, for cases in which who never got as far does nothing wrong. */
export function limitsIn(name: keyof NotifierSituations): CallLimits {
  return { ...sampleLimits(), ...(neverAnswered.includes(name) ? { milliseconds: timeFor(3, 6, 40) } : {}) };
}

/** A situation that was set up, and the address for which it holds. */
export interface SetUp {
  readonly name: keyof NotifierSituations;
  readonly address: string;
}

/** Sets up every situation that a test offers, in turn; of one address those without an answer at once. */
export async function* situationsInTurn(situations: NotifierSituations): AsyncGenerator<readonly SetUp[]> {
  const isOfOneAddress = (name: string): boolean => name === 'silent' || name === 'stalled';
  const names = everySituation(situations);
  const turns = [...names.filter((name) => !isOfOneAddress(name)).map((name) => [name]), names.filter(isOfOneAddress)];
  for (const turn of turns) {
    const group: SetUp[] = [];
    for (const name of turn) group.push({ name, address: (await situations[name]?.()) ?? '' });
    yield group;
  }
}

/** Plays in every situation that a test offers. */
export async function inEverySituation(
  situations: NotifierSituations,
  play: (setUp: SetUp) => Promise<void>,
): Promise<void> {
  for await (const group of situationsInTurn(situations)) await Promise.all(group.map(play));
}

/** Sets a situation up that not every provider can be in. */
export async function situationOf(
  { situations, leaveOut }: NotifierStage,
  name: keyof NotifierSituations,
): Promise<string> {
  return (await situations[name]?.()) ?? leaveOut(`its test does not offer "${name}"`);
}

const longestMs = 5_000;

/** Waits for what has to settle soon; the limit is far above all that a case gives. */
export async function settled<answer>(awaited: Promise<answer>): Promise<answer> {
  return await within(longestMs, awaited, `It did not settle within ${longestMs / 1_000} s.`);
}
