/** Problems of a file as such. */
export type FileProblem =
  | { readonly code: 'file.missing'; readonly name: string }
  | { readonly code: 'file.twice'; readonly name: string }
  | { readonly code: 'file.not-read'; readonly expected: readonly string[]; readonly closest: string | null }
  | { readonly code: 'file.empty' }
  /** Letters were lost when the text was read as UTF-8, as when an editor saved it as something else. */
  | { readonly code: 'file.encoding' }
  /** More is wrong than one file is answered with. */
  | { readonly code: 'file.findings-truncated'; readonly limit: number }
  | { readonly code: 'header.missing'; readonly expected: string }
  | { readonly code: 'header.wrong'; readonly expected: string }
  | { readonly code: 'header.other-language'; readonly written: string; readonly expected: string };
