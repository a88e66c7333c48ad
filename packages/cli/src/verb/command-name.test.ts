import { expect, test } from 'vitest';
import { commandName } from './command-name.ts';

test.each([
  ['escalations.liftExclusion', 'cabut-pengecualian', 'lift-exclusion'],
  ['dataRequests.receive', 'permintaan terima', 'data-request receive'],
  ['dataRequests.fulfil', 'permintaan penuhi', 'data-request fulfil'],
  ['breaches.detect', 'kebocoran catat', 'breach detect'],
  ['breaches.notify', 'kebocoran tandai', 'breach notify'],
  ['reports.markDuplicate', 'ganda', 'duplicate'],
  ['cards.breakGlass', 'darurat', 'emergency'],
  ['cards.reviewEmergency', 'tinjau-darurat', 'review-emergency'],
])('gives %s, which officers are asked for by name, a command of its own', (verb, id, en) => {
  expect([commandName(verb, 'id'), commandName(verb, 'en')]).toEqual([id, en]);
});
