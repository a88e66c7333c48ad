import type { Language, Localized } from '@kawal/core';
import { type ListedVerb, verbList } from '@kawal/engine';
import { dailyCommands } from './daily.ts';

/** Returns the name of a verb's command under `kawal` in a language: `answer` or `jawab`, `visit assign` or `kunjungan tugaskan`. */
export function commandName(verb: string, language: Language): string {
  const listed = verbList.find(({ group, name }) => `${group}.${name}` === verb);
  if (listed === undefined) return `do ${kebab(verb)}`;
  const own = dailyCommands.find((row) => row.group === listed.group && row.verb === listed.name);
  if (own !== undefined) return language === 'id' ? own.alias : own.name;
  const group = dailyCommands.find((row) => row.group === listed.group && row.verb === undefined);
  const [under, name] =
    group === undefined ? [{ name: 'do', alias: 'lakukan' }, verbName(listed)] : [group, dailyName(listed)];
  return language === 'id' ? `${under.alias} ${name.id}` : `${under.name} ${name.en}`;
}

/** The names of a verb under the command of its group: `assign`, `tugaskan`. */
export function dailyName({ name, words }: ListedVerb): Localized {
  return { id: words.id.split(' ')[0] ?? words.id, en: kebab(name) };
}

/** The names of a verb under `kawal do`: `visits.assign`, and its Indonesian title with hyphens. */
export function verbName({ group, name, words }: ListedVerb): Localized {
  return { id: words.id.toLowerCase().replaceAll(' ', '-'), en: `${kebab(group)}.${kebab(name)}` };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
