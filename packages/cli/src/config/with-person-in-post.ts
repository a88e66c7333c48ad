import type { Actor, Chapter } from '@kawal/core';
import type { ActorApi } from '@kawal/engine';
import { personInPost } from '../command/person-in-post.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, type LoadedDeployment, type Need, withDeployment } from './open-deployment.ts';

/** A person in post, and what they act on. */
export interface Acting {
  readonly deployment: LoadedDeployment;
  readonly chapter: Chapter;
  readonly actor: Actor;
  readonly api: ActorApi;
}

/** Opens what the config names for the person whom `--as` names, uses it, and closes it again. */
export function withPersonInPost<Result>(
  session: Session,
  need: Need,
  as: string,
  use: (acting: Acting) => Promise<Result>,
): Promise<Result> {
  return withDeployment(session, need, async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const actor = personInPost(as, chapter, nowOf(session));
    // Without a chapter nobody is in post.
    return use({ deployment, chapter: chapter as Chapter, actor, api: deployment.engine.as(actor) });
  });
}
