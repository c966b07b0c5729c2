"""The corpus holds together: its texts and transcriptions come from its sources, and say what its files print."""
import argparse
import collections
import contextlib
import copy
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "corpus"))
import plan_gold  # noqa: E402
import plan_layout  # noqa: E402
import plan_source  # noqa: E402
import score  # noqa: E402
import text_form  # noqa: E402

CORPUS = ROOT / "corpus"
SOURCES = sorted((CORPUS / "source").glob("*.plan"))
DATE = r"(\d{4}|XXXX)(-\d{2}(-\d{2})?)?[~?%]?"
EDTF = re.compile(rf"({DATE}|\.\.)(/({DATE}|\.\.))?")


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def bag(text):
    """Words, with those that a line's end cuts in two both as they stand and joined."""
    text = re.sub(r"(\d+) \^(er|e)\b", r"\1\2", text)  # raised letters, as a conversion marks them
    joined = re.sub(r"-\s*\n\s*", "", text)
    return collections.Counter(plan_gold.words(text)) | collections.Counter(plan_gold.words(joined))


def printed(file):
    if file.suffix == ".pdf":
        out = subprocess.run(["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True)
        return out.stdout.decode("utf-8")
    data = file.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def nodes(document):
    for orientation in document["orientations"]:
        for objective in orientation["objectives"]:
            yield objective
            yield from objective["commitments"]


class Corpus(unittest.TestCase):
    def test_there_are_plans_enough(self):
        self.assertGreaterEqual(len(SOURCES), 9)
        makers = {maker for source in SOURCES for maker in plan_source.read(source, "pdf").get("makers").split()}
        self.assertGreaterEqual(len(makers), 3)

    def test_texts_come_from_their_sources(self):
        for source in SOURCES:
            plan = plan_source.read(source, "text")
            if plan.get("text") != "layout":
                with self.subTest(source.stem):
                    expected = text_form.encode(plan, text_form.render(plan, plan_layout.blocks(plan)))
                    self.assertEqual((CORPUS / "text" / f"{source.stem}.txt").read_bytes(), expected, "script/render --text --gold")

    def test_transcriptions_come_from_their_sources(self):
        for source in SOURCES:
            with self.subTest(source.stem):
                expected = plan_gold.gold(plan_source.read(source, "text"), CORPUS / "text" / f"{source.stem}.txt")
                self.assertEqual(load(CORPUS / f"{source.stem}.gold.json"), expected, "script/render --gold")

    def test_transcriptions_say_what_is_printed(self):
        for name, form, file, gold in score.documents():
            if form != "text" and not shutil.which("pdftotext"):
                self.skipTest("pdftotext is not installed")
            with self.subTest(f"{name} {form}"):
                have = bag(printed(file))
                want = collections.Counter()
                for text in plan_gold.printed_texts(load(gold)):
                    for word in plan_gold.words(text):
                        want[word] = max(want[word], 1)
                self.assertEqual([word for word in want if word not in have], [])

    def test_dates_are_edtf(self):
        for _, _, _, gold in score.documents():
            for node in nodes(load(gold)):
                for entry in node.get("timing", []):
                    if entry["edtf"] is not None:
                        self.assertRegex(entry["edtf"], EDTF)
                    self.assertTrue(entry["edtf"] or entry.get("continuous") or entry.get("frequency"), entry)
                for entry in node.get("targets", []):
                    self.assertTrue(entry["min"] is not None or entry["max"] is not None, entry)
                    self.assertIn(entry["unit"], entry["text"])

    def test_every_plan_has_commitments_enough(self):
        for _, _, _, gold in score.documents():
            found = load(gold)
            count = sum(len(b["commitments"]) for o in found["orientations"] for b in o["objectives"])
            fewest = 5 if "agreement" in found else 10  # a deed binds in fewer words than a plan
            self.assertTrue(fewest <= count <= 40, f"{gold.name}: {count}")


class Scorer(unittest.TestCase):
    def setUp(self):
        self.gold = load(CORPUS / "deux-rives-2004-2007.gold.json")

    def f1(self, got, **options):
        counts, notes = score.compare(self.gold, got, **options)
        return score.f1(*score.add(counts)), counts, notes

    def test_a_transcription_is_itself(self):
        value, counts, notes = self.f1(copy.deepcopy(self.gold))
        self.assertEqual((value, notes), (1.0, []))
        self.assertEqual(counts["commitment"][1:], [0, 0])

    def test_nothing_scores_nothing(self):
        self.assertEqual(self.f1({})[0], 0.0)

    def test_a_moved_resource_is_missed_there_and_extra_here(self):
        got = copy.deepcopy(self.gold)
        first, second = got["orientations"][0]["objectives"][0]["commitments"][:2]
        second["resources"].append(first["resources"].pop())
        _, counts, _ = self.f1(got)
        self.assertEqual(counts["resources"][1:], [1, 1])

    def test_a_lost_commitment_loses_what_hangs_from_it_alone(self):
        got = copy.deepcopy(self.gold)
        lost = got["orientations"][1]["objectives"][0]["commitments"].pop(0)
        _, counts, _ = self.f1(got)
        self.assertEqual(counts["commitment"][1:], [1, 0])
        self.assertEqual(counts["commitment.label"][1:], [1, 0])
        self.assertEqual(counts["resources"][1:], [len(lost["resources"]), 0])

    def test_signs_and_tolerance(self):
        got = copy.deepcopy(self.gold)
        node = got["orientations"][0]["objectives"][0]
        node["text"] = node["text"].replace("’", "'").rstrip(".") + "  "
        self.assertEqual(self.f1(got)[1]["objective"][1:], [0, 0])
        node["text"] = node["text"].replace("chaque", "chaqve")
        self.assertEqual(self.f1(got)[1]["objective"][1:], [1, 1])
        self.assertEqual(self.f1(got, tolerance=0.05)[1]["objective"][1:], [0, 0])

    def test_figures_are_never_tolerated(self):
        got = copy.deepcopy(self.gold)
        result = got["orientations"][0]["objectives"][1]["commitments"][0]["results"][0]
        result["text"] = result["text"].replace("5", "6")
        self.assertEqual(self.f1(got, tolerance=0.5)[1]["results"][1:], [1, 1])


class Floors(unittest.TestCase):
    """A program that prints a transcription stands for jalons: first whole, then without its orientations."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.program = self.folder / "program"
        self.prints(load(CORPUS / "rive-est-2005-2007.gold.json"))
        floors = mock.patch.object(score, "FLOORS", self.folder / "floors.tsv")
        floors.start()
        self.addCleanup(floors.stop)

    def prints(self, document):
        (self.folder / "plan.json").write_text(json.dumps(document), encoding="utf-8")
        self.program.write_text(f"#!/bin/sh\ncat '{self.folder}/plan.json'\n", encoding="utf-8")
        self.program.chmod(0o755)

    def run_score(self, **flags):
        options = dict(corpus=str(self.program), files=["rive-est-2005-2007"], list=0, check=False, refresh=False, force=False)
        with contextlib.redirect_stdout(io.StringIO()):
            return score.corpus(argparse.Namespace(**{**options, **flags}))

    def test_a_floor_holds_and_only_force_lowers_it(self):
        self.assertEqual(self.run_score(refresh=True), 0)
        high = score.read_floors()
        self.assertEqual(set(high.values()), {0.995})
        self.assertEqual(self.run_score(check=True), 0)
        worse = dict(load(CORPUS / "rive-est-2005-2007.gold.json"), orientations=[])
        self.prints(worse)
        self.assertEqual(self.run_score(check=True), 1)
        self.run_score(refresh=True)
        self.assertEqual(score.read_floors(), high)
        self.run_score(refresh=True, force=True)
        self.assertEqual(self.run_score(check=True), 0)
        self.assertLess(max(score.read_floors().values()), 0.5)

    def test_a_program_that_is_not_there_is_skipped(self):
        self.assertEqual(self.run_score(corpus=str(self.folder / "nothing")), score.SKIPPED)

    def test_a_program_that_breaks_fails_without_any_floor(self):
        self.program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        self.assertEqual(self.run_score(check=True), 1)


if __name__ == "__main__":
    unittest.main()
