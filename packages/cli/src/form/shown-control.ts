import type { Control, FormField } from '@kawal/forms';

/** Returns the control of a field with the example that fits it: a victim is named as in the report, and not in the directory. */
export function shownControl({ name, control }: FormField): Control {
  return name === 'victim' && control.kind === 'written' ? { ...control, as: 'numbered' } : control;
}
