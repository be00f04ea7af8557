"""What both Qualtrics exports share: three header rows, meta columns, questions as Qualtrics lays them out."""

import datetime
import json

from core import csv_bytes

STATUS = {True: ("IP Address", "Survey Preview"), False: ("0", "1")}


class Qualtrics:
    def __init__(self, survey, labels):
        self.s, self.labels = survey, labels

    def head(self, name, wording, import_id, **more):
        return (name, wording, json.dumps({"ImportId": import_id, **more}, separators=(",", ":")))

    def fill_meta(self, start, days):
        s = self.s
        for p in s.people:
            begun = s.time(*start, days)
            p["seconds"] = s.whole(95, 900)
            p["begun"], p["ended"] = begun, begun + datetime.timedelta(seconds=p["seconds"])
            p["id"] = "R_" + "".join(s.pick("0123456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(15))
            p["ip"] = f"192.0.2.{s.whole(1, 254)}"
            p["progress"] = 100

    def meta_columns(self):
        s, labels = self.s, self.labels
        zone = {"timeZone": "Europe/Berlin"}

        def plain(name, wording, import_id, cell, kind="meta", more={}, **extra):
            s.plain(self.head(name, wording, import_id, **more), cell, kind, wording, **extra)

        def status(p):
            return STATUS[labels][p.get("_drop") == "preview"]

        def finished(p):
            return ("True" if labels else "1") if p["progress"] == 100 else ("False" if labels else "0")

        plain("StartDate", "Start Date", "startDate", lambda p: str(p["begun"]), "meta", zone, also=["date"])
        plain("EndDate", "End Date", "endDate", lambda p: str(p["ended"]), "meta", zone, also=["date"])
        plain("Status", "Response Type", "status", status)
        plain("IPAddress", "IP Address", "ipAddress", lambda p: p["ip"], "personal", also=["meta"])
        plain("Progress", "Progress", "progress", lambda p: str(p["progress"]))
        plain("Duration (in seconds)", "Duration (in seconds)", "duration", lambda p: str(p["seconds"]))
        plain("Finished", "Finished", "finished", finished)
        plain("RecordedDate", "Recorded Date", "recordedDate", lambda p: str(p["ended"]), "meta", zone, also=["date"])
        plain("ResponseId", "Response ID", "_recordId", lambda p: p["id"])
        for name, wording in [("LastName", "Last Name"), ("FirstName", "First Name"), ("Email", "Email")]:
            plain("Recipient" + name, "Recipient " + wording, "recipient" + name, lambda p: "", "personal", also=["meta"])
        plain("ExternalReference", "External Data Reference", "externalDataReference", lambda p: "")
        plain("DistributionChannel", "Distribution Channel", "distributionChannel", lambda p: p.get("channel", "anonymous"))
        plain("UserLanguage", "User Language", "userLanguage", lambda p: "EN")

    def timing(self, name, import_id):
        s = self.s
        for p in s.people:
            first = s.whole(800, 4000) / 1000
            p[name] = [first, round(first + s.whole(500, 9000) / 1000, 3), round(first + 12 + s.whole(0, 999) / 1000, 3)]
            p[name].append(s.whole(1, 6))
        for i, part in enumerate(["First Click", "Last Click", "Page Submit", "Click Count"]):
            head = self.head(f"{name}_{part}", f"Timing - {part}", import_id, choiceId=part.upper().replace(" ", "_"))
            s.plain(head, lambda p, i=i: str(p[name][i]), "meta", f"Timing - {part}")

    def text_of(self, code, label):
        return label if self.labels else str(code)

    def one(self, name, wording, qid, options, key=None, kind="single", shown=None, **more):
        """options: code -> label. `shown` is the wording as the file has it, `key` where it is not `name`."""
        key = key or name
        texts = {code: self.text_of(code, label) for code, label in options.items()}
        head = self.head(name, shown or wording, qid, **({"choiceId": more.pop("choice")} if "choice" in more else {}))
        at = self.s.column(head, lambda p: texts.get(p.get(key), ""))
        self.s.question(at, wording, kind, key, [(c, l, texts[c]) for c, l in options.items()], **more)

    def many(self, name, wording, qid, options, cell="", **more):
        """One column an option: its label or 1, else `cell`."""
        s, ats, listed = self.s, [], []
        for code, label in options.items():
            head = self.head(f"{name}_{code}", f"{wording} - {label}", qid, choiceId=str(code))
            tick = label if self.labels else "1"
            ats.append(s.column(head, lambda p, c=code, t=tick: t if c in (p.get(name) or ()) else cell))
            listed.append((code, label, f"{name}_{code}"))
        s.question(ats, wording, "multiple", name, listed, **more)

    def open_text(self, name, wording, qid, key=None, kind="free", **more):
        key = key or name
        head = self.head(name, wording, qid)
        at = self.s.column(head, lambda p: str(p.get(key) or ""))
        self.s.question(at, wording, kind, key, **more)

    def save(self, file):
        s = self.s
        s.write(file, csv_bytes([s.header(0), s.header(1), s.header(2), *s.rows()]))
