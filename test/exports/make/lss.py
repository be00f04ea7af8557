"""The structure of a LimeSurvey survey as .lss: tables as fields and rows, every text in CDATA."""

ANSWERS = "qid code answer sortorder assessment_value language scale_id".split()
QUESTIONS = (
    "qid parent_qid sid gid type title question preg help other mandatory question_order language scale_id same_default "
    "relevance modulename"
).split()


def table(name, fields, rows):
    out = [f" <{name}>", "  <fields>", *(f"   <fieldname>{f}</fieldname>" for f in fields), "  </fields>", "  <rows>"]
    for row in rows:
        out.append("   <row>")
        for field, value in zip(fields, row):
            out.append(f"    <{field}/>" if value == "" else f"    <{field}><![CDATA[{value}]]></{field}>")
        out.append("   </row>")
    return [*out, "  </rows>", f" </{name}>"]


def lss(sid, title, language, questions):
    """questions: (code, type, wording, answers, subquestions, other, relevance)."""
    answers, parents, children = [], [], []
    qid = 100
    for order, (code, kind, wording, codes, subs, other, relevance) in enumerate(questions, 1):
        qid += 1
        parent, group = qid, 11 + order // 5
        html = f"<p>\n\t{wording}</p>\n"
        parents.append([qid, 0, sid, group, kind, code, html, "", "", other, "N", order, language, 0, 0, relevance, ""])
        for i, (value, label) in enumerate(codes.items(), 1):
            answers.append([qid, value, label, i, 0, language, 0])
        for i, (value, label) in enumerate(subs.items(), 1):
            qid += 1
            children.append([qid, parent, sid, group, "T", value, label, "", "", "N", "", i, language, 0, 0, "1", ""])
    groups = sorted({p[3] for p in parents})
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<document>",
        " <LimeSurveyDocType>Survey</LimeSurveyDocType>",
        " <DBVersion>261</DBVersion>",
        " <languages>",
        f"  <language>{language}</language>",
        " </languages>",
        # The rows of a table stand in no order: here last first.
        *table("answers", ANSWERS, answers[::-1]),
        *table("groups", ["gid", "sid", "group_name", "group_order", "language"],
               [[g, sid, f"Teil {i}", i, language] for i, g in enumerate(groups, 1)]),
        *table("questions", QUESTIONS, parents),
        *table("subquestions", QUESTIONS, children),
        *table("surveys", ["sid", "language", "format", "datestamp", "ipaddr"], [[sid, language, "G", "Y", "Y"]]),
        *table("surveys_languagesettings", ["surveyls_survey_id", "surveyls_language", "surveyls_title"], [[sid, language, title]]),
        "</document>",
        "",
    ]
    return "\n".join(lines).encode("utf-8")
