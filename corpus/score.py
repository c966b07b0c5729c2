#!/usr/bin/env python3
"""How much of a transcription an extraction got right: precision, recall and F1 by kind of fact, and over ALL.

usage: corpus/score.py GOLD.json GOT.json [--tolerance T] [--list N]
       corpus/score.py --corpus PROGRAM [--list N] [NAME…]   extracts every corpus document with PROGRAM
       corpus/score.py --corpus PROGRAM --check              fails below corpus/floors.tsv, or where PROGRAM does
       corpus/score.py --corpus PROGRAM --refresh [--force]  writes floors.tsv; only --force lowers a floor

--tolerance lets a text differ by that share of its characters (scans), never in its figures. Kinds marked * stand apart
from ALL. Exit status: 0 done, 1 below a floor or not extracted, 2 usage, 77 skipped (PROGRAM is not built).
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from plan_facts import APART, Both, likeness, plain

HERE = pathlib.Path(__file__).resolve().parent
FLOORS = HERE / "floors.tsv"
MARGIN = 0.005    # a floor stands this much below what was measured, so that a rounding is no failure
SECONDS = 120     # for one document
SKIPPED = 77      # what ctest takes for “skipped”
EXACT = re.compile(r".*\.label|plan\.(period|agreement_number)|agreement\.(signed|in_force|party|amount)|timing|targets|budget|organizations|term")


def alike(role, a, b, tolerance):
    """Whether two values of one role are the same fact."""
    if EXACT.fullmatch(role):
        return a == b
    if isinstance(a, tuple):  # (label or role, text)
        return a[0] == b[0] and alike("text", a[1], b[1], tolerance)
    a, b = plain(a), plain(b)
    if role == "timing.text":
        return bool(a) and bool(b) and (a in b or b in a)
    if a == b:
        return bool(a) or role != "text"
    return tolerance > 0 and re.findall(r"\d+", a) == re.findall(r"\d+", b) and likeness(a, b) >= 1 - tolerance


def compare(gold, got, tolerance=0.0):
    """({role: [right, missed, extra]}, what was wrong in words)."""
    both = Both(gold, got)
    groups, counts, notes = collections.defaultdict(lambda: ([], [])), {}, []
    for side, facts in enumerate((both.gold, both.got)):
        for fact in facts:
            groups[fact.role, fact.owner][side].append(fact.value)
    for (role, owner), (want, have) in groups.items():
        row = counts.setdefault(role, [0, 0, 0])
        missed = []
        for value in want:
            hit = next((i for i, other in enumerate(have) if alike(role, value, other, tolerance)), None)
            if hit is None:
                missed.append(value)
            else:
                del have[hit]
                row[0] += 1
        row[1] += len(missed)
        row[2] += len(have)
        notes += [f"{role}{owner}: missing {value!r}" for value in missed] + [f"{role}{owner}: extra {value!r}" for value in have]
    return counts, notes


def f1(right, missed, extra):
    return 2 * right / (2 * right + missed + extra) if right + missed + extra else 1.0


def add(counts):
    return [sum(row[k] for role, row in counts.items() if role not in APART) for k in range(3)]


def table(counts):
    lines = [f"{'kind of fact':20} {'gold':>5} {'got':>5} {'right':>5} {'P':>7} {'R':>7} {'F1':>7}"]
    for role, (right, missed, extra) in sorted(counts.items()) + [("ALL", add(counts))]:
        p = right / (right + extra) if right + extra else 1.0
        r = right / (right + missed) if right + missed else 1.0
        lines.append(f"{role + '*' * (role in APART):20} {right + missed:5} {right + extra:5} {right:5} {p:7.3f} {r:7.3f} {f1(right, missed, extra):7.3f}")
    return "\n".join(lines)


def documents():
    """(name, form, file, transcription) of every document of the corpus; a form is text, pdf, or pdf.MAKER."""
    for gold in sorted(HERE.glob("*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        yield name, "text", HERE / "text" / f"{name}.txt", gold
        other = HERE / "pdf" / gold.name
        for file in sorted((HERE / "pdf").glob(f"{name}.*pdf")):
            maker = file.name.removeprefix(name + ".").removesuffix("pdf").rstrip(".")
            yield name, "pdf" + ("." + maker if maker else ""), file, other if other.exists() else gold


def extract(program, file):
    """(the plan-json of one file, "") or (None, why not)."""
    try:
        done = subprocess.run([program, "extract", str(file)], capture_output=True, timeout=SECONDS)
        if done.returncode == 0:
            return json.loads(done.stdout), ""
    except (subprocess.TimeoutExpired, ValueError) as error:
        return None, str(error)
    return None, f"exit {done.returncode} " + " ".join(done.stderr.decode(errors="replace").split())[:200]


def read_floors():
    if not FLOORS.exists():
        return {}
    with FLOORS.open(encoding="utf-8") as lines:
        return {(row["name"], row["form"]): float(row["f1"]) for row in csv.DictReader(lines, delimiter="\t")}


def write_floors(floors):
    with FLOORS.open("w", encoding="utf-8") as out:
        out.write("name\tform\tf1\n")
        out.writelines(f"{name}\t{form}\t{value:.3f}\n" for (name, form), value in sorted(floors.items()))


def corpus(arguments):
    if not pathlib.Path(arguments.corpus).exists():
        print(f"skipped: {arguments.corpus} is not built")
        return SKIPPED
    chosen = [d for d in documents() if not arguments.files or d[0] in arguments.files]
    with ThreadPoolExecutor(2) as pool:
        extracted = list(pool.map(lambda d: extract(arguments.corpus, d[2]), chosen))
    floors, measured, sums, low = read_floors(), {}, {}, []
    for (name, form, _, gold), (got, why) in zip(chosen, extracted):
        counts, notes = compare(json.loads(gold.read_text(encoding="utf-8")), got or {})
        value = measured[name, form] = f1(*add(counts))
        for role, row in counts.items():
            sums[role] = [a + b for a, b in zip(sums.get(role, [0, 0, 0]), row)]
        floor = floors.get((name, form))
        below = arguments.check and floor is not None and value < floor
        low += [f"{name} ({form})"] if below or (arguments.check and why) else []
        said = f"  below its floor of {floor:.3f}" if below else "  no floor yet" if arguments.check and floor is None else ""
        print(f"{value:7.4f}  {name} ({form}){said}" + (f"  {why}" if why else ""))
        for note in notes[:arguments.list]:
            print(f"         {note}")
    print(table(sums))
    print(f"F1 mean {sum(measured.values()) / len(measured):.4f}, lowest {min(measured.values()):.4f}, documents {len(measured)}")
    if arguments.refresh:
        for key, value in measured.items():
            new = max(0.0, int((value - MARGIN) * 1000) / 1000)
            floors[key] = new if arguments.force else max(new, floors.get(key, 0.0))
        write_floors(floors)
    return 1 if low else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--corpus", metavar="PROGRAM")
    parser.add_argument("--tolerance", type=float, default=0.0)
    parser.add_argument("--list", type=int, default=0, metavar="N")
    for flag in ("check", "refresh", "force"):
        parser.add_argument(f"--{flag}", action="store_true")
    arguments = parser.parse_args()
    if arguments.corpus:
        return corpus(arguments)
    if len(arguments.files) != 2:
        parser.error("two files, or --corpus PROGRAM")
    gold, got = (json.loads(pathlib.Path(file).read_text(encoding="utf-8")) for file in arguments.files)
    counts, notes = compare(gold, got, arguments.tolerance)
    print(table(counts))
    for note in notes[:arguments.list]:
        print(note)
    return 0


if __name__ == "__main__":
    sys.exit(main())
