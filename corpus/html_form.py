"""A plan's blocks as a page for WeasyPrint and Chromium."""
import html

from plan_layout import Break, Bullets, Contents, Heading, Paragraph, Table

STYLES = {
    "ruled": "td,th{border:0.75pt solid #333}",
    "lines": "tr{border-top:0.5pt solid #666} table{border-bottom:0.5pt solid #666}",
    "open": "",
    "shaded": "td{border:0.5pt solid #999} th{background:#1f4e79;color:#fff} tr.span td{background:#dbe5f1}",
}


def sheet(plan):
    margin = "@top-center{content:'%s';font-size:8pt} @bottom-right{content:'Page ' counter(page) ' de ' counter(pages);font-size:8pt}"
    running = margin % plan.get("running").replace("'", "\\2019 ") if plan.get("running") else ""
    return f"""
@page{{size:letter {plan.get('orientation_page', 'portrait')};margin:2cm 1.8cm;{running}}}
@page :first{{@top-center{{content:none}}}}
body{{font:{plan.get('size', '10')}pt '{plan.get('font', 'Liberation Sans')}',sans-serif;margin:0}}
h1{{font-size:1.7em}} h2{{font-size:1.25em}} h3{{font-size:1.1em}} h1.title{{text-align:center}}
h1,h2,h3{{break-after:avoid}}
table{{border-collapse:collapse;width:100%;margin:0.5em 0 1em}} thead{{display:table-header-group}}
td,th{{padding:3pt 5pt;vertical-align:{plan.get('valign', 'top')};text-align:left}} td p{{margin:0 0 2pt}} tr{{break-inside:{plan.get('rows_break', 'avoid')}}}
table.loose tr{{break-inside:auto}} table.loose td p{{margin:0 0 8pt}}
ul{{list-style:none;margin:0.3em 0 0.8em;padding-left:1.6em}} li{{text-indent:-1em}} ul.deep{{padding-left:3.4em}}
.toc{{margin:0}} .toc a{{color:inherit;text-decoration:none}}
.toc a::after{{content:leader('.') target-counter(attr(href),page)}}
{STYLES[plan.get('rules', 'ruled')]}"""


def paragraphs(cell):
    return "".join(f"<p>{html.escape((b + ' ' if b else '') + t)}</p>" for b, t in cell.paragraphs)


def table(block):
    whole = sum(block.widths)
    out = [f'<table{" class=loose" if block.loose else ""}><colgroup>']
    out += [f'<col style="width:{100 * w / whole:.1f}%">' for w in block.widths] + ["</colgroup>"]
    if block.head:
        out.append("<thead><tr>" + "".join(f"<th>{html.escape(h)}</th>" for h in block.head) + "</tr></thead>")
    for row in block.rows:
        spanning = row[0] is not None and row[0].columns > 1
        out.append('<tr class="span">' if spanning else "<tr>")
        for cell in row:
            if cell is not None:
                spans = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (f' colspan="{cell.columns}"' if cell.columns > 1 else "")
                body = paragraphs(cell)
                out.append(f"<td{spans}>{'<b>' + body + '</b>' if cell.bold else body}</td>")
        out.append("</tr>")
    return "".join(out) + "</table>"


def render(plan, blocks):
    mark, deep = plan.get("bullet", "-"), plan.get("bullet2", "o")
    contents = next((i for i, b in enumerate(blocks) if isinstance(b, Contents)), 0)
    entries = [(i, b) for i, b in enumerate(blocks) if isinstance(b, Heading) and b.level < 3 and i > contents]
    out = [f"<h1 class=title>{html.escape(plan.get('title_printed') or plan.get('title'))}</h1>"]
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            out.append(f'<h{block.level} id="b{index}">{html.escape(block.text)}</h{block.level}>')
        elif isinstance(block, Paragraph):
            lead = f"<b>{html.escape(block.lead)}</b> " if block.lead else ""
            out.append(f"<p>{lead}{html.escape(block.text)}</p>")
        elif isinstance(block, Bullets):
            sign = mark if block.depth == 1 else deep
            rows = "".join(f"<li>{sign} {html.escape(t)}</li>" for t in block.texts)
            out.append(f'<ul{" class=deep" if block.depth > 1 else ""}>{rows}</ul>')
        elif isinstance(block, Table):
            out.append(table(block))
        elif isinstance(block, Break):
            out.append('<div style="break-after:page"></div>')
        elif isinstance(block, Contents):
            out += [f'<p class=toc><a href="#b{i}">{html.escape(b.text)}</a></p>' for i, b in entries]
    return f"<!doctype html><html lang=fr><meta charset=utf-8><title>{html.escape(plan.get('title'))}</title><style>{sheet(plan)}</style>{''.join(out)}</html>"
