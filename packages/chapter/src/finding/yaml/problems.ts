/** Problems of a file that are found before any of its words is looked at. */
export type YamlProblem =
  | { readonly code: 'yaml.tab' }
  | { readonly code: 'yaml.indent' }
  | { readonly code: 'yaml.unclosed' }
  | { readonly code: 'yaml.colon' }
  | { readonly code: 'yaml.colon-space'; readonly word: string | null }
  | { readonly code: 'yaml.dash' }
  | { readonly code: 'yaml.item-indent'; readonly word: string | null }
  | { readonly code: 'yaml.special-space' }
  | { readonly code: 'yaml.word-dash' }
  | { readonly code: 'yaml.word-quotes' }
  | { readonly code: 'yaml.quote' }
  | { readonly code: 'yaml.syntax' }
  | { readonly code: 'yaml.documents' }
  | { readonly code: 'yaml.key' }
  | { readonly code: 'yaml.anchor' }
  | { readonly code: 'yaml.merge' }
  | { readonly code: 'yaml.tag' }
  | { readonly code: 'yaml.too-large'; readonly limit: number }
  | { readonly code: 'yaml.too-long'; readonly limit: number }
  | { readonly code: 'yaml.duplicate-key'; readonly firstLine: number };
