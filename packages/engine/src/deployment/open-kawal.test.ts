import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import { isKawalError, KawalError, option, readOptions, type Storage } from '@kawal/sdk';
import { memoryNotifier, memoryStorage } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Alarm } from '../ports/alarm.ts';
import type { KawalConfig } from './config.ts';
import { configFaultsOf } from './config-fault.ts';
import { readConfig } from './config-schema.ts';
import { env } from './environment.ts';
import { openDeployment, openKawal } from './open-kawal.ts';

const storage = () => memoryStorage();

function faultsOf(config: unknown) {
  try {
    readConfig(config);
  } catch (error) {
    return { message: String(error), faults: configFaultsOf(error) };
  }
  return undefined;
}

it('names every field of a config that cannot be used, in both languages', () => {
  const found = faultsOf({ notifiers: [], vault: 'kunci', storage: storage(), storge: storage });
  expect(found?.faults?.map((fault) => [fault.code, 'field' in fault && fault.field])).toEqual([
    ['config.field-wrong', 'storage'],
    ['config.field-wrong', 'notifiers'],
    ['config.field-wrong', 'vault'],
    ['config.field-unknown', 'storge'],
  ]);
  expect(found?.message).toContain('The field `notifiers` must be a function');
  expect(found?.message).toContain('Isian `notifiers` harus berupa fungsi');
});

it('refuses a page for answers or acts over plain http, because its link holds a code, but for this machine', () => {
  for (const field of ['answersAt', 'actsAt']) {
    for (const address of [
      'http://jawab.contoh.test/j',
      'http://192.0.2.7/j',
      'http://localhost.contoh.test',
      'ftp://a.test',
      'x',
      ' ',
    ])
      expect(faultsOf({ storage, [field]: address })?.faults).toEqual([{ code: 'config.field-wrong', field }]);
    for (const address of [
      'https://jawab.contoh.test/j',
      'http://localhost:8080/j',
      'http://127.0.0.1/j/',
      'http://[::1]:8080/x/j',
    ])
      expect(faultsOf({ storage, [field]: address })).toBe(undefined);
  }
  const said = faultsOf({ storage, answersAt: 'http://jawab.contoh.test/j' })?.message;
  expect(said).toContain(
    'The field `answersAt` must be an address that begins with https:// and has at most 60 characters',
  );
  expect(said).toContain('Isian `answersAt` harus berupa alamat yang diawali https://');
  expect(said).not.toContain('jawab');
});

it('refuses a page for answers below which no link to an answer leads anywhere', () => {
  const site = 'https://jawab.contoh.test';
  for (const end of ['', '/', '/x', '/xj', '/J', '/j/x', '/j//', '/j?', '/j?a=/j', '/j#', '/#/j'])
    expect(faultsOf({ storage, answersAt: `${site}${end}` })?.message).toContain('that ends in /j');
  for (const address of ['https://a@jawab.test/j', 'https://a:b@jawab.test/j'])
    expect(faultsOf({ storage, answersAt: address })?.message).toContain('berakhir dengan /j, tanpa nama pengguna');
  expect(faultsOf({ storage, actsAt: `${site}/meja?hari=ini` })).toBe(undefined);
});

it('tells a missing storage from a wrong one, and a missing config from both', () => {
  expect(faultsOf({})?.faults).toEqual([{ code: 'config.field-missing', field: 'storage' }]);
  expect(faultsOf({ storage: 1 })?.faults).toEqual([{ code: 'config.field-wrong', field: 'storage' }]);
  expect(faultsOf(undefined)?.faults).toEqual([{ code: 'config.no-object' }]);
});

property.prop([fc.anything()])('answers any export with a config or with config.invalid', (exported) => {
  try {
    readConfig(exported);
  } catch (error) {
    expect(isKawalError(error) && error.code).toBe('config.invalid');
    expect(configFaultsOf(error)).not.toEqual([]);
  }
});

it('takes reports in without a part that cannot be opened, raises the alarm and refuses to start', async () => {
  const alarms: Alarm[] = [];
  const config: KawalConfig = {
    storage,
    notifiers: () => {
      throw new Error('password Melati-0812 refused');
    },
    vault: () => {
      throw new Error(env('VAULT_PASS'));
    },
  };
  const kawal = await openKawal(config, { environment: {}, alarm: (alarm) => void alarms.push(alarm) });
  expect(alarms.filter(({ code }) => code === 'adapter.refused')).toEqual([
    { code: 'adapter.refused', adapter: 'notifiers', because: 'it could not be opened (Error)' },
    { code: 'adapter.refused', adapter: 'vault', because: 'it could not be opened: VAULT_PASS is not set' },
  ]);
  const outcome = await kawal
    .as({ kind: 'app', ref: 'app', role: 'reporter' })
    .reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: [] });
  expect(outcome.ok).toBe(true);
  expect(() => kawal.start()).toThrow('notifiers: it could not be opened');
  await kawal.close();
});

it('names in the alarm and at the start the option of a notifier that there is not, and repeats no words of another error', async () => {
  const table = { from: option.path, folder: option.path };
  const read = (given: object) =>
    readOptions(given as { readonly from: string; readonly folder: string }, table, {
      source: 'notify-email',
      code: 'notifier.misconfigured',
    });
  const because = 'it could not be opened: notifier.misconfigured (notify-email): `foldr` must be';
  for (const [supply, said] of [
    [() => read({ from: 'kawal@contoh.test', foldr: 'Melati-0812' }), `${because} written as one of: from, folder`],
    [
      () => {
        throw new KawalError('notifier.misconfigured', 'Melati-0812 is no folder', { source: 'own' });
      },
      'it could not be opened (notifier.misconfigured)',
    ],
  ] as const) {
    const alarms: Alarm[] = [];
    const config: KawalConfig = { storage, notifiers: supply as never };
    const kawal = await openKawal(config, { alarm: (alarm) => void alarms.push(alarm) });
    expect(alarms).toContainEqual({ code: 'adapter.refused', adapter: 'notifiers', because: said });
    expect(() => kawal.start()).toThrow(`notifiers: ${said}.`);
    expect(JSON.stringify(alarms)).not.toContain('Melati');
    await kawal.close();
  }
});

it('names the code of an adapter that refused by itself, and not what lies below it', async () => {
  const below = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const refused = new KawalError('notifier.misconfigured', 'it cannot work', { source: 'notify-contoh', cause: below });
  const alarms: Alarm[] = [];
  const notifiers = () => Promise.reject(refused);
  const kawal = await openKawal({ storage, notifiers }, { alarm: (one) => void alarms.push(one) });
  const because = 'it could not be opened (notifier.misconfigured)';
  expect(alarms).toContainEqual({ code: 'adapter.refused', adapter: 'notifiers', because });
  await expect(kawal.work()).rejects.toMatchObject({ message: expect.stringContaining(because), cause: refused });
  await kawal.close();
});

it('says what a slip in the config is, and gives what was thrown to whoever starts, in no alarm', async () => {
  const none = undefined as unknown as { readonly host: string };
  for (const [slip, said] of [
    [() => none.host, "it could not be opened (TypeError: Cannot read properties of undefined (reading 'host'))"],
    [() => (none as never as () => 0)(), 'it could not be opened (TypeError: none is not a function)'],
    [() => new URL('Melati-0812'), 'it could not be opened (ERR_INVALID_URL)'],
    [() => readFileSync('/Melati-0812'), 'it could not be opened (ENOENT)'],
    [() => Object(none).host['Melati-0812'], 'it could not be opened (TypeError)'],
    [() => Promise.reject(new Error('password Melati-0812')), 'it could not be opened (Error)'],
  ] as const) {
    let thrown: unknown;
    const notifiers = async () => {
      try {
        return await slip();
      } catch (error) {
        thrown = error;
        throw error;
      }
    };
    const alarms: Alarm[] = [];
    const kawal = await openKawal(
      { storage, notifiers: notifiers as never },
      { alarm: (one) => void alarms.push(one) },
    );
    expect(alarms).toContainEqual({
      code: 'adapter.refused',
      adapter: 'notifiers',
      because: expect.stringContaining(said),
    });
    expect(JSON.stringify(alarms)).not.toContain('Melati');
    await expect(kawal.work()).rejects.toMatchObject({ message: expect.stringContaining(said), cause: thrown });
    await kawal.close();
  }
  const failed = new Error('no disk');
  const broken = { storage: () => Promise.reject(failed) };
  await expect(openKawal(broken)).rejects.toMatchObject({ code: 'config.invalid', cause: failed });
});

it('says of notifiers that are no list that a list is wanted', async () => {
  const config = { storage, notifiers: () => memoryNotifier({ channel: 'email' }) } as unknown as KawalConfig;
  const kawal = await openKawal(config, { alarm: () => undefined });
  expect(() => kawal.start()).toThrow('notifiers: it gave no list of adapters');
  await kawal.close();
});

it('closes what it opened where a worker must not begin without a part', async () => {
  let closed = 0;
  const kept: Storage = {
    ...memoryStorage(),
    async close() {
      closed += 1;
    },
  };
  const config: KawalConfig = {
    storage: () => kept,
    notifiers: () => [memoryNotifier({ channel: 'email' })],
    executor: () => {
      throw new Error('no queue');
    },
  };
  await expect(openDeployment(config, { need: 'work' })).rejects.toThrow('`executor` of kawal.config cannot be opened');
  expect(closed).toBe(1);
});

it('refuses a need that is none, and opens nothing', async () => {
  const fails = () => {
    throw new Error('opened');
  };
  await expect(openDeployment({ storage: fails }, { need: 'wrok' as never })).rejects.toThrow(/^config.invalid.*work/);
});

it('takes a function without a value as left out, and refuses every other option that has none, by its name', async () => {
  const functions = { goesOnWithout: undefined, alarm: undefined } as never;
  await (await openDeployment({ storage }, functions)).engine.close();
  for (const name of ['folder', 'need', 'environment', 'clock'])
    await expect(openDeployment({ storage }, { [name]: undefined } as never)).rejects.toThrow(
      new RegExp(`^config.invalid.*\`${name}\`.*named without a value`),
    );
  for (const none of [null, '', 'undefined'])
    await expect(openDeployment({ storage }, { alarm: none as never })).rejects.toThrow(/`alarm` must be a function/);
});

it('opens the storage alone for reading', async () => {
  const fails = () => {
    throw new Error('opened');
  };
  const { engine, channels } = await openDeployment(
    { storage, notifiers: fails, vault: fails, heartbeat: fails },
    { need: 'reading', alarm: () => undefined },
  );
  expect(channels).toBeUndefined();
  await engine.close();
});
