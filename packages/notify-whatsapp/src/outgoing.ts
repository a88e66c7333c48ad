import { decliningToken, type OutgoingMessage, type PreviewedPart } from '@kawal/sdk';
import { templateTexts, templateValues, type WhatsappTemplate } from './template.ts';

/** The longest text above buttons, and of a button. */
const longestBody = 1_024;
const longestButton = 20;

/** A message as the Cloud API takes it. The tag comes back with receipts, so a repeat can be told. */
export function outgoing(message: OutgoingMessage, template: WhatsappTemplate | undefined): object {
  const to = { messaging_product: 'whatsapp', recipient_type: 'individual', to: message.address.replace('+', '') };
  return { ...to, biz_opaque_callback_data: message.id, ...(template ? filled(message, template) : free(message)) };
}

/** Free text, within the window: with a button where the text is short enough for one. */
function free({ text, reply: { choices, decline } }: OutgoingMessage): object {
  const [choice] = choices;
  if (choice === undefined || text.length > longestBody) {
    return { type: 'text', text: { preview_url: false, body: text } };
  }
  const button = (id: string, label: string) => ({
    type: 'reply',
    reply: { id, title: label.slice(0, longestButton) },
  });
  const buttons = [
    button(choice.token, choice.label),
    ...(decline === undefined ? [] : [button(decliningToken(choice.token), decline.label)]),
  ];
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } };
}

/** Shows the template filled in, as it arrives at any time, and the text that goes within the window. */
export function previewWhatsapp(message: OutgoingMessage): readonly PreviewedPart[] {
  const isEnglish = message.language === 'en';
  const values = valuesOf(message);
  const template = templateTexts[isEnglish ? 'en' : 'id'].replace(/\{\{(\d)\}\}/g, (_, nth) => values[nth - 1] ?? '');
  return [
    { label: isEnglish ? 'At any time (template)' : 'Kapan saja (templat)', text: template },
    {
      label: isEnglish ? 'Within 24 hours of a word of the recipient' : 'Dalam 24 jam sesudah penerima menulis',
      text: message.text,
    },
  ];
}

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
