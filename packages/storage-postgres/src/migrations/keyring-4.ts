// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/** Several acts may be about to destroy the same card: each has a note of its own, told apart by its instant. */
export const sql = `
  ALTER TABLE intended DROP CONSTRAINT intended_pkey, ADD PRIMARY KEY (record, subject, class, version, erased_at);
`;
