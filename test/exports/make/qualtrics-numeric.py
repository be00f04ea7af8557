"""Users of a hiking-map app; Qualtrics, CSV with numbers (recodes, -99 = seen but unanswered), and a code list."""

from core import Survey, csv_bytes
from qualtrics import Qualtrics

s = Survey("qualtrics-numeric", 4102, 318)
q = Qualtrics(s, labels=False)
q.fill_meta((2023, 10, 2), 12)
SEEN = "-99"

PHONE = {1: "Android", 2: "iPhone", 9: "Other"}
USES = {1: "Planning tours", 2: "Navigation on the way", 4: "Recording tours", 7: "Sharing tours", 11: "Emergency call"}
OFTEN = {5: "Daily", 4: "Weekly", 3: "Monthly", 2: "Rarely", 1: "Never"}
AGREE = {1: "Strongly disagree", 2: "Disagree", 3: "Neither", 4: "Agree", 5: "Strongly agree", 8: "Don't know"}
ITEMS = {1: "The maps are accurate", 4: "The app is easy to use", 5: "The app drains the battery", 6: "I trust the app"}
RANKED = {10: "Offline maps", 11: "Weather", 12: "Route suggestions", 13: "Live tracking"}
PLAN = {1: "Free", 2: "Plus", 3: "Family"}
WHY = {1: "Price is fair", 2: "Offline maps", 3: "No advertising", 6: "Other"}
WHERE = {1: "On the phone", 2: "On the web"}
WHEN = {1: "Spring", 2: "Summer", 3: "Autumn", 4: "Winter"}
REGION = {1: "Alps", 2: "Jura", 3: "Lowlands", 4: "Abroad"}


def paying(p):
    return p["Q8"] in (2, 3)


s.one("Q1", PHONE, [61, 36, 3], skip=0)
s.many("Q2", {1: 0.62, 2: 0.7, 4: 0.38, 7: 0.14, 11: 0.06}, skip=0.04)
s.one("Q3", OFTEN, [8, 35, 34, 19, 4], skip=0.02)
for i, pull in {1: [2, 5, 13, 45, 30, 5], 4: [4, 11, 19, 41, 24, 1], 5: [8, 21, 22, 28, 14, 7], 6: [3, 7, 20, 42, 22, 6]}.items():
    s.one(f"Q4_{i}", AGREE, pull, skip=0.03)
s.rank("Q5", RANKED, {10: 5, 11: 3, 12: 2, 13: 1}, skip=0.06)
for p in s.people:  # Some place only their first two.
    if p["Q5"] and s.chance(0.2):
        p["Q5"] = p["Q5"][:2]
for place in WHERE:
    s.many(f"Q6_{place}", {1: 0.5, 2: 0.75, 3: 0.55, 4: 0.2}, skip=0.05)
s.ask("Q7_1", lambda p: s.whole(0, 100) if s.chance(0.6) else s.pick([0, 50, 100]), skip=0.07)
s.one("Q8", PLAN, [66, 26, 8], skip=0.01)
s.many("Q9", {1: 0.3, 2: 0.7, 3: 0.4, 6: 0.1}, when=paying, skip=0.03)
s.ask("Q9_6_TEXT", lambda p: s.pick(["Supports the makers", "my club pays"]), lambda p: 6 in (p.get("Q9") or ()), 0.1)
s.ask("Q10", lambda p: s.pick([1, 2, 3, 5, 8, 10, 12, 20, 40, 99]), skip=0.05)
s.one("Q11", REGION, [45, 12, 30, 13], skip=0.02)
for i in (0, 1, 2, 3, 200):
    s.drop(s.people[i], "preview")
for i in range(20, 300, 20):
    seen = s.whole(1, 12)
    s.drop(s.people[i], "incomplete", seen)
    s.people[i]["progress"] = 6 * seen

q.meta_columns()


def code(key):
    return lambda p: "" if key not in p else SEEN if p[key] is None else f"{p[key]:g}"


def single(name, wording, qid, options, kind="single", shown=None, **more):
    at = s.column(q.head(name, shown or wording, qid), code(name))
    s.question(at, wording, kind, name, [(c, l, str(c)) for c, l in options.items()], missing_token=SEEN, **more)


def split(name, wording, qid, options, joined=None, **more):
    """Unticked options hold -99 wherever the question was shown."""
    def cell(c):
        return lambda p: "" if name not in p else "1" if c in (p[name] or ()) else SEEN
    shown = joined or wording
    ats = [s.column(q.head(f"{name}_{c}", f"{shown} - {l}", qid, choiceId=str(c)), cell(c)) for c, l in options.items()]
    s.question(ats, wording, "multiple", name, [(c, l, f"{name}_{c}") for c, l in options.items()], missing_token=SEEN, **more)


single("Q1", "Which phone do you use?", "QID1", PHONE)
split("Q2", "What do you use the app for?", "QID2", USES)
single("Q3", "How often do you use the app in the hiking season?", "QID3", OFTEN, "scale", also=["single"])
stem = "How far do you agree?"
for i, item in ITEMS.items():
    single(f"Q4_{i}", item, f"QID4_{i}", AGREE, "scale", f"{stem} - {item}", grid=stem, also=["single"], no_opinion="8")
stem = "Please rank these functions by how important they are to you."
for i, item in RANKED.items():
    def place(p, i=i):
        got = p.get("Q5")
        return None if not got or i not in got else got.index(i) + 1
    for p in s.people:
        if "Q5" in p:
            p[f"Q5_{i}"] = place(p)
    at = s.column(q.head(f"Q5_{i}", f"{stem} - {item}", f"QID5_{i}"), code(f"Q5_{i}"))
    s.question(at, item, "rank-item", f"Q5_{i}", [(n, str(n), str(n)) for n in range(1, 5)], rank=stem, missing_token=SEEN)
stem = "When do you hike, and where do you look at the map?"
for i, item in WHERE.items():
    split(f"Q6_{i}", item, f"QID6_{i}", WHEN, f"{stem} - {item}", grid=stem)
at = s.column(q.head("Q7_1", "How much of your hiking do you do with the app? - Percent", "QID7_1"), code("Q7_1"))
s.question(at, "How much of your hiking do you do with the app? - Percent", "numeric", "Q7_1", missing_token=SEEN)
single("Q8", "Which plan do you have?", "QID8", PLAN)
pays = {"column": "Q8", "is": ["2", "3"]}
split("Q9", "Why do you pay for the app?", "QID9", WHY, routing=pays)
at = s.column(q.head("Q9_6_TEXT", "Why do you pay for the app? - Other - Text", "QID9_6_TEXT"),
              lambda p: p.get("Q9_6_TEXT") or ("" if "Q9" not in p else SEEN))
s.question(at, "Why do you pay for the app? - Other - Text", "other-text", "Q9_6_TEXT", of="Q9", missing_token=SEEN)
at = s.column(q.head("Q10", "How many days did you hike in the past twelve months?", "QID10_TEXT"), code("Q10"))
s.question(at, "How many days did you hike in the past twelve months?", "numeric", "Q10", missing_token=SEEN, note="99 is a number here")
single("Q11", "Where do you hike most?", "QID11", REGION)
q.save("Hiking app - numeric.csv")

rows = [["Variable", "Value", "Label"]]
for names, options in [(["Q1"], PHONE), (["Q3"], OFTEN), ([f"Q4_{i}" for i in ITEMS], AGREE), (["Q8"], PLAN), (["Q11"], REGION)]:
    rows += [[name, c, l] for name in names for c, l in options.items()]
s.write("codes.csv", csv_bytes(rows))
s.expected(ask=["Finished", "Q10"], codebook=["codes.csv"])
