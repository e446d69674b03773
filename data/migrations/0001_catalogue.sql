-- schema: studio
CREATE TABLE groupings (
    id {id},
    kind {enum} NOT NULL,
    code {text:60} NOT NULL,
    code_folded {text:120} NOT NULL,
    description {text:400} NOT NULL,
    is_default {bool} NOT NULL,
    is_active {bool} NOT NULL,
    CONSTRAINT uq_groupings_code UNIQUE (kind, code_folded)
);

CREATE TABLE products (
    id {id},
    code {text:60} NOT NULL,
    code_folded {text:120} NOT NULL,
    description {text:400} NOT NULL,
    product_type {enum} NOT NULL,
    template_key {text:120} NOT NULL,
    printer {text:120} NOT NULL,
    pixel_width {int} NOT NULL,
    pixel_height {int} NOT NULL,
    CONSTRAINT uq_products_code UNIQUE (code_folded)
);

CREATE TABLE packages (
    id {id},
    code {text:60} NOT NULL,
    code_folded {text:120} NOT NULL,
    description {text:400} NOT NULL,
    group_name {text:120} NOT NULL,
    group_colour {text:20} NOT NULL,
    taxable {bool} NOT NULL,
    customisation {enum} NOT NULL,
    stepping {enum} NOT NULL,
    CONSTRAINT uq_packages_code UNIQUE (code_folded)
);

CREATE TABLE package_products (
    package_id {bigint} NOT NULL,
    position {int} NOT NULL,
    product_id {bigint} NOT NULL,
    quantity {int} NOT NULL,
    as_digital_download {bool} NOT NULL,
    CONSTRAINT pk_package_products PRIMARY KEY (package_id, position),
    CONSTRAINT fk_package_products_package FOREIGN KEY (package_id) REFERENCES packages (id) ON DELETE CASCADE,
    CONSTRAINT fk_package_products_product FOREIGN KEY (product_id) REFERENCES products (id)
);

CREATE INDEX ix_package_products_product ON package_products (product_id);

CREATE TABLE offers (
    id {id},
    code {text:60} NOT NULL,
    code_folded {text:120} NOT NULL,
    description {text:400} NOT NULL,
    season {text:60} NOT NULL,
    workspace {text:60} NOT NULL,
    account {text:60} NOT NULL,
    currency {currency} NOT NULL,
    best_for_customer {bool} NOT NULL,
    revision {bigint} NOT NULL,
    CONSTRAINT uq_offers_code UNIQUE (code_folded)
);

CREATE TABLE offered_packages (
    offer_id {bigint} NOT NULL,
    position {int} NOT NULL,
    package_id {bigint} NOT NULL,
    base_price {money} NOT NULL,
    CONSTRAINT pk_offered_packages PRIMARY KEY (offer_id, position),
    CONSTRAINT uq_offered_packages_package UNIQUE (offer_id, package_id),
    CONSTRAINT fk_offered_packages_offer FOREIGN KEY (offer_id) REFERENCES offers (id) ON DELETE CASCADE,
    CONSTRAINT fk_offered_packages_package FOREIGN KEY (package_id) REFERENCES packages (id)
);

CREATE INDEX ix_offered_packages_package ON offered_packages (package_id);

CREATE TABLE price_lists (
    id {id},
    offer_id {bigint} NOT NULL,
    position {int} NOT NULL,
    name {text:120} NOT NULL,
    name_folded {text:240} NOT NULL,
    at_least {int},
    active_from {instant},
    active_until {instant},
    surcharge {bool} NOT NULL,
    CONSTRAINT uq_price_lists_name UNIQUE (offer_id, name_folded),
    CONSTRAINT fk_price_lists_offer FOREIGN KEY (offer_id) REFERENCES offers (id) ON DELETE CASCADE
);

CREATE TABLE price_list_prices (
    price_list_id {bigint} NOT NULL,
    package_id {bigint} NOT NULL,
    price {money} NOT NULL,
    CONSTRAINT pk_price_list_prices PRIMARY KEY (price_list_id, package_id),
    CONSTRAINT fk_price_list_prices_list FOREIGN KEY (price_list_id) REFERENCES price_lists (id) ON DELETE CASCADE,
    CONSTRAINT fk_price_list_prices_package FOREIGN KEY (package_id) REFERENCES packages (id)
);
