"""What people say to an assistant beside questions, in English."""

from bot.question.languages.base import SmallTalk
from indexer.languages.base import listed

SMALL_TALK = SmallTalk(
    greeting=listed("""
        hi, hello, hey, hiya, heya, yo, howdy, greetings, good morning, good afternoon, good evening, good day,
        morning, evening, how are you, how are you doing, how s it going, how is it going, how do you do, what s up,
        whats up, sup, hi there, hello there, hey there, are you there, anyone there, anybody there, nice to meet you,
        pleased to meet you, test, testing, ping, good to see you, welcome back, morning all, g day, gday, what s new,
        whats new, what s good, wassup, wazzup, how are things, how s things, how s life, how r u, how are u, how s
        your day, how is your day, hope you re well, hope you are well, hope all is well, long time no see, anybody
        home, you there, u there, hi again, hello again, yo assistant, are you awake, u awake, you awake, are you up,
        you around, are you around, are you online, you online, are you available, are you busy, you busy, wakey
        wakey, knock, how have you been, how you doing, how ya doing, what s cooking, hello world, good to meet you,
        hullo, ahoy, salutations, evening all, afternoon, afternoon all, ello
        """),
    thanks=listed("""
        thanks, thank you, thank u, thx, thnx, tnx, ty, tysm, cheers, ta, much appreciated, appreciated, appreciate
        it, i appreciate it, many thanks, thanks a lot, thanks a million, thank you so much, got it, ok, okay, k,
        great, perfect, excellent, awesome, wonderful, super, brilliant, nice, cool, good job, well done, nice work,
        good work, very helpful, helpful, that helps, that helped, that s helpful, that is helpful, that was helpful,
        noted, understood, i see, makes sense, good bot, you rock, you re the best, you are the best, lovely, nice
        one, that s all, that is all, that s great, that s perfect, love it, all good, all clear, good to know, thanx,
        tks, thks, tyvm, thank you kindly, thanks a bunch, thanks a ton, thanks heaps, thank u so much, cheers mate,
        10x, grateful, i m grateful, much obliged, appreciate that, appreciate your help, you ve been a great help,
        you were a great help, what a help, saved me, saved my day, saved my life, you saved me, made my day, you made
        my day, that s it, thats it, thats all, thats it for now, i m good, im good, i m done, im done, all set, i m
        all set, nothing else, no more questions, no further questions, no thanks, no thank you, never mind,
        nevermind, nvm, fair enough, sounds good, works for me, good stuff, good one, nice job, great job, great work,
        great answer, good answer, great help, big help, you rule, u rock, you are awesome, you re awesome, ur the
        best, u are the best, you are great, you re great, love you guys, spot on, exactly what i needed, just what i
        needed, that s what i needed, what i was looking for, will do, right on, fab, sweet, neat, roger, roger that,
        copy that, gotcha, wow, whoa, clever bot, smart bot, keep it up, keep up the good work, glad to hear, hats
        off, thumbs up, kudos, props, congrats, congratulations, bravo, appreciate, that s everything, thats
        everything, that is everything, that will be all, that ll be all, that would be all, i have everything, i ve
        got everything, got everything i need, have everything i need, all i need, all i needed, everything i needed,
        what a star, you did great, did great, i get it, i got it, got that, all sorted, sorted, grand, much love, can
        t thank you enough, couldn t thank you enough, thank goodness, thankful, means a lot, made it easy, works
        great, love this bot, love this, this is great, this is amazing, ur amazing, this is so cool, clears things
        up, that clears it up, cleared up, off my chest, weight off my shoulders, okey dokey, okie dokie, okie
        """),
    praise=listed("""
        lifesaver, legend, genius, hero, star, champ, champion, gem, angel, rockstar, wizard, amazing, fantastic,
        marvellous, marvelous, incredible, impressive, awesome, stellar, superb, splendid, terrific, outstanding,
        magnificent, phenomenal, flawless, handy, kind, helpful, useful, fast, speedy, clever, smart, goat, king,
        queen, kudos, yay, hooray, hurray, woohoo
        """),
    farewell=listed("""
        bye, goodbye, good bye, bye bye, see you, see ya, see you later, see you soon, cya, ciao, good night, have a
        good day, have a nice day, have a good one, take care, talk to you later, later, until next time, have a nice
        weekend, have a good weekend, ttyl, ttfn, cheerio, so long, farewell, catch you later, catch ya later, see you
        around, see you tomorrow, see you next time, see u, see u later, cu, gotta go, gotta run, got to go, got to
        run, have to go, have to run, g2g, gtg, brb, signing off, i m off, im off, i m out, im out, over and out,
        enjoy your day, enjoy the weekend, enjoy your weekend, have a good evening, have a nice evening, have a great
        day, have a lovely day, have a good night, peace, peace out, laters, nighty night, sweet dreams, sleep well,
        til next time, all the best, best wishes, regards, take it easy, leaving now, speak soon, talk soon, talk
        tomorrow, speak tomorrow, catch up later, catch up soon, have a good, have a nice, have a great, have a
        lovely, have a wonderful, have a fantastic, have fun, enjoy, off to bed, off to lunch, off home, heading home,
        heading out, heading off, must dash, must go, need to go, need to run, that s me for today, see you all, see
        you monday, bye for now, bye everyone, logging off, log off, i m logging off, clocking off, clocking out,
        signing out
        """),
    apology=listed("""
        sorry, so sorry, i m sorry, im sorry, soz, sry, my bad, my mistake, my apologies, apologies, i apologize, i
        apologise, apologize, oops, whoops, ooops, pardon, pardon me, excuse me, forgive me, wrong channel, wrong
        chat, wrong window, wrong thread, wrong person, sent by mistake, by mistake, by accident, ignore that, ignore
        this, ignore me, please ignore, disregard, disregard that, didn t mean to, i made a mistake, made a typo,
        typo, for the typo, for the confusion, for the inconvenience, for bothering you, to bother you, for the
        trouble, no worries, no problem, no prob, np, don t worry, not for you, wasn t for you, not meant for you,
        meant for someone else, for someone else, didn t mean that, scratch that, strike that, fat finger, fat
        fingers, autocorrect, wrong button, oh no, oh dear, how clumsy, silly me, forgive, too soon, hit enter,
        pressed enter, hit send, pressed send, sent too soon, too early
        """),
    help=listed("""
        help, help me, help please, i need help, need help, who are you, what are you, what is this bot, what s this
        bot, what can you do, what do you do, what can i ask, what can i ask you, what should i ask, what kind of
        questions, what kinds of questions, what sort of questions, what questions, example questions, examples, give
        me an example, how does this work, how do you work, how do i use this, how to use this, how can i use this,
        how do i start, where do i start, how do i get started, getting started, instructions, manual, are you a bot,
        are you a robot, are you human, are you an ai, are you ai, are you chatgpt, are you real, what are your
        capabilities, your capabilities, what are your limits, introduce yourself, tell me about yourself, what
        languages do you speak, which languages do you speak, what languages do you understand, which languages do you
        understand, do you speak, do you understand, do you know everything, who made you, who built you, what is your
        name, what s your name, what is your purpose, what s your purpose, what are you for, commands, menu, options,
        start, who r u, what r u, who am i talking to, who am i speaking to, am i talking to a bot, am i talking to a
        robot, am i talking to a human, am i talking to a person, am i chatting with a bot, is this a bot, is this a
        robot, is this a real person, is this a human, is this ai, is this chatgpt, is this an ai, are you a real
        person, are you a person, are you a human, are you a machine, are you alive, are you sentient, r u a bot, r u
        real, r u human, you a bot, you human, are you gpt, are you claude, are you gemini, are you siri, are you
        alexa, are you a chatbot, are you an llm, are you a language model, what model are you, which model are you,
        what s ur name, do you have a name, how can you help, how can you help me, how do i ask, how do i ask a
        question, can you help me, could you help me, what s this for, what is this for, user guide, how to, faq, i m
        lost, im lost, i m stuck, im stuck, sos
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
        exactly, thing, things, something, anything, everything, else, kind, sort, questions, question, a, an, the,
        in, here, supposed, my, able to, like, best, it, that
        """),
    filler=listed("""
        there, everyone, everybody, all, team, folks, guys, friend, friends, colleagues, colleague, dear, bot, cop,
        cwg cop, assistant, sir, madam, so, very, much, a lot, lot, again, for that, for the help, for your help, for
        the answer, for the info, for the information, for your answer, for now, for this, for everything, in advance,
        indeed, really, just, please, pls, plz, that, then, well, to you, you, you too, to all, oh, ah, haha, lol,
        now, bit, quick, quickly, the, a, today, mate, buddy, man, yes, yeah, yep, no, it, is, was, i, me, am, new, i
        m, im, new here, and, for, short, brief, one more time, everyone here, my friend, my dear, pal, bro, bruh,
        dude, m8, guru, boss, chief, ladies, gentlemen, honey, sweetie, bunch, a bunch, ton, tons, heaps, loads,
        million, an absolute, absolute, total, totally, truly, super, ur, u r, r, alright, all right, right, anyway,
        anyways, i guess, gotta, bed, lunch, meeting now, tonight, tomorrow, weekend, day, for today, for helping,
        helping, for the quick reply, for the reply, quick reply, for that info, that info, answer, answering, reply,
        response, explanation, clarification, for clarifying, for explaining, your time, for your time, your patience,
        your support, wonderful, hmm, um, uh, huh, er, well then, hehe, hihi, xd, rofl, lmao, omg, btw, of you, from
        you, both, guys again, once again, as always, always, have been, we re, too kind, ive, i ve, my, job, one,
        such, that was, what a, one of a kind, rest of, rest of your, week, evening, night, morning, afternoon,
        looking into, looking into that, digging, hard work, effort, efforts, everything, sincerely, from the bottom
        of my heart, on point, so far, hey, i ll, be, back, monday, friday
        """),
    closings=listed("""
        best regards, kind regards, warm regards, with best regards, regards, best wishes, yours sincerely, sincerely,
        yours faithfully, many thanks, thanks, thank you, cheers, best, sent from my, thanks in advance
        """),
    off_topic=listed("""
        hotel, hotels, hostel, airbnb, uber, a cab,
        weather, is it raining, will it rain, temperature outside, forecast, joke, jokes, funny story, riddle,
        horoscope, recipe, recipes, stock price, bitcoin, football score, who won the match, world cup, champions
        league, premier league, capital of, president of the united states, prime minister of, meaning of life, what
        time is it, what day is it today, what is the date today, pizza, lottery, dating, girlfriend, boyfriend, do
        you love me, i love you, will you marry me, are you married, how old are you, python, javascript, java script,
        regex, sql query, square root, who is the president, tallest mountain, speed of light, world war, cook, bake,
        netflix, what s the weather, weather forecast, weather today, weather tomorrow, is it snowing, is it cold
        outside, is it sunny, umbrella, knock knock, fun fact, tell me something funny, pun, zodiac, star sign, tarot,
        lasagna, spaghetti, pasta, burger, burgers, sushi, kebab, fondue, raclette, tacos, sandwich, omelette,
        pancakes, chocolate cake, beer, wine, cocktail, whisky, coffee shop, restaurant, restaurants, cafe, cafeteria,
        pub, bar nearby, breakfast, dinner, where to eat, something to eat, place to eat, somewhere to eat, eat
        tonight, eat lunch, hungry, vegan food, takeaway, takeout, airbnb, taxi, uber, bus stop, train to, flight to,
        flights to, cheap flights, airport, parking, gym, swimming pool, hairdresser, supermarket, shopping mall,
        souvenirs, things to do in, places to visit, sightseeing, ski, skiing, hiking, beach, holiday in, vacation,
        exchange rate, dollar to euro, ethereum, dogecoin, crypto, nasdaq, dow jones, invest in, buy stocks, tennis,
        basketball, cricket, baseball, nba, nfl, formula 1, olympics, super bowl, wimbledon, match yesterday, game
        last night, messi, ronaldo, movie, movies, film to watch, series to watch, song lyrics, spotify, taylor swift,
        oscars, celebrity, gossip, currency of, population of, how tall is, how far is the moon, how far is the sun,
        distance to the moon, deepest ocean, longest river, largest country, biggest country, president of france,
        president of russia, queen of england, king of england, who invented the, roman empire, dinosaurs,
        photosynthesis, quantum physics, black hole, black holes, what s the time, what time is it in, what date is
        it, what day is it, today s date, set a timer, set an alarm, wake me up, remind me to, play music, play a
        song, order me, headache, stomach ache, my horoscope, lose weight, my boss, my wife, my husband, my cat, my
        dog, my printer, excel formula, html, css, c++, golang, kotlin, leetcode, docker, flip a coin, roll a dice,
        random number, sing me, tell me a story, are you single, can you feel, do you sleep, do you dream, do you like
        me, what s your favourite, what is your favourite, what s your favorite, what is your favorite, favourite
        colour, favorite color, sunny, rainy, windy, snow, snowing, rain today, rain tomorrow, hot outside, humid,
        heatwave, brunch, pizzeria, ice cream, chocolate shop, snake game, video game for me, tic tac toe, sudoku,
        crossword, chess, wordle, gonna win, going to win, horse race, marathon, tour de france, roland garros,
        eurovision, podcast, novel to read, book to read, concert, tickets for, museum, museums, cinema, theatre
        tickets, laundry, dentist, pharmacy, doctor near, gift for, birthday present, outfit, haircut, mortgage, tax
        return, gas price, electricity bill, wifi password, translate this, translate the following, convert,
        calories, vitamins, protein shake, banana, bananas, avocado, cheese, chocolate, niece, nephew, aunt, uncle,
        grandma, grandpa, wedding, divorce, lipstick, sneakers, jacket, puppy, kitten, dog food, my car, my bike,
        bicycle, motorbike, tyre, tires, plumber, gardening, houseplant, guitar, piano, knitting, yoga, jogging,
        hangover, insomnia, backache, allergy, dream meaning, my ex, tinder
        """),
    making=listed("""
        write, compose, draft, generate, create, make, tell, sing, give, code, program, build, solve, translate, draw,
        paint, play, invent, imagine, debug, design, calculate, compute, recommend, fix, correct, proofread, rewrite,
        rephrase, help me write, do my, do, type, produce, prepare, order, book, buy, find me, suggest, convert, put,
        code me, make me, write me, draw me, tell me
        """),
    made=listed("""
        poem, poems, haiku, limerick, song, essay, joke, script, function, algorithm, drawing, logo, homework, cover
        letter, speech for my, equation, rap, lyrics, tweet, blog post, website, sonnet, rhyme, cv, resume for my job,
        some code, python code, a program in, a story about, bedtime story, joke about, a story, short story, my
        email, an email, this email, email to my boss, my letter, this letter, a letter, my essay, my cv, my resume,
        my grammar, grammar, this sentence, a sentence, this word, this phrase, my text, love letter, birthday card,
        wedding speech, toast, maths homework, math homework, my homework, math problem, php, rust code, class in,
        unit test, bash script, shell script, a table, a ticket, a room, flight, password, username, slogan, nickname,
        business plan, workout, diet plan, meal plan, menu, invoice, picture, image, photo, cat picture, selfie, logo
        for, game, a game, snake game, program that, python program, function that, code that, website for, app for
        my, cover, packing list, shopping list, to my landlord, a note to
        """),
    around=listed("""
        near, nearby, near me, close to, close by, around here, here, in geneva, in town, downtown, city centre, city
        center, place des nations, palais des nations, the station, train station, station, lake, lake geneva, the
        lake, in paris, in new york, in london, tonight, today, tomorrow, yesterday, last night, this evening, this
        weekend, this morning, now, good, best, cheap, nice, decent, tasty, delicious, favourite, favorite, funny,
        final, winner, won, win, score, match, game, play, watch, into german, to german, in german, into italian, to
        italian, in italian, into japanese, to japanese, in japanese, into portuguese, to portuguese, in portuguese,
        into korean, into hindi, into dutch, into spanish, into french, into english, into chinese, into arabic, into
        russian, to french, to english, to spanish, to chinese, to arabic, to russian, for my girlfriend, for my
        boyfriend, for my mum, for my mother, for my kid s birthday, for my class, for school
        """),
)
