/** The Node that the scaffold needs: its tests are TypeScript that Node runs as it is. */
const [leastMajor, leastMinor] = [22, 18];

/** Says, in both languages, that this Node is too old; or nothing. */
export function needsNewerNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  const least = `${leastMajor}.${leastMinor}`;
  return [
    `Perlu Node ${least} atau lebih baru; ini ${version}. Pasang versi baru dari https://nodejs.org, lalu ulangi.`,
    `This needs Node ${least} or newer; this is ${version}. Install a new one from https://nodejs.org and try again.`,
  ].join('\n');
}
