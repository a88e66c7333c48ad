import {
  type AddressCheck,
  type NotifierCapabilities,
  type OutgoingMessage,
  type PreviewedPart,
  plainText,
  smsSegments,
} from '@kawal/sdk';

/** Capabilities of an SMS, whichever gateway sends it. */
export const smsCapabilities: NotifierCapabilities = {
  // Shown on a locked screen, and read by every operator on the way.
  contentClass: 'signal',
  evidence: { now: 'accepted', later: 'none' },
  repeats: 'unmarked',
  // Ten parts of the smaller alphabet. The engine's short form is two SMS, and four at most.
  body: { most: 670, unit: 'characters', longer: 'refused' },
  answers: [],
  reaches: 'anybody',
  rings: true,
  mayVanish: true,
};

export function checkNumber(address: string): AddressCheck {
  return /^\+[1-9]\d{7,14}$/.test(address) ? { type: 'usable' } : { type: 'unusable', reason: 'malformed' };
}

/** Shows the text as it leaves, and how many SMS it is: each is paid for, and one sign outside GSM doubles them. */
export function previewSms({ text }: OutgoingMessage): readonly PreviewedPart[] {
  const written = plainText(text);
  return [{ label: `${smsSegments(written).segments} SMS`, text: written }];
}
