"""Phrases that both pages have."""

COMMON = {
    "mini_program": ("Mini Program", "小程序"),
    "entity": ("Entity", "主体"),
    "as_of_day": ("As of", "截至"),
    "print_it": (
        "Print this page with your browser if you want it on paper.",
        "如需纸质版，请使用浏览器的打印功能。",
    ),
    "case": ("Case", "项目"),
}
"""A key, its English, its Chinese."""
