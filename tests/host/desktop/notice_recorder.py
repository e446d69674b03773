"""A desktop's notification service (org.freedesktop.Notifications) that shows nothing and writes down each notice as a line of JSON. A line
"click NUMBER" on standard input acts as a person who clicks that notice."""
import json
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = "org.freedesktop.Notifications"


class Recorder(dbus.service.Object):
    def __init__(self, bus):
        super().__init__(dbus.service.BusName(NAME, bus), "/org/freedesktop/Notifications")
        self.count = 0

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, program, replaces, icon, summary, body, actions, hints, timeout):
        self.count += 1
        print(json.dumps({"summary": str(summary), "body": str(body), "actions": [str(action) for action in actions]}), flush=True)
        return dbus.UInt32(self.count)

    @dbus.service.signal(NAME, signature="us")
    def ActionInvoked(self, number, action):
        pass


def command(source, _condition, recorder):
    line = source.readline()
    if not line:
        loop.quit()
        return False
    recorder.ActionInvoked(dbus.UInt32(int(line.split()[1])), "default")
    return True


DBusGMainLoop(set_as_default=True)
recorder = Recorder(dbus.SessionBus())
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, command, recorder)
print("ready", flush=True)
loop.run()
