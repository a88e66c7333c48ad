import type { WordsFor } from '../language/words.ts';
import type { DeliveryRefusal } from './refusals.ts';

export const deliveryMessages: WordsFor<DeliveryRefusal> = {
  'delivery.already-planned': () => ({ id: 'Pesan ini sudah direncanakan.', en: 'This message is already planned.' }),
  'delivery.not-due': () => ({
    id: 'Pesan ini sedang tidak menunggu untuk dikirim.',
    en: 'This message does not wait to be sent now.',
  }),
};
