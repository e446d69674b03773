#!/usr/bin/env python3
"""Reads every #include of the tree and names those against the arrows of CONTRIBUTING.md, "Who may include whom".

usage: include_arrows.py ROOT        exit 1 and a line for each include against an arrow
Known exceptions stand in EXCEPTIONS, each with its reason; one that is not needed any more is an error, too.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.MULTILINE)
SQL = re.compile(r'"\s*(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE)\b')

# (folder, what it may never include, why)
ARROWS = [
    (r"^sdk/include/.*\.h$", r"^(packhouse/data/|packhouse/host/|wx/|c?std(string|vector)|string$|vector$)", "the contract is C"),
    (r"^sdk/include/packhouse/sdk/(?!native/).*\.hpp$", r"^(packhouse/data/|packhouse/sdk/native/|wx/)", "third parties get neither data nor wx"),
    (r"^sdk/", r"^host/", "the sdk knows no host"),
    (r"^data/", r"^(wx/|packhouse/sdk/|Poco/|cairo|pango|cups/|boost/dll)", "data keeps what the business keeps, nothing else"),
    (r"^data/include/", r"^(soci|nlohmann|sqlite3|libpq|unicode/)", "no library is seen through data's headers"),
    (r"^(sdk|host|plugins)/", r"^(soci|sqlite3|libpq)", "SQL stays in data"),
    (r"^plugins/", r"^(cairo|pango|cups/|zint|boost/dll)", "drawing is the renderer's, printing is print's, opening is host/plugins'"),
    (r"^plugins/(?!.*/ui/)", r"^wx/", "rules, pages of the web and commands run without a screen"),
    (r"^host/(services|service|cli|plugins)/", r"^wx/", "only host/desktop shows windows"),
    (r"^host/(?!plugins/)", r"^boost/dll", "only host/plugins opens libraries"),
    (r"^host/(?!services/print/)", r"^cups/", "only host/services/print talks to CUPS"),
    (r"^host/(?!services/(render|pictures)/)", r"^(cairo|pango|zint)", "only the renderer draws a page"),
]
EXCEPTIONS: dict[tuple[str, str], str] = {}


def plugin_of(path: str) -> str:
    parts = path.split("/")
    return "/".join(parts[1:3]) if parts[1] in ("payments", "carriers") else parts[1]


def sources(root: pathlib.Path):
    for top in ("sdk", "data", "host", "plugins"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".hpp", ".c", ".cpp"):
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def against_arrows(path: str, text: str):
    for included in INCLUDE.findall(text):
        for folder, never, why in ARROWS:
            if re.search(folder, path) and re.search(never, included):
                yield included, why
        if path.startswith("host/") and re.match(r"(plugins|tsadmin|tsios|fulfill|jobs)/", included):
            yield included, "hosts know no plugin by name"
        if path.startswith("plugins/") and included.startswith("../") and included.count("../") > len(path.split("/")) - 3:
            yield included, "plugins share a record or an event, never a header"


def check(root: pathlib.Path) -> list[str]:
    findings, used = [], set()
    for path, text in sources(root):
        for included, why in against_arrows(path, text):
            if (path, included) in EXCEPTIONS:
                used.add((path, included))
            else:
                findings.append(f"{path}: includes {included}: {why}")
        if not path.startswith("data/") and SQL.search(text):
            findings.append(f"{path}: holds SQL: SQL stays in data")
    findings += [f"exception not needed any more: {path} {included}" for path, included in sorted(set(EXCEPTIONS) - used)]
    return findings


if __name__ == "__main__":
    problems = check(pathlib.Path(sys.argv[1]))
    print("\n".join(problems) if problems else "every include follows the arrows")
    sys.exit(1 if problems else 0)
