"""YAML files and front matter."""

from __future__ import annotations

from gazette.errors import Kind, Severity

CHARACTER_FORBIDDEN = Kind(
    "character-forbidden",
    Severity.ERROR,
    zh="这里有文本中不能出现的字符 {character}（看不见，或会打乱文字）。",
    en="A character stands here that no text may hold: {character}. It is invisible or upsets the text.",
    hint_zh="请删除它；制表符请改为空格。",
    hint_en="Delete it; write a space for a tab.",
)

YAML_ALIAS = Kind(
    "yaml-alias",
    Severity.ERROR,
    zh="这里用了 YAML 的锚点（&）或引用（*）。",
    en="A YAML anchor (&) or alias (*) stands here.",
    hint_zh="请把内容直接写出来；如果是文字，请加双引号。",
    hint_en="Write the value itself; put a text in double quotes.",
)

YAML_COMMENT = Kind(
    "yaml-comment",
    Severity.ERROR,
    zh="信息栏里的注释会在重新导入时丢失。",
    en="A comment in the front matter would be lost at the next import.",
    hint_zh="请删除注释；订正的理由请写进 corrections。",
    hint_en="Delete it; reasons for corrections belong into corrections.",
)

YAML_DATE = Kind(
    "yaml-date",
    Severity.ERROR,
    zh="{value} 不是日期。",
    en="{value} is no date.",
    hint_zh='请写成 "{likely}" 的样子，且须是存在的日子。',
    hint_en='Write a day that exists, in the form of "{likely}".',
)

YAML_DOCUMENTS = Kind(
    "yaml-documents",
    Severity.ERROR,
    zh="一个文件里只能有一份 YAML。",
    en="The file holds more than one YAML document.",
    hint_zh="请删除这里的 ---。",
    hint_en="Delete the --- here.",
)

YAML_DUPLICATE_KEY = Kind(
    "yaml-duplicate-key",
    Severity.ERROR,
    zh="键 {key} 重复，第 {first} 行已经有了。",
    en="The key {key} stands here a second time; the first is on line {first}.",
    hint_zh="请只保留一个。",
    hint_en="Keep one of them.",
)

YAML_KEY = Kind(
    "yaml-key",
    Severity.ERROR,
    zh="这里的键不是文字。",
    en="A key that is not a text.",
    hint_zh='键只能是文字，写作 键: "值"。',
    hint_en='Keys are texts: key: "value".',
)

YAML_KEY_MISSING = Kind(
    "yaml-key-missing",
    Severity.ERROR,
    zh="缺少 {key}。",
    en="{key} is missing.",
    hint_zh="请补上 {key}: …。",
    hint_en="Add {key}: ….",
)

YAML_KEY_UNKNOWN = Kind(
    "yaml-key-unknown",
    Severity.ERROR,
    zh="不认识的键 {key}。",
    en="Unknown key {key}.",
    hint_zh="是否想写 {nearest}？",
    hint_en="Did you mean {nearest}?",
)

YAML_LINES = Kind(
    "yaml-lines",
    Severity.ERROR,
    zh="行号应写作 [首行, 末行]，从 1 起，首行不大于末行。",
    en="Lines are given as [first, last], from 1, the first not after the last.",
    hint_zh="例如 source: {{lines: [365, 443]}}。",
    hint_en="For example source: {{lines: [365, 443]}}.",
)

YAML_LIST = Kind(
    "yaml-list",
    Severity.ERROR,
    zh="这里应是一个列表。",
    en="A list is expected here.",
    hint_zh='请写作 ["甲", "乙"]。',
    hint_en='Write ["…", "…"].',
)

YAML_MAPPING = Kind(
    "yaml-mapping",
    Severity.ERROR,
    zh="这里应是“键: 值”的对照。",
    en="A mapping of keys to values is expected here.",
    hint_zh='请写作 {{键: "值"}}，或每行一个 键: "值"。',
    hint_en='Write {{key: "value"}}, or one key: "value" a line.',
)

YAML_NUMBER = Kind(
    "yaml-number",
    Severity.ERROR,
    zh="{value} 不是整数，或小于 {least}。",
    en="{value} is no whole number from {least} upwards.",
    hint_zh="请写阿拉伯数字，不加单位。",
    hint_en="Write digits alone.",
)

YAML_QUOTES = Kind(
    "yaml-quotes",
    Severity.ERROR,
    zh="{value} 用的是中文引号，会被当作文字的一部分。",
    en="{value} stands in Chinese quotation marks, which count as part of the text.",
    hint_zh='请改成英文双引号："{bare}"；引号确实是原文的，在它外面再加英文双引号。',
    hint_en='Write straight ones: "{bare}"; if the marks belong to the text, put straight ones around them.',
)

YAML_SYNTAX = Kind(
    "yaml-syntax",
    Severity.ERROR,
    zh="这里不是正确的 YAML：{detail}。",
    en="This is no valid YAML: {detail}.",
    hint_zh="请检查这一行和上一行的引号、冒号与缩进；文字请加双引号。",
    hint_en="Check quotes, colons and indentation of this line and the one before; put texts in double quotes.",
)

YAML_TABULATOR = Kind(
    "yaml-tabulator",
    Severity.ERROR,
    zh="这一行用制表符（Tab）缩进。",
    en="The line is indented by a tabulator.",
    hint_zh="请换成空格，与同一级的其他行对齐。",
    hint_en="Put spaces in its place, as many as the lines of the same level have.",
)

YAML_TAG = Kind(
    "yaml-tag",
    Severity.ERROR,
    zh="不能使用 YAML 标签 {tag}。",
    en="The YAML tag {tag} is not allowed.",
    hint_zh="请删去 ! 开头的标签；如果是文字，请加双引号。",
    hint_en="Delete what begins with !; put a text in double quotes.",
)

YAML_TEXT = Kind(
    "yaml-text",
    Severity.ERROR,
    zh="这里应是一段文字。",
    en="A text is expected here.",
    hint_zh="请写成双引号中的一行文字。",
    hint_en="Write one line in double quotes.",
)

YAML_TOO_DEEP = Kind(
    "yaml-too-deep",
    Severity.ERROR,
    zh="嵌套超过 {depth} 层。",
    en="The nesting is deeper than {depth} levels.",
    hint_zh="请检查括号与缩进。",
    hint_en="Check brackets and indentation.",
)

YAML_WRAPPED = Kind(
    "yaml-wrapped",
    Severity.ERROR,
    zh="一个值写成了几行，换行处会多出空格。",
    en="A value is wrapped over several lines, which would add spaces to it.",
    hint_zh="请把整个值写在一行里，并检查引号是否成对。",
    hint_en="Write the value on one line, and look whether its quotes are closed.",
)
