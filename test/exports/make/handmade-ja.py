"""直売所の来店者調査。手で打ち込んだ XLSX: 題名の行、二段の見出し、結合した店名、全角数字、数式、合計の行。"""

from core import Survey
from xlsx import Formula, letters, workbook

s = Survey("handmade-ja", 4119, 163)
SHOP = ["東店", "西店", "駅前店"]
SEX = ["男", "女"]
BUYS = {1: "野菜", 2: "果物", 3: "米", 4: "花", 5: "加工品"}
LEVEL = {1: "悪い", 2: "やや悪い", 3: "ふつう", 4: "やや良い", 5: "良い"}
ITEMS = ["鮮度", "値段", "品ぞろえ"]
KNEW = {"看板": ["看板", "かんばん"], "家族・友人": ["家族・友人", "家族友人"], "広告": ["広告", "チラシ"]}
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

for i, p in enumerate(s.people):
    p["shop"] = SHOP[0 if i < 70 else 1 if i < 121 else 2]
    p["day"] = s.whole(1, 28)
    p["no"] = i + 1
s.one("sex", SEX, [42, 58], skip=0.03)
s.ask("age", lambda p: s.whole(20, 85), skip=0.05)
s.many("buys", dict(zip(BUYS, [0.8, 0.5, 0.25, 0.2, 0.3])), skip=0.03)
for i, pull in enumerate([[1, 4, 18, 40, 37], [5, 14, 36, 30, 15], [3, 11, 30, 36, 20]]):
    s.one(f"item{i}", LEVEL, pull, skip=0.04)
s.ask("yen", lambda p: s.pick([480, 800, 1250, 1980, 2600, 3400, 12000]), skip=0.06)
s.one("knew", KNEW, [40, 35, 25], skip=0.04)
s.text("words", ["駐車場がせまい", "また来ます", "レジが混む", "朝は品数が多い"], skip=0.6)
for p in s.people:
    p["age_text"] = "" if p["age"] is None else s.pick([p["age"], f"{p['age']}才", str(p["age"]).translate(WIDE)], [6, 2, 2])
    p["yen_text"] = "" if p["yen"] is None else s.pick([p["yen"], f"{p['yen']:,}円", f"{p['yen']:,}".translate(WIDE)], [6, 3, 1])
    p["buys_text"] = s.pick([",", "、", "・"], [6, 3, 1]).join(map(str, p["buys"] or ()))
    if p["buys"] and len(p["buys"]) == 1:
        p["buys_text"] = p["buys"][0]
    p["knew_text"] = s.pick(KNEW[p["knew"]], [9, 1]) if p["knew"] else ""

FIRST, TOP = 5, 3  # The first row of people (counted from 1) and the rows above the headers.
upper = []


def put(name, cell, above=""):
    upper.append(above)
    return s.column((name,), cell)


s.question(put("No.", lambda p: p["no"]), "No.", "meta", lambda p: p["no"])
starts = {next(i for i, p in enumerate(s.people) if p["shop"] == shop) for shop in SHOP}
# The name of the shop stands in the first of its merged cells only.
at = put("店舗", lambda p: p["shop"] if p["no"] - 1 in starts else "")
s.question(at, "店舗", "single", "shop", [(x, x, x) for x in SHOP], also=["meta"], merged="down")
at = put("記入日", lambda p: f"2024年5月{p['day']}日")
s.question(at, "記入日", "date", lambda p: p["day"], also=["meta"])
s.question(put("性別", lambda p: p["sex"] or ""), "性別", "single", "sex", [(x, x, x) for x in SEX])
s.question(put("年齢", lambda p: p["age_text"]), "年齢", "numeric", "age")
head = "買ったもの(1野菜 2果物 3米 4花 5加工品)"
s.question(put(head, lambda p: p["buys_text"]), "買ったもの", "multiple", "buys", [(c, l, str(c)) for c, l in BUYS.items()], joiner=[",", "、", "・"])
stem = "店の評価(1悪い～5良い)"
ats = []
for i, item in enumerate(ITEMS):
    ats.append(put(item, lambda p, i=i: p[f"item{i}"] or "", stem if i == 0 else ""))
    s.question(ats[-1], item, "scale", f"item{i}", [(c, str(c), str(c)) for c in LEVEL], grid=stem, also=["numeric", "single"])
columns = [letters(a) for a in ats]
at = put("評価の計", lambda p: Formula(f"SUM({columns[0]}{p['no'] + FIRST - 1}:{columns[-1]}{p['no'] + FIRST - 1})"))
s.question(at, "評価の計", "meta", lambda p: None, note="formulas without stored values: nothing to read", also=["numeric"])
s.question(put("使った金額", lambda p: p["yen_text"]), "使った金額", "numeric", "yen")
at = put("何で知りましたか", lambda p: p["knew_text"])
s.question(at, "何で知りましたか", "single", "knew", [(c, c, t) for c, t in KNEW.items()])
s.question(put("ひとこと", lambda p: p["words"] or ""), "ひとこと", "free", "words")

last = FIRST + len(s.people) - 1
width = len(s.columns)
total = ["合計"] + [""] * (width - 1)
for a in [*ats, at - 1]:
    total[a] = Formula(f"SUM({letters(a)}{FIRST}:{letters(a)}{last})")
sheet = [["直売所 来店者アンケート 集計用"], ["記入:佐藤 2024年6月"], upper, s.header(), *s.rows(), total, ["※無記入は空欄"]]
merges = [f"A1:{letters(width - 1)}1", f"{columns[0]}3:{columns[-1]}3"]
ordered = sorted(starts) + [len(s.people)]
merges += [f"B{a + FIRST}:B{b + FIRST - 1}" for a, b in zip(ordered, ordered[1:])]
s.write("直売所アンケート入力.xlsx", workbook([("入力", sheet, merges), ("メモ", [["入力ルール"], ["全角でも可"]], [])]))
s.expected(ask=["店舗", "何で知りましたか", "評価の計"], header_rows=[3, 4], not_respondents=["合計", "※無記入は空欄"])
