"""Nutzerinnen und Nutzer einer Stadtbücherei; LimeSurvey, CSV mit Antwortcodes (BOM, `;`, alles in Anführungszeichen), .lss."""

from core import Survey, csv_bytes
from lss import lss

s = Survey("limesurvey", 4107, 243)
COMES = {"A1": "Jede Woche", "A2": "Jeden Monat", "A3": "Seltener", "A4": "Nie"}
USES = {"SQ001": "Bücher", "SQ002": "Zeitschriften; Zeitungen", "SQ003": "Filme und Musik", "SQ004": "Arbeitsplätze", "SQ005": "Spiele"}
LEVEL = {"A1": "sehr zufrieden", "A2": "zufrieden", "A3": "teils, teils", "A4": "unzufrieden", "A5": "sehr unzufrieden"}
ITEMS = {"SQ001": "Auswahl", "SQ002": "Öffnungszeiten", "SQ003": "Personal", "SQ005": "Räume"}
WHY = {"SQ001": "Zu weit weg", "SQ002": "Keine Zeit", "SQ003": "Lese am Bildschirm"}
WAY = {"1": "Zu Fuß", "2": "Fahrrad", "3": "Bus", "4": "Auto"}
RANKED = {"A1": "Mehr Bücher", "A2": "Längere Öffnung", "A3": "Café", "A4": "Mehr Plätze"}
SEX = {"F": "weiblich", "M": "männlich"}

s.one("G01Q01", COMES, [30, 34, 27, 9], skip=0)


def comes(p):
    return p["G01Q01"] != "A4"


s.many("Q2", dict(zip([*USES, "other"], [0.75, 0.25, 0.3, 0.22, 0.12, 0.05])), when=comes, skip=0.03)
s.ask("Q2other", lambda p: s.pick(["3D-Drucker", "Kopierer", "Vorlesestunde; Kurse"]), lambda p: "other" in (p.get("Q2") or ()), 0)
s.many("Q3", dict(zip(WHY, [0.4, 0.6, 0.4])), when=lambda p: not comes(p), skip=0.05)
for code, pull in zip(ITEMS, [[20, 45, 24, 8, 3], [10, 31, 30, 21, 8], [48, 38, 10, 3, 1], [22, 40, 25, 10, 3]]):
    s.one(f"Q4{code}", LEVEL, pull, when=comes, skip=0.03)
s.one("Q5", [*WAY, "-oth-"], [40, 30, 12, 15, 3], when=comes, skip=0.01)
s.ask("Q5other", lambda p: s.pick(["Tretroller", "Straßenbahn"]), lambda p: p.get("Q5") == "-oth-", 0)
s.ask("Q6", lambda p: s.pick([2, 3, 5, 7, 10, 15, 20, 30, 45]), when=comes, skip=0.04)
s.one("Q7", ["Y", "N"], [64, 36], skip=0.02)
s.rank("Q8", RANKED, dict(zip(RANKED, [3, 5, 4, 2])), skip=0.05)
for p in s.people:
    if p["Q8"] and s.chance(0.25):
        p["Q8"] = p["Q8"][:2]
s.one("Q9", SEX, [57, 43], skip=0.06)
s.ask("Q10", lambda p: s.whole(1938, 2010), skip=0.05)
s.text("Q11", ["Bitte sonntags öffnen", "Schöne Bücherei!\nWeiter so", "Mehr „neue“ Romane", "'=keine"], skip=0.6)
for p in s.people:
    for i in range(4):
        if "Q8" in p:
            p[f"Q8_{i + 1}"] = p["Q8"][i] if p["Q8"] and len(p["Q8"]) > i else None
s.order += [f"Q8_{i}" for i in range(1, 5)]
for p in s.people:
    p["begun"] = s.time(2024, 9, 2, 20).replace(microsecond=0)
    p["seed"] = str(s.whole(10**8, 2 * 10**9))
    p["ip"] = f"203.0.113.{s.whole(1, 254)}"
    p["seconds"] = s.whole(9000, 90000) / 100
    p["page"] = 4
for i in range(8, 240, 11):
    p = s.people[i]
    seen = s.whole(0, 12)
    seen += seen in (2, 9)  # A tick at Other and its text stand on one page.
    keep = {k: p[k] for k in s.order[:seen] if k in p}
    s.drop(p, "incomplete", 0)
    p.update(keep)
    p["page"] = 1 if seen < 5 else 2 if seen < 9 else 3

s.plain("id", lambda p: str(p["n"] + 3), "meta")
s.plain("submitdate", lambda p: "" if "_drop" in p else str(p["begun"]), "meta", also=["date"])
s.plain("lastpage", lambda p: str(p["page"]), "meta")
s.plain("startlanguage", lambda p: "de", "meta")
s.plain("seed", lambda p: p["seed"], "meta")
s.plain("startdate", lambda p: str(p["begun"]), "meta", also=["date"])
s.plain("datestamp", lambda p: str(p["begun"]), "meta", also=["date"])
s.plain("ipaddr", lambda p: p["ip"], "personal", also=["meta"])
s.plain("refurl", lambda p: "", "meta")


def coded(key):
    return lambda p: "" if p.get(key) is None else str(p[key])


def single(name, wording, options, key=None, kind="single", **more):
    at = s.column(name, coded(key or name))
    s.question(at, wording, kind, key or name, [(c, l, c) for c, l in options.items()], **more)


def many(name, wording, options, other=None, **more):
    ats = [s.column(f"{name}[{c}]", lambda p, c=c: "Y" if c in (p.get(name) or ()) else "") for c in options]
    listed = [(c, l, f"{name}[{c}]") for c, l in options.items()]
    if other:
        ats.append(s.column(f"{name}[other]", coded(name + "other")))
        listed.append(("other", other, f"{name}[other]"))
    s.question(ats, wording, "multiple", name, listed, **more)


W = {
    "G01Q01": "Wie oft besuchen Sie die Stadtbücherei?",
    "Q2": "Was nutzen Sie dort?",
    "Q3": "Warum kommen Sie nicht?",
    "Q4": "Wie zufrieden sind Sie mit der Stadtbücherei?",
    "Q5": "Wie kommen Sie meistens zu uns?",
    "Q6": "Wie viele Minuten brauchen Sie?",
    "Q7": "Haben Sie einen Leseausweis?",
    "Q8": "Was sollten wir zuerst ändern?",
    "Q9": "Ihr Geschlecht",
    "Q10": "In welchem Jahr sind Sie geboren?",
    "Q11": "Was möchten Sie uns noch sagen?",
}
comers = {"column": "G01Q01", "is": ["A1", "A2", "A3"]}
single("G01Q01", W["G01Q01"], COMES, also=["scale"])
many("Q2", W["Q2"], USES, "Sonstiges", routing=comers)
many("Q3", W["Q3"], WHY, routing={"column": "G01Q01", "is": ["A4"]})
for c, item in ITEMS.items():
    single(f"Q4[{c}]", item, LEVEL, f"Q4{c}", "scale", grid=W["Q4"], routing=comers)
single("Q5", W["Q5"], {**WAY, "-oth-": "Sonstiges"}, routing=comers)
s.question(s.column("Q5[other]", coded("Q5other")), W["Q5"], "other-text", "Q5other", of="Q5")
s.question(s.column("Q6", coded("Q6")), W["Q6"], "numeric", "Q6", routing=comers)
single("Q7", W["Q7"], {"Y": "Ja", "N": "Nein"})
for i in range(1, 5):
    single(f"Q8[{i}]", W["Q8"], RANKED, f"Q8_{i}", "rank-item", rank=W["Q8"], place=i)
single("Q9", W["Q9"], SEX)
s.question(s.column("Q10", coded("Q10")), W["Q10"], "numeric", "Q10", also=["date", "personal"])
s.question(s.column("Q11", coded("Q11")), W["Q11"], "free", "Q11")
s.plain("interviewtime", lambda p: f"{p['seconds']:.2f}", "meta")
s.plain("groupTime12", lambda p: f"{p['seconds'] - 20:.2f}", "meta")

data = csv_bytes([s.header(), *s.rows()], "utf-8-sig", ";", quote_all=True)
s.write("results-survey241753.csv", data + b"\r\n")
s.write("limesurvey_survey_241753.lss", lss(241753, "Stadtbücherei 2024", "de", [
    ("G01Q01", "L", W["G01Q01"], COMES, {}, "N", "1"),
    ("Q2", "M", W["Q2"], {}, USES, "Y", 'G01Q01 != "A4"'),
    ("Q3", "M", W["Q3"], {}, WHY, "N", 'G01Q01 == "A4"'),
    ("Q4", "F", W["Q4"], LEVEL, ITEMS, "N", 'G01Q01 != "A4"'),
    ("Q5", "L", W["Q5"], WAY, {}, "Y", 'G01Q01 != "A4"'),
    ("Q6", "N", W["Q6"], {}, {}, "N", 'G01Q01 != "A4"'),
    ("Q7", "Y", W["Q7"], {}, {}, "N", "1"),
    ("Q8", "R", W["Q8"], RANKED, {}, "N", "1"),
    ("Q9", "L", W["Q9"], SEX, {}, "N", "1"),
    ("Q10", "N", W["Q10"], {}, {}, "N", "1"),
    ("Q11", "T", W["Q11"], {}, {}, "N", "1"),
]))
s.expected(ask=["submitdate"], codebook=["limesurvey_survey_241753.lss"])
