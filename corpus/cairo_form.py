"""A plan's blocks drawn with Cairo: words placed one line at a time, rulings as strokes, cells cut at the page end."""
import cairo

from plan_layout import Break, Bullets, Heading, Paragraph, Table

MARGIN = 50


class Sheet:
    def __init__(self, plan, path):
        wide = plan.get("orientation_page") == "landscape"
        self.width, self.height = (792, 612) if wide else (612, 792)
        self.surface = cairo.PDFSurface(str(path), self.width, self.height)
        self.context = cairo.Context(self.surface)
        self.font, self.size = plan.get("font", "Liberation Sans"), float(plan.get("size", "10"))
        self.running, self.page, self.y = plan.get("running"), 1, MARGIN
        self.furniture()

    def use(self, size, bold=False):
        weight = cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL
        self.context.select_font_face(self.font, cairo.FONT_SLANT_NORMAL, weight)
        self.context.set_font_size(size)

    def furniture(self):
        if self.running:
            self.use(8)
            self.put(self.running, MARGIN, 30)
            self.put(f"Page {self.page}", self.width - MARGIN - 40, self.height - 25)

    def put(self, text, x, y):
        self.context.move_to(x, y)
        self.context.show_text(text)

    def turn(self):
        self.context.show_page()
        self.page, self.y = self.page + 1, MARGIN
        self.furniture()

    def fold(self, text, width):
        lines, line = [], ""
        for word in text.split(" "):
            longer = f"{line} {word}".strip()
            if line and self.context.text_extents(longer).x_advance > width:
                lines.append(line)
                line = word
            else:
                line = longer
        return lines + [line]

    def paragraph(self, text, size, bold=False, indent=0, after=6, hang=0):
        self.use(size, bold)
        for index, line in enumerate(self.fold(text, self.width - 2 * MARGIN - indent - hang)):
            if self.y + size * 1.3 > self.height - MARGIN:
                self.turn()
                self.use(size, bold)
            self.y += size * 1.25
            self.put(line, MARGIN + indent + (hang if index else 0), self.y)
        self.y += after

    def cell_lines(self, cell, width):
        return [line for b, t in cell.paragraphs for line in self.fold(f"{b} {t}" if b else t, width)] if cell else []

    def table(self, block, ruled):
        size = self.size
        whole, total = sum(block.widths), self.width - 2 * MARGIN
        widths = [total * w / whole for w in block.widths]
        xs = [MARGIN + sum(widths[:i]) for i in range(len(widths) + 1)]
        step = size * 1.22

        def stroke(x0, y0, x1, y1):
            self.context.set_line_width(0.6)
            self.context.move_to(x0, y0)
            self.context.line_to(x1, y1)
            self.context.stroke()

        def head():
            self.use(size, True)
            columns = [self.fold(h, w - 8) for h, w in zip(block.head, widths)]
            self.lay(columns, xs, step)
            self.use(size)
        groups = []
        for row in block.rows:
            if groups and row[0] is None:
                groups[-1].append(row)
            else:
                groups.append([row])
        self.use(size)
        top = self.y
        if block.head:
            head()
            if ruled:
                [stroke(xs[0], y, xs[-1], y) for y in (top, self.y)]
                [stroke(x, top, x, self.y) for x in xs]
        for group in groups:
            self.use(size)
            spanning = group[0][0].columns > 1
            if spanning:
                rows = [[self.fold(group[0][0].paragraphs[0][1], total - 8)]]
            else:
                rows = [[self.cell_lines(c, w - 8) if c is None or c.rows == 1 else [] for c, w in zip(row, widths)] for row in group]
            heights = [max([len(c) for c in row] + [1]) * step + 8 for row in rows]
            merged = {i: self.cell_lines(c, widths[i] - 8) for i, c in enumerate(group[0]) if c is not None and c.rows > 1}
            need = max([len(lines) * step + 8 for lines in merged.values()] + [0])
            heights[-1] += max(0, need - sum(heights))
            if self.y + sum(heights) > self.height - MARGIN:
                self.turn()
                if block.head:
                    y = self.y
                    head()
                    if ruled:
                        [stroke(xs[0], at, xs[-1], at) for at in (y, self.y)]
                        [stroke(x, y, x, self.y) for x in xs]
            start = self.y
            self.use(size, spanning)
            for i, lines in merged.items():
                for n, line in enumerate(lines):
                    self.put(line, xs[i] + 4, start + 4 + (n + 0.8) * step)
            for index, (row, height) in enumerate(zip(rows, heights)):
                y = self.y
                self.lay(row, xs, step)
                self.y = y + height
                if ruled:
                    covered = max(merged, default=-1) + 1 if index < len(rows) - 1 else 0
                    stroke(xs[covered], self.y, xs[-1], self.y)
            if ruled:
                [stroke(x, start, x, self.y) for x in ([xs[0], xs[-1]] if spanning else xs)]
        self.y += 14

    def lay(self, columns, xs, step):
        y = self.y
        for lines, x in zip(columns, xs):
            for n, line in enumerate(lines):
                self.put(line, x + 4, y + 4 + (n + 0.8) * step)
        self.y = y + max(map(len, columns)) * step + 8


def render(plan, blocks, path):
    sheet = Sheet(plan, path)
    marks = {1: plan.get("bullet", "-"), 2: plan.get("bullet2", "o")}
    sheet.paragraph(plan.get("title_printed") or plan.get("title"), sheet.size * 1.8, True, after=14)
    for block in blocks:
        if isinstance(block, Heading):
            size = sheet.size * {1: 1.4, 2: 1.2, 3: 1.1}[block.level]
            if sheet.y + 5 * size > sheet.height - MARGIN:
                sheet.turn()
            sheet.y += 6
            sheet.paragraph(block.text, size, True)
        elif isinstance(block, Paragraph):
            sheet.paragraph(" ".join(filter(None, (block.lead, block.text))), sheet.size)
        elif isinstance(block, Bullets):
            for text in block.texts:
                sheet.paragraph(f"{marks[block.depth]} {text}", sheet.size, indent=14 * block.depth, after=2, hang=8)
            sheet.y += 4
        elif isinstance(block, Table):
            sheet.table(block, plan.get("rules", "ruled") == "ruled")
        elif isinstance(block, Break):
            sheet.turn()
    sheet.surface.finish()
