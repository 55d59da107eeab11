"""How people ask for a value of some kind, in English: a sum, a share, an age."""

from bot.question.languages.base import AskedValues
from indexer.languages.base import listed

VALUES = AskedValues(
    asking=listed("""
        what, what is, what s, whats, which, what was, what are, what were, what would, how much, how many, how much
        is, how much was, how big, how big is, how big was, how large, how high, and, tell me, give me, where s, where is, wheres, where can i find, got, do you have,
        got the, i need, send me, need, whats their, any
        """),
    phrases={
        "place": listed(
            "which city, what city, which town, what town, in which city, in what city, which cities, name of the city"
        ),
        "money": listed("""
            how much money, how much cash, how much funding, what money, how expensive, how pricey, what does it cost,
            how much dough, how much budget, how much is left in, what amount, which amount, what sum, which sum, how
            much for, what s the damage, price tag, how many dollars, how many euros, how many francs, how many bucks, how
            many quid, how many grand, how much dosh, how much moolah, how much in total, what does that cost, what did it
            cost, what did that cost, what will it cost, what would it cost, what would that cost
            """),
        "share": listed("""
            how many percent, how many per cent, what percentage, which percentage, what percent, what share, which
            share, what proportion, what fraction, what ratio, one in how many, percentage of, proportion of, how big
            a share, how large a share, out of how many, what pct, how many pct, what per cent, which percent, what rate
            """),
        "age": listed("""
            how old, what age, which age, at what age, from what age, from which age, up to what age, what ages, which
            ages, under what age, what age group, which age group, what age limit, how young, what minimum age, which age
            limit, till what age, over what age, above what age, below what age, what age range, how many years old
            """),
        "duration": listed("""
            how long, for how long, how much time, how long for, for how many years, for how many months, for how many
            days, how many yrs, what duration, what length of time, how many more days, how many more weeks, how many more
            months, how many more years
            """),
        "time": listed("what time, at what time, which time, at which hour, what hour, what o clock, time of day"),
        "date": listed("""
            by when, how soon, what deadline, which deadline, since when, until when, till when, by what date, due
            when, when is the deadline, what deadlines, which deadlines, what dates, which dates, date of, dates of, till what
            date, until what date
            """),
        "contact": listed("""
            what email, which email, what e mail, what address, which address, what number do, which number do, what phone number,
            which phone number, what link, which link, what url, how do i contact, how can i contact, how to contact, how do i
            reach, how can i reach
            """),
    },
    heads={
        "money": listed("""
            budget, cost, costs, price, fee, fees, salary, wage, wages, sum, amount, funding, fine, bill, expense,
            expenses, grant, value, funds, money
            """),
        "share": listed(
            "percentage, percent, proportion, share, rate, fraction, ratio, pct, per cent, success rate, error rate"
        ),
        "age": listed("age, ages, age limit, age group, minimum age, age range"),
        "duration": listed("duration, length, term, term of office"),
        "date": listed("deadline, deadlines, due date, closing date, date, dates, time limit, cut off date, cutoff"),
        "contact": listed("""
            e mail, email, mail, mail address, email address, e mail address, phone number, telephone number, web address, link,
            url, hotline number, helpline number, contact details, phone, website
            """),
    },
    units={
        "money": listed("""
            dollars, euros, francs, swiss francs, pounds, bucks, million, millions, billion, chf, usd, eur, quid, yen,
            yuan, roubles, thousand
            """),
        "share": listed("percent, per cent, pct, percentage points"),
        "duration": listed("years, yrs, months, weeks, days, hours, hrs, minutes, mins, seconds, nights"),
        "age": listed("years old, yrs old"),
    },
    amount=listed("how much, how mch, hw much, how mutch"),
    owning=listed("of, for, to, on, in"),
    paying=listed("""
        cost, costs, costing, pay, pays, paid, paying, spend, spends, spent, spending, charge, charged, charges,
        donate, donated, donates, donating, contribute, contributed, pledge, pledged, promise, promised, earn, earns,
        earned, fund, funded, funding, give, gives, gave, given, giving, budget, budgeted, worth, owe, owes, owed,
        chip in, chipped in, put in, pitch in, pitched in, stump up, stumped up, hand over, handed over, give away, putting, cough up, coughed up, fork out, forked out, invest, invested, allocate,
        allocated, raise, raised, grant, granted, fined, want from, left, missing, short
        """),
)
