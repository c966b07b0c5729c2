"""A plan as blocks to print: what every backend (text, HTML, ODT, Cairo, groff) lays out in its own way.

Blocks: Heading(level, text), Paragraph(text), Bullets(texts, depth), Table(head, rows, widths), Break, Contents.
A Cell is paragraphs, each with its bullet ("" for none), and how many rows and columns it covers.
"""
import dataclasses


@dataclasses.dataclass
class Heading:
    level: int
    text: str


@dataclasses.dataclass
class Paragraph:
    text: str
    lead: str = ""  # printed in bold before the text


@dataclasses.dataclass
class Bullets:
    texts: list
    depth: int = 1


@dataclasses.dataclass
class Cell:
    paragraphs: list = dataclasses.field(default_factory=list)  # (bullet, text)
    rows: int = 1
    columns: int = 1
    bold: bool = False


@dataclasses.dataclass
class Table:
    head: list   # texts; empty: no head
    rows: list   # lists of Cell; a position covered from above or from the left is None
    widths: list  # shares of the width
    form: bool = False  # a form: first column keys
    loose: bool = False  # columns that are lists of their own


@dataclasses.dataclass
class Break:
    pass


@dataclasses.dataclass
class Contents:
    pass


def front(entries):
    blocks = []
    for tag, entry in entries:
        if tag == "!":
            blocks.append(Heading(2, entry))
        elif tag == "!!":
            blocks.append(Paragraph(entry))
        elif tag == "!break":
            blocks.append(Break())
        elif tag == "!contents":
            blocks.append(Contents())
        elif entry["_bullet"]:
            if not blocks or not isinstance(blocks[-1], Bullets):
                blocks.append(Bullets([]))
            blocks[-1].texts.append(" ".join(filter(None, (entry["_lead"], entry["text"]))))
        else:
            blocks.append(Paragraph(entry["text"], entry["_lead"]))
    return blocks


def titled(plan, level, entry):
    """The printed form of a level's words: “%orientation Axe {label} : {text}”."""
    pattern = plan.get(level) or "{label} {text}"
    text = pattern.format(label=entry["label"] or "", text=entry["text"], term=entry["term"] or "")
    return " ".join(text.split())


def items(plan, entry):
    return [(plan.get("bullet", "-"), text) for text in entry.get("items", [])]


def listed(plan, texts):
    """Entries of a resource cell as the plan prints them: each with a bullet, each on a line, or one after another."""
    texts = list(texts)
    mark = plan.get("resource_bullet")
    separator = plan.get("resource_separator", ", ")
    if mark:
        return [(mark, text) for text in texts]
    if separator == "newline":
        return [("", text) for text in texts]
    return [("", separator.join(texts))] if texts else []


def cell(plan, role, entry):
    """The paragraphs of one column of a row."""
    if role in ("commitment", "objective", "orientation"):
        head = titled(plan, role, entry)
        return ([("", head)] if head else []) + items(plan, entry)
    if role == "label":
        return [("", entry["label"])] if entry["label"] else []
    if role == "words":
        return ([("", entry["text"])] if entry["text"] else []) + items(plan, entry)
    if role == "results":
        return [("", " ".join(filter(None, (r["label"], r["text"])))) for r in entry.get("results", [])]
    if role == "resources":
        return listed(plan, entry.get("_resources_printed", []))
    if role == "partners":
        return listed(plan, entry.get("_partners_printed", []))
    if role == "timing":
        return [("", text) for text in entry.get("_timing_printed", [])]
    if role == "deliverables" and plan.get("timing_in") == "deliverables":
        return [("", text) for text in entry.get("_timing_printed", []) + entry.get("deliverables", [])]
    if role == "budget":
        return [("", b["text"]) for b in entry.get("budget", [])]
    if role.isdigit():
        return [("", "X")] if role in entry.get("_years", []) else []
    value = entry.get(role, [])
    mark = plan.get("list_bullet")
    return [("", value)] if isinstance(value, str) else [(mark, text) for text in value]


def table(plan, objectives, orientation=None):
    roles, head = plan.fields("roles"), plan.fields("columns")
    widths = [float(w) for w in plan.fields("widths")] or [1] * len(roles)
    rows = []
    for objective in objectives:
        in_row = plan.get("objective_as") == "row"
        if in_row and objective["text"]:
            rows.append([Cell([("", titled(plan, "objective", objective))], columns=len(roles), bold=True)] + [None] * (len(roles) - 1))
        if plan.get("loose"):
            owners = {"commitment": None}
            row = [Cell([p for c in objective["commitments"] for p in cell(plan, role, c)] if role in owners
                        else cell(plan, role, objective)) for role in roles]
            rows.append(row)
            continue
        for index, commitment in enumerate(objective["commitments"]):
            row = []
            for role in roles:
                if role == "orientation":
                    first = index == 0 and objective is objectives[0]
                    count = sum(len(o["commitments"]) for o in objectives)
                    row.append(Cell(cell(plan, role, orientation), rows=count) if first else None)
                elif role == "objective":
                    count = len(objective["commitments"])
                    row.append(Cell(cell(plan, role, objective), rows=count) if index == 0 else None)
                elif role == "resources" and commitment.get("_merged_resources"):
                    row.append(None)
                else:
                    row.append(Cell(cell(plan, role, commitment)))
            rows.append(row)
    for column, role in enumerate(roles):
        if role == "resources":
            merge_up(rows, column)
    return Table(head, rows, widths, loose=bool(plan.get("loose")))


def merge_up(rows, column):
    """A resource cell left out is covered by the cell above it."""
    owner = None
    for row in rows:
        spanning = row[0] is not None and row[0].columns > 1
        if row[column] is not None:
            owner = row[column]
        elif owner is not None and not spanning:
            owner.rows += 1


def pieces(plan, objectives):
    """The objectives of one orientation, cut where the source says that a new table goes on with them."""
    out = [[]]
    for objective in objectives:
        out[-1].append(dict(objective, commitments=[]))
        for commitment in objective["commitments"]:
            if commitment.get("_cut"):
                fresh = not out[-1][-1]["commitments"]
                if fresh:
                    out[-1].pop()
                again = objective["text"] if fresh else f"{objective['text']} {plan.get('again', '(suite)')}"
                out.append([dict(objective, text=again, commitments=[])])
            out[-1][-1]["commitments"].append(commitment)
    return out


def tables(plan):
    blocks = []
    whole = plan.get("orientation_as")
    roles = plan.fields("roles")
    if whole:  # one table for the whole plan: an orientation is a row across it, or a cell of its first column
        rows = []
        for orientation in plan.orientations:
            if whole == "row":
                rows.append([Cell([("", titled(plan, "orientation", orientation))], columns=len(roles), bold=True)] + [None] * (len(roles) - 1))
            rows += table(plan, orientation["objectives"], orientation).rows
        one = table(plan, [])
        return [Table(one.head, rows, one.widths)]
    for orientation in plan.orientations:
        blocks += [Heading(1, titled(plan, "orientation", orientation))] + front(orientation["_front"])
        if plan.get("objective_as") == "heading":
            for objective in orientation["objectives"]:
                blocks.append(objective_heading(plan, objective))
                blocks.append(table(plan, [objective]))
        else:
            first, *rest = pieces(plan, orientation["objectives"])
            blocks.append(table(plan, first))
            for objectives in rest:
                blocks += [Break(), Heading(1, titled(plan, "orientation", orientation) + " " + plan.get("again", "(suite)")),
                           table(plan, objectives)]
        if plan.get("break_after"):
            blocks.append(Break())
    return blocks


def objective_heading(plan, objective):
    lead, _, pattern = plan.get("objective").rpartition("||")
    if lead:
        return Paragraph(pattern.strip().format(**objective), lead.strip())
    return Heading(3, titled(plan, "objective", objective))


def key_values(plan, entry, keys, roles):
    for key, role in zip(keys, roles):
        paragraphs = cell(plan, role, entry)
        if paragraphs:
            yield key, paragraphs


def bullets(plan):
    blocks = []
    for orientation in plan.orientations:
        blocks += [Heading(1, titled(plan, "orientation", orientation))] + front(orientation["_front"])
        for objective in orientation["objectives"]:
            if objective["text"]:
                blocks.append(Paragraph(titled(plan, "objective", objective)))
            for commitment in objective["commitments"]:
                if not blocks or not isinstance(blocks[-1], Bullets) or blocks[-1].depth != 1:
                    blocks.append(Bullets([]))
                blocks[-1].texts.append(titled(plan, "commitment", commitment))
                if commitment.get("items"):
                    blocks.append(Bullets(commitment["items"], depth=2))
    return blocks


def numbered(plan):
    """A numbered list without tables; what is said of a commitment follows it on a line of its own."""
    blocks = []
    keys, roles = plan.fields("keys"), plan.fields("key_roles")
    for orientation in plan.orientations:
        blocks += [Heading(1, titled(plan, "orientation", orientation))] + front(orientation["_front"])
        for objective in orientation["objectives"]:
            if objective["text"]:
                blocks.append(Heading(3, titled(plan, "objective", objective)))
            for commitment in objective["commitments"]:
                blocks.append(Paragraph(titled(plan, "commitment", commitment)))
                if commitment.get("items"):
                    blocks.append(Bullets(commitment["items"], depth=2))
                said = [f"{key} : {plan.get('key_separator', ', ').join(text for _, text in paragraphs)}"
                        for key, paragraphs in key_values(plan, commitment, keys, roles)]
                apart = plan.get("key_join") == "newline"
                blocks += [Paragraph(line) for line in (said if apart else [". ".join(said)]) if line]
    return blocks


def forms(plan):
    blocks = []
    keys, roles = plan.fields("columns"), plan.fields("roles")
    for orientation in plan.orientations:
        blocks += [Heading(1, titled(plan, "orientation", orientation))] + front(orientation["_front"])
        for objective in orientation["objectives"]:
            if objective["text"]:
                blocks.append(Heading(3, titled(plan, "objective", objective)))
            for commitment in objective["commitments"]:
                key, value = plan.fields("form_title")
                rows = [[Cell([("", key.format(**commitment))], bold=True),
                         Cell([("", value.format(**commitment))] + items(plan, commitment), bold=True)]]
                rows += [[Cell([("", key)], bold=True), Cell(paragraphs)]
                         for key, paragraphs in key_values(plan, commitment, keys, roles)]
                blocks.append(Table([], rows, [1, 3], form=True))
    return blocks


def annexes(plan):
    blocks = []
    for annex in plan.annexes:
        blocks += [Break(), Heading(1, annex["title"])]
        if annex["date"]:
            blocks.append(Paragraph(annex.get("_date") or plan.get("annex_date")))
        for section in annex["sections"]:
            blocks += [Heading(3, section["heading"]), Bullets(section["items"])]
    return blocks


LAYOUTS = {"table": tables, "bullets": bullets, "numbered": numbered, "forms": forms}


def blocks(plan):
    """Everything the plan prints, in order."""
    return front(plan.front) + LAYOUTS[plan.get("layout")](plan) + annexes(plan)
