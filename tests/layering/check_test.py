#!/usr/bin/env python3
"""A small house with one fault of each kind: check.py must find it, and find nothing once it is mended."""
import json, pathlib, sys, tempfile, unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import check

SOUND = {
    "text/words.h": "#pragma once\n#include <string>\n",
    "text/words.cc": '#include "text/words.h"\n#include <unicode/uchar.h>\n#include <sys/stat.h>\n',
    "importer/document.h": "#pragma once\n#include <vector>\n",
    "importer/reader.h": '#pragma once\n#include "importer/document.h"\n',
    "importer/reader.cc": '#include "importer/reader.h"\n#include "text/words.h"\n',
    "normalizer/plan.h": '#pragma once\n#include "importer/document.h"\n',
    "archive/archive.h": '#pragma once\n#include "normalizer/plan.h"\n',
    "app/main.cc": '#include "archive/archive.h"\n#include "importer/reader.h"\n#include <CLI/CLI.hpp>\n',
    "tests/text/words_test.cc": '#include "text/words.h"\n',
    "tests/importer/files_test.cc": '#include "importer/reader.h"\n',
    "tests/app/run_test.cc": "",
    "tests/layering/tested_by.tsv": "# source, test, reason\napp/*.cc\ttests/app/run_test.cc\trun as a person runs it\n",
    "README.md": "See ~/plans/plan.pdf, $HOME/plans/plan.pdf and ../plans/plan.pdf.\n",
}


class House(unittest.TestCase):
    def faults(self, rule, changes):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder).resolve()
            for name, text in {**SOUND, **changes}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return list(rule(root))

    def finds(self, rule, name, text):
        """The rule finds a fault in that file, and it alone."""
        faults = self.faults(rule, {name: text})
        self.assertEqual([fault.split(":")[0] for fault in faults], [name], faults)

    def test_a_sound_house_has_no_fault(self):
        for rule in check.RULES:
            self.assertEqual(self.faults(rule, {}), [], rule.__name__)

    def test_arrows(self):
        self.finds(check.arrows, "text/up.cc", '#include "importer/document.h"\n')
        self.finds(check.arrows, "importer/up.cc", '#include "normalizer/plan.h"\n')
        self.finds(check.arrows, "normalizer/reads.cc", '#include "importer/reader.h"\n')
        self.finds(check.arrows, "archive/reads.cc", '  #  include "importer/reader.h"\n')
        self.finds(check.arrows, "archive/up.h", '#include "app/main.h"\n')
        self.finds(check.arrows, "text/short.cc", '#include "words.h"\n')

    def test_foreign_headers(self):
        self.finds(check.foreign, "text/hidden.h", "#include <unicode/uchar.h>\n")
        self.finds(check.foreign, "app/unicode.cc", "#include <unicode/uchar.h>\n")
        self.finds(check.foreign, "normalizer/query.cc", "#include <sqlite3.h>\n")
        self.finds(check.foreign, "text/json.cc", "#include <nlohmann/json.hpp>\n")
        self.finds(check.foreign, "archive/new.cc", "#include <somebody/library.hpp>\n")

    def test_sizes(self):
        self.finds(check.sizes, "text/long.cc", "\n" * (check.LONGEST + 1))
        self.assertEqual(self.faults(check.sizes, {"text/long.cc": "\n" * check.LONGEST}), [])

    def test_tested(self):
        self.finds(check.tested, "text/alone.cc", "")
        rows = SOUND["tests/layering/tested_by.tsv"]
        self.finds(check.tested, "tests/layering/tested_by.tsv", rows + "app/*.cc\ttests/app/lost_test.cc\twhy\n")
        self.finds(check.tested, "tests/layering/tested_by.tsv", rows + "app/gone.cc\ttests/app/run_test.cc\twhy\n")
        self.finds(check.tested, "tests/layering/tested_by.tsv", rows + "app/main.cc\ttests/app/run_test.cc\n")

    def test_machine_paths(self):
        for top in ("home", "Users", "root"):
            self.finds(check.machine_paths, "NOTES.md", f"See /{top}/somebody/plan.pdf.\n")

    def test_reach(self):
        """A compiler that is given the whole house reaches too much; one that is given nothing, too little."""
        for flag, expected in (("-I{root}", "against the arrows"), ("", "and does not")):
            def rule(root):
                command = "c++ " + flag.format(root=root)
                files = [root / folder / "x.cc" for folder in check.FOLDERS]
                commands = [{"file": str(f), "command": command} for f in files]
                (root / "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")
                return check.reach(root, root)
            faults = self.faults(rule, {})
            self.assertIn("archive", {fault.split("/")[0] for fault in faults})
            self.assertTrue(all(expected in fault for fault in faults), faults)


if __name__ == "__main__":
    unittest.main()
