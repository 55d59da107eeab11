"""The assistant: a question and an index in, an answer out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from bot.answer import ANSWERED, Answer, Found, Refusal
from bot.citations.citations import cite_unit, in_version
from bot.deadline import check_deadline
from bot.dialogue.context_after import context_after
from bot.dialogue.followups import resolve_message
from bot.dialogue.message import Message, read_message
from bot.evidence.evidence import Evidence
from bot.evidence.question_slots import slots_of
from bot.locale import words_of
from bot.question.context import Context
from bot.question.detection import detect_question
from bot.question.mentioned_documents import as_mentioned
from bot.question.model import Question
from bot.question.noise import without_noise
from bot.question.parse import understand
from bot.question.resolve_meetings import group_readings, place
from bot.question.small_talk import Said, read_small_talk
from bot.question.spelling import respell
from bot.question.splitting import questions_in
from bot.registers.holdings import told_holdings
from bot.strategies.base import Inquiry
from bot.strategies.small_talk import META, OPENING_KINDS, courtesy_in, reply_to
from bot.strategies.trial import Trial, try_strategies
from bot.strategies.within_matter import WHICH, answer_within_matter
from bot.suggested_questions import prompts_for
from bot.thresholds import MAX_EXAMPLES
from bot.wording import asked_back, together, told, understood, with_held_told
from indexer import Index
from indexer.document_status import DRAFT
from indexer.errors import IndexDamaged
from indexer.languages.detect import DEFAULT


@dataclass(frozen=True, slots=True)
class Request:
    """A question as it is put to the assistant, and how it is to be answered."""

    text: str
    language: str | None = None
    """The language of the question; None finds it out."""
    context: Context | None = None
    """What the answer before it left behind, by which follow-ups are understood."""
    report: str = ""
    """Symbol of a report to answer from, as if the question named it."""
    meeting: int | None = None
    """The same for a meeting."""
    reader: str | None = None
    """The language to answer in, unless the question asks for another; None answers in its own."""


@dataclass(frozen=True, slots=True)
class Trace:
    """An answer and the way to it."""

    answer: Answer
    trials: tuple[Trial, ...]
    """The readings of the question that were tried, in order."""


class Selector(Protocol):
    """Chooses among what the reports say, where one is set up: see `bot.language_model`."""

    def deadline(self) -> float:
        """When a message that comes in now has waited long enough, by the monotonic clock."""

    def judged(self, trial: Trial, context: Context | None, deadline: float) -> Trial:
        """The trial that decides, with what is chosen."""


class Assistant:
    """Answers questions from one index. It keeps nothing: what a follow-up needs is `Answer.context`."""

    def __init__(self, index: Index, selector: Selector | None = None) -> None:
        """Without a selector the program alone answers."""
        self.index = index
        self._selector = selector

    def ask(  # noqa: PLR0913 (how, and about what, somebody asks)
        self,
        text: str,
        language: str | None = None,
        context: Context | None = None,
        *,
        report: str = "",
        meeting: int | None = None,
        reader: str | None = None,
    ) -> Answer:
        """Answer a question; the arguments are the fields of `Request`."""
        return self.trace(Request(text, language, context, report, meeting, reader)).answer

    def trace(self, request: Request) -> Trace:
        """Answer a question, and keep what was tried on the way."""
        try:
            return self._trace(request)
        except IndexDamaged as error:
            self.index = self.index.mended(error)
            return self._trace(request)

    def _trace(self, request: Request) -> Trace:
        usual = request.context.reader if request.context else DEFAULT
        said = read_small_talk(request.text, usual, request.language)
        if said:
            return self._replied(request, said)
        own = without_noise(request.text)
        code = request.language or detect_question(own, usual)
        said = courtesy_in(self._inquiry(understand(own, self.index.vocabulary, code), code))
        if said:
            return self._replied(request, said)
        asked = questions_in(own, code)
        deadline = self._selector.deadline() if self._selector else 0.0
        if not asked[1:]:
            traces = [self._one(replace(request, text=asked[0]), usual, deadline)]
        else:
            traces = self._each(replace(request, language=code), asked, usual, deadline)
        answer = with_held_told(together([trace.answer for trace in traces]))
        answer = replace(answer, question=" ".join(request.text.split()))
        return Trace(answer, tuple(trial for trace in traces for trial in trace.trials))

    def _each(self, request: Request, asked: tuple[str, ...], usual: str, deadline: float) -> list[Trace]:
        """The questions of one message, each with what those before it leave to refer to."""
        traces: list[Trace] = []
        for text in asked:
            context = traces[-1].answer.context if traces else request.context
            traces.append(self._one(replace(request, text=text, context=context), usual, deadline))
        return traces

    def _replied(self, request: Request, said: Said) -> Trace:
        """A reply to small talk; what a follow-up may refer to stays what it was."""
        reader, text = request.reader or said.language, " ".join(request.text.split())
        question = understand(text, self.index.vocabulary, said.language)
        inquiry, reply = self._inquiry(question, reader), self._reply(said.kind, reader)
        slots = slots_of(inquiry.terms)
        answer = replace(told(inquiry, reply), question=text, context=request.context, slots=slots)
        return Trace(answer, (Trial(inquiry, (("small_talk", reply),), reply),))

    def _reply(self, kind: str, reader: str) -> Found:
        """The reply to small talk; what asks or opens a conversation is shown what may be asked."""
        reply = reply_to(kind, words_of(reader))
        return self._with_examples(reply, reader) if kind in OPENING_KINDS else reply

    def _with_examples(self, reply: Found, reader: str) -> Found:
        """The reply with two examples of questions that the reports do answer."""
        words = words_of(reader)
        alone = Assistant(self.index)
        answered = (text for text in prompts_for(self.index, words) if alone.ask(text, reader).status == ANSWERED)
        examples = tuple(islice(answered, MAX_EXAMPLES))
        if len(examples) < MAX_EXAMPLES:
            return reply
        shown = words("For example: “{first}” or “{second}”", first=examples[0], second=examples[1])
        return replace(reply, note=words.sentences(reply.note, shown))

    def _one(self, request: Request, usual: str, deadline: float) -> Trace:
        """The answer to a message that is one question."""
        check_deadline()
        text, context, vocabulary = request.text, request.context, self.index.vocabulary
        message = read_message(
            text, vocabulary, request.language, usual, report=request.report, meeting=request.meeting
        )
        asked = resolve_message(message, context, vocabulary)
        reader = asked.reader if message.wants_language else request.reader or asked.reader
        if not asked.is_clear:
            unclear = Refusal("clarify", why="it refers to something that nothing said before gives")
            trial = Trial(self._inquiry(asked.readings[0], reader), (("dialogue", unclear),), unclear)
            answer = replace(asked_back(text, reader, context), slots=slots_of(trial.inquiry.terms))
            return Trace(answer, (trial,))
        trials = self._trials(asked.readings, reader)
        decisive = trials[-1]
        if isinstance(decisive.outcome, Refusal) and decisive.outcome.intent != WHICH:
            decisive = trials[asked.decisive]
            decisive, respelt = self._respelt(decisive, message, context, reader)
            trials.extend(respelt)
        if self._selector:
            judged = self._selector.judged(decisive, context, deadline)
            trials += [judged] if judged is not decisive else []
            decisive = judged
        answer = self._told(decisive, text, reader, context)
        slots = slots_of(decisive.inquiry.terms)
        answer = replace(answer, slots=slots)
        if answer.status != ANSWERED:
            words, about = words_of(reader), decisive.inquiry.question.scope.named
            line, held = understood(slots, self.index, words), told_holdings(self.index, words, about)
            answer = replace(answer, understood=line, held=held if answer.is_unanswered else "")
        return Trace(answer, tuple(trials))

    def _trials(self, readings: tuple[Question, ...], reader: str) -> list[Trial]:
        """The readings, one after the other, until one is answered, or leaves a choice."""
        trials: list[Trial] = []
        for question in readings:
            trials.append(self._try(question, reader))
            outcome = trials[-1].outcome
            if isinstance(outcome, Found) or outcome.intent == WHICH:
                break
        return trials

    def _told(self, decisive: Trial, text: str, reader: str, context: Context | None) -> Answer:
        """The answer that the trial which decides comes to, and what it leaves to refer to."""
        inquiry, outcome = decisive.inquiry, decisive.outcome
        if isinstance(outcome, Found) and outcome.intent == META:
            return replace(told(inquiry, self._with_examples(outcome, reader)), context=context)
        if isinstance(outcome, Refusal) and outcome.intent == WHICH:
            places = tuple(in_version(self.index, cite_unit(self.index, i), reader) for i in outcome.near)
            answer = asked_back(text, reader, context, places)
            return replace(answer, context=replace(context_after(inquiry.terms, answer), is_open=True))
        answer = told(inquiry, outcome)
        return replace(answer, context=context_after(inquiry.terms, answer))

    def _inquiry(self, question: Question, reader: str) -> Inquiry:
        return Inquiry(question, self.index, Evidence(self.index, question), words_of(reader))

    def _try(self, question: Question, reader: str) -> Trial:
        """The trial of the first reading of the groups that it names which finds something; else of the likeliest."""
        if question.only:
            inquiry = self._inquiry(question, reader)
            outcome = answer_within_matter(inquiry)
            return Trial(inquiry, (("within_matter", outcome),), outcome)
        first: Trial | None = None
        for reading in group_readings(question, self.index):
            trial = self._try_reading(reading, reader)
            if isinstance(trial.outcome, Found):
                return trial
            first = first or trial
        assert first is not None
        return first

    def _try_reading(self, question: Question, reader: str) -> Trial:
        question, note = self._in_force(as_mentioned(place(question, self.index), self.index), reader)
        return try_strategies(self._inquiry(question, reader)).with_note(note)

    def _respelt(
        self, trial: Trial, message: Message, context: Context | None, reader: str
    ) -> tuple[Trial, list[Trial]]:
        """The trial that decides once a misspelt name is put right, and the trials that this took.

        That of the message put right, if it is answered; else the refusal with "did you mean".
        """
        question = message.question
        respelling = respell(place(question, self.index), self.index)
        if respelling is None or not isinstance(trial.outcome, Refusal):
            return trial, []
        right = read_message(respelling.text, self.index.vocabulary, message.language)
        placed = replace(right.question, scope=question.scope, report=question.report)
        asked = resolve_message(replace(right, question=placed), context, self.index.vocabulary)
        again = self._trials(asked.readings, reader)
        words = words_of(reader)
        meant = trial.inquiry.label(respelling.meant)
        if isinstance(again[-1].outcome, Found):
            note = words("“{typed}” was read as {name}.", typed=respelling.typed, name=meant)
            return again[-1].with_note(note), again
        hint = words("Did you mean {name}?", name=meant)
        hinted = replace(trial.outcome, reason=words.sentences(trial.outcome.reason, hint))
        return replace(trial, outcome=hinted), again

    def _in_force(self, question: Question, reader: str) -> tuple[Question, str]:
        """The question asked of the revision in force, and a note that says so, where it names a superseded report."""
        symbol = self.index.held_as(question.report)
        if symbol == question.report:
            return question, ""
        words = words_of(reader)
        is_draft = self.index.report(symbol).status == DRAFT
        note = "" if is_draft else words("{old} has been superseded by {new}.", old=question.report, new=symbol)
        return replace(question, report=symbol), note
