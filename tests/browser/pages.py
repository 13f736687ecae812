"""One address of every kind of page that the real site has, and of every kind of text among its articles."""

from __future__ import annotations

ARTICLE = "2021-03/04-sanzhengban-2021-8.html"
SEARCH = "search.html?q=冰雪运动"

TEXTS = (
    ARTICLE,
    "2020-05/02-sanmenxiashi2019niancaizhengyusuanzhi.html",  # a speech with subtitle and speaker
    "2020-10/14-sanjiaowen-2020-170.html",  # attachments, wide tables, a form, long notes
    "2021-02/04-sanzhengban-2021-2.html",  # an enclosure in clauses, merged cells
    "2021-03/07-sanzhengbanwen-2021-4.html",  # rosters
)

KINDS = (
    "index.html",
    "2021-03/index.html",
    *TEXTS,
    "browse.html",
    "columns/shizhengfuwenjian.html",
    "issuers/jiaoyuju.html",
    "types/tongzhi.html",
    "years/2021.html",
    "numbers.html",
    "about.html",
    "doubts.html",
    "terms.html",
    SEARCH,
    "downloads.html",
    "offline.html",
)
