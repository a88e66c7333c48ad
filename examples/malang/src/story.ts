import type { Narrator } from './narrator.ts';
import { applyChapterFiles } from './scenes/chapter-files.ts';
import { formCommunities } from './scenes/formation.ts';
import { escalateIncidents, type Incidents } from './scenes/incidents.ts';
import { writeSheets } from './scenes/sheets.ts';
import { summarise, tellWhatNext } from './scenes/summary.ts';
import type { Stage } from './stage.ts';

/** The Malang pilot, from its first meeting to its first escalations, on a real file and a real mail server. */
export async function tellStory(stage: Stage, narrator: Narrator): Promise<Incidents> {
  const chapter = await applyChapterFiles(stage, narrator);
  await stage.open();
  await formCommunities(stage, chapter, narrator);
  await writeSheets(stage, chapter, narrator);
  const incidents = await escalateIncidents(stage, chapter, narrator);
  await summarise(stage, incidents, narrator);
  tellWhatNext(stage, narrator);
  return incidents;
}
