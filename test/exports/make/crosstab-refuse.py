"""調査会社の集計表(GT表とクロス表)。回答者の行ではないので、回答として読んではならない。"""

from core import Survey
from xlsx import workbook

s = Survey("crosstab-refuse", 4117, 420)
SEX = {1: "男性", 2: "女性"}
AGE = {1: "20代", 2: "30代", 3: "40代", 4: "50代以上"}
QUESTIONS = {
    "Q1": ("Q1 この店を知っていますか(ひとつだけ)", ["よく知っている", "名前は知っている", "知らない"]),
    "Q2": ("Q2 利用した売場(いくつでも)", ["食品", "衣料", "家電", "書籍", "あてはまるものはない"]),
}
s.one("sex", SEX, skip=0)
s.one("age", AGE, skip=0)
s.one("Q1", range(3), [5, 3, 2], skip=0)
s.many("Q2", dict(zip(range(5), [0.7, 0.4, 0.3, 0.2, 0.05])), alone=(4,), skip=0)


def counts(people, key, options):
    return [sum(i in p[key] if isinstance(p[key], tuple) else p[key] == i for p in people) for i in range(len(options))]


gt, cross, gt_merges, cross_merges = [["GT表"], []], [["クロス集計表"], []], ["A1:D1"], ["A1:H1"]
questions = []
for key, (wording, options) in QUESTIONS.items():
    found = counts(s.people, key, options)
    gt += [[wording], ["", "選択肢", "度数", "％"], ["", "全体", len(s.people), f"{100:.1f}%"]]
    gt += [[i, o, n, f"{n / len(s.people) * 100:.1f}%"] for i, (o, n) in enumerate(zip(options, found), 1)] + [[]]
    top = len(cross) + 1
    cross += [[wording], ["", "", "全体", *options]]
    cross_merges.append(f"A{top}:H{top}")
    groups = [("全体", "", s.people)]
    for title, group in (("性別", SEX), ("年代", AGE)):
        field = "sex" if title == "性別" else "age"
        groups += [(title if c == 1 else "", l, [p for p in s.people if p[field] == c]) for c, l in group.items()]
    for title, label, people in groups:
        n = counts(people, key, options)
        row = len(cross) + 1
        cross.append([title, label, len(people), *n])
        cross.append(["", "", f"{100:.1f}%", *(f"{x / len(people) * 100:.1f}%" for x in n)])
        cross_merges.append(f"B{row}:B{row + 1}")
    cross.append([])
    questions.append((key, wording, options, found))

s.write("集計結果.xlsx", workbook([("GT表", gt, gt_merges), ("クロス表", cross, cross_merges)]))
s.write_json("expected.json", {
    "refuse": True, "reason": "a table of counts and percentages, not one row a respondent", "respondents_in_table": len(s.people),
}, [{"columns": [], "wording": wording, "kind": "multiple" if key == "Q2" else "single", "base": len(s.people),
     "options": [{"label": o, "count": n} for o, n in zip(options, found)]} for key, wording, options, found in questions])
