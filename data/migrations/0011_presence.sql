-- schema: studio
-- Who is at what with changes not submitted; lines live for a minute.
CREATE TABLE presences (
    program {bigint} NOT NULL,
    place {text:300} NOT NULL,
    person {text:120} NOT NULL,
    station {text:120} NOT NULL,
    since {instant} NOT NULL,
    seen {instant} NOT NULL,
    CONSTRAINT pk_presences PRIMARY KEY (program, place)
);

CREATE TABLE settled_items (
    id {id},
    kind {text:120} NOT NULL,
    item {text:200} NOT NULL,
    title {longtext} NOT NULL,
    outcome {longtext} NOT NULL,
    settled_by {text:120} NOT NULL,
    settled_at {instant} NOT NULL
);

CREATE INDEX ix_settled_items_at ON settled_items (settled_at);
