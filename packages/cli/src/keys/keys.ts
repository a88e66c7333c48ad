import { hour } from '@kawal/core';
import type { FormerKey } from '@kawal/engine';
import type { Storage } from '@kawal/sdk';
import { confirm } from '../command/confirm.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { printRefusals, refuseWith } from '../command/refusals.ts';
import type { JsonFlag } from '../command/registry.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { keysWords as words } from './words.ts';

export interface AskedBy {
  readonly as: string;
}

/** Shows which key of the chapter wraps how many card keys, and when a former one may go. Ends with 1 while one is in use. */
export async function keysStatus(session: Session, { json }: JsonFlag): Promise<ExitCode> {
  return withDeployment(session, 'intake', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const standing = await deployment.engine.cardKeys.look();
    const code = standing.former.some(({ keys }) => keys > 0) ? exitCode.refused : exitCode.fine;
    if (json) {
      session.line(JSON.stringify(standing, null, 2));
      return code;
    }
    session.line(session.say(words.inForce(standing)));
    if (standing.former.length === 0) session.line(session.say(words.noneFormer));
    for (const key of standing.former) {
      const tone = key.keys > 0 ? 'caution' : 'good';
      session.line(session.tone(tone, session.say(words.former(key, chapter?.zone ?? 'WIB'))));
    }
    return code;
  });
}

/** Makes a new key of the chapter in the vault. Nothing is sealed to it before the chapter is applied. */
export async function keysRotate(session: Session): Promise<ExitCode> {
  return withDeployment(session, 'intake', async ({ vault }) => {
    if (vault === undefined) return refuseWith(session, words.noVault);
    const { epoch } = await vault.rotate();
    session.line(session.tone('good', session.say(words.rotated(epoch))));
    return exitCode.fine;
  });
}

/** Wraps every card key anew under the key in force. Interrupted, it is run again. */
export async function keysRewrap(session: Session, { as }: AskedBy): Promise<ExitCode> {
  return withPersonInPost(session, 'intake', as, async ({ deployment: { engine }, actor, chapter: { zone } }) => {
    const answer = await engine.cardKeys.rewrap(actor);
    switch (answer.type) {
      case 'rewrapped':
        session.line(session.tone('good', session.say(words.rewrapped(answer))));
        if (answer.destroyed > 0) session.line(session.tone('loud', session.say(words.destroyed(answer.destroyed))));
        if (answer.shut > 0) session.line(session.tone('loud', session.say(words.shut(answer.shut))));
        return answer.shut > 0 ? exitCode.refused : exitCode.fine;
      case 'not-applied':
        return refuseWith(session, words.notApplied(answer.epoch));
      case 'refused':
        return printRefusals(session, answer.refusals, zone);
    }
  });
}

export interface Withdrawing extends AskedBy {
  readonly yes?: true;
}

/** Destroys a former key of the chapter, once no card key is under it. It asks first, or is told `--yes`. */
export async function keysWithdraw(session: Session, typed: string, { as, yes }: Withdrawing): Promise<ExitCode> {
  const epoch = Number(typed);
  // `0x1` and `1e0` are numbers too, and nobody means one by them.
  if (!/^[1-9]\d{0,8}$/.test(typed)) return refuseWith(session, words.notANumber);
  return withPersonInPost(session, 'intake', as, async ({ deployment, actor, chapter: { zone } }) => {
    const { engine, storage } = deployment;
    const key = (await engine.cardKeys.look()).former.find((one) => one.epoch === epoch && one.keys === 0);
    // Whatever else stands in the way, the engine says.
    if (key?.from != null && key.from <= nowOf(session) && !(await isWanted(session, key, { storage, yes })))
      return exitCode.refused;
    const answer = await engine.cardKeys.withdraw(actor, epoch);
    switch (answer.type) {
      case 'withdrawn':
        session.line(session.tone('good', session.say(words.withdrawn(epoch))));
        return exitCode.fine;
      case 'in-use':
        session.complain(session.tone('loud', session.say(words.notYet)));
        session.complain(session.say(words.former(answer.key, zone)));
        return exitCode.refused;
      case 'differs':
        return refuseWith(session, words.differs);
      case 'no-former-key':
        return refuseWith(session, words.noFormer(epoch));
      case 'refused':
        return printRefusals(session, answer.refusals, zone);
    }
  });
}

/** Asks before a key is gone for good; without a copy of the keyring that is newer than the rewrapping it is not asked. */
async function isWanted(
  session: Session,
  { epoch, from }: FormerKey,
  { storage, yes }: { readonly storage: Storage; readonly yes: true | undefined },
): Promise<boolean> {
  const { say, line, complain, tone } = session;
  const rewrapped = (from ?? 0) - hour;
  const copies = await storage.backups?.made();
  if (copies !== undefined && !copies.some(({ kind, at }) => kind === 'keyring' && at >= rewrapped)) {
    complain(tone('loud', say(words.noCopy)));
    return false;
  }
  line(tone('loud', say(words.forGood(epoch))));
  if (yes === true || (await confirm(session, words.question))) return true;
  line(say(words.left));
  return false;
}
