"""Readers of a school's newsletter; Google Forms, the CSV from Forms itself: joined by `;`, times with 午前/午後 and a zone."""

from core import Survey, csv_bytes

s = Survey("google-forms-app", 4120, 152)
ROLE = ["Parent", "Pupil", "Teacher", "Neighbour"]
READS = ["School news", "Dates; holidays", "Lunch menu", "Sports results", "Letters"]
OFTEN = ["Every issue", "Most issues", "Now and then", "Never"]
FORM = ["On paper", "By e-mail", "On the web site"]
GRID = ["1", "2", "3", "4", "5"]
ITEMS = ["Language", "Pictures", "Length"]

for p in s.people:
    p["time"] = s.time(2024, 1, 29, 12)
s.one("role", ROLE, [58, 22, 12, 8], skip=0)
s.one("often", OFTEN, [40, 28, 20, 12], skip=0.01)


def reads(p):
    return p["often"] not in (None, "Never")


s.many("reads", dict(zip(READS, [0.6, 0.7, 0.5, 0.3, 0.15])), when=reads, skip=0.03)
for i, pull in enumerate([[2, 6, 20, 40, 32], [5, 15, 30, 33, 17], [10, 20, 35, 25, 10]]):
    s.one(f"grid{i}", GRID, pull, when=reads, skip=0.04)
s.many("form", dict(zip(FORM, [0.4, 0.6, 0.3])), skip=0.02)
s.one("school", ["Yes", "No", "Maybe"], [50, 20, 30], when=lambda p: p["role"] == "Parent", skip=0.03)
s.ask("children", lambda p: s.whole(1, 4), when=lambda p: p["role"] == "Parent", skip=0.03)
s.text("idea", ["More pictures", "Shorter; please", "=none", "Puzzle page,\nfor pupils"], skip=0.6)


def stamp(p):
    t = p["time"]
    return f"{t:%Y/%m/%d} {(t.hour - 1) % 12 + 1}:{t:%M:%S} {'午前' if t.hour < 12 else '午後'} GMT+9"


def single(wording, key, options, kind="single", header=None, **more):
    at = s.column(header or wording, lambda p: p.get(key) or "")
    s.question(at, wording, kind, key, [(o, o, o) for o in options], **more)


def joined(wording, key, options, **more):
    at = s.column(wording, lambda p: ";".join(p.get(key) or ()))
    s.question(at, wording, "multiple", key, [(o, o, o) for o in options], joiner=";", **more)


s.plain("Timestamp", stamp, "meta", also=["date"])
single("Who are you?", "role", ROLE)
single("How often do you read our newsletter?", "often", OFTEN, also=["scale"])
readers = {"column": "How often do you read our newsletter?", "is": OFTEN[:3]}
joined("What do you read in it?", "reads", READS, routing=readers)
stem = "How do you like these? (1 = bad, 5 = good)"
for i, item in enumerate(ITEMS):
    single(item, f"grid{i}", GRID, "scale", f"{stem} [{item}]", grid=stem, routing=readers, also=["numeric"])
joined("How would you like to get it?", "form", FORM)
parents = {"column": "Who are you?", "is": ["Parent"]}
single("Would you write for it?", "school", ["Yes", "No", "Maybe"], routing=parents)
at = s.column("How many children do you have at our school?", lambda p: str(p.get("children") or ""))
s.question(at, s.header()[-1], "numeric", "children", routing=parents, also=["single", "scale"])
s.plain("Your ideas", lambda p: p["idea"] or "", "free")
s.write("School newsletter.csv", csv_bytes([s.header(), *s.rows()], end="\n", quote_all=True))
s.expected(ask=["What do you read in it?"])
