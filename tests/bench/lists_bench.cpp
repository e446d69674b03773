// Prints what lists and searches of a big studio cost: lists_bench URL [--check]. With --check it ends with 1 if a bar is missed.
// Make the studio with big_studio. Bars are ratios to a bare statement of the same database in the same run, and for Finder milliseconds.
#include "session.hpp"

#include "packhouse/data/finder.hpp"
#include "packhouse/data/order_repository.hpp"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>

using namespace packhouse::data;

namespace {

double best(const std::function<void()>& work)
{
    double least = 1e300;
    for (int round = 0; round != 5; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        least = std::min(least, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return least;
}

bool report(const std::string& what, double milliseconds, double bar, const char* unit, double value)
{
    std::printf("%-52s %9.1f ms  %8.2f %s (bar %.2f)%s\n", what.c_str(), milliseconds, value, unit, bar, value > bar ? "  MISSED" : "");
    return value <= bar;
}

bool compareFilter(Transaction& work, const char* typed, double plain, double bar)
{
    OrderList list{work};
    std::size_t found = 0;
    const ListQuery query{parseFilter(typed, OrderList::fields()), {}};
    const double ours = best([&] { found = list.ids(query).size(); });
    return report(std::string{"orders: "} + typed + " (" + std::to_string(found) + ")", ours, bar, "× plain LIKE", ours / plain);
}

bool compareSort(Transaction& work, const char* field, double plain, double bar)
{
    OrderList list{work};
    const double ours = best([&] { list.ids({{}, {{field, true}}}); });
    return report(std::string{"orders sorted by "} + field, ours, bar, "× plain list", ours / plain);
}

template <typename Find>
bool within(const std::string& what, Find&& find)
{
    constexpr double bar = 50;
    std::size_t found = 0;
    const double ours = best([&] { found = find().size(); });
    return report("find " + what + " (" + std::to_string(found) + ")", ours, bar, "ms", ours);
}

bool listsHold(Transaction& work)
{
    Session& session = work.session();
    const double like = best([&] { session.count("SELECT COUNT(*) AS n FROM orders WHERE search_text LIKE '%hof%'"_sql); });
    const double plain = best([&] { session.query("SELECT id FROM orders"_sql, {}, [](const Row& row) { return row.integer("id"); }); });
    std::printf("plain: LIKE counted %.1f ms, all ids %.1f ms\n", like, plain);
    OrderList orders{work};
    const double all = best([&] { orders.ids({}); });
    bool holds = report("orders: all", all, 2.5, "× plain list", all / plain);
    for (const char* typed : {"hof", "ada hof", "state:paid", "state:in", "customer:ada total:>40", "-hof state:placed", "job:oakwood", "placed:2026-09-01", "zzz"})
        holds = compareFilter(work, typed, like, 2) && holds;
    for (const char* field : {"placed", "customer", "total", "order"}) holds = compareSort(work, field, plain, 4) && holds;
    SubjectList subjects{work};
    const double children = best([&] { subjects.ids({}); });
    holds = report("subjects: all", children, 2, "× plain list", children / plain) && holds;
    const double some = best([&] { subjects.ids({parseFilter("hof class:3a", SubjectList::fields()), {}}); });
    holds = report("subjects: hof class:3a", some, 2, "× plain LIKE", some / like) && holds;
    const auto ids = orders.ids({});
    const double lines = best([&] { orders.lines(std::span{ids}.subspan(ids.size() / 2, std::min<std::size_t>(40, ids.size() / 2))); });
    holds = report("lines of 40 orders", lines, 20, "ms", lines) && holds;
    OrderRepository repository{work};
    const double newest = best([&] { repository.list({}); });
    holds = report("newest 50 orders with their items", newest, 20, "ms", newest) && holds;
    const double named = best([&] { repository.list({{}, {OrderState::complete}, "ada hof", {}, 50}); });
    return report("newest 50 orders that are complete: ada hof", named, 2, "× plain LIKE", named / like) && holds;
}

bool finderHolds(Transaction& work)
{
    Finder finder{work};
    const std::string key = OrderList{work}.lines(std::vector<std::int64_t>{777})[0].key;
    bool holds = true;
    for (const std::string& words : {key, key.substr(0, 3), std::string{"a"}, std::string{"ada"}, std::string{"ada hart"}, std::string{"a b"}, std::string{"schonmuller zoe"}, std::string{"m schwarzstrom"},
                                     std::string{"ada.hartmann"}, std::string{"nobody"}}) {
        holds = within("orders: " + words, [&] { return finder.orders(words, 20); }) && holds;
        holds = within("subjects: " + words, [&] { return finder.subjects(words, 20); }) && holds;
    }
    holds = within("folders: 3a", [&] { return finder.folders("3a", 20); }) && holds;
    holds = within("jobs: oak", [&] { return finder.jobs("oak", 20); }) && holds;
    return within("sheets: 12", [&] { return finder.sheets("12", 20); }) && holds;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        std::fputs("lists_bench URL [--check]\n", stderr);
        return 2;
    }
    try {
        const auto studio = Database::open(DatabaseUrl::parse(arguments[1]), Schema::studio);
        Transaction work{*studio, Transaction::Access::read};
        const bool lists = listsHold(work), finds = finderHolds(work);
        return count > 2 && std::strcmp(arguments[2], "--check") == 0 && !(lists && finds) ? 1 : 0;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 4;
    }
}
