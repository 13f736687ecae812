"""A text in both languages of the archive."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.errors import Language


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same thing said in Chinese and in English."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)

    def filled(self, **values: object) -> Bilingual:
        """With `{names}` replaced; a Bilingual value gives each language its own text."""
        zh = {name: value.zh if isinstance(value, Bilingual) else value for name, value in values.items()}
        en = {name: value.en if isinstance(value, Bilingual) else value for name, value in values.items()}
        return Bilingual(self.zh.format(**zh), self.en.format(**en))


NOTHING = Bilingual("", "")
