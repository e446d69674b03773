#pragma once

#include "picture_places.hpp"

#include <cstdint>

namespace packhouse::host::pictures {

/// Takes proofs in parts. What has come so far outlives a restart. [any-thread]
class ProofInbox {
public:
    explicit ProofInbox(const PicturePlaces& places) : m_places{places} {}

    std::uint64_t received(const std::string& proofSha256) const;
    void receive(const std::string& proofSha256, std::uint64_t offset, const std::string& bytes, bool last) const;

private:
    void complete(const std::string& proofSha256) const;
    [[noreturn]] void drop(const std::string& proofSha256, const std::string& why) const;
    void forget(const std::string& proofSha256) const;

    const PicturePlaces& m_places;
};

} // namespace packhouse::host::pictures
