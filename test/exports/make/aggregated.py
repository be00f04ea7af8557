"""A table that a town has published: shares and counts with their base, no answers. Two shapes of the same results."""

from core import Survey, csv_bytes

s = Survey("aggregated", 4118, 1204)
KNOWN = ["Very satisfied", "Rather satisfied", "Rather dissatisfied", "Very dissatisfied", "Don't know"]
USED = ["Town hall", "Website", "Phone line", "Library", "None of these"]
WHY = ["Opening hours", "Distance", "No need", "Other reasons"]
s.one("Q1", range(5), [22, 47, 17, 8, 6], skip=0)
s.many("Q2", dict(zip(range(5), [0.55, 0.62, 0.2, 0.33, 0.1])), alone=(4,), skip=0)
s.one("Q3", range(4), [30, 18, 40, 12], when=lambda p: p["Q2"] == (4,), skip=0)


def tally(key, options):
    answers = [p[key] for p in s.people if key in p]
    return len(answers), [sum(i in a if isinstance(a, tuple) else a == i for a in answers) for i in range(len(options))]


long_rows = [["Code", "Question", "Type", "Answer", "n", "Percent", "Base"]]
block = [["Residents' survey 2024: results", "", ""], ["", "", ""]]
questions = []
for key, wording, kind, options, base_text, has_counts in [
    ("Q1", "How satisfied are you with the town's services?", "single", KNOWN, "all respondents", True),
    ("Q2", "Which of these did you use in the past year?", "multiple", USED, "all respondents", True),
    ("Q3", "Why did you use none of them?", "single", WHY, "those who used none", False),
]:
    base, found = tally(key, options)
    listed = []
    block += [[wording, "", ""], [f"Base: {base_text} (n={base:,})", "", ""], ["", "n", "%"] if has_counts else ["", "", "%"]]
    for option, n in zip(options, found):
        percent = f"{n / base * 100:.1f}"
        long_rows.append([key, wording, kind, option, f"{n:,}" if has_counts else "", percent + "%", base])
        block.append([option, f"{n:,}" if has_counts else "", percent])
        listed.append({"label": option, "text": option, "count": n if has_counts else None, "percent": float(percent)})
    block.append(["Total", f"{sum(found):,}" if has_counts and kind == "single" else "", ""])
    block.append(["", "", ""])
    questions.append({"columns": [], "wording": wording, "kind": kind, "asked": base, "answered": base, "base_text": base_text,
                      "counts_given": has_counts, "options": listed})
block.append(["Source: town council; percentages are rounded", "", ""])
s.write("results-long.csv", csv_bytes(long_rows))
s.write("results-blocks.csv", csv_bytes(block))
s.write_json("expected.json", {
    "aggregated": True, "respondents": len(s.people), "ask": [],
    "files": ["results-long.csv", "results-blocks.csv"], "note": "both files hold the same results; no row is a respondent",
}, questions)
