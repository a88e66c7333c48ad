import { join } from 'node:path';
import { createEngine } from '@kawal/engine';
import { whatsappNotifier } from '@kawal/notify-whatsapp';
import type { InboundRequest } from '@kawal/sdk';
import { type HttpProvider, whatsappProvider } from '@kawal/sdk/providers';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { expect, onTestFinished } from 'vitest';
import { deployment, type Kawal } from './kawal.sample.ts';

/** A deployment that reaches one person over a real adapter and the SDK's provider, and all others over the memory. */
interface OverWhatsapp extends Kawal {
  readonly provider: HttpProvider;
  /** Hands a webhook of the provider to an engine like one that serves. */
  readonly hear: (request: InboundRequest | undefined) => Promise<void>;
}

export async function overWhatsapp(person: string): Promise<OverWhatsapp> {
  const provider = await whatsappProvider();
  onTestFinished(() => provider.remove());
  const { url, token, phoneNumberId, appSecret, verifyToken } = provider;
  const options = {
    ...{ url: `${url}/v23.0`, token, phoneNumberId, webhook: { appSecret, verifyToken } },
    templates: { id: { name: 'kawal_laporan', language: 'id' }, en: { name: 'kawal_report', language: 'en' } },
  };
  const made = deployment();
  const kawal = made.reconfigured(
    'return [email]',
    `const { whatsappNotifier } = await import('@kawal/notify-whatsapp'); return [email, whatsappNotifier(${JSON.stringify(options)})]`,
  );
  const address = await provider.situations.accepted();
  made.edit(
    'lembaga/directory.yaml',
    new RegExp(`surel-${person}: \\{[^}]*\\}`),
    `surel-${person}: { saluran: whatsapp, alamat: "${address}", diperiksa: 2018-12-10, berdering: ya }`,
  );
  const hear = async (request: InboundRequest | undefined) => {
    const engine = await createEngine({
      storage: sqliteStorage({ file: join(made.folder, 'kawal.db') }),
      notifiers: [whatsappNotifier(options)],
      clock: { now: () => made.clock.now },
      alarm: () => undefined,
    });
    expect(await engine.receive('notify-whatsapp', request as InboundRequest)).toMatchObject({ status: 200 });
    await engine.close();
  };
  return { ...made, kawal, provider, hear };
}
