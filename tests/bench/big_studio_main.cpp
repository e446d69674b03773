// big_studio URL [orders]: makes a studio as large as the largest (1,000,000 orders unless told otherwise) in an empty SQLite file or PostgreSQL database.
#include "bench/big_studio.hpp"

#include "packhouse/data/error.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>

int main(int count, char** arguments)
{
    if (count < 2) {
        std::fputs("big_studio URL [orders]\n", stderr);
        return 2;
    }
    try {
        const auto start = std::chrono::steady_clock::now();
        const auto studio = packhouse::data::Database::open(packhouse::data::DatabaseUrl::parse(arguments[1]), packhouse::data::Schema::studio);
        packhouse::bench::fillBigStudio(*studio, count > 2 ? std::atoll(arguments[2]) : 1'000'000);
        std::printf("made in %.0f s\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        return 0;
    } catch (const packhouse::data::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 4;
    }
}
