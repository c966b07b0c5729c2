#!/usr/bin/env python3
"""Time per plan of `jalons ingest` on text plans, at 100 and at 1,000 plans, as a ratio of one run.

usage: text_ingest.py JALONS [FEW MANY]     (100 1000)
The plans are those of corpus/text in turn, each copy with other words in it (letters exchanged within its words, so that
lengths, labels, dates and column heads stay as they are) and thus another document. Each series goes into an archive of
its own, FEW and MANY in turn, several times; the fastest run of each counts. Exit status 1 when the bar is missed.
"""
import pathlib, random, re, resource, subprocess, sys, tempfile, time

ROUNDS = 3
BAR = 1.3  # time per plan at MANY over that at FEW

# Words that say what a line is stay; of the others, long and in lower case, one in three changes.
WORD = re.compile(r"\b[a-zàâçéèêëîïôûùü]{6,}\b")
VOWELS, CONSONANTS = "aeiou", "bcdflmnprstv"


def heads(root):
    """The words of the lexicon tables, which decide how a plan is read."""
    words = set()
    for table in sorted(root.glob("normalizer/lexicon/*.tsv")):
        words.update(WORD.findall(table.read_text(encoding="utf-8").lower()))
    return words


def other_word(word, dice):
    at = dice.randrange(1, len(word) - 1)
    letters = VOWELS if word[at] in VOWELS else CONSONANTS
    return word if not word[at].isascii() else word[:at] + dice.choice(letters) + word[at + 1:]


def decoded(data):
    """The text and its encoding; Latin-1 gives the bytes of any encoding of single bytes back where nothing changes."""
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16"), "utf-16"
    for encoding in ("utf-8", "latin-1"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            pass


def write_plans(root, folder, count, kept):
    texts = [decoded(p.read_bytes()) for p in sorted(root.glob("corpus/text/*.txt"))]
    if not texts:
        sys.exit("corpus/text: no plans")
    for number in range(count):
        dice = random.Random(number)  # the same plans in every run
        change = lambda m: m[0] if m[0] in kept or dice.random() > 1 / 3 else other_word(m[0], dice)
        text, encoding = texts[number % len(texts)]
        (folder / f"plan-{number:05}.txt").write_bytes(WORD.sub(change, text).encode(encoding))


def processor():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def ingest(jalons, plans, count, archive):
    """Wall and processor seconds a plan of one ingest into a new archive, which must hold every plan afterwards; and the
    size of that archive."""
    start, used = time.perf_counter(), processor()
    subprocess.run([jalons, "--archive", archive, "ingest", plans], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    seconds, used = time.perf_counter() - start, processor() - used
    kept = subprocess.run(["sqlite3", archive, "SELECT count(*) FROM document"], check=True, capture_output=True, text=True)
    if int(kept.stdout) != count:
        sys.exit(f"{kept.stdout.strip()} documents archived of {count}")
    size = archive.stat().st_size
    archive.unlink()
    return seconds / count, used / count, size


def main():
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    jalons = pathlib.Path(sys.argv[1]).resolve()
    counts = [int(n) for n in sys.argv[2:]] or [100, 1000]
    root = pathlib.Path(__file__).resolve().parent.parent
    wall, cpu, sizes = {}, {}, {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        kept = heads(root)
        for count in counts:
            (folder / str(count)).mkdir()
            write_plans(root, folder / str(count), count, kept)
        for _ in range(ROUNDS):
            for count in counts:
                seconds, used, sizes[count] = ingest(jalons, folder / str(count), count, folder / "archive.sqlite")
                wall[count] = min(wall.get(count, seconds), seconds)
                cpu[count] = min(cpu.get(count, used), used)
    for count in counts:
        print(f"{count} text plans: {wall[count] * 1000:.1f} ms a plan, of the processor {cpu[count] * 1000:.1f} ms; "
              f"{sizes[count] / count / 1024:.0f} kB of archive a plan")
    ratio, used = (best[counts[1]] / best[counts[0]] for best in (wall, cpu))
    print(f"  wall ratio {ratio:.2f}, processor ratio {used:.2f}: " + ("every bar is met" if ratio <= BAR else f"missed, the bar is {BAR}"))
    return 0 if ratio <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
