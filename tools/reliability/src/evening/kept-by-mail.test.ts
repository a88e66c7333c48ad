import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parseLocal } from '@kawal/core';
import { createEngine } from '@kawal/engine';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { expect, onTestFinished, test } from 'vitest';
import { lacksRealMail, realMailChannel } from '../programs/real-mail.ts';
import { type Contacts, eveningChapter, eveningPeople } from './chapter.ts';
import { idleExecutor, openMail } from './listening.ts';

const lacking = lacksRealMail();
const said = 'sdh sy hub polisi';

test.skipIf(lacking !== undefined)(
  `keeps the words of an answer by mail sealed, over real servers with TLS${lacking === undefined ? '' : ` (skipped: ${lacking})`}`,
  async () => {
    const trusted = getCACertificates('default');
    const storage = memoryStorage();
    const mail = await openMail(storage, realMailChannel);
    if (mail === undefined) throw new Error('there is no mail');
    const all = await Promise.all(eveningPeople.map(async (one) => [one, [['email', await mail.address()]]] as const));
    const time = { now: parseLocal('2019-02-04T09:00', 'WIB') as number };
    const engine = await createEngine({
      storage,
      executor: idleExecutor,
      vault: await memoryVault(new Uint8Array(32).fill(7)),
      notifiers: [mail.notifier],
      actsAt: 'https://meja.contoh.test',
      clock: { now: () => time.now },
      alarm: () => undefined,
      prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
    });
    onTestFinished(async () => {
      await engine.close();
      await mail.remove();
      setDefaultCACertificates([...trusted]);
    });
    const officer = { kind: 'person', ref: 'sekretaris', role: 'secretariat' } as const;
    for (const ref of ['sekretaris-dua', 'sekretaris'])
      await engine
        .as({ ...officer, ref })
        .chapter.apply(eveningChapter(Object.fromEntries(all) as unknown as Contacts));
    engine.start();
    const submitted = await engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' }).reports.submit({
      area: '35.73.03.1001',
      channel: 'app',
      facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
      parties: [],
    });
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusals));
    const { stream } = submitted.receipt;
    time.now += 60_000;
    await engine.work();
    const [told] = await mail.arrived();
    await mail.answer(told?.handle ?? '', said);
    const read = await engine.as(officer).cards.open(stream, { purpose: 'supervise' });
    expect(read).toMatchObject({
      ok: true,
      receipt: { cards: [{ answeredBy: 'coordinator', fields: { words: said } }] },
    });
    expect((await storage.log(0, 1_000)).map(({ text }) => text).join()).not.toContain(said);
    // The news of it leaves with the work that follows.
    await engine.work();
    const [news] = await mail.arrived();
    expect(news).toMatchObject({ address: told?.address, text: expect.stringContaining('https://meja.contoh.test') });
    expect(news?.text).not.toContain('polisi');
  },
);
