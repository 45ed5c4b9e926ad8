"""Words for dates: how far away they are, and what people are told when one moves."""

DATES = {
    "left_days": ("{days} days left", "还剩 {days} 天"),
    "left_day": ("1 day left", "还剩 1 天"),
    "left_hours": ("less than a day left", "不足 1 天"),
    "over_days": ("{days} days ago", "已过 {days} 天"),
    "over_day": ("1 day ago", "已过 1 天"),
    "over_hours": ("less than a day ago", "已过，不足 1 天"),
    "since": ("since {day}, Shanghai", "上海时间{day}起"),
    "provisionally": (
        "{said} (provisional: China's holidays for that time are not announced yet)",
        "{said}（暂定：相关年度的节假日安排尚未公布）",
    ),
    "subject_date": ("A date has changed", "日期有变"),
    "safe_date_moved": (
        "The last safe day to pay is {day} now, by Shanghai's date; before, it was {before} (R16, R30).",
        "最后一个稳妥的付款日现为{day}（上海日期），此前为{before}（R16、R30）。",
    ),
    "safe_date_none": (
        "No day is left on which paying is safe; before, it was {before} (R16, R30).",
        "已没有稳妥的付款日，此前为{before}（R16、R30）。",
    ),
    "safe_date_found": (
        "The last safe day to pay is {day}, by Shanghai's date; before, there was none (R16, R30).",
        "最后一个稳妥的付款日为{day}（上海日期），此前没有（R16、R30）。",
    ),
    "safe_date_kept": (
        "The last safe day to pay is {day}, by Shanghai's date, as before (R16, R30).",
        "最后一个稳妥的付款日仍为{day}（上海日期）（R16、R30）。",
    ),
    "review_moved": (
        "The review should end between {earliest} and {latest} (Shanghai); before, it was between {before_earliest} "
        "and {before_latest} (R30).",
        "审核预计在{earliest}至{latest}（上海时间）之间结束，此前为{before_earliest}至{before_latest}（R30）。",
    ),
    "review_kept": (
        "The review should end between {earliest} and {latest} (Shanghai), as before (R30).",
        "审核仍预计在{earliest}至{latest}（上海时间）之间结束（R30）。",
    ),
    "date_certain": (
        "The holidays for this period are now announced; these dates are no longer provisional.",
        "相关节假日安排已公布，以上日期不再是暂定。",
    ),
    "date_provisional": (
        "This is provisional: China's holidays for that time are not announced yet.",
        "以上日期为暂定：相关年度的节假日安排尚未公布。",
    ),
    "because_calendar": (
        "The reason: a notice about China's holidays and working days was loaded.",
        "原因：已载入中国节假日与调休安排的通知。",
    ),
    "because_policy": ("The reason: the rules of this case were changed.", "原因：本项目的规则已变更。"),
    "because_window": (
        "The verification window closes on {closes} now (R16).",
        "认证期限现截止于{closes}（R16）。",
    ),
    "subject_window": ("The verification window closes later", "认证期限已延长"),
    "window_extended": (
        "The verification window was extended: it closes on {closes} (R16).",
        "认证期限已延长，截止于{closes}（R16）。",
    ),
}
"""A code, its English, its Chinese."""
