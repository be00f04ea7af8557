"""A media panel with 1,100 columns: CSV with codes, and a list of codes. Singles, long multiples, grids, numbers."""

from core import Survey, csv_bytes

s = Survey("wide", 4113, 210)
SEX = {1: "Female", 2: "Male"}
REGION = {1: "North", 2: "East", 3: "South", 4: "West"}
FIVE = {1: "Never", 2: "Rarely", 3: "Sometimes", 4: "Often", 5: "Always"}
AGREE = {1: "Disagree strongly", 2: "Disagree", 3: "Neither", 4: "Agree", 5: "Agree strongly"}
NOUNS = "News Sport Films Music Weather Travel Cooking Health Science History Garden Games Money Cars Fashion Nature Art Radio Theatre Comics".split()
WORDS = "honest modern dull clever local warm quick clear loud cheap".split()
book = [["name", "question", "item", "value", "label"]]


def value(key):
    return lambda p: "" if p.get(key) is None else str(p[key])


def coded(name, wording, options, kind="single", item="", **more):
    book.extend([name, wording, item, c, l] for c, l in options.items())
    shown = item or wording
    if item:
        more["grid"] = wording
    s.question(s.column(name, value(name)), shown, kind, name, [(c, l, str(c)) for c, l in options.items()], **more)


def many(name, wording, options, **more):
    ats = []
    for i, option in enumerate(options, 1):
        book.append([f"{name}_{i}", wording, option, "", ""])
        ats.append(s.column(f"{name}_{i}", lambda p, i=i: "" if p.get(name) is None else "1" if i in p[name] else "0"))
    s.question(ats, wording, "multiple", name, [(i, o, f"{name}_{i}") for i, o in enumerate(options, 1)], **more)


def typed(name, wording, kind, **more):
    book.append([name, wording, "", "", ""])
    s.question(s.column(name, value(name)), wording, kind, name, **more)


for p in s.people:
    p["id"], p["wave"] = 700000 + p["n"], 1
book += [["id", "Number of the person", "", "", ""], ["wave", "Wave", "", "", ""]]
s.plain("id", lambda p: str(p["id"]), "meta", "Number of the person")
s.plain("wave", lambda p: "1", "meta", "Wave", also=["single"])
s.one("sex", SEX, [50, 50], skip=0)
s.one("region", REGION, [3, 2, 3, 2], skip=0)
s.ask("age", lambda p: s.whole(14, 84), skip=0.01)
coded("sex", "Sex", SEX)
coded("region", "Region", REGION)
typed("age", "Age in years", "numeric")
for i in range(1, 41):
    key = f"Q{i}"
    s.one(key, FIVE, [8 + i % 5, 15, 30, 25 - i % 7, 12], skip=0.02)
    coded(key, f"How often do you use media about {NOUNS[i % 20].lower()}{' at work' if i > 20 else ''}?", FIVE, "scale", also=["single"])
for i in range(41, 61):  # Asked only of those who use the topic at least sometimes.
    gate, key = f"Q{i - 40}", f"Q{i}"
    s.many(key, {c: 0.05 + (c * i) % 11 / 20 for c in range(1, 21)}, when=lambda p, g=gate: (p[g] or 0) >= 3, skip=0.02)
    many(key, f"Where do you find it? (topic {i - 40})", [f"Source {n} for {NOUNS[i % 20].lower()}" for n in range(1, 21)],
         routing={"column": gate, "is": ["3", "4", "5"]})
for g in range(61, 71):
    for i in range(1, 41):
        s.one(f"Q{g}_{i}", AGREE, [6 + i % 4, 16, 30, 28, 10 + g % 3], skip=0.03)
        coded(f"Q{g}_{i}", f"How far does this fit magazine {g - 60}?", AGREE, "scale", f"{WORDS[i % 10]} about {NOUNS[i % 20].lower()} ({i})", also=["single"])
s.many("Q71", {c: 0.02 + c % 13 / 40 for c in range(1, 221)}, skip=0.01)
many("Q71", "Which of these titles have you seen in the past four weeks?", [f"Title {n:03d}" for n in range(1, 221)])
for i in range(72, 102):
    s.ask(f"Q{i}", lambda p, i=i: s.whole(0, 5 + i), skip=0.05)
    typed(f"Q{i}", f"Minutes a day with {NOUNS[i % 20].lower()} ({i})", "numeric")
for i in range(102, 107):
    s.text(f"Q{i}", ["more, please", "nothing", "too loud", "ok"], skip=0.8)
    typed(f"Q{i}", f"What else about {NOUNS[i % 20].lower()}?", "free")
assert len(s.columns) == 1100, len(s.columns)
s.write("panel.csv", csv_bytes([s.header(), *s.rows()], end="\n"))
s.write("panel-codes.csv", csv_bytes(book, end="\n"))
s.expected(ask=[], codebook=["panel-codes.csv"])
