"""Every word of the interface, in both languages; templates and pages take them from here alone."""

from __future__ import annotations

from gazette.errors import Language
from gazette.site.bilingual import Bilingual

LABELS: dict[str, Bilingual] = {
    # The frame of every page
    "skip": Bilingual("跳到正文", "Skip to content"),
    "navigation": Bilingual("主导航", "Main"),
    "home": Bilingual("首页", "Home"),
    "browse": Bilingual("分类浏览", "Browse"),
    "numbers": Bilingual("发文字号", "Document numbers"),
    "search": Bilingual("检索", "Search"),
    "terms": Bilingual("公文用语", "Terms"),
    "about": Bilingual("关于", "About"),
    "breadcrumbs": Bilingual("当前位置", "You are here"),
    "other_language": Bilingual("English", "简体中文"),
    "theme": Bilingual("深色显示", "Dark display"),
    "search_placeholder": Bilingual("标题、文号、正文", "Title, number, text"),
    "search_hint": Bilingual("检索公报", "Search the gazette"),
    "printed_prevails": Bilingual(
        "本库文字录自公报纸质版，以纸质版为准。",
        "The texts of this archive are taken from the printed gazette; the Chinese printed edition prevails.",
    ),
    "top": Bilingual("回到页首", "Back to top"),
    "title_separator": Bilingual("－", " – "),
    # Home
    "home_description": Bilingual(
        "{gazette}全文数据库：各期目录、公文全文、发文字号、检索。",
        "Full texts of the {gazette}: contents of every issue, documents, document numbers, search.",
    ),
    "latest_issue": Bilingual("最新一期", "Latest issue"),
    "published_on": Bilingual("{date}出版", "Published {date}"),
    "all_issues": Bilingual("历年公报", "All issues"),
    "archive_holds": Bilingual("收录{issues}期，公文{articles}篇", "{issues} issues, {articles} documents"),
    "not_held": Bilingual("未收录", "not in this archive"),
    "by_column": Bilingual("按栏目", "By column"),
    "by_issuer": Bilingual("按发文机关", "By issuing body"),
    "by_type": Bilingual("按文种", "By document type"),
    "by_year": Bilingual("按年份", "By year"),
    "by_number": Bilingual("按发文字号", "By document number"),
    "more": Bilingual("全部", "All"),
    "no_issues": Bilingual("本库尚未收录任何一期。", "This archive holds no issue yet."),
    # Issues
    "contents": Bilingual("目录", "Contents"),
    "no_column": Bilingual("未分栏目", "No column"),
    "print_page": Bilingual("页码", "Page"),
    "previous_issue": Bilingual("上一期", "Previous issue"),
    "next_issue": Bilingual("下一期", "Next issue"),
    "neighbours_of_issue": Bilingual("前后各期", "Neighbouring issues"),
    "imprint": Bilingual("版权信息", "Imprint"),
    "board": Bilingual("编委会", "Editorial board"),
    "editors": Bilingual("编辑部", "Editorial department"),
    "issue_description": Bilingual("{gazette}{issue}目录。", "Contents of the {gazette}, {issue}."),
    # Imprint lines; the keys end in names of the head
    "imprint_organizer": Bilingual("主办", "Organizer"),
    "imprint_publisher": Bilingual("编辑出版", "Editor and publisher"),
    "imprint_date": Bilingual("出版日期", "Date of publication"),
    "imprint_address": Bilingual("地址", "Address"),
    "imprint_website": Bilingual("网址", "Website"),
    "imprint_phone": Bilingual("电话", "Telephone"),
    "imprint_postcode": Bilingual("邮编", "Postal code"),
    "imprint_licence": Bilingual("准印证号", "Printing permit"),
    "imprint_printer": Bilingual("印刷", "Printer"),
    "imprint_printer_phone": Bilingual("印刷厂电话", "Telephone of the printer"),
    "imprint_distribution": Bilingual("发行", "Distribution"),
    "imprint_other": Bilingual("其他", "Other"),
    # Articles
    "doc_number": Bilingual("发文字号", "Document number"),
    "issuer": Bilingual("发文机关", "Issuing body"),
    "doc_type": Bilingual("文种", "Document type"),
    "date": Bilingual("成文日期", "Date of document"),
    "column": Bilingual("栏目", "Column"),
    "issue": Bilingual("刊载", "Printed in"),
    "byline": Bilingual("讲话（报告）人", "Speaker"),
    "article_contents": Bilingual("本文目录", "In this document"),
    "text": Bilingual("正文", "Text"),
    "chinese_text": Bilingual(
        "",
        "The text below is the Chinese original. English titles and labels are given for orientation; "
        "the Chinese printed edition prevails.",
    ),
    "previous_article": Bilingual("上一篇", "Previous document"),
    "next_article": Bilingual("下一篇", "Next document"),
    "neighbours_of_article": Bilingual("本期前后公文", "Neighbouring documents"),
    "back_to_issue": Bilingual("回到本期目录", "Back to the issue"),
    "article_description": Bilingual(
        "{number}{title}。{gazette}{issue}。",
        "{title}. {number} {gazette}, {issue}.",
    ),
    # Citation, provenance, editorial apparatus
    "cite": Bilingual("引用", "Cite"),
    "cite_gbt7714": Bilingual("GB/T 7714—2025", "GB/T 7714—2025"),
    "cite_legal": Bilingual("法律文书", "Legal writing"),
    "cite_bibtex": Bilingual("BibTeX", "BibTeX"),
    "cite_ris": Bilingual("RIS", "RIS"),
    "cite_csl": Bilingual("CSL-JSON", "CSL-JSON"),
    "cite_more": Bilingual("文献管理软件格式", "For reference managers"),
    "cite_paragraph": Bilingual(
        "每段、每条之前的“¶”是该处的链接，可以直接引用。",
        "The ¶ before each paragraph and clause is a link to that very place and can be cited.",
    ),
    "copy_text": Bilingual("复制", "Copy"),
    "copied": Bilingual("已复制", "Copied"),
    "provenance": Bilingual("来源", "Provenance"),
    "source_file": Bilingual("来源文件", "Source file"),
    "source_lines": Bilingual("来源行", "Source lines"),
    "lines": Bilingual("第{first}—{last}行", "{first}–{last}"),
    "line": Bilingual("第{line}行", "line {line}"),
    "checksum": Bilingual("SHA-256 校验值", "SHA-256 checksum"),
    "repairs": Bilingual("排版整理", "Typography set right"),
    "repair_places": Bilingual("{count}处", "{count} places"),
    "repair_residue": Bilingual("清除转换残留的标记", "markup left by conversion removed"),
    "repair_bullet": Bilingual("删去原刊没有的列表符号", "list marks that the print does not have removed"),
    "repair_brackets": Bilingual("统一文号的六角括号", "brackets of document numbers made 〔〕"),
    "repair_letter-spacing": Bilingual("收拢字间空格", "letter-spacing closed up"),
    "repair_space": Bilingual("删去汉字与数字、字母之间的空格", "spaces between Chinese, digits and Latin removed"),
    "repair_width": Bilingual("标点改为全角、数字改为半角", "punctuation made full-width, figures half-width"),
    "words_unchanged": Bilingual(
        "以上整理不改动文字；改动文字之处见校勘记。",
        "None of these changes a word; where a word was changed, the editorial notes say so.",
    ),
    "apparatus": Bilingual("校勘记", "Editorial notes"),
    "apparatus_none": Bilingual("本篇文字照录，没有改动。", "The words of this document stand as printed."),
    "changes": Bilingual("改动", "Changes"),
    "queries": Bilingual("存疑（照印未改）", "Doubtful (left as printed)"),
    "doubts": Bilingual("导入时不能断定", "Undecided at import"),
    "printed": Bilingual("原刊", "Printed"),
    "read": Bilingual("本库", "Here"),
    "reason": Bilingual("理由", "Reason"),
    "place": Bilingual("位置", "Place"),
    "place_enclosure": Bilingual("印发的文件", "Text issued"),
    "place_enclosures": Bilingual("印发的文件之{number}", "Text issued {number}"),
    "place_s": Bilingual("标题", "heading"),
    "place_p": Bilingual("第{number}段", "para. {number}"),
    "place_art": Bilingual("第{number}条", "Art. {number}"),
    "place_table": Bilingual("表{number}", "table {number}"),
    "place_roster": Bilingual("名单", "roster"),
    "place_signature": Bilingual("署名", "signature"),
    "place_note": Bilingual("附注", "note"),
    "place_attachments": Bilingual("附件说明", "attachment note"),
    "action_move": Bilingual("移至原位", "moved to its place"),
    "action_noise": Bilingual("作为页眉页码略去", "left out as a running head or page number"),
    "action_split": Bilingual("分为两段", "split in two"),
    "action_join": Bilingual("与下一行接为一段", "joined with the line that follows"),
    # Listings
    "listing_columns": Bilingual("栏目", "Column"),
    "listing_issuers": Bilingual("发文机关", "Issuing body"),
    "listing_types": Bilingual("文种", "Document type"),
    "listing_year": Bilingual("年份", "Year"),
    "listing_description": Bilingual(
        "{gazette}中{kind}为“{name}”的公文。",
        "Documents in the {gazette}: {kind}, {name}.",
    ),
    "documents": Bilingual("{count}篇", "{count} documents"),
    "document": Bilingual("{count}篇", "{count} document"),
    "issues_count": Bilingual("{count}期", "{count} issues"),
    "issue_count": Bilingual("{count}期", "{count} issue"),
    "other_years": Bilingual("其他年份", "Other years"),
    "year_description": Bilingual("{gazette}{year}各期目录。", "Contents of the issues of the {gazette} in {year}."),
    "previous_year": Bilingual("上一年", "Previous year"),
    "next_year": Bilingual("下一年", "Next year"),
    "neighbours_of_year": Bilingual("前后各年", "Neighbouring years"),
    "browse_description": Bilingual(
        "{gazette}按栏目、发文机关、文种、年份浏览。",
        "The {gazette} by column, issuing body, document type and year.",
    ),
    # Document numbers
    "numbers_description": Bilingual(
        "{gazette}所载公文按发文字号排列。",
        "Documents in the {gazette} by document number.",
    ),
    "numbers_intro": Bilingual(
        "按发文机关代字和年份排列，只列本库收录的公文。"
        "公报选登公文，一个系列中缺少的序号一般是公报没有刊载，不等于没有发文。",
        "Arranged by agency code and year, as far as this archive holds them. The gazette prints a selection: "
        "a number missing from a series was, as a rule, not printed, which does not mean that it was not issued.",
    ),
    "series": Bilingual("发文机关代字", "Agency code"),
    "gap_one": Bilingual("{first}号未见", "No. {first} not held"),
    "gap": Bilingual("{first}—{last}号未见", "Nos. {first}–{last} not held"),
    "other_numbers": Bilingual("其他编号", "Other numbers"),
    # About
    "about_description": Bilingual(
        "{gazette}数据库说明：版权信息、编委会、缺误情况。", "About the archive of the {gazette}."
    ),
    "about_archive": Bilingual("本库说明", "About this archive"),
    "about_source": Bilingual(
        "本库文字录自《{gazette}》纸质版，逐行登记来源；排版按规则整理，文字改动逐条列入校勘记，并注明原刊文字和理由。",
        "The texts are taken from the printed {gazette}, each line accounted for. Typography is set right by rule; "
        "every change of a word is listed in the editorial notes with the printed reading and the reason.",
    ),
    "about_law": Bilingual(
        "所载均为国家机关的决议、决定、命令和其他具有立法、行政、司法性质的文件，"
        "依《中华人民共和国著作权法》第五条，不适用该法。"
        "本库供查阅，不是法定标准文本；引用请核对纸质版。",
        "The documents are official documents of a public body, to which the Copyright Law of the People's Republic "
        "of China does not apply (Article 5). This archive is for reference and is not the statutory text: "
        "check the printed edition before relying on it.",
    ),
    "about_english": Bilingual(
        "英文题名、栏目、机关、文种名称为便于查阅而译；没有译名的，按规则以汉语拼音转写。正文保持中文。",
        "English titles and names of columns, bodies and document types are translated for orientation; where there "
        "is no translation, the name is romanised by rule. The texts remain in Chinese.",
    ),
    "about_offline": Bilingual(
        "本库不需要网络即可阅读和检索：所有页面、链接都是相对地址，可以整个拷贝到本地使用。",
        "The archive can be read and searched without a network: all links are relative, and a copy works anywhere.",
    ),
    "accessibility": Bilingual("无障碍", "Accessibility"),
    "accessibility_checked": Bilingual(
        "本站程序的每次改动都由程序检查各类页面，中英文、浅色和深色显示都在内：axe-core 的自动检查没有发现问题；"
        "网页代码符合 HTML 标准；只用键盘可以到达每个链接和按钮；放大到400%时，除了较宽的表格在自己的框内滚动，"
        "不需要左右移动页面；不启用脚本也能阅读全部公文。",
        "Every change of the program behind this site is checked by programs on every kind of page, in both languages "
        "and both displays: the automatic checks of axe-core find nothing; the pages are valid HTML; every link and "
        "button is reached by keyboard alone; at a zoom of 400% no page moves sideways, only wide tables do, in frames "
        "of their own; all documents can be read without scripts.",
    ),
    "accessibility_limits": Bilingual(
        "这些都是自动检查。没有请专业机构或残障人士测评过，因此不声明符合 GB/T 37668—2019 或 WCAG 2.2 的哪一级。",
        "These are automatic checks. No expert and no person with a disability has tested the site, so no level of "
        "GB/T 37668—2019 or WCAG 2.2 is claimed.",
    ),
    "imprints": Bilingual("版权信息与编委会", "Imprint and editorial board"),
    "earlier_imprints": Bilingual(
        "此前版权信息或编委会不同的各期，见该期页面：",
        "Issues before that had another imprint or board, which stands on the page of the issue:",
    ),
    "imprint_to": Bilingual("至", " to "),
    "completeness": Bilingual("缺误情况", "What is missing or uncertain"),
    "completeness_intro": Bilingual(
        "下表是改动、存疑和导入时不能断定之处的数目；逐条内容见该期和各篇的校勘记。",
        "How many changes, doubtful readings and points undecided at import there are; each is set out in the "
        "editorial notes of the issue or the document.",
    ),
    "completeness_all": Bilingual("逐条列出的缺误情况", "Each of them, issue by issue"),
    # What is missing or uncertain
    "doubts_description": Bilingual(
        "{gazette}各期文字中已知的缺漏和存疑之处，逐条列出。",
        "What is known to be missing or uncertain in the texts of the {gazette}, point by point.",
    ),
    "doubts_intro": Bilingual(
        "这里列出各期文字中已知有缺漏或者可疑的地方，例如：文中列有附件而没有印出，所说的人数和名单不符，"
        "前后名称或数字不一，字句似有脱误，缺少署名或日期。有的是编校者提出的，有的是程序导入时查出的。",
        "These are the places where something is known to be missing or looks wrong: an attachment announced but not "
        "printed, a number of people that the list does not bear out, names or figures that disagree, words that seem "
        "to have dropped out, a signature or a date that is not there. The editors raised some, the program found "
        "others at import.",
    ),
    "doubts_as_printed": Bilingual(
        "是原刊如此，还是转录有误，仅凭文字不能断定。所以正文一律照印，不作改动；引用前请核对纸质版。",
        "Whether the print has it so or the transcription is at fault cannot be told from the text alone. "
        "So the text stays as printed; check the printed edition before relying on such a place.",
    ),
    "doubts_count": Bilingual("共{count}处", "{count} in all"),
    "doubts_of_year": Bilingual("{year}缺误情况", "What is missing or uncertain, {year}"),
    "doubts_of_issue": Bilingual("本期和各篇的缺误情况", "What is missing or uncertain in this issue"),
    "doubts_outside": Bilingual("目录、版权信息等", "Outside the documents: contents, imprint"),
    "doubts_none": Bilingual("本期没有已知的缺误。", "Nothing is known to be missing or uncertain in this issue."),
    "missing_issues": Bilingual("本库未收录：", "Not in this archive: "),
    "missing_total": Bilingual("总第{first}号", "Serial No. {first}"),
    "missing_totals": Bilingual("总第{first}—{last}号", "Serial Nos. {first}–{last}"),
    "list_separator": Bilingual("、", ", "),
    "colon": Bilingual("：", ": "),
    "full_stop": Bilingual("。", "."),
    "issues": Bilingual("期号", "Issue"),
    "articles": Bilingual("公文", "Documents"),
    # Downloads
    "downloads": Bilingual("下载", "Downloads"),
    "downloads_all": Bilingual("全部下载", "All downloads"),
    "downloads_description": Bilingual(
        "{gazette}各期电子书、各年和全部网页的下载。",
        "The {gazette} to take along: issues as books, years and the whole archive as folders of pages.",
    ),
    "downloads_book": Bilingual("电子书（EPUB）", "Book (EPUB)"),
    "downloads_books": Bilingual("各期电子书（EPUB）", "Issues as books (EPUB)"),
    "downloads_books_text": Bilingual(
        "每期一册，可在手机、平板、电脑和电子书阅读器上阅读。",
        "Each issue as a book for telephones, tablets, computers and e-readers; the texts are in Chinese.",
    ),
    "downloads_zips": Bilingual("网页文件夹（ZIP）", "Folders of pages (ZIP)"),
    "downloads_zips_text": Bilingual(
        "解压后打开 index.html，不用网络就能阅读和检索。分年的文件夹只含当年各期。",
        "Unpack one and open its index.html: it can be read and searched without a network. "
        "The folder of a year holds the issues of that year alone.",
    ),
    "downloads_whole": Bilingual("全部各期", "All issues"),
    "checksums": Bilingual("校验文件", "Checksums"),
    "checksums_file": Bilingual("SHA256SUMS", "SHA256SUMS"),
    "checksums_command": Bilingual("sha256sum --check --quiet SHA256SUMS", "sha256sum --check --quiet SHA256SUMS"),
    "checksums_text": Bilingual(
        "{file} 列有本库每个文件的 SHA-256 校验值。在本库文件夹中运行以下命令，可以核对文件是否完整、是否被改动：",
        "{file} lists the SHA-256 checksum of every file of this archive. Run in the folder of a copy, "
        "this command shows whether all of them are as they were published:",
    ),
    # Books
    "book_cover": Bilingual("封面", "Cover"),
    "book_pages": Bilingual("原刊页码", "Pages of the printed issue"),
    "book_landmarks": Bilingual("导览", "Landmarks"),
    "book_total": Bilingual("总第{total}号", "Serial No. {total}"),
    "book_source": Bilingual("{issue}纸质版", "{issue}, printed edition"),
    "book_accessibility": Bilingual(
        "全部内容为文字，按阅读顺序排列，附有栏目目录、各级标题和各篇在原刊的起始页码。"
        "表格有表头和标题；封面为图片，附有替代文字。经 EPUBCheck 检查；没有由人测评，不声明符合 WCAG 的哪一级。",
        "All content is text in reading order, with a table of contents by column, headings, and the pages of the "
        "printed issue on which the documents begin. Tables have headers and captions; the cover is a picture with "
        "alternative text. Checked by EPUBCheck; not evaluated by a person, so no level of WCAG is claimed.",
    ),
    # Reading without a network
    "offline": Bilingual("离线阅读", "Offline reading"),
    "offline_description": Bilingual(
        "读过的页面和保存的各期，没有网络也能阅读。",
        "Pages that were read and issues that were kept can be read without a network.",
    ),
    "offline_intro": Bilingual(
        "本网站把您读过的页面留存在这台设备上，没有网络时打开本网站就能接着读。"
        "在一期或一年的页面上，可以把整期、整年保存下来。留存的内容随网站更新，不会传到别处。",
        "This site keeps the pages you read on this device: open it without a network and read on. "
        "On the page of an issue or a year, all of it can be kept. What is kept follows the site when that changes, "
        "and goes nowhere else.",
    ),
    "offline_keep_issue": Bilingual("保存本期，离线阅读", "Keep this issue for offline reading"),
    "offline_keep_year": Bilingual("保存本年各期，离线阅读", "Keep this year for offline reading"),
    "offline_keeping": Bilingual("正在保存，第{done}页，共{total}页……", "Keeping page {done} of {total} …"),
    "offline_kept": Bilingual(
        "已保存在这台设备上，没有网络也能阅读。", "Kept on this device: it can be read without a network."
    ),
    "offline_failed": Bilingual(
        "没有保存完整。请在网络通畅时再试。", "Not all of it could be kept. Please try again with a good connection."
    ),
    "offline_on": Bilingual("开启离线阅读", "Turn offline reading on"),
    "offline_off": Bilingual("关闭离线阅读，删除留存的内容", "Turn offline reading off and delete what is kept"),
    "offline_is_on": Bilingual("离线阅读已开启。", "Offline reading is on."),
    "offline_is_off": Bilingual(
        "离线阅读已关闭，这台设备上没有留存的内容。", "Offline reading is off; nothing is kept on this device."
    ),
    "offline_pages": Bilingual("留存的页面", "Pages kept"),
    "offline_missing": Bilingual(
        "现在没有网络，您要看的页面也没有留存。留存的页面列在下面。",
        "There is no network, and the page you asked for was not kept. The pages that were are listed below.",
    ),
    "offline_unavailable": Bilingual(
        "这里用不上离线阅读：页面本来就在本机，或者浏览器不支持、未启用脚本，或者网站没有通过 https 打开。"
        "需要带走时，可以下载电子书或网页文件夹。",
        "Offline reading is not to be had here: the pages are on this machine already, or the browser has no support "
        "for it, has scripts turned off, or did not open the site by https. What you want to take along can be "
        "downloaded.",
    ),
    # Terms
    "terms_description": Bilingual(
        "公文用语、文种、栏目和机关名称的中英对照。",
        "Terms of official documents, Chinese and English.",
    ),
    "terms_intro": Bilingual(
        "本库使用的公文用语、文种、栏目和机关名称，中英对照。",
        "The terms of official documents and the English names used in this archive.",
    ),
    "terms_of_documents": Bilingual("公文用语", "Terms of official documents"),
    "terms_types": Bilingual("文种", "Document types"),
    "terms_columns": Bilingual("栏目", "Columns"),
    "terms_bodies": Bilingual("机关名称", "Issuing bodies"),
    "term_zh": Bilingual("中文", "Chinese"),
    "term_en": Bilingual("英文", "English"),
    # Moved and missing pages
    "moved": Bilingual("本页已移至新址", "This page has moved"),
    "withdrawn": Bilingual("本页内容已撤回", "This page has been withdrawn"),
    "withdrawn_reason": Bilingual("原因", "Reason"),
    "missing_title": Bilingual("没有这个页面", "Page not found"),
    "missing_text": Bilingual(
        "这个地址下没有页面。可能是地址有误，也可能是页面已经移动。",
        "There is no page at this address. It may be mistyped, or the page may have moved.",
    ),
    "search_description": Bilingual("检索{gazette}全文。", "Search the full text of the {gazette}."),
    "search_help": Bilingual("怎样检索", "How to search"),
    "search_way_words": Bilingual("词语", "Words"),
    "search_way_words_text": Bilingual(
        "正文里连着的任何几个字都能找到，不必是词；几个词用空格隔开",
        "Any characters that stand together are found, whether they are a word or not; separate words by spaces",
    ),
    "search_way_phrase": Bilingual("原句", "Phrase"),
    "search_way_phrase_text": Bilingual("加引号，只找连在一起的", "In quotation marks, exactly so"),
    "search_way_without": Bilingual("排除", "Without"),
    "search_way_without_text": Bilingual("词前加减号", "A minus before a word"),
    "search_way_number": Bilingual("文号", "Document number"),
    "search_way_number_text": Bilingual("括号用哪种都行，没有也行", "With any brackets, or none"),
    "search_way_page": Bilingual("页码", "Printed page"),
    "search_way_page_text": Bilingual("某一期某一页上的公文", "The document on a page of an issue"),
    "search_way_pinyin": Bilingual("拼音", "Pinyin"),
    "search_way_pinyin_text": Bilingual(
        "全拼或标题中的首字母，不标声调", "In full, or the first letters of words in titles; without tones"
    ),
    "search_way_forms": Bilingual("异体", "Other forms"),
    "search_way_forms_text": Bilingual(
        "繁体字、全角字符、第5条和第五条、英文题名和用语都可以",
        "Traditional characters, full-width forms, 第5条 for 第五条, English titles and terms",
    ),
    "search_year": Bilingual("年份", "Year"),
    "search_column": Bilingual("栏目", "Column"),
    "search_issuer": Bilingual("发文机关", "Issuing body"),
    "search_type": Bilingual("文种", "Document type"),
    "search_order": Bilingual("排序", "Order"),
    "search_by_relevance": Bilingual("按相关程度", "By relevance"),
    "search_by_date": Bilingual("按日期，新的在前", "By date, newest first"),
    "search_filters": Bilingual("筛选", "Narrow down"),
    "search_clear_filters": Bilingual("取消筛选", "Show all"),
    "search_results": Bilingual("检索结果", "Results"),
    "search_more": Bilingual("再看十篇", "Ten more"),
    "search_advice": Bilingual("可以试试", "You could try"),
    "search_advice_words": Bilingual(
        "换一个说法，少写几个字，或只写文号；也可以从这里找：",
        "other or fewer words, or the document number alone; or look here:",
    ),
    "search_no_script": Bilingual(
        "检索要用到脚本（JavaScript），您的浏览器没有启用。不用脚本可以从这里查找：",
        "The search needs scripts (JavaScript), which are off in your browser. Without them you can look here:",
    ),
    # What the search says while it works; the script takes these from the page by the rest of their names
    "search_say_searching": Bilingual("正在检索……", "Searching …"),
    "search_say_found": Bilingual("找到{count}篇。", "{count} documents found."),
    "search_say_found_one": Bilingual("找到1篇。", "1 document found."),
    "search_say_found_most": Bilingual("最多{count}篇。", "{count} documents at most."),
    "search_say_none": Bilingual("没有找到完全符合的公文。", "No document holds all of this."),
    "search_say_none_filtered": Bilingual(
        "有符合检索词的公文，但都被筛选条件排除了。", "The filters leave out every document that was found."
    ),
    "search_say_nothing_asked": Bilingual(
        "请输入要找的文字、数字或文号。", "Please enter words, a number or a document number to look for."
    ),
    "search_say_apart": Bilingual("以下各篇含有这些字，但不连在一起", "These hold the characters, but not together"),
    "search_say_close": Bilingual("以下各篇只有一部分符合", "These hold only a part of what you asked for"),
    "search_say_cut": Bilingual(
        "检索词太长，只用了前200个字。", "The query is long: its first 200 characters were used."
    ),
    "search_say_lost": Bilingual(
        "检索数据有一部分没有读到，结果可能不全。请刷新页面再试。",
        "A part of the search data could not be read, so results may be missing. Reload the page to try again.",
    ),
    "search_say_missing": Bilingual(
        "检索数据没有读到。请刷新页面再试；仍然不行，可以从“分类浏览”查找。",
        "The search data could not be read. Reload the page to try again; if that fails, use Browse.",
    ),
    "search_say_version": Bilingual(
        "检索数据和本页的版本不一致。请刷新页面；仍然不行，请告知网站管理者重新生成网站。",
        "The search data and this page are of different versions. Reload the page; if that fails, "
        "tell whoever runs this site that it needs to be built again.",
    ),
    "search_say_option": Bilingual("{name}（{count}）", "{name} ({count})"),
    "search_say_option_most": Bilingual("{name}（最多{count}）", "{name} ({count} at most)"),
    "search_say_all": Bilingual("全部", "All"),
    "search_say_count": Bilingual("{count}篇", "{count} documents"),
    "search_say_place": Bilingual("{year}年第{number}号第{page}页", "No. {number}, {year}, page {page}"),
    "search_say_issue": Bilingual("{year}年第{number}号", "No. {number}, {year}"),
    # Marks that a search result leaves in an article
    "marks": Bilingual("检索词标记", "Marked words"),
    "marks_place": Bilingual("第{place}处，共{count}处", "{place} of {count}"),
    "marks_previous": Bilingual("上一处", "Previous"),
    "marks_next": Bilingual("下一处", "Next"),
    "marks_clear": Bilingual("清除标记", "Clear"),
}
"""Words by key; `{names}` are filled in where they are used."""


def labels(language: Language) -> dict[str, str]:
    """The words of one language by key."""
    return {key: label[language] for key, label in LABELS.items()}
