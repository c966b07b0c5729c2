"""A plan's blocks as groff source (ms and tbl): the PDF has the base fonts by name and words placed piece by piece."""
from plan_layout import Break, Bullets, Heading, Paragraph, Table


def plain(text):
    text = text.replace("\\", "\\e").replace("'", "\\[aq]")
    return "\\&" + text if text[:1] in ".'" else text


def table(block, ruled):
    options = "allbox expand;" if ruled else "expand;"
    wide = 16.5 if not block.head or len(block.head) < 6 else 23
    whole = sum(block.widths)
    column = [f"lw({wide * w / whole:.1f}c)" for w in block.widths]
    out = [".TS H", options, " ".join("lb" + c[1:] for c in column)]

    def kind(row):
        if row[0] is not None and row[0].columns > 1:
            return " ".join(["lb"] + ["s"] * (len(row) - 1))
        return " ".join("^" if c is None else k for c, k in zip(row, column))
    formats = [kind(row) for row in block.rows]
    out += formats[:-1] + [formats[-1] + "."] + ["\t".join("T{\n" + plain(h) + "\nT}" for h in block.head), ".TH"]
    for row in block.rows:
        if row[0] is not None and row[0].columns > 1:
            out.append("T{\n" + plain(row[0].paragraphs[0][1]) + "\nT}")
            continue
        cells = []
        for c in row:
            if c is None:
                cells.append("\\^")
            else:
                lines = [plain(f"{b} {t}" if b else t) for b, t in c.paragraphs]
                cells.append("T{\n.ad l\n.hy 0\n" + "\n.br\n".join(lines) + "\nT}")
        out += ["\t".join(cells), ".sp 4p"]
    return out + [".TE"]


def render(plan, blocks):
    size = plan.get("size", "10")
    marks = {1: plan.get("bullet", "-"), 2: plan.get("bullet2", "o")}
    out = [f".nr PS {size}", f".nr VS {float(size) * 1.2:.0f}", ".nr PO 2c", ".nr LL 17c", ".nr HM 2c", ".nr FM 2c", ".ds FAM T", ".hy 0", ".nh",
           ".ds CH", f".ds CF {plain(plan.get('running'))}" if plan.get("running") else ".ds CF", ".ds RF %" if plan.get("running") else ".ds RF",
           ".LP", ".ps +6", ".ce 9", ".B", plain(plan.get("title_printed") or plan.get("title")), ".ce 0", ".R", ".ps"]
    for block in blocks:
        if isinstance(block, Heading):
            out += [".LP", ".ne 4", f".ps +{4 - block.level}", ".ad l", ".B", plain(block.text), ".R", ".ps"]
        elif isinstance(block, Paragraph):
            out += [".LP", ".ad l", plain(" ".join(filter(None, (block.lead, block.text))))]
        elif isinstance(block, Bullets):
            for text in block.texts:
                out += [f".IP {marks[block.depth]} {2 * block.depth + 1 if block.depth == 1 else 4}", ".ad l", plain(text)] if block.depth == 1 else \
                       [".RS", f".IP {marks[2]} 3", ".ad l", plain(text), ".RE"]
        elif isinstance(block, Table):
            out += table(block, plan.get("rules", "ruled") == "ruled")
        elif isinstance(block, Break):
            out.append(".bp")
    return "\n".join(out) + "\n"
