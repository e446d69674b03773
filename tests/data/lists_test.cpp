#include "order_records.hpp"

#include "packhouse/data/catalogue_list.hpp"
#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_list.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/data/subject_list.hpp"
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

class OrderListTest : public test::DatabaseTest {
protected:
    OrderListTest()
    {
        Transaction work{database};
        oakwood = JobRepository{work}.add(test::aJob("Oakwood")).id;
        meadow = JobRepository{work}.add(test::aJob("École Meadow")).id;
        add(work, "2222AAAA", oakwood, "Ruth", "Öz", 3540, OrderState::placed, "2026-04-14T09:30:00Z");
        add(work, "3333BBBB", oakwood, "Łukasz", "Meyer", 2500, OrderState::inProduction, "2026-04-15T12:00:00Z");
        add(work, "4444CCCC", meadow, "Anna-Lena", "Meyer 100%", 9900, OrderState::shipped, "2026-04-16T12:00:00Z");
        work.commit();
    }
    void add(Transaction& work, const std::string& key, Id<Job> job, const std::string& first, const std::string& last, std::int64_t cents, OrderState state, const char* placed)
    {
        Order order = state == OrderState::placed ? test::anOrder(job) : test::aPaidOrder(job);
        order.key = key;
        order.state = state;
        order.customer.firstName = first;
        order.customer.lastName = last;
        order.customer.email = std::to_string(cents) + "@" + key + ".org";
        order.placedAt = instantFromIso(placed);
        if (order.paidAt) order.paidAt = order.placedAt;
        const auto goods = test::euros(cents) - order.money.delivery - order.money.exclusiveTax;
        order.money.goods = goods;
        order.money.total = test::euros(cents);
        (state == OrderState::placed ? order.money.owed : order.money.paid) = test::euros(cents);
        if (state != OrderState::placed) order.money.kept = order.money.paid;
        OrderRepository{work}.add(order);
    }
    std::vector<std::string> keys(const std::string& typed, const std::vector<SortLevel>& sort = {})
    {
        Transaction work{database, Transaction::Access::read};
        OrderList list{work};
        std::vector<std::string> keys;
        for (const OrderLine& line : list.lines(list.ids({parseFilter(typed, OrderList::fields()), sort}))) keys.push_back(line.key.substr(0, 4));
        return keys;
    }

    Id<Job> oakwood, meadow;
};

TEST_P(OrderListTest, listsTheNewestFirst)
{
    EXPECT_THAT(keys(""), ElementsAre("4444", "3333", "2222"));
}

TEST_P(OrderListTest, findsEachWordAnywhereInTheRow)
{
    EXPECT_THAT(keys("oz"), ElementsAre("2222"));
    EXPECT_THAT(keys("meyer"), ElementsAre("4444", "3333"));
    EXPECT_THAT(keys("LUKASZ eye"), ElementsAre("3333"));
    EXPECT_THAT(keys("ecole"), ElementsAre("4444"));
    EXPECT_THAT(keys("bbbb.org"), ElementsAre("3333"));
    EXPECT_THAT(keys("production"), ElementsAre("3333"));
    EXPECT_THAT(keys("35.40"), ElementsAre("2222"));
    EXPECT_THAT(keys("meyer nobody"), IsEmpty());
}

TEST_P(OrderListTest, takesSignsOfPatternsAsThemselves)
{
    EXPECT_THAT(keys("100%"), ElementsAre("4444"));
    EXPECT_THAT(keys("%"), ElementsAre("4444"));
    EXPECT_THAT(keys("_"), IsEmpty());
    EXPECT_THAT(keys("[a-z]"), IsEmpty());
    EXPECT_THAT(keys("' OR 1=1"), IsEmpty());
}

TEST_P(OrderListTest, filtersByEachTextColumnAlone)
{
    EXPECT_THAT(keys("order:333"), ElementsAre("3333"));
    EXPECT_THAT(keys("order:=3333bbbb"), ElementsAre("3333"));
    EXPECT_THAT(keys("customer:meyer"), ElementsAre("4444", "3333"));
    EXPECT_THAT(keys("customer:bbbb"), IsEmpty());
    EXPECT_THAT(keys("customer:\"meyer lukasz\""), ElementsAre("3333"));
    EXPECT_THAT(keys("customer:=\"lukasz meyer\""), ElementsAre("3333"));
    EXPECT_THAT(keys("customer:=lukasz"), IsEmpty());
    EXPECT_THAT(keys("email:bbbb"), ElementsAre("3333"));
    EXPECT_THAT(keys("email:meyer"), IsEmpty());
    EXPECT_THAT(keys("job:oak"), ElementsAre("3333", "2222"));
    EXPECT_THAT(keys("job:=oakwood"), ElementsAre("3333", "2222"));
    EXPECT_THAT(keys("job:=oak"), IsEmpty());
}

TEST_P(OrderListTest, filtersStatesByTheBeginningOfTheirWordAndTheirOrder)
{
    EXPECT_THAT(keys("state:in"), ElementsAre("3333"));
    EXPECT_THAT(keys("state:\"in production\""), ElementsAre("3333"));
    EXPECT_THAT(keys("state:=in"), IsEmpty());
    EXPECT_THAT(keys("state:>=in"), ElementsAre("4444", "3333"));
    EXPECT_THAT(keys("state:nonsense"), IsEmpty());
    EXPECT_THAT(keys("-state:nonsense"), SizeIs(3));
    EXPECT_THAT(keys("kind:online"), SizeIs(3));
    EXPECT_THAT(keys("kind:paper"), IsEmpty());
}

TEST_P(OrderListTest, filtersMoneyByValue)
{
    EXPECT_THAT(keys("total:>35.4"), ElementsAre("4444"));
    EXPECT_THAT(keys("total:>=35,40"), ElementsAre("4444", "2222"));
    EXPECT_THAT(keys("total:<30"), ElementsAre("3333"));
    EXPECT_THAT(keys("total:25"), ElementsAre("3333"));
    EXPECT_THAT(keys("total:much"), IsEmpty());
}

TEST_P(OrderListTest, filtersByDay)
{
    EXPECT_THAT(keys("placed:2026-04-15"), ElementsAre("3333"));
    EXPECT_THAT(keys("placed:<2026-04-15"), ElementsAre("2222"));
    EXPECT_THAT(keys("placed:<=2026-04-15"), ElementsAre("3333", "2222"));
    EXPECT_THAT(keys("placed:>2026-04-15"), ElementsAre("4444"));
    EXPECT_THAT(keys("placed:>=2026-04-15"), ElementsAre("4444", "3333"));
    EXPECT_THAT(keys("placed:someday"), IsEmpty());
}

TEST_P(OrderListTest, leavesNothingOutOfTheContrary)
{
    EXPECT_THAT(keys("-meyer"), ElementsAre("2222"));
    EXPECT_THAT(keys("-paid:2026-04-15"), ElementsAre("4444", "2222"));
    EXPECT_THAT(keys("-customer:meyer -job:meadow"), ElementsAre("2222"));
    EXPECT_THAT(keys("-customer:\"meyer lukasz\""), ElementsAre("4444", "2222"));
}

TEST_P(OrderListTest, matchesNothingByAnUnknownField)
{
    Transaction work{database, Transaction::Access::read};
    OrderList list{work};
    EXPECT_THAT(list.ids({{{}, {{"colour", Relation::has, "red", false}}}, {}}), IsEmpty());
    EXPECT_THAT(list.ids({{}, {{"colour", true}}}), SizeIs(3));
}

TEST_P(OrderListTest, sortsByUpToThreeLevels)
{
    EXPECT_THAT(keys("", {{"total", false}}), ElementsAre("3333", "2222", "4444"));
    EXPECT_THAT(keys("", {{"customer", false}}), ElementsAre("4444", "3333", "2222"));
    EXPECT_THAT(keys("", {{"job", false}, {"total", true}}), ElementsAre("2222", "3333", "4444"));
    EXPECT_THAT(keys("", {{"kind", false}}), ElementsAre("2222", "3333", "4444"));
    EXPECT_THAT(keys("", {{"kind", true}, {"kind", false}}), ElementsAre("2222", "3333", "4444"));
    for (const std::string& field : OrderList::fields()) EXPECT_THAT(keys("", {{field, true}, {"kind", false}, {"order", false}}), SizeIs(3)) << field;
}

TEST_P(OrderListTest, comparesEveryFieldInEveryWay)
{
    for (const std::string& field : OrderList::fields())
        for (const char* relation : {"", "=", "<", "<=", ">", ">="})
            EXPECT_LE(keys(field + ":" + relation + "2026-04-15").size(), 3U) << field << relation;
}

TEST_P(OrderListTest, showsWhatALineHolds)
{
    Transaction work{database};
    OrderList list{work};
    const Order order = OrderRepository{work}.find("3333BBBB").value();
    auto sheets = test::sheetsOf(order, 2);
    SheetRepository{work}.add(sheets);
    const std::vector<OrderLine> lines = list.lines(std::vector<std::int64_t>{order.id.value, 999'999});
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_EQ(lines[0].customer, "Łukasz Meyer");
    EXPECT_EQ(lines[0].email, "2500@3333BBBB.org");
    EXPECT_EQ(lines[0].job, "Oakwood");
    EXPECT_EQ(lines[0].items, 2);
    EXPECT_EQ(lines[0].sheets, 3);
    EXPECT_EQ(lines[0].total, test::euros(2500));
    EXPECT_EQ(lines[0].state, OrderState::inProduction);
    EXPECT_EQ(lines[0].paidAt, lines[0].placedAt);
}

TEST_P(OrderListTest, followsChangesOfTheCustomerAndTheState)
{
    Transaction work{database};
    Order order = OrderRepository{work}.find("3333BBBB").value();
    order.customer.lastName = "Nowak";
    order.state = OrderState::complete;
    OrderRepository{work}.update(order);
    work.commit();
    EXPECT_THAT(keys("lukasz nowak state:complete"), ElementsAre("3333"));
    EXPECT_THAT(keys("meyer"), ElementsAre("4444"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, OrderListTest, testing::ValuesIn(test::testDatabases()), test::engineName);

class SiteOrderListTest : public test::SiteDatabaseTest {};

TEST_P(SiteOrderListTest, listsTheSitesOrdersThatHaveNoSheets)
{
    Transaction work{database};
    const Id<Job> job = JobRepository{work}.add(test::aJob("Oakwood")).id;
    OrderRepository{work}.add(test::anOrder(job));
    OrderList list{work};
    const auto lines = list.lines(list.ids({}));
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_EQ(lines[0].sheets, 0);
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, SiteOrderListTest, testing::ValuesIn(test::testDatabases()), test::engineName);

class SubjectListTest : public test::DatabaseTest {
protected:
    SubjectListTest()
    {
        Transaction work{database};
        JobRepository jobs{work};
        oakwood = jobs.add(test::aJob("Oakwood")).id;
        meadow = jobs.add(test::aJob("Meadow")).id;
        const Folder folder = jobs.add(Folder{{}, oakwood, {}, "", "3A Löwen"});
        add(jobs, oakwood, folder.id, "S1", "Zoë", "Öz");
        add(jobs, oakwood, {}, "S2", "Ada", "Byron");
        add(jobs, meadow, {}, "S3", "Bea", "Byron");
        work.commit();
    }
    void add(JobRepository& jobs, Id<Job> job, std::optional<Id<Folder>> folder, const std::string& number, const std::string& first, const std::string& last)
    {
        Subject subject = test::aSubject(job, number);
        subject.folder = folder;
        subject.firstName = first;
        subject.lastName = last;
        subject.email = number + "@example.org";
        subject = jobs.add(subject);
        if (number != "S1") return;
        Image image = test::anImage(job, number + ".jpg");
        image.subject = subject.id;
        image.primary = true;
        jobs.add(image);
    }
    std::vector<std::string> numbers(const std::string& typed, const std::vector<SortLevel>& sort = {}, std::optional<Id<Job>> job = {})
    {
        Transaction work{database, Transaction::Access::read};
        SubjectList list{work, job};
        std::vector<std::string> numbers;
        for (const SubjectLine& line : list.lines(list.ids({parseFilter(typed, SubjectList::fields()), sort}))) numbers.push_back(line.subject.subjectId);
        return numbers;
    }

    Id<Job> oakwood, meadow;
};

TEST_P(SubjectListTest, listsByNameOfOneJobOrOfAll)
{
    EXPECT_THAT(numbers(""), ElementsAre("S2", "S3", "S1"));
    EXPECT_THAT(numbers("", {}, oakwood), ElementsAre("S2", "S1"));
}

TEST_P(SubjectListTest, findsWordsInEveryColumn)
{
    EXPECT_THAT(numbers("zoe"), ElementsAre("S1"));
    EXPECT_THAT(numbers("lowen oz"), ElementsAre("S1"));
    EXPECT_THAT(numbers("meadow"), ElementsAre("S3"));
    EXPECT_THAT(numbers("s2@"), ElementsAre("S2"));
    EXPECT_THAT(numbers("-byron"), ElementsAre("S1"));
}

TEST_P(SubjectListTest, filtersByEachColumn)
{
    EXPECT_THAT(numbers("first:zoe"), ElementsAre("S1"));
    EXPECT_THAT(numbers("last:zoe"), IsEmpty());
    EXPECT_THAT(numbers("name:\"byron ada\""), ElementsAre("S2"));
    EXPECT_THAT(numbers("last:=byron"), ElementsAre("S2", "S3"));
    EXPECT_THAT(numbers("last:>c"), ElementsAre("S1"));
    EXPECT_THAT(numbers("id:s3"), ElementsAre("S3"));
    EXPECT_THAT(numbers("class:3a"), ElementsAre("S1"));
    EXPECT_THAT(numbers("-class:3a"), ElementsAre("S2", "S3"));
    EXPECT_THAT(numbers("class:\"\""), ElementsAre("S2", "S3"));
    EXPECT_THAT(numbers("job:oak"), ElementsAre("S2", "S1"));
    EXPECT_THAT(numbers("pictures:1"), ElementsAre("S1"));
    EXPECT_THAT(numbers("pictures:<1 orders:0"), ElementsAre("S2", "S3"));
}

TEST_P(SubjectListTest, sortsAndComparesByEveryField)
{
    EXPECT_THAT(numbers("", {{"first", true}}), ElementsAre("S1", "S3", "S2"));
    EXPECT_THAT(numbers("", {{"pictures", true}, {"name", true}}), ElementsAre("S1", "S3", "S2"));
    for (const std::string& field : SubjectList::fields()) {
        EXPECT_THAT(numbers("", {{field, true}, {"name", false}}), SizeIs(3)) << field;
        for (const char* relation : {"", "=", "<", "<=", ">", ">="}) EXPECT_LE(numbers(field + ":" + relation + "1").size(), 3U) << field << relation;
    }
}

TEST_P(SubjectListTest, showsWhatALineHolds)
{
    Transaction work{database, Transaction::Access::read};
    SubjectList list{work};
    const auto lines = list.lines(list.ids({parseFilter("zoe", SubjectList::fields()), {}}));
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_EQ(lines[0].job, "Oakwood");
    EXPECT_EQ(lines[0].folder, "3A Löwen");
    EXPECT_EQ(lines[0].images, 1);
    EXPECT_EQ(lines[0].orders, 0);
    EXPECT_EQ(lines[0].primaryProofSha256.size(), 64U);
}

TEST_P(SubjectListTest, followsChanges)
{
    Transaction work{database};
    Subject subject = JobRepository{work}.findSubject(oakwood, "S2").value();
    subject.lastName = "Lovelace";
    JobRepository{work}.update(subject);
    work.commit();
    EXPECT_THAT(numbers("lovelace"), ElementsAre("S2"));
    EXPECT_THAT(numbers("byron"), ElementsAre("S3"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, SubjectListTest, testing::ValuesIn(test::testDatabases()), test::engineName);

class CatalogueListTest : public test::DatabaseTest {
protected:
    CatalogueListTest()
    {
        Transaction work{database};
        for (const char* code : {"8x10", "5x7", "Größe"}) ProductRepository{work}.add(test::aProduct(code));
        PackageRepository{work}.add(test::aPackage("B2", {"8x10", "5x7"}));
        PackageRepository{work}.add(with(test::aPackage("A1", {"8x10"}), [](Package& package) { package.group = "Gifts"; }));
        OfferRepository{work}.add(test::anOffer("SPRING", {{"A1", 1000}}));
        work.commit();
    }
    template <typename List>
    std::vector<std::int64_t> ids(Transaction& work, const std::string& typed, const std::vector<SortLevel>& sort = {})
    {
        return List{work}.ids({parseFilter(typed, List::fields()), sort});
    }
    std::vector<std::string> packages(const std::string& typed, const std::vector<SortLevel>& sort = {})
    {
        Transaction work{database, Transaction::Access::read};
        std::vector<std::string> codes;
        for (const PackageLine& line : PackageList{work}.lines(ids<PackageList>(work, typed, sort))) codes.push_back(line.package.code);
        return codes;
    }
    std::vector<std::string> products(const std::string& typed, const std::vector<SortLevel>& sort = {})
    {
        Transaction work{database, Transaction::Access::read};
        std::vector<std::string> codes;
        for (const ProductLine& line : ProductList{work}.lines(ids<ProductList>(work, typed, sort))) codes.push_back(line.product.code);
        return codes;
    }
};

TEST_P(CatalogueListTest, listsPackagesByCodeAndFiltersThem)
{
    EXPECT_THAT(packages(""), ElementsAre("A1", "B2"));
    EXPECT_THAT(packages("5x7"), ElementsAre("B2"));
    EXPECT_THAT(packages("offers:spring"), ElementsAre("A1"));
    EXPECT_THAT(packages("-offers:spring"), ElementsAre("B2"));
    EXPECT_THAT(packages("group:=gifts"), ElementsAre("A1"));
    EXPECT_THAT(packages("", {{"group", true}}), ElementsAre("B2", "A1"));
}

TEST_P(CatalogueListTest, listsProductsByCodeAndFiltersThem)
{
    EXPECT_THAT(products(""), ElementsAre("5x7", "8x10", "Größe"));
    EXPECT_THAT(products("grosse"), ElementsAre("Größe"));
    EXPECT_THAT(products("packages:a1"), ElementsAre("8x10"));
    EXPECT_THAT(products("width:>0"), IsEmpty());
    EXPECT_THAT(products("width:0"), SizeIs(3));
    EXPECT_THAT(products("", {{"code", true}}), ElementsAre("Größe", "8x10", "5x7"));
}

TEST_P(CatalogueListTest, tellsWhoUsesAThing)
{
    Transaction work{database, Transaction::Access::read};
    EXPECT_THAT(ProductList{work}.lines(ids<ProductList>(work, "code:8x10"))[0].packages, ElementsAre("A1", "B2"));
    EXPECT_THAT(PackageList{work}.lines(ids<PackageList>(work, "code:a1"))[0].offers, ElementsAre("SPRING"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, CatalogueListTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
