#!/usr/bin/env python3
"""Renders the plans of corpus/source: text, transcriptions, and PDFs by the makers that each plan names.

usage: corpus/render.py [--text] [--pdf] [--gold] [NAME...]      all of them where none is named

  corpus/text/NAME.txt             the text form
  corpus/pdf/NAME.pdf              by the first of %makers; corpus/pdf/NAME.MAKER.pdf by the others
  corpus/NAME.gold.json            the transcription; corpus/pdf/NAME.gold.json where the PDF prints something else
`script/setup --render` installs the makers. A plan whose %text is “layout” has the words of its first PDF as
`pdftotext -layout` prints them.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import groff_form
import html_form
import odt_form
import plan_gold
import plan_layout
import plan_source
import text_form

HERE = pathlib.Path(__file__).resolve().parent


def run(*command, **options):
    subprocess.run([str(c) for c in command], check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=180, **options)


def weasyprint(plan, blocks, out, folder):
    page = folder / "plan.html"
    page.write_text(html_form.render(plan, blocks), encoding="utf-8")
    run("weasyprint", page, out)


def chromium(plan, blocks, out, folder):
    page = folder / "plan.html"
    page.write_text(html_form.render(plan, blocks), encoding="utf-8")
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={out}", page.as_uri())


def libreoffice(plan, blocks, out, folder):
    flat = folder / "plan.fodt"
    flat.write_text(odt_form.render(plan, blocks), encoding="utf-8")
    run("soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf", "--outdir", folder, flat)
    (folder / "plan.pdf").replace(out)


def cairo(plan, blocks, out, folder):
    import cairo_form  # only this maker needs python3-cairo
    cairo_form.render(plan, blocks, out)


def groff(plan, blocks, out, folder):
    source = folder / "plan.ms"
    source.write_text(groff_form.render(plan, blocks), encoding="utf-8")
    with out.open("wb") as pdf:
        subprocess.run(["groff", "-k", "-t", "-ms", "-Tpdf", "-P-pletter", str(source)], check=True, stdout=pdf, stderr=subprocess.PIPE)


MAKERS = {f.__name__: f for f in (weasyprint, chromium, libreoffice, cairo, groff)}


def pdf_paths(plan):
    for index, maker in enumerate(plan.get("makers").split()):
        yield maker, HERE / "pdf" / (f"{plan.name}.pdf" if index == 0 else f"{plan.name}.{maker}.pdf")


def render_pdf(source):
    plan = plan_source.read(source, "pdf")
    blocks = plan_layout.blocks(plan)
    for maker, out in pdf_paths(plan):
        with tempfile.TemporaryDirectory() as folder:
            made = pathlib.Path(folder) / "made.pdf"
            MAKERS[maker](plan, blocks, made, pathlib.Path(folder))
            out.write_bytes(made.read_bytes())


def render_text(source):
    plan = plan_source.read(source, "text")
    out = HERE / "text" / f"{plan.name}.txt"
    if plan.get("text") == "layout":
        first = next(path for _, path in pdf_paths(plan))
        run("pdftotext", "-layout", first, out)
        return
    out.write_bytes(text_form.encode(plan, text_form.render(plan, plan_layout.blocks(plan))))


def dump(document):
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def golds(source):
    """{path: words} of the transcriptions of one plan."""
    as_text = plan_source.read(source, "text")
    as_pdf = plan_source.read(source, "pdf")
    text_file = HERE / "text" / f"{as_text.name}.txt"
    out = {HERE / f"{as_text.name}.gold.json": plan_gold.gold(as_text, text_file)}
    other = plan_gold.gold(as_pdf, next(path for _, path in pdf_paths(as_pdf)))
    same = dict(other, source=out[HERE / f"{as_text.name}.gold.json"]["source"])
    if same != out[HERE / f"{as_text.name}.gold.json"]:
        out[HERE / "pdf" / f"{as_pdf.name}.gold.json"] = other
    return {path: dump(document) for path, document in out.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    for what in ("text", "pdf", "gold"):
        parser.add_argument(f"--{what}", action="store_true")
    arguments = parser.parse_args()
    everything = not (arguments.text or arguments.pdf or arguments.gold)
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1735689600")  # makers that know it print the same bytes again
    for source in sorted((HERE / "source").glob("*.plan")):
        if arguments.names and source.stem not in arguments.names:
            continue
        try:
            if everything or arguments.pdf:
                render_pdf(source)
            if everything or arguments.text:
                render_text(source)
            if everything or arguments.gold:
                for path, words in golds(source).items():
                    path.write_text(words, encoding="utf-8")
        except subprocess.CalledProcessError as error:
            sys.exit(f"{source.name}: {error}\n{(error.stderr or b'').decode(errors='replace')[-800:]}")
        print(source.stem)


if __name__ == "__main__":
    main()
