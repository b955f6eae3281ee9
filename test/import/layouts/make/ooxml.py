"""Writes .docx by hand, in the manners of Word and of WPS."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'mc:Ignorable="w14"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FANG, HEI, KAI, SONG, XBS = "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体", "方正小标宋简体"


def _content(text):
    made = []
    for part in re.split(r"([\t\n])", text):
        if part == "\t":
            made.append("<w:tab/>")
        elif part == "\n":
            made.append("<w:br/>")
        elif part:
            made.append(f'<w:t xml:space="preserve">{escape(part)}</w:t>')
    return "".join(made)


class Docx:
    """One file; `manner` is word or wps. Paragraphs are strings of XML made by `p`, of runs made by `r`."""

    def __init__(self, manner="wps"):
        self.manner, self.body, self.parts, self.rels = manner, [], {}, []
        self.types, self.notes, self.comments, self.ids = [], [], [], 0
        self.right = 1474

    # Runs.
    def r(self, text, ea=None, size=16, b=False, color=None, u=False, spacing=None, vert=None, style=None, deleted=False, outline=False):
        """Runs of a text; WPS parts digits from Han, and so does this."""
        props = ""
        if style:
            props += f'<w:rStyle w:val="{style}"/>'
        if ea and self.manner == "wps":
            props += f'<w:rFonts w:hint="eastAsia" w:ascii="{ea}" w:hAnsi="{ea}" w:eastAsia="{ea}" w:cs="{ea}"/>'
        elif ea:
            props += f'<w:rFonts w:ascii="Times New Roman" w:eastAsia="{ea}" w:hAnsi="Times New Roman"/>'
        if b:
            props += "<w:b/><w:bCs/>"
        if outline:
            props += '<w14:textOutline w14:w="6350"><w14:solidFill><w14:srgbClr w14:val="000000"/></w14:solidFill></w14:textOutline>'
        if color:
            props += f'<w:color w:val="{color}"/>'
        if spacing:
            props += f'<w:spacing w:val="{spacing}"/>'
        if size:
            props += f'<w:sz w:val="{int(size * 2)}"/><w:szCs w:val="{int(size * 2)}"/>'
        if u:
            props += '<w:u w:val="single"/>'
        if vert:
            props += f'<w:vertAlign w:val="{vert}"/>'
        pieces = re.findall(r"[0-9A-Za-z.%]+|[^0-9A-Za-z.%]+", text) if self.manner == "wps" else [text]
        made = ""
        for piece in pieces:
            own = props
            if self.manner == "wps" and ea and re.match(r"[0-9A-Za-z]", piece):
                own = re.sub(r"<w:rFonts[^>]*>", f'<w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{ea}" w:cs="Times New Roman"/>', own)
            content = _content(piece)
            if deleted:
                content = content.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
            made += f"<w:r><w:rPr>{own}</w:rPr>{content}</w:r>"
        return made

    # Paragraphs.
    def p(self, *runs, jc=None, first=None, left=None, right=None, style=None, tabs=(), line=28, before=0, after=0, rule=None, break_before=False, num=None, hanging=None, ids=True):
        props = f'<w:pStyle w:val="{style}"/>' if style else ""
        if break_before:
            props += "<w:pageBreakBefore/>"
        if num is not None:
            props += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
        if rule:
            props += f'<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="1" w:color="{rule}"/></w:pBdr>'
        if tabs:
            props += "<w:tabs>" + "".join(
                f'<w:tab w:val="{kind}"{"" if lead is None else f" w:leader={chr(34)}{lead}{chr(34)}"} w:pos="{pos}"/>' for pos, kind, lead in tabs
            ) + "</w:tabs>"
        if line:
            props += f'<w:spacing w:before="{before}" w:after="{after}" w:line="{int(line * 20)}" w:lineRule="exact"/>'
        indent = ""
        if first:
            indent += f' w:firstLineChars="{int(first * 100)}"' if self.manner == "wps" else f' w:firstLine="{int(first * 320)}"'
            indent += f' w:firstLine="{int(first * 320)}"' if self.manner == "wps" else f' w:firstLineChars="{int(first * 100)}"'
        if hanging:
            indent += f' w:hangingChars="{int(hanging * 100)}" w:hanging="{int(hanging * 320)}"'
        if left:
            indent += f' w:leftChars="{int(left * 100)}" w:left="{int(left * 320)}"'
        if right:
            indent += f' w:rightChars="{int(right * 100)}" w:right="{int(right * 320)}"'
        if indent:
            props += f"<w:ind{indent}/>"
        if jc:
            props += f'<w:jc w:val="{jc}"/>'
        mark = ""
        if self.manner == "word" and ids:
            self.ids += 1
            mark = f' w:rsidR="00A4{self.ids:04X}" w:rsidRDefault="00A4{self.ids:04X}"'
        return f"<w:p{mark}><w:pPr>{props}</w:pPr>{''.join(runs)}</w:p>"

    def add(self, *made):
        self.body.extend(made)

    def put(self, *runs, **how):
        self.add(self.p(*runs, **how))

    # Other blocks.
    def table(self, rows, widths, borders=True, head=0, ea=None, size=14, jc="center"):
        """Rows of cells: text, (text, columns) or {"xml": paragraphs}, "^" continues the cell above."""
        ea = ea or FANG
        lines = "".join(f'<w:{side} w:val="{"single" if borders else "none"}" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        made = f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        made += "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"
        below = [[cell for cell in row] for row in rows]
        for at, row in enumerate(rows):
            made += "<w:tr>" + ('<w:trPr><w:tblHeader/></w:trPr>' if at < head else "")
            column = 0
            for cell in row:
                span = cell[1] if isinstance(cell, tuple) else 1
                text = cell[0] if isinstance(cell, tuple) else cell
                merge = ""
                if text == "^":
                    merge, text = "<w:vMerge/>", ""
                elif at + 1 < len(below) and column < len(below[at + 1]) and below[at + 1][column] == "^":
                    merge = '<w:vMerge w:val="restart"/>'
                width = sum(widths[column : column + span])
                made += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
                if span > 1:
                    made += f'<w:gridSpan w:val="{span}"/>'
                made += merge + '<w:vAlign w:val="center"/></w:tcPr>'
                if isinstance(text, dict):
                    made += text["xml"]
                else:
                    for one in text.split("\n"):
                        made += self.p(self.r(one, HEI if at < head else ea, size), jc=jc, line=None)
                made += "</w:tc>"
                column += span
            made += "</w:tr>"
        return made + "</w:tbl>"

    def picture(self, data, ending="png", width=40, height=28, alt=""):
        """A run with a picture of so many millimetres."""
        number = sum(name.startswith("word/media/") for name in self.parts) + 1
        self.parts[f"word/media/image{number}.{ending}"] = data
        rel = self.rel("image", f"media/image{number}.{ending}")
        cx, cy = width * 36000, height * 36000
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="图片 {number}" descr="{alt}"/>'
            f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{number}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
        )

    def box(self, *paragraphs, name="文本框 1"):
        """A run that anchors a text box, with the VML that older programs read instead."""
        content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="5600000" cy="1800000"/><wp:wrapTopAndBottom/><wp:docPr id="9" name="{name}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
            f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5600000" cy="1800000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:shape style="position:absolute;width:441pt;height:142pt"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
        )

    def line_shape(self, color="FF0000"):
        return f'<w:r><w:pict><v:line style="position:absolute" from="0,0" to="441pt,0" strokecolor="#{color}" strokeweight="2pt"/></w:pict></w:r>'

    def wordart(self, text, color="FF0000"):
        """A title drawn as VML art: its text is an attribute."""
        return f'<w:r><w:pict><v:shape type="#_x0000_t136" style="width:400pt;height:60pt" fillcolor="#{color}"><v:textpath style="font-family:&quot;方正小标宋简体&quot;" string="{escape(text)}"/></v:shape></w:pict></w:r>'

    def field(self, instruction, shown="1", ea=SONG, size=14):
        props = f'<w:rPr><w:rFonts w:ascii="{ea}" w:eastAsia="{ea}" w:hAnsi="{ea}"/><w:sz w:val="{size * 2}"/></w:rPr>'
        return "".join(
            f"<w:r>{props}{inner}</w:r>"
            for inner in ('<w:fldChar w:fldCharType="begin"/>', f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>', '<w:fldChar w:fldCharType="separate"/>', f"<w:t>{shown}</w:t>", '<w:fldChar w:fldCharType="end"/>')
        )

    def footnote(self, text):
        self.notes.append(self.p('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>', self.r(" " + text, SONG, 9), line=None))
        return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'

    def comment(self, inner, text, author="王敏"):
        number = len(self.comments)
        self.comments.append(f'<w:comment w:id="{number}" w:author="{author}" w:date="2026-03-10T09:00:00Z">{self.p(self.r(text, SONG, 10.5), line=None)}</w:comment>')
        return f'<w:commentRangeStart w:id="{number}"/>{inner}<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'

    def changed(self, kind, *runs, author="李勉"):
        """`ins`, or `del` whose runs were made with deleted=True."""
        self.ids += 1
        return f'<w:{kind} w:id="{900 + self.ids}" w:author="{author}" w:date="2026-03-09T15:00:00Z">{"".join(runs)}</w:{kind}>'

    # Sections and parts.
    def rel(self, kind, target, mode=""):
        ident = f"rId{len(self.rels) + 20}"
        self.rels.append(f'<Relationship Id="{ident}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"{mode}/>')
        return ident

    def part(self, kind, *paragraphs):
        """A header or footer; the reference for `section`."""
        number = sum(name.startswith(f"word/{kind}") for name in self.parts) + 1
        tag = "hdr" if kind == "header" else "ftr"
        self.parts[f"word/{kind}{number}.xml"] = f"{HEAD}<w:{tag} {NS}>{''.join(paragraphs)}</w:{tag}>".encode()
        self.types.append((f"/word/{kind}{number}.xml", f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"))
        return self.rel(kind, f"{kind}{number}.xml")

    def section(self, headers=(), footers=(), title_page=False, columns=1):
        """Sets the section's properties: (type, reference) pairs."""
        made = "".join(f'<w:headerReference w:type="{kind}" r:id="{rel}"/>' for kind, rel in headers)
        made += "".join(f'<w:footerReference w:type="{kind}" r:id="{rel}"/>' for kind, rel in footers)
        made += '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="' + str(self.right) + '" w:bottom="1700" w:left="1474" w:header="851" w:footer="1304" w:gutter="0"/>'
        if columns > 1:
            made += f'<w:cols w:num="{columns}" w:space="425"/>'
        if title_page:
            made += "<w:titlePg/>"
        made += '<w:docGrid w:type="lines" w:linePitch="312"/>'
        return f"<w:sectPr>{made}</w:sectPr>"

    def page_footer(self):
        """— 1 — by a field, as most offices have it."""
        mark = self.p(self.r("— ", SONG, 14), self.field("PAGE"), self.r(" —", SONG, 14), jc="center", line=None)
        return self.part("footer", mark)

    styles = None
    numbering = None

    def save(self, path, section=None):
        last = section or self.section(footers=[("default", self.page_footer())])
        document = f"{HEAD}<w:document {NS}><w:body>{''.join(self.body)}{last}</w:body></w:document>"
        application = {"word": "Microsoft Office Word", "wps": "WPS Office_12.1.0.19302_F1E327BC-269C-435d-A152-05C5408002CA"}[self.manner]
        files = {"word/document.xml": document, "word/styles.xml": self.styles or (WORD_STYLES if self.manner == "word" else WPS_STYLES), "word/settings.xml": f'{HEAD}<w:settings {NS}><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>'}
        types = [("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")]
        main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        types += [("/word/styles.xml", f"{main}.styles+xml"), ("/word/settings.xml", f"{main}.settings+xml")]
        self.rel("styles", "styles.xml")
        self.rel("settings", "settings.xml")
        if self.manner == "word":
            files["word/theme/theme1.xml"] = THEME
            types.append(("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"))
            self.rel("theme", "theme/theme1.xml")
        if self.notes:
            ends = "".join(f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>' for at, kind in enumerate(("separator", "continuationSeparator")))
            files["word/footnotes.xml"] = f"{HEAD}<w:footnotes {NS}>{ends}{''.join(f'<w:footnote w:id={chr(34)}{at + 2}{chr(34)}>{one}</w:footnote>' for at, one in enumerate(self.notes))}</w:footnotes>"
            types.append(("/word/footnotes.xml", f"{main}.footnotes+xml"))
            self.rel("footnotes", "footnotes.xml")
        if self.comments:
            files["word/comments.xml"] = f"{HEAD}<w:comments {NS}>{''.join(self.comments)}</w:comments>"
            types.append(("/word/comments.xml", f"{main}.comments+xml"))
            self.rel("comments", "comments.xml")
        if self.numbering:
            files["word/numbering.xml"] = f"{HEAD}<w:numbering {NS}>{self.numbering}</w:numbering>"
            types.append(("/word/numbering.xml", f"{main}.numbering+xml"))
            self.rel("numbering", "numbering.xml")
        files["docProps/app.xml"] = f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>{application}</Application></Properties>'
        types += [("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"), *self.types]
        files["word/_rels/document.xml.rels"] = f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(self.rels)}</Relationships>'
        files["_rels/.rels"] = f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>'
        content = f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
        content += "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types) + "</Types>"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
            for name, data in [("[Content_Types].xml", content), *files.items(), *self.parts.items()]:
                out.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data if isinstance(data, bytes) else data.encode(), zipfile.ZIP_DEFLATED)


def style(ident, name, inner, kind="paragraph", based=None, default=False):
    return f'<w:style w:type="{kind}"{" w:default=" + chr(34) + "1" + chr(34) if default else ""} w:styleId="{ident}"><w:name w:val="{name}"/>{f"<w:basedOn w:val={chr(34)}{based}{chr(34)}/>" if based else ""}{inner}</w:style>'


def fonts(ea, latin="Times New Roman"):
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{ea}" w:hAnsi="{latin}"/>'


WPS_STYLES = (
    f'{HEAD}<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorAscii" w:hAnsiTheme="minorAscii" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + style("1", "Normal", '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="24"/></w:rPr>', default=True)
    + style("2", "heading 1", f'<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr>{fonts(HEI, HEI)}<w:sz w:val="32"/></w:rPr>', based="1")
    + "</w:styles>"
)
WORD_STYLES = (
    f'{HEAD}<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    + style("a", "Normal", '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr>', default=True)
    + style("1", "heading 1", '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi"/><w:b/><w:sz w:val="32"/></w:rPr>', based="a")
    + style("a3", "正文公文", f'<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr>{fonts("仿宋")}<w:sz w:val="32"/></w:rPr>', based="a")
    + style("a4", "条目标题", f'<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr>{fonts("黑体")}</w:rPr>', based="a3")
    + style("a5", "报头", f'<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>{fonts("方正小标宋简体")}<w:color w:val="FF0000"/><w:sz w:val="110"/></w:rPr>', based="a")
    + style("a6", "标题字符", f'<w:rPr>{fonts("黑体")}</w:rPr>', kind="character")
    + style("a7", "强调", "<w:rPr><w:b/></w:rPr>", kind="character")
    + "</w:styles>"
)
THEME = (
    f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1></a:clrScheme><a:fontScheme name="Office">'
    '<a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="黑体"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"/></a:themeElements></a:theme>'
)
