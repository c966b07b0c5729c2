#!/usr/bin/env python3
"""Speed and memory of `jalons extract` on a born-digital PDF, beside `pdftotext -bbox-layout`, as ratios of one run.

usage: born_digital.py JALONS [PDF ...]
Each PDF is repeated with qpdf to 200 pages and more, then both programs read it in turn, several times; the ratio is
that of the fastest runs, so that what else the machine does falls away. Memory is measured at N and 2 N pages.
Exit status 1 when a bar is missed (see BARS).
"""
import os, pathlib, subprocess, sys, tempfile, time

PAGES, PAIRS = 200, 5
BARS = {"wall": 3.0, "peak MB": 150.0, "MB a further page": 0.3}


def run(command):
    """Wall seconds, processor seconds and peak MB of one run; its output is thrown away."""
    with open(os.devnull, "wb") as nowhere:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit status {child.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def pages_of(pdf):
    return int(subprocess.run(["qpdf", "--show-npages", pdf], capture_output=True, text=True, check=True).stdout)


def repeated(pdf, pages, folder):
    times = -(-pages // pages_of(pdf))
    out = pathlib.Path(folder) / f"{pdf.stem}-{pages}.pdf"
    subprocess.run(["qpdf", "--warning-exit-0", "--no-warn", "--empty", "--pages", *[pdf] * times, "--", out], check=True)
    return out


def measure(jalons, pdf, folder):
    base, double = repeated(pdf, PAGES, folder), repeated(pdf, 2 * PAGES, folder)
    peer, mine = ["pdftotext", "-bbox-layout", base, "-"], [jalons, "extract", "--document", base]
    plan = [jalons, "extract", base]
    runs = [(run(peer), run(mine), run(plan)) for _ in range(PAIRS)]
    best = [min(pair[k][0] for pair in runs) for k in range(3)]
    cpu = [min(pair[k][1] for pair in runs) for k in range(3)]
    peak = max(pair[2][2] for pair in runs)
    n, m = pages_of(base), pages_of(double)
    further = (run([jalons, "extract", double])[2] - peak) / (m - n)
    print(f"{pdf.name}: {n} pages, pdftotext {best[0]:.2f} s ({n / best[0]:.0f} pages/s)")
    for name, k in (("extract --document", 1), ("extract", 2)):
        print(f"  {name:18} {best[k]:.2f} s  wall ratio {best[k] / best[0]:.2f}  processor ratio {cpu[k] / cpu[0]:.2f}")
    print(f"  peak {peak:.0f} MB at {n} pages, {further:.3f} MB a further page")
    return {"wall": best[2] / best[0], "peak MB": peak, "MB a further page": further}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    root = pathlib.Path(__file__).resolve().parent.parent
    pdfs = [pathlib.Path(p) for p in sys.argv[2:]]
    if not pdfs:
        pdfs = sorted(root.glob("corpus/**/*.pdf"), key=lambda p: -p.stat().st_size)[:2] or \
               [root / "tests/data/tableau-weasyprint.pdf"]
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        for pdf in pdfs:
            figures = measure(sys.argv[1], pdf, folder)
            missed += [f"{pdf.name}: {k} {v:.2f} > {BARS[k]}" for k, v in figures.items() if v > BARS[k]]
    print("\n".join(missed) or "every bar is met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
