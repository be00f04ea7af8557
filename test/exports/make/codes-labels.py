"""Brands, as a field agency delivers them: codes, and a table of labels whose variable and wording stand once, over their values.

Four states of interviews, ids in two columns, 1/0 by option code (97, 99), a scale of which only the ends are named, a weight.
"""

import datetime

from core import Survey, csv_bytes

s = Survey("codes-labels", 4131, 300)
SEX = {1: "Male", 2: "Female"}
BRAND = {1: "Alfa", 2: "Bravo", 3: "Charlie", 4: "Delta", 97: "Other", 99: "None of these"}
RATE = {1: "Very poor", 2: "Poor", 3: "Average", 4: "Good", 5: "Very good", 98: "Don't know"}
ITEMS = ["Quality", "Price", "Service", "Design"]
KIDS = [0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9]


def knows(p):
    return p["Q1"] != (99,)


s.one("S1", SEX, [49, 51], skip=0)
s.ask("S2", lambda p: s.whole(16, 74), skip=0)
s.many("Q1", dict(zip(BRAND, [0.5, 0.4, 0.3, 0.2, 0.05, 0.08])), alone=(99,), skip=0)
s.ask("Q1_97_other", lambda p: s.pick(["Echo", "Foxtrot"]), lambda p: 97 in p["Q1"], 0)
s.one("Q2", [1, 2, 3, 4], [40, 30, 20, 10], when=knows, skip=0)
for i in range(4):
    s.one(f"Q3_{i + 1}", RATE, [5, 10, 25, 35, 20, 5], when=knows, skip=0)
s.one("Q4", range(11), [2, 1, 1, 2, 3, 8, 10, 18, 24, 16, 16], when=knows, skip=0)
s.ask("Q5", lambda p: 97 if s.chance(0.03) else s.pick(KIDS), skip=0)
for p in s.people:
    p["time"] = s.time(2025, 4, 1, 7).replace(microsecond=0)
    p["weight"] = 0.6 + s.whole(0, 80) / 100
    p["state"] = "complete"
    if s.chance(0.1):
        p["state"] = "screened"
        s.drop(p, "incomplete", 2)
    elif s.chance(0.04):
        p["state"] = "quotafull"
        s.drop(p, "incomplete", 2)

s.plain("responseid", lambda p: str(p["n"] * 3), "meta")
s.plain("respid", lambda p: str(p["n"]), "meta")
s.plain("interview_start", lambda p: f"{p['time']:%Y-%m-%dT%H:%M:%S}", "meta")
s.plain("interview_end", lambda p: f"{p['time'] + datetime.timedelta(minutes=9):%Y-%m-%dT%H:%M:%S}", "meta")
s.plain("status", lambda p: p["state"], "meta")
rows = [["Variable", "Label", "Value", "Value Label"]]


def say(name, wording, labels):
    """In the table, a variable stands once, beside its first value."""
    for i, (code, label) in enumerate(labels.items() or [("", "")]):
        rows.append([name if i == 0 else "", wording if i == 0 else "", str(code), label])


def coded(name, wording, labels, kind="single", options=None, **more):
    at = s.column(name, lambda p: "" if name not in p else str(p[name]))
    s.question(at, wording, kind, name, [(c, l, str(c)) for c, l in (options or labels).items()], **more)
    say(name, wording, labels)


coded("S1", "Gender", SEX)
at = s.column("S2", lambda p: str(p["S2"]))
s.question(at, "Age", "numeric", "S2")
say("S2", "Age", {})
ats = []
for code, label in BRAND.items():
    ats.append(s.column(f"Q1_{code}", lambda p, code=code: "" if "Q1" not in p else "1" if code in p["Q1"] else "0"))
    say(f"Q1_{code}", f"Q1: Which of these brands do you know? - {label}", {0: "Not selected", 1: "Selected"})
s.question(ats, "Q1: Which of these brands do you know?", "multiple", "Q1", [(c, l, f"Q1_{c}") for c, l in BRAND.items()])
s.plain("Q1_97_other", lambda p: p.get("Q1_97_other") or "", "other-text")
say("Q1_97_other", "Q1: Other, please specify", {})
coded("Q2", "Q2: Which do you use most?", {c: BRAND[c] for c in (1, 2, 3, 4)}, routing={"column": "Q1_99", "is": ["0"]})
for i, item in enumerate(ITEMS):
    coded(f"Q3_{i + 1}", f"Q3: How do you rate it? - {item}", RATE, "scale", grid="Q3: How do you rate it?")
ends = {0: "Not at all likely", 10: "Extremely likely"}
coded("Q4", "Q4: How likely are you to recommend it?", ends, "scale", {i: ends.get(i, str(i)) for i in range(11)})
at = s.column("Q5", lambda p: "" if "Q5" not in p else str(p["Q5"]))
s.question(at, "Q5: Number of people at home", "numeric", lambda p: None if p.get("Q5") in (None, 97) else p["Q5"])
say("Q5", "Q5: Number of people at home, beside you", {0: "I live alone", 97: "Refused"})
s.plain("wt", lambda p: f"{p['weight']:.4f}", "weight")

s.write("p4131_data.csv", csv_bytes([s.header(), *s.rows()]))
s.write("p4131_codes.csv", csv_bytes(rows))
s.expected(ask=["status"])
