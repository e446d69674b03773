-- schema: both
CREATE TABLE audit_entries (
    id {id},
    happened_at {instant} NOT NULL,
    who {text:120} NOT NULL,
    what {text:120} NOT NULL,
    object_name {text:200} NOT NULL,
    detail {longtext} NOT NULL
);

CREATE TABLE settings (
    name {text:200} NOT NULL,
    content {longtext} NOT NULL,
    CONSTRAINT pk_settings PRIMARY KEY (name)
);
