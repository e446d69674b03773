-- schema: site
CREATE TABLE visits (
    id {id},
    token_sha256 {text:64} NOT NULL,
    checkout {longtext} NOT NULL,
    opened_at {instant} NOT NULL,
    CONSTRAINT uq_visits_token UNIQUE (token_sha256)
);

CREATE TABLE visit_subjects (
    visit_id {bigint} NOT NULL,
    position {int} NOT NULL,
    subject_key {text:8} NOT NULL,
    CONSTRAINT pk_visit_subjects PRIMARY KEY (visit_id, position),
    CONSTRAINT fk_visit_subjects_visit FOREIGN KEY (visit_id) REFERENCES visits (id) ON DELETE CASCADE
);

CREATE TABLE cart_lines (
    id {id},
    visit_id {bigint} NOT NULL,
    subject_key {text:8} NOT NULL,
    package_code {text:60} NOT NULL,
    package_code_folded {text:120} NOT NULL,
    quantity {int} NOT NULL,
    image_proof_sha256 {text:64} NOT NULL,
    CONSTRAINT uq_cart_lines_choice UNIQUE (visit_id, subject_key, package_code_folded, image_proof_sha256),
    CONSTRAINT fk_cart_lines_visit FOREIGN KEY (visit_id) REFERENCES visits (id) ON DELETE CASCADE
);

CREATE TABLE failed_keys (
    id {id},
    remote_address {text:60} NOT NULL,
    happened_at {instant} NOT NULL
);

CREATE INDEX ix_failed_keys_address ON failed_keys (remote_address, happened_at);

CREATE TABLE staff_users (
    id {id},
    name {text:120} NOT NULL,
    name_folded {text:240} NOT NULL,
    roles {text:400} NOT NULL,
    token_sha256 {text:64} NOT NULL,
    CONSTRAINT uq_staff_users_name UNIQUE (name_folded),
    CONSTRAINT uq_staff_users_token UNIQUE (token_sha256)
);

-- Orders of which the studio said that it has them. A line goes when an order is to download once more.
CREATE TABLE order_downloads (
    order_id {bigint} NOT NULL,
    acknowledged_at {instant} NOT NULL,
    CONSTRAINT pk_order_downloads PRIMARY KEY (order_id),
    CONSTRAINT fk_order_downloads_order FOREIGN KEY (order_id) REFERENCES orders (id)
);
