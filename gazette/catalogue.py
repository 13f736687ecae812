"""Every problem the program can report: id, severity, sentence and hint in both languages.

The only place where the words of a finding stand. `docs/problems.md` is made from it, and a test
demands a fixture for every id. Ids name the thing that is wrong, most general word first.
"""

from __future__ import annotations

from gazette.errors import Kind, Severity

CORRECTION_MISMATCH = Kind(
    "correction-mismatch",
    Severity.ERROR,
    zh="订正所依据的文字“{expect}”与来源第 {source_line} 行不符：该行是“{found}”。",
    en="The correction expects “{expect}” on source line {source_line}, which reads “{found}”.",
    hint_zh="请核对行号和 expect；来源已更换的，请删去或改写这一条。replace 和 split 的 expect 在该行只能出现一次。",
    hint_en="Check the line number and `expect`; drop or rewrite the entry if the source was replaced. For replace and split the text must stand there exactly once.",
)
CORRECTION_TARGET = Kind(
    "correction-target",
    Severity.ERROR,
    zh="订正所指的来源行（第 {source_line} 行或其 before）不存在或没有文字。",
    en="The source line the correction names (line {source_line}, or its `before`) does not exist or is blank.",
    hint_zh="请对照 content/sources/ 里的文件改正行号。",
    hint_en="Correct the line number against the file in content/sources/.",
)
READING_DOUBTFUL = Kind(
    "reading-doubtful",
    Severity.DOUBT,
    zh="“{reading}”存疑，照印未改：{reason}",
    en="“{reading}” is doubtful and stays as printed: {reason}",
    hint_zh="核对原刊后，在订正表里改为 replace，或删去这一条。",
    hint_en="Compare the print; then turn the query into a replace, or drop it.",
)
SITE_BUSY = Kind(
    "site-busy",
    Severity.ERROR,
    zh="另一个命令正在生成这个网站。",
    en="Another command is building this site.",
    hint_zh="请等它结束后再试。",
    hint_en="Wait for it to end, then try again.",
)
SITE_FOREIGN = Kind(
    "site-foreign",
    Severity.ERROR,
    zh="这个文件夹里有不是由本程序生成的内容：{entry}。",
    en="The folder holds something that the build did not make: {entry}.",
    hint_zh="请用 --site 另选一个空文件夹，或先把其中的内容移走。程序不会删除别人的文件。",
    hint_en="Choose an empty folder with --site, or move its contents away first. What is not ours is never deleted.",
)
SITE_UNWRITABLE = Kind(
    "site-unwritable",
    Severity.ERROR,
    zh="网站无法写入：{reason}。原有的网站保持不变。",
    en="The site cannot be written: {reason}. The site that stood is as it was.",
    hint_zh="请检查磁盘空间，以及对该文件夹和它所在文件夹的写入权限，然后重新生成。",
    hint_en="Check the free disk space and your right to write to the folder and the one that holds it; then build again.",
)
SOURCE_BINARY = Kind(
    "source-binary",
    Severity.ERROR,
    zh="这不是文本文件。",
    en="This is not a text file.",
    hint_zh="请导出为纯文本（UTF-8 或 GB18030）后再放入 content/sources/。",
    hint_en="Export it as plain text (UTF-8 or GB18030) and put that into content/sources/.",
)
SOURCE_EMPTY = Kind(
    "source-empty",
    Severity.ERROR,
    zh="文件里没有文字。",
    en="The file holds no text.",
    hint_zh="请检查导出过程；扫描件须先做文字识别。",
    hint_en="Check how the text was exported; a scan needs text recognition first.",
)
SOURCE_ENCODING = Kind(
    "source-encoding",
    Severity.ERROR,
    zh="文字编码无法识别。",
    en="The encoding of the text cannot be told.",
    hint_zh="请另存为 UTF-8。",
    hint_en="Save it as UTF-8.",
)
SOURCE_STRANGE_CHARACTER = Kind(
    "source-strange-character",
    Severity.WARNING,
    zh="有无法显示的字符 {code}，多半是转码时丢失的字。",
    en="There is a character {code} that no reader can see, most likely one lost in a conversion.",
    hint_zh="对照原刊，在 content/corrections/ 里用 replace 写明应为何字。",
    hint_en="Compare the print and say what it is with a `replace` in content/corrections/.",
)


def catalogue() -> tuple[Kind, ...]:
    """All kinds, sorted by id."""
    kinds = [value for value in globals().values() if isinstance(value, Kind)]
    return tuple(sorted(kinds, key=lambda kind: kind.id))
