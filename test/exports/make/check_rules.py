"""How each export is to be read, written by hand from the tools' formats and not from the makers.

Per folder: the file and how it is opened, the rows that are people, and rules. A rule is (pattern of the first column's
name or its index, how, options): `asked` tells from a row whether the person was asked, `missing` are texts that are no
answer, `tick` the texts of a tick (any text where it is absent), `blank` that a blank means no answer to several columns.
What no rule names is text.
"""


def rule(pattern, how, asked=None, **more):
    return {"pattern": pattern, "how": how, "asked": asked, **more}


def equals(name, *values):
    return lambda r: r(name) in values


def filled(at):
    return lambda r: r(at) != ""


def gate(r, q):
    """wide: Q41 to Q60 stand behind Q1 to Q20."""
    return r(f"Q{int(q['columns'][0][1:].split('_')[0]) - 40}") in ("3", "4", "5")


READS = equals("How often do you read our newsletter?", "Every issue", "Most issues", "Now and then")
NINE, WELL = {"-99"}, lambda r: bool({"well", "shared"} & set(r("source").split()))
COMES, USES = equals("G01Q01", "A1", "A2", "A3"), lambda r: r("社員食堂をどのくらい利用しますか") != "利用しない"
EATS = equals("q1", "1", "2", "3", "4", "5")
SEES, VISITS = equals("Q1", "1", "2", "3", "4"), equals("利用頻度", "1", "2", "3")

FOLDERS = {
    "qualtrics-labels": dict(file="*.csv", head=3, keep=lambda r: r("Status") == "IP Address" and r("Finished") == "True", rules=[
        rule("Q1|Q3_[1-5]|Q4|Q4_NPS_GROUP|Q5|Q10|Q11|Store", "cell"),
        rule("Q2_1", "ticks"), rule("Q2_5_TEXT", "text", filled("Q2_5")), rule("Q6", "cell", equals("Q5", "Yes")),
        rule("Q6_5_TEXT", "text", equals("Q6", "Something else, namely")), rule("Q7_1", "ticks", equals("Q5", "Yes")), rule("Q8", "number"),
    ]),
    "qualtrics-numeric": dict(file="H*.csv", head=3, keep=lambda r: r("Status") == "0" and r("Finished") == "1", codes="codes.csv", rules=[
        rule("Q1|Q3|Q4_[1456]|Q5_1[0-3]|Q8|Q11", "cell", missing=NINE),
        rule("Q2_1|Q6_[12]_1", "ticks", tick={"1"}), rule("Q7_1|Q10", "number", missing=NINE),
        rule("Q9_1", "ticks", equals("Q8", "2", "3"), tick={"1"}), rule("Q9_6_TEXT", "text", equals("Q9_6", "1"), missing=NINE),
    ]),
    "surveymonkey": dict(file="*.csv", head=2, rules=[
        rule(9, "cell"), rule(10, "ticks"), rule(17, "cell+next"), rule(18, "text", filled(18)), rule(19, "number"),
        rule(20, "cell", lambda r: r(17) == "Car, alone"), *(rule(i, "cell") for i in [*range(21, 29), 35]), rule(29, "ticks"), rule(34, "text", filled(34)),
    ]),
    "google-forms-ja": dict(file="*.csv", head=1, rules=[
        rule("あなたの年齢.*|お住まい.*|誰と.*|会場はいかが.*|全体の.*", "cell"), rule("この祭り.*|会場で何.*|来るなら.*", "join", joiner=", "),
        rule("会場で使った.*", "number"), rule("来年も来たい.*", "cell", lambda r: r(None) < 60), rule("来年もまた.*", "cell", lambda r: r(None) >= 60),
        rule("来年、運営.*", "cell", equals("お住まいはどちらですか", "町内")),
    ]),
    "ms-forms": dict(file="*.xlsx", head=1, rules=[
        rule("所属.*|社員食堂.*|食堂を同僚.*", "cell"), rule("よく食べる.*", "join", USES, joiner=";"),
        rule("利用しない理由.*", "join", lambda r: not USES(r), joiner=";"), rule("昼食で.*", "join", joiner=";", places=5),
        rule("メニューの.*|味が.*|清潔.*|座席.*|食堂の総合.*", "cell", USES), rule("昼食に使う.*", "number"),
    ]),
    "typeform": dict(file="*.csv", head=1, rules=[
        rule(1, "cell"), rule(2, "ticks"), rule(7, "ticks", lambda r: r(1) == "1"), rule(12, "ticks"), rule(18, "cell+next"), rule(19, "text", filled(19)),
        rule(20, "number", lambda r: r(1) == "1"), *(rule(i, "cell") for i in (21, 22, 23, 26)), rule(24, "number", lambda r: r(23) == "1"),
    ]),
    "limesurvey": dict(file="*.csv", head=1, delimiter=";", encoding="utf-8-sig", keep=lambda r: r("submitdate") != "", codes="*.lss", rules=[
        rule("G01Q01|Q7|Q8.*|Q9", "cell"), rule(r"Q2\[SQ001\]", "ticks", COMES), rule(r"Q3\[SQ001\]", "ticks", equals("G01Q01", "A4")),
        rule(r"Q4.*|Q5", "cell", COMES), rule(r"Q5\[other\]", "text", equals("Q5", "-oth-")), rule("Q6", "number", COMES), rule("Q10", "number"),
    ]),
    "redcap": dict(file="*_DATA_*.csv", head=1, keep=equals("patient_survey_complete", "2"), codes="*Dictionary*.csv", rules=[
        rule("sex|reason|care_.*|pain|again", "cell"), rule("reason_other", "text", equals("reason", "9")), rule("nights", "number"),
        rule("info___1", "ticks", tick={"1"}), rule("pain_level", "number", equals("pain", "1")), rule("pain_help___1", "ticks", equals("pain", "1"), tick={"1"}),
    ]),
    "kobo": dict(file="*.csv", head=2, delimiter=";", codes="*.xlsx", rules=[
        rule("district|role|r_.*", "cell"), rule("members|minutes", "number"), rule("depth", "number", WELL), rule("dry", "cell", WELL),
        rule("source|treat", "kobo"), rule("use", "kobo", WELL), rule("source_other", "text", equals("source/other", "1")),
    ]),
    "surveroid-ja": dict(file="*data.csv", head=1, encoding="cp932", codes="*対応表.csv", rules=[
        rule("sex|age|area|q1|q3s.", "cell"), rule("q2c1|q4s.c1", "ticks", EATS, tick={"1"}, blank=True), rule("q2t", "text", equals("q2c6", "1")),
        rule("q5", "cell", EATS), rule("q6", "number", EATS), rule("q7c1", "ticks", equals("q1", "6"), tick={"1"}, blank=True),
    ]),
    "macromill-like-ja": dict(file="*.xlsx", head=3, naming=2, codes="*.xlsx", rules=[
        rule("SEX|AREA", "cell"), rule("Q1|Q4_.*", "cell", missing={"9"}), rule("AGE", "number"), rule("Q2_1", "ticks", SEES, tick={"1"}, blank=True),
        rule("Q2_5FA", "text", equals("Q2_5", "1")), rule("Q3", "cell", SEES, missing={"8", "9"}), rule("Q5_1", "ticks", tick={"1"}, blank=True), rule("Q6", "number", SEES), rule("Q8_1", "ticks"),
    ]),
    "handmade-en": dict(file="*.txt", head=1, foot=4, encoding="utf-16", delimiter="\t", rules=[
        rule("Sex|Would you.*|How do you.*", "cell"), rule("Age: under 30", "ticks", tick={"x"}), rule("Which sports.*", "join", joiner=","), rule("Reads Newsletter", "ticks", tick={"1"}, blank=True),
        rule("Fee paid|How far.*|Visits a week", "number"), rule("Satisfied.*", "cell", missing={"-9"}),
    ]),
    "handmade-ja": dict(file="*.xlsx", head=4, foot=2, naming=3, fill_down=[1], rules=[
        rule("店舗|性別|鮮度|値段|品ぞろえ|何で.*", "cell"), rule("年齢|使った金額", "number"), rule("買ったもの.*", "join", joiner=",", joiners="、・"),
    ]),
    "google-forms-app": dict(file="*.csv", head=1, rules=[
        rule("Who are you.*|How often.*", "cell"), rule("What do you read.*", "join", READS, joiner=";"), rule("How do you like.*", "cell", READS),
        rule("How would you.*", "join", joiner=";"), rule("Would you write.*", "cell", equals("Who are you?", "Parent")),
        rule("How many children.*", "number", equals("Who are you?", "Parent")),
    ]),
    "tally": dict(file="*.csv", head=1, rules=[
        rule("In which.*|Does noise.*|How much.*", "cell"), rule("Which rooms.*", "both", joiner=", "),
        rule("Where does.*", "both", equals("Does noise disturb you?", "Sometimes", "Often"), joiner=", "),
        rule("What should.*", "join", joiner=", ", places=4), rule("How large.*", "number"),
    ]),
    "wide": dict(file="panel.csv", head=1, codes="panel-codes.csv", rules=[
        rule("Q(4[1-9]|5[0-9]|60)_1", "ticks", gate, tick={"1"}, blank=True), rule("Q71_1", "ticks", tick={"1"}, blank=True),
        rule("sex|region|Q([1-9]|[123][0-9]|40)|Q(6[1-9]|70)_.*", "cell"), rule("age|Q(7[2-9]|[89][0-9]|10[01])", "number"),
    ]),
    "triple-s": dict(file="*.csv", head=1, encoding="cp1252", codes="*.sss", rules=[
        rule("Q2|Q4|Q9.|Q7", "cell"), rule("Q8", "cell", equals("Q7", "1")), rule("Q3", "bits"), rule("Q5", "spread", filled("Q3")),
        rule(r"Q3\.a", "text", lambda r: r("Q3")[8:9] == "1"), rule("Q6", "number", missing={"999"}, special={"500"}),
    ]),
    "spss": dict(file="*.sav", head=1, rules=[
        rule("sexe", "cell", missing={"9"}), rule("visite", "cell", missing={"8", "9"}), rule("sat_.*", "cell", missing={"98", "99"}),
        rule("langue|reste", "cell"), rule("age", "number", missing={"999"}), rule("montant", "number", missing={"-1"}),
        rule("usage_guichet", "ticks", tick={"1"}, blank=True), rule("raison1", "cells", equals("reste", "2")),
    ]),
    "spss-ja": dict(file="*.sav", head=1, rules=[
        rule("性別|利用頻度|市町村", "cell"), rule("Q3_.", "cell", VISITS, missing={"9"}), rule("Q4_1", "ticks", VISITS, tick={"1"}, blank=True), rule("冊数", "number", VISITS),
    ]),
}
