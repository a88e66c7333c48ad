/** Plays in a time zone of another part of the world, whatever that of this machine is. */
export async function inZone(zone: string, play: () => Promise<void>): Promise<void> {
  const { TZ: before } = process.env;
  try {
    process.env['TZ'] = zone;
    await play();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
