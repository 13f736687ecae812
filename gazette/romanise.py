"""Chinese names in Latin letters, by rule, for what has no English name: bodies, columns, people, addresses."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType

_HAN = r"\u3400-\u9fff\uf900-\ufaff"

_GENERIC = re.compile(
    r"(人民代表大会|常务委员会|政治协商会议|人民政府|人民法院|人民检察院|委员会|办公室|办公厅|领导小组|指挥部|研究中心|"
    r"管理局|管理处|中心|公司|集团|大学|学院|学校|医院|文件|讲话|自治区|自治州|自治县|"
    r"(?<=.)[省市州县区厅局部院处](?![长门]))"
)
"""Words that are written apart in a romanised name: 教育局 → Jiaoyu Ju."""

_COMPOUND_SURNAMES = re.compile(
    "欧阳|司马|上官|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|呼延|端木|独孤|南宫|宇文|长孙|轩辕|闻人|澹台|申屠|"
    "公冶|宗政|濮阳|淳于|单于|太叔|仲孙|钟离|鲜于|闾丘|亓官|赫连|拓跋|万俟|东郭|西门|百里|完颜|纳兰|梁丘|左丘"
)
_SURNAME_READINGS = {
    "单": "shan", "仇": "qiu", "解": "xie", "任": "ren", "区": "ou", "查": "zha", "曾": "zeng", "朴": "piao",
    "盖": "ge", "乐": "yue", "缪": "miao", "翟": "zhai", "覃": "qin", "召": "shao", "种": "chong", "秘": "bi",
    "繁": "po", "员": "yun", "尉迟": "yuchi", "万俟": "moqi", "单于": "chanyu", "长孙": "zhangsun", "澹台": "tantai",
}  # fmt: skip
"""Readings that these characters have as surnames only."""


@cache
def _readings() -> ModuleType:
    """The dictionary of readings, loaded when it is first asked: a build that has nothing to do does without."""
    return import_module("pypinyin")


@lru_cache(maxsize=4096)  # the same names come again and again
def syllables(text: str) -> tuple[str, ...]:
    """The reading of each Chinese character, lower case without tones (ü as `yu`); other text in runs as it is."""
    return tuple(re.sub(r"^([ln])v", r"\1yu", part) for part in _readings().lazy_pinyin(text))


def only_reading(word: str) -> tuple[str, ...]:
    """The syllables of a word as `syllables` gives them; nothing where a character may be read in several ways."""
    readings = [set(some) for some in _readings().pinyin(word, style=_readings().Style.NORMAL, heteronym=True)]
    return syllables(word) if all(len(some) == 1 for some in readings) else ()


def words_of(text: str) -> list[str]:
    """Words of two to four characters that the dictionary of readings knows, from the left, the longest one first."""
    known = _readings().constants.PHRASES_DICT
    words: list[str] = []
    start = 0
    while start < len(text):
        word = next((text[start:end] for end in range(start + 4, start + 1, -1) if text[start:end] in known), "")
        if word and word not in words:
            words.append(word)
        start += max(1, len(word))
    return words


def slug(text: str) -> str:
    """ASCII letters and digits for an address: 市政府文件 → `shizhengfuwenjian`; empty where nothing can be read."""
    parts = re.findall(r"[a-z0-9]+", " ".join(syllables(text)).lower())
    return "-".join(parts) if text.isascii() else "".join(parts)


@lru_cache(maxsize=4096)
def romanise(name: str) -> str:
    """Name of a body or a column: 教育局 → `Jiaoyu Ju`."""
    readable = name.translate(str.maketrans("（），、：", "(),,:", "《》〈〉“”‘’ \u3000"))
    words = [word for word in _GENERIC.split(readable) if word]
    joined = " ".join(_capitalised("".join(syllables(word))) for word in words)
    return re.sub(r"\s+([,):])", r"\1", re.sub(r"\(\s+", "(", joined)).strip()


@lru_cache(maxsize=4096)
def romanise_person(name: str) -> str:
    """A person's name, surname first (GB/T 28039-2011): 李明 → `Li Ming`, 呼延明远 → `Huyan Mingyuan`."""
    if not re.fullmatch(rf"[{_HAN}]{{2,5}}", name):
        return romanise(name)
    length = 2 if _COMPOUND_SURNAMES.match(name) and len(name) > 2 else 1
    surname, given = name[:length], name[length:]
    reading = _SURNAME_READINGS.get(surname) or "".join(syllables(surname))
    return f"{_capitalised(reading)} {_capitalised(''.join(syllables(given)))}"


def _capitalised(word: str) -> str:
    return re.sub(r"[a-z]", lambda first: first[0].upper(), word, count=1)
