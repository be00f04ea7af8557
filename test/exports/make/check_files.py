"""A second, plainer reading of the exports: own parsers that share nothing with the makers."""

import glob
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
import zipfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def find(folder, pattern):
    found = glob.glob(os.path.join(HERE, folder, pattern))
    assert len(found) == 1, (folder, pattern, found)
    return found[0]


def parse(text, delimiter):
    """Delimited text, character by character."""
    rows, row, cell, quoted, i = [], [], "", False, 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1 : i + 2] == '"':
                cell, i = cell + '"', i + 1
            elif c == '"':
                quoted = False
            else:
                cell += c
        elif c == '"':
            quoted = True
        elif c == delimiter:
            row, cell = row + [cell], ""
        elif c == "\n":
            rows.append(row + [cell])
            row, cell = [], ""
        elif c != "\r":
            cell += c
        i += 1
    assert not quoted and not cell and not row
    return [r for r in rows if r != [""]]


def read_text(path, encoding, delimiter):
    with open(path, "rb") as file:
        return parse(file.read().decode(encoding), delimiter)


def read_xlsx(path, sheet=1):
    with zipfile.ZipFile(path) as z:
        strings = ["".join(t.text or "" for t in si.iter(SHEET + "t")) for si in ET.fromstring(z.read("xl/sharedStrings.xml"))]
        root = ET.fromstring(z.read(f"xl/worksheets/sheet{sheet}.xml"))
    rows = []
    for row in root.iter(SHEET + "row"):
        cells = {}
        for c in row.iter(SHEET + "c"):
            at = 0
            for letter in re.match("[A-Z]+", c.get("r")).group():
                at = at * 26 + ord(letter) - 64
            if c.find(SHEET + "v") is None:
                continue
            value = c.find(SHEET + "v").text
            cells[at - 1] = strings[int(value)] if c.get("t") == "s" else value.removesuffix(".0")
        rows.append(cells)
    width = max(max(r, default=0) for r in rows) + 1
    return [[r.get(i, "") for i in range(width)] for r in rows]


def read_sav(path):
    """By PSPP, where it is installed."""
    out = tempfile.mktemp(suffix=".csv")
    subprocess.run(["pspp-convert", path, out], check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    rows = read_text(out, "utf-8", ",")
    os.unlink(out)
    return [[c.strip() for c in row] for row in rows]
