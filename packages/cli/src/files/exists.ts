import { access } from 'node:fs/promises';

/** Returns true for a file or a folder that is there. */
export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
