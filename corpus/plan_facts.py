"""A plan-json document as facts, so that two documents can be compared.

A fact is (role, owner, value): one text, label, date or list entry and the node that it hangs from. Owners are numbered by
the transcription: the tree under test is aligned with it first, level by level and in order, and a node that finds no
partner owns facts of its own, which are then wrong.
"""
import collections
import difflib
import re
import unicodedata

Fact = collections.namedtuple("Fact", "role owner value")

LISTS = ("items", "changes", "indicators", "deliverables", "monitoring", "resources")
APART = {"targets", "organizations", "timing.text", "term"}  # scored, not part of ALL

# A node is taken for another when at least this share of their words agrees, or, under one printed label, this.
LIKE, LIKE_UNDER_LABEL = 0.5, 0.2
WEIGHT_OF_WORDS, GAIN_OF_A_SHELL, COMPARED = 0.75, 0.2, 400

SAME_SIGNS = {ord(sign): plain for signs, plain in (("’‘", "'"), ("“”«»", '"'), ("–—−‑‐", "-"), ("œ", "oe"), ("Œ", "OE"),
                                                    ("\u00ad", ""), ("…", "...")) for sign in signs}


def plain(text):
    """A text without what printing adds or drops: white space, kinds of quotes and dashes, a last stop."""
    text = " ".join(unicodedata.normalize("NFKC", text or "").translate(SAME_SIGNS).split())
    text = re.sub(r'\s*"\s*', '"', text)
    return re.sub(r"\s+([;:,.!?%)])", r"\1", text).rstrip(" .;:,")


def likeness(a, b):
    return 1.0 if a == b else difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def said(entry):
    return entry.get("text") or "" if isinstance(entry, dict) else entry


def words(node):
    return plain(node.get("text") or node.get("title") or node.get("heading") or " ".join(map(said, node.get("items") or [])))


def gain(a, b):
    """What pairing two nodes is worth; 0: they are not the same. A level that is not there (no words) pairs with any."""
    left, right = words(a), words(b)
    if not left or not right:
        return GAIN_OF_A_SHELL
    alike, label = likeness(left[:COMPARED], right[:COMPARED]), a.get("label") or ""
    same_label = label == (b.get("label") or "")
    if alike < LIKE and not (label and same_label and alike >= LIKE_UNDER_LABEL):
        return 0.0
    return WEIGHT_OF_WORDS * alike + (1 - WEIGHT_OF_WORDS) * same_label


def align(gold, got):
    """{index in got: index in gold}, in order, of the greatest gain together."""
    gains = [[gain(a, b) for b in got] for a in gold]
    best = [[0.0] * (len(got) + 1) for _ in range(len(gold) + 1)]
    for i in reversed(range(len(gold))):
        for j in reversed(range(len(got))):
            pair = gains[i][j] + best[i + 1][j + 1] if gains[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    pairs, i, j = {}, 0, 0
    while i < len(gold) and j < len(got):
        if gains[i][j] and abs(best[i][j] - gains[i][j] - best[i + 1][j + 1]) < 1e-9:
            pairs[j] = i
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


# The levels of a document: (role, key of the children, the level below, key of the node's words).
SECTION = ("annex.section", "sections", None, "heading")
ANNEX = ("annex", "annexes", SECTION, "title")
COMMITMENT = ("commitment", "commitments", None, "text")
OBJECTIVE = ("objective", "objectives", COMMITMENT, "text")
ORIENTATION = ("orientation", "orientations", OBJECTIVE, "text")


class Both:
    """The facts of a transcription and of an extraction, under common owners."""

    def __init__(self, gold, got):
        self.gold, self.got = [], []
        for side, document in ((self.gold, gold), (self.got, got)):
            side += document_facts(document)
        for level in (ORIENTATION, ANNEX):
            self.children(level, "", gold, got)

    def children(self, level, owner, gold, got):
        role, key, _, _ = level
        left, right = gold.get(key) or [], got.get(key) or []
        pairs = align(left, right)
        partner = {i: j for j, i in pairs.items()}
        for i, node in enumerate(left):
            self.node(level, f"{owner}/{role} {node.get('label') or i + 1}@{i}", node, right[partner[i]] if i in partner else None)
        for j, node in enumerate(right):
            if j not in pairs:
                self.node(level, f"{owner}/{role} +{node.get('label') or j + 1}@{j}", None, node)

    def node(self, level, owner, gold, got):
        role, _, below, text = level
        for side, node in ((self.gold, gold), (self.got, got)):
            if node is None:
                continue
            alone = gold is None or got is None
            if plain(node.get(text)) or alone:
                side.append(Fact(role, owner, node.get(text) or ""))
            if node.get("label"):
                side.append(Fact(role + ".label", owner, node["label"]))
            side += node_facts(role, owner, node)
        if below:
            self.children(below, owner, gold or {}, got or {})


def node_facts(role, owner, node):
    if role == "annex.section":
        yield from (Fact("annex.item", owner, said(entry)) for entry in node.get("items") or [])
    if role == "orientation":
        yield from statement_facts(owner, node)
    if role not in ("objective", "commitment"):
        return
    for name in LISTS:
        yield from (Fact(name, owner, said(entry)) for entry in node.get(name) or [])
    yield from (Fact("results", owner, (r.get("label"), r.get("text"))) for r in node.get("results") or [])
    for entry in node.get("timing") or []:
        often = entry.get("frequency") or {}
        often = (often.get("min"), often.get("max"), often.get("per")) if often else None
        if entry.get("edtf") or entry.get("continuous") or often:  # an entry of words alone is neither right nor wrong
            yield Fact("timing", owner, (entry.get("edtf"), bool(entry.get("continuous")), often))
            yield Fact("timing.text", owner, entry.get("text") or "")
    for entry in node.get("targets") or []:
        yield Fact("targets", owner, tuple(entry.get(k) for k in ("min", "max")) + (plain(entry.get("unit")),)
                   + tuple(entry.get(k) for k in ("per", "by")))
    yield from (Fact("budget", owner, (b.get("value"), b.get("currency"), b.get("per"))) for b in node.get("budget") or [])
    if plain(node.get("status")):
        yield Fact("status", owner, node["status"])
    if plain(node.get("term")):
        yield Fact("term", owner, plain(node["term"]).lower())


def statement_facts(owner, node):
    return (Fact("statement", owner, (s.get("role"), s.get("text"))) for s in node.get("statements") or [])


def document_facts(document):
    plan, agreement = document.get("plan") or {}, document.get("agreement") or {}
    lower = lambda text: plain(text).casefold()
    yield from (Fact("plan." + k, "", lower(plan[k])) for k in ("title", "organization", "region") if plain(plan.get(k)))
    yield from (Fact("plan." + k, "", plan[k]) for k in ("period", "agreement_number") if plan.get(k) not in (None, ""))
    yield from statement_facts("", document)
    yield from (Fact("agreement.party", "", (lower(p.get("name")), lower(p.get("designation")))) for p in agreement.get("parties") or [])
    yield from (Fact("agreement.amount", "", (m.get("value"), lower(m.get("payer")), m.get("edtf"))) for m in agreement.get("amounts") or [])
    yield from (Fact("agreement." + k, "", agreement[k]) for k in ("object", "signed", "in_force") if agreement.get(k))
    yield from (Fact("organizations", "", lower(o.get("name"))) for o in document.get("organizations") or [])
