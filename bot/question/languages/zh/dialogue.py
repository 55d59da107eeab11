"""How people ask across meetings, and ask on, in Chinese."""

from bot.question.languages.base import Dialogue
from indexer.languages.base import listed

DIALOGUE = Dialogue(
    since=listed("自, 从, 自从"),
    after=listed("在之后, 之后, 下一次, 下次"),
    until=listed("截至, 直到"),
    before=listed("在之前, 之前, 以前, 上一届, 前一次"),
    between=listed("之间"),
    latest=listed("最近一次会议, 最新一次会议, 上次会议, 最后一次会议, 最近的会议, 最新会议"),
    last=listed("最后, 最近, 上次"),
    first=listed("最早, 最初, 首次"),
    last_time=listed("最后一次, 最近一次, 上一次, 上次, 最近什么时候"),
    first_time=listed("第一次, 首次, 最早, 最初"),
    which_meetings=listed("哪些会议, 哪几次会议, 哪次会议, 哪一次会议, 哪届会议, 哪些届会, 哪几届会议"),
    how_many_meetings=listed("多少次会议, 几次会议, 多少次, 多少届会议"),
    history=listed(
        "所有发言, 全部内容, 来龙去脉, 历史, 始末, 全过程, 后来怎样, 怎么样了, 后来怎么样, 后续, 结果如何, 进展, 下文, 命运, 后来如何, 怎样了, 如何发展"
    ),
    compare=listed("比较, 对比, 相比, 区别, 差异, 不同之处, 有何不同, 有什么不同"),
    openers=listed("那, 那么, 还有, 另外, 以及, 那么关于, 好, 好的, 那这个, 嗯"),
    they=listed("他们, 她们, 它们, 他, 她, 该组织, 该国, 这个组织, 这个国家, 其"),
    it=listed("它, 这个, 那个, 这件事, 该提案, 这个提案, 这个问题, 该问题, 这一点"),
    there=listed("那次会议, 该次会议, 这次会议, 那里, 会上, 同一次会议, 本次会议"),
    others=listed("还有谁, 还有哪些, 其他人, 还有别的, 还有什么, 其他的"),
    whole=listed(
        "整个段落, 整段, 全文, 完整段落, 全段, 完整的段落, 整个段, 这一整段, 整段话, 详细一点, 更详细, 详细说说"
    ),
    next=listed("后来, 然后, 接下来, 结果, 最后, 最终, 下文"),
    corrects=listed(
        "不我是说, 我是说, 不是我是说, 我指的是, 不我指的是, 我说的是, 不我说的是, 我的意思是, 我是指, 我问的是, 不我问的是, 不是这个"
    ),
    more=listed("用, 请, 说, 回答, 再, 一遍, 翻译, 成, 给, 我, 看, 版本, 改, 以, 一下, 来, 的, 能, 吗, 把, 答案, 显示"),
    languages={
        "en": listed("英文, 英语"),
        "fr": listed("法文, 法语"),
        "es": listed("西班牙文, 西班牙语, 西文"),
        "ru": listed("俄文, 俄语"),
        "zh": listed("中文, 汉语, 普通话"),
        "ar": listed("阿拉伯文, 阿拉伯语"),
    },
)
