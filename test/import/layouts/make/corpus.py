"""What the makers of the layouts share: issues as truth, and the blocks that many of them are built of."""

import copy
import io
import os
import re
from pathlib import Path

import yaml
from content import BRIEF, OFFICES, P, TO_ABOVE, TO_ALL, TO_BELOW, TO_BESIDE
from ooxml import FANG, HEI, KAI, SONG, XBS, Docx

OUT = Path(os.environ.get("LAYOUTS", Path(__file__).resolve().parents[1]))
BUILD = Path(os.environ.get("LAYOUT_BUILD", "/tmp/layout-build"))
BUILD.mkdir(parents=True, exist_ok=True)


def entries(*names):
    """Items by their key; `# name` is a column, `= 0` a brief of the list, a dict itself."""
    made = []
    for name in names:
        if isinstance(name, dict):
            made.append(name)
        elif name.startswith("# "):
            made.append({"column": name[2:]})
        elif name.startswith("= "):
            text, unit = BRIEF[int(name[2:])]
            made.append({"body": [text], **({"sources": [unit]} if unit else {})})
        else:
            made.append(copy.deepcopy(P[name]))
    return made


def issue(title, number, date, items, county="青禾", **more):
    """An issue; the issuer and the recipients are the county's unless given."""
    office = OFFICES[county][0]
    made = {"masthead": {"title": [title], "issuers": [office]}, "number": number, "date": date}
    head = {key: more.pop(key) for key in ("issuers", "marks", "serial") if key in more}
    if isinstance(title, list):
        head["title"] = title
    made["masthead"].update(head)
    made["entries"] = entries(*items)
    return {**made, **more}


class Plain(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


def quoted(dumper, text):
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'" if text.isdigit() else None)


Plain.add_representer(str, quoted)


def truth(name, made_with, value, kind="issues"):
    """Writes what a careful clerk would make of a file, beside it."""
    (OUT / f"{name}.truth.yaml").write_text(
        yaml.dump({"madeWith": made_with, kind: value}, Dumper=Plain, allow_unicode=True, sort_keys=False, width=10**6), encoding="utf-8"
    )


def parts(text, names):
    """A text cut at the names that stand bold in it."""
    if not names:
        return [(text, False)]
    pattern = "(" + "|".join(map(re.escape, names)) + ")"
    return [(part, part in names) for part in re.split(pattern, text) if part]


def tag(item, separator=" ", form="（%s）"):
    return form % separator.join(item["sources"]) if item.get("sources") else ""


def spaced(text):
    """Two characters of a name widened to three."""
    return text if len(text) != 2 else text[0] + "　" + text[1]


def apart(text, gap="　"):
    return gap.join(text)


def png(width, height, colour=(70, 130, 180), mark=0):
    """A small picture."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (width, height), colour)
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 6, height // 4, width // 2, height * 3 // 4), fill=(240, 200, 90))
    draw.ellipse((width // 2 + mark, height // 5, width * 4 // 5 + mark, height // 2), fill=(200, 80, 60))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def jpeg(width, height):
    from PIL import Image

    out = io.BytesIO()
    Image.open(io.BytesIO(png(width, height))).save(out, "JPEG", quality=60)
    return out.getvalue()


# Blocks of .docx by hand.
def docx_masthead(d, made, number="第%s期", size=60, color="FF0000", date=None, rule=True, tracking=None):
    """Title, number, issuer and date on one line with a tab, red rule."""
    for mark in made["masthead"].get("marks", []):
        d.put(d.r(mark, HEI, 16))
    for line in made["masthead"]["title"]:
        d.put(d.r(line, XBS, size, color=color, spacing=tracking), jc="center", line=None)
    d.put(d.r(number % made["number"], FANG, 16), jc="center")
    issuers = made["masthead"]["issuers"]
    d.put(d.r(f"{issuers[0]}\t{date or made['date']}", FANG, 16), tabs=[(8700, "right", None)], left=1, right=1, rule=color if rule else None)
    d.put()


def docx_body(d, item, size=16, tagged=True, form="（%s）", separator=" ", lead=(), bold=True):
    """The paragraphs of an item, the first after the runs of `lead`, the last with its tag."""
    for at, text in enumerate(item["body"]):
        if isinstance(text, dict):
            continue
        last = at == len(item["body"]) - 1
        runs = [d.r(part, FANG, size, b=strong and bold) for part, strong in parts(text, item.get("townships", []))]
        if last and tagged and item.get("sources"):
            runs.append(d.r(tag(item, separator, form), FANG, size))
        d.put(*(lead if at == 0 else ()), *runs, first=2)


def docx_run_in(d, item, gap="　", title="%s", **how):
    lead = [d.r(title % item["title"] + gap, HEI, 16)] if item.get("title") else []
    docx_body(d, item, lead=lead, **how)


def docx_column(d, name, form="【%s】", jc="center", ea=HEI):
    d.put(d.r(form % name, ea, 16), jc=jc)


def docx_rows(d, made, rule=True):
    """报, 送, 发, as hanging lines."""
    for row in made.get("distribution", []):
        d.put(d.r(f"{row['label']}：{row['text']}", FANG, 14), left=1, hanging=len(row["label"]) + 1, rule="000000" if rule else None)


def docx_signoff(d, made, separator="　　", size=14):
    line = separator.join(f"{one['role']}：{'　'.join(map(spaced, one['names']))}" for one in made["signoff"])
    d.put(d.r(line, FANG, size), jc="center")


def rows(**labels):
    return [{"label": label, "text": text} for label, text in labels.items()]


def sign(**roles):
    return [{"role": role, "names": names.split()} for role, names in roles.items()]
