"""What the makers share: people who answer, the columns they are written to, and the true tabulation of their answers.

A person is a dict. A key that is absent: not asked. None: asked, no answer. Several answers: a tuple of codes.
Expectations come from these dicts and never from the file that is written.
"""

import csv
import datetime
import io
import json
import os
import random
import statistics

HERE = os.path.dirname(os.path.abspath(__file__))


class Survey:
    def __init__(self, name, seed, n):
        self.name = name
        self.random = random.Random(seed)
        self.people = [{"n": i + 1} for i in range(n)]
        self.order = []
        self.columns = []
        self.questions = []

    # Answers. Only random() is used: other methods of Random may change with the version of Python.

    def chance(self, p):
        return self.random.random() < p

    def whole(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def pick(self, codes, weights=None):
        weights = weights or [1] * len(codes)
        at = self.random.random() * sum(weights)
        for code, weight in zip(codes, weights):
            at -= weight
            if at < 0:
                return code
        return codes[-1]

    def ask(self, key, answer, when=None, skip=0.02):
        self.order.append(key)
        for p in self.people:
            if when is None or when(p):
                p[key] = None if self.chance(skip) else answer(p)

    def one(self, key, codes, weights=None, when=None, skip=0.02):
        codes = list(codes)
        self.ask(key, lambda p: self.pick(codes, weights), when, skip)

    def many(self, key, chances, alone=(), when=None, skip=0.02):
        """chances: code -> probability; `alone`: codes that exclude all others. At least one is ticked."""

        def answer(p):
            for code in alone:
                if self.chance(chances[code]):
                    return (code,)
            open_codes = [c for c in chances if c not in alone]
            ticked = tuple(c for c in open_codes if self.chance(chances[c]))
            return ticked or (self.pick(open_codes),)

        self.ask(key, answer, when, skip)

    def rank(self, key, codes, pull, when=None, skip=0.02):
        """The codes from first place to last."""

        def answer(p):
            left, out = list(codes), []
            while left:
                code = self.pick(left, [pull[c] for c in left])
                left.remove(code)
                out.append(code)
            return tuple(out)

        self.ask(key, answer, when, skip)

    def text(self, key, pool, when=None, skip=0.6):
        self.ask(key, lambda p: self.pick(pool), when, skip)

    def time(self, year, month, day, days):
        return datetime.datetime(year, month, day) + datetime.timedelta(seconds=self.whole(6 * 3600, days * 86400))

    def drop(self, p, reason, seen=None):
        """Marks a row that a careful program drops; `seen`: how many of the questions the person saw."""
        p["_drop"] = reason
        for key in self.order[seen:] if seen is not None else []:
            p.pop(key, None)

    # Columns and questions.

    def column(self, headers, cell):
        """headers: a string, or a tuple of one string per header row; cell: person -> text. Gives the index."""
        headers = (headers,) if isinstance(headers, str) else headers
        self.columns.append((headers, cell))
        return len(self.columns) - 1

    def question(self, at, wording, kind, key, options=(), **more):
        """options: (code, label, text in the file). `more` is written as it is."""
        at = [at] if isinstance(at, int) else list(at)
        self.questions.append(dict(at=at, wording=wording, kind=kind, key=key, options=list(options), more=more))

    def plain(self, headers, cell, kind, wording=None, **more):
        """A column that is no question: meta, personal, free text, date; answered = cells that are not blank."""
        at = self.column(headers, cell)
        self.question(at, wording or (headers if isinstance(headers, str) else headers[0]), kind, cell, **more)
        return at

    def rows(self, people=None):
        return [[cell(p) for _, cell in self.columns] for p in (self.people if people is None else people)]

    def header(self, row=0):
        return [headers[row] if row < len(headers) else "" for headers, _ in self.columns]

    # What is true.

    def tabulate(self, people, naming_row):
        return [self.tabulate_one(q, people, naming_row) for q in self.questions]

    def tabulate_one(self, q, people, naming_row):
        names = self.header(naming_row)
        out = {"columns": [names[i] for i in q["at"]], "at": q["at"], "wording": q["wording"], "kind": q["kind"]}
        key = q["key"]
        if callable(key):
            values = [key(p) for p in people]
            values = [v if v != "" else None for v in values]
        else:
            values = [p[key] for p in people if key in p]
        given = [v for v in values if v is not None and v != ()]
        if q["options"]:
            out["options"] = [
                {"label": label, "text": text, "count": sum(holds(v, code) for v in given)}
                for code, label, text in q["options"]
            ]
        out["asked"] = len(values)
        missing = q["more"].get("missing_codes", {})
        out["answered"] = sum(not (isinstance(v, str) and v in missing) for v in given)
        for code, said in missing.items():
            out.setdefault("missing", []).append({**said, "count": sum(v == code for v in given)})
        if q["kind"] == "numeric":
            numbers = [v for v in given if not isinstance(v, str)]
            out["mean"] = round(sum(numbers) / len(numbers), 6)
            out["median"] = round(statistics.median(numbers), 6)
            out["min"], out["max"] = min(numbers), max(numbers)
        out.update({k: v for k, v in q["more"].items() if k != "missing_codes"})
        return out

    def expected(self, ask, naming_row=0, **more):
        """ask: headers (every column of that name) or indexes of columns."""
        kept = [p for p in self.people if "_drop" not in p]
        dropped = {}
        for p in self.people:
            if "_drop" in p:
                dropped[p["_drop"]] = dropped.get(p["_drop"], 0) + 1
        names = self.header(naming_row)
        ask_at = [i for a in ask for i in ([a] if isinstance(a, int) else [i for i, n in enumerate(names) if n == a])]
        head = {"rows": len(self.people), "respondents": len(kept), "dropped": dropped}
        head.update({"ask": [names[i] for i in ask_at], "ask_at": ask_at, **more})
        self.write_json("expected.json", head, self.tabulate(kept, naming_row))
        if "incomplete" in dropped:
            kept = [p for p in self.people if p.get("_drop", "incomplete") == "incomplete"]
            head = {**head, "respondents": len(kept)}
            head["dropped"] = {k: n for k, n in dropped.items() if k != "incomplete"}
            self.write_json("expected-with-incomplete.json", head, self.tabulate(kept, naming_row))

    def write_json(self, file, head, questions):
        lines = ["{"] + [f" {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}," for k, v in head.items()]
        lines.append(' "questions": [')
        for i, q in enumerate(questions):
            comma = "," if i < len(questions) - 1 else ""
            options = q.pop("options", None)
            text = json.dumps(q, ensure_ascii=False)
            if options is not None:
                inner = ",\n".join("   " + json.dumps(o, ensure_ascii=False) for o in options)
                text = text[:-1] + ', "options": [\n' + inner + "\n  ]}"
            lines.append("  " + text + comma)
        lines += [" ]", "}", ""]
        self.write(file, "\n".join(lines).encode("utf-8"))

    # Files.

    def path(self, file):
        folder = os.path.join(HERE, "..", self.name)
        os.makedirs(folder, exist_ok=True)
        return os.path.join(folder, file)

    def write(self, file, data):
        with open(self.path(file), "wb") as out:
            out.write(data)


def holds(value, code):
    return code in value if isinstance(value, tuple) else value == code


def csv_bytes(rows, encoding="utf-8", delimiter=",", end="\r\n", quote_all=False):
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return out.getvalue().encode(encoding)


def show(value):
    """A number as people type it, and a blank for no answer."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value == int(value) else str(value)
