import type { Localized } from '@kawal/core';
import { printNeighbourhood } from '@kawal/core/area';
import { dormancyReasons } from '@kawal/core/community';
import { attendeeRoles } from '@kawal/core/engagement';
import { describeDay, describeMonth } from '@kawal/core/locales';
import { aboutLines, decreeText, placesText, placeText, postText } from './describe-lines.ts';
import {
  communityStatusShort,
  monthWords,
  pilotWords,
  volunteerStatuses,
  volunteerStatusShort,
  sheetWords as words,
} from './messages.ts';
import type { CommunityLine, CommunityOverview } from './overview.ts';
import type { Block, Section, SheetCell, SheetPage, SheetSetting } from './page.ts';

/** The overview as a page to hand out. */
export function describeCommunityOverview(overview: CommunityOverview, setting: SheetSetting): SheetPage {
  const { language } = setting;
  const { asOf, communities, without } = overview;
  const noCommunity: Section = {
    heading: words.summary[language],
    blocks: [{ kind: 'text', text: words.noCommunities[language] }],
  };
  return {
    language,
    title: words.overviewTitle[language],
    about: aboutLines(asOf, setting),
    sections: [
      ...(communities.length === 0 ? [noCommunity] : tablesOf(overview, setting)),
      ...communities.map((community) => communitySection(community, setting)),
      ...(without.length === 0
        ? []
        : [
            {
              heading: words.withoutCommunity[language],
              blocks: [{ kind: 'text', text: placesText(without) } as const],
            },
          ]),
    ],
  };
}

function tablesOf({ communities, months }: CommunityOverview, setting: SheetSetting): readonly Section[] {
  const { language } = setting;
  const table = (
    head: readonly (Localized | string)[],
    row: (community: CommunityLine) => readonly SheetCell[],
  ): Block => ({
    kind: 'table',
    head: [words.kelurahan, ...head].map((said) => (typeof said === 'string' ? said : said[language])),
    rows: communities.map((community) => [community.name, ...row(community)]),
  });
  const section = (heading: Localized, ...blocks: readonly Block[]): Section => ({
    heading: heading[language],
    blocks,
  });
  return [
    section(
      words.summary,
      table([words.state, words.decree, words.focalPoint, words.activeVolunteers, words.pilot], (community) =>
        summaryRow(community, setting),
      ),
    ),
    section(
      words.volunteers,
      table(
        volunteerStatuses.map((status) => volunteerStatusShort[status]),
        ({ volunteers }) => volunteerStatuses.map((status) => String(volunteers[status])),
      ),
    ),
    section(
      words.training,
      table([words.trainingExpired, words.expireSoon, words.nextExpiry], (community) =>
        trainingRow(community, setting),
      ),
    ),
    section(
      words.conditionReports,
      table(
        months.map((period) => describeMonth(period, 'abbreviated')),
        ({ conditionReports }) =>
          conditionReports.map(({ standing }) => loudIf(standing === 'missing', monthWords[standing][language])),
      ),
      { kind: 'text', text: words.monthKey[language] },
    ),
    section(
      words.visits,
      table(
        [
          words.visitsToCome,
          words.held,
          words.unreported,
          words.missed,
          words.cancelled,
          words.unconfirmed,
          words.lastHeld,
        ],
        (community) => visitRow(community, setting),
      ),
    ),
  ];
}

function summaryRow(community: CommunityLine, setting: SheetSetting): readonly SheetCell[] {
  const { language } = setting;
  const { status, rests, decree, hasFocalPoint, volunteers, pilot } = community;
  return [
    rests === null
      ? communityStatusShort[status][language]
      : { loud: `${communityStatusShort[status][language]}: ${dormancyReasons[rests][language]}` },
    decree === null ? words.none[language] : decreeText(decree, setting),
    hasFocalPoint ? words.appointed[language] : words.none[language],
    String(volunteers.active),
    pilot === null ? words.none[language] : loudIf(pilot.status === 'disputed', pilotWords[pilot.status][language]),
  ];
}

function trainingRow({ training }: CommunityLine, { language, zone }: SheetSetting): readonly SheetCell[] {
  const { expired, expireSoon, nextExpiry } = training;
  return [
    loudIf(expired > 0, String(expired)),
    loudIf(expireSoon > 0, String(expireSoon)),
    nextExpiry === null ? words.none[language] : describeDay(nextExpiry, zone)[language],
  ];
}

function visitRow({ visits }: CommunityLine, { language, zone }: SheetSetting): readonly SheetCell[] {
  const { toCome, held, unreported, missed, cancelled, unconfirmed, lastHeld } = visits;
  return [
    String(toCome),
    String(held),
    loudIf(unreported > 0, String(unreported)),
    loudIf(missed > 0, String(missed)),
    String(cancelled),
    loudIf(unconfirmed > 0, String(unconfirmed)),
    lastHeld === null ? words.none[language] : describeDay(lastHeld, zone)[language],
  ];
}

function communitySection(community: CommunityLine, setting: SheetSetting): Section {
  const { language, zone } = setting;
  const { name, reportedName, status, pact, decree, earlierDecrees, members, coverage, lastHeard } = community;
  const fact = (label: Localized, value: SheetCell): readonly [string, SheetCell] => [label[language], value];
  const facts: readonly (readonly [string, SheetCell])[] = [
    ...(reportedName === name
      ? []
      : [fact(words.kelurahan, words.writtenAs({ name, reported: reportedName })[language])]),
    fact(words.state, communityStatusShort[status][language]),
    ...(pact === null ? [] : [fact(words.pact, `${pact.pact}, ${describeDay(pact.signedOn, zone)[language]}`)]),
    ...(decree === null
      ? []
      : [
          fact(words.decree, decreeText(decree, setting)),
          fact(words.decreeSignedBy, postText(decree.signatory)),
          fact(
            words.decreeUntil,
            decree.until === null ? words.noPeriod[language] : describeDay(decree.until, zone)[language],
          ),
          ...earlierDecrees.map((earlier) => fact(words.earlierDecrees, decreeText(earlier, setting))),
          fact(words.members, membersText(members, setting)),
          fact(words.focalPoint, community.hasFocalPoint ? words.appointed[language] : words.notAppointed[language]),
          fact(
            words.coverage,
            coverage.length === 0 ? words.coverageUnsaid[language] : coverage.map(printNeighbourhood).join(', '),
          ),
        ]),
    ...(lastHeard === null ? [] : [fact(words.lastHeard, describeDay(lastHeard, zone)[language])]),
    ...pilotFacts(community, setting),
  ];
  return { heading: placeText(community), blocks: [{ kind: 'facts', facts }] };
}

function membersText(members: CommunityLine['members'], { language }: SheetSetting): string {
  if (members === null) return words.membersUnnamed[language];
  return members.map(({ as, count }) => `${attendeeRoles[as][language]} ${count}`).join(', ');
}

/** Every source that says something, and what it says. */
function pilotFacts(
  { pilot }: CommunityLine,
  { language, zone }: SheetSetting,
): readonly (readonly [string, SheetCell])[] {
  if (pilot === null) return [];
  const { status, source, assertedOn, disputes } = pilot;
  const says = words.pilotSays({ status: pilotWords[status], source, on: describeDay(assertedOn, zone) })[language];
  return [
    [words.pilot[language], loudIf(status === 'disputed', says)],
    ...disputes.map(({ otherArea, otherName, source: other }): readonly [string, SheetCell] => [
      words.otherSource[language],
      words.pilotDispute({ source: other, name: otherName, code: otherArea })[language],
    ]),
  ];
}

function loudIf(isLoud: boolean, text: string): SheetCell {
  return isLoud ? { loud: text } : text;
}
