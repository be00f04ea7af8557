"""Members of a sports club; typed by hand in a spreadsheet and saved as Unicode text: UTF-16, tabs, totals at the end."""

import datetime

from core import Survey, csv_bytes

s = Survey("handmade-en", 4112, 158)
AGE = ["under 30", "30-49", "50 and over"]
SPORT = {1: "swimming", 2: "yoga", 3: "weights", 4: "ball games"}
AGAIN = {"yes": ["Yes", "yes", "Y", "YES "], "no": ["No", "no", "N"]}
COMES = {"bike": ["Bike", "bike", "Bicycle"], "car": ["Car", "car"], "foot": ["On foot", "on foot", "Walking"]}
READS = ["Newsletter", "Notice board", "Web site"]
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

for p in s.people:
    p["date"] = datetime.date(2024, 4, 3) + datetime.timedelta(days=s.whole(0, 40))
    p["name"] = s.pick(["A. Miller", "J. Smith", "K. Tanaka", "L. Brown", "M. Rossi", "N. Novak"])
    p["joined"] = datetime.date(s.whole(2010, 2023), s.whole(1, 12), s.whole(1, 12))
s.one("sex", [1, 2], [46, 54], skip=0.04)
s.one("age", AGE, [36, 38, 26], skip=0.02)
s.many("sport", dict(zip(SPORT, [0.5, 0.35, 0.45, 0.25])), skip=0.03)
s.ask("fee", lambda p: s.pick([380, 450, 620, 950, 1200, 1450, 2100]), skip=0.05)
s.ask("km", lambda p: s.pick([0.5, 1, 2, 2.5, 3, 4, 6, 10, 15]), skip=0.05)
s.one("happy", range(1, 6), [3, 8, 21, 44, 24], skip=0.06)
s.one("again", AGAIN, [82, 18], skip=0.03)
s.one("comes", COMES, [40, 35, 25], skip=0.03)
s.ask("visits", lambda p: s.whole(0, 7), skip=0.04)
s.many("reads", dict(zip(READS, [0.3, 0.5, 0.25])), skip=0.05)
s.text("note", ["showers cold", "More courses!", "ok", 'the "new" room is small', "mail me: k.tanaka@example.com"], skip=0.6)
for p in s.people:
    p["again_text"] = s.pick(AGAIN[p["again"]], [12, 3, 2, 1][: len(AGAIN[p["again"]])]) if p["again"] else ""
    p["comes_text"] = s.pick(COMES[p["comes"]], [12, 4, 3][: len(COMES[p["comes"]])]) if p["comes"] else ""
    if p["fee"]:
        p["fee_text"] = s.pick([f"{p['fee']:,}", f"{p['fee']}", f"£{p['fee']:,}", str(p["fee"]).translate(WIDE)], [5, 3, 2, 1])
    p["km_text"] = "" if p["km"] is None else s.pick([f"{p['km']:g}", f"{p['km']:g} km", f"{p['km']:g}km"], [4, 4, 2])
    p["happy_text"] = "-9" if p["happy"] is None else str(p["happy"])
    p["no"] = p["n"]
# One form was typed in twice; both rows are counted until somebody says otherwise.
twice = dict(s.people[40])
s.people.insert(97, twice)


def british(day):
    return f"{day.day}/{day.month}/{day.year}"


s.plain("No.", lambda p: f"{p['no']:03d}", "meta")
s.plain("Date", lambda p: british(p["date"]), "date", also=["meta"], format="d/m/y")
s.plain("Name", lambda p: p["name"], "personal")
s.plain("Member since", lambda p: british(p["joined"]), "date", format="d/m/y, which the column alone does not show")
at = s.column("Sex", lambda p: str(p["sex"] or ""))
s.question(at, "Sex", "single", "sex", [(1, None, "1"), (2, None, "2")], note="no list of codes says which is which")
ats = [s.column(f"Age: {a}", lambda p, a=a: "x" if p["age"] == a else "") for a in AGE]
s.question(ats, "Age", "single", "age", [(a, a, f"Age: {a}") for a in AGE], also=["multiple", "scale"])
head = "Which sports do you do here? (1 swimming 2 yoga 3 weights 4 ball games)"
at = s.column(head, lambda p: ",".join(map(str, p["sport"] or ())))
s.question(at, "Which sports do you do here?", "multiple", "sport", [(c, l, str(c)) for c, l in SPORT.items()], joiner=",")
s.question(s.column("Fee paid", lambda p: p.get("fee_text", "")), "Fee paid", "numeric", "fee")
s.question(s.column("How far do you live?", lambda p: p["km_text"]), "How far do you live?", "numeric", "km")
at = s.column("Satisfied with the club (1-5)", lambda p: p["happy_text"])
s.question(at, "Satisfied with the club (1-5)", "scale", "happy", [(i, str(i), str(i)) for i in range(1, 6)], also=["numeric"],
           missing=[{"text": "-9", "meaning": "no answer", "count": sum(p["happy"] is None for p in s.people)}])
at = s.column("Would you join again?", lambda p: p["again_text"])
s.question(at, "Would you join again?", "single", "again", [(c, t[0], [x.strip() for x in t]) for c, t in AGAIN.items()])
at = s.column("How do you come here?", lambda p: p["comes_text"])
s.question(at, "How do you come here?", "single", "comes", [(c, t[0], t) for c, t in COMES.items()])
s.question(s.column("Visits a week", lambda p: "" if p["visits"] is None else str(p["visits"])), "Visits a week", "numeric", "visits", also=["scale"])
# 1 and 2 as in "1 = yes, 2 = no"; a 2 is no tick. Who ticked nothing left all three blank.
ats = [s.column(f"Reads {r}", lambda p, r=r: "" if p["reads"] is None else "1" if r in p["reads"] else "2") for r in READS]
s.question(ats, "Reads", "multiple", "reads", [(r, r, f"Reads {r}") for r in READS], ticked="1", unticked="2")
s.plain("Remarks", lambda p: p["note"] or "", "free", note="a mail address stands in some")

width = len(s.columns)
total = ["Total", "", "", "", ""] + [str(sum(p["age"] == a for p in s.people)) for a in AGE] + [""]
total += [f"{sum(p['fee'] or 0 for p in s.people):,}"]
mean = ["Average"] + [""] * (width - 6) + [f"{sum(p['visits'] or 0 for p in s.people) / len(s.people):.2f}"]
foot = [[""] * width, total + [""] * (width - len(total)), mean + [""] * (width - len(mean)), ["Typed by M.R., May 2024"] + [""] * (width - 1)]
data = csv_bytes([s.header(), *s.rows(), *foot], "utf-16-le", "\t")
s.write("club survey typed.txt", b"\xff\xfe" + data)
s.expected(ask=["No.", "Member since", "Sex", "Satisfied with the club (1-5)", "Would you join again?", "How do you come here?", "Reads Newsletter"],
           encoding="utf-16le", duplicates={"column": "No.", "ids": ["041"], "kept": True},
           not_respondents=["a blank row", "Total", "Average", "Typed by M.R., May 2024"])
