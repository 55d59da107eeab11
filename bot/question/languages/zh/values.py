"""How people ask for a value of some kind, in Chinese: a sum, a share, an age."""

from bot.question.languages.base import AskedValues
from indexer.languages.base import listed

VALUES = AskedValues(
    asking=listed("多少, 是多少, 有多少, 几, 什么, 多大, 多高, 多长, 哪个, 为多少, 怎么样, 共多少, 一共多少"),
    phrases={
        "money": listed("""
            多少钱, 多少资金, 多少经费, 多少美元, 多少法郎, 多少欧元, 多少万, 多少预算, 什么价, 几块钱, 花多少, 花了多少, 掏了多少, 掏多少, 出多少, 出了多少, 各出多少, 给了多少, 捐了多少,
            捐多少, 付了多少, 付多少, 工资多少, 金额是多少, 预算是多少, 预算多少, 费用是多少, 费用多少, 成本是多少, 价格是多少, 单价是多少, 花费多少, 多少经费, 造价多少
            """),
        "share": listed("""
            百分之几, 百分之多少, 几成, 什么比例, 多大比例, 占比, 比例多少, 比例是多少, 占多大比例, 几分之, 多少比例, 占多少, 多高的比例, 几分之几, 比例有多大, 比例为多少
            """),
        "age": listed(
            "几岁, 多少岁, 多大岁数, 多大年龄, 什么年龄, 哪个年龄, 年龄多大, 年龄段, 年龄是多少, 多大的孩子, 年龄限制, 几周岁, 多大年纪, 多大的娃"
        ),
        "duration": listed("""
            多久, 多长时间, 多少年, 几年, 多少个月, 几个月, 多少天, 几天, 多少小时, 几小时, 几个小时, 多少分钟, 几分钟, 多少周, 几周, 多少个小时, 期限多长, 为期多久, 多长
            """),
        "time": listed("几点, 几点钟, 什么钟点, 几时几分"),
        "date": listed(
            "截止日期, 截止时间, 最晚哪天, 最迟哪天, 期限是, 什么时候截止, 哪天截止, 最晚什么时候, 最迟什么时候, 从什么时候, 从何时"
        ),
        "contact": listed("邮箱, 电子邮件, 邮件地址, 电话号码, 联系方式, 网址, 链接"),
    },
    heads={
        "money": listed("金额, 预算, 费用, 成本, 价格, 工资, 薪水, 经费, 罚款, 造价, 单价, 钱"),
        "share": listed("比例, 百分比, 份额"),
        "age": listed("年龄, 岁数"),
        "duration": listed("时长, 任期"),
        "date": listed("期限, 截止日期"),
    },
    units={
        "money": listed("钱, 美元, 法郎, 欧元, 万元, 万法郎, 万美元, 元, 块, 资金, 经费"),
        "share": listed("个百分点"),
        "duration": listed("年, 个月, 天, 小时, 个小时, 分钟, 周, 秒"),
        "age": listed("岁"),
    },
    paying=listed("花, 付, 给, 捐, 出资, 掏, 支付, 拨, 投, 赚, 挣, 认捐, 资助"),
)
