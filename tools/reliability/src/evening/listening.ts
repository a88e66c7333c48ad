import { setTimeout } from 'node:timers/promises';
import { decliningToken, type Executor, type Storage } from '@kawal/sdk';
import type { Arrived, EveningChannel, RealMailChannel } from './channels.ts';
import type { Met } from './met.ts';

/** Opens mail over real servers. `heard`: the place of the mail that the engine read last. */
export type OpenMail = (heard: () => Promise<number>) => Promise<RealMailChannel>;

export async function openMail(storage: Storage, open: OpenMail | undefined): Promise<RealMailChannel | undefined> {
  return await open?.(async () => (await heardOf(storage, 'notify-email')).mails);
}

/** Presses a button of a channel that is polled, and waits until the engine has heard so. */
export async function polled(
  code: string,
  declines: boolean,
  arrived: Arrived,
  { provider, notifier }: EveningChannel,
  { storage }: { readonly storage: Storage },
): Promise<void> {
  const before = (await heardOf(storage, notifier.name)).version;
  await provider?.queue?.reply(arrived.handle, declines ? decliningToken(code) : code);
  for (let tries = 0; (await heardOf(storage, notifier.name)).version === before; tries += 1) {
    if (tries > 1_500) throw new Error(`an answer by ${notifier.name} is not heard after half a minute`);
    await setTimeout(20);
  }
}

/** Returns how far a notifier has listened: the entries of its record, and the mails of its mailbox. */
async function heardOf(storage: Storage, notifier: string) {
  const [record] = await storage.load([`listening/${notifier}`]);
  const { kept = {} } = JSON.parse(record?.state ?? '{}');
  return { version: record?.version ?? 0, mails: Number(kept.mail?.split('.')[1] ?? 0) };
}

/** Begins no pass. */
export const idleExecutor: Executor = {
  contract: 'kawal.executor/1',
  name: 'executor-idle',
  capabilities: { processes: 'one' },
  hint: () => undefined,
  onTrouble: () => undefined,
  run: async () => undefined,
  stop: async () => undefined,
  close: async () => undefined,
};

/** Each mail that a server returned is on record as failed. */
export async function judgeReturned(
  mail: RealMailChannel,
  { storage, met, wrong }: { readonly storage: Storage; readonly met: Record<Met, number>; readonly wrong: string[] },
): Promise<void> {
  met['mails returned'] = mail.bounced();
  let failed = 0;
  for (let after = 0; ; ) {
    const page = await storage.log(after, 1_000);
    failed += page.filter(({ text }) => /"code":"(?:dsn|bounce)-/.test(text) && text.includes('attempt-ended')).length;
    after = page.at(-1)?.place ?? after;
    if (page.length < 1_000) break;
  }
  if (failed !== mail.bounced()) wrong.push(`${mail.bounced()} mails were returned, and ${failed} are on record`);
}
