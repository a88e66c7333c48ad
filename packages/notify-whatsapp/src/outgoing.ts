import { decliningToken, type OutgoingMessage } from '@kawal/sdk';
import type { WhatsappTemplate } from './template.ts';

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

/** The template: the chapter and the code, and the token of the choice on its buttons. */
function filled({ parts: { parameters }, reply: { choices } }: OutgoingMessage, template: WhatsappTemplate): object {
  const [choice] = choices;
  const values = [parameters['chapter'] ?? '', parameters['code'] ?? ''];
  const body = { type: 'body', parameters: values.map((value) => ({ type: 'text', text: value })) };
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
