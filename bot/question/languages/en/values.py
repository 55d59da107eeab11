"""How people ask for a value of some kind, in English: a sum, a share, an age."""

from bot.question.languages.base import AskedValues
from indexer.languages.base import listed

VALUES = AskedValues(
    asking=listed("""
        what, what is, what s, whats, which, what was, what are, what were, what would, how much, how many, how much
        is, how much was, how big, how big is, how big was, how large, how high, and, tell me, give me
        """),
    phrases={
        "place": listed(
            "which city, what city, which town, what town, in which city, in what city, which cities, name of the city"
        ),
        "money": listed("""
            how much money, how much cash, how much funding, what money, how expensive, how pricey, what does it cost,
            how much dough, how much budget, how much is left in, what amount, which amount, what sum, which sum, how
            much for, what s the damage, price tag
            """),
        "share": listed("""
            how many percent, how many per cent, what percentage, which percentage, what percent, what share, which
            share, what proportion, what fraction, what ratio, one in how many, percentage of, proportion of, how big
            a share, how large a share, out of how many
            """),
        "age": listed("""
            how old, what age, which age, at what age, from what age, from which age, up to what age, what ages, which
            ages, under what age, what age group, which age group, what age limit, how young, minimum age, age limit
            """),
        "duration": listed("""
            how long, for how long, how much time, how long for, for how many years, for how many months, for how many
            days, how many yrs, what duration, what length of time
            """),
        "time": listed("what time, at what time, which time, at which hour, what hour, what o clock, time of day"),
        "date": listed("""
            by when, how soon, what deadline, which deadline, since when, until when, till when, by what date, due
            when, closing date, due date, when is the deadline
            """),
        "contact": listed("""
            e mail, email, mail address, email address, phone number, telephone number, web address, link to, url,
            hotline number, contact details
            """),
    },
    heads={
        "money": listed("""
            budget, cost, costs, price, fee, fees, salary, wage, wages, sum, amount, funding, fine, bill, expense,
            expenses, grant, value, funds, money
            """),
        "share": listed("percentage, percent, proportion, share, rate, fraction, ratio"),
        "age": listed("age, ages, age limit, age group, minimum age, age range"),
        "duration": listed("duration, length, term, term of office"),
        "date": listed("deadline, due date, closing date"),
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
    paying=listed("""
        cost, costs, costing, pay, pays, paid, paying, spend, spends, spent, spending, charge, charged, charges,
        donate, donated, donates, donating, contribute, contributed, pledge, pledged, promise, promised, earn, earns,
        earned, fund, funded, funding, give, gives, gave, given, giving, budget, budgeted, worth, owe, owes, owed,
        chip in, chipped in, put in, cough up, coughed up, fork out, forked out, invest, invested, allocate,
        allocated, raise, raised, grant, granted, fined, want from, left, missing, short
        """),
)
