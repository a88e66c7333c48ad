/** Rows of the list of broken journals, by the case that is there to find them. */
export const brokenJournalRows = {
  'processes/one-view': [
    { flaw: 'loads-in-parts', does: 'loads five hundred streams at a time, each time as they are by then' },
    { flaw: 'states-in-rows', does: 'reads the rows of a long state one after the other, each as it is by then' },
    { flaw: 'keys-apart', does: 'reads the keys of a state after it, as they are by then' },
    { flaw: 'cards-one-by-one', does: 'reads the cards of a record one after the other' },
    { flaw: 'page-then-states', does: 'finds which states a page has, and reads them after that' },
  ],
  'errors/failing-disk': [
    { flaw: 'told-by-its-tidying', does: 'tells a commit as failed where a file cannot be opened after it' },
    { flaw: 'swallows', does: 'says that a commit stands though it could not be written' },
    { flaw: 'shows-failed', does: 'shows what it could not write until it is opened anew' },
    { flaw: 'says-what', does: 'writes into the error what could not be written' },
    {
      flaw: 'prints-waiting-cards',
      does: 'prints whose cards wait, where they cannot be erased after their commit',
      says: 'it printed what it was given',
    },
    { flaw: 'half-left', does: 'leaves half a commit where it could not be written, and writes the next behind it' },
    { flaw: 'syncs-too-late', does: 'says of a failed sync that nothing was written' },
    {
      flaw: 'folder-unsynced',
      does: 'says that nothing was written where only the folder around its files could not be synced',
    },
    { flaw: 'fails-afterwards', does: 'says that nothing was written where only what came after the commit failed' },
    {
      flaw: 'tries-unknown-again',
      does: 'tries a commit again whose outcome it does not know, and tells what the second time says',
    },
  ],
} as const;
