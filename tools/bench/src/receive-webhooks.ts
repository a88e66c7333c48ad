import { createHmac, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createEngine, type Engine } from '@kawal/engine';
import { androidSmsNotifier } from '@kawal/notify-sms';
import type { Notifier, OutgoingMessage } from '@kawal/sdk';
import { handleOf } from '@kawal/sdk/http';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { byHand } from './by-hand/sqlite.ts';
import { malang, morning } from './intake.ts';
import { type Benchmark, median, overRounds, takeTurns } from './method.ts';
import { sampleReports } from './sample-report.ts';
import { inScratchFolder } from './scratch-folder.ts';

const key = 'receive/webhooks';
const plan = { rounds: 5, turnsPerRound: 20, warmUpTurns: 20 } as const;
const operationsPerTurn = 8;

/** Every receipt is of a message of its own, so that each is committed. */
const receipts = (plan.rounds * plan.turnsPerRound + plan.warmUpTurns) * operationsPerTurn;

/**
 * Measures signed receipts of a gateway until they are on the disk: verified over their raw bytes, parsed, found by their
 * handle, and committed with what they change, one at a time; against reports accepted by hand on the same settings.
 */
export const receiveWebhooks: Benchmark = {
  keys: [key],
  async measure() {
    const rounds = await inScratchFolder(async (folder) => {
      const hand = byHand(join(folder, 'by-hand.sqlite'));
      const gateway = await openGateway(folder);
      try {
        let report = 0;
        return await takeTurns<{ readonly receive: number; readonly byHand: number }>(
          {
            receive: () => several(() => gateway.receive()),
            byHand: () =>
              several(() => {
                report += 1;
                hand.accept(sampleReports[report % sampleReports.length], randomUUID());
              }),
          },
          plan,
        );
      } finally {
        hand.close();
        await gateway.close();
      }
    });
    const rate = overRounds(rounds, (round) => median(round.byHand) / median(round.receive));
    const p50 = (name: 'receive' | 'byHand'): string => median(rounds.flatMap((round) => round[name])).toFixed(0);
    const said =
      `of the rate of accepts by hand (rounds ${rate.lowest.toFixed(2)} to ${rate.highest.toFixed(2)}): ` +
      `p50 ${p50('receive')} µs against ${p50('byHand')} µs`;
    return [{ key, value: rate.median, least: 0.7, said }];
  },
};

async function several(operation: () => Promise<void> | void): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let one = 0; one < operationsPerTurn; one += 1) {
    const begun = performance.now();
    await operation();
    samples.push((performance.now() - begun) * 1_000);
  }
  return samples;
}

const signingKey = 'contoh-kunci-tanda-tangan';

/** An engine whose messages a gateway has taken, and that gateway's receipts, one after the other. */
async function openGateway(folder: string) {
  const vaultFile = join(folder, 'chapter.vault');
  await createVaultFile({ file: vaultFile, seed: crypto.getRandomValues(new Uint8Array(32)) });
  const taken: OutgoingMessage[] = [];
  const sms = androidSmsNotifier({ url: 'https://gerbang.contoh.test', user: 'u', password: 'p', signingKey });
  const notifier: Notifier = {
    ...sms,
    // The chapter has addresses of mail only; what is measured is the way in.
    channel: 'email',
    checkAddress: () => ({ type: 'usable' }),
    send: async (message) => {
      taken.push(message);
      return { type: 'accepted', handle: handleOf(message.attemptId) };
    },
  };
  const openedAt = performance.now();
  const storage = sqliteStorage({ file: join(folder, 'chapter.sqlite') });
  const engine = await createEngine({
    storage,
    notifiers: [notifier],
    vault: fileVault({ file: vaultFile }),
    clock: { now: () => morning + Math.floor(performance.now() - openedAt) },
  });
  await begin(engine, taken);
  let next = 0;
  return {
    async receive(): Promise<void> {
      const message = taken[next];
      next += 1;
      if (message === undefined) throw new Error('every message has its receipt');
      const answer = await engine.receive(notifier.name, receiptOf(message, next));
      if (answer.status !== 200) throw new Error(`the receipt was answered with ${answer.status}`);
    },
    async close(): Promise<void> {
      const key = { name: 'status', value: 'delivered' };
      let arrived = 0;
      for (let after: string | null | undefined; after !== null; ) {
        const page = await storage.query({
          type: 'delivery',
          key,
          limit: 500,
          ...(after === undefined ? {} : { after }),
        });
        arrived += page.streams.length;
        after = page.next;
      }
      await engine.close();
      if (arrived !== next) throw new Error(`${next} receipts came, and ${arrived} are on record`);
    },
  };
}

/** Accepts reports until enough messages went. */
async function begin(engine: Engine, taken: readonly OutgoingMessage[]): Promise<void> {
  const applied = await engine.as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' }).chapter.apply(malang());
  if (!applied.ok) throw new Error(`the chapter was refused: ${JSON.stringify(applied.refusals)}`);
  const { reports } = engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  for (let one = 0; taken.length < receipts; one += 1) {
    const report = sampleReports[one % sampleReports.length];
    if (report === undefined) throw new Error('There is no sample report.');
    const outcome = await reports.submit(report, { key: randomUUID() });
    if (!outcome.ok) throw new Error(`a report was refused: ${JSON.stringify(outcome.refusals)}`);
    await engine.work();
  }
}

function receiptOf({ attemptId }: OutgoingMessage, number: number) {
  const sent = { event: 'sms:delivered', id: `event-${number}`, payload: { messageId: attemptId } };
  const body = new TextEncoder().encode(JSON.stringify(sent));
  const timestamp = '1800000000';
  const signature = createHmac('sha256', signingKey).update(body).update(timestamp).digest('hex');
  return { method: 'POST', path: '/', headers: { 'x-timestamp': timestamp, 'x-signature': signature }, body };
}
