"""The transcription (plan-json/1) that a plan's source states, and nothing that it does not state."""
import hashlib
import pathlib
import re

ORDER = ("label", "term", "text", "statements", "items", "changes", "indicators", "results", "resources", "timing",
         "deliverables", "monitoring", "status", "budget", "priority", "places", "targets", "objectives", "commitments")


def clean(value):
    """Without print settings (“_” keys) and empty lists, and with the keys in one order."""
    if isinstance(value, list):
        return [clean(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    keys = [k for k in ORDER if k in value] + [k for k in value if k not in ORDER]
    return {k: clean(value[k]) for k in keys
            if not k.startswith("_") and (value[k] not in ([], {}) or k in ("objectives", "commitments"))}


def statements(front):
    return [entry for tag, entry in front if tag == "?"]


def gold(plan, printed):
    """`printed` is the rendered file whose transcription this is."""
    printed = pathlib.Path(printed)
    meta = plan.meta
    agreement = meta.get("agreement_number")
    out = {
        "format": "plan-json/1",
        "source": {"file": printed.name, "sha256": hashlib.sha256(printed.read_bytes()).hexdigest()},
        "plan": {"title": meta.get("title"), "organization": meta.get("organization"), "region": meta.get("region"),
                 "period": meta.get("period"), "agreement_number": int(agreement) if agreement else None},
        "statements": statements(plan.front),
        "orientations": [dict(o, statements=statements(o["_front"])) for o in plan.orientations],
        "annexes": plan.annexes,
        "organizations": plan.organizations,
    }
    return clean(out)


def words(text):
    return re.findall(r"[^\W_]+", text.casefold())


def printed_texts(document):
    """Every text of a transcription that stands on the page in the same words."""
    def entries(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key in ("text", "heading", "label") and isinstance(value, str):
                    yield value
                elif key not in ("term", "role", "unit", "by", "per", "edtf", "plan", "source", "organizations", "targets"):
                    yield from entries(value)
        elif isinstance(node, list):
            for value in node:
                yield from [value] if isinstance(value, str) else entries(value)
    yield from entries({k: v for k, v in document.items() if k not in ("plan", "source", "format")})
