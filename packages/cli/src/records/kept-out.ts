import { type Chapter, type Language, type Localized, officeKinds } from '@kawal/core';
import { type ActorApi, notToTell } from '@kawal/engine';
import { describeOffices } from '@kawal/policy';

/** Says whom nobody tells of a record, as the report behind it bars them; undefined where it bars nobody, or its reader may not know. */
export async function keptOut(api: ActorApi, record: string, chapter: Chapter | null): Promise<Localized | undefined> {
  const group = (['reports', 'cases', 'referrals'] as const).find((one) => record.startsWith(one.slice(0, -1)));
  if (chapter === null || group === undefined) return undefined;
  const found = await api[group].get(record as never);
  if (!found.ok) return undefined;
  const barred = notToTell(found.access.barred, chapter.directory);
  const { accused, people, offices, spared, unlisted, isOfGuardian } = barred;
  const said = (language: Language): string =>
    [
      // Whom the report calls by a title is said first, also where the directory has no such office.
      ...accused.map((kind) => officeKinds[kind].said[language]),
      ...(isOfGuardian ? [words.guardian[language]] : []),
      ...people.map((one) => (unlisted?.includes(one) ? `${one} (${words.unlisted[language]})` : one)),
      ...(offices.length === 0 ? [] : [describeOffices(offices, 'and', language)]),
      ...(spared.length === 0 ? [] : [`${words.spared[language]} ${spared.join(', ')}`]),
    ].join(', ');
  if (said('id') === '') return undefined;
  return {
    id: `JANGAN BERI TAHU, dan jangan menghubungi tentang hal ini: ${said('id')}.`,
    en: `DO NOT TELL, and do not contact about this: ${said('en')}.`,
  };
}

const words = {
  guardian: { id: 'orang tua atau wali yang disebut', en: 'the parent or guardian who is named' },
  unlisted: { id: 'tidak ada dalam direktori', en: 'not in the directory' },
  spared: { id: 'yang disebut, tetapi tidak dikecualikan:', en: 'named, and not kept out:' },
} as const;
