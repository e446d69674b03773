#pragma once

#include "host/desktop/screen.hpp"

#include <packhouse/data/catalogue_repository.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

namespace packhouse::test {

/// The price table of the page in front, worked by hand.
class OffersDesk : public Desk {
protected:
    static constexpr std::size_t base = 2, earlyBird = 3;

    ui::Table& prices() { return *child<ui::Table>(frame().front()); }
    data::Offer stored()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::OfferRepository{work}.find("SPRING26").value();
    }
    data::Money basePrice(const std::string& code)
    {
        for (const data::OfferedPackage& package : stored().packages)
            if (package.packageCode == code) return package.basePrice;
        throw std::runtime_error{"no " + code};
    }
    void somebodySetsBasePrice(std::size_t place, std::int64_t cents)
    {
        data::Transaction work{studio()};
        data::Offer other = data::OfferRepository{work}.find("SPRING26").value();
        other.packages.at(place).basePrice = euros(cents);
        data::OfferRepository{work}.update(other);
        work.commit();
    }
    std::size_t rowOf(const std::string& code)
    {
        if (prices().rows() == nullptr) throw std::runtime_error{"no prices: " + view().bars().sentence("offers")};
        for (std::size_t row = 0; row != prices().rows()->count(); ++row)
            if (prices().rows()->key(row) == code) return row;
        ADD_FAILURE() << code;
        return 0;
    }
    std::string shown(const std::string& code, std::size_t column) { return prices().rows()->cell(rowOf(code), column).text; }
    void stand(const std::string& code, std::size_t column)
    {
        prices().SetFocus();
        prices().setCurrent(rowOf(code), column);
    }
    void edit(const std::string& code, std::size_t column, const std::string& price)
    {
        stand(code, column);
        prices().editCell(rowOf(code), column, price);
        press("Return");
        EXPECT_TRUE(waitUntil([&] { return shown(code, column) == price || view().pendingChanges() > 0; }, std::chrono::seconds{2})) << price;
    }
};

/// On the sample home, with the page of the offers in front.
class OffersScreen : public OffersDesk {
protected:
    OffersScreen()
    {
        openOn(m_home.path());
        open("tsadmin.offers");
    }
    SampleHome m_home;
};

} // namespace packhouse::test
