#include "packhouse/data/subject_list.hpp"

#include "like.hpp"
#include "list_conditions.hpp"
#include "list_lines.hpp"
#include "subject_rows.hpp"

namespace packhouse::data {
namespace {

#define FROM_SUBJECTS "SELECT subjects.id FROM subjects"
#define COUNT_OF_IMAGES "(SELECT COUNT(*) FROM images WHERE images.subject_id = subjects.id)"
#define COUNT_OF_ORDERS "(SELECT COUNT(DISTINCT order_items.order_id) FROM order_items WHERE order_items.subject_id = subjects.id)"

// search_text is "key TAB ID TAB first last TAB e-mail TAB".
TextColumn part(const Comparisons& compared, const std::string& before, const std::string& after)
{
    return {FROM_SUBJECTS " WHERE subjects.search_text LIKE :value ESCAPE '~'"_sql, compared, before, after};
}

TextColumn nameColumn() { return part(PACKHOUSE_COMPARISONS(FROM_SUBJECTS, "subjects.last_folded"), "%\t%\t", "\t%\t"); }
TextColumn keyColumn() { return part(PACKHOUSE_COMPARISONS(FROM_SUBJECTS, "LOWER(subjects.subject_key)"), "", "\t%\t%\t%\t"); }
TextColumn numberColumn() { return part(PACKHOUSE_COMPARISONS(FROM_SUBJECTS, "LOWER(subjects.subject_number)"), "%\t", "\t%\t%\t"); }
TextColumn emailColumn() { return part(PACKHOUSE_COMPARISONS(FROM_SUBJECTS, "LOWER(subjects.email)"), "%\t%\t%\t", "\t"); }

TextColumn firstColumn()
{
    return {FROM_SUBJECTS " WHERE subjects.first_folded LIKE :value ESCAPE '~'"_sql, PACKHOUSE_COMPARISONS(FROM_SUBJECTS, "subjects.first_folded")};
}

TextColumn lastColumn()
{
    return {FROM_SUBJECTS " WHERE subjects.last_folded LIKE :value ESCAPE '~'"_sql, PACKHOUSE_COMPARISONS(FROM_SUBJECTS, "subjects.last_folded")};
}

TextColumn jobColumn()
{
    return {FROM_SUBJECTS " WHERE subjects.job_id IN (SELECT jobs.id FROM jobs WHERE jobs.search_text LIKE :value ESCAPE '~')"_sql,
            PACKHOUSE_COMPARISONS(FROM_SUBJECTS, "(SELECT jobs.search_text FROM jobs WHERE jobs.id = subjects.job_id)"), "", "\t%"};
}

TextColumn classColumn()
{
    return {FROM_SUBJECTS " WHERE subjects.folder_id IN (SELECT folders.id FROM folders WHERE folders.search_text LIKE :value ESCAPE '~')"_sql,
            PACKHOUSE_COMPARISONS(FROM_SUBJECTS, "(SELECT folders.search_text FROM folders WHERE folders.id = subjects.folder_id)"), "", "\t%"};
}

/// class:"" asks for those without one.
Conditions classConditions(const FilterTerm& term)
{
    if (term.value.empty() && term.relation == Relation::equals) return std::vector{Condition{FROM_SUBJECTS " WHERE subjects.folder_id IS NULL"_sql, {}}};
    return textConditions(classColumn(), term);
}

Condition anywhere(const std::string& word)
{
    return {FROM_SUBJECTS " WHERE subjects.search_text LIKE :word ESCAPE '~' OR subjects.folder_id IN (SELECT folders.id FROM folders WHERE folders.search_text LIKE :word ESCAPE '~') "
                          "OR subjects.job_id IN (SELECT jobs.id FROM jobs WHERE jobs.search_text LIKE :word ESCAPE '~')"_sql,
            {{"word", "%" + likeText(word) + "%"}}};
}

Conditions conditionsOf(const FilterTerm& term)
{
    if (term.field.empty()) return std::vector{anywhere(searchFold(term.value))};
    if (term.field == "name") return textConditions(nameColumn(), term);
    if (term.field == "first") return textConditions(firstColumn(), term);
    if (term.field == "last") return textConditions(lastColumn(), term);
    if (term.field == "id") return textConditions(numberColumn(), term);
    if (term.field == "key") return textConditions(keyColumn(), term);
    if (term.field == "email") return textConditions(emailColumn(), term);
    if (term.field == "class") return classConditions(term);
    if (term.field == "job") return textConditions(jobColumn(), term);
    if (term.field == "pictures") return numberConditions(PACKHOUSE_COMPARISONS(FROM_SUBJECTS, COUNT_OF_IMAGES), term);
    if (term.field == "orders") return numberConditions(PACKHOUSE_COMPARISONS(FROM_SUBJECTS, COUNT_OF_ORDERS), term);
    return {};
}

const Sortings& sortings()
{
    static const Sql last = FROM_SUBJECTS " ORDER BY subjects.last_folded"_sql, first = FROM_SUBJECTS " ORDER BY subjects.first_folded"_sql;
    static const Sortings sortings{
        {"name", {last, first}},
        {"first", {first}},
        {"last", {last}},
        {"id", {FROM_SUBJECTS " ORDER BY subjects.subject_number"_sql}},
        {"key", {FROM_SUBJECTS " ORDER BY subjects.subject_key"_sql}},
        {"email", {FROM_SUBJECTS " ORDER BY LOWER(subjects.email)"_sql}},
        {"class", {FROM_SUBJECTS " ORDER BY COALESCE((SELECT folders.name_folded FROM folders WHERE folders.id = subjects.folder_id), '')"_sql}},
        {"job", {FROM_SUBJECTS " ORDER BY (SELECT jobs.name_folded FROM jobs WHERE jobs.id = subjects.job_id)"_sql}},
        {"pictures", {FROM_SUBJECTS " ORDER BY " COUNT_OF_IMAGES ""_sql}},
        {"orders", {FROM_SUBJECTS " ORDER BY " COUNT_OF_ORDERS ""_sql}}};
    return sortings;
}

void orderByName(Selection& selection)
{
    selection.orderBy(FROM_SUBJECTS " ORDER BY subjects.last_folded"_sql);
    selection.orderBy(FROM_SUBJECTS " ORDER BY subjects.first_folded"_sql);
    selection.orderBy(FROM_SUBJECTS " ORDER BY subjects.subject_number"_sql);
}

SubjectLine readLine(const Row& row)
{
    SubjectLine line;
    line.subject = readSubject(row);
    line.job = row.text("job_name");
    line.folder = row.get<std::optional<std::string>>("folder_name").value_or("");
    line.images = row.number("image_count");
    line.orders = row.number("order_count");
    line.primaryProofSha256 = row.get<std::optional<std::string>>("primary_proof").value_or("");
    return line;
}

} // namespace

const std::vector<std::string>& SubjectList::fields()
{
    static const std::vector<std::string> fields{"name", "first", "last", "id", "key", "email", "class", "job", "pictures", "orders"};
    return fields;
}

std::vector<std::int64_t> SubjectList::ids(const ListQuery& query)
{
    Selection selection{FROM_SUBJECTS ""_sql};
    if (m_job) selection.where({{FROM_SUBJECTS " WHERE subjects.job_id = :job"_sql, {{"job", *m_job}}}});
    if (m_folder) selection.where({{FROM_SUBJECTS " WHERE subjects.folder_id = :folder"_sql, {{"folder", *m_folder}}}});
    for (const std::string& word : query.filter.words) selection.where({anywhere(word)});
    addTerms(selection, query.filter, FROM_SUBJECTS " WHERE 1 = 0"_sql, conditionsOf);
    if (!sortBy(selection, query.sort, sortings())) orderByName(selection);
    selection.orderBy(FROM_SUBJECTS " ORDER BY subjects.id"_sql);
    return m_session.ids(selection);
}

std::vector<SubjectLine> SubjectList::lines(std::span<const std::int64_t> ids)
{
    const Sql select = "SELECT subjects.*, jobs.name AS job_name, folders.name AS folder_name, " COUNT_OF_IMAGES " AS image_count, " COUNT_OF_ORDERS " AS order_count, "
                       "(SELECT images.proof_sha256 FROM images WHERE images.subject_id = subjects.id AND images.is_primary = 1) AS primary_proof "
                       "FROM subjects JOIN jobs ON jobs.id = subjects.job_id LEFT JOIN folders ON folders.id = subjects.folder_id WHERE subjects.id IN (:ids)"_sql;
    auto read = [&](const std::vector<std::int64_t>& part) { return m_session.query(select, {{"ids", part}}, readLine); };
    return linesOf(ids, readInParts<SubjectLine>(ids, read), [](const SubjectLine& line) { return line.subject.id.value; });
}

} // namespace packhouse::data
