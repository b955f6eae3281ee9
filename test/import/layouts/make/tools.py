"""The programs that the layouts are made with."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import fonts

FONTS = Path(os.environ.get("LAYOUT_FONTS", "/tmp/layout-fonts"))
BUILD = Path(os.environ.get("LAYOUT_BUILD", "/tmp/layout-build"))


def run(*command, bold=False):
    """`bold`: with a bold face of 仿宋; without one programs make their own, or none."""
    fonts.make(FONTS)
    environment = {**os.environ, "FONTCONFIG_FILE": fonts.config(FONTS, bold)}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def office(source, ending, target):
    """Converts by LibreOffice, which makes no bold of its own in a PDF."""
    (BUILD / "out").mkdir(parents=True, exist_ok=True)
    run("soffice", f"-env:UserInstallation=file://{BUILD}/lo", "--headless", "--convert-to", ending, "--outdir", str(BUILD / "out"), str(source), bold=True)
    shutil.move(BUILD / "out" / f"{Path(source).stem}.{ending.split(':')[0]}", target)


def chromium(html, target):
    page = BUILD / "page.html"
    page.write_text(html, encoding="utf-8")
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={BUILD}/chromium", "--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri())


def typst(source, target):
    import typst as compiler

    path = BUILD / "page.typ"
    path.write_text(source, encoding="utf-8")
    compiler.compile(str(path), output=str(target), font_paths=[str(FONTS)], ignore_system_fonts=True)


def extracted(pdf, *options):
    """What pdftotext reads in a PDF."""
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], check=True, capture_output=True).stdout.decode()


def wrapped(text, width):
    """Lines of so many Han characters, two Latin ones to one; no mark opens a line."""
    lines, line, used = [], "", 0.0
    for unit in re.findall(r"[0-9A-Za-z.%]+|.", text):
        size = sum(0.5 if ord(one) < 128 else 1 for one in unit)
        if line and used + size > width and unit not in "，。；：、！？”’）》":
            lines.append(line)
            line, used = "", 0.0
        line, used = line + unit, used + size
    return [*lines, line]
