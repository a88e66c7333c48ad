import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

/** In what role people came, as news and guidance name them (domain facts 1.1, 1.6, 1.13). */
export const attendeeRoles = words.attendeeRoles satisfies Choices;

export type AttendeeRole = keyof typeof attendeeRoles;

/** An agenda item from a closed list; words about people belong in the sealed minutes. */
export const agendaItems = words.agendaItems satisfies Choices;

export type AgendaItem = keyof typeof agendaItems;

export const engagementOutcomes: Readonly<Record<EngagementOutcome, Localized>> = words.engagementOutcomes;

export type EngagementOutcome = 'agreed' | 'informed' | 'followUp' | 'noAgreement';

/** Documents handed over, as at the meeting of January 2019 (domain facts 1.9). */
export const handedOverKinds: Readonly<Record<HandedOver, Localized>> = words.handedOverKinds;

export type HandedOver = 'pactDocument' | 'decree' | 'banner' | 'referenceDocuments';

export const cancellationReasons: Readonly<Record<CancellationReason, Localized>> = words.cancellationReasons;

export type CancellationReason = 'tooFewPeople' | 'noVenue' | 'officialAbsent' | 'moved' | 'other';

export const engagementKinds = words.engagementKinds satisfies Choices;

export type EngagementKind = keyof typeof engagementKinds;

/** Topics of a training, by our own design and no law (domain facts 9.3). */
export const trainingTopics = words.trainingTopics satisfies Choices;

export type TrainingTopic = keyof typeof trainingTopics;
