import type { Area, Language } from '@kawal/core';
import { type AreaVintage, areaLevel } from '@kawal/core/area';
import { headers } from '../words/header.ts';
import { structureWords, type Word } from '../words/structure.ts';
import { yamlText } from '../yaml/yaml-text.ts';

/** The content of an `areas.yaml`. */
export interface AreasFileContent {
  /** Where the rows are from, as the licence wants it said. */
  readonly source: string;
  readonly licence: string;
  /** The decree whose codes these are, where it is known. */
  readonly decree?: AreaVintage | undefined;
  readonly areas: readonly Area[];
}

/** Writes the file, an area a line, each kecamatan apart. `comment` stands below the first line, without its `#`. */
export function writeAreas(content: AreasFileContent, language: Language, comment: readonly string[] = []): string {
  const word = (name: Word): string => structureWords[name][language];
  const { source, licence, decree, areas } = content;
  const line = ({ code, name, aliases }: Area): string => {
    const others = aliases.length === 0 ? '' : `, ${word('aliases')}: [${aliases.map(yamlText).join(', ')}]`;
    const gap = areaLevel(code) === 'kecamatan' ? '\n' : '';
    return `${gap}  - { ${word('code')}: ${code}, ${word('name')}: ${yamlText(name)}${others} }\n`;
  };
  return [
    `${word('kawal')}: ${headers.areas[language]}\n`,
    comment.length === 0 ? '' : `\n${comment.map((text) => `# ${text}`.trimEnd()).join('\n')}\n`,
    `${word('source')}: ${yamlText(source)}\n`,
    `${word('licence')}: ${yamlText(licence)}\n`,
    decree === undefined ? '' : `${word('decree')}: ${decree}\n`,
    `\n${word('areas')}:\n`,
    ...areas.map(line),
  ].join('');
}
