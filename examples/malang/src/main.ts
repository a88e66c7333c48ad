import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { narrator } from './narrator.ts';
import { prepareStage } from './stage.ts';
import { tellStory } from './story.ts';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'id' } }, allowPositionals: true });
const language = values.lang === 'en' ? 'en' : 'id';

const stage = await prepareStage(fileURLToPath(new URL('../.demo', import.meta.url)));
try {
  await tellStory(
    stage,
    narrator({ language, write: (text) => process.stdout.write(text), colours: process.stdout.isTTY }),
  );
} finally {
  await stage.end();
}
