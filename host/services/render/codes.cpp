#include "codes.hpp"

#include <algorithm>
#include <array>

namespace packhouse::host::render {

namespace {

constexpr std::array table{
    Code{"page", "page", "number of this page", "1"},
    Code{"pages", "page", "number of pages", "2"},
    Code{"date", "page", "the day of printing; date(7) is seven days later", "2026-04-14"},
    Code{"studio", "studio", "name of the studio", "Harbour Street Studio"},
    Code{"studio.address1", "studio", "first line of the studio's address", "12 Harbour Street"},
    Code{"studio.address2", "studio", "second line of the studio's address", "Dover CT16 1AA"},
    Code{"studio.contact", "studio", "telephone or e-mail for questions", "hello@harbour.example"},
    Code{"account", "account", "description of the account", "Northfield schools"},
    Code{"accountcode", "account", "code of the account", "NORTH"},
    Code{"seasoncode", "job", "code of the season", "S26"},
    Code{"workspacecode", "job", "code of the workspace", "SCHOOLS"},
    Code{"offercode", "job", "code of the offer", "SPRING26"},
    Code{"jobname", "job", "name of the job", "Northfield Primary, spring 2026"},
    Code{"jobkey", "job", "key of the job", "J7KQ4MWD"},
    Code{"event.date", "job", "day the pictures were taken", "2026-03-02"},
    Code{"folder", "folder", "name of the class or team", "Class 3b"},
    Code{"folderkey", "folder", "key of the class or team", "F7KQ4MWD"},
    Code{"family", "family", "name of the family", "Okafor"},
    Code{"familykey", "family", "key of the family", "M7KQ4MWD"},
    Code{"name", "subject", "first and last name", "Maya Okafor"},
    Code{"firstname", "subject", "first name", "Maya"},
    Code{"lastname", "subject", "last name", "Okafor"},
    Code{"id", "subject", "the unique ID of the roster", "10423"},
    Code{"key", "subject", "key of the subject", "7KQX4MWD"},
    Code{"pose", "image", "label of the pose", "2"},
    Code{"imageno", "image", "number of the picture within its subject", "1"},
    Code{"imagefilename", "image", "file name of the picture", "0412.jpg"},
    Code{"orderkey", "order", "key of the order", "7KQX4MWD"},
    Code{"order.date", "order", "day the order was placed", "2026-04-14"},
    Code{"order.state", "order", "paid, owed or part paid, in words", "Paid"},
    Code{"order.paidat", "order", "day of the payment", "2026-04-15"},
    Code{"order.payment", "order", "way of payment", "Bank transfer"},
    Code{"order.goods", "order", "sum of the goods", "34.50 EUR"},
    Code{"order.discount", "order", "discount", "3.00 EUR"},
    Code{"order.delivery", "order", "charge for delivery", "4.90 EUR"},
    Code{"order.fees", "order", "other charges", "0.00 EUR"},
    Code{"order.tax", "order", "tax, added or contained", "6.55 EUR"},
    Code{"order.total", "order", "what the order costs", "36.40 EUR"},
    Code{"order.paid", "order", "what has been paid", "36.40 EUR"},
    Code{"order.owed", "order", "what is still owed", "0.00 EUR"},
    Code{"order.items", "order", "number of packages", "3"},
    Code{"order.sheets", "order", "number of sheets to print", "7"},
    Code{"order.children", "order", "number of children in the order", "2"},
    Code{"comment", "order", "the customer's comment", "Please leave with the neighbour"},
    Code{"customer.name", "customer", "first and last name of the customer", "Ada Okafor"},
    Code{"email", "customer", "e-mail of the customer", "ada@example.org"},
    Code{"phone", "customer", "telephone of the customer", "+44 1632 960123"},
    Code{"delivery", "delivery", "way of delivery", "To the school"},
    Code{"delivery.name", "delivery", "name on the parcel", "Ada Okafor"},
    Code{"delivery.line1", "delivery", "first address line", "4 Mill Lane"},
    Code{"delivery.line2", "delivery", "second address line", "Flat 2"},
    Code{"delivery.line3", "delivery", "third address line", "Dover CT16 1AB"},
    Code{"delivery.line4", "delivery", "fourth address line", "United Kingdom"},
    Code{"delivery.line5", "delivery", "fifth address line", ""},
    Code{"delivery.address", "delivery", "all address lines, one below the other", "4 Mill Lane\nDover CT16 1AB"},
    Code{"package", "package", "description of the package", "Portrait pack A"},
    Code{"package.code", "package", "code of the package", "A"},
    Code{"package.position", "package", "place of the package in the order", "1"},
    Code{"quantity", "package", "how many of the package", "2"},
    Code{"price", "package", "price of one", "12.50 EUR"},
    Code{"amount", "package", "price of all", "25.00 EUR"},
    Code{"product", "product", "description of the product", "Portrait 8×10 in"},
    Code{"product.code", "product", "code of the product", "P810"},
    Code{"sheet", "sheet", "number of the sheet", "184205"},
    Code{"sheet.position", "sheet", "place of the sheet in the order's print run", "3"},
    Code{"batch-count", "batch", "pages in the batch", "12"},
    Code{"batch-index", "batch", "place of the page in the batch", "4"},
};

constexpr std::string_view fieldPrefix = "field.";

} // namespace

std::span<const Code> codes() { return table; }

bool isCode(std::string_view name)
{
    if (name.starts_with(fieldPrefix)) return name.size() > fieldPrefix.size();
    return std::any_of(table.begin(), table.end(), [&](const Code& code) { return code.name == name; });
}

} // namespace packhouse::host::render
