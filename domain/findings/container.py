"""Findings about a file as such: its size, its type, what is in it beside the picture (R21)."""

from domain.findings.entry import entry
from domain.vocabulary import Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
_RESCAN = "Scan or photograph the paper again and save it as JPG or PNG."
_RESCAN_ZH = "请重新扫描或拍摄该文件，并保存为 JPG 或 PNG。"

CONTAINER = (
    entry(
        "file_missing",
        _ERROR,
        ("The file has not arrived.", "Upload it again."),
        ("文件没有收到。", "请重新上传。"),
    ),
    entry(
        "file_damaged",
        _ERROR,
        ("The stored copy of the file is damaged on our side.", "Upload it again."),
        ("我们保存的文件副本已损坏。", "请重新上传。"),
    ),
    entry(
        "file_empty",
        _ERROR,
        ("The file is empty.", "Upload it again; if it is empty on your side too, scan the paper again."),
        ("文件是空的。", "请重新上传；如果您那边的文件也是空的，请重新扫描。"),
    ),
    entry(
        "file_too_large",
        _ERROR,
        (
            "The file is larger than {limit}, and Weixin will not take it.",
            "Save it with a lower resolution or a higher compression, so that every word stays readable.",
        ),
        ("文件超过 {limit}，微信不会接受。", "请降低分辨率或提高压缩率后另存，并保证每个字都清晰可读。"),
    ),
    entry(
        "file_size_borderline",
        _WARNING,
        (
            "The file is just above {bytes} bytes, and Weixin may count that as more than {limit}.",
            "Save it a little smaller.",
        ),
        ("文件略大于 {bytes} 字节，微信可能视为超过 {limit}。", "请把文件另存得小一些。"),
    ),
    entry(
        "extension_not_allowed",
        _ERROR,
        (
            "The file's name ends in none of {allowed}, and Weixin will not take it.",
            "Save the paper in one of these formats.",
        ),
        ("文件名的扩展名不是 {allowed} 之一，微信不会接受。", "请将文件另存为其中一种格式。"),
    ),
    entry(
        "extension_disagrees",
        _WARNING,
        (
            "By its content this file is: {really}. Its name says otherwise.",
            "Rename it so that it ends in {extension}.",
        ),
        ("文件实际上是 {really}，与文件名不符。", "请把扩展名改为 {extension}。"),
    ),
    entry(
        "type_not_allowed",
        _ERROR,
        (
            "The file is no image of a type that Weixin takes, whatever its name says. It is: {really}.",
            "Open it and save or export it as JPG or PNG. Changing its name is not enough.",
        ),
        (
            "无论文件名如何，该文件都不是微信接受的图片类型，其实际类型为：{really}。",
            "请打开后另存或导出为 JPG 或 PNG，仅修改文件名是不够的。",
        ),
    ),
    entry(
        "damaged_image",
        _ERROR,
        ("The image is incomplete or damaged and cannot be shown as a whole.", _RESCAN),
        ("图片不完整或已损坏，无法完整显示。", _RESCAN_ZH),
    ),
    entry(
        "too_many_pixels",
        _ERROR,
        ("The image is too large to be opened: {pixels} pixels.", "Scan the paper at 300 dpi, as a single picture."),
        ("图片过大，无法打开：{pixels} 像素。", "请以 300 dpi 扫描，每个文件一张图片。"),
    ),
    entry(
        "several_pictures",
        _ERROR,
        (
            "The file holds several pictures, of which a reviewer sees only one: it is animated or has pages.",
            "Save each page as a file of its own.",
        ),
        ("文件包含多张图片（动画或多页），审核人员只能看到其中一张。", "请将每一页分别保存为一个文件。"),
    ),
    entry(
        "trailing_data",
        _WARNING,
        (
            "{bytes} bytes follow after the end of the image. They may hold what nobody meant to send.",
            "Open the image and save it again as JPG or PNG.",
        ),
        ("图片结束之后还有 {bytes} 字节的数据，其中可能含有无意发送的内容。", "请打开图片并重新另存为 JPG 或 PNG。"),
    ),
    entry(
        "camera_extras",
        _INFO,
        ("The camera has put something more behind the picture, such as a short film. It does no harm here.",),
        ("相机在图片之后附加了其他内容（例如短视频），不影响使用。",),
    ),
    entry(
        "hidden_content",
        _ERROR,
        (
            "The file is an image and something else at once: {really}. Scanners for malware would refuse it.",
            "Open the image and save it again as JPG or PNG, or scan the paper again.",
        ),
        ("该文件既是图片又是其他内容：{really}，会被安全扫描拒绝。", "请打开图片并重新另存为 JPG 或 PNG，或重新扫描。"),
    ),
)
"""By weight, `error` makes a file unusable."""
