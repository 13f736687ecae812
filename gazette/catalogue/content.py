"""`content/`: what is read from it and written into it."""

from __future__ import annotations

from gazette.errors import Kind, Severity

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
    hint_zh="只用小写字母、数字和连字符，不超过 100 个，不用 index、con 等系统保留的名称，如 04-sanzhengban-2021-8。",
    hint_en="Use small letters, digits and hyphens, 100 at most, and not index or a name that systems reserve, like con: 04-sanzhengban-2021-8.",
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
    zh="不认识的订正方式 {value}。",
    en="Unknown kind of correction {value}.",
    hint_zh="是否想写 {nearest}？",
    hint_en="Did you mean {nearest}?",
)

CORRECTION_ISSUE = Kind(
    "correction-issue",
    Severity.ERROR,
    zh="没有 {issue} 这一期：既无来源文件，也无文章。",
    en="There is no issue {issue}: neither a source nor articles.",
    hint_zh="订正表以期号命名，如 2021-02.yaml；请改名或删除。",
    hint_en="A file of corrections is named after its issue, like 2021-02.yaml; rename or delete it.",
)

CORRECTION_KEY = Kind(
    "correction-key",
    Severity.ERROR,
    zh="订正方式 {action} 与键 {key} 不相配，或缺少它。",
    en="A correction of the kind {action} lacks the key {key} or must not have it.",
    hint_zh="replace 须写 with，move 须写 before；其他方式两者都不写。",
    hint_en="replace needs with, move needs before; the other kinds have neither.",
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
    zh="这个链接指向它所在的文件夹之外，不予读取。",
    en="The link leads out of the folder it belongs to and is not followed.",
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
    hint_zh="请检查它是不是文件，以及读取的权限。",
    hint_en="Look whether it is a file, and at its permissions.",
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

GAZETTE_ADDRESS_MISSING = Kind(
    "gazette-address-missing",
    Severity.DOUBT,
    zh="没有填写网站地址，因此没有生成订阅源、网站地图、robots.txt，页面上也没有规范链接和社交媒体标记。",
    en="The archive has no address: feeds, sitemap, robots.txt, canonical links and OpenGraph tags are left out.",
    hint_zh="网站有了地址后，请填在 site_url，例如 https://www.example.gov.cn/gongbao/。",
    hint_en="Once it has one, write it as site_url, like https://www.example.gov.cn/gongbao/.",
)

ISSUE_FOLDER = Kind(
    "issue-folder",
    Severity.ERROR,
    zh="{name} 不是期号。",
    en="{name} is no id of an issue.",
    hint_zh="文件夹以“年-期号”命名，期号两位（上百期的三位），如 2021-03。",
    hint_en="A folder is named year-number, the number with two digits (three from 100 on): 2021-03.",
)

ISSUE_ID = Kind(
    "issue-id",
    Severity.ERROR,
    zh="文件夹是 {folder}，而 index.md 写的是 {id}。",
    en="The folder is {folder}, but index.md says {id}.",
    hint_zh="请改正 year 和 number，或给文件夹改名。",
    hint_en="Correct year and number, or rename the folder.",
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

RECORD_BROKEN = Kind(
    "record-broken",
    Severity.ERROR,
    zh="导入记录有误：{detail}。",
    en="The record of the import is broken: {detail}.",
    hint_zh="这个文件由程序书写，请从版本库中恢复；不能恢复时可删除，再次导入时人工改动会逐处报告。",
    hint_en="The file is written by the program: restore it from the repository, or delete it; the next import then reports every difference.",
)
