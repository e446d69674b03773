#include "fold.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/data/visit_repository.hpp"
#include "session.hpp"

namespace packhouse::data {
namespace {

CartLine read(const Row& row)
{
    CartLine line;
    line.id = row.id<CartLine>("id");
    line.subjectKey = row.text("subject_key");
    line.packageCode = row.text("package_code");
    line.quantity = row.number("quantity");
    line.imageProofSha256 = row.text("image_proof_sha256");
    return line;
}

void requireAtLeast(int least, int quantity)
{
    if (quantity < least) throw Error{Trouble::invalid, format(_("{} is not a quantity. Give {} or more."), quantity, least)};
}

} // namespace

std::vector<CartLine> VisitRepository::cartOf(Id<Visit> visit)
{
    return m_session.query("SELECT * FROM cart_lines WHERE visit_id = :visit ORDER BY id"_sql, {{"visit", visit}}, read);
}

CartLine VisitRepository::addLine(Id<Visit> visit, CartLine line)
{
    requireAtLeast(1, line.quantity);
    const Parameters choice{{"visit", visit},
                            {"subject", line.subjectKey},
                            {"package", line.packageCode},
                            {"package_folded", fold(line.packageCode)},
                            {"quantity", line.quantity},
                            {"image", line.imageProofSha256}};
    m_session.put("UPDATE cart_lines SET quantity = quantity + :quantity "
                  "WHERE visit_id = :visit AND subject_key = :subject AND package_code_folded = :package_folded AND image_proof_sha256 = :image"_sql,
                  "INSERT INTO cart_lines (visit_id, subject_key, package_code, package_code_folded, quantity, image_proof_sha256) "
                  "VALUES (:visit, :subject, :package, :package_folded, :quantity, :image)"_sql,
                  choice);
    return *m_session.one("SELECT * FROM cart_lines WHERE visit_id = :visit AND subject_key = :subject AND package_code_folded = :package_folded "
                          "AND image_proof_sha256 = :image"_sql,
                          choice, read);
}

void VisitRepository::setQuantity(Id<Visit> visit, Id<CartLine> line, int quantity)
{
    requireAtLeast(0, quantity);
    const Parameters which{{"visit", visit}, {"line", line}, {"quantity", quantity}};
    const auto changed = quantity == 0 ? m_session.execute("DELETE FROM cart_lines WHERE id = :line AND visit_id = :visit"_sql, which)
                                       : m_session.execute("UPDATE cart_lines SET quantity = :quantity WHERE id = :line AND visit_id = :visit"_sql, which);
    if (!changed && quantity != 0) throw Error{Trouble::missing, _("This line is not in the cart any more. Look at the cart again.")};
}

void VisitRepository::emptyCart(Id<Visit> visit)
{
    m_session.execute("DELETE FROM cart_lines WHERE visit_id = :visit"_sql, {{"visit", visit}});
}

} // namespace packhouse::data
