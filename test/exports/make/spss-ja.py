"""図書館の利用者調査。SPSS の .sav、UTF-8、非圧縮。8バイトの境をまたぐ日本語の文字列、日本語の変数名。"""

from core import Survey
from sav import Variable, sav_bytes

s = Survey("spss-ja", 4116, 172)
SEX = {1: "男性", 2: "女性", 3: "答えたくない"}
OFTEN = {1: "週に1回以上", 2: "月に1～3回", 3: "年に数回", 4: "利用しない"}
LEVEL = {1: "不満", 2: "やや不満", 3: "どちらともいえない", 4: "やや満足", 5: "満足", 9: "無回答"}
ITEMS = ["蔵書の数", "開館時間", "職員の対応"]
USES = ["本を借りる", "新聞・雑誌を読む", "自習", "催し"]

s.one("性別", SEX, [45, 52, 3], skip=0)
s.one("利用頻度", OFTEN, [22, 36, 30, 12], skip=0)


def visits(p):
    return p["利用頻度"] != 4


for i in (1, 2, 3):
    s.one(f"Q3_{i}", LEVEL, [4, 12, 26, 36, 18, 4], when=visits, skip=0)
s.many("Q4", dict(zip(range(1, 5), [0.8, 0.3, 0.25, 0.1])), when=visits, skip=0.04)
s.ask("冊数", lambda p: s.pick([0, 1, 2, 3, 5, 8, 10, 20]), when=visits, skip=0.03)
s.text("ご意見", ["もっと本を増やしてほしい", "開館時間が短い。仕事の後に寄れない", "静かでよい", "特になし"], skip=0.5)
s.ask("市町村", lambda p: s.pick(["青葉市", "若葉市", "みどりが丘町", "桜木村"], [5, 3, 2, 1]), skip=0.05)

variables = [Variable("NO", "整理番号", 0, ("F", 4, 0))]
s.question(s.column("NO", lambda p: p["n"]), "整理番号", "meta", "n")


def coded(key, wording, options, missing=(), kind="single", **more):
    variables.append(Variable(key, wording, 0, ("F", 1, 0), options, (1, *map(float, missing)) if missing else ()))
    listed = [(c, l, str(c)) for c, l in options.items() if c not in missing]
    at = s.column(key, lambda p: p.get(key))
    gaps = [{"text": str(c), "label": options[c], "meaning": "no answer", "count": sum(p.get(key) == c for p in s.people)} for c in missing]
    for p in s.people:
        if key in p:
            p[f"_{key}"] = None if p[key] in missing else p[key]
    s.question(at, wording, kind, f"_{key}", listed, **({"missing": gaps} if gaps else {}), **more)


went = {"column": "利用頻度", "is": ["1", "2", "3"]}
coded("性別", "あなたの性別", SEX)
coded("利用頻度", "図書館をどのくらい利用しますか", OFTEN, also=["scale"])
for i, item in enumerate(ITEMS, 1):
    coded(f"Q3_{i}", f"図書館の満足度：{item}", LEVEL, (9,), "scale", grid="図書館の満足度", item=item, routing=went)
ats = []
for i, use in enumerate(USES, 1):
    variables.append(Variable(f"Q4_{i}", use, 0, ("F", 1, 0), {0: "いいえ", 1: "はい"}))
    ats.append(s.column(f"Q4_{i}", lambda p, i=i: None if p.get("Q4") is None else i in p["Q4"]))
s.question(ats, "図書館で何をしますか", "multiple", "Q4", [(i, u, f"Q4_{i}") for i, u in enumerate(USES, 1)], routing=went,
           set="$Q4MR, with labels of counted values in record 19")
variables.append(Variable("冊数", "1か月に借りる冊数", 0, ("F", 3, 0), measure=3))
s.question(s.column("冊数", lambda p: p.get("冊数")), "1か月に借りる冊数", "numeric", "冊数", routing=went)
variables.append(Variable("市町村", "お住まいの市町村", 30))
places = ["青葉市", "若葉市", "みどりが丘町", "桜木村"]
s.question(s.column("市町村", lambda p: p["市町村"]), "お住まいの市町村", "single", "市町村", [(c, c, c) for c in places], also=["meta", "free"])
variables.append(Variable("ご意見", "図書館へのご意見をお書きください", 90))
s.question(s.column("ご意見", lambda p: p["ご意見"]), "図書館へのご意見をお書きください", "free", "ご意見")

label = "図書館で何をしますか".encode()
e_set = b"$Q4MR=E 1 1 1 %d %s q4_1 q4_2 q4_3 q4_4\n" % (len(label), label)
rows = [[None if x is None else x if isinstance(x, str) else float(x) for x in row] for row in s.rows()]
s.write("library.sav", sav_bytes(variables, rows, "utf-8", None, (), [e_set], label="図書館の利用"))
s.expected(ask=[], encoding="utf-8")
