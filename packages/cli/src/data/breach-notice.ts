import type { Language, Localized } from '@kawal/core';
import { breachCite, breachKinds, breachMeasures, exposedData, missingNotices, noticeTo } from '@kawal/core/breach';
import { describeInstant } from '@kawal/core/locales';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { recordNamed } from '../records/record-named.ts';
import { dataWords } from './words.ts';

/** Writes the notice of a failure of data protection with the parts of Art 46(2), as far as they are on record. */
export async function breachNotice(
  session: Session,
  written: string,
  { as }: { readonly as: string },
): Promise<ExitCode> {
  return withPersonInPost(session, 'existing', as, async ({ api, chapter }) => {
    const { zone, areas } = chapter;
    const record = (await recordNamed(api, written, ['breach'], areas)) as `breach/${string}`;
    const found = await api.breaches.get(record);
    if (!found.ok) return printRefusals(session, found.refusals, zone);
    const { state } = found.record;
    const notice = dataWords.notice({
      kinds: list(state.kinds, breachKinds, dataWords.none),
      data: list(state.assessment?.data ?? [], exposedData, dataWords.none),
      known: describeInstant(state.knownAt, zone),
      deadline: describeInstant(state.deadline, zone),
      isByLaw: breachCite(state, chapter) !== null,
      measures: list(state.measures, breachMeasures, dataWords.none),
      missing: list(missingNotices(state), noticeTo, dataWords.nobody),
    });
    for (const line of session.say(notice).split('\n')) session.line(line);
    return exitCode.fine;
  });
}

function list<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, Localized>>,
  none: Localized,
): Localized {
  if (keys.length === 0) return none;
  const listed = (language: Language) => keys.map((one) => words[one][language]).join('; ');
  return { id: listed('id'), en: listed('en') };
}
