import type { CommandsIn } from '../record/schema.ts';
import type { volunteerCommandSchemas } from './schema.ts';

export type VolunteerCommand =
  | CommandsIn<typeof volunteerCommandSchemas, 'identity' | 'contact'>
  /** From a report that names them as suspected. Never refused: whoever is suspended or has left stays so. */
  | { readonly type: 'note-allegation'; readonly report: string }
  | { readonly type: 'wake' };
