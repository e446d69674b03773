-- schema: both
CREATE TABLE customers (
    id {id},
    first_name {text:200} NOT NULL,
    last_name {text:200} NOT NULL,
    email {text:320} NOT NULL,
    phone {text:60} NOT NULL,
    line1 {text:200} NOT NULL,
    line2 {text:200} NOT NULL,
    postal_code {text:30} NOT NULL,
    city {text:120} NOT NULL,
    state {text:120} NOT NULL,
    country {text:2} NOT NULL
);

CREATE TABLE orders (
    id {id},
    order_key {text:8} NOT NULL,
    kind {enum} NOT NULL,
    state {text:20} NOT NULL,
    job_id {bigint} NOT NULL,
    offer_code {text:60} NOT NULL,
    offer_version {int} NOT NULL,
    customer_id {bigint} NOT NULL,
    search_text {text:1600} NOT NULL,
    delivery_code {text:60} NOT NULL,
    delivery_description {text:400} NOT NULL,
    delivery_line1 {text:200} NOT NULL,
    delivery_line2 {text:200} NOT NULL,
    delivery_postal_code {text:30} NOT NULL,
    delivery_city {text:120} NOT NULL,
    delivery_state {text:120} NOT NULL,
    delivery_country {text:2} NOT NULL,
    currency {currency} NOT NULL,
    goods {money} NOT NULL,
    discount {money} NOT NULL,
    delivery {money} NOT NULL,
    fees {money} NOT NULL,
    exclusive_tax {money} NOT NULL,
    included_tax {money} NOT NULL,
    total {money} NOT NULL,
    paid {money} NOT NULL,
    owed {money} NOT NULL,
    kept {money} NOT NULL,
    refunded {money} NOT NULL,
    remark {longtext} NOT NULL,
    form_token {text:64},
    placed_at {instant} NOT NULL,
    paid_at {instant},
    revision {bigint} NOT NULL,
    CONSTRAINT uq_orders_key UNIQUE (order_key),
    CONSTRAINT fk_orders_job FOREIGN KEY (job_id) REFERENCES jobs (id),
    CONSTRAINT fk_orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
    CONSTRAINT ck_orders_cents CHECK (goods - discount + delivery + fees + exclusive_tax = total AND total = paid + owed AND paid = kept + refunded)
);

CREATE UNIQUE INDEX uq_orders_form_token ON orders (form_token) WHERE form_token IS NOT NULL;
CREATE INDEX ix_orders_job ON orders (job_id);
CREATE INDEX ix_orders_state ON orders (state, id);

CREATE TABLE order_items (
    id {id},
    order_id {bigint} NOT NULL,
    position {int} NOT NULL,
    package_code {text:60} NOT NULL,
    package_description {text:400} NOT NULL,
    quantity {int} NOT NULL,
    subject_key {text:8} NOT NULL,
    subject_id {bigint},
    subject_name {text:420} NOT NULL,
    image_proof_sha256 {text:64} NOT NULL,
    unit_price {money} NOT NULL,
    amount {money} NOT NULL,
    discount {money} NOT NULL,
    exclusive_tax {money} NOT NULL,
    included_tax {money} NOT NULL,
    price_reason {text:1000} NOT NULL,
    CONSTRAINT uq_order_items_position UNIQUE (order_id, position),
    CONSTRAINT fk_order_items_order FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT fk_order_items_subject FOREIGN KEY (subject_id) REFERENCES subjects (id)
);
