import type { Notifier, PreviewedPart } from '@kawal/sdk';
import { z } from 'zod';
import type { RenderedMessage } from './message.ts';

const shownSchema = z
  .array(
    z.object({
      label: z.string().min(1).max(200),
      text: z.string().max(100_000),
      buttons: z.array(z.string().min(1).max(200)).max(10).optional(),
      isHtml: z.literal(true).optional(),
    }),
  )
  .min(1)
  .max(10);

/** Returns the pieces of a message as its recipients see them by a notifier: the subject and the text, where it does not say. */
export function shownBy(notifier: Notifier, rendered: RenderedMessage): readonly PreviewedPart[] {
  const message = { ...rendered, id: 'preview', attempt: 1, attemptId: 'preview.1', address: '', notAfter: 0 };
  const read = shownSchema.safeParse(notifier.preview?.(message));
  if (read.success) return read.data;
  const [subject, text] = rendered.language === 'en' ? ['Subject', 'Text'] : ['Perihal', 'Isi'];
  const { choices, decline } = rendered.reply;
  const buttons = [...choices, ...(decline === undefined ? [] : [decline])].map(({ label }) => label);
  return [
    { label: subject, text: rendered.subject },
    { label: text, text: rendered.text, ...(buttons.length === 0 ? {} : { buttons }) },
  ];
}
