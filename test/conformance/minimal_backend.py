"""A backend for the counter in nothing but Python's standard library: docs/protocol/README.md, made into code.

It chooses nothing cleverly (the first candidate that there is), and forgets everything when it ends. It shows that the pages of the
protocol are enough, and what the conformance suite finds: with --break NAME one rule is broken.

    python3 test/conformance/minimal_backend.py CONTENT.json [--port 0] [--break NAME]
"""

import argparse
import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MOST_BODY = 16 * 1024
CONTENT_ID = re.compile(r"[a-z\d][a-z\d-]{0,63}")
RANDOM_ID = re.compile(r"[A-Za-z\d_-]{22,64}")
VERSION = re.compile(r"[A-Za-z\d][A-Za-z\d_.+-]{0,63}")
HASH = re.compile(r"[A-Za-z\d+/]{43}=")
LANGUAGES = ("ja", "ja-x-easy", "en")
QUESTIONS_A_DAY = 100

STATUS = {
    "malformed": 400, "key-missing": 400, "consent-required": 403, "consent-stale": 403, "not-found": 404,
    "unknown-content": 404, "method-not-allowed": 405, "too-large": 413, "media-type": 415, "key-reused": 422,
    "unknown-id": 422, "quota-reached": 429,
}


class Refused(Exception):
    """A problem: its code, and what goes with it."""

    def __init__(self, code, **more):
        super().__init__(code)
        self.code, self.more = code, more


def matching(pattern):
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def one_of(*words):
    return lambda value: isinstance(value, str) and value in words


def ids(most):
    return lambda value: isinstance(value, list) and len(value) <= most and all(map(matching(CONTENT_ID), value))


def moment(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0 and value == int(value)


def fields(**wanted):
    return lambda value: isinstance(value, dict) and all(name in value and test(value[name]) for name, test in wanted.items())


def participant(value):
    if not isinstance(value, dict):
        return False
    kind = value.get("kind")
    if kind == "browser":
        return matching(RANDOM_ID)(value.get("id"))
    if kind == "invitation":
        return matching(re.compile(r"[A-Za-z\d-]{4,64}"))(value.get("code"))
    return kind == "account"


RECEIPT = fields(
    id=matching(RANDOM_ID), contentId=matching(CONTENT_ID), termsVersion=matching(VERSION), termsHash=matching(HASH), at=moment
)
BODIES = {
    "consent": fields(receipt=RECEIPT, language=one_of(*LANGUAGES), participant=participant),
    "withdrawal": fields(receiptId=matching(RANDOM_ID), at=moment),
    "turn": fields(
        receiptId=matching(RANDOM_ID), contentId=matching(CONTENT_ID), contentVersion=matching(VERSION),
        language=one_of(*LANGUAGES), termIds=ids(64), path=ids(16), scope=one_of("path", "all"), candidates=ids(32),
        decision=one_of("answer", "choose", "none"),
    ),
    "feedback": fields(
        receiptId=matching(RANDOM_ID), entryId=matching(CONTENT_ID), value=one_of("helped", "not-helped")
    ),
    "status": fields(contentId=matching(CONTENT_ID)),
}


class Backend:
    """The rules, without HTTP. One lock: what is looked up and what is done belong together."""

    def __init__(self, content, broken=None):
        self.content, self.broken = content, broken
        self.lock = threading.Lock()
        self.receipts = {}  # id: its terms' hash
        self.replies = {}  # (call, key): (request, reply, receipt's id)
        self.asked = {}  # receipt's id: how often

    def handle(self, name, body, key):
        if name not in BODIES:
            raise Refused("not-found")
        keyed = name != "status"
        if keyed and not (isinstance(key, str) and RANDOM_ID.fullmatch(key)) and self.broken != "key":
            raise Refused("key-missing")
        if not BODIES[name](body) and self.broken != "sentences":
            raise Refused("malformed")
        if self.broken == "unknown-fields" and "later" in body:
            raise Refused("malformed")
        if self.broken == "lock":
            return self.once(name, body, key, keyed)
        with self.lock:
            return self.once(name, body, key, keyed)

    def once(self, name, body, key, keyed):
        known = json.dumps(body, sort_keys=self.broken != "order")
        stored = self.replies.get((name, key)) if keyed and self.broken != "replay" else None
        if stored:
            request, reply, _ = stored
            if request != known and self.broken != "reuse":
                raise Refused("key-reused")
            return reply
        if self.broken == "lock":
            time.sleep(0.05)
        reply = getattr(self, name)(body)
        if keyed:
            self.replies[(name, key)] = (known, reply, body.get("receiptId"))
        return reply

    def consented(self, receipt_id):
        if receipt_id not in self.receipts and self.broken != "consent":
            raise Refused("consent-required", terms=self.content["terms"])
        if self.receipts.get(receipt_id, self.content["terms"]["hash"]) != self.content["terms"]["hash"]:
            raise Refused("consent-stale", terms=self.content["terms"])

    def served(self, content_id):
        if content_id != self.content["contentId"]:
            raise Refused("unknown-content")

    def known(self, where, found, ids_there_are):
        for index, each in enumerate(found):
            if each not in ids_there_are and self.broken != "unknown-ids":
                raise Refused("unknown-id", pointer=f"/{where}/{index}")

    def consent(self, body):
        receipt = body["receipt"]
        self.served(receipt["contentId"])
        terms = self.content["terms"]
        if (receipt["termsVersion"], receipt["termsHash"]) != (terms["version"], terms["hash"]):
            raise Refused("consent-stale", **({} if self.broken == "terms" else {"terms": terms}))
        self.receipts[receipt["id"]] = receipt["termsHash"]
        return {"recordedAt": now(), "quota": self.quota(receipt["id"])}

    def withdrawal(self, body):
        gone = body["receiptId"]
        if self.broken != "withdrawal":
            self.receipts.pop(gone, None)
            self.asked.pop(gone, None)
            self.replies = {k: v for k, v in self.replies.items() if v[2] != gone}
        return {"withdrawnAt": now()}

    def turn(self, body):
        self.consented(body["receiptId"])
        self.served(body["contentId"])
        for field, there in (("termIds", "termIds"), ("path", "choiceIds"), ("candidates", "entryIds")):
            self.known(field, body[field], self.content[there])
        if self.asked.get(body["receiptId"], 0) >= QUESTIONS_A_DAY:
            raise Refused("quota-reached", quota=self.quota(body["receiptId"]))
        self.asked[body["receiptId"]] = self.asked.get(body["receiptId"], 0) + 1
        quota = self.quota(body["receiptId"])
        if self.broken == "generated":
            return {"result": "selected", "entryIds": ["made-up-by-a-model"], "decision": "answer", "foundBy": "ai", "quota": quota}
        if not body["candidates"]:
            return {"result": "no-match", "quota": quota}
        return {
            "result": "selected", "entryIds": body["candidates"][:1], "decision": "choose", "foundBy": "search", "quota": quota,
        }

    def feedback(self, body):
        self.consented(body["receiptId"])
        self.known("entryId", [body["entryId"]], self.content["entryIds"])
        return {"recordedAt": now()}

    def status(self, body):
        self.served(body["contentId"])
        return {"state": "open", "notice": None}

    def quota(self, receipt_id):
        day = 24 * 60 * 60 * 1000
        tokyo = 9 * 60 * 60 * 1000
        midnight = ((now() + tokyo) // day + 1) * day - tokyo
        return {"left": max(0, QUESTIONS_A_DAY - self.asked.get(receipt_id, 0)), "resetsAt": midnight}


def now():
    return int(time.time() * 1000)


def handler(backend):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            """No address and no request is kept."""

        def send(self, status, body, kind="application/json"):
            data = b"" if body is None else json.dumps(body).encode()
            self.send_response(status)
            origin = self.headers.get("origin")
            if origin and backend.broken != "cors":
                self.send_header("Access-Control-Allow-Origin", origin)
                self.send_header("Access-Control-Expose-Headers", "RateLimit, RateLimit-Policy, Retry-After")
                if self.command == "OPTIONS":
                    self.send_header("Access-Control-Allow-Methods", "POST")
                    self.send_header("Access-Control-Allow-Headers", "content-type, idempotency-key, authorization")
                    self.send_header("Access-Control-Max-Age", "86400")
            self.send_header("Vary", "Origin")
            if body is not None:
                self.send_header("Content-Type", kind)
            if status != 204:
                self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def refuse(self, refused):
            kind = "application/json" if backend.broken == "problems" else "application/problem+json"
            status = STATUS[refused.code]
            self.send(status, {"type": f"tag:madoguchi,2026:problem:{refused.code}", "status": status, **refused.more}, kind)

        def do_OPTIONS(self):
            self.send(204, None)

        def do_GET(self):
            self.refuse(Refused("method-not-allowed"))

        do_PUT = do_DELETE = do_PATCH = do_GET

        def do_POST(self):
            try:
                length = int(self.headers.get("content-length") or 0)
                raw = self.rfile.read(length)
                name = self.path.rsplit("/", 1)[-1]
                if name not in BODIES:
                    raise Refused("not-found")
                if not (self.headers.get("content-type") or "").lower().startswith("application/json"):
                    raise Refused("media-type")
                if length > MOST_BODY:
                    raise Refused("too-large")
                try:
                    body = json.loads(raw)
                except ValueError:
                    raise Refused("malformed") from None
                self.send(200, backend.handle(name, body, self.headers.get("idempotency-key")))
            except Refused as refused:
                self.refuse(refused)

    return Handler


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("content")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--break", dest="broken")
    options = parser.parse_args()
    with open(options.content, encoding="utf-8") as file:
        backend = Backend(json.load(file), options.broken)
    server = ThreadingHTTPServer(("127.0.0.1", options.port), handler(backend))
    server.daemon_threads = True
    print(f"http://127.0.0.1:{server.server_port}/v1", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
