import {
  areaByCode,
  type Chapter,
  type DeliveryState,
  type EscalationState,
  isPlace,
  type Language,
} from '@kawal/core';
import { currentContact } from '@kawal/core/delivery';
import { officeFor, personIn } from '@kawal/core/directory';
import { emergencyPath, type MessageItem } from '@kawal/core/escalation';
import { recordNumber } from '@kawal/core/record';
import type { Notifier } from '@kawal/sdk';
import { contentClassFor } from './content-class.ts';
import type { AskedItem, Message } from './message.ts';

/** Gathers what a delivery's message is about from the escalation and the chapter as they are now. */
export function composeMessage(
  delivery: DeliveryState,
  escalation: EscalationState,
  chapter: Chapter,
  notifier: Notifier,
  { code, answersAt }: Answering,
): Message {
  const { items, person } = delivery;
  const language = personIn(chapter.directory, person)?.language ?? chapter.language;
  const readers = chapter.directory.contactPoints[currentContact(delivery) ?? '']?.readers;
  return {
    contentClass: contentClassFor({ items, person, readers, carries: notifier.capabilities.contentClass }),
    language,
    zone: chapter.zone,
    drill: escalation.drill,
    emergency: items.some(({ path }) => path === emergencyPath),
    number: recordNumber(escalation.report),
    chapter: chapter.name,
    area: isPlace(escalation.area) ? (areaByCode(chapter.areas, escalation.area)?.name ?? escalation.area) : null,
    receivedAt: escalation.openedAt,
    facts: escalation.facts,
    items: items.map((item) => asked(item, escalation, chapter)),
    code,
    link: answersAt === undefined ? null : answerLink(answersAt, code, language),
  };
}

/** How a message is answered. */
interface Answering {
  readonly code: string;
  /** The address of the pages on which a code answers. */
  readonly answersAt: string | undefined;
}

/** Returns the address of the page on which a code answers. It holds the code and the language, nothing of the report. */
function answerLink(answersAt: string, code: string, language: Language): string {
  return `${answersAt.replace(/\/+$/, '')}/${code}${language === 'id' ? '' : `?${language}`}`;
}

function asked(item: MessageItem, { area }: EscalationState, { directory }: Chapter): AskedItem {
  const office = item.task === 'call' ? officeFor(directory, item.instead ?? item.office, area) : undefined;
  return { ...item, localName: office?.localName ?? null, number: office?.number ?? null };
}
