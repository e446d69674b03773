#pragma once

#include <string>
#include <vector>

class wxWindow;

namespace packhouse::test {

/// What a person would see as broken below `top`: text that its control is too small for, controls that stand outside what contains them, and
/// controls that overlap their neighbours. One sentence each. Text that ends in … is none if its tooltip says the whole.
std::vector<std::string> lookFaults(const wxWindow& top);

/// The edges on which what stands in a panel begins, row by row, in pixels of a 100 % screen: the left ones, and the right one that labels share.
std::vector<int> leftEdges(const wxWindow& panel);

} // namespace packhouse::test
