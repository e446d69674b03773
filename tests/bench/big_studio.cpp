#include "bench/big_studio.hpp"

#include "search_text.hpp"
#include "session.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/job_repository.hpp"
#include "support/records.hpp"

namespace packhouse::bench {
namespace {

using namespace data;

constexpr std::int64_t subjectsInAJob = 200, subjectsInAFolder = 20;

const std::vector<std::string> firstNames{
    "Ada",   "Zoë",   "Björn", "Łukasz", "Maria",  "Anna-Lena", "José",  "Chloé", "Jürgen", "Emma",  "Noah",   "Liam",  "Mia",   "Ben",    "Lea",
    "Finn",  "Paul",  "Emily", "Jonas",  "Sofia",  "Lukas",     "Marie", "Elias", "Hanna",  "Maya",  "Oskar",  "Ida",   "Theo",  "Clara",  "Anton",
    "Greta", "Emil",  "Frida", "Karl",   "Nora",   "Jakob",     "Lotte", "Max",   "Ella",   "Felix", "Amélie", "Hugo",  "Léa",   "Louis",  "Inès",
    "Priya", "Arjun", "Aisha", "Omar",   "Fatima", "Yusuf",     "Aylin", "Deniz", "Mehmet", "Olga",  "Ivan",   "Katya", "Pavel", "Zuzana", "Ondřej"};
const std::vector<std::string> beginnings{"Acker", "Berg", "Brand", "Busch", "Dorn", "Eich", "Falken", "Feld", "Fisch", "Forst", "Gold", "Grün", "Hart", "Herz", "Hirsch", "Hoch", "Holz", "Kirch",
                                          "Klein", "Kron", "Linden", "Mühl", "Neu", "Ober", "Rosen", "Roth", "Sand", "Schön", "Schwarz", "Stein", "Stern", "Tannen", "Unter", "Wald", "Wasser", "Weiß"};
const std::vector<std::string> endings{"mann", "bauer", "hoff", "meyer", "müller", "berg", "bach", "feld", "hauser", "er", "ig", "lich", "schmidt", "thal", "wald", "stein", "burg", "dorf", "huber", "ström"};

void addNames(Session& session, const std::string& table, const std::vector<std::string>& names)
{
    session.run("CREATE TABLE " + table + " (i {bigint} PRIMARY KEY, name {text:60} NOT NULL, folded {text:60} NOT NULL)");
    std::vector<Parameters> rows;
    for (const std::string& name : names) rows.push_back({{"i", rows.size()}, {"name", name}, {"folded", searchFold(name)}});
    if (table == "big_first_names") session.insertMany("INSERT INTO big_first_names (i, name, folded) VALUES (:i, :name, :folded)"_sql, rows);
    else session.insertMany("INSERT INTO big_last_names (i, name, folded) VALUES (:i, :name, :folded)"_sql, rows);
}

void addNumbers(Session& session, std::int64_t count)
{
    session.run("CREATE TABLE big_digits (d {bigint} PRIMARY KEY)");
    session.run("INSERT INTO big_digits (d) VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
    session.run("CREATE TABLE big_numbers (n {bigint} PRIMARY KEY)");
    session.run("INSERT INTO big_numbers (n) SELECT n FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d + 1000000 * h.d AS n "
                "FROM big_digits h, big_digits g, big_digits f, big_digits e, big_digits c, big_digits b, big_digits a) AS every WHERE n < " +
                std::to_string(count) + " ORDER BY n");
}

/// A key of eight characters for a number below 28⁵: another one for each.
std::string keyOf(const std::string& number)
{
    const std::string scattered = "((" + number + " * 1234567 + 89) % 17210368)";
    std::string key;
    for (const char* divisor : {"1", "28", "784", "21952", "614656"})
        key += "substr('23456789ACDEFGHJKMNPQRTUVWXY', CAST((" + scattered + " / " + divisor + ") % 28 AS INTEGER) + 1, 1) || ";
    return key + "substr('23456789ACDEFGHJKMNPQRTUVWXY', CAST(" + number + " % 27 AS INTEGER) + 1, 1) || 'HM'";
}

void addJobs(Transaction& work, std::int64_t jobs)
{
    JobRepository repository{work};
    const char* schools[] = {"Oakwood", "Riverside", "Hillcrest", "Sankt Martin", "Goethe", "École Jules Ferry", "Meadow", "Lakeside"};
    for (std::int64_t number = 0; number != jobs; ++number) {
        const Job job = repository.add(test::aJob(std::string{schools[number % 8]} + " " + std::to_string(number / 8 + 1)));
        for (std::int64_t grade = 0; grade != subjectsInAJob / subjectsInAFolder; ++grade) {
            Folder folder;
            folder.job = job.id;
            folder.name = std::to_string(grade / 2 + 1) + (grade % 2 == 0 ? "a" : "b");
            repository.add(folder);
        }
    }
}

// Who is called what: `n` is the number of the thing, `f` and `l` its names.
const std::string named = " JOIN big_first_names f ON f.i = (n * 37 + n / 11) % 60 JOIN big_last_names l ON l.i = (n * 7919 + n / 720) % 720 ";

void addSubjects(Session& session, std::int64_t subjects)
{
    const std::string those = "WHERE n < " + std::to_string(subjects), key = keyOf("(n + 5000000)");
    session.run("CREATE TABLE big_fields (fields {longtext} NOT NULL)");
    session.insertMany("INSERT INTO big_fields (fields) VALUES (:none)"_sql, {{{"none", "{}"}}});
    session.run("INSERT INTO subjects (job_id, folder_id, subject_key, subject_number, first_name, last_name, sort_name, first_folded, last_folded, search_text, email, fields) "
                "SELECT job_id, folder_id, k, number, first_name, last_name, last_folded || '\t' || first_folded, first_folded, last_folded, "
                "lower(k) || '\t' || lower(number) || '\t' || first_folded || ' ' || last_folded || '\t' || email || '\t', email, (SELECT fields FROM big_fields) FROM "
                "(SELECT n / 200 + 1 AS job_id, n / 20 + 1 AS folder_id, " + key + " AS k, 'S' || n AS number, f.name AS first_name, l.name AS last_name, f.folded AS first_folded, "
                "l.folded AS last_folded, f.folded || '.' || l.folded || '@example.org' AS email, n AS ordered FROM big_numbers" + named + those + ") AS drawn ORDER BY ordered");
    session.run("DROP TABLE big_fields");
    session.run("INSERT INTO key_registry (key_text, kind) SELECT subject_key, 'subject' FROM subjects ORDER BY subject_key");
    session.run("INSERT INTO images (job_id, subject_id, file_name, sha256, width, height, number, pose, is_primary, problem, proof_sha256) "
                "SELECT job_id, id, 'IMG_' || id || '.jpg', '', 3648, 5472, 1, '1', 1, '', '' FROM subjects ORDER BY id");
}

void addCustomers(Session& session, std::int64_t customers)
{
    session.run("INSERT INTO customers (first_name, last_name, email, phone, line1, line2, postal_code, city, state, country) "
                "SELECT f.name, l.name, f.folded || '.' || l.folded || n || '@example.org', '', 'Lindenweg ' || (n % 90 + 1), '', '10115', 'Berlin', '', 'DE' FROM big_numbers" + named +
                "WHERE n < " + std::to_string(customers) + " ORDER BY n");
}

void addOrders(Session& session, std::int64_t orders, std::int64_t customers, std::int64_t jobs)
{
    const std::string many = std::to_string(orders);
    const std::string customer = "((n * 7919) % " + std::to_string(customers) + ")";
    session.run("INSERT INTO orders (order_key, kind, state, job_id, offer_code, offer_version, customer_id, search_text, customer_folded, delivery_code, delivery_description, delivery_line1, "
                "delivery_line2, delivery_postal_code, delivery_city, delivery_state, delivery_country, currency, goods, discount, delivery, fees, exclusive_tax, included_tax, total, paid, "
                "owed, kept, refunded, remark, placed_at, paid_at, revision) "
                "SELECT k, kind, state, job_id, 'SPRING26', 1, customer_id, lower(k) || '\t' || first_folded || ' ' || last_folded || '\t' || first_folded || '.' || last_folded || c || "
                "'@example.org\t', last_folded || ' ' || first_folded, 'SCHOOL', 'To the school', '', '', '', '', '', '', 'EUR', total, 0, 0, 0, 0, 0, total, "
                "CASE WHEN state = 'placed' THEN 0 ELSE total END, CASE WHEN state = 'placed' THEN total ELSE 0 END, CASE WHEN state = 'placed' THEN 0 ELSE total END, 0, '', placed, "
                "CASE WHEN state = 'placed' THEN NULL ELSE placed + 90000000 END, 1 FROM "
                "(SELECT numbered.*, f.folded AS first_folded, l.folded AS last_folded FROM (SELECT n AS o, " + customer + " AS c, " + customer + " AS n, " + customer + " + 1 AS customer_id, " +
                keyOf("n") + " AS k, CASE WHEN n % 9 = 0 THEN 2 ELSE 1 END AS kind, (n * 104729) % " + std::to_string(jobs) + " + 1 AS job_id, 1500 + (n * 37) % 90 * 50 AS total, "
                "1790000000000000 - (" + many + " - n) * 47000000 AS placed, "
                "CASE WHEN n >= " + many + " - 20000 THEN (CASE n % 4 WHEN 0 THEN 'placed' WHEN 1 THEN 'downloaded' ELSE 'in production' END) "
                "WHEN n % 50 = 0 THEN 'refunded' WHEN n % 20 = 1 THEN 'partly shipped' WHEN n % 3 = 0 THEN 'shipped' ELSE 'complete' END AS state "
                "FROM big_numbers WHERE n < " + many + ") AS numbered" + named + ") AS drawn ORDER BY o");
    session.run("INSERT INTO key_registry (key_text, kind) SELECT order_key, 'order' FROM orders ORDER BY order_key");
}

void addItems(Session& session, std::int64_t subjects)
{
    const std::string subject = "(orders.id * 31 % " + std::to_string(subjects) + " + 1)";
    for (const auto& [position, which] : {std::pair{"1", "1 = 1"}, std::pair{"2", "orders.id % 2 = 0"}})
        session.run(std::string{"INSERT INTO order_items (order_id, position, package_code, package_description, quantity, subject_key, subject_id, subject_name, image_proof_sha256, unit_price, "
                    "amount, discount, exclusive_tax, included_tax, price_reason) SELECT orders.id, "} + position + ", 'A', 'Classic portrait pack', 1, subjects.subject_key, subjects.id, "
                    "subjects.first_name || ' ' || subjects.last_name, '', orders.total, orders.total, 0, 0, 0, 'Regular price' FROM orders JOIN subjects ON subjects.id = " + subject +
                    " WHERE " + which + " ORDER BY orders.id");
}

void addSheets(Session& session, std::int64_t orders)
{
    session.run("INSERT INTO sheets (order_id, item_id, kind, position, product_code, description, template_key, printer, subject_key, subject_name, image_proof_sha256, state, held, station, "
                "print_job, file_sha256, reason) SELECT order_id, id, 1, position, '8x10', 'Portrait 8x10', 'portrait-8x10', '', subject_key, subject_name, '', "
                "CASE WHEN order_id > " + std::to_string(orders - 1000) + " THEN 'queued' WHEN id % 400 = 0 THEN 'failed' ELSE 'printed' END, 0, '', '', '', '' "
                "FROM order_items WHERE order_id > " + std::to_string(orders - 60'000) + " ORDER BY order_id, position");
}

void addWords(Session& session)
{
    // Kinds as in search_words.hpp; what its functions would add for these names.
    session.run("INSERT INTO search_words (kind, word, thing_id) SELECT kind, word, thing_id FROM ("
                "SELECT 1 AS kind, f.folded AS word, orders.id AS thing_id FROM orders JOIN customers ON customers.id = orders.customer_id JOIN big_first_names f ON f.name = customers.first_name UNION "
                "SELECT 1, 'lena', orders.id FROM orders JOIN customers ON customers.id = orders.customer_id WHERE customers.first_name = 'Anna-Lena' UNION "
                "SELECT 1, l.folded, orders.id FROM orders JOIN customers ON customers.id = orders.customer_id JOIN big_last_names l ON l.name = customers.last_name UNION "
                "SELECT 1, customers.email, orders.id FROM orders JOIN customers ON customers.id = orders.customer_id UNION "
                "SELECT 2, first_folded, id FROM subjects UNION SELECT 2, 'lena', id FROM subjects WHERE first_name = 'Anna-Lena' UNION "
                "SELECT 2, last_folded, id FROM subjects UNION SELECT 2, lower(subject_number), id FROM subjects) AS spoken ORDER BY kind, word, thing_id");
}

void addCatalogue(Transaction& work)
{
    for (const char* size : {"8x10", "5x7", "wallets"}) ProductRepository{work}.add(test::aProduct(size));
    PackageRepository{work}.add(test::aPackage("A", {"8x10", "5x7", "wallets"}));
    PackageRepository{work}.add(test::aPackage("B", {"8x10"}));
    OfferRepository{work}.add(test::anOffer("SPRING26", {{"A", 3300}, {"B", 1500}}));
}

std::vector<std::string> lastNames()
{
    std::vector<std::string> all;
    for (const std::string& beginning : beginnings)
        for (const std::string& ending : endings) all.push_back(beginning + ending);
    return all;
}

} // namespace

void fillBigStudio(Database& studio, std::int64_t orders)
{
    const std::int64_t customers = orders * 3 / 5, subjects = (orders * 2 / 5 + subjectsInAJob - 1) / subjectsInAJob * subjectsInAJob, jobs = subjects / subjectsInAJob;
    Transaction work{studio};
    Session& session = work.session();
    if (session.engine() == Engine::sqlite) session.run("PRAGMA cache_size = -400000");
    addNames(session, "big_first_names", firstNames);
    addNames(session, "big_last_names", lastNames());
    addNumbers(session, orders);
    addCatalogue(work);
    addJobs(work, jobs);
    addSubjects(session, subjects);
    addCustomers(session, customers);
    addOrders(session, orders, customers, jobs);
    addItems(session, subjects);
    addSheets(session, orders);
    addWords(session);
    for (const char* table : {"big_first_names", "big_last_names", "big_numbers", "big_digits"}) session.run(std::string{"DROP TABLE "} + table);
    session.run("ANALYZE");
    work.commit();
}

} // namespace packhouse::bench
