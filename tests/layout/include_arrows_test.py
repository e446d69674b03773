#!/usr/bin/env python3
"""The include check itself: planted faults are found, an innocent file is not."""
import pathlib
import tempfile
import unittest

import include_arrows


class IncludeArrows(unittest.TestCase):
    def findings(self, path: str, text: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / path
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
            return include_arrows.check(pathlib.Path(folder))

    def test_a_rule_of_a_plugin_that_includes_wx_is_named(self):
        self.assertEqual(1, len(self.findings("plugins/fulfill/poll.cpp", "#include <wx/frame.h>\n")))

    def test_a_page_may_include_wx(self):
        self.assertEqual([], self.findings("plugins/fulfill/ui/queue_page.cpp", "#include <wx/frame.h>\n"))

    def test_soci_in_a_public_header_of_data_is_named(self):
        self.assertEqual(1, len(self.findings("data/include/packhouse/data/database.hpp", "#include <soci/soci.h>\n")))

    def test_sql_outside_data_is_named(self):
        self.assertEqual(1, len(self.findings("host/cli/main.cpp", 'auto text = "SELECT key FROM orders";\n')))

    def test_a_host_that_knows_a_plugin_is_named(self):
        self.assertEqual(1, len(self.findings("host/cli/main.cpp", '#include "fulfill/poll.hpp"\n')))

    def test_cups_outside_print_is_named(self):
        self.assertEqual(1, len(self.findings("host/service/serve.cpp", "#include <cups/cups.h>\n")))


if __name__ == "__main__":
    unittest.main()
