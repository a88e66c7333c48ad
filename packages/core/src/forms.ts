/** What a form is built from: the JSON Schema of every command, with its words in both languages. Loads zod. */
export { wordsOfChoices } from './forms/choice-words.ts';
export { commandJsonSchema, type JsonSchema } from './forms/json-schema.ts';
export { type HtcdsField, htcdsFields, htcdsName } from './interop/htcds.ts';
