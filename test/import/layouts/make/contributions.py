"""What departments hand in: one piece of news, or a few, a file."""

from corpus import *
from tools import office


def contribution(name, made_with, *items):
    truth(name, made_with, list(items), "items")


def bold_first():
    """A bold first line, the unit in brackets at the end."""
    item = piece_of("水利")
    d = Docx("word")
    d.put(d.r(item["title"], "宋体", 16, b=True), line=None)
    docx_body(d, item)
    d.save(OUT / "稿-bold-first.docx")
    contribution("稿-bold-first", "docx, in the manner of Word: a bold first line", item)


def piece_of(key, **more):
    return {**copy.deepcopy(P[key]), **more}


def centred_two_lines():
    item = piece_of("林业")
    item["title"] = "县林业局“人防＋技防＋物防”筑牢秋冬季森林防火屏障"
    d = Docx("wps")
    d.put(d.r("县林业局“人防＋技防＋物防”", XBS, 22), jc="center", line=34)
    d.put(d.r("筑牢秋冬季森林防火屏障", XBS, 22), jc="center", line=34)
    d.put()
    docx_body(d, item, tagged=False)
    d.put()
    d.put(d.r("供稿单位：林业局", FANG))
    d.put(d.r("联系人：孟凡　　联系电话：0399-6203355", FANG))
    item["kept"] = ["孟凡", "0399-6203355"]
    d.save(OUT / "稿-centred-two-lines.docx")
    contribution("稿-centred-two-lines", "docx, in the manner of WPS: a title centred over two lines, 供稿单位 and 联系人 below", item)


def unit_by_name():
    item = piece_of("审计")
    d = Docx("wps")
    d.put(d.r(item["title"], HEI, 18), jc="center")
    docx_body(d, item, tagged=False)
    d.save(OUT / "审计局-做实整改.docx")
    contribution("审计局-做实整改", "docx, in the manner of WPS: the unit in the file's name alone", item)


def reviewed():
    item = piece_of("公安")
    item["kept"] = ["审核人：方正", "撰稿人：田野", "2026年7月3日"]
    d = Docx("word")
    d.put(d.r("县公安局信息稿件", HEI, 14))
    item["kept"].append("县公安局信息稿件")
    d.put(d.r(item["title"], XBS, 22), jc="center", line=34)
    docx_body(d, item)
    d.put(d.r("撰稿人：田野", FANG), jc="right")
    d.put(d.r("审核人：方正", FANG), jc="right")
    d.put(d.r("2026年7月3日", FANG), jc="right")
    d.save(OUT / "稿-reviewed.docx")
    contribution("稿-reviewed", "docx, in the manner of Word: a line above the title; 撰稿人, 审核人 and date below", item)


def levels():
    item = {"title": "县民政局“三个一”推进养老服务提质增效", "body": ["近年来，县民政局聚焦老年人急难愁盼，推动养老服务从“有没有”向“好不好”转变。", "一、建好一张网。建成县级养老服务指导中心1个、乡镇综合养老服务中心14个、村级幸福院216个。", "（一）城区嵌入。利用闲置用房改建社区养老站23处。", "（二）农村互助。推行“低龄帮高龄、健康帮失能”，组建互助队187支。", "二、培强一支队伍。培训养老护理员412名，持证上岗率100%。", "三、办暖一餐饭。开办助餐点61个，日均就餐2300人次。"], "sources": ["民政局"]}
    d = Docx("wps")
    d.put(d.r(item["title"], XBS, 22), jc="center", line=34)
    d.put(d.r("县民政局", KAI), jc="center")
    d.put()
    from issues_docx import docx_levels

    docx_levels(d, {**item, "sources": []})
    item["sources"] = ["县民政局"]
    d.save(OUT / "稿-levels.docx")
    contribution("稿-levels", "docx, in the manner of WPS: the unit centred below the title, levels in 黑体 and 楷体", item)


def table_inside():
    table = {"head": [["月份", "受理件数", "办结件数", "办结率"]], "rows": [["1月", "1286", "1270", "98.8%"], ["2月", "973", "965", "99.2%"], ["3月", "1542", "1533", "99.4%"]]}
    item = {"title": "一季度12345热线办理情况", "body": ["一季度，县12345政务服务便民热线共受理群众诉求3801件，同比增长12.7%，主要集中在供水、物业、停车等方面。", {"table": table}, "针对反映集中的问题，已向有关单位发出督办单26份。"], "sources": ["政务服务和大数据管理局"]}
    d = Docx("wps")
    d.put(d.r(item["title"], HEI, 18), jc="center")
    d.put(d.r(item["body"][0], FANG), first=2)
    d.add(d.table(table["head"] + table["rows"], [2200] * 4, head=0))
    d.put(d.r(item["body"][2] + tag(item), FANG), first=2)
    d.save(OUT / "稿-table.docx")
    contribution("稿-table", "docx, in the manner of WPS: a table whose head no mark tells", item)


def picture_inside():
    item = {"title": "柳林镇“红马甲”服务队忙抢收", "body": ["连日来，柳林镇46支“红马甲”志愿服务队深入田间，帮助缺劳力户抢收小麦1900余亩。", {"picture": "志愿者帮助群众装运小麦"}, "镇里还在路口设立补给站9个，免费供应绿豆汤、防暑药品。"], "sources": ["柳林镇"]}
    d = Docx("word")
    d.put(d.r(item["title"], HEI, 16, b=True), jc="center")
    d.put(d.r(item["body"][0], FANG), first=2)
    d.put(d.picture(jpeg(220, 150), "jpeg"), jc="center", line=None)
    d.put(d.r("志愿者帮助群众装运小麦", KAI, 12), jc="center")
    d.put(d.r(item["body"][2] + tag(item), FANG), first=2)
    d.save(OUT / "稿-picture.docx")
    contribution("稿-picture", "docx, in the manner of Word: a picture with a caption without a number", item)


def markdown():
    item = piece_of("电力")
    (OUT / "稿-markdown.md").write_text(f"# {item['title']}\n\n{item['body'][0][:26]}**{item['body'][0][26:38]}**{item['body'][0][38:]}\n\n供稿：供电公司\n", encoding="utf-8")
    item["bold"] = [item["body"][0][26:38]]
    contribution("稿-markdown", "Markdown: a heading, bold words, 供稿：", item)


def text_gbk():
    item = piece_of("统计")
    (OUT / "稿-gbk.txt").write_bytes(f"{item['title']}\r\n　　{item['body'][0]}（统计局）\r\n\r\n联系电话：6201234\r\n".encode("gb18030"))
    item["kept"] = ["联系电话：6201234"]
    contribution("稿-gbk", "text in GB18030: title on the first line, telephone below", item)


def office_doc():
    item = piece_of("教体")
    d = Docx("wps")
    d.put(d.r(item["title"], XBS, 22), jc="center")
    docx_body(d, item)
    d.save(BUILD / "contribution.docx")
    office(BUILD / "contribution.docx", "doc:MS Word 97", OUT / "稿-office.doc")
    contribution("稿-office", "doc by LibreOffice Writer", item)


def two_pieces():
    one, two = piece_of("妇联"), piece_of("团委")
    d = Docx("wps")
    for item in (one, two):
        d.put(d.r(item["title"], HEI, 16), first=2)
        docx_body(d, item)
    d.save(OUT / "稿-two-pieces.docx")
    contribution("稿-two-pieces", "docx, in the manner of WPS: two pieces of news in one file", one, two)


def run_in_first():
    item = piece_of("气象")
    item["sources"] = ["县气象局"]
    d = Docx("word")
    d.put(d.r(item["title"] + "。", None, None, style="a6"), d.r(item["body"][0], None, None), d.r("（供稿：县气象局）", None, None), style="a3", line=None)
    d.save(OUT / "稿-run-in.docx")
    contribution("稿-run-in", "docx, in the manner of Word: a run-in title by a character style, （供稿：…）", item)


def with_townships():
    item = piece_of("清洁")
    d = Docx("word")
    d.put(d.r(item["title"], "黑体", 16), first=2)
    docx_body(d, item, separator="、")
    d.put(d.r("（此件已经分管领导审定）", FANG))
    item["kept"] = ["此件已经分管领导审定"]
    d.save(OUT / "稿-townships.docx")
    contribution("稿-townships", "docx, in the manner of Word: bold townships, units with 、, a remark below", item)


def run():
    for make in (bold_first, centred_two_lines, unit_by_name, reviewed, levels, table_inside, picture_inside, markdown, text_gbk, office_doc, two_pieces, run_in_first, with_townships):
        make()


if __name__ == "__main__":
    run()
