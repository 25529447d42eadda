#!/usr/bin/env python3
"""Opens reports in a headless Chromium: on a desk, on a phone, in dark mode and on paper.

    apt-get install chromium
    cargo build && tests/browser/look.py target/debug/aisa-backlinks /tmp/pictures

It makes two pages, a sample from the sandbox and one whose texts try to run, steer or load something. Each is opened in
every form; the script fails where a page is wider than its window, asks for anything but itself, runs a script, or has an
error on its console. It leaves a picture of every form, and of the paper, for people to look at. Not part of `cargo test`,
because it needs a browser; needs Python 3.8 and nothing from elsewhere.
"""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# Name, width, height, colour scheme, medium.
FORMS = [
    ("desk", 1200, 900, "light", "screen"),
    ("desk-dark", 1200, 900, "dark", "screen"),
    ("phone", 390, 844, "light", "screen"),
    ("phone-dark", 390, 844, "dark", "screen"),
    ("narrow", 320, 640, "light", "screen"),
    ("paper", 718, 1016, "light", "print"),
    ("paper-dark", 718, 1016, "dark", "print"),
]

HOSTILE = [
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "</title></style></table></svg><svg onload=window.hit=1>",
    "'\"><iframe src=https://evil.example/></iframe>",
    "javascript:window.hit=1",
    "\u202e\u2066 right to left \u05d0\u05d1\u05d2",
    "{{7*7}} ${7*7} <!-- -->",
    "averyveryverylongwordwithoutanyplacetobreak" * 8,
    "\u7532\u4e59\u4e19\u4e01" * 60,
    "",
]


class Gateway(BaseHTTPRequestHandler):
    """Answers every call with one result that has something for each part of a page."""

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        rows = [
            {
                "date": f"{2024 + month // 12}-{month % 12 + 1:02}-01 00:00:00 +00:00",
                "anchor": text, "domain": text, "target": text,
                "backlinks": 10 ** month, "new_backlinks": 10 ** month, "lost_backlinks": 3 ** month,
                "referring_domains": 7 * month, "new_referring_domains": 1, "lost_referring_domains": 0,
                "rank": 1000, "intersections": 2 ** 60, "first_seen": text,
            }
            for month, text in enumerate(HOSTILE)
        ]
        counts = {text: 10 ** place for place, text in enumerate(HOSTILE)}
        names = ["referring_links_tld", "referring_links_countries", "referring_links_platform_types",
                 "referring_links_attributes"]
        result = {"target": HOSTILE[0], "backlinks": 2 ** 62, "rank": 1, "items": rows, "total_count": 10 ** 15,
                  **{name: counts for name in names}}
        task = {"id": "1", "status_code": 20000, "status_message": "Ok.", "result": [result]}
        body = json.dumps({"status_code": 20000, "status_message": "Ok.", "tasks": [task]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-AISA-Customer-Cost-Micros-USD", "24036")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Browser:
    """A Chromium that is spoken to over two pipes."""

    def __init__(self, folder):
        name = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if name is None:
            sys.exit("there is no Chromium here: apt-get install chromium")
        theirs_in, self.input = os.pipe()
        self.output, theirs_out = os.pipe()

        def pipes():
            # The browser reads from 3 and writes to 4; first out of the way, for these may be the same numbers.
            ends = [os.dup(theirs_in), os.dup(theirs_out)]
            high = [os.dup2(end, 100 + place) for place, end in enumerate(ends)]
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [name, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             f"--user-data-dir={folder}", "--remote-debugging-pipe"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            preexec_fn=pipes,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self.number, self.rest, self.events, self.session = 0, b"", [], None

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.input, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def receive(self):
        while b"\0" not in self.rest:
            chunk = os.read(self.output, 1 << 20)
            if not chunk:
                raise RuntimeError("the browser has ended")
            self.rest += chunk
        line, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(line)
        if "method" in message:
            self.events.append(message)
        return message

    def open(self):
        """A new tab."""
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Network", "Runtime", "Log"]:
            self.call(f"{domain}.enable")
        self.events.clear()

    def visit(self, url):
        self.call("Page.navigate", url=url)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.receive()

    def value(self, expression):
        return self.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def close(self):
        self.session = None
        self.call("Browser.close")
        self.process.wait()


def faults(browser, url):
    """What is wrong with the open page."""
    for event in browser.events:
        method, said = event["method"], event["params"]
        if method == "Network.requestWillBeSent" and said["request"]["url"] != url:
            yield f"it asks for {said['request']['url']}"
        elif method in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded",
                        "Page.javascriptDialogOpening"):
            yield f"{method}: {said}"
    if browser.value("window.hit") is not None:
        yield "a stranger's script ran"
    if browser.value("document.querySelectorAll('script, img, iframe, a, link, object, [onload], [onerror]').length"):
        yield "a stranger's element is in it"
    wide = browser.value("""[...document.querySelectorAll('body *')]
        .filter(e => !e.closest('svg') && e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 40)).slice(0, 3)""")
    if wide:
        yield f"it is wider than its window: {wide}"


def look(browser, page, pictures):
    url = page.as_uri()
    found = []
    for name, width, height, scheme, medium in FORMS:
        browser.open()
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                     mobile=width < 500)
        browser.call("Emulation.setEmulatedMedia", media=medium,
                     features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.visit(url)
        found += [f"{page.stem}, {name}: {fault}" for fault in faults(browser, url)]
        picture = browser.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        (pictures / f"{page.stem}-{name}.png").write_bytes(base64.b64decode(picture))
        if medium == "screen":
            browser.value("document.querySelectorAll('details').forEach(e => e.open = true)")
            found += [f"{page.stem}, {name}, unfolded: {fault}" for fault in faults(browser, url)]
        if name == "paper":
            paper = browser.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"]
            (pictures / f"{page.stem}.pdf").write_bytes(base64.b64decode(paper))
    return found


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, pictures = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    sample, hostile = pictures / "sample.html", pictures / "hostile.html"
    subprocess.run([program, "report", "example.net", "--sandbox", "--quiet", "-O", sample], check=True)
    gateway = ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    threading.Thread(target=gateway.serve_forever, daemon=True).start()
    subprocess.run(
        [program, "report", "example.com", "--quiet", "-O", hostile, "--base-url",
         f"http://127.0.0.1:{gateway.server_port}/apis/v1"],
        check=True, env={**os.environ, "AISA_API_KEY": "sk-aisa-nobody"},
    )
    gateway.shutdown()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(folder)
        try:
            found = look(browser, sample, pictures) + look(browser, hostile, pictures)
        finally:
            browser.close()
    for fault in found:
        print(fault, file=sys.stderr)
    print(f"{2 * len(FORMS)} pictures are in {pictures}, {len(found)} faults")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
