"""Back issues as .docx written by hand in the manners of WPS and Word."""

from corpus import *
from ooxml import WORD_STYLES


def wps_run_in():
    made = issue("青禾政务快报", "12", "2026年3月12日", ["水利", "发改", "农业", "清洁"], distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="李勉", 审核="路帅", 签发="范晓宇"))
    d = Docx("wps")
    docx_masthead(d, made)
    for item in made["entries"]:
        docx_run_in(d, item)
    d.put()
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "wps-run-in.docx")
    truth("wps-run-in", "docx, in the manner of WPS: run-in titles in 黑体", [made])


def word_line_titles():
    """Styles and theme fonts alone tell a title: no run says anything."""
    made = issue("云岭政务信息", "8", "2026年2月26日", ["茶", "政务", "税务"], county="云岭", distribution=rows(发=TO_BELOW), signoff=sign(编辑="赵一鸣", 审核="张晓光", 签发="陈立新"))
    d = Docx("word")
    d.put(d.r("云岭政务信息", size=None), style="a5", line=None)
    d.put(d.r("第8期", "仿宋", 16), jc="center")
    d.put(d.r("云岭县人民政府办公室" + " " * 16 + "2026年2月26日", "仿宋", 16), jc="center", rule="C00000")
    for item in made["entries"]:
        d.put(d.r(item["title"], size=None), style="a4", line=None)
        for at, text in enumerate(item["body"]):
            runs = [d.r(part, size=None, style="a7" if strong else None) for part, strong in parts(text, item.get("townships", []))]
            d.put(*runs, d.r(tag(item, "、"), size=None) if at == len(item["body"]) - 1 else "", style="a3", line=None)
    d.put(line=None)
    d.put(d.r("发：" + TO_BELOW, "仿宋", 14), line=None)
    d.put(d.r("编辑：赵一鸣    审核：张晓光    签发：陈立新", "仿宋", 14), line=None)
    d.save(OUT / "word-line-titles.docx")
    truth("word-line-titles", "docx, in the manner of Word: titles on their own line by a style, theme fonts", [made])


def bracket_titles():
    made = issue("每日要情", "67", "2026年4月8日", ["公安", "司法", "应急", "电力"], county="沙洲", distribution=rows(报=TO_ABOVE, 发="各镇街、区直各单位。"), signoff=sign(编辑="孙慧", 核稿="马立", 签发="何建军"))
    d = Docx("wps")
    docx_masthead(d, made, number="（第%s期）", size=48)
    for item in made["entries"]:
        docx_run_in(d, item, gap="", title="【%s】")
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "bracket-titles.docx")
    truth("bracket-titles", "docx, in the manner of WPS: titles in 【】 ahead of the text", [made])


def columns():
    made = issue("青禾简报", "21", "2026年5月20日", ["# 部门动态", "民政", "卫健", "# 乡镇传真", "秋收", "# 简讯", "= 0", "= 1", "= 4"], total="305", distribution=rows(报=TO_ABOVE, 送=TO_BESIDE, 发=TO_BELOW), signoff=sign(主编="周建国", 编辑="王敏", 校对="张晓光"))
    d = Docx("wps")
    docx_masthead(d, made, number="第%s期（总第305期）")
    for entry in made["entries"]:
        docx_column(d, entry["column"]) if "column" in entry else docx_run_in(d, entry, separator="、")
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "columns.docx")
    truth("columns", "docx, in the manner of WPS: 【部门动态】 and briefs without titles", [made])


def numbered_items():
    made = issue("临溪政务要情", "5", "2026年1月30日", ["财政", "审计", "统计"], county="临溪", issuers=["临溪市人民政府办公室"], distribution=rows(抄送="市委办公室，市人大常委会办公室，市政协办公室。"), printed={"by": "临溪市人民政府办公室", "date": "2026年1月30日"})
    for number, item in zip("一二三", made["entries"]):
        item["title"] = f"{number}、{item['title'].replace('县', '市')}"
    d = Docx("wps")
    docx_masthead(d, made)
    for item in made["entries"]:
        d.put(d.r(item["title"], HEI, 16), first=2)
        docx_body(d, item, form="（%s供稿）")
    d.put()
    docx_rows(d, made)
    d.put(d.r("临溪市人民政府办公室\t2026年1月30日印发", FANG, 14), tabs=[(8500, "right", None)], left=1, rule="000000")
    d.save(OUT / "numbered-items.docx")
    truth("numbered-items", "docx, in the manner of WPS: 一、 二、 as titles, 抄送 and 印发", [made])


def sign_table():
    made = issue("青禾信息", "33", "2026年6月11日", ["招商", "文旅", "残联"], distribution=rows(报送="县四大班子领导。", 发送=TO_BELOW), signoff=sign(责任编辑="李勉", 校对="赵一鸣", 审核="路帅", 签发="范晓宇"))
    d = Docx("word")
    docx_masthead(d, made, size=54)
    for item in made["entries"]:
        d.put(d.r(item["title"], HEI, 16, b=True), jc="center", before=120)
        docx_body(d, item)
    d.put()
    docx_rows(d, made)
    pairs = [[f"{one['role']}：{spaced(one['names'][0])}" for one in made["signoff"][at : at + 2]] for at in (0, 2)]
    d.add(d.table(pairs, [4400, 4400], borders=False, jc="left"))
    d.put()
    d.save(OUT / "sign-off-table.docx")
    truth("sign-off-table", "docx, in the manner of Word: centred titles, sign-off in a table of two columns without lines", [made])


def colophon_table():
    made = issue("政务督查专报", "3", "2026年7月2日", ["资源", "工信"], distribution=rows(报=TO_ABOVE, 送=TO_BESIDE, 发="各乡镇人民政府，县政府各部门。"), printed={"by": "青禾县人民政府办公室", "date": "2026年7月2日"}, copies="120", signoff=sign(编辑="赵一鸣", 核稿="王敏", 签发="周建国"))
    d = Docx("wps")
    docx_masthead(d, made)
    for item in made["entries"]:
        docx_run_in(d, item, gap="。", form="（%s）")
    for _ in range(3):
        d.put()
    cells = [[("报：" + TO_ABOVE, 2)], [("送：" + TO_BESIDE, 2)], [("发：各乡镇人民政府，县政府各部门。", 2)], ["青禾县人民政府办公室", "2026年7月2日印发"], [("编辑：赵一鸣　　核稿：王　敏　　签发：周建国　　（共印120份）", 2)]]
    d.add(d.table(cells, [5000, 3900], jc="left"))
    d.put()
    d.save(OUT / "colophon-table.docx")
    truth("colophon-table", "docx, in the manner of WPS: 报, 送, 发, 印发 and sign-off in a ruled table; titles end in 。", [made])


def contents_leaders():
    made = issue("青禾政务参考", "15", "2026年8月6日", ["市监", "交通", "林业", "银行"], marks=["内部资料　注意保存"], contents=True, distribution=rows(发=TO_BELOW), signoff=sign(责任编辑="李勉", 审核="路帅"))
    d = Docx("wps")
    docx_masthead(d, made)
    d.put(d.r("本期要目", HEI, 18), jc="center")
    for at, item in enumerate(made["entries"]):
        d.put(d.r(f"{item['title']}\t{(at // 2) + 1}", FANG, 16), tabs=[(8800, "right", "dot")], first=1)
    d.put()
    for item in made["entries"]:
        d.put(d.r(item["title"], HEI, 16), first=2)
        docx_body(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "contents-leaders.docx")
    truth("contents-leaders", "docx, in the manner of WPS: 本期要目 with tabs, dots and page numbers", [made])


TABLE = {"title": "各乡镇夏粮收购进度", "unit": "吨", "head": [["乡镇", "计划", "已收购", "进度"]], "rows": [["城关镇", "3200", "2980", "93.1%"], ["柳林镇", "8600", "8127", "94.5%"], ["河湾镇", "7400", "6512", "88.0%"], ["石桥乡", "6900", "6693", "97.0%"], ["合计", "26100", "24312", "93.1%"]], "note": "数据截至7月5日18时。"}


def table_middle():
    item = {"title": "我县夏粮收购平稳有序", "body": ["县发展改革委督促各粮库腾仓备仓、校准器具、公开价格，设立便民服务点31个，实行“预约售粮”，农民平均等候时间不到20分钟。各乡镇收购进度如下。", {"table": TABLE}, "下一步，该委将加强库外储粮指导，确保颗粒归仓、农民增收。"], "sources": ["发展改革委"]}
    made = issue("青禾快报", "28", "2026年7月6日", [item, "供销"], distribution=rows(本期发=TO_ALL), signoff=sign(编辑="王敏", 签发="周建国"))
    d = Docx("wps")
    docx_masthead(d, made)
    first, second = made["entries"]
    d.put(d.r(first["title"] + "　", HEI, 16), d.r(first["body"][0], FANG), first=2)
    d.put(d.r(TABLE["title"], HEI, 14), jc="center")
    d.put(d.r("单位：吨", FANG, 14), jc="right")
    d.add(d.table(TABLE["head"] + TABLE["rows"], [2200, 2200, 2200, 2200], head=1))
    d.put(d.r("注：" + TABLE["note"], FANG, 12))
    d.put(d.r(first["body"][2] + tag(first), FANG), first=2)
    docx_run_in(d, second)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "table-middle.docx")
    truth("table-middle", "docx, in the manner of WPS: a table with title, unit and note inside an item", [made])


def merged_table():
    table = {"head": [["序号", "项目", "进展", "^"], ["^", "^", "开工", "竣工"]], "rows": [["1", "农村供水", "3月", "9月"], ["2", "道路硬化", "4月", "11月"]]}
    true_table = {"head": [["序号", "项目", "进展"], ["开工", "竣工"]], "rows": table["rows"]}
    item = {"title": "县农业农村局有序推进和美乡村建设", "body": ["今年确定的8个示范村全部编制完成村庄规划，整合资金5200万元，实施基础设施项目26个。重点项目安排如下：", {"table": true_table}], "sources": ["农业农村局"]}
    made = issue("和美乡村建设简报", "4", "2026年4月21日", [item, "妇联"], issuers=["青禾县和美乡村建设指挥部办公室"], distribution=rows(报="市农业农村局，县委、县政府领导。", 发="指挥部各成员单位。"))
    d = Docx("word")
    docx_masthead(d, made, size=44)
    d.put(d.r(item["title"], HEI, 16), first=2)
    d.put(d.r(item["body"][0], FANG), first=2)
    d.add(d.table([["序号", "项目", ("进展", 2)], ["^", "^", "开工", "竣工"], *table["rows"]], [1200, 3600, 2000, 2000], head=2))
    d.put(d.r("（农业农村局）", FANG), jc="right")
    second = made["entries"][1]
    d.put(d.r(second["title"], HEI, 16), first=2)
    docx_body(d, second, tagged=False)
    d.put(d.r("（妇联）", FANG), jc="right")
    docx_rows(d, made)
    d.save(OUT / "merged-table.docx")
    truth("merged-table", "docx, in the manner of Word: a table with merged cells; tags on lines of their own", [made])


def pictures():
    first = {"title": "青河大桥主体工程提前完工", "body": ["3月18日，随着最后一榀箱梁架设到位，总投资2.6亿元的青河大桥主体工程完工，比计划提前42天。", {"picture": "青河大桥合龙现场"}, "该桥建成后，河湾镇群众进城由40分钟缩短到12分钟。"], "sources": ["交通运输局"]}
    second = {"title": "柳林镇万亩油菜花开迎客来", "body": ["柳林镇引导群众轮作油菜1.1万亩，配套停车场、观景台、农产品展销区，办起首届油菜花节。", {"picture": "游客在花田中"}, {"picture": "农产品展销"}], "sources": ["柳林镇"]}
    made = issue("青禾简报", "10", "2026年3月25日", [first, second], distribution=rows(本期发=TO_ALL), signoff=sign(编辑="王敏", 摄影="赵一鸣"))
    d = Docx("wps")
    docx_masthead(d, made)
    d.put(d.r(first["title"] + "　", HEI), d.r(first["body"][0], FANG), first=2)
    d.put(d.picture(png(240, 160)), jc="center", line=None)
    d.put(d.r("图1　青河大桥合龙现场", KAI, 14), jc="center")
    d.put(d.r(first["body"][2] + tag(first), FANG), first=2)
    d.put(d.r(second["title"] + "　", HEI), d.r(second["body"][0] + tag(second), FANG), first=2)
    d.put(d.picture(png(200, 140, (90, 160, 90)), alt="花田"), jc="center", line=None)
    d.put(d.r("图2　游客在花田中", KAI, 14), jc="center")
    d.put(d.picture(jpeg(180, 120), "jpeg"), jc="center", line=None)
    d.put(d.r("图3　农产品展销", KAI, 14), jc="center")
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "pictures.docx")
    truth("pictures", "docx, in the manner of WPS: pictures with captions 图1, also below the tag", [made])


def box_masthead():
    made = issue("青禾要情专递", "6", "2026年2月9日", ["人社", "住建", "退役"], distribution=rows(发=TO_BELOW), signoff=sign(编辑="赵一鸣", 审核="王敏", 签发="周建国"))
    d = Docx("word")
    box = d.box(d.p(d.r("青禾要情专递", XBS, 55, color="FF0000"), jc="center", line=None), d.p(d.r("第6期", FANG, 16), jc="center"))
    d.put(box, line=None)
    d.put(d.r("青禾县人民政府办公室\t2026年2月9日", FANG, 16), tabs=[(8800, "right", None)])
    d.put(d.line_shape(), line=None)
    for item in made["entries"]:
        d.put(d.r(item["title"], HEI, 16), first=2)
        docx_body(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "box-masthead.docx")
    truth("box-masthead", "docx, in the manner of Word: title and number in a text box, with its VML double", [made])


def table_masthead():
    made = issue("沙洲信息", "19", "2026年6月29日", ["防汛", "气象"], county="沙洲", distribution=rows(本期发="区委常委，区人大常委会主任、副主任，副区长，区政协主席、副主席，各镇街，区直各单位。"), signoff=sign(编辑="孙慧", 审核="马立", 签发="何建军"))
    d = Docx("wps")
    head = d.p(d.r("沙　洲　信　息", XBS, 48, color="FF0000"), jc="center", line=None)
    d.add(d.table([[({"xml": head}, 3)], ["沙洲区人民政府办公室", "第19期", "2026年6月29日"]], [3400, 2000, 3400], borders=False, size=16))
    d.put(rule="FF0000")
    for item in made["entries"]:
        docx_run_in(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "table-masthead.docx")
    truth("table-masthead", "docx, in the manner of WPS: the masthead in a table without lines, the title letter-spaced", [made])


def header_masthead():
    made = issue("云岭快报", "41", "2026年9月3日", ["医保", "档案", "团委"], county="云岭", distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="林涛", 审核="沈佳", 签发="陈立新"))
    d = Docx("word")
    first = d.part("header", d.p(d.r("云岭快报", XBS, 50, color="FF0000"), jc="center", line=None), d.p(d.r("第41期", FANG, 16), jc="center"), d.p(d.r("云岭县人民政府办公室\t2026年9月3日", FANG, 16), tabs=[(8800, "right", None)], rule="FF0000"))
    others = d.part("header", d.p(d.r("云岭快报　2026年第41期", SONG, 9), jc="right", line=None))
    for item in made["entries"]:
        docx_run_in(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    foot = d.page_footer()
    d.save(OUT / "header-masthead.docx", d.section([("first", first), ("default", others)], [("default", foot), ("first", foot)], title_page=True))
    truth("header-masthead", "docx, in the manner of Word: the masthead in the first page's header, a running head on the others", [made])


def letter_spaced():
    made = issue("青禾信息", "9", "2026年3月3日", ["宣传", "组织", {"column": "简讯"}, "= 2", "= 3"], distribution=rows(报=TO_ABOVE, 发=TO_BELOW), signoff=sign(签发="王敏", 核稿="李勉", 编辑="赵一鸣"))
    d = Docx("wps")
    d.put(d.r("青　禾　信　息", XBS, 60, color="FF0000"), jc="center", line=None)
    d.put(d.r("第　9　期", FANG, 16), jc="center")
    d.put(d.r("青禾县人民政府办公室　　　　　　　　2026 年 3 月 3 日", FANG, 16), jc="center")
    d.put(rule="FF0000")
    for entry in made["entries"]:
        if "column" in entry:
            d.put(d.r("简　　讯", HEI, 16), jc="center")
        else:
            docx_run_in(d, entry, gap="  ")
    for row in made["distribution"]:
        d.put(d.r(f"{row['label']}　：{row['text']}", FANG, 14))
    d.put(d.r("签　发：王　敏　　　核　稿：李　勉　　　编　辑：赵一鸣", FANG, 14))
    d.save(OUT / "letter-spaced.docx")
    truth("letter-spaced", "docx, in the manner of WPS: spaces in the title, number, column, roles and names", [made])


def several_in_one():
    all_of = [
        issue("青禾日报摘", "101", "2026年4月13日", ["公安", "妇联"], distribution=rows(本期发="县委、县政府领导。"), signoff=sign(编辑="王敏", 审核="路帅")),
        issue("青禾日报摘", "102", "2026年4月14日", ["统计", "供销"], distribution=rows(本期发="县委、县政府领导。"), signoff=sign(编辑="王敏", 审核="路帅")),
        issue("青禾日报摘", "103", "2026年4月15日", ["档案"], distribution=rows(本期发="县委、县政府领导。"), signoff=sign(编辑="李勉", 审核="路帅")),
    ]
    d = Docx("wps")
    for at, made in enumerate(all_of):
        if at:
            d.add('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
        docx_masthead(d, made, size=48)
        for item in made["entries"]:
            docx_run_in(d, item)
        docx_rows(d, made)
        docx_signoff(d, made)
    d.save(OUT / "several-in-one.docx")
    truth("several-in-one", "docx, in the manner of WPS: three issues in one file, page breaks between", all_of)


def joint_issuers():
    made = issue(["中共青禾县委　青禾县人民政府", "信息专报"], "〔2026〕7", "2026年5月8日", ["发改"], issuers=["中共青禾县委办公室", "青禾县人民政府办公室"], marks=["000218", "秘密★1年"], distribution=rows(报=TO_ABOVE, 送=TO_BESIDE), signoff=sign(签发="周建国", 编辑="王敏"))
    made["entries"][0]["body"] = ["今年以来，全县坚持把项目建设作为稳增长的“压舱石”，聚焦谋划、落地、投产三个环节持续发力，取得阶段性成效。", "一、抓谋划，储备一批。紧盯政策投向，谋划储备项目216个，总投资483亿元，其中37个纳入省级项目库。", "二、抓落地，开工一批。推行“拿地即开工”“容缺办理”，前期手续办理时限压缩至45个工作日。", "三、抓投产，见效一批。落实县级领导分包责任，逐月督导，一季度竣工投产项目14个，新增产值8.9亿元。"]
    made["entries"][0]["title"] = "青禾县以项目之“进”支撑发展之“稳”"
    d = Docx("wps")
    d.put(d.r("000218", HEI))
    d.put(d.r("秘密★1年", HEI))
    d.put(d.r("中共青禾县委　青禾县人民政府", XBS, 22, color="FF0000"), jc="center", line=None)
    d.put(d.r("信息专报", XBS, 60, color="FF0000"), jc="center", line=None)
    d.put(d.r("〔2026〕第7期", FANG), jc="center")
    d.put(d.r("中共青禾县委办公室\t", FANG), tabs=[(8600, "right", None)], left=1)
    d.put(d.r("青禾县人民政府办公室\t2026年5月8日", FANG), tabs=[(8600, "right", None)], left=1, rule="FF0000")
    item = made["entries"][0]
    d.put(d.r(item["title"], XBS, 22), jc="center", line=36)
    d.put()
    docx_levels(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "joint-issuers.docx")
    truth("joint-issuers", "docx, in the manner of WPS: two issuers, marks, 〔2026〕第7期, one item with a centred title and levels", [made])


def docx_levels(d, item):
    """一、 in 黑体 up to its stop, （一） in 楷体."""
    for at, text in enumerate(item["body"]):
        last = at == len(item["body"]) - 1
        end = tag(item) if last else ""
        head = re.match(r"([一二三四]、|（[一二三四]）)[^。]*。", text)
        if head:
            face = HEI if text[1] == "、" else KAI
            d.put(d.r(head.group(), face), d.r(text[head.end() :] + end, FANG) if text[head.end() :] + end else "", first=2)
        else:
            d.put(d.r(text + end, FANG), first=2)


def attachments():
    steps = ["一、申报条件。在本县注册登记、连续正常经营满一年的小微企业和个体工商户。", "二、申报材料。营业执照、纳税证明、用工名册，均可在“青禾办”小程序上传。", "三、办理时限。材料齐全的，5个工作日内办结。"]
    made = issue("青禾营商环境简报", "11", "2026年10月16日", ["政务", "税务"], issuers=["青禾县优化营商环境领导小组办公室"], attachments=[{"title": "惠企政策清单（第三批）"}, {"title": "稳岗补贴申报指南", "body": steps}], distribution=rows(报=TO_ABOVE, 发="领导小组各成员单位。"), signoff=sign(编辑="钱进", 审核="吴桐"))
    d = Docx("wps")
    docx_masthead(d, made, size=44)
    for item in made["entries"]:
        docx_run_in(d, item)
    d.put()
    d.put(d.r("附件：1.惠企政策清单（第三批）", FANG), first=2)
    d.put(d.r("2.稳岗补贴申报指南", FANG), first=5)
    d.put(d.r("附件2", HEI), break_before=True)
    d.put(d.r("稳岗补贴申报指南", XBS, 22), jc="center", line=36)
    for text in steps:
        d.put(d.r(text, FANG), first=2)
    d.put()
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "attachments.docx")
    truth("attachments", "docx, in the manner of WPS: a list of attachments, one with a page of its own", [made])


def note_and_signature():
    note = "近期，临溪市东皋镇把群众身边的小事当作头等大事来办，做法实、效果好。现予印发，供各地学习借鉴。"
    item = {"title": "东皋镇办好民生“关键小事”", "subtitle": "——赤石镇、枫林乡同题共答侧记", "body": ["东皋镇在集镇、村口、学校门前设立“有事您说”意见箱46个，每周开箱、当场派单，办结率97.2%。", "（一）听得见。干部每月走访不少于20户，记“民情账”1.3万条。", "（二）办得快。小事当天办、难事会商办，平均办理时间由9天缩短到3天。", "（三）管得住。请群众打分，连续两次不满意的，由镇纪委约谈承办人。"], "sources": ["东皋镇"]}
    made = issue("临溪通讯", "2", "2026年2月2日", [item], county="临溪", editorNote=[note], signature={"units": ["中共临溪市委办公室"], "date": "2026年2月2日"}, issuers=["中共临溪市委办公室"], distribution=rows(发="各乡镇党委，市委各部门，市直各单位。"))
    d = Docx("wps")
    docx_masthead(d, made)
    d.put(d.r("编者按：", HEI), d.r(note, KAI), first=2)
    d.put()
    d.put(d.r(item["title"], XBS, 22), jc="center", line=36)
    d.put(d.r(item["subtitle"], KAI), jc="center")
    d.put()
    docx_levels(d, item)
    d.put()
    d.put(d.r("中共临溪市委办公室", FANG), jc="right", right=2)
    d.put(d.r("2026年2月2日", FANG), jc="right", right=4)
    docx_rows(d, made)
    d.save(OUT / "note-and-signature.docx")
    truth("note-and-signature", "docx, in the manner of WPS: 编者按, centred title with subtitle, levels, 署名 and date", [made])


def tracked_changes():
    made = issue("青禾快报", "17", "2026年3月11日", ["林业", "组织"], distribution=rows(本期发=TO_ALL), signoff=sign(编辑="王敏", 签发="周建国"), kept=["这个数请林业局再核一下"])
    d = Docx("word")
    docx_masthead(d, made)
    first, second = made["entries"]
    text = first["body"][0]
    at, to = text.index("217名"), text.index("无人机每日")
    runs = [d.r(text[:at], FANG), d.changed("del", d.r("206名", FANG, deleted=True)), d.changed("ins", d.comment(d.r("217名", FANG), "这个数请林业局再核一下")), d.r(text[at + 4 : to], FANG), d.changed("ins", d.r(text[to:], FANG)), d.changed("del", d.r("请审阅。", FANG, deleted=True)), d.r(tag(first), FANG)]
    d.put(d.r(first["title"] + "　", HEI), *runs, first=2)
    d.put(d.changed("del", d.r("此件仅供参考，请勿外传。", FANG, deleted=True)), first=2)
    docx_run_in(d, second)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "tracked-changes.docx")
    truth("tracked-changes", "docx, in the manner of Word: insertions, deletions, a comment; all accepted", [made])


def footnotes():
    made = issue("青禾调研", "4", "2026年6月5日", ["银行", "招商"], distribution=rows(报=TO_ABOVE), signoff=sign(编辑="钱进", 审核="吴桐"), kept=["首贷户指首次从银行获得贷款的企业和个体工商户。"])
    d = Docx("word")
    docx_masthead(d, made)
    first, second = made["entries"]
    text = first["body"][0]
    at = text.index("培植计划")
    d.put(d.r(first["title"], HEI), first=2)
    d.put(d.r(text[:at], FANG), d.footnote("首贷户指首次从银行获得贷款的企业和个体工商户。"), d.r(text[at:] + tag(first), FANG), first=2)
    d.put(d.r(second["title"], HEI), first=2)
    docx_body(d, second)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "footnotes.docx")
    truth("footnotes", "docx, in the manner of Word: a footnote, kept anywhere", [made])


def english_numbers():
    first = {"title": "县工信局推动5G＋工业互联网融合应用", "body": ["建成5G基站1286座，万人拥有数24.7座；培育“5G＋工业互联网”应用场景11个。青禾轴承（QH Bearing Co., Ltd.）建成MES、ERP、WMS一体化系统，产品不良率由1.8‰降至0.6‰，单位产品能耗下降13.5%。"], "sources": ["科技和工业信息化局"]}
    second = {"title": "我县3家企业入围CNAS认可实验室", "body": ["截至2026年6月，全县取得CNAS认可的实验室由0家增至3家，可开展GB/T 19001、ISO 14001等标准涉及的检测项目268项，年检测量3.2万批次，检测周期由15天缩短到4～6天。"], "sources": ["市场监管局"]}
    third = {"title": "“E路通”APP上线满月注册用户突破10万", "body": ["平台集成公交、停车、充电等8类服务，日均访问3.6万次，95%以上的办件在30分钟内受理。"], "sources": ["大数据中心"]}
    made = issue("科技信息", "6", "2026年6月30日", [first, second, third], issuers=["青禾县科技和工业信息化局"], distribution=rows(报="县委、县政府领导，市科技局、工业和信息化局。"), contact=[{"label": "电话", "text": "0399-6201188"}, {"label": "邮箱", "text": "qhkgj@example.gov.cn"}])
    d = Docx("wps")
    docx_masthead(d, made)
    for item in made["entries"]:
        d.put(d.r(item["title"], HEI, b=True), first=2)
        docx_body(d, item)
    docx_rows(d, made)
    d.put(d.r("电话：0399-6201188　　邮箱：qhkgj@example.gov.cn", FANG, 14))
    d.save(OUT / "english-numbers.docx")
    truth("english-numbers", "docx, in the manner of WPS: Latin names, figures, units and standards; contact below", [made])


def supplement():
    made = issue("青禾政务快报", "2", "2026年7月18日", ["应急", "电力"], supplement=True, distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="李勉", 审核="路帅", 签发="范晓宇"))
    d = Docx("wps")
    d.put(d.r("青禾政务快报", XBS, 60, color="FF0000"), jc="center", line=None)
    d.put(d.r("增刊第2期", FANG), jc="center")
    d.put(d.r("青禾县人民政府办公室编　　　　　　　2026年7月18日", FANG), jc="center", rule="FF0000")
    made["masthead"]["issuers"] = ["青禾县人民政府办公室编"]
    d.put(d.r("〔防汛抗旱专题〕", HEI), jc="center")
    made["entries"].insert(0, {"column": "防汛抗旱专题"})
    for item in made["entries"][1:]:
        docx_run_in(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "supplement.docx")
    truth("supplement", "docx, in the manner of WPS: 增刊第2期, a column in 〔〕, 编 behind the issuer", [made])


def auto_numbering():
    """Numbers that Word counts by itself."""
    item = {"title": "县信访局三项机制推动信访问题源头化解", "body": ["今年以来，县信访局坚持关口前移，全县信访总量同比下降18.6%。", "一、首接首办。谁接访谁跟踪，一包到底。", "二、联调联处。每周三由司法、人社、住建等部门集中坐诊。", "三、回访回头。办结后30日内逐件回访，满意率96.4%。"], "sources": ["信访局"]}
    made = issue("信访工作简报", "13", "2026年8月27日", [item], issuers=["青禾县信访工作联席会议办公室"], distribution=rows(报="县委、县政府领导。", 发="联席会议各成员单位。"), signoff=sign(编辑="郑和平", 审核="吴桐"))
    d = Docx("word")
    d.numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    docx_masthead(d, made, size=44)
    d.put(d.r(item["title"], XBS, 22), jc="center", line=36)
    d.put(d.r(item["body"][0], FANG), first=2)
    for at, text in enumerate(item["body"][1:]):
        head, rest = text[2:].split("。", 1)
        d.put(d.r(head + "。", HEI), d.r(rest + (tag(item) if at == 2 else ""), FANG), first=2, num=(1, 0))
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "auto-numbering.docx")
    truth("auto-numbering", "docx, in the manner of Word: 一、 二、 numbered by Word itself", [made])


def instruction_box():
    made = issue("领导参阅", "22", "2026年9月21日", ["残联", "医保"], instruction=["请民政局、残联认真研究，拿出具体办法，国庆前报来。", "陈立新　9月19日"], county="云岭", distribution=rows(报="县委常委。"), signoff=sign(编辑="林涛", 签发="沈佳"))
    d = Docx("wps")
    docx_masthead(d, made, number="2026年第%s期")
    boxed = d.p(d.r("领导批示：", HEI), line=None) + d.p(d.r("请民政局、残联认真研究，拿出具体办法，国庆前报来。", KAI), first=2, line=None) + d.p(d.r("陈立新　9月19日", KAI), jc="right", line=None)
    d.add(d.table([[{"xml": boxed}]], [8800]))
    d.put()
    for item in made["entries"]:
        docx_run_in(d, item)
    docx_rows(d, made)
    docx_signoff(d, made)
    d.save(OUT / "instruction-box.docx")
    truth("instruction-box", "docx, in the manner of WPS: 领导批示 in a box, 2026年第22期", [made])


def run():
    for make in (wps_run_in, word_line_titles, bracket_titles, columns, numbered_items, sign_table, colophon_table, contents_leaders, table_middle, merged_table, pictures, box_masthead, table_masthead, header_masthead, letter_spaced, several_in_one, joint_issuers, attachments, note_and_signature, tracked_changes, footnotes, english_numbers, supplement, auto_numbering, instruction_box):
        make()


if __name__ == "__main__":
    run()
