"""W(n) by python-pptx: python3 peer-python-pptx.py CONTENTS.json FILE. The contents are w-contents.mjs's, as JSON."""
import json
import resource
import sys

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

with open(sys.argv[1], encoding="utf-8") as contents:
    deck = json.load(contents)


def say(slide, text, top, height, size):
    frame = slide.shapes.add_textbox(Inches(0.6), Inches(top), Inches(12.1), Inches(height)).text_frame
    frame.text = text
    frame.paragraphs[0].runs[0].font.size = Pt(size)


out = Presentation()
out.slide_width, out.slide_height = Inches(13.333), Inches(7.5)
blank = out.slide_layouts[6]
for number, one in enumerate(deck["slides"], 1):
    slide = out.slides.add_slide(blank)
    say(slide, one["title"], 0.34, 0.9, 26)
    say(slide, one["subtitle"], 1.24, 0.34, 14)
    say(slide, one["footnote"], 6.5, 0.3, 10.5)
    say(slide, f'{deck["footer"]}　{number}', 7.04, 0.22, 10.5)
    data = CategoryChartData()
    data.categories = one["labels"]
    data.add_series(one["subtitle"], one["values"])
    width = 7.4 if one["table"] else 12.1
    chart = slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, Inches(0.6), Inches(1.7), Inches(width), Inches(4.7), data
    ).chart
    chart.has_legend = False
    chart.plots[0].has_data_labels = True
    if one["table"]:
        slide.shapes.add_picture(deck["picture"], Inches(8.3), Inches(1.7), Inches(3), Inches(2))
        rows, columns = len(one["table"]), len(one["table"][0])
        table = slide.shapes.add_table(rows, columns, Inches(8.3), Inches(3.9), Inches(4.4), Inches(2.4)).table
        for r, row in enumerate(one["table"]):
            for c, text in enumerate(row):
                table.cell(r, c).text = text
out.save(sys.argv[2])
print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}", file=sys.stderr)
