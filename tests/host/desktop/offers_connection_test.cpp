#include "host/desktop/gate.hpp"
#include "host/desktop/offers_page.hpp"

#include "support/test_databases.hpp"

#include <packhouse/sdk/native/ui/conflict_table.hpp>

namespace packhouse::test {

using namespace std::chrono_literals;

/// The page of the offers on a server that goes away and comes back.
class OffersConnectionTest : public OffersDesk {
protected:
    OffersConnectionTest() : m_gate{m_database.url().host, m_database.url().port}
    {
        {
            const auto direct = data::Database::open(m_database.url(), data::Schema::studio);
            data::Transaction work{*direct};
            data::ProductRepository{work}.add(aProduct("P1"));
            for (const char* code : {"A1", "A2"}) data::PackageRepository{work}.add(aPackage(code, {"P1"}));
            data::Offer offer = anOffer("SPRING26", {{"A1", 2000}, {"A2", 3800}});
            offer.priceLists.push_back(aPriceList("Early bird", {{"A2", 3300}}));
            data::OfferRepository{work}.add(offer);
            work.commit();
        }
        const data::DatabaseUrl& url = m_database.url();
        const std::string throughTheGate = "postgresql://" + url.user + ":" + url.password + "@127.0.0.1:" + std::to_string(m_gate.port()) + "/" + url.name;
        m_desktop = std::make_unique<host::desktop::Desktop>(m_loop, host::desktop::Wishes{.home = m_home.path(), .database = throughTheGate, .pictures = "kept still"});
        open("tsadmin.offers");
    }
    void TearDown() override
    {
        m_gate.open();
        m_desktop.reset();
        Desk::TearDown();
    }

    EmptyDatabase m_database{data::Engine::postgresql};
    Gate m_gate;
    TemporaryFolder m_home;
};

TEST_F(OffersConnectionTest, changesStayWhileTheDatabaseIsAwayAndAreSubmittedAfterwards)
{
    edit("A1", base, "21");
    m_gate.shut();
    m_desktop->connections().ask();
    ASSERT_TRUE(waitUntil([this] { return !frame().bars().sentence("database").empty(); }));
    edit("A2", base, "39");
    EXPECT_EQ(view().pendingChanges(), 2) << "editing goes on";
    press("Ctrl+S");
    EXPECT_EQ(view().pendingChanges(), 2);
    press("Ctrl+Z");
    EXPECT_EQ(view().pendingChanges(), 1) << "so does undo";
    press("Ctrl+Y");
    m_gate.open();
    ASSERT_TRUE(waitUntil([this] { return !m_desktop->connections().database().lost; }, 20s)) << "nobody pressed anything";
    waitFor("tsadmin.offers");
    EXPECT_EQ(view().pendingChanges(), 2);
    press("Ctrl+S");
    EXPECT_TRUE(waitUntil([this] { return basePrice("A1") == euros(2100) && basePrice("A2") == euros(3900); })) << view().bars().sentence("conflict");
    EXPECT_TRUE(waitUntil([this] { return view().pendingChanges() == 0; }));
}

TEST_F(OffersConnectionTest, aSubmitThatMeetsTheLossKeepsTheChangesAndSaysSo)
{
    edit("A1", base, "21");
    m_gate.shut();
    view().perform("submit");
    ASSERT_TRUE(waitUntil([this] { return !view().bars().sentence("conflict").empty() && !view().loading(); }, 30s));
    EXPECT_EQ(view().pendingChanges(), 1);
    m_gate.open();
    ASSERT_TRUE(waitUntil([this] { return !m_desktop->connections().database().lost; }, 20s));
    waitFor("tsadmin.offers");
    view().perform("submit");
    EXPECT_TRUE(waitUntil([this] { return view().pendingChanges() == 0 && basePrice("A1") == euros(2100); }, 30s));
}

TEST_F(OffersConnectionTest, twoPeopleOnOneServerLoseNothingOnEitherSide)
{
    edit("A1", base, "21");
    const auto marta = data::Database::open(m_database.url(), data::Schema::studio);
    {
        data::Transaction work{*marta};
        data::Offer theirs = data::OfferRepository{work}.find("SPRING26").value();
        theirs.packages.at(1).basePrice = euros(3700);
        theirs.priceLists.front().prices["A1"] = euros(1800);
        data::OfferRepository{work}.update(theirs);
        work.commit();
    }
    press("Ctrl+S");
    ASSERT_TRUE(waitUntil([this] { return child<ui::ConflictTable>(frame().front()) != nullptr || !view().bars().sentence("conflict").empty(); }));
    auto* table = child<ui::ConflictTable>(frame().front());
    ASSERT_NE(table, nullptr);
    EXPECT_TRUE(table->complete()) << "nobody changed what the other changed";
    table->onSubmit();
    EXPECT_TRUE(waitUntil([this] { return basePrice("A1") == euros(2100); }));
    EXPECT_EQ(basePrice("A2"), euros(3700));
    EXPECT_EQ(stored().priceLists.front().prices.at("A1"), euros(1800));
}

} // namespace packhouse::test
