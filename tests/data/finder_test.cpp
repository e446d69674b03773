#include "order_records.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/finder.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "search_fill.hpp"
#include "session.hpp"
#include "support/records.hpp"
#include "support/test_databases.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

using test::with;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class FinderTest : public test::DatabaseTest {
protected:
    FinderTest()
    {
        Transaction work{database};
        job = JobRepository{work}.add(test::aJob("Sankt-Martin-Schule")).id;
        addOrder(work, "ADA22222", "Ruth", "Öz");
        addOrder(work, "ADB22222", "Ada", "Müller-Lüdenscheidt");
        addOrder(work, "XYZ22222", "Łukasz", "von der Adam");
        work.commit();
    }
    void addOrder(Transaction& work, const std::string& key, const std::string& first, const std::string& last)
    {
        OrderRepository{work}.add(with(test::anOrder(job), [&](Order& order) {
            order.key = key;
            order.customer.firstName = first;
            order.customer.lastName = last;
            order.customer.email = key + "@example.org";
        }));
    }
    std::vector<std::string> orders(const std::string& words, int limit = 20)
    {
        Transaction work{database, Transaction::Access::read};
        std::vector<std::string> keys;
        for (const OrderLine& line : Finder{work}.orders(words, limit)) keys.push_back(line.key.substr(0, 3));
        return keys;
    }
    std::vector<std::string> subjects(const std::string& words, int limit = 20)
    {
        Transaction work{database, Transaction::Access::read};
        std::vector<std::string> numbers;
        for (const SubjectLine& line : Finder{work}.subjects(words, limit)) numbers.push_back(line.subject.subjectId);
        return numbers;
    }
    Subject addSubject(const std::string& number, const std::string& first, const std::string& last)
    {
        Transaction work{database};
        Subject subject = test::aSubject(job, number);
        subject.firstName = first;
        subject.lastName = last;
        subject = JobRepository{work}.add(subject);
        work.commit();
        return subject;
    }

    Id<Job> job;
};

TEST_P(FinderTest, findsByTheBeginningOfWordsWithoutCaseAndAccents)
{
    EXPECT_THAT(orders("lukas"), ElementsAre("XYZ"));
    EXPECT_THAT(orders("ÖZ"), ElementsAre("ADA"));
    EXPECT_THAT(orders("luden"), ElementsAre("ADB"));
    EXPECT_THAT(orders("ukasz"), IsEmpty());
    EXPECT_THAT(orders("xyz22222@ex"), ElementsAre("XYZ"));
}

TEST_P(FinderTest, wantsEveryWordInAnyOrder)
{
    EXPECT_THAT(orders("adam lukasz"), ElementsAre("XYZ"));
    EXPECT_THAT(orders("von der"), ElementsAre("XYZ"));
    EXPECT_THAT(orders("lukasz ruth"), IsEmpty());
    EXPECT_THAT(orders("xyz2 lukasz"), ElementsAre("XYZ"));
    EXPECT_THAT(orders("ada2 lukasz"), IsEmpty());
}

TEST_P(FinderTest, namesTheExactKeyFirstThenKeysThatBeginSoThenNames)
{
    EXPECT_THAT(orders("ada22222"), ElementsAre("ADA"));
    EXPECT_THAT(orders("ad"), ElementsAre("ADA", "ADB", "XYZ"));
    EXPECT_THAT(orders("ada"), ElementsAre("ADA", "XYZ", "ADB"));
    EXPECT_THAT(orders("ad", 1), ElementsAre("ADA"));
}

TEST_P(FinderTest, findsNothingForNothing)
{
    EXPECT_THAT(orders(""), IsEmpty());
    EXPECT_THAT(orders("   "), IsEmpty());
    EXPECT_THAT(orders("%"), IsEmpty());
    EXPECT_THAT(orders("ada", 0), IsEmpty());
}

TEST_P(FinderTest, followsNamesThatChange)
{
    {
        Transaction work{database};
        Order order = OrderRepository{work}.find("ADB22222").value();
        order.customer.lastName = "Nowak";
        OrderRepository{work}.update(order);
        work.commit();
    }
    EXPECT_THAT(orders("nowak ada"), ElementsAre("ADB"));
    EXPECT_THAT(orders("muller"), IsEmpty());
}

TEST_P(FinderTest, findsSubjectsByKeyIdAndNames)
{
    const Subject zoe = addSubject("S-77", "Zoë", "Öz");
    addSubject("S-78", "Ada", "Byron");
    EXPECT_THAT(subjects(zoe.key), ElementsAre("S-77"));
    EXPECT_THAT(subjects("s-7"), ElementsAre("S-78", "S-77"));
    EXPECT_THAT(subjects("78"), ElementsAre("S-78"));
    EXPECT_THAT(subjects("zoe oz"), ElementsAre("S-77"));
}

TEST_P(FinderTest, followsSubjectsThatChangeOrGo)
{
    Subject subject = addSubject("S1", "Ada", "Byron");
    {
        Transaction work{database};
        subject.lastName = "Lovelace";
        JobRepository{work}.update(subject);
        work.commit();
    }
    EXPECT_THAT(subjects("byron"), IsEmpty());
    EXPECT_THAT(subjects("love"), ElementsAre("S1"));
    {
        Transaction work{database};
        JobRepository{work}.remove(subject.id);
        work.commit();
    }
    EXPECT_THAT(subjects("love"), IsEmpty());
    Transaction work{database, Transaction::Access::read};
    EXPECT_EQ(work.session().count("SELECT COUNT(*) AS n FROM search_words WHERE kind = 2"_sql), 0);
}

TEST_P(FinderTest, findsSubjectsThatCameTogether)
{
    {
        Transaction work{database};
        std::vector<Subject> subjects{test::aSubject(job, "S1"), test::aSubject(job, "S2")};
        JobRepository{work}.add(subjects);
        work.commit();
    }
    EXPECT_THAT(subjects("ada byron"), ElementsAre("S2", "S1"));
}

TEST_P(FinderTest, findsFoldersAndJobs)
{
    Transaction work{database};
    const Folder folder = JobRepository{work}.add(Folder{{}, job, {}, "", "Klasse 3A"});
    Finder finder{work};
    EXPECT_THAT(finder.folders("3a", 5), SizeIs(1));
    EXPECT_THAT(finder.folders(folder.key, 5), SizeIs(1));
    JobRepository{work}.update(Folder{folder.id, job, {}, folder.key, "Klasse 4B"});
    EXPECT_THAT(finder.folders("3a", 5), IsEmpty());
    EXPECT_THAT(finder.folders("4b klasse", 5), SizeIs(1));
    EXPECT_THAT(finder.jobs("schule", 5), SizeIs(1));
    EXPECT_THAT(finder.jobs("hule", 5), IsEmpty());
}

TEST_P(FinderTest, findsSheetsByTheBeginningOfTheirNumber)
{
    Transaction work{database};
    auto sheets = test::sheetsOf(OrderRepository{work}.find("ADA22222").value(), 11);
    SheetRepository{work}.add(sheets);
    Finder finder{work};
    const auto numbers = [&](const std::string& digits) {
        std::vector<std::int64_t> found;
        for (const Sheet& sheet : finder.sheets(digits, 20)) found.push_back(sheet.id.value);
        return found;
    };
    EXPECT_THAT(numbers("1"), ElementsAre(1, 10, 11, 12));
    EXPECT_THAT(numbers("1 2"), ElementsAre(12));
    EXPECT_THAT(numbers("1\u202f0"), ElementsAre(10));
    for (const char* none : {"", "0", "x", "1x", "-1", "99", "99999999999999999999"}) EXPECT_THAT(numbers(none), IsEmpty()) << none;
}

TEST_P(FinderTest, findsCatalogueThingsByCodeFirst)
{
    Transaction work{database};
    ProductRepository{work}.add(test::aProduct("8x10"));
    ProductRepository{work}.add(with(test::aProduct("A"), [](Product& product) { product.description = "The 8x10 again"; }));
    PackageRepository{work}.add(test::aPackage("Größe 2", {"8x10"}));
    Finder finder{work};
    const auto products = finder.products("8x", 5);
    ASSERT_THAT(products, SizeIs(2));
    EXPECT_EQ(products[0].code, "8x10");
    EXPECT_THAT(finder.packages("grosse", 5), SizeIs(1));
    EXPECT_THAT(finder.packages("rosse", 5), IsEmpty());
}

// A database of before the words had them not; the migration fills the same as the repositories write.
TEST_P(FinderTest, fillsTheSameForOldRowsAsForNewOnes)
{
    addSubject("S1", "Zoë", "Öz");
    Transaction work{database};
    JobRepository{work}.add(Folder{{}, job, {}, "", "Klasse 3A"});
    Session& session = work.session();
    const auto all = [&] {
        auto texts = session.query("SELECT kind, word, thing_id FROM search_words ORDER BY kind, word, thing_id"_sql, {},
                                   [](const Row& row) { return row.text("word") + "/" + std::to_string(row.integer("kind")) + "/" + std::to_string(row.integer("thing_id")); });
        const auto text = [](const Row& row) { return row.text("text"); };
        for (const Sql& sql : {"SELECT search_text AS text FROM orders ORDER BY id"_sql, "SELECT customer_folded AS text FROM orders ORDER BY id"_sql, "SELECT search_text AS text FROM subjects ORDER BY id"_sql,
                               "SELECT last_folded AS text FROM subjects ORDER BY id"_sql, "SELECT first_folded AS text FROM subjects ORDER BY id"_sql, "SELECT search_text AS text FROM folders ORDER BY id"_sql,
                               "SELECT search_text AS text FROM jobs ORDER BY id"_sql})
            for (const std::string& one : session.query(sql, {}, text)) texts.push_back(one);
        return texts;
    };
    const auto written = all();
    session.execute("DELETE FROM search_words"_sql);
    session.execute("UPDATE orders SET search_text = '', customer_folded = ''"_sql);
    session.execute("UPDATE subjects SET search_text = '', last_folded = '', first_folded = ''"_sql);
    session.execute("UPDATE folders SET search_text = ''"_sql);
    session.execute("UPDATE jobs SET search_text = ''"_sql);
    fillSearch(session);
    EXPECT_EQ(all(), written);
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, FinderTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
