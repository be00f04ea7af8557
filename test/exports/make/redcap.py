"""Patients of a clinic; REDCap, CSV with raw codes, and the data dictionary. A checkbox is 0 even where nobody asked."""

import datetime

from core import Survey, csv_bytes

s = Survey("redcap", 4108, 219)
SEX = {"0": "Female", "1": "Male", "2": "Other", "99": "Prefer not to say"}
CARE = {"1": "Excellent", "2": "Good", "3": "Fair", "4": "Poor", "99": "Don't know"}
ITEMS = {"doctors": "Doctors", "nurses": "Nurses", "food": "Meals", "rooms": "Rooms"}
WHY = {"1": "Planned operation", "2": "Examination, check-up", "3": "Emergency", "4": "Birth", "9": "Other"}
PAIN = {"1": "Medicine", "2": "Cold or heat", "3": "Talking", "0": "None of these"}
INFO = {"1": "Family doctor", "2": "Internet", "3": "Friends or family", "4": "Earlier stay"}
YES = {"1": "Yes", "0": "No"}

s.one("sex", SEX, [52, 45, 1, 2], skip=0.01)
s.ask("dob", lambda p: datetime.date(s.whole(1935, 2005), s.whole(1, 12), s.whole(1, 28)), skip=0.04)
s.one("reason", WHY, [38, 27, 22, 9, 4], skip=0.01)
s.ask("reason_other", lambda p: s.pick(["Sleep laboratory", "accompanying a child"]), lambda p: p["reason"] == "9", 0.1)
s.ask("nights", lambda p: s.pick([1, 1, 2, 2, 3, 4, 5, 7, 10, 14, 30]), skip=0.03)
s.many("info", dict(zip(INFO, [0.6, 0.35, 0.3, 0.2])), skip=0.05)
for key, pull in zip(ITEMS, [[45, 38, 10, 4, 3], [52, 33, 9, 4, 2], [12, 36, 31, 17, 4], [22, 46, 22, 8, 2]]):
    s.one(f"care_{key}", CARE, pull, skip=0.03)
s.one("pain", YES, [58, 42], skip=0.02)
s.ask("pain_level", lambda p: s.whole(1, 10), when=lambda p: p["pain"] == "1", skip=0.03)
s.many("pain_help", dict(zip(PAIN, [0.8, 0.3, 0.25, 0.08])), alone=("0",), when=lambda p: p["pain"] == "1", skip=0.04)
s.one("again", YES, [86, 14], skip=0.03)
s.text("comments", ["Thank you, all!", "Food was cold", "Call me: 555-0142", "Waited\ntwo hours"], skip=0.7)
s.ask("phone", lambda p: f"555-01{s.whole(10, 99)}", skip=0.7)
for p in s.people:
    p["done"] = s.time(2024, 1, 8, 60).replace(microsecond=0)
for i in (5, 33, 34, 71, 90, 118, 144, 170, 203, 211):
    s.drop(s.people[i], "incomplete", s.whole(2, 8))

FORM = "patient_survey"
dictionary = []


def field(name, label, kind, choices=None, section="", check="", low="", high="", identifier="", logic="", matrix=""):
    text = " | ".join(f"{c}, {l}" for c, l in (choices or {}).items())
    dictionary.append([name, FORM, section, kind, label, text, "", check, low, high, identifier, logic, "", "", "", matrix, "", ""])


def value(key):
    return lambda p: "" if p.get(key) is None else str(p[key])


def single(name, label, choices, kind="single", more_field=None, **more):
    field(name, label, "radio", choices, **(more_field or {}))
    s.question(s.column(name, value(name)), label, kind, name, [(c, l, c) for c, l in choices.items()], **more)


def boxes(name, label, choices, logic="", **more):
    field(name, label, "checkbox", choices, logic=logic)
    ats = [s.column(f"{name}___{c}", lambda p, c=c: "1" if c in (p.get(name) or ()) else "0") for c in choices]
    listed = [(c, l, f"{name}___{c}") for c, l in choices.items()]
    s.question(ats, label, "multiple", name, listed, answered_note="nothing ticked is all 0, as is not asked", **more)


def number(name, label, low, high, logic="", **more):
    field(name, label, "text", check="integer", low=low, high=high, logic=logic)
    s.question(s.column(name, value(name)), label, "numeric", name, **more)


field("record_id", "Record ID", "text")
s.plain("record_id", lambda p: str(p["n"]), "meta", "Record ID")
s.plain("redcap_survey_identifier", lambda p: "", "meta")
s.plain(f"{FORM}_timestamp", lambda p: "[not completed]" if "_drop" in p else str(p["done"]), "meta", also=["date"])
single("sex", "What is your sex?", SEX, more_field={"section": "About you"})
field("dob", "Date of birth", "text", check="date_ymd", identifier="y")
s.question(s.column("dob", value("dob")), "Date of birth", "date", "dob", also=["personal"])
single("reason", "Why were you in our clinic?", WHY)
field("reason_other", "Other reason", "text", logic="[reason] = '9'")
s.question(s.column("reason_other", value("reason_other")), "Other reason", "other-text", "reason_other", of="reason", also=["free"])
number("nights", "How many nights did you stay?", "0", "200")
boxes("info", "How did you inform yourself <b>before</b> your stay?", INFO)
for key, item in ITEMS.items():
    single(f"care_{key}", item, CARE, "scale", grid="How do you rate the following?", more_field={
        "section": "How do you rate the following?" if key == "doctors" else "", "matrix": "care"}, no_opinion="99", also=["single"])
single("pain", "Did you have pain during your stay?", YES)
pain = {"column": "pain", "is": ["1"]}
number("pain_level", "How strong was it at its worst (1 to 10)?", "1", "10", "[pain] = '1'", routing=pain, also=["scale"])
boxes("pain_help", "What helped against the pain?", PAIN, "[pain] = '1'", routing=pain)
single("again", "Would you come to us again?", YES)
field("comments", "Anything else?", "notes")
s.question(s.column("comments", value("comments")), "Anything else?", "free", "comments", note="a telephone number stands in some")
field("phone", "Phone number, if we may call you", "text", check="phone", identifier="y")
s.question(s.column("phone", value("phone")), "Phone number, if we may call you", "personal", "phone")
s.plain(f"{FORM}_complete", lambda p: "0" if "_drop" in p else "2", "meta")

HEAD = [
    "Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label",
    "Choices, Calculations, OR Slider Labels", "Field Note", "Text Validation Type OR Show Slider Number",
    "Text Validation Min", "Text Validation Max", "Identifier?", "Branching Logic (Show field only if...)",
    "Required Field?", "Custom Alignment", "Question Number (surveys only)", "Matrix Group Name", "Matrix Ranking?",
    "Field Annotation",
]
s.write("ClinicSurvey_DATA_2024-03-11_1005.csv", csv_bytes([s.header(), *s.rows()], end="\n"))
s.write("ClinicSurvey_DataDictionary_2024-03-11.csv", csv_bytes([HEAD, *dictionary], end="\n"))
s.expected(ask=[f"{FORM}_complete"], codebook=["ClinicSurvey_DataDictionary_2024-03-11.csv"])
