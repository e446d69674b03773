-- schema: both
-- Folded forms to find and sort by; the program fills them for the rows that are there (search_fill.cpp).
ALTER TABLE jobs ADD search_text {text:700} DEFAULT '' NOT NULL;
ALTER TABLE folders ADD search_text {text:700} DEFAULT '' NOT NULL;
ALTER TABLE subjects ADD first_folded {text:200} DEFAULT '' NOT NULL;
ALTER TABLE subjects ADD last_folded {text:200} DEFAULT '' NOT NULL;
ALTER TABLE subjects ADD search_text {text:1300} DEFAULT '' NOT NULL;
ALTER TABLE orders ADD customer_folded {text:200} DEFAULT '' NOT NULL;

-- The words of things, found by their beginning. Kinds: 1 order, 2 subject, 3 folder.
CREATE TABLE search_words (
    kind {enum} NOT NULL,
    word {text:100} NOT NULL,
    thing_id {bigint} NOT NULL,
    CONSTRAINT pk_search_words PRIMARY KEY (kind, word, thing_id)
) {keptInOrder};

-- All that a list of orders is filtered by, so that the wide rows are not read for it.
DROP INDEX ix_orders_state {ofTable:orders};
CREATE INDEX ix_orders_list ON orders (state, id {including:search_text, job_id, kind, total, currency, placed_at, paid_at};
CREATE INDEX ix_orders_customer ON orders (customer_folded);
CREATE INDEX ix_orders_placed ON orders (placed_at);
CREATE INDEX ix_orders_total ON orders (total);
CREATE INDEX ix_subjects_list ON subjects (last_folded, first_folded, subject_number, id {including:job_id, folder_id, search_text};
CREATE INDEX ix_order_items_subject ON order_items (subject_id, order_id);
