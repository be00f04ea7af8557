"""Visitors of a museum; Triple-S 2.0: XML and CSV with bitstrings, spread fields, special codes of quantities, a weight."""

import datetime
from xml.sax.saxutils import escape

from core import Survey, csv_bytes

s = Survey("triple-s", 4114, 198)
BEFORE = {0: "No, this is the first visit", 1: "Yes, within the year", 2: "Yes, before that"}
SEEN = {1: "Roman hall", 2: "Ship models", 3: '"Café Zoë"', 4: "Garden", 5: "Special exhibition", 9: "Other"}
RATE = {1: "Very good", 2: "Good", 3: "OK", 4: "Poor", 5: "Very poor", 9: "DK/NS"}
SOON = {"A": "Within 3 months", "B": "Between 3 months and 1 year", "C": "Later"}
MONEY = {500: "500 or more", 999: "Not stated"}
ITEMS = {"a": "Staff", "b": "Signs", "c": "Lifts & stairs"}

s.one("Q2", BEFORE, [55, 28, 17], skip=0)
s.many("Q3", dict(zip(SEEN, [0.7, 0.4, 0.35, 0.3, 0.5, 0.05])), skip=0.03)
s.ask("Q3.a", lambda p: s.pick(["the tower", 'the "blue" room', "Naïve paintings"]), lambda p: 9 in (p["Q3"] or ()), 0.1)
s.one("Q4", RATE, [38, 40, 13, 4, 2, 3], skip=0.02)
s.ask("Q5", lambda p: tuple(p["Q3"][: s.whole(1, 2)]), lambda p: bool(p["Q3"]), 0.05)
s.ask("Q6", lambda p: s.pick([2, 5, 10, 15, 25, 40, 60, 120, 300, "500", "999"], [4, 5, 6, 5, 5, 4, 4, 3, 2, 1, 2]), skip=0)
for key in ITEMS:
    s.one(f"Q9{key}", {c: RATE[c] for c in (1, 2, 3, 4, 5)}, [30, 40, 20, 7, 3], skip=0.04)
s.ask("Q7", lambda p: s.pick([1, 0], [80, 20]), skip=0.02)
s.one("Q8", SOON, [30, 45, 25], when=lambda p: p["Q7"] == 1, skip=0.04)
s.text("Q10", ["Too dark", "Lovely, thank you", "Café too small"], skip=0.6)
for p in s.people:
    p["when"] = datetime.datetime(2024, 7, 1) + datetime.timedelta(days=s.whole(0, 27), minutes=s.whole(600, 1050))
    p["weight"] = round(0.5 + s.random.random(), 4)
variables = []


def add(name, kind, label, cell, inner="", attributes="", serial=False):
    at = s.column(name, cell)
    variables.append((at, name, kind, label, inner, attributes))
    return at


def values(options, ranges=""):
    listed = "".join(f'      <value code="{c}">{escape(l)}</value>\n' for c, l in options.items())
    return f"     <values>\n{ranges}{listed}     </values>\n"


def plain(key):
    return lambda p: "" if p.get(key) is None else str(p[key])


def single(name, label, options, kind="single", inner="", attributes="", **more):
    at = add(name, "single", label, plain(name), inner + values(options), attributes)
    s.question(at, more.pop("wording", label), kind, name, [(c, l, str(c)) for c, l in options.items()], **more)


def bits(p):
    return "" if p["Q3"] is None else "".join("1" if c in p["Q3"] else "0" for c in range(1, 10))


at = add("RESPONDENT_ID", "quantity", "Respondent ID", lambda p: f"{p['n']:06d}",
         values({}, '      <range from="000001" to="999999"/>\n'), ' use="serial"')
s.question(at, "Respondent ID", "meta", lambda p: p["n"])
at = add("Q1.a", "date", "Date of visit", lambda p: f"{p['when']:%Y%m%d}")
s.question(at, "Date of visit", "date", lambda p: p["when"], also=["meta"])
at = add("Q1.b", "time", "Time of visit", lambda p: f"{p['when']:%H%M%S}")
s.question(at, "Time of visit", "meta", lambda p: p["when"], also=["date"])
single("Q2", "Have you visited here before?", BEFORE)
at = add("Q3", "multiple", "Which of these have you seen today?", bits, values(SEEN))
s.question(at, "Which of these have you seen today?", "multiple", "Q3", [(c, l, str(c)) for c, l in SEEN.items()], bitstring=True)
at = add("Q4", "single", "How do you like the museum?", plain("Q4"), values(RATE))
s.question(at, "How do you like the museum?", "scale", "Q4", [(c, l, str(c)) for c, l in RATE.items()], also=["single"])
at = add("Q3.a", "character", "Other parts seen", plain("Q3.a"), "     <size>30</size>\n")
s.question(at, "Other parts seen", "other-text", "Q3.a", of="Q3", also=["free"])
at = add("Q5", "multiple", "Which two did you like best?", lambda p: "" if p.get("Q5") is None else "".join(str(c) for c in p["Q5"]).ljust(2, "0"),
         '     <spread subfields="2" width="1"/>\n' + values(SEEN))
s.question(at, "Which two did you like best?", "multiple", "Q5", [(c, l, str(c)) for c, l in SEEN.items()], spread=True,
           routing={"column": "Q3", "is": ["any"]}, routing_note="no filter in the XML: those who named a part in Q3")
at = add("Q6", "quantity", "How many miles did you travel?", plain("Q6"), values(MONEY, '      <range from="1" to="499"/>\n'))
s.question(at, "How many miles did you travel?", "numeric", "Q6", missing_codes={"999": {"text": "999", "meaning": "no answer"}},
    answered_note="500 or more is an answer, yet no number: it counts as answered and not in the mean",
    special=[{"text": "500", "label": "500 or more", "count": sum(p["Q6"] == "500" for p in s.people)}])
stem = "How do you rate ..."
for key, item in ITEMS.items():
    single(f"Q9{key}", f"{stem} {item}", {c: RATE[c] for c in (1, 2, 3, 4, 5)}, "scale", grid=stem, wording=f"{stem} {item}", item=item)
at = add("Q7", "logical", "Would you come again?", plain("Q7"))
s.question(at, "Would you come again?", "single", "Q7", [(1, "Yes", "1"), (0, "No", "0")])
single("Q8", "When is that most likely to be?", SOON, "single", "     <filter>Q7</filter>\n", ' format="literal"', routing={"column": "Q7", "is": ["1"]})
at = add("Q10", "character", "Anything else?", plain("Q10"), "     <size>200</size>\n")
s.question(at, "Anything else?", "free", "Q10")
at = add("WT", "quantity", "Case weight", lambda p: f"{p['weight']:.4f}", values({}, '      <range from="0.0000" to="99.9999"/>\n'), ' use="weight"')
s.question(at, "Case weight", "weight", lambda p: p["weight"])

# The XML tells of the variables in another order than the columns have.
order = variables[:4] + [variables[-1]] + sorted(variables[4:-1], key=lambda v: (v[2], v[1]))
xml = ['<?xml version="1.0" encoding="windows-1252"?>',
       '<!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v2.0//EN" "http://www.triple-s.org/dtd/sss_v20.dtd">',
       '<sss version="2.0">', " <date>29 July 2024</date>", " <origin>Invented</origin>", " <survey>", "  <name>MUS24</name>",
       "  <title>Museum exit survey<br/>Summer 2024</title>", '  <record ident="V" format="csv" skip="1">']
for ident, (at, name, kind, label, inner, attributes) in enumerate(order, 1):
    xml.append(f'   <variable ident="{ident}" type="{kind}"{attributes}>\n     <name>{name}</name>\n     <label>{escape(label)}</label>\n'
               f'     <position start="{at + 1}"/>\n{inner}   </variable>')
xml += ["  </record>", " </survey>", "</sss>", ""]
s.write("museum.sss", "\n".join(xml).encode("cp1252"))
rows = s.rows()
text = csv_bytes([s.header(), *rows], "cp1252").decode("cp1252")
for i in range(0, len(rows), 3):  # Some programs quote bitstrings, some do not.
    text = text.replace(f",{rows[i][4]},", f',"{rows[i][4]}",', 1) if rows[i][4] else text
s.write("museum.csv", text.encode("cp1252"))
s.expected(ask=[], codebook=["museum.sss"], encoding="windows-1252", weight="WT", unweighted=True)
