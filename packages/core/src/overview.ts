/**
 * The pact compliance sheet and the community overview: read off the records, said in two languages, written as Markdown
 * or as HTML to print. All of it is pure.
 */

export { communityOverview } from './overview/community-overview.ts';
export type {
  CommitmentLine,
  CommunityLine,
  CommunityOnRecord,
  CommunityOverview,
  DecreeLine,
  DueLine,
  MemberCount,
  MonthLine,
  MonthStanding,
  OverviewRecords,
  PactLine,
  PactOnRecord,
  PactSheet,
  PersonInPost,
  SigningLine,
  TrainingLine,
  VisitLine,
  VolunteerOnRecord,
} from './overview/overview.ts';
export { pactSheet } from './overview/pact-sheet.ts';
export type { Block, Cell, Page, Section, SheetSetting } from './overview/page.ts';
export { sayCommunityOverview } from './overview/say-community-overview.ts';
export { sayPactSheet } from './overview/say-pact-sheet.ts';
export { writeHtml } from './overview/write-html.ts';
export { writeMarkdown } from './overview/write-markdown.ts';
