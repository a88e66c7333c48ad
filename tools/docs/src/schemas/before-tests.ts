import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Makes the schemas for tests where there are none, as in a fresh clone. */
export default function makeMissingSchemas(): void {
  const last = ['packages/core/schema/domain.schema.json', 'packages/chapter/schema/policy.en.schema.json'];
  if (last.every(existsSync)) return;
  execFileSync(process.execPath, ['--conditions=@kawal/source', 'tools/docs/src/schemas/write.ts'], {
    stdio: 'inherit',
  });
}
