"""Addresses that were published: they stay, or say where their page went."""

from __future__ import annotations

from gazette.errors import Kind, Severity

ADDRESS_FORM = Kind(
    "address-form",
    Severity.ERROR,
    zh="这不是一个网址：{address}。",
    en="This is no address: {address}.",
    hint_zh="网址从网站的根算起，不带域名和 en/，如 2021-03/04-wenjian.html。published.txt 由程序写入：多余的行请删去。",
    hint_en="It begins at the root of the site, without host and en/: 2021-03/04-wenjian.html. In published.txt, which the program writes, delete the line.",
)

ADDRESS_LOST = Kind(
    "address-lost",
    Severity.ERROR,
    zh="网址 {address} 已经发布过，现在却没有页面：旧链接会落空。",
    en="The address {address} was published and has no page any more: links to it would fail.",
    hint_zh='请在 {file} 里写明去向：移走的，在 moved: 之下写 "{address}": "{target}"；撤回的，在 withdrawn: 之下写 "{address}": "原因"。从未上网的，从 published.txt 里删去这一行。',
    hint_en='Say in {file} where it went: below moved:, "{address}": "{target}"; or, if it was taken back, below withdrawn:, "{address}": "the reason". If it was never on the web, delete its line from published.txt.',
)

ADDRESS_MOVED = Kind(
    "address-moved",
    Severity.ERROR,
    zh="《{title}》的网址改了，已经发布的 {address} 会落空。",
    en="“{title}” has another address now: links to {address}, which was published, would fail.",
    hint_zh="请在这个文件的 slug 之下写上 {entry}，旧网址就会转到这里；或把 slug 和文件名改回去。从未上网的，从 published.txt 里删去 {address}。",
    hint_en="Write {entry} below slug in this file, and the old address leads here; or give slug and file their old name. If it was never on the web, delete {address} from published.txt.",
)

ADDRESS_TAKEN = Kind(
    "address-taken",
    Severity.ERROR,
    zh="网址 {address} 现在有页面，不能又说它移走或撤回。",
    en="The address {address} has a page, so it cannot have moved or been withdrawn.",
    hint_zh="请删去这一行。",
    hint_en="Delete this line.",
)

ADDRESS_TARGET = Kind(
    "address-target",
    Severity.ERROR,
    zh="要转到的 {target} 没有页面。",
    en="There is no page at {target}, where this address is to lead.",
    hint_zh="是否想写 {nearest}？",
    hint_en="Did you mean {nearest}?",
)

ADDRESS_UNKNOWN = Kind(
    "address-unknown",
    Severity.ERROR,
    zh="{address} 从未发布过，无从撤回。",
    en="{address} was never published, so it cannot be withdrawn.",
    hint_zh="是否想写 {nearest}？网址和期号都在 published.txt 里。",
    hint_en="Did you mean {nearest}? Addresses and issues stand in published.txt.",
)

ADDRESS_UNRECORDED = Kind(
    "address-unrecorded",
    Severity.WARNING,
    zh="新的网址没有记下来：{reason}。网站已经生成。",
    en="The new addresses could not be recorded: {reason}. The site itself is published.",
    hint_zh="请检查对内容文件夹的写入权限和磁盘空间，再生成一次。",
    hint_en="Check your right to write to the content folder and the free disk space, then build again.",
)
