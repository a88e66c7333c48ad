import type { Storage } from '../../storage/storage.ts';
import { askDisk, endFault, watched } from '../disk/ask-disk.ts';
import { assertThat } from '../same.ts';
import { everythingIn, followed } from './drawn.ts';
import {
  type Course,
  courseOf,
  type DrawnEnd,
  type DrawnStep,
  type Everything,
  endOfNumber,
  mustBeLeft,
  numberOf,
} from './drawn-course.ts';
import { endOf, mustSayWell } from './failing-disk.ts';
import { sayingSeed } from './kill-points.ts';
import type { ChildTask } from './stage.ts';

/** The work of the child: says of each call how it ended, and throws where it is not as the contract says. */
export async function goOnInTrouble(
  open: () => Storage | Promise<Storage>,
  first: Storage,
  { seed, ends, total }: Extract<ChildTask, { task: 'drawn' }>,
  said: (end: number) => void,
): Promise<void> {
  const course = courseOf(first, seed);
  for (const end of ends) await course.take(await course.next(), endOfNumber(end));
  const { play, close } = drawnProcess(open, first, course);
  for (let number = ends.length; number < total; number += 1) {
    const step = await course.next();
    const fault = step.fault === undefined ? '' : `, ${step.fault}`;
    const end = await sayingSeed(seed, `call ${number + 1}${fault}`, () => play(step));
    said(numberOf(end));
  }
  await close();
}

type Answer = { readonly given: unknown } | { readonly refusal: unknown };

/** One process that has a store open, and looks at all of it after each failure until it is opened anew. */
function drawnProcess(open: () => Storage | Promise<Storage>, first: Storage, course: Course) {
  const reader = followed();
  let storage = first;
  /** A tombstone may wait until the next commit or opening. */
  let isOwed = false;
  /** A store that a fault has struck may refuse all until it is opened anew. */
  let isHurt = false;
  let isNew = false;

  const seen = () => seenIn(storage, isOwed);

  async function openAnew(): Promise<void> {
    await storage.close().catch(() => undefined);
    storage = await open();
    [isOwed, isHurt, isNew] = [false, false, true];
  }

  async function openAfter(refusal: unknown): Promise<void> {
    await saysNothing(refusal, endFault() || isHurt);
    await openAnew();
  }

  /** Waits for a call on a disk that fails. */
  async function callOf({ call, fault, isAnew }: DrawnStep): Promise<{ answer: Answer; isStruck: boolean }> {
    if (fault !== undefined) askDisk(fault);
    if (isAnew) await openAnew().catch(openAfter);
    const answer = await answerOf(call(storage));
    return { answer, isStruck: endFault() };
  }

  /** Looks at what an answer, or a refusal, has left. */
  async function lookAfter(step: DrawnStep, answer: Answer, isStruck: boolean): Promise<DrawnEnd> {
    const isNothing = 'refusal' in answer && (await saysNothing(answer.refusal, isHurt));
    const left = await seen().catch((error: unknown) => openAfter(error).then(seen));
    if ('given' in answer) {
      mustBeLeft(left, await everythingIn(course.reference));
      return { left: 'all', isStruck };
    }
    // Whether something stands that is unknown, and not shown, only the next opening tells.
    const isOpen = !isNothing && (await course.isWithoutLast(left));
    const end = await course.settle(step, isOpen ? await openAnew().then(seen) : left, isStruck);
    assertThat(!isNothing || end.left !== 'all', 'Nothing was written, it said, and the commit stands.');
    return end;
  }

  async function play(step: DrawnStep): Promise<DrawnEnd> {
    const { answer, isStruck } = await callOf(step);
    const isTroubled = isStruck || 'refusal' in answer;
    const looks = isOwed || isNew || isHurt || isTroubled;
    isHurt ||= isStruck;
    isOwed = isTroubled || (isOwed && !('given' in answer && isCommitted(answer.given)));
    if ('given' in answer) {
      await course.mustBeRight(step, answer.given);
      await course.take(step, { left: 'all', isStruck });
    }
    if (!looks) return { left: 'all', isStruck };
    const end = await lookAfter(step, answer, isStruck);
    if (isOwed) return end;
    await reader.mustHaveAll(storage);
    if (isNew && storage.capabilities.processes === 'one') course.mustBeErased(watched);
    isNew = false;
    return end;
  }

  return { play, close: () => storage.close() };
}

function answerOf(call: Promise<unknown>): Promise<Answer> {
  return call.then(
    (given) => ({ given }),
    (refusal: unknown) => ({ refusal }),
  );
}

async function seenIn(storage: Storage, isOwed: boolean): Promise<Partial<Everything>> {
  const { tombstones, ...rest } = await everythingIn(storage);
  return isOwed ? rest : { tombstones, ...rest };
}

function isCommitted(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'outcome' in given && given.outcome === 'committed';
}

/** Lets only what a fault has hurt refuse, in words of the contract, which repeat no state. True where nothing was written. */
async function saysNothing(refusal: unknown, isHurt: boolean): Promise<boolean> {
  if (!isHurt) throw refusal;
  const end = await endOf('state-', () => Promise.reject(refusal));
  mustSayWell(end, 'After a failure');
  return end === 'nothing';
}
