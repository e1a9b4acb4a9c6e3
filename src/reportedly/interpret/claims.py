"""A document and its findings come in; its claims go out, in order of place."""

from collections import Counter

from reportedly.interpret.amounts import quantity_of, value_of
from reportedly.interpret.deals import deals
from reportedly.interpret.events import event_dates
from reportedly.interpret.placing import Numbers
from reportedly.interpret.ranker import Ranker, shipped_ranker
from reportedly.interpret.voices import voice_of
from reportedly.model.claim import Claim, claim_id
from reportedly.model.document import Document
from reportedly.model.statement import Findings


def interpret(
    document: Document, found: Findings, ranker: Ranker | None = None
) -> tuple[Claim, ...]:
    """The claims of one report.

    Args:
        document: as received; its title and date help to read, its text gives the quotes.
        found: what was found in it.
        ranker: weighs candidates for systems, sides, dates and amounts; the shipped one if None.
    """
    chosen = shipped_ranker() if ranker is None else ranker
    dates = event_dates(document, found, chosen)
    numbers = Numbers(found, document.text)
    ordinals: Counter[int] = Counter()
    claims: list[Claim] = []
    for index, (statement, spoken) in enumerate(
        zip(found.statements, deals(found, chosen), strict=True)
    ):
        sentence = found.sentences[statement.sentence]
        voice = voice_of(statement, found)
        names = [deal.system for deal in spoken]
        for deal in spoken:
            quantity, unit = quantity_of(statement, deal.system, numbers, chosen)
            ordinal = ordinals[statement.cue.start]
            ordinals[statement.cue.start] += 1
            claims.append(
                Claim(
                    claim_id=claim_id(document.document_id, statement.cue.start, ordinal),
                    document_id=document.document_id,
                    stage=statement.stage,
                    polarity=statement.polarity,
                    certainty=statement.certainty,
                    event_date=dates[index],
                    supplier=deal.supplier,
                    recipient=deal.recipient,
                    system=deal.system,
                    quantity=quantity,
                    quantity_unit=unit,
                    value=value_of(statement, names, deal.recipient, numbers, chosen),
                    speaker=voice.speaker,
                    anonymous=voice.anonymous,
                    relayed_by=voice.relays,
                    outlet=document.outlet,
                    quote=document.text[sentence.start : sentence.end],
                    start=sentence.start,
                    end=sentence.end,
                    rule=statement.rule,
                )
            )
    return tuple(claims)
