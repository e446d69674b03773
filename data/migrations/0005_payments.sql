-- schema: both
CREATE TABLE payments (
    id {id},
    order_key {text:8} NOT NULL,
    provider {text:120} NOT NULL,
    operation_id {text:120} NOT NULL,
    amount {money} NOT NULL,
    currency {currency} NOT NULL,
    outcome {enum} NOT NULL,
    provider_reference {text:200} NOT NULL,
    instructions {longtext} NOT NULL,
    happened_at {instant} NOT NULL,
    CONSTRAINT uq_payments_operation UNIQUE (operation_id)
);

CREATE INDEX ix_payments_order ON payments (order_key);

-- Append-only: what an order paid is the sum of these.
CREATE TABLE payment_facts (
    id {id},
    payment_id {bigint} NOT NULL,
    kind {enum} NOT NULL,
    amount {money} NOT NULL,
    currency {currency} NOT NULL,
    reference {text:200} NOT NULL,
    done_by {text:120} NOT NULL,
    reason {text:1000} NOT NULL,
    happened_at {instant} NOT NULL,
    CONSTRAINT uq_payment_facts_reference UNIQUE (payment_id, kind, reference),
    CONSTRAINT fk_payment_facts_payment FOREIGN KEY (payment_id) REFERENCES payments (id)
);
