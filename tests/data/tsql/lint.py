#!/usr/bin/python3
"""Checks that statements are T-SQL: `tsql-statements | lint.py` names each that SQL Server would not understand.

The grammar is sqlfluff's (Debian's package, dialect tsql). Three things that SQL Server takes and sqlfluff 1.4 does not are written down
here in their exact form and put into a form that it knows; what it lets pass although SQL Server does not is named, too.
"""
import multiprocessing
import re
import sys

from sqlfluff.core import FluffConfig, Linter

HINTS = {"UPDLOCK", "READPAST", "ROWLOCK", "HOLDLOCK"}
PARAMETER = re.compile(r":([A-Za-z_][A-Za-z0-9_]*)")
PAGING = re.compile(r" OFFSET (\d+|@\w+) ROWS FETCH NEXT (\d+|@\w+) ROWS ONLY$")
TABLE_HINTS = re.compile(r" WITH \(([A-Z, ]+)\)")
UNIQUE_WHERE = re.compile(r"^(CREATE UNIQUE INDEX \w+ ON \w+ \([\w, ]+\)) WHERE [\w =]+$")
FOREIGN = re.compile(r"\|\||\blength\s*\(|\b(?:TRUE|FALSE|ILIKE|AUTOINCREMENT|BOOLEAN|TEXT|SERIAL|NULLS)\b|\bFOR\s+UPDATE\b|\bUSING\s*\(|\{|,\s*(?:WHERE|FROM|VALUES)\b|,\s*\)", re.IGNORECASE)


def widened(statement):
    """The statement with parameters as T-SQL has them, and without what only this grammar does not know."""
    statement = PARAMETER.sub(r"@\1", statement)
    if PAGING.search(statement) and "ORDER BY" in statement:
        statement = PAGING.sub("", statement)
    statement = TABLE_HINTS.sub(lambda found: "" if set(found[1].split(", ")) <= HINTS else found[0], statement)
    return UNIQUE_WHERE.sub(r"\1", statement)


def faults(statement, linter):
    """What is wrong with one statement, as sentences."""
    without_text = PARAMETER.sub("@", re.sub(r"'[^']*'", "''", statement))
    foreign = FOREIGN.search(without_text)
    if foreign:
        yield f"'{foreign[0]}' is not T-SQL"
    for violation in linter.parse_string(widened(statement) + ";\n").violations:
        yield violation.desc()


def new_linter():
    return Linter(config=FluffConfig(overrides={"dialect": "tsql"}))


def faults_of(statement):
    return list(faults(statement, new_linter()))


def main():
    statements = [text.strip() for text in sys.stdin.read().split("\nGO\n") if text.strip()]
    bad = 0
    with multiprocessing.Pool() as workers:  # the grammar takes a tenth of a second for each
        for statement, found in zip(statements, workers.imap(faults_of, statements, chunksize=20)):
            bad += len(found)
            for fault in found:
                print(f"{fault}\n    in: {statement}\n")
    print(f"{len(statements)} statements, {bad} faults")
    return 1 if bad or not statements else 0


if __name__ == "__main__":
    sys.exit(main())
