import type { Actor } from '@kawal/core';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { warmUp } from './warm-up.ts';

test('draws the day of somebody of the LPA before the desk opens, and puts nothing on record', async () => {
  const { kawal } = await openedDesk();
  const { engine, clock } = kawal;
  const sent = await kawal
    .as('petugas-1')
    .reports.submit({ area: '35.99.01.1001', channel: 'phone', facts: {}, parties: [], story: 'Cerita contoh.' });
  await kawal.advance();
  const asked: string[] = [];
  const as = (actor: Actor) => {
    asked.push(actor.ref);
    return engine.as(actor);
  };
  const readings = async () => engine.unguarded.list('access');
  const before = await readings();
  await warmUp({ engine: { ...engine, as: as as typeof engine.as }, now: () => clock.now() });
  expect([sent.ok, asked, await readings()]).toEqual([true, ['petugas-1'], before]);
});
