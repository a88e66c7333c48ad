import type { NotifierConformanceOptions } from '@kawal/sdk/conformance';
import { jsonGateway } from '@kawal/sdk/providers';
import { expect, it } from 'vitest';
import { contohNotifier } from '../../../../examples/adapter-notifier/src/contoh-notifier.ts';
import { playedCase } from './played-case.ts';

// The contract hands over a telephone as `08…`, too. A provider of the tests has numbers that people write so.

/** The example's notifier, which takes numbers as they are written at home, too, and puts this before them. */
function takingHome(before: string): NotifierConformanceOptions {
  const abroad = (address: string): string => address.replace(/^0(?=[1-9])/, before);
  return {
    async makeProvider() {
      const provider = await jsonGateway();
      const { url, token } = provider;
      const open = () => {
        const sound = contohNotifier({ url, token });
        const asked = (address: string) => sound.checkAddress(address.replace(/^0(?=[1-9])/, '+62'));
        return {
          ...sound,
          checkAddress: asked,
          send: (...[message, limits]: Parameters<typeof sound.send>) =>
            sound.send({ ...message, address: abroad(message.address) }, limits),
        };
      };
      return { ...provider, open };
    },
  };
}

const played = (before: string) => playedCase('declared/writings', takingHome(before));

it('leaves a notifier green that reaches whoever has a number, however it is written', async () => {
  expect(await played('+62')).toMatchObject({ outcome: 'passed' });
});

it('shows a notifier that puts a plus before the zero of a number at home', async () => {
  expect(await played('+0')).toMatchObject({ outcome: 'failed' });
});
