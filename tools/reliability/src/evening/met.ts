/** By what may happen in an evening. */
export const metNames = [
  'messages',
  'answers by link',
  'answers by button',
  'answers in words',
  'answers read out to a desk',
  'answers by mail',
  'mails returned',
  'declined',
  'answers of somebody barred',
  'late receipts',
  'failed receipts',
  'forged webhooks',
  'outages',
  'people named',
  'institutions accused',
  'messages about an accused LPA',
  'calls withdrawn',
  'numbers changed',
  'messages to a blocked bot',
  'floors discharged',
  'floors missed aloud',
] as const;

export type Met = (typeof metNames)[number];
