"""What names are made of, by script."""

from typing import NamedTuple


class Style(NamedTuple):
    """A way to make a name: one word of each choice."""

    words: tuple[tuple[str, ...], ...]
    joint: str = " "
    front: str = ""


def _style(*choices: str, joint: str = " ", front: str = "") -> Style:
    return Style(tuple(tuple(choice.split()) for choice in choices), joint, front)


ENTITIES = {
    "latin": (
        _style(
            "Blue Silver Northern Golden Quiet",
            "Heron Lantern Wattle Harbour Thistle",
            "Outfitters Trading Candles Press",
            "LLC Ltd Inc. Limited",
        ),
        _style("Revontuli Pöytälä Hämeen Yötähti Syväjärvi", "Design Käsityö Leipomo Kahvila", "Oy Ab"),
        _style("Müßiggang Größler Schönefeld Jäger Übermut", "& und", "Söhne Töchter Brüder Partner", "GmbH KG OHG"),
        _style("Công", "ty", "TNHH", "Mây Hương Đồng Sông", "Trắng Việt Xuân Đức"),
        _style("Société Maison Atelier", "Pâle Éclat Forêt Crème", "Brûlée Élégante Légère", "SARL SAS"),
        _style("Padaria Confeitaria Livraria", "Boa Nova São", "Manhã Estação João Conceição", "Ltda. S.A."),
        _style("Kedai Rumah", "Buku Kopi Batik", "Cahaya Melati Serunai", "Sdn.", "Bhd."),
        _style("Kōwhai Tāne Māhia", "Wool Honey Timber", "Limited"),
    ),
    "hant": (
        _style(
            "青藤 濠江 山嵐 鳳凰 龍騰 翠華",
            "茶業 手信 咖啡 貿易 餐飲 數碼",
            "有限公司 股份有限公司 實業有限公司",
            joint="",
        ),
        _style("香港 澳門 臺北 高雄", "榮耀 寶島 蘭亭 聯興", "國際 環球 電子 藝術", "有限公司 集團有限公司", joint=""),
    ),
    "hans": (
        _style("青藤 云峰 海岚 凤翔 龙腾 华泰", "茶业 贸易 餐饮 数码 软件", "有限公司 私人有限公司 股份公司", joint=""),
        _style("新加坡 吉隆坡 马来西亚", "荣耀 宝来 兰亭 联兴", "国际 电子 艺术 书店", "有限公司 集团", joint=""),
    ),
    "japanese": (
        _style("あおぞら みどり さくら ひかり", "商店 製菓 書房 工房", joint="", front="株式会社"),
        _style("サンライズ ミナト アルプス オリオン", "食品 物産 デザイン 商事", "株式会社", joint=""),
        _style("青空 緑川 桜井 北海", "水産 酒造 織物 製作所", joint="", front="合同会社"),
    ),
    "korean": (_style("주식회사", "한들 푸른솔 가람 누리", "상사 식품 공방 디자인"),),
    "cyrillic": (_style("ООО ТОО ЗАО", "Степной Северный Тихий Зелёный", "Ветер Берег Компас Родник"),),
}

PEOPLE = {
    "latin": (
        _style("Maya Ethan Olivia Jack Isla Owen Grace", "Brooks Ward Marsh Campbell Pryce Tremblay"),
        _style("Päivi Jyrki Väinö Sölvi Aino", "Hämäläinen Mäkelä Järvinen Lehtonen"),
        _style("Jürgen Käthe Björn Günther Sören", "Großmann Müller Weiß Schäfer Böhm"),
        _style("Nguyễn Trần Lê Phạm", "Thị Văn Đức", "Hương Đạt Thảo Bình Hậu"),
        _style("Éloïse Benoît Zoé François", "Lefèvre Garnier Bérénger Noël"),
        _style("João Inês Conceição Simão", "Araújo Magalhães Gonçalves Brandão"),
    ),
    "hant": (_style("陳 黃 梁 張 林 劉 許 鄭 葉", "曉 子 志 家 怡 詩 國", "嵐 軒 強 豪 君 婷 權", joint=""),),
    "hans": (_style("陈 黄 梁 张 林 刘 许 郑 叶", "晓 子 志 家 怡 诗 国", "岚 轩 强 豪 君 婷 权", joint=""),),
    "japanese": (_style("佐藤 鈴木 高橋 田中 渡辺 小林", "美咲 健太 直子 翔太 陽菜 さくら"),),
    "korean": (_style("김 박 이 최", "서연 도윤 지우 하준", joint=""),),
    "cyrillic": (_style("Тимур Анна Сергей Мария", "Ахметов Иванова Петров Соколова"),),
}

OTHER_WORDS = {
    "latin": ["Harbour", "Meridian", "Velvet", "Kaarna", "Holding", "Orchard", "Größe", "Étoile", "Summit", "Marlowe"],
    "hant": ["海豐", "松柏", "環宇", "明珠", "大東", "建業"],
    "hans": ["海丰", "松柏", "环宇", "明珠", "大东", "建业"],
    "japanese": ["若葉", "ほたる", "カモメ", "東海", "南風"],
    "korean": ["나루", "바다", "소나무"],
    "cyrillic": ["Маяк", "Восток", "Сокол"],
}
"""What a word is mistaken for, or what is added."""

PHONES = {
    "latin": ("+1206555####", "+35840555####", "+491555555####", "+8490555####", "+3363998####", "+6585550###"),
    "hant": ("+8525555####", "+8536655####", "+88695555####"),
    "hans": ("+6585550###", "+6012555####"),
    "japanese": ("+81905555####",),
    "korean": ("+82105555####",),
    "cyrillic": ("+7707555####",),
}
