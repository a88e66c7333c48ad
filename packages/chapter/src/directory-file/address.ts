import { type Place, report } from '../shape/place.ts';
import { readText } from '../shape/read-text.ts';
import type { Channel } from '../words/choice.ts';
import { parsePhone } from './phone.ts';

/** Reads an address as its channel needs it, in the form that is kept. */
export function readAddress(place: Place | undefined, channel: Channel | undefined): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined || channel === undefined) return undefined;
  switch (channel) {
    case 'email':
      if (text.length <= 254 && /^[^\s@"<>(),;:]+@[^\s@"<>(),;:]+\.[^\s@"<>(),;:.]+$/.test(text)) return text;
      report(place, { code: 'email.malformed' });
      return undefined;
    case 'sms':
    case 'whatsapp':
      return readPhone(place);
    case 'telegram':
      if (/^-?\d{3,20}$|^@[A-Za-z]\w{3,63}$/.test(text)) return text;
      report(place, { code: 'address.malformed', channel });
      return undefined;
    case 'webhook':
      if (/^https:\/\/[^\s/]+/.test(text)) return text;
      report(place, { code: 'address.malformed', channel });
      return undefined;
  }
}

export function readPhone(place: Place | undefined): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const reading = parsePhone(text);
  if (reading.ok) return reading.phone;
  report(place, { code: 'phone.malformed', form: reading.form });
  return undefined;
}
