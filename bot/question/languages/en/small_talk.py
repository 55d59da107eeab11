"""What people say to an assistant beside questions, in English."""

from bot.question.languages.base import SmallTalk
from indexer.languages.base import listed

SMALL_TALK = SmallTalk(
    greeting=listed("""
        hi, hello, hey, hiya, heya, yo, howdy, greetings, good morning, good afternoon, good evening, good day,
        morning, evening, how are you, how are you doing, how s it going, how is it going, how do you do, what s up,
        whats up, sup, hi there, hello there, hey there, are you there, anyone there, anybody there, nice to meet
        you, pleased to meet you, test, testing, ping
        """),
    thanks=listed("""
        thanks, thank you, thank u, thx, thnx, tnx, ty, tysm, cheers, ta, much appreciated, appreciated, appreciate
        it, i appreciate it, many thanks, thanks a lot, thanks a million, thank you so much, got it, ok, okay, k,
        great, perfect, excellent, awesome, wonderful, super, brilliant, nice, cool, good job, well done, nice work,
        good work, very helpful, helpful, that helps, that helped, that s helpful, that is helpful, that was
        helpful, noted, understood, i see, makes sense, good bot, you rock, you re the best, you are the best,
        lovely, nice one, that s all, that is all, that s great, that s perfect, love it, all good, all clear, good
        to know
        """),
    farewell=listed("""
        bye, goodbye, good bye, bye bye, see you, see ya, see you later, see you soon, cya, ciao, good night, have a
        good day, have a nice day, have a good one, take care, talk to you later, later, until next time, have a
        nice weekend, have a good weekend
        """),
    help=listed("""
        help, help me, help please, i need help, need help, who are you, what are you, what is this bot, what s this
        bot, what can you do, what do you do, what can i ask, what can i ask you, what should i ask, what kind of
        questions, what kinds of questions, what sort of questions, what questions, example questions, examples,
        give me an example, how does this work, how do you work, how do i use this, how to use this, how can i use
        this, how do i start, where do i start, how do i get started, getting started, instructions, manual, are you
        a bot, are you a robot, are you human, are you an ai, are you ai, are you chatgpt, are you real, what are
        your capabilities, your capabilities, what are your limits, introduce yourself, tell me about yourself, what
        languages do you speak, which languages do you speak, what languages do you understand, which languages do
        you understand, do you speak, do you understand, do you know everything, who made you, who built you, what
        is your name, what s your name, what is your purpose, what s your purpose, what are you for, commands, menu,
        options, start
        """),
    addressed=listed("""
        you, u, ya, yourself, your, this bot, the bot, this app, this assistant, the assistant, this tool, i, me
        """),
    ability=listed("""
        do, help, answer, answers, able, capable, know, use, ask, asked, good at, made for, work, works, cover,
        assist, support, search, look up, find out, offer, trust
        """),
    asking=listed("""
        what, whats, what s, how, who, which, can, could, does, are, is, would, to, for, with, of, about, s, and,
        exactly, thing, things, something, anything, everything, else, kind, sort, questions, question, a, an, the, in,
        here, supposed, my, able to, like, best, it, that
        """),
    filler=listed("""
        there, everyone, everybody, all, team, folks, guys, friend, friends, colleagues, colleague, dear, bot, cop,
        cwg cop, assistant, sir, madam, so, very, much, a lot, lot, again, for that, for the help, for your help,
        for the answer, for the info, for the information, for your answer, for now, for this, for everything, in
        advance, indeed, really, just, please, pls, plz, that, then, well, to you, you, you too, to all, oh, ah,
        haha, lol, now, bit, quick, quickly, the, a, today, mate, buddy, man, yes, yeah, yep, no, it, is, was, i,
        me, am, new, i m, im, new here, and, for, short, brief, one more time
        """),
    closings=listed("""
        best regards, kind regards, warm regards, with best regards, regards, best wishes, yours sincerely,
        sincerely, yours faithfully, many thanks, thanks, thank you, cheers, best, sent from my, thanks in advance
        """),
    off_topic=listed("""
        weather, is it raining, will it rain, temperature outside, forecast, joke, jokes, funny story, riddle,
        horoscope, recipe, recipes, stock price, bitcoin, football score, who won the match, world cup, champions
        league, premier league, capital of, president of the united states, prime minister of, meaning of life, what
        time is it, what day is it today, what is the date today, pizza, lottery, dating, girlfriend, boyfriend, do
        you love me, i love you, will you marry me, are you married, how old are you, python, javascript, java
        script, regex, sql query, square root, who is the president, tallest mountain, speed of light, world war,
        cook, bake, netflix
        """),
    making=listed("""
        write, compose, draft, generate, create, make, tell, sing, give, code, program, build, solve, translate,
        draw, paint, play, invent, imagine, debug, design, calculate, compute, recommend
        """),
    made=listed("""
        poem, poems, haiku, limerick, song, essay, joke, script, function, algorithm, drawing, logo, homework, cover
        letter, speech for my, equation, rap, lyrics, tweet, blog post, website, sonnet, rhyme, cv, resume for my
        job, some code, python code, a program in, a story about, bedtime story
        """),
)
