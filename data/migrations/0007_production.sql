-- schema: studio
CREATE TABLE sheets (
    id {id},
    order_id {bigint} NOT NULL,
    item_id {bigint},
    kind {enum} NOT NULL,
    position {int} NOT NULL,
    product_code {text:60} NOT NULL,
    description {text:400} NOT NULL,
    template_key {text:120} NOT NULL,
    printer {text:120} NOT NULL,
    subject_key {text:8} NOT NULL,
    subject_name {text:420} NOT NULL,
    image_proof_sha256 {text:64} NOT NULL,
    state {text:20} NOT NULL,
    held {bool} NOT NULL,
    station {text:120} NOT NULL,
    lease_until {instant},
    print_job {text:1000} NOT NULL,
    file_sha256 {text:64} NOT NULL,
    reason {text:1000} NOT NULL,
    CONSTRAINT uq_sheets_position UNIQUE (order_id, position),
    CONSTRAINT fk_sheets_order FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT fk_sheets_item FOREIGN KEY (item_id) REFERENCES order_items (id)
);

CREATE INDEX ix_sheets_state ON sheets (state, id);

-- Append-only: the life of each sheet.
CREATE TABLE sheet_events (
    id {id},
    sheet_id {bigint} NOT NULL,
    from_state {text:20} NOT NULL,
    to_state {text:20} NOT NULL,
    station {text:120} NOT NULL,
    done_by {text:120} NOT NULL,
    detail {longtext} NOT NULL,
    happened_at {instant} NOT NULL,
    CONSTRAINT fk_sheet_events_sheet FOREIGN KEY (sheet_id) REFERENCES sheets (id)
);

CREATE INDEX ix_sheet_events_sheet ON sheet_events (sheet_id, id);
