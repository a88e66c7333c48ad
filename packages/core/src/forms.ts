/** What a form is built from: the JSON Schema of every command, with its words in both languages. Loads zod. */
export { wordsOfChoices } from './input/choice-words.ts';
export { commandJsonSchema, type JsonSchema } from './input/json-schema.ts';
export { type HtcdsField, htcdsFields, htcdsName } from './interop/htcds.ts';
