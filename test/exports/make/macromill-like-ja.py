"""テレビ局のブランド調査。調査会社の納品の形: XLSX、ローデータ・設問文・選択肢の三シート、見出し三行、40項目の表。"""

from core import Survey
from xlsx import letters, workbook

s = Survey("macromill-like-ja", 4111, 312)
SEX = ["男性", "女性"]
AGE = ["15-24才", "25-34才", "35-44才", "45-54才", "55-69才"]
AREA = ["首都圏", "中京圏", "関西圏", "その他"]
OFTEN = ["毎日", "週4～6日", "週1～3日", "それ以下", "見ない"]
STATION = ["あおば放送", "みなとテレビ", "さくらTV", "ひかり放送", "その他", "あてはまるものはない"]
DEVICE = ["テレビ受像機", "スマートフォン", "パソコン", "タブレット"]
NET = ["見逃し配信", "動画サイト", "SNS", "録画"]
AGREE = ["非常にそう思う", "ややそう思う", "どちらともいえない", "あまりそう思わない", "全くそう思わない"]
WORDS = "親しみやすい 信頼できる 新しい 面白い 上品な 活気がある 地域に役立つ 知的な 個性的な 安心できる".split()
TOPICS = "ニュース ドラマ バラエティ スポーツ".split()
ITEMS = [f"{topic}が{word}" if i % 2 else f"{topic}は{word}と感じる" for topic in TOPICS for i, word in enumerate(WORDS)]
NOT_ASKED, NO_ANSWER = 8, 9


def codes(options):
    return range(1, len(options) + 1)


def watches(p):
    return p["Q1"] is not None and p["Q1"] != 5


s.one("SEX", codes(SEX), [50, 50], skip=0)
s.ask("AGE", lambda p: s.whole(15, 69), skip=0)
s.one("AREA", codes(AREA), [38, 15, 24, 23], skip=0)
s.one("Q1", codes(OFTEN), [45, 18, 16, 11, 10], skip=0.02)
s.many("Q2", dict(zip(codes(STATION), [0.6, 0.5, 0.35, 0.3, 0.06, 0.03])), alone=(6,), when=watches, skip=0.02)
s.ask("Q2_5FA", lambda p: s.pick(["衛星放送", "ケーブル; 地元局"]), lambda p: 5 in (p.get("Q2") or ()), 0.1)
s.one("Q3", codes(STATION[:4]), [38, 28, 20, 14], when=watches, skip=0.03)
for i in codes(ITEMS):
    s.one(f"Q4_{i}", codes(AGREE), [9 + i % 7 * 3, 30, 36, 14 + i % 5 * 2, 6], skip=0.02)
s.many("Q5", dict(zip(codes(NET), [0.45, 0.62, 0.55, 0.3])), skip=0.02)
s.ask("Q6", lambda p: s.pick([0, 30, 60, 60, 90, 120, 120, 180, 240, 600]), when=watches, skip=0.04)
s.many("Q8", dict(zip(codes(DEVICE), [0.8, 0.45, 0.3, 0.2])), skip=0.02)
s.text("Q7", ["ニュースが長い", "もっと地域の話題を", "特になし", "CMが多い。\n録画で見る"], skip=0.55)
for p in s.people:
    p["id"] = 20240000001 + p["n"] * 3
    p["time"] = s.time(2024, 11, 5, 3).replace(microsecond=0)
    p["cell"] = (p["SEX"] - 1) * 5 + min(4, (p["AGE"] - 15) // 10) + 1

upper, middle, merges = [], [], []  # The two rows above the names.
wordings, choices = [], []


def put(name, cell, top="", under=""):
    upper.append(top)
    middle.append(under)
    return s.column((name,), cell)


def merge_over(ats):
    """One wording over several columns; over one column it also covers the row below."""
    first, last = letters(ats[0]), letters(ats[-1])
    merges.append(f"{first}1:{last}1" if len(ats) > 1 else f"{first}1:{first}2")


def listed(name, kind, wording, options):
    wordings.append([name, kind, wording])
    choices.extend([name if i == 0 else "", code, label] for i, (code, label) in enumerate(options))


def coded(key, gaps):
    def cell(p):
        if key not in p:
            return NOT_ASKED if gaps else ""
        return (NO_ANSWER if gaps else "") if p[key] is None else p[key]
    return cell


def missing(key, routed):
    """What stands for no answer and for nobody asked, with their counts."""
    out = [{"text": "9", "meaning": "no answer", "count": sum(key in p and p[key] is None for p in s.people)}]
    if routed:
        out.append({"text": "8", "meaning": "not asked", "count": sum(key not in p for p in s.people)})
    return out


def single(name, wording, options, gaps=True, **more):
    routed = "routing" in more
    at = put(name, coded(name, gaps), wording)
    merge_over([at])
    extra = ([(8, "非該当")] if gaps and routed else []) + ([(9, "無回答")] if gaps else [])
    listed(name, "SA", wording, [*enumerate(options, 1), *extra])
    if gaps:
        more["missing"] = missing(name, routed)
    s.question(at, wording, "single", name, [(i, o, str(i)) for i, o in enumerate(options, 1)], **more)


def many(name, wording, options, numbers=False, **more):
    """numbers: a tick is the number of the option, no tick is blank."""
    ats = []
    for i, option in enumerate(options, 1):
        def cell(p, i=i):
            if p.get(name) is None or numbers and i not in p[name]:
                return ""
            return i if numbers else int(i in p[name])
        ats.append(put(f"{name}_{i}", cell, wording if i == 1 else "", option))
    merge_over(ats)
    listed(name, "MA", wording, enumerate(options, 1))
    s.question(ats, wording, "multiple", name, [(i, o, f"{name}_{i}") for i, o in enumerate(options, 1)], **more)


def plain(name, kind, wording, key, tag, **more):
    at = put(name, coded(key, False), wording)
    merge_over([at])
    listed(name, tag, wording, [])
    s.question(at, wording, kind, key, **more)


s.question(put("SAMPLEID", lambda p: p["id"], "回答者情報"), "SAMPLEID", "meta", lambda p: p["id"])
s.question(put("ANSWERDATE", lambda p: p["time"]), "ANSWERDATE", "meta", lambda p: p["time"], also=["date"])
s.question(put("CELL", lambda p: p["cell"], "", "割付"), "割付セル", "meta", lambda p: p["cell"], also=["single"])
merges.append("A1:C1")
listed("CELL", "SA", "割付セル", enumerate([f"{sex}{age}" for sex in SEX for age in AGE], 1))
single("SEX", "あなたの性別をお知らせください。", SEX, gaps=False)
plain("AGE", "numeric", "あなたの年齢をお知らせください。(才)", "AGE", "数値")
single("AREA", "お住まいの地域", AREA, gaps=False)
single("Q1", "あなたは、ふだんテレビをどのくらい見ますか。", OFTEN, also=["scale"])
seen = {"column": "Q1", "is": ["1", "2", "3", "4"]}
many("Q2", "最近1か月に見た放送局をすべてお知らせください。(いくつでも)", STATION, routing=seen)
plain("Q2_5FA", "other-text", "Q2 その他の内容", "Q2_5FA", "FA", of="Q2")
single("Q3", "最もよく見る放送局をお知らせください。(ひとつだけ)", STATION[:4], routing=seen)
stem = "テレビ番組について、それぞれどう思いますか。(それぞれひとつずつ)"
ats = []
for i, item in enumerate(ITEMS, 1):
    at = put(f"Q4_{i}", coded(f"Q4_{i}", True), stem if i == 1 else "", item)
    ats.append(at)
    s.question(at, item, "scale", f"Q4_{i}", [(c, o, str(c)) for c, o in enumerate(AGREE, 1)], grid=stem, missing=missing(f"Q4_{i}", False))
merge_over(ats)
listed("Q4", "マトリクスSA", stem, [*enumerate(AGREE, 1), (9, "無回答")])
many("Q5", "テレビ以外で番組を見る方法をお知らせください。(いくつでも)", NET)
plain("Q6", "numeric", "1日の視聴時間(分)", "Q6", "数値", routing=seen)
many("Q8", "番組を見る機器をすべてお知らせください。(いくつでも)", DEVICE, True, answered_note="a blank row is a person who ticked nothing")
plain("Q7", "free", "テレビについてのご意見をお書きください。", "Q7", "FA")

s.write("テレビ調査_ローデータ.xlsx", workbook([
    ("ローデータ", [upper, middle, s.header(), *s.rows()], merges),
    ("設問文", [["テレビ番組に関する調査"], [], ["設問番号", "形式", "設問文"], *wordings], ["A1:C1"]),
    ("選択肢", [["設問番号", "コード", "選択肢"], *choices], []),
]))
s.expected(ask=[], codebook=["the sheets 設問文 and 選択肢 of the same file"])
