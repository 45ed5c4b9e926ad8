"""Phrases of the report about the papers."""

REPORT = {
    "report_title": ("Your papers for the Weixin verification", "微信认证材料检查结果"),
    "report_intro": (
        "We looked at the papers before anything is paid: the fee of the review is not refunded, whatever its outcome. "
        "A review agency decides in the end; this page says what it would most likely refuse.",
        "付费前，我们先检查了您的材料：审核服务费无论结果如何均不退还。最终由审核机构决定；本页列出其很可能退回的内容。",
    ),
    "verdict_ready": ("Everything is there. The application can be submitted.", "材料齐全，可以提交申请。"),
    "verdict_held": ("Not ready yet. Please see to the following.", "尚未就绪，请处理以下事项。"),
    "verdict_being_read": (
        "Nothing is wanting so far. Some papers are still being read by a machine; please ask for this page again.",
        "目前没有问题。部分材料仍在识别中，请稍后重新获取本页。",
    ),
    "verdict_submitted": (
        "These papers went with the application. There is nothing to do now.",
        "这些材料已随申请提交，目前无需操作。",
    ),
    "verdict_not_needed": ("As things stand, no papers are needed.", "目前不需要提交材料。"),
    "verdict_ended": ("This case has ended. There is nothing to do.", "本案件已结束，无需操作。"),
    "lack_absent": ("{paper}: missing", "{paper}：缺少"),
    "lack_sent_back": ("{paper}: sent back by the agency, a new file is needed", "{paper}：审核机构已退回，需要新文件"),
    "lack_flagged": ("{paper}: something was found, see below", "{paper}：发现问题，见下文"),
    "lack_being_read": ("{paper}: still being read", "{paper}：仍在识别中"),
    "about_the_set": ("What is missing, and what else there is to say", "缺少的材料及其他说明"),
    "your_papers": ("Your papers, one by one", "逐份材料检查"),
    "no_papers": ("No papers have been handed in yet.", "尚未提交任何材料。"),
    "picture_alt": ("Picture of paper {number}: {paper}", "第 {number} 份材料的图片：{paper}"),
    "no_picture": ("No picture can be shown: the file is not kept here any longer.", "无法显示图片：文件已不再保存。"),
    "came_on": ("Handed in on {day}", "提交日期：{day}"),
    "does_not_count": (
        "The agency sent this file back. It does not count any longer; a new file is needed.",
        "审核机构已退回该文件，不再计入材料，需要新文件。",
    ),
    "weight_error": ("Must be put right", "必须更正"),
    "weight_warning": ("Please look", "请确认"),
    "weight_info": ("Good to know", "提示"),
    "weight_accepted": ("Looked at and accepted", "已确认并接受"),
    "weight_settled": ("Settled by a newer paper", "已由新材料解决"),
    "what_to_do": ("What to do", "处理办法"),
    "in_the_case": ("In the application", "申请资料中"),
    "on_the_paper": ("On the paper, as a machine read it", "材料上（机器识别）"),
    "differing": ("What differs is underlined.", "不一致处已加下划线。"),
    "nothing_printed": ("nothing like it", "未找到相似内容"),
    "all_well": ("Nothing was found wanting.", "未发现问题。"),
    "content_pending": (
        "What is printed on it is still being read.",
        "上面的文字仍在识别中。",
    ),
    "content_not_checked": (
        "Nobody compared what is printed on it with the application. Please compare it yourself before you pay.",
        "尚未核对上面的文字与申请资料是否一致，请在付款前自行核对。",
    ),
    "people_see": (
        "Whether a paper is genuine, signed and sealed, and whether it is still valid, only people can see. "
        "Please look at that yourself.",
        "材料是否真实、是否签字盖章、是否在有效期内，只有人能判断，请自行确认。",
    ),
}
"""A key, its English, its Chinese."""
