"""Back issues as PDF, .doc and .docx of LibreOffice, Typst, Chromium and python-docx."""

from html import escape

from corpus import *
from tools import chromium, office, typst


def python_docx():
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    made = issue("云岭工作简报", "二十三", "二〇二六年十一月九日", ["组织", "茶", "气象"], county="云岭", distribution=rows(抄报="市委办公室、市政府办公室。", 抄送="各乡镇党委、政府，县直各单位。"), signoff=sign(责任编辑="林涛", 签发="沈佳"))
    d = docx.Document()
    d.styles["Normal"].font.name = "Times New Roman"
    d.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")
    d.styles["Normal"].font.size = Pt(16)

    def put(text, centre=False, **how):
        paragraph = d.add_paragraph()
        run = paragraph.add_run(text)
        run.bold = how.get("bold")
        if "size" in how:
            run.font.size = Pt(how["size"])
        if "colour" in how:
            run.font.color.rgb = RGBColor.from_string(how["colour"])
        if centre:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    put("云岭工作简报", True, size=42, colour="FF0000", bold=True)
    put("第二十三期", True)
    put("云岭县人民政府办公室　　　　二〇二六年十一月九日", True)
    for item in made["entries"]:
        d.add_heading(item["title"], 2)
        for text in item["body"]:
            paragraph = d.add_paragraph()
            paragraph.paragraph_format.first_line_indent = Pt(32)
            for part, strong in parts(text, item.get("townships", [])):
                paragraph.add_run(part).bold = strong or None
        paragraph.add_run(tag(item))
    d.add_paragraph()
    for row in made["distribution"]:
        put(f"{row['label']}：{row['text']}", size=14)
    put("责任编辑：林涛        签发：沈佳", size=14)
    d.core_properties.created = d.core_properties.modified = __import__("datetime").datetime(2026, 11, 9)
    d.save(OUT / "python-docx.docx")
    truth("python-docx", "docx by python-docx: headings of the default template, Chinese numerals", [made])


def html_page(made, inner, style=""):
    return f"""<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(made['masthead']['title'][0])}</title><style>
@page {{ size: A4; margin: 30mm 26mm; @bottom-center {{ content: "— " counter(page) " —"; font-family: 宋体; font-size: 14pt; }} }}
body {{ font: 16pt/28pt 仿宋_GB2312; margin: 0; text-align: justify; }}
p {{ text-indent: 2em; margin: 0; }} b.h {{ font-family: 黑体; font-weight: normal; }} .c {{ text-align: center; text-indent: 0; }}
h1 {{ font: 54pt/1.2 方正小标宋简体; color: #f00; text-align: center; letter-spacing: .1em; margin: 0 0 12pt; }}
h2 {{ font: 16pt/28pt 黑体; text-indent: 2em; margin: 0; }}
.line {{ display: flex; justify-content: space-between; padding: 0 1em; border-bottom: 2pt solid #f00; margin-bottom: 14pt; }}
.rows {{ border-top: 1pt solid; border-bottom: 1pt solid; font-size: 14pt; line-height: 22pt; margin-top: 20pt; }}
.rows div {{ padding-left: 4em; text-indent: -3em; padding-right: 1em; }} .sign {{ display: flex; justify-content: space-around; font-size: 14pt; }}
{style}</style></head><body>{inner}</body></html>"""


def html_head(made, number="第%s期"):
    return f"<h1>{made['masthead']['title'][0]}</h1><p class=c>{number % made['number']}</p><div class=line><span>{made['masthead']['issuers'][0]}</span><span>{made['date']}</span></div>"


def html_bold(text, names):
    return "".join(f"<b>{escape(part)}</b>" if strong else escape(part) for part, strong in parts(text, names))


def html_items(made, run_in=True):
    out = ""
    for item in made["entries"]:
        if "column" in item:
            out += f"<p class=c><b class=h>【{item['column']}】</b></p>"
            continue
        title = f"<b class=h>{escape(item['title'])}</b>" if item.get("title") else ""
        if title and not run_in:
            out += f"<h2>{escape(item['title'])}</h2>"
        for at, text in enumerate(item["body"]):
            lead = f"{title}　" if run_in and at == 0 and title else ""
            out += f"<p>{lead}{html_bold(text, item.get('townships', []))}{tag(item) if at == len(item['body']) - 1 else ''}</p>"
    return out


def html_foot(made):
    out = "<div class=rows>" + "".join(f"<div>{row['label']}：{row['text']}</div>" for row in made.get("distribution", [])) + "</div>"
    return out + "<div class=sign>" + "".join(f"<span>{one['role']}：{spaced(one['names'][0])}</span>" for one in made.get("signoff", [])) + "</div>"


def chromium_pages():
    made = issue("青禾政务快报", "36", "2026年8月20日", ["环保", "教体", "秋收", "电力"], distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="李勉", 审核="路帅", 签发="范晓宇"))
    chromium(html_page(made, html_head(made) + html_items(made) + html_foot(made)), OUT / "chromium-pages.pdf")
    truth("chromium-pages", "PDF by Chromium: run-in titles over two pages, justified, synthetic bold", [made])


def chromium_columns():
    made = issue("沙洲快讯", "88", "2026年5月6日", ["# 工作动态", "气象", "档案", "# 基层之声", "妇联", "团委"], county="沙洲", distribution=rows(报="区委书记、副书记，区长。", 送="区人大常委会，区政协。", 发="各镇街，区直各单位。"), signoff=sign(编辑="孙慧", 核稿="马立"))
    style = ".box { border: 2pt solid #f00; padding: 6pt 0; margin-bottom: 10pt } .line { border: 0 }"
    chromium(html_page(made, f"<div class=box>{html_head(made)}</div>" + html_items(made, run_in=False) + html_foot(made), style), OUT / "chromium-columns.pdf")
    truth("chromium-columns", "PDF by Chromium: the masthead in a red frame, 【】 columns, titles on their own line", [made])


def html_rewritten():
    made = issue("青禾农情", "14", "2026年6月3日", ["农业", "秋收", "供销"], issuers=["青禾县农业农村局办公室"], distribution=rows(报="市农业农村局，县委、县政府领导。", 发="各乡镇农业服务中心。"), signoff=sign(编辑="钱进", 审核="吴桐"))
    made["entries"][1]["townships"] = ["沙岗乡", "三官庙乡"]
    page = BUILD / "libreoffice-docx.html"
    head = f"<p align=center><font face=方正小标宋简体 color=#ff0000 style='font-size:48pt'>青禾农情</font></p><p align=center>第14期</p><p align=center>青禾县农业农村局办公室　　　　　　2026年6月3日</p><hr>"
    foot = "<hr>" + "".join(f"<p>{row['label']}：{row['text']}</p>" for row in made["distribution"]) + "<p>编辑：钱　进　　　　审核：吴　桐</p>"
    items = html_items(made, run_in=False).replace("<h2>", "<p><font face=黑体>").replace("</h2>", "</font></p>")
    page.write_text(f"<html><head><meta charset=utf-8><style>p {{ font-family: 仿宋_GB2312; font-size: 16pt }}</style></head><body>{head}{items}{foot}</body></html>", encoding="utf-8")
    office(page, "odt:writer8", BUILD / "libreoffice-docx.odt")
    office(BUILD / "libreoffice-docx.odt", "docx:MS Word 2007 XML", OUT / "office-html.docx")
    truth("office-html", "docx by LibreOffice Writer, from HTML by way of ODT: no indents, titles by their face alone", [made])


def office_doc():
    made = issue("青禾卫生健康信息", "二十", "2026年10月30日", ["卫健", "医保", "残联"], issuers=["青禾县卫生健康委员会"], distribution=rows(报="市卫生健康委，县委、县政府。", 发="各医疗卫生单位。"), signoff=sign(编辑="郑和平", 审核="吴桐"))
    d = Docx("wps")
    d.right = 1200  # LibreOffice loses marks that hang, so none shall.
    docx_masthead(d, made, size=44)
    for item in made["entries"]:
        d.put(d.r(item["title"], HEI), first=2)
        docx_body(d, item)
    d.put()
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(BUILD / "libreoffice-doc.docx")
    office(BUILD / "libreoffice-doc.docx", "doc:MS Word 97", OUT / "office-doc.doc")
    truth("office-doc", "doc by LibreOffice Writer: titles on their own line", [made])


def running_heads():
    made = issue("青禾政务快报", "52", "2026年12月1日", ["市监", "教体", "招商", "文旅", "公安"], distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="李勉", 审核="路帅", 签发="范晓宇"))
    d = Docx("wps")
    d.right = 1200  # LibreOffice loses marks that hang, so none shall.
    docx_masthead(d, made)
    for item in made["entries"]:
        docx_run_in(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    head = d.part("header", d.p(d.r("青禾政务快报　　第52期", SONG, 9), jc="center", line=None, rule="000000"))
    empty = d.part("header", d.p())
    d.save(BUILD / "running-heads.docx", d.section([("default", head), ("first", empty)], [("default", d.page_footer()), ("first", d.page_footer())], title_page=True))
    office(BUILD / "running-heads.docx", "pdf", OUT / "running-heads.pdf")
    truth("running-heads", "PDF by LibreOffice Writer: running heads and page numbers, paragraphs over page ends", [made])


def office_columns():
    made = issue("云岭政务", "7", "2026年4月17日", ["# 特色产业", "茶", "# 部门工作", "住建", "税务"], county="云岭", distribution=rows(报="市政府办公室，县委常委。", 送="县人大常委会办公室，县政协办公室。", 发="各乡镇人民政府，县政府各部门。"), signoff=sign(责任编辑="林涛", 编辑="沈佳", 校对="田野", 签发="陈立新"))
    d = Docx("word")
    d.right = 1200  # LibreOffice loses marks that hang, so none shall.
    docx_masthead(d, made, number="第 %s 期", size=66)
    for entry in made["entries"]:
        docx_column(d, entry["column"], jc="left") if "column" in entry else docx_run_in(d, entry)
    d.put()
    docx_rows(d, made)
    for at in (0, 2):
        one, two = made["signoff"][at : at + 2]
        d.put(d.r(f"{one['role']}：{spaced(one['names'][0])}\t{two['role']}：{spaced(two['names'][0])}", FANG, 14), tabs=[(4600, "left", None)], left=1)
    d.save(BUILD / "office-columns.docx")
    office(BUILD / "office-columns.docx", "pdf", OUT / "office-columns.pdf")
    truth("office-columns", "PDF by LibreOffice Writer: columns flush left, bold townships, sign-off in two columns by tabs", [made])


def office_contents():
    made = issue("青禾信息摘编", "16", "2026年9月14日", ["资源", "工信", "退役"], contents=True, distribution=rows(发=TO_BELOW), signoff=sign(编辑="王敏", 审核="路帅"))
    d = Docx("wps")
    d.right = 1200  # LibreOffice loses marks that hang, so none shall.
    docx_masthead(d, made)
    d.put(d.r("要　目", HEI, 18), jc="center")
    for at, item in enumerate(made["entries"]):
        d.put(d.r(f"◎{item['title']}\t（{at // 2 + 1}）", KAI, 14), tabs=[(8800, "right", "dot")])
    d.put()
    for item in made["entries"]:
        d.put(d.r(item["title"], XBS, 18), jc="center", before=200)
        docx_body(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(BUILD / "office-contents.docx")
    office(BUILD / "office-contents.docx", "pdf", OUT / "office-contents.pdf")
    truth("office-contents", "PDF by LibreOffice Writer: 要目 with ◎, dots and page numbers, centred titles", [made])


def office_table():
    table = {"title": "一季度主要经济指标", "head": [["指标", "总量", "增速"]], "rows": [["地区生产总值", "86.3亿元", "6.4%"], ["规上工业增加值", "—", "8.1%"], ["固定资产投资", "41.7亿元", "9.6%"], ["社会消费品零售总额", "33.2亿元", "7.0%"]]}
    item = {"title": "一季度全县经济开局良好", "body": ["一季度，全县上下锚定“开门红”目标，抓项目、促消费、稳工业，主要指标增速均高于全市平均水平。", {"table": table}, "从行业看，食品加工、新型建材产值分别增长11.2%和9.8%，成为拉动工业增长的主要力量。"], "sources": ["统计局"]}
    made = issue("青禾经济动态", "4", "2026年4月22日", [item, "银行"], distribution=rows(报=TO_ABOVE), signoff=sign(编辑="钱进", 审核="吴桐"))
    d = Docx("wps")
    d.right = 1200  # LibreOffice loses marks that hang, so none shall.
    docx_masthead(d, made)
    d.put(d.r(item["title"], HEI), first=2)
    d.put(d.r(item["body"][0], FANG), first=2)
    d.put(d.r(table["title"], HEI, 14), jc="center")
    d.add(d.table(table["head"] + table["rows"], [3600, 2600, 2600], head=1))
    d.put(d.r(item["body"][2] + tag(item), FANG), first=2)
    second = made["entries"][1]
    d.put(d.r(second["title"], HEI), first=2)
    docx_body(d, second)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(BUILD / "office-table.docx")
    office(BUILD / "office-table.docx", "pdf", OUT / "office-table.pdf")
    truth("office-table", "PDF by LibreOffice Writer: a ruled table inside an item", [made])


TYPST = """#set page(paper: "a4", margin: (x: 26mm, y: 30mm), footer: context align(center, text(font: "SimSun", 14pt)[— #counter(page).display() —]))
#set text(font: "FangSong_GB2312", size: 16pt, lang: "zh", cjk-latin-spacing: auto)
#set par(justify: true, leading: 12pt, spacing: 12pt, first-line-indent: (amount: 2em, all: true))
#let hei(it) = text(font: "SimHei", it)
#let strong2(it) = text(stroke: 0.5pt + black, it)
"""


def typst_text(text):
    return re.sub(r"([\\#$*_@<>\[\]`~/])", r"\\\1", text)


def typst_head(made, size=60, number="第%s期"):
    title = typst_text(made["masthead"]["title"][0])
    return f"""#align(center, text(font: "FZXBSJW--GB1-0", {size}pt, fill: red, tracking: 4pt)[{title}])
#v(10pt)
#align(center)[{number % made['number']}]
#pad(x: 1em)[#set par(first-line-indent: 0em)
{made['masthead']['issuers'][0]} #h(1fr) {made['date']}]
#line(length: 100%, stroke: 2pt + red)
#v(8pt)
"""


def typst_items(made, title="#hei[%s]　"):
    out = ""
    for item in made["entries"]:
        if "column" in item:
            out += f"#align(center, hei[【{item['column']}】])\n\n"
            continue
        for at, text in enumerate(item["body"]):
            lead = title % typst_text(item["title"]) if at == 0 and item.get("title") else ""
            body = "".join(f"#strong2[{part}]" if strong else typst_text(part) for part, strong in parts(text, item.get("townships", [])))
            out += lead + body + (tag(item) if at == len(item["body"]) - 1 else "") + "\n\n"
    return out


def typst_foot(made):
    out = "#v(20pt)\n#set text(14pt)\n#line(length: 100%, stroke: 1pt)\n"
    out += "".join(f"#par(first-line-indent: 0em, hanging-indent: {len(row['label']) + 1}em)[{row['label']}：{typst_text(row['text'])}]\n" for row in made["distribution"])
    out += "#line(length: 100%, stroke: 1pt)\n#set par(first-line-indent: 0em)\n"
    return out + " #h(1fr) ".join(f"{one['role']}：{spaced(one['names'][0])}" for one in made.get("signoff", [])) + "\n"


def typst_justified():
    made = issue("青禾政务快报", "44", "2026年10月9日", ["水利", "民政", "清洁", "交通"], distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="李勉", 审核="路帅", 签发="范晓宇"))
    typst(TYPST + typst_head(made) + typst_items(made) + typst_foot(made), OUT / "typst-justified.pdf")
    truth("typst-justified", "PDF by Typst: justified with squeezed marks and Han–Latin gaps, bold by a stroke", [made])


def typst_faked_bold():
    """No face tells a title: a stroke does."""
    made = issue("临溪督查", "9", "2026年3月27日", ["# 督查通报", "审计", "# 典型经验", "司法", "政务"], county="临溪", issuers=["中共临溪市委督查室"], distribution=rows(报="市委常委。", 发="各乡镇党委，市委各部门。"), signoff=sign(编辑="罗成", 签发="胡波"))
    typst(TYPST + typst_head(made, 54, "（第%s期）") + typst_items(made, "#strong2[%s]\n\n") + typst_foot(made), OUT / "typst-faked-bold.pdf")
    truth("typst-faked-bold", "PDF by Typst: titles on their own line, bold by a stroke alone", [made])


def typst_levels():
    body = ["今年以来，全县坚持以人民为中心的发展思想，用心办好民生实事，群众获得感不断增强。", "一、坚持就业优先。城镇新增就业5230人，零就业家庭保持动态清零。", "（一）稳存量。发放稳岗返还资金862万元，惠及企业417家。", "（二）扩增量。开展“春风行动”招聘会36场，提供岗位1.4万个。", "二、坚持教育为本。新增公办学位2700个，课后服务实现义务教育学校全覆盖。", "三、坚持健康至上。建成甲级村卫生室196个，家庭医生签约服务率达74.3%。"]
    item = {"title": "用心用情办好民生实事", "body": body}
    made = issue("政务专报", "〔2026〕19", "2026年11月20日", [item], distribution=rows(抄送="县委办公室，县人大常委会办公室，县政协办公室。"), signature={"units": ["青禾县人民政府办公室"], "date": "2026年11月20日"}, printed={"by": "青禾县人民政府办公室", "date": "2026年11月20日"})
    inner = f'#align(center, text(font: "FZXBSJW--GB1-0", 22pt)[{item["title"]}])\n#v(10pt)\n'
    for text in body:
        head = re.match(r"([一二三]、|（[一二]）)[^。]*。", text)
        face = "SimHei" if text[1] == "、" else "KaiTi_GB2312"
        inner += (f'#text(font: "{face}")[{head.group()}]{text[head.end():]}' if head else text) + "\n\n"
    inner += "#v(14pt)\n#align(right)[青禾县人民政府办公室#h(2em)]\n#align(right)[2026年11月20日#h(4em)]\n"
    foot = "#v(1fr)\n#set text(14pt)\n#set par(first-line-indent: 0em)\n#line(length: 100%)\n" + f"#pad(x: 1em)[抄送：{made['distribution'][0]['text']}]\n#line(length: 100%, stroke: 0.7pt)\n#pad(x: 1em)[青禾县人民政府办公室#h(1fr)2026年11月20日印发]\n#line(length: 100%)\n"
    typst(TYPST + typst_head(made, 66, "%s号").replace("〔2026〕19号", "〔2026〕第19期") + inner + foot, OUT / "typst-levels.pdf")
    truth("typst-levels", "PDF by Typst: one item with levels, 署名, 抄送 and 印发 at the foot of the page", [made])


def run():
    for make in (python_docx, chromium_pages, chromium_columns, html_rewritten, office_doc, running_heads, office_columns, office_contents, office_table, typst_justified, typst_faked_bold, typst_levels):
        make()


if __name__ == "__main__":
    run()
