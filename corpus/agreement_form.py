#!/usr/bin/env python3
"""Renders the agreements of corpus/source (NAME.deed): text, PDF (by WeasyPrint) and transcription, all from one source.

usage: corpus/agreement_form.py [NAME...]

One fact a line; the first sign says what it is:
  %key value              title, organization, region, period, number, signed, in_force, article (how a heading is
                          printed), style (CSS of the page), indent (of entries in the text form)
  ! text                  printed, no content              !! text   printed, centred
  P name | designation | printed block     a party         R text    a recital
  # label | text          an article                       = label | text        a clause that binds nobody
  > label | text          a lead that binds                - label | text | who  an entry that does
  * label | text | who    a sentence that binds by itself  ~ label | text        an entry that binds nobody
  + label | text          an item below an entry           h label | text        a heading above sentences that bind
  f words => edtf f=1..1/P1Y      $ words => value per     timing and sums of the entry above
  O text                  the object                       A words | value | payer | edtf    an amount
  T cell | cell           a row of a table                 S text | text         a line of signatures
  1 label | term | text   2 label | term | text   3 label | term | text | who; who   the levels of an annexed plan
"""
import hashlib
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

HERE = pathlib.Path(__file__).resolve().parent
WIDTH = 88  # characters of a line of the text form


def read(path):
    meta, lines = {}, []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("%"):
            key, _, value = line[1:].partition(" ")
            meta[key] = value
        elif line and not line.startswith("//"):
            kind, _, rest = line.partition(" ")
            lines.append((kind, [part.strip().replace("'", "’") for part in rest.split("|")]))
    return meta, lines


def heading(meta, label, text):
    form = meta.get("article", "ARTICLE {label} – {text}")
    return form.replace("{label}", label).replace("{text}", text)


def as_text(meta, lines):
    out, indent = [], int(meta.get("indent", 5))

    def wrap(text, first="", rest=""):
        out.extend(textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False) + [""])

    for line in meta["title"].split(" / "):
        out.append(line.replace("'", "’").center(WIDTH).rstrip())
    out.append("")
    for kind, fields in lines:
        if kind != "T" and out[-1:] and "\t" in out[-1]:
            out.append("")
        if kind in ("!", "R", "P"):
            wrap(fields[-1])
        elif kind == "!!":
            out.extend([fields[0].center(WIDTH).rstrip(), ""])
        elif kind == "#":
            out.extend(["", heading(meta, fields[0], fields[1]), ""])
        elif kind in "=>*h123":
            mark = fields[0] + "  " if fields[0] not in ("", "-") else ""
            word = fields[1] + " " if kind in "123" and fields[1] else ""
            body = fields[2] if kind in "123" else fields[1]
            wrap((word + mark).rstrip() + ("  " if word + mark else "") + body, "", " " * min(5, len(mark)))
        elif kind in "-~+":
            mark = (fields[0] + ("" if fields[0].endswith((")", ".", "°", "•")) else ")") + "  ") if fields[0] else "- "
            pad = " " * indent * (2 if kind == "+" else 1)
            wrap(mark + fields[1], pad, pad + " " * len(mark))
        elif kind == "T":
            out.append("\t".join(fields))
        elif kind == "S":
            out.extend(["\t".join(fields), ""])
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(out))


def as_html(meta, lines):
    e = html.escape
    css = "@page{size:letter;margin:2cm} body{font:10.5pt 'Liberation Serif'} table{border-collapse:collapse;width:100%} " \
          "td{border:1px solid #000;padding:3px} .s td{border:0} h1{font-size:15pt;text-align:center} h2{font-size:11pt} " \
          ".e{margin-left:1.4cm;text-indent:-.7cm} .b{margin-left:2.4cm;text-indent:-.7cm} .c{margin-left:1cm;text-indent:-1cm} " + meta.get("style", "")
    out, rows = ["<h1>" + e(meta["title"].replace("'", "’")).replace(" / ", "<br>") + "</h1>"], []

    def close():
        if rows:
            cells = "".join("<tr>" + "".join(f"<td>{e(c)}</td>" for c in row) + "</tr>" for row in rows)
            out.append(f"<table>{cells}</table>")
            rows.clear()

    for kind, fields in lines:
        if kind == "T":
            rows.append(fields)
            continue
        close()
        if kind in ("!", "R", "P"):
            out.append(f"<p>{e(fields[-1])}</p>")
        elif kind == "!!":
            out.append(f"<p style='text-align:center;font-weight:bold'>{e(fields[0])}</p>")
        elif kind == "#":
            out.append(f"<h2>{e(heading(meta, fields[0], fields[1]))}</h2>")
        elif kind in "123":
            word = " ".join(f for f in fields[1::-1] if f and f != "-")
            out.append(f"<p style='font-weight:{'bold' if kind != '3' else 'normal'}'>{e(word)} {e(fields[2])}</p>")
        elif kind in "=>*h":
            mark = "" if fields[0] in ("", "-") else fields[0] + " &nbsp; "
            out.append(f"<p class='{'c' if mark else ''}'{' style=font-weight:bold' if kind == 'h' else ''}>{mark}{e(fields[1])}</p>")
        elif kind in "-~+":
            mark = (fields[0] + ("" if fields[0].endswith((")", ".", "°", "•")) else ")")) if fields[0] else "–"
            out.append(f"<p class='{'b' if kind == '+' else 'e'}'>{e(mark)} &nbsp; {e(fields[1])}</p>")
        elif kind == "S":
            out.append("<table class=s><tr>" + "".join(f"<td>{e(c)}</td>" for c in fields) + "</tr></table>")
    close()
    return f"<meta charset=utf-8><style>{css}</style>" + "\n".join(out)


def label(text):
    return re.sub(r"[).°]+$", "", text) if text not in ("", "-", "•") else None


def gold(meta, lines, source):
    plan = {key: meta.get(key) for key in ("title", "organization", "region", "period")}
    plan = {key: value.replace("'", "’").replace(" / ", " ") if value else None for key, value in plan.items()}
    plan["agreement_number"] = int(meta["number"]) if "number" in meta else None
    deed = {"parties": [], "object": "", "signed": meta.get("signed"), "in_force": meta.get("in_force"), "amounts": []}
    statements, orientations, bodies = [], [], []
    article = objective = entry = None
    shell = False
    people = lambda field: [who.strip() for who in field.split(";") if who.strip()]

    def open_objective(name, term, text):
        nonlocal objective
        objective = {"label": name, "term": term, "text": text, "commitments": []}
        article["objectives"].append(objective)

    for kind, fields in lines:
        if kind == "P":
            deed["parties"].append({"name": fields[0], "designation": fields[1], "representative": ""})
            bodies.append({"name": fields[0], "acronym": None, "mentions": [fields[1]]})
        elif kind == "R":
            statements.append({"role": "recital", "text": fields[0]})
        elif kind == "O":
            deed["object"] = fields[0]
        elif kind == "A":
            amount = {"text": fields[0], "value": float(fields[1]), "currency": "CAD", "payer": fields[2] or None, "payee": None}
            deed["amounts"].append(dict(amount, edtf=fields[3]) if len(fields) > 3 else amount)
        elif kind in "#1":
            article = {"label": label(fields[0]), "term": "Article" if kind == "#" else fields[1] or None, "text": fields[-1], "statements": [], "objectives": []}
            orientations.append(article)
            shell = False
        elif kind in "=~":
            article["statements"].append({"role": "clause", "text": fields[1]})
        elif kind in ">2h":
            open_objective(label(fields[0]), (fields[1] or None) if kind == "2" else None, fields[-1])
            shell = kind == "h"
        elif kind in "-*3":
            if kind == "*" and not shell:
                open_objective(None, None, "")
            shell = kind == "*" or (shell and kind != "-")
            text = fields[2] if kind == "3" else fields[1]
            entry = {"label": label(fields[0]), "term": (fields[1] or None) if kind == "3" else None, "text": text, "resources": people(fields[-1])}
            objective["commitments"].append(entry)
        elif kind == "+":
            entry.setdefault("items", []).append(fields[1])
        elif kind in "f$":
            words, _, value = fields[0].partition(" => ")
            parts = value.split()
            if kind == "$":
                entry.setdefault("budget", []).append({"text": words, "value": float(parts[0]), "currency": "CAD", "per": parts[1] if len(parts) > 1 else None})
                continue
            timing = {"text": words, "edtf": None if parts[0] == "-" else parts[0]}
            for part in parts[1:]:
                low, high, per = re.fullmatch(r"f=(\d+)\.\.(\d+|\*)/(\w+)", part).groups()
                timing["frequency"] = {"min": int(low), "max": None if high == "*" else int(high), "per": per}
            entry.setdefault("timing", []).append(timing)
    file = {"file": source.name, "sha256": hashlib.sha256(source.read_bytes()).hexdigest()}
    return {"format": "plan-json/1", "source": file, "plan": plan, "agreement": deed, "statements": statements, "orientations": orientations, "organizations": bodies}


def main():
    for source in sorted((HERE / "source").glob("*.deed")):
        if sys.argv[1:] and source.stem not in sys.argv[1:]:
            continue
        meta, lines = read(source)
        text = HERE / "text" / f"{source.stem}.txt"
        text.write_text(as_text(meta, lines), encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder) / "deed.html"
            page.write_text(as_html(meta, lines), encoding="utf-8")
            subprocess.run(["weasyprint", page, HERE / "pdf" / f"{source.stem}.pdf"], check=True, capture_output=True, timeout=180)
        out = json.dumps(gold(meta, lines, text), ensure_ascii=False, indent=1) + "\n"
        (HERE / f"{source.stem}.gold.json").write_text(out, encoding="utf-8")
        print(source.stem)


if __name__ == "__main__":
    main()
