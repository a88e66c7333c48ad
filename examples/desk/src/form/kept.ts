/** A field of each form whose answers the browser keeps: a form that says nothing is not kept. */
export const keptField = '_kept';
