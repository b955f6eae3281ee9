"""Small fonts under the names that offices use, for PDFs that embed them: outlines of Droid Sans Fallback and Noto Sans SC."""

import os
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[4]
HAN = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"
REST = ROOT / "fonts/NotoSansSC-Medium.ttf"
NAMES = {
    "仿宋_GB2312": "FangSong_GB2312",
    "黑体": "SimHei",
    "楷体_GB2312": "KaiTi_GB2312",
    "宋体": "SimSun",
    "方正小标宋简体": "FZXBSJW--GB1-0",
    "FangSong": "FangSong",
}
EXTRA = "—…“”‘’·★①②③④⑤⑥℃％　" + "".join(map(chr, range(0x20, 0x7F))) + "×²³±°"


def gb2312():
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield bytes((high, low)).decode("gb2312")
            except UnicodeDecodeError:
                pass


def base(bold=False):
    han, rest = TTFont(HAN), TTFont(REST)
    known = han.getBestCmap()
    other = rest.getBestCmap()
    scale = han["head"].unitsPerEm / rest["head"].unitsPerEm
    glyphs, widths, cmap = {}, {}, {}
    han_set, rest_set = han.getGlyphSet(), rest.getGlyphSet()

    def take(name, source, glyph, factor, width):
        pen = TTGlyphPen(None)
        record = DecomposingRecordingPen(source)
        source[glyph].draw(record)
        for shift in (0, 10) if bold else (0,):
            record.replay(TransformPen(pen, (factor, 0, 0, factor, shift, 0)))
        made = pen.glyph()
        made.coordinates.toInt() if hasattr(made, "coordinates") else None
        glyphs[name], widths[name] = made, (width, 0)

    take(".notdef", han_set, ".notdef", 1, 256)
    for char in dict.fromkeys([*EXTRA, *gb2312()]):
        code, name = ord(char), f"u{ord(char):04X}"
        if char in EXTRA or code not in known:
            if code not in other:
                continue
            width = 128 if 0x20 <= code < 0x7F else 256
            take(name, rest_set, other[code], scale, width)
        else:
            take(name, han_set, known[code], 1, han["hmtx"][known[code]][0])
        cmap[code] = name
    return glyphs, widths, cmap


def make(folder):
    """Writes the fonts into `folder` unless they are there."""
    from fontTools.fontBuilder import FontBuilder

    folder = Path(folder)
    (folder / "bold").mkdir(parents=True, exist_ok=True)
    if len(list(folder.rglob("*.ttf"))) == len(NAMES) + 1:
        return
    regular, heavy = base(), base(bold=True)
    for chinese, english, bold in [*((*names, False) for names in NAMES.items()), ("仿宋_GB2312", "FangSong_GB2312", True)]:
        glyphs, widths, cmap = heavy if bold else regular
        style, name = ("Bold", f"{english}-Bold") if bold else ("Regular", english)
        font = FontBuilder(256, isTTF=True)
        font.setupGlyphOrder(list(glyphs))
        font.setupCharacterMap(cmap)
        font.setupGlyf(dict(glyphs))
        font.setupHorizontalMetrics(
            {name: (width, font.font["glyf"][name].xMin if hasattr(font.font["glyf"][name], "xMin") else 0) for name, (width, _) in widths.items()}
        )
        font.setupHorizontalHeader(ascent=220, descent=-36)
        font.setupNameTable({"familyName": {"en": english, "zh": chinese}, "styleName": style, "psName": name, "fullName": name, "uniqueFontIdentifier": name, "version": "1"})
        font.setupOS2(sTypoAscender=220, sTypoDescender=-36, usWinAscent=220, usWinDescent=36, ulCodePageRange1=1 << 18, achVendID="none")
        font.setupPost(keepGlyphNames=False)
        if bold:
            font.font["head"].macStyle = 1
            font.font["OS/2"].fsSelection, font.font["OS/2"].usWeightClass = 0x20, 700
        font.save(folder / "bold" / f"{name}.ttf" if bold else folder / f"{name}.ttf")


def config(folder, bold=False):
    """A fontconfig of these fonts and none else, with or without the bold face; its path."""
    folder = Path(folder).resolve()
    path = folder / ("bold.conf" if bold else "fonts.conf")
    others = "" if bold else f"<selectfont><rejectfont><glob>{folder}/bold/*</glob></rejectfont></selectfont>"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{folder}</dir>'
        f"{others}<cachedir>{folder}/cache</cachedir></fontconfig>"
    )
    return str(path)


if __name__ == "__main__":
    target = os.environ.get("LAYOUT_FONTS", "/tmp/layout-fonts")
    make(target)
    print(config(target))
