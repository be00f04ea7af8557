"""Reads every export again, by other parsers and rules written by hand, and compares the counts with expected.json.

python3 check.py [NAME ...]
"""

import inspect
import json
import os
import re
import shutil
import statistics
import sys
import unicodedata

from check_files import HERE, find, read_sav, read_text, read_xlsx
from check_labels import LABELS, wrong_labels
from check_rules import FOLDERS

wrong = []


def say(folder, q, what, found, said):
    if found != said:
        wrong.append(f"{folder}: {q['columns'][0] if q['columns'] else q['wording']}: {what}: file {found!r}, expected {said!r}")


def split(cell, joiner, known):
    """Longest known text first; what is left over is an own answer."""
    out, rest = [], cell.removesuffix(joiner)
    while rest:
        hit = next((k for k in sorted(known, key=len, reverse=True) if rest == k or rest.startswith(k + joiner)), None)
        if hit is None:  # Up to the next known text, or all of it.
            ends = [m.start() for k in known for m in re.finditer(re.escape(joiner + k) + f"(?={re.escape(joiner)}|$)", rest)]
            out.append(None)
            rest = rest[min(ends) + len(joiner) :] if ends else ""
        else:
            out.append(hit)
            rest = rest[len(hit) + len(joiner) :]
    return out


def number(cell):
    return float(re.sub(r"[^0-9.\-]", "", unicodedata.normalize("NFKC", cell)))


def texts(option):
    return option["text"] if isinstance(option["text"], list) else [option["text"]]


def read_one(how, rule, cells, at, row, options):
    """The answers of one person: None for none, else the indexes of options, a number or a text."""
    missing, tick = rule.get("missing", ()), rule.get("tick")
    cell = cells[0]
    if how == "text":
        return None if cell in missing or cell == "" else cell
    if how == "number":
        return None if cell in missing or cell == "" else cell if cell in rule.get("special", ()) else number(cell)
    known = [t for o in options for t in texts(o) if t is not None]
    other = [i for i, o in enumerate(options) if o["text"] is None]
    if how in ("cell", "cell+next"):
        if how == "cell+next" and cell == "" and row[at[0] + 1]:
            return other
        if cell == "" or cell in missing:
            return None
        hits = [i for i, o in enumerate(options) if cell in texts(o) or cell.strip() in texts(o)]
        return hits or other or [f"no option {cell!r}"]
    if how == "ticks":
        hits = [i for i, c in enumerate(cells) if (c in tick if tick else c != "")]
        return (None if all(c == "" for c in cells) else hits) if rule.get("blank") else hits or None
    if how == "both":  # One cell with all of them, and TRUE or FALSE in a column an option.
        labels = [o["label"] for o in options]
        hits = [i for i, c in enumerate(cells[1:]) if c == "TRUE"]
        assert split(cell, rule["joiner"], labels) == [labels[i] for i in hits], cells
        return None if cells[1] == "" else hits
    if how == "kobo":
        hits = [i for i, c in enumerate(cells[1:]) if c == "1"]
        assert sorted(cell.split()) == sorted(known[i].split('/')[1] for i in hits), cells
        return None if cells[1] == "" else hits
    if how == "cells":
        return [known.index(c) for c in cells if c] or None
    if how == "bits":
        found = [str(i + 1) for i, c in enumerate(cell) if c == "1"]
    elif how == "spread":
        found = [c for c in cell if c != "0"]
    else:
        for sign in rule.get("joiners", ""):
            cell = cell.replace(sign, rule["joiner"])
        found = split(cell, rule["joiner"], known)
    return [other[0] if f is None else known.index(f) for f in found] or None


def check_question(folder, q, rule, rows, asked_known):
    how, options = rule["how"], q.get("options", [])
    asked, answers = 0, []
    for i, row in rows:
        def r(name, row=row, i=i):
            return i if name is None else row[name if isinstance(name, int) else HEADER.index(name)]
        ask = rule["asked"]
        is_asked = ask is None or (ask(r, q) if len(inspect.signature(ask).parameters) == 2 else ask(r))
        asked += is_asked
        answer = read_one(how, rule, [row[a] for a in q["at"]], q["at"], row, options)
        if answer is not None and not is_asked and asked_known:
            wrong.append(f"{folder}: {q['columns'][0]}: row {i} answers and was not asked")
        answers.append(answer)
    if asked_known:
        say(folder, q, "asked", asked, q["asked"])
    given = [a for a in answers if a is not None]
    say(folder, q, "answered", len(given), q["answered"])
    if how == "number":
        numbers = [a for a in given if isinstance(a, float)]
        found = (round(sum(numbers) / len(numbers), 6), round(statistics.median(numbers), 6), min(numbers), max(numbers))
        say(folder, q, "numbers", found, tuple(q.get(k) for k in ("mean", "median", "min", "max")))
    elif how != "text":
        strange = {a for g in given for a in g if isinstance(a, str)}
        say(folder, q, "strange cells", strange, set())
        say(folder, q, "counts", [sum(i in g for g in given) for i in range(len(options))], [o["count"] for o in options])
    elif options or "mean" in q:
        wrong.append(f"{folder}: {q['columns'][0]}: no rule")
    if asked_known:
        for m in q.get("missing", []) + q.get("special", []):
            say(folder, q, "missing " + m["text"], sum(row[q["at"][0]] == m["text"] for _, row in rows), m["count"])
    if "places" in rule:
        for i, o in enumerate(options):
            found = [sum(len(g) > place and g[place] == i for g in given) for place in range(rule["places"])]
            say(folder, q, "places", found, q["places"][o["label"]])


def open_rows(folder, spec):
    path = find(folder, spec["file"])
    if path.endswith(".sav"):
        return read_sav(path)
    if path.endswith(".xlsx"):
        return read_xlsx(path)
    return read_text(path, spec.get("encoding", "utf-8"), spec.get("delimiter", ","))


def all_texts(folder, spec, head):
    """Everything in header rows and codebook, to find wordings and labels in."""
    found = ["\n".join(c for row in head for c in row)]
    if "codes" in spec:
        path = find(folder, spec["codes"])
        if path.endswith(".xlsx"):
            found += [c for sheet in (1, 2, 3) for row in read_xlsx(path, sheet) for c in row]
        else:
            encoding = "cp1252" if path.endswith(".sss") else spec.get("encoding", "utf-8")
            with open(path, "rb") as file:
                found.append(file.read().decode(encoding).replace("&amp;", "&").replace('""', '"'))
    return "\n".join(found)


def check(folder, spec):
    global HEADER
    rows = open_rows(folder, spec)
    head, body = rows[: spec["head"]], rows[spec["head"] : len(rows) - spec.get("foot", 0)]
    for column in spec.get("fill_down", []):  # Merged cells: only the first holds the label.
        for above, row in zip(body, body[1:]):
            row[column] = row[column] or above[column]
    HEADER = head[spec.get("naming", 0)]
    words = all_texts(folder, spec, head)
    for file in ("expected.json", "expected-with-incomplete.json"):
        path = os.path.join(HERE, folder, file)
        if not os.path.exists(path):
            continue
        with open(path, encoding="utf-8") as opened:
            expected = json.load(opened)
        complete = file == "expected.json"
        numbered = list(enumerate(body))
        if complete:
            keep = spec.get("keep")
            numbered = [(i, row) for i, row in numbered if not keep or keep(lambda n, row=row: row[HEADER.index(n)])]
        elif expected["dropped"]:
            numbered = [(i, row) for i, row in numbered if row[HEADER.index("Status")] in ("0", "IP Address")]
        whole = {"columns": [file], "wording": ""}
        say(folder, whole, "rows", len(body), expected["rows"])
        say(folder, whole, "respondents", len(numbered), expected["respondents"])
        say(folder, whole, "columns", sorted(a for q in expected["questions"] for a in q["at"]), list(range(len(HEADER))))
        for q in expected["questions"]:
            say(folder, q, "headers", [HEADER[a] for a in q["at"]], q["columns"])
            named = [x for x in spec["rules"] if x["pattern"] == q["at"][0] or isinstance(x["pattern"], str) and re.fullmatch(x["pattern"], q["columns"][0])]
            check_question(folder, q, named[0] if named else {"how": "text", "asked": None, "pattern": ""}, numbered, complete)
            wrong.extend(wrong_labels(folder, q) if folder in LABELS else [])
            if not folder.startswith("spss"):
                for text in [q["wording"], q.get("grid")] + [o["label"] for o in q.get("options", []) if "codes" in spec]:
                    if text and text not in words and text not in ("Yes", "No", "Ja", "Nein", "Sonstiges", *map(str, range(12))):
                        wrong.append(f"{folder}: {q['columns'][0]}: {text!r} stands in no header or codebook")
    print(f"{folder}: {len(body)} rows, {len(HEADER)} columns, {len(expected['questions'])} questions")


names = sys.argv[1:] or FOLDERS
for name in names:
    if name.startswith("spss") and not shutil.which("pspp-convert"):
        print(f"{name}: skipped, PSPP is not installed")
    else:
        check(name, FOLDERS[name])
print("\n".join(wrong[:60]) or "All counts agree.")
sys.exit(1 if wrong else 0)
