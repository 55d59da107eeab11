"""How Chinese reports say who did what. Phrases are compared character by character."""

from indexer.languages.base import Cue, Speech, listed

SPEECH = Speech(
    verb_first=False,
    near_markers=(),
    agent_markers=(),
    obliques=("对", "与", "向", "就", "将", "为", "和", "给", "在", "请"),
    clause_openers=listed("在"),
    joiners=listed("和, 与, 及, 以及, 及其"),
    fillers=listed("""
        先生, 女士, 博士, 代表, 的, 各自, 随后, 还, 也, 均, 代表团, 殿下, 亲王, 网络, 应用程序, 负责人, 应用程序负责人, 办公室, 最后, 第一份, 第二份, 并,
        联合, 则, 又, 已, 曾, 亦, 都, 三, 项, 诚, 宣布会议, 总, 分别, 进一步, 继续
        """),
    adversatives=listed("但, 但是, 然而, 不过, 尽管, 而"),
    pronouns=listed("他, 她, 他们, 她们, 它"),
    passive=(),
    the_group=listed("工作组"),
    unreal=("拟", "应"),
    nobody=listed("无人, 没有人"),
    about=listed("关于"),
    others=("该",),
    titles_behind=listed("先生, 女士, 博士, 教授"),
    name_tails=listed("基金会, 协会, 联盟, 学会, 研究所, 研究院, 联合会, 公司, 大学"),
    name_bounds=("由", "的", "该", "各", "请", "和", "与", "及"),
    agent_before=True,
    linker="的",
    cues=(
        Cue("decide", listed("推迟, 未批准, 接受了, 商定")),
        Cue("withdraw", listed("撤回, 撤回了")),
        Cue("fund", listed("资助了, 出资")),
        Cue("present", listed("介绍"), "noun"),
        Cue("contribute", listed("文稿"), "noun"),
        Cue("intervene", listed("发言, 评论, 声明"), "noun"),
        Cue("liaise", listed("联络声明"), "noun"),
        Cue(
            "present",
            listed("""
                所作的介绍, 提交的介绍, 所作的关于, 作了介绍, 做了介绍, 介绍了, 概述了, 作了演示, 全面概述了, 展示了, 说明了, 阐述了, 还介绍了, 随后概述了, 通报了最新情况,
                提供了最新情况, 汇报了
                """),
        ),
        Cue("present", listed("会上介绍了, 会议听取了"), "passive"),
        Cue("contribute", listed("提交的文稿, 提交的关于, 提交了文稿, 提交了")),
        Cue("intervene", listed("的发言, 作了发言, 发言说")),
        Cue(
            "propose", listed("提议, 建议召开, 建议举办, 提出一项提案, 提出提案, 提出建议, 提出了提案, 并提出一项提案")
        ),
        Cue("propose", listed("有人提议, 还有人提议, 会上提议"), "passive"),
        Cue(
            "recommend",
            listed("建议, 建议让, 建议邀请, 建议各, 建议将, 建议由, 建议在, 建议应"),
        ),
        Cue("invite", listed("邀请, 诚邀, 呼吁, 还邀请, 并请, 还请")),
        Cue("invite", listed("请理事会"), "passive"),
        Cue("encourage", listed("鼓励, 敦促, 还鼓励")),
        Cue("request", listed("要求, 请求")),
        Cue("welcome", listed("表示欢迎, 表示赞赏, 赞扬, 对此表示欢迎")),
        Cue("support", listed("表示支持, 支持, 赞成, 赞同, 附议")),
        Cue("oppose", listed("反对, 表示反对, 不支持, 不赞成, 不同意")),
        Cue("reserve", listed("表示保留, 持保留意见, 表示关切, 表示担忧, 提出保留")),
        Cue(
            "reserve",
            listed(
                "过于具体, 技术性极强, 技术性过强, 不是讨论这一问题的适当论坛, 不是适当的论坛, 并非适当论坛, 不宜在"
            ),
            "back",
        ),
        Cue("thank", listed("感谢, 表示感谢, 致谢")),
        Cue("open", listed("宣布会议开幕, 致开幕词, 主持开幕, 宣布开幕")),
        Cue("chair", listed("主持, 担任主席")),
        Cue("adopt", listed("通过了议程, 批准了")),
        Cue("adopt", listed("获得通过, 获通过, 未经修改获得通过, 议程获得通过"), "passive"),
        Cue("announce", listed("宣布, 宣布的, 宣布了, 启动了, 发起了")),
        Cue("announce", listed("年初宣布, 年底宣布, 年宣布, 月宣布, 日宣布"), "passive"),
        Cue("agree", listed("签订了, 签署了, 达成了协议, 签订了一项协议, 同意")),
        Cue("decide", listed("决定")),
        Cue("read", listed("宣读了, 宣读")),
        Cue("acknowledge", listed("确认收到")),
        Cue("highlight", listed("强调, 重点介绍了, 着重指出, 提请注意, 强调了, 指明了")),
        Cue(
            "state",
            listed("""
                向会议通报了, 指出, 表示, 提到, 告知, 说, 认为, 补充说, 分享了, 探讨了, 讨论了, 结束时, 谈到, 回顾, 声称, 表明, 通报, 提出, 请第一位介绍人发言, 与会议分享了, 提及, 但指出
                """),
        ),
        Cue("exchange", listed("交换了, 交流了, 交换意见")),
        Cue("host", listed("举办了, 主办了, 共同主办")),
        Cue(
            "vote",
            listed("""
            投票赞成, 投票反对, 投票支持, 投了赞成票, 投了反对票, 投赞成票, 投反对票, 投了弃权票, 投弃权票, 投了票, 弃权
            """),
        ),
        Cue(
            "vote",
            listed("""
            付诸表决, 进行表决, 进行了表决, 交付表决, 提交表决, 投票表决, 举手表决, 唱名表决, 记名表决, 无记名投票, 进行投票, 进行了投票, 赞成票, 反对票, 弃权票, 票赞成, 票反对,
            票弃权, 票对, 表决结果, 投票结果, 经表决, 多数票
            """),
            "passive",
        ),
        Cue(
            "vote",
            listed("""
            未经表决, 不经表决, 未付诸表决, 没有付诸表决, 未进行表决, 没有进行表决, 无需表决
            """),
            "not",
        ),
        Cue("take part", listed("参加了, 出席了")),
    ),
)
