"""Records and texts kept packed are given back as they were."""

from __future__ import annotations

import pytest

from routing.places.packing import PackedGroups, PackedRecords, PackedTexts


def test_texts_come_back_one_by_one_in_slices_and_from_the_end() -> None:
    texts = PackedTexts(["", "Œuilly", "Aÿ", "Y"])
    assert list(texts) == ["", "Œuilly", "Aÿ", "Y"]
    assert texts[1:3] == ["Œuilly", "Aÿ"]
    assert texts[3:99] == ["Y"]
    assert texts[-1] == "Y"
    assert list(PackedTexts([])) == []
    with pytest.raises(IndexError):
        texts[4]


def test_groups_keep_their_order_and_an_unknown_key_has_none() -> None:
    groups = PackedGroups({"59": [3, 1], "01": [70_000]})
    assert [list(groups[key]) for key in ("59", "01", "5", "60", "")] == [[3, 1], [70_000], [], [], []]
    assert list(groups.keys) == ["01", "59"]
    assert list(PackedGroups({})["59"]) == []


def test_records_keep_their_rank_whatever_the_order_of_their_codes() -> None:
    records = PackedRecords([("59512", "Roubaix", ""), ("2A004", "Ajaccio", "20"), ("93066", "Saint-Denis", "93")])
    assert [records.rank(code) for code in ("59512", "2A004", "93066")] == [0, 1, 2]
    assert [records.code(rank) for rank in range(len(records))] == ["59512", "2A004", "93066"]
    assert list(records)[1] == ["2A004", "Ajaccio", "20"]


@pytest.mark.parametrize("code", ["", "5951", "595122", "2a004", "٥٩٥١٢", "\ud83d", "59512-and-much-more"])
def test_a_code_that_nothing_bears_has_no_rank(code: str) -> None:
    assert PackedRecords([("59512", "Roubaix"), ("2A004", "Ajaccio")]).rank(code) is None


def test_of_records_with_one_code_the_last_given_counts() -> None:
    assert PackedRecords([("93059", "first"), ("93066", "other"), ("93059", "last")]).rank("93059") == 2
