"""What files are made of, in words."""

from __future__ import annotations

import pickle
from dataclasses import replace

from gazette.pipeline.keys import Keys
from gazette.site import plan_site
from tests.site import samples

SITE = plan_site(samples.archive())


def test_equal_values_have_one_word_and_others_have_others() -> None:
    words = [Keys("").of(page) for page in SITE.pages]
    assert len(set(words)) == len(words)
    assert words == [Keys("").of(page) for page in SITE.pages]
    assert words[0] != Keys("another program").of(SITE.pages[0])


def test_a_value_that_is_gone_lends_its_word_to_none() -> None:
    keys = Keys("")
    ref = SITE.issues[0].ref
    assert len({keys.of(replace(ref, id=str(number))) for number in range(50)}) == 50
    assert len({keys.of((replace(ref, id=str(number)),)) for number in range(50)}) == 50


def test_to_another_process_travels_no_word() -> None:
    keys = Keys("")
    word = keys.of(SITE.pages[0])
    assert pickle.loads(pickle.dumps(keys)).of(SITE.pages[0]) == word
