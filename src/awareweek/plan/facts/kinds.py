"""The kind of an activity, told from its name and, failing that, from its text.

In Chinese names the head word stands last (攻防演练启动仪式 is a ceremony), so of several
words the last one counts; a few pairs mean something of their own (作品 + 评选).
"""

from __future__ import annotations

import re

from awareweek.plan.draft import ActivityKind
from awareweek.plan.fold import fold

_PAIRS: tuple[tuple[ActivityKind, re.Pattern[str]], ...] = (
    (
        "theme_day",
        re.compile(
            r"主题日|^“?(?:校园|电信|法治|金融|青少年|个人信息保护|应急|网络文明|政务|"
            r"工业)日”?(?:主题)?(?:宣传)?(?:活动)?$|theme days?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "drill",
        re.compile(
            r"推演|演习|攻防对抗|演练(?!.*(?:启动|仪式|总结|观摩会))|护网|红蓝对抗|钓鱼邮件|"
            r"phishing|\bdrills?\b|simulations?\b|table-?top",
            re.IGNORECASE,
        ),
    ),
    (
        "media",
        re.compile(
            r"(?:媒体|广播|线上|网上|网络(?!安全)|电子屏|大屏|LED|微信|公众号|融媒体|报刊|"
            r"短信|户外|橱窗|候诊区|阵地)[^，。]{0,6}(?:宣传|传播|推广|推送|转发|播放|展播|"
            r"刊播)$",
        ),
    ),
    (
        "outreach",
        re.compile(
            r"^(?:张贴|悬挂|发放)",
        ),
    ),
    (
        "park",
        re.compile(
            r"主题公园|文化长廊|(?:主题|科普)步道|小游园|theme park",
            re.IGNORECASE,
        ),
    ),
    (
        "survey",
        re.compile(
            r"满意度|问卷|调查|survey|questionnaire|poll\b",
            re.IGNORECASE,
        ),
    ),
    (
        "game",
        re.compile(
            r"游戏|运动会|闯关|密室|对战|找茬|灯谜|\bgames?\b|escape room|treasure hunt",
            re.IGNORECASE,
        ),
    ),
    (
        "interview",
        re.compile(
            r"访谈|专访|interview",
            re.IGNORECASE,
        ),
    ),
    (
        "contest",
        re.compile(
            r"(?:作品|微视频|短视频|视频|情景剧|微短剧|短剧|海报|绘画|书画|漫画|动漫|摄影|"
            r"征文|手抄报|黑板报|剪纸|标语|表情包|朗诵|H5|公益广告|设计图?|创意|故事|诗歌|"
            r"微课|案例集|才艺|书法|板报|小报|演讲稿)[^，。]{0,12}(?:征集|评选|评比|大赛|"
            r"比赛|竞赛|展评|征稿|遴选|推选)|有奖征集|征集|征文|手抄报|黑板报|(?:poster|"
            r"video|essay|cartoon|comic|story|painting|drawing|tabloid|blackboard|photo|"
            r"handwritten|slogan|short film|writing|newspaper)s?\b.{0,40}(?:contest|"
            r"competition|collection|evaluation|solicitation|award|solicitation|prize)|"
            r"essay|tabloid|collection of (?:works|essays)",
            re.IGNORECASE,
        ),
    ),
    (
        "quiz",
        re.compile(
            r"知识(?![^，。]{0,4}技能)[^，。]{0,8}(?:竞赛|大赛|竞答|挑战|测试|测评|比赛|"
            r"抢答|PK|问答|选拔)|答题|问答|自测|考试|线上挑战|测试(?!平台)|竞答|竞猜|知识竞|"
            r"在线测试|quiz|knowledge (?:contest|competition|challenge)|question.?answering|"
            r"answering|answer of questions|trivia",
            re.IGNORECASE,
        ),
    ),
    (
        "selection",
        re.compile(
            r"(?:先进|典型|案例|优秀|企业|机构|单位|示范|集体|个人|标兵|团队|"
            r"支持单位)[^，。]{0,14}(?:推选|评选|遴选|推荐|评定|选树|征评)|推选|遴选|推优|"
            r"选拔(?!赛)|^评选|评选$|(?:selection|commend|nominat|recognition) ?(?:of)?",
            re.IGNORECASE,
        ),
    ),
)
_HEADS: tuple[tuple[ActivityKind, str], ...] = (
    (
        "ceremony",
        (
            r"开幕|启动会?|启动大会|闭幕|仪式|揭牌|签约|授牌|颁奖|动员(?!会)|签署|国旗下|"
            r"主场活动|主场|发布活动|发布会|宣誓|升旗|晚会|ceremon(?:y|ies)|launch(?:ing)?|"
            r"opening|closing|kick.?off|unveiling|rally"
        ),
    ),
    (
        "forum",
        (
            r"论坛|研讨|座谈|沙龙|峰会|圆桌|交流会|学术|对话会|主题交流(?!活动)|forum|"
            r"seminar|summit|round ?table|panel|symposium|salon|conference"
        ),
    ),
    (
        "exhibition",
        (
            r"展览|博览会|体验展|巡展|成就展|展示周|展示会|科技展|展评|[^拓开发扩进]展(?=$|"
            r"\W|活动)|体验馆|展馆|体验区|体验厅|展示体验|云展|exhibition|expo\b|showcase"
        ),
    ),
    (
        "carnival",
        (r"嘉年华|文化节|游园|夜市|(?<!网安)市集|科技节|carnival|festival|fair\b"),
    ),
    (
        "park",
        (r"主题公园|公园|文化长廊|\bpark\b"),
    ),
    (
        "competition",
        (
            r"技能|比武|攻防|辩论|演讲|大赛|竞赛|选拔赛|对抗赛|挑战赛|锦标赛|比赛|越野赛|"
            r"[一-龥]赛(?=$|\W)|CTF|competition|contest|debate|hackathon|capture the flag|"
            r"tournament"
        ),
    ),
    (
        "report",
        (r"总结(?!推进会暨)|汇报会?|总结推进会|推进会|work report|report meeting|debrief"),
    ),
    (
        "media",
        (
            r"直播|推文|大屏|公益广告|公益短信|短信|宣传片|短片|视频|专题专栏|专栏|专题(?=$|"
            r"网页|页)|融媒体|媒体|线上宣传|网上[^，。]{0,4}宣传|网络传播|联动传播|传播|"
            r"素材|手册|刊播|播放|灯光秀|专列|SMS|开屏|广播|LED|电子屏|公众号|微信|海报|"
            r"漫画|推送|新媒体|展播|轮播|报道|宣传品|宣传册|宣传报道|线上推广|微课堂|"
            r"bulletin|column|broadcast|livestream|live stream|\bvideos?\b|screens?\b|"
            r"online publicity|social media|media|newsletter|website|films?|e-?mail (?:tips|"
            r"series)|radio|podcast|posters? (?:series|campaign)"
        ),
    ),
    (
        "training",
        (
            r"培训|讲座|报告会|课堂|班会|一课|公开课|宣讲会|专题解读|解读|赋能|素养提升|"
            r"讲堂|课程|云课|团课|党课|授课|活动课|第一课|必修课|教育课|网络安全课|学习|"
            r"(?<!宣传)教育(?=$|活动)|辅导|训练营|特训营|夜校|普法|专项普及|跨域网安行|"
            r"网安课|进课堂|送教|微课(?!堂)|网课|队会|教学|晨训|研学营|training|lectures?|"
            r"workshops?|class meeting|classroom|course|lesson|study|seminar series|webinar|"
            r"lunch.and.learn|assembl(?:y|ies)|demonstrations?|briefing|talks?\b|open class|"
            r"masterclass"
        ),
    ),
    (
        "outreach",
        (
            r"研学|宣贯|驿站|集市|宣传教育|进基层|"
            r"进[校社企机家军农乡商园景村工医][^，。]{0,3}|走进|走边关|宣讲|宣传|咨询|志愿|"
            r"行$|家校|体验日|赶集|夜课|巡演|演出|汇演|文艺|服务|销毁|入户|上门|大手|快闪|"
            r"体验活动|茶会|故事会|表演|儿童剧|放映|大篷车|集中普法|送法|一封信|夜谈|下乡|"
            r"倡议|承诺|签名|开放日|观影|参观|打卡|普及|推广|氛围|横幅|展板|宣教|publicity|"
            r"outreach|consultation|popularization|awareness|banners?|display boards?|"
            r"posters?|leaflets?|booths?|volunteer|visits?|into the (?:community|classroom|"
            r"campus)|roadshow|street|caravan|clinics?\b|letters?\b|sign-up|open (?:day|"
            r"morning)s?|helpdesk|pledge"
        ),
    ),
    (
        "other",
        (r"系列活动|提升行动|检查|自查|排查|行动|营业厅|示范街区|建设|对接会"),
    ),
)
_HEAD_WORDS = [(kind, re.compile(words, re.IGNORECASE)) for kind, words in _HEADS]
_WEEK = re.compile(
    r"(?:国家|全国)?(?:网络安全|网信|网安)(?:教育)?宣传(?:教育)?(?:周|"
    r"月)(?:系列)?(?:活动)?|网络安全(?!知识)|“[^”]*”|\([^)]*\)|《[^》]*》|"
    r"cyber ?security (?:awareness|publicity|education publicity|education|"
    r"propaganda)? ?(?:week|month)?|network security(?: publicity| "
    r"awareness)?(?: week)?",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"(?:启动|开幕|闭幕|颁奖|签约|揭牌|授牌|发布)[^，。]{0,6}(?:仪式|式|会|活动)(?:$|\W|暨)|启动仪式|开幕式|闭幕式"
)


def kind_of(name: str, text: str = "", category: str | None = None) -> ActivityKind:
    """The kind of the activity ``name``; ``text`` and ``category`` decide where it says none."""
    folded = fold(name).text
    bare = _WEEK.sub(" ", folded)
    kind = _by_words(bare) or _by_words(
        folded if _QUOTED.search(folded) else _NO_QUOTE.sub(" ", folded)
    )
    if kind and (kind != "other" or _PLAIN_WORK.search(bare)):
        return kind
    for words in (_WEEK.sub(" ", fold(category or "").text), _WEEK.sub(" ", fold(text).text[:60])):
        other = _by_words(words)
        if other and other != "other":
            return other
    return kind or "other"


_PLAIN_WORK = re.compile(
    r"(?:检查|自查|排查|治理|整改|大起底|清零|现场会|部署会|对接会)(?:工作|行动|活动)?$"
)
_QUOTED = re.compile(r"“")
_NO_QUOTE = re.compile(r"(?:网络安全|网信|网安)?宣传(?:周|月)(?:系列)?活动?")


def _by_words(name: str) -> ActivityKind | None:
    if _PLAIN_WORK.search(name):
        return "other"
    if _ANNOUNCED.search(name):
        return "ceremony"
    for kind, pattern in _PAIRS:
        if pattern.search(name):
            return kind
    last: tuple[int, int, ActivityKind] | None = None
    for order, (kind, pattern) in enumerate(_HEAD_WORDS):
        ends = [match.end() for match in pattern.finditer(name)]
        if kind == "other" and last is not None:
            continue
        if ends and (last is None or (ends[-1], -order) > (last[0], last[1])):
            last = (ends[-1], -order, kind)
    return last[2] if last else None
