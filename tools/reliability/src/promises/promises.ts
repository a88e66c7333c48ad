import type { Scene, Wrong } from '../simulation/scene.ts';
import { answersHeard } from './answers-heard.ts';
import { neverLowered } from './automation.ts';
import type { KeptLog } from './kept-log.ts';
import { failuresAreLoud } from './loud.ts';
import { nobodyBarred } from './nobody-barred.ts';
import { nothingPersonal } from './nothing-personal.ts';
import { onTime } from './on-time.ts';
import { ownPolicy } from './own-policy.ts';
import type { Promised } from './promised.ts';
import { everythingReceived } from './received.ts';
import { everythingSent } from './sent.ts';
import { newChaptersSettled } from './settled.ts';
import { somebodyElse } from './somebody-else.ts';
import { tippedOffIsKnown } from './tipped-off.ts';
import { toldInTime } from './told-in-time.ts';
import { wholeRecord } from './whole-record.ts';

const promises: readonly Promised[] = [
  everythingReceived,
  toldInTime,
  failuresAreLoud,
  answersHeard,
  nobodyBarred,
  tippedOffIsKnown,
  neverLowered,
  everythingSent,
  onTime,
  ownPolicy,
  newChaptersSettled,
  somebodyElse,
  wholeRecord,
  nothingPersonal,
];

export async function brokenPromises(scene: Scene, log: KeptLog): Promise<readonly Wrong[]> {
  const broken: Wrong[] = [];
  for (const look of promises) broken.push(...(await look(scene, log)));
  return broken;
}
