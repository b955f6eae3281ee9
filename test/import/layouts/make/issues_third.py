"""A third set of layouts: other habits of offices and of those who type for them."""

from contributions import contribution, piece_of
from corpus import *
from issues_print import TYPST, html_bold, html_page, typst_foot, typst_text
from tools import chromium, office, typst


def soft_breaks():
    """Paragraphs that are lines of one paragraph, as copied from a web page."""
    made = issue("青禾信息", "53", "2026年11月24日", ["供销", "教体", "气象"], distribution=rows(发=TO_BELOW), signoff=sign(编辑="王敏", 审核="路帅"))
    d = Docx("word")
    docx_masthead(d, made)
    for item in made["entries"]:
        lines = "\n".join("　　" + text for text in item["body"]) + tag(item)
        d.put(d.r(item["title"] + "\n", HEI, 16, b=True), d.r(lines, FANG))
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "soft-breaks.docx")
    truth("soft-breaks", "docx, in the manner of Word: soft line breaks for paragraphs, indents of U+3000", [made])


def no_looks():
    """Nothing but 宋体 五号: titles are told by their place alone."""
    made = issue("白石工作动态", "17", "2026年4月3日", ["林业", "妇联", "银行", "电力"], issuers=["白石县人民政府办公室"], distribution=rows(报="县委、县政府领导。"), signoff=sign(编辑="鲁东", 签发="黄河清"))
    d = Docx("wps")
    put = lambda text: d.put(d.r(text, None, None), line=None)
    for text in ("白石工作动态", "第17期", "白石县人民政府办公室", "2026年4月3日", ""):
        put(text)
    for item in made["entries"]:
        put(item["title"])
        for at, text in enumerate(item["body"]):
            put("    " + text + (tag(item) if at == len(item["body"]) - 1 else ""))
        put("")
    put("报：县委、县政府领导。")
    put("编辑：鲁 东    签发：黄河清")
    d.save(OUT / "no-looks.docx")
    truth("no-looks", "docx, in the manner of WPS: no looks at all, indents of spaces", [made])


def founder_fonts():
    FS, H, K, X = "方正仿宋_GBK", "方正黑体_GBK", "方正楷体_GBK", "方正小标宋_GBK"
    made = issue("云岭政务快报", "009", "2026年1月21日", ["# 要闻", "组织", "# 乡镇", "茶"], county="云岭", total="1024", distribution=rows(报送="市政府办公室，县四家班子领导。", 抄送="县级各部门。"), signoff=sign(责任编辑="林涛", 审核="沈佳", 签发人="陈立新"))
    d = Docx("wps")
    d.put(d.r("云岭政务快报", X, 60, color="FF0000"), jc="center", line=None)
    d.put(d.r("第009期\t总第1024期", FS), tabs=[(8700, "right", None)], left=1, right=1)
    d.put(d.r("云岭县人民政府办公室\t2026年1月21日", FS), tabs=[(8700, "right", None)], left=1, right=1, rule="FF0000")
    for entry in made["entries"]:
        if "column" in entry:
            d.put(d.r(f"【{entry['column']}】", K, 18, b=True), jc="center")
            continue
        runs = [d.r(part, FS, b=strong) for part, strong in parts(entry["body"][0], entry.get("townships", []))]
        d.put(d.r(entry["title"] + "　", H), *runs, d.r(tag(entry, "　"), FS), first=2)
    for row in made["distribution"]:
        d.put(d.r(f"{row['label']}：{row['text']}", FS, 14), rule="000000")
    d.put(d.r("责任编辑：林　涛　　审核：沈　佳　　签发人：陈立新", FS, 14))
    d.save(OUT / "founder-fonts.docx")
    truth("founder-fonts", "docx, in the manner of WPS: 方正 GBK fonts, 第009期 with 总第1024期 on its line", [made])


def row_cells():
    made = issue("平安青禾", "7", "2026年6月24日", ["公安", "司法"], issuers=["中共青禾县委政法委员会"], distribution=rows(报="市委政法委，县委常委。", 送="县法院、县检察院。", 发="各乡镇政法委员，政法各单位。"), signoff=sign(签发="周建国", 审稿="吴桐", 编辑="钱进"), copies="80")
    d = Docx("word")
    docx_masthead(d, made, number="（2026年第%s期）")
    for item in made["entries"]:
        d.put(d.r(item["title"], SONG, 18, b=True), jc="center", before=160)
        docx_body(d, item)
    cells = [[row["label"] + "：", (row["text"], 2)] for row in made["distribution"]] + [["签发：周建国", "审稿：吴　桐", "编辑：钱　进"], [("（共印80份）", 3)]]
    d.add(d.table(cells, [2200, 3300, 3300], jc="left"))
    d.put()
    d.save(OUT / "row-cells.docx")
    truth("row-cells", "docx, in the manner of Word: labels of rows in cells of their own, titles in bold 宋体", [made])


def box_colophon():
    made = issue("青禾督查", "14", "2026年5月29日", ["审计", "财政"], issuers=["青禾县人民政府督查室"], distribution=rows(主送="各乡镇人民政府，县直各单位。", 抄送="县委办公室，县人大常委会办公室。"), printed={"by": "青禾县人民政府督查室", "date": "2026年5月29日"})
    d = Docx("word")
    docx_masthead(d, made)
    for item in made["entries"]:
        docx_run_in(d, item, gap="：")
    inner = [d.p(d.r(f"{row['label']}：{row['text']}", FANG, 14)) for row in made["distribution"]] + [d.p(d.r("青禾县人民政府督查室　　　　　2026年5月29日印发", FANG, 14))]
    d.put(d.box(*inner, name="版记"))
    d.save(OUT / "box-colophon.docx")
    truth("box-colophon", "docx, in the manner of Word: the colophon in a text box, run-in titles that end in ：", [made])


def html_blocks():
    """Paragraphs without indent, white between them, as web pages have them."""
    made = issue("沙洲早报", "312", "2026年11月11日", ["防汛", "资源", "医保"], county="沙洲", issuers=["沙洲区融媒体中心"], distribution=rows(发="各镇街，区直各单位。"), signoff=sign(编辑="孙慧", 核稿="马立"))
    style = "p { text-indent: 0; margin: 0 0 12pt; line-height: 24pt } h2 { text-indent: 0; font-size: 18pt; margin: 14pt 0 6pt } .src { text-align: right }"
    inner = "<h1>沙洲早报</h1><p class=c>第312期</p><p class=c>沙洲区融媒体中心　2026年11月11日　星期三</p><hr color=red>"
    for item in made["entries"]:
        inner += f"<h2>{item['title']}</h2><p>{html_bold(item['body'][0], item.get('townships', []))}</p><p class=src>（{' '.join(item['sources'])}）</p>"
    inner += "<hr><p>发：各镇街，区直各单位。</p><p>编辑：孙　慧　　核稿：马　立</p>"
    chromium(html_page(made, inner, style), OUT / "html-blocks.pdf")
    truth("html-blocks", "PDF by Chromium: paragraphs without indent, white between them, a day of the week, tags flush right", [made])


def pdf_pictures():
    item = {"title": "赤石镇小菌菇撑起致富伞", "body": ["赤石镇引进羊肚菌、黑木耳等品种，建起标准化大棚260座，年产鲜菇1900吨，带动430户增收。", {"picture": "群众采收黑木耳"}, "镇里与科研院所共建菌种实验室，菌棒成活率由82%提高到96%。"], "sources": ["赤石镇"]}
    made = issue("临溪快报", "20", "2026年10月27日", [item, "团委"], county="临溪", distribution=rows(本期发="市委常委，各乡镇党委，市直各单位。"), signoff=sign(编辑="罗成", 审核="胡波"))
    d = Docx("wps")
    d.right = 1200
    docx_masthead(d, made)
    d.put(d.r(item["title"] + "　", HEI), d.r(item["body"][0], FANG), first=2)
    d.put(d.picture(jpeg(220, 150), "jpeg", 60, 40), jc="center", line=None)
    d.put(d.r("图为群众采收黑木耳", KAI, 14), jc="center")
    item["body"][1]["picture"] = made["entries"][0]["body"][1]["picture"] = "图为群众采收黑木耳"
    d.put(d.r(item["body"][2] + tag(item), FANG), first=2)
    docx_run_in(d, made["entries"][1])
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(BUILD / "pdf-pictures.docx")
    office(BUILD / "pdf-pictures.docx", "pdf", OUT / "pdf-pictures.pdf")
    truth("pdf-pictures", "PDF by LibreOffice Writer: a picture with the caption 图为… inside a run-in item", [made])


def typst_cff():
    """Real CFF fonts, letter-spaced words, 【】 titles."""
    made = issue("白石信息", "30", "2026年7月15日", ["妇联", "残联"], issuers=["白石县委办公室"], distribution=rows(报="县委常委。"), signoff=sign(编辑="鲁东", 签发="黄河清"))
    import fonts

    source = TYPST.replace('"FangSong_GB2312"', '"FandolFang R"').replace('"FangSong_GB2312",', '"FandolFang R",')
    source += f'#align(center, text(font: "FandolSong", 48pt, fill: red)[白　石　信　息])\n#v(6pt)\n#align(center)[第　30　期]\n#pad(x: 1em)[#set par(first-line-indent: 0em)\n白石县委办公室 #h(1fr) 2026年7月15日]\n#line(length: 100%, stroke: 2pt + red)\n'
    for item in made["entries"]:
        source += f"【{typst_text(item['title'])}】{typst_text(item['body'][0])}{tag(item)}\n\n"
    import typst as compiler

    path = BUILD / "page.typ"
    path.write_text(source + typst_foot(made), encoding="utf-8")
    compiler.compile(str(path), output=str(OUT / "typst-cff.pdf"), font_paths=[str(fonts.ROOT / "fonts"), os.environ.get("LAYOUT_FONTS", "/tmp/layout-fonts")], ignore_system_fonts=True)
    truth("typst-cff", "PDF by Typst with CFF fonts: spaces in the title and number, 【】 titles in the face of the text", [made])


def signer_above():
    made = issue("青禾政务专报", "31", "2026年9月9日", ["退役"], marks=["特急"], signoff=sign(签发人="范晓宇"), distribution=rows(呈送="市政府办公室。"))
    made["entries"][0]["body"] = ["今年以来，我县坚持“兵支书”培养、就业创业扶持、困难帮扶三管齐下，退役军人获得感持续增强。", "1.建强“兵支书”队伍。选拔退役军人进村“两委”班子217人，其中担任村党组织书记94人。", "2.拓宽就业渠道。专场招聘会达成就业意向329人，订单培训264人。", "3.开展精准帮扶。走访困难退役军人1180户，发放慰问金96.4万元。"]
    item = made["entries"][0]
    item["title"] = "青禾县多措并举推动退役军人工作提质增效"
    d = Docx("wps")
    d.put(d.r("特急\t签发人：范晓宇", HEI), tabs=[(8800, "right", None)])
    docx_masthead(d, {**made, "masthead": {**made["masthead"], "marks": []}}, number="〔2026〕第%s期")
    made["number"] = "〔2026〕31"
    d.put(d.r(item["title"], XBS, 22), jc="center", line=36)
    for at, text in enumerate(item["body"]):
        d.put(d.r(text + (tag(item) if at == 3 else ""), FANG), first=2)
    docx_rows(d, made)
    d.save(OUT / "signer-above.docx")
    truth("signer-above", "docx, in the manner of WPS: 签发人 above the masthead on the line of 特急, 呈送", [made])


def table_issue():
    """Everything in one table, as some offices keep their form."""
    made = issue("工业经济运行快报", "8", "2026年8月15日", ["工信", "招商"], issuers=["青禾县科技和工业信息化局"], distribution=rows(报="县委、县政府领导。"))
    d = Docx("wps")
    head = d.p(d.r("工业经济运行快报", XBS, 40, color="FF0000"), jc="center", line=None) + d.p(d.r("第8期", FANG), jc="center") + d.p(d.r("青禾县科技和工业信息化局　　　　2026年8月15日", FANG), jc="center")
    body = ""
    for item in made["entries"]:
        body += d.p(d.r(item["title"], HEI), first=2) + d.p(d.r(item["body"][0] + tag(item), FANG), first=2)
    d.add(d.table([[{"xml": head}], [{"xml": body}], [{"xml": d.p(d.r("报：县委、县政府领导。", FANG, 14))}]], [8900]))
    d.put()
    d.save(OUT / "table-issue.docx")
    truth("table-issue", "docx, in the manner of WPS: masthead, text and colophon in three cells of one table", [made])


def tab_indents():
    item = piece_of("交通")
    item["kept"] = ["（拟稿：陶然　校对：沈宁）"]
    d = Docx("word")
    d.put(d.r(item["title"], "华文中宋", 18, b=True), jc="center")
    d.put(d.r("\t" + item["body"][0], "华文仿宋"))
    d.put(d.r("\t（供稿单位：交通运输局）", "华文仿宋"))
    d.put(d.r("（拟稿：陶然　校对：沈宁）", "华文仿宋", 12), jc="right")
    d.save(OUT / "稿-tabs.docx")
    contribution("稿-tabs", "docx, in the manner of Word: 华文 fonts, tabs for indents, （供稿单位：…） on its own line", item)


def mail_text():
    item = piece_of("供销")
    item["kept"] = ["各位领导，现将我单位本周信息报上，请审阅。", "电话 13800000000", "发件人：县供销社办公室"]
    item["sources"] = ["县供销社"]
    text = f"发件人：县供销社办公室\n\n各位领导，现将我单位本周信息报上，请审阅。\n\n{item['title']}\n\n{item['body'][0]}\n\n供稿单位：县供销社\n联系人 卢阳 电话 13800000000\n"
    (OUT / "稿-mail.txt").write_text(text, encoding="utf-8")
    contribution("稿-mail", "text in UTF-8 as copied from a letter: a greeting above, 供稿单位 and telephone below", item)


def run():
    for make in (soft_breaks, no_looks, founder_fonts, row_cells, box_colophon, html_blocks, pdf_pictures, typst_cff, signer_above, table_issue, tab_indents, mail_text):
        make()


if __name__ == "__main__":
    run()
