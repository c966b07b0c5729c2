"""A plan's blocks as a text file, as plans reach an archive when somebody saved or copied their words.

%text says how tables come out: tabs (a row a line), tablines (a printed line a row of TAB cells), grid (columns of
spaces), linear (cell after cell). %text_width is the width of a printed line, 0 for none.
"""
import re
import textwrap

from plan_layout import Break, Bullets, Contents, Heading, Paragraph, Table


def fold(text, width):
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) if width else [text]


def marked(bullet, text):
    return f"{bullet} {text}" if bullet else text


def cell_lines(cell, width, loose=False):
    """The printed lines of a cell: a bullet's next lines hang under its words. A loose list has a line between entries."""
    lines = []
    for bullet, text in cell.paragraphs if cell else []:
        lines += [""] if lines and loose and not bullet else []
        folded = fold(marked(bullet, text), width)
        lines += [folded[0]] + [("  " if bullet else "") + line for line in folded[1:]]
    return lines


def tabs(table):
    rows = ["\t".join(table.head)] if table.head else []
    for row in table.rows:
        cells = ["" if c is None else " ".join(marked(b, t) for b, t in c.paragraphs) for c in row]
        if row[0] is not None and row[0].columns > 1:
            cells = cells[:1]
        rows.append("\t".join(cells))
    return rows


def shares(table, total):
    whole = sum(table.widths)
    return [max(6, int(total * w / whole)) for w in table.widths]


def tablines(table, total):
    """Every printed line of a row is a line of TAB cells, as a copy from a page comes out; the head is broken too."""
    widths, rows = shares(table, total), []
    from_head = [[fold(text, width) for text, width in zip(table.head, widths)]] if table.head else []
    for columns in from_head + [[cell_lines(c, w, table.loose) for c, w in zip(row, widths)] for row in table.rows]:
        for index in range(max(map(len, columns))):
            rows.append("\t".join(column[index] if index < len(column) else "" for column in columns))
    return rows


def grid(table, total):
    """Columns of spaces. A cell merged over rows goes on beside the rows that it covers."""
    widths, rows = shares(table, total), []

    def put(columns):
        for index in range(max(map(len, columns))):
            line = "".join((column[index] if index < len(column) else "").ljust(width) for column, width in zip(columns, widths))
            rows.append(line.rstrip())
    if table.head:
        put([fold(text, width - 2) for text, width in zip(table.head, widths)])
        rows.append("")
    left = [[] for _ in widths]
    for row in table.rows:
        if row[0] is not None and row[0].columns > 1:
            rows += [""] + cell_lines(row[0], total) + [""]
            continue
        columns = [cell_lines(c, w - 2, table.loose) for c, w in zip(row, widths)]
        height = max(len(lines) for c, lines in zip(row, columns) if c is None or c.rows == 1)
        for i, c in enumerate(row):
            if c is None:
                columns[i], left[i] = left[i][:height + 1], left[i][height + 1:]
            elif c.rows > 1:
                columns[i], left[i] = columns[i][:height + 1], columns[i][height + 1:]
        put(columns)
        rows.append("")
        last = row is table.rows[-1] or table.rows[table.rows.index(row) + 1][0] is not None
        if last and any(left):
            while rows and not rows[-1]:
                rows.pop()
            put(left)
            rows.append("")
            left = [[] for _ in widths]
    return rows


def linear(table, width):
    rows = [" ".join(table.head), ""]
    for row in table.rows:
        for cell in row:
            for bullet, text in cell.paragraphs if cell else []:
                rows += fold(marked(bullet, text), width) + [""]
    return rows


def form(table):
    rows = []
    for key, value in table.rows:
        rows.append(f"{key.paragraphs[0][1]} : " + "\n    ".join(marked(b, t) for b, t in value.paragraphs))
    return rows


def render(plan, blocks):
    width = int(plan.get("text_width", "0"))
    kind, rule = plan.get("text", "tabs"), int(plan.get("grid_width", "120"))
    mark, deep = plan.get("text_bullet", plan.get("bullet", "-")), plan.get("text_bullet2", "o")
    mark = " " if mark == "lost" else mark + " "
    deep = "  " if deep == "lost" else "   " + deep + " "
    lines = [plan.get("title_printed") or plan.get("title"), ""]
    for block in blocks:
        if isinstance(block, Heading):
            lines += fold(f"**{block.text}**" if plan.get("markup") else block.text, width) + [""]
        elif isinstance(block, Paragraph):
            lines += fold(" ".join(filter(None, (block.lead, block.text))), width) + [""]
        elif isinstance(block, Bullets):
            for text in block.texts:
                lines += fold((mark if block.depth == 1 else deep) + text, width)
            lines.append("")
        elif isinstance(block, Table):
            make = {"tabs": lambda: tabs(block), "tablines": lambda: tablines(block, rule), "grid": lambda: grid(block, rule),
                    "linear": lambda: linear(block, width)}[kind]
            lines += (form(block) if block.form else make()) + [""]
        elif isinstance(block, Break):
            lines += [""]
        elif isinstance(block, Contents):
            raise SystemExit(f"{plan.name}: a table of contents needs pages; its text form comes from its PDF")
    return "\n".join(lines).rstrip() + "\n"


def marked_up(text):
    """Raised letters as a conversion writes them: “2e” becomes “2 ^e”."""
    return re.sub(r"\b(\d+)(er|e)\b", r"\1 ^\2", text)


def encode(plan, text):
    """Bytes as %markup, %encoding and %newline say."""
    if plan.get("markup"):
        text = marked_up(text)
    if plan.get("newline") == "crlf":
        text = text.replace("\n", "\r\n")
    return text.encode(plan.get("encoding", "utf-8"))
