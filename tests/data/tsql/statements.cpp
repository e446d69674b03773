// Prints every statement of the data library and its migrations as SQL Server would get it, each followed by a line "GO".

#include "dialect.hpp"
#include "migrations.hpp"
#include "selection.hpp"
#include "sql.hpp"

#include <iostream>
#include <set>

using namespace packhouse::data;

namespace {

const Dialect& tsql = Dialect::of(Engine::sqlServer);

void addStatement(std::set<std::string>& all, std::string_view portable)
{
    const std::string statement = tsql.expand(portable);
    all.insert(statement);
    all.insert(tsql.returningId(statement));
}

/// Lists put their statements together; here each condition they have, as it is, joined and negated, and each order.
void addSelections(std::set<std::string>& all, std::string_view from)
{
    const std::string where = std::string{from} + " WHERE ", order = std::string{from} + " ORDER BY ";
    for (const std::string_view statement : Sql::all()) {
        Selection selection{Sql{from}};
        if (statement.starts_with(where)) {
            selection.where({{Sql{statement}, {}}, {Sql{statement}, {}}});
            selection.where({{Sql{statement}, {}}}, true);
            all.insert(selection.text());
        }
        if (statement.starts_with(order)) {
            selection.orderBy(Sql{statement}, true);
            all.insert(selection.text());
        }
    }
}

} // namespace

int main()
{
    std::set<std::string> all{tsql.savepoint(), tsql.undoSavepoint(), tsql.hasMigrationTable(), tsql.lockMigrations(), tsql.createMigrationTable("number {int} PRIMARY KEY")};
    for (const std::string_view statement : Sql::all()) addStatement(all, statement);
    for (const char* from : {"SELECT orders.id FROM orders", "SELECT subjects.id FROM subjects"}) addSelections(all, from);
    for (const Migration& migration : migrations())
        for (const std::string& statement : migration.statements()) addStatement(all, statement);
    for (const std::string& statement : all)
        if (!statement.empty()) std::cout << statement << "\nGO\n";
}
