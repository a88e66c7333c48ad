import type { NotifierConformanceOptions } from '@kawal/sdk/conformance';
import { jsonGateway } from '@kawal/sdk/providers';
import { contohNotifier } from './contoh-notifier.ts';

/** Shows the suite how to get at the notifier. */
const conformance: NotifierConformanceOptions = {
  // Called once for every case: a provider of its own, with nothing received yet.
  async makeProvider() {
    const provider = await jsonGateway();
    const { url, token } = provider;
    return { ...provider, open: () => contohNotifier({ url, token }) };
  },
};

export default conformance;
