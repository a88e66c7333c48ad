import { type Chapter, type Instant, type Localized, officeKinds, type Party, type Zone } from '@kawal/core';
import { purposes } from '@kawal/core/access';
import { describeInstant } from '@kawal/core/locales';
import { consentOutcomes, services } from '@kawal/core/referral';
import { type HelpAnswer, helpAnswers } from '@kawal/core/report';
import type { Dossier, OpenedCard } from '@kawal/engine';
import { type Answers, describeAnswers } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { formWords } from '../form/words.ts';
import { numberOf } from '../records/number-of.ts';
import { inPost } from '../sheet/lines.ts';
import { cardFields, printAnswers } from '../verb/print-cards.ts';
import { sheetWords as words } from './words.ts';

/** Everything kept about one person, as it is handed to them. */
export interface AboutPerson {
  readonly record: string;
  readonly party: Party;
  readonly cards: readonly OpenedCard[];
  /** Answers that they gave when help was offered. */
  readonly answers: readonly { readonly at: Instant; readonly answer: HelpAnswer }[];
  /** Of cases and referrals about the person. */
  readonly sealed: readonly { readonly record: string; readonly cards: readonly OpenedCard[] }[];
  readonly openings: readonly { readonly at: string | null }[];
  readonly referrals: Dossier['referrals'];
  readonly cases: Dossier['cases'];
}

/** Prints what is sealed of cases and referrals, with its heading where there is anything to read. */
function printSealed(session: Session, sealed: AboutPerson['sealed'], zone: Zone, heading: () => void): void {
  const all = sealed.flatMap(({ record, cards }) =>
    cards.map((one) => ({ of: cardFields(record.slice(0, record.indexOf('/'))), content: one.fields ?? {} })),
  );
  if (all.some(({ of, content }) => describeAnswers(of, content, session.language, zone).length > 0)) heading();
  for (const { of, content } of all) printAnswers(session, of, content, zone);
}

/** Prints a sheet that the person can read: facts, cards, who opened them, and to whom they were passed on. */
export function printPersonSheet(session: Session, about: AboutPerson, chapter: Chapter, now: Instant): void {
  const { say, line, tone } = session;
  const { zone } = chapter;
  const fields = cardFields('report');
  const heading = (said: Localized): void => {
    line();
    line(tone('heading', say(said)));
  };
  const rows = (lines: readonly string[]): void => {
    for (const text of lines.length === 0 ? [say(words.nothing)] : lines) line(`- ${text}`);
  };
  const date = (at: Instant): string => say(describeInstant(at, zone));
  line(tone('heading', say(words.title(chapter.name))));
  line(say(words.about({ number: numberOf(about.record), on: describeInstant(now, zone) })));
  heading(words.facts);
  const { ref: _, ...facts } = about.party;
  printAnswers(session, fields, facts as Answers, zone);
  heading(words.cards);
  for (const { fields: content } of about.cards) {
    if (content === null) line(say(formWords.erased));
    else printAnswers(session, fields, content, zone);
  }
  if (about.cards.length === 0) rows([]);
  printSealed(session, about.sealed, zone, () => heading(words.sealed));
  heading(words.answers);
  rows([
    ...about.answers.map(({ at, answer }) => `${date(at)}: ${say(helpAnswers[answer])}`),
    ...about.referrals.flatMap(({ stream, state }) => {
      const { consent = null } = state as { consent?: { readonly outcome: keyof typeof consentOutcomes } | null };
      return consent === null
        ? []
        : [`${say(words.consent(numberOf(stream)))}: ${say(consentOutcomes[consent.outcome])}`];
    }),
  ]);
  heading(words.openings);
  rows(
    about.openings
      .toSorted((one, other) => (one.at ?? '').localeCompare(other.at ?? ''))
      .map((one) => {
        const {
          at,
          person = '',
          purpose,
        } = one as { at: string | null; person?: string; purpose?: keyof typeof purposes };
        const why = purpose === undefined ? words.destroyed : purposes[purpose];
        const { office } = inPost(person, chapter.directory);
        return `${at === null ? '' : `${date(Date.parse(at) as Instant)}: `}${office === null ? person : `${office} (${person})`}, ${say(why)}`;
      }),
  );
  heading(words.referrals);
  rows(
    about.referrals.map(({ stream, state }) => {
      const { service, addressee, sentAt } = state as {
        service?: keyof typeof services;
        addressee?: { readonly office?: string };
        sentAt?: number | null;
      };
      const kind = addressee?.office as keyof typeof officeKinds | undefined;
      const to = kind === undefined ? '' : `, ${say(officeKinds[kind].said)}`;
      return `${service === undefined ? '' : say(services[service].said)}${to} (${numberOf(stream)})${sentAt === null ? `: ${say(words.unsent)}` : ''}`;
    }),
  );
  heading(words.cases);
  rows(about.cases.map(({ stream }) => numberOf(stream)));
  line();
  line(say(words.stories));
}
