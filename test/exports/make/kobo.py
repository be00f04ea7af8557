"""Households and their wells; KoBo, CSV (`;`, all quoted, a row of tags below the header), and the XLSForm."""

import datetime

from core import Survey, csv_bytes
from xlsx import workbook

s = Survey("kobo", 4109, 256)
DISTRICT = {"north": "Northern district", "east": "Eastern district", "south": "Southern district"}
SOURCE = {"well": "Own well", "shared": "Shared well", "river": "River or lake", "tap": "Tap", "tank": "Tank truck", "other": "Other"}
TREAT = {"boil": "Boiling", "filter": "Filter", "chlor": "Chlorine", "sun": "Sunlight", "none": "No treatment"}
USE = {"drink": "Drinking", "cook": "Cooking", "wash": "Washing", "animals": "Animals", "fields": "Fields"}
ROLE = {"1": "Head of household", "2": "Spouse", "3": "Child", "4": "Other relative"}
YES = {"yes": "Yes", "no": "No", "dk": "Don't know"}
RATE = {"1": "Very bad", "2": "Bad", "3": "Neither", "4": "Good", "5": "Very good"}
RATED = {"taste": "Taste", "colour": "Colour", "smell": "Smell"}

s.one("district", DISTRICT, [45, 30, 25], skip=0)
s.one("role", ROLE, [52, 31, 11, 6], skip=0.02)
s.ask("members", lambda p: s.pick([1, 2, 3, 4, 4, 5, 5, 6, 7, 8, 11]), skip=0.01)
s.many("source", dict(zip(SOURCE, [0.34, 0.38, 0.21, 0.18, 0.07, 0.03])), skip=0.01)
s.ask("source_other", lambda p: s.pick(["rain barrel", "neighbour; paid"]), lambda p: "other" in (p["source"] or ()), 0.1)


def has_well(p):
    return bool({"well", "shared"} & set(p["source"] or ()))


s.one("dry", YES, [30, 62, 8], when=has_well, skip=0.02)
s.many("use", dict(zip(USE, [0.8, 0.78, 0.7, 0.4, 0.2])), when=has_well, skip=0.04)
s.ask("depth", lambda p: s.pick([4, 6.5, 8, 12, 15, 20.5, 30]), when=has_well, skip=0.2)
s.many("treat", dict(zip(TREAT, [0.5, 0.15, 0.2, 0.05, 0.3])), alone=("none",), skip=0.03)
for key, pull in zip(RATED, [[4, 14, 25, 40, 17], [6, 18, 26, 36, 14], [3, 11, 28, 42, 16]]):
    s.one(f"r_{key}", RATE, pull, skip=0.02)
s.ask("minutes", lambda p: s.pick([0, 2, 5, 10, 15, 20, 30, 45, 60, 90]), skip=0.03)
s.ask("since", lambda p: datetime.date(s.whole(1985, 2022), s.whole(1, 12), s.whole(1, 28)), skip=0.15)
s.text("remarks", ["Pump broken since May", 'Water is "brown" after rain', "school; clinic; market", "-"], skip=0.6)
for p in s.people:
    p["begun"] = s.time(2023, 6, 5, 18).replace(microsecond=0)
    p["ended"] = p["begun"] + datetime.timedelta(seconds=s.whole(300, 2400))
    p["uuid"] = "-".join("".join(s.pick("0123456789abcdef") for _ in range(n)) for n in (8, 4, 4, 4, 12))
    p["lat"], p["lon"] = s.whole(-3_200_000, -2_900_000) / 1e6, s.whole(35_100_000, 35_900_000) / 1e6

tags = []
form = []


def tagged(header, cell, tag=""):
    tags.append(tag)
    return s.column(header, cell)


def meta(header, cell, kind="meta", tag="", **more):
    s.question(tagged(header, cell, tag), header, kind, cell, **more)


def value(key):
    return lambda p: "" if p.get(key) is None else f"{p[key]:g}" if isinstance(p[key], float) else str(p[key])


def one(name, label, options, list_name, kind="single", tag="", relevant="", **more):
    form.append([f"select_one {list_name}", name, label, relevant])
    s.question(tagged(name, value(name), tag), label, kind, name, [(c, l, c) for c, l in options.items()], **more)


def many(name, label, options, relevant="", **more):
    """Codes joined by a blank, then a column an option: 0 where answered, blank where nobody asked or answered."""
    form.append([f"select_multiple {name}", name, label, relevant])
    ats = [tagged(name, lambda p: " ".join(p.get(name) or ()), f"#{name}")]
    for c in options:
        ats.append(tagged(f"{name}/{c}", lambda p, c=c: "" if p.get(name) is None else "1" if c in p[name] else "0"))
    s.question(ats, label, "multiple", name, [(c, l, f"{name}/{c}") for c, l in options.items()], joiner=" ", **more)


def typed(name, label, kind, form_type, relevant="", tag="", **more):
    form.append([form_type, name, label, relevant])
    s.question(tagged(name, value(name), tag), label, kind, name, **more)


def moment(key):
    return lambda p: p[key].strftime("%Y-%m-%dT%H:%M:%S.000+03:00")


form += [["start", "start", "", ""], ["end", "end", "", ""], ["note", "intro", "Good day! We ask about water.", ""]]
meta("start", moment("begun"), also=["date"], tag="#date+start")
meta("end", moment("ended"), also=["date"])
one("district", "In which district is the household?", DISTRICT, "district", tag="#adm1+code")
form.append(["geopoint", "place", "Where is the household?", ""])
meta("place", lambda p: f"{p['lat']} {p['lon']} 0 0", "personal", "#geo", also=["meta", "free"])
s.questions[-1]["wording"] = "Where is the household?"
for part, cell in [("latitude", lambda p: str(p["lat"])), ("longitude", lambda p: str(p["lon"])), ("altitude", lambda p: "0"), ("precision", lambda p: "0")]:
    meta(f"_place_{part}", cell, "personal" if part[0] == "l" else "meta", also=["meta", "personal", "numeric"])
one("role", "What is your place in the household?", ROLE, "role")
typed("members", "How many people live here?", "numeric", "integer", tag="#population+hh")
many("source", "Where does your water come from?", SOURCE)
typed("source_other", "Which other source?", "other-text", "text", "selected(${source}, 'other')", of="source", also=["free"])
well = "selected(${source}, 'well') or selected(${source}, 'shared')"
route = {"column": "source", "any": ["well", "shared"]}
one("dry", "Did the well fall dry in the past year?", YES, "yes_no", relevant=well, routing=route)
many("use", "What do you use the well water for?", USE, relevant=well, routing=route)
typed("depth", "How deep is the well (in metres)?", "numeric", "decimal", well, routing=route)
many("treat", "How do you treat drinking water?", TREAT)
for key, item in RATED.items():
    one(f"r_{key}", f"How is the water? {item}", RATE, "rate", "scale")
typed("minutes", "How many minutes does it take to fetch water?", "numeric", "integer")
typed("since", "Since when has your household lived here?", "date", "date")
typed("remarks", "Remarks", "free", "text")
meta("__version__", lambda p: "vK3nPq7", tag="")
meta("_id", lambda p: str(90210000 + 7 * p["n"]))
meta("_uuid", lambda p: p["uuid"])
meta("_submission_time", lambda p: p["ended"].strftime("%Y-%m-%dT%H:%M:%S"), also=["date"])
for name in ["_validation_status", "_notes", "_tags"]:
    meta(name, lambda p: "")
meta("_status", lambda p: "submitted_via_web")
meta("_submitted_by", lambda p: "", also=["personal"])
meta("_index", lambda p: str(p["n"]))

choices = [["list_name", "name", "label"]]
for name, options in [("district", DISTRICT), ("role", ROLE), ("source", SOURCE), ("yes_no", YES), ("use", USE), ("treat", TREAT), ("rate", RATE)]:
    choices += [[name, c, l] for c, l in options.items()]
s.write("Wells_-_latest_version_-_False_-_2023-06-24-08-12-30.csv", csv_bytes([s.header(), tags, *s.rows()], "utf-8", ";", "\n", True))
s.write("wells-xlsform.xlsx", workbook([
    ("survey", [["type", "name", "label", "relevant"], *form], []),
    ("choices", choices, []),
    ("settings", [["form_title", "version"], ["Wells", "vK3nPq7"]], []),
]))
s.expected(ask=[], codebook=["wells-xlsform.xlsx"], not_respondents=["the row of tags below the header"])
