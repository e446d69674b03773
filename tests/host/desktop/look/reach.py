"""What a screen reader gets of every page: each button, field, list and column must have a name.

Starts the desktop on a home under its own session bus, opens page after page by the Go menu, and walks the accessible tree. Cells of lists are
not walked (a list of a million rows has millions of them); their columns are. Ends 1 and lists what has no name.
usage: dbus-run-session -- xvfb-run -a /usr/bin/python3 reach.py DESKTOP HOME
"""
import os
import signal
import subprocess
import sys
import time

os.environ.pop("NO_AT_BRIDGE", None)
import pyatspi  # noqa: E402  (after the bridge is allowed)
from gi.repository import GLib  # noqa: E402

NAMED = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER, pyatspi.ROLE_LINK,
    pyatspi.ROLE_MENU, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE,
    pyatspi.ROLE_LIST_BOX, pyatspi.ROLE_PROGRESS_BAR,
}
LISTS = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST_BOX}


def patiently(look, seconds=30.0):
    """The first true answer of `look`, asked again and again; what the tree loses while it is read counts as not there yet."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except Exception:  # the window builds while it is read
            pass
        time.sleep(0.1)
    raise SystemExit("the desktop did not show what was waited for")


def window(process):
    desktop = pyatspi.Registry.getDesktop(0)
    for app in desktop:
        if app is not None and app.get_process_id() == process.pid and app.childCount > 0:
            return app[0]
    return None


def children(node):
    for place in range(node.childCount):
        child = node.getChildAtIndex(place)
        if child is not None:
            yield child


def menu(top, name):
    for bar in children(top):
        stack = [bar]
        while stack:
            node = stack.pop()
            if node.getRole() == pyatspi.ROLE_MENU and node.name == name:
                return node
            if node.getRole() in (pyatspi.ROLE_MENU_BAR, pyatspi.ROLE_FILLER, pyatspi.ROLE_PANEL):
                stack.extend(children(node))
    return None


def has_name(node):
    if node.name.strip():
        return True
    return any(relation.getRelationType() == pyatspi.RELATION_LABELLED_BY for relation in node.getRelationSet())


def inside_combo_box(node):
    """The list that a combo box drops down is the toolkit's own and carries no name beside the box's."""
    return node.parent is not None and node.parent.getRole() == pyatspi.ROLE_COMBO_BOX


def path_of(node):
    parts = []
    while node is not None and node.getRole() != pyatspi.ROLE_APPLICATION:
        parts.append(f"{node.getRoleName()} “{node.name}”")
        node = node.parent
    return " ← ".join(parts[:5])


def columns_of(table):
    try:
        grid = table.queryTable()
    except NotImplementedError:
        return []
    return [(grid.getColumnHeader(place), grid.getColumnDescription(place)) for place in range(grid.nColumns)]


def nameless(top):
    """What is shown and has no name, and how many things were looked at."""
    faults, seen, stack = [], 0, [top]
    while stack:
        node = stack.pop()
        role = node.getRole()
        shown = node.getState().contains(pyatspi.STATE_SHOWING) or role in (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_MENU)
        if not shown and node is not top:
            continue
        if role in NAMED and not inside_combo_box(node):
            seen += 1
            if not has_name(node):
                faults.append(path_of(node))
        if role in LISTS:
            for place, (header, words) in enumerate(columns_of(node)):
                seen += 1
                if not words and not (header is not None and header.name):
                    faults.append(f"column {place} of {path_of(node)}")
            continue
        stack.extend(children(node))
    return faults, seen


def walk(top):
    """All that is shown, lists without their cells."""
    stack = [top]
    while stack:
        node = stack.pop()
        if node is not top and not node.getState().contains(pyatspi.STATE_SHOWING):
            continue
        yield node
        if node.getRole() not in LISTS and node.getRole() not in (pyatspi.ROLE_MENU_BAR, pyatspi.ROLE_COMBO_BOX):
            stack.extend(children(node))


def identity(node):
    place = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return (node.getRoleName(), node.name, place.x, place.y)


def focused(top):
    for node in walk(top):
        if node.getState().contains(pyatspi.STATE_FOCUSED):
            return identity(node)
        if node.getRole() in LISTS and any(child.getState().contains(pyatspi.STATE_FOCUSED) for child in header_cells(node)):
            return identity(node)
    return None


def header_cells(table):
    grid = table.queryTable() if table.getRole() != pyatspi.ROLE_LIST_BOX else None
    places = range(grid.nColumns) if grid is not None else []
    return [header for header in (grid.getColumnHeader(place) for place in places) if header is not None]


class Told:
    """What was told to have the focus last. The tree alone does not say it of a combo box: its button inside has it, and stands in no list."""

    def __init__(self):
        self.node = None
        pyatspi.Registry.registerEventListener(self.heard, "object:state-changed:focused")

    def heard(self, event):
        if event.detail1:
            self.node = event.source

    def box(self):
        while GLib.MainContext.default().iteration(False):
            pass
        node = self.node
        for _ in range(3):
            if node is None:
                return None
            if node.getRole() == pyatspi.ROLE_COMBO_BOX:
                return identity(node)
            node = node.parent
        return None


def wants_focus(node):
    state = node.getState()
    return (node.getRole() in NAMED - {pyatspi.ROLE_MENU, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_PROGRESS_BAR}
            and state.contains(pyatspi.STATE_FOCUSABLE) and state.contains(pyatspi.STATE_SENSITIVE) and not inside_combo_box(node))


def press_tab():
    subprocess.run(["xdotool", "key", "Tab"], check=True)
    time.sleep(0.05)


def where(top, told):
    """What has the focus now; what is told of it comes a moment after the key."""
    end = time.monotonic() + 1.0
    while time.monotonic() < end:
        found = patiently(lambda: focused(top) or told.box() or "nowhere", 5)
        if found != "nowhere":
            return found
        time.sleep(0.05)
    return "nowhere"


def not_reached(top, told):
    """Walks with Tab until nothing new has come for a whole round; what wants the focus and never had it, and the walk."""
    visited, known = [], 0
    while known <= max(len(visited), 10):
        if len(visited) > 200:
            return ["Tab finds ever new places: " + repr(visited[-3:])], visited
        press_tab()
        now = where(top, told)
        known = known + 1 if now in visited else 0
        if now not in visited:
            visited.append(now)
    lacking = [repr(identity(node)) for node in walk(top) if wants_focus(node) and identity(node) not in visited]
    blind = [f"a stop that says nothing: {stop}" for stop in visited if stop == "nowhere" or stop[0] == "panel" or not stop[1]]
    return lacking + blind, visited


def main():
    program, home = sys.argv[1:3]
    process = subprocess.Popen([program, "--home", home])
    faults = 0
    try:
        top = patiently(lambda: window(process), 60)
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid), "windowfocus"], check=True)
        told = Told()
        go = patiently(lambda: menu(top, "Go"))
        pages = [item for item in children(go) if item.getRole() == pyatspi.ROLE_MENU_ITEM and not item.name.endswith("…")]
        if len(pages) < 5:
            raise SystemExit(f"the Go menu holds {len(pages)} pages only")
        for page in pages:
            name = page.name
            page.queryAction().doAction(0)
            time.sleep(1.0)
            unnamed, seen = patiently(lambda: nameless(top))
            unreached, visited = not_reached(top, told)
            print(f"{name}: {seen} controls and columns, {len(unnamed)} without a name; Tab stops {len(visited)} times, {len(unreached)} not reached")
            for fault in unnamed:
                print("   no name:", fault)
            for fault in unreached:
                print("   not reached:", fault)
            if unreached or "--walk" in sys.argv:
                print("   the walk:", *visited, sep="\n      ")
            faults += len(unnamed) + len(unreached)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
