"""A plan's blocks as a flat OpenDocument text, for LibreOffice."""
from xml.sax.saxutils import escape

from plan_layout import Break, Bullets, Contents, Heading, Paragraph, Table

SPACES = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"))) + \
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'


def styles(plan):
    wide = plan.get("orientation_page") == "landscape"
    w, h = ("27.94cm", "21.59cm") if wide else ("21.59cm", "27.94cm")
    font, size = plan.get("font", "Liberation Sans"), float(plan.get("size", "10"))
    rule = {"ruled": "0.75pt solid #000000", "shaded": "0.5pt solid #777777"}.get(plan.get("rules", "ruled"), "none")
    middle = "middle" if plan.get("valign") == "middle" else "top"

    def para(name, scale, extra="", text=""):
        return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {extra}/>'
                f'<style:text-properties style:font-name="{font}" fo:font-size="{size * scale:.1f}pt" {text}/></style:style>')
    bold = 'fo:font-weight="bold"'
    footer = ""
    if plan.get("running"):
        footer = (f'<style:header><text:p text:style-name="Small">{escape(plan.get("running"))}</text:p></style:header>'
                  '<style:footer><text:p text:style-name="Small">Page <text:page-number>1</text:page-number> de '
                  '<text:page-count>1</text:page-count></text:p></style:footer>')
    named = (para("Small", 0.8) + para("Body", 1, 'fo:margin-bottom="0.2cm"') + para("Cell", 1) + para("CellBold", 1, "", bold)
             + para("Title", 1.8, 'fo:text-align="center" fo:margin-bottom="0.5cm"', bold)
             + "".join(para(f"H{n}", s, 'fo:keep-with-next="always" fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"', bold)
                       for n, s in ((1, 1.5), (2, 1.25), (3, 1.1)))
             + para("B1", 1, 'fo:margin-left="0.9cm" fo:text-indent="-0.4cm"')
             + para("B2", 1, 'fo:margin-left="1.9cm" fo:text-indent="-0.4cm"')
             + '<style:style style:name="Break" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>')
    return (f'<office:font-face-decls><style:font-face style:name="{font}" svg:font-family="{font}"/></office:font-face-decls>'
            f'<office:styles>{named}</office:styles><office:automatic-styles>'
            f'<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="{w}" fo:page-height="{h}" '
            f'fo:margin="1.8cm" style:print-orientation="{"landscape" if wide else "portrait"}"/>'
            '<style:header-style/><style:footer-style/></style:page-layout>'
            '<style:style style:name="TB" style:family="table"><style:table-properties fo:margin-bottom="0.3cm"/></style:style>'
            f'<style:style style:name="TC" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" '
            f'fo:border="{rule}" style:vertical-align="{middle}"/></style:style>%COLUMNS%</office:automatic-styles>'
            f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="PL">{footer}'
            '</style:master-page></office:master-styles>')


def table(block, number, columns):
    whole = sum(block.widths)
    out = [f'<table:table table:name="T{number}" table:style-name="TB">']
    for index, width in enumerate(block.widths):
        columns.append(f'<style:style style:name="T{number}.{index}" style:family="table-column">'
                       f'<style:table-column-properties style:rel-column-width="{int(10000 * width / whole)}*"/></style:style>')
        out.append(f'<table:table-column table:style-name="T{number}.{index}"/>')

    def cell(paragraphs, spans="", bold=False):
        style = "CellBold" if bold else "Cell"
        body = "".join(f'<text:p text:style-name="{style}">{escape((b + " " if b else "") + t)}</text:p>' for b, t in paragraphs)
        return f'<table:table-cell table:style-name="TC"{spans}>{body or "<text:p/>"}</table:table-cell>'
    if block.head:
        out.append("<table:table-header-rows><table:table-row>" + "".join(cell([("", h)], bold=True) for h in block.head)
                   + "</table:table-row></table:table-header-rows>")
    for row in block.rows:
        out.append("<table:table-row>")
        for c in row:
            if c is None:
                out.append("<table:covered-table-cell/>")
            else:
                spans = f' table:number-rows-spanned="{c.rows}" table:number-columns-spanned="{c.columns}"'
                out.append(cell(c.paragraphs, spans if (c.rows, c.columns) != (1, 1) else "", c.bold))
        out.append("</table:table-row>")
    return "".join(out) + "</table:table>"


def render(plan, blocks):
    marks = {1: plan.get("bullet", "-"), 2: plan.get("bullet2", "o")}
    columns, out = [], [f'<text:h text:style-name="Title">{escape(plan.get("title_printed") or plan.get("title"))}</text:h>']
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            out.append(f'<text:h text:style-name="H{block.level}" text:outline-level="{block.level}">{escape(block.text)}</text:h>')
        elif isinstance(block, Paragraph):
            out.append(f'<text:p text:style-name="Body">{escape(" ".join(filter(None, (block.lead, block.text))))}</text:p>')
        elif isinstance(block, Bullets):
            out += [f'<text:p text:style-name="B{block.depth}">{marks[block.depth]} {escape(t)}</text:p>' for t in block.texts]
        elif isinstance(block, Table):
            out.append(table(block, index, columns))
        elif isinstance(block, Break):
            out.append('<text:p text:style-name="Break"/>')
        elif isinstance(block, Contents):
            raise SystemExit(f"{plan.name}: contents pages are made by WeasyPrint")
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<office:document ' + SPACES + ' office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">' + styles(plan).replace("%COLUMNS%", "".join(columns))
            + "<office:body><office:text>" + "".join(out) + "</office:text></office:body></office:document>")
