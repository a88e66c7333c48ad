import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kinds } from '../wishes.ts';
import { packedManifest, template } from './template.ts';

// A step of the build, run in the package's folder: puts the templates beside the built command.
for (const kind of kinds) {
  for (const [file, text] of Object.entries(template(kind))) {
    const path = join('dist/templates', kind, file === 'package.json' ? packedManifest : file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
