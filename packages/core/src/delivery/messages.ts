import type { Localized, Messages } from '../language/words.ts';
import type { DeliveryState } from './delivery.ts';

export const deliveryStatusWords: Readonly<Record<DeliveryState['status'], Localized>> = {
  none: { id: 'belum direncanakan', en: 'not planned' },
  waiting: { id: 'menunggu dikirim', en: 'waiting to be sent' },
  attempting: { id: 'sedang dikirim', en: 'being sent' },
  delayed: { id: 'tertunda, terus dicoba', en: 'delayed, still being tried' },
  sent: { id: 'diterima penyedia pesan', en: 'taken by the provider' },
  delivered: { id: 'sampai', en: 'delivered' },
  failed: { id: 'gagal di semua kontak', en: 'failed at every contact' },
  dropped: { id: 'tidak jadi dikirim', en: 'no longer to be sent' },
};

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
