"""The Markdown edition."""

from __future__ import annotations

from gazette.errors import Kind, Severity

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
