"""Which label a codebook gives a code or a column, read plainly: {(column, code): label, (column, ""): label of a column}."""

import functools
import re
import xml.etree.ElementTree as ET

from check_files import find, read_text, read_xlsx


def fill_down(rows, width):
    last = [""] * width
    for row in rows:
        if row[0]:
            last = row[:width]
        yield last + row[width:]


def of_list(folder, pattern, column, value, label):
    rows = read_text(find(folder, pattern), "utf-8", ",")[1:]
    return {(r[column], r[value]): r[label] for r in rows}


def redcap():
    out = {}
    for r in read_text(find("redcap", "*Dictionary*.csv"), "utf-8", ",")[1:]:
        for choice in r[5].split(" | ") if r[5] else []:
            code, label = choice.split(", ", 1)
            out[(r[0], code)] = out[(f"{r[0]}___{code}", "")] = label
    return out


def limesurvey():
    with open(find("limesurvey", "*.lss"), encoding="utf-8") as file:
        root = ET.fromstring(file.read().split("?>", 1)[1])
    tables = {t.tag: [{c.tag: c.text for c in row} for row in t.iter("row")] for t in root}
    titles = {q["qid"]: q["title"] for q in tables["questions"]}
    kinds = {q["qid"]: q["type"] for q in tables["questions"]}
    out = {(f"{titles[q['parent_qid']]}[{q['title']}]", ""): q["question"] for q in tables["subquestions"]}
    for a in tables["answers"]:
        title = titles[a["qid"]]
        columns = [title] + [c for c, _ in out if c.startswith(title + "[") and kinds[a["qid"]] == "F"]
        columns += [f"{title}[{i}]" for i in range(1, 5)] if kinds[a["qid"]] == "R" else []
        out.update({(c, a["code"]): a["answer"] for c in columns})
    return out


def kobo():
    path, out = find("kobo", "*.xlsx"), {}
    choices = read_xlsx(path, 2)[1:]
    for row in read_xlsx(path, 1)[1:]:
        for name, code, label in choices:
            if row[0] in (f"select_one {name}", f"select_multiple {name}"):
                out[(row[1], code)] = out[(f"{row[1]}/{code}", "")] = label
    return out


def surveroid():
    rows = read_text(find("surveroid-ja", "*対応表.csv"), "cp932", ",")[1:]
    out = {}
    for column, _, kind, item, code, label in fill_down(rows, 4):
        out[(column, code)] = label or item.split(" / ")[-1]
    return out


def macromill():
    out = {}
    for name, code, label in fill_down(read_xlsx(find("macromill-like-ja", "*.xlsx"), 3)[1:], 1):
        out[(name, code)] = out[(f"{name}_{code}", "")] = label
        if name == "Q4":
            out.update({(f"Q4_{i}", code): label for i in range(1, 41)})
    return out


def triple_s():
    with open(find("triple-s", "*.sss"), encoding="cp1252") as file:
        text = file.read()
    header = read_text(find("triple-s", "*.csv"), "cp1252", ",")[0]
    out = {}
    for block in re.findall(r"<variable .*?</variable>", text, re.S):
        name = re.search("<name>(.*?)</name>", block).group(1)
        assert header[int(re.search(r'start="(\d+)"', block).group(1)) - 1] == name
        for code, label in re.findall(r'<value code="(.*?)">(.*?)</value>', block):
            out[(name, code)] = label.replace("&amp;", "&")
    return out


LABELS = {
    "qualtrics-numeric": lambda: of_list("qualtrics-numeric", "codes.csv", 0, 1, 2),
    "wide": lambda: of_list("wide", "panel-codes.csv", 0, 3, 4)
    | {k: v for k, v in of_list("wide", "panel-codes.csv", 0, 3, 2).items() if k[1] == ""},
    "redcap": redcap, "limesurvey": limesurvey, "kobo": kobo, "surveroid-ja": surveroid, "macromill-like-ja": macromill, "triple-s": triple_s,
}


@functools.cache
def labels_of(folder):
    return LABELS[folder]()


def wrong_labels(folder, q):
    """Options whose label the codebook gives another way. Labels that stand in no codebook: yes and no, Other, places."""
    known = labels_of(folder)
    for o in q.get("options", []):
        column = o["text"] if o["text"] in q["columns"] else q["columns"][0]
        found = known.get((column, "" if o["text"] in q["columns"] else o["text"]))
        free = o["label"] in ("Ja", "Nein", "Yes", "No", "Sonstiges") or "rank" in q and o["label"] == o["text"]
        if folder == "qualtrics-numeric" and q["kind"] == "multiple" or free and found is None:
            continue  # Labels of columns stand in the header rows.
        if found != o["label"]:
            yield f"{folder}: {q['columns'][0]}: {o['text']} is {o['label']!r} in expected.json and {found!r} in the codebook"
