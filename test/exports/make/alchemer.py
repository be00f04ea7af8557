"""Guests of a café. Alchemer, CSV: options and rows before their question (`Tea:Which …?`), states, places looked up by address."""

import datetime

from core import Survey, csv_bytes

s = Survey("alchemer", 4130, 240)
OFTEN = ["Every day", "A few times a week", "Once a week", "Less often"]
DRINK = ["Coffee", "Tea", "Juice, fresh", "Water"]
WHERE = ["Counter", "Table", "Take away"]
SAT = ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]
WRONG = ["Long wait", "Wrong order", "Unfriendly staff"]
RANKED = ["Price", "Taste", "Location"]
OTHER = "Other - Write In"

s.one("often", OFTEN, [20, 40, 25, 15], skip=0.01)
s.many("drinks", dict(zip(DRINK + ["other"], [0.7, 0.4, 0.25, 0.15, 0.07])))
s.ask("drinks_text", lambda p: s.pick(["Kombucha", "Hot chocolate", "Beer"]), lambda p: "other" in (p["drinks"] or ()), 0)
s.one("where", WHERE + ["other"], [30, 40, 25, 5])
s.ask("where_text", lambda p: s.pick(["Terrace", "In the car"]), lambda p: p["where"] == "other", 0)
for i in range(4):
    s.one(f"sat{i}", SAT, [3 + i, 7, 20, 40, 30 - 4 * i], skip=0.03)
s.one("nps", range(11), [1, 1, 1, 2, 3, 8, 10, 18, 24, 16, 16])
s.one("problem", ["Yes", "No"], [22, 78], skip=0.01)
s.many("what", dict(zip(WRONG, [0.5, 0.35, 0.2])), when=lambda p: p["problem"] == "Yes")
s.rank("rank", RANKED, {"Price": 3, "Taste": 4, "Location": 2}, skip=0.04)
s.ask("spend", lambda p: s.pick([2.5, 3, 4, 4.5, 5, 6.75, 8, 10, 12, 25]), skip=0.05)
s.text("free", ["Great place", "More seats please", "Prices went up.\nStill good", "call me on 020 7946 0199"])
for p in s.people:
    p["time"] = s.time(2025, 3, 3, 12).replace(microsecond=0)
    p["state"] = "Complete"
    if s.chance(0.06):
        p["state"] = "Partial"
        s.drop(p, "incomplete", 5)
    elif s.chance(0.03):
        p["state"] = "Disqualified"
        s.drop(p, "incomplete", 1)


def stamp(moment):
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def meta(header, cell, kind="meta"):
    s.plain(header, cell, kind)


meta("Response ID", lambda p: str(p["n"] + 11))
meta("Time Started", lambda p: stamp(p["time"]))
meta("Date Submitted", lambda p: stamp(p["time"] + datetime.timedelta(seconds=200)))
meta("Status", lambda p: p["state"])
for header in ["Contact ID", "Legacy Comments", "Comments"]:
    meta(header, lambda p: "")
meta("Language", lambda p: "English")
meta("Referer", lambda p: "https://cafe.example/")
meta("SessionID", lambda p: f"1741{p['n']:06d}_67c5{p['n'] * 7919:09d}")
meta("User Agent", lambda p: "Mozilla/5.0 (Windows NT 10.0; Win64; x64)")
meta("IP Address", lambda p: f"203.0.113.{p['n'] % 250}", "personal")
meta("Longitude", lambda p: f"{-0.1 - p['n'] / 1000:.4f}", "personal")
meta("Latitude", lambda p: f"{51.5 + p['n'] / 1000:.4f}", "personal")
meta("Country", lambda p: "United Kingdom")
meta("City", lambda p: "London" if p["n"] % 3 else "Leeds")
meta("Postal", lambda p: f"SW{p['n'] % 20}", "personal")


def labelled(options):
    return [(o, str(o), str(o)) for o in options]


def single(header, key, options, kind="single", wording=None, **more):
    def cell(p):
        value = p.get(key)
        return "" if value is None else OTHER if value == "other" else str(value)

    at = s.column(header, cell)
    s.question(at, wording or header, kind, key, options if isinstance(options[0], tuple) else labelled(options), **more)


def ticks(stem, key, options, other=None):
    def put(option):
        def cell(p):
            if option not in (p.get(key) or ()):
                return ""
            return p[other] if option == "other" else option

        return s.column(f"{OTHER if option == 'other' else option}:{stem}", cell)

    ats = [put(option) for option in options]
    texts = [(o, OTHER, None) if o == "other" else (o, o, o) for o in options]
    s.question(ats, stem, "multiple", key, texts)


single("How often do you visit us?", "often", OFTEN, also=["scale"])
ticks("Which drinks do you buy?", "drinks", DRINK + ["other"], "drinks_text")
single("Where do you usually sit?", "where", labelled(WHERE) + [("other", OTHER, OTHER)])
meta(f"{OTHER}:Where do you usually sit?", lambda p: p.get("where_text") or "", "other-text")
stem = "How satisfied are you with …?"
for i, item in enumerate(["Taste", "Price", "Speed", "Staff"]):
    single(f"{item}:{stem}", f"sat{i}", SAT, "scale", item, grid=stem)
single("How likely is it that you would recommend us to a friend?", "nps", list(range(11)), "scale")
single("Did you have a problem during your visit?", "problem", ["Yes", "No"])
ticks("What was the problem?", "what", WRONG)
stem = "Please rank in order of importance"
for item in RANKED:
    def place(p, item=item):
        return str(p["rank"].index(item) + 1) if p.get("rank") else ""

    at = s.column(f"{item}:{stem}", place)
    s.question(at, item, "rank-item", lambda p, place=place: place(p) or None, labelled(["1", "2", "3"]), rank=stem)
at = s.column("How much do you spend on a visit? (GBP)", lambda p: "" if p.get("spend") is None else f"{p['spend']:.2f}")
s.question(at, "How much do you spend on a visit? (GBP)", "numeric", "spend")
meta("Anything else?", lambda p: p.get("free") or "", "free")

s.write("20250315_CafeSurvey.csv", csv_bytes([s.header(), *s.rows()], "utf-8-sig", quote_all=True))
s.expected(ask=["Status"])
