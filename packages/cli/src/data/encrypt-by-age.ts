import { spawn } from 'node:child_process';

/** Where no file was made: there is no program `age`, or it takes no such key. */
export type Unencrypted = 'no-program' | 'no-key';

/**
 * Encrypts a text for the holder of a public key, by the program `age` (1236). What it says is not repeated: it may name
 * the key.
 */
export async function encryptByAge(
  key: string,
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Buffer | Unencrypted> {
  const age = spawn('age', ['-r', key], { stdio: ['pipe', 'pipe', 'ignore'], env, timeout: 60_000 });
  const parts: Buffer[] = [];
  age.stdout.on('data', (part: Buffer) => parts.push(part));
  // A program that refuses the key reads nothing of the text.
  age.stdin.on('error', () => undefined);
  age.stdin.end(text);
  return new Promise((resolve) => {
    age.once('error', () => resolve('no-program'));
    age.once('close', (code) => resolve(code === 0 ? Buffer.concat(parts) : 'no-key'));
  });
}
