import type { CommandsIn } from '../record/schema.ts';
import type { volunteerCommandSchemas } from './schema.ts';

export type VolunteerCommand =
  | CommandsIn<typeof volunteerCommandSchemas, 'identity' | 'contact'>
  | { readonly type: 'wake' };
