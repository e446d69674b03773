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


def wants_focus(node):
    state = node.getState()
    return (node.getRole() in NAMED - {pyatspi.ROLE_MENU, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_PROGRESS_BAR}
            and state.contains(pyatspi.STATE_FOCUSABLE) and state.contains(pyatspi.STATE_SENSITIVE) and not inside_combo_box(node))


def press_tab():
    subprocess.run(["xdotool", "key", "Tab"], check=True)
    time.sleep(0.05)


def not_reached(top):
    """Walks with Tab until a place comes again; what wants the focus and never had it, and the walk."""
    visited = []
    for _ in range(200):
        press_tab()
        now = patiently(lambda: focused(top) or "nowhere", 5)
        if now in visited and len(visited) > 1 and now == visited[0]:
            break
        if now not in visited:
            visited.append(now)
    else:
        return ["Tab never came round again: " + repr(visited[-3:])], visited
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
        go = patiently(lambda: menu(top, "Go"))
        pages = [item for item in children(go) if item.getRole() == pyatspi.ROLE_MENU_ITEM]
        if len(pages) < 5:
            raise SystemExit(f"the Go menu holds {len(pages)} pages only")
        for page in pages:
            name = page.name
            page.queryAction().doAction(0)
            time.sleep(1.0)
            unnamed, seen = patiently(lambda: nameless(top))
            unreached, visited = not_reached(top)
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
