-- Tells one store from another, so that what is derived from this one is never read beside another.
CREATE TABLE store_identity (
    one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
    id uuid NOT NULL DEFAULT uuidv7(),
    made_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO store_identity DEFAULT VALUES;
