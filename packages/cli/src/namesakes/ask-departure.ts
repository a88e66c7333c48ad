import type { Facts } from '@kawal/core';
import { factSaid, valuesSaid } from '@kawal/core/policy';
import { departureTold, toldDeparture } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { chooseYesOrNo } from '../form/choose-yes-or-no.ts';
import { namesakeWords as words } from './words.ts';

/** Asks where the victim is, if the story tells of it and no fact does. Without anybody to ask it may still be a departure. */
export async function askDeparture(
  session: Session,
  body: Answers,
): Promise<{ readonly body: Answers; readonly toSay: readonly string[] }> {
  const { io, say, language } = session;
  const facts = (body['facts'] ?? {}) as Facts;
  const told = departureTold(typeof body['story'] === 'string' ? body['story'] : '', facts);
  if (told.length === 0) return { body, toSay: [] };
  const questions = await io.questions?.();
  for (const value of questions === undefined ? [told.find((one) => one !== 'abroad') ?? 'signs'] : told) {
    const answer = questions && (await chooseYesOrNo(questions, session, toldDeparture[value]));
    if (answer === 'no') continue;
    const said = `${factSaid('departure', language)}: ${valuesSaid('departure', [value], language)}`;
    const toSay = answer === undefined ? [say(words.departure(said))] : [];
    return { body: { ...body, facts: { ...facts, departure: [value] } }, toSay };
  }
  return { body, toSay: [] };
}
