"""The built site and the templates it is made with."""

from __future__ import annotations

from gazette.errors import Kind, Severity

CHECKSUM_DIFFERS = Kind(
    "checksum-differs",
    Severity.ERROR,
    zh="这个文件发布以后被改动过：与 SHA256SUMS 不符。",
    en="This file was changed after it was published: it is not what SHA256SUMS says.",
    hint_zh="请重新生成网站；不要手改网站里的文件。",
    hint_en="Build the site again, and change nothing in it by hand.",
)

CHECKSUM_MISSING = Kind(
    "checksum-missing",
    Severity.ERROR,
    zh="SHA256SUMS 里有这个文件，网站里却没有。",
    en="SHA256SUMS lists this file, but it is not there.",
    hint_zh="请重新生成网站；上传时不要漏掉文件。",
    hint_en="Build the site again, and leave no file behind when it is copied.",
)

CHECKSUM_UNLISTED = Kind(
    "checksum-unlisted",
    Severity.WARNING,
    zh="这个文件不是生成的：SHA256SUMS 里没有它。",
    en="This file was not built: SHA256SUMS does not list it.",
    hint_zh="请把它移走；下次生成时它会被删去。",
    hint_en="Move it away: the next build removes it.",
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

SEARCH_MISSES = Kind(
    "search-misses",
    Severity.ERROR,
    zh="检索“{query}”找不到这一篇。",
    en="The search for “{query}” does not find this article.",
    hint_zh="请重新生成网站；如果问题仍在，请报告。",
    hint_en="Build the site again; if it stays so, report it.",
)

SEARCH_UNREADABLE = Kind(
    "search-unreadable",
    Severity.ERROR,
    zh="检索的数据读不出来：{reason}。",
    en="The data of the search cannot be read: {reason}.",
    hint_zh="请重新生成网站。",
    hint_en="Build the site again.",
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

SITE_HELPER_ENDED = Kind(
    "site-helper-ended",
    Severity.ERROR,
    zh="参与生成网站的一个进程被中止了，多半是因为内存不足。网站仍是原来的样子。",
    en="A process that shares the work was ended, most likely for want of memory. The site is as it was.",
    hint_zh="请关闭其他占用内存的程序，再生成一次。",
    hint_en="Close other programs that take much memory, and build again.",
)

SITE_MISSING = Kind(
    "site-missing",
    Severity.ERROR,
    zh="这里没有生成好的网站。",
    en="There is no built site here.",
    hint_zh="请先运行 python build.py，或用 --site 指定网站文件夹。",
    hint_en="Run python build.py first, or name the site's folder with --site.",
)

SITE_PARENT_MISSING = Kind(
    "site-parent-missing",
    Severity.ERROR,
    zh="网站要放进的文件夹 {parent} 不存在。",
    en="The folder {parent}, in which the site is to be, is not there.",
    hint_zh="请先建好这个文件夹，或改正 --site；如果它在移动硬盘或 U 盘上，请先接好。",
    hint_en="Make that folder first, or correct --site; if it is on a disk or stick, connect that.",
)

SITE_UNWRITABLE = Kind(
    "site-unwritable",
    Severity.ERROR,
    zh="网站无法写入：{reason}。原有的网站保持不变。",
    en="The site cannot be written: {reason}. The site that stood is as it was.",
    hint_zh="请检查磁盘空间，以及对该文件夹和它所在文件夹的写入权限，然后重新生成。",
    hint_en="Check the free disk space and your right to write to the folder and the one that holds it; then build again.",
)

TEMPLATE_BROKEN = Kind(
    "template-broken",
    Severity.ERROR,
    zh="模板写法有误：{reason}。",
    en="The template cannot be read: {reason}.",
    hint_zh="请改正这一行，或用原来的模板文件替换。",
    hint_en="Correct this line, or put the original template back.",
)

TEMPLATE_FAILED = Kind(
    "template-failed",
    Severity.ERROR,
    zh="模板在这一行出错：{reason}。",
    en="The template fails here: {reason}.",
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
