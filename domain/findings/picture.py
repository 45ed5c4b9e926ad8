"""Findings about the picture: whether a reviewer can see what is on the paper (R17-R23)."""

from domain.findings.entry import entry
from domain.vocabulary import Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

PICTURE = (
    entry(
        "resolution_too_low",
        _ERROR,
        (
            "The picture is only {width} x {height} pixels: nothing on it can be read.",
            "Scan the paper at 300 dpi, or photograph it so that it fills the picture.",
        ),
        ("图片只有 {width} x {height} 像素，上面的内容无法辨认。", "请以 300 dpi 扫描，或拍摄时让文件充满画面。"),
    ),
    entry(
        "resolution_low",
        _WARNING,
        (
            "The picture is {width} x {height} pixels: small print may not be readable.",
            "Scan the paper at 300 dpi, or photograph it so that it fills the picture.",
        ),
        ("图片为 {width} x {height} 像素，小字可能无法辨认。", "请以 300 dpi 扫描，或拍摄时让文件充满画面。"),
    ),
    entry(
        "blank",
        _ERROR,
        ("There is nothing on the picture: it is one colour all over.", "Scan the side of the paper that is printed."),
        ("图片上没有任何内容，只有一种颜色。", "请扫描有内容的一面。"),
    ),
    entry(
        "nearly_blank",
        _WARNING,
        ("There is almost nothing on the picture.", "Look whether it is the right page, and scan it again."),
        ("图片上几乎没有内容。", "请确认是否为正确的页面，并重新扫描。"),
    ),
    entry(
        "cut_off",
        _WARNING,
        (
            "The paper seems to be cut off at the {sides}: print runs into the edge of the picture.",
            "Take the picture again with a margin around the whole paper.",
        ),
        ("文件似乎被裁切（{sides}）：文字延伸到了图片边缘。", "请重新拍摄，让文件四周留有空白。"),
    ),
    entry(
        "too_dark",
        _WARNING,
        ("The picture is too dark.", "Take it again in daylight, without a shadow on the paper."),
        ("图片太暗。", "请在光线充足处重新拍摄，避免阴影。"),
    ),
    entry(
        "overexposed",
        _WARNING,
        ("The picture is too bright: parts of the paper are washed out.", "Take it again without flash or glare."),
        ("图片过亮，部分内容已看不清。", "请关闭闪光灯、避免反光后重新拍摄。"),
    ),
    entry(
        "blurred",
        _WARNING,
        ("The picture is not sharp.", "Take it again: hold the camera still, and tap on the paper to focus."),
        ("图片不清晰。", "请重新拍摄：保持手机稳定，并点按文件对焦。"),
    ),
    entry(
        "turned",
        _INFO,
        (
            "The picture stands upright only for programs that read the camera's note about it.",
            "If the console shows it on its side, turn it and save it again.",
        ),
        ("图片的方向仅由相机信息标注。", "如果后台显示为横向，请旋转后重新保存。"),
    ),
    entry(
        "not_in_colour",
        _ERROR,
        (
            "The picture is in shades of grey; the contact's ID must be in colour (R22).",
            "Scan or photograph the original in colour, not a photocopy.",
        ),
        ("图片是黑白的；联系人证件必须为彩色（R22）。", "请对证件原件进行彩色扫描或拍照，不要使用复印件。"),
    ),
    entry(
        "hardly_any_colour",
        _WARNING,
        (
            "There is hardly any colour in the picture; the contact's ID must be in colour (R22).",
            "If it is a photocopy, scan or photograph the original in colour.",
        ),
        ("图片几乎没有颜色；联系人证件必须为彩色（R22）。", "如果是复印件，请对原件进行彩色扫描或拍照。"),
    ),
)
"""What people must judge is a warning; what is certain is an error."""
