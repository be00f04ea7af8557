"""社員食堂のアンケート。Microsoft Forms、XLSX。複数回答は「;」で連結され、最後にも「;」が付く。"""

import datetime

from core import Survey
from xlsx import workbook

s = Survey("ms-forms", 4105, 187)
DEPT = ["営業", "開発", "製造", "総務・人事", "その他の部署"]
OFTEN = ["ほぼ毎日", "週に2～3回", "週に1回", "月に1～3回", "利用しない"]
MENU = ["日替わり定食", "麺類", "カレー", "丼もの", "サラダバー", "デザート"]
REASONS = ["値段が高い", "味が合わない", "混んでいる", "弁当を持参", "外食が好き"]
RANKED = ["価格", "味", "量", "健康", "速さ"]
LIKERT = ["そう思う", "ややそう思う", "どちらともいえない", "あまりそう思わない", "そう思わない"]
ITEMS = ["メニューの種類が多い", "味がよい", "清潔である", "座席が足りている"]

for p in s.people:
    p["start"] = s.time(2024, 6, 3, 12).replace(microsecond=0)
    p["end"] = p["start"] + datetime.timedelta(seconds=s.whole(60, 700))
s.one("dept", DEPT, [25, 30, 28, 10, 7], skip=0)
s.one("often", OFTEN, [34, 27, 14, 13, 12], skip=0)


def eats(p):
    return p["often"] != "利用しない"


s.many("menu", dict(zip(MENU + ["other"], [0.6, 0.45, 0.33, 0.28, 0.2, 0.1, 0.05])), when=eats, skip=0.03)
s.ask("menu_text", lambda p: s.pick(["パン", "テイクアウト弁当", "コーヒー"]), lambda p: "other" in (p.get("menu") or ()), 0)
s.many("reasons", dict(zip(REASONS, [0.3, 0.2, 0.25, 0.5, 0.2])), when=lambda p: not eats(p), skip=0.03)
s.rank("rank", RANKED, dict(zip(RANKED, [5, 6, 2, 3, 1])), skip=0.04)
for i, pull in enumerate([[14, 30, 28, 20, 8], [18, 36, 27, 14, 5], [30, 42, 20, 6, 2], [8, 17, 22, 32, 21]]):
    s.one(f"item{i}", LIKERT, pull, when=eats, skip=0.03)
s.one("stars", range(1, 6), [4, 9, 29, 40, 18], when=eats, skip=0.02)
s.one("nps", range(11), [3, 2, 3, 5, 6, 20, 15, 18, 16, 7, 5], skip=0.03)
s.ask("yen", lambda p: s.pick([300, 350, 400, 450, 500, 550, 600, 700, 800]), skip=0.05)
s.ask("joined", lambda p: datetime.datetime(s.whole(1992, 2023), s.whole(1, 12), s.whole(1, 28)), skip=0.1)
s.text("reason1", ["高い", "少し高い", "ちょうどよい", "安い; 助かる"], skip=0.5)
s.text("reason2", ["列が長い", "12時台は混む", "問題なし"], skip=0.5)

s.plain("ID", lambda p: p["n"], "meta")
s.plain("開始時刻", lambda p: p["start"], "meta", also=["date"])
s.plain("完了時刻", lambda p: p["end"], "meta", also=["date"])
s.plain("メール", lambda p: "anonymous", "personal", also=["meta"])
s.plain("名前", lambda p: None, "personal", also=["meta"])


def labelled(options):
    return [(o, str(o), str(o)) for o in options]


def single(wording, key, options, kind="single", **more):
    s.question(s.column(wording, lambda p: p.get(key)), wording, kind, key, labelled(options), **more)


def joined(wording, key, options, other=False, **more):
    def cell(p):
        return "".join((p[key + "_text"] if c == "other" else c) + ";" for c in p.get(key) or ())
    listed = labelled(options) + ([("other", "その他", None)] if other else [])
    s.question(s.column(wording, cell), wording, "multiple", key, listed, joiner=";", **more)


single("所属部署を選んでください", "dept", DEPT)
single("社員食堂をどのくらい利用しますか", "often", OFTEN)
uses = {"column": "社員食堂をどのくらい利用しますか", "is": OFTEN[:4]}
joined("よく食べるものを選んでください(複数可)", "menu", MENU, True, routing=uses)
joined("利用しない理由を選んでください(複数可)", "reasons", REASONS, routing={"column": "社員食堂をどのくらい利用しますか", "is": OFTEN[4:]})
wording = "昼食で大切なことを順に並べてください"
at = s.column(wording, lambda p: "".join(c + ";" for c in p["rank"] or ()))
s.question(at, wording, "rank-item", "rank", [(c, c, c) for c in RANKED], joiner=";", also=["multiple"])
ranked = s.questions[-1]
ranked["more"]["places"] = {c: [sum(bool(p["rank"]) and p["rank"][i] == c for p in s.people) for i in range(5)] for c in RANKED}
for i, item in enumerate(ITEMS):
    single(item, f"item{i}", LIKERT, "scale", grid=None, routing=uses, note="the stem of the grid is not in the file")
single("食堂の総合評価", "stars", list(range(1, 6)), "scale", routing=uses, also=["numeric"])
single("食堂を同僚に薦めますか", "nps", list(range(11)), "scale", also=["numeric"])
# Forms stores what is typed into a number field as text.
s.question(s.column("昼食に使う金額(円)", lambda p: show_yen(p)), "昼食に使う金額(円)", "numeric", "yen")
s.plain("入社日", lambda p: p["joined"], "date")
s.plain("理由を教えてください", lambda p: p["reason1"], "free")
s.plain("理由を教えてください2", lambda p: p["reason2"], "free", wording="理由を教えてください")


def show_yen(p):
    return None if p["yen"] is None else str(p["yen"])


s.write("社員食堂アンケート(1-187).xlsx", workbook([("Sheet1", [s.header(), *s.rows()], [])]))
s.expected(ask=["よく食べるものを選んでください(複数可)"])
