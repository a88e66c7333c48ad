/** An approved template of category Utility: the text and the buttons of `templateTexts`, under a name of its own. */
export interface WhatsappTemplate {
  readonly name: string;
  /** As it was approved: `id`, `en`, `en_US`. */
  readonly language: string;
  /** True for one that was approved with a second quick reply, which declines. */
  readonly declines?: boolean;
}

/** The values of the template, in the order of their numbers. None of them tells what a report says. */
export const templateValues = ['chapter', 'number', 'what', 'code'] as const;

/** The words to submit for approval, as the README prints them. */
export const templateTexts = {
  id: 'Pesan penting dari {{1}}, laporan {{2}}. {{3}} Kode jawaban: {{4}}. Jangan mendatangi siapa pun sendirian. Jangan menghubungi korban, keluarganya, atau terduga pelaku; hubungi pelapor hanya jika tertulis aman. Jangan meneruskan pesan ini, dan jangan mengadakan mediasi atau perdamaian.',
  en: 'Important message from {{1}}, report {{2}}. {{3}} Reply code: {{4}}. Do not go to anybody alone. Do not contact the victim, their family or the suspect; call the reporter only if marked safe. Do not forward this message, and do not arrange mediation or a settlement.',
} as const;

/** The quick replies to submit with it. The second is left out where `declines` is. */
export const templateButtons = {
  id: ['Saya tangani', 'Saya tidak bisa'],
  en: ['I take it on', 'I cannot'],
} as const;
