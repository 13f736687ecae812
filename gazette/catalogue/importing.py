"""The import: what a source does not give, and what an editor should look at."""

from __future__ import annotations

from gazette.errors import Kind, Severity

ARTICLE_MISSING = Kind(
    "article-missing",
    Severity.WARNING,
    zh="上次导入写了这篇文章，现在找不到它的文件。",
    en="The last import wrote this article, and its file is no longer here.",
    hint_zh="请运行 python build.py import：文件改了名会被认出，被删除的会重新写入。",
    hint_en="Run python build.py import: a renamed file is recognised, a deleted one is written again.",
)

ARTICLE_NOT_FOUND = Kind(
    "article-not-found",
    Severity.DOUBT,
    zh="目录所列“{title}”在正文里没有找到。",
    en="“{title}”, listed in the contents, was not found in the text.",
    hint_zh="请核对正文标题；确有错字的，在订正表里用 replace 改正；正文确未刊登的，用 query 说明。",
    hint_en="Check the title in the text; correct a slip with a `replace`; if the text was not printed, say so with a `query`.",
)

ARTICLE_UNLISTED = Kind(
    "article-unlisted",
    Severity.DOUBT,
    zh="正文里的“{title}”没有列入目录；已另立一篇，栏目从前一篇。",
    en="“{title}” stands in the text and not in the contents; it was made an article, in the column of the one before.",
    hint_zh="请核对原刊；栏目不对、要补页码的，在这一篇的 Markdown 里改。",
    hint_en="Compare the print; set its column and page in the Markdown of the article.",
)

ATTACHMENT_MISSING = Kind(
    "attachment-missing",
    Severity.DOUBT,
    zh="文中列有{label}“{title}”，但没有印出。",
    en="{label} “{title}” is announced but not printed.",
    hint_zh="请核对原刊；确未刊登的，可在订正表里用 query 说明。",
    hint_en="Compare the print; if it was not printed, say so with a `query`.",
)

ATTACHMENT_REFERRED = Kind(
    "attachment-referred",
    Severity.DOUBT,
    zh="文中说“{text}”，其后没有印出。",
    en="The text says “{text}”, and nothing of it follows.",
    hint_zh="请核对原刊；确未刊登的，可在订正表里用 query 说明。",
    hint_en="Compare the print; if it was not printed, say so with a `query`.",
)

COLUMNS_UNREAD = Kind(
    "columns-unread",
    Severity.DOUBT,
    zh="从“{text}”起的 {count} 行像是用空格对齐的表，没有认成表。",
    en="{count} lines from “{text}” look like a table whose columns are parted by spaces; they were read as text.",
    hint_zh="确是表的，用 replace 把各行里格与格之间的空格换成制表符（在双引号里写作 \\t）；不是表的，可以不理。",
    hint_en="If it is a table, put tabs between the cells of each line with a `replace` (`\\t` in double quotes).",
)

CONTENTS_MISSING = Kind(
    "contents-missing",
    Severity.ERROR,
    zh="没有找到目录，无法分出各篇。",
    en="No list of contents was found, so the articles cannot be told apart.",
    hint_zh="请在文件开头补上“目录”一行和各篇的标题、页码。",
    hint_en="Add a line 目录 and the titles with their pages at the top of the file.",
)

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

COUNT_DIFFERS = Kind(
    "count-differs",
    Severity.DOUBT,
    zh="“{text}”说是 {announced}，实列 {listed}。",
    en="“{text}” says {announced}, {listed} are listed.",
    hint_zh="请核对原刊；有脱漏或错字的，用 replace 改正。",
    hint_en="Compare the print; correct a slip with a `replace`.",
)

DATES_OUT_OF_ORDER = Kind(
    "dates-out-of-order",
    Severity.DOUBT,
    zh="{number}成文于 {date}，早于编号在前的{before}（{before_date}）。",
    en="{number} is of {date}, earlier than {before} before it ({before_date}).",
    hint_zh="请核对文号和日期；原刊如此的，可在订正表里用 query 说明。",
    hint_en="Compare number and date; if the print has it so, say so with a `query`.",
)

DATE_MISSING = Kind(
    "date-missing",
    Severity.DOUBT,
    zh="{number}没有成文日期。",
    en="{number} has no date.",
    hint_zh="请核对原刊。",
    hint_en="Compare the print.",
)

DATE_YEAR_DIFFERS = Kind(
    "date-year-differs",
    Severity.DOUBT,
    zh="{number}的年份与成文日期 {date} 不同。",
    en="The year of {number} is not that of its date, {date}.",
    hint_zh="请核对原刊。",
    hint_en="Compare the print.",
)

LINE_CLAIMED_TWICE = Kind(
    "line-claimed-twice",
    Severity.ERROR,
    zh="这一行被收入了两处：“{text}”。",
    en="This line went into two places: “{text}”.",
    hint_zh="这是程序的缺陷，没有写出任何文件；请把来源文件报给维护者。",
    hint_en="This is a defect of the program; nothing was written. Please report it with the source file.",
)

LINE_LOST = Kind(
    "line-lost",
    Severity.ERROR,
    zh="这一行没有收入任何一篇：“{text}”。",
    en="This line went into no article: “{text}”.",
    hint_zh="这是程序的缺陷，没有写出任何文件；请把来源文件报给维护者。",
    hint_en="This is a defect of the program; nothing was written. Please report it with the source file.",
)

MARK_UNPAIRED = Kind(
    "mark-unpaired",
    Severity.DOUBT,
    zh="标点“{pair}”不成对：“{text}……”。",
    en="The marks {pair} are not in pairs: “{text}…”.",
    hint_zh="请核对原刊；缺的标点用 replace 补上。",
    hint_en="Compare the print; supply the missing mark with a `replace`.",
)

NUMBERING_BROKEN = Kind(
    "numbering-broken",
    Severity.DOUBT,
    zh="编号不连续：“{text}”，按顺序应为第 {expected}。",
    en="The numbering breaks at “{text}”: {expected} would follow.",
    hint_zh="看这里是否缺行、缺页或错序；原刊如此的可以不理。",
    hint_en="See whether a line or a page is missing or misplaced; leave it if the print has it so.",
)

NUMBER_ALONE = Kind(
    "number-alone",
    Severity.DOUBT,
    zh="“{text}”独占一行，像是页码。",
    en="“{text}” has a line to itself and looks like the number of a page.",
    hint_zh="是页码的，在订正表里用 noise 标出；是正文的，用 join 接到上一行。",
    hint_en="Mark the number of a page as `noise`; `join` it to the line above if it is text.",
)

PAGES_NOT_ASCENDING = Kind(
    "pages-not-ascending",
    Severity.DOUBT,
    zh="目录页码倒退：“{title}”在第 {page} 页，前一篇在第 {before} 页。",
    en="The pages of the contents go back: “{title}” is on page {page}, the one before it on page {before}.",
    hint_zh="请核对目录。",
    hint_en="Compare the contents.",
)

PAGE_MISPLACED = Kind(
    "page-misplaced",
    Severity.DOUBT,
    zh="第 {first}—{last} 行像是装错了位置的一页，应移到第 {before} 行之前。",
    en="Lines {first} to {last} look like a page bound in the wrong place; it belongs before line {before}.",
    hint_zh='核对无误后，在订正表里加一条：- {{action: move, lines: [{first}, {last}], expect: "{expect}", before: {before}, reason: "装订错页"}}',
    hint_en='If the print confirms it, add to the corrections: - {{action: move, lines: [{first}, {last}], expect: "{expect}", before: {before}, reason: "page bound in the wrong place"}}',
)

PARAGRAPH_UNFINISHED = Kind(
    "paragraph-unfinished",
    Severity.DOUBT,
    zh="段落没有结尾：“……{text}”。",
    en="The paragraph has no end: “…{text}”.",
    hint_zh="看后面是否缺字；下一段本是它的后半的，用 join 接上。",
    hint_en="See whether words are missing; if the next paragraph goes on with it, `join` them.",
)

READING_DOUBTFUL = Kind(
    "reading-doubtful",
    Severity.DOUBT,
    zh="“{reading}”存疑，照印未改：{reason}",
    en="“{reading}” is doubtful and stays as printed: {reason}",
    hint_zh="核对原刊后，在订正表里改为 replace，或删去这一条。",
    hint_en="Compare the print; then turn the query into a replace, or drop it.",
)

SIGNATURE_MISSING = Kind(
    "signature-missing",
    Severity.DOUBT,
    zh="{number}没有署名。",
    en="{number} has no signature.",
    hint_zh="请核对原刊。",
    hint_en="Compare the print.",
)

SIGNED_TWICE = Kind(
    "signed-twice",
    Severity.DOUBT,
    zh="同一篇里又有一处署名“{signature}”（{date}），前面已经署过名。",
    en="“{signature}” ({date}) signs a text that was signed before.",
    hint_zh="请看两处署名之间是不是另一篇：目录有这一篇的，用 replace 使两处标题一致；确是一篇的，用 query 说明。",
    hint_en="See whether another document stands between the two: if the contents list it, make the titles agree with a `replace`; if it is one text, say so with a `query`.",
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

SOURCE_NAME = Kind(
    "source-name",
    Severity.ERROR,
    zh="来源文件须以期号命名。",
    en="The file of a source is named after its issue.",
    hint_zh="请改名为如 2021-03.txt；或移出这个文件夹，再用 python build.py import 文件 导入。",
    hint_en="Rename it like 2021-03.txt, or move it elsewhere and bring it in with python build.py import FILE.",
)

SOURCE_NAME_DIFFERS = Kind(
    "source-name-differs",
    Severity.ERROR,
    zh="文件名是 {name}，而刊头印的是 {issue}。",
    en="The file is named {name}, but its masthead says {issue}.",
    hint_zh="请把文件改名为 {issue}.txt；如果刊头识别有误，请在 corrections 中订正刊头。",
    hint_en="Rename the file {issue}.txt; if the masthead was misread, list a correction of it.",
)

SOURCE_NOT_A_GAZETTE = Kind(
    "source-not-a-gazette",
    Severity.ERROR,
    zh="刊头里没有找到年份和期号，不像是一期公报。",
    en="No year and number were found at the top: this does not look like an issue of a gazette.",
    hint_zh="刊头应有如“2021年第3号（总第182号）”的一行。",
    hint_en="The masthead should have a line such as 2021年第3号（总第182号）.",
)

SOURCE_STRANGE_CHARACTER = Kind(
    "source-strange-character",
    Severity.WARNING,
    zh="有无法显示的字符 {code}，多半是转码时丢失的字。",
    en="There is a character {code} that no reader can see, most likely one lost in a conversion.",
    hint_zh="对照原刊，在 content/corrections/ 里用 replace 写明应为何字。",
    hint_en="Compare the print and say what it is with a `replace` in content/corrections/.",
)

SOURCE_TEXT_MISSING = Kind(
    "source-text-missing",
    Severity.ERROR,
    zh="目录之后没有正文。",
    en="No text follows the contents.",
    hint_zh="请核对来源文件是否完整；各篇标题须在正文里再次出现。",
    hint_en="Check that the source is complete; the title of each article stands again above its text.",
)

SOURCE_UNNAMED = Kind(
    "source-unnamed",
    Severity.ERROR,
    zh="刊头里没有找到公报的名称。",
    en="No name of a gazette was found at the top.",
    hint_zh="名称有错字的，在订正表里用 replace 改正；刊头没有名称的，在 content/gazette.yaml 里写明 title。",
    hint_en="Correct a slip in the name with a `replace`; where the print has none, give title in content/gazette.yaml.",
)

SUM_DIFFERS = Kind(
    "sum-differs",
    Severity.DOUBT,
    zh="表中“{column}”一列合计印作 {printed}，各行相加为 {sum}。",
    en="The sum of the column “{column}” is printed as {printed}; its rows add up to {sum}.",
    hint_zh="请核对原刊；确系误字的，在订正表里用 replace 改正，无从判断的用 query 说明。",
    hint_en="Compare the print; correct a slip with a `replace`, or say with a `query` that it cannot be told.",
)

TEXT_CHANGED = Kind(
    "text-changed",
    Severity.ERROR,
    zh="读出的文字与来源不同：来源“{printed}”，读出“{text}”。",
    en="The text read differs from the source: “{printed}” became “{text}”.",
    hint_zh="这是程序的缺陷，没有写出任何文件；请把来源文件报给维护者。",
    hint_en="This is a defect of the program; nothing was written. Please report it with the source file.",
)

TEXT_JUMPS = Kind(
    "text-jumps",
    Severity.DOUBT,
    zh="“{text}”：文字在这里断开，转到别的页。",
    en="“{text}”: the text breaks off here and goes on upon another page.",
    hint_zh="用 move 把接续的各行移到一处，再用 noise 标出“上接”“下转”两行。",
    hint_en="Bring the lines together with a `move`, and mark the two lines that name the pages as `noise`.",
)

TITLE_DIFFERS = Kind(
    "title-differs",
    Severity.DOUBT,
    zh="目录作“{contents}”，正文作“{title}”；已从正文。",
    en="The contents have “{contents}”, the text “{title}”; the text was followed.",
    hint_zh="请核对原刊；哪处有误，就在订正表里用 replace 改正哪处。",
    hint_en="Compare the print and correct whichever is wrong with a `replace`.",
)

WORD_DOUBLED = Kind(
    "word-doubled",
    Severity.DOUBT,
    zh="“{text}”像是重复了一遍。",
    en="“{text}” looks like one word written twice.",
    hint_zh="请核对原刊；确系重复的，在订正表里用 replace 改正。",
    hint_en="Compare the print; correct a slip with a `replace`.",
)

WORD_FOREIGN = Kind(
    "word-foreign",
    Severity.DOUBT,
    zh="中文句中夹有英文词“{word}”：“{text}”。",
    en="The English word “{word}” stands in a Chinese sentence: “{text}”.",
    hint_zh="请核对原刊；确系误字的，在订正表里用 replace 改正。",
    hint_en="Compare the print; correct a slip with a `replace`.",
)
