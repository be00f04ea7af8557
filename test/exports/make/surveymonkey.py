"""How the staff of a firm come to work; SurveyMonkey, CSV, two header rows, repeated headers, <br> in wordings."""

import datetime

from core import Survey, csv_bytes

s = Survey("surveymonkey", 4103, 231)
MODES = ["Car, alone", "Car pool", "Bus or tram", "Train", "Bicycle", "On foot"]
MAIN = ["Car, alone", "Car pool", "Bus or tram", "Train", "Bicycle", "On foot"]
AIDS = ["Job ticket", "Bicycle leasing", "Showers and lockers", "Working from home", "None of the above"]
AGREE = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree", "N/A"]
ITEMS = ["My way to work is short", "My way to work is pleasant", "I arrive on time", "I would like to change how I travel"]
RANKED = ["Price", "Speed", "Comfort", "Environment"]
SITES = ["Headquarters", "Plant North", "Plant South"]
NPS = [str(i) for i in range(11)]

for p in s.people:
    p["id"] = 114_000_000_000 + p["n"] * 37 + s.whole(0, 30)
    p["start"] = s.time(2024, 5, 6, 11)
    p["minutes"] = s.whole(2, 14)
    p["ip"] = f"198.51.100.{s.whole(1, 254)}"
    p["email"] = f"person{p['n']}@example.com" if s.chance(0.5) else ""
    p["first"] = s.pick(["Ada", "Ben", "Chris", "Dora"]) if p["email"] else ""
s.one("site", SITES, [50, 30, 20], skip=0)
s.many("modes", dict(zip(MODES + ["other"], [0.55, 0.13, 0.28, 0.14, 0.31, 0.09, 0.04])), skip=0.02)
s.ask("modes_text", lambda p: s.pick(["scooter", "Motorbike", "ferry, then bus"]), lambda p: "other" in (p["modes"] or ()), 0)
s.one("main", MAIN + ["other"], [42, 7, 20, 9, 16, 4, 2], skip=0.02)
s.ask("main_text", lambda p: s.pick(["scooter", "Motorbike"]), lambda p: p["main"] == "other", 0)
s.ask("km", lambda p: s.pick([1, 2, 3, 4, 5, 6.5, 8, 10, 12, 15, 20, 25, 30, 42, 60]), skip=0.03)
s.one("parking", ["Yes", "No"], [70, 30], when=lambda p: p["main"] == "Car, alone", skip=0.02)
for i, pull in enumerate([[8, 22, 14, 33, 22, 1], [6, 19, 25, 36, 12, 2], [2, 4, 9, 47, 37, 1], [18, 24, 28, 18, 8, 4]]):
    s.one(f"item{i}", AGREE, pull, skip=0.03)
s.rank("rank", RANKED, dict(zip(RANKED, [4, 5, 2, 1])), skip=0.05)
s.many("aids", dict(zip(AIDS, [0.45, 0.3, 0.15, 0.6, 0.07])), alone=(AIDS[-1],), skip=0.03)
s.ask("aids_text", lambda p: s.pick(["free parking", "later start", "n/a"]), lambda p: s.chance(0.1), 0)
s.ask("nps", lambda p: s.pick(NPS, [2, 1, 2, 3, 4, 9, 10, 17, 24, 15, 13]), skip=0.03)
s.text("free", ["More trains", "A roof for bicycles,\nplease", 'The "fast" bus is slow', "ok", "Write me: dora@example.com"], skip=0.7)
for p in s.people:
    for i, item in enumerate(RANKED):
        p[f"rank{i}"] = None if p["rank"] is None else p["rank"].index(item) + 1


def stamp(t):
    return t.strftime("%m/%d/%Y %I:%M:%S %p")


s.plain(("Respondent ID", ""), lambda p: str(p["id"]), "meta")
s.plain(("Collector ID", ""), lambda p: "431000123", "meta")
s.plain(("Start Date", ""), lambda p: stamp(p["start"]), "meta", also=["date"])
s.plain(("End Date", ""), lambda p: stamp(p["start"] + datetime.timedelta(minutes=p["minutes"])), "meta", also=["date"])
s.plain(("IP Address", ""), lambda p: p["ip"], "personal", also=["meta"])
s.plain(("Email Address", ""), lambda p: p["email"], "personal")
s.plain(("First Name", ""), lambda p: p["first"], "personal")
s.plain(("Last Name", ""), lambda p: "", "personal", also=["meta"])
s.plain(("Custom Data 1", ""), lambda p: "", "meta")


def labelled(options):
    return [(o, o, o) for o in options]


def single(head, key, options, kind="single", **more):
    wording = more.pop("wording", head[0])
    at = s.column(head, lambda p: p.get(key) if p.get(key) not in (None, "other") else "")
    s.question(at, wording, kind, key, labelled(options), **more)


def multi(wording, key, options, other):
    """The tick and the text of the last option are one column."""
    ats, listed = [], []
    for i, option in enumerate(options):
        ats.append(s.column((wording if i == 0 else "", option), lambda p, o=option: o if o in (p[key] or ()) else ""))
        listed.append((option, option, option))
    if other:
        ats.append(s.column(("", other), lambda p: p.get(key + "_text") or ""))
        listed.append(("other", other, other))
    s.question(ats, wording, "multiple", key, listed, answered_note="a blank row is a person who ticked nothing")


single(("Where do you work?", "Response"), "site", SITES)
multi("How do you usually come to work?<br>Please tick all that apply.", "modes", MODES, "Other (please specify)")
wording = "And which of these do you use for the longest part of the way?"
single((wording, "Response"), "main", MAIN, note="who wrote a text in the next column chose Other")
s.questions[-1]["options"].append(("other", "Other (please specify)", None))
at = s.column(("", "Other (please specify)"), lambda p: p.get("main_text") or "")
s.question(at, wording, "other-text", "main_text", of=wording)
wording = "How far is it from your home to work, in kilometres?"
at = s.column((wording, "Open-Ended Response"), lambda p: "" if p["km"] is None else f"{p['km']:g}")
s.question(at, wording, "numeric", "km")
single(("Do you have a parking space there?", "Response"), "parking", ["Yes", "No"], routing={"wording": s.questions[-3]["wording"], "is": ["Car, alone"]})
stem = "How far do you agree with these statements?"
for i, item in enumerate(ITEMS):
    single((stem if i == 0 else "", item), f"item{i}", AGREE, "scale", wording=item, grid=stem, no_opinion="N/A")
stem = "What matters most to you on the way to work? <b>1 = most important</b>"
for i, item in enumerate(RANKED):
    at = s.column((stem if i == 0 else "", item), lambda p, i=i: "" if p[f"rank{i}"] is None else str(p[f"rank{i}"]))
    s.question(at, item, "rank-item", f"rank{i}", [(n, str(n), str(n)) for n in range(1, 5)], rank=stem)
wording = "Which of these would help you?"
multi(wording, "aids", AIDS, None)
at = s.column(("", "Other (please specify)"), lambda p: p.get("aids_text") or "")
s.question(at, wording, "other-text", "aids_text", of=wording, note="a text may be one more option: the file cannot tell")
s.questions[-1]["more"]["asked_note"] = "asked = those who wrote; the field is open to all"
at = s.column(("How likely is it that you would recommend us as an employer?", "Response"), lambda p: p["nps"] or "")
s.question(at, s.header()[-1], "scale", "nps", labelled(NPS), also=["numeric"])
at = s.column(("Anything else?", "Open-Ended Response"), lambda p: p["free"] or "")
s.question(at, "Anything else?", "free", "free", note="one of the texts holds a mail address")

s.write("Commuting.csv", csv_bytes([s.header(0), s.header(1), *s.rows()]))
s.expected(ask=[s.questions[-3]["at"][0]], option_row=2)
