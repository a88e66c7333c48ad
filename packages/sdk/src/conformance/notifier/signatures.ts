import { inspect, isDeepStrictEqual } from 'node:util';
import type { InboundRequest, NotifierEvent } from '../../notifier/inbound.ts';
import { casesNeeding } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { writtenOtherwise } from './altered.ts';
import { forgeriesOf } from './forgeries.ts';
import { everythingTold, receive, sent } from './inbound.ts';
import type { NotifierCase, NotifierStage } from './stage.ts';

/** Signatures: what the provider signed is read, and nothing else. */
export const signatures: readonly NotifierCase[] = casesNeeding('receive', {
  'inbound/signature': {
    title: 'A request that the provider did not sign, or that was changed on its way, has no events and is refused.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      const forged: [what: string, request: InboundRequest][] = [
        ['signed with a guessed secret', await webhook.forged(handle)],
      ];
      const genuine = await everythingTold(webhook, handle);
      // What was believed once, with other words in it, and what was never seen.
      for (const [, request] of genuine.slice(0, -1)) await receive(stage, request);
      for (const [index, [what, request]] of genuine.entries()) {
        for (const [how, other] of forgeriesOf(request, webhook)) forged.push([`${what}, ${how}`, other]);
        const other = genuine[(index + 1) % genuine.length]?.[1] ?? request;
        const isSame = Buffer.from(other.body).equals(request.body);
        if (webhook.proves === 'sender' || webhook.signatureIn !== undefined || isSame) continue;
        forged.push([`${what}, with the body of another`, { ...request, body: other.body }]);
      }
      const secrets = [...stage.secrets, ...genuine.flatMap(([, { headers }]) => Object.values(headers))];
      for (const [what, request] of forged) {
        const { answer, events } = await receive(stage, request);
        assertSame(events.length, 0, `${what}: anybody can say so.`);
        assertThat(answer.status >= 400, `${what}: a stranger got the status ${answer.status}.`);
        const told = inspect(answer);
        const isTold = secrets.some((one) => one.length >= 20 && told.includes(one));
        assertThat(!isTold, `${what}: a stranger is told what would be believed.`);
      }
    },
  },
  'inbound/written-otherwise': {
    title: 'A request that the provider signed is read, however it writes its JSON.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      if (webhook.signed === undefined) return stage.leaveOut('its test signs nothing else');
      for (const [what, genuine] of await everythingTold(webhook, handle)) {
        const right = (await receive(stage, genuine)).events;
        const otherwise = writtenOtherwise(Buffer.from(genuine.body).toString());
        if (otherwise === undefined) return stage.leaveOut('its provider writes no JSON');
        const { answer, events } = await receive(stage, await webhook.signed(Buffer.from(otherwise)));
        assertThat(answer.status >= 200 && answer.status < 300, `${what}: the status ${answer.status}.`);
        const mayBlame = events.length > 0 || (await tellsAgain(stage, genuine, right));
        assertSame(events, right, `${what}: it read something else: ${mayBlame ? overBytes : repeatDropped}`);
      }
    },
  },
  'inbound/raw-bytes': {
    title: 'A signature holds for the very bytes that were signed, and not for others that read the same.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      const { signed, proves, signatureIn } = webhook;
      if (signed === undefined || proves === 'sender' || signatureIn !== undefined)
        return stage.leaveOut('its test signs no other bytes');
      let isJson = false;
      for (const [what, genuine] of await everythingTold(webhook, handle)) {
        const right = (await receive(stage, genuine)).events;
        const text = Buffer.from(genuine.body).toString();
        if (!/^\s*\{[\s\S]+\}\s*$/.test(text)) continue;
        isJson = true;
        const beside = (sign: string): string => text.replace(/\}\s*$/, `,"catatan_baru":"${sign}"}`);
        const plain = await receive(stage, await signed(Buffer.from(beside('caf\u00e9 \u{1f6a8}'))));
        const mayBlame = plain.events.length > 0 || (await tellsAgain(stage, genuine, right));
        const why = mayBlame ? 'signs outside ASCII stand beside it.' : repeatDropped;
        assertSame(plain.events, right, `${what}: it read something else: ${why}`);
        const replaced = await signed(Buffer.from(beside('\ufffd')));
        const at = Buffer.from(replaced.body).indexOf(Buffer.from('\ufffd'));
        const body = Buffer.concat([replaced.body.slice(0, at), Buffer.of(0xff), replaced.body.slice(at + 3)]);
        const { answer, events } = await receive(stage, { ...replaced, body });
        assertSame(events, [], `${what}: other bytes than were signed are believed.`);
        assertThat(answer.status >= 400, `${what}: a stranger got the status ${answer.status}.`);
      }
      if (!isJson) stage.leaveOut('its provider writes no JSON');
    },
  },
});

const overBytes = 'the signature is made over the bytes, not over what they say.';
const repeatDropped =
  'what was told before is no event when it comes again. Whoever commits tells a repeat by its id; until that is done, the provider has to say it again.';

/** Returns false where the very same request has no longer the same events. */
async function tellsAgain(
  stage: NotifierStage,
  genuine: InboundRequest,
  right: readonly NotifierEvent[],
): Promise<boolean> {
  return isDeepStrictEqual((await receive(stage, genuine)).events, right);
}
