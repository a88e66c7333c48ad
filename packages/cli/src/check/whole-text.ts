import type { ReadableChapter } from '@kawal/chapter';
import type { Chapter, Language, Localized } from '@kawal/core';
import { describePolicy, paragraphsAsMarkdown } from '@kawal/policy';
import { hoursText } from '../difference/describe-chapter.ts';

const heading: Localized = { id: 'Jam kerja kantor', en: 'Office hours' };
const periods: Localized = {
  id: 'Bacakan juga tanggal masa khusus, misalnya Ramadan: dari tanggal-tanggal ini Kawal tahu kapan kantor itu tutup.',
  en: 'Read out the dates of special periods too, such as Ramadan: by these dates Kawal knows when an office is closed.',
};

/** Returns the whole policy as a meeting reads it, and the hours of the offices. */
export function wholeText(chapter: ReadableChapter['chapter'], language: Language): string {
  const policy = paragraphsAsMarkdown(describePolicy(chapter.policy, language, chapter), language);
  return `${policy}\n\n${officeHoursText(chapter, language)}`;
}

/** Returns the hours of each office that keeps hours, for a meeting to hear; nothing where none does. */
function officeHoursText({ directory }: Pick<Chapter, 'directory'>, language: Language): string {
  const lines = directory.offices.flatMap(({ localName, hours }) =>
    hours === null ? [] : [`- ${localName}: ${hoursText(hours, language)}`],
  );
  if (lines.length === 0) return '';
  const isRead = directory.offices.some(({ hours }) => (hours?.periods ?? []).length > 0);
  return `## ${heading[language]}\n\n${isRead ? `${periods[language]}\n\n` : ''}${lines.join('\n')}\n\n`;
}
