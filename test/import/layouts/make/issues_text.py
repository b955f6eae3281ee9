"""Back issues as plain text: exported, copied, wrapped, cut by page ends."""

from corpus import *
from tools import extracted, wrapped


def write(name, text, encoding="utf-8", ending="txt"):
    (OUT / f"{name}.{ending}").write_bytes(text.encode(encoding))


def head_lines(made, number="第%s期"):
    return [*made["masthead"]["title"], number % made["number"], *made["masthead"]["issuers"], made["date"]]


def foot_lines(made):
    return [*(f"{row['label']}：{row['text']}" for row in made["distribution"]), *(f"{one['role']}：{spaced(one['names'][0])}" for one in made["signoff"])]


def item_lines(item, gap="　", separator=" "):
    lead = item["title"] + gap if item.get("title") else ""
    body = list(item["body"])
    body[0] = lead + body[0]
    body[-1] += tag(item, separator)
    return body


def word_export():
    """Saved as text by Word: a paragraph a line, no indents."""
    made = issue("青禾信息", "31", "2026年7月24日", ["应急", "财政", "民政"], distribution=rows(报=TO_ABOVE, 发=TO_BELOW), signoff=sign(编辑="王敏", 审核="路帅", 签发="范晓宇"))
    lines = head_lines(made)
    for item in made["entries"]:
        lines += [item["title"], *item_lines({**item, "title": None})]
    write("word-export", "\r\n".join([*lines, *foot_lines(made), ""]), "gb18030")
    truth("word-export", "text in GB18030 with CRLF, as Word saves it: titles on their own line", [made])


def hard_wrapped():
    made = issue("青禾政务快报", "29", "2026年7月9日", ["气象", "住建", "退役", "妇联"], distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="李勉", 审核="路帅", 签发="范晓宇"))
    lines = ["                    青禾政务快报", "", "                       第29期", "", "  青禾县人民政府办公室                    2026年7月9日", "-" * 60, ""]
    for item in made["entries"]:
        for text in item_lines(item):
            lines += wrapped("　　" + text, 30)
        lines.append("")
    lines += ["-" * 60, *wrapped("本期发：" + TO_ALL, 30), "责任编辑：李　勉      审核：路　帅      签发：范晓宇", ""]
    write("hard-wrapped", "\n".join(lines))
    truth("hard-wrapped", "text in UTF-8, lines of 30 characters broken by hand, indents of U+3000, rules of hyphens", [made])


def page_cut():
    """As a reader of PDF gives it: paragraphs whole but for page ends, page numbers, marks for bold."""
    made = issue("青禾政务快报", "45", "2026年10月20日", ["工信", "交通", "秋收"], distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="李 勉".replace(" ", ""), 审核="路帅", 签发="范晓宇"))
    lines = ["青禾政务快报", "", "第 45 期", "", "青禾县人民政府办公室", "", "2026 年 10 月 20 日", ""]
    for at, item in enumerate(made["entries"]):
        (text,) = item_lines(item, " ")
        for name in item.get("townships", []):
            text = text.replace("。" + name, f"。**{name}**")
        text = re.sub(r"(?<=[一-鿿])(\d[\d.]*)(?=[一-鿿])", r" \1 ", text)
        cut = {0: "给予补", 1: "开发护路员"}.get(at)
        if cut:
            place = text.index(cut) + len(cut)
            lines += [text[:place], "", f"— {at + 1} —", "", text[place:], ""]
        else:
            lines += [text, ""]
    lines += ["本期发：" + TO_ALL, "", "责任编辑：李 勉", "", "审核：路 帅", "", "签发：范晓宇", ""]
    write("page-cut", "\n".join(lines))
    truth("page-cut", "text in UTF-8 as read from a PDF: two paragraphs cut by page ends, ** around townships", [made])


def wps_copied():
    made = issue("青禾简报", "7-8", "2026年4月30日", ["# 重点工作", "资源", "人社", "# 一线动态", "= 1", "团委"], total="214", distribution=rows(报=TO_ABOVE, 送=TO_BESIDE, 发=TO_BELOW), signoff=sign(主编="周建国", 编辑="王敏"), copies="300")
    lines = ["青禾简报", "第7—8期（合刊）", "（总第214期）", "青禾县人民政府办公室\t2026年4月30日", ""]
    for entry in made["entries"]:
        if "column" in entry:
            lines.append(f"【{entry['column']}】")
        else:
            lines += ["　　" + text for text in item_lines(entry, "  ", "、")]
    lines += [f"{row['label']}：{row['text']}" for row in made["distribution"]] + ["主编：周建国\t编辑：王　敏\t（共印300份）"]
    (OUT / "wps-copied.txt").write_bytes("\r\n".join(lines).encode("utf-16"))
    truth("wps-copied", "text in UTF-16 as copied from WPS: tabs, U+3000, a double issue with a running total", [made])


def two_issues():
    all_of = [issue("白石动态", number, date, items, county="云岭", issuers=["白石县委办公室"], distribution=rows(发="各乡镇党委，县委各部门。"), signoff=sign(编辑="黄河清", 核稿="鲁东")) for number, date, items in (("55", "2026年8月11日", ["档案", "统计"]), ("56", "2026年8月13日", ["供销", "残联"]))]
    lines = []
    for made in all_of:
        lines += ["白石动态", f"第{made['number']}期", f"白石县委办公室　　　{made['date']}", "=" * 30]
        for item in made["entries"]:
            lines += ["◆" + item["title"], *("　　" + text for text in item_lines({**item, "title": None}))]
        lines += ["发：各乡镇党委，县委各部门。", "编辑：黄河清　　核稿：鲁　东", "", "", ""]
    write("two-issues", "\r\n".join(lines), "gb18030")
    truth("two-issues", "text in GB18030: two issues one below the other, titles behind ◆", all_of)


def pdf_extracted():
    made = issue("青禾政务快报", "52", "2026年12月1日", ["市监", "教体", "招商", "文旅", "公安"], distribution=rows(本期发=TO_ALL), signoff=sign(责任编辑="李勉", 审核="路帅", 签发="范晓宇"))
    write("pdf-extracted", extracted(OUT / "running-heads.pdf", "-layout"))
    truth("pdf-extracted", "text in UTF-8 as pdftotext -layout reads running-heads.pdf: form feeds, running heads, page numbers", [made])


def markdown_issue():
    made = issue("云岭快报", "18", "2026年5月29日", ["茶", "税务"], county="云岭", distribution=rows(发=TO_BELOW), signoff=sign(编辑="林涛", 签发="陈立新"))
    lines = ["# 云岭快报", "", "第18期", "", "云岭县人民政府办公室　2026年5月29日", "", "---", ""]
    for item in made["entries"]:
        lines += [f"## {item['title']}", ""]
        for text in item_lines({**item, "title": None}):
            for name in item.get("townships", []):
                text = text.replace(name, f"**{name}**", 1)
            lines += [text, ""]
    lines += ["---", "", "发：" + TO_BELOW, "", "编辑：林涛　签发：陈立新", ""]
    write("markdown", "\n".join(lines), ending="md")
    truth("markdown", "Markdown: headings, ** and rules", [made])


def run():
    for make in (word_export, hard_wrapped, page_cut, wps_copied, two_issues, pdf_extracted, markdown_issue):
        make()


if __name__ == "__main__":
    run()
