"""Fahrgäste. Eine deutsche Tabelle: Windows-1252, `;`, Komma vor den Dezimalen, Tag zuerst, ja/nein, Wörter für keine Antwort."""

from core import Survey, csv_bytes

s = Survey("handmade-de", 4132, 210)
SEX = ["männlich", "weiblich", "divers", "keine Angabe"]
SATISFIED = ["sehr zufrieden", "eher zufrieden", "teils/teils", "eher unzufrieden", "sehr unzufrieden"]
AGREE = ["trifft voll und ganz zu", "trifft eher zu", "trifft eher nicht zu", "trifft überhaupt nicht zu", "weiß nicht"]
BY = ["Bus", "Straßenbahn", "U-Bahn", "Fahrrad"]

s.one("sex", SEX, [46, 46, 3, 5], skip=0)
s.ask("km", lambda p: s.pick([0.5, 1.2, 2.5, 3.75, 5, 8.5, 12.25, 1250.5]), skip=0.03)
s.one("abo", ["Ja", "Nein", "weiß nicht"], [40, 52, 8])
s.one("zone", ["A", "B", "C"], [50, 30, 20], when=lambda p: p["abo"] == "Ja")
for i in range(3):
    s.one(f"sat{i}", SATISFIED, [22, 38, 22, 12, 6], skip=0.03)
s.one("agree", AGREE, [20, 35, 25, 12, 8])
s.many("by", dict(zip(BY, [0.6, 0.4, 0.5, 0.35])))
s.ask("spent", lambda p: s.pick([0, 29.9, 49, 58.5, 86.2, 1150]), skip=0.05)
s.ask("trips", lambda p: s.pick([250, 480, 1000, 1250, 12000]), skip=0.04)
s.text("free", ["Mehr Busse am Abend; bitte!", "Zu teuer", "Pünktlicher, sauberer", "Danke"], skip=0.6)
for p in s.people:
    p["time"] = s.time(2025, 3, 3, 20).replace(microsecond=0)
s.people.sort(key=lambda p: p["time"])


def german(value):
    return f"{value:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")


def number(header, key, cell):
    at = s.column(header, lambda p: "" if p[key] is None else cell(p[key]))
    s.question(at, header, "numeric", key)


def single(header, key, options, kind="single", wording=None, **more):
    at = s.column(header, lambda p: p.get(key) or "")
    s.question(at, wording or header, kind, key, [(o, o, o) for o in options], **more)


s.plain("lfdNr", lambda p: str(p["n"]), "meta")
s.plain("Datum", lambda p: f"{p['time']:%d.%m.%Y %H:%M}", "meta")
s.plain("PLZ", lambda p: f"{10000 + p['n'] * 37 % 9000:05d}", "personal")
single("Geschlecht", "sex", SEX)
number("Entfernung zur Haltestelle (km)", "km", german)
single("Haben Sie ein Abo?", "abo", ["Ja", "Nein", "weiß nicht"])
single("Welche Zone?", "zone", ["A", "B", "C"], routing={"column": "Haben Sie ein Abo?", "is": ["Ja"]})
for i, item in enumerate(["Pünktlichkeit", "Sauberkeit", "Preis"]):
    single(f"Zufriedenheit: {item}", f"sat{i}", SATISFIED, "scale", item, grid="Zufriedenheit")
single("Das Angebot passt zu mir.", "agree", AGREE, "scale")
ats = [s.column(f"Verkehrsmittel: {by}", lambda p, by=by: "" if p["by"] is None else "ja" if by in p["by"] else "nein") for by in BY]
s.question(ats, "Verkehrsmittel", "multiple", "by", [(by, by, f"Verkehrsmittel: {by}") for by in BY])
number("Ausgaben pro Monat (€)", "spent", lambda v: german(v) + " €")
number("Kilometer pro Jahr", "trips", lambda v: f"{v:,}".replace(",", "."))
s.plain("Anmerkungen", lambda p: p["free"] or "", "free")

s.write("Fahrgastbefragung 2025.csv", csv_bytes([s.header(), *s.rows()], "cp1252", ";"))
s.expected(ask=[])
