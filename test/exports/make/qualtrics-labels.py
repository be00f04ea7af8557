"""A bakery chain asks its customers; Qualtrics, CSV with texts (labels), three header rows."""

from core import Survey
from qualtrics import Qualtrics

s = Survey("qualtrics-labels", 4101, 262)
q = Qualtrics(s, labels=True)
q.fill_meta((2024, 3, 4), 18)

VISITS = {1: "Every day", 2: "Several times a week", 3: "About once a week", 4: "One to three times a month", 5: "Less often"}
BOUGHT = {
    1: "Bread and rolls",
    2: "Cakes, tarts and pastries",
    3: "Sandwiches",
    4: "Coffee, tea or cocoa",
    5: "Other (please specify)",
    6: "None of these",
}
AGREE = {1: "Very dissatisfied", 2: "Dissatisfied", 3: "Neither satisfied nor dissatisfied", 4: "Satisfied", 5: "Very satisfied"}
ITEMS = {1: "Taste of the products", 2: "Choice", 3: "Prices", 4: "Friendliness of the staff", 5: "Opening hours"}
YES = {1: "Yes", 2: "No"}
WHAT = {1: "Product sold out", 2: "Product not fresh", 3: "Wrong change or price", 4: "Long queue", 5: "Something else, namely"}
TOLD = {1: "To the staff in the shop", 2: "By phone", 4: "By e-mail or web form", 5: "I told nobody"}
AGE = {1: "Under 18", 2: "18 - 29", 3: "30 - 44", 4: "45 - 59", 5: "60 or over"}
SEX = {1: "Female", 2: "Male", 3: "Non-binary", 4: "Prefer not to say"}

s.one("Q1", VISITS, [9, 26, 31, 22, 12], skip=0)
s.many("Q2", {1: 0.71, 2: 0.46, 3: 0.29, 4: 0.33, 5: 0.08, 6: 0.05}, alone=(6,), skip=0.015)
s.ask("Q2_5_TEXT", lambda p: s.pick(["pretzels", "Ice cream", "milk, eggs", "jam"]), lambda p: 5 in (p["Q2"] or ()), 0.2)
for i, pull in enumerate([[2, 5, 12, 44, 37], [3, 9, 21, 45, 22], [9, 24, 31, 27, 9], [2, 6, 15, 38, 39], [4, 13, 22, 40, 21]], 1):
    s.one(f"Q3_{i}", AGREE, pull, skip=0.03)
s.ask("Q4", lambda p: s.pick(range(11), [1, 1, 1, 2, 2, 6, 7, 14, 24, 22, 20]), skip=0.04)
s.one("Q5", YES, [31, 69], skip=0.01)
s.one("Q6", WHAT, [34, 17, 9, 29, 11], when=lambda p: p["Q5"] == 1, skip=0.05)
s.ask("Q6_5_TEXT", lambda p: s.pick(["The card reader was broken", "Door closed at 17:50", "no parking"]), lambda p: p.get("Q6") == 5, 0.1)
s.many("Q7", {1: 0.5, 2: 0.12, 4: 0.18, 5: 0.3}, alone=(5,), when=lambda p: p["Q5"] == 1, skip=0.05)
s.ask("Q8", lambda p: s.pick([2.5, 3, 4, 4.8, 5, 6.5, 7, 8, 10, 12, 15, 22.4]), skip=0.08)
s.text("Q9", ["More rye bread", 'The "old" buns were better', "Open on Sundays,\nplease", "Nothing", "Cheaper coffee; longer hours"])
s.one("Q10", AGE, [3, 22, 30, 27, 18], skip=0.02)
s.one("Q11", SEX, [54, 42, 1, 3], skip=0.02)
s.ask("Q12", lambda p: s.pick(["01067", "01099", "04109", "10115", "80331"]), skip=0.1)
for p in s.people:
    p["Store"] = s.pick(["Main Street", "Station", "Market Hall", "Harbour"], [40, 30, 20, 10])
    p["group"] = None if p["Q4"] is None else 1 if p["Q4"] <= 6 else 2 if p["Q4"] <= 8 else 3

for i in (0, 1, 57):  # The makers of the survey tried it out.
    s.drop(s.people[i], "preview")
for i in (12, 40, 77, 101, 133, 180, 199, 222, 251):
    seen = s.whole(2, 9)
    s.drop(s.people[i], "incomplete", seen)
    s.people[i]["progress"] = seen * 5
    s.people[i].pop("group") if "Q4" not in s.people[i] else None

q.meta_columns()
q.one("Q1", "How often do you visit one of our bakeries?", "QID1", VISITS)
q.many("Q2", "Which of these have you bought from us in the past four weeks?", "QID2", BOUGHT,
       answered_note="a blank row is a person who ticked nothing")
w = "Which of these have you bought from us in the past four weeks? - Other (please specify) - Text"
q.open_text("Q2_5_TEXT", w, "QID2_5_TEXT", kind="other-text", of="Q2")
stem = "How satisfied are you with our bakeries in the following respects?"
for i, item in ITEMS.items():
    q.one(f"Q3_{i}", item, f"QID3_{i}", AGREE, kind="scale", shown=f"{stem} - {item}", grid=stem)
w = "How likely are you to recommend our bakeries to friends or colleagues?"
q.one("Q4_NPS_GROUP", w + " - Group", "QID4_NPS_GROUP", {1: "Detractor", 2: "Passive", 3: "Promoter"}, key="group", derived_from="Q4", also=["meta", "scale"])
q.one("Q4", w, "QID4", {i: str(i) for i in range(11)}, kind="scale", also=["numeric"])
q.one("Q5", "Did you have any problem in one of our bakeries in the past four weeks?", "QID5", YES)
had = {"column": "Q5", "is": ["Yes"]}
w = "What was the problem?"
q.one("Q6", w, "QID6", WHAT, shown=w + " - Selected Choice", routing=had)
q.open_text("Q6_5_TEXT", w + " - Something else, namely - Text", "QID6_5_TEXT", kind="other-text", of="Q6")
q.many("Q7", "Whom did you tell about it?", "QID7", TOLD, routing=had)
at = s.column(q.head("Q8", "About how much did you spend on your last visit (in euros)?", "QID8_TEXT"), lambda p: "" if p.get("Q8") is None else f"{p['Q8']:g}")
s.question(at, "About how much did you spend on your last visit (in euros)?", "numeric", "Q8")
q.open_text("Q9", "What could we do better?", "QID9_TEXT")
q.one("Q10", "How old are you?", "QID10", AGE, also=["scale"])
q.one("Q11", "What is your gender?", "QID11", SEX)
q.open_text("Q12", "What is your postcode?", "QID12_TEXT", also=["personal", "meta", "single"], text_note="leading zeros")
q.timing("T1", "QID13")
q.one("Store", "Store", "Store", {n: n for n in ["Main Street", "Station", "Market Hall", "Harbour"]}, also=["meta"])
q.save("Bakery customers_March 22, 2024_09.14.csv")
s.expected(ask=["Finished"])
