"""チョコレートの購買調査。Surveroid の形: Shift_JIS の CSV(q1、q2c1、q3s1 …)と対応表。"""

from core import Survey, csv_bytes

s = Survey("surveroid-ja", 4110, 305)
SEX = ["男性", "女性"]
AGE = ["19歳以下", "20～29歳", "30～39歳", "40～49歳", "50～59歳", "60歳以上"]
AREA = ["北海道・東北", "関東", "中部", "近畿", "中国・四国", "九州・沖縄"]
OFTEN = ["ほぼ毎日", "週に2～3回", "週に1回程度", "月に1～2回", "それ以下", "食べない"]
KIND = ["ミルクチョコレート", "ビターチョコレート", "ホワイトチョコレート", "ナッツ入り", "クランチ・ウエハース", "その他"]
PLACE = ["スーパー", "コンビニ", "ドラッグストア", "専門店・百貨店", "通販"]
WHEN = ["仕事・勉強中", "食後", "寝る前", "移動中"]
WHO = ["自分で", "家族と", "友人に贈る"]
LIKE = ["とても当てはまる", "やや当てはまる", "どちらともいえない", "あまり当てはまらない", "全く当てはまらない"]
ITEMS = ["甘いものが好きだ", "新商品は試したい", "健康のため控えている", "値段で選ぶ", "産地・カカオにこだわる"]
REASON = ["甘いものが苦手", "健康のため", "アレルギー", "価格が高い"]


def codes(options):
    return range(1, len(options) + 1)


def eats(p):
    return p["q1"] is not None and p["q1"] != 6


s.one("sex", codes(SEX), [49, 51], skip=0)
s.one("age", codes(AGE), [6, 17, 20, 23, 18, 16], skip=0)
s.one("area", codes(AREA), [11, 36, 16, 18, 9, 10], skip=0)
s.one("q1", codes(OFTEN), [12, 24, 22, 20, 13, 9], skip=0)
s.many("q2", dict(zip(codes(KIND), [0.7, 0.4, 0.2, 0.35, 0.3, 0.04])), when=eats, skip=0.02)
s.ask("q2t", lambda p: s.pick(["生チョコレート", "ラムレーズン", "抹茶①"]), lambda p: 6 in (p.get("q2") or ()), 0)
for i, pull in enumerate([[40, 35, 15, 7, 3], [15, 33, 28, 16, 8], [8, 22, 30, 25, 15], [18, 37, 26, 14, 5], [7, 17, 30, 28, 18]], 1):
    s.one(f"q3s{i}", codes(LIKE), pull, skip=0.01)
for i in codes(WHEN):
    s.many(f"q4s{i}", dict(zip(codes(WHO), [0.7, 0.3, 0.1])), when=eats, skip=0.03)
s.one("q5", codes(PLACE), [44, 28, 11, 10, 7], when=eats, skip=0.01)
s.ask("q6", lambda p: s.pick([150, 200, 300, 500, 500, 800, 1000, 1500, 3000, 10000]), when=eats, skip=0.03)
s.many("q7", dict(zip(codes(REASON), [0.5, 0.4, 0.08, 0.15])), when=lambda p: p["q1"] == 6, skip=0.03)
s.text("q8", ["もっと小さいサイズがほしい", "甘さ控えめ、\n個包装", "特になし", "カカオ70％が好き"], skip=0.5)
for p in s.people:
    p["id"] = f"{s.whole(1, 999):04d}{p['n']:04d}"
    p["time"] = s.time(2024, 2, 1, 5)
    p["wt"] = round(0.6 + s.random.random() * 0.9, 3)

layout = []


def listed(column, wording, kind, item, options):
    """One row a choice; what repeats stands only in the first."""
    head = [column, wording, kind, item]
    for i, option in enumerate(options):
        layout.append([*(head if i == 0 else ["", "", "", ""]), str(i + 1), option])
    if not options:
        layout.append([*head, "", ""])


def value(key):
    return lambda p: "" if p.get(key) is None else str(p[key])


def single(name, wording, options, kind="single", item="", key=None, **more):
    listed(name, more.get("grid") or wording, "マトリクスSA" if item else "SA", item, options)
    at = s.column(name, value(key or name))
    s.question(at, wording, kind, key or name, [(i, o, str(i)) for i, o in enumerate(options, 1)], **more)


def many(name, wording, options, item="", **more):
    ats = []
    for i, option in enumerate(options, 1):
        listed(f"{name}c{i}", more.get("grid") or wording, "マトリクスMA" if item else "MA", " / ".join(filter(None, [item, option])), [])
        ats.append(s.column(f"{name}c{i}", lambda p, i=i: "" if p.get(name) is None else "1" if i in p[name] else "0"))
    s.question(ats, wording, "multiple", name, [(i, o, f"{name}c{i}") for i, o in enumerate(options, 1)], **more)


def typed(name, wording, kind, tag, **more):
    listed(name, wording, tag, "", [])
    s.question(s.column(name, value(name)), wording, kind, name, **more)


for name, wording, cell in [("sampleid", "サンプルID", lambda p: p["id"]), ("time", "回答日時", lambda p: f"{p['time']:%Y/%m/%d %H:%M}")]:
    listed(name, wording, "属性", "", [])
    s.plain(name, cell, "meta", wording, **({"also": ["date"]} if name == "time" else {}))
single("sex", "性別", SEX, also=["meta"])
single("age", "年代", AGE, also=["meta", "scale"])
single("area", "居住地域", AREA, also=["meta"])
single("q1", "チョコレートをどのくらい食べますか。", OFTEN, also=["scale"])
eaters = {"column": "q1", "is": ["1", "2", "3", "4", "5"]}
many("q2", "よく買うチョコレートをすべてお選びください。", KIND, routing=eaters)
typed("q2t", "よく買うチョコレートをすべてお選びください。(その他)", "other-text", "FA", of="q2")
stem = "次のことはあなたにどのくらい当てはまりますか。"
for i, item in enumerate(ITEMS, 1):
    single(f"q3s{i}", item, LIKE, "scale", item, grid=stem)
stem = "どんな時に、どのように食べますか。"
for i, item in enumerate(WHEN, 1):
    many(f"q4s{i}", item, WHO, item, grid=stem, routing=eaters)
single("q5", "最もよく買う場所はどこですか。", PLACE, routing=eaters)
typed("q6", "1か月にチョコレートに使う金額(円)", "numeric", "数値", routing=eaters)
many("q7", "食べない理由をすべてお選びください。", REASON, routing={"column": "q1", "is": ["6"]})
typed("q8", "チョコレートについてのご要望をご自由にお書きください。", "free", "FA")
listed("WB", "ウェイト値", "ウェイト", "", [])
s.plain("WB", lambda p: str(p["wt"]), "weight", "ウェイト値")

# ① and ～ exist in Microsoft's Shift_JIS (cp932) only.
s.write("choco_data.csv", csv_bytes([s.header(), *s.rows()], "cp932"))
s.write("choco_対応表.csv", csv_bytes([["列名", "設問文", "タイプ", "項目", "選択肢番号", "選択肢"], *layout], "cp932"))
s.expected(ask=["WB"], codebook=["choco_対応表.csv"], encoding="cp932", unweighted=True)
