"""The command line and the preview."""

from __future__ import annotations

from gazette.errors import Kind, Severity

FOLDER_TAKEN = Kind(
    "folder-taken",
    Severity.ERROR,
    zh="这个位置已有内容：{name}。",
    en="There is something here already: {name}.",
    hint_zh="请给出一个新的或空的文件夹；已有的内容不会被覆盖。",
    hint_en="Give a new or an empty folder; what is there is never overwritten.",
)

FOLDER_UNWRITABLE = Kind(
    "folder-unwritable",
    Severity.ERROR,
    zh="这个文件夹无法写入：{reason}。",
    en="This folder cannot be written: {reason}.",
    hint_zh="请检查路径、写入权限和磁盘空间，删去已经写入的部分，然后重试。",
    hint_en="Check its path, permissions and free disk space, remove what was written of it, then try again.",
)

PORT_TAKEN = Kind(
    "port-taken",
    Severity.ERROR,
    zh="端口 {port} 不能使用。",
    en="The port {port} cannot be used.",
    hint_zh="请用 --port 另选一个；--port 0 会任选一个空闲的。",
    hint_en="Choose another with --port; --port 0 takes a free one.",
)

USAGE_ARGUMENT = Kind(
    "usage-argument",
    Severity.ERROR,
    zh="多出一个词：{argument}。",
    en="One word too many: {argument}.",
    hint_zh="一次只能用一个命令；文件夹请用 --content 或 --site 指定。运行 python build.py --help 查看用法。",
    hint_en="One command at a time; folders are given by --content and --site. See python build.py --help.",
)

USAGE_ARGUMENT_MISSING = Kind(
    "usage-argument-missing",
    Severity.ERROR,
    zh="命令 {command} 后面缺少 {argument}。",
    en="The command {command} needs {argument}.",
    hint_zh="请写成：python build.py {command} {argument}，其中 {argument} 换成实际的路径。",
    hint_en="Write python build.py {command} {argument}, with the path in the place of {argument}.",
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
