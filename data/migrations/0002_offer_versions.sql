-- schema: both
-- What publishing froze. The site has it without the offer it came from, so it names the offer by its code.
CREATE TABLE offer_versions (
    id {id},
    offer_code {text:60} NOT NULL,
    offer_code_folded {text:120} NOT NULL,
    number {int} NOT NULL,
    content {longtext} NOT NULL,
    published_at {instant} NOT NULL,
    published_by {text:120} NOT NULL,
    CONSTRAINT uq_offer_versions_number UNIQUE (offer_code_folded, number)
);
