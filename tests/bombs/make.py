#!/usr/bin/env python3
"""Makes small files that ask for far too much, for the tests of the confined reader.

usage: make.py FOLDER [NAME ...]     without names: all of them
"""
import pathlib, sys, zlib

GIGABYTE = 1 << 30


def packed(size, times, byte=b"\0"):
    """`size` equal bytes, packed by Deflate `times` times, without ever holding them all."""
    packers = [zlib.compressobj(9) for _ in range(times)]

    def through(data, packers):
        for packer in packers:
            data = packer.compress(data)
        return data

    piece = byte * (1 << 20)
    out = b"".join(through(piece, packers) for _ in range(size // len(piece)))
    for i, packer in enumerate(packers):
        out += through(packer.flush(), packers[i + 1:])
    return out


def stream(dictionary, data):
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary.encode(), len(data), data)


def pdf(objects):
    """`objects` from number 1, which is the catalog."""
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body if isinstance(body, bytes) else body.encode())
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def one_page(contents, resources="", box="0 0 612 792", more=()):
    return pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R /Resources << {resources} >> >>",
                contents, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", *more])


FONT = "/Font << /F1 5 0 R >>"
WORDS = b"BT /F1 12 Tf 72 700 Td (Trop grand) Tj ET"


def forms():
    """Nine forms that each paint the next ten times: the last one is painted a thousand million times."""
    first, more = 6, []
    for level in range(9):
        last = level == 8
        inner = WORDS if last else b"/X Do " * 10
        resources = FONT if last else f"/XObject << /X {first + level + 1} 0 R >>"
        more.append(stream(f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << {resources} >>", inner))
    return one_page(stream("", b"/X Do " * 10), f"/XObject << /X {first} 0 R >>", more=more)


def self_calling_form():
    form = stream("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 6 0 R >> >>",
                  b"/X Do " * 1000)
    return one_page(stream("", b"/X Do"), "/XObject << /X 6 0 R >>", more=[form])


def two_flates():
    return one_page(stream("/Filter [/FlateDecode /FlateDecode]", packed(GIGABYTE, 2, b"n ")), FONT)


def wide_page():
    return one_page(stream("", WORDS), FONT, box="0 0 15000 15000")


def image():
    side = 40_000
    data = zlib.compress(packed(side * side // 8 // (1 << 20) * (1 << 20), 1), 9)
    picture = stream(f"/Type /XObject /Subtype /Image /Width {side} /Height {side} /BitsPerComponent 1 "
                     "/ColorSpace /DeviceGray /Filter [/FlateDecode /FlateDecode]", data)
    return one_page(stream("", b"612 0 0 792 0 0 cm /X Do"), "/XObject << /X 6 0 R >>", more=[picture])


def empty_pages():
    count = 100_000
    kids = " ".join(f"{number} 0 R" for number in range(3, count + 3))
    return pdf(["<< /Type /Catalog /Pages 2 0 R >>",
                f"<< /Type /Pages /MediaBox [0 0 612 792] /Kids [{kids}] /Count {count} >>",
                *["<< /Type /Page /Parent 2 0 R >>"] * count])


BOMBS = {function.__name__: function
         for function in (forms, self_calling_form, two_flates, wide_page, image, empty_pages)}


def main():
    folder = pathlib.Path(sys.argv[1])
    for name in sys.argv[2:] or BOMBS:
        (folder / f"{name}.pdf").write_bytes(BOMBS[name]())


if __name__ == "__main__":
    main()
