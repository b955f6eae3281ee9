"""More layouts, made after the first were found to come in well."""

from contributions import contribution, piece_of
from corpus import *
from issues_docx import docx_levels
from issues_print import TYPST, html_foot, html_items, html_page, typst_text
from tools import chromium, office, typst, wrapped


def bullet_titles():
    made = issue("青禾信息", "47", "2026年10月12日", ["林业", "医保", "退役", "统计"], distribution=rows(报="市政府办公室，县委、县政府领导。", 发=TO_BELOW), signoff=sign(编辑="王敏", 审核="路帅"))
    d = Docx("wps")
    docx_masthead(d, made)
    for item in made["entries"]:
        d.put(d.r("●" + item["title"], HEI), first=2)
        docx_body(d, item, form="（来源：%s）")
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "bullet-titles.docx")
    truth("bullet-titles", "docx, in the manner of WPS: ● ahead of titles, （来源：…）", [made])


def source_lines():
    made = issue("云岭信息", "26", "2026年8月7日", ["司法", "教体", "文旅"], county="云岭", distribution=rows(发=TO_BELOW), signoff=sign(编辑="林涛", 审核="沈佳", 签发="陈立新"))
    d = Docx("word")
    docx_masthead(d, made, size=58)
    for number, item in enumerate(made["entries"], 1):
        item["title"] = f"{number}.{item['title']}"
        d.put(d.r(item["title"], HEI, b=True), first=2)
        docx_body(d, item, tagged=False)
        d.put(d.r("供稿：" + item["sources"][0], KAI), jc="right")
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "source-lines.docx")
    truth("source-lines", "docx, in the manner of Word: 1. ahead of titles, 供稿：… on a line of its own", [made])


def digest():
    made = issue("青禾政务", "5", "2026年3月31日", ["水利", "工信", "资源"], total="88", contents=True, distribution=rows(报=TO_ABOVE, 送=TO_BESIDE), signoff=sign(主编="周建国", 编辑="王敏 赵一鸣"))
    d = Docx("wps")
    d.put(d.r("青禾政务", XBS, 64, color="FF0000"), jc="center", line=None)
    d.put(d.r("第5期（总第88期）", FANG), jc="center")
    d.put(d.r("青禾县人民政府办公室", FANG), jc="center")
    d.put(d.r("2026年3月31日", FANG), jc="center", rule="FF0000")
    d.put(d.r("【本期导读】", HEI), jc="left")
    for number, item in enumerate(made["entries"], 1):
        d.put(d.r(f"{number}.{item['title']}", KAI), first=2)
    d.put()
    for item in made["entries"]:
        d.put(d.r(item["title"], XBS, 20), jc="center", before=200, line=34)
        d.put(d.r(f"（{item['sources'][0]}）", KAI), jc="center")
        docx_body(d, item, tagged=False)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "digest.docx")
    truth("digest", "docx, in the manner of WPS: 【本期导读】, the unit in brackets below a centred title, issuer and date on lines of their own, two editors", [made])


def briefs():
    brief = [{"body": [text], **({"sources": [unit]} if unit else {})} for text, unit in BRIEF]
    made = issue("沙洲要情快览", "120", "2026年3月13日", [{"column": "一句话新闻"}, *brief[:3], {"column": "数字沙洲"}, {"body": ["1至2月，全区一般公共预算收入8.37亿元，同比增长6.9%；固定资产投资增长11.4%。"], "sources": ["财政局", "统计局"]}, {"column": "民生关注"}, *brief[3:]], county="沙洲", distribution=rows(发="区四大班子领导，各镇街，区直各单位。"), signoff=sign(编辑="孙慧", 核发="马立"))
    d = Docx("wps")
    docx_masthead(d, made, size=50)
    for entry in made["entries"]:
        if "column" in entry:
            docx_column(d, entry["column"], form="〖%s〗", jc="left")
        else:
            docx_body(d, entry, lead=[d.r("◇", FANG)], separator="、")
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "briefs.docx")
    truth("briefs", "docx, in the manner of WPS: only briefs, ◇ ahead of each, columns in 〖〗", [made])


def two_columns():
    made = issue("青禾县报道摘要", "3", "2026年9月8日", ["公安", "妇联", "供销", "气象"], distribution=rows(本期发="县委、县政府领导，各乡镇、县直各单位。"), signoff=sign(编辑="王敏", 审核="路帅"))
    source = TYPST + f"""#align(center, text(font: "FZXBSJW--GB1-0", 44pt, fill: red)[{made['masthead']['title'][0]}])
#align(center)[第3期]
#pad(x: 1em)[#set par(first-line-indent: 0em)
青禾县人民政府办公室 #h(1fr) 2026年9月8日]
#line(length: 100%, stroke: 2pt + red)
#set text(14pt)
#columns(2, gutter: 2em)[
"""
    for item in made["entries"]:
        source += f"#align(center, hei[{typst_text(item['title'])}])\n\n{typst_text(item['body'][0])}{tag(item)}\n\n"
    source += "]\n#line(length: 100%)\n#par(first-line-indent: 0em)[本期发：县委、县政府领导，各乡镇、县直各单位。]\n#line(length: 100%)\n#par(first-line-indent: 0em)[编辑：王#h(1em)敏#h(3em)审核：路#h(1em)帅]\n"
    typst(source, OUT / "two-columns.pdf")
    truth("two-columns", "PDF by Typst: text in two columns below the masthead", [made])


def red_band():
    made = issue("云岭快讯", "201", "2026年6月16日", ["税务", "档案", "残联"], county="云岭", issuers=["云岭县融媒体中心"], distribution=rows(发="全县各级各部门。"), signoff=sign(编辑="田野", 审核="沈佳"))
    style = ".band { background: #c00; padding: 8pt 12pt } .band h1 { color: #fff; text-align: left; font-size: 40pt; margin: 0 } .band p { color: #fff; text-indent: 0; display: flex; justify-content: space-between; font-size: 13pt } h2 { color: #c00; text-indent: 0; border-left: 4pt solid #c00; padding-left: 6pt; font-size: 18pt }"
    head = "<div class=band><h1>云岭快讯</h1><p><span>第201期</span><span>云岭县融媒体中心</span><span>2026年6月16日</span></p></div>"
    chromium(html_page(made, head + html_items(made, run_in=False) + html_foot(made), style), OUT / "red-band.pdf")
    truth("red-band", "PDF by Chromium: a white masthead on a red band, number, issuer and date on one line, red titles", [made])


def special_report():
    body = ["为全面掌握全县农村供水保障情况，近期县水利局组成4个调研组，深入12个乡镇、46个行政村，通过实地察看、入户访谈、问卷调查等方式开展专题调研。现将有关情况报告如下。", "一、基本情况。全县现有集中供水工程38处，覆盖农村人口61.3万人，自来水普及率96.8%，规模化供水人口比例71.2%。", "二、存在问题。", "（一）部分管网老化。2012年以前铺设的管网占比27%，爆管、跑冒滴漏时有发生，漏损率最高的乡镇达31%。", "（二）末梢水压不足。用水高峰期，沙岗乡、三官庙乡部分村庄水压低于0.1兆帕，二楼以上用水困难。", "（三）管护力量薄弱。平均每名管水员服务1860户，专业维修人员缺口43人。", "三、对策建议。", "（一）分批更新管网。建议用三年时间更新老旧管网620公里，今年先改沙岗乡、三官庙乡等4个乡镇。", "（二）建设加压泵站。在末梢乡镇新建加压泵站5座，确保入户水压稳定。", "（三）推行专业化管护。由县水务公司统一管理，建立“15分钟响应、4小时修复”机制。"]
    item = {"title": "关于全县农村供水保障情况的调研报告", "subtitle": "（供县领导参阅）", "body": body, "sources": []}
    item.pop("sources")
    made = issue("调研专报", "12", "2026年7月28日", [item], distribution=rows(报="县委常委，县人大常委会主任，副县长，县政协主席。"), signature={"units": ["青禾县水利局"], "date": "2026年7月28日"}, printed={"by": "青禾县人民政府办公室", "date": "2026年7月29日"}, copies="60")
    d = Docx("wps")
    d.right = 1200
    docx_masthead(d, made, size=66)
    d.put(d.r(item["title"], XBS, 22), jc="center", line=36)
    d.put(d.r(item["subtitle"], KAI), jc="center")
    d.put()
    docx_levels(d, item)
    d.put()
    d.put(d.r("青禾县水利局", FANG), jc="right", right=4)
    d.put(d.r("2026年7月28日", FANG), jc="right", right=4)
    for _ in range(3):
        d.put()
    docx_rows(d, made)
    d.put(d.r("青禾县人民政府办公室\t2026年7月29日印发", FANG, 14), tabs=[(8700, "right", None)], left=1, right=1, rule="000000")
    d.put(d.r("（共印60份）", FANG, 14), jc="right", right=1)
    d.save(BUILD / "special-report.docx")
    office(BUILD / "special-report.docx", "pdf", OUT / "special-report.pdf")
    truth("special-report", "PDF by LibreOffice Writer: one report of two pages with levels, 署名, 印发, （共印60份）", [made])


def office_exchange():
    """Copied out of an office system: half-width marks of layout, no-break spaces, lines that end in spaces."""
    made = issue("临溪信息", "64", "2026年9月25日", ["组织", "团委", "市监"], county="临溪", distribution=rows(发="各乡镇党委，市委各部门。"), signoff=sign(编辑="罗成", 签发="胡波"))
    lines = ["\xa0\xa0\xa0\xa0临溪信息\xa0\xa0", "第64期", "中共临溪市委办公室\xa0\xa0\xa0\xa0\xa0\xa0 2026-09-25", ""]
    for item in made["entries"]:
        lines += [f"\xa0\xa0\xa0\xa0{item['title']}  ", *(f"\xa0\xa0\xa0\xa0{text}  " for text in item["body"][:-1]), f"\xa0\xa0\xa0\xa0{item['body'][-1]}({item['sources'][0]})  ", ""]
    lines += ["发:各乡镇党委，市委各部门。", "编辑:罗成\xa0\xa0签发:胡波"]
    (OUT / "office-exchange.txt").write_bytes(("\ufeff" + "\n".join(lines)).encode("utf-8"))
    truth("office-exchange", "text in UTF-8 with BOM as copied from an office system: no-break spaces, half-width colons and brackets, an ISO date", [made])


def item_notes():
    one, two = piece_of("民政"), piece_of("住建")
    one["editorNote"] = ["柳林镇、石桥乡等地在探访关爱中积累了好经验，现予刊发。"]
    two["editorNote"] = ["老旧小区改造怎样改到群众心坎上，县住建局的做法值得借鉴。"]
    made = issue("青禾通讯", "6", "2026年5月15日", [one, two], marks=["内部资料", "注意保存"], serial="编号：000125", distribution=rows(发=TO_BELOW), signoff=sign(编辑="王敏"), notes=["文中数据截至2026年4月底。"])
    d = Docx("wps")
    d.put(d.r("内部资料\t编号：000125", HEI), tabs=[(8800, "right", None)])
    d.put(d.r("注意保存", HEI))
    made["masthead"].pop("marks")
    made["masthead"] = {**made["masthead"], "marks": ["内部资料", "注意保存"]}
    head = {**made, "masthead": {**made["masthead"], "marks": []}}
    docx_masthead(d, head)
    for item in made["entries"]:
        d.put(d.r(item["title"], HEI, 18), jc="center", before=160)
        d.put(d.r("编者按：", HEI), d.r(item["editorNote"][0], KAI), first=2)
        docx_body(d, item)
    d.put(d.r("注：文中数据截至2026年4月底。", FANG, 14), first=2)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "item-notes.docx")
    truth("item-notes", "docx, in the manner of WPS: 编号 on the line of the mark, an 编者按 in each item, 注 at the end", [made])


def form_contribution():
    item = piece_of("资源")
    item["kept"] = ["青禾县信息上报表", "2026年9月2日", "贺兰", "0399-6205566"]
    d = Docx("wps")
    d.put(d.r("青禾县信息上报表", XBS, 22), jc="center", line=36)
    body = {"xml": d.p(d.r(item["body"][0], FANG, 14), first=2, line=None)}
    cells = [["单位名称", "自然资源局", "报送时间", "2026年9月2日"], ["标　题", (item["title"], 3)], [("内　容", 1), (body, 3)], ["审签领导", "贺兰", "联系电话", "0399-6205566"]]
    d.add(d.table(cells, [1500, 3000, 1500, 2800], jc="left"))
    d.put()
    d.save(OUT / "稿-form.docx")
    contribution("稿-form", "docx, in the manner of WPS: a form in a table: 单位名称, 标题, 内容, 审签领导", item)


def labelled_contribution():
    item = piece_of("银行")
    item["kept"] = ["聂小雨", "2026.10.9"]
    (OUT / "稿-labelled.txt").write_bytes("\r\n".join([f"【信息标题】{item['title']}", "【正文】", *wrapped("　　" + item["body"][0], 32), "【报送单位】人民银行青禾支行", "【撰稿】聂小雨", "【日期】2026.10.9", ""]).encode("utf-8"))
    contribution("稿-labelled", "text in UTF-8: 【信息标题】, 【正文】, 【报送单位】, wrapped lines", item)


def signed_contribution():
    item = piece_of("档案")
    item["sources"] = ["青禾县档案馆"]
    item["kept"] = ["2026年4月7日"]
    d = Docx("wps")
    d.put(d.r(item["title"], XBS, 22), jc="center", line=36)
    d.put()
    docx_body(d, item, tagged=False)
    d.put()
    d.put(d.r("青禾县档案馆", FANG), jc="right", right=4)
    d.put(d.r("2026年4月7日", FANG), jc="right", right=4)
    d.save(OUT / "稿-signed.docx")
    contribution("稿-signed", "docx, in the manner of WPS: the unit and the date as a signature below", item)


def run():
    for make in (bullet_titles, source_lines, digest, briefs, two_columns, red_band, special_report, office_exchange, item_notes, form_contribution, labelled_contribution, signed_contribution):
        make()


if __name__ == "__main__":
    run()
