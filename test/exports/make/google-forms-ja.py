"""町の夏祭りのアンケート。Google フォーム、シートの CSV。複数回答は「, 」で連結され、「, 」を含む選択肢がある。"""

from core import Survey, csv_bytes

s = Survey("google-forms-ja", 4104, 204)
HOW = ["町の広報", "ポスター", "SNS", "友人・家族", "学校・職場", "通りがかり"]
DONE = ["盆踊り", "花火", "焼きそば, たこ焼きなどの屋台", "ステージ(歌, ダンス)", "縁日ゲーム", "抽選会"]
AGE = ["10代以下", "20代", "30代", "40代", "50代", "60代以上"]
LIVES = ["町内", "隣の市町村", "県内のその他", "県外"]
GRID = ["とても良い", "良い", "普通", "悪い", "とても悪い"]
ITEMS = ["会場の広さ", "案内・表示", "トイレ", "駐車場"]
WITH = ["一人", "家族", "友人", "恋人・配偶者", "職場の人"]
DAYS = ["金曜", "土曜", "日曜"]
AGAIN = ["はい", "いいえ", "わからない"]
OTHER = {"how": ["回覧板", "ラジオ", "タウン誌, 折込"], "done": ["写真撮影", "ボランティア", "神社にお参り"], "with": ["犬", "町内会"]}


def with_other(key, options, chances, skip):
    s.many(key, dict(zip(options + ["other"], chances)), skip=skip)
    s.ask(key + "_text", lambda p: s.pick(OTHER[key]), lambda p: "other" in (p[key] or ()), 0)


for p in s.people:
    p["time"] = s.time(2024, 8, 5, 20)
    p["mail"] = f"user{p['n']}@example.jp" if s.chance(0.3) else ""
s.people.sort(key=lambda p: p["time"])
s.one("age", AGE, [8, 14, 26, 22, 14, 16], skip=0)
s.one("lives", LIVES, [52, 28, 14, 6], skip=0)
with_other("how", HOW, [0.42, 0.38, 0.3, 0.34, 0.18, 0.07, 0.05], 0.02)
with_other("done", DONE, [0.31, 0.66, 0.72, 0.28, 0.25, 0.12, 0.05], 0.02)
s.one("with", WITH + ["other"], [10, 48, 26, 12, 3, 2], skip=0.02)
s.ask("with_text", lambda p: s.pick(OTHER["with"]), lambda p: p["with"] == "other", 0)
for i, pull in enumerate([[20, 44, 28, 6, 2], [12, 33, 36, 15, 4], [5, 17, 35, 29, 14], [4, 12, 28, 33, 23]]):
    s.one(f"grid{i}", GRID, pull, skip=0.04)
for i in range(2):
    s.many(f"days{i}", dict(zip(DAYS, [0.3, 0.7, 0.4])), skip=0.08)
s.one("score", range(1, 6), [2, 6, 18, 43, 31], skip=0.01)
s.ask("spent", lambda p: s.pick([0, 500, 800, 1000, 1500, 2000, 3000, 5000, 12000]), skip=0.06)
# The question was renamed after the first 60 answers, so that its answers stand in two columns.
s.one("again_old", AGAIN, [70, 8, 22], when=lambda p: s.people.index(p) < 60, skip=0.02)
s.one("again_new", AGAIN, [74, 6, 20], when=lambda p: s.people.index(p) >= 60, skip=0.02)
s.one("helper", ["手伝いたい", "手伝えない"], [20, 80], when=lambda p: p["lives"] == "町内", skip=0.02)
s.text("free", ["とても楽しかった", "駐車場を増やしてほしい", "花火が短い。\nもっと見たい", "トイレが少ない、遠い", "特になし", "電話は 090-0000-1234 です"], skip=0.6)

s.plain("タイムスタンプ", lambda p: f"{p['time']:%Y/%m/%d} {p['time'].hour}:{p['time']:%M:%S}", "meta", also=["date"])
s.plain("メールアドレス", lambda p: p["mail"], "personal")


def labelled(options):
    return [(o, str(o), str(o)) for o in options]


def single(wording, key, options, kind="single", header=None, other=False, **more):
    def cell(p):
        return p[key + "_text"] if p.get(key) == "other" else "" if p.get(key) is None else str(p[key])
    at = s.column(header or wording, cell)
    s.question(at, wording, kind, key, labelled(options) + ([("other", "その他", None)] if other else []), **more)


def joined(wording, key, options, header=None, other=False, **more):
    def cell(p):
        return ", ".join(p[key + "_text"] if c == "other" else c for c in p[key] or ())
    at = s.column(header or wording, cell)
    s.question(at, wording, "multiple", key, labelled(options) + ([("other", "その他", None)] if other else []), joiner=", ", **more)


single("あなたの年齢を教えてください", "age", AGE, also=["scale"])
single("お住まいはどちらですか", "lives", LIVES)
joined("この祭りを何で知りましたか(いくつでも)", "how", HOW, other=True)
joined("会場で何をしましたか(いくつでも)", "done", DONE, other=True)
single("誰と来ましたか", "with", WITH, other=True)
stem = "会場はいかがでしたか"
for i, item in enumerate(ITEMS):
    single(item, f"grid{i}", GRID, "scale", f"{stem} [{item}]", grid=stem)
stem = "来るならどの日がよいですか"
for i, item in enumerate(["昼間", "夜"]):
    joined(item, f"days{i}", DAYS, f"{stem} [{item}]", grid=stem)
single("全体の満足度(1 = 不満、5 = 満足)", "score", list(range(1, 6)), "scale", also=["numeric"])
at = s.column("会場で使った金額(円)", lambda p: "" if p["spent"] is None else str(p["spent"]))
s.question(at, "会場で使った金額(円)", "numeric", "spent")
later = {"renamed": "来年も来たいですか / 来年もまた来たいと思いますか"}
single("来年も来たいですか", "again_old", AGAIN, **later)
single("来年もまた来たいと思いますか", "again_new", AGAIN, **later)
single("来年、運営を手伝いたいですか(町内の方)", "helper", ["手伝いたい", "手伝えない"], routing={"column": "お住まいはどちらですか", "is": ["町内"]})
at = s.column("ご意見・ご感想", lambda p: p["free"] or "")
s.question(at, "ご意見・ご感想", "free", "free", note="a telephone number stands in some")

s.write("夏祭りアンケート(回答) - フォームの回答 1.csv", csv_bytes([s.header(), *s.rows()]))
s.expected(ask=["この祭りを何で知りましたか(いくつでも)", "会場で何をしましたか(いくつでも)", "誰と来ましたか", "来年もまた来たいと思いますか"])
