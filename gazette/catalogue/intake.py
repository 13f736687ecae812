"""A file that is brought in: what keeps it from becoming a source."""

from __future__ import annotations

from gazette.errors import Kind, Severity

INTAKE_BOMB = Kind(
    "intake-bomb",
    Severity.ERROR,
    zh="这个 {form} 文件解开后远远大于一期公报，不予读取。",
    en="This {form} file unpacks to far more than an issue of a gazette, and is not read.",
    hint_zh="请核实文件来历；确无问题的，另存为纯文本（UTF-8）再导入。",
    hint_en="Make sure where it comes from; if it is sound, save it as plain text (UTF-8) and import that.",
)

INTAKE_BROKEN = Kind(
    "intake-broken",
    Severity.ERROR,
    zh="这个 {form} 文件已损坏，无法读取。",
    en="This {form} file is damaged and cannot be read.",
    hint_zh="请重新取得文件；能打开的，重新保存一次，或另存为纯文本（UTF-8）再导入。",
    hint_en="Get the file again; if it opens elsewhere, save it anew, or as plain text (UTF-8).",
)

INTAKE_DIFFERS = Kind(
    "intake-differs",
    Severity.ERROR,
    zh="{issue} 已有来源 {source}，这个文件的文字与它不同（差异见下），没有改动任何文件。",
    en="{issue} has the source {source} already, and the text of this file is another (see below); nothing was changed.",
    hint_zh="确要以新换旧，请运行：python build.py import --replace {file}（人工修改会保留）。",
    hint_en="To put it in the place of the old one: python build.py import --replace {file} (edits by hand are kept).",
)

INTAKE_ENCRYPTED = Kind(
    "intake-encrypted",
    Severity.ERROR,
    zh="这个 {form} 文件有密码。",
    en="This {form} file is locked with a password.",
    hint_zh="请用密码打开，另存为不加密的文件再导入。",
    hint_en="Open it with its password and save it without one.",
)

INTAKE_ENTITIES = Kind(
    "intake-entities",
    Severity.ERROR,
    zh="这个 Word 文件里有 Word 不会写出的 XML 声明（DOCTYPE、ENTITY），不予读取。",
    en="This Word file holds XML declarations that Word never writes (DOCTYPE, ENTITY) and is not read.",
    hint_zh="请核实文件来历；确无问题的，在 Word 中打开后另存一次。",
    hint_en="Make sure where it comes from; if it is sound, open it in Word and save it anew.",
)

INTAKE_EXTRA = Kind(
    "intake-extra",
    Severity.ERROR,
    zh="读取 {form} 所需的组件尚未安装。",
    en="What reads {form} files is not installed.",
    hint_zh="请在本项目的文件夹中运行一次：python3 scripts/set_up.py --intake。",
    hint_en="Run this once in the folder of the project: python3 scripts/set_up.py --intake.",
)

INTAKE_FILE = Kind(
    "intake-file",
    Severity.ERROR,
    zh="没有这个文件。",
    en="There is no such file.",
    hint_zh="请检查路径；路径里有空格的，用引号括起来。",
    hint_en="Check the path; put one with spaces in quotes.",
)

INTAKE_MACROS = Kind(
    "intake-macros",
    Severity.ERROR,
    zh="这个 Word 文件带有宏，不予读取。",
    en="This Word file holds macros and is not read.",
    hint_zh="请核实文件来历；确无问题的，在 Word 或 WPS 中另存为 .docx 再导入。",
    hint_en="Make sure where it comes from; if it is sound, save it as .docx in Word or WPS, which leaves them out.",
)

INTAKE_NOT_WORD = Kind(
    "intake-not-word",
    Severity.ERROR,
    zh="这是压缩包或其他文件，不是 Word 文档。",
    en="This is an archive or some other file, but no Word document.",
    hint_zh="请解压后导入其中的文件；能读取的有纯文本、有文字层的 PDF 和 DOCX。",
    hint_en="Unpack it and import what is inside; plain text, PDF with a text layer and DOCX are read.",
)

INTAKE_OLD_WORD = Kind(
    "intake-old-word",
    Severity.ERROR,
    zh="这是旧版 Word（.doc）或加密的文件，无法读取。",
    en="This is a file of an old Word (.doc) or an encrypted one, which cannot be read.",
    hint_zh="请在 Word 或 WPS 中打开，另存为不加密的 .docx 再导入。",
    hint_en="Open it in Word or WPS and save it as .docx, without a password.",
)

INTAKE_PAGES = Kind(
    "intake-pages",
    Severity.WARNING,
    zh="这些页没有文字：{pages}。",
    en="These pages have no text: {pages}.",
    hint_zh="请对照原刊；是扫描图片的，先对整个文件做文字识别（OCR）再导入。",
    hint_en="Compare the print; where they are scanned pictures, run text recognition (OCR) over the file and import that.",
)

INTAKE_PICTURES = Kind(
    "intake-pictures",
    Severity.WARNING,
    zh="Word 文件里的图片（{pictures} 幅）和脚注尾注（{notes} 条）没有收入。",
    en="Pictures ({pictures}) and foot- or endnotes ({notes}) of the Word file were left out.",
    hint_zh="请对照原刊；其中有文字的，在 Word 里写入正文后用 --replace 再导入。",
    hint_en="Compare the print; where they hold text, write it into the body in Word and import again with --replace.",
)

INTAKE_SCAN = Kind(
    "intake-scan",
    Severity.ERROR,
    zh="文件里没有文字，看来是扫描件。",
    en="The file holds no text: it seems to be a scan.",
    hint_zh="请先做文字识别（OCR），例如 ocrmypdf -l chi_sim 原文件.pdf 新文件.pdf，校对后再导入新文件。",
    hint_en="Run text recognition (OCR) first, for example ocrmypdf -l chi_sim OLD.pdf NEW.pdf, proofread it and import that.",
)

INTAKE_TWICE = Kind(
    "intake-twice",
    Severity.ERROR,
    zh="这个文件和 {other} 都是 {issue}，文字却不同。",
    en="This file and {other} are both {issue}, but their texts differ.",
    hint_zh="请只导入正确的那一个。",
    hint_en="Import the right one alone.",
)
