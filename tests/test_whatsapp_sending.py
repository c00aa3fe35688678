"""What WhatsApp is given: nothing past its limits, nothing of a label lost, nobody addressed by a name that would be misread."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.pieces import length
from bot.channels.port import POSITION, Button, Media, MediaKind, Outgoing
from bot.channels.whatsapp.sending import TITLE, Template, addressed, content, cut, plan

TEMPLATE = Template("une_reponse", ("fr", "en", "pt_PT"))
JPEG = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=b"jpeg")
VOICE = Media(kind=MediaKind.VOICE, mime="audio/ogg; codecs=opus", data=b"opus")
PDF = Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=b"pdf", name="fiche.pdf")


def words(language: str, key: str) -> str:
    return f"{key} {language}".strip()


def sent(message: Outgoing) -> list[dict[str, Any]]:
    return [content(piece, words, template=TEMPLATE, media_id="77") for piece in plan(message)]


def choices(*labels: str, a_row: int = 1) -> tuple[tuple[Button, ...], ...]:
    every = [Button(label, f"c/{number}") for number, label in enumerate(labels, 1)]
    return tuple(tuple(every[start : start + a_row]) for start in range(0, len(every), a_row))


def test_words_alone_are_a_text_without_previews() -> None:
    assert sent(Outgoing(text="Bonjour")) == [{"type": "text", "text": {"body": "Bonjour", "preview_url": False}}]


def test_long_words_are_cut_between_paragraphs_and_the_choices_stand_under_the_last() -> None:
    long = "\n\n".join(["Un paragraphe. " * 60] * 7)
    *before, last = sent(Outgoing(text=long, buttons=choices("Oui", "Non")))
    assert before and all(one["type"] == "text" and length(one["text"]["body"]) <= 4096 for one in before)
    assert last["type"] == "interactive" and length(last["interactive"]["body"]["text"]) <= 1024
    whole = "".join([*(one["text"]["body"] for one in before), last["interactive"]["body"]["text"]])
    assert "".join(whole.split()) == "".join(long.split())


def test_three_choices_are_buttons() -> None:
    (one,) = sent(Outgoing(text="D'accord ?", buttons=choices("Oui", "Non", "Aide")))
    replies = [button["reply"] for button in one["interactive"]["action"]["buttons"]]
    assert replies == [{"id": "c/1", "title": "Oui"}, {"id": "c/2", "title": "Non"}, {"id": "c/3", "title": "Aide"}]


def test_choices_too_long_for_buttons_stand_whole_in_the_words() -> None:
    (one,) = sent(Outgoing(text="Et maintenant ?", buttons=choices("Demander à la mairie de rappeler", "Demander à la mairie d'écrire")))
    titles = [button["reply"]["title"] for button in one["interactive"]["action"]["buttons"]]
    assert titles == ["1. Demander à la…", "2. Demander à la…"]
    assert one["interactive"]["body"]["text"].endswith("1. Demander à la mairie de rappeler\n2. Demander à la mairie d'écrire")


def test_four_to_ten_choices_are_a_list_with_whole_labels_under_those_cut() -> None:
    (one,) = sent(Outgoing(text="Où ?", buttons=choices("Roubaix", "Trois Ponts, à côté de la gare", "Lille", "Aide"), language="fr"))
    action = one["interactive"]["action"]
    assert action["button"] == "act-choose fr" and len(action["sections"][0]["rows"]) == 4
    assert action["sections"][0]["rows"][0] == {"id": "c/1", "title": "Roubaix"}
    assert action["sections"][0]["rows"][1] == {
        "id": "c/2",
        "title": "Trois Ponts, à côté de…",
        "description": "Trois Ponts, à côté de la gare",
    }


def test_more_choices_are_numbered_and_the_last_row_stays() -> None:
    rows = (*choices(*(f"Quartier {number}" for number in range(1, 13))), (Button("Retour", "b"), Button("Aide", "h")))
    (one,) = sent(Outgoing(text="Lequel ?", buttons=rows))
    assert (
        one["interactive"]["body"]["text"].startswith("Lequel ?\n\n1. Quartier 1\n")
        and "\n12. Quartier 12" in one["interactive"]["body"]["text"]
    )
    assert [button["reply"]["title"] for button in one["interactive"]["action"]["buttons"]] == ["Retour", "Aide"]


def test_a_position_is_asked_for_under_a_message_of_its_own() -> None:
    share = Button("📍 Ma position", POSITION)
    first, second = sent(Outgoing(text="C'est où ?", buttons=((share,), (Button("Aide", "h"),)), asks_position=True))
    assert [button["reply"]["id"] for button in first["interactive"]["action"]["buttons"]] == ["h"]
    assert second["interactive"] == {
        "type": "location_request_message", "body": {"text": "📍 Ma position"}, "action": {"name": "send_location"},
    }  # fmt: skip
    (alone,) = sent(Outgoing(text="C'est où ?", buttons=((share,),), asks_position=True))
    assert alone["interactive"]["body"]["text"] == "C'est où ?"


def test_a_file_carries_its_words_where_whatsapp_lets_it() -> None:
    assert sent(Outgoing(text="Le hall", media=JPEG)) == [{"type": "image", "image": {"id": "77", "caption": "Le hall"}}]
    assert sent(Outgoing(text="", media=PDF)) == [{"type": "document", "document": {"id": "77", "filename": "fiche.pdf"}}]
    voice, said = sent(Outgoing(text="À écouter", media=VOICE))
    assert (voice, said["type"]) == ({"type": "audio", "audio": {"id": "77", "voice": True}}, "text")
    file, asked = sent(Outgoing(text="Le hall", media=JPEG, buttons=choices("Oui")))
    assert (file, asked["type"]) == ({"type": "image", "image": {"id": "77"}}, "interactive")


def test_what_whatsapp_would_not_show_travels_as_a_document() -> None:
    heavy = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=b"x" * (5 * 1024 * 1024 + 1))
    for media in (
        heavy,
        Media(kind=MediaKind.PHOTO, mime="image/webp", data=b"x"),
        Media(kind=MediaKind.VOICE, mime="audio/wav", data=b"x"),
    ):
        assert sent(Outgoing(text="", media=media))[0]["type"] == "document"


def test_an_invitation_says_a_number_and_nothing_else() -> None:
    asks = Outgoing(text="La mairie est passée chez vous ?", invites="PV-7K3MQ", language="pt")
    assert sent(asks) == [
        {
            "type": "template",
            "template": {
                "name": "une_reponse", "language": {"code": "pt_PT"},
                "components": [{"type": "body", "parameters": [{"type": "text", "text": "PV-7K3MQ"}]}],
            },
        }
    ]  # fmt: skip
    assert TEMPLATE.code("tr") == "fr" and TEMPLATE.code("en") == "en"


def test_a_user_id_is_never_given_as_a_number() -> None:
    assert addressed("FR.1349") == {"messaging_product": "whatsapp", "recipient_type": "individual", "recipient": "FR.1349"}
    assert addressed("33755501234")["to"] == "33755501234"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Demander une réparation", "Demander une…"),
        ("Anticonstitutionnellement parlant", "Anticonstitutionnel…"),
        ("Réparé ✅ merci beaucoup à vous", "Réparé ✅ merci…"),
        ("0123456789012345👨\u200d👩\u200d👧 famille", "0123456789012345…"),
        ("012345678901234567e\u0301cole", "012345678901234567…"),
        ("Oui", "Oui"),
    ],
)
def test_labels_are_cut_between_words_and_never_in_a_sign(label: str, shown: str) -> None:
    assert cut(label, TITLE) == shown


LABELS = st.text(alphabet=st.sampled_from("aé😀 \u0301\u200d\ufe0fب1"), min_size=1, max_size=60).map(lambda said: f"x{said}")


@given(st.text(alphabet=st.sampled_from("ab é😀\n. "), max_size=6000), st.lists(LABELS, max_size=14), st.booleans())
def test_nothing_goes_past_a_limit(text: str, labels: list[str], photo: bool) -> None:
    for one in sent(Outgoing(text=text, buttons=choices(*labels), media=JPEG if photo else None)):
        json.dumps(one).encode()
        body = one.get("interactive", {}).get("body", {}).get("text", "x")
        kind = one.get("interactive", {}).get("type")
        assert 0 < length(body) <= (1024 if kind == "button" else 4096)
        assert length(one.get("text", {}).get("body", "")) <= 4096 and length(one.get("image", {}).get("caption", "")) <= 1024
        action = one.get("interactive", {}).get("action", {})
        titles = [button["reply"]["title"] for button in action.get("buttons", [])]
        assert len(titles) <= 3 and len(set(titles)) == len(titles) and all(0 < length(title) <= 20 for title in titles)
        rows = [row for section in action.get("sections", []) for row in section["rows"]]
        assert len(rows) <= 10 and all(0 < length(row["title"]) <= 24 and length(row.get("description", "x")) <= 72 for row in rows)
