import { zoneOf } from '@kawal/chapter';
import type { Area } from '@kawal/core';
import { areasCounted, areasFileText, type CityAreas, citiesNamed, cityAreas, cityCode } from '../area/city-areas.ts';
import { kelurahanNamed } from '../area/kelurahan-named.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { leave } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { refuseToOverwrite, writeNewFiles } from '../files/new-files.ts';
import { cityPolicyText } from '../policy/new.ts';
import { askDraft } from './ask-draft.ts';
import type { ChapterDraft } from './chapter-draft.ts';
import { chapterText } from './chapter-text.ts';
import { directoryText } from './directory-text.ts';
import { initWords as words } from './words.ts';

export interface InitOptions {
  readonly from?: string;
  readonly name?: string;
  readonly kelurahan?: readonly string[];
  readonly yes?: boolean;
}

const files = ['chapter.yaml', 'areas.yaml', 'directory.yaml', 'policy.yaml'] as const;

/** Makes the folder of a new chapter: four files that check, but for what only its people can say. Overwrites nothing. */
export async function init(session: Session, written: string, folder: string, options: InitOptions): Promise<ExitCode> {
  const code = cityCode(written, await citiesNamed(session, written, options.from));
  if (zoneOf(code) === undefined) throw stopped({ code: 'usage.city-code', named: [] });
  // Before a single question: nobody should answer them for nothing.
  await refuseToOverwrite(session, folder, files);
  const found = await cityAreas(session, code, options.from);
  const draft = await draftOf(session, found, options);
  if (draft === undefined) return leave(session, words.left);
  const texts: Readonly<Record<(typeof files)[number], string>> = {
    'chapter.yaml': chapterText[session.language](draft),
    'areas.yaml': areasFileText(session, found),
    'directory.yaml': directoryText(draft, session.language),
    'policy.yaml': cityPolicyText(session, code),
  };
  await writeNewFiles(session, folder, texts);
  session.line(areasCounted(session, found));
  session.line(session.say(words.next({ folder })));
  return exitCode.fine;
}

async function draftOf(
  session: Session,
  { areas }: CityAreas,
  { name, kelurahan = [], yes }: InitOptions,
): Promise<ChapterDraft | undefined> {
  const city = areas[0] as Area;
  const reading = kelurahanNamed(kelurahan, areas, city.code);
  if (!reading.ok) throw stopped({ code: 'usage.kelurahan', written: reading.written, nearest: reading.nearest });
  const known = { city, zone: zoneOf(city.code) ?? 'WIB' };
  if (yes === true) {
    const people = { lpaDuty: [], lastResort: [] };
    return { ...known, name: name ?? null, language: session.language, kelurahan: reading.kelurahan, people };
  }
  const { questions } = session.io;
  if (questions === undefined) throw stopped({ code: 'usage.questions-need-terminal' });
  const asked = await askDraft(session, await questions(), { city, areas, name, kelurahan: reading.kelurahan });
  return asked === undefined ? undefined : { ...known, ...asked };
}
