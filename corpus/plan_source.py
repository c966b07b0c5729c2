"""Reads a plan's source (corpus/source/NAME.plan), the one truth from which its renderings and its transcription come.

One fact a line; the first signs say what it is:

  %key value            settings of the plan and of its print (title, period, layout, columns, roles, terms …)
  ! text                printed heading that is no content;  !! text  printed paragraph that is no content
  !break  !contents     a page break; a table of contents
  ? role | text         statement;  ? role | lead | text  with printed words before it;  ?- role | text  as a bullet
  # label | text        orientation        ## label | text   objective        ### label | text   commitment
                        (label “-”: none; a third field replaces the plan's term for that level)
  ## alone              what follows is said of the objective again
  - text                item of the entry above (a dash or bullet in its cell)
  > label | text        expected result
  @ a | b               resources, printed with the plan's separator
  @= printed => a | b   resources printed together in other words;  @^  same merged cell as the row above
  @2 a | b              resources that are printed apart (a column of partners)
  t printed => dates    timing that is printed in a column or after its key
  f words => dates      timing that the text, items, results or resources say (not printed again)
  T words => target     target
  c / i / d / m text    change, indicator, deliverable, monitoring
  $ printed => value per   budget;  s text  status;  p text  priority;  l text  place
  x 2021 2022           years marked with an X in year columns
  ~                     the table ends here and a new one goes on, heads repeated, “%again” after what is cut
  A title | date        annex;  A# heading  its section;  A- text  its item
  O name | acronym | mention | …   organization
  {text} or {pdf} before a line: only in that form.

An apostrophe is typed ' and printed as %apostrophe says (’ where it says nothing).

dates: an EDTF, or “-” for none, then “c” (continuous), “f=2..2/P1Y” (frequency), “y=1” (plan year).
target: “4..* rencontres /P1Y by=2028”, an open end is “*”.
"""
import dataclasses
import pathlib
import re


@dataclasses.dataclass
class Plan:
    name: str
    meta: dict
    front: list = dataclasses.field(default_factory=list)
    orientations: list = dataclasses.field(default_factory=list)
    annexes: list = dataclasses.field(default_factory=list)
    organizations: list = dataclasses.field(default_factory=list)

    def get(self, key, default=""):
        return self.meta.get(key, default)

    def fields(self, key):
        return [part.strip() for part in self.get(key).split("|")] if self.get(key) else []

    def terms(self):
        return dict(part.split("=", 1) for part in self.fields("terms"))


def number(text):
    if text == "*":
        return None
    value = float(text)
    return int(value) if value.is_integer() else value


def span(text):
    low, high = text.split("..")
    return number(low), number(high)


def timing(line):
    words, _, dates = line.partition("=>")
    entry, parts = {"text": words.strip()}, dates.split()
    edtf = parts.pop(0) if parts else "-"
    entry["edtf"] = None if edtf == "-" else edtf
    for part in parts:
        if part == "c":
            entry["continuous"] = True
        elif part.startswith("f="):
            ends, per = part[2:].split("/")
            low, high = span(ends)
            entry["frequency"] = {"min": low, "max": high, "per": per}
        elif part.startswith("y="):
            entry["plan_year"] = part[2:]
        else:
            raise ValueError(f"timing: {part!r} in {line!r}")
    return entry


def target(line):
    words, _, said = line.partition("=>")
    parts = said.split()
    low, high = span(parts[0])
    entry = {"text": words.strip(), "min": low, "max": high, "unit": parts[1], "per": None, "by": None}
    for part in parts[2:]:
        if part.startswith("/"):
            entry["per"] = part[1:]
        elif part.startswith("by="):
            entry["by"] = part[3:]
        else:
            raise ValueError(f"target: {part!r} in {line!r}")
    return entry


def budget(line):
    words, _, said = line.partition("=>")
    parts = said.split()
    entry = {"text": words.strip(), "value": number(parts[0]), "currency": "CAD"}
    if len(parts) > 1:
        entry["per"] = parts[1]
    return entry


def pipe(text):
    return [part.strip() for part in text.split("|")]


LISTS = {"-": "items", "c": "changes", "i": "indicators", "d": "deliverables", "m": "monitoring", "l": "places"}


def node(level, rest, terms):
    parts = pipe(rest)
    label = None if parts[0] == "-" else parts[0]
    term = parts[2] if len(parts) > 2 else terms.get(level)
    return {"label": label, "term": None if term in ("", "-") else term, "text": parts[1] if len(parts) > 1 else ""}


def resources(owner, tag, rest, previous):
    if tag == "@^":
        owner["resources"] = list(previous["resources"])
        owner["_merged_resources"] = True
        return
    if tag == "@2":
        owner.setdefault("_partners_printed", []).extend(pipe(rest))
        owner.setdefault("resources", []).extend(pipe(rest))
        return
    if tag == "@=":
        printed, _, rest = rest.partition("=>")
        owner.setdefault("_resources_printed", []).append(printed.strip())
        owner.setdefault("resources", []).extend(pipe(rest))
        return
    owner.setdefault("_resources_printed", []).extend(pipe(rest))
    owner.setdefault("resources", []).extend(pipe(rest))


def statement(line):
    bullet = line.startswith("?-")
    parts = pipe(line[2:] if bullet else line[1:])
    lead = parts[1] if len(parts) > 2 else ""
    return {"role": parts[0], "text": parts[-1], "_lead": lead, "_bullet": bullet}


def read(path, form):
    """The Plan as one form ("text" or "pdf") prints it. Keys that begin with “_” are about print only."""
    path = pathlib.Path(path)
    plan = Plan(path.stem, {})
    front, owner, last_row, cut = plan.front, None, None, False
    source = path.read_text(encoding="utf-8")
    typed_as = re.search(r"^%apostrophe (.)", source, re.M)
    for count, line in enumerate(source.splitlines(), 1):
        only = re.match(r"\{(text|pdf)\}", line)
        if only:
            if only.group(1) != form:
                continue
            line = line[only.end():]
        if not line.strip() or line.startswith("//"):
            continue
        line = line.replace("'", typed_as.group(1) if typed_as else "’")
        tag, _, rest = line.strip().partition(" ")
        rest = rest.strip()
        try:
            if tag.startswith("%"):
                plan.meta[tag[1:]] = rest
            elif tag in ("!", "!!", "!break", "!contents"):
                front.append((tag, rest))
            elif tag.startswith("?"):
                front.append(("?", statement(line)))
            elif tag == "#":
                owner = dict(node("orientation", rest, plan.terms()), _front=[], objectives=[])
                plan.orientations.append(owner)
                front = owner["_front"]
            elif tag == "##" and not rest:
                owner = plan.orientations[-1]["objectives"][-1]
            elif tag == "##":
                owner = dict(node("objective", rest, plan.terms()), commitments=[])
                plan.orientations[-1]["objectives"].append(owner)
            elif tag == "###":
                last_row, owner = owner, dict(node("commitment", rest, plan.terms()), _cut=cut)
                cut = False
                plan.orientations[-1]["objectives"][-1]["commitments"].append(owner)
            elif tag in LISTS:
                owner.setdefault(LISTS[tag], []).append(rest)
            elif tag == ">":
                parts = pipe(rest)
                owner.setdefault("results", []).append({"label": None if parts[0] == "-" else parts[0], "text": parts[1]})
            elif tag.startswith("@"):
                resources(owner, tag, rest, last_row)
            elif tag == "~":
                cut = True
            elif tag in ("t", "f"):
                owner.setdefault("timing", []).append(timing(rest))
                if tag == "t":
                    owner.setdefault("_timing_printed", []).append(timing(rest)["text"])
            elif tag == "T":
                owner.setdefault("targets", []).append(target(rest))
            elif tag == "$":
                owner.setdefault("budget", []).append(budget(rest))
            elif tag in ("s", "p"):
                owner["status" if tag == "s" else "priority"] = rest
            elif tag == "x":
                owner["_years"] = rest.split()
                owner.setdefault("timing", []).extend({"text": year, "edtf": year} for year in owner["_years"])
            elif tag == "A":
                parts = pipe(rest)
                plan.annexes.append({"title": parts[0], "date": parts[1] if len(parts) > 1 and parts[1] else None, "sections": []})
            elif tag == "A#":
                plan.annexes[-1]["sections"].append({"heading": rest, "items": []})
            elif tag == "A-":
                plan.annexes[-1]["sections"][-1]["items"].append(rest)
            elif tag == "O":
                parts = pipe(rest)
                acronym = parts[1] if len(parts) > 1 and parts[1] not in ("-", "") else None
                plan.organizations.append({"name": parts[0], "acronym": acronym, "mentions": parts[2:] or [parts[0]]})
            else:
                raise ValueError(f"unknown tag {tag!r}")
        except (ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
            raise SystemExit(f"{path}:{count}: {error}") from error
    return plan
