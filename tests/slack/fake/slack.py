"""The workspace: its people, channels and messages, and what people do."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import RLock
from typing import Any
from uuid import uuid4

from tests.slack.fake.faults import Faults
from tests.slack.fake.limits import message_faults
from tests.slack.fake.webapi import Refused, WebApi
from tests.slack.fake.wire import Wire
from tests.waiting import wait_for


class FakeSlack:
    def __init__(self, scopes: set[str]) -> None:
        self.team, self.bot, self.bot_id, self.app_id = "T0ACME", "U0COP", "B0COP", "A0COP"
        self.bot_token, self.app_token = f"xoxb-1-{uuid4().hex}", f"xapp-1-{uuid4().hex}"
        self.secret, self.client_id, self.client_secret = uuid4().hex, "1.2", uuid4().hex
        self.codes: set[str] = set()
        self.scopes = scopes
        self.lock = RLock()
        self.people: set[str] = set()
        self.administrators: set[str] = set()
        self.unfurled: dict[str, list[dict[str, Any]]] = {}
        self.details: dict[str, dict[str, Any]] = {}
        self.members: dict[str, set[str]] = {}
        self.groups: dict[str, set[str]] = {}
        self.messages: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.alone: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        self.views: dict[str, dict[str, Any]] = {}
        self.homes: dict[str, dict[str, Any]] = {}
        self.prompts: dict[tuple[str, str | None], list[dict[str, str]]] = {}
        self.titles: dict[tuple[str, str], str] = {}
        self.statuses: dict[tuple[str, str | None], str] = {}
        self.all_statuses: list[tuple[str, str, str]] = []
        self.reactions: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.files: dict[str, dict[str, Any]] = {}
        self.contents: dict[str, bytes] = {}
        self.calls: Counter[str] = Counter()
        self.violations: list[tuple[str, list[str], dict[str, Any]]] = []
        self.triggers: dict[str, float] = {}
        self.trigger_seconds = 60.0
        """Slack's own are 3, which a test on a busy machine may not count on."""
        self.urls: dict[str, tuple[str, str, dict[str, Any] | None, list[int]]] = {}
        self.faults = Faults()
        self.last_ts = time.time()
        self.twice = False
        self.refused_blocks: set[str] = set()
        self.transport: Callable[[str, dict[str, Any]], Any] | None = None
        self.pool = ThreadPoolExecutor(128)
        self.wire = Wire()
        self.web = WebApi(self)

    @property
    def api_url(self) -> str:
        return f"http://127.0.0.1:{self.web.port}/api"

    def close(self) -> None:
        self.wire.close()
        self.web.close()
        self.pool.shutdown(wait=False, cancel_futures=True)

    # what the workspace consists of

    def person(self) -> str:
        name = f"U{uuid4().hex[:8].upper()}"
        self.people.add(name)
        return name

    def channel(self, *people: str, with_bot: bool = True) -> str:
        name = f"C{uuid4().hex[:8].upper()}"
        self.members[name] = {*people, *([self.bot] if with_bot else [])}
        return name

    def direct(self, person: str) -> str:
        self.members.setdefault(f"D{person[1:]}", {person, self.bot})
        return f"D{person[1:]}"

    def next_ts(self) -> str:
        with self.lock:
            self.last_ts = max(time.time(), self.last_ts + 0.00001)
            return f"{self.last_ts:.6f}"

    def new_socket_url(self) -> str:
        ticket = uuid4().hex
        self.wire.tickets.add(ticket)
        return f"ws://127.0.0.1:{self.wire.port}/link/?ticket={ticket}&app_id={self.app_id}"

    def called(self, method: str) -> None:
        self.calls[method] += 1

    def add_message(
        self, channel: str, user: str, text: str, thread: str | None, *, by_app: bool = False, **more: Any
    ) -> dict[str, Any]:
        """Show a message, whole from the moment that it is seen."""
        with self.lock:
            message: dict[str, Any] = {"type": "message", "user": user, "text": text, "ts": self.next_ts()}
            if thread:
                message["thread_ts"] = thread
            if by_app:
                message |= {"bot_id": self.bot_id, "app_id": self.app_id, "bot_profile": {"id": self.bot_id}}
            message |= more
            self.messages[channel].append(message)
        if by_app:
            self._tell(channel, {**message, "channel": channel, **self._kind(channel)})
        return message

    # what people do

    def say(
        self, person: str, channel: str, text: str, thread: str | None = None, *, wait: bool = True, **more: Any
    ) -> str:
        """Write a message; its time stamp. `wait` until the app has heard of it."""
        message = self.add_message(channel, person, text, thread, **more)
        event = {**message, "channel": channel, **self._kind(channel)}
        if channel.startswith("C") and f"<@{self.bot}" in text and not more.get("subtype"):
            self.send("events_api", self.event({**event, "type": "app_mention"}))
        self._tell(channel, event, wait=wait)
        return str(message["ts"])

    def drop(self, person: str, channel: str, name: str, content: bytes, text: str = "", **more: Any) -> str:
        """Post a file; the time stamp of the message."""
        id_ = f"F{uuid4().hex[:8].upper()}"
        address = f"http://127.0.0.1:{self.web.port}/files/{id_}/{name}"
        file = {"id": id_, "name": name, "size": len(content), "url_private_download": address, "mode": "hosted"}
        self.files[id_], self.contents[id_] = {**file, **more.pop("file", {})}, content
        thread = more.pop("thread", None)
        return self.say(person, channel, text, thread, subtype="file_share", files=[self.files[id_]], **more)

    def ask(self, person: str, channel: str, text: str, thread: str | None = None, *, wait: bool = True) -> str:
        return self.say(person, channel, f"<@{self.bot}> {text}", thread, wait=wait)

    def edit(self, channel: str, ts: str, text: str) -> None:
        message = self.find(channel, ts)
        before = dict(message)
        message |= {"text": text, "edited": {"user": message["user"], "ts": self.next_ts()}}
        self.tell_of_change(channel, message, before)

    def delete(self, channel: str, ts: str, *, has_replies: bool = False) -> None:
        message = self.find(channel, ts)
        before = dict(message)
        if has_replies:
            message |= {"subtype": "tombstone", "text": "This message was deleted.", "user": "USLACKBOT"}
            self.tell_of_change(channel, message, before)
            return
        self.messages[channel].remove(message)
        event = {
            "type": "message",
            "subtype": "message_deleted",
            "channel": channel,
            "deleted_ts": ts,
            "previous_message": before,
        }
        self._tell(channel, {**event, "ts": self.next_ts(), "hidden": True, **self._kind(channel)})

    def command(self, person: str, channel: str, text: str) -> Future[Any]:
        """`/cop text`; the payload of its acknowledgement."""
        body = {"command": "/cop", "text": text, "user_id": person, "channel_id": channel, "team_id": self.team}
        return self.send("slash_commands", {**body, **self._handles(channel, person), "api_app_id": self.app_id})

    def shortcut(self, person: str, channel: str, message: dict[str, Any]) -> Future[Any]:
        body = {"type": "message_action", "callback_id": "look_up", "message": message, "channel": {"id": channel}}
        return self.send(
            "interactive", {**body, **self._who(person), **self._handles(channel, person), "message_ts": message["ts"]}
        )

    def click(self, person: str, channel: str, message: dict[str, Any], action: str, nth: int = 0) -> Future[Any]:
        """Press the nth button with this action id in a message."""
        element = [each for each in elements(message["blocks"]) if each.get("action_id") == action][nth]
        is_alone = "alone" in message
        container = {
            "type": "message",
            "channel_id": channel,
            "is_ephemeral": is_alone,
            "message_ts": message.get("ts"),
        }
        body = {
            "type": "block_actions",
            "actions": [_pressed(element)],
            "container": container,
            "channel": {"id": channel},
        }
        shown = {} if is_alone else {"message": message}
        return self.send(
            "interactive", {**body, **shown, **self._who(person), **self._handles(channel, person, message)}
        )

    def choose(self, person: str, channel: str, message: dict[str, Any], action: str, option: int) -> Future[Any]:
        """Choose from a menu in a message."""
        element = next(each for each in elements(message["blocks"]) if each.get("action_id") == action)
        pressed = {**_pressed(element), "selected_option": element["options"][option]}
        container = {"type": "message", "channel_id": channel, "message_ts": message.get("ts")}
        body = {"type": "block_actions", "actions": [pressed], "container": container, "channel": {"id": channel}}
        return self.send(
            "interactive", {**body, "message": message, **self._who(person), **self._handles(channel, person, message)}
        )

    def judge(self, person: str, channel: str, message: dict[str, Any], *, good: bool) -> Future[Any]:
        element = next(each for each in elements(message["blocks"]) if each.get("action_id") == "feedback")
        part = element["positive_button" if good else "negative_button"]
        pressed = {"type": "feedback_buttons", "action_id": "feedback", "value": part["value"], "text": part["text"]}
        container = {"type": "message", "channel_id": channel, "message_ts": message.get("ts")}
        body = {"type": "block_actions", "actions": [pressed], "container": container, "channel": {"id": channel}}
        return self.send("interactive", {**body, **self._who(person), **self._handles(channel, person, message)})

    def click_view(self, person: str, view_id: str, action: str, option: int | None = None) -> Future[Any]:
        """Press a button, or choose an option, in a modal or Home."""
        view = self.homes[person] if view_id == "home" else self.views[view_id]
        element = next(each for each in elements(view["blocks"]) if each.get("action_id") == action)
        pressed = _pressed(element)
        if option is not None:
            pressed["selected_option"] = element["options"][option]
        body = {"type": "block_actions", "actions": [pressed], "container": {"type": "view", "view_id": view_id}}
        return self.send(
            "interactive", {**body, "view": {"id": view_id, **view}, **self._who(person), "trigger_id": self.trigger()}
        )

    def open_home(self, person: str, tab: str) -> None:
        event = {
            "type": "app_home_opened",
            "user": person,
            "channel": self.direct(person),
            "tab": tab,
            "event_ts": self.next_ts(),
        }
        self.send("events_api", self.event(event)).result(30)

    def share_link(self, person: str, channel: str, url: str) -> str:
        """Post a link to the reading room; the id under which it is unfurled."""
        id_ = f"Uf{uuid4().hex[:10]}"
        ts = self.add_message(channel, person, f"<{url}>", None)["ts"]
        event = {"type": "link_shared", "user": person, "channel": channel, "message_ts": ts, "unfurl_id": id_}
        event |= {"source": "conversations_history", "links": [{"url": url, "domain": url.split("/")[2]}]}
        self.send("events_api", self.event(event)).result(30)
        return id_

    def open_entity(self, person: str, channel: str, entity: dict[str, Any]) -> str:
        """Open a Work Object; the trigger under which its details are shown."""
        trigger = self.trigger()
        event = {"type": "entity_details_requested", "user": person, "channel": channel, "trigger_id": trigger}
        event |= {"external_ref": entity["external_ref"], "entity_url": entity["url"]}
        self.send("events_api", self.event(event)).result(30)
        return trigger

    def open_pane(self, person: str) -> str:
        """Open the assistant pane of the older kind; the thread's time stamp."""
        channel = self.direct(person)
        ts = self.next_ts()
        self.messages[channel].append(
            {"type": "message", "subtype": "assistant_app_thread", "user": self.bot, "text": "New chat", "ts": ts}
        )
        thread = {"user_id": person, "context": {}, "channel_id": channel, "thread_ts": ts}
        self.send(
            "events_api", self.event({"type": "assistant_thread_started", "assistant_thread": thread, "event_ts": ts})
        ).result(30)
        return ts

    # how the app hears of it

    def event(self, event: dict[str, Any]) -> dict[str, Any]:
        event.setdefault("event_ts", event.get("ts") or self.next_ts())
        return {
            "type": "event_callback", "team_id": self.team, "api_app_id": self.app_id, "event": event,
            "event_id": f"Ev{uuid4().hex[:10].upper()}", "event_time": int(time.time()),
            "authorizations": [{"enterprise_id": None, "team_id": self.team, "user_id": self.bot, "is_bot": True}],
        }  # fmt: skip

    def send(self, kind: str, payload: dict[str, Any]) -> Future[Any]:
        deliver = self.transport or (lambda k, p: self.wire.deliver(k, p, wants_answer=k != "events_api"))
        if self.twice:
            self.pool.submit(deliver, kind, payload)
        return self.pool.submit(deliver, kind, payload)

    def tell_of_change(self, channel: str, message: dict[str, Any], before: dict[str, Any]) -> None:
        event: dict[str, Any] = {"type": "message", "subtype": "message_changed", "channel": channel}
        event["message"] = dict(message)
        event |= {"previous_message": before, "ts": self.next_ts(), "hidden": True}
        self._tell(channel, {**event, **self._kind(channel)})

    def respond(self, rest: str, args: dict[str, Any]) -> None:
        """A post to a response_url."""
        if rest not in self.urls:
            raise Refused("used_url")
        channel, person, shown, left = self.urls[rest]
        if left[0] == 0:
            raise Refused("used_url")
        left[0] -= 1
        self.calls["response_url"] += 1
        faults = [] if args.get("delete_original") else message_faults(args)
        if faults:
            self.violations.append(("response_url", faults, args))
            raise Refused("invalid_blocks")
        if args.get("replace_original", shown is not None) and shown is not None:
            shown.update({"text": args["text"], "blocks": args.get("blocks", []), "alone": True, "replaced": True})
        elif args.get("response_type") == "in_channel":
            blocks = args.get("blocks", [])
            self.add_message(channel, self.bot, args["text"], None, by_app=True, blocks=blocks)
        else:
            self.show_alone(channel, person, args)

    def show_alone(self, channel: str, person: str, args: dict[str, Any]) -> None:
        self.alone[channel, person].append({"text": args["text"], "blocks": args.get("blocks", []), "alone": True})

    def trigger(self) -> str:
        trigger = uuid4().hex
        self.triggers[trigger] = time.monotonic()
        return trigger

    def use_trigger(self, trigger: str) -> None:
        made = self.triggers.pop(trigger, None)
        if made is None:
            raise Refused("exchanged_trigger_id")
        if time.monotonic() - made > self.trigger_seconds:
            raise Refused("expired_trigger_id")

    # what is seen

    def find(self, channel: str, ts: str) -> dict[str, Any]:
        return next(message for message in self.messages[channel] if message["ts"] == ts)

    def answers(self, channel: str, thread: str) -> list[dict[str, Any]]:
        """What the app posted in a thread."""
        with self.lock:
            return [m for m in self.messages[channel] if m.get("thread_ts") == thread and m["user"] == self.bot]

    def answer(self, channel: str, thread: str, nth: int = 0) -> dict[str, Any]:
        return wait_for(lambda: self.answers(channel, thread)[nth : nth + 1])[0]

    def reply_alone(self, channel: str, person: str, nth: int = 0) -> dict[str, Any]:
        return wait_for(lambda: self.alone[channel, person][nth : nth + 1])[0]

    def _tell(self, channel: str, event: dict[str, Any], *, wait: bool = False) -> None:
        if self.bot in self.members[channel]:
            sent = self.send("events_api", self.event(event))
            if wait:
                sent.result(60)

    def _kind(self, channel: str) -> dict[str, str]:
        return {"channel_type": "im" if channel.startswith("D") else "channel"}

    def _who(self, person: str) -> dict[str, Any]:
        return {"user": {"id": person, "team_id": self.team}, "team": {"id": self.team}, "api_app_id": self.app_id}

    def _handles(self, channel: str, person: str, shown: dict[str, Any] | None = None) -> dict[str, str]:
        token = uuid4().hex
        self.urls[token] = (channel, person, shown, [5])
        return {"trigger_id": self.trigger(), "response_url": f"http://127.0.0.1:{self.web.port}/response/{token}"}


def elements(value: Any) -> list[dict[str, Any]]:
    """Everything inside blocks that can be pressed."""
    if isinstance(value, list):
        return [found for each in value for found in elements(each)]
    if isinstance(value, dict):
        inside = [found for each in value.values() for found in elements(each)]
        return [value, *inside] if "action_id" in value else inside
    return []


def _pressed(element: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {key: element[key] for key in ("type", "action_id", "value", "text") if key in element}
    return {**kept, "action_ts": f"{time.time():.6f}"}
