-- schema: both
-- Every job, folder, subject and order key once, so that a typed key means one thing only.
CREATE TABLE key_registry (
    key_text {text:8} NOT NULL,
    kind {text:10} NOT NULL,
    CONSTRAINT pk_key_registry PRIMARY KEY (key_text)
);

CREATE TABLE jobs (
    id {id},
    job_key {text:8} NOT NULL,
    name {text:200} NOT NULL,
    name_folded {text:400} NOT NULL,
    season {text:60} NOT NULL,
    workspace {text:60} NOT NULL,
    account {text:60} NOT NULL,
    event_date {text:10} NOT NULL,
    upload_settings {longtext} NOT NULL,
    online_status {enum} NOT NULL,
    revision {bigint} NOT NULL,
    CONSTRAINT uq_jobs_key UNIQUE (job_key),
    CONSTRAINT uq_jobs_name UNIQUE (name_folded)
);

CREATE TABLE folders (
    id {id},
    job_id {bigint} NOT NULL,
    parent_id {bigint},
    folder_key {text:8} NOT NULL,
    name {text:200} NOT NULL,
    name_folded {text:400} NOT NULL,
    CONSTRAINT uq_folders_key UNIQUE (folder_key),
    CONSTRAINT fk_folders_job FOREIGN KEY (job_id) REFERENCES jobs (id),
    CONSTRAINT fk_folders_parent FOREIGN KEY (parent_id) REFERENCES folders (id)
);

-- Two, because the engines disagree on whether two NULLs are the same.
CREATE UNIQUE INDEX uq_folders_top_name ON folders (job_id, name_folded) WHERE parent_id IS NULL;
CREATE UNIQUE INDEX uq_folders_name ON folders (parent_id, name_folded) WHERE parent_id IS NOT NULL;

CREATE TABLE subjects (
    id {id},
    job_id {bigint} NOT NULL,
    folder_id {bigint},
    subject_key {text:8} NOT NULL,
    subject_number {text:120} NOT NULL,
    first_name {text:200} NOT NULL,
    last_name {text:200} NOT NULL,
    sort_name {text:900} NOT NULL,
    email {text:320} NOT NULL,
    fields {longtext} NOT NULL,
    CONSTRAINT uq_subjects_key UNIQUE (subject_key),
    CONSTRAINT uq_subjects_number UNIQUE (job_id, subject_number),
    CONSTRAINT fk_subjects_job FOREIGN KEY (job_id) REFERENCES jobs (id),
    CONSTRAINT fk_subjects_folder FOREIGN KEY (folder_id) REFERENCES folders (id)
);

CREATE INDEX ix_subjects_folder ON subjects (folder_id);

CREATE TABLE images (
    id {id},
    job_id {bigint} NOT NULL,
    subject_id {bigint},
    file_name {text:260} NOT NULL,
    sha256 {text:64} NOT NULL,
    width {int} NOT NULL,
    height {int} NOT NULL,
    number {int} NOT NULL,
    pose {text:60} NOT NULL,
    is_primary {bool} NOT NULL,
    problem {text:1000} NOT NULL,
    proof_sha256 {text:64} NOT NULL,
    CONSTRAINT uq_images_file UNIQUE (job_id, file_name),
    CONSTRAINT fk_images_job FOREIGN KEY (job_id) REFERENCES jobs (id),
    CONSTRAINT fk_images_subject FOREIGN KEY (subject_id) REFERENCES subjects (id)
);

CREATE INDEX ix_images_subject ON images (subject_id);
CREATE INDEX ix_images_proof ON images (proof_sha256);
CREATE UNIQUE INDEX uq_images_primary ON images (subject_id) WHERE is_primary = 1 AND subject_id IS NOT NULL;
