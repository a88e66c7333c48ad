import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { InboundRequest, Notifier } from '@kawal/sdk';
import {
  type NotifierConformanceOptions,
  notifierCases,
  playNotifierCase,
  runNotifierConformance,
} from '@kawal/sdk/conformance';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { drawn } from '../../../check/src/dose/dose.ts';
import { deafFlaws } from './broken-elsewhere.ts';
import { notifierFlaws } from './broken-notifiers.ts';
import { providerOptions } from './memory-provider.ts';
import { isSigned, receivedIn } from './memory-webhook.ts';

/** A case that looks through the memory of its process, which must hold little. */
const inSmallProcess = 'messages/nothing-remembered';

/** A case that plays in two processes. */
const inTwo = 'messages/other-process';

/** Makes time virtual: a case waits a minute for a notifier that never answers. Not beside processes, whose time is their own. */
function inVirtualTime(): void {
  beforeAll(
    () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync'),
  );
  afterAll(() => void vi.useRealTimers());
}

describe('every case catches a notifier broken in exactly its way', () => {
  inVirtualTime();

  it('has a broken notifier for each case, and none for cases that do not exist', () => {
    expect(Object.keys(notifierFlaws).sort()).toEqual(notifierCases.map(({ id }) => id).sort());
    expect(Object.values(notifierFlaws).filter((flaws) => flaws.length === 0)).toEqual([]);
  });

  for (const each of notifierCases.filter(({ id }) => id !== inSmallProcess && id !== inTwo)) {
    for (const flaw of notifierFlaws[each.id] ?? []) {
      it(`${each.id}: ${flaw.does}`, async () => {
        const result = await runCase(each, () => playNotifierCase(each, providerOptions(flaw)));
        expect(result).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(flaw.says ?? '') });
      });
    }
  }
});

test('a notifier that keeps what it sent, or rejects what nobody awaits, is caught in a process of its own, and a sound one passes there', async () => {
  const program = fileURLToPath(new URL('small-process.ts', import.meta.url));
  const options = ['--conditions=@kawal/source', program, inSmallProcess];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  const more = ['rejects a promise that nobody awaits', 'has a provider that cannot forget'];
  const flaws = [...drawn(notifierFlaws[inSmallProcess] ?? [], 8).map(({ does }) => does), ...more].map((does) => [
    does,
    'failed',
  ]);
  expect(JSON.parse(stdout)).toEqual({ sound: 'passed', ...Object.fromEntries(flaws) });
});

test('a notifier that goes by what its process sent, or by its name, is caught in two of them, and a sound one passes', async () => {
  const program = fileURLToPath(new URL('other-process.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@kawal/source', program]);
  const flaws = [...(notifierFlaws[inTwo] ?? []), ...deafFlaws].map(({ does }) => [does, 'failed']);
  const sound = { sound: 'passed', 'sound, at a server': 'passed' };
  expect(JSON.parse(stdout)).toEqual({ ...sound, ...Object.fromEntries(flaws) });
});

describe('a sound notifier', () => {
  inVirtualTime();

  it('may be told by forms: what needs JSON is left out with the reason, and signed nonsense is tried', async () => {
    const played = async (id: string) => {
      const each = notifierCases.find((one) => one.id === id);
      if (each === undefined) throw new Error('The case is gone.');
      return await runCase(each, () => playNotifierCase(each, toldByForms()));
    };
    expect(await played('inbound/receipt')).toMatchObject({ outcome: 'passed' });
    expect(await played('inbound/signed-nonsense')).toMatchObject({ outcome: 'passed' });
    const reason = expect.stringContaining('no JSON');
    expect(await played('inbound/written-otherwise')).toMatchObject({ outcome: 'skipped', reason });
  });

  it('may do three things at a time: what waits for its turn when it closes fails, because nothing of it left', async () => {
    for (const id of ['messages/calls-apart', 'closed/settles']) {
      const each = notifierCases.find((one) => one.id === id);
      if (each === undefined) throw new Error('The case is gone.');
      const result = await runCase(each, () => playNotifierCase(each, providerOptions({ breaks: inTurns })));
      expect(result).toMatchObject({ outcome: 'passed' });
    }
  });

  it('passes every case', async () => {
    const report = await runNotifierConformance(providerOptions());
    const left = report.results.filter(({ outcome }) => outcome !== 'passed');
    const apart = [inSmallProcess, inTwo];
    expect(left.filter(({ id, outcome }) => !apart.includes(id) || outcome !== 'skipped')).toEqual([]);
    expect(report.adapter).toBe('notify-memory-email');
  });
});

/** Three sends and checks go at a time, and the others wait. */
function inTurns(sound: Notifier): Notifier {
  const closing = new AbortController();
  const waiting: (() => void)[] = [];
  let free = 3;
  async function inTurn<answer>(call: () => Promise<answer>, atClosing: answer): Promise<answer> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return closing.signal.aborted ? atClosing : await call();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  }
  const code = 'closed';
  return {
    ...sound,
    send: (message, limits) =>
      inTurn(() => sound.send(message, limits), { type: 'failed', scope: 'provider', retryable: true, code }),
    check: (limits) =>
      inTurn(async () => (await sound.check?.(limits)) ?? { ready: true as const }, { ready: false as const, code }),
    async close() {
      closing.abort();
      await sound.close();
    },
  };
}

/** The provider in memory, as one that posts a form with its JSON in it. */
function toldByForms(): NotifierConformanceOptions {
  return {
    async makeProvider() {
      const made = await providerOptions().makeProvider();
      const { webhook } = made;
      const sign = webhook?.signed;
      if (webhook?.receipt === undefined || sign === undefined) throw new Error('It tells nothing.');
      const receipt = webhook.receipt.bind(webhook);
      const inForm = async ({ body }: InboundRequest): Promise<InboundRequest> =>
        await sign(Buffer.from(new URLSearchParams({ told: Buffer.from(body).toString() }).toString()));
      return {
        ...made,
        webhook: { ...webhook, receipt: async (handle) => await inForm(await receipt(handle)) },
        async open() {
          return {
            ...(await made.open()),
            async receive(request) {
              if (!isSigned(request)) return receivedIn(request);
              const form = new URLSearchParams(Buffer.from(request.body).toString());
              return receivedIn(await sign(Buffer.from(form.get('told') ?? '')));
            },
          };
        },
      };
    },
  };
}
