import { type Area, type Chapter, type Directory, type Office, officeKinds } from '@kawal/core';
import { ownTexts } from '@kawal/core/locales';
import type { IsPrivate } from '../directory-file/names-stay-private.ts';
import type { Problem } from '../finding/finding.ts';
import { below, type Place, report } from '../shape/place.ts';
import { structureWords } from '../words/structure.ts';
import { textWord } from './own-texts.ts';
import matter from './telling-words.json' with { type: 'json' };

type Tells = Extract<Problem, { readonly code: 'text.tells' }>['told'];

interface ChapterNames {
  readonly areas: readonly Area[];
  readonly offices: readonly Office[];
  readonly isPrivate: IsPrivate;
}

/** Warns of own texts that stand on lock screens and in SMS, and name a person, an area, an office or the matter. */
export function checkTellingTexts(
  root: Place | undefined,
  chapter: Pick<Chapter, 'areas'> | undefined,
  read: { readonly directory: Pick<Directory, 'offices'>; readonly isPrivate: IsPrivate } | undefined,
): void {
  if (root === undefined || chapter === undefined || read === undefined) return;
  const { language } = root.source;
  const texts =
    root.node.kind === 'map' ? root.node.entries.find(({ key }) => key === structureWords.texts[language]) : undefined;
  if (texts?.value.kind !== 'map') return;
  const shown = ownTexts
    .filter(([, { content }]) => content === 'signal')
    .map(([name]) => structureWords[textWord(name)][language]);
  const tells = tellerOf({ areas: chapter.areas, offices: read.directory.offices, isPrivate: read.isPrivate });
  for (const { key, value } of texts.value.entries) {
    if (!shown.includes(key) || value.kind !== 'map') continue;
    for (const { key: written, value: text } of value.entries) {
      const told = text.kind === 'text' ? tells(text.text) : undefined;
      const place = below(below(below(root, texts.key, texts.value), key, value), written, text);
      if (told !== undefined) report(place, { code: 'text.tells', told });
    }
  }
}

/** Names of laws and of bodies tell nothing of a report, nor does the safety of those concerned, which every message asks for. */
const saysNothing =
  / (?:perlindungan|pelindungan) (?:(?:perempuan dan )?anak|saksi dan korban) | child protection | perempuan dan anak | keselamatan korban | keep the victim /g;

/** Returns what finds in a text the first thing that it tells. */
export function tellerOf({ areas, offices, isPrivate }: ChapterNames): (text: string) => Tells | undefined {
  const generic = Object.values(officeKinds).map(({ said }) => spaced(said.id));
  const places = areas.flatMap(({ name, aliases }) => [name, ...aliases]).map(spaced);
  const called = offices.map(({ localName }) => spaced(localName)).filter((name) => !generic.includes(name));
  return (text) => {
    const words = spaced(text).replace(saysNothing, '  ');
    const holds = (name: string): boolean => name.trim() !== '' && words.includes(name);
    if (isPrivate(text)) return 'person';
    if (places.some(holds)) return 'area';
    if (called.some(holds)) return 'office';
    return matter.some((word) => words.includes(` ${word} `) || words.includes(` ${word}nya `)) ? 'matter' : undefined;
  };
}

function spaced(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? []).join(' ')} `;
}
