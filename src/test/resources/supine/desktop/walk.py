"""Starts the command given, reads its window as assistive technology does (AT-SPI), and prints what it finds, a line each.

    node<TAB>depth<TAB>role<TAB>states<TAB>value<TAB>name<TAB>description
    focus<TAB>name              after each press of Tab, until it comes round
    told<TAB>event<TAB>name     what the window told of by itself after the command "next"
    page<TAB>number             what follows is of this page; only if the command ends in "home"
"""
import subprocess
import sys
import time

import pyatspi

TOLD = ("object:property-change:accessible-name", "object:property-change:accessible-value")
STATES = {
    pyatspi.STATE_FOCUSABLE: "focusable",
    pyatspi.STATE_FOCUSED: "focused",
    pyatspi.STATE_SHOWING: "showing",
    pyatspi.STATE_ENABLED: "enabled",
}


def line(*parts):
    print("\t".join(("" if part is None else str(part)).replace("\t", " ").replace("\n", " ") for part in parts), flush=True)


def states(node):
    held = node.getState().getStates()
    return ",".join(word for state, word in STATES.items() if state in held)


def value(node):
    try:
        return node.queryValue().currentValue
    except NotImplementedError:
        return ""


def walk(node, depth=0):
    yield depth, node
    for child in node:
        if child is not None:
            yield from walk(child, depth + 1)


def window(seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        for application in pyatspi.Registry.getDesktop(0):
            for top in application or ():
                if top is not None and "Supine" in (top.name or ""):
                    return top
        time.sleep(0.1)
    sys.exit("assistive technology finds no window of Supine")


def focused(top):
    for _, node in walk(top):
        if pyatspi.STATE_FOCUSED in node.getState().getStates() and node.getRole() != pyatspi.ROLE_FRAME:
            return node.name
    return None


def order(child, line_to):
    line_to.write(child + "\n")
    line_to.flush()


def tab_round(top, program):
    first = focused(top)
    seen = first
    for _ in range(40):
        line("focus", seen)
        order("tab", program.stdin)
        end = time.time() + 5
        now = seen
        while now == seen and time.time() < end:
            time.sleep(0.05)
            now = focused(top)
        seen = now
        if seen == first:
            return


def listen(program, seconds=3):
    def tell(event):
        line("told", event.type, event.source.name)

    pyatspi.Registry.registerEventListener(tell, *TOLD)
    order("next", program.stdin)
    end = time.time() + seconds
    while time.time() < end:
        pyatspi.Registry.pumpQueuedEvents()
        # Events arrive through the main loop.
        import gi.repository.GLib as glib
        while glib.MainContext.default().iteration(False):
            pass
        time.sleep(0.02)
    pyatspi.Registry.deregisterEventListener(tell, *TOLD)


def nodes(top):
    for depth, node in walk(top):
        line("node", depth, node.getRoleName(), states(node), value(node), node.name, node.description)


def pages(top, program, number=6):
    for page in range(1, number + 1):
        line("page", page)
        order("page " + str(page), program.stdin)
        time.sleep(1.5)
        nodes(top)
        tab_round(top, program)


def main():
    program = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=sys.stderr, text=True)
    try:
        top = window()
        time.sleep(1)
        if sys.argv[-1] == "home":
            pages(top, program)
        else:
            nodes(top)
            tab_round(top, program)
            listen(program)
    finally:
        program.stdin.close()
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            program.kill()


main()
