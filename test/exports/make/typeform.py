"""Listeners of a podcast; Typeform, CSV. Columns of a multiple choice are headed by the option alone, headers repeat."""

import datetime

from core import Survey, csv_bytes

s = Survey("typeform", 4106, 276)
APPS = ["Spotify", "Apple Podcasts", " YouTube", "Web site"]
WHEN = ["Commuting", "Doing chores", "Exercising", "Falling asleep", "None"]
TOPICS = ["History", "Science", "Local news", "Interviews", "None"]
FOUND = ["A friend told me", "Another podcast", "Search", "Social media"]
JOBS = ["Employed", "Self-employed", "Student", "Retired", "Not working"]

for p in s.people:
    p["id"] = "".join(s.pick("0123456789abcdef") for _ in range(32))
    p["start"] = s.time(2023, 2, 1, 25).replace(microsecond=0)
    p["end"] = p["start"] + datetime.timedelta(seconds=s.whole(40, 600))
    p["net"] = "".join(s.pick("0123456789abcdef") for _ in range(10))
s.one("regular", ["1", "0"], [78, 22], skip=0.01)


def regular(p):
    return p["regular"] == "1"


s.many("apps", dict(zip(APPS + ["other"], [0.55, 0.4, 0.2, 0.12, 0.05])), skip=0.02)
s.ask("apps_text", lambda p: s.pick(["Overcast", "Pocket Casts", "my own, self-written"]), lambda p: "other" in (p["apps"] or ()), 0)
s.many("when", dict(zip(WHEN, [0.5, 0.42, 0.25, 0.2, 0.04])), alone=("None",), when=regular, skip=0.02)
s.many("topics", dict(zip(TOPICS + ["other"], [0.4, 0.5, 0.2, 0.45, 0.03, 0.06])), alone=("None",), skip=0.03)
s.ask("topics_text", lambda p: s.pick(["Cooking", "law", "Maths"]), lambda p: "other" in (p["topics"] or ()), 0)
s.one("found", FOUND + ["other"], [33, 24, 20, 18, 5], skip=0.02)
s.ask("found_text", lambda p: s.pick(["radio", "A poster", "Conference"]), lambda p: p["found"] == "other", 0)
s.ask("hours", lambda p: s.pick([0.5, 1, 2, 2, 3, 4, 5, 8, 10, 20]), when=regular, skip=0.04)
s.one("stars", range(1, 6), [2, 4, 15, 45, 34], skip=0.03)
s.one("nps", range(11), [1, 1, 1, 2, 3, 8, 9, 18, 26, 17, 14], skip=0.02)
s.one("pays", ["1", "0"], [12, 88], skip=0.02)
s.ask("money", lambda p: s.pick([2, 3, 5, 5, 10, 25]), when=lambda p: p["pays"] == "1", skip=0.05)
s.ask("born", lambda p: datetime.date(s.whole(1950, 2007), s.whole(1, 12), s.whole(1, 28)), skip=0.2)
s.one("job", JOBS, [55, 14, 15, 10, 6], skip=0.02)
s.text("free", ["Shorter episodes", "Better sound\non trains", "I love it!", "More, please"], skip=0.6)
s.ask("mail", lambda p: f"listener{p['n']}@example.org", skip=0.8)

s.plain("#", lambda p: p["id"], "meta")


def labelled(options):
    return [(o, str(o).strip(), str(o)) for o in options]


def single(wording, key, options, kind="single", **more):
    at = s.column(wording, lambda p: "" if p.get(key) in (None, "other") else str(p[key]))
    s.question(at, wording, kind, key, options if isinstance(options[0], tuple) else labelled(options), **more)


def multi(key, options, other=False, **more):
    ats = [s.column(o.strip(), lambda p, o=o: o if o in (p.get(key) or ()) else "") for o in options]
    listed = [(o, o.strip(), o.strip()) for o in options]
    if other:
        ats.append(s.column("Other", lambda p: p.get(key + "_text") or ""))
        listed.append(("other", "Other", "Other"))
    s.question(ats, None, "multiple", key, listed, wording_note="the wording is not in the file", **more)


YES_NO = [("1", "Yes", "1"), ("0", "No", "0")]
single("Do you listen to podcasts at least once a week?", "regular", YES_NO)
weekly = {"column": "Do you listen to podcasts at least once a week?", "is": ["1"]}
multi("apps", APPS, True)
multi("when", WHEN, routing=weekly)
multi("topics", TOPICS, True)
single("How did you find us?", "found", FOUND, note="who wrote a text in the next column chose Other")
s.questions[-1]["options"].append(("other", "Other", None))
s.question(s.column("Other", lambda p: p.get("found_text") or ""), "How did you find us?", "other-text", "found_text", of="How did you find us?")
at = s.column("How many hours a week do you listen?", lambda p: "" if p.get("hours") is None else f"{p['hours']:g}")
s.question(at, s.header()[-1], "numeric", "hours", routing=weekly)
single("How do you like our podcast?", "stars", list(range(1, 6)), "scale", also=["numeric"])
single("How likely are you to recommend us?", "nps", list(range(11)), "scale", also=["numeric"])
single("Do you support us with money?", "pays", YES_NO)
at = s.column("How much a month (in euros)?", lambda p: "" if p.get("money") is None else str(p["money"]))
s.question(at, s.header()[-1], "numeric", "money", routing={"column": "Do you support us with money?", "is": ["1"]})
s.plain("When were you born?", lambda p: "" if p["born"] is None else str(p["born"]), "date", also=["personal"])
single("What do you do?", "job", JOBS)
s.plain("Anything you would like to tell us?", lambda p: p["free"] or "", "free")
s.plain("Your e-mail, if you want our newsletter", lambda p: p["mail"] or "", "personal")
s.plain("Start Date (UTC)", lambda p: str(p["start"]), "meta", also=["date"])
s.plain("Submit Date (UTC)", lambda p: str(p["end"]), "meta", also=["date"])
s.plain("Network ID", lambda p: p["net"], "meta")

s.write("responses.csv", csv_bytes([s.header(), *s.rows()], end="\n"))
s.expected(ask=["Spotify", "Commuting", "History", "Other"])
