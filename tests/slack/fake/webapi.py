"""The Web API: methods as Slack documents them, with its scopes, over HTTP."""

from __future__ import annotations

import base64
import json
import socket
import struct
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from tests.slack.fake.faults import ERROR, LOST, RATE_LIMIT, RESET, SLOW
from tests.slack.fake.limits import entity_faults, message_faults, view_faults

if TYPE_CHECKING:
    from tests.slack.fake.slack import FakeSlack

SCOPES: dict[str, set[str]] = {
    "auth.test": set(),
    "oauth.v2.access": set(),
    "apps.connections.open": set(),
    "chat.postMessage": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.unfurl": {"links:write"},
    "chat.update": {"chat:write"},
    "chat.delete": {"chat:write"},
    "chat.getPermalink": set(),
    "files.info": {"files:read"},
    "conversations.history": {"channels:history", "groups:history", "im:history", "mpim:history"},
    "conversations.replies": {"channels:history", "groups:history", "im:history", "mpim:history"},
    "assistant.threads.setStatus": {"chat:write"},
    "assistant.threads.setSuggestedPrompts": {"assistant:write"},
    "assistant.threads.setTitle": {"assistant:write"},
    "entity.presentDetails": set(),
    "reactions.add": {"reactions:write"},
    "users.info": {"users:read"},
    "usergroups.users.list": {"usergroups:read"},
    "views.open": set(),
    "views.update": set(),
    "views.publish": set(),
}
"""Scopes of which a method needs one (of the history scopes: the one of the kind of conversation)."""


class Refused(Exception):
    """Slack's `ok: false`."""

    def __init__(self, error: str, **more: Any) -> None:
        self.error, self.more = error, more


class WebApi:
    def __init__(self, slack: FakeSlack) -> None:
        class Bound(_Handler):
            fake = slack

        self.server = _Server(("127.0.0.1", 0), Bound)
        self.port = self.server.server_address[1]
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # connections that a fault has cut


class _Handler(BaseHTTPRequestHandler):
    fake: FakeSlack

    def log_message(self, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        """A file, for whoever has the token and its scope; others are sent to the page for signing in."""
        self.fake.called("download")
        file = self.fake.files.get(self.path.split("/")[2])
        fault = self.fake.faults.pick("download")
        if fault and fault.kind == ERROR:
            self._send(500, "")
        elif file is None:
            self._send(404, "")
        elif self.headers.get("Authorization") != f"Bearer {self.fake.bot_token}" or not self._may_read():
            self._send(302, "", {"Location": "http://127.0.0.1:1/signin"})
        else:
            self._send(200, self.fake.contents[file["id"]])

    def _may_read(self) -> bool:
        return "files:read" in self.fake.scopes

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if "json" in self.headers.get("Content-Type", ""):
            args = json.loads(raw or "{}")
        else:
            args = {key: values[0] for key, values in parse_qs(raw).items()}
        _, first, rest = self.path.split("/", 2)
        if first == "response":
            self._run("response_url", lambda: self.fake.respond(rest, args), plain=True)
        else:
            self._run(rest, lambda: self._call(rest, args))

    def _call(self, method: str, args: dict[str, Any]) -> dict[str, Any]:
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if "token" in args:
            raise Refused("token_in_body")
        if method not in SCOPES:
            raise Refused("unknown_method")
        if method == "oauth.v2.access":
            return self._exchange(args)
        right = self.fake.app_token if method == "apps.connections.open" else self.fake.bot_token
        if token != right:
            raise Refused(
                "not_allowed_token_type"
                if token.startswith(("xapp-", "xoxb-")) and token in {self.fake.app_token, self.fake.bot_token}
                else "invalid_auth"
            )
        self.fake.called(method)
        if SCOPES[method] and not SCOPES[method] & self.fake.scopes:
            raise Refused("missing_scope", needed=",".join(sorted(SCOPES[method])))
        result: dict[str, Any] = getattr(Methods(self.fake), method.replace(".", "_").lower())(args)
        return result

    def _exchange(self, args: dict[str, Any]) -> dict[str, Any]:
        given = base64.b64decode(self.headers.get("Authorization", "").removeprefix("Basic ")).decode()
        if given != f"{self.fake.client_id}:{self.fake.client_secret}":
            raise Refused("bad_client_secret")
        if args.get("code") not in self.fake.codes:
            raise Refused("invalid_code")
        self.fake.codes.discard(args["code"])
        team = {"id": self.fake.team, "name": "Acme"}
        return {
            "app_id": self.fake.app_id, "team": team, "access_token": self.fake.bot_token, "token_type": "bot",
            "bot_user_id": self.fake.bot, "scope": ",".join(sorted(self.fake.scopes)), "authed_user": {"id": "U0ADMIN"},
        }  # fmt: skip

    def _run(self, method: str, call: Callable[[], Any], *, plain: bool = False) -> None:
        fault = self.fake.faults.pick(method)
        kind = fault.kind if fault else ""
        if kind == RATE_LIMIT:
            self._send(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(int(fault.seconds))})  # type: ignore[union-attr]
            return
        if kind == ERROR:
            self._send(500, {"ok": False, "error": "internal_error"})
            return
        status = 200
        try:
            with self.fake.lock:
                answer = call()
            answer = {"ok": True, **answer} if not plain else "ok"
        except Refused as refused:
            answer = {"ok": False, "error": refused.error, **refused.more}
            if plain:
                status, answer = 400 if refused.error != "used_url" else 404, refused.error
        if kind == SLOW:
            self.fake.faults.cleared.wait(fault.seconds)  # type: ignore[union-attr]
        if kind == LOST:
            self._send(500, {"ok": False, "error": "fatal_error"})
        elif kind == RESET:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        else:
            self._send(status, answer)

    def _send(self, status: int, answer: Any, headers: dict[str, str] | None = None) -> None:
        content = answer
        if not isinstance(answer, bytes):
            content = (answer if isinstance(answer, str) else json.dumps(answer)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        for name, value in {
            "Content-Length": str(len(content)),
            "X-OAuth-Scopes": ",".join(sorted(self.fake.scopes)),
            **(headers or {}),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


class Methods:
    """One method of the Web API each; called under the lock."""

    def __init__(self, fake: FakeSlack) -> None:
        self.fake = fake

    def auth_test(self, _: dict[str, Any]) -> dict[str, Any]:
        fake = self.fake
        return {
            "url": "https://acme.slack.test/",
            "team": "Acme",
            "user": "cop",
            "team_id": fake.team,
            "user_id": fake.bot,
            "bot_id": fake.bot_id,
        }

    def apps_connections_open(self, _: dict[str, Any]) -> dict[str, Any]:
        return {"url": self.fake.new_socket_url()}

    def chat_postmessage(self, args: dict[str, Any]) -> dict[str, Any]:
        channel = self._channel(args["channel"], joining=True)
        if any(block["type"] in self.fake.refused_blocks for block in args.get("blocks", ())):
            raise Refused("invalid_blocks")
        self._check(message_faults(args), "chat.postMessage", args)
        more = {key: args[key] for key in ("blocks", "metadata") if args.get(key)}
        more["unfurl"] = (args.get("unfurl_links"), args.get("unfurl_media"))
        thread = args.get("thread_ts")
        message = self.fake.add_message(channel, self.fake.bot, args["text"], thread, by_app=True, **more)
        self.fake.statuses.pop((channel, args.get("thread_ts")), None)
        return {"channel": channel, "ts": message["ts"], "message": message}

    def chat_postephemeral(self, args: dict[str, Any]) -> dict[str, Any]:
        channel = self._channel(args["channel"], joining=True)
        self._check(message_faults(args), "chat.postEphemeral", args)
        self.fake.show_alone(channel, args["user"], args)
        return {"message_ts": self.fake.next_ts()}

    def chat_unfurl(self, args: dict[str, Any]) -> dict[str, Any]:
        metadata = args["metadata"] if isinstance(args["metadata"], dict) else json.loads(args["metadata"])
        entities = metadata["entities"]
        self._check([f for each in entities for f in entity_faults(each, shared=True)], "chat.unfurl", metadata)
        self.fake.unfurled[args.get("unfurl_id") or f"{args['channel']}:{args['ts']}"] = entities
        return {}

    def entity_presentdetails(self, args: dict[str, Any]) -> dict[str, Any]:
        self.fake.use_trigger(args["trigger_id"])
        given = {name: json.loads(v) if isinstance(v := args.get(name), str) else v for name in ("metadata", "error")}
        if given["metadata"]:
            self._check(entity_faults(given["metadata"], shared=False), "entity.presentDetails", given)
        self.fake.details[args["trigger_id"]] = given["metadata"] or given["error"] or {}
        return {}

    def users_info(self, args: dict[str, Any]) -> dict[str, Any]:
        return {"user": {"id": args["user"], "is_admin": args["user"] in self.fake.administrators}}

    def chat_update(self, args: dict[str, Any]) -> dict[str, Any]:
        message = self._own(args)
        self._check(message_faults(args), "chat.update", args)
        before = dict(message)
        message.update({key: args[key] for key in ("text", "blocks") if key in args})
        message["updates"] = message.get("updates", 0) + 1
        self.fake.tell_of_change(args["channel"], message, before)
        return {"channel": args["channel"], "ts": args["ts"], "text": args["text"]}

    def chat_delete(self, args: dict[str, Any]) -> dict[str, Any]:
        message = self._own(args)
        self.fake.messages[args["channel"]].remove(message)
        return {"channel": args["channel"], "ts": args["ts"]}

    def chat_getpermalink(self, args: dict[str, Any]) -> dict[str, Any]:
        channel, ts = self._channel(args["channel"]), args["message_ts"]
        if all(message["ts"] != ts for message in self.fake.messages[channel]):
            raise Refused("message_not_found")
        return {"channel": channel, "permalink": f"https://acme.slack.com/archives/{channel}/p{ts.replace('.', '')}"}

    def files_info(self, args: dict[str, Any]) -> dict[str, Any]:
        if args["file"] not in self.fake.files:
            raise Refused("file_not_found")
        return {"file": self.fake.files[args["file"]]}

    def conversations_history(self, args: dict[str, Any]) -> dict[str, Any]:
        channel = self._channel(args["channel"], joining=True)
        roots = [message for message in self.fake.messages[channel] if "thread_ts" not in message]
        return {"messages": [dict(message) for message in reversed(roots)][: int(args["limit"])], "has_more": False}

    def conversations_replies(self, args: dict[str, Any]) -> dict[str, Any]:
        channel = self._channel(args["channel"])
        found = [m for m in self.fake.messages[channel] if args["ts"] in {m["ts"], m.get("thread_ts")}]
        if not found:
            raise Refused("thread_not_found")
        shown = [dict(message) for message in found[: int(args.get("limit", 1000))]]
        if str(args.get("include_all_metadata", "0")).lower() not in {"1", "true"}:
            for message in shown:
                message.pop("metadata", None)
        return {"messages": shown, "has_more": False}

    def assistant_threads_setstatus(self, args: dict[str, Any]) -> dict[str, Any]:
        key = (self._channel(args["channel_id"]), args["thread_ts"])
        self.fake.all_statuses.append((*key, args["status"]))
        self.fake.statuses[key] = args["status"]
        return {}

    def assistant_threads_setsuggestedprompts(self, args: dict[str, Any]) -> dict[str, Any]:
        prompts = args["prompts"] if isinstance(args["prompts"], list) else json.loads(args["prompts"])
        if not 1 <= len(prompts) <= 4 or any(set(prompt) != {"title", "message"} for prompt in prompts):
            raise Refused("invalid_arguments")
        self.fake.prompts[self._channel(args["channel_id"]), args.get("thread_ts")] = prompts
        return {}

    def assistant_threads_settitle(self, args: dict[str, Any]) -> dict[str, Any]:
        self.fake.titles[self._channel(args["channel_id"]), args["thread_ts"]] = args["title"]
        return {}

    def reactions_add(self, args: dict[str, Any]) -> dict[str, Any]:
        channel = self._channel(args["channel"], joining=True)
        if all(message["ts"] != args["timestamp"] for message in self.fake.messages[channel]):
            raise Refused("message_not_found")
        if args["name"] in self.fake.reactions[channel, args["timestamp"]]:
            raise Refused("already_reacted")
        self.fake.reactions[channel, args["timestamp"]].append(args["name"])
        return {}

    def usergroups_users_list(self, args: dict[str, Any]) -> dict[str, Any]:
        return {"users": sorted(self.fake.groups[args["usergroup"]])}

    def views_open(self, args: dict[str, Any]) -> dict[str, Any]:
        view = self._view(args, "modal")
        self.fake.use_trigger(args["trigger_id"])
        id_ = f"V{len(self.fake.views) + 1:04}"
        self.fake.views[id_] = view
        return {"view": {"id": id_, **view}}

    def views_update(self, args: dict[str, Any]) -> dict[str, Any]:
        if args["view_id"] not in self.fake.views:
            raise Refused("not_found")
        self.fake.views[args["view_id"]] = self._view(args, "modal")
        return {"view": {"id": args["view_id"]}}

    def views_publish(self, args: dict[str, Any]) -> dict[str, Any]:
        self.fake.homes[args["user_id"]] = self._view(args, "home")
        return {"view": {"id": f"H{args['user_id']}"}}

    def _view(self, args: dict[str, Any], kind: str) -> dict[str, Any]:
        view: dict[str, Any] = args["view"] if isinstance(args["view"], dict) else json.loads(args["view"])
        if view["type"] != kind:
            raise Refused("invalid_arguments")
        self._check(view_faults(view), f"a {kind}", view)
        return view

    def _check(self, faults: list[str], where: str, content: dict[str, Any]) -> None:
        if faults:
            self.fake.violations.append((where, faults, content))
            too_long = any("msg_blocks_too_long" in fault for fault in faults)
            raise Refused("msg_blocks_too_long" if too_long else "invalid_blocks", errors=faults)

    def _channel(self, channel: str, *, joining: bool = False) -> str:
        if channel in self.fake.people:
            channel = self.fake.direct(channel)
        if channel not in self.fake.members:
            raise Refused("channel_not_found")
        if joining and self.fake.bot not in self.fake.members[channel]:
            raise Refused("not_in_channel")
        return channel

    def _own(self, args: dict[str, Any]) -> dict[str, Any]:
        channel = self._channel(args["channel"])
        for message in self.fake.messages[channel]:
            if message["ts"] == args["ts"]:
                if message["user"] != self.fake.bot:
                    raise Refused("cant_update_message")
                return message
        raise Refused("message_not_found")
