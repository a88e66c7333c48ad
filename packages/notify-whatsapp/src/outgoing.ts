import { decliningToken, type OutgoingMessage, type PreviewedPart } from '@kawal/sdk';
import { templateButtons, templateTexts, templateValues, type WhatsappTemplate } from './template.ts';

/** The longest text above buttons, and of a button. */
const longestBody = 1_024;
const longestButton = 20;

/** A message as the Cloud API takes it. The tag comes back with receipts, so a repeat can be told. */
export function outgoing(
  message: OutgoingMessage,
  { template, quoted }: { readonly template: WhatsappTemplate | undefined; readonly quoted: string | undefined },
): object {
  const to = { messaging_product: 'whatsapp', recipient_type: 'individual', to: message.address.replace('+', '') };
  const head = { ...to, biz_opaque_callback_data: message.id };
  if (template !== undefined) return { ...head, ...filled(message, template) };
  // A template shows no quotation.
  return { ...head, ...(quoted === undefined ? {} : { context: { message_id: quoted } }), ...free(message) };
}

/** Free text, within the window: with a button where the text is short enough for one. */
function free({ text, reply: { choices, decline } }: OutgoingMessage) {
  const [choice] = choices;
  if (choice === undefined || text.length > longestBody) {
    return { type: 'text', text: { preview_url: false, body: text } } as const;
  }
  const button = (id: string, label: string) => ({
    type: 'reply',
    reply: { id, title: label.slice(0, longestButton) },
  });
  const buttons = [
    button(choice.token, choice.label),
    ...(decline === undefined ? [] : [button(decliningToken(choice.token), decline.label)]),
  ];
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } } as const;
}

/** Returns true for a message that the approved templates can carry: they speak of a report that waits. */
export function hasTemplate({ purpose }: OutgoingMessage): boolean {
  return purpose === undefined;
}

/** Shows what arrives at any time, by the template, and what arrives within the window. */
export function previewWhatsapp(
  message: OutgoingMessage,
  templates: { readonly id: WhatsappTemplate; readonly en: WhatsappTemplate },
): readonly PreviewedPart[] {
  const language = message.language === 'en' ? 'en' : 'id';
  const { always, unsent, within } = previewWords[language];
  // They stand in the approved template, whatever a message says.
  const buttons = templateButtons[language].slice(0, templates[language].declines === true ? 2 : 1);
  const values = valuesOf(message);
  const template = templateTexts[language].replace(/\{\{(\d)\}\}/g, (_, nth) => values[nth - 1] ?? '');
  const window = free(message);
  return [
    hasTemplate(message) ? { label: always, text: template, buttons } : { label: always, text: unsent },
    window.type === 'text'
      ? { label: within, text: window.text.body }
      : {
          label: within,
          text: window.interactive.body.text,
          buttons: window.interactive.action.buttons.map(({ reply }) => reply.title),
        },
  ];
}

const previewWords = {
  id: {
    always: 'Kapan saja (templat)',
    unsent: 'Tidak dikirim di luar 24 jam itu, karena templat yang disetujui berbicara tentang laporan.',
    within: 'Dalam 24 jam sesudah penerima menulis',
  },
  en: {
    always: 'At any time (template)',
    unsent: 'Not sent outside of those 24 hours, because the approved template speaks of a report.',
    within: 'Within 24 hours of a word of the recipient',
  },
} as const;

/** The provider refuses an empty value, one with a line break, and one with more than four spaces. */
function valuesOf({ parts: { parameters } }: OutgoingMessage): readonly string[] {
  return templateValues.map((name) => parameters[name]?.replace(/\s+/g, ' ').trim() || '-');
}

/** The template: its values, and the token of the choice on its buttons. */
function filled(message: OutgoingMessage, template: WhatsappTemplate): object {
  const [choice] = message.reply.choices;
  const body = { type: 'body', parameters: valuesOf(message).map((text) => ({ type: 'text', text })) };
  const payloads =
    choice === undefined ? [] : [choice.token, ...(template.declines === true ? [decliningToken(choice.token)] : [])];
  const buttons = payloads.map((payload, index) => ({
    type: 'button',
    sub_type: 'quick_reply',
    index: String(index),
    parameters: [{ type: 'payload', payload }],
  }));
  return {
    type: 'template',
    template: {
      name: template.name,
      language: { code: template.language },
      components: [body, ...buttons],
    },
  };
}
