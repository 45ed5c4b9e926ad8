"""Letters that a reader writes for one another: what differs in them alone settles nothing.

Found by drawing each of the 6,355 kanji of JIS X 0208, the kana, and the frequent characters of Big5 in the forms
of their own region (sans and serif), and reading them with the wheel's model. It writes a letter's variant from another
region (綠 for 緑, 產 for 産) as surely as the letter itself. Traditional and simplified forms that look apart (極/极,
國/国) it does not confuse: those differ.
"""

from collections.abc import Iterable

_VARIANTS = """
産產 緑綠 黒黑 歩步 戸戶户 教敎 青靑 説說 税稅 鋭銳 郷鄕鄉 録錄 呉吳吴 毎每 閲閱 悦悅 脱脫 兌兑 黄黃 横橫 顔顏 艶艷
髪髮 騒騷 齢齡 舗舖 彦彥 歳歲 増增 鎮鎭 晩晚 静靜 渇渴 潜潛 絶絕 捜搜 痩瘦 瀬瀨 頼賴 徳德 徴徵 恵惠 穂穗 郎郞 研硏
尚尙 内內 収收 敍敘 概槪 即卽 既旣 隠隱 穏穩 温溫 揺搖 遥遙 謡謠 様樣 掲揭 渓溪 鶏鷄 届屆 砕碎 酔醉 粋粹 巣巢 亜亞
壊壞 懐懷 圏圈 巻卷 麺麵麪 脚腳 戯戲 滞滯 帯帶 錬鍊 殻殼 頬頰 撃擊 啓啟 値值 真眞 慎愼 涙淚 戻戾 遅遲 渉涉 盗盜 曽曾
黙默 薫薰 勲勳 虚虛 為爲 偽僞 奥奧 奨奬 兎兔 曳曵 凛凜 高髙 崎﨑 濱濵 邊邉 吉𠮷 煕熙 呂吕 宮宫 柵栅 衛衞 污汚 強强
晋晉 査查 冊册 告吿 別别 没沒 決决 凉涼 減减 冲沖 抛拋 偸偷 粤粵 恊協 輌輛 厰廠 嚢囊 噐器 厠廁 諌諫 躱躲 唖啞 繋繫
鯵鰺 蝿蝇蠅 厦廈 欝鬱 亰京 暸瞭 繍繡 呑吞 倶俱 軆體 寳寶 黙默 贊賛 冝宜 寃冤 冩寫 冦寇 冐冒 况況 決决 閖閑 鐵鐡 餅餠
弍式弌 劒剣劍劔剱 鴬鶯 併倂 瓶甁 屏屛 姫姬 飲飮 冴冱 鈎鉤 撹搅 掻搔 賎贱 攅攢 竃竈 箆篦 祢袮 辦辧 昻昂 曻昇 珎珍
"""
"""One letter in the forms of several regions or fonts, which differ by a stroke or two."""

_MISREAD = """
ー一 口ロ囗 力カヵ 二ニ 工エェヱ 夕タ 卜ト へヘ べベ ぺペ りリ 八ハ 才オォ 千チ 木ホ 又ヌ 久ス 乂メ 匕ヒ 厶ム 乜セ
井ヰ けゖ かゕ ケヶ アァ イィ ウゥ ツッ ヤャ ユュ ヨョ ワヮ あぁ いぃ うぅ えぇ おぉ つっ やゃ ゆゅ よょ わゎ ヴヷ
丿ノ 祟崇 釆采 孑子 胄冑 浬涅 仭仞 椛枇 杤朽 怐恂 侫佞 岨咀 舂春 曁暨 昜易 戉戊 毋母 巳已 汢汁 粁籽 紕紙 俥伸 訌訂
訏訂 捗埗 堝渦 凧佩 枴拐 苹萃 貍狸 泅泗 訑訛 沬沫 尢尤 橾操 箝箱 舨版 詨該 祇衹 脤脈 贗贋 刖別 釙針 鏍鏢 枓科 伕佚
甽剛 睪睾 痲麻痳 糢模 廾升 凵口 怱忽 査杳 傴區 蔆淩 褸樓 朮术 麈塵 楝棟 粍耗 鰾鳔 絛條 簣簀 剴凱 鴒鴿 靨醫 襤檻 鋲鎮
屮中 勹勺 卆杂 嵜寄
"""
"""Letters that it takes for another, in either font."""


def united(groups: Iterable[Iterable[str]]) -> dict[int, str]:
    """A table for `str.translate` that makes the letters of a group one of them; groups that share a letter are one."""
    kind: dict[str, set[str]] = {}
    for group in groups:
        one = set(group).union(*(kind.get(letter, ()) for letter in group))
        kind.update(dict.fromkeys(one, one))
    return {ord(letter): min(one) for letter, one in kind.items()}


VARIANTS = tuple(_VARIANTS.split())
"""Groups of regional forms."""
LOOK_ALIKES = (*VARIANTS, *_MISREAD.split())
"""Groups of letters that are taken for one another."""
