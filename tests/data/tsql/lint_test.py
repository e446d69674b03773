#!/usr/bin/python3
"""Plants faults and sees that lint.py finds each, and that it lets valid T-SQL pass."""
import sys

import lint

PLANTED = [
    "SELECT code FROM jobs ORDER BY code LIMIT 5",
    "INSERT INTO jobs (name) VALUES (:name) RETURNING id",
    "INSERT INTO jobs (name) VALUES (:name) ON CONFLICT DO NOTHING",
    "SELECT id FROM jobs ORDER BY id FOR UPDATE SKIP LOCKED",
    "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT)",
    "CREATE TABLE a (words TEXT)",
    "SELECT first_name || last_name FROM subjects",
    "SELECT length(name) FROM jobs",
    "SELEC id FROM jobs",
    "SELECT id FROM jobs WHERE (id = :id",
    "UPDATE jobs SET name = :name, WHERE id = :id",
    "SELECT id FROM jobs OFFSET 0 ROWS FETCH NEXT :n ROWS ONLY",
    "SELECT id FROM jobs WITH (SKIPLOCKED) WHERE id = :id",
    "CREATE TABLE a (id {id})",
    "CREATE TABLE a (key BIGINT)",
    "SELECT order FROM jobs",
]

VALID = [
    "SELECT id FROM jobs ORDER BY id OFFSET :first ROWS FETCH NEXT :n ROWS ONLY",
    "SELECT id FROM sheets WITH (UPDLOCK, READPAST, ROWLOCK) WHERE state = 'TEXT || LIMIT'",
    "INSERT INTO jobs (name) OUTPUT INSERTED.id VALUES (:name)",
]


def main():
    linter = lint.new_linter()
    missed = [statement for statement in PLANTED if not list(lint.faults(statement, linter))]
    refused = [statement for statement in VALID if list(lint.faults(statement, linter))]
    for statement in missed:
        print("not found:", statement)
    for statement in refused:
        print("wrongly refused:", statement)
    return 1 if missed or refused else 0


if __name__ == "__main__":
    sys.exit(main())
