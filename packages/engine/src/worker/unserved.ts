import type { Chapter, Instant } from '@kawal/core';
import { isInPost, peopleOf, personIn } from '@kawal/core/directory';
import type { Notifier } from '@kawal/sdk';

/**
 * Names the channels of an office's people in post where none of them has a contact on a channel that a notifier serves.
 * Without any notifier it names none: each report is parked, and its receipt says so.
 */
export function unservedChannels(
  chapter: Chapter | null,
  notifiers: readonly Pick<Notifier, 'channel'>[],
  now: Instant,
): readonly string[] {
  if (chapter === null || notifiers.length === 0) return [];
  const { directory } = chapter;
  const unserved = directory.offices.flatMap((office) => {
    const inPost = peopleOf(office).filter((person) => isInPost(directory, office, person, now));
    const contacts = inPost.flatMap((person) => personIn(directory, person)?.contacts ?? []);
    const channels = contacts.flatMap((id) => directory.contactPoints[id]?.channel ?? []);
    const isServed = channels.some((channel) => notifiers.some((one) => one.channel === channel));
    return isServed ? [] : channels;
  });
  return [...new Set(unserved)].sort();
}
