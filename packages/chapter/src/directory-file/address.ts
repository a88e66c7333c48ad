import { type Place, report } from '../shape/place.ts';
import { readText } from '../shape/read-text.ts';
import { parsePhone } from './phone.ts';

/** Says what a deployment's notifiers have against an address of a channel, if anything. */
export type AddressFault = (channel: string, address: string) => 'malformed' | 'unreachable' | undefined;

/** The longest address, in characters: a subscription of a browser is the longest there is. */
const longestAddress = 2_000;

/** Reads an address in the form that is kept: mail and telephone numbers here, others as their notifier says. */
export function readAddress(
  place: Place | undefined,
  channel: string | undefined,
  addressFault: AddressFault | undefined,
): string | undefined {
  const address = formOf(place, channel);
  if (place === undefined || channel === undefined || address === undefined) return undefined;
  const reason = address.length > longestAddress ? 'malformed' : addressFault?.(channel, address);
  if (reason === undefined) return address;
  report(place, { code: 'address.unusable', channel, reason });
  return undefined;
}

function formOf(place: Place | undefined, channel: string | undefined): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  if (channel === 'email') {
    if (text.length <= 254 && isPlain(text)) return text;
    report(place, { code: 'email.malformed' });
    return undefined;
  }
  const isPhone = channel === 'sms' || channel === 'whatsapp' || /^[+0]/.test(text);
  return isPhone ? readPhone(place) : text;
}

/** Returns true for one address in plain letters and signs: quotation marks of any kind were meant around it. */
function isPlain(text: string): boolean {
  return /^[!-~]+$/.test(text) && /^[^@"'`<>(),;:]+@[^@"'`<>(),;:]+\.[^@"'`<>(),;:.]+$/.test(text);
}

export function readPhone(place: Place | undefined): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const reading = parsePhone(text);
  if (reading.ok) return reading.phone;
  report(place, { code: 'phone.malformed', form: reading.form });
  return undefined;
}
