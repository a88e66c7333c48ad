import { setImmediate } from 'node:timers/promises';
import type { Notifier } from '../../notifier/notifier.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { send, sentBy } from './send.ts';
import { type NotifierCase, notifierNeeds } from './stage.ts';
import { isOf } from './well-formed.ts';

const word = /^[a-z][a-z0-9-]{0,63}$/;

/** Declarations of a notifier. */
export const declared: readonly NotifierCase[] = casesOf({
  'declared/contract': {
    title: 'A notifier says which contract it holds, who it is and which channel it serves.',
    async run({ notifier }) {
      assertSame(notifier.contract, 'kawal.notifier/1', 'Another contract.');
      for (const member of ['name', 'channel'] as const)
        assertThat(isOf(word, notifier[member]), `\`${member}\` must be a word of a-z, 0-9 and hyphens.`);
    },
  },
  'declared/capabilities': {
    title: 'Its capabilities are of the closed lists.',
    async run({ notifier }) {
      const { capabilities } = notifier;
      const { contentClass, evidence, repeats, body, answers, reaches, rings, mayVanish } = capabilities;
      const isOneOf = (name: string, value: unknown, values: readonly unknown[]): void =>
        assertThat(values.includes(value), `\`${name}\` must be ${values.join(' or ')}.`);
      isOneOf('contentClass', contentClass, ['signal', 'facts']);
      isOneOf('evidence.now', evidence?.now, ['accepted', 'delivered']);
      isOneOf('evidence.later', evidence?.later, ['none', 'delivered']);
      isOneOf('repeats', repeats, ['refused', 'marked', 'unmarked']);
      isOneOf('body.unit', body?.unit, ['characters', 'bytes']);
      isOneOf('body.longer', body?.longer, ['split', 'refused']);
      assertThat(Number.isSafeInteger(body?.most) && body.most > 0, '`body.most` must be a whole number above zero.');
      for (const way of answers ?? [undefined]) isOneOf('answers', way, ['button', 'text', 'digit']);
      isOneOf('reaches', reaches, ['anybody', 'after-they-wrote', 'nobody']);
      isOneOf('rings', rings, [true, false]);
      isOneOf('mayVanish', mayVanish, [true, false]);
      const hears = notifier.receive !== undefined || notifier.listen !== undefined;
      assertThat(hears || answers.length === 0, 'It declares `answers`, and nothing comes in.');
      assertThat(hears || evidence.later === 'none', 'It declares `evidence.later`, and nothing comes in.');
    },
  },
  'declared/address': {
    title: 'Addresses that messages reach are usable, and one that is none is not; nothing is thrown.',
    async run({ notifier, situations }) {
      const [address, other] = [await situations.accepted(), await situations.accepted()];
      for (const one of [address, other, address]) {
        assertSame(notifier.checkAddress(one), { type: 'usable' }, 'A chapter with it would be refused.');
      }
      for (const none of [...noAddresses(address), `${address}\r\nBcc: ${other}`]) {
        const check = notifier.checkAddress(none);
        const shown = JSON.stringify(none).slice(0, 80);
        assertThat(check.type === 'unusable', `${shown} is no address, and a chapter with it would be applied.`);
        assertThat(['malformed', 'unreachable'].includes(check.reason), `Of ${shown} it gives no reason.`);
        const isNothing = none.trim() === '';
        assertThat(!isNothing || check.reason === 'malformed', `${shown} is told as well-formed, and as unreachable.`);
      }
    },
  },
  'declared/address-offline': {
    title: 'An address is checked without asking anybody, and while nobody answers too.',
    async run({ notifier, situations, asked = () => 0, received }) {
      const address = await situations.accepted();
      const before = await asked();
      notifier.checkAddress(address);
      // Whatever it may have begun.
      await setImmediate();
      assertSame([await asked(), (await received()).length], [before, 0], 'The provider was asked.');
      await situations.noConnection();
      assertSame(notifier.checkAddress(address), { type: 'usable' }, 'It depends on a network.');
    },
  },
  'declared/steady': {
    title:
      'Its name, its channel, its capabilities and what it offers are the same at every opening, and whatever became of messages.',
    async run({ notifier, open, message, situations }) {
      const told = (one: Notifier): string => {
        const { contract, name, channel, capabilities } = one;
        return JSON.stringify([contract, name, channel, capabilities, notifierNeeds.filter((need) => one[need])]);
      };
      const before = told(notifier);
      for (const situation of [
        'accepted',
        'refusedForGood',
        'refusedForNow',
        'unauthorized',
        'noConnection',
      ] as const) {
        const address = await situations[situation]?.();
        if (address !== undefined) await send(notifier, message(address));
        assertSame(told(notifier), before, `${situation}: it declares something else.`);
      }
      const other = await open();
      assertSame(told(other), before, 'Opened again it declares something else.');
      await notifier.close();
      assertSame(told(other), before, 'Once another was closed it declares something else.');
    },
  },
  'declared/address-sent': {
    title:
      'A message to an address that is none failed for good, for this address alone; nothing is thrown, and nobody is asked.',
    async run({ notifier, message, situations, asked = () => 0 }) {
      const address = await situations.accepted();
      const before = await asked();
      for (const none of [...noAddresses(address), ...writingsOf(address)]) {
        if (notifier.checkAddress(none).type === 'usable') continue;
        const outcome = await send(notifier, message(none));
        assertSame(await asked(), before, 'The provider was asked about an address that is none.');
        assertThat(outcome.type === 'failed', `The outcome was "${outcome.type}".`);
        assertSame(outcome.scope, 'address', 'Others would be held up by one address.');
        assertThat(!outcome.retryable, 'It is to be retried, for ever and in vain.');
      }
    },
  },
  'declared/one-address': {
    title: 'What holds several addresses is none: nothing is sent to any of them, whatever stands between.',
    async run({ notifier, message, situations, received }) {
      const [one, other] = [await situations.accepted(), await situations.accepted()];
      for (const between of [...',; \t\n|/+\u0000', ', ', '; ', '\r\n', '&to=', '>,<', ' <', '%2C']) {
        const several = `${one}${between}${other}`;
        const outcome = await send(notifier, message(several));
        const reached = (await received()).flatMap(({ addresses }) => addresses);
        assertThat(!reached.includes(one) && !reached.includes(other), 'It reached what stands in an address.');
        if (notifier.checkAddress(several).type === 'usable') continue;
        assertThat(outcome.type === 'failed' && outcome.scope === 'address', 'It is unusable, and was sent.');
        assertThat(!outcome.retryable, 'It is to be retried, for ever and in vain.');
        assertSame(reached.length, 0, 'It is unusable, and something arrived.');
      }
    },
  },
  'declared/writings': {
    title: 'Another writing of an address, where it is usable, reaches whom the first one reaches, and nobody else.',
    async run({ notifier, message, situations, received }) {
      for (let index = 0; ; index += 1) {
        const address = await situations.accepted();
        const writing = writingsOf(address)[index];
        if (writing === undefined) return;
        if (notifier.checkAddress(writing).type !== 'usable') continue;
        const outcome = await send(notifier, message(writing));
        const reached = (await received()).at(-1)?.addresses;
        assertThat(
          sentBy(outcome),
          `${index + 1}: it is usable, and the provider knows nobody there. Where the provider reads such a writing itself, its test gives the address in its first form.`,
        );
        assertSame(reached, [address], `${index + 1}: it reached somebody else.`);
      }
    },
  },
  'declared/honest-evidence': {
    title: 'No outcome claims more than the evidence it declares, or than the answer of the provider proves.',
    async run({ notifier, situations, message, proves = 'accepted' }) {
      const { type } = await send(notifier, message(await situations.accepted()));
      const most = notifier.capabilities.evidence.now;
      assertThat(most === 'delivered' || type !== 'delivered', 'It says "delivered" and declares "accepted" at most.');
      assertThat(
        proves === 'delivered' || (most === 'accepted' && type !== 'delivered'),
        'It claims "delivered", and the provider only answered that it took the message. Where the answer to a send proves more, the test says so in `proves`.',
      );
    },
  },
  'declared/closed-twice': {
    title: 'Closing twice is no error.',
    async run({ notifier, situations, message }) {
      await send(notifier, message(await situations.accepted()));
      await Promise.all([notifier.close(), notifier.close()]);
      await notifier.close();
    },
  },
});

/** Lists texts that are no address on any channel: nothing, half of a sign, and an address with something beside it. */
function noAddresses(address: string): readonly string[] {
  const beside = [' ', '\t', '\n', '\u0000', '\u00a0', '\u200b', '\ufeff', ' (ibu)'];
  const much = address.replace(/\d+$/, (digits) => digits.repeat(2_000));
  const long = /^\+?\d+$/.test(address) ? [much] : [];
  return [
    ...['', ' ', '\n', 'a b\u0000', '\ud800', '@'.repeat(3_000)],
    ...beside.flatMap((sign) => [`${address}${sign}`, `${sign}${address}`]),
    ...long,
  ];
}

/** Other ways in which people write an address: a number at home, abroad and in groups; a mailbox with a name. */
export function writingsOf(address: string): readonly string[] {
  const [, number = ''] = /^\+62(\d{7,13})$/.exec(address) ?? [];
  const grouped = `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`;
  const fullWidth = [...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
  const numbers = [
    ...[`0${number}`, `62${number}`, `0062${number}`, `+62 ${grouped}`, `0${grouped}`, `+62 (0) ${number}`],
    ...[
      `+62${grouped}`,
      `+62-${number}`,
      `+62${number}-`,
      `+62${fullWidth}`,
      `+62\u00a0${number}`,
      `+62\u200b${number}`,
    ],
    ...[`+62${number.replace(/(.{3})/, '$1.')}`, `tel:+62${number}`, `++62${number}`, `+62${number};ext=1`],
  ];
  const mailboxes = address.includes('@') ? [`<${address}>`, `mailto:${address}`, `Relawan <${address}>`] : [];
  return number === '' ? mailboxes : numbers;
}
