"""Every problem the program can report: id, severity, sentence and hint in both languages.

The only place where the words of a finding stand. `docs/problems.md` is made from it, and a test
demands a fixture for every id. Ids name the thing that is wrong, most general word first.
"""

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
    hint_zh="请核对正文标题；确有错字的，在订正表里用 replace 改正。",
    hint_en="Check the title in the text; correct a slip with a `replace`.",
)

ARTICLE_ORDER_TWICE = Kind(
    "article-order-twice",
    Severity.ERROR,
    zh="序号 {order} 已被 {other} 使用。",
    en="The order {order} is already taken by {other}.",
    hint_zh="请按目录改正 order。",
    hint_en="Correct order after the printed contents.",
)

ARTICLE_SLUG = Kind(
    "article-slug",
    Severity.ERROR,
    zh="地址 {slug} 不合规。",
    en="{slug} cannot be an address.",
    hint_zh="只用小写字母、数字和连字符，不用 index，如 04-sanzhengban-2021-8。",
    hint_en="Use small letters, digits and hyphens, and not index: 04-sanzhengban-2021-8.",
)

ARTICLE_SLUG_NAME = Kind(
    "article-slug-name",
    Severity.ERROR,
    zh="文件名与地址 {slug} 不一致。",
    en="The file is not named after its slug {slug}.",
    hint_zh="请把文件命名为 {slug}.md，或改正 slug；已发布的地址不要改，要改时把旧的写进 aliases。",
    hint_en="Name the file {slug}.md or correct the slug; when a published one must change, keep the old one in aliases.",
)

ARTICLE_SLUG_TWICE = Kind(
    "article-slug-twice",
    Severity.ERROR,
    zh="地址 {slug} 已被 {other} 使用。",
    en="The address {slug} is already taken by {other}.",
    hint_zh="请改正其中一篇的 slug 或 aliases。",
    hint_en="Correct the slug or the aliases of one of the two.",
)

ATTACHMENT_MISSING = Kind(
    "attachment-missing",
    Severity.DOUBT,
    zh="文中列有{label}“{title}”，但没有印出。",
    en="{label} “{title}” is announced but not printed.",
    hint_zh="请核对原刊；确未刊登的，可在订正表里用 query 说明。",
    hint_en="Compare the print; if it was not printed, say so with a `query`.",
)

CHARACTER_FORBIDDEN = Kind(
    "character-forbidden",
    Severity.ERROR,
    zh="这里有文本中不能出现的字符 {character}（看不见，或会打乱文字）。",
    en="A character stands here that no text may hold: {character}. It is invisible or upsets the text.",
    hint_zh="请删除它；制表符请改为空格。",
    hint_en="Delete it; write a space for a tab.",
)

CONTENTS_MISSING = Kind(
    "contents-missing",
    Severity.ERROR,
    zh="没有找到目录，无法分出各篇。",
    en="No list of contents was found, so the articles cannot be told apart.",
    hint_zh="请在文件开头补上“目录”一行和各篇的标题、页码。",
    hint_en="Add a line 目录 and the titles with their pages at the top of the file.",
)

CONTENT_BUSY = Kind(
    "content-busy",
    Severity.ERROR,
    zh="另一个命令正在导入到这个文件夹。",
    en="Another command is importing into this folder.",
    hint_zh="请等它结束后再试。",
    hint_en="Wait for it to end, then try again.",
)

CONTENT_UNWRITABLE = Kind(
    "content-unwritable",
    Severity.ERROR,
    zh="内容无法写入：{reason}。",
    en="The content cannot be written: {reason}.",
    hint_zh="请检查磁盘空间和写入权限，然后重新导入；已有的文字没有丢失。",
    hint_en="Check free disk space and permissions, then import again; nothing that stood there is lost.",
)

CORRECTION_ACTION = Kind(
    "correction-action",
    Severity.ERROR,
    zh="不认识的更正方式 {value}。",
    en="Unknown kind of correction {value}.",
    hint_zh="是否想写 {nearest}？",
    hint_en="Did you mean {nearest}?",
)

CORRECTION_ISSUE = Kind(
    "correction-issue",
    Severity.ERROR,
    zh="没有 {issue} 这一期：既无来源文件，也无文章。",
    en="There is no issue {issue}: neither a source nor articles.",
    hint_zh="更正文件以期号命名，如 2021-02.yaml；请改名或删除。",
    hint_en="A file of corrections is named after its issue, like 2021-02.yaml; rename or delete it.",
)

CORRECTION_KEY = Kind(
    "correction-key",
    Severity.ERROR,
    zh="更正方式 {action} 与键 {key} 不相配，或缺少它。",
    en="A correction of the kind {action} lacks the key {key} or must not have it.",
    hint_zh="replace 须写 with，move 须写 before；其他方式两者都不写。",
    hint_en="replace needs with, move needs before; the other kinds have neither.",
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

EDITION_UNFAITHFUL = Kind(
    "edition-unfaithful",
    Severity.ERROR,
    zh="要写入的文件读回后与导入结果不一致（{detail}），未写入这一期。",
    en="The file would not read back as it was imported ({detail}); the issue was not written.",
    hint_zh="这是程序的缺陷，请连同来源文件一并反馈；其间可用 corrections 绕开这一处。",
    hint_en="This is a fault of the program: please report it with the source; a correction can avoid the place meanwhile.",
)

FILE_ENCODING = Kind(
    "file-encoding",
    Severity.ERROR,
    zh="文件不是 UTF-8 编码。",
    en="The file is not encoded as UTF-8.",
    hint_zh="请用编辑器把它另存为 UTF-8。",
    hint_en="Save it as UTF-8.",
)

FILE_LARGE = Kind(
    "file-large",
    Severity.ERROR,
    zh="文件有 {size} MB，超过 {most} MB 的上限。",
    en="The file has {size} MB; {most} MB is the most that is read.",
    hint_zh="请检查是否放错了文件。",
    hint_en="Look whether it is the right file.",
)

FILE_MISSING = Kind(
    "file-missing",
    Severity.ERROR,
    zh="缺少这个文件。",
    en="The file is missing.",
    hint_zh="请从备份或版本库中恢复，或重新导入这一期。",
    hint_en="Restore it from a backup or the repository, or import the issue again.",
)

FILE_OUTSIDE = Kind(
    "file-outside",
    Severity.ERROR,
    zh="这个链接指向内容文件夹之外，不予读取。",
    en="The link leads out of the content folder and is not followed.",
    hint_zh="请用文件本身代替链接。",
    hint_en="Put the file itself in its place.",
)

FILE_STRAY = Kind(
    "file-stray",
    Severity.WARNING,
    zh="这里有不属于公报内容的文件，未予读取。",
    en="The file does not belong here and is not read.",
    hint_zh="请移走或删除；文章文件的名称以 .md 结尾。",
    hint_en="Move or delete it; files of articles end in .md.",
)

FILE_UNREADABLE = Kind(
    "file-unreadable",
    Severity.ERROR,
    zh="文件无法读取：{reason}。",
    en="The file cannot be read: {reason}.",
    hint_zh="请检查文件的权限。",
    hint_en="Look at its permissions.",
)

FRONT_MATTER_MISSING = Kind(
    "front-matter-missing",
    Severity.ERROR,
    zh="文件开头的信息栏不完整：须以单独一行的 --- 开始，再以单独一行的 --- 结束。",
    en="The front matter is not complete: it begins with a line --- and ends with another line ---.",
    hint_zh="请检查文件第一行和正文之前那一行的 ---。",
    hint_en="Look for the --- on the first line and on the line before the text.",
)

GAZETTE_ADDRESS = Kind(
    "gazette-address",
    Severity.ERROR,
    zh="网站地址 {value} 不完整。",
    en="The address {value} is not complete.",
    hint_zh="地址以 https:// 开头、以 / 结尾，例如 https://www.example.gov.cn/gongbao/。",
    hint_en="An address begins with https:// and ends with /, like https://www.example.gov.cn/gongbao/.",
)

ISSUE_FOLDER = Kind(
    "issue-folder",
    Severity.ERROR,
    zh="{name} 不是期号。",
    en="{name} is no id of an issue.",
    hint_zh="文件夹以“年-期号”命名，期号两位，如 2021-03。",
    hint_en="A folder is named year-number, the number with two digits: 2021-03.",
)

ISSUE_ID = Kind(
    "issue-id",
    Severity.ERROR,
    zh="文件夹是 {folder}，而 index.md 写的是 {id}。",
    en="The folder is {folder}, but index.md says {id}.",
    hint_zh="请改正 year 和 number，或给文件夹改名。",
    hint_en="Correct year and number, or rename the folder.",
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

MARKDOWN_ATTRIBUTE = Kind(
    "markdown-attribute",
    Severity.ERROR,
    zh="不认识的属性：{text}。",
    en="Unknown attributes: {text}.",
    hint_zh='表格可用的属性有：{known}，写法如 {{.form header=2 caption="表名"}}。',
    hint_en='A table takes {known}, written like {{.form header=2 caption="…"}}.',
)

MARKDOWN_ATTRIBUTES_STRAY = Kind(
    "markdown-attributes-stray",
    Severity.ERROR,
    zh="属性 {text} 后面没有紧跟表格。",
    en="The attributes {text} are not followed by a table.",
    hint_zh="请把它移到表格的上一行；如果是正文，请写成 \\{{…}}。",
    hint_en="Move them to the line before a table; if they are text, write \\{{…}}.",
)

MARKDOWN_CODE = Kind(
    "markdown-code",
    Severity.ERROR,
    zh="这里会被当作代码。",
    en="This would be shown as code.",
    hint_zh="公报正文没有代码：请删去反引号，或在它前面加反斜杠：\\`。",
    hint_en="The text of a gazette holds no code: delete the backtick or write a backslash before it: \\`.",
)

MARKDOWN_CONTAINER = Kind(
    "markdown-container",
    Severity.ERROR,
    zh="不认识的区块 ::: {name}。",
    en="Unknown container ::: {name}.",
    hint_zh="是否想写 {nearest}？区块前后各用一行 :::。",
    hint_en="Did you mean {nearest}? A container begins with ::: and its name and ends with :::.",
)

MARKDOWN_CONTAINER_CONTENT = Kind(
    "markdown-container-content",
    Severity.ERROR,
    zh="区块 {name} 里的写法不对。",
    en="The container {name} does not hold what it should.",
    hint_zh="signature、attachments、note 里只写文字行，中间不留空行；roster 里先写职务一行，再逐行写“: 姓名（职务）”，下一个职务前空一行。",
    hint_en="signature, attachments and note hold lines of text without an empty line; roster holds a rank, then a line “: name” for each, and an empty line before the next rank.",
)

MARKDOWN_CONTAINER_OPEN = Kind(
    "markdown-container-open",
    Severity.ERROR,
    zh="区块 {name} 没有结束。",
    en="The container {name} is not closed.",
    hint_zh="请在它的最后一行之后加一行 :::。",
    hint_en="Add a line ::: after its last line.",
)

MARKDOWN_DEFINITION = Kind(
    "markdown-definition",
    Severity.ERROR,
    zh="名单只能写在 ::: roster 区块里。",
    en="A list of names stands outside a ::: roster container.",
    hint_zh="请在名单前加一行 ::: roster，后加一行 :::；如果是正文，请写成 \\: …。",
    hint_en="Write ::: roster before it and ::: after it; if it is text, write \\: ….",
)

MARKDOWN_EMPHASIS = Kind(
    "markdown-emphasis",
    Severity.ERROR,
    zh="这里会被显示为强调或删除线。",
    en="This would be shown as emphasis or struck through.",
    hint_zh="正文不用强调：请删去 *、_ 或 ~；如果原文如此，请在它前面加反斜杠，如 \\*。",
    hint_en="The text holds no emphasis: delete the *, _ or ~; if they are printed, write a backslash before them: \\*.",
)

MARKDOWN_EMPTY = Kind(
    "markdown-empty",
    Severity.ERROR,
    zh="这里应有文字，却是空的。",
    en="Text is expected here, but there is none.",
    hint_zh="请补上文字，或删除这一行。",
    hint_en="Add the text or delete the line.",
)

MARKDOWN_ENTITY = Kind(
    "markdown-entity",
    Severity.ERROR,
    zh="这里用代码写出了文本中不能出现的字符。",
    en="A character is written here by its code that no text may hold.",
    hint_zh="请删除它；如果原文就有 & 号，请写成 \\&。",
    hint_en="Delete it; for a printed &, write \\&.",
)

MARKDOWN_HEAD_BODY = Kind(
    "markdown-head-body",
    Severity.ERROR,
    zh="index.md 只有信息栏，后面不能有正文。",
    en="An index.md holds front matter only; there is text below it.",
    hint_zh="请把这段文字移到对应的文章文件里；刊首无处可放的文字写进 other。",
    hint_en="Move the text into the file of its article; lines of the masthead that fit nowhere go into other.",
)

MARKDOWN_HTML = Kind(
    "markdown-html",
    Severity.ERROR,
    zh="这里会被当作 HTML。",
    en="This would be taken for HTML.",
    hint_zh="请删除标签；如果原文就有 < 号，请写成 \\<。",
    hint_en="Delete the tag; for a printed <, write \\<.",
)

MARKDOWN_IMAGE = Kind(
    "markdown-image",
    Severity.ERROR,
    zh="这里会被当作图片。",
    en="This would be taken for an image.",
    hint_zh="公报正文没有图片：请删除；如果是原文，请写成 \\!\\[…。",
    hint_en="The text holds no images: delete it; if it is printed, write \\!\\[….",
)

MARKDOWN_INDENT = Kind(
    "markdown-indent",
    Severity.ERROR,
    zh="行首的空格使这里被当作代码。",
    en="Spaces at its start make this line code.",
    hint_zh="请从行首写起，段落前不留空格。",
    hint_en="Begin at the left margin; paragraphs need no spaces before them.",
)

MARKDOWN_LINE_BREAK = Kind(
    "markdown-line-break",
    Severity.ERROR,
    zh="行末的反斜杠或两个空格会强制换行。",
    en="A backslash or two spaces at the end of the line force a line break.",
    hint_zh="请删去行末的反斜杠或空格；另起一段请空一行。",
    hint_en="Delete them; for a new paragraph leave an empty line.",
)

MARKDOWN_LINE_START = Kind(
    "markdown-line-start",
    Severity.ERROR,
    zh="这一行的开头会被误认为列表、标题或别的标记。",
    en="The line begins like a list, a heading or other markup.",
    hint_zh="如果是正文，请在标记前加反斜杠，如 1\\. 总则、\\- 甲；如果是新的段落或标题，请在前面空一行。",
    hint_en="If it is text, write a backslash before the mark, as in 1\\. or \\-; if it is a block of its own, leave an empty line before it.",
)

MARKDOWN_LINK = Kind(
    "markdown-link",
    Severity.ERROR,
    zh="这里会被当作链接。",
    en="This would be taken for a link.",
    hint_zh="正文不用链接：请只留文字；如果是原文，请在方括号或尖括号前加反斜杠，如 \\[。",
    hint_en="The text holds no links: keep the words alone; if it is printed, write a backslash before the bracket: \\[.",
)

MARKDOWN_LIST = Kind(
    "markdown-list",
    Severity.ERROR,
    zh="这里会被当作列表，编号可能被改掉。",
    en="This would be taken for a list, and its numbers might change.",
    hint_zh="请在编号的点或行首符号前加反斜杠，如 1\\. 总则、\\- 甲；也可以删去编号后的空格：1.总则。",
    hint_en="Write a backslash before the dot or the mark, as in 1\\. or \\-, or leave out the space after it: 1.总则.",
)

MARKDOWN_PART = Kind(
    "markdown-part",
    Severity.ERROR,
    zh="标题后的属性 {text} 不对。",
    en="The attributes {text} do not belong to this heading.",
    hint_zh="附件或印发的文本用 ## 标题，后加 {known}；如果是正文，请写成 \\{{…}}。",
    hint_en="A part is a ## heading with one of {known}; if it is text, write \\{{…}}.",
)

MARKDOWN_PART_LEVEL = Kind(
    "markdown-part-level",
    Severity.ERROR,
    zh="附件（或印发的文本）之内不能再有 ## 标题。",
    en="A ## heading stands within a part.",
    hint_zh="附件内的标题从 ### 起；如果是另一个附件，请在后面加 {known}。",
    hint_en="Headings within a part begin with ###; if it opens another part, add one of {known}.",
)

MARKDOWN_QUOTE = Kind(
    "markdown-quote",
    Severity.ERROR,
    zh="这里会被当作引文。",
    en="This would be taken for a quotation.",
    hint_zh="请删去行首的 >；如果原文如此，请写成 \\>。",
    hint_en="Delete the > at the start of the line; if it is printed, write \\>.",
)

MARKDOWN_REFERENCE = Kind(
    "markdown-reference",
    Severity.ERROR,
    zh="这一行会被当作链接定义，在页面上消失。",
    en="The line would be taken for the definition of a link and vanish.",
    hint_zh="请在方括号前加反斜杠：\\[。",
    hint_en="Write a backslash before the bracket: \\[.",
)

MARKDOWN_RULE = Kind(
    "markdown-rule",
    Severity.ERROR,
    zh="这一行会被当作分隔线。",
    en="The line would be taken for a rule.",
    hint_zh="请删除；如果原文如此，请在前面加反斜杠，如 \\---。",
    hint_en="Delete it; if it is printed, write a backslash before it: \\---.",
)

MARKDOWN_TABLE_HEADER = Kind(
    "markdown-table-header",
    Severity.ERROR,
    zh="表头行数 {value} 不对：这个表只有 {rows} 行。",
    en="The number of header rows is {value}, but the table has {rows} rows.",
    hint_zh="请把 header 改为 0 到 {rows} 之间的数。",
    hint_en="Give header a number from 0 to {rows}.",
)

MARKDOWN_TABLE_MERGE = Kind(
    "markdown-table-merge",
    Severity.ERROR,
    zh="合并的单元格没有可以并入的邻格。",
    en="A merged cell has no neighbour to belong to.",
    hint_zh="|| 不能在行首，^^ 不能在第一行；空单元格写作 |  |。",
    hint_en="|| cannot begin a row, ^^ cannot stand in the first row; an empty cell is |  |.",
)

MARKDOWN_TABLE_RAGGED = Kind(
    "markdown-table-ragged",
    Severity.ERROR,
    zh="这一行有 {cells} 格，表格应为 {expected} 格。",
    en="The row has {cells} cells, the table has {expected}.",
    hint_zh="请补齐或删去单元格；单元格里的 | 要写成 \\|。",
    hint_en="Add or delete cells; a | within a cell is written \\|.",
)

MARKDOWN_TABLE_ROW = Kind(
    "markdown-table-row",
    Severity.ERROR,
    zh="表格的每一行都要以 | 开头、以 | 结尾。",
    en="Each row of a table begins and ends with |.",
    hint_zh="请补上 |；表格之后的正文前要空一行。",
    hint_en="Add the |; leave an empty line between a table and the text after it.",
)

MARKDOWN_TABLE_RULE = Kind(
    "markdown-table-rule",
    Severity.ERROR,
    zh="表格第一行之后应有一行 |---|---|，格数与表格相同。",
    en="The first row of a table is followed by |---|---|, one for each cell.",
    hint_zh="请补上这一行，其中只写 | 和 -；如果不是表格，请在行首写 \\|。",
    hint_en="Add the line, with | and - only; if this is no table, begin the line with \\|.",
)

MARKDOWN_TITLE = Kind(
    "markdown-title",
    Severity.ERROR,
    zh="正文里不能有 # 一级标题。",
    en="The text holds no # heading.",
    hint_zh="文章标题写在信息栏的 title 里；正文的标题从 ## 起。",
    hint_en="The title stands in the front matter; headings of the text begin with ##.",
)

MARKDOWN_UNDERLINE = Kind(
    "markdown-underline",
    Severity.ERROR,
    zh="这一行被下面的 --- 或 === 变成了标题。",
    en="The --- or === below this line makes it a heading.",
    hint_zh="标题请用 ## 写；如果是正文，请在两行之间空一行，并写成 \\---。",
    hint_en="Write headings with ##; if it is text, leave an empty line between the two and write \\---.",
)

MARK_UNPAIRED = Kind(
    "mark-unpaired",
    Severity.DOUBT,
    zh="标点“{pair}”不成对：“{text}……”",
    en="The marks {pair} are not in pairs: “{text}…”",
    hint_zh="请核对原刊；缺的标点用 replace 补上。",
    hint_en="Compare the print; supply the missing mark with a `replace`.",
)

MERGE_CONFLICT = Kind(
    "merge-conflict",
    Severity.ERROR,
    zh="{part} 人工改过，重新导入的结果也变了。保留人工的“{ours}”；导入的是“{theirs}”。",
    en="A person changed {part}, and so did the import. Kept: “{ours}”; imported: “{theirs}”.",
    hint_zh="请对照来源，需要时把导入的文字改进来；再次导入不会重复报告。",
    hint_en="Compare both with the source and take over what is right; the next import does not say it again.",
)

MERGE_GONE = Kind(
    "merge-gone",
    Severity.WARNING,
    zh="导入结果中不再有《{title}》，文件已删除。",
    en="The import no longer gives “{title}”; the file is removed.",
    hint_zh="如果它已发布，请在取代它的文章的 aliases 中写上旧地址。",
    hint_en="If it was published, add its address to the aliases of the article that takes its place.",
)

MERGE_GONE_EDITED = Kind(
    "merge-gone-edited",
    Severity.ERROR,
    zh="导入结果中不再有《{title}》，但文件人工改过，予以保留。",
    en="The import no longer gives “{title}”, but a person changed the file, so it stays.",
    hint_zh="请核对来源：确已不存在的，把需要的文字移到别处后删除这个文件。",
    hint_en="Compare with the source; if the article is gone, save what you need and delete the file.",
)

MERGE_RESTORED = Kind(
    "merge-restored",
    Severity.WARNING,
    zh="《{title}》的文件已被删除，重新写入。",
    en="The file of “{title}” had been deleted and is written again.",
    hint_zh="来源中有的文章都应发布；如要更改地址，请给文件改名，不要删除。",
    hint_en="Every article of the source is published; to change an address, rename the file.",
)

NUMBERING_BROKEN = Kind(
    "numbering-broken",
    Severity.DOUBT,
    zh="编号不连续：“{text}”，按顺序应为第 {expected}。",
    en="The numbering breaks at “{text}”: {expected} would follow.",
    hint_zh="看这里是否缺行、缺页或错序；原刊如此的可以不理。",
    hint_en="See whether a line or a page is missing or misplaced; leave it if the print has it so.",
)

PAGES_NOT_ASCENDING = Kind(
    "pages-not-ascending",
    Severity.DOUBT,
    zh="目录页码倒退：“{title}”在第 {page} 页，前一篇在第 {before} 页。",
    en="The pages of the contents go back: “{title}” is on page {page}, the one before it on page {before}.",
    hint_zh="请核对目录。",
    hint_en="Compare the contents.",
)

PAGE_ANCHOR_MISSING = Kind(
    "page-anchor-missing",
    Severity.ERROR,
    zh="链接 {target} 所指的位置在那个页面上不存在。",
    en="The link {target} names a place that its page does not have.",
    hint_zh="请改正模板中的链接，或恢复那个位置的 id。",
    hint_en="Correct the link in the template, or give the place its id again.",
)

PAGE_ID_REPEATED = Kind(
    "page-id-repeated",
    Severity.ERROR,
    zh="id {id} 在页面上出现不止一次。",
    en="The id {id} stands on the page more than once.",
    hint_zh="请在模板中改名；一个位置只能有一个 id。",
    hint_en="Rename one of them in the template: a link can lead to one place only.",
)

PAGE_LANGUAGE = Kind(
    "page-language",
    Severity.ERROR,
    zh="页面标明的语言是 {language}，应为 {expected}。",
    en="The page says its language is {language}; it should be {expected}.",
    hint_zh="请检查模板中 html 标签的 lang 属性。",
    hint_en="Look at the lang attribute of the html tag in the template.",
)

PAGE_LINK_ABSOLUTE = Kind(
    "page-link-absolute",
    Severity.ERROR,
    zh="链接 {target} 从服务器根目录算起，网站放在子目录或本地打开时会失效。",
    en="The link {target} begins at the server's root: it fails in a sub-path and from a file.",
    hint_zh="请在模板中写成相对链接。",
    hint_en="Write a relative link in the template.",
)

PAGE_LINK_BROKEN = Kind(
    "page-link-broken",
    Severity.ERROR,
    zh="链接 {target} 所指的文件不存在。",
    en="The link {target} leads to no file.",
    hint_zh="请改正模板中的链接，并写出完整的文件名（如 index.html）。",
    hint_en="Correct the link in the template, and write the whole file name (index.html and the like).",
)

PAGE_LINK_SCHEME = Kind(
    "page-link-scheme",
    Severity.ERROR,
    zh="链接 {target} 的类型不允许使用。",
    en="The link {target} is of a kind that is not allowed.",
    hint_zh="只能链接到网页、电子邮件和电话号码。",
    hint_en="Link to web pages, mail addresses and telephone numbers only.",
)

PAGE_MISPLACED = Kind(
    "page-misplaced",
    Severity.DOUBT,
    zh="第 {first}—{last} 行像是装错了位置的一页，应移到第 {before} 行之前。",
    en="Lines {first} to {last} look like a page bound in the wrong place; it belongs before line {before}.",
    hint_zh="核对无误后，在订正表里加一条：action: move, lines: [{first}, {last}], before: {before}。",
    hint_en="If the print confirms it, list it: action: move, lines: [{first}, {last}], before: {before}.",
)

PAGE_REQUEST_EXTERNAL = Kind(
    "page-request-external",
    Severity.ERROR,
    zh="页面会从外部网站加载 {target}。",
    en="The page loads {target} from elsewhere.",
    hint_zh="请把该文件放进 assets/ 并用相对链接引用。",
    hint_en="Put the file into assets/ and name it by a relative link.",
)

PAGE_TWIN_MISSING = Kind(
    "page-twin-missing",
    Severity.ERROR,
    zh="这个页面没有对应的另一种语言的页面：{twin}。",
    en="The page has no page in the other language: {twin}.",
    hint_zh="请重新生成网站；如果问题仍在，请检查模板。",
    hint_en="Build the site again; if it stays so, look at the templates.",
)

PARAGRAPH_UNFINISHED = Kind(
    "paragraph-unfinished",
    Severity.DOUBT,
    zh="段落没有结尾：“……{text}”",
    en="The paragraph has no end: “…{text}”",
    hint_zh="看后面是否缺字；下一段本是它的后半的，用 join 接上。",
    hint_en="See whether words are missing; if the next paragraph goes on with it, `join` them.",
)

PORT_TAKEN = Kind(
    "port-taken",
    Severity.ERROR,
    zh="端口 {port} 不能使用。",
    en="The port {port} cannot be used.",
    hint_zh="请用 --port 另选一个；--port 0 会任选一个空闲的。",
    hint_en="Choose another with --port; --port 0 takes a free one.",
)

READING_DOUBTFUL = Kind(
    "reading-doubtful",
    Severity.DOUBT,
    zh="“{reading}”存疑，照印未改：{reason}",
    en="“{reading}” is doubtful and stays as printed: {reason}",
    hint_zh="核对原刊后，在订正表里改为 replace，或删去这一条。",
    hint_en="Compare the print; then turn the query into a replace, or drop it.",
)

RECORD_BROKEN = Kind(
    "record-broken",
    Severity.ERROR,
    zh="导入记录有误：{detail}。",
    en="The record of the import is broken: {detail}.",
    hint_zh="这个文件由程序书写，请从版本库中恢复；不能恢复时可删除，再次导入时人工改动会逐处报告。",
    hint_en="The file is written by the program: restore it from the repository, or delete it; the next import then reports every difference.",
)

SIGNATURE_MISSING = Kind(
    "signature-missing",
    Severity.DOUBT,
    zh="{number}没有署名。",
    en="{number} has no signature.",
    hint_zh="请核对原刊。",
    hint_en="Compare the print.",
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

SITE_MISSING = Kind(
    "site-missing",
    Severity.ERROR,
    zh="这里没有生成好的网站。",
    en="There is no built site here.",
    hint_zh="请先运行 python build.py，或用 --site 指定网站文件夹。",
    hint_en="Run python build.py first, or name the site's folder with --site.",
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

SOURCE_NAME = Kind(
    "source-name",
    Severity.ERROR,
    zh="来源文件须以期号命名。",
    en="The file of a source is named after its issue.",
    hint_zh="请改名为如 2021-03.txt，或用 import 命令导入。",
    hint_en="Rename it like 2021-03.txt, or bring it in with the import command.",
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

TEMPLATE_BROKEN = Kind(
    "template-broken",
    Severity.ERROR,
    zh="模板写法有误：{reason}。",
    en="The template cannot be read: {reason}.",
    hint_zh="请改正这一行，或用原来的模板文件替换。",
    hint_en="Correct this line, or put the original template back.",
)

TEMPLATE_MISSING = Kind(
    "template-missing",
    Severity.ERROR,
    zh="缺少模板 {name}。",
    en="The template {name} is missing.",
    hint_zh="请恢复 templates/ 里的这个文件，或检查引用它的模板中的文件名。",
    hint_en="Put the file back into templates/, or check its name in the template that uses it.",
)

TEXT_CHANGED = Kind(
    "text-changed",
    Severity.ERROR,
    zh="读出的文字与来源不同：来源“{printed}”，读出“{text}”。",
    en="The text read differs from the source: “{printed}” became “{text}”.",
    hint_zh="这是程序的缺陷，没有写出任何文件；请把来源文件报给维护者。",
    hint_en="This is a defect of the program; nothing was written. Please report it with the source file.",
)

TITLE_DIFFERS = Kind(
    "title-differs",
    Severity.DOUBT,
    zh="目录作“{contents}”，正文作“{title}”；已从正文。",
    en="The contents have “{contents}”, the text “{title}”; the text was followed.",
    hint_zh="请核对原刊；哪处有误，就在订正表里用 replace 改正哪处。",
    hint_en="Compare the print and correct whichever is wrong with a `replace`.",
)

USAGE_ARGUMENT = Kind(
    "usage-argument",
    Severity.ERROR,
    zh="多出一个词：{argument}。",
    en="One word too many: {argument}.",
    hint_zh="一次只能用一个命令；文件夹请用 --content 或 --site 指定。运行 python build.py --help 查看用法。",
    hint_en="One command at a time; folders are given by --content and --site. See python build.py --help.",
)

USAGE_COMMAND = Kind(
    "usage-command",
    Severity.ERROR,
    zh="没有这个命令：{command}。",
    en="There is no command {command}.",
    hint_zh="是否想用 {nearest}？运行 python build.py --help 查看用法。",
    hint_en="Did you mean {nearest}? See python build.py --help.",
)

USAGE_OPTION = Kind(
    "usage-option",
    Severity.ERROR,
    zh="没有这个选项：{option}。",
    en="There is no option {option}.",
    hint_zh="是否想用 {nearest}？运行 python build.py --help 查看用法。",
    hint_en="Did you mean {nearest}? See python build.py --help.",
)

USAGE_OPTION_ELSEWHERE = Kind(
    "usage-option-elsewhere",
    Severity.ERROR,
    zh="选项 {option} 只能用于命令 {command}。",
    en="The option {option} belongs to the command {command}.",
    hint_zh="请去掉这个选项，或改用：python build.py {command}。",
    hint_en="Leave it out, or use: python build.py {command}.",
)

USAGE_VALUE = Kind(
    "usage-value",
    Severity.ERROR,
    zh="选项 {option} 的值不对：{value}。",
    en="The option {option} cannot be {value}.",
    hint_zh="可用的值：{allowed}。",
    hint_en="It can be: {allowed}.",
)

USAGE_VALUE_MISSING = Kind(
    "usage-value-missing",
    Severity.ERROR,
    zh="选项 {option} 后面缺少值。",
    en="The option {option} needs a value.",
    hint_zh="请写成 {option} 值，例如 --content content、--lang zh。",
    hint_en="Write it as {option} VALUE, for example --content content or --lang zh.",
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
    hint_zh="请删除注释；更正的理由请写进 corrections。",
    hint_en="Delete it; reasons for corrections belong into corrections.",
)

YAML_DATE = Kind(
    "yaml-date",
    Severity.ERROR,
    zh="{value} 不是日期。",
    en="{value} is no date.",
    hint_zh='日期写作 "2021-04-13"，且须是存在的日子。',
    hint_en='Write a day that exists, like "2021-04-13".',
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

YAML_SYNTAX = Kind(
    "yaml-syntax",
    Severity.ERROR,
    zh="这里不是正确的 YAML：{detail}。",
    en="This is no valid YAML: {detail}.",
    hint_zh="请检查这一行和上一行的引号、冒号与缩进；文字请加双引号。",
    hint_en="Check quotes, colons and indentation of this line and the one before; put texts in double quotes.",
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


def catalogue() -> tuple[Kind, ...]:
    """All kinds, sorted by id."""
    kinds = [value for value in globals().values() if isinstance(value, Kind)]
    return tuple(sorted(kinds, key=lambda kind: kind.id))
