"""Tenants of a housing cooperative; Tally, CSV: joined answers and a TRUE/FALSE column an option, ranks joined."""

from core import Survey, csv_bytes

s = Survey("tally", 4121, 169)
HOUSE = ["Birch Street 4", "Birch Street 6", "Canal Road 12"]
ROOMS = ["Laundry, drying room", "Bicycle cellar", "Common room", "Garden", "None"]
RANKED = ["New windows", "Solar roof", "Lift", "Playground"]
NOISE = ["No", "Sometimes", "Often"]
FROM = ["Neighbours", "Street", "Building site", "Aircraft"]

for p in s.people:
    p["id"] = "".join(s.pick("abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(6))
    p["who"] = "".join(s.pick("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(6))
    p["time"] = s.time(2024, 10, 7, 10)
s.one("house", HOUSE, [40, 33, 27], skip=0)
s.many("rooms", dict(zip(ROOMS, [0.8, 0.6, 0.25, 0.5, 0.05])), alone=("None",), skip=0.03)
s.one("noise", NOISE, [48, 34, 18], skip=0.01)
s.many("from", dict(zip(FROM, [0.5, 0.6, 0.3, 0.1])), when=lambda p: p["noise"] in NOISE[1:], skip=0.02)
s.rank("rank", RANKED, dict(zip(RANKED, [4, 5, 2, 1])), skip=0.05)
s.one("happy", range(1, 11), [1, 1, 3, 4, 9, 12, 20, 26, 15, 9], skip=0.02)
s.ask("size", lambda p: s.pick([38.5, 45, 52, 61.5, 70, 84, 96]), skip=0.06)
s.ask("moved", lambda p: f"{s.whole(1985, 2023)}-{s.whole(1, 12):02d}-{s.whole(1, 28):02d}", skip=0.08)
s.ask("phone", lambda p: f"+41 00 000 00 {s.whole(10, 99)}", skip=0.75)
s.text("free", ["The lift is slow", 'Call it "our" garden', "Thank you"], skip=0.6)

s.plain("Submission ID", lambda p: p["id"], "meta")
s.plain("Respondent ID", lambda p: p["who"], "meta")
s.plain("Submitted at", lambda p: str(p["time"].replace(microsecond=0)), "meta", also=["date"])


def single(wording, key, options, kind="single", **more):
    at = s.column(wording, lambda p: "" if p.get(key) is None else str(p[key]))
    s.question(at, wording, kind, key, [(o, str(o), str(o)) for o in options], **more)


def many(wording, key, options, **more):
    """All in one cell, and again a column an option: FALSE where answered, blank where not."""
    ats = [s.column(wording, lambda p: ", ".join(p.get(key) or ()))]
    for o in options:
        ats.append(s.column(f"{wording} ({o})", lambda p, o=o: "" if p.get(key) is None else "TRUE" if o in p[key] else "FALSE"))
    s.question(ats, wording, "multiple", key, [(o, o, f"{wording} ({o})") for o in options], joiner=", ", **more)


single("In which house do you live?", "house", HOUSE)
many("Which rooms do you use?", "rooms", ROOMS)
single("Does noise disturb you?", "noise", NOISE, also=["scale"])
many("Where does it come from?", "from", FROM, routing={"column": "Does noise disturb you?", "is": NOISE[1:]})
wording = "What should we build first?"
at = s.column(wording, lambda p: ", ".join(p["rank"] or ()))
s.question(at, wording, "rank-item", "rank", [(c, c, c) for c in RANKED], joiner=", ", also=["multiple"])
places = {c: [sum(bool(p["rank"]) and p["rank"][i] == c for p in s.people) for i in range(4)] for c in RANKED}
s.questions[-1]["more"]["places"] = places
single("How much do you like living here?", "happy", list(range(1, 11)), "scale", also=["numeric"])
s.question(s.column("How large is your flat (m²)?", lambda p: "" if p["size"] is None else f"{p['size']:g}"), "How large is your flat (m²)?", "numeric", "size")
s.plain("When did you move in?", lambda p: p["moved"] or "", "date")
s.plain("Phone number", lambda p: p["phone"] or "", "personal")
s.plain("Anything else?", lambda p: p["free"] or "", "free")
s.write("Tenants_Submissions_2024-10-18.csv", csv_bytes([s.header(), *s.rows()], end="\n"))
s.expected(ask=[])
