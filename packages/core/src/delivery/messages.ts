import type { Messages } from '../language/words.ts';

export const deliveryMessages = {
  'delivery.already-planned': () => ({
    id: 'Pesan ini sudah direncanakan. Tidak perlu direncanakan lagi.',
    en: 'This message is already planned. It need not be planned again.',
  }),
  /** Another worker was faster, or the message no longer waits. */
  'delivery.not-due': () => ({
    id: 'Pesan ini sedang tidak menunggu untuk dikirim.',
    en: 'This message does not wait to be sent now.',
  }),
  /** Nothing was sent under this number, so nothing can have come of it. */
  'delivery.no-such-attempt': ({ attempt }: { attempt: number }) => ({
    id: `Pesan ini tidak memiliki percobaan kirim ke-${attempt}. Periksa nomornya.`,
    en: `This message has no attempt ${attempt}. Check its number.`,
  }),
} satisfies Messages;
