"""Sentences come in; the stage that a verb and its object state is checked against gold."""

import json
from pathlib import Path

import pytest

from reportedly.find.constructions import stated_stage
from reportedly.find.language import parse
from reportedly.find.sentences import sentences

_HELD_OUT = Path(__file__).parents[2] / "evaluation" / "held_out"


@pytest.mark.parametrize(
    ("text", "word", "stage"),
    [
        ("The council lifted the ban.", "lifted", "embargo_lifted"),
        ("The ban is expected to be lifted.", "lifted", "embargo_lifted"),
        ("The contract was signed in May.", "signed", "contracted"),
        ("A contract signed in May was kept secret.", "signed", "contracted"),
        ("Deliveries began in June.", "began", "delivery_started"),
        ("The yard refused to deliver the ships.", "refused", "refused"),
        ("They signed the nuclear deal in Vienna.", "signed", None),
        ("They lifted the crate.", "lifted", None),
    ],
)
def test_two_words_leave_no_doubt(text: str, word: str, stage: str | None) -> None:
    """The verb speaks with its object, passive or raised, and not about another trade."""
    (doc,) = parse([text])
    assert stated_stage(next(t for t in doc if t.text == word)) == stage


def test_the_gold_agrees_with_constructions() -> None:
    """In reports that taught nothing, three of four and more have the exact stage in gold."""
    right = said = 0
    for file in sorted(_HELD_OUT.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = gold["text"]
        spans = list(sentences(text))
        for span, doc in zip(spans, parse(text[s.start : s.end] for s in spans), strict=True):
            stages = {stage for token in doc if (stage := stated_stage(token)) is not None}
            words = text[span.start : span.end]
            claims = gold["gold"]["claims"]
            there = {c["event"] for c in claims if c["quote"] in words or words in c["quote"]}
            said += len(stages)
            right += len(stages & there)
    assert said > 20
    assert right / said >= 0.75
