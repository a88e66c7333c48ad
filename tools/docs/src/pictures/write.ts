import { mkdirSync, writeFileSync } from 'node:fs';
import { drawRecording } from './draw-recording.ts';
import { drawPath } from './path-picture.ts';
import { recordScreens } from './recording.ts';
import { recordingTitle } from './recording-title.ts';

// The pictures of the README and the site, in both languages. They follow from what the commands print.
mkdirSync('docs/media', { recursive: true });
for (const language of ['id', 'en'] as const) {
  writeFileSync(
    `docs/media/recording.${language}.svg`,
    drawRecording(await recordScreens(language), recordingTitle[language]),
  );
  writeFileSync(`docs/media/path.${language}.svg`, drawPath(language));
}
