-- schema: both
CREATE TABLE shipments (
    id {id},
    reference {text:60} NOT NULL,
    order_id {bigint} NOT NULL,
    method {text:120} NOT NULL,
    carrier {text:120} NOT NULL,
    tracking_number {text:120} NOT NULL,
    shipped_at {instant} NOT NULL,
    told_site_at {instant},
    CONSTRAINT uq_shipments_reference UNIQUE (reference),
    CONSTRAINT fk_shipments_order FOREIGN KEY (order_id) REFERENCES orders (id)
);

CREATE INDEX ix_shipments_order ON shipments (order_id);

-- The site knows no sheets, so their number is no foreign key here.
CREATE TABLE shipment_sheets (
    shipment_id {bigint} NOT NULL,
    sheet_id {bigint} NOT NULL,
    CONSTRAINT pk_shipment_sheets PRIMARY KEY (shipment_id, sheet_id),
    CONSTRAINT fk_shipment_sheets_shipment FOREIGN KEY (shipment_id) REFERENCES shipments (id)
);
