#!/usr/bin/env python3
"""The rules of the house (docs/architecture.md) that a compiler alone does not hold.

usage: check.py SOURCE_DIR [BUILD_DIR]
Without BUILD_DIR what needs a configured build is left out (which headers each folder can reach). Every fault is one
line, `file:line: what is wrong`; the last line counts them. Exit status 1 when there is one.
"""
import fnmatch, json, pathlib, re, shlex, subprocess, sys

FOLDERS = ["text", "importer", "normalizer", "archive", "app"]
LONGEST = 400  # lines of a source or header

# What each folder may see of the others: a folder, or single headers of it.
ARROWS = {
    "text": [],
    "importer": ["text/*"],
    "normalizer": ["text/*", "importer/document.h"],
    "archive": ["text/*", "importer/document.h", "normalizer/plan.h"],
    "app": ["text/*", "importer/*", "normalizer/*", "archive/*"],
}
GENERATED = {"embedded_files.h"}  # cmake/embed.cmake makes one for each folder that has tables

# Which folders may include a foreign header, and only their .cc files.
FOREIGN = [
    ("unicode/*", ["text"]), ("libstemmer.h", ["text"]), ("nettle/*", ["text"]),
    ("poppler-*", ["importer"]), ("qpdf/*", ["importer"]), ("tesseract/*", ["importer"]), ("leptonica/*", ["importer"]),
    ("omp.h", ["importer"]), ("seccomp.h", ["importer"]), ("linux/*", ["importer"]),
    ("re2/*", ["normalizer"]),
    ("sqlite3.h", ["archive"]),
    ("CLI/*", ["app"]), ("fmt/*", ["app"]), ("xlsxwriter.h", ["app"]), ("boost/*", ["app"]),
    ("nlohmann/*", ["importer", "normalizer", "archive", "app"]),
]
# The operating system's own, for any folder.
POSIX = ["sys/*", "dirent.h", "fcntl.h", "iconv.h", "poll.h", "pthread.h", "sched.h", "signal.h", "spawn.h",
         "stdio.h", "stdlib.h", "termios.h", "unistd.h"]
STANDARD = re.compile(r"[a-z_0-9]+$")  # <vector>: neither a folder nor a suffix

INCLUDE = re.compile(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
# A path of one machine: it means nothing on another.
MACHINE_PATH = re.compile(r"(?<![\w.~}$])/(?:home|root|Users|work)/\w")
TEXT_SUFFIXES = {".cc", ".h", ".py", ".md", ".cmake", ".txt", ".json", ".tsv", ".sql", ".css", ".plan", ".yml", ""}


def matches(name, patterns):
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def sources(root, folder, *suffixes):
    return sorted(p for p in (root / folder).glob("*") if p.suffix in (suffixes or (".cc", ".h")))


def includes(path):
    """(line number, name, quoted) of each #include."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1] or found[2], found[1] is not None


def arrows(root):
    """Our own headers are named from the root of the house, exist, and are below."""
    for folder in FOLDERS:
        for path in sources(root, folder):
            for line, name, quoted in includes(path):
                if not quoted or name in GENERATED:
                    continue
                where = f"{folder}/{path.name}:{line}"
                if not (root / name).is_file() or "/" not in name:
                    yield f"{where}: \"{name}\" is no header of the house (write folder/file.h)"
                elif not matches(name, [f"{folder}/*"] + ARROWS[folder]):
                    yield f"{where}: {folder} must not see {name}"


def foreign(root):
    """Foreign headers stay in the .cc files of the folder that owns them."""
    for folder in FOLDERS:
        for path in sources(root, folder):
            for line, name, quoted in includes(path):
                if quoted or STANDARD.match(name) or matches(name, POSIX):
                    continue
                where = f"{folder}/{path.name}:{line}"
                owners = [where_allowed for pattern, where_allowed in FOREIGN if fnmatch.fnmatchcase(name, pattern)]
                if path.suffix == ".h":
                    yield f"{where}: <{name}> in a header: wrap it in a .cc file"
                elif owners and folder not in owners[0]:
                    yield f"{where}: <{name}> belongs to {', '.join(owners[0])}"
                elif not owners:
                    yield f"{where}: <{name}> is in no row of the table of foreign headers (tests/layering/check.py)"


def sizes(root):
    files = [p for folder in FOLDERS for p in sources(root, folder)]
    files += [p for p in sorted((root / "tests").glob("**/*")) if p.suffix in (".cc", ".h", ".py")]
    files += [p for folder in ("corpus", "bench") for p in sources(root, folder, ".py")]
    for path in files:
        with path.open("rb") as lines:
            count = sum(1 for _ in lines)
        if count > LONGEST:
            yield f"{path.relative_to(root)}:{count}: {count} lines, more than {LONGEST}"


def tested(root):
    """Each source has a test of its name, or a test that includes its header, or a row in tested_by.tsv."""
    table = root / "tests/layering/tested_by.tsv"
    rows = []
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if line and not line.startswith("#"):
            rows.append((number, cells))
    for folder in FOLDERS:
        tests = sorted((root / "tests" / folder).glob("*_test.cc"))
        named = {p.name[: -len("_test.cc")] for p in tests}
        seen = {name for p in tests for _, name, quoted in includes(p) if quoted}
        for path in sources(root, folder, ".cc"):
            name = f"{folder}/{path.name}"
            if path.stem in named or f"{folder}/{path.stem}.h" in seen:
                continue
            if not any(matches(name, cells[0].split()) for _, cells in rows):
                yield f"{name}:1: no test of this name or of its header, and no row in tests/layering/tested_by.tsv"
    for number, cells in rows:
        where = f"tests/layering/tested_by.tsv:{number}"
        if len(cells) != 3 or not all(cells):
            yield f"{where}: a row is source, test, reason"
        elif not (root / cells[1]).is_file():
            yield f"{where}: there is no {cells[1]}"
        for pattern in cells[0].split():
            if not any(root.glob(pattern)):
                yield f"{where}: there is no source {pattern}"


def machine_paths(root):
    for path in tracked(root):
        if path.suffix in TEXT_SUFFIXES and path.is_file():
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if MACHINE_PATH.search(line):
                    yield f"{path.relative_to(root)}:{number}: names a path of one machine"


def tracked(root):
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, text=True)
    if listed.returncode == 0:
        return [root / name for name in listed.stdout.split("\0") if name]
    return [p for p in sorted(root.glob("**/*")) if "build" not in p.relative_to(root).parts]  # an unpacked archive


def reach(root, build):
    """With the include folders of its target, a folder reaches exactly the headers it may see."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    ours = [f"{folder}/{p.name}" for folder in FOLDERS for p in sources(root, folder, ".h")]
    question = "".join(f'#if __has_include("{name}")\nsees {name}\n#endif\n' for name in ours)
    for folder in FOLDERS:
        entry = next((c for c in commands if pathlib.Path(c["file"]).parent == root / folder), None)
        if entry is None:
            yield f"{folder}/CMakeLists.txt:1: no source of {folder} is compiled"
            continue
        words = shlex.split(entry["command"])
        compiler = next(w for w in words if re.search(r"(\+\+|cc|clang)(-[\d.]+)?$", w) and "ccache" not in w)
        flags = [w for w in words if w.startswith("-I")]
        answer = subprocess.run([compiler, "-std=c++20", *flags, "-x", "c++", "-E", "-P", "-"], input=question,
                                capture_output=True, text=True, cwd="/")
        if answer.returncode != 0:
            yield f"{folder}/CMakeLists.txt:1: {answer.stderr.strip()}"
            continue
        seen = {line.split(" ", 1)[1] for line in answer.stdout.splitlines() if line.startswith("sees ")}
        for name in ours:
            allowed = matches(name, [f"{folder}/*"] + ARROWS[folder])
            if allowed and name not in seen:
                yield f"{folder}/CMakeLists.txt:1: {folder} should reach {name} and does not"
            if not allowed and name in seen:
                yield f"{folder}/CMakeLists.txt:1: {folder} reaches {name}, against the arrows"


RULES = [arrows, foreign, sizes, tested, machine_paths]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[1]).resolve()
    faults = [fault for rule in RULES for fault in rule(root)]
    if len(sys.argv) == 3:
        faults += reach(root, pathlib.Path(sys.argv[2]).resolve())
    print("\n".join(faults + [f"{len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
