import { toInstant } from '@kawal/core';
import type { OfficerVisit } from '../page/visit.ts';
import type { Desk } from '../request/options.ts';
import { pageText } from '../request/page-text.ts';
import { personInPost } from '../session/person-in-post.ts';
import { todayPage } from './today-page.ts';

/** Turns after which a page takes no less any more. */
const turns = 4;

/**
 * Draws the page of today of somebody of the LPA, and throws it away, before the desk is open: the first officer of a morning
 * waits neither for the reports to be read from the disk nor for code that never ran. It reads, and puts nothing on record.
 */
export async function warmUp({ engine, now }: Pick<Desk, 'engine' | 'now'>): Promise<void> {
  const chapter = await engine.unguarded.chapter();
  const at = toInstant(now());
  const people = Object.keys(chapter?.directory.people ?? {}).flatMap((one) => personInPost(one, chapter, at) ?? []);
  const actor = people.find(({ role }) => role === 'lpaDuty') ?? people[0];
  if (actor === undefined) return;
  const visit: OfficerVisit = {
    ...{ language: 'id', say: (said) => said.id, path: '/hari-ini', query: '', chapter, now: at },
    ...{
      actor,
      person: actor.ref,
      api: engine.as(actor),
      formToken: '',
      asTool: (asked) => engine.asTool(actor, asked),
    },
  };
  for (let turn = 0; turn < turns; turn += 1) pageText(await todayPage(visit));
}
